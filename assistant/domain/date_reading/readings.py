"""Readings: EDTF built from days, and the arithmetic of weeks and months. Nothing about words."""

import datetime
from typing import NamedTuple

from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.dates import first_day, last_day

DAY = datetime.timedelta(days=1)
WEEK = datetime.timedelta(weeks=1)


class Reading(NamedTuple):
    """What a phrase means, and how it was come by.

    `days`: the first and last day meant, where `edtf` is coarser because they are only typical.
    """

    edtf: str | None
    kind: MentionKind
    weekday_conflict: bool = False
    from_anchor: bool = False
    has_year: bool = False
    days: tuple[datetime.date, datetime.date] | None = None
    is_break: bool = False

    @property
    def is_typical(self) -> bool:
        """Whether `days` are a typical calendar's, so that the reading stays at months."""
        return self.days is not None and self.edtf is not None and self.edtf[7:8] != "-"


class Match(NamedTuple):
    """A reading of the tokens from some place up to `end` (not included)."""

    end: int
    reading: Reading
    start: int = -1


def day_reading(day: datetime.date, kind: MentionKind = MentionKind.DAY) -> Reading:
    """A single day."""
    return Reading(day.isoformat(), kind)


def month_text(year: int, month: int) -> str:
    """A month in EDTF; months may run past a year's ends (0 is last December)."""
    carry, index = divmod(month - 1, 12)
    return f"{year + carry:04d}-{index + 1:02d}"


def months_between(first: datetime.date, last: datetime.date) -> str:
    """The months two days lie in: one month, or an interval of months."""
    start, end = month_text(first.year, first.month), month_text(last.year, last.month)
    return start if start == end else f"{start}/{end}"


def monday_of(day: datetime.date) -> datetime.date:
    """The Monday of a day's week."""
    return day - DAY * day.weekday()


def week_text(day: datetime.date) -> str:
    """The week of a day, Monday to Sunday."""
    monday = monday_of(day)
    return f"{monday.isoformat()}/{(monday + DAY * 6).isoformat()}"


def school_week_text(day: datetime.date) -> str:
    """The week of a day, Monday to Friday."""
    monday = monday_of(day)
    return f"{monday.isoformat()}/{(monday + DAY * 4).isoformat()}"


def weekend_text(day: datetime.date) -> str:
    """The Saturday and Sunday of a day's week."""
    saturday = monday_of(day) + DAY * 5
    return f"{saturday.isoformat()}/{(saturday + DAY).isoformat()}"


def weekday_before(day: datetime.date, weekday: int) -> datetime.date:
    """The nearest such weekday before a day, never the day itself."""
    return day - DAY * ((day.weekday() - weekday - 1) % 7 + 1)


def weekday_after(day: datetime.date, weekday: int) -> datetime.date:
    """The nearest such weekday after a day, never the day itself."""
    return day + DAY * ((weekday - day.weekday() - 1) % 7 + 1)


def add_months(day: datetime.date, months: int) -> datetime.date:
    """The same day of another month, or that month's last day."""
    carry, index = divmod(day.month - 1 + months, 12)
    for number in (day.day, 30, 29, 28):
        try:
            return datetime.date(day.year + carry, index + 1, min(day.day, number))
        except ValueError:
            continue
    raise ValueError("no such month")


def start_text(edtf: str) -> str:
    """The start of a reading as it is written: its left half, or all of it."""
    return edtf.partition("/")[0]


def end_text(edtf: str) -> str:
    """The end of a reading as it is written: its right half, or all of it."""
    return edtf.rpartition("/")[2]


def join_range(start: str, end: str) -> str | None:
    """The interval from one reading's start to another's end; None if it would run backwards."""
    left, right = start_text(start), end_text(end)
    first = None if left == ".." else first_day(left)
    last = None if right == ".." else last_day(right)
    if first is None or (last is not None and first > last):
        return None
    return f"{left}/{right}"


def only_day(edtf: str | None) -> datetime.date | None:
    """The day of a reading that is exactly one day, else None."""
    if edtf is None or len(edtf) != 10 or "/" in edtf:
        return None
    return datetime.date.fromisoformat(edtf)
