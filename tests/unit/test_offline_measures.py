"""Every action of a message is found once, and its effect is linked to it and to no other."""

from __future__ import annotations

import pytest

from assistant.domain.ports import AmendedField, PendingQuestion, ProposedIntervention
from assistant.domain.record import Impact, Intervention, Record
from assistant.domain.text import Evidence, Section
from tests.unit.measure_messages import MESSAGES, Wanted
from tests.unit.offline_reading import named_child, read, words_of


@pytest.mark.parametrize(("section", "text", "wanted"), MESSAGES)
def test_actions_are_found_with_their_effects(
    section: str, text: str, wanted: tuple[Wanted, ...]
) -> None:
    left = list(read(text, section).interventions)
    for words, effect, labels in wanted:
        found = next((i for i in left if words.lower() in words_of(i).lower()), None)
        assert found is not None, words
        left.remove(found)
        linked = _effect_of(found)
        if effect is None:
            assert linked is None
        else:
            assert effect.lower() in (linked or "").lower()
        assert found.impact.value in labels
    assert [words_of(i) for i in left] == []


def _effect_of(found: ProposedIntervention) -> str | None:
    return " … ".join(q.text for q in found.impact_quotes) or None


def _recorded() -> Record:
    """A record that knows of a moved seat, told first, and of reading with Mrs Bell."""
    facts = tuple(
        Intervention(
            id=name,
            evidence=(Evidence(message_id="m0", start_char=start, quote=words),),
            engine="offline",
            typed_in=Section.INTERVENTIONS,
        )
        for name, start, words in (
            ("seat", 0, "We moved his seat"),
            ("reading", 22, "Mrs Bell does reading with him"),
        )
    )
    return named_child().model_copy(update={"facts": facts})


@pytest.mark.parametrize(
    ("text", "fact_id", "impact"),
    [
        ("the reading is going well", "reading", Impact.POSITIVE),
        ("seat - no difference", "seat", Impact.NONE),
        ("only went to two, says its boring", "reading", Impact.UNKNOWN),
        ("he's on the list for the seat one but it's 22 weeks", "seat", Impact.UNKNOWN),
    ],
)
def test_an_effect_in_a_later_message_finds_its_action(
    text: str, fact_id: str, impact: Impact
) -> None:
    found = read(text, "interventions", _recorded())
    assert found.interventions == ()
    assert [(a.fact_id, a.field, a.impact) for a in found.amendments] == [
        (fact_id, AmendedField.IMPACT, impact)
    ]


def test_an_effect_that_names_an_action_is_not_that_of_the_action_asked_about() -> None:
    pending = PendingQuestion(question_id="impact", fact_id="reading", field="impact")
    found = read("seat - no difference", "interventions", _recorded(), pending)
    assert [a.fact_id for a in found.amendments] == ["seat"]


@pytest.mark.parametrize("text", ["dont know yet if its working", "Nothing else yet."])
def test_what_nobody_can_tell_yet_is_no_effect(text: str) -> None:
    pending = PendingQuestion(question_id="impact", fact_id="seat", field="impact")
    found = read(text, "interventions", _recorded(), pending)
    assert found.amendments == ()
    assert found.interventions == ()
