"""Who acts when only named, where a child was put, and what counts and answers say of an effect."""

from __future__ import annotations

import pytest

from assistant.domain.record import Impact, Intervention, Record
from assistant.domain.text import Evidence, Section
from assistant.engines.offline.impacts import declines, effect_of
from tests.unit.offline_reading import named_child, read, words_of


@pytest.mark.parametrize(
    ("text", "act", "effect"),
    [
        ("Jo sat down with mum on Tuesday about it. Mum got cross.", "Jo sat down", "got cross"),
        ("Ellie takes her to the library at lunch. She's eating there.", "Ellie takes", "eating"),
        ("Priya met with dad on 4 March and he agreed to a referral.", "Priya met", "he agreed"),
        ("We moved him to the front on 4 March, Kev did it.", "Kev did it", None),
        (
            "Uncle barred from the site since 1 March. No more tears at home time.",
            "barred",
            "tears",
        ),
        ("I rang the police at 2.40. The police are on their way.", "I rang", "on their way"),
        ("His sister is in the office with the door locked, she's fine.", "in the office", "fine"),
        ("Breakfast club offered 29 Jan, came twice then gave up.", "offered", "came twice"),
        ("Reading book sent home on 3 March. Came back not opened.", "book sent", "Came back"),
        ("We've spoken to him about it. Shrugged.", "spoken to him", "Shrugged"),
        ("Both boys seen by the head on 3 March.", "Both boys", None),
        ("Fidget toy since Monday. Goes down a treat.", "Fidget toy", "down a treat"),
        ("Phone taken off him on 3 March. Made it worse if anything.", "Phone", "Made it worse"),
    ],
)
def test_an_action_is_found_with_its_effect(text: str, act: str, effect: str | None) -> None:
    found = read(text, "interventions").interventions
    assert [act in words_of(i) for i in found] == [True]
    linked = " ".join(q.text for q in found[0].impact_quotes)
    assert (effect or "") in linked
    assert bool(linked) is (effect is not None)


def test_what_a_child_an_action_was_for_does_is_no_action_of_theirs() -> None:
    found = read("We sat him with Jai on 4 March. Jai helps him with the work.", "interventions")
    assert len(found.interventions) == 1


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("they have been to 1 session out of 10", Impact.NONE),
        ("been to 9 out of 10", Impact.POSITIVE),
        ("she went to five of the ten sessions", Impact.MIXED),
        ("he was up four times a night and it's once now", Impact.POSITIVE),
        ("first time he chatted, second time he said nothing", Impact.MIXED),
        ("it came back unopened", Impact.NONE),
        ("Nothing.", Impact.NONE),
        ("he's only been in one fight since", Impact.POSITIVE),
        ("her levels are much steadier", Impact.POSITIVE),
        ("no more shouting at the gate", Impact.POSITIVE),
        ("she's not wet the bed since", Impact.POSITIVE),
        ("nobody has asked for it since", Impact.POSITIVE),
        ("he had fallen off the climbing frame", Impact.UNKNOWN),
        ("eaten downstairs every night but one", Impact.POSITIVE),
    ],
)
def test_a_count_or_a_change_gives_its_label(text: str, label: Impact) -> None:
    assert effect_of(text) is label


@pytest.mark.parametrize(
    ("text", "is_declined"),
    [
        ("dad said they were managing fine thank you", True),
        ("mum said no need", True),
        ("he said we're doing fine as we are", True),
        ("she said she didn't want one", True),
        ("mum said yes please", False),
        ("he is managing fine in class", False),
    ],
)
def test_a_polite_no_to_an_offer_is_a_no(text: str, is_declined: bool) -> None:
    assert declines(text) is is_declined


def _done(*words: str) -> Record:
    facts = tuple(
        Intervention(
            id=f"i{number}",
            engine="offline",
            typed_in=Section.INTERVENTIONS,
            evidence=(Evidence(message_id="m0", start_char=0, quote=said),),
        )
        for number, said in enumerate(words)
    )
    return named_child().model_copy(update={"facts": facts})


@pytest.mark.parametrize(
    ("told", "text", "label"),
    [
        ("weekly ELSA from 12 Jan", "talks to her now. still silent in class", Impact.MIXED),
        (
            "We moved him to second sitting",
            "oh and the second sitting, he's eaten downstairs every night but one",
            Impact.POSITIVE,
        ),
        (
            "Rose does a daily 1:1 session",
            "Sorry, on the 1:1 sessions - he signs yes and no far more, but he still gets upset.",
            Impact.MIXED,
        ),
        ("I offered mum help", "She said no thank you, they're managing.", Impact.NONE),
        ("Lunch club from 4 March", "He's been to 1 out of 9.", Impact.NONE),
    ],
)
def test_a_later_message_says_how_an_action_went(told: str, text: str, label: Impact) -> None:
    found = read(text, "interventions", record=_done(told))
    assert found.interventions == ()
    assert [(a.fact_id, a.impact) for a in found.amendments] == [("i0", label)]
