"""Phrase lists arranged so that a text is compared with all of them at once.

A phrase is looked for only where its first two words stand, in the lengths that phrases with
those two words have, so the work is linear in the text, however many phrases there are.
"""

from collections.abc import Iterable, Iterator
from itertools import compress, count, pairwise
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
        self._single = frozenset(phrase for phrase in self._meanings if " " not in phrase)
        self._lengths = _lengths(phrase for phrase in self._meanings if " " in phrase)

    def find(self, text: FoldedWords) -> list[tuple[int, int, tuple[Meaning, ...]]]:
        """Each phrase's span with its meanings: in order, the longest first of those that begin
        at one place.
        """
        words = text.words
        found: dict[tuple[int, int], tuple[Meaning, ...]] = {}
        for word in self._single.intersection(words):
            meanings = self._meanings[word]
            index = -1
            for _ in range(words.count(word)):
                index = words.index(word, index + 1)
                found[index, -1] = meanings
        pairs = list(pairwise(words))
        for start in compress(count(), map(self._lengths.__contains__, pairs)):
            for length in self._lengths[pairs[start]]:
                known = self._meanings.get(" ".join(words[start : start + length]))
                if known is not None and start + length <= len(words):
                    found[start, -length] = known
        return [
            (text.start_of(start), text.end_of(start - length - 1), found[start, length])
            for start, length in sorted(found)
            if _stands_apart(text, start, start - length - 1)
        ]


def _stands_apart(text: FoldedWords, first: int, last: int) -> bool:
    """Whether these words are one phrase and not the end of a longer, hyphenated word."""
    begin = text.start_of(first)
    before = text.folded[max(0, begin - 2) : begin]
    if len(before) == 2 and before[1] == "-" and before[0].isalnum():
        return False
    return text.are_neighbours(first, last)


def _spelled(phrases: Iterable[str]) -> Iterator[str]:
    """The phrases as the words of a text are spelled; folded together, which is far faster."""
    for phrase in spell_words(fold_text(_END.join(phrases))).split(_END):
        words = phrase.split()
        if words:
            yield " ".join(words)


def _lengths(phrases: Iterable[str]) -> dict[tuple[str, str], tuple[int, ...]]:
    """For each two words that phrases begin with, how many words those phrases have."""
    found: dict[tuple[str, str], set[int]] = {}
    for phrase in phrases:
        first, second, *_ = phrase.split(" ", 2)
        found.setdefault((first, second), set()).add(phrase.count(" ") + 1)
    return {pair: tuple(lengths) for pair, lengths in found.items()}
