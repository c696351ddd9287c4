"""Dates as staff said them and as we read them, their order, and how a screen shows them.

A reading is a small part of EDTF (ISO 8601-2): `2021`, `2021-09`, `2021-09-14`, an interval of two
of these (`2021-09/2021-12`), an interval still going on (`2021-09/..`) or with an unknown start
(`../2021-12`). Finding dates in words is left to `date_reading`.
"""

import datetime
import re
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

_OPEN = ".."
_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?")
_LATEST = datetime.date.max.toordinal()
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def first_day(edtf: str) -> datetime.date | None:
    """The first day of a reading; None when its start is open. ValueError if it is not EDTF."""
    start = edtf.partition("/")[0]
    return None if start == _OPEN and "/" in edtf else _edges(start)[0]


def last_day(edtf: str) -> datetime.date | None:
    """The last day of a reading; None when its end is open. ValueError if it is not EDTF."""
    start, slash, end = edtf.partition("/")
    return None if slash and end == _OPEN else _edges(end if slash else start)[1]


def order_key(edtf: str | None) -> tuple[int, int, int]:
    """A sort key for chronological order, undated last.

    By first day; at an equal first day the coarser reading comes first (a month before its days, an
    interval still going on before both), so a heading stands before what it heads. A reading whose
    start is unknown stands where it ends.
    """
    if edtf is None:
        return (1, 0, 0)
    first, last = first_day(edtf), last_day(edtf)
    start = first or last or datetime.date.max
    return (0, start.toordinal(), -(last.toordinal() if last else _LATEST + 1))


def describe(edtf: str) -> str:
    """The reading in British English: `Thu 7 March 2024`, `September to December 2021`, `2021`."""
    start, slash, end = edtf.partition("/")
    if not slash or start == end:
        return _describe_point(start)
    if end == _OPEN:
        return f"{_describe_point(start)} onwards"
    if start == _OPEN:
        return f"until {_describe_point(end)}"
    return _describe_interval(start, end)


def check_edtf(edtf: str) -> str:
    """The reading itself when it is one of our forms, with real days and start before end."""
    start, slash, end = edtf.partition("/")
    if not slash:
        _edges(start)
        return edtf
    if start == end == _OPEN:
        raise ValueError("an interval must be closed at one end")
    first, last = first_day(edtf), last_day(edtf)
    if first and last and first > last:
        raise ValueError("a date interval must not end before it starts")
    return edtf


Edtf = Annotated[str, AfterValidator(check_edtf)]


class ReportedDate(BaseModel):
    """A date as it was said, and the most exact reading the words support (None: no reading)."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    words: str = Field(min_length=1)
    edtf: Edtf | None


@lru_cache(maxsize=4096)
def _edges(point: str) -> tuple[datetime.date, datetime.date]:
    if len(point) == 10 and point[4] == point[7] == "-":
        exact = datetime.date.fromisoformat(point)
        return exact, exact
    found = _FORM.fullmatch(point)
    if found is None:
        raise ValueError(f"not a date reading: {point[:40]!r}")
    year, month = int(found.group(1)), int(found.group(2) or 0)
    if month:
        return datetime.date(year, month, 1), _end_of_month(year, month)
    if found.group(2):
        raise ValueError("there is no month 00")
    return datetime.date(year, 1, 1), datetime.date(year, 12, 31)


def _end_of_month(year: int, month: int) -> datetime.date:
    if month == 12:
        return datetime.date(year, 12, 31)
    return datetime.date(year, month + 1, 1) - datetime.timedelta(days=1)


def _describe_point(point: str) -> str:
    day = _edges(point)[0]
    if len(point) == 4:
        return str(day.year)
    month = f"{_MONTHS[day.month - 1]} {day.year}"
    return month if len(point) == 7 else f"{_WEEKDAYS[day.weekday()]} {day.day} {month}"


def _describe_interval(start: str, end: str) -> str:
    first, last = _edges(start)[0], _edges(end)[1]
    if len(start) == len(end) == 4:
        return f"{first.year} to {last.year}"
    if len(start) == len(end):
        day = len(start) == 10
        left = f"{first.day} " if day else ""
        right = f"{last.day} " if day else ""
        if first.year != last.year:
            left += f"{_MONTHS[first.month - 1]} {first.year}"
        elif first.month != last.month or not day:
            left += _MONTHS[first.month - 1]
        return f"{left.strip()} to {right}{_MONTHS[last.month - 1]} {last.year}"
    return f"{_describe_point(start)} to {_describe_point(end)}"
