"""What a person says or asks beside what they tell: greetings, doubt whether to refer, questions.

A tired person types both in one breath ("im worried about a boy in my class but not sure if its a
referral"). What is said to the assistant is answered and stands in no section; what is told of a
child stays what it is.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Topic(StrEnum):
    """What somebody asks or wavers about."""

    WHETHER_TO_REFER = "whether_to_refer"
    TELLING_FAMILY = "telling_family"
    WHO_READS = "who_reads"
    HOW_IT_WORKS = "how_it_works"


_UNSURE = (
    r"(?:(?:i.?m |im |am |was |are |we.?re )?(?:not (?:really |quite |too |100% )?(?:sure|certain)|"
    r"unsure|in two minds|wondering|torn)|(?:i |we )?(?:do(?:n.?t| not)|did(?:n.?t| not)|dunno) ?"
    r"(?:really |actually )?(?:know)?|no idea|dunno|idk|can.?t (?:tell|decide))"
)
_IT = r"(?:it.?s|its|it is|this is|that.?s|thats|is it|is this|is that|it|this|that)"
_REFER = (
    r"(?:an? (?:referral|safeguarding\b[^.;,!?\n]{0,20}|concern|worry|big deal|(?:real )?issue)|"
    r"(?:bad|serious|big|much|worrying|important)(?: enough)?|enough|anything|something|nothing|"
    r"worth (?:reporting|referring|raising|logging|mentioning)|safeguarding|reportable|for (?:the )"
    r"?(?:mash|lado|social (?:care|services))|(?:the )?threshold\w*)"
)
_ACT = (
    r"(?:refer|report|raise|say|log|flag|fill|do (?:this|a referral|one of)|make|ring|bother|worry|"
    r"be (?:worried|concerned))\b"
)
_WHETHER = (
    rf"\b{_UNSURE}(?: about)?(?: if| whether| that)? (?:{_IT} (?:really |even |actually )*"
    rf"(?:is |be |counts? as |needs? (?:to be )?|meets )?{_REFER}|(?:i|we) (?:should|need to|"
    rf"have to|ought to|can|must) (?:be )?{_ACT}|to {_ACT})",
    rf"\b(?:should|shall|do|must) (?:i|we) (?:need to |have to |be )?{_ACT}[^.;!?\n]{{0,40}}\?",
    rf"\b(?:is|does) (?:this|it|that) (?:really |even |count as |meet |sound like )*{_REFER}"
    r"[^.;!?\n]{0,30}(?:\?|$)",
    r"\b(?:am i|are we|i.?m probably|maybe i.?m|might be|i might be|probably) (?:just )?(?:over-?"
    r"react\w*|being silly|wrong to|making a fuss|nothing\b)|\b(?:it |this )?(?:might|may|could|is "
    r"probably|probably) (?:well )?(?:be )?nothing\b|\bdo(?:n.?t| not) want to (?:make a fuss|"
    r"overreact|waste)\b",
)
_FAMILY = (
    r"(?:mum|mam|mom|dad|nan|gran|(?:the |his |her |their )?(?:parents?|family|carers?)|them|"
    r"home|her|him)"
)
_TELL = r"(?:tell|ring|phone|inform|speak to|talk to|let|ask|warn|say)"
_TELLING = (
    rf"\b(?:should|shall|do|can|must|could) (?:i|we) (?:need to |have to |be )?{_TELL} {_FAMILY}\b",
    rf"\b{_UNSURE}(?: if| whether) (?:i|we) ?(?:should|can|need to|have to|am allowed(?: to)?|"
    rf"(?:are|.?re) allowed(?: to)?|was|were (?:meant|supposed|allowed) to|could)(?: {_TELL}\b|"
    rf" do\b|[^\w]*$)",
    rf"\b(?:does|do|will|would) {_FAMILY} (?:have to|need to|get to|find out|know|be told)\b"
    r"[^.;!?\n]{0,30}\?",
)
_READS = (
    r"\b(?:is|are) (?:this|it|that|what i (?:type|say|write))(?: all)? (?:confidential|private|"
    r"anonymous|secret|secure|safe to (?:type|put|write))\b|\bconfidential\W*\?",
    r"\bwho (?:else )?(?:can |will |gets to |would )?(?:see|sees|read|reads|has access|look)\b",
    r"\b(?:will|would|do|can) (?:they|(?:his |her |their )?(?:mum|dad|parents)|the family|anyone) "
    r"(?:find out|know|see|be told) (?:it was me|who|that i|my name|this)\b|\b(?:stay|remain|"
    r"be) anonymous\W*\?",
)
_HOW = (
    r"\b(?:can|could) (?:you|u|someone|anyone) (?:please )?help\b(?: me| us)?\W*(?:\?|$)",
    r"\b(?:how|what) (?:does (?:this|it) (?:work|do)|do i (?:do|start|put|use|type|fill)|is this "
    r"for)\b|\bwhere do i start\b|\b(?:never|first time) (?:done|doing|used|using|filled|made)\b"
    r"[^.;!?\n]{0,30}",
    r"\b(?:don.?t|dont|not sure|no idea) (?:know )?(?:where|how) to (?:start|begin|do (?:this|it))"
    r"\b|\bdo i (?:have|need) to (?:answer|fill|know|do) (?:it |this |them )?(?:all|everything"
    r"|every)\b",
    r"\b(?:are you|is this|am i (?:talking|speaking) to) an? (?:real |actual )?(?:person|human|bot|"
    r"robot|ai|computer|machine)\b",
)


def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """For a text in small letters: ignoring the case would take more than twice as long."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_TOPICS = (
    (Topic.TELLING_FAMILY, _any_of(_TELLING)),
    (Topic.WHETHER_TO_REFER, _any_of(_WHETHER)),
    (Topic.WHO_READS, _any_of(_READS)),
    (Topic.HOW_IT_WORKS, _any_of(_HOW)),
)
_QUOTED = re.compile('["“][^"”\n]*["”]')
# Another's doubt or question ("mum said should I worry", "she was not sure").
_SAID = re.compile(
    r"\b(?:said|says|told (?:me|us|her|him|them)|asked|wrote) (?:\w+ ){0,3}$"
    r"|\b(?:mum|dad|nan|he|she|they|parents|carers) (?:\w+ )?$"
)
_MOST_CHARS = 600
_INTRO_CHARS = 90


def topic_of(text: str) -> Topic | None:
    """What the writer asks or wavers about in a message; what others ask is no topic."""
    found = _find(_in_small_letters(text))
    return found[0] if found else None


def _in_small_letters(text: str) -> str:
    """The text in small letters, each in its place; the few that would grow stay as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _find(text: str) -> tuple[Topic, re.Match[str]] | None:
    """The first topic of a text in small letters, and where it is spoken of."""
    if len(text) > _MOST_CHARS:
        return None
    spoken = [match.span() for match in _QUOTED.finditer(text)]
    for topic, pattern in _TOPICS:
        for match in pattern.finditer(text):
            inside = any(start <= match.start() < end for start, end in spoken)
            if not inside and not _SAID.search(text[: match.start()]):
                return topic, match
    return None


_GREETING = re.compile(
    r"^\W*(?:hi+|hello+|hey+|hiya|good (?:morning|afternoon|evening)|morning|afternoon|evening)\b"
    r"(?: (?:there|all|everyone|team|again))?",
    re.IGNORECASE,
)
_WORRY = re.compile(
    r"\b(?:i.?m|im|i am|we.?re|we are|i.?ve got|ive got|i have|got|there.?s|"
    r"theres)?\s*(?:(?:a )?bit "
    r"|really |quite |very |just |so |also |getting )*(?:worried|concerned|worrying|a (?:worry|"
    r"concern|query)|concerns?) (?:about|for|over|re|regarding) "
    r"(?:an?|one of (?:my|our)|my|our|the|this|some|two|a couple of) "
    r"(?:\w+ ){0,2}?(?:boys?|girls?|child(?:ren)?|pupils?|students?|lads?|kids?|residents?|yps?|"
    r"brothers?|sisters?|siblings|family|one|learners?)\b"
    r"(?: (?:in|from|at|on) (?:my|our|the|y(?:ea)?r ?\d+) ?(?:\w+ ?){0,2}?(?=$|[.,;!?]| (?:but|and|"
    r"so|cos|because|who|just)\b))?"
)
_HERE = re.compile(r"^\W*(?:[\w'’-]+ ){1,3}here\b(?=\W*[,.–-])", re.IGNORECASE)
_SMALL = re.compile(
    r"\b(?:hi|hello|hey|morning|and|but|so|just|ok|okay|sorry|please|pls|thanks?|really|tbh|to be "
    r"honest|though|yet|also|its|i|im|here|or not|at all|lol|um+|er+|cos|because|as|anyway|"
    r"honestly|maybe|before|bear with me|what i|what we)\b|\W+",
    re.IGNORECASE,
)


def greets(text: str) -> bool:
    """Does the message open with a greeting?"""
    return _GREETING.match(text) is not None


# "hi its sam from the breakfast club", "im the school nurse"
_WHO_SPEAKS = re.compile(
    r"\W*(?:(?:hi+|hello+|hey+|hiya|good \w+|morning|afternoon|evening)\b\W*(?:all|there)?\W*"
    r"(?:(?:it.?s|this is|i.?m|i am|my name is) )?(?:the |a |an )?(?:[\w'’-]+,? ){0,4}?|(?:i.?m|"
    r"i am"
    r"|this is|it.?s) (?:the |a |an |his |her |their )?(?:[\w'’-]+ ){0,2}?)"
    r"(?:from|at|ta|teacher|tutor|nurse|dsl|ddsl|senco|sendco|keyworker|keyperson|worker|manager|"
    r"head|deputy|practitioner|childminder|staff|assistant|lead)\b(?:[^\w.!?]+(?:(?:the|a|an|our|"
    r"my|"
    r"of|in|at|from|for|here|year|y|room|class|school|nursery|night|\d+|(?-i:[A-Z])[\w'’-]+|club|"
    r"primary|"
    r"academy|college|home|shift|breakfast|after|reception|toddler|baby)\b)){0,7}\W*$",
    re.IGNORECASE,
)


def introduces_writer(text: str) -> bool:
    """Does a sentence only say who is typing ("hi its sam from the breakfast club")?"""
    return len(text) < _INTRO_CHARS and _WHO_SPEAKS.match(text) is not None


def is_said_to_us(text: str) -> bool:
    """Does a sentence only greet, ask, waver, or say that somebody is worried about a child?"""
    if introduces_writer(text):
        return True
    lowered = _in_small_letters(text)
    if _find(lowered) is None and _WORRY.search(lowered) is None:
        return False
    rest = _HERE.sub(" ", _GREETING.sub(" ", lowered))
    rest = _WORRY.sub(" ", rest)
    for _, pattern in _TOPICS:
        rest = pattern.sub(" ", rest)
    return _SMALL.sub("", rest) == ""


# "not told mum yet as didnt know if i should??": a statement with a question in tow.
_IN_TOW = re.compile(
    r"(?<=\w)[ ,\-–—]+(?:as|because|cos|coz|but|so|and|since|,|-)?\s*(?:i |we )?$", re.IGNORECASE
)
_STATES = re.compile(
    r"^\W*(?:(?:i|we|he|she|they|mum|dad|mam|nan|parents?|no ?one|nobody)\b|not\b|haven.?t\b|"
    r"hasn.?t\b|didn.?t\b|(?:\w+ ){0,2}?\w+ed\b)",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3


def statement_before(text: str) -> str | None:
    """What is stated before the doubt or question that a sentence ends with, or None."""
    found = _find(_in_small_letters(text))
    if found is None:
        return None
    before = _IN_TOW.sub("", text[: found[1].start()])
    states = _STATES.match(before) and len(before.split()) >= _FEWEST_WORDS
    return before if states and "?" not in before and not is_said_to_us(before) else None
