"""Text made comparable without moving a character, and phrase lists arranged as one tree of words.

Folding lower-cases, straightens apostrophes and turns line breaks into spaces, each one code point for one, so that a span
found in folded text is the same span in the text as typed. Finding phrases is one walk over the words: the work does not
grow with the number of phrases, and is linear in the text because a walk is never longer than the longest phrase.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

_STRAIGHTEN = str.maketrans(
    {
        **dict.fromkeys("’‘`´ʼ", "'"),
        **dict.fromkeys("–—‑‐", "-"),
        **dict.fromkeys("\n\t\r\u00a0", " "),
    }
)
_WORD = re.compile(r"\w+(?:'\w+)*")
_NEXT_WORD = re.compile(r"'?(?: +|[-/])(\w+(?:'\w+)*)")

Payload = TypeVar("Payload")


def fold_text(text: str) -> str:
    """The text lower-cased with plain apostrophes and spaces; exactly as long as the text as typed."""
    folded = text.lower()
    if len(folded) != len(text):  # a few letters, such as U+0130, grow when lower-cased
        folded = "".join(
            character.lower() if len(character.lower()) == 1 else character for character in text
        )
    return folded.translate(_STRAIGHTEN)


class PhraseTree(Generic[Payload]):
    """Phrases with what they stand for, found at each word of a folded text.

    Apostrophes may be missing from the text, spaces may be several, and a hyphen may stand for a space.
    """

    def __init__(self, phrases: Iterable[tuple[str, Payload]]) -> None:
        self._root: _Node[Payload] = _Node()
        for phrase, payload in phrases:
            node = self._root
            for word in _WORD.findall(fold_text(phrase)):
                node = node.after.setdefault(word.replace("'", ""), _Node())
            if payload not in node.ends:
                node.ends.append(payload)

    def find(self, folded: str) -> Iterator[tuple[int, list[tuple[int, list[Payload]]]]]:
        """At each word where phrases begin: its place, and each phrase's end with its payloads, longest first."""
        first = self._root.after
        for match in _WORD.finditer(folded):
            word = match.group()
            end = match.end()
            if "'" in word:
                node = first.get(word.replace("'", ""))
                if node is None and word.endswith("'s"):
                    node = first.get(word[:-2])
                    end -= 2
            else:
                node = first.get(word)
            if node is None:
                continue
            found: list[tuple[int, list[Payload]]] = []
            while True:
                if node.ends:
                    found.append((end, node.ends))
                if not node.after:
                    break
                following = _NEXT_WORD.match(folded, end)
                if following is None:
                    break
                word = following.group(1)
                deeper = node.after.get(word.replace("'", "") if "'" in word else word)
                if deeper is None:
                    break
                node, end = deeper, following.end()
            start = match.start()
            if found and not (start > 1 and folded[start - 1] == "-" and folded[start - 2].isalnum()):
                found.reverse()
                yield start, found


class _Node(Generic[Payload]):
    __slots__ = ("after", "ends")

    def __init__(self) -> None:
        self.after: dict[str, _Node[Payload]] = {}
        self.ends: list[Payload] = []
