"""Who said it, to whom, where it was, how often, and which words are somebody's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.domain.record import IncidentSource, StatementType
from assistant.domain.text import Quote
from assistant.engines.offline.clauses import agent_of, split_words
from assistant.engines.offline.lexicon import CHILD_WORDS, FAMILY_WORDS, PARENT_WORDS, Agent
from assistant.engines.offline.reading import Reading

_SAYING = (
    r"(?:told|tells|said|says|saying|disclosed|reported|stated|mentioned|informed|claimed|alleged|confirmed|explained|"
    r"described|admitted|shouted|whispered|asked|replied|let slip|confided|revealed|texted|wrote|messaged|overheard)"
)
_TOLD = re.compile(
    rf"((?:[^\s,.;:!?]+ ){{0,6}}?[^\s,.;:!?]+) (?:has |have |had |also |then |later |just |since |since then )*({_SAYING})\b(?: to)?"
    r"(?: ((?:(?:the|our|her|his|a|my|their) )?(?:[A-Z][\w'-]+(?: [A-Z][\w'-]+)?|me|us|staff|him|her|mum|dad|nan|dsl|DSL|teacher|ta|TA|tutor|keyworker|"
    r"form tutor|class teacher|head|nurse|school|police|social worker|friend|friends|key worker|night staff|[a-z]+ (?:teacher|tutor|worker|staff))))?"
)
_RECORD = re.compile(r"\b(?:logged|cpoms|my ?concern|records? show|recorded (?:on|in|occasions)|log(?:s)? (?:show|say)|register shows|in the (?:log|book|diary)|paperwork|file (?:says|shows)|logged it)\b", re.I)
_DEVICE = re.compile(r"\b(?:screenshots?|screenshotted|search history|filtering|monitoring (?:software|alert)|smoothwall|senso|securly|messages? (?:on|from) (?:his|her)|sent (?:\w+ ){0,3}messages|alert (?:came|on))\b", re.I)
_WITNESS = re.compile(r"\b(?:i|we|staff|ta|teacher|mdsa|dawn|midday|keyworker|mr|mrs|ms|miss)\b(?: \w+){0,3}? (?:saw|seen|heard|noticed|noted|found|witnessed|observed|watched|caught|smelt|spotted|walked in)\b|\b(?:was|were|been) (?:seen|heard|found|observed|witnessed|noticed|caught)\b", re.I)
_OVERHEAR_STAFF = re.compile(r"\b(?:saw|heard|witnessed|overheard) (?:it|this|him|her|them)\b", re.I)
_FINDING = re.compile(r"\b(?:diagnos\w+|assessed) (?:\w+ ){0,4}?(?:by|with)\b|\b(?:gp|doctor|consultant|paediatrician|camhs|hospital|dr)\b[^.;]{0,40}\b(?:found|diagnosed|confirmed|assessed|concluded)\b", re.I)
_PLACE = re.compile(
    r"\b(?:in|on|at|outside|behind|near|by|inside|into|under|from|through) (?:the |his |her |their |our |a |my |mum'?s |dad'?s |nan'?s |gran'?s |[A-Z]\w+'s )?"
    r"(?:[\w'-]+ ){0,3}?"
    r"(?:class(?:room)?|playground|corridor|toilets?|bathroom|bedroom|landing|lounge|kitchen|hall|canteen|library|bus|minibus|taxi|car|park|shop|office|gate|gates|"
    r"field|cloakrooms?|changing rooms?|pool|gym|stairs|stairwell|room|house|home|garden|street|station|hospital|sofa|table|desk|reception|lesson|assembly|"
    r"registration|area|site|school|nursery|unit|sandpit|shed|bench|wall|lane|road|town|beach|woods|flat|hostel|online|snapchat|instagram|tiktok|whatsapp|"
    r"roblox|discord|phone|tablet|ipad|bin|shelter|bike sheds?|hut|dorm|courtyard|foyer|staffroom|locker room|lockers|quiet room|dining room|dinner hall|climbing frame)\b",
    re.I,
)
_COUNT = re.compile(
    r"\b(?:(?:once|twice|thrice)|(?:(?:at least |about |around |over |approx(?:imately)? |more than |another )?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|several) "
    r"(?:odd )?(?:separate |recorded |different |other |logged )?(?:times|occasions|logs|incidents|days|mornings|nights|messages|entries|instances)))\b",
    re.I,
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


@cache
def _lead_words() -> frozenset[str]:
    return frozenset(
        "on in at and then also so when that but after before the last this yesterday today monday tuesday wednesday thursday friday "
        "saturday sunday because while who ok".split()
    )


def attribute(reading: Reading, spans: tuple[tuple[int, int], ...]) -> Attribution:
    """How the writer knows of an event told in these spans of the message."""
    text = reading.text
    joined = " ".join(text[start:end] for start, end in spans)
    quoted = [
        (s, e) for start, end in spans for passage_quote in (_speech(reading, start, end)) for s, e in (passage_quote,)
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
            inner = reading.text[s + 1 : e - 1] if reading.text[e - 1] in "\"'”’" and e - s > 2 else reading.text[s + 1 : e]
            lead = reading.text[max(start, s - 40) : s].lower()
            is_double = reading.text[s] in "\"“”"
            says = re.search(rf"\b{_SAYING}\b[^.]{{0,30}}$|[:,]\s*$", lead) is not None
            if len(inner.split()) >= 2 and (is_double or says or len(inner.split()) >= 4) or (inner.strip() and says):
                offset = s + 1
                found.append((offset, offset + len(inner)))
    return found


def _teller(
    reading: Reading, spans: tuple[tuple[int, int], ...], quoted: list[tuple[int, int]]
) -> tuple[Quote | None, Quote | None, IncidentSource | None]:
    for start, end in spans:
        match = _TOLD.search(reading.text, start, end)
        while match is not None and any(s <= match.start(2) < e for s, e in quoted):
            match = _TOLD.search(reading.text, match.end(), end)
        if match is None:
            continue
        words = list(split_words(reading.text, match.start(1), match.end(1)))
        while len(words) > 1 and (
            words[0].norm in _lead_words() or any(d.start_char <= words[0].start_char < d.end_char for d in reading.dates_in(start, end))
        ):
            words.pop(0)
        agents = [(w, agent_of(w.norm, reading.agents)) for w in words]
        last = next((pair for pair in reversed(agents) if pair[1] is not None), None)
        if last is None:
            continue
        told_to = None
        if match.group(3):
            told_to = reading.quote(match.start(3), match.end(3))
        first_person = last[0].norm in ("i", "we", "ive", "weve")
        if first_person and match.group(3) and match.group(3).lower() not in ("me", "us"):
            return None, None, None
        begin = next((w.start_char for w, a in agents if a is not None), words[0].start_char)
        while begin > words[0].start_char:
            before = [w for w in words if w.end_char <= begin]
            if not before or before[-1].norm not in ("the", "a", "an", "his", "her", "another", "four", "two", "three", "female", "male", "year", "one", "both") and not before[-1].norm[:1].isdigit() and not re.fullmatch(r"y\d+", before[-1].norm):
                break
            begin = before[-1].start_char
        return reading.quote(begin, match.end(1)), told_to, _source(reading, last[0].norm, last[1])
    return None, None, None


def _source(reading: Reading, norm: str, agent: Agent | None) -> IncidentSource:
    bare = norm[:-1] if norm.endswith("s") else norm
    if norm in reading.subject or bare in reading.subject or norm in ("he", "she", "they", "hes", "shes"):
        return IncidentSource.CHILD_TOLD
    if agent is Agent.FAMILY:
        return IncidentSource.PARENT_TOLD if norm in PARENT_WORDS else IncidentSource.THIRD_PARTY
    if agent is Agent.PROFESSIONAL:
        return IncidentSource.PROFESSIONAL_REPORT
    if agent is Agent.STAFF:
        return IncidentSource.WITNESSED if norm in ("staff", "we", "i") else IncidentSource.THIRD_PARTY
    if norm in CHILD_WORDS or norm in FAMILY_WORDS:
        return IncidentSource.THIRD_PARTY
    return IncidentSource.THIRD_PARTY


def _first(
    reading: Reading, spans: tuple[tuple[int, int], ...], pattern: re.Pattern[str], quoted: list[tuple[int, int]]
) -> Quote | None:
    for start, end in spans:
        for match in pattern.finditer(reading.text, start, end):
            if not any(s <= match.start() < e for s, e in quoted):
                return reading.quote(*match.span())
    return None
