"""Danger that a story's words make likely is asked about, in a short message only."""

from __future__ import annotations

import pytest

from assistant.domain.rules.danger_answer import hear_danger
from assistant.domain.rules.danger_cues import CUES
from assistant.domain.rules.danger_word_weights import WORD_WEIGHTS
from assistant.domain.rules.danger_words import find_likely_danger, weigh_words

LIKELY = "Pupil has gone grey and sweaty after hitting his stomach on the handlebars."


def test_a_likely_sentence_is_asked_about_and_not_taken_for_said() -> None:
    heard = hear_danger(f"She came in late. {LIKELY}", in_story=True)
    assert (heard.is_said, heard.asked_of) == (False, LIKELY)


def test_safety_is_not_weighed_by_words() -> None:
    assert not hear_danger(LIKELY, in_story=False).is_heard


@pytest.mark.parametrize(
    "text",
    [
        "She wants to see the social worker without her parents in the room.",
        "The health visitor is aware of the burn and says it is healing well.",
        "Her mother uses a walking stick and cannot get up the stairs.",
        f"12/03 {LIKELY}",
        f"{LIKELY} {'The review was held and the plan was agreed. ' * 7}",
    ],
)
def test_calm_sentences_log_lines_and_long_histories_are_left_alone(text: str) -> None:
    assert find_likely_danger(text) == ""


def test_the_weights_name_cues_that_exist() -> None:
    assert {name for name in WORD_WEIGHTS if name.isupper() and name[0].isalpha()} <= set(CUES)


def test_a_frame_and_a_cue_are_weighed() -> None:
    assert weigh_words("he is unconscious now") > weigh_words("he was unconscious in 2019")


@pytest.mark.parametrize(
    "text",
    [
        "The housing officer has dragged his feet.",
        "Her old file is held in the county office.",
        "Pages 2 and 3 of the report are missing.",
        "On Boxing Day a passer-by called the police.",
        "Neighbours phoned the police about the noise.",
        "Her uncle has a shotgun licence and the guns are locked away.",
        "She picked up the knife and put it in the drawer.",
        "Please see the children on their own.",
        "He has been seen on the railway line by other parents.",
    ],
)
def test_papers_sayings_and_what_others_reported_are_no_danger(text: str) -> None:
    assert not hear_danger(text, in_story=True).is_heard
