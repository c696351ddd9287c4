"""Words with their spans, and what kind of person a word stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from assistant.engines.offline.lexicon import (
    CHILD_WORDS,
    FAMILY_WORDS,
    PROFESSIONAL_WORDS,
    STAFF_WORDS,
    Agent,
)

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


_APOSTROPHES = str.maketrans("", "", "'’")


PREPOSITIONS = frozenset(
    "to with from of by in on at for about behind near into onto over under "
    "between around off against after before "
    "during since until till outside inside beside towards without within through".split()
)


class Word(NamedTuple):
    """One word: its span, and its letters in lower case without apostrophes."""

    start_char: int
    end_char: int
    norm: str
    is_capital: bool


# What `Word._make` calls in the end; called directly, as there are words without number.
_new_word = tuple.__new__


def split_words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of a stretch of text in order."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return tuple([_new_word(Word, match.span() + _shape(match[0])) for match in found])


def norms_of(text: str) -> list[str]:
    """The words of a text without their places, in lower case and without apostrophes."""
    return [_shape(typed)[0] for typed in _WORD.findall(text)]


@lru_cache(maxsize=16_384)
def _shape(typed: str) -> tuple[str, bool]:
    """A word's letters in lower case without apostrophes, and whether a capital opens it."""
    return typed.lower().translate(_APOSTROPHES), typed[0].isupper()


def agent_of(norm: str, names: Mapping[str, Agent]) -> Agent | None:
    """What kind of person a word stands for, or None."""
    agent = names.get(norm) or _AGENTS.get(norm)
    if agent is None and norm.endswith("s"):
        return names.get(norm[:-1])
    return agent


def _agents() -> dict[str, Agent]:
    found: dict[str, Agent] = {}
    for vocabulary, agent in (
        (CHILD_WORDS, Agent.CHILD),
        (FAMILY_WORDS, Agent.FAMILY),
        (STAFF_WORDS, Agent.STAFF),
        (PROFESSIONAL_WORDS, Agent.PROFESSIONAL),
    ):
        for word in vocabulary:
            found.setdefault(word, agent)
            if len(word) > 2 and word != "wed":  # "weds" is a day, "wed" may be "we'd"
                found.setdefault(f"{word}s", agent)
    return found


_AGENTS = _agents()
