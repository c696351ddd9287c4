"""Who does what, in which tense and why it is written decide what is an incident."""

from __future__ import annotations

import itertools

import pytest

from assistant.domain.grounding import ground
from assistant.domain.ports import ExtractionRequest
from assistant.domain.record import Incident
from assistant.engines.offline.engine import OfflineEngine
from tests.unit.offline_reading import message, named_child
from tests.unit.offline_registers import ROWS, STANDING, TELLINGS


def incidents(section: str, text: str) -> list[Incident]:
    """The incidents of one message about Riley Dunmore, grounded."""
    request = ExtractionRequest(message=message(text, section), record=named_child())
    ids = itertools.count()
    grounded = ground(OfflineEngine().read(request), request, lambda: f"f{next(ids)}")
    return [fact for fact in grounded.facts if isinstance(fact, Incident)]


@pytest.mark.parametrize(("section", "text", "expected"), ROWS)
def test_each_event_is_one_incident_and_nothing_else_is(
    section: str, text: str, expected: tuple[tuple[str | None, str], ...]
) -> None:
    found = incidents(section, text)
    assert len(found) == len(expected), [fact.words for fact in found]
    for date, words in expected:
        assert date in [fact.edtf for fact in found if words in fact.words], words


@pytest.mark.parametrize("text", TELLINGS)
def test_a_sentence_that_tells_is_one_incident(text: str) -> None:
    assert len(incidents("background", text)) == 1


@pytest.mark.parametrize("text", STANDING)
def test_how_things_stand_and_words_about_the_report_are_none(text: str) -> None:
    assert incidents("background", text) == []
