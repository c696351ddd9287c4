"""Words that mean a child is at risk now, and the answer to "is anyone in immediate danger now?".

A danger phrase counts only in the present: past, imagined and negated mentions do not. The patterns
are data, each with what it must find and let pass. Nothing here decides anything but whether the
urgent advice is shown (source guide, introduction: 999 in an emergency).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pydantic import Field

from assistant.domain.rules.danger_now import NOW_PATTERNS
from assistant.domain.rules.danger_patterns import DANGER_PATTERNS, DangerKind
from assistant.domain.sentences import split_sentences
from assistant.domain.text import Frozen


class DangerMark(Frozen):
    """One danger phrase: a half-open span of code points, its words and its kind."""

    start_char: int = Field(ge=0)
    end_char: int = Field(ge=1)
    words: str
    kind: DangerKind


_SAYS_NOW = re.compile(
    r"\b(?:now|right now|tonight|today|still|just|currently|at the moment|"
    r"this (?:minute|second|morning|afternoon|evening)|"
    r"(?:mins?|minutes|half an hour|an hour) ago|on (?:his|her|their) way|"
    r"after school|when (?:he|she|they) gets?|home ?time|anywhere)\b"
    r"|\b(?:is|are|hes|shes|theyre)(?: \w+)? \w+ing\b|['’](?:s|re)(?: \w+)? \w+ing\b"
    r"|\b(?:is|are|has|have|isn.?t|won.?t|wont|can.?t|cant|hasn.?t|hasnt|haven.?t|"
    r"havent|not answering|says)\b|['’]s\b|\b(?:hes|shes|theyre|theyve|weve)\b",
    re.IGNORECASE,
)
_JUST_DONE = re.compile(r"(?:\b(?:has|have|hes|shes|just)|['’]s)(?: just| now)? $", re.IGNORECASE)
_MEANS_TO = re.compile(
    r"\b(?:going to|gonna|saying goodbye|any ?more|wants? to|can.?t go on)\b", re.IGNORECASE
)
_SAYS_PAST = re.compile(
    r"\b(?:was|were|had|did|didn.?t|couldn.?t|couldnt|ran|came|went|rang|told|"
    r"asked|brought|gave|took|found|until|used)\b",
    re.IGNORECASE,
)
_DATED_LINE = re.compile(
    r"[ \t\-–—*•]*(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,? )?\d{1,2}(?:st|nd|rd|"
    r"th)?[/. ](?:\d{1,2}|[a-z]{3,9})\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:no|not|nobody|no.?one|noone|none|never|isn.?t|aren.?t|wasn.?t|weren.?t|"
    r"isnt|arent|wasnt|hasn.?t|haven.?t|hasnt|havent|didn.?t|didnt|denie[sd]|"
    r"denying|without|neither|nor|don.?t think|dont think|doesn.?t|doesnt|"
    r"no longer|any|rule[ds]? out|unlikely)\b[^.!?\n;,]{0,40}$",
    re.IGNORECASE,
)
_IMAGINED = re.compile(
    r"\b(?:if|in case|unless|would|could|might|may|should|worr(?:y|ied) (?:that|"
    r"about)|what if|when .* was younger|in the event|whether|risk (?:that|of)|"
    r"plan for when|procedure|policy|training|assembly|workshop|lesson|film|game|"
    r"book|story|drew|drawing|drawn|pretend\w*|playing|role.?play|joked?|joking|"
    r"used to|as though|as if|history of|previous(?:ly)?|in the past|historic\w*|"
    r"before (?:he|she|they) (?:came|moved|joined))\b[^.!?\n;]{0,80}$",
    re.IGNORECASE,
)
_PAST_FRAME = re.compile(
    r"\b(?:last (?:night|week|month|year|term|summer|winter|spring|autumn|mon\w*|"
    r"tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|january|february|march|april|may|"
    r"june|july|august|september|october|november|december)|yesterday|(?:a |two |"
    r"three |four |five |six |\d+ |few |couple of |some )?(?:days?|weeks?|months?|"
    r"years?) ago|in (?:19|20)\d\d|in (?:year|yr|y) ?\d+|(?:on|by) \d{1,2}(?:st|"
    r"nd|rd|th)?[/ .-]\w+|\d{1,2}/\d{1,2}(?:/\d{2,4})?|back in \w+|on (?:mon|tues|"
    r"wednes|thurs|fri|satur|sun)day|in (?:january|february|march|april|may|june|"
    r"july|august|september|october|november|december)|when (?:he|she|"
    r"they) (?:was|were)|used to|years? \d+ (?:he|she)|once|previously|at (?:his|"
    r"her|their) (?:last|previous|old))\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:now|right now|still|tonight|today|this (?:morning|afternoon|evening|"
    r"minute|second)|just|currently|at the moment|(?:mins?|minutes|hours?) ago|"
    r"as (?:i|we) (?:type|speak|write)|(?:no.?one|nobody) has (?:seen|heard))\b",
    re.IGNORECASE,
)
_RESOLVED = re.compile(
    r"\b(?:found (?:him|her|them|safe)|was found|were found|came back|"
    r"returned (?:home|safe|at|by)|back (?:safe|home|in school|by|at)|"
    r"safe and well)\b",
    re.IGNORECASE,
)
_THING_BEFORE = re.compile(
    r"\b(?:kit|phone|money|bag|coat|things|stuff|items?|books?|keys?|tablet|"
    r"shoes?|medication|purse|laptop|jumper|pencils?|cash|wallet|charger|glasses|"
    r"shed|garden|flag|ball|sign|net|gym|hut)(?: \w+)? ?$",
    re.IGNORECASE,
)
_INNER_NO = re.compile(r"\b(?:not|no|never|any|isn.?t|aren.?t|wasn.?t)\b", re.IGNORECASE)
_UNSAFE = re.compile(r"\b(?:not|isn.?t|aren.?t|never) (?:be )?safe|unsafe", re.IGNORECASE)


@cache
def _patterns() -> tuple[tuple[DangerKind, re.Pattern[str]], ...]:
    return tuple(
        (entry.kind, re.compile(entry.pattern, re.IGNORECASE)) for entry in DANGER_PATTERNS
    )


@cache
def _now_patterns() -> tuple[tuple[DangerKind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern, _, _ in NOW_PATTERNS)


def find_danger(text: str) -> tuple[DangerMark, ...]:
    """Every phrase that says a child is at risk now, in order; none for past or imagined danger."""
    found: list[DangerMark] = []
    for sentence in split_sentences(text):
        words = sentence.text
        if _is_log_line(text, sentence.start_char):
            continue
        for kind, pattern in _patterns():
            for match in pattern.finditer(words):
                if _is_present(kind, words, match):
                    found.append(
                        DangerMark(
                            start_char=sentence.start_char + match.start(),
                            end_char=sentence.start_char + match.end(),
                            words=match.group(),
                            kind=kind,
                        )
                    )
        found.extend(_said_now(words, sentence.start_char))
    return tuple(sorted(found, key=lambda mark: (mark.start_char, mark.end_char)))


def _said_now(words: str, offset: int) -> Iterator[DangerMark]:
    """Danger by what a sentence tells together with when it says that is."""
    if _SAYS_NOW.search(words) is None:
        return
    for kind, pattern in _now_patterns():
        for match in pattern.finditer(words):
            told_as_past = _SAYS_PAST.search(words) and not _NOW.search(words)
            if kind is DangerKind.SUICIDE and _MEANS_TO.search(words):
                told_as_past = None
            if kind is DangerKind.OVERDOSE and _JUST_DONE.search(words[: match.start()]):
                told_as_past = None
            if not told_as_past and _is_present(kind, words, match):
                yield DangerMark(
                    start_char=offset + match.start(),
                    end_char=offset + match.end(),
                    words=match.group(),
                    kind=kind,
                )


def _is_log_line(text: str, start: int) -> bool:
    """Does the sentence stand in a line that opens with a date, as a pasted log's entry does?"""
    line = text.rfind("\n", 0, start) + 1
    return _DATED_LINE.match(text, line) is not None


def _is_present(kind: DangerKind, words: str, match: re.Match[str]) -> bool:
    before = words[: match.start()]
    after = words[match.end() :]
    if _NEGATED.search(before):
        return False
    if (
        kind is DangerKind.SAID_SO
        and _INNER_NO.search(match.group())
        and not _UNSAFE.search(match.group())
    ):
        return False
    if words.rstrip().endswith("?"):
        return False
    if _IMAGINED.search(before):
        return False
    if kind in (DangerKind.MISSING, DangerKind.SUICIDE) and _THING_BEFORE.search(before):
        return False
    if _RESOLVED.search(after):
        return False
    is_now = _NOW.search(match.group()) is not None or _NOW.search(after) is not None
    return is_now or _PAST_FRAME.search(words) is None


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
    r"danger|risk|ok|okay)\b",
    re.IGNORECASE,
)
_ANSWER_NO = re.compile(
    r"^\W*(?:(?:hi|hello|ok|okay|dsl here|so|well|as far as (?:i|we) know|"
    r"at the moment|currently|right now|thankfully|today)\W+)*(?:no\b(?! (?:idea|"
    r"sign))|nope|nah|n\b|none\b|nobody|no ?one|noone|negative|not (?:at (?:the|"
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
    r"\b(?:no|not|nobody|no.?one|isn.?t|aren.?t)\b[^.!?\n]{0,24}\bdanger\b|"
    r"\b(?:is|are|.s|hes|shes|all|both) (?:now |currently |perfectly |all )?safe\b",
    re.IGNORECASE,
)
_SHORT_ANSWER = 400


def read_danger_answer(text: str) -> str | None:
    """What a text answers to "Is anyone in immediate danger now?": yes, no, unsure, or None."""
    if len(text) > _SHORT_ANSWER:
        return None
    if find_danger(text):
        return "yes"
    if _ANSWER_UNSURE.match(text) or _UNSURE_IF_SAFE.search(text):
        return "unsure"
    if _ANSWER_NO.match(text):
        return "no"
    if _ANSWER_WITH_US.match(text):
        return "no"
    if _SAYS_SAFE.search(text) and not _UNSAFE.search(text):
        return "no"
    return "yes" if _ANSWER_YES.match(text) else None
