"""Phrase lists arranged so that a text is compared with all of them at once.

A phrase is looked for only where its first three words stand, in the lengths that phrases with
those words have, so the work is linear in the text, however many phrases there are.
"""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from assistant.domain.rules.wording.folding import FoldedWords, fold_text, spell_words

Meaning = TypeVar("Meaning")
_END = "\x00"


class PhraseTable(Generic[Meaning]):
    """Phrases with what they stand for, found in a folded text.

    Apostrophes may be missing from the text, spaces may be several, and a hyphen may stand for a
    space.
    """

    def __init__(self, lists: Iterable[tuple[Iterable[str], Meaning]]) -> None:
        self._meanings: dict[str, tuple[Meaning, ...]] = {}
        for phrases, meaning in lists:
            alone = (meaning,)
            for phrase in _spelled(phrases):
                known = self._meanings.setdefault(phrase, alone)
                if meaning not in known:
                    self._meanings[phrase] = (*known, meaning)
        self._openings = _openings(self._meanings)

    def find(self, text: FoldedWords) -> list[tuple[int, int, tuple[Meaning, ...]]]:
        """Each phrase's span with its meanings: in order, the longest first of those that begin
        at one place.
        """
        compared = self._compare(text.words)
        compared.sort()
        folded = text.folded
        placed: list[tuple[int, int, tuple[Meaning, ...]]] = []
        for first, negated, phrase in compared:
            last = first - negated - 1
            start, end = text.span(first, last)
            if folded[start - 1 : start] == "-" and folded[start - 2 : start - 1].isalnum():
                continue  # the end of a longer, hyphenated word
            if folded[start:end] == phrase or text.are_neighbours(first, last):
                placed.append((start, end, self._meanings[phrase]))
        return placed

    def _compare(self, words: list[str]) -> list[tuple[int, int, str]]:
        """The phrases among these words: the first word's index, the negated length, the phrase."""
        found: list[tuple[int, int, str]] = []
        following = [*words[1:], "", ""]
        for index, seconds in enumerate(map(self._openings.get, words)):
            if seconds is None:
                continue
            if "" in seconds:
                found.append((index, -1, words[index]))
            thirds = seconds.get(following[index])
            if not thirds:
                continue
            if "" in thirds:
                found.append((index, -2, f"{words[index]} {following[index]}"))
            for length in thirds.get(following[index + 1], ()):
                phrase = " ".join(words[index : index + length])
                if phrase in self._meanings and index + length <= len(words):
                    found.append((index, -length, phrase))
        return found


def _spelled(phrases: Iterable[str]) -> Iterator[str]:
    """The phrases as the words of a text are spelled; folded together, which is far faster."""
    for line in spell_words(fold_text(_END.join(phrases))).split(_END):
        phrase = line.strip()
        if "  " in phrase:
            phrase = " ".join(phrase.split())
        if phrase:
            yield phrase


def _openings(phrases: Iterable[str]) -> dict[str, dict[str, dict[str, tuple[int, ...]]]]:
    """For each first, second and third word of phrases, how many words those phrases have; "" for
    the second or third word of a phrase that has none.
    """
    found: dict[str, dict[str, dict[str, tuple[int, ...]]]] = {}
    for phrase in phrases:
        words = phrase.split(" ")
        length = len(words)
        seconds = found.setdefault(words[0], {})
        if length == 1:
            seconds[""] = {}
            continue
        thirds = seconds.setdefault(words[1], {})
        if length == 2:
            thirds[""] = ()
            continue
        known = thirds.get(words[2], ())
        if length not in known:
            thirds[words[2]] = (*known, length)
    return found
