"""What is checked of a text about to leave, beside the record's own checks."""

from __future__ import annotations

from assistant.domain.draft import build_draft, is_approved
from assistant.domain.events import Interview
from assistant.domain.findings import Category, Severity
from assistant.domain.rules.record_checks.check import Hit, RecordCheck, once
from assistant.domain.text import Section

_FOUR_PAGES_WORDS = 2_000


def _not_approved(interview: Interview) -> tuple[Hit, ...]:
    return once(not is_approved(interview))


def _long(interview: Interview) -> tuple[Hit, ...]:
    words = sum(len(sentence.text.split()) for sentence in build_draft(interview).sentences)
    return once(words > _FOUR_PAGES_WORDS)


CHECKS = (
    RecordCheck(
        id="GEN-2",
        section=Section.CLOSE,
        severity=Severity.STOP,
        category=Category.GENERAL,
        reason="No second person has approved this text.",
        question="Who will review it?",
        source="A3",
        look=_not_approved,
    ),
    RecordCheck(
        id="GEN-4",
        section=Section.CLOSE,
        severity=Severity.INFO,
        category=Category.GENERAL,
        reason="The text is longer than about 4 pages.",
        question="Is all of it needed by the reader?",
        source="L6",
        look=_long,
    ),
)
