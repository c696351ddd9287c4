"""The Markdown file reads in order, says DRAFT, names nobody else, and is inert."""

from __future__ import annotations

from assistant.domain.draft import current_hash
from assistant.domain.text import Section
from assistant.export.markdown_export import MarkdownExporter
from tests.builders import AT, Story, bus_story


def _text(story: Story) -> str:
    return MarkdownExporter().export(story.interview(), now=AT).content.decode()


def test_sections_stand_in_order_and_a_draft_says_so() -> None:
    file = MarkdownExporter().export(bus_story().interview(), now=AT)
    text = file.content.decode()
    order = ["## Child and family", "## 1. Background", "## 2. Interventions", "## 3. Request"]

    places = [text.index(heading) for heading in (*order, "## 4. Outcomes", "## Approval")]
    assert places == sorted(places)
    assert text.startswith("> **DRAFT – not approved.")
    assert file.name == "referral-5f0c2c1e-v0-DRAFT.md"


def test_an_approved_text_does_not_say_draft() -> None:
    story = bus_story()
    content_hash = current_hash(story.interview())
    story.submit(content_hash)
    story.approve(content_hash)

    assert "DRAFT" not in _text(story)


def test_names_of_others_are_tokens() -> None:
    text = _text(bus_story())

    for name in ("Florence", "Cody", "Wes", "Lund"):
        assert name not in text
    assert "\\[child A\\]" in text


def test_content_cannot_become_markup() -> None:
    story = Story()
    words = "# Approved\n<script>alert(1)</script> [x](http://evil.example) *x* | `x` ![i](u) &lt;"
    story.heard(words, Section.BACKGROUND)
    story.incident(words)

    line = next(line for line in _text(story).splitlines() if "Approved<br>" in line)

    assert line == (
        "- **Date not known**: \\# Approved<br>\\<script\\>alert(1)\\</script\\> "
        "\\[x\\](http://evil.example) \\*x\\* \\| \\`x\\` \\!\\[i\\](u) &amp;lt;"
    )
