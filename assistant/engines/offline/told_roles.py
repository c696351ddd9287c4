"""Roles told by a clause of their own, and whose partner somebody is.

"Leanne is her keyworker", "Evie is 6 months (thats the baby)": the words after the name say who it
is. "Mum and her boyfriend Daz": a boyfriend is a child's or an adult's according to whose he is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.engines.offline.lexicon import PROFESSIONAL_WORDS, STAFF_WORDS
from assistant.engines.offline.name_shapes import RELATION_NOUNS
from assistant.engines.offline.words import Word, split_words

_OWNER = r"(?:the|a|an|his|her|their|our|my|its|mums?|mum['’]s|dads?|dad['’]s|nans?|nan['’]s)"
_LIMIT = 60
# "Leanne is her keyworker", "Daz, hes mums boyfriend".
_COPULA = re.compile(
    r"(?:(?:\s*,)?(?:\s+(?:is|was|(?:who|thats|that['’]s|he|she|they)(?:['’]?s|['’]?re| is| are"
    r"| was)?))|['’]s(?=\s+(?:the|an?|his|her|their|our|my)\b))"
    r"\s+(?:(?:also|now|actually|just)\s+)?"
    rf"((?:{_OWNER}\s+)(?:[\w'’-]+\s+){{0,3}}?[\w'’-]+|[\w'’-]+(?:\s[\w'’-]+)?)",
    re.IGNORECASE,
)
# "Evie is 6 months (thats the baby)", "Daz - hes mums boyfriend".
_ASIDE = re.compile(
    r"[^.;!?\n(–—]{0,24}(?:\(|\s[-–—])\s*(?:(?:thats|that['’]s|that is|who is|whos|who['’]s|hes|"
    r"he['’]s|shes|she['’]s|this is|is)\s+)"
    rf"((?:{_OWNER}\s+)?(?:[\w'’-]+\s+){{0,3}}?[\w'’-]+)\s*(?:\)|[,.;]|$)",
    re.IGNORECASE,
)
_NOT_THEM = frozenset("he she they him her them i we me us".split())
_TELLING = (RELATION_NOUNS | STAFF_WORDS | PROFESSIONAL_WORDS) - _NOT_THEM
_JOINS = frozenset("at in of from with for and who that to on but when".split())


def role_told_after(text: str, words: Sequence[Word], last: int) -> tuple[int, int] | None:
    """The span of the words that a clause after the name says the person is, or None."""
    start = words[last].end_char
    start -= 2 * text[:start].lower().endswith(("'s", "’s"))
    rest = text[start : start + _LIMIT]
    for pattern in (_COPULA, _ASIDE):
        match = pattern.match(rest)
        if match is None:
            continue
        span = _noun_phrase(rest, match.start(1))
        if span is not None:
            return start + span[0], start + span[1]
    return None


def _noun_phrase(text: str, start: int) -> tuple[int, int] | None:
    """A stretch from `start` up to its last noun for a person, when it opens like a noun phrase."""
    kept = 0
    place = start
    for number, word in enumerate(split_words(text, start)):
        if number > _MOST_WORDS or word.norm in _JOINS or text[place : word.start_char].strip():
            break
        place = word.end_char
        is_owner = number == 0 and word.norm in ("mums", "dads", "nans")
        if word.norm in _TELLING and not is_owner:
            kept = word.end_char
        elif kept:
            break
    return (start, kept) if kept else None


_MOST_WORDS = 4
_PARTNERS = frozenset("boyfriend girlfriend bf gf partner fiance fiancee fella bloke ex".split())
_WOMEN = frozenset(
    "mum mam mummy mom mother nan nana nanna gran grandma grandmother stepmum stepmother aunt "
    "auntie aunty sister carer".split()
)
_MEN = frozenset(
    "dad daddy father grandad grandpa grandfather stepdad stepfather uncle brother carer".split()
)
_ADULTS = _WOMEN | _MEN | {"parent", "parents", "carers", "grandparents"}
_OWNERS = {"her": _WOMEN, "his": _MEN, "their": _ADULTS}
_NEAR = 6
_GROWN = re.compile(r"[^.;!?\n]{0,20}?\b(?:(?:1[89]|[2-9]\d)\b|adult\b|older man\b)", re.IGNORECASE)


def is_adults_partner(text: str, words: Sequence[Word], head: int) -> bool:
    """Is the boyfriend or girlfriend that a role names the partner of a parent or other adult?"""
    if words[head].norm not in _PARTNERS:
        return False
    for place in range(head - 1, max(-1, head - 4), -1):
        norm = words[place].norm
        if norm in _ADULTS or (norm.endswith("s") and norm[:-1] in _ADULTS):
            return True
        if norm in _OWNERS:
            return _belongs_to(text, words, place, _OWNERS[norm])
    return False


def _belongs_to(text: str, words: Sequence[Word], pronoun: int, owners: frozenset[str]) -> bool:
    """Does the person named last before "her" or "his", in the same sentence, own it?"""
    for place in range(pronoun - 1, max(-1, pronoun - _NEAR), -1):
        if re.search(r"[.!?;\n]", text[words[place].end_char : words[pronoun].start_char]):
            return False
        norm = words[place].norm
        if norm in owners or (norm.endswith("s") and norm[:-1] in owners):
            return True
        if norm in ("he", "she", "they", "him"):
            return False
    return False


def is_grown(text: str, end: int) -> bool:
    """Do the words after a name give an adult's age ("Tyler who is 19")?"""
    return _GROWN.match(text, end) is not None


def is_partner(norm: str) -> bool:
    """Is it a word for a boyfriend, girlfriend or partner?"""
    return norm in _PARTNERS
