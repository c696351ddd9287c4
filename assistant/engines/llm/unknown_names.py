"""Words that may be a name nobody has told us of; better one too many than one in clear.

In any script with capitals, not in English alone. A capital that opens a sentence says nothing by
itself, so there everyday words stay; a word in capitals throughout is hidden unless it is a known
abbreviation or an everyday word that is no surname.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.engines.llm.hidden_words import (
    ABBREVIATIONS,
    HONORIFICS,
    PLAIN_CAPITALS,
    RELATIONS,
    SURNAME_WORDS,
    WORD_NAMES,
)
from assistant.engines.offline.given_names import GIVEN_NAMES
from assistant.engines.offline.ordinary_words import ORDINARY_WORDS

# A letter of any script, with the marks that follow it where it is typed in pieces.
_LETTER = r"(?:[^\W\d_][\u0300-\u036f]*)"
_WORD = re.compile(rf"(?<![\w\u0300-\u036f]){_LETTER}+(?:['’\-]{_LETTER}+)*")
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
_LOWER_SURNAME = re.compile(rf"(?:mc|o['’](?!clock)){_LETTER}{{3,}}")
_AFTER_HONORIFIC = re.compile(rf"\b(?:{'|'.join(sorted(HONORIFICS))})\b\.?\s+$", re.IGNORECASE)
_PLAIN_LOWER = frozenset(word.lower() for word in PLAIN_CAPITALS)
_KNOWN = PLAIN_CAPITALS | ABBREVIATIONS
_LONGEST_HONORIFIC = 8
# What follows a first name that is also a word: a surname, who that is, or a label's colon.
_AS_A_NAME = re.compile(
    r" [A-Z]|, (?:a|an|the|my|our|his|her|their|who|same|from|in|aged)\b| ?\(|:"
)
_SURNAME = re.compile(r" [A-Z][a-z]")
_AFTER = 12


def find_unknown_names(text: str) -> Iterator[tuple[int, int]]:
    """The half-open spans of words that may be names, without a possessive ending."""
    for match in _WORD.finditer(text):
        start, typed = match.start(), match.group()
        plain = _POSSESSIVE.sub("", typed)
        if len(plain) < 2:
            continue
        after = text[match.end() : match.end() + _AFTER]
        if typed in _KNOWN or plain in _KNOWN:
            # "May Whitlock" is somebody, whatever else May is.
            if plain.lower() in GIVEN_NAMES and _SURNAME.match(after) and _opens(text, start):
                yield start, start + len(plain)
            continue
        if plain.islower():
            is_name = _is_lower_name(text, start, plain)
        else:
            # "KS2" and "PS5" are no initials.
            number_follows = text[match.end() : match.end() + 1].isdigit()
            opens = _opens(text, start)
            is_name = any(
                _is_name_part(part, opens=opens and number == 0, is_owner=plain != typed)
                for number, part in enumerate(plain.split("-"))
                if not (number_follows and part.isupper())
            )
            is_name = is_name or (opens and _opens_as_name(plain, after))
        if is_name:
            yield start, start + len(plain)


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t\"“‘'(")
    return not before or before[-1] in ".!?\n:;-–•"


def _opens_as_name(word: str, after: str) -> bool:
    """Is a word that opens a sentence a first name ("Iris Cooke …", "Hope, a friend, …")?

    One that is no everyday word is hidden; a first name that is one where it is used as a name.
    """
    lower = word.lower()
    if not word[0].isupper() or lower in RELATIONS:
        return False
    if lower not in ORDINARY_WORDS and lower not in _PLAIN_LOWER:
        return True
    return lower in GIVEN_NAMES | WORD_NAMES and _AS_A_NAME.match(after) is not None


def _is_name_part(part: str, *, opens: bool, is_owner: bool) -> bool:
    lower = part.lower()
    if len(part) < 2 or part.islower() or part in _KNOWN:
        return False
    if part.isupper() or (part[-1] == "s" and part[:-1].isupper() and len(part) > 2):
        if part.rstrip("s") in ABBREVIATIONS:
            return False
        is_everyday = lower in ORDINARY_WORDS or lower in _PLAIN_LOWER or lower in RELATIONS
        return not is_everyday or lower in SURNAME_WORDS or lower in WORD_NAMES - _PLAIN_LOWER
    if opens and not is_owner:
        return lower not in ORDINARY_WORDS and (not part.isascii() or not part[1:].islower())
    return True


def _is_lower_name(text: str, start: int, word: str) -> bool:
    """Surnames whose shape or whose title gives them away in a hurried note."""
    if _LOWER_SURNAME.fullmatch(word):
        return True
    before = text[max(0, start - _LONGEST_HONORIFIC) : start]
    return word not in ORDINARY_WORDS and _AFTER_HONORIFIC.search(before) is not None
