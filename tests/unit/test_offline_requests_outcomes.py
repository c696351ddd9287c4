"""Asks with their reasons, and consequences with whom they are about."""

from __future__ import annotations

import pytest

from tests.unit.offline_reading import read, words_of


def test_two_asks_are_split_and_each_keeps_its_reason() -> None:
    first, second = read(
        "We'd like an assessment of the home because he told us he is hungry. "
        "And advice on a safety plan.",
        "request",
    ).requests
    assert "assessment" in words_of(first)
    assert "hungry" in " ".join(q.text for q in first.reason_quotes)
    assert "advice" in words_of(second)
    assert second.reason_quotes == ()


def test_a_reason_belongs_to_the_ask_beside_it() -> None:
    first, second = read(
        "an urgent mental health assessment and someone to support dad because hes on his own",
        "request",
    ).requests
    assert first.reason_quotes == ()
    assert "on his own" in second.reason_quotes[0].text


def test_inline_numbers_split_asks() -> None:
    found = read(
        "I would like the LA to 1) assess the risk to his sister 2) offer dad a parenting course",
        "request",
    )
    assert len(found.requests) == 2


def test_a_sentence_of_reasons_belongs_to_the_asks_before_it() -> None:
    (ask,) = read("We need help with housing. The damp is making the baby ill.", "request").requests
    assert "damp" in ask.reason_quotes[0].text


@pytest.mark.parametrize(
    "text",
    [
        "dunno, whatever you normally do",
        "someone needs to sort this out",
        "find him obviously",
        "Can someone please just do something",
        "please advise",
        "just letting you know really",
    ],
)
def test_a_vague_wish_is_no_request(text: str) -> None:
    assert read(text, "request").requests == ()


def test_an_explicit_ask_typed_in_background_is_a_request() -> None:
    found = read("We'd like a family assessment please.")
    assert len(found.requests) == 1
    assert found.incidents == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She'll fall behind and she'll be poorly this winter.", [True]),
        ("Other children are going to get hurt and Riley's going to lose his friends.", [True] * 2),
        ("I can't keep buying toast out my own money", [False]),
        ("He could be hurt. We will have no choice but to exclude him.", [True, False]),
        (
            "Support is not sustainable with staffing, and there is an impact on his health.",
            [False, True],
        ),
        ("not sure", []),
        ("What happens next?", []),
    ],
)
def test_consequences_are_told_apart_and_whom_they_are_about(
    text: str, expected: list[bool]
) -> None:
    assert [o.is_child_centred for o in read(text, "outcomes").outcomes] == expected
