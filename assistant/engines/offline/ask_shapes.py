"""Whether words ask for something, say something, or put the answer off."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.ask_words import AGENCIES, ASK, ASK_NOUN, DO, HELPERS, NOUN
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

_NP_START = AnyCase(
    rf"^\W*(?:\(?\d{{1,2}}\)?\s*[-.):–]?\s*|[a-z][.)]\s+|first(?:ly)?|"
    rf"second(?:ly)?|third(?:ly)?|(?:one|two|three|four)(?=[,:])|then|and|also|finally|lastly|"
    rf"after that|"
    rf"\W)*(?:(?:an?|the|some|any|full|urgent|specialist|more|further|regular|"
    rf"direct|joint|family|weekly|ongoing|immediate|1:1|"
    rf"one to one)\s+)?(?:[\w'’/\-]+\s+){{0,4}}?{ASK_NOUN}\b"
)
_NUMBERED = AnyCase(r"^\W*(?:\(?\d{1,2}\)?\s*[-.):–]|\(?[a-e][.)])\s*")
_EXPLICIT_ELSEWHERE = AnyCase(
    r"\b(?:we|i|school)(?:.?d| would| wud|d| are| am|.?m|.?re) (?:also |really |"
    r"therefore )*(?:like (?:an?|the|some|someone|you|social|to request|to ask|"
    r"(?:early )?help|(?:[\w-]+ )?support|advice|counselling|therapy|respite)|"
    r"request(?:ing)?|asking for|ask for)\b|\b(?:we|"
    r"i) (?:are |am )?(?:request(?:ing)?|asking for)\b|"
    rf"\b(?:we|i|school) (?:really |also |urgently )?(?:need|want|would like) {HELPERS} to\b|"
    r"\bwhat (?:we|i) (?:really )?(?:need|want|would like|.?d like)(?: now)? is\b|"
    r"\b(?:that.?s|that is|which is|this is) why (?:we|i)(?:.?d like| would like| want| need)\b"
)
_ADDRESSED = AnyCase(
    rf"\W*(?:so |and |also |please |pls |basically |oh )*(?:can|could|would|will) {HELPERS}\b"
    r"(?! (?:help me|tell me|explain|read|see (?:this|that)))"
)
# "Strategy meeting please": the thing asked for opens the sentence and "please" closes its name.
_NAMED_PLEASE = AnyCase(
    rf"\W*(?:(?:and|also|an?|the|another|urgent) ){{0,3}}(?:[\w'’/-]+ ){{0,2}}?{ASK_NOUN} "
    rf"(?:(?:for|to|with|by|on|from|w/?) (?:[\w'’]+ ){{1,4}}?|today |asap |soon |urgently |now )?"
    r"(?:please|pls|plz)\b"
)
# Somebody else's help asked for with a please: "Can the health visitor weigh the baby please".
_PLEASE_THEY = AnyCase(
    r"\W*(?:so |and |also |please |pls |basically |oh )*(?:can|could|would|will) "
    r"(?:someone|somebody|"
    rf"(?:the |a |his |her |our |their )?(?:school nurse|nurse|gp|doctor|paediatrician|dentist|"
    rf"social worker|police|{AGENCIES}))\b"
)
_PLEASE = AnyCase(r"\b(?:please|pls|plz)\b")
_TO_THE_ASSISTANT = AnyCase(
    r"\b(?:form|(?:this|the|my|your) referral|this (?:bit|part|section|message|chat)|type|typing|"
    r"save|delete|"
    r"start again|question)\b"
)
_GO_AND_DO = AnyCase(
    r"\b(?:visit|check|assess|go (?:round|and|out)|come (?:out|round)|investigate|look into|"
    r"speak to|talk to|see (?:him|her|them|the)|ring (?:mum|dad|nan)|find out|"
    r"ask (?:the )?(?:health visitor|social worker|school nurse|gp|police|team|camhs))\b"
)
_THAT = AnyCase(
    r"\W*that (?:he|she|they|we|the|her|his|our|an?|mum|dad|someone|somebody|nobody) "
    r"(?:[\w'’-]+ ){0,4}?(?:is|are|be|gets?|has|have|can)\b"
)
POLITE = AnyCase(
    r"\W*(?:please |and |also |so )*(?:maybe|perhaps|possibly|what about|how about|"
    r"any chance of|is there (?:any (?:way|chance)|any(?:one|body)|some(?:one|body))|"
    r"is it possible|"
    r"would it be (?:possible|worth)|is it worth|(?:i.?m |i am |just )?wonder(?:ing)?\b|"
    r"(?:can|could|would|will|cd|cud) (?:we|you|u|someone|somebody|anyone|the|social|a|his|her|"
    r"our|it|police|camhs|he|she|they|mum|dad|nan|there be)(?! (?:come|get|think) back| think))\b"
)
# In the Request section a question of others asks for something, whoever and whatever is named in
# it ("Could nursery and home both be told?", "Is there a mentor he could have?").
_OPEN_QUESTION = AnyCase(
    r"\W*(?:(?:and|also|so|but|then|plus|please|or|maybe|firstly|secondly|finally)\W+)*"
    r"(?:(?:can|could|cud)(?:n.?t)? (?!i\b|(?:we|you|u) (?:just |please )?(?:come back|get back|"
    r"think|ask|check|skip|do it|do this|help me|tell me|explain|hear|see|read)|it (?:be|get) "
    r"(?:worse|that)|(?:that|this|it) (?:really )?(?:count|be right|be enough))\w|"
    r"(?:is|are|isn.?t|aren.?t) there (?!anything (?:else|more|i|we)|more\b|a (?:box|limit|word|"
    r"section|deadline))\w|"
    r"(?:do|does|have|has) (?:you|u|they|anyone|anybody|someone|social care|the \w+) (?:have|"
    r"know of|know any|got|run|offer|do) (?!to\b|enough|everything|what|that|this|it\b)|"
    r"if (?:you|u|we|they|someone|somebody|anyone|anybody|social care|the \w+|there) could\b|"
    r"(?:any|is there any) (?:way|chance|scope|possibility|hope)\b|would it be\b|"
    r"(?:would|will) (?:you|someone|somebody|anyone|they) (?:be able|be willing|consider)\b)"
)
_SEES_THE_FORM = AnyCase(r"\b(?:see|read|know about|find out about) (?:this|it)\b")
_IMPERATIVE = AnyCase(
    rf"\W*(?:please |also |and |then |to |just |urgently )*{DO}\b|"
    rf"\W*(?:please |also |and |but |just )*(?:don.?t|do not|never) (?:{DO}|say|mention|use|name|"
    r"leave|turn up|knock|write)\b(?! (?:think|know))|"
    rf"\W*(?:someone|somebody|anyone) (?:to |please |go |come )*{DO}\b|"
    rf"\W*(?:and )?(?:the )?(?:police|{AGENCIES}) to (?:please |go |come )*{DO}\b"
)
_NO_ASK = AnyCase(
    r"\W*(?:no|none|nothing|not|n/?a|unsure|dunno|idk|don.?t know|as above|see above|same|just|"
    r"fyi|for info(?:rmation)?|info only|only|never|still|very|too)\b"
)
# Putting the answer off, or being heard for the record: nothing is asked of anybody.
_DEFERRED = AnyCase(
    r"\W*(?:(?:h+m+|um+|er+|well|ok|okay|so|right|sorry|oh)\W+)*(?:let (?:me|us)\b|let.?s\b|lets\b|"
    r"give me\b|bear with\b|hang on\b|hold on\b|one (?:sec|moment|minute)\b|wait\b|"
    r"(?:i|we)(?:.?ll| will| need to| have to| must| should)(?: have to| need to)? (?:ask|check|"
    r"think|"
    r"get back|come back|talk|speak|see)\b|(?:can|could|may) (?:i|we) (?:come back|think|ask|check|"
    r"get back|skip)\b|(?:i|we)? ?(?:am|.?m|was|were) (?:just )?(?:on|in|called) (?:a|away|the)\b|"
    r"(?:i|we)? ?(?:just )?(?:want|wanted|need|needed) (?:it|this|that|him|her|"
    r"them)? ?(?:on record|"
    r"logged|noted|written down|recorded)\b)"
)
_NOT_KNOWN = AnyCase(
    r"\W*(?:(?:well|um+|er+|so|honestly|sorry|tbh|to be honest|look|ok|okay)\W+)*"
    r"(?:i|we)? ?(?:do ?n.?t|do not|dunno|am not sure|"
    r".?m not sure|not sure)\b ?(?:really )?(?:know|sure)?\b"
)
_OWN_ASK = AnyCase(
    r"\b(?:we|i)(?:.?d| would| do| are| am|.?m|.?re)? (?:also |really |just )*(?:like|want|need|"
    r"request(?:ing)?|asking for|ask for)\b|\bplease\b"
)


def puts_off(text: str) -> bool:
    """Does a sentence put the answer off, or say that the writer can't tell what to ask?"""
    if _DEFERRED.match(text):
        return True
    return _NOT_KNOWN.match(text) is not None and _OWN_ASK.search(text) is None


def asks_openly(text: str) -> bool:
    """Is a sentence of the Request section a question for something, not one about the form?"""
    if _OPEN_QUESTION.match(text) is None or _SEES_THE_FORM.search(text):
        return False
    return _TO_THE_ASSISTANT.search(text) is None


_DOOR = r"(?:early help|eh|social (?:care|services|work)|ss|cs|mash)\b"
NONE_ASKED = AnyCase(
    # Which door it goes to, and nothing asked of whoever is behind it.
    rf"\W*(?:(?:this is |just |it.?s )?for |probably |maybe )*{_DOOR}(?:,? (?:not|rather than|"
    rf"instead of) {_DOOR}|,? (?:probably|i (?:think|suppose|guess)|maybe|really)\W*$)|"
    r"\W*(?:(?:i|we) do(?: not| ?n.?t) (?:think )?(?:(?:i|we) )?(?:need|want|require) "
    r"any(?:thing| help| support| more)|no|none|nothing|whatever|n/?a|info only|for info\w*|"
    r"not (?:sure|asking|requesting|really))\b"
)
_OPENS_CLAUSE = frozenset(
    "he she they we i it you hes shes theyre weve ive im its thats theyve there theres this these "
    "those that nobody everyone no-one nothing".split()
)
_QUESTIONS = frozenset("what why who whose how when where which aint isnt dont doesnt".split())
_HALTS = frozenset(
    "to that who which what where when whether how if because as since so until while and "
    "bc bcos coz otherwise given considering whos whats wheres hows thats whod wholl whove".split()
)
_TELLS = frozenset(
    "said told came went rang saw took gave spoke asked refused agreed agree agrees "
    "keeps says".split()
)
_MARK = re.compile(r"(?<=.{12}\w)(?:[,;:]|\s[-–—(])", re.DOTALL)
_NEEDS = AnyCase(
    rf"\bneeds? (?!to know)[^.;]{{0,60}}?\b{ASK_NOUN}\b|"
    r"\b(?:would (?:really )?(?:help|benefit)|(?:is|are) needed)\b|"
    r"\b(?:needs?|could (?:really )?do with|would benefit from) (?:an?|some|somebody|someone)\b|"
    rf"^\W*(?:the |a |her |his )?(?:school nurse|nurse|gp|{AGENCIES}) (?:should|ought to|needs? to|"
    rf"must|could) (?:also )?{DO}\b|"
    r"\bshould (?:also )?be (?:assessed|reviewed|seen|offered|given|moved|considered|involved|"
    r"supported|invited|checked|told|spoken|allocated|referred|visited)\b"
)


_SOMEONE_NEEDS = AnyCase(
    rf"\W*(?:someone|somebody) (?:really |urgently |also )?(?:needs? to|has to|should|must) "
    rf"(?:go and |come and )?{DO} (?!something\b|anything\b)\w"
)


@dataclass(frozen=True, slots=True)
class AskSentence:
    """What is read as one sentence: a passage, with the next one when a full stop only shortened
    a word ("strategy disc. re his phone").
    """

    start: int
    end: int
    text: str
    passages: tuple[Passage, ...]
    follows_ask: bool = False
    """Is it one of a run of short asks ("A drugs worker. A dentist.")?"""
    is_next_number: bool = False
    """Does it go on counting from a numbered ask ("1 a mentor. 2 his night care put back")?"""


def is_request(reading: Reading, passage: Passage) -> bool:
    """Is a sentence outside the request section an explicit ask?"""
    text = passage.text
    if _TO_THE_ASSISTANT.search(text):
        return False
    if names_ask(text) or (_PLEASE_THEY.match(text) and _PLEASE.search(text)):
        return True
    named = NOUN.search(text) is not None or _GO_AND_DO.search(text) is not None
    return named and (
        _EXPLICIT_ELSEWHERE.search(text) is not None or _ADDRESSED.match(text) is not None
    )


def names_ask(text: str) -> bool:
    """Is it a thing asked for by its name, with a please ("strategy meeting please")?"""
    return _NAMED_PLEASE.match(text) is not None


def begins(text: str, stretch: AskSentence, start: int) -> bool:
    """Does a stretch of words open as an ask?"""
    bare = strip_lead(text)
    if stretch.is_next_number and start == stretch.start:
        return True
    if ASK.match(bare) or _IMPERATIVE.match(bare) or _THAT.match(text):
        return True
    if _SOMEONE_NEEDS.match(bare) or (start == stretch.start and asks_openly(stretch.text)):
        return True
    if states(bare):
        return _NEEDS.search(bare) is not None and not re.match(
            r"\W*(?:someone|somebody|something)\b", bare, re.IGNORECASE
        )
    if _NUMBERED.match(text) or _NP_START.match(bare):
        return True
    whole = start == stretch.start and _is_fragment(bare)
    return whole and (stretch.passages[0].starts_line or stretch.follows_ask)


def states(text: str) -> bool:
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
    asks_back = (opener in AUXILIARIES or opener in _QUESTIONS) and not POLITE.match(text)
    return not (person or asks_back or opener in _OPENS_CLAUSE or is_past(opener) or is_ing(opener))


def strip_lead(text: str) -> str:
    return re.sub(
        r"^\W*(?:(?:maybe|perhaps|possibly|what about|how about|so|and|also|then|ok|"
        r"right|yes|firstly|secondly|thirdly|first|second|third|finally|lastly|"
        r"ideally|basically|please|at this point|for now|we think|i think|"
        r"in our professional opinion,?)\W+)*",
        "",
        text,
        flags=re.I,
    )
