"""A text as lower-case tokens with their places. One pass, one linear pattern."""

import re

from assistant.domain.date_reading.vocabulary import TRIGGERS
from assistant.domain.letters import AnyOf

_TRIGGERS = AnyOf(word for word in TRIGGERS if word.isalpha())
_NOW = re.compile(r"\b(?:just|right) now\b")
_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(
    r"[a-zß-ÿ]+(?:['’][a-zß-ÿ]+)*"  # words, with their apostrophes
    r"|\d+(?:st|nd|rd|th)(?![a-z])"  # 3rd
    r"|2(?:day|nite|night|moro|morrow)(?![a-z])"
    r"|\d+(?:(?:/\d+)+|(?:\.\d+)+|(?:-\d+)+)?"  # 14, 12/3, 14.03.22, 2021-10-04, 4-9
    r"|\n|\S"
)
_PADDING = [""] * 12


def may_hold_date(text: str) -> bool:
    """Whether a text has any digit or word that a date could be made of."""
    if _DIGIT.search(text):
        return True
    lowered = text.lower()
    return _TRIGGERS.stands_in(lowered) or _NOW.search(lowered) is not None


def _cut(lowered: str) -> list[str]:
    """The tokens in order. A word of plain letters between spaces is one as it stands."""
    tokens: list[str] = []
    for line in lowered.split("\n"):
        is_plain = line.isascii()
        for part in line.split():
            if is_plain and part.isalpha():
                tokens.append(part)
            else:
                tokens += _TOKEN.findall(part)
        tokens.append("\n")
    tokens.pop()
    return tokens


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
        self._raw = _cut(lowered)
        self._ends: list[int] = []
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
        return self.end_of(index) - len(self._raw[index])

    def end_of(self, index: int) -> int:
        """Where a token ends in the text."""
        if index >= len(self._ends):
            self._find_ends(index)
        return self._ends[index]

    def _find_ends(self, last: int) -> None:
        """Find where the tokens end, up to this one. Nothing but space lies between two tokens, so
        each stands where its letters are next found.
        """
        ends, find = self._ends, self._lowered.index
        end = ends[-1] if ends else 0
        for token in self._raw[len(ends) : last + 1]:
            end = find(token, end) + len(token)
            ends.append(end)

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
