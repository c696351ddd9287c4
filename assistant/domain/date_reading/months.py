"""A month, with the day or the year after it: Oct 4, October 2021, Sept to Dec."""

from assistant.domain.date_reading.days import (
    RANGE_JOINS,
    cardinal_day,
    day_number,
    day_span,
    is_ordinal,
)
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import Match, Reading, month_text
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.vocabulary import MONTHS, WEAK_MONTHS, WEEKDAYS, words_of
from assistant.domain.date_reading.years import (
    dated,
    full_year,
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
_WEEKDAY_WORDS = frozenset(WEEKDAYS)
_SHORT_MONTHS = words_of("jan mar apr jun jul aug sep dec")


def read_month(scan: Scan, at: int, supported: bool = False) -> Match | None:
    """A month, with a day or year after it if they are there; `supported`: a lead came before."""
    words = scan.words
    month = MONTHS[words[at]]
    before = words[at - 1]
    end = at + 1
    is_short = len(words[at]) <= 4 and words[at] not in ("may", "june", "july")
    if words[end] == "." and (is_short or scan.is_glued(end + 1)):
        end += 1
    year = read_year(scan, end)
    if year is not None:
        return Match(year[0], month_reading(year[1], month))
    filed = _read_filed_month(scan, end, month)
    if filed is not None:
        return filed
    with_day = _read_short_years(scan, at, end, month) or _read_day_after(scan, at, end, month)
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
        or _opens_sentence(scan, at)
        or (words[end] == "bank" and before in ("the", "over"))
    ):
        return None
    if before == "every" or (words[at] == "mar" and words[end] == "."):
        return None
    if before == "this" and words[at] in ("may", "march") and not scan.is_capital(at):
        return None  # "this may take a while"
    inherits = scan.heading is not None and scan.heading.has_year
    return Match(end, month_reading(resolve_month(scan, at, month), month, has_year=inherits))


def _opens_sentence(scan: Scan, at: int) -> bool:
    """Does a month open a sentence before who did what in it ("April she started going out")?"""
    words = scan.words
    starts = scan.starts_line(at) or words[at - 1] in (".", ";")
    return starts and scan.is_capital(at) and words[at + 1] in ("he", "she", "they", "it", "there")


def _is_beside_month(scan: Scan, at: int) -> bool:
    """Whether another month makes a name-like word one: "March not April", "in May or June"."""
    words = scan.words
    for join, other in ((at - 1, at - 2), (at + 1, at + 2)):
        if words[join] == "not" and words[other] in MONTHS:  # but "he may not march"
            return scan.is_capital(at) and scan.is_capital(other)
    if words[at - 2] == words[at]:  # "may or may not"
        return False
    if words[at - 1] not in ("or", "and", "&", ",") or words[at - 2] not in MONTHS:
        return False
    if words[at - 2] not in WEAK_MONTHS:
        return True
    return words[at - 1] != "," and words[at - 3] in MONTH_LEADS


def _read_day_after(scan: Scan, at: int, end: int, month: int) -> Match | None:
    words = scan.words
    step = end
    is_apart = words[step] == "," and is_ordinal(words[step + 1])
    if words[step] in ("the", "-", "/") or (is_apart and words[at - 1] not in ("in", "of")):
        step += 1
    if "-" in words[step]:
        day_word, _, year_word = words[step].partition("-")
        if len(year_word) == 4 and len(day_word) <= 2 and year_word.isdigit():  # Sep-23-2020
            exact = valid_day(int(year_word), month, int(day_word))
            return None if exact is None else Match(step + 1, dated(exact, has_year=True))
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
    if day is None:
        return _read_old_year(scan, step, month)
    if scan.is_glued(step + 1) and words[step + 1] in (":", "/"):
        return None
    year = read_year(scan, step + 1, after_day=True)
    plain = not is_ordinal(words[step])
    joins = year is None and words[step + 1] in RANGE_JOINS
    last = day_number(scan, step + 2) if joins else None
    if last is not None and last > day and scan.may_end_date(step + 3):
        return _range_after(scan, at, month, (day, last), step + 3)
    if plain and year is None:
        if words[at - 1] in ("in", "during"):
            return _read_past_year(scan, step, month)
        if not scan.may_end_date(step + 1):
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
    return None if near is None else Match(step + 1, dated(near))


def _range_after(scan: Scan, at: int, month: int, days: tuple[int, int], end: int) -> Match | None:
    """ "August 10 - 22, 2012": days joined after their month, perhaps with a year."""
    year = read_year(scan, end)
    first = valid_day(year[1], month, days[0]) if year else resolve_day(scan, at, days[0], month)
    if first is None:
        return None
    return range_of_days(first, days[1], year[0] if year else end, year is not None)


def _read_old_year(scan: Scan, at: int, month: int) -> Match | None:
    """ "August 99": two figures far too large for a day are a year."""
    word = scan.words[at]
    if len(word) != 2 or not word.isdigit() or int(word) < 50:
        return None
    year = full_year(int(word), scan.today)
    return Match(at + 1, month_reading(year, month)) if year <= scan.today.year else None


def _read_filed_month(scan: Scan, at: int, month: int) -> Match | None:
    """ "Mar-24", "Mar24": a month of this year or the last, as spreadsheets write it."""
    step = at + (scan.words[at] == "-")
    if not scan.is_glued(at) or _WEEKDAY_WORDS.intersection(scan.words[max(at - 3, 0) : at]):
        return None
    return _read_past_year(scan, step, month, 1)


def _read_past_year(scan: Scan, at: int, month: int, most: int = 9) -> Match | None:
    """Two figures that with their month are one of the last years: "in Nov 22"."""
    word = scan.words[at]
    if len(word) != 2 or not word.isdigit() or not scan.may_end_date(at + 1):
        return None
    year = full_year(int(word), scan.today)
    text = month_text(year, month)
    if scan.today.year - most <= year and text <= month_text(scan.today.year, scan.today.month):
        return Match(at + 1, month_reading(year, month))
    return None


def _read_short_years(scan: Scan, at: int, end: int, month: int) -> Match | None:
    """ "Sept 22 - July 23": years, when as days the two would lie more than a season apart."""
    words = scan.words
    left, other = words[end], MONTHS.get(words[end + 2])
    if other is None or words[end + 1] not in RANGE_JOINS:
        return None
    right = words[end + 3]
    if not (left.isdigit() and right.isdigit() and len(left) == len(right) == 2):
        return None
    apart = (other - month) % 12
    last = full_year(int(right), scan.today)
    if apart <= 3 or int(right) != int(left) + (other < month) or last > scan.today.year:
        return None
    edtf = f"{month_text(last - (other < month), month)}/{month_text(last, other)}"
    return Match(end + 4, Reading(edtf, MentionKind.RANGE, has_year=True))


def _read_word_day(scan: Scan, at: int, step: int, month: int) -> Match | None:
    """ "January first", "May the twenty-first", "May twenty one"."""
    if scan.words[at - 1] in ("in", "during") or scan.words[step] == "second":
        return None
    span = day_span(scan, step)
    if span is None:
        spelt = cardinal_day(scan, step)
        is_name = scan.words[at] in WEAK_MONTHS and spelt is not None and spelt[0] <= 12
        if spelt is None or is_name:
            return None
        span = (spelt[0], None, spelt[1])
    day, last, end = span
    if last is not None:
        return _range_after(scan, at, month, (day, last), end)
    year = read_year(scan, end)
    if year is None and not scan.may_end_date(end):
        return None
    exact = valid_day(year[1], month, day) if year else resolve_day(scan, at, day, month)
    if exact is None:
        return None
    return Match(year[0] if year else end, dated(exact, has_year=year is not None))


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
