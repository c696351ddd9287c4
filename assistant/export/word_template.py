"""The Word template: an organisation's own page, with marks where ours goes.

A mark is a word in double braces. Marks are filled once, in the template's own paragraphs, before
any content is put in: content that holds a mark stays text. Nothing in a template is computed.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section, _BaseHeaderFooter
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from assistant.errors import SettingsError
from assistant.export.word_parts import (
    add_page_number,
    add_text,
    add_two_sides,
    clean,
    set_up_styles,
)

REFERRAL_MARK = "referral"
MARKS = {
    REFERRAL_MARK: "where the referral goes; a paragraph of its own in the body, once",
    "title": "the title of the document",
    "addressed": "to whom, from which team, by whom, when",
    "mark": "DRAFT until it is approved, then the child’s name and the version",
    "confidential": "that it is confidential",
    "state": "reference, version, state and fingerprint in one line",
    "reference": "the short reference",
    "version": "the version that was approved or is being read",
    "fingerprint": "the fingerprint of exactly this text",
    "approval": "who approved it and when, or that nobody has",
    "child": "the child’s name",
    "written_by": "the author",
    "team": "the author’s team",
    "authority": "the local authority",
    "date": "the day the file was made",
}
"""Every mark a template can hold, and what takes its place."""
STYLES = ("Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Table Grid")
_MARK = re.compile(r"\{\{\s*([\w-]+)\s*\}\}")
_MAX_BYTES = 5_000_000
_MAX_UNPACKED = 50_000_000
_FIELDS = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b[^\"]*")
_REFUSED_PARTS = ("vbaProject", "embeddings/", "activeX", "attachedTemplate", "afchunk")


def default_template() -> bytes:
    """Our own page as a template, to be changed in Word."""
    word = docx.Document()
    set_up_styles(word)
    section = word.sections[0]
    add_two_sides(section.header.paragraphs[0], "{{confidential}}", "{{mark}}")
    footer = section.footer.paragraphs[0]
    add_two_sides(footer, "{{state}}", "Page ")
    add_page_number(footer)
    add_text(section.footer.add_paragraph(style="Footer"), "{{approval}}")
    add_text(word.add_paragraph(style="Title"), "{{title}}")
    add_text(word.add_paragraph(style="Subtitle"), "{{addressed}}")
    add_text(word.add_paragraph(), "{{referral}}")
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def check_template(content: bytes) -> None:
    """Raise `SettingsError` naming everything that keeps this file from being used."""
    problems = list(_problems(content))
    if problems:
        lines = "\n".join(f"  {problem}" for problem in problems)
        raise SettingsError(f"The Word template can’t be used:\n{lines}")


def open_template(content: bytes) -> Document:
    """A new document from the template."""
    return docx.Document(io.BytesIO(content))


def fill(word: Document, values: Mapping[str, str]) -> BaseOxmlElement:
    """Put the values in for their marks; gives the paragraph the referral is to stand before."""
    place: BaseOxmlElement | None = None
    for paragraph in _paragraphs(word):
        if "{{" not in paragraph.text:
            continue
        if _MARK.fullmatch(paragraph.text.strip()) and REFERRAL_MARK in paragraph.text:
            place = paragraph._p
            continue
        _fill_paragraph(paragraph, values)
    if place is None:
        raise KeyError(REFERRAL_MARK)
    return place


def _fill_paragraph(paragraph: Paragraph, values: Mapping[str, str]) -> None:
    def value(found: re.Match[str]) -> str:
        return clean(values.get(found.group(1), found.group()))

    runs = [run for run in paragraph.runs if run._r.find(qn("w:t")) is not None]
    whole = "".join(run.text for run in runs)
    # Word splits what was typed into runs as it likes; a mark may begin in one and end in another.
    starts: list[int] = []
    at = 0
    for run in runs:
        starts.append(at)
        at += len(run.text)
    for found in reversed(list(_MARK.finditer(whole))):
        first, last = _run_at(starts, found.start()), _run_at(starts, found.end() - 1)
        before = runs[first].text[: found.start() - starts[first]]
        after = runs[last].text[found.end() - starts[last] :]
        if first == last:
            _set(runs[first], before + value(found) + after)
            continue
        _set(runs[first], before + value(found))
        _set(runs[last], after)
        for run in runs[first + 1 : last]:
            _set(run, "")


def _set(run: Run, text: str) -> None:
    if run.text != text:
        run.text = text


def _run_at(starts: list[int], position: int) -> int:
    return max(number for number, start in enumerate(starts) if start <= position)


def furniture(section: Section) -> Iterator[_BaseHeaderFooter]:
    """The headers and footers a section shows, as far as it has its own."""
    yield section.header
    yield section.footer
    if section.different_first_page_header_footer:
        yield section.first_page_header
        yield section.first_page_footer
    if not section.even_page_header.is_linked_to_previous:
        yield section.even_page_header
    if not section.even_page_footer.is_linked_to_previous:
        yield section.even_page_footer


def _paragraphs(word: Document) -> Iterator[Paragraph]:
    yield from _inside(word)
    seen: set[int] = set()
    for section in word.sections:
        for part in furniture(section):
            if not part.is_linked_to_previous and id(part._element) not in seen:
                seen.add(id(part._element))
                yield from _inside(part)


def _inside(container: Document | _BaseHeaderFooter) -> Iterator[Paragraph]:
    root = container.element.body if isinstance(container, Document) else container._element
    owner = container._body if isinstance(container, Document) else container
    for element in root.iter(qn("w:p")):
        yield Paragraph(element, owner)


def _problems(content: bytes) -> Iterator[str]:
    if len(content) > _MAX_BYTES:
        yield "It is larger than 5 MB."
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(item.file_size for item in archive.infolist()) > _MAX_UNPACKED:
                yield "It unpacks to more than 50 MB."
                return
            parts = {name: archive.read(name) for name in archive.namelist()}
        word = open_template(content)
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, OSError):
        yield "It is not a Word file (.docx)."
        return
    yield from _active_parts(parts)
    known = {style.name for style in word.styles}
    yield from (f"The style “{name}” is missing." for name in STYLES if name not in known)
    yield from _mark_problems(word)


def _active_parts(parts: Mapping[str, bytes]) -> Iterator[str]:
    for name, content in sorted(parts.items()):
        if any(refused.lower() in name.lower() for refused in _REFUSED_PARTS):
            yield f"It holds {name}, which could run or hide something."
        if name.endswith(".rels") and re.search(rb"TargetMode\s*=\s*[\"']External", content):
            yield f"{name} points to something outside the file."
        if not name.startswith("word/") or not name.endswith(".xml"):
            continue
        text = content.decode("utf-8", "replace")
        fields = re.findall(r"<w:instrText[^>]*>([^<]*)<", text)
        fields += re.findall(r"<w:fldSimple[^>]*w:instr=\"([^\"]*)\"", text)
        for field in fields:
            if field.strip() and not _FIELDS.fullmatch(field):
                yield f"{name} holds the field “{field.strip()[:40]}”; only page numbers can stand."


def _mark_problems(word: Document) -> Iterator[str]:
    body = [paragraph for paragraph in word.paragraphs if "{{" in paragraph.text]
    places = [item for item in body if _MARK.fullmatch(item.text.strip() or "-")]
    own = [item for item in places if f"{REFERRAL_MARK}" == _MARK.findall(item.text)[0]]
    if len(own) != 1:
        yield "{{referral}} has to stand in the body once, in a paragraph of its own."
    for paragraph in _paragraphs(word):
        for name in _MARK.findall(paragraph.text):
            if name not in MARKS:
                yield f"{{{{{name}}}}} is no mark. Marks are: {', '.join(sorted(MARKS))}."
            elif name == REFERRAL_MARK and paragraph._p not in [item._p for item in own]:
                yield "{{referral}} has to stand in the body once, in a paragraph of its own."
