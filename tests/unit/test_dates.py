"""Readings: which are valid, how they are ordered, how a screen shows them."""

import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from assistant.domain.dates import ReportedDate, describe, first_day, last_day, order_key


@pytest.mark.parametrize(
    "edtf",
    [
        "2021",
        "2021-09",
        "2024-02-29",
        "2021-09/2021-12",
        "2021-09-04/..",
        "../2021-12",
        "2021/2021-03",
        None,
    ],
)
def test_our_forms_are_accepted(edtf: str | None) -> None:
    assert ReportedDate(words="then", edtf=edtf).edtf == edtf


@pytest.mark.parametrize(
    "edtf",
    [
        "",
        "21",
        "2021-13",
        "2021-00",
        "2023-02-29",
        "2021-9-4",
        "2021-12/2021-09",
        "../..",
        "..",
        "2021/",
        "/2021",
        "2021-09~",
        "2021-09/2021-10/2021-11",
        "0000",
        "２０２１",
        "2021-09 ",
    ],
)
def test_anything_else_is_rejected(edtf: str) -> None:
    with pytest.raises(ValidationError):
        ReportedDate(words="then", edtf=edtf)


def test_words_are_required_and_the_model_is_frozen() -> None:
    with pytest.raises(ValidationError):
        ReportedDate(words="", edtf=None)
    date = ReportedDate(words="then", edtf=None)
    with pytest.raises(ValidationError):
        date.words = "now"  # type: ignore[misc]  # the point of the test


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2024-02-05", "2024-02-05", "2024-02-05"),
        ("2024-02-05/2024-02-09", "2024-02-05", "2024-02-09"),
        ("2024-02/..", "2024-02-01", None),
        ("../2024-02", None, "2024-02-29"),
    ],
)
def test_first_and_last_day(edtf: str, first: str | None, last: str | None) -> None:
    assert first_day(edtf) == (datetime.date.fromisoformat(first) if first else None)
    assert last_day(edtf) == (datetime.date.fromisoformat(last) if last else None)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-03-07", "Thu 7 March 2024"),
        ("2024-01", "January 2024"),
        ("2021", "2021"),
        ("2024-01/..", "January 2024 onwards"),
        ("2024-03-07/..", "Thu 7 March 2024 onwards"),
        ("2024-02-05/2024-02-09", "5 to 9 February 2024"),
        ("2024-02-28/2024-03-04", "28 February to 4 March 2024"),
        ("2023-12-29/2024-01-03", "29 December 2023 to 3 January 2024"),
        ("2021-09/2021-12", "September to December 2021"),
        ("2021-12/2022-01", "December 2021 to January 2022"),
        ("2020/2021", "2020 to 2021"),
        ("2024-06-12/2024-07", "Wed 12 June 2024 to July 2024"),
        ("../2021-12", "until December 2021"),
        ("2021-09/2021-09", "September 2021"),
    ],
)
def test_readings_are_described_in_british_english(edtf: str, words: str) -> None:
    assert describe(edtf) == words


def test_order_is_by_start_with_the_coarser_first_and_undated_last() -> None:
    ordered = [
        "2023-12-31",
        "2024/..",
        "2024",
        "2024-01",
        "2024-01-01",
        "../2024-01-15",
        "2024-02",
        None,
    ]
    for shuffled in itertools.islice(itertools.permutations(ordered), 0, 40320, 997):
        assert sorted(shuffled, key=order_key) == ordered


_DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))


@given(st.lists(st.one_of(st.none(), _DAYS.map(datetime.date.isoformat)), max_size=20))
def test_ordering_is_total_and_idempotent(readings: list[str | None]) -> None:
    once = sorted(readings, key=order_key)
    assert sorted(once, key=order_key) == once
    assert [day for day in once if day] == sorted(day for day in readings if day)


@given(_DAYS, _DAYS)
def test_an_interval_is_valid_only_when_it_runs_forwards(
    one: datetime.date, two: datetime.date
) -> None:
    edtf = f"{one.isoformat()}/{two.isoformat()}"
    if one <= two:
        assert ReportedDate(words="then", edtf=edtf).edtf == edtf
        assert describe(edtf)
    else:
        with pytest.raises(ValidationError):
            ReportedDate(words="then", edtf=edtf)
