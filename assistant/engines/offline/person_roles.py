"""What a named person is, by title, relation or the words beside the name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from assistant.domain.people import PersonGroup
from assistant.engines.offline.given_names import GIVEN_NAMES
from assistant.engines.offline.lexicon import (
    CHILD_WORDS,
    FAMILY_WORDS,
    PROFESSIONAL_WORDS,
    STAFF_WORDS,
    Agent,
    is_past,
)
from assistant.engines.offline.name_shapes import (
    RELATION_NOUNS,
    is_function,
)
from assistant.engines.offline.not_names import (
    TITLES,
)
from assistant.engines.offline.told_roles import (
    is_adults_partner,
    is_grown,
    is_partner,
    role_told_after,
)
from assistant.engines.offline.words import PREPOSITIONS, Word, norms_of

FAMILY_TITLES = frozenset("anti auntie aunty aunt uncle nanny nanna nan nain taid".split())


_PROFESSIONAL_TITLES = frozenset(
    "dr pc pcso sgt insp supt dc ds di rev revd nurse prof professor".split()
)


_STAFF_ROLE = re.compile(r"key ?person|dinner lad|lunchtime|lollipop|taxi escort|escort")
_AGENCY_ROLE = re.compile(
    r"social worker|health visitor|family worker|support worker|outreach|early help"
)
_ENDS = re.compile(r"[.!?;\n]")
_YEAR = re.compile(r"(?i)yr?\d+s?|\d+")
_YEAR_GROUP = re.compile(r"(?i)(?:yr?|year)\s?\d+")
_IN_APPOSITION = re.compile(
    r"\s*[(,]\s*((?:(?:our|his|her|their|the|my|a|an) )?[\w' ’/\-]{2,36}?)\s*(?:[),.]|$)"
)


_LINKS = frozenset("called named is name was are were".split())
_OWNING = frozenset("his her their our my".split())


def describe_person(
    text: str, words: tuple[Word, ...], first: int, last: int, known: Mapping[str, PersonGroup]
) -> tuple[PersonGroup, tuple[int, int] | None]:
    """What the person is, and the span of the writer's words for it."""
    title = words[first].norm
    if title in TITLES and last > first:
        group = PersonGroup.STAFF
        if title in FAMILY_TITLES:
            group = PersonGroup.FAMILY
        elif title in _PROFESSIONAL_TITLES:
            group = PersonGroup.PROFESSIONAL
    else:
        group = None
    role = (
        _role_before(text, words, first)
        or _role_after(text, words, last)
        or _role_beside(text, words, first, last)
        or _role_told(text, words, last)
    )
    if role is not None:
        return role
    if group is not None:
        return group, None
    if first > 1 and words[first - 1].norm == "and" and words[first - 2].is_capital:
        earlier = _role_before(text, words, first - 2)
        if earlier is not None:
            return earlier[0], None
    shared = _role_shared(text, words, first, last)
    if shared is not None:
        return shared
    for word in words[first : last + 1]:
        if known.get(word.norm, PersonGroup.CHILD) is not PersonGroup.CHILD:
            return known[word.norm], None
    if acts_as_staff([w.norm for w in words[last + 1 : last + 11]]):
        return PersonGroup.STAFF, None
    return PersonGroup.CHILD, None


_BEFORE_ACT = frozenset("also then has had immediately later who and".split())
# What only somebody on duty does: alone, to a child or family, or on paper.
_DUTIES = frozenset(
    "rang phoned supervised logged escorted separated comforted reassured referred intervened "
    "debriefed emailed liaised".split()
)
_CARED = frozenset("changed washed cleaned dressed bathed settled calmed fed collected".split())
_PLACED = frozenset("took moved brought sent walked".split())
_SOMEBODY = frozenset("him her them both everyone mum dad".split())
_PLACES = frozenset(
    "office nurse medical head first quiet inside in indoors aside back out hospital gp doctor "
    "another seat seats table class".split()
)
_PAPERS = frozenset("map form log report statement assessment referral plan cpoms".split())
_WROTE = frozenset("drew filled completed wrote did marked recorded put".split())


def acts_as_staff(norms: list[str], is_initial: bool = False) -> bool:
    """Do the words after a name tell of what only staff on duty do ("drew it on a body map")?"""
    place = 0
    while place < len(norms) and norms[place] in _BEFORE_ACT:
        place += 1
    if place >= len(norms):
        return False
    verb, after = norms[place], norms[place + 1 :]
    if verb in _DUTIES:
        return True
    if verb in ("told", "asked", "made", "moved", "spoke"):
        return "to" in after[1:2]
    if verb in ("sat", "stayed", "waited"):
        held = after[:1] == ["with"] and after[1:2] != [] and after[1] in _SOMEBODY
        return held and (is_initial or bool({"until", "till", "for", "while"} & set(after[2:6])))
    if verb in _WROTE:
        return bool(_PAPERS & set(after[:7]))
    whom = after[:1] != [] and after[0] in _SOMEBODY
    return whom and (verb in _CARED or (verb in _PLACED and bool(_PLACES & set(after[1:4]))))


def staff_initials(words: tuple[Word, ...], text: str) -> frozenset[str]:
    """Initials that stand for staff in a log ("GK rang the duty team", "J sat with him until…")."""
    return frozenset(
        word.norm
        for place, word in enumerate(words)
        if word.is_capital
        and word.end_char - word.start_char <= 2
        and text[word.start_char : word.end_char].isupper()
        and word.norm not in ("i", "a")
        and acts_as_staff([w.norm for w in words[place + 1 : place + 11]], is_initial=True)
    )


_HELPER_PAIRS = {
    ("key", "person"): Agent.STAFF,
    ("support", "worker"): Agent.STAFF,
    ("key", "worker"): Agent.STAFF,
    ("care", "worker"): Agent.STAFF,
    ("youth", "worker"): Agent.STAFF,
    ("dinner", "lady"): Agent.STAFF,
    ("social", "worker"): Agent.PROFESSIONAL,
    ("family", "worker"): Agent.PROFESSIONAL,
    ("outreach", "worker"): Agent.PROFESSIONAL,
    ("health", "visitor"): Agent.PROFESSIONAL,
}


def helpers_by_pair(norms: Sequence[str]) -> dict[str, Agent]:
    """Words that stand for a helper only behind another one ("key person", "health visitor")."""
    pairs = list(pairwise(norms))
    if _HELPER_PAIRS.keys().isdisjoint(pairs):
        return {}
    return {pair[1]: _HELPER_PAIRS[pair] for pair in pairs if pair in _HELPER_PAIRS}


_ROLE_GROUPS: tuple[tuple[frozenset[str], PersonGroup], ...] = (
    (STAFF_WORDS | frozenset(["worker", "keyworker", "assistant"]), PersonGroup.STAFF),
    (PROFESSIONAL_WORDS | frozenset(["visitor"]), PersonGroup.PROFESSIONAL),
    (FAMILY_WORDS, PersonGroup.FAMILY),
    (CHILD_WORDS, PersonGroup.CHILD),
    (frozenset("user person man woman lady guy adult bloke lodger".split()), PersonGroup.OTHER),
)


def _group_of(norms: list[str]) -> PersonGroup | None:
    joined = " ".join(norms)
    if _STAFF_ROLE.search(joined):
        return PersonGroup.STAFF
    if _AGENCY_ROLE.search(joined):
        return PersonGroup.PROFESSIONAL
    for norm in reversed(norms):
        for vocabulary, group in _ROLE_GROUPS:
            if norm in vocabulary and norm not in ("i", "we", "im", "ive", "weve"):
                return group
    return None


_AGE_WORDS = frozenset("aged age yrs yr years year old months mths month weeks who whos is".split())
_SEVERAL = frozenset(
    "brothers sisters siblings children kids twins cousins carers parents grandparents friends "
    "boys girls pupils stepbrothers stepsisters uncles aunts neighbours daughters sons mates "
    "teachers tas".split()
)


def _role_shared(
    text: str, words: tuple[Word, ...], first: int, last: int
) -> tuple[PersonGroup, tuple[int, int]] | None:
    """The role of a name in a row that one plural leads ("2 sisters Maja 10 and Zosia")."""
    after = words[last + 1].norm if last + 1 < len(words) else ""
    joined = first > 0 and words[first - 1].norm == "and"
    if is_past(after) and not joined:
        return None  # it opens a clause of its own: "told his carers Jean and Bob, Sue rang"
    place = first - 1
    seen_name = False
    while place >= 0 and first - place <= _ROW:
        norm = words[place].norm
        gap = text[words[place].end_char : words[place + 1].start_char]
        if not (_ROW_GAP.fullmatch(gap) or (norm in _SEVERAL and gap.strip() in (":", "-"))):
            return None
        if norm in _SEVERAL:
            leads = seen_name and words[place + 1].norm != "and"
            return _role_before(text, words, place + 1) if leads else None
        is_small = norm in _AGE_WORDS or norm in ("and", "are", "called") or norm[0].isdigit()
        if not (is_small or words[place].is_capital or norm in GIVEN_NAMES):
            return None
        seen_name = seen_name or not is_small
        place -= 1
    return None


_ROW = 14
_ROW_GAP = re.compile(r"[ ,()&+/]{1,4}")


def _role_told(
    text: str, words: tuple[Word, ...], last: int
) -> tuple[PersonGroup, tuple[int, int]] | None:
    """What a clause after the name says the person is ("Leanne is her keyworker")."""
    span = role_told_after(text, words, last)
    if span is None:
        return None
    inside = [n for n, w in enumerate(words) if span[0] <= w.start_char < span[1]]
    group = _group_told(text, words, inside[0], inside[-1], words[last].end_char)
    return (group, span) if group else None


def _group_told(
    text: str, words: tuple[Word, ...], start: int, last: int, name_end: int
) -> PersonGroup | None:
    """What the words of a role say the person is; a partner is what the one they belong to is."""
    group = _group_of([w.norm for w in words[start : last + 1]])
    if is_partner(words[last].norm):
        if is_adults_partner(text, words, last):
            return PersonGroup.FAMILY
        return PersonGroup.OTHER if is_grown(text, name_end) else group
    return group


def _role_before(
    text: str, words: tuple[Word, ...], first: int
) -> tuple[PersonGroup, tuple[int, int]] | None:
    last = first - 1
    while last >= 0 and words[last].norm in _LINKS:
        last -= 1
    if last < 0 or words[last].norm not in RELATION_NOUNS:
        return None
    gap = text[words[last].end_char : words[first].start_char]
    near = [w.norm for w in words[max(0, last - 2) : last]]
    owned = any(n in _OWNING or (n.endswith("s") and n in FAMILY_WORDS) for n in near)
    if _ENDS.search(gap) or ("," in gap and words[last].norm not in FAMILY_WORDS and not owned):
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
                "new",
            )
            or _YEAR.fullmatch(typed) is not None
            or before in FAMILY_WORDS
            or before in ("social", "health", "family", "support", "key")
        )
        if not fits:
            break
        start -= 1
    counted = words[start].norm.isdigit() and words[last].norm in _SEVERAL
    start += counted and start < last
    group = _group_told(text, words, start, last, words[first].end_char)
    return (group, (words[start].start_char, words[last].end_char)) if group else None


def _role_beside(
    text: str, words: tuple[Word, ...], first: int, last: int
) -> tuple[PersonGroup, tuple[int, int]] | None:
    """The job that stands right behind a name without a comma ("Len our caretaker saw him")."""
    match = _BESIDE.match(text, words[last].end_char)
    if match is None:
        return None
    told = first > 0 and words[first - 1].norm in _TELLS
    if match["whose"].lower() == "the" and (told or text[words[last].start_char].islower()):
        return None
    norms = norms_of(match["job"])
    for place, norm in enumerate(norms):
        if norm in _JOBS:
            span = (match.start("whose"), match.start("job") + _end_of(match["job"], place))
            return _group_of(norms[: place + 1]) or PersonGroup.STAFF, span
    return None


_BESIDE = re.compile(
    r" (?P<whose>(?i:our|my|his|her|their|the)) (?P<job>[a-zA-Z'’-]+(?: [a-zA-Z'’-]+){0,2})"
)
_TELLS = frozenset("told tell tells gave give showed show sent send asked ask lent handed".split())
_JOBS = frozenset(
    "caretaker cook cleaner manager deputy head headteacher supervisor dsl ddsl senco ta lsa hlta "
    "tutor teacher mentor counsellor elsa nurse matron keyworker worker escort receptionist lead "
    "coach librarian warden assistant officer physio therapist psychologist".split()
)


def _end_of(job: str, place: int) -> int:
    """Where the word at a place of a job's words ends."""
    return [m.end() for m in re.finditer(r"[a-zA-Z'’-]+", job)][place]


def _role_after(
    text: str, words: tuple[Word, ...], last: int
) -> tuple[PersonGroup, tuple[int, int]] | None:
    rest = text[words[last].end_char : words[last].end_char + 48]
    match = _IN_APPOSITION.match(rest)
    if match is None:
        return None
    norms = norms_of(match.group(1))
    if (
        not norms
        or len(norms) > 5
        or any(is_function(n) and n not in PREPOSITIONS for n in norms[:1])
    ):
        return None
    year = _YEAR_GROUP.fullmatch(match.group(1).strip())
    group = PersonGroup.CHILD if year else _group_of(norms[-3:])
    if group is None or (
        rest.lstrip().startswith(",")
        and norms[0] not in ("our", "his", "her", "their", "the", "my", "a", "an")
        and not year
    ):
        return None
    start = words[last].end_char + match.start(1)
    return group, (start, start + len(match.group(1)))
