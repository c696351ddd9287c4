"""A pattern is passed over only where it could not have matched."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engines import offline
from assistant.engines.offline.any_case import (
    AnyCase,
    Chooser,
    WithCapitals,
    forget_texts,
    once_a_message,
)
from assistant.engines.offline.framing import INSTRUCTIONS
from assistant.engines.offline.impact_cues import CUES
from assistant.engines.offline.needed_words import needed_words, words_with_prefixes


def engine_patterns() -> list[AnyCase]:
    """Every pattern of the offline engine that takes any case."""
    found = [AnyCase(entry[0]) for entry in (*INSTRUCTIONS, *CUES)]
    for module in pkgutil.iter_modules(offline.__path__):
        names = vars(importlib.import_module(f"{offline.__name__}.{module.name}"))
        found += [value for value in names.values() if isinstance(value, AnyCase)]
    return found


PATTERNS = engine_patterns()


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\b(?:mum|dad)\b", frozenset({"mum", "dad"})),
        (r"\bbruis\w*", frozenset({"bruis*"})),
        (r"\b(?:he|she) (?:hit|kicked)\b", frozenset({"hit", "kicked"})),
        (r"\bhits?\b", frozenset({"hit", "hits"})),
        (r"\bdon.?t know\b", frozenset({"know"})),
        (r"\b(?:very )*worried\b", frozenset({"worried"})),
        (r"\bno (?=lunch)", frozenset({"no"})),
        (r"\bself[- ]harm", frozenset({"self"})),
    ],
)
def test_a_pattern_needs_its_own_words(pattern: str, needed: frozenset[str]) -> None:
    assert needed_words(pattern) == needed


@pytest.mark.parametrize(
    "pattern", [r"\w+ed\b", r"told", r"(?:mum)?", r"\b(?:mum|\d+)\b", r"", r"\W*mum"]
)
def test_a_pattern_that_may_begin_anywhere_needs_no_certain_word(pattern: str) -> None:
    assert needed_words(pattern) is None


def test_from_the_start_of_a_text_the_first_word_is_certain() -> None:
    assert needed_words(r"\W*(?:mum|dad)\b", at_start=True) == frozenset(["mum", "dad"])


def test_most_patterns_of_the_engine_say_what_they_need() -> None:
    sure = [p for p in PATTERNS if needed_words(p.pattern, at_start=True) is not None]
    assert len(sure) > 0.8 * len(PATTERNS) > 50


@st.composite
def pattern_and_text(draw: st.DrawFn) -> tuple[AnyCase, str, int, int]:
    """A pattern with a text made of its own words, whole, cut, run together, in any case."""
    pattern = draw(st.sampled_from(PATTERNS))
    words = sorted(set(re.findall(r"[^\W\d_]{1,}|\d", re.sub(r"\\[a-zA-Z]", " ", pattern.pattern))))
    own = st.sampled_from(words or ["word"])
    piece = st.one_of(
        own, own, own, st.sampled_from([" ", ", ", ".", "'", "s", "ing", "4", "\n", "x"]), st.text()
    )
    pieces = draw(st.lists(piece, max_size=14))
    text = draw(st.sampled_from([" ", " ", ""])).join(pieces)
    text = draw(st.sampled_from([text, text, text.upper(), text.title()]))
    start = draw(st.integers(0, len(text)))
    return pattern, text, start, draw(st.integers(start, len(text)))


def span(match: re.Match[str] | None) -> tuple[int, int] | None:
    return match.span() if match else None


@settings(max_examples=500, deadline=None)
@given(pattern_and_text())
def test_no_match_is_lost(drawn: tuple[AnyCase, str, int, int]) -> None:
    pattern, text, start, end = drawn
    known = re.compile(pattern.pattern, re.IGNORECASE)

    assert span(pattern.search(text)) == span(known.search(text))
    assert span(pattern.match(text)) == span(known.match(text))
    assert span(pattern.match(text, start)) == span(known.match(text, start))
    assert [m.span() for m in pattern.finditer(text)] == [m.span() for m in known.finditer(text)]
    assert [m.span() for m in pattern.finditer(text, start, end)] == [
        m.span() for m in known.finditer(text, start, end)
    ]
    assert pattern.sub("_", text) == known.sub("_", text)
    assert span(pattern.search(text, start, end)) == span(known.search(text, start, end))


CHOOSER = Chooser([*PATTERNS, re.compile(r"\bEHCP\b")])


@settings(max_examples=100, deadline=None)
@given(pattern_and_text())
def test_every_pattern_that_matches_is_chosen(drawn: tuple[AnyCase, str, int, int]) -> None:
    text = drawn[1]
    chosen = CHOOSER.places(text)
    assert chosen == sorted(chosen)
    assert len(PATTERNS) in chosen
    assert {place for place, p in enumerate(PATTERNS) if p.search(text)} <= set(chosen)


INSTRUCTING = Chooser([AnyCase(pattern) for pattern, _, _ in INSTRUCTIONS])
INSTRUCTING_JOINED = re.compile("|".join(f"(?:{p})" for p, _, _ in INSTRUCTIONS), re.IGNORECASE)
_INSTRUCTED = [text for _, caught, passed in INSTRUCTIONS for text in (*caught, *passed)]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(_INSTRUCTED), st.text(max_size=9)), max_size=4))
def test_the_first_of_many_patterns_is_what_one_of_them_all_would_find(pieces: list[str]) -> None:
    text = " and ".join(pieces)
    assert span(INSTRUCTING.first(text)) == span(INSTRUCTING_JOINED.search(text))


CAPITALS = r"\b(?:called|named) ((?-i:[A-Z])\w+)"


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from("She he CALLED named called Ann ann K ſ ı".split())).map(" ".join))
def test_a_capital_counts_where_the_pattern_says_so(text: str) -> None:
    known = re.compile(CAPITALS, re.IGNORECASE)
    ours = WithCapitals(CAPITALS)
    assert span(ours.search(text)) == span(known.search(text))
    assert [m.span() for m in ours.finditer(text)] == [m.span() for m in known.finditer(text)]


def test_what_is_asked_once_a_message_is_asked_again_of_the_next() -> None:
    asked: list[str] = []

    def is_long(text: str) -> bool:
        asked.append(text)
        return len(text) > 3

    once = once_a_message(is_long)
    assert once("bruise") and once("bruise") and not once("hit")
    assert asked == ["bruise", "hit"]
    forget_texts()
    assert once("bruise")
    assert asked == ["bruise", "hit", "bruise"]


def test_a_texts_words_come_with_their_openings() -> None:
    assert words_with_prefixes(["bruised", "a"]) == {"bruised", "bru*", "bruis*", "a"}
