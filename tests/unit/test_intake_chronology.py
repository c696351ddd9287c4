"""A chronology from a school system: what its columns are, and what becomes of each row."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.intake.chronology import (
    Column,
    column_of,
    is_too_large,
    parse_table,
    read_chronology,
)


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


def test_a_row_wider_than_its_headings_is_kept_whole_and_not_guessed_at() -> None:
    rows = parse_table(
        "Date,Incident,Action\n"
        "03/05/2024,He said he was hungry, and then cried,Rang mum at noon\n"
        "04/05/2024,He slept in class.,Spoke to him.\n"
    )

    found = read_chronology(rows)

    assert found is not None
    assert found.events == "04/05/2024\nHe slept in class."
    assert found.actions == "04/05/2024\nSpoke to him."
    assert found.rest == "03/05/2024, He said he was hungry, and then cried, Rang mum at noon"
    assert found.uneven_rows == 1
    assert found.kept_columns == ()


def test_a_cut_cell_beside_an_empty_one_is_not_guessed_at_either() -> None:
    found = read_chronology(
        parse_table("Date,Incident,Action\n3/5/24,He cried, then slept,\n4/5/24,He ran off.,\n")
    )

    assert found is not None
    assert found.actions == ""
    assert "He cried, then slept" in found.rest
    assert found.events == "4/5/24\nHe ran off."


def test_a_separator_at_the_end_of_every_row_is_no_further_cell() -> None:
    found = read_chronology(
        parse_table("Date,Incident,Action\n3/5/24,He cried,We rang,\n4/5/24,He ran,,\n")
    )

    assert found is not None
    assert found.uneven_rows == 0
    assert found.events == "3/5/24\nHe cried\n\n4/5/24\nHe ran"


def test_a_cut_cell_in_a_table_without_headings_is_not_guessed_at() -> None:
    found = read_chronology(
        parse_table("3/5/24,He shouted at a pupil.\n4/5/24,He fell, and cried.\n5/5/24,He ran.\n")
    )

    assert found is not None
    assert found.events == "3/5/24\nHe shouted at a pupil.\n\n5/5/24\nHe ran."
    assert found.rest == "4/5/24, He fell, and cried."


def test_rows_above_the_headings_and_words_beside_nothing_are_kept() -> None:
    found = read_chronology(
        [
            ["Larkfield: chronology", ""],
            ["Aunt collects him", "from May"],
            ["Date", "Concern", "By"],
            ["2 May 2024", "She was crying.", "Mr Lee"],
            ["No entries in half term", "", ""],
        ]
    )

    assert found is not None
    assert found.events == "2 May 2024\nShe was crying."
    assert found.rows_above == 2
    assert found.rest == (
        "Larkfield: chronology\n\nAunt collects him, from May\n\n"
        "2 May 2024\nBy: Mr Lee\n\nNo entries in half term"
    )


def test_no_row_or_column_is_cut_off() -> None:
    wide = parse_table(",".join(["Date", "Incident", *["x"] * 70]) + "\n")
    long = parse_table("Date,Incident\n" + "1/5/24,He fell.\n" * 6_000)

    assert len(wide[0]) == 72
    assert is_too_large(wide)
    assert is_too_large(long)


@pytest.mark.parametrize(
    ("typed", "cells"),
    [
        ('"No," he said,He left', ['"No," he said', "He left"]),
        ('"No," he said. "Go away",We rang', ['"No," he said. "Go away"', "We rang"]),
        ('"He said ""no"" to me, twice",x', ['He said "no" to me, twice', "x"]),
        ('"Two\nlines",x', ["Two\nlines", "x"]),
        ('"Left open,x', ['"Left open', "x"]),
        ('He said "no",x', ['He said "no"', "x"]),
        ('"",x', ["", "x"]),
        ("a,", ["a", ""]),
    ],
)
def test_quotation_marks_typed_by_hand_stay(typed: str, cells: list[str]) -> None:
    rows = parse_table(f"Date,Event\n{typed}\n1/5/24,He fell.\n")

    assert rows == [["Date", "Event"], cells, ["1/5/24", "He fell."]]


@given(
    st.lists(st.lists(st.text(), min_size=2, max_size=2), min_size=1, max_size=5),
    st.sampled_from(["\n", "\r\n"]),
)
def test_what_a_csv_writer_writes_is_read_back(rows: list[list[str]], end: str) -> None:
    rows = [["Date", "Event"], *rows]
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator=end).writerows(rows)

    assert parse_table(out.getvalue()) == [row for row in rows if any(c.strip() for c in row)]
