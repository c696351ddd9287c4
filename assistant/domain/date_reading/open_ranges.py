"""Intervals with one end: since Monday, until Easter, as from June, for the last three weeks."""

from assistant.domain.date_reading.counts import (
    read_count,
    read_last_units,
    shift_units,
    unit_reading,
)
from assistant.domain.date_reading.days import is_ordinal, read_bare_day
from assistant.domain.date_reading.joins import UNTIL, WHOLE, supported
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.nths import read_nth
from assistant.domain.date_reading.offsets import read_base
from assistant.domain.date_reading.phrases import read_phrase
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    end_text,
    monday_of,
    month_text,
    start_text,
)
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.school import read_school
from assistant.domain.date_reading.terms import last_term_end, term_in_mind
from assistant.domain.date_reading.vocabulary import MONTHS, UNITS, WEEKDAYS, words_of
from assistant.domain.date_reading.weekdays import read_plain_year
from assistant.domain.date_reading.year_phrases import read_year_month
from assistant.domain.dates import first_day

_SUBJECTS = words_of("we they he she i it")


def read_since(scan: Scan, at: int) -> Match | None:
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
    if words[step] == "then" and step == at + 1:
        return _read_since_then(scan, step)
    found = read_point(scan, step) or _read_event_day(scan, step)
    if found is None or found.reading.edtf is None:
        return None
    return Match(found.end, opened(since_edge(scan, found, step)))


def _read_since_then(scan: Scan, at: int) -> Match | None:
    """ "since then": from what was last spoken of to now."""
    if scan.anchor is None or first_day(scan.anchor) is None:
        return None
    anchored = Reading(f"{start_text(scan.anchor)}/..", MentionKind.OPEN_RANGE, from_anchor=True)
    return Match(at + 1, anchored)


def _read_event_day(scan: Scan, at: int) -> Match | None:
    """ "since we rang mum on Tuesday": the day of a short clause without a second subject."""
    words = scan.words
    if words[at] not in _SUBJECTS:
        return None
    for step in range(at + 2, at + 6):
        if words[step] in ("on", "in"):
            return read_point(scan, step + 1)
        if words[step] in _SUBJECTS or not words[step].isalpha():
            return None
    return None


def read_point(scan: Scan, at: int) -> Match | None:
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


def since_edge(scan: Scan, found: Match, at: int) -> Reading:
    """Where "since X" starts: after a holiday or a weekend-long break, else at the start of X."""
    reading = found.reading
    if reading.edtf is None or not reading.is_break or reading.days is None:
        return reading
    back = reading.days[1] + DAY
    if back.weekday() > 4:
        back = monday_of(back) + DAY * 7
    edge = month_text(back.year, back.month) if reading.is_typical else back.isoformat()
    return reading._replace(edtf=edge)


def opened(reading: Reading) -> Reading:
    edtf = f"{start_text(reading.edtf or '')}/.."
    return reading._replace(edtf=edtf, kind=MentionKind.OPEN_RANGE, days=None, is_break=False)


def read_until(scan: Scan, at: int) -> Match | None:
    """ "until December": the end is known, the start is not."""
    words = scan.words
    step = at + 1
    if words[at] == "up":
        if words[step] not in UNTIL and words[step] != "to":
            return None
        step += 1
        if words[at - 1] in ("run", "lead", "leading", "build"):
            return read_after_event(scan, step - 1)
        if words[step] == "and" and words[step + 1] == "including":
            step += 2
    step_term = step + (words[step] == "the")
    if words[step_term : step_term + 3] == ["end", "of", "term"]:
        edge = end_text(last_term_end(scan, at).edtf or "")
        return Match(step_term + 3, Reading(f"../{edge}", MentionKind.OPEN_RANGE))
    found = read_point(scan, step)
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


def read_for_last(scan: Scan, at: int) -> Match | None:
    """ "for the last seven months": from then, and still going on."""
    words = scan.words
    step = at + 1
    step += words[step] in ("about", "around")
    counted = read_count(scan, step)
    if counted is not None and words[counted[2] + 1] == "now" and words[counted[2]] in UNITS:
        unit = UNITS[words[counted[2]]]
        day = shift_units(scan.today, unit, -counted[1])  # "for three weeks now"
        return Match(counted[2] + 2, opened(unit_reading(day, unit, MentionKind.RELATIVE)))
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
    return Match(found.end, opened(found.reading))


def read_after_event(scan: Scan, at: int) -> Match | None:
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


def read_as_of(scan: Scan, at: int) -> Match | None:
    """ "As of 1 June he is ...", "as from Monday": from then on; else "as of" is the day itself."""
    if scan.words[at + 1] not in ("of", "from"):
        return None
    found = read_point(scan, at + 2)
    if found is None or found.reading.edtf is None or found.reading.kind not in WHOLE:
        return None
    if scan.words[at + 1] == "of" and not (
        scan.words[found.end] in _SUBJECTS and (at == 0 or not scan.words[at - 1][:1].isalnum())
    ):
        return Match(found.end, found.reading, at + 2)
    return Match(found.end, opened(found.reading))


def read_ever(scan: Scan, at: int) -> Match | None:
    return read_since(scan, at + 1) if scan.words[at + 1] == "since" else None
