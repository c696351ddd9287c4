"""The text of a Word file: its paragraphs and tables in order, then its notes; its margins apart.

Only parts that hold words are unpacked, counted while they are read. What was struck out, or moved
elsewhere, is read nowhere or where it went. Macros, embedded objects,
pictures, links and remote templates are never opened; entities are never resolved.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any, NamedTuple

from assistant.errors import TextError
from assistant.intake.file_kinds import refusal

Table = list[list[str]]
Block = str | Table

_DOCUMENT = "word/document.xml"
# Notes belong to the text; a page's margins and a reader's comments stand beside it.
_NOTES = re.compile(r"word/(?:foot|end)notes\d*\.xml")
_BESIDE = re.compile(r"word/(header|footer|comments)\d*\.xml")
_MOST_PARTS = 100
_WRAPPERS = frozenset(
    "sdt sdtContent customXml ins moveTo smartTag tc footnote endnote comment".split()
)
_MAX_ENTRIES = 2_000
_MAX_UNPACKED_BYTES = 30_000_000
_MAX_RATIO = 200
_RATIO_MATTERS_BYTES = 2_000_000
_MAX_DEPTH = 100
_CHUNK = 1 << 16
_NS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT_NS = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


class WordText(NamedTuple):
    """What a Word file says, and what stands beside it."""

    blocks: list[Block]
    """Paragraphs as text, and tables as rows of cells."""
    beside: tuple[str, ...]
    """The words of headers, footers and comments, each once."""
    beside_kinds: tuple[str, ...]


def read_word(name: str, content: bytes) -> WordText:
    """The words of the file; raises `TextError`."""
    blocks: list[Block] = []
    beside: dict[str, str] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > _MAX_ENTRIES:
                raise _bomb(name)
            others = [
                info
                for info in entries
                if _NOTES.fullmatch(info.filename) or _BESIDE.fullmatch(info.filename)
            ]
            if len(others) > _MOST_PARTS:
                raise _bomb(name)
            unpacked = 0
            for info in (archive.getinfo(_DOCUMENT), *others):
                if info.flag_bits & 0x1:
                    raise _broken(name)
                xml = _unpack(name, archive, info)
                unpacked += len(xml)
                if unpacked > _MAX_UNPACKED_BYTES:
                    raise _bomb(name)
                found = _blocks(name, xml, is_document=info.filename == _DOCUMENT)
                if (kind := _BESIDE.fullmatch(info.filename)) is None:
                    blocks += found
                elif words := "\n".join(_lines(found)):
                    # Each page may have the same margin over again.
                    beside.setdefault(words, kind[1])
    except (zipfile.BadZipFile, KeyError, NotImplementedError, EOFError, OSError) as error:
        raise _broken(name) from error
    except ValueError as error:
        raise _broken(name) from error
    return WordText(blocks, tuple(beside), tuple(dict.fromkeys(beside.values())))


def _lines(blocks: list[Block]) -> Iterator[str]:
    for block in blocks:
        rows = [[block]] if isinstance(block, str) else block
        for row in rows:
            if words := " ".join(cell.strip() for cell in row if cell.strip()):
                yield words


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


def _blocks(name: str, xml: bytes, *, is_document: bool) -> list[Block]:
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
    if not is_document:
        # A note that says nothing is the line drawn above the notes.
        return [block for block in _inside(root, 0) if not isinstance(block, str) or block.strip()]
    body = next((child for child in root if _tag(child) == "body"), None)
    if body is None:
        raise _broken(name)
    return list(_inside(body, 0))


def _inside(parent: Any, depth: int) -> Iterator[Block]:
    if depth > _MAX_DEPTH:
        return
    for child in parent:
        tag = _tag(child)
        if tag == "p":
            yield _words(child, depth)
        elif tag == "tbl":
            yield [
                [
                    "\n".join(_flat(cell, depth))
                    for cell in row
                    if _tag(cell) in ("tc", "sdt", "customXml")
                ]
                for row in _rows(child, depth)
            ]
        elif tag in ("r", "hyperlink"):
            words = _words(child, depth)  # moved or put in without a paragraph around it
            if words:
                yield words
        elif tag in _WRAPPERS:
            # A form's fields stand in content controls.
            yield from _inside(child, depth + 1)


def _rows(table: Any, depth: int) -> Iterator[Any]:
    if depth > _MAX_DEPTH:
        return
    for child in table:
        if _tag(child) == "tr":
            yield child
        elif _tag(child) in ("sdt", "sdtContent", "ins", "moveTo", "customXml"):
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
        elif tag not in ("del", "delText", "moveFrom", "instrText", "pPr", "rPr"):
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
