"""In what surroundings a phrase counts, and how far the marked words reach: judgement and stance.

A shape gets the scene and the span of a phrase and gives back the span to mark, or None when the
words are used in a way that only describes. Every look to the left or right is bounded, so the
work stays linear in the text.
"""

import re

from assistant.domain.rules.wording.predicates import subject_of_predicate
from assistant.domain.rules.wording.scene import Scene
from assistant.domain.rules.wording.usage import (
    JUDGED_NOUN,
    LINK,
    NOUN_AFTER,
    PERSON_SUBJECT,
    Span,
    is_hyphenated,
    is_name,
    is_proper,
    pattern,
)


def plain(scene: Scene, start: int, end: int) -> Span | None:
    """The words themselves, wherever they stand."""
    if is_hyphenated(scene, end) or (scene.text[start].isupper() and is_proper(scene, start, end)):
        return None
    return start, end


def judging(scene: Scene, start: int, end: int) -> Span | None:
    """A judging word and the noun it judges."""
    if is_name(scene, start, end) or is_hyphenated(scene, end):
        return None
    if scene.folded[start:end] in ("odd", "strange", "weird", "funny") and pattern(r"\d $").search(
        scene.before(start)
    ):
        return None  # "30 odd messages"
    if scene.folded[start:end] == "odd" and _ODD_THINGS.match(scene.after(end)):
        return None
    noun = NOUN_AFTER.match(scene.after(end))
    return (start, end + noun.end()) if noun else (start, end)


_ODD_THINGS = re.compile(
    r" (?:socks?|shoes?|gloves?|earrings?|trainers|laces|numbers?|jobs?|sock|boots|mittens|"
    r"pages?)\b"
)


def ambiguous(scene: Scene, start: int, end: int) -> Span | None:
    """A word that judges people and conduct but only describes things ("poor signal")."""
    if is_name(scene, start, end) or is_hyphenated(scene, end):
        return None
    noun = JUDGED_NOUN.match(scene.after(end))
    if noun:
        return start, end + noun.end()
    subject = subject_of_predicate(scene.before(start))
    if (
        subject is not None
        and PERSON_SUBJECT.search(subject)
        and not pattern(
            r" (?:to (?:the|his|her|school|home|go|do|come|stay|have|eat|sleep|walk|travel|"
            r"attend|return|be)|after|for covid|enough|when|\d|on (?:mon|tues|wednes|"
            r"thurs|fri|satur|sun|\d)|at \d|apart from|with (?:a|the))\b"
        ).match(scene.after(end))
    ):
        return start, end
    return None


def adverb(scene: Scene, start: int, end: int) -> Span | None:
    """A judging adverb beside what was done."""
    return (
        None if is_name(scene, start, end) and not scene.is_sentence_start(start) else (start, end)
    )


def stance(scene: Scene, start: int, end: int) -> Span | None:
    """A word that announces how sure or how pleased the writer is."""
    after = scene.after(end)
    if not pattern(r"\w").search(after):
        return (
            None if scene.folded[start:end] in ("clearly", "plainly", "literally") else (start, end)
        )
    return start, end


_LEADS_TO_NOUN = re.compile(
    rf"\b(?:an?|the|his|her|their|such|very|is|was|as|our|some|being|with|like) {LINK}$"
)


def said_of_person(scene: Scene, start: int, end: int) -> Span | None:
    """A word that judges when said of a person or of conduct, and only describes when said of a
    thing.
    """
    if is_name(scene, start, end) or is_hyphenated(scene, end):
        return None
    noun = NOUN_AFTER.match(scene.after(end))
    before = scene.before(start)
    if noun and _LEADS_TO_NOUN.search(before):
        return start, end + noun.end()
    subject = subject_of_predicate(before)
    if not subject:
        return None
    if PERSON_SUBJECT.search(subject):
        return start, end
    typed = scene.text[start - len(before) : start]
    at = before.rfind(subject)
    named = typed[at : at + 1].isupper() and subject not in (
        "the",
        "it",
        "this",
        "that",
        "there",
        "here",
        "what",
    )
    return (start, end) if named else None


_TEAM_SUBJECT = re.compile(
    r"(?:^|\b)(?:i|we|staff|all staff|school staff|night staff|care staff|day staff|our staff|"
    r"the staff|the team|our team|the staff team|the school|school|the home|colleagues|"
    r"teachers|the teachers|his teachers|her teachers"
    r"|the dsl|dsl|the ddsl|ddsl|the head|the headteacher|the head teacher|the senco|"
    r"the sendco|senco|mdsas|the mdsas|tas|the tas|lsas|the lsas|lunchtime staff|midday staff|"
    r"the deputy|the manager|the key ?worker|keyworker|key person|the class teacher|"
    r"class teacher"
    r"|the whole team|everyone here|all of us|most of us|some of us|both of us|"
    r"the pastoral team|pastoral|the safeguarding team|slt|the office|the kitchen staff|"
    r"the nursery|the team here|team|carers here|residential staff|the shift|staff on shift|"
    r"staff on (?:duty|nights|days)|staff here|staff at (?:the|our) [a-z]+|us|"
    r"the head of year|head of year|the staffroom|the academy|the college|the unit|"
    r"the residential team|nursery staff|other staff|many staff|several staff|some staff|"
    r"most staff|a number of staff|a lot of staff|experienced staff|support staff|"
    r"the form tutor|the governors|the setting)"
    r"(?: (?:all|both|also|now|do|really|still|just|firmly|strongly|genuinely|personally|"
    r"always|would|often|certainly|have|had|has|long|unanimously|sincerely|honestly|"
    r"definitely|seriously|collectively|rightly))*,? $"
)


def team_belief(scene: Scene, start: int, end: int) -> Span | None:
    """The view of the writer or the writer's own team."""
    subject = _TEAM_SUBJECT.search(scene.before(start))
    if subject is None:
        return None
    word = scene.folded[start:end]
    after = scene.after(end)
    if after.startswith(" from "):  # "we understand from Ms Cole"
        return None
    if word in ("felt", "feel", "found", "find") and pattern(
        r" (?:the|a|an|his|her|for|his|along|under|two|\d|it in|it on|it under|him (?:in|on|"
        r"at|sitting|asleep|hiding|outside|under)|her (?:in|on|at|sitting|asleep|hiding|"
        r"outside|under)|them (?:in|on))\b"
    ).match(after):
        return None
    if word in (
        "view",
        "views",
        "sense",
        "doubts",
        "views",
        "guess",
        "understand",
        "gather",
        "expect",
        "expects",
        "imagine",
    ) and pattern(r"[.,]|$").match(after):
        return None
    if word in (
        "expect",
        "expects",
        "view",
        "regard",
        "consider",
        "considered",
        "agree that",
        "found",
        "find",
    ) and not pattern(
        r" (?:that|him|her|them|it|this|he|she|they|mum|dad|\w+ (?:is|are|was|to be|not|should))\b"
    ).match(after):
        return None
    more = pattern(
        r" (?:strongly |very strongly |firmly |deeply )?that\b| strongly\b| like\b"
    ).match(after)
    return start, end + (more.end() if more else 0)
