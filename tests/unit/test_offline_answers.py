"""Answers to the flow's questions are found in the words, wherever they stand."""

from __future__ import annotations

import re

import pytest

from assistant.domain.ports import PendingQuestion
from assistant.domain.record import Record
from assistant.engines.offline.answer_rules import RULES, TRIGGERS
from assistant.engines.offline.words import split_words
from tests.unit.offline_reading import read


def answers(text: str, section: str = "child") -> dict[str, str | None]:
    """Question ids and values found in a message of an unnamed child."""
    return {a.question_id: a.value for a in read(text, section, Record()).answers}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Riley Dunmore, 8, y4.",
            {"child-name": "Riley Dunmore", "child-age": "8", "child-year-group": "Year 4"},
        ),
        ("safa yr 5, 10", {"child-name": "safa", "child-age": "10", "child-year-group": "Year 5"}),
        ("Tobias Fenn (Toby), 14, year 9", {"child-name": "Tobias Fenn", "child-known-as": "Toby"}),
        (
            "Ava-Mae Tully shes 4 in my reception class",
            {"child-name": "Ava-Mae Tully", "child-age": "4", "child-year-group": "Reception"},
        ),
        (
            "Marcus Bellamy 15 yr 11. lives with dad",
            {"child-name": "Marcus Bellamy", "child-age": "15"},
        ),
        (
            "It's about Leo Hart (dob 12.6.15), yr 3",
            {"child-name": "Leo Hart", "child-dob": "2015-06-12"},
        ),
        (
            "Hope Lindley, born 3 May 2011. Her brother is 5.",
            {"child-name": "Hope Lindley", "child-dob": "2011-05-03"},
        ),
        ("Name: Kofi Mensah\nYear 3, aged 7", {"child-name": "Kofi Mensah", "child-age": "7"}),
    ],
)
def test_who_the_child_is(text: str, expected: dict[str, str]) -> None:
    found = answers(text)
    assert {key: found.get(key) for key in expected} == expected


def test_a_siblings_age_is_not_the_childs() -> None:
    assert "child-age" not in answers("Riley Dunmore. His brother Cody whos 13.")


@pytest.mark.parametrize(
    ("text", "section", "question", "value"),
    [
        ("mum is aware of the referral", "interventions", "parents-informed", "yes"),
        ("parents have not been told", "background", "parents-informed", "no"),
        ("Mum agrees to early help", "request", "parents-agreement", "agreed"),
        ("mum refuses consent for the referral", "request", "parents-agreement", "refused"),
        ("ringing 999 now", "safety", "police-contacted", "yes"),
        ("we haven't called police", "safety", "police-contacted", "no"),
    ],
)
def test_an_answer_is_found_in_any_section(
    text: str, section: str, question: str, value: str
) -> None:
    assert answers(text, section).get(question) == value


@pytest.mark.parametrize(
    "text",
    [
        "she didn't want to go in",
        "the family support worker came",
        "she agreed to try a bedtime routine",
        "grandmother agreed to support any intervention",
    ],
)
def test_agreeing_to_something_else_is_no_agreement_to_the_referral(text: str) -> None:
    assert "parents-agreement" not in answers(text, "interventions")


@pytest.mark.parametrize(("question", "pattern", "value", "example"), RULES)
def test_each_rule_finds_its_example(
    question: str, pattern: str, value: str | None, example: str
) -> None:
    assert question
    assert value != ""
    assert re.search(pattern, example, re.IGNORECASE)


def test_each_example_holds_a_word_its_question_is_tried_for() -> None:
    for question, _, _, example in RULES:
        words = {word.norm for word in split_words(example)}
        assert not TRIGGERS[question].isdisjoint(words), example


def test_a_short_reply_answers_the_question_on_screen() -> None:
    pending = PendingQuestion(question_id="child-language")
    assert read("just English", "child", Record(), pending).answers_pending


def test_a_message_that_tells_something_new_is_no_reply() -> None:
    pending = PendingQuestion(question_id="other-children-safety")
    found = read("today they put her coat in the toilet", "background", None, pending)
    assert not found.answers_pending
    assert len(found.incidents) == 1


@pytest.mark.parametrize(
    "text",
    [
        "its happened before, on the 3rd and again last tuesday",
        "I want a social worker to come out today",
        "she is called names every day",
        "her brother, he's called Tom, hits her",
        "what should i do",
    ],
)
def test_no_name_is_read_where_none_is_given(text: str) -> None:
    assert "child-name" not in answers(text)


@pytest.mark.parametrize(
    "text", ["ok ive rung 999. hes called Danny Bloor, year 10", "Her name is Danny Bloor"]
)
def test_a_name_given_outright_is_read_before_the_child_section(text: str) -> None:
    assert answers(text, "safety")["child-name"] == "Danny Bloor"
    assert not read(text, "safety", Record()).incidents


@pytest.mark.parametrize("text", ["On 28/2 he pushed a boy", "she hit a Year 3 girl at lunch"])
def test_another_child_says_nothing_of_the_subjects_gender(text: str) -> None:
    assert "child-gender" not in answers(text)


def test_being_in_danger_is_no_place() -> None:
    assert "child-location" not in answers("dont think shes in danger tonight", "safety")
    assert answers("shes in the office with me", "safety")["child-location"]


def test_a_story_told_in_the_child_section_is_read_to_its_end() -> None:
    told = read(
        "Last Thursday she came to me and said she doesnt want to go home. She was crying. "
        "Her friend said he'd been shouting at her all weekend.",
        "child",
        Record(),
    )
    assert len(told.incidents) == 2
    assert not read("Kofi Mensah, 7, joined us in September. Lives with mum.", "child").incidents


def test_a_name_is_not_read_again_once_the_child_has_one() -> None:
    assert "child-name" not in {
        a.question_id for a in read("Carla knows, told her this afternoon", "child").answers
    }


def test_a_name_with_an_age_opens_the_safety_section_too() -> None:
    found = answers("Amelia Roe 7 yr 3", "safety")
    assert (found["child-name"], found["child-age"]) == ("Amelia Roe", "7")


@pytest.mark.parametrize("section", ["background", "interventions", "child", "request"])
def test_what_could_happen_is_an_outcome_wherever_it_is_said(section: str) -> None:
    found = read("if nothing happens he will stop coming to school", section)
    assert len(found.outcomes) == 1
    assert not (found.incidents or found.interventions)


def test_a_surname_that_is_a_word_closes_a_name() -> None:
    assert answers("Callum Price 9")["child-name"] == "Callum Price"
    assert answers("Tom Day, Year 2")["child-name"] == "Tom Day"


def test_a_street_is_nobody() -> None:
    assert not read("18 Dale Rd with mum", "child", Record()).people


def test_a_brothers_age_in_brackets_is_not_the_childs() -> None:
    assert "child-age" not in answers("mum, dad, two brothers Dev (12) and Arun (2)")
    assert answers("9, year 4")["child-age"] == "9"


def test_an_address_keeps_its_postcode() -> None:
    found = answers("Priya Nair, Year 4, 22 Orchard Court NE4 2TT")
    assert found["child-address"] == "22 Orchard Court NE4 2TT"


@pytest.mark.parametrize("section", ["safety", "child", "background"])
def test_whom_it_is_about_is_the_child(section: str) -> None:
    text = "Hi, I need to make a referral for Logan Whitcombe (dob 09/08/2014, Year 6)."
    assert answers(text, section)["child-name"] == "Logan Whitcombe"
    if section != "background":
        assert answers(text, section)["child-dob"] == "2014-08-09"


@pytest.mark.parametrize(
    "text",
    [
        "I am worried about Mum",
        "concerned about Friday",
        "I want to report on Mr Dale",
        "worried about Jordan's dad",
        "a concern about bullying",
    ],
)
def test_what_it_is_about_may_be_nobody(text: str) -> None:
    assert "child-name" not in answers(text, "background")


@pytest.mark.parametrize(
    ("text", "question", "value"),
    [
        ("he/him. white british.", "child-gender", "he/him"),
        (
            "no disability we know of but waiting for a SALT assessment",
            "child-send",
            "no disability we know of but waiting for a SALT assessment",
        ),
        ("type 1 diabetic, diagnosed in 2022", "child-send", "type 1 diabetic, diagnosed in 2022"),
        ("speaks english & twi", "child-language", "speaks english & twi"),
        ("mum needs an interpreter", "child-language", "mum needs an interpreter"),
        ("14 Rowan Walk", "child-address", "14 Rowan Walk"),
        (
            "flat 3, 21 Harbour Street, NE2 4PP",
            "child-address",
            "flat 3, 21 Harbour Street, NE2 4PP",
        ),
        ("was CIN 2021 closed", "child-legal-status", "was CIN 2021 closed"),
        ("mums said its fine to speak to early help", "parents-agreement", "agreed"),
        ("his dad Lee sees him weekends", "contact-with-parents", "his dad Lee sees him weekends"),
    ],
)
def test_what_is_typed_in_passing_answers_its_question(
    text: str, question: str, value: str
) -> None:
    assert answers(text).get(question) == value


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("mum has asthma", "child-send"),
        ("he has a delay in getting to school", "child-send"),
        ("dunno about pr", "parental-responsibility"),
        ("2 minutes down the road", "child-address"),
        ("8 May", "child-address"),
    ],
)
def test_words_about_somebody_or_something_else_answer_nothing(text: str, question: str) -> None:
    assert question not in answers(text)


def test_how_the_child_stands_is_no_action() -> None:
    found = read("no social worker now, was CIN 2021 closed", "child")
    assert not (found.interventions or found.incidents)


def test_a_mark_and_who_is_said_to_have_made_it_is_an_incident_without_a_date() -> None:
    told = "he came in with a red mark on his cheek and said Daz did it"
    assert [i.quotes[0].text for i in read(told, "child").incidents] == [told]
