"""Finding who is named: the span of each name, what the person is, and the writer's words for them.

Names are told from words by where they stand (after a title, a relation, "called"; before a verb; a
capital inside a sentence) and only then by a list. The subject child is never proposed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.domain.people import PersonGroup
from assistant.domain.sentences import Sentence
from assistant.engines.offline.clauses import PREPOSITIONS, Word, split_words
from assistant.engines.offline.given_names import ALSO_WORDS, GIVEN_NAMES
from assistant.engines.offline.lexicon import (
    AUXILIARIES,
    CHILD_WORDS,
    FAMILY_WORDS,
    PROFESSIONAL_WORDS,
    STAFF_WORDS,
    Agent,
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

_FAMILY_TITLES = frozenset("anti auntie aunty aunt uncle nanny nanna nan nain taid".split())
_PROFESSIONAL_TITLES = frozenset(
    "dr pc pcso sgt insp supt dc ds di rev revd nurse prof professor".split()
)
_WEAK_TITLES = frozenset(
    "miss father sister nurse nan nanny nanna taid nain aunt ds di dc sir".split()
)
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
_RELATION_NOUNS = (
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
_FORMAL_TITLES = frozenset("mr mrs ms mx dr pc pcso sgt".split())
_CAPITAL_TITLES = _WEAK_TITLES | _FAMILY_TITLES
_SURNAMES = frozenset(
    "ward hall street hill green park lane close court church bridge way brook "
    "grove field place farm".split()
)
_CONTRACTIONS = frozenset("id ill im ive".split())
_CALLED = frozenset("called named".split())
_ONLINE = re.compile(
    r"(?<![\w.])@[A-Za-z0-9_.]{2,30}\b(?!\.\w)|(?:(?<=user )|(?<=username )|"
    r"(?<=account )|(?<=called )|(?<=named )|(?<=by )|(?<=name )|(?<=as )|"
    r"(?<=from )|(?<=to )|(?<=with ))"
    r"[\"'“‘]?(?=[\w.]*[A-Za-z])(?=[\w.]*[\d_])[A-Za-z0-9_.]{3,30}\b(?<!\.)",
)
_DIGIT_FORMS = re.compile(
    r"(?i)^(?:ks\d|yr?\d+\w?|\d+(?:st|nd|rd|th|am|pm|yrs?|x|m|mins?|hrs?)?|"
    r"year\d+|covid.*|p\d|a\d|\d+[a-z]{0,2}|v\d|h\d)$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """One mention of a name: its span as typed, and what the words around it say of the person."""

    start_char: int
    end_char: int
    name: str
    group: PersonGroup
    role: tuple[int, int] | None = None

    @property
    def key(self) -> frozenset[str]:
        """The name's words without title, for telling mentions of one person together."""
        return frozenset(w.norm for w in split_words(_bare(self.name))) - TITLES


def _bare(name: str) -> str:
    return re.sub(r"['’]s?$", "", name)


def find_names(
    text: str,
    sentences: Iterable[Sentence],
    subject: frozenset[str] = frozenset(),
    known: Mapping[str, PersonGroup] | None = None,
    words: tuple[Word, ...] | None = None,
) -> tuple[Named, ...]:
    """Every mention of a named person but the subject child, in order, none overlapping."""
    words = split_words(text) if words is None else words
    starts = {sentence.start_char for sentence in sentences}
    found: list[Named] = []
    taken = -1
    for match in _ONLINE.finditer(text):
        start = match.start() + (match.group()[0] in "\"'“‘")
        if not _DIGIT_FORMS.match(text[start : match.end()]):
            found.append(Named(start, match.end(), text[start : match.end()], PersonGroup.OTHER))
    online = [(n.start_char, n.end_char) for n in found]
    index = 0
    shouting = sum(w.is_capital for w in words) > 0.7 * len(words) if len(words) > 6 else False
    while index < len(words):
        word = words[index]
        if not word.is_capital and _is_plain(
            word.norm, words[index - 1].norm if index else "", subject
        ):
            index += 1
            continue
        if word.start_char < taken or any(s <= word.start_char < e for s, e in online):
            index += 1
            continue
        run = _name_run(text, words, index, starts, subject, known or {}, shouting)
        if run is None:
            index += 1
            continue
        first, last = run
        if _is_subject(words[first : last + 1], subject):
            index = last + 1
            continue
        end = words[last].end_char
        raw = text[words[first].start_char : end]
        trimmed = raw[:-2] if raw[-2:].lower() in ("'s", "’s") else raw
        end -= len(raw) - len(trimmed)
        group, role = _describe(text, words, first, last, known or {})
        found.append(Named(words[first].start_char, end, trimmed, group, role))
        taken = words[last].end_char
        index = last + 1
    return tuple(sorted(found, key=lambda n: n.start_char))


def _is_plain(norm: str, before: str, subject: frozenset[str]) -> bool:
    """Is this lower-case word surely no name and no title before one?"""
    return not (
        norm in GIVEN_NAMES
        or norm in TITLES
        or before in _CALLED
        or norm in subject
        or (norm.endswith("s") and (norm[:-1] in GIVEN_NAMES or norm[:-1] in subject))
    )


def agents(named: Iterable[Named], subject: frozenset[str]) -> dict[str, Agent]:
    """Each word of a name with the kind of person it stands for, for reading clauses."""
    kinds = {
        PersonGroup.FAMILY: Agent.FAMILY,
        PersonGroup.STAFF: Agent.STAFF,
        PersonGroup.PROFESSIONAL: Agent.PROFESSIONAL,
    }
    words = dict.fromkeys(subject, Agent.CHILD)
    for person in named:
        for word in person.key:
            agent = kinds.get(person.group, Agent.CHILD)
            if agent is not Agent.CHILD or word not in words:
                words[word] = agent
    return words


def _is_subject(words: Iterable[Word], subject: frozenset[str]) -> bool:
    norms = [_singular(w.norm, subject) for w in words if w.norm not in TITLES]
    return bool(norms) and norms[0] in subject and all(n in subject or len(n) == 1 for n in norms)


def _singular(norm: str, subject: frozenset[str]) -> str:
    return (
        norm[:-1] if norm not in subject and norm.endswith("s") and norm[:-1] in subject else norm
    )


def _name_run(
    text: str,
    words: tuple[Word, ...],
    index: int,
    starts: set[int],
    subject: frozenset[str],
    known: Mapping[str, PersonGroup],
    shouting: bool,
) -> tuple[int, int] | None:
    """The first and last word of the name that starts at this word, or None."""
    word = words[index]
    if (
        word.norm in TITLES
        and index + 1 < len(words)
        and _adjacent(text, word, words[index + 1], ". ")
    ):
        after = words[index + 1]
        strong = word.norm not in _WEAK_TITLES
        if word.norm in _FORMAL_TITLES and word.is_capital and after.is_capital:
            return index, _extend(text, words, index + 1, subject)
        if word.norm in _CAPITAL_TITLES and not word.is_capital:
            return None
        named = after.norm in GIVEN_NAMES or after.norm in known
        plausible = after.norm not in ORDINARY_WORDS and not _is_function(after.norm)
        bare = strong and plausible and len(after.norm) > 2 and not after.norm[0].isdigit()
        no_name = after.norm in NOT_NAMES or (after.norm in MONTHS and word.norm in _WEAK_TITLES)
        if not no_name and ((after.is_capital and (plausible or named)) or bare):
            return index, _extend(text, words, index + 1, subject)
    if not _is_name(text, words, index, starts, subject, known, shouting):
        return None
    return index, _extend(text, words, index, subject)


def _extend(text: str, words: tuple[Word, ...], index: int, subject: frozenset[str]) -> int:
    last = index
    while (
        last + 1 < len(words)
        and last - index < 3
        and _adjacent(text, words[last], words[last + 1], " ")
    ):
        after = words[last + 1]
        typed = text[after.start_char : after.end_char]
        if text[words[last].start_char : words[last].end_char][-2:].lower() in ("'s", "’s"):
            break
        initial = len(typed) == 1 and typed.isupper() and typed not in "IA"
        surname = (
            after.is_capital
            and len(typed) > 1
            and not typed.isupper()
            and after.norm not in ORDINARY_WORDS
            and after.norm not in NOT_NAMES
            and after.norm not in DAYS
            and after.norm not in MONTHS
            and not _is_function(after.norm)
        )
        if not (initial or surname):
            break
        last += 1
    return last


def _adjacent(text: str, before: Word, after: Word, gap: str) -> bool:
    between = text[before.end_char : after.start_char]
    return between in (" ", gap, "\u00a0")


def _is_function(norm: str) -> bool:
    return (
        norm in AUXILIARIES
        or norm in PREPOSITIONS
        or (is_past(norm) and norm not in GIVEN_NAMES)
        or norm in ("i", "a")
    )


def _is_name(
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
        and _adjacent(text, words[place - 1], words[place], " ")
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
        and _adjacent(text, words[back - 1], words[back], " ")
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
    if norm in ORDINARY_WORDS or _is_function(norm) or is_ing(norm):
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
    relation = before in _RELATION_NOUNS or before in _CALLED or before in TITLES
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
        before in _CALLED
        and norm not in ORDINARY_WORDS
        and not _is_function(norm)
        and norm not in NOT_NAMES
    ):
        return not (norm in CHILD_WORDS or norm in FAMILY_WORDS or norm in STAFF_WORDS)
    if norm not in GIVEN_NAMES or before in ("the", "a", "an"):
        return False
    relation = before in _RELATION_NOUNS and before not in ("to",)
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


def _describe(
    text: str, words: tuple[Word, ...], first: int, last: int, known: Mapping[str, PersonGroup]
) -> tuple[PersonGroup, tuple[int, int] | None]:
    """What the person is, and the span of the writer's words for it."""
    title = words[first].norm
    if title in TITLES and last > first:
        group = PersonGroup.STAFF
        if title in _FAMILY_TITLES:
            group = PersonGroup.FAMILY
        elif title in _PROFESSIONAL_TITLES:
            group = PersonGroup.PROFESSIONAL
    else:
        group = None
    role = _role_before(text, words, first) or _role_after(text, words, last)
    if role is not None:
        found, span = role
        return (found or group or PersonGroup.CHILD), span
    if group is not None:
        return group, None
    if first > 1 and words[first - 1].norm == "and" and words[first - 2].is_capital:
        earlier = _role_before(text, words, first - 2)
        if earlier is not None:
            return earlier[0], None
    for word in words[first : last + 1]:
        if word.norm in known:
            return known[word.norm], None
    after = [w.norm for w in words[last + 1 : last + 4]]
    if after[:1] in (
        ["told"],
        ["asked"],
        ["made"],
        ["moved"],
        ["rang"],
        ["phoned"],
        ["supervised"],
        ["spoke"],
    ) and ("to" in after[2:3] or after[:1] in (["rang"], ["phoned"], ["made"], ["supervised"])):
        return PersonGroup.STAFF, None
    return PersonGroup.CHILD, None


_ROLE_GROUPS: tuple[tuple[frozenset[str], PersonGroup], ...] = (
    (STAFF_WORDS | frozenset(["worker", "keyworker", "assistant"]), PersonGroup.STAFF),
    (PROFESSIONAL_WORDS | frozenset(["visitor"]), PersonGroup.PROFESSIONAL),
    (FAMILY_WORDS, PersonGroup.FAMILY),
    (CHILD_WORDS, PersonGroup.CHILD),
    (frozenset("user person man woman lady guy adult bloke lodger".split()), PersonGroup.OTHER),
)


def _group_of(norms: list[str]) -> PersonGroup | None:
    joined = " ".join(norms)
    if re.search(r"dinner lad|lunchtime|lollipop|taxi escort|escort", joined):
        return PersonGroup.STAFF
    if re.search(
        r"social worker|health visitor|family worker|support worker|outreach|early help", joined
    ):
        return PersonGroup.PROFESSIONAL
    for norm in reversed(norms):
        for vocabulary, group in _ROLE_GROUPS:
            if norm in vocabulary and norm not in ("i", "we", "im", "ive", "weve"):
                return group
    return None


def _role_before(
    text: str, words: tuple[Word, ...], first: int
) -> tuple[PersonGroup, tuple[int, int]] | None:
    last = first - 1
    while last >= 0 and words[last].norm in ("called", "named", "is", "name", "was"):
        last -= 1
    if last < 0 or words[last].norm not in _RELATION_NOUNS:
        return None
    gap = text[words[last].end_char : words[first].start_char]
    owned = last > 0 and words[last - 1].norm in ("his", "her", "their", "our", "my")
    if re.search(r"[.!?;\n]", gap) or (
        "," in gap and words[last].norm not in FAMILY_WORDS and not owned
    ):
        return None
    start = last
    while (
        start > 0 and last - start < 3 and words[start].start_char - words[start - 1].end_char == 1
    ):
        before = words[start - 1].norm
        typed = text[words[start - 1].start_char : words[start - 1].end_char]
        fits = (
            before
            in (
                "a",
                "an",
                "the",
                "his",
                "her",
                "their",
                "our",
                "my",
                "another",
                "year",
                "school",
                "class",
                "form",
                "older",
                "younger",
                "little",
                "big",
                "half",
                "best",
                "step",
                "foster",
                "female",
                "male",
                "other",
            )
            or re.fullmatch(r"(?i)yr?\d+s?|\d+", typed) is not None
            or before in FAMILY_WORDS
            or before in ("social", "health", "family", "support", "key")
        )
        if not fits:
            break
        start -= 1
    norms = [w.norm for w in words[start : last + 1]]
    group = _group_of(norms)
    return (group, (words[start].start_char, words[last].end_char)) if group else None


def _role_after(
    text: str, words: tuple[Word, ...], last: int
) -> tuple[PersonGroup, tuple[int, int]] | None:
    rest = text[words[last].end_char : words[last].end_char + 48]
    match = re.match(
        r"\s*[(,]\s*((?:(?:our|his|her|their|the|my|a|an) )?[\w' ’/\-]{2,36}?)\s*(?:[),.]|$)", rest
    )
    if match is None:
        return None
    norms = [w.norm for w in split_words(match.group(1))]
    if (
        not norms
        or len(norms) > 5
        or any(_is_function(n) and n not in PREPOSITIONS for n in norms[:1])
    ):
        return None
    year = re.fullmatch(r"(?i)(?:yr?|year)\s?\d+", match.group(1).strip())
    group = PersonGroup.CHILD if year else _group_of(norms[-3:])
    if group is None or (
        rest.lstrip().startswith(",")
        and norms[0] not in ("our", "his", "her", "their", "the", "my", "a", "an")
        and not year
    ):
        return None
    start = words[last].end_char + match.start(1)
    return group, (start, start + len(match.group(1)))
