"""Phrases built on other dates: the week before half term, the first Monday of May, late 2021.

`read_phrase` is the one door to every expression that is not an interval of two ends.
"""

from collections.abc import Callable

from assistant.domain.date_reading.ago import read_ago
from assistant.domain.date_reading.anchored import (
    anchor_day,
    is_looked_back_on,
    read_anchored,
    read_this_one,
)
from assistant.domain.date_reading.counts import read_last_units
from assistant.domain.date_reading.days import (
    is_ordinal,
    read_bare_day,
    read_day_after_the,
    read_day_month,
)
from assistant.domain.date_reading.feasts import EVENTS
from assistant.domain.date_reading.figure_phrases import read_counted, read_figures
from assistant.domain.date_reading.figures import read_numeric
from assistant.domain.date_reading.holidays import is_half_term
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.moments import read_now, read_right_now, read_same, read_within
from assistant.domain.date_reading.months import read_month
from assistant.domain.date_reading.nths import read_nth, read_ordinal_word
from assistant.domain.date_reading.offsets import (
    read_before_after,
    read_broke_up,
    read_unit,
    read_week_commencing,
)
from assistant.domain.date_reading.parts import PARTS, read_part
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    day_reading,
    monday_of,
    month_text,
    only_day,
)
from assistant.domain.date_reading.relative import read_led, read_near_day
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.school import read_school
from assistant.domain.date_reading.vocabulary import (
    HOLIDAY_WORDS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    TENS,
    TODAY,
    TOMORROW,
    UNITS,
    WEEKDAYS,
    YESTERDAY,
    words_of,
)
from assistant.domain.date_reading.weekday_phrases import read_weekday_phrase
from assistant.domain.date_reading.weekdays import is_weekday, read_plain_year, read_weekday_date
from assistant.domain.date_reading.year_phrases import read_quarter, read_spelt_year
from assistant.domain.date_reading.years import DECADES, read_decade
from assistant.domain.dates import first_day, last_day

Reader = Callable[[Scan, int], Match | None]
_BREAKS = HOLIDAY_WORDS | {"bank"}
_DEEPEST = 4  # "the week before the day after ...": nobody nests further, and work stays linear
_NOT_BEFORE_WEEKDAY = words_of(
    "black freaky man following folowing next previous preceding same that"
)
_ROUGHLY = frozenset({"about", "around", "roughly", "approximately", "approx", "circa", "round"})
_PERIOD_LEADS = words_of(
    """in over during since at before after around by until till on throughout from for last this
    next to about of between and"""
)

_A_FORTNIGHT = 14


def read_phrase(scan: Scan, at: int) -> Match | None:
    """The date expression that starts at this token, or None."""
    word = scan.words[at]
    if scan.depth > _DEEPEST:
        return None
    scan.depth += 1
    try:
        if word[:1].isdigit():
            return read_figures(scan, at)
        for read in _STARTERS.get(word, ()):
            match = read(scan, at)
            if match is not None:
                return match
        return None
    finally:
        scan.depth -= 1


def _read_the(scan: Scan, at: int) -> Match | None:
    word = scan.words[at + 1]
    if word[:1].isdigit():
        if scan.words[at + 2] in ("s", "'", "’") and scan.is_glued(at + 2):
            return read_decade(scan, at + 1)
        return (
            read_day_month(scan, at + 1)
            or read_nth(scan, at + 1)
            or read_bare_day(scan, at + 1, after_the=True)
            or (None if "/" not in word else read_numeric(scan, at + 1))
            or read_ago(scan, at + 1)
            or read_before_after(scan, at + 1)
            or read_day_after_the(scan, at + 1)
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
    if word in DECADES or scan.words[at + 2] in DECADES:
        return read_decade(scan, at + 1 + (word == "nineteen"))
    if word in MONTHS:
        later = _read_the_month(scan, at + 1)
        if later is not None:
            return later
    found = read_phrase(scan, at + 1)
    if found is None and (word in ORDINALS or word in TENS):
        return read_day_after_the(scan, at + 1)
    return found


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


def _read_the_weekday(scan: Scan, at: int) -> Match | None:
    """ "the Friday before last", "the Monday after half term", "the Tuesday"."""
    found = (
        read_before_after(scan, at)
        or read_weekday_date(scan, at)
        or read_broke_up(scan, at + 1, WEEKDAYS[scan.words[at]])
    )
    if found is not None:
        return found
    if not is_weekday(scan, at, supported=scan.words[at - 2] == "on"):
        return None
    phrase = read_weekday_phrase(scan, at)
    day = anchor_day(scan) if phrase is not None and phrase.end == at + 1 else None
    if day is None and phrase is not None and phrase.end == at + 1:
        return _day_of_week(scan, at) or _in_no_one_week(scan, at) or phrase
    if day is None or day > scan.today or scan.looks_forward(at):
        return phrase
    near = monday_of(day) + DAY * WEEKDAYS[scan.words[at]]
    if near > scan.today or (near > day and is_looked_back_on(scan, at)):
        near -= DAY * 7
    elif near < day and near + DAY * 7 <= scan.today and _is_told_on(scan, at):
        near += DAY * 7
    reading = day_reading(near, MentionKind.ANCHORED)._replace(from_anchor=True)
    return Match(at + 1, reading)


_LOOKED_BACK = frozenset(
    "had he'd she'd they'd hed shed before earlier previously said told".split()
)


def _is_told_on(scan: Scan, at: int) -> bool:
    """Whether a story goes on to "on the Monday": nothing in its sentence looks further back."""
    words = scan.words
    if words[at - 2] in ("by", "until", "till"):
        return True
    start = max(scan.last_end, at - 12, 0)
    return words[at - 2] == "on" and _LOOKED_BACK.isdisjoint(words[start:at])


def _in_no_one_week(scan: Scan, at: int) -> Match | None:
    """ "the Monday" of a month or term that is over: which Monday is not said."""
    if scan.last is None or scan.anchor is None or scan.looks_forward(at):
        return None
    first, last = first_day(scan.anchor), last_day(scan.anchor)
    if first is None or last is None or (last - first).days < _A_FORTNIGHT:
        return None
    if last + DAY * _A_FORTNIGHT > scan.today:
        return None
    return Match(at + 1, Reading(None, MentionKind.ANCHORED, from_anchor=True))


def _day_of_week(scan: Scan, at: int) -> Match | None:
    """ "the Saturday" of the week last spoken of, or of the weekend that ends it."""
    if scan.anchor is None or scan.looks_forward(at):
        return None
    first, last = first_day(scan.anchor), last_day(scan.anchor)
    if first is None or last is None or (last - first).days > 6:
        return None
    day = first + DAY * ((WEEKDAYS[scan.words[at]] - first.weekday()) % 7)
    if day > scan.today:
        return None
    return Match(at + 1, day_reading(day, MentionKind.ANCHORED)._replace(from_anchor=True))


def _read_weekday(scan: Scan, at: int) -> Match | None:
    dated = read_weekday_date(scan, at)
    if dated is not None:
        return dated
    placed = scan.words[at + 1] in ("last", "before", "gone", "week", "this", "night")
    if scan.words[at - 1] in _NOT_BEFORE_WEEKDAY or not is_weekday(
        scan, at, supported=placed and scan.words[at + 1] != "this"
    ):
        return None
    return read_before_after(scan, at) or read_weekday_phrase(scan, at)


def _read_last(scan: Scan, at: int) -> Match | None:
    if scan.words[at] == "final":
        return read_nth(scan, at)
    if scan.words[at + 1] == "week" and scan.words[at + 2] in ("which", "that", "ending", "ended"):
        found = read_unit(scan, at + 1)
        if found is not None:
            return found
    return read_this_one(scan, at) or read_nth(scan, at) or read_led(scan, at)


def _read_roughly(scan: Scan, at: int) -> Match | None:
    """ "around 11 March", "about two weeks ago": the hedge belongs to the words."""
    word = scan.words[at + 1]
    if word[:1].isdigit():
        found = read_figures(scan, at + 1)
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
    if is_half_term(scan, at + 1) or scan.words[at + 1] in _BREAKS:
        school = read_school(scan, at)
        if school is not None:
            return school
    if scan.is_glued(at) and scan.words[at - 1] in ("'", "’"):
        return None
    if is_ordinal(scan.words[at - 1]):  # a day no month has: "30th Feb"
        return None
    match = read_month(scan, at)
    is_entry = scan.starts_line(at) and scan.words[at + 1] in (":", "\n", "")
    if match is None and is_entry and scan.words[at] not in ("april", "june", "jan"):
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
    if is_period or before in _PERIOD_LEADS or is_half_term(scan, at):
        if before in ("of", "to", "for") and not is_period and word in EVENTS:
            return None
        return found
    return found if only_day(found.reading.edtf) is not None and word != "new" else None


def _read_back_end(scan: Scan, at: int) -> Match | None:
    return read_part(scan, at + 1) if scan.words[at + 1] == "end" else None


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
    add(set(ORDINALS) | {"twenty", "thirty"}, read_ordinal_word)
    add(set(NUMBERS) - {"twenty", "thirty"} | {"twenty", "half"}, read_counted)
    add({"half", "halfterm"} | set(SEASONS) | EVENTS | {"academic", "school"}, _read_school_start)
    add({word for word in UNITS if not word.endswith("s") or word == "weekends"}, read_unit)
    add({"the"}, _read_the)
    add({"last", "lst", "final"}, _read_last)
    add({"this"}, read_this_one, read_led)
    add({"next", "nxt"}, read_led, read_anchored)
    add({"past", "previous"}, _read_past)
    add({"previous", "coming", "upcoming", "current"}, read_led)
    add({"that", "later", "earlier", "following"}, _read_that)
    add(PARTS, read_part)
    add(_ROUGHLY, _read_roughly)
    add({"just", "right"}, read_right_now)
    add({"now"}, read_now)
    add({"back"}, _read_back_end)
    add({"same"}, read_same)
    add({"within"}, read_within)
    add({"two", "twenty", "nineteen"}, read_spelt_year)
    add({"q"}, read_quarter)
    add({"w", "wc"}, read_week_commencing)
    return table


_STARTERS = _starters()
STARTS = frozenset(_STARTERS)
"""Words that a date can start with; so can any figure."""
