"""An organisation's own Word template: filled in place, never computed, checked before use."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.shared import Cm
from docx.table import Table

from assistant import bootstrap
from assistant.domain.draft import current_hash
from assistant.domain.events import Interview
from assistant.errors import SettingsError
from assistant.export.word_export import WordExporter
from assistant.export.word_template import MARKS, check_template, default_template
from tests.builders import AT, Story, bus_story


def _saved(word: Document) -> bytes:
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def _changed(change: Callable[[Document], object]) -> bytes:
    word = docx.Document(io.BytesIO(default_template()))
    change(word)
    return _saved(word)


def _export(interview: Interview, template: bytes | None = None) -> Document:
    exporter = WordExporter(
        local_authority="Northmoor", name_of=lambda _: "Helen Marsh", template=template
    )
    return docx.Document(io.BytesIO(exporter.export(interview, now=AT).content))


def _texts(word: Document) -> list[str]:
    texts: list[str] = []
    for block in word.iter_inner_content():
        if isinstance(block, Table):
            texts += [cell.text for row in block.rows for cell in row.cells]
        else:
            texts.append(block.text)
    return texts


def _approved() -> Interview:
    story = bus_story()
    content = current_hash(story.interview())
    story.submit(content)
    story.approve(content)
    return story.interview()


def test_our_own_template_passes_its_check() -> None:
    check_template(default_template())


def test_what_stands_around_the_referral_stays_around_it() -> None:
    def change(word: Document) -> None:
        word.paragraphs[0].insert_paragraph_before("Larkfield Primary School")
        word.add_paragraph("Signed by the headteacher: ________")

    template = _changed(change)
    check_template(template)

    texts = _texts(_export(_approved(), template))

    assert texts[0] == "Larkfield Primary School"
    assert texts[1] == "Referral to children’s services"
    assert texts[-1] == "Signed by the headteacher: ________"
    assert "1. Background" in texts
    assert "{{referral}}" not in "".join(texts)


def test_the_footer_can_name_reference_fingerprint_and_approver() -> None:
    def change(word: Document) -> None:
        footer = word.sections[0].footer.paragraphs[0]
        footer.clear()
        # Word splits what was typed as it likes.
        for piece in (
            "Ref {{refer",
            "ence}} ",
            "v{{version}}",
            " {{fingerprint}} {{approval",
            "}}",
        ):
            footer.add_run(piece)

    interview = _approved()
    text = _export(interview, _changed(change)).sections[0].footer.paragraphs[0].text

    found = re.fullmatch(
        r"Ref 5f0c2c1e v1 ([0-9a-f]{4}( [0-9a-f]{4}){3}) Approved by Helen Marsh, .*", text
    )
    assert found is not None, text
    assert found.group(1).replace(" ", "") == current_hash(interview)[:16]


def test_every_mark_is_filled() -> None:
    def change(word: Document) -> None:
        for name in MARKS:
            if name != "referral":
                word.add_paragraph(f"{name}: {{{{{name}}}}}.")

    text = "\n".join(_texts(_export(_approved(), _changed(change))))

    assert "{{" not in text
    assert "child: Riley Dunmore." in text
    assert "authority: Northmoor." in text


HOSTILE = (
    "{{approval}} {{fingerprint}} {{referral}} {{ 7*7 }} {% for x in y %} "
    "{{ ''.__class__.__mro__[1].__subclasses__() }} ${x} #{x} <%= x %>"
)


def test_a_template_expression_in_content_stays_text() -> None:
    story = Story()
    story.heard(HOSTILE)
    story.incident(HOSTILE)
    story.answer("child-name", HOSTILE)
    story.answer("child-address", HOSTILE)

    word = _export(story.interview())

    texts = _texts(word)
    assert texts.count(HOSTILE) >= 2
    assert sum(text == "1. Background" for text in texts) == 1
    content = current_hash(story.interview())
    story.submit(content)
    story.approve(content)
    header = _export(story.interview()).sections[0].header.paragraphs[0].text
    assert HOSTILE in header


def test_tables_fit_a_narrower_page() -> None:
    def change(word: Document) -> None:
        word.sections[0].left_margin = word.sections[0].right_margin = Cm(5)

    word = _export(_approved(), _changed(change))

    for table in word.tables:
        total = sum(column.width.cm for column in table.columns if column.width is not None)
        assert total <= 11.1


def test_a_draft_has_the_watermark_in_every_header_and_an_approved_text_in_none() -> None:
    def change(word: Document) -> None:
        word.sections[0].different_first_page_header_footer = True
        word.sections[0].first_page_header.paragraphs[0].text = "Larkfield"
        second = word.add_section()
        second.header.is_linked_to_previous = False
        second.header.paragraphs[0].text = "Second part"

    template = _changed(change)
    for interview, is_draft in ((bus_story().interview(), True), (_approved(), False)):
        content = WordExporter(template=template).export(interview, now=AT).content
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            headers = [
                archive.read(name).decode()
                for name in archive.namelist()
                if re.fullmatch(r"word/header\d*\.xml", name)
            ]
        shown = [header for header in headers if "Larkfield" in header or "Second" in header]
        assert len(shown) == 2
        for header in shown:
            assert ('string="DRAFT"' in header) is is_draft


def _with_part(name: str, content: bytes) -> bytes:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(default_template())) as old,
        zipfile.ZipFile(buffer, "w") as new,
    ):
        for item in old.namelist():
            if item != name:
                new.writestr(item, old.read(item))
        new.writestr(name, content)
    return buffer.getvalue()


def _with_field(instruction: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(default_template())) as archive:
        body = archive.read("word/document.xml").decode()
    field = f'<w:p><w:fldSimple w:instr="{instruction}"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'
    return _with_part(
        "word/document.xml", body.replace("<w:sectPr", f"{field}<w:sectPr", 1).encode()
    )


_EXTERNAL = (
    b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    b'relationships"><Relationship Id="rId1" Type="x" Target="http://example.org/x" '
    b'TargetMode="External"/></Relationships>'
)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"no zip at all", "not a Word file"),
        (_saved(docx.Document()), "{{referral}} has to stand"),
        (_changed(lambda word: word.add_paragraph("{{referral}}")), "{{referral}} has to stand"),
        (_changed(lambda word: word.add_paragraph("see {{referral}} here")), "of its own"),
        (_changed(lambda word: word.add_paragraph("{{secret}}")), "{{secret}} is no mark"),
        (_with_field("DDEAUTO c:\\\\x"), "only page numbers"),
        (_with_field("INCLUDETEXT x"), "only page numbers"),
        (_with_part("word/vbaProject.bin", b"x"), "could run or hide"),
        (_with_part("word/embeddings/oleObject1.bin", b"x"), "could run or hide"),
        (_with_part("word/_rels/footnotes.xml.rels", _EXTERNAL), "outside the file"),
        (b"x" * 5_000_001, "larger than 5 MB"),
    ],
)
def test_a_template_that_could_do_harm_is_refused_with_the_reason(
    content: bytes, told: str
) -> None:
    with pytest.raises(SettingsError) as refused:
        check_template(content)
    assert told in str(refused.value)


def test_a_server_with_a_bad_template_does_not_start(tmp_path: Path) -> None:
    bad = tmp_path / "page.docx"
    bad.write_bytes(b"nothing")
    settings = bootstrap.read_settings(
        {"REFERRAL_DATA": str(tmp_path / "data"), "REFERRAL_WORD_TEMPLATE": str(bad)}
    )
    with pytest.raises(SettingsError, match="not a Word file"):
        bootstrap.build(settings)


def test_tables_have_headings_a_screen_reader_finds() -> None:
    for table in _export(_approved()).tables:
        xml = table._tbl.xml
        has_head_row = "<w:tblHeader" in xml
        assert ('w:firstRow="1"' in xml) is has_head_row
        assert ('w:firstColumn="1"' in xml) is not has_head_row
