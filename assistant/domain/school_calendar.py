"""School terms, half terms and holidays in England: an organisation's own dates, or typical ones.

Typical dates are computed for any year and are good to the month, not to the day; a reading made
from them must not be more exact than that (`SchoolYear.is_typical`).
"""

import datetime
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, Self

from pydantic import BaseModel, ConfigDict, model_validator

_DAY = datetime.timedelta(days=1)


class TermName(StrEnum):
    """The three terms of an English school year, in order."""

    AUTUMN = "autumn"
    SPRING = "spring"
    SUMMER = "summer"


class Break(NamedTuple):
    """A holiday: its first and last day, both days off."""

    first: datetime.date
    last: datetime.date


class Term(BaseModel):
    """One term: its first and last school day, and the days of its half term (Monday to Friday)."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    name: TermName
    first_day: datetime.date
    last_day: datetime.date
    half_term_first: datetime.date
    half_term_last: datetime.date

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        days = (self.first_day, self.half_term_first, self.half_term_last, self.last_day)
        if list(days) != sorted(days):
            raise ValueError(f"the {self.name} term's half term must lie inside the term")
        return self

    @property
    def half_term(self) -> Break:
        """The half-term week."""
        return Break(self.half_term_first, self.half_term_last)


class SchoolYear(BaseModel):
    """The three terms of an academic year, named by the calendar year it starts in."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    start_year: int
    terms: tuple[Term, Term, Term]
    is_typical: bool = False

    @model_validator(mode="after")
    def _check_terms(self) -> Self:
        if tuple(term.name for term in self.terms) != tuple(TermName):
            raise ValueError("a school year has an autumn, a spring and a summer term, in order")
        for earlier, later in zip(self.terms, self.terms[1:], strict=False):
            if later.first_day <= earlier.last_day:
                raise ValueError(f"the {later.name} term must start after the {earlier.name} term")
        return self

    def term(self, name: TermName) -> Term:
        """The term of that name."""
        return self.terms[list(TermName).index(name)]

    @property
    def christmas(self) -> Break:
        """The holiday between the autumn and the spring term."""
        return _between(self.terms[0], self.terms[1])

    @property
    def easter(self) -> Break:
        """The holiday between the spring and the summer term."""
        return _between(self.terms[1], self.terms[2])


class SchoolCalendar(BaseModel):
    """The school years an organisation gave; any other year is a typical one."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    years: tuple[SchoolYear, ...] = ()

    def school_year(self, start_year: int) -> SchoolYear:
        """The academic year that starts in that calendar year, given or typical."""
        for year in self.years:
            if year.start_year == start_year:
                return year
        return typical_year(start_year)

    def school_year_on(self, day: datetime.date) -> SchoolYear:
        """The academic year a day falls in; it starts on the autumn term's first day.

        The first days of September before that belong to the year that is about to start.
        """
        return self.school_year(day.year if day.month >= 9 else day.year - 1)

    def summer_holiday(self, start_year: int) -> Break:
        """The holiday after the academic year that starts in that calendar year."""
        return _between(
            self.school_year(start_year).terms[2], self.school_year(start_year + 1).terms[0]
        )


def default_calendar(academic_year_start: int) -> SchoolCalendar:
    """A calendar holding one typical academic year."""
    return SchoolCalendar(years=(typical_year(academic_year_start),))


def easter_sunday(year: int) -> datetime.date:
    """Easter Sunday of a year in the Gregorian calendar (the anonymous computus)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, cycle = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - correction + 15) % 30
    weekday = (32 + 2 * cycle + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * shift + 114, 31)
    return datetime.date(year, month, day + 1)


@lru_cache(maxsize=64)
def typical_year(start_year: int) -> SchoolYear:
    """Dates most English schools are close to: half terms in late October, mid February, late May.

    Easter before 6 April falls at the start of the two weeks' holiday, a later one in its middle.
    """
    next_year = start_year + 1
    easter = easter_sunday(next_year)
    is_early = easter <= datetime.date(next_year, 4, 5)
    spring_end = easter - _DAY * (3 if is_early else 9)
    summer_start = easter + _DAY * (15 if is_early else 8)
    autumn_half = _weekday_on_or_before(datetime.date(start_year, 10, 28), 0)
    spring_half = _weekday_on_or_before(datetime.date(next_year, 2, 18), 0)
    summer_half = _weekday_on_or_before(datetime.date(next_year, 5, 31), 0)
    return SchoolYear(
        start_year=start_year,
        is_typical=True,
        terms=(
            Term(
                name=TermName.AUTUMN,
                first_day=_school_day_from(datetime.date(start_year, 9, 3)),
                last_day=_weekday_on_or_before(datetime.date(start_year, 12, 22), 4),
                half_term_first=autumn_half,
                half_term_last=autumn_half + _DAY * 4,
            ),
            Term(
                name=TermName.SPRING,
                first_day=_school_day_from(datetime.date(next_year, 1, 4)),
                last_day=spring_end,
                half_term_first=spring_half,
                half_term_last=spring_half + _DAY * 4,
            ),
            Term(
                name=TermName.SUMMER,
                first_day=summer_start,
                last_day=_weekday_on_or_before(datetime.date(next_year, 7, 24), 4),
                half_term_first=summer_half,
                half_term_last=summer_half + _DAY * 4,
            ),
        ),
    )


def _between(earlier: Term, later: Term) -> Break:
    return Break(earlier.last_day + _DAY, later.first_day - _DAY)


def _weekday_on_or_before(day: datetime.date, weekday: int) -> datetime.date:
    return day - _DAY * ((day.weekday() - weekday) % 7)


def _school_day_from(day: datetime.date) -> datetime.date:
    return day + _DAY * (7 - day.weekday() if day.weekday() > 4 else 0)
