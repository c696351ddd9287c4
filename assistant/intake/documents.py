"""Plain text from a text, Word or PDF file; nothing in a file is ever run or followed.

Size is capped before anything is unpacked. Layout is not kept: one paragraph or table row a line.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from assistant.errors import TextError

MAX_FILE_BYTES = 5_000_000
_MAX_UNPACKED_BYTES = 50_000_000
_MAX_PAGES = 500


def read_document(name: str, content: bytes) -> str:
    """The text of a `.txt`, `.md`, `.docx` or `.pdf` file; other names are read as text.

    Raises `TextError` for a file that is too large, broken or not what its name says.
    """
    if len(content) > MAX_FILE_BYTES:
        raise TextError(
            f"{name} is larger than {MAX_FILE_BYTES // 1_000_000} MB, so it was not read."
        )
    suffix = Path(name).suffix.lower()
    if suffix == ".docx":
        return _read_word(name, content)
    if suffix == ".pdf":
        return _read_pdf(name, content)
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding).replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
    raise TextError(f"{name} is not a text, Word or PDF file, so it was not read.")


def _read_word(name: str, content: bytes) -> str:
    from docx import Document  # noqa: PLC0415 -- a second to import, for this kind of file only
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415
    from docx.table import Table  # noqa: PLC0415

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        if unpacked > _MAX_UNPACKED_BYTES:
            raise TextError(f"{name} unpacks to more than can be read, so it was not read.")
        document = Document(io.BytesIO(content))
        lines: list[str] = []
        for part in document.iter_inner_content():
            if isinstance(part, Table):
                lines += ["\t".join(cell.text for cell in row.cells) for row in part.rows]
            else:
                lines.append(part.text)
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        raise TextError(
            f"{name} could not be opened as a Word file.", detail=type(error).__name__
        ) from error
    return "\n".join(lines)


def _read_pdf(name: str, content: bytes) -> str:
    from pypdf import PdfReader  # noqa: PLC0415 -- for this kind of file only
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        pages = PdfReader(io.BytesIO(content)).pages
        if len(pages) > _MAX_PAGES:
            raise TextError(f"{name} has more than {_MAX_PAGES} pages, so it was not read.")
        return "\n".join(page.extract_text() for page in pages)
    except (PyPdfError, ValueError, KeyError) as error:
        raise TextError(
            f"{name} could not be opened as a PDF file.", detail=type(error).__name__
        ) from error
