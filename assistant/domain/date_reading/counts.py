"""Numbers of units: read_count, the day so many units away, the last or next three weeks."""

import datetime

from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.past_forms import is_past_form
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    add_months,
    day_reading,
    month_text,
    only_day,
)
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.vocabulary import NUMBERS, UNITS


def read_count(scan: Scan, at: int) -> tuple[int, int, int] | None:
    """A number of things: the least, the most (for "2 or 3"), and the place after it."""
    words = scan.words
    word = words[at]
    if word in ("the", "a", "an") and (words[at + 1] in ("couple", "fortnight", "few")):
        if words[at + 1] == "few":
            return None
        if words[at + 1] == "couple":
            return 2, 2, at + 2 + (words[at + 2] == "of")
        return 1, 1, at + 1
    if "-" in word:
        parts = word.split("-")
        if len(parts) == 2 and all(len(part) <= 2 for part in parts) and word[:1].isdigit():
            return int(parts[0]), int(parts[1]), at + 1
        return None
    least = _number(word)
    if least is None:
        return None
    after = at + 1 + (word == "couple" and words[at + 1] == "of")
    if words[after] in ("or", "to", "-", "–"):
        most = _number(words[after + 1])
        if most is not None and most > least:
            return least, most, after + 2
    return least, least, after


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word) if len(word) <= 3 else None
    return NUMBERS.get(word)


def shift_units(day: datetime.date, unit: str, count: int) -> datetime.date:
    """The day a number of units away (negative: back)."""
    if unit == "month":
        return add_months(day, count)
    if unit == "year":
        return add_months(day, 12 * count)
    days = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}[unit]
    return day + DAY * (days * count)


def unit_reading(day: datetime.date, unit: str, kind: MentionKind) -> Reading:
    """A day so many units away, as exact as the unit: days for weeks, months for months.

    "Three months ago" is a month. Date parsers (Recognizers-Text, Duckling, chrono) count to the
    day, since they must return one; TimeML's rule for writers of test sets keeps the unit's own
    grain, and so do we: nobody who says "three months ago" means the 14th, and a chronology that
    prints a day has invented it. "Three months ago today" is a day.
    """
    if unit == "month":
        return Reading(month_text(day.year, day.month), kind)
    if unit == "year":
        return Reading(f"{day.year:04d}", kind)
    return day_reading(day, kind)


def read_next_units(scan: Scan, at: int) -> Match | None:
    """ "the next two weeks": from tomorrow until then."""
    counted = read_count(scan, at + 1)
    if counted is None or scan.words[at + 1] in ("a", "an"):
        return None
    unit = UNITS.get(scan.words[counted[2]])
    if unit is None or unit == "weekend" or counted[1] == 0:
        return None
    base = _told_from(scan, at) or scan.today
    last = unit_reading(shift_units(base, unit, counted[1]), unit, MentionKind.RELATIVE)
    first = (base + DAY).isoformat()[: len(last.edtf or "")]
    return Match(counted[2] + 1, Reading(f"{first}/{last.edtf}", MentionKind.RANGE))


def _told_from(scan: Scan, at: int) -> datetime.date | None:
    """The day last spoken of, where what is counted on from it is past ("he hid the next two
    days").
    """
    day = only_day(scan.last.edtf) if scan.last is not None and scan.last.edtf else None
    if day is None or scan.looks_forward(at) or scan.words[at - 1] not in ("the", "for", "of"):
        return None
    told = scan.words[max(scan.last_end, at - 6, 0) : at]
    return day if any(is_past_form(word) for word in told) else None


def read_last_units(scan: Scan, at: int) -> Match | None:
    """ "the last seven months", "past 2 weeks": from then until today."""
    words = scan.words
    if words[at] not in ("last", "past", "previous"):
        return None
    if UNITS.get(words[at + 1]) in ("week", "month", "year", "fortnight") and words[at] == "past":
        count, after = 1, at + 1
    else:
        counted = read_count(scan, at + 1)
        if counted is None or words[at + 1] in ("a", "an"):
            return None
        count, after = counted[1], counted[2]
    if words[after] in ("hours", "hrs") and count >= 24 and words[at] != "previous":
        since = scan.today - DAY * (count // 24)
        edtf = f"{since.isoformat()}/{scan.today.isoformat()}"
        return Match(after + 1, Reading(edtf, MentionKind.RANGE))
    unit = UNITS.get(words[after])
    if unit is None or unit == "weekend" or count == 0:
        return None
    if words[after] == "nights":
        unit = "day"
    if words[at] == "previous" and scan.anchor and only_day(scan.anchor):
        return _units_before(scan, after + 1, unit, count)
    start = unit_reading(shift_units(scan.today, unit, -count), unit, MentionKind.RELATIVE)
    end = scan.today.isoformat()[: {"month": 7, "year": 4}.get(unit, 10)]
    return Match(after + 1, Reading(f"{start.edtf}/{end}", MentionKind.RANGE))


def _units_before(scan: Scan, end: int, unit: str, count: int) -> Match | None:
    """ "the previous seven nights", of a day just spoken of: up to the day before it."""
    day = only_day(scan.anchor)
    if day is None:
        return None
    first, last = shift_units(day, unit, -count), day - DAY
    edtf = f"{first.isoformat()}/{last.isoformat()}"
    return Match(end, Reading(edtf, MentionKind.RANGE, from_anchor=True))
