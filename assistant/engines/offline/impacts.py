"""What an action changed, in the staff's words: the cue that shows it and the label it supports.

Labels: positive, negative, none (tried, no effect), mixed (both), unknown (no cue).
"""

from __future__ import annotations

import re
from functools import cache

from assistant.domain.record import Impact
from assistant.engines.offline.any_case import AnyCase, Chooser, once_a_message

# (pattern, label, an example it must find)
CUES: tuple[tuple[str, Impact, str], ...] = (
    (
        r"work(?:s|ed|ing) (?:really |very |quite |so |pretty )?(?:well|ok|okay|great|brilliantly)",
        Impact.POSITIVE,
        "thats worked really well",
    ),
    (
        r"(?:has|have|its|it.?s|thats|that.?s|this|it|that|which|she says it|"
        r"he said it|said it|says it|they) (?:has |have |had |really |does |did |"
        r"also )*(?:helped|helps|helping|worked|works)\b",
        Impact.POSITIVE,
        "he said it helped",
    ),
    (
        r"(?:been|being|much|lot|bit|far|slightly|is|was|seems?|got|getting|gotten|"
        r"feels?|a) (?:more )?(?:better|calmer|happier|settled|safer|confident|"
        r"relaxed|quieter|brighter|cleaner|kinder|engaged)\b",
        Impact.POSITIVE,
        "much more settled by register",
    ),
    (
        r"^\W*(?:and |but |so )?(?:much |a lot |so much |far |seems |seemed )?"
        r"(?:calmer|better|happier|quieter|kinder|safer|improved)\b",
        Impact.POSITIVE,
        "Calmer now",
    ),
    (
        r"\bmore (?:settled|confident|open|engaged|relaxed|talkative|willing|alert|awake)\b|"
        r"\bless (?:anxious|upset|aggressive|angry|tearful|withdrawn|disruptive|worried|tired)\b",
        Impact.POSITIVE,
        "less anxious in the mornings",
    ),
    (
        r"\bless (?:settled|confident|open|engaged|relaxed|talkative|willing)\b|"
        r"\bmore (?:anxious|upset|aggressive|angry|tearful|withdrawn|disruptive|worried|tired)\b",
        Impact.NEGATIVE,
        "she got more upset",
    ),
    (
        r"\b(?:calmed|settled|improv\w+|progress\w*|reduc\w+|decreas\w+|dropped|fewer|fallen)\b",
        Impact.POSITIVE,
        "incidents have reduced",
    ),
    (
        r"\bno (?:more |further |new |other |repeat |recent |real )?(?:logs?|incidents?|"
        r"repeats?|problems?|issues?|reports?|concerns?|fights?|absences?|trouble|bother|"
        r"arguments?|rows?|accidents?|tears|fuss|lates?|messages?|visits to the house|"
        r"complaints?)\b(?! (?:form|number))",
        Impact.POSITIVE,
        "no logs since we started it",
    ),
    (
        r"\b(?:is|are|was|just|still|about) (?:exactly |just )?(?:the )?same\b|"
        r"\bnothing (?:has )?(?:works?|worked|helps?|helped)\b|\bno different\b",
        Impact.NONE,
        "behaviour in lessons is same",
    ),
    (r"\bno \w+ (?:\w+ ){0,4}since\b", Impact.POSITIVE, "no messages in school since"),
    (
        r"\b(?:has been|been|was|were|have been|both) used\b|\b(?:has|have|he|"
        r"she) attended (?:on |for )?(?:\w+ )?(?:\w+ )?of\b",
        Impact.POSITIVE,
        "this has been used",
    ),
    (
        r"\b(?:none|nothing|not (?:happened|done it|been any)|hasn.?t (?:happened|"
        r"done it|been late|missed)) (?:again )?since\b|\bhasn.?t happened (?:again|"
        r"since)\b|\bnot (?:once|happened) since\b",
        Impact.POSITIVE,
        "none since then",
    ),
    (
        r"\b(?:sle(?:pt|eps?)|goes|went) (?:all night|right through|through)\b|\bfavourite\b|"
        r"\bstay(?:s|ed|ing) in (?:class|lessons?|school|his seat|her seat)\b|"
        r"\bevery (?:day|lesson|session|time|week) since\b|\bcame straight (?:in|over|back)\b|"
        r"\bwithin (?:half an hour|an hour|(?:ten|five|\d+) min\w*)\b|\bgone from not \w+ing to\b|"
        r"\b(?:has|have) (?:phoned|rung|called|used|joined|contacted) (?:it|them)\b|"
        r"\b(?:made|got|has) (?:a|one|two|some|new) (?:new )?friends?\b|\bcan breathe\b|"
        r"\b(?:half|most|\w+ of the \w+) (?:nights|days|sessions|lessons|weeks|mornings)\b|"
        r"\b(?:said|says|say) yes\b|\brelieved\b|\bsmil(?:es|ed|ing)\b",
        Impact.POSITIVE,
        "and he slept through",
    ),
    (
        r"\bonly (?:been )?\w+ (?:once|twice) since\b|\b(?:only|just) (?:once|twice|one|two|three|"
        r"\d+)\b[^.;]{0,20}\bsince\b|"
        r"\bsince (?:then )?(?:its |it.?s |there.?s |theres |we.?ve had |he.?s |hes |"
        r"she.?s |shes )?(?:been )?only\b|\bdown (?:to|from)\b|\bup (?:to|from) \d+",
        Impact.POSITIVE,
        "since then only twice",
    ),
    (
        r"\b(?:agreed|agrees|agreeing|accepted|accepts|complied|apologised|apologized|"
        r"said sorry|say sorry|says sorry|consented|signed)\b",
        Impact.POSITIVE,
        "mum agreed to come in",
    ),
    (
        r"\b(?:joined in|joins in|engag(?:es|ed|ing)(?! with me)|opened up|opens up|"
        r"opening up|talks? (?:more|to|about)|talked (?:about|openly)|responded well|"
        r"responds well|enjoy(?:s|ed|ing)?|loves|likes it|look(?:s|ed)? forward|"
        r"attend(?:s|ed|ing) (?:every|all|each|both|well|regularly|most)|turned up|"
        r"came (?:along|to (?:the|both|every|all))|thanked|welcomed|was (?:pleased|"
        r"grateful|receptive|supportive|happy|keen|open)|were (?:pleased|grateful|"
        r"receptive|supportive)|supportive|went well|gone well|goes well|going well)\b",
        Impact.POSITIVE,
        "he joined in the first one",
    ),
    (
        r"\b(?:can|could|able to|manages? to|managed to|managing|"
        r"knows?) (?:now )?(?:tell|name|say|explain|use|recall|do|list|ask|sit|stay|"
        r"walk|go|come|get|share|sleep|eat|talk|recognise|identify|to|better)\b",
        Impact.POSITIVE,
        "he can tell you the rules",
    ),
    (
        r"\b(?:does|do|doing|uses|using|done|comes|eats|sleeps|sleeping|attends|"
        r"hands? it in|handing it in) (?:it |that |them |this )?(?:now|every day|"
        r"without|more|through|better)\b|\bnow (?:comes|uses|asks|tells|eats|hands|"
        r"goes|sits|talks)\b",
        Impact.POSITIVE,
        "kicked off the first week but does it now",
    ),
    (
        r"\b(?:went|gone) (?:back )?(?:to|into) (?:his|her|their) (?:room|class|bed|"
        r"seat|lesson)\b|\b(?:moved away|walked away|came down|did as|did so|"
        r"stopped(?: when| after| for| doing| it)?|ate (?:it|all|well)|has stopped|"
        r"have stopped|ceased)\b",
        Impact.POSITIVE,
        "he went to his room",
    ),
    (
        r"\b(?:assisted in|assisted with|gave us|led to (?!more)|which led|"
        r"resulted in (?:her|him|them) (?:talking|telling)|took (?:it|"
        r"this) (?:on board|seriously|well)|followed through|picked (?:it|them) up|"
        r"have it now|on (?:their|its) way|attended within|arrived|found (?:him|her|"
        r"them)|responded|positive(?:ly)?)\b",
        Impact.POSITIVE,
        "who assisted in looking at plans",
    ),
    (
        r"\b(?:worse|worsen\w*|escalat\w+|deteriorat\w+|(?:gone|went) up(?! (?:a|an|one|two|"
        r"three) )|increas(?:ed|"
        r"ing)(?:ly)?|more (?:frequent|often|incidents|logs|aggressive|violent)|"
        r"backfired|spiralled|(?:upsets?|wakes|scares|distresses|annoys|winds) (?:him|her|them|it)"
        r"(?: up)?(?: more)?|made (?:it|him|her|things) (?:more|worse)|"
        r"(?:ended|cut off|put the phone down on) (?:the|our|my) (?:call|meeting|visit)|"
        r"put the phone down|shut the door|scared of (?:it|them))\b",
        Impact.NEGATIVE,
        "its got worse",
    ),
    (
        r"\b(?:refus(?:es|ed|ing|al)|declin(?:ed|es|ing)|hung up|hangs up|kicked off|"
        r"kicks off|walked out|walks out|stormed (?:out|off)|ran (?:off|out|away)|"
        r"swore|shouted|ripped (?:it|up)|tore (?:it|up)|threw (?:it|the)|angry|"
        r"furious|abusive|aggressive|hostile|defensive|denied|denies|rejected|"
        r"turned down|not happy|unhappy|upset by|wouldn.?t (?:engage|talk|come|let|go|"
        r"sign|agree|open|answer|speak|take|do|join|tell|say|listen|stop|eat|wear|"
        r"use)|won.?t (?:engage|talk|come|let|"
        r"go|sign|agree|open|answer|speak|take|do|join|tell|say|listen|stop|eat|wear|"
        r"use)|did ?n.?t want|doesn.?t want|"
        r"did not want|not want(?:ing)? (?:to|any)|withdrew|withdrawn (?:consent|"
        r"from)|difficult to (?:assist|manage)|increasingly difficult|struggl\w+|"
        r"complain(?:ed|t|s)|lost (?:his|her) temper|told (?:us|me|her|him) to (?:get|"
        r"go|mind)|none of (?:our|your|my) business|cancell?ed|postponed|"
        r"broken (?:once|twice|\w+ times|it)|breached)\b",
        Impact.NEGATIVE,
        "mum hung up",
    ),
    (
        r"\bno (?:real |noticeable |obvious |visible |lasting |immediate )?(?:effect|"
        r"difference|change|impact|improvement|reply|response|answer|contact|"
        r"call back|word|engagement|joy|luck|progress)\b",
        Impact.NONE,
        "left a voicemail no reply",
    ),
    (
        r"\b(?:did ?n.?t|did not|has ?n.?t|has not|have ?n.?t|have not|does ?n.?t|"
        r"does not|isn.?t|is not|not|never|hasnt|didnt|havent|doesnt|isnt|wasnt|"
        r"wasn.?t) (?:been |really |yet |actually |even |seem to |seemed to |made? |"
        r"make |making )*(?:help(?:ed|ing)?|work(?:ed|ing)?|chang(?:e|ed|ing)|"
        r"stop(?:ped)?|improv(?:e|ed|ing)|(?:a |any |much )?(?:of a )?difference|"
        r"used?|used it|turn(?:ed)? up|attend(?:ed)?|come|came|show(?:ed)?|repl(?:y|"
        r"ied)|respond(?:ed)?|answer(?:ed)?|rung? back|call(?:ed)? back|phoned? back|"
        r"picked up|returned|taken (?:it )?up|take it up|filled|happened|materialised|"
        r"collected|engag(?:e|ed|ing)|heard(?: back| anything)?|received|had (?:a |"
        r"any )?(?:reply|response|effect|impact|change))\b",
        Impact.NONE,
        "not used it yet",
    ),
    (
        r"\b(?:nothing (?:changed|back|came of it|has changed|happened)|unanswered|"
        r"still not (?:done|been|happened|had|got)|still hasn.?t|still no\b|"
        r"not taken up|ignored (?:it|us|this|the)|carr(?:ied|ies|ying) on|"
        r"continu(?:es|ed|ing)|keeps? (?:on )?(?:doing|going|happening)|still (?:not |"
        r"no )?(?:doing|happening|going|hitting|coming|does|refus\w+|hungry|late|"
        r"missing|happens|hits|goes|\w+ing)|back to (?:how|where|normal|square|"
        r"the same|doing)|the same|to no avail|no further forward|in vain|"
        r"straight to voicemail|went to voicemail|voicemail (?:each|every|both|all) |"
        r"(?:nobody|no one|no.?body) (?:(?:has|ever|had) )*(?:answered|came|in|home|(?:rung|called|"
        r"phoned|got|been|come|written) (?:back|in touch))|"
        r"(?:has|did|does) ?n.?t last(?:ed)?|not lasted|lasted (?:a|one|two|\d+) \w+|"
        r"no show|dna|did not attend|unread)\b",
        Impact.NONE,
        "hes still doing the dancing",
    ),
)
_MIXED = AnyCase(
    r"\b(?:mixed|hit and miss|some days|on good days|at first|to start with|"
    r"to begin with|initially|for a (?:bit|while|week|few days)|short.?lived|"
    r"then (?:it )?(?:started|stopped|went back|wore off)|wore off|comes and goes|"
    r"sometimes|up and down|one step)\b"
)
_NOW_BETTER = AnyCase(
    r"\bbut (?:\w+ ){0,3}(?:does (?:it )?now|(?:is |has )?(?:been )?(?:better|"
    r"fine|settled|calmer) (?:now|since)|now)\b|\bsince then (?:only|none|no)\b|"
    r"\bnow (?:does|comes|goes)\b"
)
_STATUS = AnyCase(
    r"^\W*(?:it.?s|its|this|that|they.?ve|sessions?|they|we|and|but|"
    r"which)?\W*(?:has |have |is |was |are )?(?:not |n.?t |hasn.?t |hasnt |isnt |"
    r"isn.?t )?(?:yet )?(?:re-?started|finished|ended|on hold|paused|due to|"
    r"starts?|starting|begins?|running|ongoing|in place|still in place|"
    r"continues weekly|not restarted)\b"
)


@cache
def _cues() -> tuple[Chooser, tuple[tuple[AnyCase, Impact], ...]]:
    cues = tuple((AnyCase(pattern), label) for pattern, label, _ in CUES)
    return Chooser([pattern for pattern, _ in cues]), cues


def labels_in(text: str) -> dict[Impact, int]:
    """The labels whose cues a stretch of text holds, each with where its first cue starts."""
    found: dict[Impact, int] = {}
    taken: list[tuple[int, int]] = []
    chooser, cues = _cues()
    for place in reversed(chooser.places(text)):
        pattern, label = cues[place]
        for match in pattern.finditer(text):
            if any(s < match.end() and match.start() < e for s, e in taken):
                continue
            taken.append(match.span())
            found[label] = min(found.get(label, len(text)), match.start())
    return found


_FIGURES = AnyCase(r"\bfrom (\d{1,3})(?:\.\d)? ?%?[^.\d]{0,16}? to (\d{1,3})(?:\.\d)? ?%?")
_FEWER_IS_BETTER = AnyCase(
    r"\b(?:incidents?|logs?|absences?|lates?|exclusions?|fights?|detentions?|"
    r"removals?|outbursts?)\b"
)


def _figures(text: str) -> Impact:
    """What a change of figures says ("attendance has gone from 71% to 84%")."""
    match = _FIGURES.search(text)
    if match is None or match.group(1) == match.group(2):
        return Impact.UNKNOWN
    rose = int(match.group(2)) > int(match.group(1))
    return Impact.POSITIVE if rose != bool(_FEWER_IS_BETTER.search(text)) else Impact.NEGATIVE


@once_a_message
def label_of(text: str) -> Impact:
    """The one label the words support."""
    figures = _figures(text)
    if figures is not Impact.UNKNOWN:
        return figures
    if _NOW_BETTER.search(text):
        return Impact.POSITIVE
    found = labels_in(text)
    good = Impact.POSITIVE in found
    bad = Impact.NEGATIVE in found or Impact.NONE in found
    if (good and bad) or ((good or bad) and _MIXED.search(text) and good):
        return Impact.MIXED
    if good:
        return Impact.POSITIVE
    if Impact.NEGATIVE in found:
        return Impact.NEGATIVE
    if Impact.NONE in found:
        return Impact.NONE
    return Impact.MIXED if _MIXED.search(text) and re.search(r"\bbut\b", text) else Impact.UNKNOWN


# Words that weigh only where a stretch is known to say what an action changed.
_GOOD = AnyCase(
    r"\b(?:likes?|liked|loves?|loved|enjoy\w*|happy|happier|smil\w+|laugh\w+|proud|glad|pleased|"
    r"talk(?:s|ed|ing)|chat(?:s|ting)|asks? for|asking for|opens? up|easier|fine|on board|on time|"
    r"big difference|made a difference|manag(?:es|ed|ing)|us(?:es|ed|ing) (?:it|the|his|her)|eats?|"
    r"eating|ate|sleeps?|sleeping|slept|back in|in (?:class|lessons?)|"
    r"cheer(?:s|ed|ful)\w*|stay(?:s|ed|ing)? for|fed|posted|welcoming|"
    r"good|well|great|brilliant\w*|positive\w*|"
    r"help(?:s|ed|ful|ing)|better|calm\w*|settl\w+|relax\w*|join(?:s|ed|ing)|"
    r"com(?:es|ing) (?:in|to|along)|came (?:in|to|along)|turn(?:s|ed) up|"
    r"attend(?:s|ed|ing)|"
    r"agree[ds]?|accept(?:s|ed)|signed|thank\w*|grateful|relieved|receptive|keen|engag\w+|"
    r"improv\w+|progress|fewer|less|stopped|safe|safer|confident|apologis\w+|sorry|friends?)\b"
)
_BAD = AnyCase(
    r"\b(?:hates?|hated|dislikes?|avoid(?:s|ed|ing)|kick(?:s|ed|ing)|hit(?:s|ting)?|"
    r"thr(?:ew|ows?)|"
    r"swears?|swearing|swore|shout\w*|scream\w*|upset\w*|angry|"
    r"cross|furious|annoyed|walk(?:ed|s) (?:off|out|away)|ran|left the|storm\w+|slam\w+|"
    r"refus\w+|won.?t|wouldn.?t|for babies|baby(?:ish)?|stupid|pointless|worse|"
    r"angrier|sadder|louder|scared|"
    r"frighten\w*|anxious|"
    r"fight\w*|embarrass\w*|laughed at|pick(?:ed|s) on|bull\w+|missed|los(?:t|es|ing)|bad|"
    r"asked to (?:leave|stop|go)|wants? (?:out|him to move|her to move|to (?:stop|leave))|"
    r"too (?:busy|tired|embarrassed)|prised|taken (?:off|down|apart)|broke|broken|smashed|tore|"
    r"ripped|hid(?:es|den)?|"
    r"lied|ignor\w+ (?:me|us|staff)|rude)\b"
)
_FLAT = AnyCase(
    r"\b(?:no one|nobody) (?:was |is )?(?:in|there|home|answer\w*|came|come)|\bno odds\b|"
    r"\b(?:did|does|done|happened) (?:it )?again\b|"
    r"\bno (?:better|happier|calmer|safer|quieter|easier|difference|change|different|sign)\b|"
    r"\bback to (?:normal|how|square|where)|"
    r"\bnever (?:came|rang|replied|used|went|turned)|\bstill (?!to|waiting|early|going well|fine|"
    r"comes|uses|likes|enjoys)\w+"
)
_DENIAL = AnyCase(
    r"\b(?:not|n.?t|never|no|hardly|barely|without|isnt|wasnt|hasnt|didnt|doesnt|havent|dont)"
    r"(?: \w+){0,2} $"
)
_CONTRAST = re.compile(
    r"[.!?]+\s+|\W*\b(?:but|though|although|however|except|apart from|whereas|while|only that|"
    r"and then|then (?=stopped|it|he|she|went))\b\W*",
    re.IGNORECASE,
)
_UNSURE = AnyCase(
    r"\W*(?:\w+\W+){0,2}?(?:no idea|(?:do|does)(?:n.?t| not) know|dunno|not sure|"
    r"too (?:early|soon)|waiting (?:to|for)|"
    r"unclear|yet to (?:see|hear|start)|remains to be)\b"
)


def effect_of(text: str) -> Impact:
    """The label of words known to say what an action changed: each side of a "but" is weighed."""
    if _BOTH_WAYS.search(text):
        return Impact.MIXED
    sides = [side for side in _CONTRAST.split(text) if side.strip()]
    if len(sides) > 1 and _NOW_BETTER.search(text) is None:
        labels = [Impact.NONE if _NOT_SO.match(side) else _weigh(side) for side in sides]
        if any(label is not Impact.UNKNOWN for label in labels):
            return combine(labels)
    return _weigh(text)


def is_unsure(text: str) -> bool:
    """Does a stretch open by saying that nobody can tell yet?"""
    return _UNSURE.match(text) is not None


_NOT_SO = AnyCase(r"not (?:at|in|with|on|for|when|after|to)\b")


_BOTH_WAYS = AnyCase(
    r"\bsome (?:days|weeks|lessons|sessions)\b[^\n]{0,120}?\b(?:some|others?)\b|"
    r"\bgood days\b[^\n]{0,80}?\bbad\b|"
    r"\b(?:mixed|hit and miss|up and down|comes and goes)\b|\b(?:then|but) (?:\w+ ){0,2}"
    r"(?:stopped|wore off|gave up|fizzled|back to|went back)\b"
)


_GAVE_UP = AnyCase(
    r"\bstopped (?:going|coming|using|attending|wearing|working|turning up)\b|\bfizzled out\b"
)


_NOT_YET = AnyCase(
    r"\W*(?:but )?(?:\w+ ){1,2}?(?:has|have|did|does|is)(?:n.?t| not)(?: done (?:it|"
    r"so))?(?: yet)?\W*$"
)
_CRYING = AnyCase(r"\bcr(?:y|ies|ied|ying)\b")
_NO_LONGER = AnyCase(
    r"\b(?:\w+n.?t|not|stopped)\b[^.]{0,30}\b(?:any ?more|any longer)\b|\bno longer\b"
)


def _weigh(text: str) -> Impact:
    if _UNSURE.match(text):
        return Impact.UNKNOWN
    if _GAVE_UP.search(text):
        return Impact.NONE
    label = label_of(text)
    if label is Impact.POSITIVE and _FLAT.search(text):
        return Impact.MIXED
    if label is not Impact.UNKNOWN or _UNSURE.search(text):
        return label
    if _FLAT.search(text):
        return Impact.NEGATIVE if _BAD.search(text) else Impact.NONE
    if _NOT_YET.match(text):
        return Impact.NONE
    if _NO_LONGER.search(text) and (_BAD.search(text) or _CRYING.search(text)):
        return Impact.POSITIVE
    denied = any(
        _DENIAL.search(text[max(0, m.start() - 40) : m.start()]) for m in _GOOD.finditer(text)
    )
    good = any(
        not _DENIAL.search(text[max(0, m.start() - 40) : m.start()]) for m in _GOOD.finditer(text)
    )
    bad = any(
        not _DENIAL.search(text[max(0, m.start() - 40) : m.start()]) for m in _BAD.finditer(text)
    )
    if good and bad:
        return Impact.MIXED
    if good or bad:
        return Impact.POSITIVE if good else Impact.NEGATIVE
    return Impact.NONE if denied else Impact.UNKNOWN


def is_status(text: str) -> bool:
    """Does a sentence only say whether an action still runs?"""
    return _STATUS.match(text) is not None


def combine(labels: list[Impact]) -> Impact:
    """One label for several stretches: the same, or mixed when they pull both ways."""
    kinds = {label for label in labels if label is not Impact.UNKNOWN}
    if not kinds:
        return Impact.UNKNOWN
    if len(kinds) == 1:
        return kinds.pop()
    if Impact.POSITIVE in kinds or Impact.MIXED in kinds:
        return Impact.MIXED
    return Impact.NEGATIVE
