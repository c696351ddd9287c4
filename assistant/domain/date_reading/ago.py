"""Counts of units back or on from today: two weeks ago, a week last Monday, in ten days."""

import datetime

from assistant.domain.date_reading.counts import read_count, shift_units, unit_reading
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    add_months,
    day_reading,
    month_text,
    weekday_after,
    weekday_before,
    weekend_text,
)
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.vocabulary import (
    HOURS,
    PLURAL_WEEKDAYS,
    TOMORROW,
    UNITS,
    WEEKDAYS,
    YESTERDAY,
)
from assistant.domain.date_reading.weekdays import read_weekday

_GLUED_UNITS = {"d": "day", "w": "week", "mo": "month", "mos": "month", "y": "year"}
COUNTED_IN = (
    frozenset(UNITS)
    | HOURS
    | frozenset(WEEKDAYS)
    | PLURAL_WEEKDAYS
    | frozenset(_GLUED_UNITS)
    | {"and", "&"}
)
"""What stands after a number that counts time; "and" of "two and a half weeks"."""
_OBLIGED = frozenset({"have", "has", "need", "needs", "ought", "must", "should", "to"})
_AGAIN = frozenset(
    {"back", "again", "review", "reviewed", "due", "visit", "appointment", "meeting"}
)


def read_ago(scan: Scan, at: int) -> Match | None:
    """ "two weeks ago", "a fortnight ago today", "20 mins ago", "a week last Monday"."""
    words = scan.words
    if words[at] == "half" and words[at + 1] in ("an", "a") and words[at + 2] in HOURS:
        return _read_hours_ago(scan, at + 3)
    if words[at] == "half" and words[at + 1] == "a":
        return _read_halves_ago(scan, at + 2, 0, words[at + 2])
    if words[at] in ("a", "the") and words[at + 1] == "few" and words[at + 2] in HOURS:
        return _read_hours_ago(scan, at + 3)
    count = read_count(scan, at)
    if count is None or (scan.is_glued(at) and scan.words[at - 1] in ("£", ".")):
        return None
    least, most, after = count
    word = words[after]
    if word in WEEKDAYS or (word in PLURAL_WEEKDAYS and word[:-1] in WEEKDAYS):
        return _read_weekdays_off(scan, after, least)
    if word in HOURS:
        return _read_hours_ago(scan, after + 1, least, word)
    if words[after : after + 3] in (["and", "a", "half"], ["&", "a", "half"]):
        return _read_halves_ago(scan, after + 3, least, words[after + 3])
    unit = UNITS.get(word)
    if unit is None and words[after + 1] in ("ago", "back") and scan.is_glued(after):
        unit = _GLUED_UNITS.get(word)  # "2w ago", "6mo ago"
    if unit is None:
        return None
    after += 1
    if words[after] == "or" and words[after + 1] in ("so", "two") and words[after + 2] == "ago":
        most = 2 if words[after + 1] == "two" else most
        after += 2
    if words[after : after + 3] == ["and", "a", "half"]:
        return _read_halves_ago(scan, after + 2, least, word)
    if words[at - 1] == "half":
        return None
    compound = _read_compound_ago(scan, after, unit, least)
    if compound is not None:
        return compound
    if words[after] in ("ago", "agi", "aog") or (
        words[after] == "back" and words[after + 1] not in ("to", "at", "in")
    ):
        return _read_units_ago(scan, after + 1, unit, least, most)
    if unit in ("week", "fortnight") and least == most:
        from_weekday = _read_weeks_from(scan, after, unit, least)
        if from_weekday is not None:
            return from_weekday
    return _read_units_ahead(scan, at, after, unit, least)


def _read_compound_ago(scan: Scan, after: int, unit: str, count: int) -> Match | None:
    """ "a year and two months ago", "2 weeks and 2 days ago": as exact as the smallest unit."""
    words, day = scan.words, shift_units(scan.today, unit, -count)
    for _ in range(2):
        step = after + (words[after] in ("and", "&", ","))
        counted = read_count(scan, step)
        unit = "" if counted is None else UNITS.get(words[counted[2]], "")
        if counted is None or not unit or counted[0] != counted[1]:
            return None
        day, after = shift_units(day, unit, -counted[0]), counted[2] + 1
        if words[after] == "ago":
            return Match(after + 1, unit_reading(day, unit, MentionKind.RELATIVE))
    return None


def _read_weekdays_off(scan: Scan, at: int, count: int) -> Match | None:
    """ "three Fridays ago", "2 Thursdays back", "two Sundays from now"."""
    words = scan.words
    name = words[at][:-1] if words[at] in PLURAL_WEEKDAYS else words[at]
    weekday = WEEKDAYS.get(name)
    if weekday is None:
        return None
    if words[at + 1] in ("ago", "back"):
        day = weekday_before(scan.today, weekday) - DAY * 7 * (count - 1)
        return Match(at + 2, day_reading(day, MentionKind.RELATIVE))
    if words[at + 1] == "from" and words[at + 2] in ("now", "today"):
        day = weekday_after(scan.today, weekday) + DAY * 7 * (count - 1)
        return Match(at + 3, day_reading(day, MentionKind.RELATIVE))
    return None


def _read_weeks_from(scan: Scan, after: int, unit: str, count: int) -> Match | None:
    """ "a week last Monday", "a fortnight on Tuesday", "a week today"."""
    words = scan.words
    if words[after] in ("last", "past") and words[after + 1] in WEEKDAYS:
        day = read_weekday(scan, after + 1, forward=False)
        return Match(after + 2, _weeks_back(day, unit, count))
    if words[after] in YESTERDAY:
        day = scan.today - DAY
        return Match(after + 1, _weeks_back(day, unit, count))
    if words[after] in ("today", "tomorrow") or (
        words[after] == "on" and words[after + 1] in WEEKDAYS
    ):
        return _read_weeks_ahead(scan, after, unit, count)
    return None


def _read_units_ahead(scan: Scan, at: int, after: int, unit: str, least: int) -> Match | None:
    """ "in two weeks' time", "three days from now"."""
    words = scan.words
    if words[at - 1] == "in" and (
        words[after] in ("time", "time's")
        or scan.looks_forward(at)
        or _is_arranged(scan, at, after)
    ):
        day = shift_units(scan.today, unit, least)
        end = after + (words[after] == "time")
        return Match(end, unit_reading(day, unit, MentionKind.RELATIVE))
    if words[after] != "from":
        return None
    base, word, exact = scan.today, words[after + 1], False
    if word in TOMORROW or word in YESTERDAY:
        base, exact = base + DAY * (1 if word in TOMORROW else -1), True
    elif word in WEEKDAYS and unit in ("day", "week", "fortnight"):
        base = read_weekday(scan, after + 1, forward=True)
    elif word == "today":
        exact = True
    elif word != "now":
        return None
    day = shift_units(base, unit, least)
    reading = day_reading(day, MentionKind.RELATIVE)
    if not exact:
        reading = unit_reading(day, unit, MentionKind.RELATIVE)
    return Match(after + 2, reading)


def _is_arranged(scan: Scan, at: int, after: int) -> bool:
    """Whether "in two weeks" at the end of its clause is a time to come: "has to ... in a week"."""
    words = scan.words
    if words[after][:1].isalnum():
        return False
    is_rate = words[at] in ("a", "an", "one")  # "take two in a day"
    return (is_obliged(scan, at) and not is_rate) or at == 1 or words[at - 2] in _AGAIN


def is_obliged(scan: Scan, at: int) -> bool:
    """Whether something has to be done: "has to be seen in a week"."""
    words = scan.words
    return any(
        words[step] in _OBLIGED and words[step + 1] in ("to", "be")
        for step in range(max(at - 9, 0), at)
    )


def _read_halves_ago(scan: Scan, at: int, count: int, word: str) -> Match | None:
    """ "a year and a half ago", "two and a half weeks ago", "half a year ago"."""
    unit = UNITS.get(word)
    if scan.words[at + 1] != "ago" or unit not in ("week", "month", "year"):
        return None
    if unit == "year":
        day = add_months(scan.today, -12 * count - 6)
        return Match(at + 2, Reading(month_text(day.year, day.month), MentionKind.RELATIVE))
    day = shift_units(scan.today, unit, -count) - DAY * (3 if unit == "week" else 15)
    return Match(at + 2, unit_reading(day, unit, MentionKind.RELATIVE))


def _weeks_back(day: datetime.date, unit: str, count: int) -> Reading:
    return day_reading(shift_units(day, unit, -count), MentionKind.RELATIVE)


def _read_weeks_ahead(scan: Scan, at: int, unit: str, count: int) -> Match:
    if scan.words[at] == "on":
        base, end = read_weekday(scan, at + 1, forward=True), at + 2
    else:
        base, end = scan.today + DAY * (scan.words[at] == "tomorrow"), at + 1
    return Match(end, day_reading(shift_units(base, unit, count), MentionKind.RELATIVE))


def _read_hours_ago(scan: Scan, at: int, count: int = 1, unit: str = "") -> Match | None:
    if scan.words[at] != "ago":
        return None
    day = scan.today
    if unit.startswith("h") and count >= 24:
        day -= DAY * (count // 24)
    return Match(at + 1, day_reading(day, MentionKind.RELATIVE))


def _read_units_ago(scan: Scan, at: int, unit: str, least: int, most: int) -> Match | None:
    words = scan.words
    if unit == "weekend":
        first = weekday_before(scan.today, 5)
        return Match(at, Reading(weekend_text(first - DAY * 7 * (least - 1)), MentionKind.WEEKEND))
    if most > least:
        start = unit_reading(shift_units(scan.today, unit, -most), unit, MentionKind.RELATIVE)
        end = unit_reading(shift_units(scan.today, unit, -least), unit, MentionKind.RELATIVE)
        return Match(at, Reading(f"{start.edtf}/{end.edtf}", MentionKind.RANGE))
    base, end_at, exact = scan.today, at, False
    step = at + (words[at] in ("on", "last"))
    if words[step] in WEEKDAYS and unit in ("week", "fortnight"):
        base, end_at = read_weekday(scan, step, forward=False), step + 1
    elif words[at] in ("today", "tonight"):
        end_at, exact = at + 1, True
    elif words[at] in YESTERDAY:
        base, end_at, exact = scan.today - DAY, at + 1, True
    day = shift_units(base, unit, -least)
    if exact:
        return Match(end_at, day_reading(day, MentionKind.RELATIVE))
    return Match(end_at, unit_reading(day, unit, MentionKind.RELATIVE))
