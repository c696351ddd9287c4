"""Phrases built on other dates: the week before half term, the first Monday of May, late 2021.

`read_phrase` is the one door to every expression that is not an interval of two ends.
"""

import datetime
from collections.abc import Callable

from assistant.domain.date_reading.absolute import (
    is_weekday,
    read_bare_day,
    read_calendar_date,
    read_day_month,
    read_month,
    read_numeric,
    read_plain_year,
    read_weekday_date,
)
from assistant.domain.date_reading.anchored import (
    anchor_day,
    read_anchored,
    read_this_one,
    read_units_later,
)
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    day_reading,
    end_text,
    monday_of,
    month_text,
    months_between,
    school_week_text,
    start_text,
    week_text,
    weekday_after,
    weekday_before,
    weekend_text,
)
from assistant.domain.date_reading.relative import (
    read_ago,
    read_count,
    read_last_units,
    read_led,
    read_near_day,
    read_the_weekend,
    read_weekday_phrase,
    shift_units,
)
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.school import (
    EVENTS,
    is_half_term,
    last_term_end,
    read_half_of,
    read_school,
    read_summer_holiday,
    read_week_back,
    term_in_mind,
)
from assistant.domain.date_reading.vocabulary import (
    HOLIDAY_WORDS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    TODAY,
    TOMORROW,
    UNITS,
    WEAK_MONTHS,
    WEEKDAYS,
    YESTERDAY,
)
from assistant.domain.dates import first_day, last_day

Reader = Callable[[Scan, int], Match | None]
_DEEPEST = 4  # "the week before the day after ...": nobody nests further, and work stays linear
_NOT_BEFORE_WEEKDAY = frozenset(
    "black freaky following folowing next previous preceding same that".split()
)
_EARLY = frozenset({"start", "beginning", "early", "begining", "beggining", "startof"})
_LATE = frozenset({"end", "late"})
_MIDDLE = frozenset({"middle", "mid"})
_PARTS = _EARLY | _LATE | _MIDDLE
_ROUGHLY = frozenset({"about", "around", "roughly", "approximately", "approx", "circa", "round"})
_YEAR_LEADS = frozenset(
    "in since during from until till by of as year before after early mid late for throughout to"
    " summer spring autumn winter".split()
)


def read_phrase(scan: Scan, at: int) -> Match | None:
    """The date expression that starts at this token, or None."""
    word = scan.words[at]
    if scan.depth > _DEEPEST:
        return None
    scan.depth += 1
    try:
        if word[:1].isdigit():
            return _read_figures(scan, at)
        for read in _STARTERS.get(word, ()):
            match = read(scan, at)
            if match is not None:
                return match
        return None
    finally:
        scan.depth -= 1


def _read_figures(scan: Scan, at: int) -> Match | None:
    words = scan.words
    word = words[at]
    if not word.isdigit() and not word[-1:].isalpha():
        match = read_numeric(scan, at)
        if match is not None:
            return match
    if scan.is_glued(at) and words[at - 1][:1].isalnum():
        return None
    if len(word) > 5:
        return None
    match = read_day_month(scan, at)
    if match is not None:
        return match
    if word[-1:].isalpha():
        return _read_nth(scan, at) or read_bare_day(scan, at, after_the=False)
    if len(word) == 4:
        return _read_year(scan, at) or _read_year_month(scan, at)
    return _read_counted(scan, at)


def _read_counted(scan: Scan, at: int) -> Match | None:
    words = scan.words
    if words[at] in ("6", "six") and words[at + 1] in ("week", "weeks"):
        if words[at + 2] in HOLIDAY_WORDS:
            return read_summer_holiday(scan, at, at + 3)
    return read_ago(scan, at) or read_units_later(scan, at) or _read_before_after(scan, at)


def _read_year(scan: Scan, at: int) -> Match | None:
    words = scan.words
    if words[at - 1] in _YEAR_LEADS:
        if words[at - 1] in ("for", "by", "of", "to", "from") and words[at + 1][:1].isalpha():
            return None
        match = read_plain_year(scan, at)
        if match is not None and words[at + 1] in ("pupils", "words", "people", "children", "kids"):
            return None
        return match
    if scan.starts_line(at) and words[at + 1] in (":", "-", "–", "\n", ""):
        return read_plain_year(scan, at)
    return None


def _read_year_month(scan: Scan, at: int) -> Match | None:
    """ "2016 June", as filing systems write it."""
    year = read_plain_year(scan, at)
    month = MONTHS.get(scan.words[at + 1])
    if year is None or month is None or year.reading.edtf is None:
        return None
    if scan.words[at + 1] in WEAK_MONTHS and not scan.is_capital(at + 1):
        return None
    text = month_text(int(year.reading.edtf), month)
    return Match(at + 2, Reading(text, MentionKind.MONTH, has_year=True))


def _read_the(scan: Scan, at: int) -> Match | None:
    word = scan.words[at + 1]
    if word[:1].isdigit():
        if word[-1:] == "s" or (scan.words[at + 2] == "s" and scan.is_glued(at + 2)):
            return _read_decade(scan, at + 1)
        return (
            read_day_month(scan, at + 1)
            or _read_nth(scan, at + 1)
            or read_bare_day(scan, at + 1, after_the=True)
            or (None if "/" not in word else read_numeric(scan, at + 1))
            or read_ago(scan, at + 1)
            or _read_before_after(scan, at + 1)
        )
    if word == "year" and scan.words[at + 2][:1].isdigit():
        return read_plain_year(scan, at + 2)
    anchored = read_anchored(scan, at)
    if anchored is not None:
        return anchored
    if word in ("that", "this", "the", "today", "yesterday", "tomorrow", "may"):
        return None
    if word in WEEKDAYS:
        return _read_the_weekday(scan, at + 1)
    if word in MONTHS:
        later = _read_the_month(scan, at + 1)
        if later is not None:
            return later
    return read_phrase(scan, at + 1)


def _read_the_month(scan: Scan, at: int) -> Match | None:
    """ "in the September", after a date with a year: the first September from then on."""
    last = scan.last
    if last is None or not last.has_year or last.edtf is None or scan.words[at - 2] != "in":
        return None
    start, end = first_day(last.edtf), at + 1
    if start is None or scan.words[end][:1].isdigit() or scan.words[end] in HOLIDAY_WORDS:
        return None
    month = MONTHS[scan.words[at]]
    text = month_text(start.year + (month < start.month), month)
    return Match(end, Reading(text, MentionKind.MONTH, has_year=True))


def _read_decade(scan: Scan, at: int) -> Match | None:
    word = scan.words[at]
    if not word.isdigit() or len(word) not in (2, 4) or word[-1] != "0":
        return None
    if len(word) == 2 and int(word) < 50:
        return None
    start = int(word) if len(word) == 4 else 1900 + int(word)
    if not 1900 <= start <= 2090:
        return None
    return Match(at + 2, Reading(f"{start}/{start + 9}", MentionKind.RANGE))


def _read_the_weekday(scan: Scan, at: int) -> Match | None:
    """ "the Friday before last", "the Monday after half term", "the Tuesday"."""
    found = _read_before_after(scan, at) or read_weekday_date(scan, at)
    if found is not None:
        return found
    if not is_weekday(scan, at, supported=scan.words[at - 2] == "on"):
        return None
    phrase = read_weekday_phrase(scan, at)
    day = anchor_day(scan) if phrase is not None and phrase.end == at + 1 else None
    if day is None or day > scan.today or scan.looks_forward(at):
        return phrase
    near = monday_of(day) + DAY * WEEKDAYS[scan.words[at]]
    reading = day_reading(near, MentionKind.ANCHORED)._replace(from_anchor=True)
    return Match(at + 1, reading)


def _read_weekday(scan: Scan, at: int) -> Match | None:
    dated = read_weekday_date(scan, at)
    if dated is not None:
        return dated
    placed = scan.words[at + 1] in ("last", "before", "gone", "week", "this", "night")
    if scan.words[at - 1] in _NOT_BEFORE_WEEKDAY or not is_weekday(
        scan, at, supported=placed and scan.words[at + 1] != "this"
    ):
        return None
    return _read_before_after(scan, at) or read_weekday_phrase(scan, at)


def _read_unit(scan: Scan, at: int) -> Match | None:
    """ "week before last", "week of the 6th", "day before yesterday", "weekend"."""
    words = scan.words
    word = words[at]
    unit = UNITS[word]
    if unit == "weekend":
        return read_the_weekend(scan, at) or _read_before_after(scan, at)
    gone = 2 if words[at + 1] == "just" else 1
    if unit == "week" and words[at + gone] == "gone":
        return Match(at + gone + 1, Reading(week_text(scan.today - DAY * 7), MentionKind.WEEK))
    if words[at + 1] == "before" and words[at + 2] == "last":
        return _before_last(scan, at, unit, word)
    if unit == "week" and words[at + 1] in ("commencing", "beginning", "starting", "of", "ending"):
        return _week_of(scan, at + 2, is_end=words[at + 1] == "ending")
    if unit == "year" and len(words[at + 1]) == 4:
        return None
    return _read_before_after(scan, at)


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
    at += words[at] in WEEKDAYS and words[at + 1][:1].isdigit()
    base = read_calendar_date(scan, at)
    if base is None and words[at] == "the":
        base = read_bare_day(scan, at + 1, after_the=True)
    elif base is None:
        base = _bare_week_day(scan, at)
    if base is None or base.reading.edtf is None or len(base.reading.edtf) != 10:
        return None
    day = datetime.date.fromisoformat(base.reading.edtf)
    edtf = f"{(day - DAY * 6).isoformat()}/{day.isoformat()}" if is_end else week_text(day)
    return Match(base.end, Reading(edtf, MentionKind.WEEK, has_year=base.reading.has_year))


def _bare_week_day(scan: Scan, at: int) -> Match | None:
    return read_bare_day(scan, at, after_the=True) if scan.words[at][:1].isdigit() else None


def _read_week_commencing(scan: Scan, at: int) -> Match | None:
    """ "w/c 4 March", "wc 4/3"."""
    words = scan.words
    if words[at : at + 3] in (["w", "/", "c"], ["w", "/", "b"]):
        return _week_of(scan, at + 3)
    if words[at : at + 3] == ["w", "/", "e"]:
        return _week_of(scan, at + 3, is_end=True)
    return _week_of(scan, at + 1) if words[at] == "wc" else None


def _read_before_after(scan: Scan, at: int) -> Match | None:
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
    base = read_base(scan, after + 1)
    if base is None or base.reading.edtf is None:
        return None
    if words[after + 1] == "last" and weekday is not None and base.end == after + 2:
        return None
    reading = _shifted(base.reading, sign, count, weekday, unit)
    return None if reading is None else Match(base.end, reading)


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
    return read_phrase(scan, at)


def _shifted(
    base: Reading, sign: int, count: int, weekday: int | None, unit: str | None
) -> Reading | None:
    if base.edtf is None:
        return None
    first, last = base.days or (first_day(base.edtf), last_day(base.edtf))
    if first is None or last is None:
        return None
    is_fuzzy = base.days is not None and len(base.edtf) in (7, 15)
    day = first if sign < 0 else last
    anchored = base.from_anchor
    if weekday is not None:
        found = weekday_before(day, weekday) if sign < 0 else weekday_after(day, weekday)
        return _or_month(day_reading(found, MentionKind.RELATIVE), is_fuzzy, anchored)
    if unit == "week" and count == 1:
        week = monday_of(day if sign > 0 or not base.is_break else monday_of(day + DAY * 2))
        text = school_week_text if base.days is not None else week_text
        shift = 0 if sign > 0 and base.is_break and day.weekday() > 6 else sign
        if sign > 0 and base.is_break:
            week = monday_of(day + DAY * 3)
            shift = 0
        edtf = text(week + DAY * 7 * shift)
        return _or_month(Reading(edtf, MentionKind.WEEK), is_fuzzy, anchored)
    if unit == "weekend":
        week = monday_of(day) + DAY * (7 * sign if sign < 0 else 0)
        return _or_month(Reading(weekend_text(week), MentionKind.WEEKEND), is_fuzzy, anchored)
    if unit == "month" and count == 1 and len(base.edtf) in (7, 10):
        text_of_month = month_text(day.year, day.month + sign)
        return Reading(text_of_month, MentionKind.MONTH, from_anchor=anchored)
    if unit is None or (first != last and unit != "day" and not base.days):
        return None
    found = shift_units(day, unit, sign * count)
    return _or_month(day_reading(found, MentionKind.RELATIVE), is_fuzzy, anchored)


def _or_month(reading: Reading, is_fuzzy: bool, from_anchor: bool) -> Reading:
    if is_fuzzy and reading.edtf is not None:
        first, last = first_day(reading.edtf), last_day(reading.edtf)
        if first and last:
            edtf = months_between(first, last)
            reading = Reading(edtf, MentionKind.SEASON_OR_TERM, days=(first, last))
    return reading._replace(from_anchor=from_anchor)


def _read_part(scan: Scan, at: int) -> Match | None:
    """ "early March", "mid-February", "the end of last month", "start of the spring term"."""
    words = scan.words
    part = words[at]
    step = at + 1
    step += words[step] == "-"
    has_of = words[step] in ("of", "in", "on")
    step += has_of
    if part in ("start", "end", "beginning", "middle") and not has_of:
        return None
    if words[step] == "the":
        step += 1
    bare = _bare_part(scan, at, step) if has_of else None
    if bare is not None:
        return bare
    if words[step] in ("this", "last", "next") and words[step + 1] == "term":
        found = read_school(scan, step + 1, words[step])
        return None if found is None else Match(found.end, _edge(found.reading, part))
    found = None
    if words[step] in MONTHS and not is_half_term(scan, step + 1):
        found = read_month(scan, step, supported=True)
        if found is not None and found.reading.kind is not MentionKind.MONTH:
            return None
    elif words[step] in ("academic", "school", "summer", "spring", "autumn", "winter"):
        found = read_school(scan, step)
        if found is None and words[step] in SEASONS:
            found = read_school(scan, step, "past")
    elif words[step].isdigit():
        found = read_plain_year(scan, step)
    elif is_half_term(scan, step) or words[step] in EVENTS or words[step] in ("last", "this"):
        found = read_phrase(scan, step)
    if found is None or found.reading.edtf is None:
        return None
    return Match(found.end, _edge(found.reading, part))


def _bare_part(scan: Scan, at: int, step: int) -> Match | None:
    """The start or end of "term", "the week", "the year" or a school year group."""
    words, part = scan.words, scan.words[at]
    if words[step] in ("year", "yr", "y") and _is_class(scan, step + 1):
        return Match(step + 2, Reading(None, MentionKind.SEASON_OR_TERM))
    if words[step] == "year" and part in _EARLY:
        return Match(step + 1, Reading(month_text(scan.today.year, 1), MentionKind.MONTH))
    if words[step] == "week" and part != "end" and words[step - 1] == "the":
        return Match(step + 1, Reading(week_text(scan.today), MentionKind.WEEK))
    if words[step] in ("term", "terms"):
        return Match(step + 1, _edge_of_term(scan, at, part))
    return None


def _is_class(scan: Scan, at: int) -> bool:
    word = scan.words[at]
    return (word.isdigit() and int(word) <= 13) or word in NUMBERS


def _edge_of_term(scan: Scan, at: int, part: str) -> Reading:
    if part in _EARLY or part in _MIDDLE:
        return _edge(term_in_mind(scan, at, None), part)
    return _edge(last_term_end(scan, at), part)


def _edge(reading: Reading, part: str) -> Reading:
    """The start or end of a period, as exact as it is known; the middle is the period itself."""
    edtf = reading.edtf
    if edtf is None or "/" not in edtf or part in _MIDDLE:
        return reading
    if reading.kind in (MentionKind.WEEK, MentionKind.WEEKEND):
        return reading
    edge = start_text(edtf) if part in _EARLY else end_text(edtf)
    kind = MentionKind.DAY if len(edge) == 10 else MentionKind.MONTH
    days = reading.days
    if days is not None:
        days = (days[0], days[0]) if part in _EARLY else (days[1], days[1])
    return reading._replace(edtf=edge, kind=kind, days=days, is_break=False)


def _read_nth(scan: Scan, at: int) -> Match | None:
    """ "third Tuesday of September 2014", "first week of March", "last day of term"."""
    words = scan.words
    word = words[at]
    back = read_week_back(scan, at) or read_half_of(scan, at)
    if back is not None:
        return back
    if word in ("last", "final", "first") and words[at + 1] in ("day", "week", "weekend"):
        if words[at + 2] in ("before", "after"):
            return _read_before_after(scan, at + 1)
    number = -1 if word in ("last", "final") else ORDINALS.get(word)
    if number is None and word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit():
        number = int(word[:-2])
    if number is None or number > 5:
        return None
    counted = _read_nth_units(scan, at, number)
    if counted is not None:
        return counted
    unit, step = words[at + 1], at + 2
    if unit in ("ever",):
        return None
    is_day = unit == "day"
    if not (unit in WEEKDAYS or unit in ("day", "week", "weekend")):
        return None
    if words[step] in ("of", "in"):
        step += 1
    elif words[step] not in ("last", "this", "next") or words[step + 1] != "month":
        return None
    if words[step] == "the":
        step += 1
    if words[step] == "month" and words[step - 1] == "the":
        return Match(step + 1, Reading(None, MentionKind.RECURRING))
    if words[step] in ("term", "terms"):
        whole = last_term_end(scan, at) if number < 0 else term_in_mind(scan, at, None)
        end = step + 1
    else:
        found = _month_or_school(scan, step)
        if found is None:
            return None
        whole, end = found.reading, found.end
    if whole.edtf is None:
        return None
    reading = _nth_in(whole, number, unit)
    if reading is None or (is_day and abs(number) > 1 and whole.days is not None):
        return None
    return Match(end, reading)


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
    is_fuzzy = whole.days is not None and len(whole.edtf or "") in (7, 15)
    return Match(found.end, _or_month(reading, is_fuzzy, whole.from_anchor))


def _month_or_school(scan: Scan, at: int) -> Match | None:
    words = scan.words
    if words[at] in MONTHS and not is_half_term(scan, at + 1):
        found = read_month(scan, at, supported=True)
        return found if found and found.reading.kind is MentionKind.MONTH else None
    if words[at] in ("last", "this", "next"):
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
    is_fuzzy = whole.days is not None and len(whole.edtf) in (7, 15)
    return _or_month(reading, is_fuzzy, whole.from_anchor)


def _read_ordinal_word(scan: Scan, at: int) -> Match | None:
    return _read_nth(scan, at) or read_day_month(scan, at)


def _read_last(scan: Scan, at: int) -> Match | None:
    if scan.words[at] == "final":
        return _read_nth(scan, at)
    return read_this_one(scan, at) or _read_nth(scan, at) or read_led(scan, at)


def _read_roughly(scan: Scan, at: int) -> Match | None:
    """ "around 11 March", "about two weeks ago": the hedge belongs to the words."""
    word = scan.words[at + 1]
    if word[:1].isdigit():
        found = _read_figures(scan, at + 1)
        if found is None and len(word) == 4 and scan.words[at - 1] in ("since", "from"):
            found = read_plain_year(scan, at + 1)
        return found
    if word in MONTHS and is_half_term(scan, at + 2):
        return read_school(scan, at + 1)
    if word in MONTHS:
        lead = scan.words[at - 1] in ("since", "from", "until", "till", "in")
        return read_month(scan, at + 1, supported=lead)
    if word in YESTERDAY or word in TOMORROW or word in ("may", "half"):
        return None
    if word in ("easter", "christmas", "xmas"):
        return read_school(scan, at + 1)
    if word == "then":
        return None
    return read_phrase(scan, at + 1)


def _read_month_start(scan: Scan, at: int) -> Match | None:
    if is_half_term(scan, at + 1) or scan.words[at + 1] in HOLIDAY_WORDS:
        school = read_school(scan, at)
        if school is not None:
            return school
    if scan.is_glued(at) and scan.words[at - 1] in ("'", "’"):
        return None
    match = read_month(scan, at)
    if match is None and scan.starts_line(at) and scan.words[at] not in ("april", "june", "jan"):
        if scan.words[at + 1] in (":", "\n", ""):
            return read_month(scan, at, supported=True)
    return match


def _read_school_start(scan: Scan, at: int) -> Match | None:
    """Holidays and terms where a lead word or an article makes them a time."""
    words = scan.words
    word, before = words[at], words[at - 1]
    found = read_school(scan, at)
    if found is None:
        return None
    is_period = (
        words[at + 1]
        in ("term", "holiday", "holidays", "hols", "half", "break", "eve", "day", "year", "1", "2")
        or found.reading.has_year
    )
    if before == "the":
        before = words[at - 2]
    leads = (
        "in over during since at before after around by until till on throughout from for last"
        " this next to about of between and".split()
    )
    if is_period or before in leads or is_half_term(scan, at):
        if before in ("of", "to", "for") and not is_period and word in EVENTS:
            return None
        return found
    return found if len(found.reading.edtf or "") == 10 and word != "new" else None


def _read_just_now(scan: Scan, at: int) -> Match | None:
    if scan.words[at + 1] == "now":
        return Match(at + 2, day_reading(scan.today, MentionKind.RELATIVE))
    return None


def _read_quarter(scan: Scan, at: int) -> Match | None:
    if len(scan.words[at]) != 1 or not scan.is_glued(at + 1):
        return None
    number = scan.words[at + 1]
    if number not in ("1", "2", "3", "4") or len(scan.words[at + 2]) != 4:
        return None
    year = read_plain_year(scan, at + 2)
    if year is None or year.reading.edtf is None:
        return None
    start = 3 * int(number) - 2
    value = int(year.reading.edtf)
    edtf = f"{month_text(value, start)}/{month_text(value, start + 2)}"
    return Match(at + 3, Reading(edtf, MentionKind.RANGE, has_year=True))


def _read_past(scan: Scan, at: int) -> Match | None:
    return read_last_units(scan, at)


def _read_that(scan: Scan, at: int) -> Match | None:
    return read_anchored(scan, at)


def _starters() -> dict[str, tuple[Reader, ...]]:
    table: dict[str, tuple[Reader, ...]] = {}

    def add(
        words: frozenset[str] | set[str] | dict[str, int] | dict[str, str], *readers: Reader
    ) -> None:
        for word in words:
            table[word] = (*table.get(word, ()), *readers)

    add(YESTERDAY | TODAY | TOMORROW, read_near_day)
    add(WEEKDAYS, _read_weekday)
    add(MONTHS, _read_month_start)
    add(set(ORDINALS) | {"twenty", "thirty"}, _read_ordinal_word)
    add(set(NUMBERS) - {"twenty", "thirty"} | {"twenty", "half"}, _read_counted)
    add({"half", "halfterm"} | set(SEASONS) | EVENTS | {"academic", "school"}, _read_school_start)
    add({word for word in UNITS if not word.endswith("s") or word == "weekends"}, _read_unit)
    add({"the"}, _read_the)
    add({"last", "lst", "final"}, _read_last)
    add({"this"}, read_this_one, read_led)
    add({"next"}, read_led, read_anchored)
    add({"past", "previous"}, _read_past)
    add({"that", "later", "earlier", "following"}, _read_that)
    add(_PARTS, _read_part)
    add(_ROUGHLY, _read_roughly)
    add({"just"}, _read_just_now)
    add({"q"}, _read_quarter)
    add({"w", "wc"}, _read_week_commencing)
    return table


_STARTERS = _starters()
STARTS = frozenset(_STARTERS)
"""Words that a date can start with; so can any figure."""
