"""Finding explicit asks, one each, with the reason given for them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.domain.ports import ProposedRequest
from assistant.domain.text import Section
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.framing import Frame, skip_lead_in
from assistant.engines.offline.lexicon import (
    AUXILIARIES,
    CHILD_WORDS,
    FAMILY_WORDS,
    STAFF_WORDS,
    is_ing,
    is_past,
)
from assistant.engines.offline.reading import Passage, Reading
from assistant.engines.offline.words import norms_of

_ASK_VERB = (
    r"(?:(?:we|i|school|staff|the (?:school|home|college|nursery|team|club))"
    r"(?:.?d| would| wud|d| do| are| is| am|.?m|.?re)? (?:also |"
    r"really |just |therefore |still |both |all )*(?:like|love|wants?|needs?|request(?:ing)?|"
    r"ask(?:ing)?|appreciate|welcome|value|hop(?:e|ing)|look(?:ing)? for|"
    r"seek(?:ing)?|recommend|propose|believe the following|be grateful)\b|"
    r"(?:please )?(?:can|could|would|cd|cud) (?:we|you|u|someone|somebody|anyone|social care|"
    r"the|a|they|he|she|i|it be possible|his|her|our|police|camhs)\b|"
    r"(?:also |and |just |really )*(?:want(?:ing)?|requesting|"
    r"asking for|looking for|hoping for|need(?:ing)?|request(?: for)?:?)\b|"
    r"what (?:we|i)(?:.?d| would|d)? (?:like|want|need|am asking for|are asking for)\b|"
    r"(?:my|our|the) (?:main |first |second |other )?(?:request|ask) (?:is|would be)\b|"
    r"(?:this |the )?referral is for\b|"
    r"(?:it would be|would be) (?:helpful|useful|good|great) (?:if|to)\b|"
    r"(?:very |most )?grateful (?:if|for)\b|any chance of\b|"
    r"is (?:there any way|it possible)\b|(?:please|pls|plz)\b)"
)
# What a local authority can be told to do, as the bare verb that opens an imperative.
_DO = (
    r"(?:hold|convene|call|arrange|organise|set up|book|consider|assess|reassess|review|visit|"
    r"check|look (?:at|into|for)|find|speak|talk|ring|phone|contact|meet|tell|let|advise|inform|"
    r"confirm|share|send|give|provide|offer|allocate|assign|refer|link|add|put|place|move|keep|"
    r"make|ensure|help|support|carry out|complete|undertake|do|start|begin|open|investigate|"
    r"explore|establish|agree|fund|pay|get|go|come|see|invite|include|clarify|"
    r"remove|find out|see whether|work with|sort out)"
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
    r"somewhere|interview|info|disc|mtg|tac|taf|mediation|monitoring|observation|"
    r"equipment|vouchers?|break|group|grant|scheme|club|protection|"
    r"decision|outcome|details|names?|records?|history|funding|transport|"
    r"nursery place|place|space|carers?|package|home visit|risk management)"
)
_NP_START = AnyCase(
    rf"^\W*(?:\(?\d{{1,2}}\)?\s*[-.):–]?\s*|[a-z][.)]\s+|first(?:ly)?|"
    rf"second(?:ly)?|third(?:ly)?|then|and|also|finally|lastly|after that|"
    rf"\W)*(?:(?:an?|the|some|any|full|urgent|specialist|more|further|regular|"
    rf"direct|joint|family|weekly|ongoing|immediate|1:1|"
    rf"one to one)\s+)?(?:[\w'’/\-]+\s+){{0,4}}?{_ASK_NOUN}\b"
)
_NUMBERED = AnyCase(r"^\W*(?:\(?\d{1,2}\)?\s*[-.):–]|\(?[a-e][.)])\s*")
_ASK = AnyCase(_ASK_VERB)
_HELPERS = (
    r"(?:you|someone|somebody|social care|social services|childrens? services|children.s services|"
    r"the (?:la|local authority|council|team|police|mash|health visitor|social worker|hub)|"
    r"camhs|police|a social worker)"
)
_EXPLICIT_ELSEWHERE = AnyCase(
    r"\b(?:we|i|school)(?:.?d| would| wud|d| are| am|.?m|.?re) (?:also |really |"
    r"therefore )*(?:like (?:an?|the|some|someone|you|social|to request|to ask|"
    r"help|support|advice)|request(?:ing)?|asking for|ask for)\b|\b(?:we|"
    r"i) (?:are |am )?(?:request(?:ing)?|asking for)\b|"
    rf"\b(?:we|i|school) (?:really |also |urgently )?(?:need|want|would like) {_HELPERS} to\b"
)
_ADDRESSED = AnyCase(
    rf"\W*(?:so |and |also |please |pls |basically )*(?:can|could|would|will) {_HELPERS}\b"
    r"(?! (?:help me|tell me|explain|read|see (?:this|that)))"
)
_TO_THE_ASSISTANT = AnyCase(
    r"\b(?:form|referral|this (?:bit|part|section|message|chat)|type|typing|save|delete|"
    r"start again|question)\b"
)
_GO_AND_DO = AnyCase(
    r"\b(?:visit|check|assess|go (?:round|and|out)|come (?:out|round)|investigate|look into|"
    r"speak to|talk to|see (?:him|her|them|the)|ring (?:mum|dad|nan)|find out)\b"
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
    "here offer offered guidance assistance matter issue case services tell told full right ok "
    "okay only step really who when where happens".split()
)


def _is_vague(text: str) -> bool:
    """Is nothing asked for by name ("someone needs to sort this out")?"""
    return all(norm in _VAGUE for norm in norms_of(text))


_REASON = AnyCase(
    r"[,;]?\s*(?:[-–—]\s*)?\b((?:because(?: of)?|becuase|becasue|bcos|cos|coz|bc|due to|otherwise|"
    r"or else|in case|in order to|in view of|on the grounds that|"
    r"seeing (?:as|that)|considering|(?:the |my |our )?reason(?: for (?:this|that))?"
    r"(?: is| being|:)(?: that| because)?)(?!\w)|"
    r"as (?=(?:he|she|they|it|we|i|"
    r"no|there|this|the|his|her|mum|dad|nan|gran|our|nobody|everyone|[a-z]+ (?:is|"
    r"are|was|has|have|can|will|do|does|did|keeps?|isn.?t|don.?t|doesn.?t|"
    r"hasn.?t))\b)|since (?=(?:he|she|they|it|we|no|there|this|the|his|her|our|mum|dad|nan|"
    r"nobody|[a-z]+ (?:is|are|was|has|have|can|isn.?t|can.?t|won.?t|hasn.?t))\b)|so that|"
    r"so (?=(?:we|he|she|they|it|that|someone|there|mum|dad|nan|the|her|his|staff|"
    r"everyone|nobody|no one)\b)|given (?:that|the|his|her|how)|"
    r"to (?=(?:understand|help|keep|make sure|ensure|see|find|check|stop|prevent|"
    r"give|protect|reduce|work|look|identify|support|get|manage|explore|address|"
    r"establish|make|safeguard|plan|agree|join|assess|share|talk|build|avoid|"
    r"allow)\b))"
)
_REASON_FIRST = AnyCase(
    r"\W*(?:because|becuase|cos|coz|bc|as|since|given(?: that)?|due to|in view of|in case|"
    r"seeing (?:as|that)|considering|with)\s"
)
_HENCE = AnyCase(
    rf"[,;]?\s*(?:[-–—]\s*)?\b(?:(?:and )?so|therefore|hence|which is why|that.?s why|"
    rf"this is why)\b,?\s+(?={_ASK_VERB})|,\s*(?!please\W*(?:[,.;]|$))(?=(?:so )?{_ASK_VERB})|"
    rf"\s[-–—]\s+(?={_ASK_VERB})"
)
_CONJUNCT = AnyCase(
    rf"(?:\s*[,;]\s*(?:and (?:also )?|also |plus |then )?|\s+(?:and (?:also |for |"
    rf"then )?|plus |as well as |also )|\s+(?=\(?\d\)))(?=(?:(?:an?|the|some|any|"
    rf"for|his|her|our|someone|somebody|help|support|advice|that|"
    rf"to)\b[^,.;]{{0,60}}?\b)?{_ASK_NOUN}\b|someone to|somebody to|{_ASK_VERB}|"
    rf"for (?:him|her|them|mum|dad|the|his|someone)\b|to (?:be|have|know|see)\b|"
    rf"(?:tell|let|advise|inform|keep) (?:us|me)\b|"
    rf"that (?:mum|dad|he|she|they|the|someone)\b)"
)
_POLITE = AnyCase(
    r"\W*(?:please |and |also |so )*(?:maybe|perhaps|possibly|what about|how about|"
    r"any chance of|is there any way|is it possible|would it be possible|"
    r"(?:can|could|would|will|cd|cud) (?:we|you|u|someone|somebody|anyone|the|social|a|his|her|"
    r"our|it|police|camhs))\b"
)
_LONG_LEAD = 60
_ENUMERATOR = AnyCase(
    r"(?:^|(?<=[\s:;,]))\(?(?:\d{1,2}|[a-h]|i{1,3}|iv|v)\)\s*(?=\w)|"
    r"(?:^|(?<=\s))\d{1,2}\.\s(?=[a-zA-Z])|(?:^|(?<=[;:,]\s))(?=(?:first|second|third)(?:ly)?,? )"
)
_SEMICOLON = re.compile(r";\s*(?:and |also |plus )*")
_IMPERATIVE = AnyCase(
    rf"\W*(?:please |also |and |then |to |just |urgently )*{_DO}\b|"
    rf"\W*(?:someone|somebody|anyone) (?:to |please |go |come )*{_DO}\b"
)
_ANSWERED = AnyCase(
    r"\b(?:mum|dad|mam|nan|parents?|carers?|family|they|she|he|both)\b[^.]{0,30}"
    r"\b(?:consents?|consented|agrees?|agreed|aware|happy (?:for|with)|knows?|signed|informed)\b|"
    r"\b(?:consent|agreement) (?:has been |is |was )?(?:given|obtained|in place)\b|"
    r"^\W*(?:thanks|thank you|many thanks|happy to|any questions|let me know)\b"
)
_NO_ASK = AnyCase(
    r"\W*(?:no|none|nothing|not|n/?a|unsure|dunno|idk|don.?t know|as above|see above|same|just|"
    r"fyi|for info(?:rmation)?|info only|only|never|still|very|too)\b"
)
_NONE_ASKED = AnyCase(
    r"\W*(?:no|none|nothing|whatever|n/?a|info only|for info\w*|"
    r"not (?:sure|asking|requesting|really))\b"
)
_OPENS_CLAUSE = frozenset(
    "he she they we i it you hes shes theyre weve ive im its thats theyve there theres this these "
    "those that nobody everyone no-one nothing".split()
)
_HALTS = frozenset(
    "to that who which what where when whether how if because as since so until while and "
    "bc bcos coz otherwise given considering".split()
)
_TELLS = frozenset(
    "said told came went rang saw took gave spoke asked refused agreed agree agrees "
    "keeps says".split()
)
_ABBREVIATED = re.compile(r"\b[A-Za-z]{1,6}\.$")
_RUNS_ON = re.compile(
    r"(?:re|for|with|about|regarding|of|on|at|by|from|bc|because|cos|coz|as|so that|and)\b"
)
_PURPOSE_NOT = AnyCase(
    r"\b(?:someone|somebody|you|us|them|him|her|people|who|like|want|need|able|"
    r"asked|wish|love|care|police|mum|dad|worker|services|is|be|how|what|when|"
    r"camhs|team|la|council|authority|mash|visitor|nurse|doctor|gp|psych\w*|health|anyone|"
    r"where)\s*$"
)
_BRACKETED = re.compile(r"\(([^()\n]{8,200})\)")
_MARK = re.compile(r"(?<=.{12}\w)(?:[,;:]|\s[-–—(])", re.DOTALL)
_POINTS_BACK = re.compile(r"\W*(?:of )?(?:this|that|it|these)?\W*", re.IGNORECASE)
_SAME_ASK = AnyCase(
    r"\W*(?:and |but |also )*(?:we|i)(?:.?d| would|.?ll)? (?:like|want|need) (?:it|this|that)\b"
)
_MORE_ASK = AnyCase(
    rf"\W*(?:and |also |plus )*(?:(?:we|i)\b|(?:an?|someone|somebody)\b|{_ASK_VERB}|"
    rf"(?:tell|let|advise) (?:us|me)\b)|\W*(?:also|plus)|\W*\(?\d"
)
_NOUN = AnyCase(rf"\b{_ASK_NOUN}\b")
_NEEDS = AnyCase(
    rf"\bneeds? (?!to know)[^.;]{{0,60}}?\b{_ASK_NOUN}\b|"
    r"\b(?:would (?:really )?(?:help|benefit)|(?:is|are) needed)\b|"
    r"\bshould (?:also )?be (?:assessed|reviewed|seen|offered|given|moved|considered|involved|"
    r"supported|invited|checked|told|spoken|allocated|referred|visited)\b"
)


@dataclass(slots=True)
class _Ask:
    start: int
    end: int
    reasons: list[tuple[int, int]] = field(default_factory=list)
    passage: int = 0


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What is read as one sentence: a passage, with the next one when a full stop only shortened
    a word ("strategy disc. re his phone").
    """

    start: int
    end: int
    text: str
    passages: tuple[Passage, ...]


def find_requests(reading: Reading) -> tuple[ProposedRequest, ...]:
    """The explicit asks of a message, in order."""
    asks: list[_Ask] = []
    in_section = reading.section is Section.REQUEST
    before: tuple[int, int] | None = None
    for index, stretch in enumerate(_stretches(reading)):
        first = stretch.passages[0]
        if first.frame is not Frame.FACT and not (
            first.frame is Frame.QUESTION and _POLITE.match(stretch.text)
        ):
            continue
        if not in_section and not is_request(reading, first):
            continue
        found = _asks_in(reading, stretch, index)
        if found:
            if before and not asks and not any(ask.reasons for ask in found):
                found[0].reasons.append(before)
            asks.extend(found)
        elif in_section and _is_reason(stretch, first):
            span = (stretch.start, stretch.end)
            if not asks:
                before = span
                continue
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
    text = passage.text
    if reading.section is Section.CLOSE or _TO_THE_ASSISTANT.search(text):
        return False
    named = _NOUN.search(text) is not None or _GO_AND_DO.search(text) is not None
    return named and (
        _EXPLICIT_ELSEWHERE.search(text) is not None or _ADDRESSED.match(text) is not None
    )


def _stretches(reading: Reading) -> list[_Stretch]:
    found: list[_Stretch] = []
    for passage in reading.passages:
        if (
            found
            and not passage.starts_line
            and _ABBREVIATED.search(found[-1].text)
            and _RUNS_ON.match(passage.text)
        ):
            last = found.pop()
            found.append(
                _Stretch(
                    last.start,
                    passage.end_char,
                    reading.text[last.start : passage.end_char],
                    (*last.passages, passage),
                )
            )
        else:
            found.append(_Stretch(passage.start_char, passage.end_char, passage.text, (passage,)))
    return found


def _is_reason(stretch: _Stretch, passage: Passage) -> bool:
    """Could a sentence that asks for nothing say why something is asked?"""
    return (
        passage.opinion < 1
        and len(stretch.text) > 15
        and not _is_vague(stretch.text)
        and _ANSWERED.search(stretch.text) is None
    )


def _asks_in(reading: Reading, stretch: _Stretch, index: int) -> list[_Ask]:
    text = reading.text
    if _NONE_ASKED.match(stretch.text):
        return []
    start, reasons = _reason_before(text, skip_lead_in(text, stretch.start, stretch.end), stretch)
    if start is None:
        return []
    if not _begins(text[start : stretch.end], stretch, start) and not reasons:
        inside = _ASK.search(text[start : stretch.end])
        asked = inside and _NOUN.search(stretch.text)
        if not asked or inside is None or _subject_before(text[start:], inside.start()):
            return []
    found: list[_Ask] = []
    pieces = _pieces(text, start, stretch.end)
    if len(pieces) > 1 and _only_leads(text, pieces, stretch):
        pieces[:2] = [(pieces[0][0], pieces[1][1])]
    for begin, limit in pieces:
        end = _trim(text, begin, limit)
        reason = _reason_in(text, begin, end) or _clause_after(reading, stretch, begin, end)
        words = text[begin : reason[2]] if reason and not reason[3] else text[begin:end]
        if _is_vague(words):
            continue
        spans = [(reason[0], reason[1])] if reason else []
        if reason and not reason[3]:
            end = _trim(text, begin, reason[2])
        found.append(_Ask(begin, end, spans, index))
    if found and reasons and not any(ask.reasons for ask in found):
        for ask in found:
            ask.reasons.extend(reasons)
    return found


def _only_leads(text: str, pieces: list[tuple[int, int]], stretch: _Stretch) -> bool:
    """Does the first piece say something and only the second ask ("A letter will follow, please
    add it")?
    """
    (start, end), (begin, limit) = pieces[0], pieces[1]
    lead, asked = text[start:end], text[begin:limit]
    return not _is_vague(asked) and _states(lead) and not _begins(lead, stretch, start)


def _reason_before(
    text: str, start: int, stretch: _Stretch
) -> tuple[int | None, list[tuple[int, int]]]:
    """Where the ask starts, with the reason that stands before it in the sentence.

    None when the sentence is a reason and no ask ("Because he is not safe there.").
    """
    hence = _HENCE.search(text, start, stretch.end)
    first = _REASON_FIRST.match(text, start, stretch.end)
    if first is not None:
        asked = _ASK.search(text, first.end(), stretch.end)
        if hence is None and asked and len(text[first.end() : asked.start()].split()) > 1:
            return asked.start(), [(first.end(), asked.start())]
        if hence is None or hence.start() < first.end():
            return None, []
        return hence.end(), [(first.end(), hence.start())]
    if hence is None or hence.start() - start < 8:
        return start, []
    lead = text[start : hence.start()]
    if _begins(lead, stretch, start) or _ASK.search(lead) or not _states(lead):
        return start, []
    if re.search(r"\b(?:will|shall|going to)\b", lead, re.IGNORECASE):
        return start, []
    return hence.end(), [(start, hence.start())]


def _begins(text: str, stretch: _Stretch, start: int) -> bool:
    """Does a stretch of words open as an ask?"""
    bare = _strip_lead(text)
    if _ASK.match(bare) or _IMPERATIVE.match(bare):
        return True
    if _states(bare):
        return _NEEDS.search(bare) is not None and not re.match(
            r"\W*(?:someone|somebody|something)\b", bare, re.IGNORECASE
        )
    if _NUMBERED.match(text) or _NP_START.match(bare):
        return True
    return stretch.passages[0].starts_line and start == stretch.start and _is_fragment(bare)


def _states(text: str) -> bool:
    """Does a sentence say something of its subject, so that it is no bare noun phrase?"""
    mark = _MARK.search(text)
    norms = norms_of(text[: mark.start() + 1] if mark else text)
    if norms and norms[0] in _OPENS_CLAUSE:
        return True
    for place, norm in enumerate(norms[:14]):
        if place and (norm in _HALTS or norm in _OPENS_CLAUSE):
            return False
        if place and (norm in AUXILIARIES or norm in _TELLS or norm == "needs"):
            return True
    return False


def _is_fragment(text: str) -> bool:
    """Is this a bare thing asked for ("bed for the night"): no verb, no person, no denial?"""
    norms = norms_of(text)
    if len(norms) < 2 or _NO_ASK.match(text):
        return False
    opener = norms[0]
    person = any(opener in known for known in (CHILD_WORDS, FAMILY_WORDS, STAFF_WORDS))
    return not (person or opener in _OPENS_CLAUSE or is_past(opener) or is_ing(opener))


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The part of a sentence each ask stands in."""
    cuts = [m.span() for m in _ENUMERATOR.finditer(text, start, end)]
    if len(cuts) >= 2:
        if cuts[0][0] - start > _LONG_LEAD:
            cuts.insert(0, (start, start))
    else:
        reasons = [m.start() for m in _REASON.finditer(text, start, end)]
        cuts = [(start, start)]
        for match in _CONJUNCT.finditer(text, start, end):
            rest = text[match.end() : end]
            after_reason = any(reason < match.start() for reason in reasons)
            if (
                match.start() <= start + 5
                or _SAME_ASK.match(rest)
                or (after_reason and not _MORE_ASK.match(rest))
            ):
                continue
            cuts.append(match.span())
        cuts.extend(m.span() for m in _SEMICOLON.finditer(text, start, end) if m.end() < end)
        cuts = sorted({begin: (stop, begin) for stop, begin in sorted(cuts)}.values(), key=_begin)
    stops = [stop for stop, _ in cuts[1:]]
    return [(begin, stop) for (_, begin), stop in zip(cuts, [*stops, end], strict=True)]


def _begin(cut: tuple[int, int]) -> int:
    return cut[1]


def _clause_after(
    reading: Reading, stretch: _Stretch, begin: int, end: int
) -> tuple[int, int, int, bool] | None:
    """A statement after a comma or dash, which says why ("a home visit, nobody has been")."""
    bracket = _BRACKETED.search(reading.text, begin + 8, end)
    if bracket is not None and _states(bracket.group(1)):
        return *bracket.span(1), bracket.start(), False
    for passage in stretch.passages:
        for clause in passage.clauses:
            place = clause.start_char
            if not begin + 8 < place < end or _parting_mark(reading.text, place) is None:
                continue
            words = reading.text[place:end]
            if _states(words) and not _ASK.match(_strip_lead(words)):
                return place, end, place, False
    return None


def _parting_mark(text: str, place: int) -> str | None:
    """The mark that parts a clause from what stands before it, if it is one."""
    mark = text[:place].rstrip()[-1:]
    return mark if mark and mark in ",-–—(:" else None


def _reason_in(text: str, begin: int, end: int) -> tuple[int, int, int, bool] | None:
    """The reason's start and end, where the ask ends, and whether the reason is its purpose."""
    strongest = None
    for match in _REASON.finditer(text, begin, end):
        if match.start() - begin < 8:
            continue
        purpose = match.group(1).lower().startswith("to")
        if purpose and _PURPOSE_NOT.search(text[begin : match.start()]):
            continue
        if not purpose and _POINTS_BACK.fullmatch(text, match.end(), end):
            continue
        if not purpose:
            return match.end(), end, match.start(), False
        strongest = strongest or (match.start(1), end, match.start(), True)
    return strongest


def _strip_lead(text: str) -> str:
    return re.sub(
        r"^\W*(?:(?:maybe|perhaps|possibly|what about|how about|so|and|also|then|ok|"
        r"right|yes|firstly|secondly|thirdly|first|second|third|finally|lastly|"
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
    while end > begin and (text[end - 1].isspace() or text[end - 1] in ",;-–("):
        end -= 1
    tail = re.search(r"[\s,;]+(?:and|also|plus|and also)$", text[begin:end], re.I)
    return begin + tail.start() if tail else end
