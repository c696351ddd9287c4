"""Danger now is found; danger past, imagined or denied is not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.rules.danger import find_danger
from assistant.domain.rules.danger_answer import hear_danger, read_danger_answer
from assistant.domain.rules.danger_cues import CUES
from assistant.domain.rules.danger_notes import NOTE_PATTERNS
from assistant.domain.rules.danger_now import NOW_PATTERNS
from assistant.domain.rules.danger_patterns import DANGER_PATTERNS, DangerKind, DangerPattern
from assistant.domain.rules.danger_situations import DANGER_SITUATIONS, DangerSituation
from assistant.domain.rules.danger_ties import DANGER_TIES
from assistant.domain.rules.danger_ties_more import MORE_TIES
from assistant.domain.rules.danger_weights import WEIGHTS
from tests.unit.danger_sentences import IN_DANGER, NOT_IN_DANGER

ALL_PATTERNS = DANGER_PATTERNS + NOW_PATTERNS + NOTE_PATTERNS
ALL_SITUATIONS = DANGER_SITUATIONS + DANGER_TIES + MORE_TIES


@pytest.mark.parametrize("text", IN_DANGER)
def test_danger_now_is_found(text: str) -> None:
    assert find_danger(text)


@pytest.mark.parametrize("text", NOT_IN_DANGER)
def test_danger_that_is_past_imagined_or_denied_is_not(text: str) -> None:
    assert not find_danger(text)


def test_enough_sentences_are_kept() -> None:
    assert len(IN_DANGER) >= 60
    assert len(NOT_IN_DANGER) >= 80


@pytest.mark.parametrize(
    "entry", ALL_PATTERNS, ids=lambda entry: f"{entry.kind.value}-{entry.found[0][:30]}"
)
def test_each_pattern_finds_and_passes_its_own_examples(entry: DangerPattern) -> None:
    assert all(any(mark.kind is entry.kind for mark in find_danger(text)) for text in entry.found)
    assert not any(find_danger(text) for text in entry.passed)


@pytest.mark.parametrize(
    "situation",
    ALL_SITUATIONS,
    ids=lambda situation: f"{situation.kind.value}-{' '.join(situation.cues)}",
)
def test_each_situation_finds_and_passes_its_own_examples(situation: DangerSituation) -> None:
    assert all(
        any(mark.kind is situation.kind for mark in find_danger(text)) for text in situation.found
    )
    assert not any(find_danger(text) for text in situation.passed)


def test_every_cue_is_used_and_every_cue_used_is_known() -> None:
    used = {cue for entry in ALL_SITUATIONS for choice in entry.cues for cue in choice.split("|")}
    assert used <= set(CUES)
    assert set(CUES) == used | set(WEIGHTS)


def test_many_small_signs_together_are_danger() -> None:
    assert find_danger(
        "She is being made to stay in a flat with four older lads, one has her shoes."
    )


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May he was slumped and slurring after taking his nan's tablets.",
        "If she turns up drunk with the kids in the car we will ring the police.",
        "In the play he is locked in the shed and is screaming.",
        "No one is hiding and nobody is locked in.",
    ],
)
def test_signs_of_another_time_or_none_are_not(text: str) -> None:
    assert not find_danger(text)


def test_every_kind_of_danger_has_a_pattern() -> None:
    assert {entry.kind for entry in ALL_PATTERNS} == set(DangerKind)


def test_a_mark_holds_the_words_at_its_span() -> None:
    text = "ok. we dont know where he is"
    for mark in find_danger(text):
        assert text[mark.start_char : mark.end_char] == mark.words


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("no", "no"),
        ("Nobody in danger right now no.", "no"),
        ("not in danger this second, shes with me in class", "no"),
        ("dont think so", "no"),
        ("not at the minute", "no"),
        ("No one is in danger, but she is upset", "no"),
        ("yes", "yes"),
        ("yes he has a knife in his bag", "yes"),
        ("not sure", "unsure"),
        ("I don't know", "unsure"),
        ("She is at home, we think. Not sure if she's safe.", "unsure"),
        ("she is at home with dad and im not sure", "unsure"),
        ("y - hes on the roof", "yes"),
        ("no but she is missing", "yes"),
        ("hello", None),
        ("I dont know if this is the right place", None),
    ],
)
def test_the_answer_to_the_first_question_is_read(text: str, answer: str | None) -> None:
    assert read_danger_answer(text) == answer


@given(st.text(max_size=400))
def test_any_text_is_read_without_failing(text: str) -> None:
    for mark in find_danger(text):
        assert text[mark.start_char : mark.end_char] == mark.words
    assert read_danger_answer(text) in ("yes", "no", "unsure", None)


@pytest.mark.parametrize(
    "seed",
    [
        "he is ",
        "not safe to go ",
        "a knife in the ",
        "we cant find ",
        "has taken a load of ",
        "she is hiding and ",
        "tablets gone ",
        "the man who hurt her is with ",
    ],
)
def test_a_long_repeated_text_takes_no_longer_than_its_length(seed: str) -> None:
    def once(times: int) -> float:
        start = time.process_time()
        find_danger(seed * times)
        return time.process_time() - start

    def cost(times: int) -> float:
        return min(once(times) for _ in range(3))

    cost(10)
    assert cost(600) < 40 * max(cost(60), 0.002)


@pytest.mark.parametrize(
    "text",
    [
        "No, I don't believe she is in immediate danger this evening, she's stopping at her "
        "nana's.",
        "1) Strategy meeting with police in the room - debt and injury. 2) Visit to mum, we can't "
        "get hold of her.",
        "he's not been himself since Christmas. fell asleep in the workshop on the 16th. a lad in "
        "stores says he's been having a wash in the toilets. loads of the lads are like this now.",
    ],
)
def test_a_story_and_a_list_add_up_to_no_danger(text: str) -> None:
    assert not find_danger(text)


def test_in_a_story_danger_is_said_or_asked_about() -> None:
    assert not hear_danger("Kayden says he's running for someone", in_story=True).is_said
    assert hear_danger("she has run off site and we can't find her", in_story=True).is_said
    assert hear_danger("No, wait, he has a knife in his hand right now", in_story=False).is_said

    implied = "His hand is badly swollen and nobody has taken him to a doctor."
    assert hear_danger(implied, in_story=False).is_said
    told = hear_danger(implied, in_story=True)
    assert not told.is_said
    assert "swollen" in told.asked_of
