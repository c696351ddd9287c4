"""Parts of a longer time: early March, the end of last month, the start of term."""

from assistant.domain.date_reading.feasts import EVENTS
from assistant.domain.date_reading.holidays import is_half_term
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.months import read_month
from assistant.domain.date_reading.readings import (
    Match,
    Reading,
    end_text,
    month_text,
    start_text,
    week_text,
)
from assistant.domain.date_reading.relative import read_led
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.school import read_school
from assistant.domain.date_reading.terms import last_term_end, term_in_mind
from assistant.domain.date_reading.vocabulary import MONTHS, NUMBERS, SEASONS
from assistant.domain.date_reading.weekdays import read_plain_year
from assistant.domain.date_reading.years import DECADES, read_decade

_EARLY = frozenset({"start", "beginning", "early", "begining", "beggining", "startof"})
_LATE = frozenset({"end", "late"})
_MIDDLE = frozenset({"middle", "mid"})
_DAY = MentionKind.DAY
PARTS = _EARLY | _LATE | _MIDDLE


def read_part(scan: Scan, at: int) -> Match | None:
    """ "early March", "mid-February", "the end of last month", "start of the spring term"."""
    words = scan.words
    part = words[at]
    step = at + 1
    step += words[step] == "-"
    if words[step + 1] == "bank":
        return read_school(scan, at)
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
    elif words[step] in DECADES:
        found = read_decade(scan, step)
        return None if found is None else found
    elif words[step].isdigit():
        found = read_plain_year(scan, step)
    elif is_half_term(scan, step) or words[step] in EVENTS or words[step] in ("last", "this"):
        found = scan.read_phrase(step)
    elif words[step] in ("next", "previous", "coming", "current"):
        found = read_led(scan, step)
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
    if words[step] == "month" and not _is_ahead(scan, at):
        return _edge_of_month(scan, step, part)
    if words[step] in ("week", "month", "year") and part in _LATE and _is_ahead(scan, at):
        today = scan.today
        ends = {"week": week_text(today), "month": month_text(today.year, today.month)}
        kind = MentionKind.WEEK if words[step] == "week" else MentionKind.MONTH
        edtf = ends.get(words[step], month_text(today.year, 12))
        return Match(step + 1, Reading(edtf, kind))
    return None


def _edge_of_month(scan: Scan, at: int, part: str) -> Match | None:
    """ "the end of the month": the month last spoken of; of the present one only the start."""
    last = scan.last
    if last is not None and last.edtf is not None and last.kind in (_DAY, MentionKind.MONTH):
        return Match(at + 1, Reading(last.edtf[:7], MentionKind.MONTH, from_anchor=True))
    if part not in _EARLY:
        return None
    month = month_text(scan.today.year, scan.today.month)
    return Match(at + 1, Reading(month, MentionKind.MONTH))


def _is_ahead(scan: Scan, at: int) -> bool:
    """Whether "by the end of term" or a plan around it speaks of the end to come."""
    lead = scan.words[at - 2] if scan.words[at - 1] == "the" else scan.words[at - 1]
    return lead == "by" or scan.looks_forward(at)


def _is_class(scan: Scan, at: int) -> bool:
    word = scan.words[at]
    return (word.isdigit() and int(word) <= 13) or word in NUMBERS


def _edge_of_term(scan: Scan, at: int, part: str) -> Reading:
    if part in _EARLY or part in _MIDDLE:
        return _edge(term_in_mind(scan, at, None), part)
    if _is_ahead(scan, at):
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
