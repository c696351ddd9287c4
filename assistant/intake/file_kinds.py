"""What kind of file something is, by its name and by its first bytes, which have to agree.

Nothing is unpacked here, so a refusal costs nothing. Every refusal says what happened, that nothing
of the file was kept, and what to do instead.
"""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePosixPath

from assistant.errors import TextError

MAX_FILE_BYTES = 5_000_000
_LONGEST_NAME = 120


class FileKind(StrEnum):
    """The kinds that can be read."""

    TEXT = "txt"
    MARKDOWN = "md"
    TABLE = "csv"
    WORD = "docx"
    PDF = "pdf"
    MAIL = "eml"


_SUFFIXES = {
    ".txt": FileKind.TEXT,
    ".md": FileKind.MARKDOWN,
    ".csv": FileKind.TABLE,
    ".docx": FileKind.WORD,
    ".pdf": FileKind.PDF,
    ".eml": FileKind.MAIL,
}
READABLE = "Word (.docx), PDF, text (.txt, .md), table (.csv) and mail (.eml) files"

_ZIP = b"PK\x03\x04"
# The container of old Office files, and of new ones with a password.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_PDF = b"%PDF-"
_PDF_HEADER_WITHIN = 1024
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_NOT_TEXT = (
    _ZIP,
    _OLE,
    b"PK\x05\x06",
    b"MZ",
    b"\x7fELF",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"RIFF",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"{\\rtf",
)
_WEB_PAGE = re.compile(rb"\s*(?:<!doctype\s+html|<html|<script|<svg|<\?xml|<\?php)", re.IGNORECASE)


def plain_name(name: str) -> str:
    """The file's own name without folders, control characters or excess; shown, never opened."""
    last = PurePosixPath(name.replace("\\", "/")).name
    kept = "".join(char for char in last if char.isprintable() and char not in '"<>`')
    if len(kept) > _LONGEST_NAME:
        suffix = PurePosixPath(kept).suffix[:10]
        kept = kept[: _LONGEST_NAME - len(suffix) - 1] + "…" + suffix
    return kept.strip() or "file"


def is_known(name: str) -> bool:
    """Does the name end like one of the kinds?"""
    return PurePosixPath(plain_name(name)).suffix.lower() in _SUFFIXES


def check_kind(name: str, content: bytes) -> FileKind:
    """The kind of a file; raises `TextError` when it can't be read, or is not what it says."""
    name = plain_name(name)
    if len(content) > MAX_FILE_BYTES:
        raise refusal(
            f"“{name}” is larger than {MAX_FILE_BYTES // 1_000_000} MB",
            "Drop in only the pages about this child, or copy the words into the chat",
        )
    kind = _SUFFIXES.get(PurePosixPath(name).suffix.lower())
    if kind is None:
        raise refusal(
            f"“{name}” is not a kind of file that can be read here",
            f"{READABLE} can be read: save it as one of them, or copy the words into the chat",
        )
    if not content.strip():
        raise refusal(f"“{name}” is empty", "Check that it is the right file")
    if kind is FileKind.WORD:
        _check_word(name, content)
    elif kind is FileKind.PDF:
        if _PDF not in content[:_PDF_HEADER_WITHIN]:
            raise _not_what_it_says(name, "a PDF")
    elif not _is_text(kind, content):
        raise _not_what_it_says(name, "plain text")
    return kind


def _is_text(kind: FileKind, content: bytes) -> bool:
    if content.startswith(_NOT_TEXT) or _PDF in content[:_PDF_HEADER_WITHIN]:
        return False
    # A mail may bring a page, whose words alone are read.
    if kind is not FileKind.MAIL and _WEB_PAGE.match(content.removeprefix(b"\xef\xbb\xbf")):
        return False
    return b"\x00" not in content or content.startswith(_UTF16)


def _check_word(name: str, content: bytes) -> None:
    if content.startswith(_OLE):
        if _ENCRYPTED_PACKAGE in content:
            raise protected(name)
        raise refusal(
            f"“{name}” is in an old Word format",
            "Open it in Word, save it as a Word document (.docx), and drop that in",
        )
    if not content.startswith(_ZIP):
        raise _not_what_it_says(name, "a Word file")


def protected(name: str) -> TextError:
    """The refusal of a file with a password."""
    return refusal(
        f"“{name}” is protected with a password",
        "Save a copy without the password and drop that in, or copy the words into the chat",
    )


def refusal(what: str, instead: str) -> TextError:
    """What happened, what is safe, and what to do next."""
    return TextError(f"{what}, so it was not read. Nothing of it is saved. {instead}.")


def _not_what_it_says(name: str, should_be: str) -> TextError:
    return refusal(
        f"“{name}” is not {should_be}, though its name says so",
        "Open it to see whether it is the right file, then save it again or copy its words",
    )
