"""A text as lower-case tokens with their places. One pass, one linear pattern."""

import re
from itertools import accumulate

from assistant.domain.date_reading.vocabulary import TRIGGERS

_WORD = re.compile(r"[a-z]+")
_NOW = re.compile(r"\b(?:just|right) now\b")
_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(
    r"[a-zß-ÿ]+(?:['’][a-zß-ÿ]+)*"  # words, with their apostrophes
    r"|\d+(?:st|nd|rd|th)(?![a-z])"  # 3rd
    r"|2(?:day|nite|night|moro|morrow)(?![a-z])"
    r"|\d+(?:(?:/\d+)+|(?:\.\d+)+|(?:-\d+)+)?"  # 14, 12/3, 14.03.22, 2021-10-04, 4-9
    r"|\n|\S"
)
_WITH_SPACE = re.compile(rf"[^\S\n]*(?:{_TOKEN.pattern})")
_PADDING = [""] * 12


def may_hold_date(text: str) -> bool:
    """Whether a text has any digit or word that a date could be made of."""
    if _DIGIT.search(text):
        return True
    lowered = text.lower()
    return not TRIGGERS.isdisjoint(_WORD.findall(lowered)) or _NOW.search(lowered) is not None


class Tokens:
    """The tokens of one text, padded with empty words so that looking around needs no bounds.

    `words[i]` is lower-case, without a possessive ending, and came from
    `text[start_of(i):end_of(i)]`; `words[-1]` is empty, so `words[i - 1]` is safe at the start.
    """

    __slots__ = ("_ends", "_lowered", "_raw", "size", "text", "words")

    def __init__(self, text: str) -> None:
        """Split the text; lower-casing never moves a place, whatever the script."""
        lowered = text.lower()
        if len(lowered) != len(text):
            lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        self.text = text
        self._lowered = lowered
        self._raw: list[str] = _TOKEN.findall(lowered)
        self._ends: list[int] | None = None
        self.size = len(self._raw)
        if "'" in text or "’" in text:
            self.words = [
                _strip_possessive(word) if "'" in word or "’" in word else word
                for word in self._raw
            ]
            self.words.extend(_PADDING)
        else:
            self.words = self._raw + _PADDING

    def start_of(self, index: int) -> int:
        """Where a token starts in the text; one past the end for the padding."""
        if index >= self.size:
            return len(self.text) + 1
        ends = self._ends or self._find_ends()
        return ends[index] - len(self._raw[index])

    def end_of(self, index: int) -> int:
        """Where a token ends in the text."""
        return (self._ends or self._find_ends())[index]

    def _find_ends(self) -> list[int]:
        """Where each token ends. Nothing but space lies between two tokens, and the line's end put
        behind the last takes what space is left.
        """
        self._ends = list(accumulate(map(len, _WITH_SPACE.findall(self._lowered + "\n"))))
        return self._ends

    def is_glued(self, index: int) -> bool:
        """Whether a token touches the one before it."""
        return (
            0 < index < self.size
            and self.words[index - 1] != "\n"
            and self.start_of(index) == self.end_of(index - 1)
        )

    def is_capital(self, index: int) -> bool:
        """Whether the token starts with a capital letter where it was typed."""
        return index < self.size and self.text[self.start_of(index)].isupper()

    def starts_line(self, index: int) -> bool:
        """Whether the token is the first of its line."""
        return index == 0 or self.words[index - 1] == "\n"


def _strip_possessive(word: str) -> str:
    if len(word) < 2:
        return word
    word = word.replace("’", "'")
    return word[:-2] if word.endswith("'s") else word
