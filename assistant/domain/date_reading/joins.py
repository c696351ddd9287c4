"""Two dates joined to one interval, and the year or week of the end that left it open."""

from assistant.domain.date_reading.days import is_ordinal, read_bare_day
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.months import read_month
from assistant.domain.date_reading.offsets import read_base
from assistant.domain.date_reading.phrases import read_phrase
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    end_text,
    join_range,
    only_day,
    start_text,
)
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.terms import term_in_mind
from assistant.domain.date_reading.vocabulary import MONTHS, WEEKDAYS
from assistant.domain.date_reading.weekdays import read_plain_year
from assistant.domain.date_reading.year_phrases import read_year_month
from assistant.domain.dates import first_day

UNTIL = frozenset({"until", "till", "til", "untill"})
_JOINS = UNTIL | {"to", "-", "–", "—", "through", "thru"}
WHOLE = frozenset(
    {
        MentionKind.DAY,
        MentionKind.MONTH,
        MentionKind.YEAR,
        MentionKind.RELATIVE,
        MentionKind.SEASON_OR_TERM,
        MentionKind.ANCHORED,
    }
)

_PLACED = frozenset(
    {MentionKind.RELATIVE, MentionKind.ANCHORED, MentionKind.WEEK, MentionKind.WEEKEND}
)
"""Kinds whose year is known without being said: "yesterday", "next Friday"."""


def read_range(scan: Scan, first: Match, at: int) -> Match | None:
    """A second date joined to the first by "to", "until" or a dash."""
    words = scan.words
    join = words[first.end]
    if join not in _JOINS or first.reading.kind not in WHOLE:
        return None
    step = first.end + 1
    if join in ("-", "–", "—") and not _are_alike(scan, at, step):
        return None
    if words[step] in ("to", "up"):
        step += 1
    second = read_end(scan, step, first)
    if second is None:
        return None
    if words[at] in ("next", "nxt", "coming", "this"):
        second = _after_first(first, second)
    is_working_week = (words[at][:3], words[step][:3]) == ("mon", "fri")
    is_placed = words[at - 1] in ("from", "last") or words[second.end] in ("last", "this")
    if is_working_week and not is_placed:
        return Match(second.end, Reading(None, MentionKind.RECURRING))
    return joined(scan, first, second)


def _after_first(first: Match, second: Match) -> Match:
    """ "next Monday to Friday": the first end is placed, so the other follows it."""
    start, end = only_day(first.reading.edtf), only_day(second.reading.edtf)
    if start is None or end is None or second.reading.kind is not MentionKind.RELATIVE:
        return second
    while end < start:
        end += DAY * 7
    return second._replace(reading=second.reading._replace(edtf=end.isoformat()))


def _are_alike(scan: Scan, at: int, step: int) -> bool:
    """Whether two dates around a dash are written alike, so that the dash means "to"."""
    left, right = scan.words[at], scan.words[step]
    if left == "the":
        left = scan.words[at + 1]
    if right == "the":
        right = scan.words[step + 1]
    if left[:1].isdigit() or right[:1].isdigit():
        return left[:1].isdigit() == right[:1].isdigit() and ("/" in left) == ("/" in right)
    return (left in MONTHS) == (right in MONTHS) and (left in WEEKDAYS) == (right in WEEKDAYS)


def read_end(scan: Scan, at: int, first: Match) -> Match | None:
    """The far end of an interval, counted from its start where the words leave it open."""
    words = scan.words
    step = at + (words[at] in ("about", "around"))
    if words[step] in ("now", "present", "date"):
        return Match(step + 1, Reading("..", MentionKind.RELATIVE))
    step_term = step + (words[step] == "the")
    if words[step_term : step_term + 3] == ["end", "of", "term"] or words[
        step_term : step_term + 4
    ] == ["end", "of", "the", "term"]:
        base = first_day(first.reading.edtf or "") if first.reading.edtf else None
        reading = term_in_mind(scan, at, base)
        edge = end_text(reading.edtf or "")
        end = step_term + (3 if words[step_term + 2] == "term" else 4)
        return Match(end, Reading(edge, MentionKind.MONTH))
    if words[step] in MONTHS:
        return supported(scan, step)
    if words[step].isdigit() and len(words[step]) == 4:
        return read_year_month(scan, step) or read_plain_year(scan, step)
    if words[step] in ("the", "half", "easter", "christmas", "xmas"):
        based = read_base(scan, step)
        if based is not None:
            return based
    if is_ordinal(words[step]) and only_day(first.reading.edtf) is not None:
        return read_phrase(scan, step) or _near_ordinal(scan, step, first)
    return read_phrase(scan, step)


def supported(scan: Scan, at: int) -> Match | None:
    return read_month(scan, at, supported=True)


def _near_ordinal(scan: Scan, at: int, first: Match) -> Match | None:
    return read_bare_day(scan, at, after_the=True)


def joined(scan: Scan, first: Match, second: Match) -> Match | None:
    left, right = first.reading, second.reading
    if left.edtf is None or right.edtf is None:
        return None
    start, end = start_text(left.edtf), end_text(right.edtf)
    if right.has_year and not left.has_year and left.kind not in _PLACED:
        start = _move_year(start, end, before=True)
    elif end != ".." and join_range(start, end) is None:
        moved = _later_end(scan, start, end, left, right)
        if moved is None:
            return None
        start, end = moved
    elif left.has_year and not right.has_year and end != ".." and right.kind not in _PLACED:
        end = _move_year(end, start, before=False)
    edtf = join_range(start, end)
    if edtf is None:
        return None
    kind = MentionKind.OPEN_RANGE if end == ".." else MentionKind.RANGE
    conflict = left.weekday_conflict or right.weekday_conflict
    reading = Reading(
        edtf, kind, conflict, left.from_anchor or right.from_anchor, right.has_year or left.has_year
    )
    return Match(second.end, reading)


def _move_year(text: str, other: str, before: bool) -> str:
    """The same day or month in the year that puts it next to the other end."""
    if len(text) == 4 or other == "..":
        return text
    year = int(other[:4])
    moved = f"{year:04d}{text[4:]}"
    size = min(len(moved), len(other))
    if before and moved[:size] > other[:size]:
        moved = f"{year - 1:04d}{text[4:]}"
    if not before and moved[:size] < other[:size]:
        moved = f"{year + 1:04d}{text[4:]}"
    try:
        first_day(moved)
    except ValueError:
        return text
    return moved


def _later_end(
    scan: Scan, start: str, end: str, left: Reading, right: Reading
) -> tuple[str, str] | None:
    """Two ends the wrong way round: move the one whose year or week was only guessed."""
    if left.kind is MentionKind.RELATIVE or right.kind is MentionKind.RELATIVE:
        first, last = only_day(start), only_day(end)
        if first is None or last is None or (first - last).days > 6:
            return None
        return (first - DAY * 7).isoformat(), end
    return (start, _move_year(end, start, before=False)) if not right.has_year else None
