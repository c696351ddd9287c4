"""Intervals: since, from ... to, between ... and, until, for the last N weeks, every ... since."""

from assistant.domain.date_reading.counts import read_last_units
from assistant.domain.date_reading.days import is_ordinal, read_bare_day, read_day_month
from assistant.domain.date_reading.joins import (
    UNTIL,
    WHOLE,
    joined,
    read_end,
    read_range,
    supported,
)
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.offsets import read_base
from assistant.domain.date_reading.parts import read_nth
from assistant.domain.date_reading.phrases import STARTS, read_phrase, read_year_month
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    add_months,
    end_text,
    join_range,
    monday_of,
    month_text,
    only_day,
    start_text,
)
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.school import read_school
from assistant.domain.date_reading.terms import last_term_end, term_in_mind
from assistant.domain.date_reading.vocabulary import (
    DAY_PARTS,
    HOLIDAY_WORDS,
    HOURS,
    MONTHS,
    PLURAL_WEEKDAYS,
    TODAY,
    UNITS,
    WEAK_MONTHS,
    WEEKDAYS,
    words_of,
)
from assistant.domain.date_reading.weekdays import read_plain_year
from assistant.domain.date_reading.years import DECADES

_SUBJECTS = words_of("we they he she i it")
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
    first = read_phrase(scan, at)
    if first is None:
        return None
    return read_range(scan, first, at) or first


def _read_since(scan: Scan, at: int) -> Match | None:
    words = scan.words
    step = at + 1
    step += words[step] in ("way", "back", "we", "he", "she", "it", "they") and words[step + 1] in (
        "back",
        "in",
    )
    if words[step] in ("in", "on", "at"):
        step += 1
    step += words[step] in ("about", "around", "roughly", "approx")
    if words[step] in ("we", "they", "he", "she") and words[step + 1] in ("started", "began"):
        step += 2
        step += words[step] in ("it", "this", "them", "that")
        step += words[step] == "on"
    found = _read_point(scan, step) or _read_event_day(scan, step)
    if found is None or found.reading.edtf is None:
        return None
    return Match(found.end, _open(_since_edge(scan, found, step)))


def _read_event_day(scan: Scan, at: int) -> Match | None:
    """ "since we rang mum on Tuesday": the day of a short clause without a second subject."""
    words = scan.words
    if words[at] not in _SUBJECTS:
        return None
    for step in range(at + 2, at + 6):
        if words[step] in ("on", "in"):
            return _read_point(scan, step + 1)
        if words[step] in _SUBJECTS or not words[step].isalpha():
            return None
    return None


def _read_point(scan: Scan, at: int) -> Match | None:
    """A date after since, from or until, where short or name-like words are firm."""
    words = scan.words
    if words[at] in MONTHS and not words[at + 1].startswith("half"):
        return supported(scan, at)
    if words[at].isdigit() and len(words[at]) == 4:
        return read_year_month(scan, at) or read_plain_year(scan, at)
    if words[at] == "term" and words[at + 1] in ("started", "began", "start"):
        return Match(at + 2, term_in_mind(scan, at, None))
    based = read_base(scan, at)
    if based is not None:
        return based
    if is_ordinal(words[at]) or (words[at] == "the" and is_ordinal(words[at + 1])):
        return read_bare_day(scan, at + (words[at] == "the"), after_the=True)
    return None


def _since_edge(scan: Scan, found: Match, at: int) -> Reading:
    """Where "since X" starts: after a holiday or a weekend-long break, else at the start of X."""
    reading = found.reading
    if reading.edtf is None or not reading.is_break or reading.days is None:
        return reading
    back = reading.days[1] + DAY
    if back.weekday() > 4:
        back = monday_of(back) + DAY * 7
    edge = month_text(back.year, back.month) if reading.is_typical else back.isoformat()
    return reading._replace(edtf=edge)


def _open(reading: Reading) -> Reading:
    edtf = f"{start_text(reading.edtf or '')}/.."
    return reading._replace(edtf=edtf, kind=MentionKind.OPEN_RANGE, days=None, is_break=False)


def _read_from(scan: Scan, at: int) -> Match | None:
    """ "from 12 June to the end of term", "from today", "from September onwards"."""
    words = scan.words
    joined = _read_days_and(scan, at + 1, ("to", "until", "till", "-", "–", "through"))
    if joined is not None:
        return joined
    first = _read_point(scan, at + 1)
    if first is None or first.reading.edtf is None:
        return None
    extended = read_range(scan, first, at + 1)
    if extended is not None:
        return extended
    if first.reading.kind in (MentionKind.RANGE, MentionKind.OPEN_RANGE):
        return first
    end = first.end
    if words[end] in ("onwards", "onward", "on") and words[end + 1] not in WEEKDAYS:
        return Match(end + 1, _open(first.reading))
    word = words[at + 1]
    is_bare_name = word in WEAK_MONTHS and first.end == at + 2
    if is_bare_name and not scan.starts_line(at) and words[at - 1] not in (",", "."):
        return None
    if words[at - 1] in _DOCUMENTS or words[at - 1] in ("come", "came", "back", "home"):
        return Match(first.end, first.reading, at + 1)
    if word in TODAY or first.reading.kind in WHOLE:
        return Match(end, _open(_since_edge(scan, first, at + 1)))
    return Match(first.end, first.reading, at + 1)


def _read_days_and(scan: Scan, at: int, joins: tuple[str, ...]) -> Match | None:
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
    first = _read_point(scan, at + 1)
    if first is None:
        return None
    if first.reading.kind is MentionKind.RANGE:
        return first
    if words[first.end] not in ("and", "&", "to", "-", "–"):
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


def _read_until(scan: Scan, at: int) -> Match | None:
    """ "until December": the end is known, the start is not."""
    words = scan.words
    step = at + 1
    if words[at] == "up":
        if words[step] not in UNTIL and words[step] != "to":
            return None
        step += 1
        if words[at - 1] in ("run", "lead", "leading", "build"):
            return _read_after_event(scan, step - 1)
        if words[step] == "and" and words[step + 1] == "including":
            step += 2
    step_term = step + (words[step] == "the")
    if words[step_term : step_term + 3] == ["end", "of", "term"]:
        edge = end_text(last_term_end(scan, at).edtf or "")
        return Match(step_term + 3, Reading(f"../{edge}", MentionKind.OPEN_RANGE))
    found = _read_point(scan, step)
    if found is None or found.reading.edtf is None:
        return None
    reading = found.reading
    if reading.kind in (MentionKind.OPEN_RANGE,):
        return None
    edge = end_text(reading.edtf or "")
    return Match(
        found.end,
        reading._replace(edtf=f"../{edge}", kind=MentionKind.OPEN_RANGE, days=None, is_break=False),
    )


def _read_for_last(scan: Scan, at: int) -> Match | None:
    """ "for the last seven months": from then, and still going on."""
    words = scan.words
    step = at + 1
    step += words[step] in ("about", "around")
    step += words[step] == "the"
    found = read_nth(scan, step) if words[step] in ("last", "first") else None
    if found is not None and found.reading.edtf is not None:
        return Match(found.end, found.reading, step)
    found = read_last_units(scan, step)
    if found is None and words[step] in ("last", "past") and words[step + 1] in UNITS:
        found = read_phrase(scan, step)
        if found is not None and found.reading.kind is MentionKind.WEEK:
            return None
    if found is None:
        return None
    return Match(found.end, _open(found.reading))


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


def _read_after_event(scan: Scan, at: int) -> Match | None:
    """ "after the summer holidays", "before Christmas": the month beside the holiday."""
    words = scan.words
    step = at + 1 + (words[at + 1] == "the")
    if words[step] in WEEKDAYS or words[step] in MONTHS:
        return None
    found = read_school(scan, step)
    if found is None or found.reading.days is None or found.reading.edtf is None:
        return None
    first, last = found.reading.days
    if not found.reading.is_break and words[step] not in ("christmas", "xmas", "easter"):
        return None
    if words[at] == "after":
        back = last + DAY if found.reading.is_break else last + DAY * 10
        if back.weekday() > 4:
            back = monday_of(back) + DAY * 7
        edtf = month_text(back.year, back.month)
    else:
        before = first - DAY if found.reading.is_break else first - DAY * 3
        edtf = month_text(before.year, before.month)
    return Match(found.end, Reading(edtf, MentionKind.SEASON_OR_TERM))


def _read_as_of(scan: Scan, at: int) -> Match | None:
    """ "As of 1 June he is ...", "as from Monday": from then on; else "as of" is the day itself."""
    if scan.words[at + 1] not in ("of", "from"):
        return None
    found = _read_point(scan, at + 2)
    if found is None or found.reading.edtf is None or found.reading.kind not in WHOLE:
        return None
    if scan.words[at + 1] == "of" and not (
        scan.words[found.end] in _SUBJECTS and (at == 0 or not scan.words[at - 1][:1].isalnum())
    ):
        return Match(found.end, found.reading, at + 2)
    return Match(found.end, _open(found.reading))


def _read_ever(scan: Scan, at: int) -> Match | None:
    return _read_since(scan, at + 1) if scan.words[at + 1] == "since" else None


def may_start(word: str, after: str) -> bool:
    """Whether a date expression may start with a head, given the word after it; cheap and rough."""
    return word not in _SMALL or after in _FOLLOW_SMALL or after[:1].isdigit()


_OPENERS = {
    "since": _read_since,
    "snce": _read_since,
    "ever": _read_ever,
    "from": _read_from,
    "between": _read_between,
    "until": _read_until,
    "till": _read_until,
    "til": _read_until,
    "untill": _read_until,
    "up": _read_until,
    "for": _read_for_last,
    "every": _read_every,
    "each": _read_every,
    "as": _read_as_of,
    "after": _read_after_event,
    "before": _read_after_event,
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
    to until till we they he she it and or our mar of"""
)
HEADS = STARTS | frozenset(_OPENERS)
"""Words a date expression can start with; so can any figure."""
