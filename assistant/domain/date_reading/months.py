"""A month, with the day or the year after it: Oct 4, October 2021, Sept to Dec."""

from assistant.domain.date_reading.days import RANGE_JOINS, day_number, day_span, is_ordinal
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import Match, Reading, month_text
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.vocabulary import MONTHS, WEAK_MONTHS, words_of
from assistant.domain.date_reading.years import (
    dated,
    month_reading,
    range_of_days,
    read_year,
    resolve_day,
    resolve_month,
    valid_day,
)

MONTH_LEADS = words_of(
    "in since during until till til throughout last this next early mid late through every"
)
_SHORT_MONTHS = words_of("jan mar apr jun jul aug sep dec")


def read_month(scan: Scan, at: int, supported: bool = False) -> Match | None:
    """A month, with a day or year after it if they are there; `supported`: a lead came before."""
    words = scan.words
    month = MONTHS[words[at]]
    before = words[at - 1]
    end = at + 1
    if words[end] == "." and (len(words[at]) <= 4 or scan.is_glued(end + 1)):
        end += 1
    year = read_year(scan, end)
    if year is not None:
        return Match(year[0], month_reading(year[1], month))
    with_day = _read_day_after(scan, at, end, month)
    if with_day is not None:
        return with_day
    end = at + 1
    joined = _read_month_pair(scan, at, month)
    if joined is not None:
        return joined
    if words[at] in WEAK_MONTHS and not (
        supported
        or before in MONTH_LEADS
        or _is_beside_month(scan, at)
        or (words[end] == "bank" and before in ("the", "over"))
    ):
        return None
    if before == "every" or (words[at] == "mar" and words[end] == "."):
        return None
    inherits = scan.heading is not None and scan.heading.has_year
    return Match(end, month_reading(resolve_month(scan, at, month), month, has_year=inherits))


def _is_beside_month(scan: Scan, at: int) -> bool:
    """Whether another month makes a name-like word one: "March not April", "in May or June"."""
    words = scan.words
    for join, other in ((at - 1, at - 2), (at + 1, at + 2)):
        if words[join] == "not" and words[other] in MONTHS:  # but "he may not march"
            return scan.is_capital(at) and scan.is_capital(other)
    if words[at - 1] not in ("or", "and", "&", ",") or words[at - 2] not in MONTHS:
        return False
    if words[at - 2] not in WEAK_MONTHS:
        return True
    return words[at - 1] != "," and words[at - 3] in MONTH_LEADS


def _read_day_after(scan: Scan, at: int, end: int, month: int) -> Match | None:
    words = scan.words
    step = end
    if words[step] in ("the", "-", "/"):
        step += 1
    if "-" in words[step]:
        span = day_span(scan, step)
        if span is None or span[1] is None or not scan.may_end_date(span[2]):
            return None
        found = read_year(scan, span[2])
        number = found[1] if found else 0
        start = (
            valid_day(number, month, span[0]) if found else resolve_day(scan, at, span[0], month)
        )
        end = found[0] if found else span[2]
        return None if start is None else range_of_days(start, span[1], end, bool(found))
    if not words[step][:1].isdigit():
        return _read_word_day(scan, at, step, month)
    day = day_number(scan, step)
    if day is None or (scan.is_glued(step + 1) and words[step + 1] in (":", "/")):
        return None
    year = read_year(scan, step + 1)
    plain = not is_ordinal(words[step])
    if plain and year is None:
        if words[at - 1] in ("in", "during") or not scan.may_end_date(step + 1):
            return None
        is_firm = (
            scan.is_capital(at)
            or words[at - 1] in ("on", "since", "from", "until", "till")
            or not words[step + 1][:1].isalnum()
        )
        if words[at] in WEAK_MONTHS and not (is_firm or words[at] in _SHORT_MONTHS):
            return None
        if scan.is_glued(step + 1) and words[step + 1][:1].isalpha():
            return None
    if year is not None:
        exact = valid_day(year[1], month, day)
        return None if exact is None else Match(year[0], dated(exact, has_year=True))
    near = resolve_day(scan, at, day, month)
    if near is None:
        return None
    if words[step + 1] in RANGE_JOINS:
        last = day_number(scan, step + 2)
        if last is not None and last > day and scan.may_end_date(step + 3):
            return range_of_days(near, last, step + 3, False)
    return Match(step + 1, dated(near))


def _read_word_day(scan: Scan, at: int, step: int, month: int) -> Match | None:
    """ "January first", "May the twenty-first"."""
    span = day_span(scan, step)
    if span is None or span[1] is not None or scan.words[at - 1] in ("in", "during"):
        return None
    if not scan.may_end_date(span[2]) or scan.words[step] == "second":
        return None
    near = resolve_day(scan, at, span[0], month)
    return None if near is None else Match(span[2], dated(near))


def _read_month_pair(scan: Scan, at: int, month: int) -> Match | None:
    """ "Sept to Dec 2021", "Oct/Nov", "September and October 2021": an interval of months."""
    words = scan.words
    join = words[at + 1]
    if join not in RANGE_JOINS and join not in ("/", "and", "&"):
        return None
    other = MONTHS.get(words[at + 2])
    if other is None or (
        words[at + 2] in WEAK_MONTHS
        and words[at] in WEAK_MONTHS
        and words[at - 1] not in MONTH_LEADS | {"from", "between"}
        and read_year(scan, at + 3) is None
    ):
        return None
    year = read_year(scan, at + 3)
    if year is None and day_number(scan, at + 3) is not None and words[at + 3][:1].isdigit():
        return None
    end, last_year = year if year else (at + 3, resolve_month(scan, at, other))
    first_year = last_year - (month > other)
    edtf = f"{month_text(first_year, month)}/{month_text(last_year, other)}"
    return Match(end, Reading(edtf, MentionKind.RANGE, has_year=year is not None))
