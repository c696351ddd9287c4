"""Intervals of two ends, and what repeats: from ... to, between ... and, every ... since."""

from collections.abc import Collection

from assistant.domain.date_reading.ago import COUNTED_IN
from assistant.domain.date_reading.days import (
    LARGEST_COUNTED,
    LIST_JOINS,
    RANGE_JOINS,
    is_ordinal,
    read_bare_day,
    read_day_month,
)
from assistant.domain.date_reading.joins import WHOLE, joined, read_end, read_range
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.open_ranges import (
    opened,
    read_after_event,
    read_as_of,
    read_ever,
    read_for_last,
    read_point,
    read_since,
    read_until,
    since_edge,
)
from assistant.domain.date_reading.phrases import STARTS, read_phrase
from assistant.domain.date_reading.readings import Match, Reading, add_months, join_range, only_day
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.vocabulary import (
    DAY_PARTS,
    HOLIDAY_WORDS,
    HOURS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PLURAL_WEEKDAYS,
    TODAY,
    UNITS,
    WEAK_MONTHS,
    WEEKDAYS,
    words_of,
)
from assistant.domain.date_reading.years import DECADES, NEAR

_DOCUMENTS = words_of(
    """email emails message messages text texts note notes letter report reports log
    logs picture photo photos video entry entries screenshot screenshots meeting minutes
    bruise bruises injury call voicemail card recording footage concern concerns
    disclosure incident one ones those that work book books results form plan drawing
    mark marks"""
)


def read_expression(scan: Scan, at: int) -> Match | None:
    """The longest date expression at this token: an interval if there is one, else a phrase."""
    words = scan.words
    word = words[at]
    opener = _OPENERS.get(word)
    if opener is not None:
        return opener(scan, at)
    if word == "the" and words[at + 2] in RANGE_JOINS and is_ordinal(words[at + 1]):
        shared = _read_days_and(scan, at, RANGE_JOINS)
        if shared is not None:
            return shared
    first = read_phrase(scan, at)
    if first is None:
        return None
    return read_range(scan, first, at) or first


# "The first message is from 17 April": when it was, not since when.
_NOT_SINCE = frozenset("come came back home is was are were dated".split())


def _read_from(scan: Scan, at: int) -> Match | None:
    """ "from 12 June to the end of term", "from today", "from September onwards"."""
    words = scan.words
    joined = _read_days_and(scan, at + 1, ("to", "until", "till", "-", "–", "through"))
    if joined is not None:
        return joined
    first = read_point(scan, at + 1)
    if first is None or first.reading.edtf is None:
        return None
    extended = read_range(scan, first, at + 1)
    if extended is not None:
        return extended
    if first.reading.kind in (MentionKind.RANGE, MentionKind.OPEN_RANGE):
        return first
    end = first.end
    if words[end] in ("onwards", "onward", "on") and words[end + 1] not in WEEKDAYS:
        return Match(end + 1, opened(first.reading))
    word = words[at + 1]
    is_bare_name = word in WEAK_MONTHS and first.end == at + 2
    if is_bare_name and not scan.starts_line(at) and words[at - 1] not in (",", "."):
        return None
    is_timed = words[end] in ("at", "@") and words[end + 1][:1].isdigit()
    if is_timed or words[at - 1] in _DOCUMENTS or words[at - 1] in _NOT_SINCE:
        return Match(first.end, first.reading, at + 1)
    if word in TODAY or first.reading.kind in WHOLE:
        return Match(end, opened(since_edge(scan, first, at + 1)))
    return Match(first.end, first.reading, at + 1)


def _read_days_and(scan: Scan, at: int, joins: Collection[str]) -> Match | None:
    """ "4 and 9 March", "the 4th and the 9th of March": days that share a month."""
    words = scan.words
    step = at + (words[at] == "the")
    if not words[step][:1].isdigit() or words[step + 1] not in joins:
        return None
    second = step + 2 + (words[step + 2] == "the")
    last = read_day_month(scan, second)
    left = words[step][:-2] if is_ordinal(words[step]) else words[step]
    if last is None:
        if not (is_ordinal(words[step]) and is_ordinal(words[second])):
            return None
        last = read_bare_day(scan, second, after_the=True)
    if last is None or not left.isdigit():
        return None
    until = only_day(last.reading.edtf)
    if until is None or not 1 <= int(left) < until.day:
        return None
    edtf = f"{until.replace(day=int(left)).isoformat()}/{until.isoformat()}"
    return Match(last.end, Reading(edtf, MentionKind.RANGE, has_year=last.reading.has_year))


def _read_between(scan: Scan, at: int) -> Match | None:
    words = scan.words
    shared = _read_days_and(scan, at + 1, ("and", "&", "to", "-", "–"))
    if shared is not None:
        return shared
    if words[at + 1] == "now":
        return _read_now_until(scan, at + 3) if words[at + 2] in ("and", "&") else None
    first = read_point(scan, at + 1)
    if first is None:
        return None
    if first.reading.kind is MentionKind.RANGE:
        return first
    if words[first.end] not in ("and", "&", "to", "-", "–", "through"):
        return None
    second = read_end(scan, first.end + 1, first)
    return None if second is None else joined(scan, first, second)


def _read_now_until(scan: Scan, at: int) -> Match | None:
    """ "between now and 15 November": an end without a year is the next one there will be."""
    second = read_phrase(scan, at)
    day = None if second is None else only_day(second.reading.edtf)
    if second is None or day is None:
        return None
    if day < scan.today and not second.reading.has_year:
        day = add_months(day, 12)
    edtf = join_range(scan.today.isoformat(), day.isoformat())
    return Match(second.end, Reading(edtf, MentionKind.RANGE))


def _read_every(scan: Scan, at: int) -> Match | None:
    """ "every Friday since 23rd Feb": the interval; a bare "every Friday" is no date."""
    words = scan.words
    step = at + 1
    step += words[step] in ("single", "other", "second")
    end = step + 1
    if words[step] in WEEKDAYS or words[step] in PLURAL_WEEKDAYS:
        end = step + 1
    elif words[step] not in UNITS and words[step] not in (
        "morning",
        "lunchtime",
        "afternoon",
        "evening",
        "break",
        "lesson",
        "lunch",
    ):
        return None
    while words[end] in ("morning", "afternoon", "evening", "lunchtime", "night", "and") or (
        words[end] in WEEKDAYS and words[end - 1] == "and"
    ):
        end += 1
    if words[end] in ("since", "from", "between", "until"):
        found = _OPENERS[words[end]](scan, end)
        if found is not None:
            return found
    if words[step] in WEEKDAYS:
        return Match(end, Reading(None, MentionKind.RECURRING))
    return None


def may_start(words: list[str], at: int) -> bool:
    """Whether a date expression may start with a head, given what follows; cheap and rough."""
    word, after = words[at], words[at + 1]
    if word == "the" and after in _LOW_ORDINALS:
        word, after = after, words[at + 2]  # "the first time"
    if word in _LOW_ORDINALS:
        return after in _FOLLOW_NUMBER or after[:1].isdigit()
    if len(word) <= 2 and word.isdigit():  # "he is 13,", "14 Mill Lane", but not "4, 11 and 18 May"
        after = words[at + 2] if after == "," else after
        return after in _FOLLOW_NUMBER or after[:1].isdigit()
    return word not in _SMALL or after in _FOLLOW_SMALL or after[:1].isdigit()


_OPENERS = {
    "since": read_since,
    "snce": read_since,
    "ever": read_ever,
    "from": _read_from,
    "between": _read_between,
    "until": read_until,
    "till": read_until,
    "til": read_until,
    "untill": read_until,
    "up": read_until,
    "for": read_for_last,
    "every": _read_every,
    "each": _read_every,
    "as": read_as_of,
    "after": read_after_event,
    "before": read_after_event,
}
_SMALL = words_of(
    """right back as mother mothers father fathers good world guy ash palm bank
    the a an one that this last next past about around after before from until till
    between for up to of later earlier following previous final each every"""
)
_FOLLOW_SMALL = (
    (STARTS | DECADES | frozenset(_OPENERS) | DAY_PARTS | HOURS | HOLIDAY_WORDS) - {"up"}
) | words_of(
    """now same very the couple few fawkes book end term terms commencing in on
    to until till and or our mar of"""
)
_LOW_ORDINALS = frozenset(word for word, number in ORDINALS.items() if number <= LARGEST_COUNTED)
_FOLLOW_NUMBER = (
    COUNTED_IN
    | frozenset(MONTHS)
    | frozenset(NUMBERS)
    | frozenset(ORDINALS)
    | frozenset(NEAR)
    | RANGE_JOINS
    | LIST_JOINS
    | {"of", "in", "on", "/", "the", "quarter", "qtr", "half"}
)
HEADS = STARTS | frozenset(_OPENERS)
"""Words a date expression can start with; so can any figure."""
