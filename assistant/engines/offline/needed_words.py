"""The words of which a text must hold one for a pattern to match it at all.

They are read off the pattern itself, so a changed pattern can't be left with an old list. Where a
pattern says too little (`\\w+ed`), nothing is claimed and it is simply tried.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

# The tree `re.compile` makes of a pattern: private to the library, the same in 3.11 to 3.14.
# An operation unknown here is taken for "any letters at all".
from re import _constants as op  # type: ignore[attr-defined] # not in the library's stubs
from re import _parser  # type: ignore[attr-defined] # not in the library's stubs
from typing import Any

# A word is compared whole, or by this many of its first letters when a pattern leaves its end open.
_PREFIXES = (3, 5)
_LONGEST = 16
_MOST = 400
_MANY_LETTERS = 8
_ROUNDS = 40
# In so many sentences that needing them says nothing.
_COMMON = frozenset(
    "a i we he she they it is was were to and of in on at for his her him the that not no be "
    "been has have had with as by my our so an but this from out up them".split()
)
# Where in a word the pattern stands: the letters since the word began, or somewhere unknown.
_Place = str | None
# Of each place, the words one of which has been met by then; None where nothing is sure.
_Met = frozenset[str] | None
_Places = dict[_Place, _Met]
# What the library's parser makes: operations and their values.
_Items = Iterable[tuple[Any, Any]]


def needed_words(pattern: str, flags: int = 0, *, at_start: bool = False) -> frozenset[str] | None:
    """Words, and openings of words ("bruis*"), one of which any matched text holds; None where the
    pattern needs no certain word. `at_start` when it is only matched from the start of a text.
    """
    tree = _parser.parse(pattern, flags)
    try:
        places = _walk(tree, {"" if at_start else None: None})
    except _TooManyWaysError:
        return None
    ends = [_better(met, _word(place, is_open=True)) for place, met in places.items()]
    return _either(ends)


def words_with_prefixes(words: Iterable[str]) -> frozenset[str]:
    """The words of a text with the openings that patterns may ask for."""
    return frozenset().union(*map(_with_prefixes, words))


@lru_cache(maxsize=8_192)
def _with_prefixes(word: str) -> frozenset[str]:
    return frozenset([word, *(f"{word[:size]}*" for size in _PREFIXES if len(word) >= size)])


class _TooManyWaysError(Exception):
    """The pattern has more ways through it than are worth following."""


def _walk(items: _Items, places: _Places) -> _Places:
    """Where every way through the items leads."""
    for operation, value in items:
        places = _step(operation, value, places)
        if len(places) > _MOST:
            raise _TooManyWaysError
    return places


def _step(operation: Any, value: Any, places: _Places) -> _Places:
    if operation is op.LITERAL:
        return _letters((chr(value),), places)
    if operation is op.IN:
        return _class(value, places)
    if operation is op.BRANCH:
        return _merge([_walk(branch, places) for branch in value[1]])
    if operation is op.SUBPATTERN:
        return _walk(value[-1], places)
    if operation in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, most, items = value
        return _repeat(int(least), int(most), items, places)
    if operation is op.AT:
        return _boundary(value, places)
    # What is looked at and not taken neither adds a word nor moves on.
    if operation in (op.ASSERT, op.ASSERT_NOT):
        return places
    return _lost(places)


def _letters(letters: Sequence[str], places: _Places) -> _Places:
    found = [_letter(letter, places) for letter in letters]
    return found[0] if len(found) == 1 else _merge(found)


def _letter(letter: str, places: _Places) -> _Places:
    if not (letter.isalnum() or letter == "_"):
        return _closed(places)
    return {
        None if place is None else (place + letter)[:_LONGEST]: met for place, met in places.items()
    }


def _class(members: Sequence[tuple[Any, Any]], places: _Places) -> _Places:
    if all(kind is op.LITERAL for kind, _ in members) and len(members) <= _MANY_LETTERS:
        return _letters([chr(value) for _, value in members], places)
    return _closed(places) if all(_is_no_letter(*m) for m in members) else _lost(places)


def _is_no_letter(kind: Any, value: Any) -> bool:
    if kind is op.CATEGORY:
        return value in (op.CATEGORY_SPACE, op.CATEGORY_NOT_WORD)
    return kind is op.LITERAL and not (chr(value).isalnum() or value == ord("_"))


def _repeat(least: int, most: int, items: _Items, places: _Places) -> _Places:
    for _ in range(min(least, _LONGEST)):
        places = _walk(items, places)
    for _ in range(min(most - least, _ROUNDS)):
        further = _merge([places, _walk(items, places)])
        if further == places:
            return places
        places = further
    return places if most - least <= _ROUNDS else _merge([places, _lost(places)])


def _boundary(kind: Any, places: _Places) -> _Places:
    if kind is op.AT_BOUNDARY:
        # Behind letters of a word it is over; anywhere else the next letter opens one.
        return _closed(places)
    if kind in (op.AT_BEGINNING, op.AT_BEGINNING_STRING):
        return {"": _either(places.values())}
    if kind in (op.AT_END, op.AT_END_STRING):
        return _closed(places)
    return _lost(places)


def _closed(places: _Places) -> _Places:
    """The word, if one was begun, is over."""
    return {"": _either([_better(m, _word(p, is_open=False)) for p, m in places.items()])}


def _lost(places: _Places) -> _Places:
    """Any letters may follow."""
    return {None: _either([_better(m, _word(p, is_open=True)) for p, m in places.items()])}


def _word(place: _Place, *, is_open: bool) -> str | None:
    if not place:
        return None
    if not is_open and len(place) < _LONGEST:
        return place
    size = next((size for size in reversed(_PREFIXES) if len(place) >= size), None)
    return None if size is None else f"{place[:size]}*"


def _better(met: _Met, word: str | None) -> _Met:
    """The more telling of what was met before and one word more."""
    if word is None:
        return met
    new = frozenset([word])
    return new if met is None or _cost(new) < _cost(met) else met


def _cost(words: frozenset[str]) -> int:
    return sum(40 if w in _COMMON else 12 if w[-1] == "*" and len(w) < 5 else 1 for w in words)


def _either(ways: Iterable[_Met]) -> _Met:
    found: set[str] = set()
    for met in ways:
        if met is None:
            return None
        found |= met
    return frozenset(found)


def _merge(ways: Sequence[_Places]) -> _Places:
    merged: _Places = {}
    for places in ways:
        for place, met in places.items():
            merged[place] = _either([merged[place], met]) if place in merged else met
    return merged
