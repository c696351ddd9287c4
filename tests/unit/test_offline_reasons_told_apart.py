"""Asks told as a don't, for somebody else or as a question, with reasons told apart from them."""

from __future__ import annotations

import pytest

from assistant.domain.ports import AmendedField
from assistant.domain.record import Record, RequestItem
from assistant.domain.text import Evidence, Section
from tests.unit.offline_reading import named_child, read, words_of


@pytest.mark.parametrize(
    ("text", "ask", "reason"),
    [
        (
            "A home visit. And please dont ring the house, it could bring things forward",
            "dont ring the house",
            "it could bring things forward",
        ),
        (
            "Don't go to the house please, he'll know it was me.",
            "go to the house",
            "he'll know it was me.",
        ),
        (
            "A meeting with health and police to share what we each hold.",
            "A meeting with health",
            "to share what we each hold.",
        ),
        (
            "He can't tell us himself, so we want someone who signs to see him.",
            "someone who signs to see him.",
            "He can't tell us himself",
        ),
        (
            "Would it be possible for somebody to see him at school, dad sits in on everything",
            "see him at school",
            "dad sits in on everything",
        ),
        ("what we need is a bed for tonight. mum has nowhere", "a bed", "mum has nowhere"),
        ("Is there anybody who could take her to the clinic?", "take her to the clinic", None),
    ],
)
def test_an_ask_is_found_with_its_reason(text: str, ask: str, reason: str | None) -> None:
    found = next(r for r in read(text, "request").requests if ask in words_of(r))
    assert [q.text for q in found.reason_quotes] == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("On 9 March he had lice. Can the health visitor weigh the baby please", True),
        ("On 9 March he was hungry. Please can the nurse look at his teeth.", True),
        ('On 9 March he asked "can the nurse ring my mum please".', False),
        ("Can you tell me what to put here please", False),
    ],
)
def test_an_ask_to_others_is_heard_in_background(text: str, is_asked: bool) -> None:
    assert bool(read(text).requests) is is_asked


def _asked(*words: str) -> Record:
    facts = tuple(
        RequestItem(
            id=f"r{number}",
            engine="offline",
            typed_in=Section.REQUEST,
            evidence=(Evidence(message_id="m0", start_char=0, quote=said),),
        )
        for number, said in enumerate(words)
    )
    return named_child().model_copy(update={"facts": facts})


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("both because the accounts dont match", ["r0", "r1"]),
        ("All of this because he is frightened to go home.", ["r0", "r1"]),
        ("that's because he is frightened to go home", ["r1"]),
    ],
)
def test_a_reason_told_in_a_later_message_goes_to_what_was_asked(
    text: str, given: list[str]
) -> None:
    found = read(text, "request", record=_asked("a medical", "a home visit"))
    assert found.requests == ()
    reasons = [a for a in found.amendments if a.field is AmendedField.REASON]
    assert [a.fact_id for a in reasons] == given
    assert all("because" not in q.text for a in reasons for q in a.quotes)


def test_a_reason_for_all_that_one_message_asks_goes_to_each() -> None:
    found = read("A medical. A home visit. Both because the accounts differ.", "request")
    assert [[q.text for q in r.reason_quotes] for r in found.requests] == [
        ["the accounts differ."],
        ["the accounts differ."],
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The bedwetting and the bad dreams come back.", 1),
        ("I'm worried he'll be hurt and hes too little to tell anyone.", 1),
        ("If it drags on she'll be moved again, and frankly we'd lose two good carers", 2),
        ("I can see him going missing to find his mum, and giving up on school.", 2),
        ("Mum will stop bringing him in and then nobody sees him at all", 2),
    ],
)
def test_each_consequence_is_told_once(text: str, wanted: int) -> None:
    found = read(text, "outcomes").outcomes
    assert len(found) == wanted
    assert not any(words_of(o).rstrip(".").endswith((" and", " n", " or")) for o in found)
