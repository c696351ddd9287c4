"""Weekdays, alone or with their date, and the door to every calendar date."""

import datetime

from assistant.domain.date_reading.days import day_number, day_span, is_ordinal, read_day_month
from assistant.domain.date_reading.figures import read_numeric
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.months import read_month
from assistant.domain.date_reading.readings import DAY, Match, Reading, monday_of, weekday_before
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.vocabulary import MONTHS, ORDINALS, WEAK_WEEKDAYS, WEEKDAYS
from assistant.domain.date_reading.years import (
    FIRST_YEAR,
    LAST_YEAR,
    SOON,
    dated,
    last_such_day,
    month_in_mind,
    valid_day,
)

_DAY_JOINS = frozenset({"/", "&", "and", "or"})


def read_weekday_date(scan: Scan, at: int) -> Match | None:
    """A weekday with its date: "Tues 4 Oct", "Tuesday the 4th", "Friday 12/3"."""
    words = scan.words
    weekday = WEEKDAYS[words[at]]
    step = at + 1
    if words[step] == "." and len(words[at]) <= 5:
        step += 1
    opened = words[step] == "("
    if words[step] in (",", "(", "-", "–"):
        step += 1
    if words[step] in ("on", "the"):
        step += 1 + (words[step + 1] == "the")
    match = read_calendar_date(scan, step)
    if match is None or match.reading.kind not in (MentionKind.DAY, MentionKind.RANGE):
        match = _read_weekday_ordinal(scan, step, weekday)
    if (
        match is None
        or match.reading.edtf is None
        or (words[step] in MONTHS and "/" in (match.reading.edtf))
    ):
        return None
    end = match.end
    if opened:
        if words[end] != ")":
            return None
        end += 1
    first = datetime.date.fromisoformat(match.reading.edtf.partition("/")[0])
    conflict = first.weekday() != weekday
    if conflict and "-" in words[step]:  # "Monday 3-8" is a time of day
        return None
    soon = _near_fit(scan, match.reading, first, weekday) if conflict else None
    if soon is not None:
        return Match(end, dated(soon))
    return Match(end, match.reading._replace(weekday_conflict=conflict))


def _near_fit(
    scan: Scan, reading: Reading, day: datetime.date, weekday: int
) -> datetime.date | None:
    """The same day a year on or back, when it is near and, unlike the one read, has the weekday."""
    if reading.has_year or reading.kind is not MentionKind.DAY or scan.heading is not None:
        return None
    for year in (day.year - 1, day.year + 1):
        other = valid_day(year, day.month, day.day)
        if other is not None and other.weekday() == weekday:
            return other if -366 < (other - scan.today).days <= SOON else None
    return None


def _read_weekday_number(scan: Scan, at: int, day: int, weekday: int) -> Match | None:
    """ "Thursday 7", when the last 7th was a Thursday and the figure is no time of day."""
    if scan.words[at + 1] in ("am", "pm", ":", "-", "–", "to", "till", "until", "/", "."):
        return None
    last = last_such_day(scan, at, day)
    is_day = last is not None and last.weekday() == weekday
    return Match(at + 1, dated(last)) if last is not None and is_day else None


def _read_weekday_ordinal(scan: Scan, at: int, weekday: int) -> Match | None:
    """ "Tuesday the 4th": the last 4th or the one just ahead, whichever is a Tuesday.

    Else one of the last half year that was, else the last 4th.
    """
    word, end = scan.words[at], at + 1
    day = day_number(scan, at) if word[:1].isdigit() else None
    if day is None and scan.words[at - 1] == "the":
        span = day_span(scan, at)
        if span is not None and span[1] is None:
            day, end = span[0], span[2]
    if day is None or not (scan.may_end_date(end) or word[-1:].isalpha()):
        return None
    if not (is_ordinal(word) or scan.words[at - 1] == "the"):
        return _read_weekday_number(scan, at, day, weekday)
    near = month_in_mind(scan, day)
    if near is not None and near.weekday() == weekday:
        return Match(end, dated(near))
    last = last_such_day(scan, at, day)
    if last is None:
        return None
    candidate, forward = last, scan.looks_forward(at)
    if not forward and last.weekday() != weekday:
        for step in range(1, 32):
            ahead = scan.today + DAY * step
            if ahead.day == day and ahead.weekday() == weekday:
                return Match(end, dated(ahead))
    for _ in range(185):
        if candidate.day == day and candidate.weekday() == weekday:
            return Match(end, dated(candidate))
        candidate += DAY if forward else -DAY
    return Match(end, dated(last))


def read_calendar_date(scan: Scan, at: int) -> Match | None:
    """Any date that names a day and a month, wherever it starts."""
    words = scan.words
    word = words[at]
    if word == "the":
        at += 1
        word = words[at]
    if word[:1].isdigit():
        return read_numeric(scan, at) or read_day_month(scan, at)
    if word in ORDINALS or word in ("twenty", "thirty"):
        return read_day_month(scan, at)
    if word in MONTHS:
        return read_month(scan, at)
    return None


def read_plain_year(scan: Scan, at: int) -> Match | None:
    """A year that a lead word makes one: "in 2021", "since 2019", "the year 2016"."""
    word = scan.words[at]
    if len(word) != 4 or not word.isdigit():
        return None
    if scan.is_glued(at) and scan.words[at - 1] not in ("-", "(", "–"):
        return None
    year = int(word)
    if not FIRST_YEAR <= year <= min(scan.today.year + 10, LAST_YEAR):
        return None
    after = scan.words[at + 1]
    if scan.is_glued(at + 1) and (
        after[:1].isalpha() or (after == ":" and not scan.starts_line(at))
    ):
        return None
    return Match(at + 1, Reading(word, MentionKind.YEAR, has_year=True))


def read_weekday(scan: Scan, at: int, forward: bool | None = None) -> datetime.date:
    """The day a bare weekday means: in the week last spoken of, else the last one before today."""
    weekday = WEEKDAYS[scan.words[at]]
    if scan.entry is not None and scan.starts_line(at):
        return _next_entry(scan, scan.entry, weekday)
    if scan.week is not None:
        day = scan.week[0] + DAY * ((weekday - scan.week[0].weekday()) % 7)
        if day <= scan.week[1] and day <= scan.today:
            return day
    if forward is None:
        forward = scan.looks_forward(at)
    if forward:
        return scan.today + DAY * ((weekday - scan.today.weekday() - 1) % 7 + 1)
    return weekday_before(scan.today, weekday)


def _next_entry(scan: Scan, day: datetime.date, weekday: int) -> datetime.date:
    """The day of an entry headed by a weekday alone: in the week of the entry before it, or in the
    week on from there, whichever way the entries run.
    """
    near = monday_of(day) + DAY * weekday
    if scan.is_newest_first:
        return near if near < day else near - DAY * 7
    on = near if near > day else near + DAY * 7
    return on if on <= scan.today else near if near < day else near - DAY * 7


def is_weekday(scan: Scan, at: int, supported: bool) -> bool:
    """Whether a token is a weekday here; short ones that are words need a lead before them."""
    word = scan.words[at]
    if word not in WEEKDAYS:
        return False
    if word not in WEAK_WEEKDAYS:
        return True
    words = scan.words
    if _is_in_row(scan, at) or _opens_telling(scan, at):
        return True
    is_entry = scan.starts_line(at - (words[at - 1] in ("-", "*", "•")))
    is_range = words[at + 2] in WEEKDAYS
    if is_entry and not is_range and words[at + 1] in (":", "-", "–", "am", "pm"):
        return True
    if is_entry and word in ("mon", "thu", "fri") and words[at + 1] in (",", ".", "", "\n"):
        return True
    if words[at + 1][:1].isdigit() and "pm" in words[at + 2 : at + 5 : 2]:  # "Sat 6.30pm", 6:30pm
        return True
    if words[at + 1] in _DAY_JOINS and words[at + 2] in WEEKDAYS:
        return True
    if words[at - 1] in _DAY_JOINS and words[at - 2] in WEEKDAYS:
        return True
    return supported or scan.words[at - 1] in ("on", "last", "this", "next", "since", "by", "until")


def _is_in_row(scan: Scan, at: int) -> bool:
    """Whether a token stands in a row of weekdays: "mon tues thurs", "mon, tues and thurs"."""
    words = scan.words
    return (
        words[at + 1] in WEEKDAYS
        or words[at - 1] in WEEKDAYS
        or (words[at + 1] == "," and words[at + 2] in WEEKDAYS)
        or (words[at - 1] == "," and words[at - 2] in WEEKDAYS)
    )


_TOLD_OF = frozenset(
    "he she they we i mum mam mom dad nan gran no not absent late refused wouldn't wouldnt didn't "
    "didnt hid came back".split()
)


def _opens_telling(scan: Scan, at: int) -> bool:
    """Whether a token opens a sentence that then says who did something: "sun he wouldn't eat"."""
    opens = scan.starts_line(at) or scan.words[at - 1] in (".", "!", "?", ";")
    return opens and scan.words[at + 1] in _TOLD_OF
