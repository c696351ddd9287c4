"""Text made comparable without moving a character, and phrase lists arranged as one tree of
words.

Folding lower-cases, straightens apostrophes and turns line breaks into spaces, each one code
point for one, so that a span found in folded text is the same span in the text as typed. Finding
phrases looks only where a phrase's rarest two words stand, so a text without them costs one
pass over its words, however many phrases there are; the work is linear in the text because a
walk is never longer than the longest phrase.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

_STRAIGHTEN = str.maketrans(
    {
        **dict.fromkeys("’‘`´ʼ", "'"),
        **dict.fromkeys("–—‑‐", "-"),
        **dict.fromkeys("\n\t\r\u00a0", " "),
    }
)
_SEPARATORS = '!"#$%&()*+,-./:;<=>?@[\\]^_{|}~“”„«»…£€•·°‹›¿¡§'
_TO_WORDS = str.maketrans({**dict.fromkeys(_SEPARATORS, " "), "'": None})
_TO_BLANKS = str.maketrans(dict.fromkeys(_SEPARATORS, " "))
_RUN = re.compile(r"\S+")
_GAP = re.compile(r"'*(?: +|[-/])'*")
_EVERYDAY = 1_000_000
_EVERYDAY_WORDS = frozenset(
    "the a an to of in on at by for with from and or but so as if is was are were be been "
    "being am it its he she they him her "
    "them his their i we me us my our you your this that these those there here not no yes "
    "has have had do does did will would "
    "can could may up out off down over into about after before when then than one two all "
    "said says told asked mum dad mother "
    "father staff school home day time came went got get put took told tell left found made "
    "make know like new old back again now still "
    "just only even very more most some any other people child children boy girl boys girls "
    "year class room house night week things "
    "thing something who what where why how which because while until since during "
    "never always".split()
)

Payload = TypeVar("Payload")
Found = list[tuple[int, list[Payload]]]


def fold_text(text: str) -> str:
    """The text lower-cased with plain apostrophes and spaces; exactly as long as the text as
    typed.
    """
    folded = text.lower()
    if len(folded) != len(text):  # a few letters, such as U+0130, grow when lower-cased
        folded = "".join(
            character.lower() if len(character.lower()) == 1 else character for character in text
        )
    return folded.translate(_STRAIGHTEN)


def words_of(folded: str) -> list[str]:
    """The words of a folded text in order, without apostrophes."""
    return folded.translate(_TO_WORDS).split()


def _word_spans(folded: str) -> list[tuple[int, int]]:
    """The span of each of `words_of(folded)`, without apostrophes at either end."""
    spans = [match.span() for match in _RUN.finditer(folded.translate(_TO_BLANKS))]
    if "'" not in folded:
        return spans
    return [
        (start, end)
        if folded[start] != "'" != folded[end - 1]
        else (
            end - len(folded[start:end].lstrip("'")),
            start + len(folded[start:end].rstrip("'")),
        )
        for start, end in spans
        if folded[start:end].strip("'")
    ]


class PhraseTree(Generic[Payload]):
    """Phrases with what they stand for, found at each word of a folded text.

    Apostrophes may be missing from the text, spaces may be several, and a hyphen may stand for a
    space.
    """

    def __init__(self, phrases: Iterable[tuple[str, Payload]]) -> None:
        self._root: _Node[Payload] = _Node()
        self._single: set[str] = set()
        self._by_pair: dict[tuple[str, str], tuple[int, ...]] = {}
        spelled: set[tuple[str, ...]] = set()
        for phrase, payload in phrases:
            words = tuple(words_of(fold_text(phrase)))
            if not words:
                continue
            spelled.add(words)
            node = self._root
            for word in words:
                node = node.after.setdefault(word, _Node())
            if payload not in node.ends:
                node.ends.append(payload)
        self._index(spelled)

    def _index(self, spelled: set[tuple[str, ...]]) -> None:
        """Notes where each phrase's rarest pair of words stands in it."""
        commonness = Counter(word for words in spelled for word in words)
        for word in _EVERYDAY_WORDS:
            commonness[word] += _EVERYDAY
        by_pair: dict[tuple[str, str], set[int]] = {}
        for words in spelled:
            if len(words) == 1:
                self._single.add(words[0])
                continue
            pairs = list(itertools.pairwise(words))
            place = min(
                range(len(pairs)), key=lambda index: sum(commonness[word] for word in pairs[index])
            )
            by_pair.setdefault(pairs[place], set()).add(place)
        self._by_pair = {pair: tuple(places) for pair, places in by_pair.items()}

    def find(self, folded: str, words: list[str]) -> Iterator[tuple[int, Found[Payload]]]:
        """At each place where phrases begin: that place, and each phrase's end with its
        payloads, longest first.
        """
        single, by_pair = self._single, self._by_pair
        starts = {index for index, word in enumerate(words) if word in single}
        for index, pair in enumerate(itertools.pairwise(words)):
            if pair in by_pair:
                starts.update(index - place for place in by_pair[pair])
        if not starts:
            return
        spans: list[tuple[int, int]] = []
        for start in sorted(starts):
            ends = self._walk(words, start) if start >= 0 else []
            if not ends:
                continue
            spans = spans or _word_spans(folded)
            begin = spans[start][0]
            if begin > 1 and folded[begin - 1] == "-" and folded[begin - 2].isalnum():
                continue
            found = [
                (spans[last][1], payloads)
                for last, payloads in reversed(ends)
                if all(
                    _GAP.fullmatch(folded, spans[place][1], spans[place + 1][0])
                    for place in range(start, last)
                )
            ]
            if found:
                yield begin, found

    def _walk(self, words: list[str], start: int) -> list[tuple[int, list[Payload]]]:
        """The last word's index and the payloads of each phrase that begins at this word,
        shortest first.
        """
        node = self._root
        ends: list[tuple[int, list[Payload]]] = []
        for index in range(start, len(words)):
            deeper = node.after.get(words[index])
            if deeper is None:
                break
            node = deeper
            if node.ends:
                ends.append((index, node.ends))
        return ends


class _Node(Generic[Payload]):
    __slots__ = ("after", "ends")

    def __init__(self) -> None:
        self.after: dict[str, _Node[Payload]] = {}
        self.ends: list[Payload] = []
