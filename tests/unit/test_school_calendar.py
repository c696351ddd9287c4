"""School years: typical dates for any year, an organisation's own, and what lies between terms."""

import datetime

import pytest
from pydantic import ValidationError

from assistant.domain.school_calendar import (
    SchoolCalendar,
    SchoolYear,
    Term,
    TermName,
    default_calendar,
    easter_sunday,
    typical_year,
)

_YEARS = range(1950, 2101)


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    "easter",
    ["1961-04-02", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21",
     "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2038-04-25"],
)  # fmt: skip
def test_easter_is_computed(easter: str) -> None:
    assert easter_sunday(_day(easter).year) == _day(easter)


@pytest.mark.parametrize("year", _YEARS)
def test_a_typical_year_has_school_days_in_the_right_months(year: int) -> None:
    school = typical_year(year)
    autumn, spring, summer = school.terms
    assert (autumn.first_day.month, autumn.half_term_first.month) == (9, 10)
    assert (autumn.last_day.month, spring.first_day.month) == (12, 1)
    assert spring.half_term_first.month == 2
    assert summer.half_term_first.month == 5
    assert summer.last_day.month == 7
    for term in school.terms:
        assert term.first_day.weekday() < 5
        assert term.last_day.weekday() < 5
        assert term.half_term_first.weekday() == 0
        assert term.half_term_last.weekday() == 4
    assert spring.last_day < easter_sunday(year + 1) < summer.first_day
    assert 14 <= (summer.first_day - spring.last_day).days <= 19


def test_terms_are_close_to_published_ones() -> None:
    school = typical_year(2021)
    assert school.terms[0].half_term_first == _day("2021-10-25")
    assert school.terms[1].half_term_first == _day("2022-02-14")
    assert school.terms[1].last_day == _day("2022-04-08")
    assert school.terms[2].half_term_first == _day("2022-05-30")


def _own_year() -> SchoolYear:
    typical = typical_year(2023)
    spring = typical.terms[1].model_copy(
        update={"half_term_first": _day("2024-02-19"), "half_term_last": _day("2024-02-23")}
    )
    return SchoolYear(start_year=2023, terms=(typical.terms[0], spring, typical.terms[2]))


def test_an_organisations_year_stands_before_the_typical_one() -> None:
    calendar = SchoolCalendar(years=(_own_year(),))
    half_term = calendar.school_year(2023).term(TermName.SPRING).half_term
    assert half_term == (_day("2024-02-19"), _day("2024-02-23"))
    assert not calendar.school_year(2023).is_typical
    assert calendar.school_year(2022).is_typical
    assert SchoolCalendar.model_validate_json(calendar.model_dump_json()) == calendar


def test_the_default_calendar_holds_its_year() -> None:
    assert default_calendar(2021).years == (typical_year(2021),)


def test_holidays_lie_between_terms() -> None:
    school = typical_year(2021)
    assert school.christmas.first == school.terms[0].last_day + datetime.timedelta(days=1)
    assert school.easter.first <= easter_sunday(2022) <= school.easter.last
    summer = SchoolCalendar().summer_holiday(2021)
    assert (summer.first.month, summer.last.month) == (7, 9)


@pytest.mark.parametrize(
    ("day", "start"),
    [("2022-08-31", 2021), ("2022-09-01", 2022), ("2022-12-31", 2022), ("2023-01-01", 2022)],
)
def test_a_day_belongs_to_an_academic_year(day: str, start: int) -> None:
    assert SchoolCalendar().school_year_on(_day(day)).start_year == start


def test_a_half_term_outside_its_term_is_rejected() -> None:
    with pytest.raises(ValidationError):
        Term(
            name=TermName.AUTUMN,
            first_day=_day("2023-09-04"),
            last_day=_day("2023-12-20"),
            half_term_first=_day("2023-08-01"),
            half_term_last=_day("2023-08-05"),
        )


def test_terms_out_of_order_are_rejected() -> None:
    autumn, spring, summer = typical_year(2023).terms
    with pytest.raises(ValidationError):
        SchoolYear(start_year=2023, terms=(spring, autumn, summer))
    late = autumn.model_copy(update={"last_day": _day("2024-02-01")})
    with pytest.raises(ValidationError):
        SchoolYear(start_year=2023, terms=(late, spring, summer))
