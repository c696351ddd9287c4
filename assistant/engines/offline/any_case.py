"""Patterns that take capitals and small letters alike, many times faster than `re.IGNORECASE`.

Letter by letter, an ignored case costs the matcher its short cuts. Here the pattern and the text
are both put in small letters, once each, and matched as they stand. And most sentences hold none
of the words that a pattern needs (`needed_words`): those are passed without matching at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from threading import Lock
from typing import TypeVar

from assistant.engines.offline.needed_words import needed_words, words_with_prefixes

_LETTER = re.compile(r"\\.|\(\?P|[^\W\d_]", re.DOTALL)
# Letters that `re.IGNORECASE` takes for others although they are small letters themselves.
_ALIKE = ("ı", "ſ")
_WORD = re.compile(r"\w+")
# Far quicker than a pattern, where every letter is plain.
_SPACED = bytes(
    code if chr(code).isalnum() or chr(code) == "_" else ord(" ") for code in range(128)
).ljust(256)
_NONE: frozenset[str] = frozenset()
# Every word that some pattern asks for. Never changed, only put in place of the last, under the
# lock: the words kept of a text depend on it alone.
_asked = _NONE
_asking = Lock()
_forgetting: list[Callable[[], None]] = []
_Found = TypeVar("_Found")


class AnyCase:
    """One pattern; spans are the same in the text as typed, the words matched come in small
    letters. Read and compiled when first needed.
    """

    __slots__ = ("_flags", "_folded", "_needed", "_needed_at_start", "_typed", "pattern")

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.pattern = pattern
        self._flags = flags
        self._folded: re.Pattern[str] | None = None
        self._typed: re.Pattern[str] | None = None
        self._needed: frozenset[str] | None = None
        self._needed_at_start: frozenset[str] | None = None

    @property
    def needed(self) -> frozenset[str]:
        """The words one of which a text must hold; none where it need hold no certain word."""
        if self._needed is None:
            self._needed = self._ask(at_start=False)
        return self._needed

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        needed = self.needed if self._needed is None else self._needed
        folded, words = _facts(text, _asked)
        if needed:
            if end is not None:
                words = _facts(text[start:end], _asked)[1]
            if needed.isdisjoint(words):
                return None
        if folded is None:
            return self.as_typed().search(text, start, len(text) if end is None else end)
        pattern = self._folded or self._compile()
        return pattern.search(folded, start, len(text) if end is None else end)

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        needed = self.needed if self._needed is None else self._needed
        folded, words = _facts(text, _asked)
        if needed:
            if end is not None:
                words = _facts(text[start:end], _asked)[1]
            if needed.isdisjoint(words):
                return iter(())
        if folded is None:
            return self.as_typed().finditer(text, start, len(text) if end is None else end)
        pattern = self._folded or self._compile()
        return pattern.finditer(folded, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        if self._needed_at_start is None:
            self._needed_at_start = self._ask(at_start=True)
        needed = self._needed_at_start
        folded, words = _facts(text, _asked)
        if needed and not start and end is None and needed.isdisjoint(words):
            return None
        if folded is None:
            return self.as_typed().match(text, start, len(text) if end is None else end)
        pattern = self._folded or self._compile()
        return pattern.match(folded, start, len(text) if end is None else end)

    def sub(self, by: str, text: str) -> str:
        """The text with plain words in the place of every match."""
        pieces: list[str] = []
        place = 0
        for match in self.finditer(text):
            pieces += (text[place : match.start()], by)
            place = match.end()
        return "".join([*pieces, text[place:]]) if pieces else text

    def _ask(self, *, at_start: bool) -> frozenset[str]:
        """The words needed, from now on kept of every text."""
        global _asked  # noqa: PLW0603 -- see there
        needed = needed_words(self._in_small_letters(), self._flags, at_start=at_start) or _NONE
        with _asking:
            _asked |= needed
        return needed

    def _in_small_letters(self) -> str:
        return _LETTER.sub(_lower, self.pattern)

    def _compile(self) -> re.Pattern[str]:
        self._folded = re.compile(self._in_small_letters(), self._flags)
        return self._folded

    def as_typed(self) -> re.Pattern[str]:
        """The pattern that leaves the text as it is."""
        if self._typed is None:
            self._typed = re.compile(self.pattern, self._flags | re.IGNORECASE)
        return self._typed


class WithCapitals:
    """One pattern in which `(?-i:[A-Z])` wants a capital: matched as typed, on a text in which it
    matches in small letters.
    """

    __slots__ = ("_any_case",)

    def __init__(self, pattern: str) -> None:
        self._any_case = AnyCase(pattern)

    def search(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self._any_case.as_typed().search(text) if self._may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self._any_case.as_typed().finditer(text) if self._may_match(text) else iter(())

    def _may_match(self, text: str) -> bool:
        return self._any_case.search(text) is not None


class Chooser:
    """Says which of many patterns are worth trying on a text, in one look at its words."""

    __slots__ = ("_always", "_by_word", "_patterns")

    def __init__(self, patterns: Sequence[AnyCase | re.Pattern[str]]) -> None:
        self._patterns = tuple(patterns)
        needs = [p.needed if isinstance(p, AnyCase) else _NONE for p in patterns]
        self._always = tuple(place for place, needed in enumerate(needs) if not needed)
        self._by_word: dict[str, list[int]] = {}
        for place, needed in enumerate(needs):
            for word in needed:
                self._by_word.setdefault(word, []).append(place)

    def places(self, text: str) -> list[int]:
        """The places of the patterns that may match, in order."""
        words = _facts(text, _asked)[1]
        found = set(self._always)
        for word in self._by_word.keys() & words:
            found.update(self._by_word[word])
        return sorted(found)

    def first(self, text: str) -> re.Match[str] | None:
        """The match that starts first, and of those that start there the earliest pattern's: what
        one pattern of all of them, joined by "or", would find.
        """
        best: re.Match[str] | None = None
        for place in self.places(text):
            match = self._patterns[place].search(text)
            if match is not None and (best is None or match.start() < best.start()):
                best = match
        return best


def once_a_message(function: Callable[[str], _Found]) -> Callable[[str], _Found]:
    """The function, asked of one stretch of words only once while a message is read."""
    kept = lru_cache(maxsize=256)(function)
    _forgetting.append(kept.cache_clear)
    return kept


def forget_texts() -> None:
    """Drop what is kept of the sentences met so far; a message is read, and then forgotten."""
    _facts.cache_clear()
    for forget in _forgetting:
        forget()


# One sentence meets many patterns in a row.
@lru_cache(maxsize=256)
def _facts(text: str, asked: frozenset[str]) -> tuple[str | None, frozenset[str]]:
    """The text in small letters and its words of those asked for; None and all that are asked for
    where small letters would move or mistake one.
    """
    folded = text.lower()
    if folded.isascii():
        words = folded.encode("ascii").translate(_SPACED).decode("ascii").split()
        return folded, words_with_prefixes(words) & asked
    if len(folded) != len(text) or any(letter in folded for letter in _ALIKE):
        return None, asked
    return folded, words_with_prefixes(_WORD.findall(folded)) & asked


def _lower(match: re.Match[str]) -> str:
    typed = match.group()
    return typed.lower() if len(typed) == 1 else typed
