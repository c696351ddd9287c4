"""Telling a name from a word by where it stands, and only then by a list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from assistant.domain.people import PersonGroup
from assistant.engines.offline.any_case import AnyCase
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
    BEFORE_PLACE,
    COLOURS,
    DAYS,
    MONTHS,
    NOT_NAMES,
    PETS,
    PLACE_NOUNS,
    PLACES,
    SEASONS,
    SERVICE_NOUNS,
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
    "been ref refer referred referral signposted "
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
        "lad adult male female governor assistant elsa bloke neighbour lodger sw ssw iro ewo "
        "hv lado keyperson bf gf ht aht dht".split()
    )
) - frozenset("he she hes shes hed they theyre theyve theyd him her".split())


_SURNAMES = frozenset(
    "ward hall street hill green park lane close court church bridge way brook "
    "grove field place farm".split()
)


_CONTRACTIONS = frozenset("id ill im ive".split())


CALLED = frozenset("called named nicknamed aka".split())


# Names that are also words, but hardly ever words in what staff type about a child.
_SELDOM_WORDS = frozenset(
    "abi ade ali bea ben dan ella fern frank jack jade jo josh jude kai kat kelly ken kim lee "
    "lily mae mel nell pam ray rob rick sam sol ted tom jean holly poppy ruby daisy eve "
    "georgia isla sade ama mai".split()
)


# What somebody does with hands or voice right after the name that opens a clause.
_DOING_VERBS = frozenset(
    "rang phoned told said says asked hit pushed kicked punched slapped bit swore shouted cried "
    "grabbed threw saw came went drove gave took found texted messaged spat laughed whispered "
    "brought collected picked dropped turned witnessed supervised logged".split()
)


_HARMED_VERBS = frozenset(
    "hit pushed kicked punched slapped bit told asked hugged kissed tripped chased grabbed "
    "called".split()
)


_KIN = frozenset(
    "mum mums mam mummy mother dad dads daddy father nan nana gran grandma grandmother grandad "
    "granddad grandfather nain taid brother sister stepdad stepmum partner boyfriend girlfriend "
    "carer son daughter cousin aunt auntie uncle wife husband".split()
)


# Two capitals that stand for a post, a subject or a service, and not for a person.
_SHORT_FORMS = frozenset(
    "ta ep sw hv la pe it re dt gp md hr ht dh cp cc id ok uk us tv pm am ne ip ss ys ks da ed "
    "sc fc fb ig np aw ax mh yp lp ey cs pa pc ds di dc mr ms dr st rd fm lo cm vp lt ap rp mp "
    "hi no so we he me my be by do go if in is of on or to up an as at".split()
)


# What is owned by a person and by nothing else ("Skipper's house").
_OWNED = _KIN | frozenset("house flat bedroom birthday boyfriend girlfriend mates".split())
_OWNERS = (
    frozenset(
        "school today tomorrow yesterday tonight week everyone someone nobody child children "
        "neighbour friend friends baby teacher family".split()
    )
    | _KIN
)


# Verbs as often as names: after a relation they name only where no verb can stand.
_VERBS_TOO = frozenset("hope mark chase drew page grant pat bill rob rich sue will may".split())
_FILLERS = frozenset("too also again as there is was has had aged then says said".split())
_TELLING = frozenset(
    "told said says asked pushed kicked punched swore shouted cried grabbed laughed".split()
)


# Openers that a school uses as words for things far more often than as names.
_MOSTLY_THINGS = frozenset("reg will may hope star chase storm royal trace math".split())


_SHORT_FORM_PLURAL = re.compile(r"[A-Z]{2,}s")
_MIXED_CAPITALS = re.compile(r"[A-Z][a-z]{1,2}[A-Z]{1,2}|[A-Z]{2,3}[a-z]{1,2}")
_NAMING_GAP = re.compile(r"\s?[(:=]\s?|\s[-–—=]\s")
_AFTER_NAME = re.compile(r"\s*(?:[),;.\n/&(]|$|(?:and|who|is|has)\b|[A-Z][a-z]+)")
_BRACKET = re.compile(
    r"\s?\((?:our|his|her|their|the|my|a|an)?\s?([\w' ’/\-]{2,36})\)", re.IGNORECASE
)
_AGE_BRACKET = re.compile(r"\s?\(\s?(?:age |aged )?\d{1,2}(?:yrs?|y|m|mths)?\s?\)")
_YEAR_GROUP = re.compile(r"(?:yr?|year|bl\.?)\s?\d+\w?")
_OPENING = re.compile(r"(?:^|[.!?:;\n•*–—]\s*|[\"“‘(]|\s-\s)$")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


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


class _Mention(NamedTuple):
    """A word that may be a name, and the words beside it in its stretch."""

    text: str
    words: tuple[Word, ...]
    place: int
    typed: str
    norm: str
    before: str
    after: str
    possessive: bool


def is_name(
    text: str,
    words: tuple[Word, ...],
    index: int,
    starts: set[int],
    subject: frozenset[str],
    known: Mapping[str, PersonGroup],
    shouting: bool,
) -> bool:
    """Does this word name a person where it stands?"""
    mention = _mention(text, words, index, known)
    settled = _settled(mention, subject, known, shouting)
    if settled is not None:
        return settled
    if words[index].is_capital:
        return _is_capital_name(mention, starts)
    return _is_small_name(mention, known)


def _mention(
    text: str, words: tuple[Word, ...], index: int, known: Mapping[str, PersonGroup]
) -> _Mention:
    word = words[index]
    typed = text[word.start_char : word.end_char]
    norm = _possessor(typed, word.norm)
    if is_run_together(words, index, known):
        norm = norm[:-1]
    before = (
        words[index - 1].norm if index and word.start_char - words[index - 1].end_char <= 2 else ""
    )
    after = (
        words[index + 1].norm
        if index + 1 < len(words)
        and words[index + 1].start_char - word.end_char <= 2
        and text[word.end_char] not in ",;.)"
        else ""
    )
    possessive = norm != word.norm or typed[-2:].lower() in ("'s", "’s")
    return _Mention(text, words, index, typed, norm, before, after, possessive)


def _settled(
    mention: _Mention, subject: frozenset[str], known: Mapping[str, PersonGroup], shouting: bool
) -> bool | None:
    """What the shape of the word alone settles, or None."""
    text, words, index, typed, norm, before, after, _ = mention
    if _are_initials(typed, words, index, before, after, subject):
        return True
    end = words[index].end_char
    numbered = text[end : end + 1] == "." and text[end + 1 : end + 2].isdigit()
    if (
        norm in _CONTRACTIONS
        or numbered
        or before in PETS
        or _is_short_form(typed)
        or norm.removesuffix("s") in DAYS
        or _SHORT_FORM_PLURAL.fullmatch(typed)
    ):
        return False
    capital = words[index].is_capital
    if norm in subject or (norm in known and capital and norm not in ALSO_WORDS):
        return True
    if len(norm) < 2 or any(char.isdigit() for char in norm):
        return False
    if typed.isupper() and not shouting and (norm not in GIVEN_NAMES or norm in ALSO_WORDS):
        return False
    if typed.isupper() and shouting and norm not in GIVEN_NAMES:
        return False
    if _is_named_by_relation(text, words, index, norm) or _is_nickname(text, words, index):
        return True
    return None


def _is_small_name(mention: _Mention, known: Mapping[str, PersonGroup]) -> bool:
    text, words, index, _, norm, before, after, possessive = mention
    if _joins_name(words, index, norm, before, after):
        return True
    word_too = norm in ALSO_WORDS or norm in ORDINARY_WORDS or norm in TITLES or norm in NOT_NAMES
    if norm in known and not word_too:
        return True
    start = words[index].start_char
    left = text[max(0, start - 4) : start].rstrip()[-1:]
    opens = _opens_phrase(text, start) or left in (",", "")
    if norm in MONTHS and norm in GIVEN_NAMES and after in _TELLING:
        return before not in _BEFORE_MONTH or before in ("and", "then")
    if opens and norm in ALSO_WORDS and after in _DOING_VERBS:
        return norm not in _MOSTLY_THINGS and norm not in MONTHS
    return _is_lower_name(words, index, norm, before, after, possessive)


def _is_capital_name(mention: _Mention, starts: set[int]) -> bool:
    text, words, index, _, norm, before, after, possessive = mention
    listed = norm in GIVEN_NAMES or _is_double(norm)
    if listed and _is_introduced(text, words[index].end_char, before):
        return True
    if norm in MONTHS or norm in SEASONS:
        return listed and _name_not_month(words, index, norm, before, after, possessive)
    person = listed and (before in _PERSON_OBJECT or after in _NAME_VERBS)
    if norm in NOT_NAMES or (norm in PLACES and not person):
        return False
    if _is_title_run(text, words, index) or _names_a_thing(mention):
        return False
    if possessive and after in _OWNED and before not in ("the", "a", "an"):
        return listed or norm not in _OWNERS
    start = words[index].start_char
    if start in starts or _opens_phrase(text, start):
        return _is_opening_name(words, index, norm, after, possessive) or _has_relation_after(
            text, words, index
        )
    if listed and norm not in ALSO_WORDS:
        return True
    if norm in ORDINARY_WORDS and not listed:
        return False
    if before in ("the", "a", "an", "year", "class", "called the"):
        return False
    going = any(w.norm in _GOING for w in words[max(0, index - 3) : index])
    placed = before in ("in", "at", "near", "outside", "into", "from")
    if placed or (before == "to" and going):
        return listed and before != "near"
    return not (is_ing(norm) or norm.endswith(("tion", "ment", "ness")))


# What says who somebody is, right after a name that is a month or a thing as well.
_WHO_THEY_ARE = (
    r"supervisor|teacher|ta|escort|driver|caretaker|cleaner|cook|office|reception(?:ist)?|"
    r"lunchtime|midday|mdsa|dsl|head|deputy|sendco|senco|nurse|manager|keyworker|key worker|"
    r"volunteer|neighbour|social worker|sw|health visitor|coach|mentor|elsa|nights?|days|staff|"
    r"kitchen|carer|aunt|friend"
)
_INTRODUCED = AnyCase(
    rf"(?:,? (?:the|our|my|his|her|their|a) (?:[\w-]+ ){{0,2}}?(?:{_WHO_THEY_ARE})\b|"
    rf" \((?:[\w-]+ ){{0,3}}?(?:{_WHO_THEY_ARE})\b|"
    r", who (?:drives|works|runs|saw|was|is|does|takes|helps|teaches|cleans|covers)\b|"
    rf" (?:from|on|in|at) (?:the )?(?:{_WHO_THEY_ARE}|gate|door|desk)\b)"
)


def _is_introduced(text: str, end: int, before: str) -> bool:
    """Do the words after a name say who that is ("April on nights", "Bill, the escort")?"""
    known = before not in _BEFORE_MONTH - {"and", "to", "by", "for", "about"}
    return (
        known
        and not before.isdigit()
        and _ORDINAL.fullmatch(before) is None
        and _INTRODUCED.match(text, end) is not None
    )


def _is_double(norm: str) -> bool:
    """Is this a name of two names ("Tia-Mae")?"""
    first, mark, second = norm.partition("-")
    return bool(mark) and first in GIVEN_NAMES and second in GIVEN_NAMES


def _names_a_thing(mention: _Mention) -> bool:
    """Do the words beside it make this a class, a car or a service ("black Corsa")?"""
    _, words, index, _, norm, before, after, _ = mention
    if before.isdigit() and index + 1 < len(words) and words[index + 1].is_capital:
        return True
    if before in _SAINT or (norm not in GIVEN_NAMES and _is_a_body(mention)):
        return True
    start = words[index].start_char
    beside = mention.text[start - 1 : start] == " " and before in BEFORE_PLACE | COLOURS | {"yr"}
    return after == "psych" or (
        norm not in GIVEN_NAMES and (beside or after in SERVICE_NOUNS or after == "class")
    )


_SAINT = frozenset(["st", "saint", "ss"])
# What a body or a place is, and no person: the name told to be one, or followed by it.
_BODIES = (
    r"(?:la|l\.a\.|local authority|council|authority|borough|county|charity|school|primary|academy|"
    r"nursery|college|agency|organisation|service|team|trust|club|hospital|surgery|company|area|"
    r"town|village|estate|street|city|hostel|refuge|placement)"
)
_IS_A_BODY = re.compile(
    rf"(?:\s+(?:is|was|are|were)|['’]s)\s+(?:(?:the|a|an|our|his|her|their|my)\s+)?(?:[\w-]+\s)?"
    rf"{_BODIES}\b",
    re.IGNORECASE,
)
_BODY_IS = re.compile(rf"\b{_BODIES}(?:\s+(?:is|was|called)|\s*:)\s+$", re.IGNORECASE)
_MANY = frozenset("are were have arent werent havent do dont".split())


def _is_a_body(mention: _Mention) -> bool:
    """Is the name told to be a council, school or charity, or does it take a plural verb alone?"""
    text, words, index, _, _, before, after, _ = mention
    if after in _MANY and before not in ("and", "with") and not words[index - 1].is_capital:
        return True
    start, end = words[index].start_char, words[index].end_char
    return (
        _IS_A_BODY.match(text, end) is not None
        or _BODY_IS.search(text, max(0, start - 30), start) is not None
    )


def is_run_together(words: tuple[Word, ...], index: int, known: Mapping[str, PersonGroup]) -> bool:
    """Is this a name with its s typed without an apostrophe ("kaydens mum", "bills sat down")?"""
    norm = words[index].norm
    stem = norm[:-1]
    typed_plain = words[index].end_char - words[index].start_char == len(norm)
    if not norm.endswith("s") or len(stem) < 3 or index + 1 >= len(words) or not typed_plain:
        return False
    after = words[index + 1].norm
    if norm in known or norm in GIVEN_NAMES or norm in ORDINARY_WORDS:
        return False
    if stem in known and stem not in TITLES:
        word_too = stem in ALSO_WORDS or stem in ORDINARY_WORDS
        more = is_past(after) or is_ing(after) or after in ("been", "got", "always", "not")
        return not word_too or after in _KIN or more
    listed = stem in GIVEN_NAMES and stem not in ALSO_WORDS
    return listed and (after in _KIN or after in ("house", "phone", "bag", "class", "friend"))


def _are_initials(
    typed: str,
    words: tuple[Word, ...],
    index: int,
    before: str,
    after: str,
    subject: frozenset[str],
) -> bool:
    """Do two capitals stand for a person ("a boy JB", "TK pushed him")?"""
    if len(typed) != 2 or not typed.isalpha() or not typed.isupper():
        return False
    if typed.lower() in _SHORT_FORMS or set(typed.lower()) <= {name[0] for name in subject if name}:
        return False
    children = CHILD_WORDS & RELATION_NOUNS
    acts = after in _HARMED_VERBS or after in _DOING_VERBS
    if after == "and" and index + 3 < len(words):
        acts = words[index + 3].norm in _HARMED_VERBS | _DOING_VERBS
    return before in children or before in _KIN or acts


def _is_short_form(typed: str) -> bool:
    """Is this a title made of first letters with small ones between ("HoY", "SaLT")?"""
    return _MIXED_CAPITALS.fullmatch(typed) is not None and not typed.startswith(
        ("Mc", "De", "La", "Jo")
    )


def _is_named_by_relation(text: str, words: tuple[Word, ...], index: int, norm: str) -> bool:
    """Does a relation give the name in brackets or after a colon ("nan (Pearl)", "Mum: Hazel")?"""
    if not index or words[index - 1].norm not in RELATION_NOUNS:
        return False
    gap = text[words[index - 1].end_char : words[index].start_char]
    if _NAMING_GAP.fullmatch(gap) is None:
        return False
    if not words[index].is_capital and not ("(" in gap and norm in GIVEN_NAMES):
        return False
    listed = norm in GIVEN_NAMES
    if not listed and (
        norm in ORDINARY_WORDS
        or norm in NOT_NAMES
        or is_function(norm)
        or is_ing(norm)
        or norm.endswith(("ic", "al", "ive", "ed", "ly", "able"))
    ):
        return False
    rest = text[words[index].end_char : words[index].end_char + 24]
    closes = _AFTER_NAME.match(rest)
    return closes is not None and (listed or not text[words[index].start_char :][:2].isupper())


def _has_relation_after(text: str, words: tuple[Word, ...], index: int) -> bool:
    """Does a bracket say who the name that opens a sentence is ("Grace (her friend) told me")?"""
    norm = words[index].norm
    if norm not in GIVEN_NAMES and (norm in ORDINARY_WORDS or norm in NOT_NAMES):
        return False
    rest = text[words[index].end_char : words[index].end_char + 48]
    if _AGE_BRACKET.match(rest):
        return True
    match = _BRACKET.match(rest)
    if match is None:
        return False
    inside = match.group(1).lower().split()
    year = _YEAR_GROUP.fullmatch(match.group(1).lower()) is not None
    return year or any(word in RELATION_NOUNS for word in inside)


def _is_nickname(text: str, words: tuple[Word, ...], index: int) -> bool:
    """Is one word in quotation marks what a person is known by (an older male, "Spider")?"""
    word = words[index]
    if not index or text[word.start_char - 1] not in "\"“‘'":
        return False
    if text[word.end_char : word.end_char + 1] not in ('"', "”", "’", "'"):
        return False
    earlier = [w.norm for w in words[max(0, index - 2) : index]]
    if earlier[-1] in CALLED or earlier in (["known", "as"], ["goes", "by"], ["nickname", "is"]):
        return True
    return earlier[-1] in RELATION_NOUNS and word.is_capital


def _joins_name(words: tuple[Word, ...], index: int, norm: str, before: str, after: str) -> bool:
    """Are two names typed small, joined by "and", doing or suffering something together?"""

    def may_name(word: str) -> bool:
        return (
            word in GIVEN_NAMES
            and word not in MONTHS
            and word not in ("will", "can", "math", "now")
        )

    if not may_name(norm):
        return False
    if after == "and" and index + 3 < len(words):
        return may_name(words[index + 2].norm) and (
            words[index + 3].norm in _NAME_VERBS or is_past(words[index + 3].norm)
        )
    if before == "and" and index > 1:
        verb = after in _NAME_VERBS or is_past(after)
        return may_name(words[index - 2].norm) and verb
    return False


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
    return _OPENING.search(before) is not None and not before.endswith(" '")


def _is_opening_name(
    words: tuple[Word, ...], index: int, norm: str, after: str, possessive: bool
) -> bool:
    listed = norm in GIVEN_NAMES or _is_double(norm)
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
        if norm in _MOSTLY_THINGS and norm not in ("will", "hope"):
            return possessive or after in _PERSON_VERBS
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
        or _ORDINAL.fullmatch(before)
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


_WHO_IS_CALLED = frozenset(
    "user account someone somebody another person man woman boy girl lad friend mate male female "
    "adult profile player".split()
)
_TOLD_NAMES = frozenset("dawn jan grace dean kit robin ivy amber faith summer max".split())
# After "boy", "class" or "lad" these small words are the thing and not the name.
_BESIDE_RELATIONS = frozenset("mark hunter rose love star hope chase bill".split())


def _is_lower_name(
    words: tuple[Word, ...], index: int, norm: str, before: str, after: str, possessive: bool
) -> bool:
    someone = index > 1 and words[index - 2].norm in _WHO_IS_CALLED
    if (
        before in CALLED
        and (someone or norm not in ORDINARY_WORDS)
        and not is_function(norm)
        and norm not in NOT_NAMES
    ):
        return not (norm in CHILD_WORDS or norm in FAMILY_WORDS or norm in STAFF_WORDS)
    if norm not in GIVEN_NAMES or before in ("the", "a", "an"):
        return False
    relation = before in RELATION_NOUNS and before not in ("to",)
    if norm in MONTHS and before in _HARMED_VERBS and norm != "may" and not after[:1].isdigit():
        return True
    if norm in MONTHS or norm in SEASONS:
        return relation and before not in ("mum", "mums", "dad", "dads") and not after[:1].isdigit()
    if norm in _SELDOM_WORDS:
        return True
    if norm in ALSO_WORDS:
        if norm in ("will", "may", "can"):
            third = after in _PERSON_VERBS and after.endswith("s") and after != "says"
            return relation and (third or after in _TELLING)
        if before in _KIN and norm not in _VERBS_TOO:
            return True
        verb_next = after in _NAME_VERBS - {"and"} or is_past(after)
        kin = before in _KIN
        ends = not after or after in PREPOSITIONS | _FILLERS | {"and", "who", "whos"}
        if before in ("by", "told", "asked"):
            return norm in _TOLD_NAMES
        return relation and (verb_next or ends) and (kin or norm not in _BESIDE_RELATIONS)
    return True
