"""What was done, typed in Request or Outcomes, is an action and no ask or outcome there."""

from __future__ import annotations

import pytest

from assistant.domain.fitting import tells_what_could_happen
from assistant.domain.record import Impact
from tests.unit.offline_reading import read, words_of


def test_an_action_told_in_outcomes_is_no_outcome() -> None:
    found = read(
        "We moved him to another class in March and he is calmer. "
        "Without help at home he'll go back to hitting.",
        "outcomes",
    )
    assert [words_of(item) for item in found.interventions] == [
        "We moved him to another class in March"
    ]
    assert found.interventions[0].impact is Impact.POSITIVE
    assert [words_of(item) for item in found.outcomes] == [
        "Without help at home he'll go back to hitting."
    ]


def test_an_action_told_in_request_stands_beside_the_ask() -> None:
    found = read(
        "We've already tried a reward chart and it didn't work. "
        "What we want is a parenting course because she says she shouts.",
        "request",
    )
    assert [words_of(item) for item in found.interventions] == [
        "We've already tried a reward chart"
    ]
    assert len(found.requests) == 1


@pytest.mark.parametrize(
    "text",
    [
        "We are asking for a social worker because we have tried everything.",
        "We will have to move him.",
        "If we move him he will settle.",
        "He could be moved again.",
    ],
)
@pytest.mark.parametrize("section", ["request", "outcomes"])
def test_what_is_asked_or_feared_is_no_action(text: str, section: str) -> None:
    assert read(text, section).interventions == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Without a placement move she will go missing again.", True),
        ("Otherwise he'll be going through the winter with no heating.", True),
        ("Left as it is, they'll have nowhere to live.", True),
        ("At this rate she could miss her exams.", True),
        ("Otherwise he is fine.", False),
        ("Otherwise I will call on Monday.", False),
        ("Without asking he took her phone.", False),
    ],
)
def test_what_follows_from_leaving_things_is_what_could_happen(text: str, expected: bool) -> None:
    assert tells_what_could_happen(text) is expected


def test_somebody_who_has_to_do_something_definite_is_asked_for() -> None:
    assert len(read("Someone needs to check the baby tonight.", "request").requests) == 1
    assert read("Someone needs to do something.", "request").requests == ()
