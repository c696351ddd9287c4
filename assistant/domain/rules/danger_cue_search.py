"""Looking through a text for cues, word by word.

A phrase is compiled once and kept under its first word, so a text costs one look-up a word and
a pattern is tried only where its first word stands.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from assistant.domain.rules.danger_cues import CUES
from assistant.domain.rules.danger_frames import APOSTROPHES

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_GAP = re.compile(r"<(\d+)>")
_STAR = re.compile(r"(?<=[a-z])(?<!\\w)\*")
_TIGHT = re.compile(r"([|(]|<\d+>) ")  # a line break in the data is no space there
_NUMBER = "#"


class CueMatch(NamedTuple):
    """Where one cue stands."""

    start: int
    end: int
    cue: str


def fold_words(text: str) -> str:
    """The text in lower case with straight apostrophes, its offsets kept."""
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join(letter.lower()[:1] or letter for letter in text)
    return folded.translate(APOSTROPHES)


def find_cues(folded: str) -> list[CueMatch]:
    """Every cue of a folded text (lower case, straight apostrophes), in reading order."""
    starts = _starts()
    found: list[CueMatch] = []
    for word in _WORD.finditer(folded):
        at, written = word.start(), word.group()
        stem, apostrophe, _ = written.partition("'")
        keys = [(at, stem + written[len(stem) + 1 :])]
        if apostrophe:
            keys += [(at, stem), (at + len(stem), written[len(stem) :])]
        if written[0].isdigit():
            keys.append((at, _NUMBER))
        seen: set[str] = set()
        for start, key in keys:
            for cue, pattern in starts.get(key, ()):
                if cue in seen:
                    continue
                match = pattern.match(folded, start)
                if match:
                    seen.add(cue)
                    found.append(CueMatch(start, match.end(), cue))
    return found


@cache
def _starts() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """The phrases that each first word may open."""
    by_first: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for cue, written in CUES.items():
        for phrase in _TIGHT.sub(r"\1", " ".join(written.split())).split(";"):
            pattern = _compiled(phrase.strip())
            for first in _first_words(phrase.strip()):
                by_first.setdefault(first, []).append((cue, pattern))
    return {first: tuple(patterns) for first, patterns in by_first.items()}


def _compiled(phrase: str) -> re.Pattern[str]:
    lead = phrase[0] if phrase.startswith("'") else ""
    written = _STAR.sub(r"\\w*", phrase[len(lead) :].replace("'", "'?"))
    written = written.replace(" -?", "[ -]?")
    written = _GAP.sub(lambda size: r"[^.!?\n;]{0," + size[1] + r"}?(?<!\w)", written)
    return re.compile(rf"{lead}{written}(?<! )(?!\w)")


def _first_words(phrase: str) -> set[str]:
    """The words that may open a phrase: its first word, or the first of each choice."""
    if not phrase.startswith("("):
        return {_key(phrase.split(" ", maxsplit=1)[0])}
    depth, choices, start = 0, [], 1
    for at, character in enumerate(phrase):
        depth += (character == "(") - (character == ")")
        if depth == 0 or (depth == 1 and character == "|"):
            choices.append(phrase[start:at])
            start = at + 1
        if depth == 0:
            break
    return set().union(*(_first_words(choice) for choice in choices))


def _key(word: str) -> str:
    if word[0] == "\\" or word[0].isdigit():
        return _NUMBER
    plain = re.match(r"'?[a-z']+", word)
    if plain is None:
        raise ValueError(f"a phrase must open with a word: {word!r}")
    return plain[0] if word.startswith("'") else plain[0].replace("'", "")
