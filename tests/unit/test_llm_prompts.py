"""The prompt files: checked on loading, rendered as recorded, true to their own rules."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.text import Message, Quote, Section, locate_quote
from assistant.engines.llm.budget import estimate_tokens
from assistant.engines.llm.prompts import TASKS, load_prompts, parse_prompt
from assistant.engines.llm.wire import OUTPUTS, WireDraft, WireExtraction, WireReview
from assistant.errors import SettingsError
from tests.contract.model_service import make_message

FOLDER = Path(__file__).resolve().parents[2] / "prompts"
PROMPTS = load_prompts(FOLDER)
# A change of meaning raises the version and updates the digest in the same commit.
SNAPSHOT = {
    "extract": (1, "c66e0c34e0ff"),
    "follow-up": (1, "c9b2bc17842f"),
    "review": (1, "de0d013a2d06"),
    "draft-request": (1, "6178ee65828e"),
    "draft-outcomes": (1, "838c56873033"),
}
GOOD = """---
id: extract
version: 1
inputs: [section, staff_words]
output: WireExtraction
---

## system

Mark.

## user

$section
<notes>
$staff_words
</notes>
"""


def test_every_file_in_the_folder_is_a_task() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == set(TASKS) == set(PROMPTS)


@pytest.mark.parametrize("task", TASKS)
def test_a_prompt_is_as_recorded_for_its_version(task: str) -> None:
    prompt = PROMPTS[task]
    values = {name: f"<{name}>" for name in prompt.inputs}
    rendered = prompt.render(**values)
    digest = hashlib.sha256(f"{rendered.system}\n{rendered.user}".encode()).hexdigest()[:12]
    assert (prompt.version, digest) == SNAPSHOT[task]


@pytest.mark.parametrize("task", TASKS)
def test_a_prompt_names_a_known_answer(task: str) -> None:
    assert PROMPTS[task].output in OUTPUTS


@pytest.mark.parametrize("task", TASKS)
def test_the_example_answer_has_the_right_shape(task: str) -> None:
    prompt = PROMPTS[task]
    model = OUTPUTS[prompt.output]
    _, answer = _example(prompt.system)
    assert model.model_validate(json.loads(answer)) is not None


def test_every_quote_in_an_example_is_found_by_the_gate() -> None:
    for task, model in (("extract", WireExtraction), ("review", WireReview)):
        lines, answer = _example(PROMPTS[task].system)
        parsed = model.model_validate(json.loads(answer))
        items = [item for _, value in parsed for item in value]
        assert items
        for item in items:
            own = _message(lines[item.s])
            for field in ("words", "date", "effect", "reason"):
                words = getattr(item, field, "")
                if words:
                    assert locate_quote(Quote(text=words), own) is not None, (task, field, words)


def test_a_drafted_example_only_joins_the_words_of_its_facts() -> None:
    for task in ("draft-request", "draft-outcomes"):
        lines, answer = _example(PROMPTS[task].system)
        for sentence in WireDraft.model_validate(json.loads(answer)).sentences:
            ground = " ".join(lines[number] for number in sentence.facts).lower()
            words = set(re.findall(r"\w+", sentence.text.lower()))
            assert words - set(re.findall(r"\w+", ground)) <= {"because"}


def test_the_system_part_of_extract_leaves_room_for_twelve_messages() -> None:
    # 12 calls of prompt + 60 tokens of message + 60 of answer stay within 5,000 tokens.
    assert estimate_tokens(PROMPTS["extract"].system).tokens <= 280


@given(text=st.text(max_size=200))
def test_staff_words_never_leave_their_markers(text: str) -> None:
    rendered = PROMPTS["extract"].render(section="background", staff_words=text)
    assert rendered.user.count("<notes>") == rendered.user.count("</notes>") == 1
    assert rendered.user.rstrip().endswith("</notes>")
    assert rendered.system == PROMPTS["extract"].system


def test_a_dollar_sign_in_the_words_is_only_a_dollar_sign() -> None:
    rendered = PROMPTS["extract"].render(
        section="background", staff_words="He took $5 and $section"
    )
    assert "He took $5 and $section" in rendered.user


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("$section\n", ""), "inputs"),
        (("version: 1", "version: one"), "version"),
        (("id: extract", "id: other"), "id"),
        (("Mark.", "Mark $section."), "system"),
        (("<notes>\n", ""), "user"),
        (("output: WireExtraction", "reply: WireExtraction"), "output"),
        (("## user", "## person"), "needs front matter"),
        (("inputs: [section, staff_words]", "inputs: [section"), "front matter"),
    ],
)
def test_a_wrong_prompt_file_is_refused_and_says_where(change: tuple[str, str], told: str) -> None:
    with pytest.raises(SettingsError, match=re.escape("extract.md")) as caught:
        parse_prompt(GOOD.replace(*change), "extract.md")
    assert told in str(caught.value)


def test_all_problems_are_in_one_report(tmp_path: Path) -> None:
    (tmp_path / "extract.md").write_text("nothing")
    with pytest.raises(SettingsError) as caught:
        load_prompts(tmp_path)
    assert all(f"{task}.md" in str(caught.value) for task in TASKS)


def test_rendering_needs_every_input() -> None:
    with pytest.raises(ValueError, match="staff_words"):
        PROMPTS["extract"].render(section="background")


def _example(system: str) -> tuple[dict[int, str], str]:
    """The example's numbered lines and its answer."""
    example = system.partition("\nExample\n")[2]
    *lines, answer = example.strip().split("\n")
    numbered = (re.match(r"(\d+) (.*)", line) for line in lines)
    return {int(match[1]): match[2] for match in numbered if match}, answer


def _message(text: str) -> Message:
    return make_message(text, Section.BACKGROUND, "m1")
