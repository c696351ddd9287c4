"""Finding explicit asks, one each, with the reason given for them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.domain.ports import ProposedRequest
from assistant.domain.text import Section
from assistant.engines.offline.framing import Frame, skip_lead_in
from assistant.engines.offline.reading import Passage, Reading
from assistant.engines.offline.words import split_words

_ASK_VERB = (
    r"(?:(?:we|i|school|staff)(?:.?d| would|d| do| are| am|.?m|.?re)? (?:also |"
    r"really |just |therefore |still )*(?:like|love|want|need|request(?:ing)?|"
    r"ask(?:ing)?|appreciate|welcome|value|hop(?:e|ing)|look(?:ing)? for|"
    r"seek(?:ing)?|recommend|propose|believe the following)\b|"
    r"(?:please )?(?:can|could) (?:we|you|someone|somebody|social care|the|a|they|"
    r"he|she|i)\b|(?:also |and |just |really )*(?:want(?:ing)?|requesting|"
    r"asking for|looking for|hoping for|need(?:ing)?|request(?: for)?:?)\b|"
    r"please\b)"
)
_ASK_NOUN = (
    r"(?:assessment|support|interventions?|meeting|plan|advice|visit|referral|"
    r"consultation|chronology|counselling|therapy|information|respite|"
    r"worker|someone|somebody|help|review|checks?|opportunity|package|work|course|"
    r"placement|housing|medical|interpreter|mentor\w*|feedback|"
    r"allocation|services?|input|investigation|enquir(?:y|ies)|beds?|parcel|"
    r"programme|conference|discussion|guidance|training|camhs|chat|call|"
    r"contact|order|supervision|sessions?|team|strategy|screening|appointment|"
    r"family help|early help|mapping|update|copy|reports?|conversation|"
    r"decision|outcome|details|names?|records?|history|funding|transport|"
    r"nursery place|place|space|carers?|package|home visit|risk management)"
)
_NP_START = re.compile(
    rf"^\W*(?:\(?\d{{1,2}}\)?\s*[-.):–]?\s*|[a-z][.)]\s+|first(?:ly)?|"
    rf"second(?:ly)?|third(?:ly)?|then|and|also|finally|lastly|after that|"
    rf"\W)*(?:(?:an?|the|some|any|full|urgent|specialist|more|further|regular|"
    rf"direct|joint|family|weekly|ongoing|immediate|1:1|"
    rf"one to one)\s+)?(?:[\w'’/\-]+\s+){{0,4}}?{_ASK_NOUN}\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^\W*(?:\(?\d{1,2}\)?\s*[-.):–]|\(?[a-e][.)])\s*", re.IGNORECASE)
_ASK = re.compile(_ASK_VERB, re.IGNORECASE)
_EXPLICIT_ELSEWHERE = re.compile(
    r"\b(?:we|i|school)(?:.?d| would|d| are| am|.?m|.?re) (?:also |really |"
    r"therefore )*(?:like (?:an?|the|some|someone|you|social|to request|to ask|"
    r"help|support|advice)|request(?:ing)?|asking for|ask for)\b|\b(?:we|"
    r"i) (?:are |am )?(?:request(?:ing)?|asking for)\b",
    re.IGNORECASE,
)
_VAGUE = frozenset(
    "la local authority team council believe following necessary school so and "
    "but well just please we i someone somebody you they social care can could "
    "would really need needs want wants d "
    "id wed like to a an any some your the it this that more further for of with "
    "from whatever something done be is get help "
    "support input advise advice intervention act action take look into sort "
    "sorted fix out do what ever normally usually "
    "think best asap urgently now has have should must know let letting us me "
    "happen dunno not sure idk anything everything "
    "nothing possible forward as appropriate consideration information in on him "
    "her them thanks thank find obviously there "
    "here guidance assistance matter issue case services tell told full right ok "
    "okay only step really who when where happens".split()
)


def _is_vague(text: str) -> bool:
    """Is nothing asked for by name ("someone needs to sort this out")?"""
    words = [w.norm for w in split_words(text)]
    return all(word in _VAGUE for word in words)


_REASON = re.compile(
    r"[,;]?\s*(?:[-–]\s*)?\b(because|becuase|cos|coz|as (?=(?:he|she|they|it|we|i|"
    r"no|there|this|the|his|her|mum|dad|nan|gran|our|nobody|everyone|[a-z]+ (?:is|"
    r"are|was|has|have|can|will|do|does|did|keeps?|isn.?t|don.?t|doesn.?t|"
    r"hasn.?t))\b)|since (?=(?:he|she|they|it|we|no|there|mum|dad)\b)|so that|"
    r"so (?=(?:we|he|she|they|it|that|someone|there|mum|the|her|his|staff|"
    r"everyone)\b)|in order to|due to|given (?:that|the|his|her|how)|in case|"
    r"to (?=(?:understand|help|keep|make sure|ensure|see|find|check|stop|prevent|"
    r"give|protect|reduce|work|look|identify|support|get|manage|explore|address|"
    r"establish|make|safeguard|plan|agree|join|assess|share|talk|build|avoid|"
    r"allow)\b))",
    re.IGNORECASE,
)
_CONJUNCT = re.compile(
    rf"(?:\s*[,;]\s*(?:and (?:also )?|also |plus |then )?|\s+(?:and (?:also |for |"
    rf"then )?|plus |as well as |also )|\s+(?=\(?\d\)))(?=(?:(?:an?|the|some|any|"
    rf"for|his|her|our|someone|somebody|help|support|advice|that|"
    rf"to)\b[^,.;]{{0,60}}?\b)?{_ASK_NOUN}\b|someone to|somebody to|{_ASK_VERB}|"
    rf"for (?:him|her|them|mum|dad|the|his|someone)\b|to (?:be|have|know|see)\b|"
    rf"that (?:mum|dad|he|she|they|the|someone)\b)",
    re.IGNORECASE,
)
_POLITE = re.compile(
    r"\W*(?:please |and |also )*(?:maybe|perhaps|possibly|what about|how about|"
    r"(?:can|could) (?:we|you|someone|somebody|the|social))",
    re.IGNORECASE,
)
_INLINE_NUMBER = re.compile(r"(?:^|(?<=\s))(?=\(?\d{1,2}\)\s|\d{1,2}\.\s[a-zA-Z])")
_PURPOSE_NOT = re.compile(
    r"\b(?:someone|somebody|you|us|them|him|her|people|who|like|want|need|able|"
    r"asked|wish|love|care|police|mum|dad|worker|services|is|be|how|what|when|"
    r"where)\s*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Ask:
    start: int
    end: int
    reasons: list[tuple[int, int]] = field(default_factory=list)
    passage: int = 0


def find_requests(reading: Reading) -> tuple[ProposedRequest, ...]:
    """The explicit asks of a message, in order."""
    asks: list[_Ask] = []
    in_section = reading.section is Section.REQUEST
    for index, passage in enumerate(reading.passages):
        polite = in_section and passage.frame is Frame.QUESTION and _POLITE.match(passage.text)
        if passage.frame is not Frame.FACT and not polite:
            continue
        if not in_section and (
            reading.section is Section.CLOSE
            or not _EXPLICIT_ELSEWHERE.search(passage.text)
            or not re.search(rf"\b{_ASK_NOUN}\b", passage.text, re.I)
        ):
            continue
        found = _asks_in(reading, passage, index)
        if found:
            asks.extend(found)
        elif (
            asks
            and in_section
            and passage.opinion < 1
            and len(passage.text) > 15
            and not _is_vague(passage.text)
        ):
            span = (passage.start_char, passage.end_char)
            together = [a for a in asks if a.passage == asks[-1].passage]
            bare = all(not a.reasons for a in together)
            for ask in together if bare else [asks[-1]]:
                ask.reasons.append(span)
    return tuple(
        ProposedRequest(
            quotes=(reading.quote(ask.start, ask.end),),
            reason_quotes=tuple(reading.quote(*span) for span in ask.reasons),
        )
        for ask in asks
    )


def is_request(reading: Reading, passage: Passage) -> bool:
    """Is a sentence outside the request section an explicit ask?"""
    return (
        _EXPLICIT_ELSEWHERE.search(passage.text) is not None
        and re.search(rf"\b{_ASK_NOUN}\b", passage.text, re.I) is not None
    )


def _asks_in(reading: Reading, passage: Passage, index: int) -> list[_Ask]:
    text = passage.text
    numbered = _NUMBERED.match(text)
    begins = (
        bool(numbered)
        or _NP_START.match(text) is not None
        or _ASK.match(_strip_lead(text)) is not None
    )
    asks_inside = _ASK.search(text)
    if not begins and not (asks_inside and re.search(rf"\b{_ASK_NOUN}\b", text, re.I)):
        return []
    if not begins and asks_inside and _subject_before(text, asks_inside.start()):
        return []
    start = skip_lead_in(reading.text, passage.start_char, passage.end_char)
    cuts = [start]
    reason_spans = list(_REASON.finditer(reading.text, start, passage.end_char))
    for match in _CONJUNCT.finditer(reading.text, start, passage.end_char):
        if match.start() <= start + 5:
            continue
        if any(r.start() < match.start() for r in reason_spans) and not re.match(
            r"\W*(?:and |also |plus )*(?:we|i)\b|\W*(?:and |also |plus )*(?:an?|"
            r"someone)\b|\W*(?:also|plus)|\W*\(?\d",
            reading.text[match.end() : passage.end_char],
            re.I,
        ):
            continue
        cuts.append(match.end())
    numbers = [m.end() for m in _INLINE_NUMBER.finditer(reading.text, start, passage.end_char)]
    if len(numbers) >= 2:
        cuts = sorted({start, *numbers})
    found: list[_Ask] = []
    for number, begin in enumerate(cuts):
        end = cuts[number + 1] if number + 1 < len(cuts) else passage.end_char
        end = _trim(reading.text, begin, end)
        piece = reading.text[begin:end]
        reason = _reason_in(reading.text, begin, end)
        words = reading.text[begin : reason[2]] if reason and not reason[3] else piece
        if _is_vague(words):
            continue
        reasons = [(reason[0], reason[1])] if reason else []
        if reason and not reason[3]:
            end = _trim(reading.text, begin, reason[2])
        found.append(_Ask(begin, end, reasons, index))
    return found


def _reason_in(text: str, begin: int, end: int) -> tuple[int, int, int, bool] | None:
    """The reason's start and end, where the ask ends, and whether the reason is its purpose."""
    strongest = None
    for match in _REASON.finditer(text, begin, end):
        if match.start() - begin < 8:
            continue
        purpose = match.group(1).lower().startswith("to")
        if purpose and _PURPOSE_NOT.search(text[begin : match.start()]):
            continue
        if not purpose:
            return match.end(), end, match.start(), False
        strongest = strongest or (match.start(1), end, match.start(), True)
    return strongest


def _strip_lead(text: str) -> str:
    return re.sub(
        r"^\W*(?:(?:maybe|perhaps|possibly|what about|how about|so|and|also|then|ok|"
        r"right|yes|firstly|secondly|thirdly|finally|"
        r"ideally|basically|please|at this point|for now|we think|i think|"
        r"in our professional opinion,?)\W+)*",
        "",
        text,
        flags=re.I,
    )


def _subject_before(text: str, place: int) -> bool:
    """Does another sentence's subject and verb stand before the ask, so that it is not an ask?"""
    lead = text[:place]
    return (
        re.search(
            r"\b(?:he|she|they|mum|dad|nan|gran)\s+(?:\w+\s+)?(?:said|says|told|asked|"
            r"wants?|needs?|would)\s*$|\bif\b",
            lead,
            re.I,
        )
        is not None
    )


def _trim(text: str, begin: int, end: int) -> int:
    while end > begin and (text[end - 1].isspace() or text[end - 1] in ",;-–"):
        end -= 1
    tail = re.search(r"[\s,;]+(?:and|also|plus|and also)$", text[begin:end], re.I)
    return begin + tail.start() if tail else end
