"""Sentences typed without commas are cut where staff act next, and where that was met."""

from __future__ import annotations

import pytest

from assistant.domain.record import Impact
from assistant.engines.offline.impacts import effect_of
from tests.unit.offline_reading import read, words_of


def told(text: str) -> list[tuple[str, str]]:
    """Each action of an interventions message with the words for what it changed."""
    return [
        (words_of(item), " … ".join(quote.text for quote in item.impact_quotes))
        for item in read(text, "interventions").interventions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rang mum she said no", [("rang mum", "she said no")]),
        (
            "spoke to dad 4/3 he cried and said hes not coping we offered early help he declined",
            [
                ("spoke to dad 4/3", "he cried and said hes not coping"),
                ("we offered early help", "he declined"),
            ],
        ),
        (
            "moved his seat on 4/3 he was calmer we also put a sticker chart in place he hates it",
            [
                ("moved his seat on 4/3", "he was calmer"),
                ("we also put a sticker chart in place", "he hates it"),
            ],
        ),
    ],
)
def test_a_run_on_gives_each_action_its_own_effect(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected


def test_what_staff_did_next_is_no_part_of_what_was_told() -> None:
    found = read("On 4/3 he told Mr Lee dad had hit him with a belt I rang duty straight away")
    assert [words_of(item) for item in found.incidents] == [
        "On 4/3 he told Mr Lee dad had hit him with a belt"
    ]
    assert [words_of(item) for item in found.interventions] == ["I rang duty straight away"]


@pytest.mark.parametrize(
    "text",
    [
        "The plan we put in place on 4/3 has helped.",
        "The day I rang dad he shouted.",
        "We told mum he was late.",
        "We moved him off the table he was on.",
        "We gave back the book we lent him.",
    ],
)
def test_a_clause_that_belongs_to_the_words_before_it_is_not_cut_off(text: str) -> None:
    found = read(text, "interventions").interventions
    assert len(found) == 1
    assert words_of(found[0]).startswith(text[:12])


def test_direct_speech_typed_without_marks_stays_with_its_speaker() -> None:
    found = read("On 4/3 he said dad grabbed me i called nan")
    assert found.interventions == ()


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        (
            "On 4/3 he had no coat. We rang mum. Mum said she'd bring one in.",
            "Mum said she'd bring one in.",
        ),
        (
            "On 4/3 she had no coat. We gave her a spare coat. She's worn it every day since.",
            "She's worn it every day since.",
        ),
        (
            "On 4/3 he was sore. Manager spoke to mum she said she will do better.",
            "she said she will do better.",
        ),
    ],
)
def test_what_came_of_an_action_in_background_is_no_incident(text: str, effect: str) -> None:
    found = read(text)
    assert len(found.incidents) == 1
    assert [quote.text for quote in found.interventions[0].impact_quotes] == [effect]
    assert found.interventions[0].impact is not Impact.NEGATIVE
    assert effect not in words_of(found.incidents[0])


def test_an_answer_that_is_awaited_goes_with_what_was_done() -> None:
    found = read('On 4/3 I contacted the GP, awaiting call back. He said "I am hungry".')
    assert words_of(found.interventions[0]) == "On 4/3 I contacted the GP, awaiting call back."
    assert words_of(found.incidents[0]) == 'He said "I am hungry".'


def test_what_a_parent_told_of_the_past_is_no_effect() -> None:
    found = read("On 4/3 he had a bruise. We rang mum. Mum said he fell off the trampoline.")
    assert any("trampoline" in words_of(item) for item in found.incidents)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Since January: TA in the mornings, sensory breaks x3 daily, social story re hands. "
            "The sensory breaks do help. The social story he rips up.",
            [
                ("Since January: TA in the mornings", ""),
                ("sensory breaks x3 daily", "The sensory breaks do help."),
                ("social story re hands.", "The social story he rips up."),
            ],
        ),
        (
            "We tried a call home, a letter home, asking nan at the gate. "
            "Nothing has come of the letter.",
            [
                ("We tried a call home", ""),
                ("a letter home", "Nothing has come of the letter."),
                ("asking nan at the gate.", ""),
            ],
        ),
        (
            "I rang mum. She feels safer. Put a note in his planner and that stopped the swearing "
            "for three days.",
            [
                ("I rang mum.", "She feels safer."),
                ("Put a note in his planner", "and that stopped the swearing for three days."),
            ],
        ),
        (
            "I rang mum. Staff now ring him every hour and he does usually pick up.",
            [
                ("I rang mum.", ""),
                ("Staff now ring him every hour", "and he does usually pick up."),
            ],
        ),
        (
            "Moved seat. Walking bus since 4 March and he has been on time.",
            [("Moved seat.", ""), ("Walking bus since 4 March", "and he has been on time.")],
        ),
        (
            "Second meeting 4 March dad didn't show.",
            [("Second meeting 4 March", "dad didn't show.")],
        ),
        (
            "Moved seat. On time since 4 March.",
            [("Moved seat.", "On time since 4 March.")],
        ),
    ],
)
def test_each_action_of_several_has_the_effect_that_speaks_of_it(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "impact"),
    [
        ("he's only been to one of the last six", Impact.NEGATIVE),
        ("she said no", Impact.NEGATIVE),
        ("that stopped the swearing for about three days", Impact.MIXED),
        ("the plan was not followed", Impact.NONE),
        ("nothing has come of the letter", Impact.NONE),
        ("her weight has gone up 1kg", Impact.UNKNOWN),
        ("attendance went from 62% to 78%", Impact.POSITIVE),
    ],
)
def test_an_effect_is_labelled_by_what_it_says(text: str, impact: Impact) -> None:
    assert effect_of(text) is impact


def test_a_visit_noted_in_background_with_its_date_is_an_action() -> None:
    found = read("On 3/3 he threw a chair. home visit 4 March dad refused to open the door.")
    assert [words_of(item) for item in found.interventions] == [
        "home visit 4 March dad refused to open the door."
    ]
