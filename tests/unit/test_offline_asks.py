"""Every ask of a message is found once with its reason, and every consequence for whom it is."""

from __future__ import annotations

import pytest

from tests.unit.ask_messages import ASKS, CONSEQUENCES
from tests.unit.offline_reading import read, words_of


@pytest.mark.parametrize(("section", "text", "wanted"), ASKS)
def test_asks_are_found_with_their_reasons(
    section: str, text: str, wanted: tuple[tuple[str, str | None], ...]
) -> None:
    left = list(read(text, section).requests)
    for words, reason in wanted:
        found = next((ask for ask in left if words.lower() in words_of(ask).lower()), None)
        assert found is not None, words
        left.remove(found)
        given = " … ".join(quote.text for quote in found.reason_quotes)
        assert reason.lower() in given.lower() if reason else not given
    assert [words_of(ask) for ask in left] == []


@pytest.mark.parametrize(("section", "text", "wanted"), CONSEQUENCES)
def test_consequences_are_found_with_whom_they_are_about(
    section: str, text: str, wanted: tuple[tuple[str, bool], ...]
) -> None:
    left = list(read(text, section).outcomes)
    for words, is_child_centred in wanted:
        found = next((item for item in left if words.lower() in words_of(item).lower()), None)
        assert found is not None, words
        left.remove(found)
        assert found.is_child_centred is is_child_centred
    assert [words_of(item) for item in left] == []
