"""Text made comparable without moving a character, and phrase lists compiled to one linear-time pattern.

Folding lower-cases, straightens apostrophes and turns line breaks into spaces, each one code point for one, so that a span
found in folded text is the same span in the text as typed. A phrase list becomes one alternation factored as a trie:
`re` then does the same work for ten phrases as for ten thousand.
"""

import re
from collections.abc import Iterable

_STRAIGHTEN = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "–": "-", "—": "-", "‑": "-", "‐": "-", "\n": " ", "\t": " ", "\r": " ", "\u00a0": " "}
)

Trie = dict[str, "Trie"]


def fold_text(text: str) -> str:
    """The text lower-cased with plain apostrophes and spaces; exactly as long as the text as typed."""
    folded = text.lower()
    if len(folded) != len(text):  # a few letters, such as U+0130, grow when lower-cased
        folded = "".join(character.lower() if len(character.lower()) == 1 else character for character in text)
    return folded.translate(_STRAIGHTEN)


def normalise_phrase(phrase: str) -> str:
    """The key under which a phrase is stored: folded, no apostrophes, single spaces."""
    return " ".join(fold_text(phrase).replace("'", "").split())


def compile_phrases(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern whose group 1 is, at each word, the longest of the phrases that begins there.

    Apostrophes in a phrase may be missing from the text and spaces may be several. Zero width, so matches may overlap.
    """
    root: Trie = {}
    for phrase in phrases:
        node = root
        for character in phrase:
            node = node.setdefault(character, {})
        node[""] = {}
    # With no phrase at all the group would match the empty string at every word.
    body = _branches(root) if root else "(?!)"
    return re.compile(rf"(?<![\w'-])(?=({body})(?![\w]))")


def _branches(node: Trie) -> str:
    ends = "" in node
    options = [_step(character) + _branches(child) for character, child in sorted(node.items()) if character]
    if not options:
        return ""
    body = options[0] if len(options) == 1 and not ends else "(?:" + "|".join(options) + ")"
    return body + "?" if ends else body


def _step(character: str) -> str:
    if character == "'":
        return "'?"
    if character == " ":
        return " +"
    return re.escape(character)
