"""How lexicons are written down: every form of a verb, and no list that runs away."""

import re

import pytest

from assistant.domain.rules.wording import review_wording
from assistant.domain.rules.wording.lexicon import LEXICONS
from assistant.domain.rules.wording.lexicon.entry import expand_phrase

_MOST_READINGS = 125_000


@pytest.mark.parametrize(
    ("phrase", "readings"),
    [
        ("~take note", {"take note", "takes note", "took note", "taking note", "taken note"}),
        ("~indulge", {"indulge", "indulges", "indulged", "indulging"}),
        ("~rely on", {"rely on", "relies on", "relied on", "relying on"}),
        ("~wash", {"wash", "washes", "washed", "washing"}),
        ("~shirk", {"shirk", "shirks", "shirked", "shirking"}),
    ],
)
def test_a_marked_verb_counts_in_all_its_forms(phrase: str, readings: set[str]) -> None:
    assert set(expand_phrase(phrase)) == readings


def test_every_exception_is_a_pattern() -> None:
    for lexicon in LEXICONS:
        re.compile(lexicon.unless_before)
        re.compile(lexicon.unless_after)


def test_the_lexicons_stay_small_enough_to_load_at_once() -> None:
    assert sum(1 for lexicon in LEXICONS for _ in lexicon.expanded()) < _MOST_READINGS


@pytest.mark.parametrize(
    "text",
    [
        "Dad ducks his responsibilities.",
        "Mum was ducking her responsibilities.",
        "They mollycoddled Reece.",
        "The social worker dragged her feet.",
        "Should of known better.",
        "Parents turned a blind eye.",
    ],
)
def test_judgement_is_heard_in_every_form_of_its_verb(text: str) -> None:
    assert review_wording(text)


@pytest.mark.parametrize(
    "text",
    [
        "He hid behind the bins until 16:10.",
        "Ryan pointed to his stomach.",
        "She pushed him away with both hands.",
        "Mum has been in hospital since 2 May.",
        "Ella chose to sit beside the door.",
    ],
)
def test_the_same_words_about_deeds_pass(text: str) -> None:
    assert review_wording(text) == ()
