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
    ("text", "asks"),
    [
        ("Respite for nan so she can sleep; a bed for him as he's on the sofa", 2),
        ("Please would you: a) hold a meeting; b) tell us what to say to parents", 2),
        ("1. strategy disc. re the car\n2. return home interview", 2),
        ("parenting course for dad\nfood parcels", 2),
        ("I want an assessment of both and I want it before the holidays", 1),
        ("Assessment of Cosmo's emotional needs by your team", 1),
        ("somewhere safe for him tonight. and somebody go check on his sister now", 2),
        ("A separate referral will follow, please link them.", 1),
        ("can you go round because nobody answers and can we have someone to help mum", 2),
        ("tell us if dad is allowed at sports day", 1),
        ("We think a family group conference would help", 1),
        ("Dad should be assessed as well.", 1),
        ("Due to the damp in there I would like an urgent visit", 1),
        ("Both parents agree to a referral, please, and a young carers assessment", 2),
        ("Could the health visitor weigh him weekly?", 1),
        ("please check where dad lives, and let us know if we can let him collect", 2),
    ],
)
def test_each_way_of_asking_is_an_ask(text: str, asks: int) -> None:
    assert len(read(text, "request").requests) == asks


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "Given that he's alone each night, please could someone visit.",
            "he's alone each night",
        ),
        ("He is sleeping on the floor so we need a bed.", "He is sleeping on the floor"),
        ("Mum is not coping, can we have a family worker", "Mum is not coping"),
        ("Nobody has seen the baby. Please can someone go round.", "Nobody has seen the baby."),
        ("return home interview, nan was never offered one", "nan was never offered one"),
        ("counselling for her (she wont talk to us)", "she wont talk to us"),
        ("consider the twins, reason is the tablet they share", "the tablet they share"),
        ("Can you move him soon, otherwise he will run", "he will run"),
        ("a home visit bc the flat has no heating", "the flat has no heating"),
    ],
)
def test_the_reason_is_found_before_and_after_the_ask(text: str, reason: str) -> None:
    (ask,) = read(text, "request").requests
    assert [q.text for q in ask.reason_quotes] == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "The assessment was never done. The social worker said she would ring.",
        "no request at the moment, info only",
        "Mum agrees to a referral being made.",
        "Because he is not safe there.",
        "mum not coping at all",
    ],
)
def test_a_statement_in_the_request_section_is_no_request(text: str) -> None:
    assert read(text, "request").requests == ()


@pytest.mark.parametrize("section", ["background", "interventions", "outcomes", "safety"])
def test_an_ask_is_heard_in_any_section(section: str) -> None:
    found = read("Please can someone from social care visit the home this week.", section)
    assert len(found.requests) == 1
    assert found.outcomes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Mum asked can someone help her with the rent.",
        "Can you help me fill in this form?",
        "We need to ring mum about the coat.",
    ],
)
def test_what_is_not_asked_of_the_authority_is_no_request(text: str) -> None:
    assert read(text).requests == ()


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
        ("Her sleep and eating are likely to get worse.", [True]),
        (
            "Without it she will be tired and miss more school, and she will carry on worrying.",
            [True, True],
        ),
        ("We will get the blame for it", [False]),
        ("- his asthma gets worse\n- more A&E", [True, True]),
        ("What happens next?", []),
    ],
)
def test_consequences_are_told_apart_and_whom_they_are_about(
    text: str, expected: list[bool]
) -> None:
    assert [o.is_child_centred for o in read(text, "outcomes").outcomes] == expected
