"""The JSON file says what the published schema says, names nobody else, and reads back equal."""

from __future__ import annotations

import json
from datetime import timedelta

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.approval import ReviewState
from assistant.domain.draft import build_draft, current_hash
from assistant.domain.events import Interview
from assistant.domain.findings import ResolutionKind
from assistant.domain.text import Section, clean_text
from assistant.errors import ExportError
from assistant.export.document import (
    SCHEMA_ID,
    published_schema,
    read_document,
    write_document,
)
from assistant.export.json_export import JsonExporter
from tests.builders import AT, REVIEWER, Story, bus_story

OTHERS = ("Florence", "Cody", "Wes", "Lund")
VALIDATOR = jsonschema.Draft202012Validator(published_schema())


def _export(interview: Interview) -> bytes:
    return JsonExporter().export(interview, now=AT).content


def _approved() -> Story:
    story = bus_story()
    content_hash = current_hash(story.interview())
    story.submit(content_hash)
    story.approve(content_hash)
    return story


def test_the_published_schema_is_a_valid_schema_with_its_id() -> None:
    schema = published_schema()

    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == SCHEMA_ID
    assert schema["additionalProperties"] is False


def test_every_part_of_the_schema_has_a_title_and_a_description() -> None:
    for name, part in published_schema()["$defs"].items():
        assert part["title"], name
        if "properties" in part or "enum" in part:
            assert part.get("description"), name


@pytest.mark.parametrize("story", [Story(), bus_story(), _approved()], ids=["empty", "bus", "ok"])
def test_an_export_validates_and_reads_back_byte_for_byte(story: Story) -> None:
    content = _export(story.interview())

    VALIDATOR.validate(json.loads(content))
    document = read_document(content)
    assert write_document(document) == content
    assert read_document(write_document(document)) == document


def test_the_same_interview_gives_the_same_file() -> None:
    assert _export(bus_story().interview()) == _export(bus_story().interview())


def test_an_extra_or_missing_field_is_refused() -> None:
    plain = json.loads(_export(bus_story().interview()))
    extra = {**plain, "risk_score": 7}
    missing = {key: value for key, value in plain.items() if key != "review"}

    for broken in (extra, missing):
        with pytest.raises(jsonschema.ValidationError):
            VALIDATOR.validate(broken)
        with pytest.raises(ExportError):
            read_document(json.dumps(broken).encode())


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff\xfe", b"not json"])
def test_what_is_no_document_is_refused_in_plain_words(content: bytes) -> None:
    with pytest.raises(ExportError, match="not a referral document"):
        read_document(content)


def test_only_the_child_is_named() -> None:
    story = bus_story()
    story.decide(
        story.interview().open_findings[0],
        ResolutionKind.ATTRIBUTE,
        "Codys words",
        speaker="Wes",
        listener="Mrs Lund",
    )
    story.override("CON-1", "Florence would be at risk")
    story.send_back("0" * 64, "ask Cody")

    text = _export(story.interview()).decode()

    assert "Riley Dunmore" in text
    for name in OTHERS:
        assert name not in text
    assert "a Y4 girl [child A] told me" in text


def test_every_value_says_where_it_was_typed() -> None:
    interview = bus_story().interview()
    document = read_document(_export(interview))
    facts = (
        *document.incidents,
        *document.interventions,
        *document.requests,
        *document.outcomes,
    )

    assert len(facts) == 9
    for fact in facts:
        for piece in fact.evidence:
            message = interview.message(piece.message_id)
            assert message is not None
            assert piece.end_char - piece.start_char > 0
            if "[" not in piece.quote:
                assert message.text[piece.start_char : piece.end_char] == piece.quote
    statuses = {answer.question_id: answer.status for answer in document.child.answers}
    assert statuses["child-dob"] == "not_known"
    assert statuses["child-address"] == "not_asked"
    assert [fact.date.edtf for fact in document.incidents if fact.date] == [
        "2024-02-05/2024-02-09",
        "2024-02-29",
        "2024-03-07",
    ]


def test_sentences_cite_facts_that_are_in_the_document() -> None:
    document = read_document(_export(bus_story().interview()))
    facts = {
        fact.id
        for fact in (
            *document.incidents,
            *document.interventions,
            *document.requests,
            *document.outcomes,
            *document.views,
        )
    }

    for part in document.text:
        for sentence in part.sentences:
            assert set(sentence.fact_ids) <= facts


def test_findings_carry_their_resolutions() -> None:
    story = bus_story()
    finding = story.interview().open_findings[0]
    story.decide(finding, ResolutionKind.KEEP, "it is what the log says")

    document = read_document(_export(story.interview()))

    resolutions = {item.id: item.resolution for item in document.findings}
    kept = resolutions[finding.id]
    assert kept is not None
    assert (kept.kind, kept.words) == (ResolutionKind.KEEP, "it is what the log says")
    assert sum(item is None for item in resolutions.values()) == len(resolutions) - 1


def test_a_draft_says_so_until_exactly_this_content_is_approved() -> None:
    story = _approved()
    approved = JsonExporter().export(story.interview(), now=AT)
    document = read_document(approved.content)

    assert (document.is_draft, document.notice) == (False, None)
    assert document.review.state is ReviewState.APPROVED
    assert document.review.content_hash == document.review.approved_hash
    assert [step.action for step in document.review.history] == ["submitted", "approved"]
    assert approved.name == "referral-5f0c2c1e-v1.json"

    story.answer("child-gender", "boy")
    changed = JsonExporter().export(story.interview(), now=AT)
    document = read_document(changed.content)

    assert document.is_draft
    assert document.notice is not None
    assert document.notice.startswith("DRAFT – not approved")
    assert document.review.state is ReviewState.DRAFT
    assert changed.name == "referral-5f0c2c1e-v1-DRAFT.json"


def test_exporting_later_changes_only_the_moment() -> None:
    interview = bus_story().interview()
    now = json.loads(_export(interview))
    later = json.loads(JsonExporter().export(interview, now=AT + timedelta(hours=1)).content)

    assert {key for key in now if now[key] != later[key]} == {"exported_at"}


def test_checks_and_overrides_are_listed() -> None:
    story = bus_story()
    story.override("CON-1", "it would put him at risk", REVIEWER)

    checks = {check.id: check for check in read_document(_export(story.interview())).checks}

    assert checks["CON-1"].override_reason == "it would put him at risk"
    assert checks["SAF-2"].override_reason is None
    assert "GEN-2" in checks


def _plain_story(text: str) -> Story:
    story = Story()
    for section in (Section.BACKGROUND, Section.INTERVENTIONS, Section.REQUEST):
        story.heard(text, section)
    story.incident(text)
    story.intervention(text)
    story.request(text)
    story.answer("child-name", text)
    story.answer("household", text)
    return story


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=80).filter(lambda text: bool(text.strip())))
def test_any_text_survives_in_json(raw: str) -> None:
    """All planes, controls, formula starts: as typed after the one stated normalisation."""
    text, _ = clean_text(raw.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    if not text.strip():
        return
    content = _export(_plain_story(text).interview())

    VALIDATOR.validate(json.loads(content))
    document = read_document(content)
    assert document.incidents[0].text == text
    assert document.child.name == text
    assert write_document(document) == content


def test_held_words_are_apart_from_the_text() -> None:
    interview = bus_story().interview()
    document = read_document(_export(interview))
    background = next(part for part in document.text if part.section is Section.BACKGROUND)

    text = " ".join(sentence.text for sentence in background.sentences)
    assert "creep" not in text
    assert "Hes turning into a right little creep if you ask me" in [
        item.words for item in background.held_out
    ]
    assert len(build_draft(interview).held) == len(background.held_out)
