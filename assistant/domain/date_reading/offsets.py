"""Before and after another date: the week before half term, the week of the 6th."""

from assistant.domain.date_reading.counts import read_count, shift_units
from assistant.domain.date_reading.days import read_bare_day
from assistant.domain.date_reading.feasts import EVENTS
from assistant.domain.date_reading.holidays import is_half_term, stated_days
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    day_reading,
    monday_of,
    month_text,
    months_between,
    only_day,
    school_week_text,
    week_text,
    weekday_after,
    weekday_before,
    weekend_text,
)
from assistant.domain.date_reading.relative import read_the_weekend
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.school import read_school
from assistant.domain.date_reading.vocabulary import MONTHS, SEASONS, UNITS, WEEKDAYS
from assistant.domain.date_reading.weekdays import read_calendar_date
from assistant.domain.dates import first_day, last_day

_WEEK_ENDS = ("ending", "ended", "ends")
_WEEK_EDGES = ("commencing", "beginning", "starting", "began", "started", "of", *_WEEK_ENDS)


def read_unit(scan: Scan, at: int) -> Match | None:
    """ "week before last", "week of the 6th", "day before yesterday", "weekend"."""
    words = scan.words
    word = words[at]
    unit = UNITS[word]
    if unit == "weekend" and words[at + 1] == "of":
        return _weekend_of(scan, at + 2)
    if unit == "weekend":
        return read_the_weekend(scan, at) or read_before_after(scan, at)
    gone = 2 if words[at + 1] == "just" else 1
    if unit == "week" and words[at + gone] == "gone":
        return Match(at + gone + 1, Reading(week_text(scan.today - DAY * 7), MentionKind.WEEK))
    if words[at + 1] == "before" and words[at + 2] == "last":
        return _before_last(scan, at, unit, word)
    if words[at + 1] == "after" and "next" in (words[at + 2], words[at + 3]):
        return _after_next(scan, unit, at + 3 + (words[at + 2] == "the"))
    edge = at + 1 + (words[at + 1] in ("which", "that"))
    if unit == "week" and words[edge] in _WEEK_EDGES:
        step = edge + 1 + (words[edge + 1] == "on")
        return _week_of(scan, step, is_end=words[edge] in _WEEK_ENDS)
    if unit == "year" and len(words[at + 1]) == 4:
        return None
    return read_before_after(scan, at)


def _weekend_of(scan: Scan, at: int) -> Match | None:
    """ "the weekend of the 9th", "the weekend of Halloween"."""
    base = read_calendar_date(scan, at) or read_base(scan, at)
    if base is None and scan.words[at] == "the":
        base = read_bare_day(scan, at + 1, after_the=True)
    if base is None or base.reading.edtf is None or base.reading.kind is MentionKind.WEEK:
        return None
    first, last = first_day(base.reading.edtf), last_day(base.reading.edtf)
    if first is None or last is None or (last - first).days > 3:
        return None
    near = first - DAY * 3 if first.weekday() < 2 else first
    return Match(base.end, Reading(weekend_text(near), MentionKind.WEEKEND))


def _after_next(scan: Scan, unit: str, end: int) -> Match | None:
    """ "the week after next", "the month after next"."""
    today = scan.today
    if scan.words[end] in UNITS or scan.words[end] in WEEKDAYS or scan.words[end] in MONTHS:
        return None
    if unit == "week":
        return Match(end, Reading(week_text(today + DAY * 14), MentionKind.WEEK))
    if unit == "month":
        return Match(end, Reading(month_text(today.year, today.month + 2), MentionKind.MONTH))
    if unit == "year":
        return Match(end, Reading(f"{today.year + 2:04d}", MentionKind.YEAR))
    return None


def _before_last(scan: Scan, at: int, unit: str, word: str) -> Match | None:
    today, end = scan.today, at + 3
    if scan.words[end] in UNITS or scan.words[end] in WEEKDAYS or scan.words[end] in SEASONS:
        return None
    if unit == "day":
        return Match(end, day_reading(today - DAY * 2, MentionKind.RELATIVE))
    if unit == "week":
        return Match(end, Reading(week_text(today - DAY * 14), MentionKind.WEEK))
    if unit == "month":
        return Match(end, Reading(month_text(today.year, today.month - 2), MentionKind.MONTH))
    if unit == "year":
        return Match(end, Reading(f"{today.year - 2:04d}", MentionKind.YEAR))
    return None


def _week_of(scan: Scan, at: int, is_end: bool = False) -> Match | None:
    words = scan.words
    at += words[at] == ":"
    at += words[at] in WEEKDAYS and (words[at + 1] == "the" or words[at + 1][:1].isdigit())
    base = read_calendar_date(scan, at + (words[at] == "the"))
    if base is None and words[at] == "the":
        base = read_bare_day(scan, at + 1, after_the=True)
    elif base is None:
        base = _bare_week_day(scan, at)
    day = None if base is None else only_day(base.reading.edtf)
    if base is None or day is None:
        return None
    edtf = f"{(day - DAY * 6).isoformat()}/{day.isoformat()}" if is_end else week_text(day)
    return Match(base.end, Reading(edtf, MentionKind.WEEK, has_year=base.reading.has_year))


def _bare_week_day(scan: Scan, at: int) -> Match | None:
    return read_bare_day(scan, at, after_the=True) if scan.words[at][:1].isdigit() else None


def read_week_commencing(scan: Scan, at: int) -> Match | None:
    """ "w/c 4 March", "wc 4/3"."""
    words = scan.words
    if words[at : at + 3] in (["w", "/", "c"], ["w", "/", "b"]):
        return _week_of(scan, at + 3)
    if words[at : at + 3] == ["w", "/", "e"]:
        return _week_of(scan, at + 3, is_end=True)
    return _week_of(scan, at + 1) if words[at] == "wc" else None


def read_before_after(scan: Scan, at: int) -> Match | None:
    """A unit, a weekday or a count of units before or after another date."""
    words = scan.words
    count, after, weekday, unit = 1, at, None, None
    if words[at] in WEEKDAYS:
        weekday, after = WEEKDAYS[words[at]], at + 1
    else:
        if words[at] not in UNITS:
            counted = read_count(scan, at)
            if counted is None or counted[0] != counted[1]:
                return None
            count, after = counted[0], counted[2]
        unit = UNITS.get(words[after])
        if unit is None:
            return None
        after += 1
    side = words[after]
    if side == "prior" and words[after + 1] == "to":
        side, after = "before", after + 1
    if side not in ("before", "after", "following", "preceding"):
        return None
    sign = 1 if side in ("after", "following") else -1
    if sign < 0 and count == 1 and (weekday is not None or unit == "day"):
        broke_up = read_broke_up(scan, after + 1, weekday)
        if broke_up is not None:
            is_it = weekday is not None or words[at - 1] in ("last", "final")
            return broke_up if is_it else _day_before(broke_up)
    base = read_base(scan, after + 1)
    if base is None or base.reading.edtf is None:
        return None
    if words[after + 1] == "last" and weekday is not None and base.end == after + 2:
        return None
    if unit == "week" and words[at] in ("a", "one", "1") and _is_plain_day(base.reading):
        unit, count = "day", 7  # "a week before the 4th" is a day, "the week before the 4th" a week
    reading = _shifted(base.reading, sign, count, weekday, unit)
    return None if reading is None else Match(base.end, reading)


def read_broke_up(scan: Scan, at: int, weekday: int | None = None) -> Match | None:
    """ "(the last day before) we broke up", where the text says which day that was."""
    words = scan.words
    ends = words[at + 1 : at + 3]
    if words[at] not in ("we", "they", "school") or ends[:1] not in (["broke"], ["finished"]):
        return None
    end = at + 2 + (ends[1] == "up")
    stated = stated_days(scan).get("broke_up")
    if stated is None or (ends[0] == "finished" and words[end] in ("the", "it", "his", "her")):
        return None
    last = stated + DAY
    day = weekday_before(last, 4) if stated.weekday() > 4 else stated
    if weekday is not None:
        day = weekday_before(last, weekday)
    return Match(end, day_reading(day, MentionKind.RELATIVE))


def _day_before(found: Match) -> Match:
    day = only_day(found.reading.edtf)
    return found if day is None else found._replace(reading=day_reading(day - DAY))


def _is_plain_day(reading: Reading) -> bool:
    return only_day(reading.edtf) is not None and reading.days is None


def read_base(scan: Scan, at: int) -> Match | None:
    """A date to count from; here holidays and terms may stand bare."""
    words = scan.words
    step = at + (words[at] in ("the", "our", "this"))
    if is_half_term(scan, step) or words[step] in EVENTS or words[step] in SEASONS:
        found = read_school(scan, step)
        if found is not None:
            return found
    if words[step] in ("term",):
        return None
    return scan.read_phrase(at)


def _shifted(
    base: Reading, sign: int, count: int, weekday: int | None, unit: str | None
) -> Reading | None:
    if base.edtf is None:
        return None
    first, last = base.days or (first_day(base.edtf), last_day(base.edtf))
    if first is None or last is None:
        return None
    is_feast = base.days is not None and first == last and not base.is_break
    is_fuzzy = base.is_typical and not (is_feast and (weekday is not None or unit == "day"))
    day = first if sign < 0 else last
    anchored = base.from_anchor
    if weekday is not None:
        found = weekday_before(day, weekday) if sign < 0 else weekday_after(day, weekday)
        return or_month(day_reading(found, MentionKind.RELATIVE), is_fuzzy, anchored)
    if unit == "week" and count == 1:
        if base.is_break:  # it may start on a Saturday and end on a Friday or a Sunday
            week = monday_of(day + DAY * (2 if sign < 0 else 3))
            week -= DAY * (7 if sign < 0 else 0)
        else:
            week = monday_of(day) + DAY * 7 * sign
        edtf = school_week_text(week) if base.days is not None else week_text(week)
        return or_month(Reading(edtf, MentionKind.WEEK), is_fuzzy, anchored)
    if unit == "weekend":
        week = monday_of(day) + DAY * (7 * sign if sign < 0 else 0)
        return or_month(Reading(weekend_text(week), MentionKind.WEEKEND), is_fuzzy, anchored)
    if unit == "month" and count == 1 and "/" not in base.edtf and len(base.edtf) > 4:
        text_of_month = month_text(day.year, day.month + sign)
        return Reading(text_of_month, MentionKind.MONTH, from_anchor=anchored)
    if unit == "year" and len(base.edtf) == 4:
        return Reading(f"{first.year + sign * count:04d}", MentionKind.YEAR, from_anchor=anchored)
    if unit is None or (first != last and unit != "day" and not base.days):
        return None
    found = shift_units(day, unit, sign * count)
    if base.is_break and unit == "day" and found.weekday() > 4:
        found = weekday_before(found, 4) if sign < 0 else weekday_after(found, 0)
    return or_month(day_reading(found, MentionKind.RELATIVE), is_fuzzy, anchored)


def or_month(reading: Reading, is_fuzzy: bool, from_anchor: bool) -> Reading:
    if is_fuzzy and reading.edtf is not None:
        first, last = first_day(reading.edtf), last_day(reading.edtf)
        if first and last:
            edtf = months_between(first, last)
            reading = Reading(edtf, MentionKind.SEASON_OR_TERM, days=(first, last))
    return reading._replace(from_anchor=from_anchor)
