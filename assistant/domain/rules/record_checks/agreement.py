"""Statements that do not fit together, as checks; finding them is left to `rules.consistency`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from assistant.domain.events import Interview
from assistant.domain.findings import Category, Severity
from assistant.domain.rules.consistency import find_contradictions
from assistant.domain.rules.record_checks.check import Hit, RecordCheck, beginning
from assistant.domain.text import Section


def _contradictions(interview: Interview) -> Iterator[Hit]:
    kept = [item for item in interview.messages if item.id not in interview.withdrawn_messages]
    for found in find_contradictions(interview.record, kept):
        one, two = (beginning(words, interview) for words in found.words)
        yield Hit(
            key=hashlib.sha256("\n".join(found.words).encode()).hexdigest()[:12],
            fact_ids=found.fact_ids,
            words=one,
            reason=f"“{one}” and “{two}” do not agree.",
            question=found.question,
        )


CHECKS = (
    RecordCheck(
        id="BG-13.agreement",
        section=Section.BACKGROUND,
        severity=Severity.WARN,
        category=Category.CONSISTENCY,
        reason="Two passages do not agree.",
        question="Which of the two is right?",
        source="A1",
        look=_contradictions,
    ),
)
