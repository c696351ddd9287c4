"""Text made comparable without moving a character.

Folding lower-cases, straightens apostrophes and turns line breaks into spaces, each one code
point for one, so that a span found in folded text is the same span in the text as typed.
"""

import itertools
import re
import string

_APOSTROPHES = "’‘`´ʼ"
_HYPHENS = "–—‑‐"
_BLANKS = "\n\t\r\u00a0"
_STRAIGHT = (
    *((typed, "'") for typed in _APOSTROPHES),
    *((typed, "-") for typed in _HYPHENS),
    *((typed, " ") for typed in _BLANKS),
)
_SEPARATORS = '!"#$%&()*+,-./:;<=>?@[\\]^_{|}~“”„«»…£€•·°‹›¿¡§'
_SEPARATOR = re.compile(rf"[{re.escape(_SEPARATORS)}]|[^\S ]")
# ASCII text, most of what is typed, goes through a table of bytes: ten times as fast.
_ASCII_SEPARATORS = "".join(
    character
    for character in map(chr, range(128))
    if character in _SEPARATORS or character.isspace()
).encode("ascii")
_SEPARATE_ASCII = bytes.maketrans(_ASCII_SEPARATORS, b" " * len(_ASCII_SEPARATORS))
_FOLD_ASCII = bytes.maketrans(
    string.ascii_uppercase.encode() + b"`\n\t\r", string.ascii_lowercase.encode() + b"'   "
)
_FURTHER_SPACE = re.compile("(?<= ) ")
_GAP = re.compile(r"'*(?: +|[-/])'*")


def fold_text(text: str) -> str:
    """The text lower-cased with plain apostrophes and spaces; exactly as long as the text as
    typed.
    """
    if text.isascii():
        return text.encode("ascii").translate(_FOLD_ASCII).decode("ascii")
    folded = text.lower()
    if len(folded) != len(text):  # a few letters, such as U+0130, grow when lower-cased
        folded = "".join(
            character.lower() if len(character.lower()) == 1 else character for character in text
        )
    for typed, plain in _STRAIGHT:
        folded = folded.replace(typed, plain)
    return folded


def spell_words(folded: str) -> str:
    """The words of a folded text as phrases are compared: without apostrophes, spaces for marks."""
    return _separated(folded).replace("'", "")


def _separated(folded: str) -> str:
    """The folded text with a space for every mark between words, character for character."""
    if folded.isascii():
        return folded.encode("ascii").translate(_SEPARATE_ASCII).decode("ascii")
    return _SEPARATOR.sub(" ", folded)


class FoldedWords:
    """A folded text cut at every single blank.

    `words` come without apostrophes; where two marks stand side by side there is an empty word
    between them, so that words with more than a space or a hyphen between them are not neighbours.
    Several spaces count as one.
    """

    def __init__(self, folded: str) -> None:
        self.folded = folded
        spaced = folded
        if "  " in folded:  # further spaces become apostrophes, which no word keeps
            spaced = _FURTHER_SPACE.sub("'", folded)
        self._blanked = _separated(spaced)
        self._has_apostrophes = "'" in self._blanked
        self.words = self._blanked.replace("'", "").split(" ")
        self._typed: list[str] = []
        self._letters_before: list[int] = []

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where these words stand in the text, without apostrophes at either end."""
        letters = self._letters_before
        if not letters:
            self._typed = self._blanked.split(" ") if self._has_apostrophes else self.words
            letters.extend(itertools.accumulate(map(len, self._typed), initial=0))
        start, end = letters[first] + first, letters[last + 1] + last
        if self._has_apostrophes:
            head, tail = self._typed[first], self._typed[last]
            start += len(head) - len(head.lstrip("'"))
            end -= len(tail) - len(tail.rstrip("'"))
        return start, end

    def are_neighbours(self, first: int, last: int) -> bool:
        """Whether nothing but spaces, a hyphen or a slash stands between these words."""
        spans = [self.span(place, place) for place in range(first, last + 1)]
        return all(
            _GAP.fullmatch(self.folded, before[1], after[0])
            for before, after in itertools.pairwise(spans)
        )
