"""The text of a PDF file: its pages, what was filled in into a form's fields, and notes on pages.

Scripts, attachments and links are never touched, and no form is sent or worked out.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from assistant.errors import TextError
from assistant.intake.file_kinds import protected, refusal

if TYPE_CHECKING:
    from pypdf import PdfReader

_MAX_PAGES = 500
# What somebody wrote on a page: in a box of its own, or as a note that opens.
_NOTES = ("/FreeText", "/Text")


def read_pdf(name: str, content: bytes, *, enough_chars: int) -> str:
    """The words of every page; reading stops once there is more than anybody may send."""
    from pypdf import PdfReader  # noqa: PLC0415 -- for this kind of file only
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it logs parts of what it reads
    try:
        reader = PdfReader(io.BytesIO(content))
        # Many are "encrypted" with no password at all, to forbid editing.
        if reader.is_encrypted and not reader.decrypt(""):
            raise protected(name)
        if len(reader.pages) > _MAX_PAGES:
            raise refusal(
                f"“{name}” has more than {_MAX_PAGES} pages",
                "Drop in only the pages about this child",
            )
        pages: list[str] = []
        for page in reader.pages:
            pages += [page.extract_text(), *_notes(page)]
            if sum(map(len, pages)) > enough_chars:
                break
        else:
            pages += _filled_in(name, reader)
    except TextError:
        raise
    except RecursionError as error:
        raise _broken(name) from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise _broken(name) from error
    except Exception as error:
        # A damaged file makes pypdf fail in ways of its own; none of them is our fault's.
        if type(error).__name__ == "DependencyError":
            raise protected(name) from error
        raise _broken(name) from error
    text = "\n".join(pages)
    if not any(char.isalnum() for char in text):
        raise refusal(
            f"“{name}” holds pictures of pages and no text",
            "Type or copy what matters into the chat, in the words of the paper",
        )
    return text


def _filled_in(name: str, reader: PdfReader) -> Iterator[str]:
    """Each field that was filled in, as a line with its name."""
    fields = reader.get_fields() or {}
    if not fields and reader.xfa:
        raise refusal(
            f"“{name}” is a form whose fields can't be read",
            "Print it to a new PDF and drop that in, or copy the words into the chat",
        )
    for key, field in fields.items():
        value = _said(field.value)
        if value:
            yield f"{_said(field.alternate_name) or key}: {value}"


def _notes(page: Any) -> Iterator[str]:
    for note in page.annotations or ():
        kind = note.get_object()
        if kind.get("/Subtype") in _NOTES and (words := _said(kind.get("/Contents"))):
            yield words


def _said(value: Any) -> str:
    """A field's value in words: text, a choice or several; empty for a box that is not ticked."""
    if isinstance(value, list):
        return ", ".join(words for one in value if (words := _said(one.get_object())))
    if hasattr(value, "get_data"):  # long text may stand in a stream
        value = value.get_data()
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str) or value == "/Off":
        return ""
    # A choice is a name, and names begin with a slash.
    chosen = type(value).__name__ == "NameObject"
    words = str(value).removeprefix("/") if chosen else str(value)
    return words.replace("\r\n", "\n").replace("\r", "\n").strip()


def _broken(name: str) -> TextError:
    return refusal(
        f"“{name}” could not be opened as a PDF file",
        "Open it and save it again, or copy the words into the chat",
    )
