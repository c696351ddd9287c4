"""A text as lower-case tokens with their places. One pass, one linear pattern."""

import re

from assistant.domain.date_reading.vocabulary import TRIGGERS

_WORD_OR_DIGIT = re.compile(r"[a-z]+|\d")
_TOKEN = re.compile(
    r"\d+(?:st|nd|rd|th)(?![^\W\d_])"  # 3rd
    r"|\d+(?:(?:/\d+)+|(?:\.\d+)+|(?:-\d+)+)?"  # 14, 12/3, 14.03.22, 2021-10-04, 4-9
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"  # words, with their apostrophes
    r"|\n|[^\s]"
)
_PADDING = 12


def may_hold_date(text: str) -> bool:
    """Whether a text has any digit or word that a date could be made of."""
    words = _WORD_OR_DIGIT.findall(text.lower())
    return not TRIGGERS.isdisjoint(words) or any(word.isdigit() for word in words)


class Tokens:
    """The tokens of one text, padded with empty words so that looking around needs no bounds.

    `words[i]` is lower-case, without a possessive ending, and came from
    `text[starts[i]:ends[i]]`; `words[-1]` is empty, so `words[i - 1]` is safe at the start.
    """

    __slots__ = ("ends", "size", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        """Split the text; lower-casing never moves a place, whatever the script."""
        lowered = text.lower()
        if len(lowered) != len(text):
            lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        found = list(_TOKEN.finditer(lowered))
        self.text = text
        self.size = len(found)
        self.words = [_strip_possessive(match.group()) for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.words.extend([""] * _PADDING)
        self.starts.extend([len(text) + 1] * _PADDING)
        self.ends.extend([len(text) + 1] * _PADDING)

    def is_glued(self, index: int) -> bool:
        """Whether a token touches the one before it."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def is_capital(self, index: int) -> bool:
        """Whether the token starts with a capital letter where it was typed."""
        return index < self.size and self.text[self.starts[index]].isupper()

    def starts_line(self, index: int) -> bool:
        """Whether the token is the first of its line."""
        return index == 0 or self.words[index - 1] == "\n"


def _strip_possessive(word: str) -> str:
    if "'" in word or "’" in word:
        word = word.replace("’", "'")
        if word.endswith("'s"):
            return word[:-2]
    return word
