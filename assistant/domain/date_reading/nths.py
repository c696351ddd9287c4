"""Places in a longer time: the third Tuesday of May, first week of term, second half of 2016."""

from assistant.domain.date_reading.counts import read_count
from assistant.domain.date_reading.days import day_span, read_day_month
from assistant.domain.date_reading.feasts import EVENTS
from assistant.domain.date_reading.holidays import is_half_term
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.months import read_month
from assistant.domain.date_reading.offsets import or_month, read_before_after
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    day_reading,
    month_text,
    school_week_text,
    week_text,
    weekday_after,
    weekday_before,
    weekend_text,
)
from assistant.domain.date_reading.relative import read_led, skip_day_part
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.school import read_school, read_week_back
from assistant.domain.date_reading.terms import last_term_end, read_half_of, term_in_mind
from assistant.domain.date_reading.vocabulary import (
    MONTHS,
    ORDINALS,
    SEASONS,
    TENS,
    UNITS,
    WEEKDAYS,
)
from assistant.domain.date_reading.weekdays import read_plain_year
from assistant.domain.date_reading.years import read_year
from assistant.domain.dates import first_day, last_day


def read_nth(scan: Scan, at: int) -> Match | None:
    """ "third Tuesday of September 2014", "first week of March", "last day of term"."""
    words = scan.words
    word = words[at]
    back = read_week_back(scan, at) or read_half_of(scan, at)
    if back is not None:
        return back
    is_edge = word in ("last", "final", "first") and words[at + 2] in ("before", "after")
    if is_edge and words[at + 1] in ("day", "week", "weekend"):
        return read_before_after(scan, at + 1)
    number = -1 if word in ("last", "final") else ORDINALS.get(word)
    if number is None and word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit():
        number = int(word[:-2])
    if number is None or (number > 5 and words[at + 1] != "day") or words[at - 1] in TENS:
        return None
    counted = _read_nth_units(scan, at, number) or _read_quarter_of(scan, at, number)
    if counted is not None:
        return counted
    unit, step = "week" if words[at + 1] == "wk" else words[at + 1], at + 2
    if not (unit in WEEKDAYS or unit in ("day", "week", "weekend")):
        return None
    if unit in WEEKDAYS:
        step = skip_day_part(scan, step)
    if words[step] in ("of", "in"):
        step += 1
    elif words[step] not in ("last", "this", "next") or words[step + 1] not in ("month", "year"):
        return None
    if words[step] == "the":
        step += 1
    if words[step] == "month" and words[step - 1] == "the":
        return Match(step + 1, Reading(None, MentionKind.RECURRING))
    if words[step] in ("term", "terms"):
        whole = last_term_end(scan, at) if number < 0 else term_in_mind(scan, at, None)
        found: Match | None = Match(step + 1, whole)
    else:
        found = _month_or_school(scan, step)
    if found is None or found.reading.edtf is None:
        return None
    if unit == "day" and abs(number) > 1 and found.reading.days is not None:
        return None
    reading = _nth_in(found.reading, number, unit)
    return None if reading is None else Match(found.end, reading)


def _read_quarter_of(scan: Scan, at: int, number: int) -> Match | None:
    """ "first quarter of 2016", "second half of last year"."""
    words = scan.words
    months = {"quarter": 3, "qtr": 3, "half": 6}.get(words[at + 1])
    if months is None or number > 12 // months:
        return None
    found = read_year(scan, at + 2 + (words[at + 2] == "of"))
    if found is None:
        return None
    end, year = found
    start = 13 - months if number < 0 else months * (number - 1) + 1
    edtf = f"{month_text(year, start)}/{month_text(year, start + months - 1)}"
    return Match(end, Reading(edtf, MentionKind.RANGE, has_year=True))


def _read_nth_units(scan: Scan, at: int, number: int) -> Match | None:
    """ "the last two weeks of October", "first 3 weeks of the autumn term"."""
    words = scan.words
    counted = read_count(scan, at + 1) if abs(number) == 1 else None
    if counted is None or counted[0] != counted[1] or counted[0] > 12:
        return None
    count, _, after = counted
    unit = UNITS.get(words[after])
    if unit not in ("day", "week") or words[after + 1] not in ("of", "in"):
        return None
    step = after + 2 + (words[after + 2] == "the")
    if words[step] == "term":
        found: Match | None = Match(step + 1, term_in_mind(scan, at, None))
    else:
        found = _month_or_school(scan, step)
    if found is None or found.reading.edtf is None:
        return None
    whole = found.reading
    first, last = whole.days or (first_day(whole.edtf or ""), last_day(whole.edtf or ""))
    if first is None or last is None:
        return None
    length = DAY * (count * (7 if unit == "week" else 1) - 1)
    first, last = (last - length, last) if number < 0 else (first, first + length)
    reading = Reading(f"{first.isoformat()}/{last.isoformat()}", MentionKind.RANGE)
    return Match(found.end, or_month(reading, whole.is_typical, whole.from_anchor))


def _month_or_school(scan: Scan, at: int) -> Match | None:
    words = scan.words
    if words[at] in MONTHS and not is_half_term(scan, at + 1):
        found = read_month(scan, at, supported=True)
        return found if found and found.reading.kind is MentionKind.MONTH else None
    if words[at] in ("last", "this", "next", "previous", "current", "coming"):
        return read_led(scan, at)
    if words[at] in SEASONS or words[at] in ("academic", "school") or words[at] in EVENTS:
        return read_school(scan, at)
    if is_half_term(scan, at):
        return read_school(scan, at)
    return read_plain_year(scan, at)


def _nth_in(whole: Reading, number: int, unit: str) -> Reading | None:
    if whole.edtf is None:
        return None
    first, last = whole.days or (first_day(whole.edtf), last_day(whole.edtf))
    if first is None or last is None:
        return None
    if unit == "day":
        day = last if number < 0 else first + DAY * (number - 1)
        reading = day_reading(day)
    elif unit in WEEKDAYS:
        weekday = WEEKDAYS[unit]
        if number < 0:
            day = weekday_before(last + DAY, weekday)
        else:
            day = weekday_after(first - DAY, weekday) + DAY * 7 * (number - 1)
        if not first <= day <= last:
            return None
        reading = day_reading(day)
    elif unit == "weekend":
        if number < 0:
            saturday = weekday_before(last, 5)
        else:
            saturday = weekday_after(first - DAY, 5) + DAY * 7 * (number - 1)
        reading = Reading(weekend_text(saturday), MentionKind.WEEKEND)
    elif whole.days is not None:
        day = last if number < 0 else first + DAY * 7 * (number - 1)
        reading = Reading(school_week_text(day), MentionKind.WEEK)
    else:
        day = weekday_before(last + DAY, 3) if number < 0 else weekday_after(first - DAY, 3)
        reading = Reading(week_text(day + DAY * 7 * max(number - 1, 0)), MentionKind.WEEK)
    return or_month(reading, whole.is_typical, whole.from_anchor)


def read_ordinal_word(scan: Scan, at: int) -> Match | None:
    """ "first week of March", "fourth of July", "twenty third day of September"."""
    words = scan.words
    if words[at] in TENS:
        span = day_span(scan, at)
        if span is not None and words[span[2]] == "day" and span[1] is None:
            found = _nth_units_in(scan, span[0], span[2])
            if found is not None:
                return found
    return read_nth(scan, at) or read_day_month(scan, at)


def _nth_units_in(scan: Scan, number: int, at: int) -> Match | None:
    whole = _month_or_school(scan, at + 2) if scan.words[at + 1] in ("of", "in") else None
    reading = None if whole is None else _nth_in(whole.reading, number, "day")
    return None if whole is None or reading is None else Match(whole.end, reading)
