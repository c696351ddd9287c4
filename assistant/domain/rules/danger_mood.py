"""Whether words of danger are meant of now: not denied, imagined, asked, past, usual or over.

Made for implied danger, where no single phrase can be trusted; `danger_frames` serves the phrases.
"""

from __future__ import annotations

import re

from assistant.domain.rules.danger_weights import (
    MIXED_WEIGHT,
    NOW_WEIGHT,
    PAST_WEIGHT,
    PRESENT_WEIGHT,
)

_NEAR = 160

# Nothing of the sort happened to this child now: a play, a plan, a question, long ago.
_NOT_REAL = re.compile(
    r"\b(?:life-?saving|certificate|manikin|fake|costume|hallowe'?en|"
    r"pretend\w*|drill|practi[cs]e[ds]?|rehears\w*|exercise|training|course|"
    r"inset|webinar|video|lesson|assembly|workshop|policy|procedure|protocol|guidance|"
    r"hazard|risk assessment|care plan says|scenario|quiz|book|novel|story|stories|film|movie|"
    r"episode|series|soap|cartoon|play|panto\w*|drama|"
    r"poem|song|drawing|drew|drawn|painted|dream\w*|nightmare|game|minecraft|fortnite|gta|call of "
    r"duty|level(?! (?:crossing|two|three|four|five|six|seven|eight|nine|ten|\d))|"
    r"joke[ds]?|joking|laughing|for charity|sponsored|fundrais\w*|themed?|"
    r"in case|should (?:he|she|they|a|an|any)|would(?! (?:you|someone|somebody|an? |the |police))|"
    r"for example|"
    r"(?:might|may|could)(?! (?:well )?(?:have|be (?:dead|dying|unconscious)|not be alive|"
    r"hardly|barely|not|someone|somebody|police|you|an? ))|"
    r"next time|have to cut|we'd|"
    r"e\.g|such as|imagine|years ago|used to|in the past|history of|historic\w*|previous(?:ly)?|"
    r"when (?:he|she) was (?:little|small|young\w*|a (?:baby|child|toddler)|\w+ years|\d+)|"
    r"ever (?:been|had|seen|tried|brought|does|goes)|(?:has|have|had|'s) never (?!met|seen|come|"
    r"arrived|woken)|never (?:been|taken|had|hurt|hit))\b",
)
# A lesson, a game or a book that is only a time or a place.
_REAL_USE = re.compile(
    r"\b(?:after|before|until|till|by|in|during|at|of|from|last|next)"
    r"(?: (?:the|his|her|my|last|end|of))* (?:lessons?|assembly|practice|training|games?|class|"
    r"course)\b|\bonline games?\b|"
    r"\bvideo ?calls?\b|\bgame (?:chat|friend|server)s?\b|\bplaying (?:up|dead)\b"
)
_IF_ONLY = re.compile(
    r"\b(?:if|unless|whenever|every time|each time|"
    r"when (?:dad|mum|he|she|they|people|staff|adults)(?:'s| is| has| have|'ve| are))\b"
)
_IF = re.compile(rf"{_IF_ONLY.pattern}|\bwhether\b")
_WILL = re.compile(
    r"(?:\b(?:will|ends? up|won't be able|(?:gonna|going to) (?:get|end|fall|lose))"
    r"\b|'ll\b)(?! (?:no|not)\b)"
)
_SAID_BEFORE_IF = re.compile(
    r"\b(?:say\w*|said|told|tells|texted|messaged|threat\w*|warn\w*|promised|shouted|posted)\b"
)
_ASKING = re.compile(
    r"^\W*(?:what|should|do|does|how|who|where|when|shall|if|is there|could|can (?:you|we|i|a))\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|didn'?t|wasn'?t|weren'?t|couldn'?t|hadn'?t|wouldn'?t|came|went|took|"
    r"gave|brought|found|"
    r"used|attended|called|got|ran|left|rang|recorded|arrived|stayed|slept|heard|saw|held|fell|"
    r"lay|woke|sat|stood|kept|"
    r"made|drove|drank|swore|felt|began|threw|broke|hit|hid|met|thought|knew|wore|ate|spoke|became|"
    r"collected)\b|\b(?:he|she|they|we|i|it|who|mum|dad|nan|staff|police|mam|boy|girl|mother|"
    r"father|brother|sister|uncle|"
    r"carer|teacher|neighbour)(?: \w+ly)? [a-z]{2,}ed\b"
)
_PRESENT = re.compile(
    r"\b(?:is|are|am|has|have|isn'?t|aren'?t|hasn'?t|haven'?t|won'?t|can'?t|cannot|wants?|says|"
    r"keeps|hes|shes|theyre|theyve|weve|refuses|doesn'?t|don'?t|thinks?|knows|wont|cant|cannae|"
    r"isnae|"
    r"dads|mums|needs?|looks?|feels?|seems?)\b|'(?:s|re|ve|m)\b"
)
_PERFECT = re.compile(
    r"(?:\b(?:has|have|hes|shes|theyve|weve)|'(?:s|ve))(?: (?:just|now|already|also|been|all|not|"
    r"since))* "
    r"(?:got|made|left|found|held|kept|hit|hid|met|sat|stood|heard|felt|had|come|run|[a-z]{2,}ed)\b"
)
_NOW = re.compile(
    r"\b(?:now(?!\?)|tonight|tonite|today|this (?:minute|second|morning|afternoon|evening)|"
    r"currently|"
    r"just(?! (?:a|as|like|over|about|one|before|after|under)\b)|"
    r"(?:a few|few|\d+|two|three|five|ten|fifteen|twenty|thirty|forty|half an?|an) "
    r"(?:mins?|minutes|secs|seconds|hours?|hrs?) ago|last (?:five|ten|few|\d+|twenty|half) "
    r"(?:min\w*|hour)|still|on (?:his|her|their|the) way|as (?:we|i) (?:speak|type|write)|"
    r"since (?:break|lunch|this morning|registration|\d)|at (?:break|lunch)|already)\b"
)
# Less than `_NOW`: "like this now" and "today" stand in any story.
_RIGHT_NOW = re.compile(
    r"\b(?:right now|just now|this (?:minute|second)|at (?:the|this) (?:moment|minute)|currently|"
    r"(?:is|are|he's|she's|they're|i'm|we're) (?:\w+ )?now|now (?:and|he|she|they|we|i)\b|tonight|"
    r"(?:a few|few|\d+|two|three|five|ten|fifteen|twenty|thirty) (?:mins?|minutes|secs|seconds) "
    r"ago|"
    r"on (?:his|her|their|the) way|as (?:we|i) (?:speak|type|write)|still (?:in|at|on|out|here"
    r"|not))\b"
)
_USUAL = re.compile(
    r"\b(?:most (?:days|nights|weeks|mornings)|every (?:day|night|week|morning|weekend|friday|"
    r"monday|tuesday|wednesday|thursday|saturday|sunday|evening)|often|sometimes|usually|regularly|"
    r"at times|daily|weekly|occasionally|on occasions?|as usual|as planned|as normal|as prescribed|"
    r"as agreed|several times|on \w+days|always|by arrangement|frequently)\b"
)
_RESOLVED = (
    r"has been (?:treated|seen|discharged|checked|sober|returned|found)|now (?:healed|better|fine|"
    r"safe|well|settled|home|housed)|settled|housed|stopped (?:when|since|after)|healed|recovered|"
    r"all (?:clear|well|fine|safe)|back (?:safe|safely|home safe|in class)|safe and well|"
    r"discharged|in (?:prison|custody|remand|court)|remanded|jailed|moved (?:away|to)|"
    r"went home (?:with|happy)|no (?:injury|injuries|harm|further|concerns?|risk|danger)|"
    r"false alarm|turned out|resolved|"
    r"(?:a&e|a and e|hospital|doctor|gp|paramedics?|crew|nurse|111|camhs) (?:\w+ )?"
    r"(?:checked|treated|saw|discharged|cleared|sent|looked)|sent (?:him|her|them) home|"
    r"(?:he|she|they|it|which) (?:was|were) (?:fine|ok|okay|safe|found|joking)|stood down|"
    r"(?:is|are|'s|'re) (?:fine|ok|okay|safe|better|calm) (?:now)?|feels safe|"
    r"(?:chart|sheet) signed|with permission|mum agreed|dad agreed|agreed with|looking forward|"
    r"excited|happy|happily|cheerful\w*|smiling|laughed|police checked|"
    r"report(?:s)? that (?:he|she) has been|"
    r"(?:nobody|no ?one|not|isn't|aren't)(?:'s)? (?:is |are )?(?:in|at) (?:any |immediate )?"
    r"(?:danger|risk)|"
    r"nothing like that|(?:is|are|'s|'re|all) safe|nobody was hurt|(?:is|'s) not allowed near|"
    r"put it (?:down|back|away)|(?:gun|firearms?|shotgun) (?:licen[cs]e|certificate|cabinet)|"
    r"handed (?:it|them) (?:in|over)|confiscated|dentist|museum|poster|"
    r"football|sports day|sleepover|for (?:the|a|his|her) meeting|appointment|meter|boiler|toast|"
    r"calpol|mend\w*|delivers|delivering (?:milk|parcels|post)|"
    r"(?:exchange|school|class|family|ski|day) (?:\w+ )?trip|"
    r"(?:maths|science|geography|history|art|school) (?:project|topic|homework)|"
    r"(?:loves|likes|enjoys) (?:trains|buses|bridges|water|heights|rivers)"
)
_OVER_NOW = re.compile(rf"\b(?:{_RESOLVED})\b")
# The everyday matter that calms words of danger which are not present by their own form.
_OVER = re.compile(
    rf"\b(?:{_RESOLVED}|"
    r"birthday|holiday|trip|residential|party|treat|interview|kit|deliver\w*|council|"
    r"gas (?:board|man)|coach|collection list|confirmed|safety plan|lamp|build\w*|display|homework|"
    r"visit(?:ed|ing)|liv(?:e|es|ing) (?:there|with)|(?:ride|lesson|club|training|practice)s?)\b"
)
_OWN_MATTER = re.compile(
    r"\b(?:my|our) (?:own|late|sister|mum|dad|son|daughter|husband|wife|dog|cat)\b"
)
_DENIED = re.compile(
    r"\b(?:no|not|nobody|none|never|isn'?t|aren'?t|wasn'?t|weren'?t|hasn'?t|haven'?t|didn'?t|"
    r"without|denie[sd]|denying|nor|no longer|doesn'?t|don'?t|nothing)"
    r"(?: (?:a|an|any|the|been|being|be|more|further|to|his|her|of|longer|really|ever))* ?$"
)
_DATED = re.compile(
    r"\b(?:in (?:19|20)\d\d|(?:in|last|during) (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|"
    r"dec|spring|summer|autumn|winter|year|term|half)\w*|on (?:the )?\d{1,2}(?:st|nd|rd|th)?|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|last (?:week\w*|month|year|term|mon\w*|"
    r"tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|time)|(?<!since )yesterday|\w+ (?:days?|weeks?|"
    r"months?|years?|terms?) ago|"
    r"\d{1,2}/\d{1,2}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|"
    r"dec)\w*|"
    r"at the weekend|over the (?:weekend|holidays|summer)|the other (?:day|week|night)|once|"
    r"in (?:year|nursery|primary)|(?:was|were|back|since) in reception|"
    r"as a (?:baby|child|toddler))\b"
)
_CLAUSE = re.compile(r"[,;:()–—.\n]|\s-+\s|\b(?:but|and|so|because|cos|then|while|who|which)\b")


def is_told_of_a_day(folded: str, start: int, end: int) -> bool:
    """Does the sentence name a past day, as an entry of a chronology does?"""
    return _DATED.search(_PRESENT_DAY.sub("", folded[start:end])) is not None


def says_now(folded: str, start: int, end: int) -> bool:
    """Does it say outright that it is so now?"""
    return _NOW.search(folded, start, end) is not None


def says_right_now(folded: str, start: int, end: int) -> bool:
    """Does it say outright that it is so at this very time, as a story does not?"""
    return _RIGHT_NOW.search(folded, start, end) is not None


def says_present(folded: str, start: int, end: int) -> bool:
    """Is a verb of it in the present?"""
    return _PRESENT.search(folded, start, end) is not None


def mood_weight(window: str) -> float:
    """What the frame adds to the weight of the cues."""
    total = NOW_WEIGHT if _NOW.search(window) else 0.0
    total += PRESENT_WEIGHT if _PRESENT.search(window) else 0.0
    total += PAST_WEIGHT if _PAST.search(window) else 0.0
    if _DATED.search(window) or _USUAL.search(window) or _IF.search(window):
        total += MIXED_WEIGHT
    return total


def is_denied(folded: str, start: int) -> bool:
    """Do the words just before deny it?"""
    before = folded[max(0, start - 60) : start]
    clause = before
    for cut in _CLAUSE.finditer(before):
        clause = before[cut.end() :]
    return _DENIED.search(clause) is not None


def is_real(folded: str, start: int, end: int, from_char: int, to_char: int) -> bool:
    """Is it said of this child and of the present: not past, imagined, usual or over?"""
    window = folded[max(from_char, start - _NEAR) : min(to_char, end + _NEAR)]
    said = folded[max(from_char, start - 60) : min(to_char, end + 30)]
    if _NOT_REAL.search(window) or _OWN_MATTER.search(window) or _OVER.search(window):
        return False
    if _ASKING.match(window) and "?" in window:
        return False
    now = _NOW.search(said) is not None
    condition = _IF.search(window)
    if condition and not (_SAID_BEFORE_IF.search(window) and now):
        return False
    if not now and (_USUAL.search(window) or _WILL.search(window)):
        return False
    if _DATED.search(window) and not now:
        return False
    if now:
        return True
    past = len(_PAST.findall(_PERFECT.sub("has", said)))
    present = len(_PRESENT.findall(said))
    return past == 0 or present > past


# Asked so that somebody acts at once: the question tells what is so.
_ASKS_FOR_HELP = re.compile(
    r"\b(?:before (?:he|she|they|dad|mum|the|it|three|half|\d|bed\w*|home ?time|school)|"
    r"tonight|now|straight away|right away|urgently|immediately|asap|anywhere|"
    r"who will (?:meet|collect|be))\b"
)
_PRESENT_DAY = re.compile(
    r"\b(?:is|are|goes|leaves|flies|fly|booked|for|be|it|will|do|by)(?: \w+)? (?:on|for)?"
    r" ?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bsince (?:last )?\w+\b|"
    r"\bon the (?:\d+|\w+) ?(?:o'?clock|am|pm|bus|train|ferry|flight|plane|coach)\b"
)
_SO_FAR = re.compile(
    r"\b(?:so far|not yet|as yet|by (?:tea\w*|tonight|the morning|home ?time|bedtime))\b"
)
_CLOCK = re.compile(
    r"\b(?:at|by|before) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|half)"
)


def is_of_now(folded: str, start: int, end: int, from_char: int, to_char: int) -> bool:
    """Are words that are present by their form left so: not imagined, dated, usual, over?"""
    window = folded[max(from_char, start - _NEAR) : min(to_char, end + _NEAR)]
    told = _REAL_USE.sub("", window)
    if _NOT_REAL.search(told) or _OWN_MATTER.search(window) or _OVER_NOW.search(window):
        return False
    if _ASKING.match(window) and "?" in window and not _ASKS_FOR_HELP.search(window):
        return False
    now = _NOW.search(window) is not None or _SO_FAR.search(window) is not None
    if not now and _USUAL.search(window):
        return False
    said = folded[start:end]
    if _DATED.search(_PRESENT_DAY.sub("", window)) and not _NOW.search(said):
        return False
    condition = _IF_ONLY.search(window)
    if condition and not (_SAID_BEFORE_IF.search(window) or _CLOCK.search(window) or now):
        return False
    return now or _PRESENT.search(window) is not None
