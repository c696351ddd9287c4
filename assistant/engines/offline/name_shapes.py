"""Telling a name from a word by where it stands, and only then by a list."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.domain.people import PersonGroup
from assistant.engines.offline.given_names import ALSO_WORDS, GIVEN_NAMES
from assistant.engines.offline.lexicon import (
    AUXILIARIES,
    CHILD_WORDS,
    FAMILY_WORDS,
    STAFF_WORDS,
    is_ing,
    is_past,
)
from assistant.engines.offline.not_names import (
    DAYS,
    MONTHS,
    NOT_NAMES,
    PLACE_NOUNS,
    PLACES,
    SEASONS,
    TITLES,
)
from assistant.engines.offline.ordinary_words import ORDINARY_WORDS
from assistant.engines.offline.words import PREPOSITIONS, Word

_BEFORE_MONTH = frozenset(
    "in since of until till by last next this early late mid end from during "
    "through around about for before after "
    "every each and to between on st nd rd th".split()
)


_NAME_VERBS = frozenset(
    "told said says asked hit pushed kicked and is was has had went came saw "
    "rang called spoke took gave got made did "
    "does will would can wont didnt wasnt isnt hasnt then who also just whos "
    "started kept ran sat left hits keeps lives".split()
)


_PERSON_VERBS = frozenset(
    "told said says asked hit pushed kicked swore shouted cried ran grabbed "
    "punched threw walked wants thinks who refused "
    "disclosed admitted bit spat laughed whispered messaged texted punches kicks hits lives".split()
)


_PERSON_OBJECT = frozenset(
    "told tell asked with by and called named hit pushed kicked from to for informed rang phoned "
    "emailed bit punched slapped hugged kissed touched grabbed followed texted messaged saw is was "
    "against like at near behind beside calls between".split()
)


_GOING = frozenset(
    "went go goes going gone moved move moving travel travelled drove driving "
    "train bus trip walked walk came".split()
)


RELATION_NOUNS = (
    CHILD_WORDS
    | FAMILY_WORDS
    | frozenset(
        "ta tutor teacher dsl head senco keyworker mentor counsellor worker visitor "
        "colleague manager officer pc gp dr "
        "deputy hoy lead supervisor midday mdsa nurse social caretaker receptionist "
        "mate user person man woman lady guy "
        "lad adult male female governor assistant elsa bloke neighbour lodger".split()
    )
) - frozenset("he she hes shes hed they theyre theyve theyd him her".split())


_SURNAMES = frozenset(
    "ward hall street hill green park lane close court church bridge way brook "
    "grove field place farm".split()
)


_CONTRACTIONS = frozenset("id ill im ive".split())


CALLED = frozenset("called named".split())


def adjacent(text: str, before: Word, after: Word, gap: str) -> bool:
    between = text[before.end_char : after.start_char]
    return between in (" ", gap, "\u00a0")


def is_function(norm: str) -> bool:
    return (
        norm in AUXILIARIES
        or norm in PREPOSITIONS
        or (is_past(norm) and norm not in GIVEN_NAMES)
        or norm in ("i", "a")
    )


def is_name(
    text: str,
    words: tuple[Word, ...],
    index: int,
    starts: set[int],
    subject: frozenset[str],
    known: Mapping[str, PersonGroup],
    shouting: bool,
) -> bool:
    word = words[index]
    typed = text[word.start_char : word.end_char]
    norm = _possessor(typed, word.norm)
    before = (
        words[index - 1].norm if index and word.start_char - words[index - 1].end_char <= 2 else ""
    )
    after = (
        words[index + 1].norm
        if index + 1 < len(words) and words[index + 1].start_char - word.end_char <= 2
        else ""
    )
    if (
        norm in _CONTRACTIONS
        or norm.removesuffix("s") in DAYS
        or re.fullmatch(r"[A-Z]{2,}s", typed)
    ):
        return False
    if norm in subject or (norm in known and word.is_capital and norm not in ALSO_WORDS):
        return True
    if len(norm) < 2 or any(char.isdigit() for char in norm):
        return False
    if (
        typed.isupper()
        and len(typed) > 1
        and not shouting
        and (norm not in GIVEN_NAMES or norm in ALSO_WORDS)
    ):
        return False
    if shouting and typed.isupper() and norm not in GIVEN_NAMES:
        return False
    possessive = norm != word.norm or typed[-2:].lower() in ("'s", "’s")
    if not word.is_capital:
        return _is_lower_name(words, index, norm, before, after, possessive)
    if norm in MONTHS or norm in SEASONS:
        return norm in GIVEN_NAMES and _name_not_month(
            words, index, norm, before, after, possessive
        )
    if norm in NOT_NAMES or (
        norm in PLACES
        and not (norm in GIVEN_NAMES and (before in _PERSON_OBJECT or after in _NAME_VERBS))
    ):
        return False
    if _is_title_run(text, words, index):
        return False
    if before.isdigit() and index + 1 < len(words) and words[index + 1].is_capital:
        return False
    opens = word.start_char in starts or _opens_phrase(text, word.start_char)
    if opens:
        return _is_opening_name(words, index, norm, after, possessive)
    if norm in ORDINARY_WORDS and norm not in GIVEN_NAMES:
        return False
    if norm in GIVEN_NAMES and norm not in ALSO_WORDS:
        return True
    if before in ("the", "a", "an", "year", "class", "called the"):
        return False
    if before in ("in", "at", "near", "outside", "into"):
        return norm in GIVEN_NAMES and before != "near"
    going = any(w.norm in _GOING for w in words[max(0, index - 3) : index])
    if before == "from" or (before == "to" and going):
        return norm in GIVEN_NAMES
    return not (is_ing(norm) or norm.endswith(("tion", "ment", "ness")))


def _is_title_run(text: str, words: tuple[Word, ...], index: int) -> bool:
    """Is the word in a run of capitals that names a place or service ("Safer Internet Centre")?"""
    place = index + 1
    while (
        place < len(words)
        and place - index < 5
        and words[place].is_capital
        and adjacent(text, words[place - 1], words[place], " ")
    ):
        if words[place].norm in PLACE_NOUNS:
            given = words[index].norm in GIVEN_NAMES and words[index].norm not in ALSO_WORDS
            return not (given and place == index + 1 and words[place].norm in _SURNAMES)
        place += 1
    back = index
    while (
        back > 0
        and index - back < 4
        and words[back - 1].is_capital
        and adjacent(text, words[back - 1], words[back], " ")
    ):
        back -= 1
    return words[index].norm in PLACE_NOUNS and back < index


def _possessor(typed: str, norm: str) -> str:
    return norm[:-1] if typed[-2:].lower() in ("'s", "’s") else norm


def _opens_phrase(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start]
    return bool(
        re.search(r"(?:^|[.!?:;\n•*–—]\s*|[\"“‘(]|\s-\s)$", before)
    ) and not before.endswith((" '",))


def _is_opening_name(
    words: tuple[Word, ...], index: int, norm: str, after: str, possessive: bool
) -> bool:
    listed = norm in GIVEN_NAMES
    verb_next = (
        after in _NAME_VERBS
        or (is_past(after) and after not in ORDINARY_WORDS)
        or after in AUXILIARIES
    )
    if listed and norm not in ALSO_WORDS:
        return True
    if listed:
        if norm == "will" and after in (
            "you",
            "he",
            "she",
            "they",
            "we",
            "i",
            "the",
            "be",
            "someone",
            "it",
            "have",
        ):
            return False
        return verb_next or is_past(after) or possessive or (after == "and" and _pair(words, index))
    if norm in ORDINARY_WORDS or is_function(norm) or is_ing(norm):
        return False
    if norm.endswith(("tion", "ment", "ness", "ly", "ity", "ful", "less", "ous")):
        return False
    surname = (
        index + 1 < len(words)
        and words[index + 1].is_capital
        and after not in ORDINARY_WORDS
        and after not in NOT_NAMES
    )
    return (
        after in _PERSON_VERBS
        or (possessive and not norm.endswith("s"))
        or (surname and len(after) > 2)
    )


def _pair(words: tuple[Word, ...], index: int) -> bool:
    return (
        index + 2 < len(words)
        and words[index + 2].is_capital
        and words[index + 2].norm not in ORDINARY_WORDS
    )


def _name_not_month(
    words: tuple[Word, ...], index: int, norm: str, before: str, after: str, possessive: bool
) -> bool:
    if (
        before in _BEFORE_MONTH - {"and", "to", "by", "for", "about"}
        or before.isdigit()
        or re.fullmatch(r"\d+(?:st|nd|rd|th)", before)
    ):
        return False
    if after[:1].isdigit() or after in (
        "term",
        "holidays",
        "half",
        "break",
        "school",
        "time",
        "half-term",
        "hols",
        "be",
        "have",
        "onwards",
    ):
        return False
    relation = before in RELATION_NOUNS or before in CALLED or before in TITLES
    verb_next = after in _NAME_VERBS - {"and", "then", "is", "was"} or (
        is_past(after) and after not in ORDINARY_WORDS
    )
    if norm == "may":
        return (
            relation
            or possessive
            or (verb_next and words[index].is_capital)
            or before in ("told", "asked")
        )
    if before in ("and", "to", "by", "for", "about"):
        other = words[index - 2].norm if index > 1 else ""
        return not (other in MONTHS or other.isdigit()) and (before != "by" or not after)
    return (
        relation
        or possessive
        or verb_next
        or after in ("is", "was", "and")
        or before in _PERSON_OBJECT
    )


def _is_lower_name(
    words: tuple[Word, ...], index: int, norm: str, before: str, after: str, possessive: bool
) -> bool:
    if (
        before in CALLED
        and norm not in ORDINARY_WORDS
        and not is_function(norm)
        and norm not in NOT_NAMES
    ):
        return not (norm in CHILD_WORDS or norm in FAMILY_WORDS or norm in STAFF_WORDS)
    if norm not in GIVEN_NAMES or before in ("the", "a", "an"):
        return False
    relation = before in RELATION_NOUNS and before not in ("to",)
    if norm in MONTHS or norm in SEASONS:
        return relation and before not in ("mum", "mums", "dad", "dads") and not after[:1].isdigit()
    if norm in ALSO_WORDS:
        if norm in ("will", "may", "can"):
            return False
        verb_next = after in _NAME_VERBS - {"and"} or is_past(after)
        return (
            relation
            and (verb_next or not after or after in PREPOSITIONS or after == "and")
            and norm not in ("mark", "hunter", "rose", "love", "star", "hope", "chase", "bill")
        ) or (
            before in ("by", "told", "asked")
            and norm
            in (
                "bea",
                "dawn",
                "jan",
                "grace",
                "jo",
                "ali",
                "jade",
                "ruby",
                "daisy",
                "lily",
                "rob",
                "jack",
                "max",
                "sam",
                "ben",
                "dan",
                "tom",
                "lee",
                "ray",
                "dean",
                "kit",
                "robin",
                "holly",
                "poppy",
                "ivy",
                "amber",
                "faith",
                "summer",
                "josh",
                "jude",
                "kai",
            )
        )
    return True
