"""A year alone or with its month: in 2021, 2019-Sep, Q3 2020, in nineteen ninety-six."""

from assistant.domain.date_reading.days import RANGE_JOINS, day_number
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import Match, Reading, month_text
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.vocabulary import MONTHS, UNITS, WEAK_MONTHS, words_of
from assistant.domain.date_reading.weekdays import read_plain_year
from assistant.domain.date_reading.years import dated, read_decade, read_word_year, valid_day

_YEAR_LEADS = words_of(
    "in since during from until till by of as year before after early mid late for throughout to"
    " summer spring autumn winter"
)


def read_lone_year(scan: Scan, at: int) -> Match | None:
    words = scan.words
    if words[at - 1] in _YEAR_LEADS or _follows_year(scan, at):
        if words[at + 1] in ("s", "'", "’") and scan.is_glued(at + 1):
            return read_decade(scan, at)
        if words[at - 1] in ("for", "by", "of", "to", "from") and words[at + 1][:1].isalpha():
            return None
        match = read_plain_year(scan, at)
        if match is not None and words[at + 1] in ("pupils", "words", "people", "children", "kids"):
            return None
        return match
    if scan.starts_line(at) and words[at + 1] in (":", "-", "–", "\n", ""):
        return read_plain_year(scan, at)
    return None


def _follows_year(scan: Scan, at: int) -> bool:
    """Whether a year is listed with the one before it: "in 2007 and 2009", or in brackets."""
    if scan.words[at - 1] in ("and", "&", ",", "or"):
        return scan.last_end == at - 1 and scan.words[at - 2].isdigit()
    if scan.words[at + 1] in RANGE_JOINS:  # "2014 to 2018"
        return (
            scan.may_end_date(at + 3)
            and len(scan.words[at + 2]) == 4
            and scan.words[at] < scan.words[at + 2] <= "2100"
        )
    return scan.words[at - 1] == "(" and scan.words[at + 1] == ")"


def read_year_month(scan: Scan, at: int) -> Match | None:
    """ "2016 June", "2019-Sep-01", as filing systems write it."""
    words = scan.words
    year = read_plain_year(scan, at)
    step = at + 1 + (words[at + 1] in ("-", "/") and scan.is_glued(at + 1))
    month = MONTHS.get(words[step])
    if year is None or month is None or year.reading.edtf is None:
        return None
    end = step + 1
    end += words[end] in ("-", "/") and scan.is_glued(end)
    day = day_number(scan, end) if words[end][:1].isdigit() else None
    if day is not None and scan.may_end_date(end + 1):
        exact = valid_day(int(year.reading.edtf), month, day)
        return None if exact is None else Match(end + 1, dated(exact, has_year=True))
    if words[step] in WEAK_MONTHS and words[step + 1][:1].isalnum() and not scan.is_capital(step):
        return None
    text = month_text(int(year.reading.edtf), month)
    return Match(step + 1, Reading(text, MentionKind.MONTH, has_year=True))


def read_quarter(scan: Scan, at: int) -> Match | None:
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


def read_spelt_year(scan: Scan, at: int) -> Match | None:
    """ "in nineteen ninety-six": a year in words, after a lead."""
    found = read_word_year(scan, at) if scan.words[at - 1] in ("in", "since") else None
    if found is None or found[0] == at + 1 or scan.words[found[0]] in UNITS:
        return None
    return Match(found[0], Reading(f"{found[1]:04d}", MentionKind.YEAR, has_year=True))
