"""How far each part of the referral is, told in words: no bar, no score."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from assistant.domain.agenda import Gap
from assistant.domain.draft_text import Draft
from assistant.domain.events import Interview
from assistant.domain.record import AnswerStatus
from assistant.domain.text import Frozen, Section
from assistant.panel.entries import ANSWERED_BLANK
from assistant.panel.finding import SECTION_TITLES

_COUNTED: dict[str, tuple[str, str]] = {
    Section.BACKGROUND: ("incident", "incidents"),
    Section.INTERVENTIONS: ("action", "actions"),
    Section.REQUEST: ("request", "requests"),
    Section.OUTCOMES: ("outcome", "outcomes"),
}


class Progress(StrEnum):
    """How far a section is; always shown as a shape and words."""

    DONE = "done"
    PART = "part"
    NOW = "now"
    NONE = "none"


class SectionView(Frozen):
    """A part of the referral and, in words, how far it is."""

    id: str
    title: str
    progress: Progress
    words: str


def count(number: int, one: str, many: str | None = None) -> str:
    """A numeral and its noun: `1 finding`, `2 findings`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def read_progress(
    interview: Interview, gaps: Sequence[Gap], draft: Draft
) -> tuple[SectionView, ...]:
    """Every section with its progress, in the order of the interview."""
    return tuple(
        _section(section_id, title, interview, gaps, draft)
        for section_id, title in SECTION_TITLES.items()
    )


def _section(
    section_id: str, title: str, interview: Interview, gaps: Sequence[Gap], draft: Draft
) -> SectionView:
    asked = sum(gap.section == section_id for gap in gaps)
    answered, blank = _answered(section_id, draft)
    facts = _facts_of(section_id, interview)
    seen = section_id in interview.sections_seen or bool(facts) or answered + blank > 0
    parts = []
    if section_id in _COUNTED:
        parts += [count(facts, *_COUNTED[section_id])] if facts else []
        parts += [f"{asked} still to ask"] if asked else []
    else:
        parts += [f"{answered} answered"] if answered else []
        parts += [f"{blank} not known"] if blank else []
        parts += [f"{asked} still to ask"] if asked else []
    words = ", ".join(parts)
    if section_id == interview.section and interview.messages and asked:
        return SectionView(
            id=section_id, title=title, progress=Progress.NOW, words="Being answered now"
        )
    if not seen or (not interview.messages and not answered):
        return SectionView(id=section_id, title=title, progress=Progress.NONE, words="Not started")
    if asked:
        return SectionView(id=section_id, title=title, progress=Progress.PART, words=words)
    words = "Answered" if section_id == Section.SAFETY and not blank else words or "Answered"
    return SectionView(id=section_id, title=title, progress=Progress.DONE, words=words)


def _answered(section_id: str, draft: Draft) -> tuple[int, int]:
    """How many questions of a section have a value, and how many another answer."""
    statuses = [row.status for row in draft.child_rows if row.section == section_id]
    given = sum(status is AnswerStatus.GIVEN for status in statuses)
    return given, sum(status in ANSWERED_BLANK for status in statuses)


def _facts_of(section_id: str, interview: Interview) -> int:
    record = interview.record
    match section_id:
        case Section.BACKGROUND:
            return len(record.incidents)
        case Section.INTERVENTIONS:
            return len(record.interventions)
        case Section.REQUEST:
            return len(record.requests)
        case Section.OUTCOMES:
            return len(record.outcomes)
    return 0
