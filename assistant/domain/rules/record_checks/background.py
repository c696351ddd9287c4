"""Background: dated, sourced, exact, and free of what is not fact.

BG-3, entries out of date order, is no check: the draft is always written in date order, and what
has no date to be ordered by is BG-4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.domain.events import Interview
from assistant.domain.findings import Category, Severity
from assistant.domain.record import Incident, IncidentSource, StatementType
from assistant.domain.rules.record_checks.check import (
    Hit,
    RecordCheck,
    beginning,
    fact_hit,
    is_unasked,
    once,
    stands,
)
from assistant.domain.text import Section

_TOLD = (IncidentSource.CHILD_TOLD, IncidentSource.PARENT_TOLD, IncidentSource.THIRD_PARTY)
_INJURY = re.compile(
    r"\b(?:bruis\w*|injur\w*|burn mark\w*|cigarette burn\w*|black eye|red marks?"
    r"|hand ?marks?|bite marks?|scratch(?:es|ed)?|swollen|cuts on)\b",
    re.IGNORECASE,
)
_BODY_SITE = re.compile(
    r"\b(?:arms?|legs?|face|cheeks?|eye|ears?|neck|backs?|chest|stomach|tummy|hands?|wrists?|thighs?"
    r"|shins?|knees?|heads?|foreheads?|shoulders?|ribs?|bottom|lips?|nose|feet|foot|ankles?)\b",
    re.IGNORECASE,
)
_HISTORY = re.compile(
    r"\b(?:neglect\w*|removed from|taken into care|domestic (?:abuse|violence)|drug (?:use|misuse"
    r"|and|issues?|problems?)|alcohol(?:ism| issues?| problems?| misuse)|previously abused"
    r"|was abused|in prison)\b",
    re.IGNORECASE,
)


def _none_recorded(interview: Interview) -> tuple[Hit, ...]:
    return once(not stands(interview.record.incidents, interview))


def _undated(interview: Interview) -> Iterator[Hit]:
    for fact in stands(interview.record.chronology, interview):
        if fact.edtf is None:
            yield fact_hit(fact, interview)


_SAYS = re.compile(
    r"\b(?:he|she|they)(?:['’]?(?:d|s|ve)| has| had| have)? (?:also |then |later )?"
    r"(?:told|said|says|tells|disclosed|shared|described|explained|asked|replied|wrote|texted)\b",
    re.IGNORECASE,
)


def _speaker_missing(interview: Interview) -> Iterator[Hit]:
    for fact in stands(interview.record.chronology, interview):
        if fact.source in _TOLD and fact.told_by is None and not _child_says(fact):
            yield fact_hit(fact, interview)


def _child_says(fact: Incident) -> bool:
    """Does a lone "he told me" speak of a child? Then it is the child the entry is about."""
    return fact.source is IncidentSource.CHILD_TOLD and _SAYS.search(fact.words) is not None


def _listener_missing(interview: Interview) -> Iterator[Hit]:
    for fact in stands(interview.record.chronology, interview):
        if fact.source in _TOLD and fact.told_by is not None and fact.told_to is None:
            yield fact_hit(fact, interview)


def _not_verbatim(interview: Interview) -> Iterator[Hit]:
    for fact in stands(interview.record.chronology, interview):
        is_quoted = fact.spoken or fact.statement is StatementType.VERBATIM_QUOTE
        if fact.source is IncidentSource.CHILD_TOLD and not is_quoted:
            yield fact_hit(fact, interview)


def _nothing_good(interview: Interview) -> tuple[Hit, ...]:
    return once(is_unasked(interview, "strengths"))


def _injury_without_site(interview: Interview) -> Iterator[Hit]:
    for fact in stands(interview.record.chronology, interview):
        if _INJURY.search(fact.words) and not _BODY_SITE.search(fact.words):
            yield fact_hit(fact, interview)


def _history_without_source(interview: Interview) -> Iterator[Hit]:
    if interview.record.value("history-source"):
        return
    for fact in stands(interview.record.chronology, interview):
        is_sourced = fact.told_by is not None or fact.source is not IncidentSource.NOT_SAID
        if _HISTORY.search(fact.words) and not is_sourced:
            yield fact_hit(fact, interview)


def _no_why_now(interview: Interview) -> tuple[Hit, ...]:
    return once(is_unasked(interview, "why-now"))


def _told_twice(interview: Interview) -> Iterator[Hit]:
    seen: dict[tuple[str | None, str], str] = {}
    for fact in stands(interview.record.chronology, interview):
        content = (fact.edtf, "".join(char for char in fact.words.lower() if char.isalnum()))
        first = seen.setdefault(content, fact.id)
        if first != fact.id:
            words = beginning(fact.words, interview)
            yield Hit(key=fact.id, fact_ids=(first, fact.id), words=words)


_BACKGROUND = Section.BACKGROUND
CHECKS = (
    RecordCheck(
        id="BG-4.none",
        section=_BACKGROUND,
        severity=Severity.STOP,
        category=Category.COMPLETENESS,
        reason="Background does not say what has happened.",
        question="What was seen or heard, when, and by whom?",
        source="guide",
        look=_none_recorded,
    ),
    RecordCheck(
        id="BG-4",
        section=_BACKGROUND,
        severity=Severity.WARN,
        category=Category.COMPLETENESS,
        reason="“{words}” has no date.",
        question="When did this happen, as exactly as the records allow? “Not known” is an answer.",
        source="R3",
        look=_undated,
    ),
    RecordCheck(
        id="BG-5",
        section=_BACKGROUND,
        severity=Severity.STOP,
        category=Category.COMPLETENESS,
        reason="“{words}” was told to somebody, and it does not say who told it.",
        question="Who said it, to whom, and when?",
        source="R4",
        look=_speaker_missing,
    ),
    RecordCheck(
        id="BG-5.to-whom",
        section=_BACKGROUND,
        severity=Severity.WARN,
        category=Category.COMPLETENESS,
        reason="“{words}” does not say to whom it was told.",
        question="To whom was it said, and when?",
        source="R4",
        look=_listener_missing,
    ),
    RecordCheck(
        id="BG-6",
        section=_BACKGROUND,
        severity=Severity.WARN,
        category=Category.COMPLETENESS,
        reason="“{words}” is a child’s account without the child’s own words.",
        question="Were the child’s exact words written down at the time?",
        source="M15",
        look=_not_verbatim,
    ),
    RecordCheck(
        id="BG-8",
        section=_BACKGROUND,
        severity=Severity.INFO,
        category=Category.COMPLETENESS,
        reason="It does not say what is going well for the child.",
        question="What is going well for the child, and whom do they trust?",
        source="M9",
        look=_nothing_good,
    ),
    RecordCheck(
        id="BG-9",
        section=_BACKGROUND,
        severity=Severity.WARN,
        category=Category.COMPLETENESS,
        reason="“{words}” names an injury without saying where on the body.",
        question="Where on the body was it, what size, and who saw it?",
        source="R6",
        look=_injury_without_site,
    ),
    RecordCheck(
        id="BG-11",
        section=_BACKGROUND,
        severity=Severity.WARN,
        category=Category.COMPLETENESS,
        reason="“{words}” tells the family’s history and does not say how it is known.",
        question="Where is this known from?",
        source="R1",
        look=_history_without_source,
    ),
    RecordCheck(
        id="BG-12",
        section=_BACKGROUND,
        severity=Severity.INFO,
        category=Category.COMPLETENESS,
        reason="It does not say why this is being raised now.",
        question="What has changed lately? Why is this being raised now?",
        source="G8",
        look=_no_why_now,
    ),
    RecordCheck(
        id="BG-13",
        section=_BACKGROUND,
        severity=Severity.WARN,
        category=Category.CONSISTENCY,
        reason="“{words}” stands twice with the same date.",
        question="Is this one incident told twice, or two?",
        source="A1",
        look=_told_twice,
    ),
)
