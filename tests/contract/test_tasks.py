"""The other tasks: what stands up to the checks is used, anything else is as if never offered."""

from __future__ import annotations

import pytest

from assistant.domain.findings import Category
from assistant.domain.quotations import quoted_spans
from assistant.domain.rules.wording import review_wording
from assistant.domain.text import Section
from assistant.engines.llm.claims import is_same_question, new_words, says_only
from assistant.engines.llm.engine import LlmEngine
from assistant.engines.llm.tasks import LlmTasks
from tests.builders import Story
from tests.contract.model_service import (
    PROMPTS,
    ModelService,
    completion,
    make_engine,
    make_request,
    problem,
    settings,
    silence,
)

ASK = "When was this done, or from when to when?"
SAID = "We moved his seat to the front of the bus and he is calmer."
WHO = "Who saw this, or who told you, and when: “he hid in the hall”?"
HID = "On Monday he hid in the hall and [CHILD_A] did not look for him."
CHANGED = "What was different afterwards, better or worse: “We moved his seat”?"


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
        ("Why was his seat moved?", False),
        ("Who moved his seat?", False),
        ("When and why was his seat moved?", False),
        ("Was his seat moved?", False),
        ("When was his seat not moved?", False),
        ("When will his seat be moved?", False),
        ("When was [CHILD_B] moved to the front of the bus?", False),
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
    assert got.text == (offered if is_used else None)
    assert got.made_by.task == "follow-up"


@pytest.mark.parametrize(
    ("offered", "question", "said", "is_same"),
    [
        ("Who saw that he hid in the hall, or told you, and when?", WHO, HID, True),
        ("Who looked for him, and when?", WHO, HID, False),
        ("Who hid in the hall?", WHO, HID, False),
        ("Who saw this, and when did [CHILD_A] look?", WHO, HID, True),
        ("Who saw this, and when did [CHILD_C] look?", WHO, HID, False),
        ("What was different after his seat moved, better or worse?", CHANGED, SAID, True),
        ("What did he do after his seat moved?", CHANGED, SAID, False),
        ("What must be different afterwards, better or worse?", CHANGED, SAID, False),
        ("Was it his fault?", CHANGED, SAID, False),
        ("When was it?\nAnd who?", ASK, SAID, False),
    ],
)
def test_a_question_keeps_what_it_asks_and_about_whom(
    offered: str, question: str, said: str, is_same: bool
) -> None:
    assert is_same_question(offered, question, said) is is_same


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (completion("sorry"), "invalid"),
        (completion(None, refusal="no"), "refused"),
        (problem(500), "failed"),
        (problem(400), "failed"),
        (completion('{"question": '), "truncated"),
        (completion({"other": 1}), "invalid"),
    ],
)
async def test_a_fault_means_the_chosen_question_as_written(answer: object, outcome: str) -> None:
    tasks = _tasks(answer)
    asked = await tasks.phrase_question(ASK, make_request(SAID))
    assert (asked.text, asked.made_by.outcome) == (None, outcome)
    marked = await _tasks(answer).review(make_request(SAID), ())
    assert (marked.marks, marked.made_by.outcome) == ((), outcome)
    drafted = await _tasks(answer).draft(Section.REQUEST, _asked().interview())
    assert (drafted.sentences, drafted.dropped, drafted.made_by.outcome) == ((), 0, outcome)


async def test_silence_ends_with_the_deadline() -> None:
    engine = make_engine(ModelService(silence), deadline_s=0.3)
    await engine.prepare()
    got = await LlmTasks(engine, PROMPTS).phrase_question(ASK, make_request(SAID))
    assert (got.text, got.made_by.outcome) == (None, "timeout")


def test_a_question_takes_the_time_the_reading_leaves() -> None:
    engine = LlmEngine(settings(deadline_s=30), make_engine(ModelService(silence))._floor, PROMPTS)
    assert engine.question_deadline_s == 5


async def test_refusals_of_any_task_turn_the_helper_off_for_that_referral() -> None:
    service = ModelService(completion(None, refusal="no"))
    tasks = LlmTasks(make_engine(service), PROMPTS)
    for _ in range(5):
        last = await tasks.review(make_request(SAID), ())
    assert last.made_by.signal == "case-breaker-open"
    assert len(service.requests) == 3


async def test_danger_and_scraps_are_not_sent_for_review() -> None:
    service = ModelService(completion({"marks": []}))
    tasks = LlmTasks(make_engine(service), PROMPTS)
    for text in ("He has run off and we don't know where he is.", "a scrap"):
        assert not (await tasks.review(make_request(text), ())).made_by.is_call
    assert service.requests == []


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
    known = [hit for hit in review_wording(text, "background") if "clearly" in hit.words]
    assert known
    taken = [*((hit.start_char, hit.end_char) for hit in known), *quoted_spans(text)]
    found = (await _tasks(completion({"marks": marks})).review(make_request(text), taken)).marks
    assert [(mark.quote.text, mark.category) for mark in found] == [
        ("It felt grim to watch", Category.EMOTION)
    ]
    assert all(text[mark.quote.start_char or 0 :].startswith(mark.quote.text) for mark in found)


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


@pytest.mark.parametrize(
    ("sentence", "sources", "stands"),
    [
        ("He could lose his friends.", ["he could lose his friends"], True),
        ("He will lose his friends.", ["he could lose his friends"], False),
        ("He loses his friends.", ["he could lose his friends"], False),
        ("He is calmer.", ["he is not calmer"], False),
        ("He isn't calmer.", ["he is not calmer"], True),
        ("Kai hit Wes.", ["Wes hit Kai"], False),
        ("She told him.", ["he told her"], False),
        ("He told us twice; he hid.", ["he told us", "he hid"], False),
        ("He told us and he hid.", ["he hid", "he told us"], True),
        ("He hid because he told us.", ["he hid", "he told us"], False),
    ],
)
def test_a_joined_sentence_keeps_order_and_weight(
    sentence: str, sources: list[str], stands: bool
) -> None:
    assert says_only(sentence, sources, is_one_fact=False) is stands


def test_a_reason_joins_its_own_ask_alone() -> None:
    pieces = ["we ask for a meeting", "he told us"]
    sentence = "We ask for a meeting because he told us."
    assert says_only(sentence, pieces, is_one_fact=True)
    assert not says_only(sentence, pieces, is_one_fact=False)


def test_a_word_of_its_own_is_found_whatever_its_form() -> None:
    assert new_words("He watched videos", ["he watches a video"]) == ()
    assert new_words("He watched 3 videos", ["he watches a video"]) == ("3",)


def _tasks(answer: object) -> LlmTasks:
    return LlmTasks(make_engine(ModelService(answer)), PROMPTS)  # type: ignore[arg-type]  # any


def _asked() -> Story:
    story = Story()
    words = "we want an assessment of what he sees at home"
    story.heard(words, Section.REQUEST)
    story.request(words)
    return story
