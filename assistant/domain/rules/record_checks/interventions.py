"""Interventions: what was done, when, by whom, and above all what it changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.domain.danger_question import DANGER_QUESTION
from assistant.domain.events import Interview
from assistant.domain.findings import Category, Severity
from assistant.domain.record import Impact, Intervention
from assistant.domain.rules.record_checks.check import (
    Hit,
    RecordCheck,
    fact_hit,
    is_unasked,
    once,
    says_something,
    says_yes,
    stands,
)
from assistant.domain.text import Section

_FAMILY = re.compile(
    r"\b(?:m[uao]ms?|mam|mothers?|dads?|fathers?|parents?|carers?|gran\w*|nan\w*|family|home)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\d|\b(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december|autumn|spring|summer|last (?:year|term|month|week)|yesterday|today)\b",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"\b(?:no further action|nfa|accepted|rejected|refused|declined|closed|assess\w*|threshold"
    r"|stepped down|early help|not taken|outcome|reply|replied|said|told|strategy|waiting)\b",
    re.IGNORECASE,
)
_BROOK = re.compile(r"\b(?:brook|traffic light)\b", re.IGNORECASE)
_HACKETT = re.compile(r"\b(?:hackett|continuum)\b", re.IGNORECASE)
_TOOL = re.compile(r"\b(?:brook|traffic light|hackett|continuum|nspcc|aim|graded|tool)\b", re.I)


def _facts(interview: Interview) -> list[Intervention]:
    return stands(interview.record.interventions, interview)


def _none_recorded(interview: Interview) -> tuple[Hit, ...]:
    # Hubs expect to read what was tried unless it is urgent.
    is_urgent = interview.is_danger or says_yes(interview, DANGER_QUESTION)
    return once(not _facts(interview) and not is_urgent)


def _without_impact(interview: Interview) -> Iterator[Hit]:
    for fact in _facts(interview):
        is_open = fact.impact is Impact.UNKNOWN and not fact.impact_evidence
        if is_open and not fact.is_planned:
            yield fact_hit(fact, interview)


def _one_sided(interview: Interview) -> Iterator[Hit]:
    impacts = [fact.impact for fact in _facts(interview) if fact.impact is not Impact.UNKNOWN]
    if len(impacts) < 2:
        return
    if all(impact is Impact.POSITIVE for impact in impacts):
        yield Hit(reason="Every impact recorded is good; nothing says what did not change.")
    elif all(impact in (Impact.NEGATIVE, Impact.NONE) for impact in impacts):
        yield Hit(reason="No impact recorded is good; nothing says what helped, even briefly.")


def _undated(interview: Interview) -> Iterator[Hit]:
    for fact in _facts(interview):
        if fact.edtf is None:
            yield fact_hit(fact, interview)


def _no_parent_contact(interview: Interview) -> tuple[Hit, ...]:
    spoken_to = any(_FAMILY.search(fact.words) for fact in _facts(interview))
    return once(is_unasked(interview, "parent-contact") and not spoken_to)


def _earlier_referral_incomplete(interview: Interview) -> tuple[Hit, ...]:
    value = interview.record.value("previous-referrals") or ""
    is_whole = _WHEN.search(value) is not None and _REPLY.search(value) is not None
    return once(says_something(interview, "previous-referrals") and not is_whole)


def _rating_incomplete(interview: Interview) -> tuple[Hit, ...]:
    value = interview.record.value("tool-rating") or ""
    is_whole = _TOOL.search(value) is not None and _WHEN.search(value) is not None
    return once(says_something(interview, "tool-rating") and not is_whole)


def _tools_mixed(interview: Interview) -> Iterator[Hit]:
    for fact in _facts(interview):
        if _BROOK.search(fact.words) and _HACKETT.search(fact.words):
            yield fact_hit(fact, interview)
    value = interview.record.value("tool-rating") or ""
    if _BROOK.search(value) and _HACKETT.search(value):
        yield Hit(key="tool-rating", words=value)


_INTERVENTIONS = Section.INTERVENTIONS
CHECKS = (
    RecordCheck(
        id="INT-1",
        section=_INTERVENTIONS,
        severity=Severity.STOP,
        category=Category.COMPLETENESS,
        reason="It does not say what has been tried so far, or why nothing has.",
        question="What has been done about it so far, when, and what changed afterwards?",
        source="M17",
        look=_none_recorded,
    ),
    RecordCheck(
        id="INT-2",
        section=_INTERVENTIONS,
        severity=Severity.WARN,
        category=Category.COMPLETENESS,
        reason="“{words}” has no impact: what was different afterwards?",
        question="What was different afterwards, better or worse? “Too early to say” is an answer.",
        source="guide",
        look=_without_impact,
    ),
    RecordCheck(
        id="INT-3",
        section=_INTERVENTIONS,
        severity=Severity.WARN,
        category=Category.COMPLETENESS,
        reason="All impacts point one way.",
        question="Did anything help, even briefly, and did anything stay the same?",
        source="guide",
        look=_one_sided,
    ),
    RecordCheck(
        id="INT-4",
        section=_INTERVENTIONS,
        severity=Severity.WARN,
        category=Category.COMPLETENESS,
        reason="“{words}” has no date.",
        question="When was this done, or from when to when? Roughly which week?",
        source="guide",
        look=_undated,
    ),
    RecordCheck(
        id="INT-5",
        section=_INTERVENTIONS,
        severity=Severity.WARN,
        category=Category.COMPLETENESS,
        reason="No conversation with a parent or carer is recorded.",
        question="What conversations have there been with parents or carers, and when?",
        source="M10",
        look=_no_parent_contact,
    ),
    RecordCheck(
        id="INT-6",
        section=_INTERVENTIONS,
        severity=Severity.WARN,
        category=Category.COMPLETENESS,
        reason="The earlier referral has no date or no reply.",
        question="When was it made, what was the reply, and what has changed since?",
        source="M9",
        look=_earlier_referral_incomplete,
    ),
    RecordCheck(
        id="INT-7",
        section=_INTERVENTIONS,
        severity=Severity.INFO,
        category=Category.COMPLETENESS,
        reason="The rating does not say which tool was used, or when.",
        question="Which tool was used, by whom, when, and are they trained in it?",
        source="H1",
        look=_rating_incomplete,
    ),
    RecordCheck(
        id="INT-8",
        section=_INTERVENTIONS,
        severity=Severity.WARN,
        category=Category.CONSISTENCY,
        reason="One rating names two tools: the Brook colours and the Hackett words are separate.",
        question="Which of the two tools gave this rating?",
        source="H3",
        look=_tools_mixed,
    ),
)
