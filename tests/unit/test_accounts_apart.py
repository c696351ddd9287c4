"""Accounts that differ are asked about, and those that fit are not."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.domain.dates import ReportedDate
from assistant.domain.record import Incident, Record
from assistant.domain.rules.consistency import find_contradictions
from assistant.domain.text import Evidence, Section
from tests.unit.offline_reading import message

TODAY = date(2024, 5, 14)  # a Tuesday


def _told(words: str, edtf: str) -> Incident:
    evidence = Evidence(message_id="m1", start_char=0, quote=words)
    return Incident(
        id=words[:9],
        evidence=(evidence,),
        engine="offline",
        typed_in=Section.BACKGROUND,
        date=ReportedDate(words=edtf, edtf=edtf),
        date_evidence=evidence,
    )


def _questions(*texts: str, facts: tuple[Incident, ...] = ()) -> list[str]:
    typed = tuple(message(text, today=TODAY) for text in texts)
    return [c.question for c in find_contradictions(Record(facts=facts), typed)]


BRUISE = _told("a bruise on his left leg", "2024-05-02")
BURN = _told("a burn on her wrist", "2024-05-09")


@pytest.mark.parametrize(
    "texts",
    [
        ("Mum said he'd come off his scooter.", "Mum told us it was the stairs he fell down."),
        ("Dad said he walked into a door, then on Friday he said he'd done it at football.",),
        ("Nan told me he slipped on the step.", "He said he fell off the wall."),
    ],
)
def test_two_explanations_of_a_hurt_are_asked_about(texts: tuple[str, ...]) -> None:
    (question,) = _questions(*texts, facts=(BRUISE,))
    assert "two explanations" in question


@pytest.mark.parametrize(
    "texts",
    [
        ("Mum said he fell off the trampoline.", "Mum told us he came off a trampoline at nans."),
        ("Mum said he fell asleep on the bus.", "Dad said he fell off the wall."),
        ("Mum said she went down the shops.", "Mum said he fell off the wall."),
    ],
)
def test_accounts_that_agree_or_explain_nothing_raise_no_question(texts: tuple[str, ...]) -> None:
    assert _questions(*texts, facts=(BRUISE,)) == []


def test_two_people_on_two_hurts_need_not_agree() -> None:
    texts = ("Mum said he fell off the wall.", "Grant told us he went down the slide funny.")
    assert _questions(*texts, facts=(BRUISE, BURN)) == []


def test_explanations_without_a_hurt_are_left_alone() -> None:
    assert _questions("Mum said he fell off the wall. Mum said he slipped on a step.") == []


def test_somebody_said_to_stay_away_and_told_to_have_been_there_is_asked_about() -> None:
    said = "Mum says she got an order in January and he hasn't been near the house since."
    there = _told("Jo said Kit kicked the back door in", "2024-03-04")
    (question,) = _questions(said, facts=(there,))
    assert "kicked the back door" in question
    earlier = _told("Jo said Kit kicked the back door in", "2023-12-04")
    assert _questions(said, facts=(earlier,)) == []
    elsewhere = _told("Kit shouted at mum in the car park", "2024-03-04")
    assert _questions(said, facts=(elsewhere,)) == []


def test_something_told_from_school_on_a_day_of_absence_is_asked_about() -> None:
    told = _told("she told me in class she sleeps in the car", "2024-05-09")
    (question,) = _questions("Can't say for last week, she was off weds to fri.", facts=(told,))
    assert "within that time" in question
    assert _questions("She was off from Monday to Tuesday last week.", facts=(told,)) == []
    assert _questions("Mum was off weds to fri last week.", facts=(told,)) == []


def test_a_thing_said_to_be_away_and_used_since_is_asked_about() -> None:
    said = "Dad told me the tablet has been away being mended since 1 April."
    used = _told('mum wrote he is "on his tablet all evening"', "2024-04-20")
    (question,) = _questions(said, facts=(used,))
    assert "Where was the tablet" in question
    assert _questions(said, facts=(_told("he was on his tablet", "2024-03-20"),)) == []


def test_two_days_of_one_journey_are_asked_about() -> None:
    texts = ("The flight isn't until 4 July.", "Her friend says they fly on Friday 28 June.")
    (question,) = _questions(*texts)
    assert "Which date is the journey" in question
    assert _questions("The flight is on 4 July.", "They fly on 4 July with her aunt.") == []
    assert _questions("School trip on 3 March.", "On 5 March they left on a trip to town.") == []
