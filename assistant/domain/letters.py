"""Whether any of some words stands in a text: asked before anything dearer is done."""

import string
from collections.abc import Iterable

_TO_LETTERS = bytes(code if chr(code) in string.ascii_lowercase else 32 for code in range(256))


class AnyOf:
    """Words in small letters a to z, one of which a text may hold; far faster than a pattern."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(word.encode("ascii") for word in words)

    def stands_in(self, lowered: str) -> bool:
        """Whether one of the words stands in a text of small letters, no letter next to it."""
        letters = lowered.encode("ascii", "replace").translate(_TO_LETTERS)
        return not self._words.isdisjoint(letters.split())
