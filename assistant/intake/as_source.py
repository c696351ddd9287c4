"""A file's words as the messages an interview keeps, and what the person is told of the reading."""

from __future__ import annotations

import hashlib

from assistant.domain.sources import SourceFile, SourcePart
from assistant.domain.text import Origin, Section
from assistant.intake.documents import Document, Holds

_PARTS: dict[Holds, tuple[str, Section | None]] = {
    Holds.ANYTHING: ("", None),
    Holds.EVENTS: ("what happened", Section.BACKGROUND),
    Holds.ACTIONS: ("what was done", Section.INTERVENTIONS),
    Holds.OTHER_COLUMNS: ("other columns", Section.CLOSE),
    Holds.BESIDE: ("beside the text", Section.CLOSE),
}
_KEPT_ONLY = (Holds.OTHER_COLUMNS, Holds.BESIDE)


def as_source(document: Document, content: bytes) -> SourceFile:
    """The file as one source, each part of it a message with its origin."""
    digest = hashlib.sha256(content).hexdigest()
    parts = []
    for part in document.parts:
        title, section = _PARTS[part.holds]
        origin = Origin(
            file_name=document.name,
            digest=digest,
            part=title,
            described=document.described,
            is_read=part.holds not in _KEPT_ONLY,
        )
        parts.append(SourcePart(text=part.text, origin=origin, section=section))
    return SourceFile(
        name=document.name,
        digest=digest,
        parts=tuple(parts),
        written_on=document.written_on,
        told=_told(document),
    )


def _told(document: Document) -> tuple[str, ...]:
    told = []
    if document.entries:
        entries = "1 entry" if document.entries == 1 else f"{document.entries} entries"
        told.append(
            f"It is a chronology with {entries}, read from the columns "
            f"{_listed(document.read_columns)}."
        )
    if document.kept_columns:
        told.append(f"Kept, but not read: {_listed(document.kept_columns)}.")
    if document.uneven_rows:
        rows = "1 row has" if document.uneven_rows == 1 else f"{document.uneven_rows} rows have"
        told.append(
            f"{rows} more cells than the table has columns, so nobody can say which is which: kept "
            "whole, but not read. Type here what matters from it."
        )
    if document.rows_above:
        rows = "row" if document.rows_above == 1 else f"{document.rows_above} rows"
        told.append(f"Kept, but not read: the {rows} above the headings.")
    if document.kept_beside:
        told.append(
            f"Kept, but not read, from beside the text: {_listed(document.kept_beside)}. Type here "
            "what matters from it."
        )
    if document.written_on is not None:
        day = document.written_on
        told.append(f"Words like “yesterday” in it count from {day.day} {day:%B %Y}.")
    if document.unopened:
        told.append(
            f"Not opened: {_listed(document.unopened)}. Drop an attachment in by itself if it "
            "matters."
        )
    return tuple(told)


def _listed(names: tuple[str, ...]) -> str:
    shown = [f"“{' '.join(name.split())[:60]}”" for name in names[:12]]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")
