"""Masking everybody but the subject child, without breaking the child's own name or plain words.

A brother may share the child's surname, a helper their first name: the child's full names stay
whole. Hurried possessives ("Codys phone") and names broken over a line are found. A name that is
also a word or a month ("Will", "May") is masked only where it is written as a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from assistant.domain.people import Person

_SHORTEST_POSSESSIVE = 3
_WORD_NAMES = (
    "mark will may grace hope faith joy rose art bill jack pat rob sue drew dean grant miles dawn "
    "eve april june august summer autumn pearl ruby amber daisy lily violet ivy robin frank harry "
    "guy chase carter hunter mason angel star sky rain storm bishop king prince price page wood"
)
_ALSO_WORDS = frozenset(_WORD_NAMES.split())
_ALSO_MONTHS = frozenset({"april", "may", "june", "august"})
_DATE_BEFORE = re.compile(
    r"(?:(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?: of)?|\b(?:in|since|until|till|early|mid|late|last))\s+$",
    re.IGNORECASE,
)
_DATE_AFTER = re.compile(r"\s+(?:\d{4}\b|\d{1,2}(?:st|nd|rd|th)\b)")


def mask_others(text: str, people: Iterable[Person], keep: str | None = None) -> str:
    """The text with others' names as tokens; full names of the child (and `keep`) stay whole."""
    names: list[tuple[str, str]] = []
    own: list[str] = [keep] if keep else []
    for person in people:
        if person.is_subject:
            own.extend(person.names)
        else:
            names.extend((name, person.token) for name in person.names)
    return _masker(tuple(names), tuple(own))(text) if names else text


@lru_cache(maxsize=64)
def _masker(names: tuple[tuple[str, str], ...], own: tuple[str, ...]) -> Callable[[str], str]:
    """What masks these names; made once for a set of people."""
    tokens: dict[str, str] = {}
    typed_low: set[str] = set()
    for name, token in names:
        plain = _plain(name)
        if plain:
            tokens.setdefault(plain, token)
            if name.strip()[0].islower():
                typed_low.add(plain)
    whole = {_plain(name) for name in own if len(name.split()) > 1}
    own_words = {word for name in own for word in name.lower().split()}
    if not tokens:
        return lambda text: text
    known = {*tokens, *whole}
    listed = sorted(known, key=lambda name: -len(name))
    pattern = re.compile(
        r"(?<!\w)(" + "|".join(_loosely(name) for name in listed) + r")(s)?(?!\w)", re.IGNORECASE
    )

    def replaced(match: re.Match[str]) -> str:
        typed, ending = match.group(1), match.group(2) or ""
        name = _plain(typed)
        if name not in known:
            # A letter that matches another without lowering to it ("ſ", "ı").
            name = next(item for item in listed if re.fullmatch(_loosely(item), typed, re.I))
        if name in whole:
            return match.group()
        if name in _ALSO_WORDS and not _is_written_as_name(match, name, name in typed_low):
            return match.group()
        if ending and (len(name) < _SHORTEST_POSSESSIVE or f"{name}{ending}" in own_words):
            return match.group()
        return f"[{tokens[name]}]{ending}"

    return lambda text: pattern.sub(replaced, text)


def _is_written_as_name(match: re.Match[str], name: str, is_typed_low: bool) -> bool:
    text = match.string
    if name in _ALSO_MONTHS and (
        _DATE_BEFORE.search(text[max(0, match.start() - 12) : match.start()])
        or _DATE_AFTER.match(text, match.end())
    ):
        return False
    return match.group(1)[0].isupper() or (is_typed_low and not match.group(2))


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("’", "'").split())


def _loosely(name: str) -> str:
    return r"\s+".join(re.escape(word).replace("'", "['’]") for word in name.split())
