"""Who said it, to whom, where it was, how often, and which words are somebody's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.domain.record import IncidentSource, StatementType
from assistant.domain.text import Quote
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause, Joint
from assistant.engines.offline.lexicon import (
    CHILD_WORDS,
    FAMILY_WORDS,
    PARENT_WORDS,
    SAY_VERBS,
    Agent,
    forms_of,
)
from assistant.engines.offline.not_names import TITLES
from assistant.engines.offline.reading import Reading
from assistant.engines.offline.words import Word, agent_of

_SAYING = (
    r"(?:told|tells|said|says|saying|disclosed|reported|stated|mentioned|informed|"
    r"claimed|alleged|confirmed|explained|"
    r"described|admitted|shouted|whispered|asked|replied|let slip|confided|"
    r"revealed|texted|wrote|messaged|overheard)"
)
_RECORD = AnyCase(
    r"\b(?:logged|cpoms|my ?concern|records? show|recorded (?:on|in|occasions)|"
    r"log(?:s)? (?:show|say)|register shows|in the (?:log|book|diary)|paperwork|"
    r"file (?:says|shows)|logged it)\b"
)
_DEVICE = AnyCase(
    r"\b(?:screenshots?|screenshotted|search history|filtering|"
    r"monitoring (?:software|alert)|smoothwall|senso|securly|messages? (?:on|"
    r"from) (?:his|her)|sent (?:\w+ ){0,3}messages|alert (?:came|on))\b"
)
_WITNESS = AnyCase(
    r"\b(?:i|we|staff|ta|teacher|mdsa|dawn|midday|keyworker|mr|mrs|ms|"
    r"miss)\b(?: \w+){0,3}? (?:saw|seen|heard|noticed|noted|found|witnessed|"
    r"observed|watched|caught|smelt|spotted|walked in)\b|\b(?:was|were|"
    r"been) (?:seen|heard|found|observed|witnessed|noticed|caught)\b"
)
_OVERHEAR_STAFF = AnyCase(r"\b(?:saw|heard|witnessed|overheard) (?:it|this|him|her|them)\b")
_FINDING = AnyCase(
    r"\b(?:diagnos\w+|assessed) (?:\w+ ){0,4}?(?:by|with)\b|\b(?:gp|doctor|"
    r"consultant|paediatrician|camhs|hospital|dr)\b[^.;]{0,40}\b(?:found|"
    r"diagnosed|confirmed|assessed|concluded)\b"
)
_PLACE = AnyCase(
    r"\b(?:in|on|at|outside|behind|near|by|inside|into|under|from|"
    r"through) (?:the |his |her |their |our |a |my |mum'?s |dad'?s |nan'?s |"
    r"gran'?s |[A-Z]\w+'s )?"
    r"(?:[\w'-]+ ){0,3}?"
    r"(?:class(?:room)?|playground|corridor|toilets?|bathroom|bedroom|landing|"
    r"lounge|kitchen|hall|canteen|library|bus|minibus|taxi|car|park|shop|office|"
    r"gate|gates|"
    r"field|cloakrooms?|changing rooms?|pool|gym|stairs|stairwell|room|house|home|"
    r"garden|street|station|hospital|sofa|table|desk|reception|lesson|assembly|"
    r"registration|area|site|school|nursery|unit|sandpit|shed|bench|wall|lane|"
    r"road|town|beach|woods|flat|hostel|online|snapchat|instagram|tiktok|whatsapp|"
    r"roblox|discord|phone|tablet|ipad|bin|shelter|bike sheds?|hut|dorm|courtyard|"
    r"foyer|staffroom|locker room|lockers|quiet room|dining room|dinner hall|"
    r"climbing frame)\b"
)
_COUNT = AnyCase(
    r"\b(?:(?:once|twice|thrice)|(?:(?:at least |about |around |over |"
    r"approx(?:imately)? |more than |another )?(?:\d{1,3}|one|two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve|a dozen|several) "
    r"(?:odd )?(?:separate |recorded |different |other |logged )?(?:times|"
    r"occasions|logs|incidents|days|mornings|nights|messages|entries|"
    r"instances)))\b"
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """What is said about how the writer knows of an event."""

    source: IncidentSource
    statement: StatementType
    told_by: Quote | None
    told_to: Quote | None
    place: Quote | None
    count: Quote | None
    spoken: tuple[Quote, ...]


def attribute(reading: Reading, spans: tuple[tuple[int, int], ...]) -> Attribution:
    """How the writer knows of an event told in these spans of the message."""
    text = reading.text
    joined = " ".join(text[start:end] for start, end in spans)
    quoted = [
        (s, e)
        for start, end in spans
        for passage_quote in (_speech(reading, start, end))
        for s, e in (passage_quote,)
    ]
    told_by, told_to, source = _teller(reading, spans, quoted)
    spoken = tuple(reading.quote(s, e) for s, e in quoted if text[s:e].strip())
    if source is None:
        if _DEVICE.search(joined):
            source = IncidentSource.DEVICE_LOG
        elif _RECORD.search(joined):
            source = IncidentSource.RECORD
        elif _WITNESS.search(joined) or _OVERHEAR_STAFF.search(joined):
            source = IncidentSource.WITNESSED
    if _FINDING.search(joined):
        statement = StatementType.SPECIALIST_FINDING
    elif spoken:
        statement = StatementType.VERBATIM_QUOTE
    elif told_by is not None:
        statement = StatementType.REPORTED
    else:
        statement = StatementType.OBSERVED
    return Attribution(
        source or IncidentSource.NOT_SAID,
        statement,
        told_by,
        told_to,
        _first(reading, spans, _PLACE, quoted),
        _first(reading, spans, _COUNT, quoted),
        spoken,
    )


def _speech(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for passage in reading.passages_in(start, end):
        for s, e in passage.quotations:
            if s < start or e > end:
                continue
            inner = (
                reading.text[s + 1 : e - 1]
                if reading.text[e - 1] in "\"'”’" and e - s > 2
                else reading.text[s + 1 : e]
            )
            lead = reading.text[max(start, s - 40) : s].lower()
            is_double = reading.text[s] in '"“”'
            says = re.search(rf"\b{_SAYING}\b[^.]{{0,30}}$|[:,]\s*$", lead) is not None
            if (len(inner.split()) >= 2 and (is_double or says or len(inner.split()) >= 4)) or (
                inner.strip() and says
            ):
                offset = s + 1
                found.append((offset, offset + len(inner)))
    return found


def _teller(
    reading: Reading, spans: tuple[tuple[int, int], ...], quoted: list[tuple[int, int]]
) -> tuple[Quote | None, Quote | None, IncidentSource | None]:
    """Who told, whom, and what kind of source that is: the subject of the first verb of telling."""
    for start, end in spans:
        subjects: dict[str, Clause] = {}
        for clause in _clauses(reading, start, end):
            if clause.subject_word is not None and clause.joint is not Joint.PREDICATE:
                subjects[clause.subject_word] = clause
            place = _telling(reading, clause, quoted)
            if place is None or clause.subject is None or clause.subject is Agent.THING:
                continue
            home = subjects.get(clause.subject_word or "", clause)
            word = next((w for w in home.words if w.norm == clause.subject_word), None)
            if word is None:
                continue
            told_to = _listener(reading, clause, place)
            if word.norm in ("i", "we", "ive", "weve"):
                continue
            teller = reading.quote(_phrase_start(home, word), word.end_char)
            parent = _parent_meant(reading, home, word.norm)
            if parent is not None:
                return teller, told_to, _source(reading, parent, Agent.FAMILY)
            return teller, told_to, _source(reading, word.norm, clause.subject)
    return None, None, None


_MOTHERS = frozenset("mum mam mom mother stepmum nan nana gran grandmother aunty auntie".split())
_FATHERS = frozenset("dad father stepdad grandad grandfather uncle".split())


def _parent_meant(reading: Reading, clause: Clause, pronoun: str) -> str | None:
    """The parent "she" or "he" stands for: who the clause just before told of as its subject."""
    kin = {"she": _MOTHERS, "he": _FATHERS}.get(pronoun)
    if kin is None:
        return None
    before = [
        earlier
        for passage in reading.passages_in(max(0, clause.start_char - 300), clause.start_char + 1)
        for earlier in passage.clauses
        if earlier.start_char < clause.start_char
    ]
    for earlier in reversed(before):
        word = earlier.subject_word
        if word is None or word == pronoun or earlier.subject not in (Agent.FAMILY, Agent.CHILD):
            continue
        return word if word in kin else None
    return None


def _clauses(reading: Reading, start: int, end: int) -> list[Clause]:
    return [
        clause
        for passage in reading.passages_in(start, end)
        for clause in passage.clauses
        if clause.start_char < end and clause.end_char > start
    ]


def _telling(reading: Reading, clause: Clause, quoted: list[tuple[int, int]]) -> int | None:
    """The index of the clause's verb of telling, or None."""
    if clause.is_passive or clause.verb not in _telling_forms():
        return None
    for index, word in enumerate(clause.words):
        if word.norm == clause.verb and not any(s <= word.start_char < e for s, e in quoted):
            return index
    return None


@cache
def _telling_forms() -> frozenset[str]:
    return forms_of(SAY_VERBS + " inform overhear confide text message phone ring") - forms_of(
        "ask call scream add shout yell"
    )


_NEW_SUBJECTS = frozenset("he she they hed shed theyd hes shes theyre".split())
_NOT_LISTENERS = frozenset(
    "that the what how about on at it this and when why if he she they in off".split()
)


def _listener(reading: Reading, clause: Clause, place: int) -> Quote | None:
    """The words for who was told, when they follow the verb ("told me", "said to Ms Hall")."""
    index = place + 1
    if clause.verb not in forms_of("tell inform ring phone text message"):
        if index >= len(clause.words) or clause.words[index].norm != "to":
            return None
        index += 1
    begin = index
    for later in clause.words[begin : begin + 4]:
        if later.norm in _NEW_SUBJECTS:
            if index == begin:
                return None
            return reading.quote(clause.words[begin].start_char, clause.words[index - 1].end_char)
        agent = agent_of(later.norm, reading.agents)
        if agent is not None or later.norm in ("me", "us", "staff", "school"):
            last = later
            while index + 1 < len(clause.words) and _goes_on(
                reading, clause.words[index], clause.words[index + 1]
            ):
                index += 1
                last = clause.words[index]
            return reading.quote(clause.words[begin].start_char, last.end_char)
        if later.norm in _NOT_LISTENERS and later.norm != "the":
            return None
        index += 1
    return None


def _goes_on(reading: Reading, word: Word, after: Word) -> bool:
    """Does the next word belong to the same person ("form tutor", "Mr Vaughan")?"""
    if reading.text[word.end_char : after.start_char] != " ":
        return False
    return (after.is_capital and after.norm in reading.agents) or after.norm in (
        "tutor",
        "teacher",
        "worker",
        "staff",
        "visitor",
        "nurse",
    )


_PHRASE = frozenset(
    "the a an his her their our my another one two three four five six both some "
    "female male year other older younger "
    "little best class form school social health foster family support night "
    "grandmother mums dads".split()
)


def _phrase_start(clause: Clause, word: Word) -> int:
    """Where the noun phrase that ends in a word starts ("a Year 6 girl")."""
    index = clause.words.index(word)
    while index and (
        clause.words[index - 1].norm in _PHRASE
        or re.fullmatch(r"y(?:r|ear)?\d+", clause.words[index - 1].norm)
        or (
            clause.words[index - 1].norm.isdigit()
            and index > 1
            and clause.words[index - 2].norm in ("year", "yr", "y")
        )
        or (clause.words[index - 1].is_capital and clause.words[index - 1].norm in TITLES)
    ):
        index -= 1
    return clause.words[index].start_char


def _source(reading: Reading, norm: str, agent: Agent | None) -> IncidentSource:
    bare = norm[:-1] if norm.endswith("s") else norm
    if (
        norm in reading.subject
        or bare in reading.subject
        or norm in ("he", "she", "they", "hes", "shes")
    ):
        return IncidentSource.CHILD_TOLD
    if agent is Agent.FAMILY:
        return IncidentSource.PARENT_TOLD if norm in PARENT_WORDS else IncidentSource.THIRD_PARTY
    if agent is Agent.PROFESSIONAL:
        return IncidentSource.PROFESSIONAL_REPORT
    if agent is Agent.STAFF:
        return (
            IncidentSource.WITNESSED if norm in ("staff", "we", "i") else IncidentSource.THIRD_PARTY
        )
    if norm in CHILD_WORDS or norm in FAMILY_WORDS:
        return IncidentSource.THIRD_PARTY
    return IncidentSource.THIRD_PARTY


def _first(
    reading: Reading,
    spans: tuple[tuple[int, int], ...],
    pattern: AnyCase,
    quoted: list[tuple[int, int]],
) -> Quote | None:
    for start, end in spans:
        for match in pattern.finditer(reading.text, start, end):
            if not any(s <= match.start() < e for s, e in quoted):
                return reading.quote(*match.span())
    return None
