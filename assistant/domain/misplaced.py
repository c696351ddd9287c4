"""Facts typed into Background that belong in another section, and what moving them settles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from assistant.domain.findings import Category, Finding, ResolutionKind, Severity
from assistant.domain.record import Fact, Intervention, Record, RequestItem
from assistant.domain.sentences import split_sentences
from assistant.domain.text import Evidence, Frozen, Message, Section

PLACEMENT_RULE_ID = "BG-2"
# A referrer's view is welcome in Request and Outcomes; a label or a diagnosis is nowhere.
_WELCOME_THERE = frozenset(
    {
        Category.OPINION,
        Category.EMOTION,
        Category.SPECULATION,
        Category.GENERALISATION,
        Category.VAGUE,
    }
)


class _Home(Frozen):
    """Where a fact typed into Background belongs, and what to ask about it."""

    section: Section
    reason: str
    question: str
    resolutions: tuple[ResolutionKind, ...]


_HOMES = {
    "intervention": _Home(
        section=Section.INTERVENTIONS,
        reason="The marked words tell what was done. Background holds what happened.",
        question="Shall this stand under Interventions?",
        resolutions=(
            ResolutionKind.MOVE_TO_INTERVENTIONS,
            ResolutionKind.LEAVE_OUT,
            ResolutionKind.KEEP,
        ),
    ),
    "request": _Home(
        section=Section.REQUEST,
        reason="The marked words ask for something. Background holds what happened.",
        question="Shall this stand under Request alone?",
        resolutions=(ResolutionKind.ANSWERED, ResolutionKind.KEEP),
    ),
    "outcome": _Home(
        section=Section.OUTCOMES,
        reason="The marked words tell what could happen. Background holds what happened.",
        question="Shall this stand under Outcomes alone?",
        resolutions=(ResolutionKind.ANSWERED, ResolutionKind.KEEP),
    ),
}
_EFFECT = "What was different afterwards?"


def home_of(finding: Finding, record: Record) -> Section | None:
    """The section that the words of a placement finding belong in, while its fact stands."""
    if finding.category is not Category.PLACEMENT:
        return None
    for fact_id in finding.fact_ids:
        fact = record.fact(fact_id)
        if fact is not None and fact.kind in _HOMES:
            return _HOMES[fact.kind].section
    return None


def find_misplaced(
    message: Message, facts: Sequence[Fact], new_id: Callable[[], str]
) -> list[Finding]:
    """One finding for each stretch of a Background message that belongs elsewhere.

    Requests, or outcomes, of one sentence are one stretch: they have one answer.
    """
    if message.section is not Section.BACKGROUND:
        return []
    return [
        Finding(
            id=new_id(),
            rule_id=PLACEMENT_RULE_ID,
            category=Category.PLACEMENT,
            severity=Severity.WARN,
            section=Section.BACKGROUND.value,
            message_id=message.id,
            start_char=start,
            end_char=end,
            words=message.text[start:end],
            fact_ids=tuple(dict.fromkeys(fact.id for fact in here)),
            reason=_HOMES[here[0].kind].reason,
            question=_question(here[0]),
            resolutions=_HOMES[here[0].kind].resolutions,
        )
        for start, end, here in _stretches(message, facts)
    ]


def _question(fact: Fact) -> str:
    question = _HOMES[fact.kind].question
    if not isinstance(fact, Intervention) or fact.is_planned or fact.impact_evidence:
        return question
    return f"{question} {_EFFECT}"


def _stretches(
    message: Message, facts: Sequence[Fact]
) -> Iterator[tuple[int, int, tuple[Fact, ...]]]:
    """Each misplaced stretch with the facts told in it."""
    ends = [sentence.end_char for sentence in split_sentences(message.text)]
    last: tuple[int, int, tuple[Fact, ...]] | None = None
    for fact in facts:
        if fact.kind not in _HOMES:
            continue
        for piece in fact.evidence:
            if piece.message_id != message.id:
                continue
            if last is not None and _goes_with(last, fact, piece, ends):
                last = (last[0], piece.end_char, (*last[2], fact))
                continue
            if last is not None:
                yield last
            last = (piece.start_char, piece.end_char, (fact,))
    if last is not None:
        yield last


def _goes_with(
    last: tuple[int, int, tuple[Fact, ...]], fact: Fact, piece: Evidence, ends: Sequence[int]
) -> bool:
    start, end, here = last
    same_kind = fact.kind == here[0].kind and not isinstance(fact, Intervention)
    is_next = 0 <= piece.start_char - end <= len(", and then ")
    return same_kind and is_next and not any(start < mark <= piece.start_char for mark in ends)


def settled_by_move(
    findings: Sequence[Finding], record: Record, kept: frozenset[str]
) -> frozenset[str]:
    """Ids of the findings that need no answer: the words are a view and stand where views may.

    `kept`: ids of the placement findings that a person decided to leave in Background.
    """
    spans = [
        (piece.message_id, piece.start_char, piece.end_char)
        for finding in findings
        if finding.category is Category.PLACEMENT and finding.id not in kept
        for fact_id in finding.fact_ids
        for piece in _told_in(record.fact(fact_id))
    ]
    if not spans:
        return frozenset()
    return frozenset(
        finding.id
        for finding in findings
        if finding.category in _WELCOME_THERE
        and finding.section == Section.BACKGROUND.value
        and any(
            message_id == finding.message_id
            and start <= (finding.start_char or 0)
            and (finding.end_char or 0) <= end
            for message_id, start, end in spans
        )
    )


def _told_in(fact: Fact | None) -> tuple[Evidence, ...]:
    """The words of a request with its reason, or of an outcome; nothing else welcomes views."""
    if fact is None or fact.kind not in ("request", "outcome"):
        return ()
    return (*fact.evidence, *(fact.reason if isinstance(fact, RequestItem) else ()))
