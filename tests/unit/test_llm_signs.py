"""What a fact only a model saw must hold before it is proposed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.engines.llm import signs


@pytest.mark.parametrize(
    ("sign", "held", "missing"),
    [
        (
            signs.is_action,
            (
                "We sign-posted her to a helpline",
                "Door alarms were fitted on 17 April",
                "Mrs Lund made him scrub it off",
                "On 5 March we moved his seat",
                "The school counsellor saw him weekly",
                "and then our DSL rang mum",
            ),
            (
                "When challenged about it he turned it into an innocent request",
                "Everything is recorded on our safeguarding system.",
                "He threw a chair at the wall",
                "It breaks my heart to be honest.",
            ),
        ),
        (
            signs.is_effect,
            ("he is calmer", "no reply", "hes still doing the dancing", "mum hung up"),
            ("we looked again at our safeguarding plan", "Everything is recorded"),
        ),
        (
            signs.is_ask,
            ("we want a family assessment", "please could somebody visit"),
            ("this crosses the threshold in our opinion", "dunno, whatever"),
        ),
        (
            signs.is_consequence,
            ("he could lose his friends", "shell fall behind", "he is at risk"),
            ("the behaviour isn't changing", "the governors support it"),
        ),
        (signs.is_reason, ("because he is hungry", "so that he is safe"), ("find him obviously",)),
        (
            lambda words: signs.is_event(words, ()),
            ("he was under the table", "two girls told the teacher"),
            ("I'll give you it month by month", "sorry been a long shift", "there's the messages"),
        ),
    ],
)
def test_words_hold_the_sign_of_their_kind_or_not(
    sign: Callable[[str], bool], held: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    assert [words for words in held if not sign(words)] == []
    assert [words for words in missing if sign(words)] == []
