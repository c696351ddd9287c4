"""Masking everybody but the subject child, without breaking the child's own name.

A brother may share the child's surname, a helper their first name: the child's full names are set
aside before the names of others are replaced. Hurried possessives ("Codys phone") and names broken
over a line are found too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.domain.people import Person, mask_names

_SHORTEST_POSSESSIVE = 3
_WORD_NAMES = (
    "mark will may grace hope faith joy rose art bill jack pat rob sue drew dean grant miles dawn "
    "eve april june august summer autumn pearl ruby amber daisy lily violet ivy robin frank harry "
    "guy chase carter hunter mason angel star sky rain storm bishop king prince price page wood"
)
_ALSO_WORDS = frozenset(_WORD_NAMES.split())


def mask_others(text: str, people: Iterable[Person], keep: str | None = None) -> str:
    """The text with others' names as tokens; full names of the child (and `keep`) stay whole."""
    everyone = tuple(people)
    own = {name for person in everyone if person.is_subject for name in person.names}
    if keep:
        own.add(keep)
    whole = sorted((name for name in own if len(name.split()) > 1), key=lambda name: -len(name))
    if not whole:
        return _mask(text, everyone, own)
    pattern = re.compile(
        r"(?<!\w)(" + "|".join(_loosely(name) for name in whole) + r")(?!\w)", re.IGNORECASE
    )
    parts = pattern.split(text)
    return "".join(
        part if number % 2 else _mask(part, everyone, own) for number, part in enumerate(parts)
    )


def _mask(text: str, people: tuple[Person, ...], own: set[str]) -> str:
    own_words = {word.lower() for name in own for word in name.split()}
    tokens = {
        " ".join(name.lower().split()): person.token
        for person in reversed(people)
        if not person.is_subject
        for name in person.names
        if name.strip()
    }
    if not tokens:
        return text
    names = sorted(tokens, key=lambda name: -len(name))

    def replaced(match: re.Match[str]) -> str:
        typed, ending = match.group(1), match.group(2) or ""
        name = " ".join(typed.lower().split())
        if not ending:
            # A plain spelling is left for `mask_names`, the one place that decides about those.
            return typed if name == typed.lower() else f"[{tokens[name]}]"
        is_own = f"{name}{ending}".lower() in own_words
        is_word = name in _ALSO_WORDS and typed[0].islower()
        if is_own or is_word or len(name) < _SHORTEST_POSSESSIVE:
            return match.group()
        return f"[{tokens[name]}]{ending}"

    pattern = re.compile(
        r"(?<!\w)(" + "|".join(_loosely(name) for name in names) + r")(s)?(?!\w)", re.IGNORECASE
    )
    return mask_names(pattern.sub(replaced, text), people)


def _loosely(name: str) -> str:
    return r"\s+".join(re.escape(word) for word in name.split())
