"""What a text answers to "Is anyone in immediate danger now?"."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.domain.rules.danger import find_danger
from assistant.domain.rules.danger_frames import UNSAFE
from assistant.domain.rules.danger_words import find_likely_danger
from assistant.domain.said_to_us import is_said_to_us
from assistant.domain.sentences import split_sentences

_ANSWER_UNSURE = re.compile(
    r"^\W*(?:(?:i.?m |im |i |really |honestly |well )*(?:not (?:really |"
    r"completely |entirely |100% )?(?:sure|certain)|unsure|"
    r"don.?t know(?! (?:if this|where|how|why|what))|dunno|idk|maybe|possibly|"
    r"perhaps|hard to (?:say|know|tell)|could be|might be|can.?t (?:say|tell)|"
    r"potentially|it depends|i think so|unclear|no idea|not known))\b",
    re.IGNORECASE,
)
_UNSURE_IF_SAFE = re.compile(
    r"\b(?:not sure|don.?t know|unsure|can.?t be sure)\b[^.!?\n]{0,30}\b(?:safe|"
    r"danger|risk|ok|okay)\b|\b(?:not sure|don.?t know|unsure)(?: (?:tbh|sorry|really|yet|to be "
    r"honest))?\W*$",
    re.IGNORECASE,
)
_ANSWER_NO = re.compile(
    r"^\W*(?:(?:hi|hello|ok|okay|dsl here|so|well|as far as (?:i|we) know|"
    r"at the moment|currently|right now|thankfully|today)\W+)*(?:no\b(?! (?:idea|"
    r"sign))|nope|nah|n\b(?!/)|none\b|nobody|no ?one|noone|negative|not (?:at (?:the|"
    r"this) (?:moment|time)|right now|currently|now|immediate\w*|in (?:any |"
    r"immediate )?danger|that (?:i|we) know)|(?:i )?don.?t (?:think|believe) so|"
    r"not at the minute|neither|everyone.?s? (?:is )?(?:safe|ok|fine)|all safe|"
    r"safe\b)",
    re.IGNORECASE,
)
_ANSWER_YES = re.compile(
    r"^\W*(?:yes|yep|yeah|yea|y\b|definitely|absolutely|very much|affirmative|"
    r"i believe so|we think so|(?:she|he|they) (?:is|are)(?=\W*$))\b",
    re.IGNORECASE,
)
_ANSWER_WITH_US = re.compile(
    r"^\W*(?:(?:he|she|they|(?-i:[A-Z][\w-]+))(?:.s| is| are)|hes|shes|"
    r"theyre) (?:safe |here |still |now |currently |just )*(?:with (?:me|us|staff|"
    r"a ta|his ta|her ta|his teacher|her teacher|mrs|mr|ms|miss)|in (?:class|"
    r"school|lessons?|assembly|maths|english|"
    r"my office))\b(?![^.!?\n]{0,80}\b(?:but|don.?t know|not sure|hurt|scared|"
    r"refus\w+)\b)",
    re.IGNORECASE,
)
_SAYS_SAFE = re.compile(
    r"\b(?:no|not|nobody|no.?one|isn.?t|aren.?t|don.?t (?:think|believe))\b"
    r"[^.!?\n]{0,24}\bdanger\b|"
    r"\b(?:is|are|.s|hes|shes|all|both) (?:now |currently |perfectly |all )?safe\b",
    re.IGNORECASE,
)
_SHORT_ANSWER = 400
_OPENING_CHARS = 4_000
_OF_DANGER = re.compile(r"\b(?:danger|safe)\b", re.IGNORECASE)


class HeardDanger(NamedTuple):
    """What a message says of danger now."""

    is_said: bool = False
    """It is said, or what is said of safety now implies it."""
    asked_of: str = ""
    """Words of a story that may mean it: whether they do is for the person to say."""

    @property
    def is_heard(self) -> bool:
        """Is there reason to show the urgent advice?"""
        return self.is_said or bool(self.asked_of)


def hear_danger(text: str, *, in_story: bool, is_feared: bool = False) -> HeardDanger:
    """Does a message say that a child is at risk now, or tell what may mean that?

    Beside a plain no, as in a story, danger has to be named; what only implies it is asked about,
    and so is any danger where a message tells what is feared (`is_feared`).
    """
    is_told = in_story or _ANSWER_NO.match(text) is not None
    marks = find_danger(text, in_story=is_told)
    if any(not is_told or not mark.is_implied for mark in marks) and not is_feared:
        return HeardDanger(is_said=True)
    if marks:
        return HeardDanger(asked_of=marks[0].words)
    return HeardDanger(asked_of=find_likely_danger(text) if in_story else "")


def read_danger_answer(text: str) -> str | None:
    """What a text answers to "Is anyone in immediate danger now?": yes, no, unsure, or None."""
    if len(text) > _SHORT_ANSWER:
        return None
    if hear_danger(text, in_story=False).is_said:
        return "yes"
    unsure = _ANSWER_UNSURE.match(text) is not None and not is_said_to_us(text)
    if unsure or _UNSURE_IF_SAFE.search(text):
        return "unsure"
    if _ANSWER_NO.match(text):
        return "no"
    if _ANSWER_WITH_US.match(text):
        return "no"
    if _SAYS_SAFE.search(text) and not UNSAFE.search(text):
        return "no"
    return "yes" if _ANSWER_YES.match(text) else None


def find_danger_answer(text: str) -> str | None:
    """What a message answers to the danger question: yes, no, unsure, or None.

    In a long one, the sentence that speaks of danger or safety answers.
    """
    value = read_danger_answer(text)
    if value is not None:
        return value
    spoken = (
        read_danger_answer(sentence.text)
        for sentence in split_sentences(text[:_OPENING_CHARS])
        if _OF_DANGER.search(sentence.text)
    )
    return next((value for value in spoken if value is not None), None)
