"""The events of an interview, and the fold that turns them into its present state.

An interview is an append-only list of events; `fold` replays them. Undo is an event that names a
turn, whose other events the fold then leaves out, but for the words themselves: a message stays for
good, marked as withdrawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from assistant.domain.approval import CLOSED_STATES, EarlierReferral, Review
from assistant.domain.danger_question import DangerDoubt, is_answered, says_danger
from assistant.domain.doubts import Doubt
from assistant.domain.draft_text import SuggestedDraft
from assistant.domain.event_stamp import Stamped
from assistant.domain.findings import Finding, ResolutionKind
from assistant.domain.misplaced import settled_by_move
from assistant.domain.people import Person
from assistant.domain.ports import PendingQuestion
from assistant.domain.provenance import Provenance
from assistant.domain.record import Answer, Fact, Record
from assistant.domain.review_events import (
    REVIEW_EVENTS,
    Acknowledged,
    Approved,
    Commented,
    Copied,
    Decided,
    Exported,
    FollowedUp,
    Overridden,
    Returned,
    Sent,
    Submitted,
    Withdrawn,
    review_after,
)
from assistant.domain.text import Evidence, Frozen, Message, Section


class Decision(Frozen):
    """What a person decided about a finding, and the reason they gave."""

    finding_id: str
    kind: ResolutionKind
    actor_id: str
    at: datetime
    words: str | None = None
    """New words (reword), the reason (keep, override), or what the speaker said (attribute)."""
    message_id: str | None = None
    """The message those words were kept as."""
    speaker: str | None = None
    listener: str | None = None
    said_when: str | None = None
    rests_on: tuple[str, ...] = ()


class Started(Stamped):
    """The interview began."""

    kind: Literal["started"] = "started"
    owner_id: str
    owner_name: str
    team: str = ""
    flow_id: str
    flow_version: int
    earlier: EarlierReferral | None = None
    """The referral this one goes on from, when it began as a copy."""


class Heard(Stamped):
    """A person typed something; committed before anything else happens to it."""

    kind: Literal["heard"] = "heard"
    message: Message
    is_danger: bool = False
    """The danger phrases need no engine, so they are part of hearing."""
    may_mean_danger: str = ""
    """Words of a story that may mean danger now: whether they do is asked."""

    @property
    def doubt(self) -> DangerDoubt | None:
        """The doubt that its words raise."""
        words = self.may_mean_danger
        return DangerDoubt(words=words, message_id=self.message.id) if words else None

    @property
    def tells_of_danger(self) -> bool:
        """Is there reason to show the urgent advice?"""
        return self.is_danger or bool(self.may_mean_danger)


class Understood(Stamped):
    """What was read from one message, after the gate."""

    kind: Literal["understood"] = "understood"
    message_id: str
    engine: str
    facts: tuple[Fact, ...] = ()
    people: tuple[Person, ...] = ()
    """Everybody new, and everybody known whose names or role grew (same id)."""
    answers: tuple[Answer, ...] = ()
    amended: tuple[Fact, ...] = ()
    """Facts as they stand after this message's corrections (same id)."""
    withdrawn: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    """What two engines read differently; the first reading is in the facts."""
    asides: tuple[Evidence, ...] = ()
    """Words that belong in no section."""
    findings: tuple[Finding, ...] = ()
    dropped: int = Field(default=0, ge=0)
    """Proposals the gate refused because their words were not typed."""
    engine_failed: bool = False
    made_by: Provenance | None = None


class Placed(Stamped):
    """A person said where words belong that nothing was read from; nowhere, without facts."""

    kind: Literal["placed"] = "placed"
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    facts: tuple[Fact, ...] = ()
    people: tuple[Person, ...] = ()
    findings: tuple[Finding, ...] = ()


class Advised(Stamped):
    """What a model added once a turn was over: wording it points at, or a draft beside the text."""

    kind: Literal["advised"] = "advised"
    message_id: str | None = None
    """The message whose wording it looked at."""
    findings: tuple[Finding, ...] = ()
    draft: SuggestedDraft | None = None
    made_by: Provenance


class Answered(Stamped):
    """A question got a status without a value (not known, skipped …), or a value by button."""

    kind: Literal["answered"] = "answered"
    answer: Answer
    amended: tuple[Fact, ...] = ()
    """The fact as the chosen reading has it, where the question put two."""


class Asked(Stamped):
    """A question was put on the screen."""

    kind: Literal["asked"] = "asked"
    gap_id: str
    text: str
    question: PendingQuestion
    made_by: Provenance | None = None
    """What phrased it, where a model was asked to."""


class Skipped(Stamped):
    """The question on screen was passed over; it stays open."""

    kind: Literal["skipped"] = "skipped"
    gap_id: str


class SectionEntered(Stamped):
    """The interview moved to a section."""

    kind: Literal["section_entered"] = "section_entered"
    section: Section


class FindingDecided(Stamped):
    """A person decided about a finding; new findings may come from new words."""

    kind: Literal["finding_decided"] = "finding_decided"
    decision: Decision
    facts: tuple[Fact, ...] = ()
    people: tuple[Person, ...] = ()
    findings: tuple[Finding, ...] = ()


class FindingReopened(Stamped):
    """A decision was taken back; the question is open again."""

    kind: Literal["finding_reopened"] = "finding_reopened"
    finding_id: str


class Undone(Stamped):
    """A turn was taken back. Its words stay; what was read from them does not."""

    kind: Literal["undone"] = "undone"
    undone_turn: str


class SentenceEdited(Stamped):
    """A person changed a drafted sentence; the sentence keeps its id and its facts."""

    kind: Literal["sentence_edited"] = "sentence_edited"
    sentence_id: str
    before: str
    after: str
    reason: str = ""
    """Why words that a wording rule noticed stand all the same."""


Event = Annotated[
    Started
    | Heard
    | Understood
    | Placed
    | Advised
    | Answered
    | Asked
    | Skipped
    | SectionEntered
    | FindingDecided
    | FindingReopened
    | Undone
    | SentenceEdited
    | Commented
    | Overridden
    | Submitted
    | Returned
    | Approved
    | Exported
    | Sent
    | Acknowledged
    | Decided
    | FollowedUp
    | Withdrawn
    | Copied,
    Field(discriminator="kind"),
]

# Undoing a turn never takes back what somebody else may have acted on.
_NOT_UNDOABLE = (Heard, Started, *REVIEW_EVENTS)


class Interview(Frozen):
    """The present state of one interview: a pure function of its events."""

    id: str
    owner_id: str = ""
    owner_name: str = ""
    team: str = ""
    flow_id: str = ""
    flow_version: int = 0
    started_at: datetime | None = None
    saved_at: datetime | None = None
    messages: tuple[Message, ...] = ()
    withdrawn_messages: frozenset[str] = frozenset()
    late: tuple[str, ...] = ()
    """Messages typed after it was closed: kept, and no part of it."""
    understood: frozenset[str] = frozenset()
    """Messages that were read; a narrative one that is not waits to be."""
    asides: tuple[Evidence, ...] = ()
    """Words that belong in no section, or that a person left out of them all."""
    record: Record = Record()
    section: Section = Section.SAFETY
    sections_seen: tuple[Section, ...] = (Section.SAFETY,)
    pending: PendingQuestion | None = None
    pending_text: str | None = None
    asked: tuple[Asked, ...] = ()
    asked_here: tuple[str, ...] = ()
    """Gap ids put since the present section was entered."""
    findings: tuple[Finding, ...] = ()
    decisions: tuple[Decision, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    edits: tuple[SentenceEdited, ...] = ()
    overrides: tuple[Overridden, ...] = ()
    review: Review = Review()
    earlier: EarlierReferral | None = None
    is_danger: bool = False
    danger_doubt: DangerDoubt | None = None
    dropped: int = 0
    advised: frozenset[str] = frozenset()
    """Messages whose wording a model has looked at."""
    suggested: tuple[SuggestedDraft, ...] = ()
    """Drafts a model made, newest last."""
    made_by: tuple[Provenance, ...] = ()
    """What made each result so far, in order; a message's own is there once."""
    turns: tuple[str, ...] = ()
    """Turns that can be undone, oldest first."""
    revision: int = 0
    """How many events it has; the version for compare-and-set."""

    @property
    def open_doubt(self) -> DangerDoubt | None:
        """The doubt whether somebody is in danger, until it is answered or its words taken back."""
        doubt = self.danger_doubt
        is_open = doubt and not self.is_danger and doubt.message_id not in self.withdrawn_messages
        return doubt if is_open else None

    @property
    def doubt_to_ask(self) -> DangerDoubt | None:
        """The open doubt, while it is still to be put."""
        doubt = self.open_doubt
        return doubt if doubt and doubt.asks_left else None

    @property
    def points_to_danger(self) -> bool:
        """Do words or answers say that somebody is in danger now, or may they mean it?"""
        return self.is_danger or self.open_doubt is not None

    @property
    def is_closed(self) -> bool:
        """Has it been sent or withdrawn? Its text stays as it is then."""
        return self.review.state in CLOSED_STATES

    @property
    def unread(self) -> tuple[Message, ...]:
        """Messages that were heard and, for some fault, never read."""
        return tuple(
            message
            for message in self.messages
            if message.tells
            and message.id not in self.understood
            and message.id not in self.withdrawn_messages
            and message.id not in self.late
        )

    def message(self, message_id: str) -> Message | None:
        """The message with that id, if there is one."""
        return next((item for item in self.messages if item.id == message_id), None)

    def finding(self, finding_id: str) -> Finding | None:
        """The finding with that id, if there is one."""
        return next((item for item in self.findings if item.id == finding_id), None)

    def decision(self, finding_id: str) -> Decision | None:
        """The standing decision about a finding, if it has one."""
        return next((item for item in self.decisions if item.finding_id == finding_id), None)

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """Findings that wait for a decision of their own."""
        decided = {decision.finding_id for decision in self.decisions}
        kept = frozenset(
            item.finding_id for item in self.decisions if item.kind is ResolutionKind.KEEP
        )
        settled = settled_by_move(self.findings, self.record, kept)
        return tuple(
            finding
            for finding in self.findings
            if finding.id not in decided and finding.id not in settled
        )

    def to_decide(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Those of some findings that wait for a decision of their own, in their order."""
        waiting = {finding.id for finding in self.open_findings}
        return tuple(finding for finding in findings if finding.id in waiting)


def fold(interview_id: str, events: Iterable[Event]) -> Interview:
    """The state after these events; the same events always give an equal state."""
    listed = tuple(events)
    undone = {event.undone_turn for event in listed if isinstance(event, Undone)}
    void = _void_decisions(listed, undone)
    state = Interview(id=interview_id)
    for event in listed:
        state = _step(state, event, undone, void)
    return state


class Journal:
    """The events of one interview with their state, for adding to it within one turn."""

    def __init__(self, interview_id: str, events: Iterable[Event] = ()) -> None:
        self.events: tuple[Event, ...] = tuple(events)
        self.state = fold(interview_id, self.events)

    def add(self, *events: Event) -> None:
        """Append events; the state is always the fold of them all."""
        for event in events:
            self.events = (*self.events, event)
            if isinstance(event, Undone | FindingDecided | FindingReopened):
                self.state = fold(self.state.id, self.events)
            else:
                self.state = _step(self.state, event, frozenset(), frozenset())

    def copy(self) -> Journal:
        """A journal to add to without changing this one."""
        twin = Journal.__new__(Journal)
        twin.events = self.events
        twin.state = self.state
        return twin


def _step(state: Interview, event: Event, undone: Set[str], void: Set[str]) -> Interview:
    """The state after one more event; `undone` turns and `void` events change nothing."""
    stands = isinstance(event, (*_NOT_UNDOABLE, Undone)) or event.turn not in undone
    changes = _change(state, event) if stands and event.id not in void else {}
    if event.turn in undone and isinstance(event, Heard):
        changes["withdrawn_messages"] = state.withdrawn_messages | {event.message.id}
    if (
        event.turn not in undone
        and event.turn not in state.turns
        and event.actor_id == state.owner_id
        and not isinstance(event, (*_NOT_UNDOABLE, Undone, Asked, Advised))
    ):
        changes["turns"] = (*state.turns, event.turn)
    changes["revision"] = state.revision + 1
    changes["saved_at"] = event.at
    return state.model_copy(update=changes)


def _void_decisions(events: tuple[Event, ...], undone: Set[str]) -> frozenset[str]:
    """Ids of decisions that a later decision on the same finding, or its reopening, replaced.

    With a decision go those on findings that its new words brought; a turn taken back replaces
    nothing.
    """
    standing: dict[str, FindingDecided] = {}
    void: set[str] = set()

    def drop(finding_id: str) -> None:
        event = standing.pop(finding_id, None)
        if event is not None:
            void.add(event.id)
            for brought in event.findings:
                drop(brought.id)

    for event in events:
        if event.turn in undone:
            continue
        if isinstance(event, FindingDecided):
            drop(event.decision.finding_id)
            standing[event.decision.finding_id] = event
        elif isinstance(event, FindingReopened):
            drop(event.finding_id)
    return frozenset(void)


def _change(state: Interview, event: Event) -> dict[str, object]:
    match event:
        case Started():
            return {
                "owner_id": event.owner_id,
                "owner_name": event.owner_name,
                "team": event.team,
                "flow_id": event.flow_id,
                "flow_version": event.flow_version,
                "started_at": event.at,
                "earlier": event.earlier,
            }
        case Heard():
            messages = (*state.messages, event.message)
            if state.is_closed:
                return {"messages": messages, "late": (*state.late, event.message.id)}
            return {
                "messages": messages,
                "is_danger": state.is_danger or event.is_danger,
                "danger_doubt": event.doubt or state.danger_doubt,
            }
        case Understood():
            return {
                "danger_doubt": _doubt_after(state, event),
                "understood": state.understood | {event.message_id},
                "record": _absorb(state.record, event),
                "asides": (*state.asides, *event.asides),
                "findings": (*state.findings, *event.findings),
                "doubts": (*state.doubts, *event.doubts),
                "dropped": state.dropped + event.dropped,
                "made_by": _with_made_by(state, event.made_by),
            }
        case Placed():
            return {
                "asides": (*state.asides, *event.evidence),
                "record": _with_people(_with_facts(state.record, event.facts, ()), event.people),
                "findings": (*state.findings, *event.findings),
            }
        case Advised():
            return {
                "advised": state.advised | {event.message_id or ""} - {""},
                "findings": (*state.findings, *event.findings),
                "suggested": (*state.suggested, *((event.draft,) if event.draft else ())),
                "made_by": (*state.made_by, event.made_by),
            }
        case Answered():
            record = _with_facts(state.record, (), event.amended)
            answers = _replace_answers(record.answers, (event.answer,))
            return {
                "record": record.model_copy(update={"answers": answers}),
                "is_danger": state.is_danger or says_danger(event.answer),
                "danger_doubt": None if is_answered((event.answer,)) else state.danger_doubt,
            }
        case Skipped():
            return {"pending": None, "pending_text": None}
        case Asked():
            doubt = state.danger_doubt
            return {
                "asked": (*state.asked, event),
                "asked_here": (*state.asked_here, event.gap_id),
                "pending": event.question,
                "pending_text": event.text,
                "made_by": _with_made_by(state, event.made_by),
                "danger_doubt": doubt.after_asking(event.gap_id) if doubt else None,
            }
        case SectionEntered():
            seen = state.sections_seen
            if event.section not in seen:
                seen = (*seen, event.section)
            return {
                "section": event.section,
                "sections_seen": seen,
                "asked_here": (),
                "pending": None,
                "pending_text": None,
            }
        case FindingDecided():
            return {
                "decisions": (*state.decisions, event.decision),
                "record": _with_people(_with_facts(state.record, event.facts, ()), event.people),
                "findings": (*state.findings, *event.findings),
            }
        case SentenceEdited():
            return {"edits": (*state.edits, event)}
        case Overridden():
            return {"overrides": (*state.overrides, event)}
        case (
            Commented()
            | Submitted()
            | Returned()
            | Approved()
            | Exported()
            | Sent()
            | Acknowledged()
            | Decided()
            | FollowedUp()
            | Withdrawn()
            | Copied()
        ):
            return {"review": review_after(state.review, event)}
        case FindingReopened() | Undone():
            return {}


def _with_made_by(state: Interview, made_by: Provenance | None) -> tuple[Provenance, ...]:
    return state.made_by if made_by is None else (*state.made_by, made_by)


def _absorb(record: Record, event: Understood) -> Record:
    record = _with_facts(record, event.facts, event.amended)
    record = _with_people(record, event.people)
    return record.model_copy(
        update={
            "facts": tuple(fact for fact in record.facts if fact.id not in event.withdrawn),
            "answers": _replace_answers(record.answers, event.answers),
        }
    )


def _with_people(record: Record, changed: tuple[Person, ...]) -> Record:
    people = {person.id: person for person in record.people}
    people.update({person.id: person for person in changed})
    return record.model_copy(update={"people": tuple(people.values())})


def _doubt_after(state: Interview, event: Understood) -> DangerDoubt | None:
    """The doubt once a message was read; a "no" beside the words that raise it settles nothing."""
    doubt = state.danger_doubt
    if doubt is not None and doubt.message_id != event.message_id and is_answered(event.answers):
        return None
    return doubt


def _with_facts(record: Record, facts: tuple[Fact, ...], amended: tuple[Fact, ...]) -> Record:
    changed = {fact.id: fact for fact in amended}
    kept = tuple(changed.get(fact.id, fact) for fact in record.facts)
    return record.model_copy(update={"facts": (*kept, *facts)})


def _replace_answers(answers: tuple[Answer, ...], new: tuple[Answer, ...]) -> tuple[Answer, ...]:
    replaced = {answer.question_id for answer in new}
    return (*(answer for answer in answers if answer.question_id not in replaced), *new)
