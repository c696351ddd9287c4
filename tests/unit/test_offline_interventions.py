"""Actions are found wherever they are typed, with what they changed."""

from __future__ import annotations

import pytest

from assistant.domain.record import Impact
from assistant.engines.offline.impact_cues import CUES
from assistant.engines.offline.impacts import effect_of, label_of, labels_in
from tests.unit.offline_reading import read, words_of


@pytest.mark.parametrize(
    "text",
    [
        "I gave her toast and fruit and told Jan (our DSL).",
        "Mrs Lund made him scrub it off and rang mum.",
        "John was spoken to about this.",
        "Conversation held with local children's service to discuss concerns.",
        "DSL discussed concerns with grandmother.",
        "Rang mum.",
        "A home visit was carried out by Mr Deeks on 1 February.",
        "Dawn told him to move.",
        "On the 12th we filled in a body map.",
    ],
)
def test_an_action_typed_in_background_is_an_intervention(text: str) -> None:
    found = read(text)
    assert len(found.interventions) == 1
    assert found.incidents == ()


@pytest.mark.parametrize(
    "text",
    [
        "Staff noted that he was making noises.",
        "MDSAs have logged it 6 times.",
        "A Year 6 girl told a teacher that he had hit her on Monday.",
        "Miss Adeyemi told the DSL that he had hit a boy.",
        "He was seen in the playground hiding.",
        "She was called names by her brother.",
        "Mum phoned to say she had not slept.",
        "Mr Bright grabbed him by the arm.",
    ],
)
def test_what_was_seen_or_told_is_no_action(text: str) -> None:
    found = read(text)
    assert found.interventions == ()
    assert len(found.incidents) == 1


def test_an_event_and_the_action_after_it_are_told_apart() -> None:
    found = read("On Friday he had another boy in a headlock and staff separated them.")
    assert "headlock" in words_of(found.incidents[0])
    assert words_of(found.interventions[0]).startswith("staff separated")


@pytest.mark.parametrize(
    ("text", "impact", "words"),
    [
        ("We gave mum a voucher 3/3, not used it yet.", Impact.NONE, "not used"),
        ("Jan rang mum on 7th March about the coat and mum hung up.", Impact.NEGATIVE, "hung up"),
        ("Bench zone since 4th March, no logs since.", Impact.POSITIVE, "no logs since"),
        (
            "keywork on 20th Feb. he joined in the first one, walked out of the second",
            Impact.MIXED,
            "walked out",
        ),
        ("phone handed in at 9pm, he kicked off at first but does it now", Impact.POSITIVE, "now"),
        ("We tried a chart in October but it made no difference.", Impact.NONE, "no difference"),
    ],
)
def test_the_effect_is_linked_to_its_action(text: str, impact: Impact, words: str) -> None:
    (intervention,) = read(text, "interventions").interventions
    assert intervention.impact is impact
    assert words in " ".join(q.text for q in intervention.impact_quotes)


def test_no_effect_is_made_up() -> None:
    (intervention,) = read(
        "Seat at the front of the bus from today.", "interventions"
    ).interventions
    assert intervention.impact is Impact.UNKNOWN
    assert intervention.impact_quotes == ()


def test_listed_measures_are_told_apart() -> None:
    text = "We put in reward cards, supervised break and lunch times and escorted toilet breaks."
    assert len(read(text, "interventions").interventions) == 3


def test_planned_and_ongoing_actions_are_marked() -> None:
    planned, ongoing = read(
        "Next week we will start a friendship group. Breakfast with me every day since 4 March.",
        "interventions",
    ).interventions
    assert planned.is_planned
    assert ongoing.is_ongoing


def test_actions_in_a_safety_message_count() -> None:
    found = read("ringing 999 now, Mr Quayle is driving round to look", "safety")
    assert len(found.interventions) == 2


@pytest.mark.parametrize(("pattern", "label", "example"), CUES)
def test_each_cue_finds_its_example(pattern: str, label: Impact, example: str) -> None:
    assert pattern
    assert label in labels_in(example)


def test_figures_say_which_way_they_went() -> None:
    assert label_of("attendance has gone from 71% to 84%") is Impact.POSITIVE
    assert label_of("incidents have gone from 9 to 2") is Impact.POSITIVE
    assert label_of("attendance went from 90% to 81%") is Impact.NEGATIVE


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("he is calmer since then but still swears", Impact.MIXED),
        ("helped at first but wore off", Impact.MIXED),
        ("better in lessons but not at lunch", Impact.MIXED),
        ("some days good some days bad", Impact.MIXED),
        ("she is talking more", Impact.POSITIVE),
        ("mornings are easier", Impact.POSITIVE),
        ("she got more upset", Impact.NEGATIVE),
        ("he said it was for babies", Impact.NEGATIVE),
        ("mum hung up", Impact.NEGATIVE),
        ("no reply", Impact.NONE),
        ("not used it yet", Impact.NONE),
        ("no one was in", Impact.NONE),
        ("stopped going after two weeks", Impact.NONE),
        ("too early to tell if it works", Impact.UNKNOWN),
        ("mum works nights", Impact.UNKNOWN),
    ],
)
def test_both_sides_of_an_effect_are_weighed(words: str, label: Impact) -> None:
    assert effect_of(words) is label


@pytest.mark.parametrize(
    "text",
    [
        "he's getting worse since his dad left",
        "not much change",
        "Mum hung up.",
        "Nothing really.",
        "We haven't done anything yet.",
    ],
)
def test_a_response_alone_is_no_intervention(text: str) -> None:
    assert read(text, "interventions").interventions == ()


def test_two_kinds_of_action_in_one_sentence_are_two() -> None:
    seat, call = read("we moved his seat and rang mum on Monday", "interventions").interventions
    assert words_of(seat) == "we moved his seat"
    assert seat.date_quote is None
    assert call.date_quote is not None
    assert call.date_quote.text == "Monday"


def test_a_date_at_the_end_of_one_action_does_not_govern_the_next() -> None:
    text = "we gave mum a bag of clothes on 4 March and the manager had a chat with mum"
    clothes, chat = read(text, "interventions").interventions
    assert clothes.date_quote is not None
    assert chat.date_quote is None


def test_each_dated_line_is_an_action_with_its_effect() -> None:
    text = "4 March: letter home. No response. 6 March: phoned mum, went to voicemail. "
    text += "8 March: mum came in."
    letter, call, visit = read(text, "interventions").interventions
    assert letter.impact is Impact.NONE
    assert call.impact is Impact.NONE
    assert words_of(visit) == "8 March: mum came in."


def test_since_when_an_action_goes_on_is_its_date() -> None:
    (club,) = read(
        "Lego group Tues since 9/1 - he has made one friend.", "interventions"
    ).interventions
    assert club.date_quote is not None
    assert "9/1" in club.date_quote.text
    assert club.impact is Impact.POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        "I reported both accounts to CEOP yesterday at 4pm.",
        "Six puffs of salbutamol given by me after PE.",
        "Mum was given the helpline number on 5 March.",
        "We have had three meetings with mum about it.",
        "Dawn the midday supervisor took him inside and rang his mum.",
    ],
)
def test_what_staff_gave_reported_or_held_is_an_action(text: str) -> None:
    found = read(text)
    assert len(found.interventions) == 1
    assert found.incidents == ()


def test_an_answer_to_an_action_is_its_effect_and_no_incident() -> None:
    found = read("I rang mum on 5 March and she came straight in.")
    assert found.incidents == ()
    assert found.interventions[0].impact is Impact.POSITIVE


@pytest.mark.parametrize(
    ("text", "is_planned"),
    [
        ("A safety plan was written on 28 February.", False),
        ("The meeting was arranged for 4 March.", False),
        ("A meeting is booked for 20 March.", True),
        ("We plan to move his seat.", True),
    ],
)
def test_a_plan_that_was_made_is_no_action_still_to_come(text: str, is_planned: bool) -> None:
    found = read(text, "interventions").interventions
    assert [item.is_planned for item in found] == [is_planned]
