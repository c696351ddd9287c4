"""Shapes that ask whether a count or a date stands beside the words: frequency, amounts, times."""

import re

from assistant.domain.rules.wording.scene import Scene
from assistant.domain.rules.wording.usage import Span, is_name, pattern, search_end

_COUNTED_AFTER = re.compile(
    r"^[^.;]{0,60}?(?:[(:] ?(?:on )?\(?\d|\(?on \w+ (?:recorded |separate |logged |"
    r"different )?occasions|\bon \d{1,2}(?:st|nd|rd|th)?\b|\b\d+ (?:times|recorded|logged|"
    r"occasions))"
)


RULE = re.compile(
    r"\b(?:policy|policies|protocol|rules?|must|procedure|procedures|under the|per the|"
    r"plan says|agreement|contract|timetable|register|registers|law|guidance|"
    r"risk assessment says|licence|door|doors|gate|gates|alarm|alarms|lock|locked|cupboard|"
    r"office|handbook|leaflet|sign|system)\b"
)


def frequency(scene: Scene, start: int, end: int) -> Span | None:
    """How often, with neither count nor dates beside it."""
    after, before, words = scene.after(end), scene.before(start), scene.folded[start:end]
    if is_name(scene, start, end) and not scene.is_sentence_start(start):
        return None
    if _COUNTED_AFTER.match(after) or pattern(r" since (?!he|she|they|then)").match(after):
        return None
    if words == "on and off" and pattern(
        r" (?:the|his|her|for (?:about |around |nearly |over )?\d)"
    ).match(after):
        return None
    if words in ("usual", "normally", "usually", "generally", "routinely") and RULE.search(
        scene.nearby(start, end)
    ):
        return None
    if words in (
        "hardly",
        "barely",
        "mainly",
        "mostly",
        "largely",
        "generally",
        "consistently",
        "normally",
        "scarcely",
    ) and pattern(
        r" (?:visible|audible|made of|open|\d|brown|black|white|blue|red|green|yellow)\b"
    ).match(after):
        return None
    if (
        words
        in (
            "repeated",
            "occasional",
            "frequent",
            "persistent",
            "continued",
            "sporadic",
            "ongoing",
            "on-going",
            "on going",
        )
        and words in ("repeated", "continued")
        and (
            pattern(r" (?:to|the|it|this|that|her|his|what|with|for|until|in|at|a|\")").match(after)
            or not search_end(
                r"\b(?:of|the|his|her|their|with|despite|after|for|by|are|is|were|was) $", before
            )
        )
    ):
        return None
    if words in ("at times",) and pattern(r" (?:of|set|agreed|when|between)\b").match(after):
        return None
    if words in ("sometime",) and pattern(r" (?:between|on)\b").match(after):
        return None
    if words == "once again" and search_end(r"\bonce $", before):
        return None
    if pattern(r"\b(?:policy|rule|protocol|timetable|plan)\b").search(before) and words in (
        "usually",
        "normally",
        "routinely",
        "regularly",
    ):
        return None
    return start, end


def again(scene: Scene, start: int, end: int) -> Span | None:
    """ "Again" that says how often rather than a second time that is told."""
    words = scene.folded[start:end]
    return (start, end) if " " in words else None


def amount(scene: Scene, start: int, end: int) -> Span | None:
    """How much or how many, with no number beside it."""
    after, before, words = scene.after(end), scene.before(start), scene.folded[start:end]
    if is_name(scene, start, end) and not scene.is_sentence_start(start):
        return None
    if _COUNTED_AFTER.match(after) and not words.startswith(("a few of",)):
        return None
    if words in (
        "various",
        "multiple",
        "substantial",
        "considerable",
        "excessive",
        "not enough",
        "too much",
        "low level",
        "low-level",
        "many",
        "endless",
        "a range of",
        "a variety of",
        "a series of",
    ) and pattern(
        r" (?:choice|sclerosis|fracture|fractures|school|schools|of the questions)\b"
    ).match(after):
        return None
    if words in (
        "a few",
        "a couple of",
        "a bit of",
        "one or two",
        "two or three",
        "a handful of",
    ) and pattern(
        r" (?:steps|metres|feet|inches|bites|mouthfuls|sips|crisps|spoonfuls|minutes|seconds|"
        r"words|pieces|flapjack|biscuit|apple|banana|pasta|rice|dinner|lunch|tea|milk|water|"
        r"juice|sandwich|soup|cereal|fruit|salad|cheese|chicken|paper|card|string|tissue|toast|bread|wood|cake|food|cloth|tape)\b"
    ).match(after):
        return None
    if words in ("lots", "a lot", "loads", "heaps", "alot"):
        return (
            (start, end) if not search_end(r"\b(?:a|the|car parking|parking) $", before) else None
        )
    return start, end


_SOME_WHAT = re.compile(
    r" (?:[a-z-]+ )?(?:swearing|shouting|hitting|bullying|fighting|biting|kicking|issues?|"
    r"concerns?|worries|problems?|incidents?|behaviours?|bruis\w+|marks|contact|difficult\w+|"
    r"days|weeks|months|times|lessons|evenings|mornings|nights|absences?|lateness|trouble|"
    r"disruption|aggression|violence|damage|conflict|tension|arguments?|disagreements?|"
    r"fallings? out|language|comments|remarks|scratches|injuries|cuts|improvement|progress|"
    r"changes?|support|time)\b"
)


def some(scene: Scene, start: int, end: int) -> Span | None:
    """ "Some" in front of what could have been counted."""
    if search_end(
        r"\b(?:has been|have been|is|was|were|are|had|has|have|with|shown|seen|of|for|on|been|"
        r"shows|showed) $",
        scene.before(start),
    ) and _SOME_WHAT.match(scene.after(end)):
        return (start, end) if not _COUNTED_AFTER.match(scene.after(end)) else None
    return None


def vague_time(scene: Scene, start: int, end: int) -> Span | None:
    """When, with neither date nor count."""
    after, before = scene.after(end), scene.before(start)
    words = scene.folded[start:end]
    if is_name(scene, start, end) and not scene.is_sentence_start(start):
        return None
    if pattern(r"^,? ?[(:] ?(?:on |since |from |in )?\w* ?\d").match(after) or pattern(
        r",? (?:on|since|from|between) (?:\w+ )?\d"
    ).match(after):
        return None
    if words.endswith(" for") and pattern(r" (?:about |around |nearly |over )?\d").match(after):
        return None
    if words in (
        "for hours",
        "for days",
        "for weeks",
        "for months",
        "for years",
        "historically",
        "lately",
        "long-term",
        "a history of",
        "prolonged",
        "lengthy",
        "nowadays",
        "growing up",
        "one time",
        "ongoing",
        "early on",
    ) and pattern(r"\d $").search(before):
        return None
    return start, end
