"""When an action was: its dates, and whether it is planned or goes on."""

from __future__ import annotations

from datetime import date

from assistant.domain.date_reading import DateMention
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause
from assistant.engines.offline.measure_kinds import Measure
from assistant.engines.offline.reading import Reading
from assistant.engines.offline.tenses import Tense

_ONGOING = AnyCase(
    r"\b(?:every|each|weekly|daily|twice a week|once a week|still|now|ongoing|"
    r"continues?|since|currently|at the moment|on a \w+day|most days)\b"
)


_PLANNED = AnyCase(
    r"\b(?:will|going to|gonna|due to|(?:we|i|staff|school) plan|planning (?:to|for|on)|planned|"
    r"booked for|starting (?:next|on|from|in)|starts? (?:next|on|in)|arranged for|agreed to|"
    r"from next|next week|to be (?:held|put|done)|is to)\b"
)


def mark_time(
    measure: Measure, clause: Clause, text: str, own: list[DateMention], today: date
) -> None:
    """Note from one more clause when an action was, and whether it is planned or goes on."""
    if own and measure.date is None:
        measure.date = own[0]
    ahead = _PLANNED.search(text) is not None and not _is_past(measure.date, today)
    measure.is_planned = measure.is_planned or clause.tense is Tense.FUTURE or ahead
    measure.is_ongoing = measure.is_ongoing or _ONGOING.search(text) is not None


def _is_past(mention: DateMention | None, today: date) -> bool:
    """Is an action's day over, so that what was booked for it is no plan any more?"""
    edtf = (mention.edtf or "") if mention is not None else ""
    return len(edtf) == len("2024-05-01") and edtf < today.isoformat()


def governing(own: list[DateMention]) -> DateMention:
    """The date of an action: since when it goes on, when that is said, else the first."""
    since = next((d for d in own if (d.edtf or "").endswith("/..")), None)
    return since or own[0]


def dates_said(reading: Reading, start: int, end: int) -> list[DateMention]:
    """The dates in a span that can be read and were not taken back."""
    return [d for d in reading.dates_in(start, end) if not d.is_rejected and d.edtf is not None]
