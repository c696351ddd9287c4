"""The text of a PDF file, page by page; scripts, forms, attachments and links are never touched."""

from __future__ import annotations

import io
import logging

from assistant.errors import TextError
from assistant.intake.file_kinds import protected, refusal

_MAX_PAGES = 500


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
            pages.append(page.extract_text())
            if sum(map(len, pages)) > enough_chars:
                break
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


def _broken(name: str) -> TextError:
    return refusal(
        f"“{name}” could not be opened as a PDF file",
        "Open it and save it again, or copy the words into the chat",
    )
