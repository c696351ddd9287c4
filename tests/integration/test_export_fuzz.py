"""Two thousand texts of any kind through JSON and Word: valid, inert, complete."""

from __future__ import annotations

import io
import json
import zipfile

import jsonschema
from docx.oxml.ns import qn
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lxml import etree

from assistant.domain.answer_rows import LABELS
from assistant.domain.text import Section, clean_text
from assistant.export.document import published_schema
from assistant.export.json_export import JsonExporter
from assistant.export.word_export import WordExporter
from assistant.export.word_parts import clean
from tests.builders import AT, Story

TEXTS_AT_ONCE, DOCUMENTS, FACTS = 20, 100, 4
# The name has a place of its own in every header; what is chosen from a list is written otherwise.
QUESTIONS = [name for name in LABELS if name not in ("child-name", "immediate-danger")]
VALIDATOR = jsonschema.Draft202012Validator(published_schema())
WORD = WordExporter()
_HOSTILE = (
    *('=HYPERLINK("http://x.example","x")', "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3"),
    *("{{referral}}", "{{approval}}", "{% raw %}", "${jndi:ldap://x}", "{ INCLUDETEXT x }"),
    *("<w:fldSimple w:instr='DDE'/>", "]]>", "<!ENTITY x SYSTEM 'file:///x'>", "&#0;", "<?xml?>"),
    *(
        "\u202e",
        "\u200b",
        "\ufeff",
        "\u2028",
        "\x85",
        "\x00",
        "\x0b",
        "\x1f",
        "\ufffe",
        "\U0010ffff",
    ),
)
_PIECE = st.one_of(st.text(max_size=40), st.sampled_from(_HOSTILE))
_TEXT = st.lists(_PIECE, min_size=1, max_size=5).map("".join)


def test_two_thousand_texts_are_whole_and_inert_in_json_and_word() -> None:
    tried = 0

    @settings(
        max_examples=DOCUMENTS,
        deadline=None,
        derandomize=True,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(_TEXT, min_size=TEXTS_AT_ONCE, max_size=TEXTS_AT_ONCE))
    def try_one(raw: list[str]) -> None:
        nonlocal tried
        tried += len(raw)
        # What is typed is cleaned when it is heard; only then is it content.
        texts = list(dict.fromkeys(text for item in raw if (text := clean_text(item)[0].strip())))
        story = Story()
        told, answered = texts[:FACTS], texts[FACTS:]
        for number, text in enumerate(told):
            is_request = number % 3 == 2
            story.heard(text, Section.REQUEST if is_request else Section.BACKGROUND)
            if is_request:
                story.request(text)
            else:
                story.incident(text)
        for question_id, text in zip(QUESTIONS, answered, strict=False):
            story.answer(question_id, text)
        _check_json(story, texts)
        _check_word(story, texts)

    try_one()
    assert tried >= TEXTS_AT_ONCE * DOCUMENTS


def _check_json(story: Story, texts: list[str]) -> None:
    document = json.loads(JsonExporter().export(story.interview(), now=AT).content)
    VALIDATOR.validate(document)
    facts = [entry["text"] for entry in (*document["incidents"], *document["requests"])]
    answers = [entry["value"] for entry in (*document["child"]["answers"], *document["answers"])]
    assert {*facts, *answers} >= set(texts)


def _check_word(story: Story, texts: list[str]) -> None:
    content = WORD.export(story.interview(), now=AT).content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    body = parts["word/document.xml"].decode()
    assert "<w:instrText" not in body
    assert "<w:fldSimple" not in body
    assert "<w:hyperlink" not in body
    assert not any(b'TargetMode="External"' in part for part in parts.values())
    whole = "\n".join(_paragraphs(parts["word/document.xml"]))
    for text in texts:
        assert clean(text).replace("\r", "\n") in whole, text


def _paragraphs(body: bytes) -> list[str]:
    """Every paragraph's text, tabs and breaks as such; python-docx takes minutes over so many."""
    shown = {qn("w:t"): None, qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n"}
    return [
        "".join(
            (item.text or "") if shown[item.tag] is None else str(shown[item.tag])
            for item in paragraph.iter(*shown)
            if item.getparent().tag == qn("w:r")
        )
        for paragraph in etree.fromstring(body).iter(qn("w:p"))
    ]
