"""Patterns that take capitals and small letters alike, several times faster than `re.IGNORECASE`.

Letter by letter, an ignored case costs the matcher its short cuts. Here the pattern and the text
are both put in small letters, once each, and matched as they stand.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import lru_cache

_LETTER = re.compile(r"\\.|\(\?P|[^\W\d_]", re.DOTALL)
# Letters that `re.IGNORECASE` takes for others although they are small letters themselves.
_ALIKE = ("ı", "ſ")


class AnyCase:
    """One pattern; spans are the same in the text as typed, the words matched come in small
    letters.
    """

    __slots__ = ("_folded", "_typed")

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._typed = re.compile(pattern, flags | re.IGNORECASE)
        self._folded = re.compile(_LETTER.sub(_lower, pattern), flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        pattern, text = self._ready(text)
        return pattern.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        pattern, text = self._ready(text)
        return pattern.match(text, start, end)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        pattern, text = self._ready(text)
        return pattern.finditer(text, start, end)

    def _ready(self, text: str) -> tuple[re.Pattern[str], str]:
        folded = _fold(text)
        return (self._typed, text) if folded is None else (self._folded, folded)


# One sentence meets many patterns in a row.
@lru_cache(maxsize=16)
def _fold(text: str) -> str | None:
    """The text in small letters, or None where that moves or mistakes one."""
    folded = text.lower()
    if not folded.isascii() and (
        len(folded) != len(text) or any(letter in folded for letter in _ALIKE)
    ):
        return None
    return folded


def _lower(match: re.Match[str]) -> str:
    typed = match.group()
    return typed.lower() if len(typed) == 1 else typed
