"""Where a sentence says why something is asked: before it, behind it, or as what it is for."""

from __future__ import annotations

import re

from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.ask_shapes import (
    NONE_ASKED,
    AskSentence,
    begins,
    puts_off,
    states,
    strip_lead,
)
from assistant.engines.offline.ask_words import AGENCIES, ASK, ASK_NOUN, ASK_VERB, is_vague
from assistant.engines.offline.clauses import Clause, Joint
from assistant.engines.offline.lexicon import Agent
from assistant.engines.offline.reading import Passage, Reading
from assistant.engines.offline.tenses import Tense

_WHEN = (
    r"\d|then\b|last\b|birth|being\b|(?:the |his |her |their |our )?(?:\w+ )?(?:start|beginning|"
    r"end|summer|autumn|winter|spring|easter|christmas|holidays?|half.?term|term|incident|death|"
    r"move|split|separation|birth|weekend|week|month|year|night|morning|meeting|referral|"
    r"accident|fire|arrest|birthday|lockdown)\b|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|"
    r"sat(?:ur)?|sun)(?:day)?\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\b|"
    r"(?:around|about|before|at least|yesterday|early|late|mid|nursery|reception|year)\b|"
    r"(?:[\w'’-]+ ){1,3}(?:started|began|moved|left|died|came|joined|went|got|split|arrived)\b"
)
REASON = AnyCase(
    r"[,;]?\s*(?:[-–—]\s*)?\b((?:because(?: of)?|becuase|becasue|bcos|cos|coz|bc|due to|otherwise|"
    r"or else|in case|in order to|in view of|on the (?:grounds|basis) that|"
    r"seeing (?:as|that)|considering|(?:the |my |our )?(?:reason|rationale)(?: for (?:this|that))?"
    r"(?: is| being|:)(?: that| because)?)(?!\w)|"
    r"as (?=(?:hes|shes|theyre|theres|its|hed|shed|he|she|they|it|we|i|"
    r"no|there|this|the|his|her|mum|dad|nan|gran|our|nobody|everyone|[a-z]+ (?:is|"
    r"are|was|has|have|can|will|do|does|did|keeps?|isn.?t|don.?t|doesn.?t|"
    r"hasn.?t))\b)|"
    r"since (?=(?:hes|shes|theyre|theres|its|he|she|they|it|we|no|there|this|the|his|her|our|"
    r"mum|dad|nan|nobody|[a-z]+ (?:is|are|was|has|have|can|isn.?t|can.?t|won.?t|hasn.?t))\b)|"
    # Anything else behind "since" is why, but for a time.
    rf"since (?!(?:{_WHEN}))(?=(?:[\w'’-]+ ){{2}})|"
    r"so that|"
    r"so (?=(?:hes|shes|theyre|theres|its|we|he|she|they|it|that|someone|there|mum|dad|nan|"
    r"the|her|his|staff|everyone|nobody|no one)\b)|"
    r"(?<!be )(?<!is )(?<!was )(?<!are )(?<!been )(?<!being )(?<!were )(?<!get )(?<!gets )"
    r"(?<!have )(?<!has )given (?=(?:[\w'’-]+ )+)(?:(?:that|the|his|her|how)\b)?|"
    r"to (?=(?:understand|help|keep|make sure|ensure|see|find|check|stop|prevent|"
    r"give|protect|reduce|work|look|identify|support|get|manage|explore|address|"
    r"establish|make|safeguard|plan|agree|join|assess|share|"
    r"talk(?! to\W*(?:$|outside|in|at|about|when))|build|avoid|"
    r"allow)\b))"
)
_REASON_FIRST = AnyCase(
    r"\W*(?:because|becuase|cos|coz|bc|as|since|given(?: that)?|due to|in view of|in case|"
    r"seeing (?:as|that)|considering|with)\s"
)
_HENCE = AnyCase(
    rf"[,;]?\s*(?:[-–—]\s*)?\b(?:(?:and )?so|therefore|hence|which is why|that.?s why|"
    rf"this is why)\b,?\s+(?={ASK_VERB})|,\s*(?!please\W*(?:[,.;]|$))(?=(?:so )?{ASK_VERB})|"
    rf"\s[-–—]\s+(?={ASK_VERB})|[,;]?\s+so (?=an? (?:[\w'’-]+ ){{0,2}}?{ASK_NOUN}\b)"
)
_WHO_SHOULD = AnyCase(
    rf"\b(?:(?:we|i) think (?:that )?)?(?:the )?(?:police|{AGENCIES}) (?:really )?(?:should|needs?|"
    rf"ought|must)\b"
)
REASON_LABEL = AnyCase(
    r"\W*(?:the |our |my )?(?:reasons?|rationale)(?: for (?:this|that|asking)|(?: why)? (?:i|we)"
    r"(?: am|.?m| are|.?re) asking)?(?:\s*[:\-–]| (?:is|being)\b)"
)
_ANSWERED = AnyCase(
    r"\b(?:mum|dad|mam|nan|parents?|carers?|family|they|she|he|both)\b[^.]{0,30}"
    r"\b(?:consents?|consented|agrees?|agreed|aware|happy (?:for|with)|knows?|signed|informed)\b|"
    r"\b(?:consent|agreement) (?:has been |is |was )?(?:given|obtained|in place)\b|"
    r"^\W*(?:thanks|thank you|many thanks|happy to|any questions|let me know)\b"
)
_PURPOSE_NOT = AnyCase(
    r"\b(?:someone|somebody|you|us|them|him|her|people|who|like|want|need|able|"
    r"asked|wish|love|care|police|mum|dad|worker|services|is|be|how|what|when|"
    r"camhs|team|la|council|authority|mash|visitor|nurse|doctor|gp|psych\w*|health|anyone|"
    r"where)\s*$"
)
# Who is asked for does it, so that it is no purpose: "someone who signs to see him".
_WHO_DOES = AnyCase(r"\b(?:someone|somebody|anyone|a person|worker|people) (?:who|that)\b[^,;.]*$")
# Those a meeting is held with don't do it; the meeting is for it: "a meeting with police to share".
_TOGETHER = AnyCase(
    r"\b(?:meeting|discussion|conference|call|conversation|review|consultation|session)s?\b"
    r"[^.;,]*\b(?:with|between)\b[^.;,]*$"
)
_BRACKETED = re.compile(r"\(([^()\n]{8,200})\)")
_DASH = re.compile(r"\s[-–—]\s+")
# What happened, how often, or what was not done: words after a dash that say why, with no verb.
_WHY = AnyCase(
    r"\W*(?:not|never|no|nobody|nothing|none|still|already)\b"
    r"(?! (?:rush|hurry|worries|preference))|"
    r"[^.;\n]*?\b(?:injur\w*|bruis\w*|debts?|assaults?|threats?|violence|harm|risks?|missing|"
    r"hurt|fear|neglect|abuse|concerns?)\b|"
    r"[^.;\n]*?\b(?:same (?:day|week|month|term)|(?:second|third|fourth|fifth|\d+(?:nd|rd|th)) "
    r"(?:time|one|this)|(?:twice|\d+ times|\d+x|x\d+) (?:in|this|since))\b"
)
_POINTS_BACK = re.compile(r"\W*(?:of )?(?:this|that|it|these)?\W*", re.IGNORECASE)


def is_reason(stretch: AskSentence, passage: Passage) -> bool:
    """Could a sentence that asks for nothing say why something is asked?"""
    return (
        passage.opinion < 1
        and len(stretch.text) > 11
        and not is_vague(stretch.text)
        and not (NONE_ASKED.match(stretch.text) or puts_off(stretch.text))
        and _ANSWERED.search(stretch.text) is None
    )


def reason_before(
    text: str, start: int, stretch: AskSentence
) -> tuple[int | None, list[tuple[int, int]]]:
    """Where the ask starts, with the reason that stands before it in the sentence.

    None when the sentence is a reason and no ask ("Because he is not safe there.").
    """
    hence = _HENCE.search(text, start, stretch.end)
    first = _REASON_FIRST.match(text, start, stretch.end)
    if first is not None:
        asked = _WHO_SHOULD.search(text, first.end(), stretch.end)
        asked = asked or ASK.search(text, first.end(), stretch.end)
        if hence is None and asked and len(text[first.end() : asked.start()].split()) > 1:
            return asked.start(), [(first.end(), asked.start())]
        if hence is None or hence.start() < first.end():
            return None, []
        return hence.end(), [(first.end(), hence.start())]
    if hence is None or hence.start() - start < 8:
        return start, []
    lead = text[start : hence.start()]
    if begins(lead, stretch, start) or ASK.search(lead) or not states(lead):
        return start, []
    if re.search(r"\b(?:will|shall|going to)\b", lead, re.IGNORECASE):
        return start, []
    return hence.end(), [(start, hence.start())]


def clause_after(
    reading: Reading, stretch: AskSentence, begin: int, end: int
) -> tuple[int, int, int, bool] | None:
    """A statement after a comma or dash, which says why ("a home visit, nobody has been")."""
    bracket = _BRACKETED.search(reading.text, begin + 8, end)
    if bracket is not None and states(bracket.group(1)):
        return *bracket.span(1), bracket.start(), False
    dash = _DASH.search(reading.text, begin + 8, end)
    if dash is not None and _WHY.search(reading.text, dash.end(), end):
        return dash.end(), end, dash.start(), False
    for passage in stretch.passages:
        for clause in passage.clauses:
            place = clause.start_char
            if not begin + 8 < place < end or _parting_mark(reading.text, place) is None:
                continue
            words = reading.text[place:end]
            told = states(words) or _tells_of_family(clause)
            if told and not ASK.match(strip_lead(words)):
                return place, end, place, False
    return None


def _tells_of_family(clause: Clause) -> bool:
    """Does a clause tell what a child or family does ("…, dad sits in on everything")?"""
    theirs = clause.subject in (Agent.CHILD, Agent.FAMILY)
    return theirs and clause.joint is Joint.SUBJECT and clause.tense is not Tense.NONE


def _parting_mark(text: str, place: int) -> str | None:
    """The mark that parts a clause from what stands before it, if it is one."""
    mark = text[:place].rstrip()[-1:]
    return mark if mark and mark in ",-–—(:" else None


def reason_in(text: str, begin: int, end: int) -> tuple[int, int, int, bool] | None:
    """The reason's start and end, where the ask ends, and whether the reason is its purpose."""
    strongest = None
    for match in REASON.finditer(text, begin, end):
        if match.start() - begin < 8:
            continue
        purpose = match.group(1).lower().startswith("to")
        lead = text[begin : match.start()]
        held = _PURPOSE_NOT.search(lead) is not None and _TOGETHER.search(lead) is None
        if purpose and (held or _WHO_DOES.search(lead)):
            continue
        if not purpose and _POINTS_BACK.fullmatch(text, match.end(), end):
            continue
        if not purpose:
            return match.end(), end, match.start(), False
        strongest = strongest or (match.start(1), end, match.start(), True)
    return strongest
