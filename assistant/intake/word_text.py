"""The text of a Word file: its paragraphs and tables in order, and nothing else of it.

Only the main document part is unpacked, counted while it is read. Macros, embedded objects,
pictures, links and remote templates are never opened; entities are never resolved.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from assistant.errors import TextError
from assistant.intake.file_kinds import refusal

Table = list[list[str]]
Block = str | Table

_DOCUMENT = "word/document.xml"
_MAX_ENTRIES = 2_000
_MAX_UNPACKED_BYTES = 30_000_000
_MAX_RATIO = 200
_RATIO_MATTERS_BYTES = 2_000_000
_MAX_DEPTH = 100
_CHUNK = 1 << 16
_NS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT_NS = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read_word(name: str, content: bytes) -> list[Block]:
    """Paragraphs as text and tables as rows of cells; raises `TextError`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > _MAX_ENTRIES:
                raise _bomb(name)
            info = archive.getinfo(_DOCUMENT)
            if info.flag_bits & 0x1:
                raise _broken(name)
            xml = _unpack(name, archive, info)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, EOFError, OSError) as error:
        raise _broken(name) from error
    except ValueError as error:
        raise _broken(name) from error
    return list(_blocks(name, xml))


def _unpack(name: str, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    import zlib  # noqa: PLC0415 -- for its error alone

    # What an entry declares of its size can be a lie, so what comes out is counted.
    whole = io.BytesIO()
    try:
        with archive.open(info) as packed:
            while chunk := packed.read(_CHUNK):
                whole.write(chunk)
                size = whole.tell()
                ratio = size / max(info.compress_size, 1)
                if size > _MAX_UNPACKED_BYTES or (
                    size > _RATIO_MATTERS_BYTES and ratio > _MAX_RATIO
                ):
                    raise _bomb(name)
    except zlib.error as error:
        raise _broken(name) from error
    return whole.getvalue()


def _blocks(name: str, xml: bytes) -> Iterator[Block]:
    from lxml import etree  # noqa: PLC0415 -- for this kind of file only

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _broken(name) from error
    if root.getroottree().docinfo.internalDTD is not None:
        # Word never writes one; what does wants something else than to be read.
        raise _broken(name)
    body = next((child for child in root if _tag(child) == "body"), None)
    if body is None:
        raise _broken(name)
    yield from _inside(body, 0)


def _inside(parent: Any, depth: int) -> Iterator[Block]:
    if depth > _MAX_DEPTH:
        return
    for child in parent:
        tag = _tag(child)
        if tag == "p":
            yield _words(child, depth)
        elif tag == "tbl":
            yield [
                ["\n".join(_flat(cell, depth)) for cell in row if _tag(cell) in ("tc", "sdt")]
                for row in _rows(child, depth)
            ]
        elif tag in ("sdt", "sdtContent", "customXml", "ins", "smartTag"):
            # A form's fields stand in content controls.
            yield from _inside(child, depth + 1)


def _rows(table: Any, depth: int) -> Iterator[Any]:
    if depth > _MAX_DEPTH:
        return
    for child in table:
        if _tag(child) == "tr":
            yield child
        elif _tag(child) in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _rows(child, depth + 1)


def _flat(cell: Any, depth: int) -> Iterator[str]:
    children = cell if _tag(cell) == "tc" else [cell]
    for block in _inside(children, depth + 1):
        if isinstance(block, str):
            yield block
        else:
            yield from (" ".join(part for part in row if part) for row in block)


def _words(paragraph: Any, depth: int) -> str:
    pieces: list[str] = []
    _collect(paragraph, pieces, depth)
    return "".join(pieces)


def _collect(element: Any, pieces: list[str], depth: int) -> None:
    if depth > _MAX_DEPTH:
        return
    for child in element:
        if child.tag == _FALLBACK:
            continue  # the same words again, for old readers
        tag = _tag(child)
        if tag == "t":
            pieces.append(child.text or "")
        elif tag == "tab":
            pieces.append("\t")
        elif tag in ("br", "cr"):
            pieces.append("\n")
        elif tag == "noBreakHyphen":
            pieces.append("-")
        elif tag not in ("del", "delText", "instrText", "pPr", "rPr"):
            _collect(child, pieces, depth + 1)
            if tag == "p":
                pieces.append("\n")


def _tag(element: Any) -> str:
    tag = element.tag
    if not isinstance(tag, str):
        return ""  # a comment, an instruction, an entity
    for namespace in (_NS, _STRICT_NS):
        if tag.startswith(namespace):
            return tag[len(namespace) :]
    return tag


def _bomb(name: str) -> TextError:
    return refusal(
        f"“{name}” unpacks to more than can be read",
        "Copy the words about this child into the chat",
    )


def _broken(name: str) -> TextError:
    return refusal(
        f"“{name}” could not be opened as a Word file",
        "Open it in Word and save it again, or copy the words into the chat",
    )
