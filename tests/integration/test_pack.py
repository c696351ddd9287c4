"""The copy-ready pack: the referral under the fields of the local form."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.domain.draft import current_hash
from assistant.domain.events import Interview
from assistant.errors import SettingsError
from assistant.export.local_form import load_form
from assistant.export.pack_export import PackExporter
from tests.builders import AT, Story, bus_story

FORM = """
id: northmoor
version: 3
title: Northmoor request form
groups:
  - title: You and the child
    fields:
      - {label: Full name, from: [child-name]}
      - {label: First language, from: [child-language]}
      - {label: Worries, from: [text.background]}
      - {label: Our reference, from: [referral.reference]}
"""


def _approved() -> Interview:
    story = bus_story()
    content = current_hash(story.interview())
    story.submit(content)
    story.approve(content)
    return story.interview()


def _fields(interview: Interview, form: Path | None = None) -> dict[str, str]:
    groups = PackExporter(load_form(form)).groups(interview, now=AT)
    return {field.label: field.text for group in groups for field in group.fields}


def test_the_words_stand_under_the_fields_of_the_form() -> None:
    fields = _fields(_approved())

    assert fields["Child’s full name"] == "Riley Dunmore"
    worries = fields["What are you worried about? What has happened?"]
    assert worries.index("5 to 9 February 2024") < worries.index("Thu 7 March 2024")
    assert fields["What are you asking for?"].startswith("1. ")
    assert "Florence" not in str(fields)
    assert "Child A" in fields["Other children"]


def test_a_blank_field_says_so_in_words() -> None:
    fields = _fields(_approved())

    assert fields["Ethnicity"] == "Not answered"
    assert fields["Also known as"] == "Not answered"
    assert fields["Date of birth or age"].startswith("8")
    assert "" not in fields.values()


def test_until_it_is_approved_every_copied_field_says_draft() -> None:
    draft = _fields(bus_story().interview())
    assert all(text.startswith("[DRAFT – not approved] ") for text in draft.values())
    assert not any("DRAFT" in text for text in _fields(_approved()).values())


def test_an_organisation_brings_its_own_form(tmp_path: Path) -> None:
    form = tmp_path / "form.yaml"
    form.write_text(FORM, encoding="utf-8")

    fields = _fields(_approved(), form)

    assert list(fields) == ["Full name", "First language", "Worries", "Our reference"]
    assert fields["Our reference"] == "5f0c2c1e"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (FORM.replace("child-name", "child-nmae"), "groups.0.fields.0.from"),
        (FORM.replace("title: Northmoor request form", ""), "title"),
        ("{", "not readable YAML"),
    ],
)
def test_a_form_that_does_not_hold_together_is_refused(
    tmp_path: Path, text: str, told: str
) -> None:
    form = tmp_path / "form.yaml"
    form.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as refused:
        load_form(form)
    assert told in str(refused.value)


def test_the_file_is_inert_markdown() -> None:
    story = Story()
    story.heard("# big *bold* [x](http://example.org) <script>alert(1)</script>")
    story.incident("# big *bold* [x](http://example.org) <script>alert(1)</script>")

    made = PackExporter(load_form()).export(story.interview(), now=AT)

    text = made.content.decode()
    assert "<script>" not in text
    assert "\\](http" in text
    assert "x](http" not in text
    assert made.name == "referral-5f0c2c1e-v0-DRAFT.pack.md"
