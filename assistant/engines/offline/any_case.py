"""Patterns that take capitals and small letters alike, many times faster than `re.IGNORECASE`.

Letter by letter, an ignored case costs the matcher its short cuts. Here the pattern and the text
are both put in small letters, once each, and matched as they stand. And most sentences hold none
of the words that a pattern needs (`needed_words`): those are passed without matching at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from assistant.engines.offline.needed_words import needed_words, words_with_prefixes

_LETTER = re.compile(r"\\.|\(\?P|[^\W\d_]", re.DOTALL)
# Letters that `re.IGNORECASE` takes for others although they are small letters themselves.
_ALIKE = ("ı", "ſ")
_WORD = re.compile(r"\w+")
# Far quicker than a pattern, where every letter is plain.
_SPACED = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")}


class AnyCase:
    """One pattern; spans are the same in the text as typed, the words matched come in small
    letters. Compiled when first needed.
    """

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.pattern = pattern
        self._flags = flags

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        pattern, text = self._ready(text, start, end)
        if pattern is None:
            return None
        return pattern.search(text, start, len(text) if end is None else end)

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        pattern, text = self._ready(text, start, end)
        if pattern is None:
            return iter(())
        return pattern.finditer(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        folded, words = _facts(text)
        if folded is None:
            return self._typed.match(text, start, len(text) if end is None else end)
        if not start and end is None and _lacks(words, self._needed_at_start):
            return None
        return self._folded.match(folded, start, len(text) if end is None else end)

    def _ready(self, text: str, start: int, end: int | None) -> tuple[re.Pattern[str] | None, str]:
        """The pattern and the text to look in, no pattern where no match is possible."""
        folded, words = _facts(text)
        if folded is None:
            return self._typed, text
        if self._needed is not None:
            if end is not None:
                words = _facts(text[start:end])[1]
            if self._needed.isdisjoint(words):
                return None, folded
        return self._folded, folded

    @cached_property
    def _small(self) -> str:
        return _LETTER.sub(_lower, self.pattern)

    @cached_property
    def _folded(self) -> re.Pattern[str]:
        return re.compile(self._small, self._flags)

    @cached_property
    def _typed(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags | re.IGNORECASE)

    @cached_property
    def _needed(self) -> frozenset[str] | None:
        return needed_words(self._small, self._flags)

    @cached_property
    def _needed_at_start(self) -> frozenset[str] | None:
        return needed_words(self._small, self._flags, at_start=True)


def _lacks(words: frozenset[str], needed: frozenset[str] | None) -> bool:
    return needed is not None and needed.isdisjoint(words)


def forget_texts() -> None:
    """Drop what is kept of the sentences met so far; a message is read, and then forgotten."""
    _facts.cache_clear()


# One sentence meets many patterns in a row.
@lru_cache(maxsize=256)
def _facts(text: str) -> tuple[str | None, frozenset[str]]:
    """The text in small letters (None where that moves or mistakes one) and its words."""
    folded = text.lower()
    if folded.isascii():
        return folded, words_with_prefixes(folded.translate(_SPACED).split())
    if len(folded) != len(text) or any(letter in folded for letter in _ALIKE):
        return None, frozenset()
    return folded, words_with_prefixes(_WORD.findall(folded))


def _lower(match: re.Match[str]) -> str:
    typed = match.group()
    return typed.lower() if len(typed) == 1 else typed
