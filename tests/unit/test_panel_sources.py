"""Source words are shown exactly as typed, whatever is marked and however much is left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.panel.sources import mark

_TEXTS = st.text(alphabet="ab c\n.“’é", min_size=1, max_size=400)


@given(_TEXTS, st.data())
def test_every_piece_is_a_stretch_of_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, len(text)))
    pieces = mark(text, [(start, stop)], context_chars=20)
    assert "".join(piece.text for piece in pieces if piece.is_marked) == text[start:stop]
    for piece in pieces:
        assert piece.text.removeprefix("… ").removesuffix(" …") in text


@given(_TEXTS)
def test_a_short_text_is_shown_whole(text: str) -> None:
    pieces = mark(text, [(0, 1)], context_chars=1_000)
    assert "".join(piece.text for piece in pieces) == text


def test_places_that_touch_become_one_mark() -> None:
    pieces = mark("on the bus he ran off", [(0, 10), (11, 17)])
    assert [piece.text for piece in pieces if piece.is_marked] == ["on the bus he ran"]


def test_words_far_apart_are_joined_by_an_ellipsis() -> None:
    text = "first " + "x " * 200 + "last"
    pieces = mark(text, [(0, 5), (len(text) - 4, len(text))], context_chars=10)
    assert [piece.text for piece in pieces if piece.is_marked] == ["first", "last"]
    assert " … " in pieces[1].text
