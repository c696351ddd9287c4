"""A school system's chronology, from its table: what each column is, and each row a dated entry.

Columns are known by their headings, or, without any, by what stands in them. What happened and what
was done go into texts of their own, each entry under its date as it was written, so that an action
is read as an action. Nothing is lost: columns that are not read, rows above the headings and rows
that do not fit the headings are kept. A cell's words stay as they are but for what writing a CSV
file adds: the quotation marks around a whole cell, and the doubling of those inside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

Rows = Sequence[Sequence[str]]

MOST_ROWS = 5_000
MOST_COLUMNS = 60
"""A table with more is refused as a whole, never cut."""

_HEADING_WITHIN = 6


class Column(StrEnum):
    """What a column holds."""

    DATE = "date"
    TIME = "time"
    EVENT = "event"
    ACTION = "action"
    IMPACT = "impact"
    DONE_BY = "done_by"
    OTHER = "other"


# In this order: "Incident date" is a date and "Details of action" an action.
_HEADINGS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    (
        Column.OTHER,
        re.compile(
            r"birth|\bdob\b|\b(?:type|categor\w+|status|id|number|no|ref\w*|level|tags?|class|"
            r"year|group|gender|priority|linked|attach\w+|age|recorded on|modified)\b"
        ),
    ),
    (Column.DONE_BY, re.compile(r"^by$|^(?:action\w*|done|taken) .*\bby\b|^(?:by )?who(?:m)?$")),
    (Column.OTHER, re.compile(r"\bby\b|\b(?:author|staff|recorder|reporter|initials|signed)\b")),
    (Column.DATE, re.compile(r"\bdates?\b|^when$|^day$")),
    (Column.TIME, re.compile(r"\btime\b")),
    (Column.IMPACT, re.compile(r"\b(?:impact|outcomes?|results?|effects?|difference)\b")),
    (
        Column.ACTION,
        re.compile(
            r"\b(?:actions?|responses?|interventions?|support|follow ?ups?|next steps?|"
            r"steps taken|strateg(?:y|ies)|decisions?)\b"
        ),
    ),
    (
        Column.EVENT,
        re.compile(
            r"\b(?:incidents?|concerns?|events?|descriptions?|details?|happened|accounts?|"
            r"observations?|summary|narrative|notes?|entry|entries|comments?|information|record)\b"
        ),
    ),
)
_DATE_CELL = re.compile(
    r"\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,?\s+)?(?:\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|"
    r"\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?[\s\-][a-z]{3,9}[\s\-,]+\d{2,4})",
    re.IGNORECASE,
)

_TIME_OF_DAY = re.compile(
    r"[,T ]+(?:at )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?Z?(?: ?[ap]\.?m\.?)?$", re.IGNORECASE
)


class Chronology(NamedTuple):
    """The texts made from a table's columns; an empty one for columns it does not have."""

    events: str
    actions: str
    rest: str
    entries: int
    read_columns: tuple[str, ...]
    kept_columns: tuple[str, ...]
    rows_above: int = 0
    """Rows above the headings, kept in `rest`."""
    uneven_rows: int = 0
    """Rows with more cells than there are headings, kept whole in `rest`."""


def parse_table(text: str) -> Rows:
    """The rows of a CSV text, whatever separates its cells; empty rows left out."""
    dialects = [_rows(text, separator) for separator in (",", ";", "\t", "|")]
    return max(dialects, key=_width)


def is_too_large(rows: Rows) -> bool:
    """Has the table more rows or columns than are read?"""
    return len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows)


def _rows(text: str, separator: str) -> list[list[str]]:
    """The cells of each row. A quotation mark is the file's own only around a whole cell.

    `"No," he said` typed by hand is one cell with its marks, and one mark left open is a character
    like any other, where a usual reader drops the marks or takes the rest of the file for one cell.
    """
    end = re.escape(separator)
    whole = re.compile(rf'"((?:[^"]++|"")*+)"[^\S\r\n\t]*(?={end}|[\r\n]|\Z)')
    spoken = re.compile(rf'(?:"[^"\r\n]*+"|[^{end}\r\n])*+')
    plain = re.compile(rf"[^{end}\r\n]*+")
    rows: list[list[str]] = []
    row: list[str] = []
    at = 0
    while at < len(text):
        found = whole.match(text, at) if text[at] == '"' else None
        if found is not None:
            row.append(found[1].replace('""', '"'))
        else:
            found = (spoken if text[at] == '"' else plain).match(text, at)
            assert found is not None  # noqa: S101 -- for the type: both match nothing, too
            row.append(found[0])
        at = found.end()
        if text.startswith(separator, at):
            at += 1
            if at < len(text):
                continue
            row.append("")
        if any(cell.strip() for cell in row):
            rows.append(row)
        if len(rows) > MOST_ROWS:
            break  # too large already
        row = []
        at += 2 if text.startswith("\r\n", at) else 1
    return rows


def _width(rows: Rows) -> float:
    """How wide the rows are, and how many are as wide as the usual one: commas in prose vary."""
    widths = [len(row) for row in rows[:50] if row]
    if not widths:
        return 0
    usual = max(set(widths), key=widths.count)
    return usual * widths.count(usual) / len(widths) if usual > 1 else 0


def read_chronology(rows: Rows) -> Chronology | None:
    """The table as dated entries, or None when it is some other table."""
    found = _by_headings(rows) or _by_content(rows)
    if found is None:
        return None
    columns, titles, above, body = found
    events: list[str] = []
    actions: list[str] = []
    rest = [_whole(row) for row in above]
    entries = uneven = 0
    for row in _without_last_separator(body, len(columns)):
        cells = [cell.strip() for cell in row]
        if len(cells) > len(columns):
            # A comma in somebody's words has cut a cell: which one, nobody can say.
            rest.append(_whole(cells))
            uneven += 1
            continue
        day = " ".join(_all(cells, columns, Column.DATE))
        when = " ".join([day, *_all(cells, columns, Column.TIME)]).strip()
        # The time is when it happened, not when something was done about it.
        done_on = _TIME_OF_DAY.sub("", day)
        told = _all(cells, columns, Column.EVENT)
        done = _all(cells, columns, Column.ACTION)
        by = " and ".join(_all(cells, columns, Column.DONE_BY))
        unread = {Column.OTHER} if done else {Column.OTHER, Column.DONE_BY}
        if by and done:
            done = [f"{by}: {done[0]}", *done[1:]]
        done += _all(cells, columns, Column.IMPACT)
        others = [
            f"{title or f'Column {place}'}: {cell}"
            for place, (cell, title, column) in enumerate(
                zip(cells, titles, columns, strict=False), start=1
            )
            if cell and column in unread
        ]
        entries += bool(told or done)
        for text, head, words in (
            (events, when, told),
            (actions, done_on, done),
            (rest, when, others),
        ):
            if words:
                text.append("\n".join([head, *words] if head else words))
        if when and not (told or done or others):
            rest.append(_whole(cells))
    if not entries and not uneven:
        return None
    kept = tuple(
        title for title, column in zip(titles, columns, strict=True) if column is Column.OTHER
    )
    read = tuple(
        title for title, column in zip(titles, columns, strict=True) if column is not Column.OTHER
    )
    return Chronology(
        "\n\n".join(events),
        "\n\n".join(actions),
        "\n\n".join(rest),
        entries,
        read,
        kept if len(rest) > len(above) + uneven else (),
        rows_above=len(above),
        uneven_rows=uneven,
    )


def _whole(row: Sequence[str]) -> str:
    return ", ".join(cell.strip() for cell in row if cell.strip())


def _without_last_separator(body: Rows, width: int) -> Rows:
    """Some systems end every row, but not the headings, with a separator."""
    if all(len(row) == width + 1 and not row[width].strip() for row in body):
        return [row[:width] for row in body]
    return body


_Found = tuple[list[Column], list[str], Rows, Rows]


def _by_headings(rows: Rows) -> _Found | None:
    for place, row in enumerate(rows[:_HEADING_WITHIN]):
        columns = [column_of(cell) for cell in row]
        says_what = Column.EVENT in columns or Column.ACTION in columns
        if Column.DATE in columns and says_what and len(rows) > place + 1:
            _keep_first(columns, Column.DATE)
            titles = [" ".join(cell.split()) for cell in row]
            above = [row for row in rows[:place] if _whole(row)]
            return columns, titles, above, rows[place + 1 :]
    return None


def _by_content(rows: Rows) -> _Found | None:
    """A table without headings: a column of dates, and the one with the most words."""
    widths = [len(row) for row in rows]
    width = max(widths, key=lambda wide: (widths.count(wide), wide), default=0)
    if width < 2 or len(rows) < 2:
        return None
    dated = [
        place
        for place in range(width)
        if sum(bool(_DATE_CELL.match(cell)) for cell in _column(rows, place)) >= 0.8 * len(rows)
    ]
    if not dated:
        return None
    others = [place for place in range(width) if place not in dated]
    if not others:
        return None
    longest = max(others, key=lambda place: sum(map(len, _column(rows, place))))
    columns = [Column.OTHER] * width
    columns[dated[0]], columns[longest] = Column.DATE, Column.EVENT
    return columns, [f"Column {place + 1}" for place in range(width)], [], rows


def _column(rows: Rows, place: int) -> list[str]:
    return [row[place] for row in rows if place < len(row)]


def column_of(heading: str) -> Column:
    """What a column with this heading holds."""
    words = " ".join(re.sub(r"[^a-z]+", " ", heading.lower()).split())
    if not words or len(words) > 60:
        return Column.OTHER
    return next((kind for kind, pattern in _HEADINGS if pattern.search(words)), Column.OTHER)


def _keep_first(columns: list[Column], kind: Column) -> None:
    # "Date" says when it happened; a second one mostly says when it was written down.
    first = columns.index(kind)
    for place in range(first + 1, len(columns)):
        if columns[place] is kind:
            columns[place] = Column.OTHER


def _all(cells: Sequence[str], columns: Sequence[Column], kind: Column) -> list[str]:
    return [cell for cell, column in zip(cells, columns, strict=False) if column is kind and cell]
