"""What each way of settling a finding does to the record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from assistant.domain.date_reading import read_dates
from assistant.domain.dates import ReportedDate
from assistant.domain.events import Decision, Interview
from assistant.domain.findings import Finding, ResolutionKind
from assistant.domain.grounding import Grounded, ground
from assistant.domain.holding import held_spans
from assistant.domain.misplaced import home_of
from assistant.domain.noticing import notice, sentence_around
from assistant.domain.people import Person
from assistant.domain.ports import Extraction, ExtractionRequest
from assistant.domain.record import (
    Fact,
    Incident,
    IncidentSource,
    ProfessionalView,
    StatementType,
)
from assistant.domain.rules.wording import WordingPolicy
from assistant.domain.school_calendar import SchoolCalendar
from assistant.domain.text import Evidence, Frozen, Message, Section, whole_words
from assistant.errors import CommandError

NewId = Callable[[], str]
PERSON = "person"
"""The engine name of a fact that a person made by a decision."""


class Settled(Frozen):
    """A decision and what follows from it."""

    decision: Decision
    facts: tuple[Fact, ...] = ()
    people: tuple[Person, ...] = ()
    findings: tuple[Finding, ...] = ()
    told: str = ""


def settle(  # noqa: PLR0913 -- the fields of a decision's form
    interview: Interview,
    finding: Finding,
    *,
    kind: ResolutionKind,
    message: Message | None,
    extraction: Extraction,
    request: ExtractionRequest | None,
    actor_id: str,
    at: datetime,
    speaker: str,
    listener: str,
    said_when: str,
    rests_on: tuple[str, ...],
    today: date,
    calendar: SchoolCalendar | None,
    new_id: NewId,
    policy: WordingPolicy | None,
) -> Settled:
    """The decision as an event's content; see `check_form` for what it needs.

    Nothing is rewritten: new words are the person's own, kept as a message; the first words stay.
    """
    words = message.text.strip() if message else None
    decision = Decision(
        finding_id=finding.id,
        kind=kind,
        actor_id=actor_id,
        at=at,
        words=words,
        message_id=message.id if message else None,
        speaker=speaker or None,
        listener=listener or None,
        said_when=said_when or None,
        rests_on=rests_on,
    )
    facts: tuple[Fact, ...] = ()
    findings: tuple[Finding, ...] = ()
    grounded = ground(extraction, request, new_id) if request else Grounded()
    match kind:
        case ResolutionKind.REWORD if message:
            facts = _reworded(interview, finding, message, grounded, new_id)
            findings = notice(message, facts, new_id, policy)
        case ResolutionKind.MOVE_TO_REQUEST:
            facts = (_view(interview, finding, rests_on),)
        case ResolutionKind.KEEP | ResolutionKind.ATTRIBUTE:
            if not _facts_around(interview, finding):
                facts = (_kept(interview, finding, kind, said_when, today, calendar),)
        case _:
            pass
    return Settled(
        decision=decision,
        facts=facts,
        people=grounded.people,
        findings=findings,
        told=_told(kind, home_of(finding, interview.record)),
    )


def _told(kind: ResolutionKind, home: Section | None) -> str:
    if kind is ResolutionKind.ANSWERED and home is not None:
        return f"Moved to {home.value.capitalize()}."
    return _TOLD[kind]


_TOLD = {
    ResolutionKind.REWORD: "Your new words are used. The first words stay in the history.",
    ResolutionKind.LEAVE_OUT: "Left out of the text. The words stay in the history.",
    ResolutionKind.MOVE_TO_REQUEST: "Moved to Request as your professional view.",
    ResolutionKind.ATTRIBUTE: "Recorded with who said it.",
    ResolutionKind.KEEP: "Kept, with your reason. The reviewer sees both.",
    ResolutionKind.MOVE_TO_INTERVENTIONS: "Moved to Interventions.",
    ResolutionKind.OVERRIDE: "Recorded, with your reason.",
    ResolutionKind.ANSWERED: "Answered.",
}


def check_form(finding: Finding, kind: ResolutionKind, words: str, speaker: str) -> None:
    """Raise `CommandError` for a form that lacks something, before any of it is kept."""
    if kind not in finding.resolutions:
        raise CommandError("This finding can't be settled in that way. Nothing was saved.")
    if kind is ResolutionKind.REWORD and not words:
        raise CommandError("The new words are missing. Nothing was saved.")
    if kind is ResolutionKind.KEEP and not words:
        raise CommandError("A reason is needed to keep these words. Nothing was saved.")
    if kind is ResolutionKind.ATTRIBUTE and not speaker:
        raise CommandError("Who said it is missing; “not known” can be written. Nothing was saved.")


def _reworded(
    interview: Interview,
    finding: Finding,
    message: Message,
    grounded: Grounded,
    new_id: NewId,
) -> tuple[Fact, ...]:
    """New facts from new words, unless they take their place inside a recorded one."""
    if _facts_around(interview, finding):
        return ()
    if grounded.facts:
        return grounded.facts
    piece = whole_words(message)
    return (Incident(id=new_id(), evidence=(piece,), engine=PERSON, typed_in=Section.BACKGROUND),)


def _facts_around(interview: Interview, finding: Finding) -> Sequence[Fact]:
    """Recorded facts whose words the finding stands in."""
    if finding.message_id is None or finding.start_char is None or finding.end_char is None:
        return ()
    for decision in interview.decisions:
        # Its words were typed to take the place of others, so they stand where those stood.
        first = interview.finding(decision.finding_id)
        if decision.message_id == finding.message_id and first is not None:
            around = _facts_around(interview, first)
            if around:
                return around
    return [
        fact
        for fact in interview.record.facts
        if any(
            piece.overlaps(finding.message_id, finding.start_char, finding.end_char)
            for piece in fact.evidence
        )
    ]


def _sentence(interview: Interview, finding: Finding) -> Evidence:
    message = interview.message(finding.message_id or "")
    if message is None or finding.start_char is None or finding.end_char is None:
        raise CommandError("The words of this finding are not there any more. Nothing was saved.")
    return sentence_around(message, finding.start_char, finding.end_char)


def _view(interview: Interview, finding: Finding, rests_on: tuple[str, ...]) -> ProfessionalView:
    known = tuple(fact_id for fact_id in rests_on if interview.record.fact(fact_id))
    message = interview.message(finding.message_id or "")
    if message is None or finding.start_char is None:
        raise CommandError("The words of this finding are not there any more. Nothing was saved.")
    message_id, start, end = held_spans(finding, interview)[0]
    piece = Evidence(message_id=message_id, start_char=start, quote=message.text[start:end])
    if not _facts_around(interview, finding):
        piece = _sentence(interview, finding)
    return ProfessionalView(
        id=f"view-{finding.id}",
        evidence=(piece,),
        engine=PERSON,
        typed_in=Section(finding.section),
        rests_on=known,
    )


def _kept(
    interview: Interview,
    finding: Finding,
    kind: ResolutionKind,
    said_when: str,
    today: date,
    calendar: SchoolCalendar | None,
) -> Incident:
    """The sentence as an entry of its own: it was in no fact while it was held out."""
    attributed = kind is ResolutionKind.ATTRIBUTE
    date_read = None
    if attributed and said_when:
        mentions = read_dates(said_when, today, calendar)
        if mentions and mentions[0].edtf:
            date_read = ReportedDate(words=mentions[0].words, edtf=mentions[0].edtf)
    return Incident(
        id=f"kept-{finding.id}",
        evidence=(_sentence(interview, finding),),
        engine=PERSON,
        typed_in=Section(finding.section),
        date=date_read,
        source=IncidentSource.THIRD_PARTY if attributed else IncidentSource.NOT_SAID,
        statement=StatementType.REPORTED if attributed else StatementType.OBSERVED,
    )
