"""School terms, their halves, academic years and seasons."""

import datetime

from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    monday_of,
    month_text,
    months_between,
)
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.years import read_year
from assistant.domain.school_calendar import SchoolYear, Term, TermName

_TERM_MONTHS = {TermName.AUTUMN: (9, 12), TermName.SPRING: (1, 3), TermName.SUMMER: (4, 7)}
TERMS_OF_SEASON = {
    "autumn": TermName.AUTUMN,
    "winter": TermName.AUTUMN,
    "spring": TermName.SPRING,
    "summer": TermName.SUMMER,
}


def season_reading(scan: Scan, at: int, month: int, year: int | None, lead: str) -> Reading:
    today = scan.today
    has_year = year is not None
    if year is None:
        year = today.year
        started = today >= datetime.date(year, month, 1)
        ended = today >= datetime.date(year + (month == 12), (month + 2) % 12 + 1, 1)
        if lead == "last":
            year -= 0 if ended else 1
            if month == 12 and not ended and today.month < 3:
                year = today.year - 1 if today.month >= 3 else today.year - 2
            if month == 12 and today.month >= 3:
                year = today.year - 1
        elif lead == "next" or (lead != "this" and scan.looks_forward(at)):
            year += 1 if started else 0
        elif lead != "this" or (month == 12 and today.month < 3):
            year -= 0 if started else 1
    edtf = f"{month_text(year, month)}/{month_text(year, month + 2)}"
    return Reading(edtf, MentionKind.SEASON_OR_TERM, has_year=has_year)


def year_after(scan: Scan, at: int) -> tuple[int, int | None]:
    found = read_year(scan, at)
    if found is None and scan.words[at].isdigit() and "10" <= scan.words[at] < "51":
        found = read_year(scan, at, after_day=True)
    return (at, None) if found is None else found


def list_terms(scan: Scan) -> list[tuple[SchoolYear, Term]]:
    start = scan.today.year - (scan.today.month < 9)
    years = [scan.calendar.school_year(start + step) for step in (-2, -1, 0, 1, 2)]
    return [(year, term) for year in years for term in year.terms]


def started_term(scan: Scan, terms: list[tuple[SchoolYear, Term]]) -> int:
    """The place of the last term that had started by today."""
    return max(
        (place for place, (_, term) in enumerate(terms) if term.first_day <= scan.today), default=0
    )


def term_reading(scan: Scan, at: int, name: TermName, year: int | None, lead: str) -> Reading:
    if year is not None:
        school_year = scan.calendar.school_year(year - (name is not TermName.AUTUMN))
        return _whole_term(school_year, school_year.term(name), has_year=True)
    named = [pair for pair in list_terms(scan) if pair[1].name is name]
    place = started_term(scan, named)
    if lead == "next" or (not lead and scan.looks_forward(at)):
        place += 1 if named[place][1].last_day < scan.today or lead == "next" else 0
    elif lead == "last" and named[place][1].last_day >= scan.today:
        place -= 1
    return _whole_term(*named[place])


def _whole_term(year: SchoolYear, term: Term, has_year: bool = False) -> Reading:
    first, last = _TERM_MONTHS[term.name]
    calendar_year = year.start_year + (term.name is not TermName.AUTUMN)
    edtf = f"{month_text(calendar_year, first)}/{month_text(calendar_year, last)}"
    if not year.is_typical:
        edtf = months_between(term.first_day, term.last_day)
    return Reading(
        edtf,
        MentionKind.SEASON_OR_TERM,
        has_year=has_year,
        days=(term.first_day, term.last_day),
    )


def half_of_term(
    scan: Scan, name: TermName, half: int, lead: str, year: int | None = None
) -> Reading:
    if year is not None:
        term = scan.calendar.school_year(year - (name is not TermName.AUTUMN)).term(name)
    else:
        named = [pair for pair in list_terms(scan) if pair[1].name is name]
        term = named[started_term(scan, named) - (lead == "last")][1]
    first, last = (
        (term.first_day, term.half_term_first - DAY)
        if half == 1
        else (term.half_term_last + DAY * 3, term.last_day)
    )
    return Reading(months_between(first, last), MentionKind.SEASON_OR_TERM, days=(first, last))


def read_term(scan: Scan, at: int, lead: str) -> Match | None:
    if not lead:
        return None
    terms = list_terms(scan)
    place = started_term(scan, terms)
    if lead == "last":
        place -= terms[place][1].last_day >= scan.today
    elif lead == "next":
        place += 1
    return Match(at + 1, _whole_term(*terms[place]))


def term_in_mind(scan: Scan, at: int, base: datetime.date | None) -> Reading:
    """The term "the end of term" speaks of: the base date's, else the one just started."""
    terms = list_terms(scan)
    if base is not None:
        start = base.year - (base.month < 9)
        year = scan.calendar.school_year(start)
        for term in year.terms:
            if base <= term.last_day:
                return _whole_term(year, term)
    place = started_term(scan, terms)
    return _whole_term(*terms[place])


def last_term_end(scan: Scan, at: int) -> Reading:
    """The last term that has ended, or the present one when the clause plans."""
    terms = list_terms(scan)
    place = started_term(scan, terms)
    if terms[place][1].last_day > scan.today and not scan.looks_forward(at):
        place -= 1
    return _whole_term(*terms[place])


def read_academic_year(scan: Scan, at: int, lead: str) -> Match | None:
    end, year = year_after(scan, at + 2)
    if not lead and year is None:
        if scan.words[at - 1] not in ("the", "new", "whole"):
            return None
        lead = "this"
    if year is None:
        year = scan.today.year - (scan.today.month < 9)
        year += {"last": -1, "next": 1}.get(lead, 0)
    school_year = scan.calendar.school_year(year)
    days = (school_year.terms[0].first_day, school_year.terms[2].last_day)
    return Match(end, Reading(f"{year}-09/{year + 1}-07", MentionKind.SEASON_OR_TERM, days=days))


def present_half(scan: Scan) -> Reading:
    term = list_terms(scan)[started_term(scan, list_terms(scan))][1]
    if scan.today < term.half_term_first:
        first, last = term.first_day, term.half_term_first - DAY * 3
    else:
        first, last = monday_of(term.half_term_last) + DAY * 7, term.last_day
    return Reading(months_between(first, last), MentionKind.SEASON_OR_TERM, days=(first, last))


def read_half_of(scan: Scan, at: int) -> Match | None:
    """ "first half of the autumn term", "second half of last term", "first half of 2016"."""
    words = scan.words
    if words[at] not in ("first", "1st", "second", "2nd", "last") or words[at + 1] != "half":
        return None
    if words[at + 2] not in ("of", "term"):
        return None
    half = 1 if words[at] in ("first", "1st") else 2
    step = at + 3 + (words[at + 3] == "the")
    lead = words[step] if words[step] in ("last", "this") else ""
    step += bool(lead)
    if words[step] in TERMS_OF_SEASON and words[step + 1] == "term":
        end, year = year_after(scan, step + 2)
        term = term_reading(scan, at, TERMS_OF_SEASON[words[step]], year, lead)
    elif words[step] == "term":
        found = read_term(scan, step, lead or "this")
        if found is None:
            return None
        end, term = found.end, found.reading
    else:
        return None
    if term.days is None:
        return None
    start = term.days[0]
    whole = scan.calendar.school_year_on(start).terms
    found_term = next((t for t in whole if t.first_day == start), None)
    if found_term is None:
        return None
    first, last = (
        (found_term.first_day, found_term.half_term_first - DAY)
        if half == 1
        else (monday_of(found_term.half_term_last) + DAY * 7, found_term.last_day)
    )
    edtf = months_between(first, last)
    return Match(end, Reading(edtf, MentionKind.SEASON_OR_TERM, days=(first, last)))
