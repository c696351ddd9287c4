"""What a file is taken for, what is read of it, and what its refusal says."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from docx import Document as WordDocument
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import TextError
from assistant.intake.as_source import as_source
from assistant.intake.documents import Holds, read_document, read_file
from assistant.intake.file_kinds import MAX_FILE_BYTES, FileKind, check_kind, plain_name
from assistant.intake.mail_text import page_words
from tests.files import mail, pdf, pdf_form, word, word_with_parts, word_with_xml


def refused(name: str, content: bytes) -> str:
    with pytest.raises(TextError) as error:
        read_file(name, content)
    return str(error.value)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", b"He fell.", FileKind.TEXT),
        ("A.TXT", "Zoë said “no”.".encode(), FileKind.TEXT),
        ("a.md", b"# Notes\nHe fell.", FileKind.MARKDOWN),
        ("a.csv", b"Date,Event\n1/5/24,He fell.", FileKind.TABLE),
        ("a.eml", mail("He fell."), FileKind.MAIL),
        ("a.docx", word("He fell."), FileKind.WORD),
        ("a.pdf", pdf("He fell."), FileKind.PDF),
    ],
)
def test_each_kind_is_read(name: str, content: bytes, kind: FileKind) -> None:
    document = read_file(name, content)

    assert document.kind is kind
    assert "He fell" in document.text or "Zoë said “no”" in document.text


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.exe", b"MZ", "not a kind of file"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "not a kind of file"),
        ("noending", b"He fell.", "not a kind of file"),
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n ", "is empty"),
        ("a.txt", word("He fell."), "not plain text"),
        ("a.txt", pdf("He fell."), "not plain text"),
        ("a.txt", b"<!DOCTYPE html><script>alert(1)</script>", "not plain text"),
        ("a.csv", b"\x89PNG\r\n", "not plain text"),
        ("a.md", b"{\\rtf1 He fell.}", "not plain text"),
        ("a.txt", b"He\x00fell", "not plain text"),
        ("a.pdf", b"He fell.", "not a PDF"),
        ("a.pdf", word("He fell."), "not a PDF"),
        ("a.docx", b"He fell.", "not a Word file"),
        ("a.docx", pdf("He fell."), "not a Word file"),
        ("a.docx", b"PK\x03\x04 broken", "could not be opened"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "old Word format"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        ("a.pdf", b"%PDF-1.7\nbroken", "could not be opened"),
        ("a.txt", b"x" * (MAX_FILE_BYTES + 1), "larger than 5 MB"),
        ("a.txt", b"word " * 10_001, "at most 50,000"),
        ("a.txt", b"--- ...", "no words"),
        ("a.csv", b"Date,Event" + b",x" * 59 + b"\n1/5/24,He fell.\n", "60 columns"),
        ("a.csv", b"Date,Event\n" + b"1,a\n" * 5_000, "5,000 rows"),
    ],
)
def test_a_refusal_says_what_happened_what_is_safe_and_what_to_do(
    name: str, content: bytes, words: str
) -> None:
    told = refused(name, content)

    assert words in told
    assert "Nothing of it is saved" in told
    assert len(told.split(". ")) >= 3


def test_pictures_of_pages_are_told_apart_from_a_broken_file() -> None:
    assert "pictures of pages" in refused("scan.pdf", pdf(""))


def test_a_pdf_with_a_password_is_refused_and_one_locked_for_editing_alone_is_read() -> None:
    assert "password" in refused("a.pdf", pdf("He fell.", password="secret words"))
    assert "He fell" in read_file("a.pdf", pdf("He fell.", password="")).text


def test_a_word_file_brings_paragraphs_tables_and_form_fields_in_order() -> None:
    made = WordDocument()
    made.add_paragraph("Before.")
    table = made.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Name", "Year 4"
    made.add_paragraph("After.")
    out = io.BytesIO()
    made.save(out)

    assert read_file("a.docx", out.getvalue()).text == "Before.\nName\tYear 4\nAfter."
    field = (
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>In a field.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:del><w:r><w:delText>Struck out.</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>Put in.</w:t></w:r></w:ins></w:p>"
    )
    assert read_file("a.docx", word_with_xml(field)).text == "In a field.\nPut in."


def test_a_chronology_in_a_word_table_is_read_by_its_columns() -> None:
    made = WordDocument()
    made.add_paragraph("Chronology")
    table = made.add_table(rows=2, cols=3)
    for row, cells in zip(
        table.rows,
        (("Date", "Incident", "Action"), ("1/5/2024", "He bit a pupil.", "Mum was rung.")),
        strict=True,
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    out = io.BytesIO()
    made.save(out)

    parts = read_file("a.docx", out.getvalue()).parts

    assert [(part.holds, part.text) for part in parts] == [
        (Holds.ANYTHING, "Chronology"),
        (Holds.EVENTS, "1/5/2024\nHe bit a pupil."),
        (Holds.ACTIONS, "1/5/2024\nMum was rung."),
    ]


def test_entities_are_never_resolved() -> None:
    xml = (
        '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>He fell. &x;</w:t></w:r></w:p></w:body></w:document>"
    )

    told = refused("a.docx", word_with_xml(xml, whole=True))

    assert "could not be opened" in told
    assert "root:" not in told


def test_macros_pictures_and_links_are_left_alone() -> None:
    out = io.BytesIO(word("He fell."))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"Sub AutoOpen()")
        archive.writestr("word/media/../../escape.txt", b"out")

    assert read_file("a.docx", out.getvalue()).text == "He fell."


def test_a_mail_brings_its_words_its_day_and_the_names_of_what_stays_closed() -> None:
    document = read_file("a.eml", mail("Yesterday he fell.", attached="plan.docx"))

    assert document.text == "Subject: Yesterday\nYesterday he fell."
    assert document.written_on == date(2024, 3, 12)
    assert "Hill" in document.described
    assert document.unopened == ("plan.docx",)


def test_a_mail_that_is_a_page_brings_its_words_alone() -> None:
    page = (
        "<html><head><style>p{}</style><script>alert(1)</script></head><body><p>He "
        "fell.</p><img src='https://elsewhere.example/x.png'><p>She &amp; I saw.</p></body></html>"
    )

    assert read_file("a.eml", mail(page, subtype="html")).text.endswith("\nHe fell.\nShe & I saw.")


@given(st.text())
def test_any_page_is_read_without_its_tags(text: str) -> None:
    assert "\n\n" not in page_words(f"<p>{text}</p><script>{text}</script>")


@given(st.binary(max_size=300), st.sampled_from(["txt", "md", "csv", "eml", "docx", "pdf"]))
def test_any_bytes_are_read_or_refused_in_words(content: bytes, suffix: str) -> None:
    try:
        text = read_file(f"a.{suffix}", content).text
    except TextError as error:
        assert "Nothing of it is saved" in str(error)
    else:
        assert text.strip()


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\x\\notes.docx", "notes.docx"),
        ("a\u202etxt.exe", "atxt.exe"),
        ("a\x00\nb.txt", "ab.txt"),
        ('<img src="x">.txt', "img src=x.txt"),
        ("", "file"),
        ("..", ".."),
    ],
)
def test_a_name_is_shown_without_folders_and_control_characters(
    given_name: str, shown: str
) -> None:
    assert plain_name(given_name) == shown
    assert len(plain_name("x" * 500 + ".docx")) <= 120


def test_a_lying_ending_is_found_at_once() -> None:
    with pytest.raises(TextError):
        check_kind("a.docx", b"%PDF-1.7")


def test_the_check_command_reads_other_endings_as_text() -> None:
    assert read_document("notes", b"He fell.") == "He fell."
    assert read_document("notes.rst", b"He fell.") == "He fell."


def _mail_of(parts: str) -> bytes:
    return (
        "From: A Hill <a.hill@larkfield.example>\nSubject: Concern =?utf-8?q?about_Jos=C3=A9?=\n"
        f"Date: Tue, 12 Mar 2024 15:20:00 +0000\nMIME-Version: 1.0\n{parts}"
    ).encode()


def _multipart(kind: str, *parts: tuple[str, str]) -> str:
    mark = f"mark-{kind}"
    inside = "".join(
        f"--{mark}\n{words}"
        if subtype == "multipart"
        else f"--{mark}\nContent-Type: text/{subtype}\n\n{words}\n"
        for subtype, words in parts
    )
    return f'Content-Type: multipart/{kind}; boundary="{mark}"\n\n{inside}--{mark}--\n'


def test_a_page_is_read_beside_a_plain_footer() -> None:
    content = _mail_of(
        _multipart("mixed", ("html", "<p>He fell.</p>"), ("plain", "This mail is confidential."))
    )

    assert read_file("a.eml", content).text == (
        "Subject: Concern about José\nHe fell.\nThis mail is confidential."
    )


def test_of_two_forms_of_the_same_words_the_plain_one_is_read() -> None:
    both = _multipart(
        "alternative", ("plain", "He fell, twice."), ("html", "<p>He fell, twice.</p>")
    )
    content = _mail_of(_multipart("mixed", ("multipart", both), ("html", "<p>Added below.</p>")))

    assert read_file("a.eml", content).text == (
        "Subject: Concern about José\nHe fell, twice.\nAdded below."
    )


def test_a_plain_form_that_only_points_at_the_page_is_not_read_in_its_place() -> None:
    page = "<p>He came in without a coat and said that nobody had been at home since Friday.</p>"
    content = _mail_of(_multipart("alternative", ("plain", "See the page."), ("html", page)))

    assert "nobody had been at home" in read_file("a.eml", content).text


def test_a_page_keeps_the_spaces_between_its_words() -> None:
    page = "<html><head><title>x</title><body>He <b>fell</b> down.<table><tr><td>a</td><td>b</td>"

    assert page_words(page) == "He fell down.\na b"


def test_a_mail_with_a_subject_and_nothing_else_is_no_mail_with_text() -> None:
    assert "without text" in refused("a.eml", _mail_of("Content-Type: text/plain\n\n\n"))


def test_a_mail_nested_too_deep_is_refused_and_not_cut() -> None:
    inside = "Content-Type: text/plain\n\nHe fell.\n"
    for level in range(14):
        inside = (
            f'Content-Type: multipart/mixed; boundary="m{level}x"\n\n'
            f"--m{level}x\n{inside}\n--m{level}x--\n"
        )

    assert "too many parts" in refused("a.eml", _mail_of(inside))


def test_what_was_filled_in_into_a_pdf_form_is_read_with_the_names_of_its_fields() -> None:
    text = read_file("form.pdf", pdf_form("Concern form")).text

    assert text.split("\n") == [
        "Concern form",
        "Seen by the nurse.",
        "What is the concern?: He came in without a coat.",
        "He was cold.",
        "child.name: Sam",
        "urgent: Yes",
    ]


def test_a_form_on_a_picture_of_a_page_is_text() -> None:
    assert "child.name: Sam" in read_file("form.pdf", pdf_form("")).text


def test_a_form_whose_fields_are_out_of_reach_says_so() -> None:
    assert "fields can't be read" in refused("form.pdf", pdf_form("Please wait", xfa=True))


def _paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def test_words_moved_in_a_word_file_are_read_once_and_where_they_went() -> None:
    run = "<w:r><w:t>He fell.</w:t></w:r>"
    body = (
        f"<w:p><w:moveFrom>{run}</w:moveFrom></w:p>"
        f"<w:moveFrom>{_paragraph('She saw it.')}</w:moveFrom>"
        f"{_paragraph('Then:')}<w:moveTo>{_paragraph('She saw it.')}</w:moveTo>"
        f"<w:p><w:moveTo>{run}</w:moveTo></w:p>"
    )

    assert read_file("a.docx", word_with_xml(body)).text == "Then:\nShe saw it.\nHe fell."


def test_a_cell_that_is_a_form_field_is_read() -> None:
    cell = f"<w:tc>{_paragraph('Year 4')}</w:tc>"
    body = (
        f"<w:tbl><w:tr><w:tc>{_paragraph('Class')}</w:tc>"
        f"<w:sdt><w:sdtContent>{cell}</w:sdtContent></w:sdt></w:tr></w:tbl>"
    )

    assert read_file("a.docx", word_with_xml(body)).text == "Class\tYear 4"


def test_the_notes_of_a_word_file_are_read_and_what_stands_beside_is_kept_and_told() -> None:
    content = word_with_parts(
        _paragraph("He fell."),
        footnotes=f"<w:footnote><w:p/></w:footnote><w:footnote>{_paragraph('Twice.')}</w:footnote>",
        endnotes=f"<w:endnote>{_paragraph('In May.')}</w:endnote>",
        header1=_paragraph("Larkfield"),
        header2=_paragraph("Larkfield"),
        footer1=f"<w:tbl><w:tr><w:tc>{_paragraph('Seen by Mr Lee')}</w:tc></w:tr></w:tbl>",
        comments=f"<w:comment>{_paragraph('Check the day.')}</w:comment>",
    )

    document = read_file("a.docx", content)
    source = as_source(document, content)

    assert [(part.holds, part.text) for part in document.parts] == [
        (Holds.ANYTHING, "He fell.\nTwice.\nIn May."),
        (Holds.BESIDE, "Larkfield\n\nSeen by Mr Lee\n\nCheck the day."),
    ]
    assert [part.origin.is_read for part in source.parts] == [True, False]
    (told,) = source.told
    assert "“header”, “footer”, “comments”" in told


def test_parts_that_unpack_to_too_much_together_are_refused() -> None:
    content = word_with_parts(_paragraph("He fell."), header1=" " * 3_000_000)

    assert "unpacks to more" in refused("a.docx", content)
