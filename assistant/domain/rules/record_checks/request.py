"""Request: an explicit ask with its reason, leaving the decision to the local authority."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.domain.events import Interview
from assistant.domain.findings import Category, Severity
from assistant.domain.held_out import overlaps
from assistant.domain.record import RequestItem
from assistant.domain.rules.record_checks.check import (
    Hit,
    RecordCheck,
    fact_hit,
    is_unasked,
    once,
    stands,
)
from assistant.domain.text import Section

_REASON = re.compile(
    r"\b(?:because|cos|due to|given that|since|so that|in order to|following|after)\b",
    re.IGNORECASE,
)
_SERVICE = (
    r"(?:assess\w*|advice|meeting|conference|intervention|therapy|counselling|safety plan|visit"
    r"|strategy discussion|consultation|specialist|social worker|sessions?|programme|training"
    r"|placement|check|family support|early help|parenting)"
)
_TWO_ASKS = re.compile(
    rf"\b{_SERVICE}\b[^.;]*\b(?:and|plus|also|as well as)\b(?: \w+){{0,4}} {_SERVICE}\b|;",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:support|help|advise|advice|input|guidance|something|someone|sort|action|thoughts)\b",
    re.IGNORECASE,
)
_SPECIFIC = re.compile(rf"\b{_SERVICE}\b", re.IGNORECASE)
_NOT_THEIRS = re.compile(
    r"\b(?:tak(?:e|en|ing) (?:\w+ )?into care|charge (?:him|her|them)|prosecut\w+|arrest\w*"
    r"|remov(?:e|ed|ing) (?:him|her|them|the child\w*)|ban (?:him|her|them)|convict\w*)\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\b(?:thresholds?|section (?:17|47)|s\.? ?(?:17|47)|child protection (?:case|level))\b", re.I
)
_OWNED = re.compile(
    r"\b(?:(?:our|my) (?:professional )?(?:view|opinion|judgement)|we (?:think|believe|feel)"
    r"|i (?:think|believe|feel))\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")


def _asks(interview: Interview) -> list[RequestItem]:
    return stands(interview.record.requests, interview)


def _none_recorded(interview: Interview) -> tuple[Hit, ...]:
    return once(not _asks(interview))


def _without_reason(interview: Interview) -> Iterator[Hit]:
    for item in _asks(interview):
        if not item.reason and not _REASON.search(item.words):
            yield fact_hit(item, interview)


def _several_in_one(interview: Interview) -> Iterator[Hit]:
    for item in _asks(interview):
        if _TWO_ASKS.search(item.words):
            yield fact_hit(item, interview)


def _vague(interview: Interview) -> Iterator[Hit]:
    weak = [
        finding for finding in interview.open_findings if finding.category is Category.WEAK_REQUEST
    ]
    for item in _asks(interview):
        noticed = any(overlaps(finding, item.evidence, interview) for finding in weak)
        says_what = _SPECIFIC.search(re.sub(r"\badvice\b", "", item.words, flags=re.IGNORECASE))
        is_short = len(item.words.split()) <= 8
        if noticed or (is_short and _VAGUE.search(item.words) and not says_what):
            yield fact_hit(item, interview)


def _not_theirs_to_order(interview: Interview) -> Iterator[Hit]:
    for item in _asks(interview):
        if _NOT_THEIRS.search(item.words):
            yield fact_hit(item, interview)


def _no_level(interview: Interview) -> tuple[Hit, ...]:
    return once(is_unasked(interview, "request-level-view"))


def _level_as_fact(interview: Interview) -> Iterator[Hit]:
    for item in _asks(interview):
        words = " ".join((item.words, *(piece.quote for piece in item.reason)))
        if _LEVEL.search(words) and not _OWNED.search(words):
            yield fact_hit(item, interview)


def _new_fact(interview: Interview) -> Iterator[Hit]:
    record = interview.record
    told = " ".join(fact.words for fact in (*record.incidents, *record.interventions)).lower()
    names = [name for person in record.people if not person.is_subject for name in person.names]
    for item in _asks(interview):
        reason = " ".join(piece.quote for piece in item.reason)
        new_names = [
            name
            for name in names
            if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", reason, re.IGNORECASE)
            and name.lower() not in told
        ]
        new_numbers = set(_NUMBER.findall(reason)) - set(_NUMBER.findall(told))
        if new_names or new_numbers:
            yield fact_hit(item, interview)


_REQUEST = Section.REQUEST
CHECKS = (
    RecordCheck(
        id="REQ-1",
        section=_REQUEST,
        severity=Severity.STOP,
        category=Category.COMPLETENESS,
        reason="It does not say what is asked for.",
        question="If children’s services could do one thing, what would it be?",
        source="guide",
        look=_none_recorded,
    ),
    RecordCheck(
        id="REQ-2",
        section=_REQUEST,
        severity=Severity.WARN,
        category=Category.COMPLETENESS,
        reason="“{words}” has no reason: because of what?",
        question="Because of which facts is this asked for?",
        source="guide",
        look=_without_reason,
    ),
    RecordCheck(
        id="REQ-3",
        section=_REQUEST,
        severity=Severity.WARN,
        category=Category.COMPLETENESS,
        reason="“{words}” holds more than one ask.",
        question="Can each ask stand on its own, with its own reason?",
        source="guide",
        look=_several_in_one,
    ),
    RecordCheck(
        id="REQ-4",
        section=_REQUEST,
        severity=Severity.WARN,
        category=Category.WEAK_REQUEST,
        reason="“{words}” does not say what should be done.",
        question="Which service or step is asked for: an assessment, a plan, a meeting?",
        source="G8",
        look=_vague,
    ),
    RecordCheck(
        id="REQ-5",
        section=_REQUEST,
        severity=Severity.WARN,
        category=Category.WEAK_REQUEST,
        reason="“{words}” asks for a legal result, which a referral can’t bring about.",
        question="What should be assessed, planned or discussed instead?",
        source="guide",
        look=_not_theirs_to_order,
    ),
    RecordCheck(
        id="REQ-6",
        section=_REQUEST,
        severity=Severity.INFO,
        category=Category.COMPLETENESS,
        reason="The referrer’s view of the level of help is not given.",
        question="What is your view of the level, having read the local threshold document?",
        source="Q2",
        look=_no_level,
    ),
    RecordCheck(
        id="REQ-7",
        section=_REQUEST,
        severity=Severity.WARN,
        category=Category.VERDICT,
        reason="“{words}” states a level as a fact; that decision is the local authority’s.",
        question="Can it be put as your view, with the facts it rests on?",
        source="G9",
        look=_level_as_fact,
    ),
    RecordCheck(
        id="REQ-8",
        section=_REQUEST,
        severity=Severity.WARN,
        category=Category.CONSISTENCY,
        reason="The reason for “{words}” holds something Background does not tell.",
        question="When did that happen, and who saw or said it?",
        source="guide",
        look=_new_fact,
    ),
)
