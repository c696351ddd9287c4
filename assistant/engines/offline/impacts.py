"""What an action changed, in the staff's words: the cue that shows it and the label it supports.

Labels: positive, negative, none (tried, no effect), mixed (both), unknown (no cue).
"""

from __future__ import annotations

import re
from functools import cache

from assistant.domain.record import Impact
from assistant.engines.offline.any_case import AnyCase, Chooser, once_a_message
from assistant.engines.offline.counted import share_of
from assistant.engines.offline.impact_cues import CUES

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
    r"\b(?:likes|(?<!its )(?<!it.s )(?<!just )like|liked|"
    r"loves?|loved|enjoy\w*|happy|happier|smil\w+|laugh\w+|proud|glad|pleased|"
    r"talk(?:s|ed|ing)|chat(?:s|ting)|asks? for|asking for|opens? up|easier|fine|on board|on time|"
    r"(?:far|much|a lot|way|loads) more(?=\W*(?:$|,|though|but|now|and|than|often))|"
    r"(?:much|a lot|far|a bit|lots|so much) (?:steadier|brighter|healthier|stronger|cleaner|warmer|"
    r"quicker|chattier|livelier|closer|earlier|longer)|happily|gladly|willingly|"
    r"big difference|made a difference|"
    r"down a treat|goes down well|went down well|"
    r"manag(?:es|ed|ing)|us(?:es|ed|ing) (?:it|the|his|her)|eats?|"
    r"eating|ate|had (?:a|an|some|half|most|all|two|both|her|his)(?: \w+){0,3} (?:banana|toast|"
    r"apple|sandwich|fruit|biscuits?|cereal|lunch|dinner|breakfast|snack|drink|yogh?urt|soup|milk|meal)|"
    r"sleeps?|sleeping|slept|back in|in (?:class|lessons?)|"
    r"cheer(?:s|ed|ful)\w*|usually (?:answers?|picks? up|replies|comes?|goes)|"
    r"stay(?:s|ed|ing)? for|fed|posted|welcoming|rested|nice|lovely|"
    r"leaves? (?:him|her|them) alone|"
    r"good|well|great|brilliant\w*|positive\w*|"
    r"help(?:s|ed|ful|ing)|(?:do|does|really) help|better|calm\w*|settl\w+|relax\w*|"
    r"join(?:s|ed|ing)|com(?:es|ing) (?:in|to|along)|came (?:in|to|along)|turn(?:s|ed) up|"
    r"attend(?:s|ed|ing)|"
    r"agree[ds]?|accept(?:s|ed)|signed|thank\w*|grateful|relieved|receptive|keen|engag\w+|"
    r"clean|dry|warm|awake|on task|put on \d|all but one|every \w+ (?:but|except) one|"
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
    r"said (?:very )?little|like (?:being in )?(?:a )?prison|"
    r"fight\w*|embarrass\w*|laughed at|pick(?:ed|s) on|bull\w+|missed|los(?:t|es|ing)|bad|"
    r"asked to (?:leave|stop|go)|wants? (?:out|him to move|her to move|to (?:stop|leave))|"
    r"too (?:busy|tired|embarrassed|shy)|forgets?|forgot|in trouble|prised|taken (?:off|down|"
    r"apart)|broke|broken|smashed|tore|"
    r"ripped|hid(?:es|den)?|"
    r"blanked|hung up|shrug(?:s|ged)|sulk(?:s|ed|ing)|lied|"
    r"ignor\w+ (?:me|us|staff)|rude|didn.?t let|different (?:nursery|school|childminder))\b"
)
_FLAT = AnyCase(
    r"\b(?:no one|nobody) (?:was |is )?(?:in|there|home|answer\w*|came|come)|\bno odds\b|"
    r"\bg(?:ot|ets|etting) (?:round|around|past) (?:it|them|this)\b|"
    r"\b(?:did|does|done|happened) (?:it )?again\b|"
    r"\b(?:came|come|comes|coming|went|sent) (?:back|home) [^.,]{0,24}?(?:un\w+ed|not \w+ed)\b|"
    r"\b(?:not|wasn.?t|isn.?t) (?:bothered|fussed|interested)\b|"
    r"\bno (?:better|happier|calmer|safer|quieter|easier|difference|change|different|sign)\b|"
    r"\bback to (?:normal|how|square|where)|"
    r"\bnever (?:came|rang|replied|used|went|turned)|\bstill (?!to|waiting|early|going well|fine|"
    r"comes|uses|likes|enjoys)\w+"
)
_DENIAL = AnyCase(
    r"\b(?:not|n.?t|never|(?<!yes and )no|hardly|barely|without|"
    r"isnt|wasnt|hasnt|didnt|doesnt|havent|dont)"
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
    if _BOTH_WAYS.search(text) or _TURN_BY_TURN.search(text):
        return Impact.MIXED
    told = share_of(text)
    if told is not Impact.UNKNOWN:
        return told
    sides = [side for side in _CONTRAST.split(text) if side.strip()]
    if len(sides) > 1 and _NOW_BETTER.search(text) is None:
        labels = [Impact.NONE if _NOT_SO.match(side) else _weigh(side) for side in sides]
        if any(label is not Impact.UNKNOWN for label in labels):
            return combine(labels)
    return _weigh(text)


OFFERS = AnyCase(
    r"\b(?:offer(?:ed|ing)?|invit(?:ed|ing)|suggest(?:ed|ing)|propos(?:ed|ing)|asked (?:if|whether|"
    r"mum|dad|them|her|him|parents)|recommended|signposted)\b"
)


def declines(text: str) -> bool:
    """Does an answer to an offer turn it down, however politely ("managing fine thank you")?"""
    return _DECLINES.search(text) is not None


_DECLINES = AnyCase(
    r"\b(?:turned|turn|turns|knocked) (?:it|this|that|them|us|him|her|me|both|the \w+) "
    r"(?:down|back)\b|\bsaid no\b|\bnot for (?:us|them|me|him|her)\b|"
    r"\bno (?:thanks?|thank you|need|ta)\b|\b(?:don.?t|didn.?t|doesn.?t|do not|did not) (?:need|"
    r"want|think (?:they|he|she|we) (?:need|want))\w*\b|"
    r"\b(?:managing|coping|doing|getting on|getting by|all right|alright|fine|ok|okay)\b[^.]{0,24}?"
    r"\b(?:thanks?|thank you|without|as (?:they|we|he|she|it) (?:are|is|were|was))\b|"
    r"\b(?:they|we)(?: were| are|.?re) (?:managing|coping|doing|getting by|getting on) "
    r"(?:just )?(?:fine|ok|okay|well|all right)\b|\b(?:rather|sooner) not\b|\bnot for (?:them|us|"
    r"him|her)\b"
)


def is_unsure(text: str) -> bool:
    """Does a stretch open by saying that nobody can tell yet?"""
    return _UNSURE.match(text) is not None


_NOT_SO = AnyCase(r"not (?:at|in|with|on|for|when|after|to)\b")


_BOTH_WAYS = AnyCase(
    r"\bsome (?:days|weeks|lessons|sessions)\b[^\n]{0,120}?\b(?:some|others?)\b|"
    r"\b(?:fine|good|great|ok|okay|well|worked|helped|better)\b[^.]{0,20}\buntil\b|"
    r"\b(?:up|down|better|calmer|fine|ok|on time|in) for (?:\w+ ){1,3}(?:and |but )?then\b|"
    r"\bgood days\b[^\n]{0,80}?\bbad\b|"
    r"\b(?:was|were|did|has|stopped|worked|helped|better|calmer|settled)\b[^.,;]{0,30} for "
    r"(?:about |only |around |just )?(?:a|one|two|three|\d+) (?:days?|weeks?|nights?|mornings?|"
    r"lessons?)\W*$|"
    r"\b(?:mixed|hit and miss|up and down|comes and goes)\b|\b(?:then|but) (?:\w+ ){0,2}"
    r"(?:stopped|wore off|gave up|fizzled|back to|went back)\b"
)


_TURN_BY_TURN = AnyCase(
    r"\bfirst (?:time|one|visit|session|meeting|week)\b[^\n]{3,120}?\b(?:second|next|last|other) "
    r"(?:time|one|visit|session|meeting|week)\b|"
    r"\bfor (?:\w+ ){1,3}then (?:stopped|gave up|didn.?t|refused|nothing)\b"
)


# A child's weight going up is good or bad with what it was: the words alone don't say.
_WEIGHT = AnyCase(
    r"\bweight\b[^.,;]{0,20}\b(?:(?:gone|went|going|is|was) (?:up|down)|increased|dropped|fallen)\b"
)
_GAVE_UP = AnyCase(
    r"\bthen gave up\b|\bfizzled out\b|"
    r"\bstopped (?:going|coming|using|attending|wearing|working|turning up)\b"
)


_NOTHING = AnyCase(r"\W*(?:and |but )?nothing(?: (?:back|yet|since|heard|came back))*\W*$")
_NOT_YET = AnyCase(
    r"\W*(?:but )?(?:\w+ ){1,2}?(?:has|have|did|does|is)(?:n.?t| not)(?: done (?:it|"
    r"so))?(?: yet)?\W*$"
)
_CRYING = AnyCase(r"\bcr(?:y|ies|ied|ying)\b")
_NONE_SINCE = AnyCase(
    r"\b(?:(?:has|have) ?(?:n.?t| not)|(?:he|she|they)(?:.?s|.?ve) not|not) [^.]{0,50}\bsince\b"
)
_TROUBLE = AnyCase(
    r"\b(?:wet|wetted|soiled|missed|been late|run|gone missing|self.?harmed|hurt|turned up|"
    r"come near|been near|been back|fallen asleep|asked for (?:it|him|her))\b"
)
_NO_MORE = AnyCase(
    r"\b(?:no more|no further|no) (?:upsets?|upset|tears|crying|shouting|swearing|fighting|kicking|"
    r"hitting|screaming|running off|hiding|wetting|walking out)\b|"
    r"\bonly (?:\w+ ){0,3}?(?:one|1|once|two|2|twice)\b[^.,]{0,30}\bsince\b|"
    r"\b(?:nobody|no one|no-one|not one person) (?:has|.?s) [^.,]{2,40}\bsince\b"
)
_NO_LONGER = AnyCase(
    r"\b(?:\w+n.?t|not|stopped)\b[^.]{0,30}\b(?:any ?more|any longer)\b|\bno longer\b"
)


def _weigh(text: str) -> Impact:
    if _UNSURE.match(text) or _WEIGHT.search(text):
        return Impact.UNKNOWN
    if _GAVE_UP.search(text) or _NOTHING.match(text):
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
    if _NONE_SINCE.search(text) and (_BAD.search(text) or _TROUBLE.search(text)):
        return Impact.POSITIVE
    if _NO_MORE.search(text):
        return Impact.POSITIVE
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
