"""A weekday and what places it: Tuesday last week, Friday before last."""

from assistant.domain.date_reading.ago import read_ago
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.months import read_month
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    day_reading,
    monday_of,
    only_day,
    weekday_before,
)
from assistant.domain.date_reading.relative import read_led, skip_day_part
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.vocabulary import MONTHS, NUMBERS, WEEKDAYS
from assistant.domain.date_reading.weekdays import read_weekday

_RELATIVE = MentionKind.RELATIVE
_DAY_JOINS = frozenset({",", "and", "or", "&", "/"})
_NOT_DATES_AFTER = {
    "sunday": {"school", "best", "lunch", "roast", "league", "dinner"},
    "saturday": {"job", "school"},
    "friday": {"prayers"},
}


def read_weekday_phrase(scan: Scan, at: int) -> Match | None:
    """A weekday and what places it: "Tuesday last week", "Friday before last", "Monday gone"."""
    words, today = scan.words, scan.today
    weekday = WEEKDAYS[words[at]]
    if words[at + 1] in _NOT_DATES_AFTER.get(words[at], ()):
        return None
    end = skip_day_part(scan, at + 1)
    after, then = words[end], words[end + 1]
    if words[at - 1] in ("one", "a", "some", "another"):
        return _some_weekday(scan, at, end)
    if after in _DAY_JOINS and then in WEEKDAYS:
        shift = _week_shared(scan, end)
        if shift is not None:
            day = monday_of(today) + DAY * (7 * shift + weekday)
            return Match(end, day_reading(day, MentionKind.RELATIVE))
    if after == "before" and then == "last":
        day = weekday_before(today, weekday) - DAY * 7
        return Match(end + 2, day_reading(day, MentionKind.RELATIVE))
    if after == "after" and then == "next":
        return Match(end + 2, day_reading(monday_of(today) + DAY * (7 + weekday), _RELATIVE))
    if after == "just" and then in ("gone", "passed"):
        return Match(end + 2, day_reading(weekday_before(today, weekday), MentionKind.RELATIVE))
    if after in ("gone", "past", "passed") and not words[end + 1].isdigit():
        return Match(end + 1, day_reading(weekday_before(today, weekday), MentionKind.RELATIVE))
    ago = read_ago(scan, end) if after in NUMBERS or after.isdigit() else None
    if ago is not None and words[ago.end - 1] == "ago":
        weeks = only_day(ago.reading.edtf)
        if weeks is not None and (today - weeks).days % 7 == 0 and weeks < today:
            day = monday_of(weeks) + DAY * weekday
            return Match(ago.end, day_reading(day, MentionKind.RELATIVE))
    inside = _weekday_inside(scan, weekday, end) if after in ("of", "in") else None
    if inside is not None:
        return inside
    step = end + (after in (",", "of", "in"))
    if words[step] in ("last", "this", "next") and words[step + 1] in ("week", "wk"):
        shift = {"last": -1, "this": 0, "next": 1}[words[step]]
        day = monday_of(today) + DAY * (7 * shift + weekday)
        return Match(step + 2, day_reading(day, MentionKind.RELATIVE))
    if words[step : step + 4] == ["the", "week", "before", "last"]:
        day = monday_of(today) + DAY * (weekday - 14)
        return Match(step + 4, day_reading(day, MentionKind.RELATIVE))
    if after == "last" and not words[end + 1][:1].isalpha():
        return Match(end + 1, day_reading(weekday_before(today, weekday), MentionKind.RELATIVE))
    if (
        after == "week"
        and end == at + 1
        and (scan.looks_forward(at) or not words[end + 1][:1].isalnum())
    ):
        day = read_weekday(scan, at, forward=True) + DAY * 7
        return Match(end + 1, day_reading(day, MentionKind.RELATIVE))
    return Match(end, day_reading(read_weekday(scan, at), MentionKind.RELATIVE))


def _weekday_inside(scan: Scan, weekday: int, at: int) -> Match | None:
    """ "the Monday of half term": the day in that week, or its months where they are typical."""
    found = scan.read_phrase(at + 1)
    if found is None or found.reading.edtf is None or found.reading.days is None:
        return None
    first, last = found.reading.days
    if (last - first).days > 6:
        return None
    day = first + DAY * ((weekday - first.weekday()) % 7)
    if found.reading.is_typical:
        return Match(found.end, Reading(f"{day.year:04d}-{day.month:02d}", _RELATIVE))
    return Match(found.end, day_reading(day, _RELATIVE)) if day <= last else None


def _some_weekday(scan: Scan, at: int, end: int) -> Match:
    """ "one Tuesday in October": the month; "one Tuesday" alone: no date."""
    words = scan.words
    found = None
    if words[end] in ("in", "during") and words[end + 1] in MONTHS:
        found = read_month(scan, end + 1, supported=True)
    elif words[end] in ("last", "this") and words[end + 1] in ("month", "week", "year"):
        found = read_led(scan, end)
    if found is not None:
        return Match(found.end, found.reading)
    return Match(end, Reading(None, MentionKind.RECURRING))


def _week_shared(scan: Scan, at: int) -> int | None:
    """The week named at the end of a list of weekdays: "Monday, Tuesday and Friday last week"."""
    words = scan.words
    step = at
    while words[step] in _DAY_JOINS and step - at < 14:
        step += 1 + (words[step + 1] in ("and", "on"))
        if words[step] not in WEEKDAYS:
            return None
        step += 1
    step += words[step] == "of"
    if words[step + 1] in ("week", "wk"):
        return {"last": -1, "this": 0, "next": 1}.get(words[step])
    return None
