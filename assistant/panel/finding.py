"""What one finding card shows, as data: the words in question, what is asked, what was decided."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from assistant.domain.dates import describe
from assistant.domain.events import Decision, Interview
from assistant.domain.findings import Category, Finding, ResolutionKind, Severity
from assistant.domain.held_out import visible_words
from assistant.domain.masking import mask_others
from assistant.domain.misplaced import home_of
from assistant.domain.record import Fact, Incident, Intervention
from assistant.domain.text import Frozen, Section
from assistant.errors import NotFoundError
from assistant.panel.sources import Piece, mark, moment

SECTION_TITLES: dict[str, str] = {
    Section.SAFETY: "Safety",
    Section.CHILD: "Child and family",
    Section.BACKGROUND: "Background",
    Section.INTERVENTIONS: "Interventions",
    Section.REQUEST: "Request",
    Section.OUTCOMES: "Outcomes",
}
_HEADINGS: dict[Category, str] = {
    Category.UNATTRIBUTED_HEARSAY: "Who said this, in",
    Category.SPECULATION: "Cause or reason guessed in",
    Category.VAGUE: "Unclear wording in",
    Category.GENERALISATION: "Unclear wording in",
    Category.JARGON: "Short form in",
    Category.PLACEMENT: "Action in",
    Category.NOTE: "Aside in",
    Category.CERTAINTY: "How sure, in",
    Category.COMPLETENESS: "Something missing in",
    Category.CONSISTENCY: "Two readings in",
}
_LABELS: dict[ResolutionKind, str] = {
    ResolutionKind.REWORD: "Reword",
    ResolutionKind.LEAVE_OUT: "Leave it out",
    ResolutionKind.MOVE_TO_REQUEST: "Move to Request as our professional view",
    ResolutionKind.ATTRIBUTE: "Someone said this: who?",
    ResolutionKind.KEEP: "Keep, because …",
    ResolutionKind.MOVE_TO_INTERVENTIONS: "Move to Interventions",
}
_SETTLED: dict[ResolutionKind, str] = {
    ResolutionKind.REWORD: "Settled: reworded",
    ResolutionKind.LEAVE_OUT: "Settled: left out",
    ResolutionKind.MOVE_TO_REQUEST: "Settled: moved to Request",
    ResolutionKind.ATTRIBUTE: "Settled: who said it is recorded",
    ResolutionKind.KEEP: "Kept, with a reason",
    ResolutionKind.MOVE_TO_INTERVENTIONS: "Settled: moved to Interventions",
    ResolutionKind.OVERRIDE: "Overridden, with a reason",
    ResolutionKind.ANSWERED: "Settled: answered",
}


_CONTEXT_CHARS = 70


class FindingState(StrEnum):
    """Where a finding stands; "left open for now" is the card's own, and not kept."""

    OPEN = "open"
    KEPT = "kept"
    SETTLED = "settled"


class ResolutionView(Frozen):
    """One way out, as a button."""

    kind: ResolutionKind
    label: str


class FactChoice(Frozen):
    """A recorded fact a professional view may rest on."""

    id: str
    reading: str
    words: str


class DecisionPair(Frozen):
    """One line of what was decided: `Before`, `Now`, `Because`, `Said by` and the words."""

    label: str
    words: str
    is_struck: bool = False


class DecisionView(Frozen):
    """What was decided, by whom and when."""

    kind: ResolutionKind
    pairs: tuple[DecisionPair, ...]
    by: str
    at: str


class FindingView(Frozen):
    """Everything a finding card shows."""

    id: str
    referral_id: str
    revision: int
    heading: str
    section: str
    severity: Severity
    state: FindingState
    tag: str
    context: tuple[Piece, ...]
    words: str
    reason: str
    question: str
    resolutions: tuple[ResolutionView, ...]
    facts: tuple[FactChoice, ...]
    listener: str
    is_held_out: bool
    is_withdrawn: bool
    decision: DecisionView | None


def build_finding(
    interview: Interview, finding_id: str, *, names: Mapping[str, str] | None = None
) -> FindingView:
    """The card of one finding; raises `NotFoundError` when this interview has no such finding."""
    finding = interview.finding(finding_id)
    if finding is None:
        raise NotFoundError
    known = {interview.owner_id: interview.owner_name, **(names or {})}
    decision = interview.decision(finding_id)
    title = SECTION_TITLES.get(finding.section, "Close")
    home = home_of(finding, interview.record)
    return FindingView(
        id=finding.id,
        referral_id=interview.id,
        revision=interview.revision,
        heading=f"{_heading(finding, home)} {title}",
        section=title,
        severity=finding.severity,
        state=_state(decision),
        tag=_tag(decision, home),
        context=_context(finding, interview),
        words=finding.words,
        reason=_reason(finding),
        question=finding.question,
        resolutions=tuple(
            ResolutionView(kind=kind, label=label)
            for kind in finding.resolutions
            if (label := _label(kind, home)) is not None
        ),
        facts=tuple(
            _choice(fact, interview) for fact in _dated(interview) if not _is_source(fact, finding)
        ),
        listener=interview.owner_name,
        is_held_out=decision is None and finding.severity is not Severity.INFO,
        is_withdrawn=finding.message_id in interview.withdrawn_messages,
        decision=_decision(decision, finding, interview, known) if decision else None,
    )


_MISPLACED = {Section.REQUEST: "Request in", Section.OUTCOMES: "Outcome in"}


def _heading(finding: Finding, home: Section | None) -> str:
    usual = _HEADINGS.get(finding.category, "Wording in")
    return _MISPLACED.get(home, usual) if home is not None else usual


def _label(kind: ResolutionKind, home: Section | None) -> str | None:
    """What the button says; None for a way that a card does not offer."""
    if kind is ResolutionKind.ANSWERED and home is not None:
        return f"Move to {SECTION_TITLES[home]}"
    return _LABELS.get(kind)


def _tag(decision: Decision | None, home: Section | None) -> str:
    if decision is None:
        return "To decide"
    if decision.kind is ResolutionKind.ANSWERED and home is not None:
        return f"Settled: moved to {SECTION_TITLES[home]}"
    return _SETTLED[decision.kind]


def _reason(finding: Finding) -> str:
    if finding.proposed_by is None:
        return finding.reason
    return f"Pointed out by the AI helper ({finding.proposed_by}), not by a rule. {finding.reason}"


def _dated(interview: Interview) -> tuple[Incident | Intervention, ...]:
    return (*interview.record.chronology, *interview.record.interventions)


def _state(decision: Decision | None) -> FindingState:
    if decision is None:
        return FindingState.OPEN
    if decision.kind in (ResolutionKind.KEEP, ResolutionKind.OVERRIDE):
        return FindingState.KEPT
    return FindingState.SETTLED


def _context(finding: Finding, interview: Interview) -> tuple[Piece, ...]:
    message = interview.message(finding.message_id) if finding.message_id else None
    if message is None or finding.start_char is None or finding.end_char is None:
        return (Piece(text=finding.words, is_marked=True),) if finding.words else ()
    places = [(finding.start_char, finding.end_char)]
    return mark(message.text, places, context_chars=_CONTEXT_CHARS)


def _is_source(fact: Fact, finding: Finding) -> bool:
    """Are the words in question all this fact consists of?"""
    if finding.message_id is None or finding.start_char is None or finding.end_char is None:
        return False
    return all(
        piece.message_id == finding.message_id
        and finding.start_char <= piece.start_char
        and piece.end_char <= finding.end_char
        for piece in fact.evidence
    )


def _choice(fact: Fact, interview: Interview) -> FactChoice:
    reading = "Undated"
    if isinstance(fact, (Incident, Intervention)) and fact.edtf:
        reading = describe(fact.edtf)
    record = interview.record
    words = mask_others(visible_words(fact, interview), record.people, record.child_name)
    return FactChoice(id=fact.id, reading=reading, words=words)


def _decision(
    decision: Decision, finding: Finding, interview: Interview, names: Mapping[str, str]
) -> DecisionView:
    return DecisionView(
        kind=decision.kind,
        pairs=tuple(_pairs(decision, finding, interview)),
        by=names.get(decision.actor_id, "Another account"),
        at=moment(decision.at),
    )


def _pairs(decision: Decision, finding: Finding, interview: Interview) -> list[DecisionPair]:
    typed = decision.words or ""
    match decision.kind:
        case ResolutionKind.REWORD:
            return [
                DecisionPair(label="Before", words=finding.words, is_struck=True),
                DecisionPair(label="Now", words=typed),
            ]
        case ResolutionKind.LEAVE_OUT:
            return [DecisionPair(label="Left out", words=finding.words, is_struck=True)]
        case ResolutionKind.KEEP | ResolutionKind.OVERRIDE:
            return [
                DecisionPair(label="Kept words", words=f"“{finding.words}”"),
                DecisionPair(label="Because", words=typed),
            ]
        case ResolutionKind.ATTRIBUTE:
            pairs = [
                ("Said by", decision.speaker or "not known"),
                ("To", decision.listener or "not known"),
                ("When", decision.said_when or "not known"),
                ("Words", f"“{typed or finding.words}”"),
            ]
            return [DecisionPair(label=label, words=words) for label, words in pairs]
        case ResolutionKind.MOVE_TO_REQUEST:
            rests = _rests_on(decision, interview)
            return [
                DecisionPair(label="As our view", words=f"“{finding.words}”"),
                DecisionPair(label="Rests on", words=rests or "no recorded fact"),
            ]
        case _:
            return [DecisionPair(label="Words", words=f"“{typed or finding.words}”")]


def _rests_on(decision: Decision, interview: Interview) -> str:
    facts = (interview.record.fact(fact_id) for fact_id in decision.rests_on)
    choices = [_choice(fact, interview) for fact in facts if fact is not None]
    return "; ".join(
        choice.reading if choice.reading != "Undated" else f"“{choice.words}”" for choice in choices
    )
