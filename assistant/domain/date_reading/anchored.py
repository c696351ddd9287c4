"""Dates counted from an earlier mention: the next day, that afternoon, two days later."""

import datetime

from assistant.domain.date_reading.counts import read_count, shift_units, unit_reading
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    monday_of,
    month_text,
    only_day,
    week_text,
    weekday_after,
    weekday_before,
    weekend_text,
)
from assistant.domain.date_reading.relative import skip_day_part
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.school import read_school
from assistant.domain.date_reading.vocabulary import DAY_PARTS, UNITS, WEEKDAYS
from assistant.domain.date_reading.weekdays import is_weekday
from assistant.domain.dates import first_day, last_day

_NEXT = frozenset({"next", "following", "folowing"})
_BEFORE = frozenset({"previous", "preceding"})
_REPORTED = frozenset(
    "said saying says told tells disclosed reported stated states mentioned explained "
    "described".split()
)
_TO_COME = frozenset("would will going could should to".split())
_SENTENCE_ENDS = frozenset(".!?\n")
_SUBJECTS = frozenset("he she they we i it there his her their mum dad mam a another".split())
_SAME = frozenset({"same", "very"})


def read_anchored(scan: Scan, at: int) -> Match | None:
    """An anchored phrase at this place, or None when there is nothing to count from."""
    words = scan.words
    step = at
    if words[step] in ("later", "earlier"):
        if words[step + 1] == "in" and words[step + 2] in ("the", "this", "that"):
            return _read_earlier_in(scan, step)
        step += 1
        step += words[step] == "on"
    if words[step] in ("that", "the"):
        return _read_pointed(scan, step + 1, words[step])
    if step == at and words[step] in _NEXT and words[step + 1] == "day":
        told_on = words[step + 2] in ("and", "but", "then")
        return _read_pointed(scan, step, "the") if told_on or scan.starts_line(at) else None
    return None


def _read_earlier_in(scan: Scan, at: int) -> Match | None:
    """ "earlier in the week": this week, or the week last spoken of when it says "that"."""
    words, today = scan.words, scan.today
    unit = words[at + 3]
    if words[at + 2] == "that":
        return _read_pointed(scan, at + 3, "that")
    if words[at] == "later":
        return None
    if unit == "week":
        return Match(at + 4, Reading(week_text(today), MentionKind.WEEK))
    if unit == "month":
        return Match(at + 4, Reading(month_text(today.year, today.month), MentionKind.MONTH))
    if unit == "year" and not words[at + 4].isdigit():
        return Match(at + 4, Reading(f"{today.year:04d}", MentionKind.YEAR))
    if unit == "term":
        return read_school(scan, at + 3, "this")
    return None


def _read_pointed(scan: Scan, at: int, pointer: str) -> Match | None:
    words = scan.words
    word = words[at]
    is_same = pointer == "that" or word in _SAME
    shift = 0 if is_same else 1 if word in _NEXT else -1 if word in _BEFORE else None
    if word in _SAME or word in _NEXT or word in _BEFORE:
        at += 1
        word = words[at]
    if shift is None:
        return _read_after(scan, at)
    if is_weekday(scan, at, supported=True):
        return _weekday(scan, at, shift)
    if word in DAY_PARTS and word not in ("break", "am", "pm", "eve", "lunch"):
        return _days_on(scan, at + 1, shift)
    unit = UNITS.get(word)
    if unit is None or word in ("days", "nights", "weeks", "months", "years", "weekends"):
        return None
    if unit == "day":
        return _days_on(scan, skip_day_part(scan, at + 1), shift)
    return _unit_on(scan, at + 1, unit, shift)


def _read_after(scan: Scan, at: int) -> Match | None:
    """ "the day after", "the Monday after", "the week before": nothing may follow but a pause."""
    words = scan.words
    word, side = words[at], words[at + 1]
    if side not in ("after", "before"):
        return None
    end = at + 2
    after = words[end + 1]
    if words[end] in ("that", "this") and (not after[:1].isalpha() or after in _SUBJECTS):
        end += 1
    elif words[end][:1].isalnum():
        return None
    shift = 1 if side == "after" else -1
    if is_weekday(scan, at, supported=True):
        found = _weekday(scan, at, shift)
        return None if found is None else found._replace(end=end)
    unit = UNITS.get(word)
    if word in DAY_PARTS or unit == "day":
        return _days_on(scan, end, shift)
    return None if unit is None else _unit_on(scan, end, unit, shift)


def _anchor_days(scan: Scan) -> tuple[datetime.date, datetime.date] | None:
    """First and last day of what is counted from; for a time still going on, its first day."""
    if scan.anchor is None:
        return None
    first, last = first_day(scan.anchor), last_day(scan.anchor)
    if first is None:
        return (last, last) if last else None
    return first, last or first


def anchor_day(scan: Scan) -> datetime.date | None:
    """The single day last spoken of, if it was one."""
    if scan.anchor is None:
        return None
    left, slash, right = scan.anchor.partition("/")
    return only_day(left) if slash and right == ".." else only_day(scan.anchor)


def _anchored(edtf: str) -> Reading:
    return Reading(edtf, MentionKind.ANCHORED, from_anchor=True)


def _days_on(scan: Scan, end: int, shift: int) -> Match | None:
    day = anchor_day(scan)
    if day is None:
        days = _anchor_days(scan)
        if days is None or (days[1] - days[0]).days > 7 or shift == 0:
            return None
        day = days[1] if shift > 0 else days[0]
    return Match(end, _anchored((day + DAY * shift).isoformat()))


def _weekday(scan: Scan, at: int, shift: int) -> Match | None:
    days = _anchor_days(scan)
    if days is None or (days[1] - days[0]).days > 31:
        return None
    weekday = WEEKDAYS[scan.words[at]]
    if shift > 0:
        day = weekday_after(days[1], weekday)
    elif shift < 0:
        day = weekday_before(days[0], weekday)
    else:
        day = weekday_after(days[0] - DAY, weekday)
        if days[0] == days[1] and day > scan.today:
            day = monday_of(days[0]) + DAY * weekday
    return Match(skip_day_part(scan, at + 1), _anchored(day.isoformat()))


def is_looked_back_on(scan: Scan, at: int) -> bool:
    """Whether the words since the last date report what was past: "said that on the"."""
    said_after = max(scan.last_end, at - 16, 0)
    hangs_on = "that" in scan.words[said_after : at - 1]  # "told me on Monday that on the"
    for place in range(at - 1, max(at - 16, 0) - 1, -1):
        word = scan.words[place]
        if word in _SENTENCE_ENDS or word in _TO_COME:
            return False
        if word in _REPORTED and (place >= said_after or hangs_on):
            return True
    return False


def _unit_on(scan: Scan, end: int, unit: str, shift: int) -> Match | None:
    days = _anchor_days(scan)
    if days is None:
        return None
    first, last = days
    base = last if shift > 0 else first
    if unit in ("week", "weekend", "fortnight"):
        if (last - first).days > 7:
            return None
        if unit == "weekend":
            week = first if shift == 0 or first.weekday() < 5 else first + DAY * 7 * shift
            week = week - DAY * 7 if shift < 0 and first.weekday() < 5 else week
            return Match(end, _anchored(weekend_text(week)))
        edtf = week_text(monday_of(base) + DAY * 7 * shift)
        return Match(end, _anchored(edtf)._replace(kind=MentionKind.WEEK))
    if unit == "month":
        if (last - first).days > 31:
            return None
        return Match(end, _anchored(month_text(base.year, base.month + shift)))
    return Match(end, _anchored(f"{base.year + shift:04d}"))


def read_units_later(scan: Scan, at: int) -> Match | None:
    """ "two days later", "a week after that", "3 weeks earlier"."""
    words = scan.words
    counted = read_count(scan, at)
    if counted is None or counted[0] != counted[1]:
        return None
    count, _, after = counted
    unit = UNITS.get(words[after])
    if unit is None:
        return None
    side, then = words[after + 1], words[after + 2]
    if side in ("later", "earlier"):
        end = after + 2
    elif side in ("after", "before") and then in ("that", "this"):
        end = after + 3
    elif side in ("after", "before", "afterwards") and not then[:1].isalnum():
        end = after + 2
    else:
        return None
    sign = -1 if side in ("earlier", "before") else 1
    day = anchor_day(scan)
    if day is None:
        days = _anchor_days(scan)
        if days is None or unit in ("day", "week", "fortnight"):
            return None
        day = days[0]
    reading = unit_reading(shift_units(day, unit, sign * count), unit, MentionKind.ANCHORED)
    return Match(end, reading._replace(from_anchor=True))


def read_this_one(scan: Scan, at: int) -> Match | None:
    """ "this one just gone", "the last one": the nearest weekend, week or weekday spoken of."""
    words = scan.words
    if words[at] not in ("this", "last") or words[at + 1] != "one" or scan.last is None:
        return None
    end = at + 2
    if words[end] == "just" and words[end + 1] == "gone":
        end += 2
    elif words[end] == "gone":
        end += 1
    elif words[at] == "this":
        return None
    monday = monday_of(scan.today)
    if scan.last.kind is MentionKind.WEEKEND:
        return Match(end, Reading(weekend_text(monday - DAY * 7), MentionKind.WEEKEND, False, True))
    if scan.last.kind is MentionKind.WEEK:
        return Match(end, Reading(week_text(monday - DAY * 7), MentionKind.WEEK, False, True))
    day = only_day(scan.last.edtf)
    if day is None or scan.last.kind is not MentionKind.RELATIVE:
        return None
    return Match(end, _anchored(weekday_before(scan.today, day.weekday()).isoformat()))
