"""The words of a file somebody has: text, Word, PDF, table or mail, for the chat and for `check`.

Everything in a file is words to be kept and nothing in it is ever run, followed or obeyed. Layout
is not kept: one paragraph or table row a line. What is read of a chronology's columns, and what is
only kept, is said in `Document.parts`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from assistant.intake.chronology import (
    MOST_COLUMNS,
    MOST_ROWS,
    Chronology,
    Rows,
    is_too_large,
    parse_table,
    read_chronology,
)
from assistant.intake.file_kinds import FileKind, check_kind, is_known, plain_name, refusal
from assistant.intake.mail_text import read_mail
from assistant.intake.pdf_text import read_pdf
from assistant.intake.word_text import WordText, read_word

MOST_CHARS = 50_000
"""As much as one message may hold; a file with more is refused as a whole, never cut."""


class Holds(StrEnum):
    """What a part of a file is about, where the file itself says so."""

    ANYTHING = "anything"
    EVENTS = "events"
    ACTIONS = "actions"
    OTHER_COLUMNS = "other columns"
    """Kept word for word, and not read for facts."""
    BESIDE = "beside the text"
    """A page's margins, and comments: like other columns kept word for word, not read for facts."""


@dataclass(frozen=True)
class Part:
    """One stretch of a file's words."""

    text: str
    holds: Holds = Holds.ANYTHING


@dataclass(frozen=True)
class Document:
    """A file's words, and what was found out about the file itself."""

    name: str
    kind: FileKind
    parts: tuple[Part, ...]
    described: str = ""
    """Where it comes from, when the file says so: "mail from …"."""
    written_on: date | None = None
    """The day its "yesterday" counts from, when the file says so."""
    entries: int = 0
    read_columns: tuple[str, ...] = ()
    kept_columns: tuple[str, ...] = ()
    rows_above: int = 0
    """Rows above a chronology's headings, kept and not read."""
    uneven_rows: int = 0
    """Rows with more cells than headings, kept whole and not read."""
    kept_beside: tuple[str, ...] = ()
    """What stands beside a Word file's text, kept and not read."""
    unopened: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All of it."""
        return "\n\n".join(part.text for part in self.parts)


def read_file(name: str, content: bytes) -> Document:
    """The words of a file; raises `TextError` with what happened and what to do instead."""
    kind = check_kind(name, content)
    name = plain_name(name)
    match kind:
        case FileKind.WORD:
            document = _from_word(name, read_word(name, content))
        case FileKind.PDF:
            text = read_pdf(name, content, enough_chars=MOST_CHARS)
            document = Document(name, kind, (Part(text),))
        case FileKind.MAIL:
            mail = read_mail(name, content)
            document = Document(
                name,
                kind,
                (Part(mail.text),),
                described=mail.described,
                written_on=mail.sent_on,
                unopened=mail.unopened,
            )
        case FileKind.TABLE:
            document = _from_rows(name, parse_table(decode(name, content)))
        case _:
            document = Document(name, kind, (Part(decode(name, content)),))
    chars = sum(len(part.text) for part in document.parts)
    if chars > MOST_CHARS:
        raise refusal(
            f"“{name}” has {chars:,} characters, and at most {MOST_CHARS:,} can be taken at once",
            "Save it in two or more parts and drop them in one after the other",
        )
    if not any(char.isalnum() for char in document.text):
        raise refusal(f"There are no words in “{name}”", "Check that it is the right file")
    return document


def read_document(name: str, content: bytes) -> str:
    """The text of a file; a name with an ending of its own is read as text."""
    return read_file(name if is_known(name) else f"{name}.txt", content).text


def decode(name: str, content: bytes) -> str:
    """Text in any of the encodings that school systems write."""
    encodings: tuple[str, ...] = ("utf-8-sig", "cp1252")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ("utf-16", *encodings)
    for encoding in encodings:
        try:
            return content.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    raise refusal(
        f"The characters in “{name}” can't be read",
        "Save it as text in UTF-8, or copy the words into the chat",
    )


def _from_rows(name: str, rows: Rows) -> Document:
    found = _chronology(name, rows)
    if found is None:
        text = "\n".join(", ".join(cell.strip() for cell in row if cell.strip()) for row in rows)
        return Document(name, FileKind.TABLE, (Part(text),))
    return _from_chronologies(name, FileKind.TABLE, "", [found])


def _chronology(name: str, rows: Rows) -> Chronology | None:
    if is_too_large(rows):
        raise refusal(
            f"“{name}” has a table with more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns",
            "Save only the rows and columns about this child, and drop that in",
        )
    return read_chronology(rows)


def _from_word(name: str, word: WordText) -> Document:
    lines: list[str] = []
    tables: list[Chronology] = []
    for block in word.blocks:
        if isinstance(block, str):
            lines.append(block)
            continue
        found = _chronology(name, block)
        if found is not None:
            tables.append(found)
        else:
            lines += ["\t".join(" ".join(cell.split()) for cell in row) for row in block]
    text = "\n".join(lines).strip("\n")
    document = _from_chronologies(name, FileKind.WORD, text, tables)
    if not word.beside:
        return document
    return replace(
        document,
        parts=(*document.parts, Part("\n\n".join(word.beside), Holds.BESIDE)),
        kept_beside=word.beside_kinds,
    )


def _from_chronologies(name: str, kind: FileKind, text: str, tables: list[Chronology]) -> Document:
    texts = (
        (Holds.ANYTHING, [text]),
        (Holds.EVENTS, [table.events for table in tables]),
        (Holds.ACTIONS, [table.actions for table in tables]),
        (Holds.OTHER_COLUMNS, [table.rest for table in tables]),
    )
    parts = tuple(
        Part("\n\n".join(piece for piece in pieces if piece), holds)
        for holds, pieces in texts
        if any(piece.strip() for piece in pieces)
    )
    return Document(
        name,
        kind,
        parts,
        entries=sum(table.entries for table in tables),
        read_columns=tuple(dict.fromkeys(c for table in tables for c in table.read_columns)),
        kept_columns=tuple(dict.fromkeys(c for table in tables for c in table.kept_columns)),
        rows_above=sum(table.rows_above for table in tables),
        uneven_rows=sum(table.uneven_rows for table in tables),
    )
