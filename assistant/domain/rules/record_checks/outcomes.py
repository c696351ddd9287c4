"""Outcomes: what could happen to the child, resting on what was seen, without certainty."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.domain.events import Interview
from assistant.domain.findings import Category, Severity
from assistant.domain.record import Outcome
from assistant.domain.rules.record_checks.check import (
    Hit,
    RecordCheck,
    fact_hit,
    is_unasked,
    once,
    stands,
)
from assistant.domain.rules.record_checks.safety import names_other_children
from assistant.domain.text import Section

_BASIS = re.compile(
    r"\b(?:already|because|cos|since|as (?:he|she|they)|has been|have been|hes been|shes been|seen"
    r"|noticed|last (?:week|term|month)|again|still|told us|said)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:brothers?|sisters?|siblings?|other|others|children|pupils|kids|little ones|girls|boys"
    r"|residents)\b",
    re.IGNORECASE,
)
_CERTAIN = re.compile(
    r"\b(?:definitely|bound to|without doubt|inevitabl\w+|guarantee\w*|no question|certain to"
    r"|will end up|undoubtedly)\b",
    re.IGNORECASE,
)


def _outcomes(interview: Interview) -> list[Outcome]:
    return stands(interview.record.outcomes, interview)


def _nothing_for_the_child(interview: Interview) -> tuple[Hit, ...]:
    return once(not any(item.is_child_centred for item in _outcomes(interview)))


def _about_the_setting(interview: Interview) -> Iterator[Hit]:
    for item in _outcomes(interview):
        if not item.is_child_centred:
            yield fact_hit(item, interview)


def _certain(interview: Interview) -> Iterator[Hit]:
    for item in _outcomes(interview):
        if _CERTAIN.search(item.words):
            yield fact_hit(item, interview)


def _rests_on_nothing(interview: Interview) -> tuple[Hit, ...]:
    items = _outcomes(interview)
    has_basis = interview.record.value("outcome-basis") or any(
        _BASIS.search(item.words) for item in items
    )
    return once(bool(items) and not has_basis)


def _others_not_considered(interview: Interview) -> tuple[Hit, ...]:
    items = _outcomes(interview)
    considered = any(_speaks_of_others(item, interview) for item in items) or not is_unasked(
        interview, "outcome-other-children"
    )
    return once(bool(items) and not considered and names_other_children(interview))


def _speaks_of_others(item: Outcome, interview: Interview) -> bool:
    words = f" {' '.join(item.words.lower().split())}"
    return _OTHERS.search(words) is not None or any(
        f" {name.lower()}" in words
        for person in interview.record.people
        if not person.is_subject
        for name in person.names
    )


_OUTCOMES = Section.OUTCOMES
CHECKS = (
    RecordCheck(
        id="OUT-1",
        section=_OUTCOMES,
        severity=Severity.STOP,
        category=Category.COMPLETENESS,
        reason="It does not say what could happen to the child if nothing changes.",
        question="If nothing changes, what could happen to this child?",
        source="guide",
        look=_nothing_for_the_child,
    ),
    RecordCheck(
        id="OUT-2",
        section=_OUTCOMES,
        severity=Severity.WARN,
        category=Category.INSTITUTION_CENTRED,
        reason="“{words}” is about the setting rather than a child.",
        question="How would this affect the child?",
        source="guide",
        look=_about_the_setting,
    ),
    RecordCheck(
        id="OUT-3",
        section=_OUTCOMES,
        severity=Severity.WARN,
        category=Category.CERTAINTY,
        reason="“{words}” reads as certain about what has not happened yet.",
        question="Could it be put as “could” or “is likely to”, because of what was seen?",
        source="R3",
        look=_certain,
    ),
    RecordCheck(
        id="OUT-4",
        section=_OUTCOMES,
        severity=Severity.WARN,
        category=Category.COMPLETENESS,
        reason="The outcomes do not say what has been seen that points to them.",
        question="What has already been seen that points to that?",
        source="R1",
        look=_rests_on_nothing,
    ),
    RecordCheck(
        id="OUT-5",
        section=_OUTCOMES,
        severity=Severity.WARN,
        category=Category.COMPLETENESS,
        reason="The outcomes do not say what could happen to the other children.",
        question="What could happen to brothers, sisters or other children?",
        source="G7",
        look=_others_not_considered,
    ),
)
