"""Every action of a message is found once, and its effect is linked to it and to no other."""

from __future__ import annotations

import pytest

from assistant.domain.ports import ProposedIntervention
from tests.unit.measure_messages import MESSAGES, Wanted
from tests.unit.offline_reading import read, words_of


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
