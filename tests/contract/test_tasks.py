"""The other tasks: what stands up to the checks is used, anything else is as if never offered."""

from __future__ import annotations

import pytest

from assistant.domain.findings import Category
from assistant.domain.rules.wording import review_wording
from assistant.domain.text import Section
from assistant.engines.llm.claims import is_same_question, new_words
from assistant.engines.llm.tasks import LlmTasks
from tests.builders import Story
from tests.contract.model_service import (
    PROMPTS,
    ModelService,
    completion,
    make_engine,
    make_request,
    problem,
    silence,
)

ASK = "When was this done, or from when to when?"
SAID = "We moved his seat to the front of the bus and he is calmer."


@pytest.mark.parametrize(
    ("offered", "is_used"),
    [
        ("When was his seat moved?", True),
        ("When was his seat moved to the front of the bus?", True),
        ("When did you punish him?", False),
        ("When was his seat moved? Please tell us more.", False),
        ("Thank you. When was his seat moved?", False),
        ("When was his seat moved on 5 March?", False),
        ("Why did Wes hurt him?", False),
        ("I'm sorry, when was his seat moved?", False),
        ("When was his seat moved", False),
        ("", False),
    ],
)
async def test_a_question_is_used_only_when_it_is_the_chosen_one(
    offered: str, is_used: bool
) -> None:
    tasks = _tasks(completion({"question": offered}))
    got = await tasks.phrase_question(ASK, make_request(SAID, Section.INTERVENTIONS))
    assert got == (offered if is_used else None)


@pytest.mark.parametrize(
    "answer",
    [completion("sorry"), completion(None, refusal="no"), problem(500), problem(400)],
)
async def test_a_fault_means_the_chosen_question_as_written(answer: object) -> None:
    tasks = LlmTasks(make_engine(ModelService(answer)), PROMPTS)  # type: ignore[arg-type]  # any
    assert await tasks.phrase_question(ASK, make_request(SAID)) is None
    assert await tasks.review(make_request(SAID), ()) == ()
    drafted = await tasks.draft(Section.REQUEST, _asked().interview())
    assert (drafted.sentences, drafted.dropped) == ((), 0)


async def test_silence_ends_with_the_deadline() -> None:
    engine = make_engine(ModelService(silence), deadline_s=0.05)
    await engine.prepare()
    assert await LlmTasks(engine, PROMPTS).phrase_question(ASK, make_request(SAID)) is None


async def test_marks_are_typed_words_outside_speech_and_new() -> None:
    text = "He is clearly a horrid boy. She said “he is a horrid boy” too. It felt grim to watch."
    marks = [
        {"s": 1, "words": "clearly", "category": "opinion"},
        {"s": 2, "words": "he is a horrid boy", "category": "labelling"},
        {"s": 3, "words": "It felt grim to watch", "category": "emotion"},
        {"s": 3, "words": "felt grim", "category": "emotion"},
        {"s": 3, "words": "never typed", "category": "opinion"},
        {"s": 9, "words": "clearly", "category": "opinion"},
    ]
    request = make_request(text)
    known = [hit for hit in review_wording(text, "background") if hit.words == "clearly"]
    found = await _tasks(completion({"marks": marks})).review(request, known)
    assert [(mark.words, mark.category) for mark in found][-1] == (
        "It felt grim to watch",
        Category.EMOTION,
    )
    assert all(text[mark.start_char : mark.end_char] == mark.words for mark in found)
    assert "horrid" not in " ".join(mark.words for mark in found)


async def test_a_drafted_sentence_says_only_what_its_facts_hold() -> None:
    sentences = [
        {"text": "We want an assessment of what he sees at home.", "facts": [1]},
        {"text": "We want an urgent assessment of what he sees at home.", "facts": [1]},
        {"text": "We want an assessment by 5 May.", "facts": [1]},
        {"text": "We want an assessment because Wes hits him.", "facts": [1]},
        {"text": "We want an assessment.", "facts": [7]},
    ]
    drafted = await _tasks(completion({"sentences": sentences})).draft(
        Section.REQUEST, _asked().interview()
    )
    assert [item.text for item in drafted.sentences] == [sentences[0]["text"]]
    assert drafted.dropped == 4


def test_a_word_of_its_own_is_found_whatever_its_form() -> None:
    assert new_words("He watched videos", ["he watches a video"]) == ()
    assert new_words("He watched 3 videos", ["he watches a video"]) == ("3",)
    assert not is_same_question("When was it?\nAnd who?", ASK, SAID)


def _tasks(answer: object) -> LlmTasks:
    return LlmTasks(make_engine(ModelService(answer)), PROMPTS)  # type: ignore[arg-type]  # any


def _asked() -> Story:
    story = Story()
    words = "we want an assessment of what he sees at home"
    story.heard(words, Section.REQUEST)
    story.request(words)
    return story
