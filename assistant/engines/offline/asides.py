"""Sentences that tell nothing: views, labels and remarks, and what is left beside them."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.domain.date_reading import DateMention
from assistant.domain.date_reading.vocabulary import DAY_PARTS
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import split_clauses
from assistant.engines.offline.framing import Frame, find_instruction
from assistant.engines.offline.lexicon import Agent, is_ing
from assistant.engines.offline.reading import Passage, Reading
from assistant.engines.offline.roles import say_forms, shows_concern
from assistant.engines.offline.tenses import Tense
from assistant.engines.offline.words import split_words

OPINION_SHARE = 0.6


_SOME_OPINION = 0.25


_OWN_VIEW = AnyCase(
    r"^\W*(?:and |but |so |also |honestly |personally )*(?:i (?:just |really |do |"
    r"honestly |personally )?(?:think|feel|felt|reckon|believe|suspect|guess|"
    r"suppose|wonder|worry|bet|hope|wish|should have|hate)|i.?m (?:sure|certain|"
    r"convinced|worried|concerned|afraid|really|so|not sure|gutted)|im (?:sure|"
    r"certain|convinced|worried|concerned|afraid|really|so|not sure|gutted)|"
    r"in my (?:opinion|view)|if you ask me|it.?s obvious|its obvious|obviously|"
    r"clearly|you can (?:just )?tell|we all (?:know|think)|everyone (?:knows|"
    r"thinks|says)|my gut|it (?:breaks|makes|made|seems)|it feels)\b"
)


# A doubt as clinicians write it: "Mum ?depressed".
_QUERIED = re.compile(r"\W*(?:[\w']+ ){1,3}\?\w+(?: \w+)?\W*$")


def is_own_view(passage: Passage) -> bool:
    """Is a sentence the writer's view, and not an undated one that hands on somebody's words?"""
    if passage.opinion >= OPINION_SHARE or _QUERIED.match(passage.text):
        return True
    hands_on = not passage.dates and bool(passage.quotations)
    return _OWN_VIEW.match(passage.text) is not None and not hands_on


def is_only_view(passage: Passage) -> bool:
    """Does a sentence hold a view and nothing dated, quoted, told or past beside it?"""
    if passage.opinion < _SOME_OPINION or passage.dates or passage.quotations:
        return False
    return not any(
        c.tense in (Tense.PAST, Tense.PERFECT) or c.verb in say_forms() for c in passage.clauses
    )


def is_label(passage: Passage) -> bool:
    """Does a line only announce what follows it ("Bullets as they come:")?"""
    return passage.text.rstrip().endswith(":") and not any(
        c.subject in (Agent.CHILD, Agent.FAMILY) and c.tense in (Tense.PAST, Tense.PERFECT)
        for c in passage.clauses
    )


def announces_items(reading: Reading, passage: Passage, index: int) -> bool:
    """Do a few words without a verb or a date only head the numbered items after them?"""
    following = reading.passages[index + 1] if index + 1 < len(reading.passages) else None
    return (
        following is not None
        and _LIST_ITEM.match(following.text) is not None
        and not passage.dates
        and not passage.quotations
        and len(passage.text.split()) <= 6
        and all(c.verb is None or is_ing(c.verb) for c in passage.clauses)
    )


def tells(passage: Passage) -> bool:
    """Is something told to have happened, with a date or somebody's words?"""
    return bool(passage.quotations) or (
        bool(passage.dates)
        and any(
            c.subject in (Agent.CHILD, Agent.FAMILY) and c.tense in (Tense.PAST, Tense.PERFECT)
            for c in passage.clauses
        )
    )


def after_remark(passage: Passage) -> Passage:
    """A sentence without the words about the typing that open it ("Not sure it matters but…")."""
    if passage.frame is not Frame.META or len(passage.clauses) < 2:
        return passage
    rest = passage.clauses[1:]
    start = rest[0].start_char
    told = replace(
        passage,
        start_char=start,
        text=passage.text[start - passage.start_char :],
        frame=Frame.FACT,
        clauses=rest,
        dates=tuple(d for d in passage.dates if d.start_char >= start),
        quotations=tuple(q for q in passage.quotations if q[0] >= start),
    )
    return told if tells(told) else passage


_LEAD_IS = AnyCase(
    r"\W*(?:and |also )?(?:one|another|the (?:one|other|first|second|third|last|next|main|worst|"
    r"biggest|most recent|latest))(?: one| thing| incident| time| occasion| concern)? (?:is|was) "
    r"(?:that|when|how|because) "
)


def after_lead(reading: Reading, passage: Passage) -> Passage:
    """A sentence without the words that number it ("One is that on Monday…")."""
    match = _LEAD_IS.match(passage.text)
    if match is None or passage.frame is not Frame.FACT:
        return passage
    start = passage.start_char + match.end()
    kept = sorted([*passage.quotations, *((d.start_char, d.end_char) for d in passage.dates)])
    return replace(
        passage,
        start_char=start,
        text=passage.text[match.end() :],
        clauses=split_clauses(reading.text, start, passage.end_char, reading.agents, kept),
    )


_OPENS_REFERRAL = AnyCase(
    r"\W*(?:(?:this|the|my|our) (?:\w+ )?(?:referral|report|letter|e-?mail|form|statement) "
    r"(?:concerns|regards|relates to|is (?:about|regarding|concerning|in (?:respect|relation)))|"
    r"(?:i|we)(?:.?d| would| want| wish)? (?:like |have )?to (?:raise|report|share|flag|log|"
    r"make|refer|express)|(?:i|we)(?: am| are|.?m|.?re) (?:writing|referring|contacting|emailing))"
    r"\b"
)
_CONCERN_NOUN = AnyCase(r"\b(?:concerns?|worr(?:y|ies)|referral)\b")


def opens_referral(passage: Passage) -> bool:
    """Does a sentence only say what the referral is about ("I'd like to raise a concern…")?"""
    match = _OPENS_REFERRAL.match(passage.text)
    if match is None or passage.dates or passage.quotations:
        return False
    return not shows_concern(_CONCERN_NOUN.sub("", passage.text[match.end() :]))


_UNSURE_WHEN = AnyCase(
    r"\b(?:(?:i )?(?:can.?t|cannot|don.?t|couldn.?t)(?: \w+)? (?:remember|recall|know|say)"
    r"(?: (?:exactly|for sure))?|not sure|unsure|maybe|possibly|i think|which(?: (?:one|day))?|"
    r"what day|when|day|days|week|on|the|and|or|in|of|one|also|about|around|just|both|then|it|was|"
    r"last|this|right|so|ok|okay|now|well)\b"
)


def only_says_when(passage: Passage) -> bool:
    """Does a sentence hold days and a word that the writer is unsure of them, and no more?"""
    if not passage.dates:
        return False
    rest = passage.text
    for date in reversed(passage.dates):
        start = date.start_char - passage.start_char
        rest = rest[:start] + " " + rest[date.end_char - passage.start_char :]
    return re.search(r"\w", _UNSURE_WHEN.sub(" ", rest)) is None


_LIST_ITEM = re.compile(r"\W*\d{1,2}[.)]\s")


_BULLET = re.compile(r"(?:^|\n)[ \t]*(?:[-–—*•·]|\d{1,2}[.)])[ \t]*$")


def opens_item(reading: Reading, passage: Passage) -> bool:
    """Does a sentence open a bullet or a numbered item, which no other item's date governs?"""
    if _LIST_ITEM.match(passage.text):
        return True
    before = reading.text[max(0, passage.start_char - 12) : passage.start_char]
    return passage.starts_line and _BULLET.search(before) is not None


_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+")


def before_instruction(reading: Reading, passage: Passage) -> Passage:
    """A pasted text up to the sentence that instructs the assistant, when that is not the first."""
    if passage.frame is not Frame.INSTRUCTION or not passage.clauses:
        return passage
    found = find_instruction(passage.text)
    ends = [m.end() for m in _SENTENCE_END.finditer(passage.text) if found and m.end() <= found[0]]
    if len(ends) < 2:
        return passage
    end = passage.start_char + ends[-1]
    dates = tuple(d for d in passage.dates if d.end_char <= end)
    kept = [(d.start_char, d.end_char) for d in dates]
    return replace(
        passage,
        end_char=end,
        text=passage.text[: ends[-1]],
        frame=Frame.FACT,
        clauses=split_clauses(reading.text, passage.start_char, end, reading.agents, kept),
        dates=dates,
        quotations=(),
    )


def is_bare_heading(passage: Passage, date: DateMention) -> bool:
    """Does a line hold its date and hardly a word more ("March 2022.", "12/3 am -")?"""
    if any(c.verb for c in passage.clauses):
        return False
    rest = [
        w for w in split_words(passage.text) if passage.start_char + w.start_char >= date.end_char
    ]
    told = [w for w in rest if w.norm.isalpha() and w.norm not in _HEADING_WORDS]
    # "Wed 6/3 - absent" is an entry of one word.
    return not told or (len(rest) < 2 and not shows_concern(passage.text))


_HEADING_WORDS = (DAY_PARTS - {"lunch"}) | frozenset("at the and in on about around from".split())


def only_explains(passage: Passage) -> bool:
    """After a correction, does a sentence only say how the mistake came about?"""
    return not (passage.dates or passage.quotations or shows_concern(passage.text))
