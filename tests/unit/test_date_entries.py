"""Weekdays and steps counted from other dates: an entry's day, and no day that has not come."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.domain.date_reading import read_dates

TODAY = date(2026, 11, 24)


def readings(text: str) -> list[str | None]:
    return [mention.edtf for mention in read_dates(text, TODAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mon 2 Nov - late\nTues - late\nFri - absent\nMon - late",
            ["2026-11-02", "2026-11-03", "2026-11-06", "2026-11-09"],
        ),
        (
            "Fri 20 Nov: cried\nThurs: late\nMon: absent\nFri: late",
            ["2026-11-20", "2026-11-19", "2026-11-16", "2026-11-13"],
        ),
    ],
)
def test_a_weekday_that_heads_an_entry_follows_the_entry_before(
    text: str, expected: list[str]
) -> None:
    assert readings(text) == expected


def test_counting_on_never_leads_past_the_day_of_the_message() -> None:
    found = readings("On Monday he fell. Two days later he cried. The following week he was off.")
    assert found == ["2026-11-23", None, None]


def test_a_plan_may_lead_past_it() -> None:
    assert readings("Mum came in on Monday. We will meet again two days later.")[-1] == "2026-11-25"


def test_the_monday_of_a_month_that_is_over_is_no_one_monday() -> None:
    assert readings("It began in September. On the Monday he came in hurt.") == ["2026-09", None]
    assert readings("It began last week. On the Monday he came in hurt.")[-1] == "2026-11-16"


def test_the_week_before_that_goes_on_into_its_sentence() -> None:
    found = readings("Yesterday she hid. The week before that she had told Ella.")
    assert found == ["2026-11-23", "2026-11-16/2026-11-22"]


def test_a_holiday_explained_in_brackets_is_not_counted_from() -> None:
    on = date(2025, 12, 9)
    text = "The week after half term (we were off 27-31 Oct). On the Tuesday she told us."
    assert [mention.edtf for mention in read_dates(text, on)][-1] == "2025-11-04"
    text = "On Monday 3 November (half term was 27-31 October) she came. Two days later she left."
    assert [mention.edtf for mention in read_dates(text, on)][-1] == "2025-11-05"


def test_the_previous_nights_end_before_the_day_spoken_of() -> None:
    found = readings("On 6 November she said he was out on three of the previous seven nights.")
    assert found == ["2026-11-06", "2026-10-30/2026-11-05"]


def test_a_correction_takes_figures_with_a_stop_for_a_date() -> None:
    found = [(item.edtf, item.is_rejected) for item in read_dates("it was 14.5 not 13th", TODAY)]
    assert found[0] == ("2026-05-14", False)
    assert read_dates("it was 14.5 cm long", TODAY) == ()
