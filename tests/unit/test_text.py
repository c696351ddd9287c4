"""Messages and the one way from a quote to evidence."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.text import (
    MAX_MESSAGE_CHARS,
    Message,
    Quote,
    Section,
    clean_text,
    locate_quote,
)
from assistant.errors import TextError


def message(text: str, message_id: str = "m1") -> Message:
    return Message(
        id=message_id,
        section=Section.BACKGROUND,
        text=text,
        author_id="staff",
        at=datetime(2024, 3, 14, 9, 30, tzinfo=UTC),
        today=date(2024, 3, 14),
    )


def test_an_exact_quote_is_found_where_it_stands() -> None:
    evidence = locate_quote(Quote(text="his coat"), message("He lost his coat today."))
    assert evidence is not None
    assert (evidence.start_char, evidence.end_char, evidence.quote) == (8, 16, "his coat")


def test_a_quote_that_was_not_typed_is_refused() -> None:
    assert locate_quote(Quote(text="his red coat"), message("He lost his coat today.")) is None


def test_evidence_keeps_the_characters_as_typed() -> None:
    evidence = locate_quote(Quote(text="he said 'stop'"), message("Then he said ‘stop’ twice."))
    assert evidence is not None
    assert evidence.quote == "he said ‘stop’"


def test_of_several_places_the_nearest_to_the_claim_is_taken() -> None:
    text = "he hit a wall. later he hit a door"
    evidence = locate_quote(Quote(text="he hit", start_char=22), message(text))
    assert evidence is not None
    assert evidence.start_char == text.rindex("he hit")


def test_a_quote_of_an_earlier_message_is_looked_for_there() -> None:
    earlier, now = message("On Monday he cried.", "m0"), message("It was outside.")
    quote = Quote(text="On Monday", message_id="m0")
    evidence = locate_quote(quote, now, {"m0": earlier, "m1": now})
    assert evidence is not None
    assert evidence.message_id == "m0"
    assert locate_quote(Quote(text="On Monday", message_id="gone"), now, {"m0": earlier}) is None


@given(st.text(min_size=1, max_size=200), st.data())
def test_located_evidence_slices_back_to_its_quote(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    told = message(text)
    evidence = locate_quote(Quote(text=text[start:end], start_char=start), told)
    if text[start:end].strip():
        assert evidence is not None
        assert told.text[evidence.start_char : evidence.end_char] == evidence.quote
    else:
        assert evidence is None


@given(st.text(max_size=80), st.text(min_size=1, max_size=20))
def test_whatever_is_located_was_typed(text: str, wanted: str) -> None:
    told = message(text)
    evidence = locate_quote(Quote(text=wanted), told)
    if evidence is not None:
        assert told.text[evidence.start_char : evidence.end_char] == evidence.quote


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\x7f", "\ud800", "\ufffe"])
def test_characters_that_cannot_be_stored_are_replaced_visibly(char: str) -> None:
    assert clean_text(f"a{char}b") == ("a\N{REPLACEMENT CHARACTER}b", 1)


@pytest.mark.parametrize("text", ["Mae hi'n drist 😢", "línea\nnueva", "\ttabbed", "“quoted”", ""])
def test_other_text_is_kept_as_it_is(text: str) -> None:
    assert clean_text(text) == (text, 0)


def test_line_ends_become_one_kind() -> None:
    assert clean_text("one\r\ntwo\rthree") == ("one\ntwo\nthree", 0)


def test_too_long_a_message_is_refused_with_its_length() -> None:
    clean_text("x" * MAX_MESSAGE_CHARS)
    with pytest.raises(TextError, match="50,001"):
        clean_text("x" * (MAX_MESSAGE_CHARS + 1))
