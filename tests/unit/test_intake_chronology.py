"""A chronology from a school system: what its columns are, and what becomes of each row."""

from __future__ import annotations

import pytest

from assistant.intake.chronology import Column, column_of, parse_table, read_chronology


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Date", Column.DATE),
        ("Date/Time", Column.DATE),
        ("Incident Date", Column.DATE),
        ("Date of incident", Column.DATE),
        ("Time", Column.TIME),
        ("Incident", Column.EVENT),
        ("Details of concern", Column.EVENT),
        ("What happened", Column.EVENT),
        ("Action", Column.ACTION),
        ("Action taken", Column.ACTION),
        ("Details of action", Column.ACTION),
        ("Follow-up", Column.ACTION),
        ("Outcome", Column.IMPACT),
        ("By", Column.DONE_BY),
        ("Action taken by", Column.DONE_BY),
        ("Reported by", Column.OTHER),
        ("Date of birth", Column.OTHER),
        ("Incident type", Column.OTHER),
        ("Pupil", Column.OTHER),
        ("", Column.OTHER),
    ],
)
def test_a_column_is_known_by_its_heading(heading: str, kind: Column) -> None:
    assert column_of(heading) is kind


def test_each_row_is_an_entry_under_its_date_with_actions_apart() -> None:
    rows = parse_table(
        "Date,Time,Incident,Action taken,By,Category\n"
        "12/01/2024,09:10,He kicked a door.,Mum was rung.,Mrs Dale,Behaviour\n"
        '19/01/2024,,"He bit a pupil, twice.",,,Behaviour\n'
    )

    found = read_chronology(rows)

    assert found is not None
    assert found.entries == 2
    assert found.events == (
        "12/01/2024 09:10\nHe kicked a door.\n\n19/01/2024\nHe bit a pupil, twice."
    )
    assert found.actions == "12/01/2024\nMrs Dale: Mum was rung."
    assert found.rest == (
        "12/01/2024 09:10\nCategory: Behaviour\n\n19/01/2024\nCategory: Behaviour"
    )
    assert found.kept_columns == ("Category",)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_usual_separator_is_found(separator: str) -> None:
    text = "\n".join(
        separator.join(row)
        for row in (("Date", "Event", "Action"), ("1 May 2024", "He ran off", "We rang home"))
    )

    found = read_chronology(parse_table(text))

    assert found is not None
    assert found.events == "1 May 2024\nHe ran off"
    assert found.actions == "1 May 2024\nWe rang home"


def test_a_title_above_the_headings_is_passed_over() -> None:
    rows = [["Larkfield: chronology"], ["Date", "Concern"], ["2 May 2024", "She was crying."]]

    found = read_chronology(rows)

    assert found is not None
    assert found.events == "2 May 2024\nShe was crying."


def test_a_table_without_headings_is_known_by_its_dates() -> None:
    rows = [
        ["03/05/2024", "Hall", "He shouted at a pupil and left the hall."],
        ["2024-05-04", "Yard", "He threw a stone at the window of the hall."],
    ]

    found = read_chronology(rows)

    assert found is not None
    assert found.events.startswith("03/05/2024\nHe shouted")
    assert "Column 2: Yard" in found.rest


def test_a_table_of_something_else_is_no_chronology() -> None:
    assert read_chronology([["Name", "Year"], ["Pupil", "4"]]) is None
    assert read_chronology([["Date", "Mark"], ["1 May 2024", "7"]]) is None
    assert read_chronology([]) is None


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("12/01/2024 09:10", "12/01/2024"),
        ("2024-01-12T09:10:00Z", "2024-01-12"),
        ("2024-01-12 09:10:00.000", "2024-01-12"),
        ("12 January 2024, 9.10am", "12 January 2024"),
        ("12.01.2024", "12.01.2024"),
        ("12.01.24", "12.01.24"),
        ("March 2024", "March 2024"),
    ],
)
def test_the_time_in_a_date_is_the_events_and_not_the_actions(cell: str, day: str) -> None:
    found = read_chronology([["Date/Time", "Event", "Action"], [cell, "He fell.", "We rang."]])

    assert found is not None
    assert found.events == f"{cell}\nHe fell."
    assert found.actions == f"{day}\nWe rang."


def test_an_entry_of_several_lines_stays_under_its_date() -> None:
    found = read_chronology(
        parse_table('Date,Notes\n5/5/24,"First line.\nSecond line."\n6/5/24,Third.\n')
    )

    assert found is not None
    assert found.events == "5/5/24\nFirst line.\nSecond line.\n\n6/5/24\nThird."
