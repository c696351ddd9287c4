"""Words that mean a child is at risk now, and the answer to "is anyone in immediate danger now?".

A danger phrase counts only in the present: past, imagined and negated mentions do not. The patterns
are data, each with what it must find and let pass. Nothing here decides anything but whether the
urgent advice is shown (source guide, introduction: 999 in an emergency).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pydantic import Field

from assistant.domain.rules.danger_now import NOW_PATTERNS
from assistant.domain.rules.danger_patterns import (
    DANGER_PATTERNS,
    DangerKind,
    DangerPattern,
    expand,
)
from assistant.domain.sentences import split_sentences
from assistant.domain.text import Frozen


class DangerMark(Frozen):
    """One danger phrase: a half-open span of code points, its words and its kind."""

    start_char: int = Field(ge=0)
    end_char: int = Field(ge=1)
    words: str
    kind: DangerKind


_HEADS = re.compile(r"\b(?:[a-z]{1,6}|\d{3})")
_ROUGH_END = re.compile(r"(?<=[a-z]{4})[.!?]+\s|\n")
_STRONG = re.compile(
    r"\b(?:now(?! (?:that|and then|lives?|living|in year))|tonight|tonite|today|this (?:minute|"
    r"second|morning|afternoon|evening|lunch\w*)|as (?:we|i) (?:speak|type|write)|"
    r"(?:\d+|few|couple of|two|three|five|ten|fifteen|twenty|thirty|forty) ?"
    r"(?:mins?|minutes|secs|seconds|hours?|hrs?) ago|half an h(?:ou)?r ago|an h(?:ou)?r ago|at "
    r"the "
    r"moment|atm|currently|still|just(?! (?:a|as|like|want\w*|over|about|one|before|after|in case|"
    r"under)\b)|straight away|literally|on (?:his|her|their|the) way|in progress|since (?:lunch|"
    r"break|this morning|registration|period|tea\w*|\d))\b",
    re.IGNORECASE,
)
_SAYS_NOW = re.compile(
    _STRONG.pattern
    + r"|\b(?:later|after school|when (?:he|she|they) gets?|home ?time|anywhere|tomorrow|at \d|yet|"
    r"urgent\w*|is|are|has|have|isn'?t|won'?t|can'?t|hasn'?t|haven'?t|not answering|says|refuses|"
    r"hes|shes|theyre|theyve|weve|dads|mums|keeps|cannot|turned up|don'?t|wants|please|there'?s|"
    r"no "
    r"(?:adults?|grown.?ups?|parents?|answer)|for pick ?up|to collect|to pick|\w+ing)\b|"
    r"'(?:s|re|ve)\b",
    re.IGNORECASE,
)
_SAYS_PAST = re.compile(
    r"\b(?:was|were|had|did|didn'?t|couldn'?t|ran|came|went|rang|brought|gave|took|"
    r"found|until|used)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|hes|shes|theyre|weve|isn'?t|won'?t|can'?t|cannot|says|wants|keeps|"
    r"dads|mums|hasn'?t|refuses|\w+ing)\b|'(?:s|re|ve)\b",
    re.IGNORECASE,
)
_DATED_LINE = re.compile(
    r"[ \t\-–—*•]*(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,? )?(?:\d{1,2}/\d{1,2}\b|"
    r"\d{1,2}\.\d{1,2}\.\d|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|"
    r"oct|nov|dec)\w*\b)",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:no|not|nobody|no ?one|none|never|isn'?t|aren'?t|wasn'?t|weren'?t|hasn'?t|haven'?t|"
    r"didn'?t|without|neither|nor|don'?t think|doesn'?t|no longer|any|rule[ds]? out|unlikely|"
    r"rather than|instead of|lie[sd]? about|made up|false\w*)\b[^.!?\n;,]{0,40}$"
    r"|\b(?:denie[sd]|denying|deny)\b[^.!?\n;]{0,60}$",
    re.IGNORECASE,
)
_NOT_ONLY = re.compile(r"\b(?:not only|not sure (?:if|whether)|no doubt|not joking)\b", re.I)
_CLAUSE = re.compile(
    r"[,;:()–—]|\s-+\s|\b(?:but|and|so|because|cos|then|however|although|though|while|who|"
    r"which)\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:in case|what if|was younger|in the event|plan for when|procedures?|polic(?:y|ies)|"
    r"training|assembly|workshop|lesson on|film|movie|video game|game|books?|stor(?:y|ies)|drew|"
    r"drawing|drawn|pretend\w*|playing|role.?play\w*|joke[ds]?|joking|used to|as though|as if|"
    r"history of|previous(?:ly)?|in the past|historic\w*|dream\w*|nightmares?|drama|scene|toy|"
    r"nerf|"
    r"prevention|awareness|minecraft|fortnite|lego|cartoon|rehears\w*|safety plan says|"
    r"if and when|imagin\w+|poem|lyrics|song|risk assessment|"
    r"before (?:he|she|they) (?:came|moved|joined))\b",
    re.IGNORECASE,
)
_IFFY = re.compile(
    r"\b(?:if|unless|would|could|might|may|should|worr(?:y|ied|ies) (?:that|about|he|she|they)|"
    r"whether|risk (?:that|of|he|she)|fears? (?:that|he|she)|when(?:ever)?|until|so that|to stop|"
    r"prevent\w*|wish\w*|likely to|ends? up|potential\w*|concern(?:ed|s)? (?:that|he|she))\b"
    r"[^.!?\n;]{0,90}$",
    re.IGNORECASE,
)
_IF_CLAUSE = re.compile(r"\b(?:if|unless|whether|in case|when(?:ever)?)(?: \w+'?\w*){0,5} ?$", re.I)
_HAVE_AFTER = re.compile(
    r"\b(?:may|might|could)(?: well| just| also)?(?: have| be)?(?: just| now)? ?$", re.IGNORECASE
)
_HABIT = re.compile(
    r"\b(?:most (?:days|nights|weeks|evenings|mornings|weekends|lessons)|every (?:day|night|week|"
    r"morning|lesson|weekend|time|other|evening)|often|always|sometimes|usually|regularly|at "
    r"times|"
    r"daily|weekly|occasion\w*|\d+ times|twice|several times|repeatedly|on occasion|on and off|"
    r"off and on|because (?:he|"
    r"she|they) (?:loves?|likes?|enjoys?)|frequently|"
    r"tends to|when (?:he|she)(?:'s| is) (?:angry|upset|cross|dysregulated|anxious)|when (?:dad|"
    r"mum|they)|at break|"
    r"from time to time|a lot of the time|pattern of|as usual|as normal|as prescribed|again and "
    r"again)\b",
    re.IGNORECASE,
)
_PAST_FRAME = re.compile(
    r"(?<!since )(?<!since he was )\b(?:last (?:night|week\w*|month|year|term|summer|winter|"
    r"spring|"
    r"autumn|half|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|january|february|march|april|"
    r"may|june|july|august|september|october|november|december|christmas|easter|time|lesson)|"
    r"yesterday|(?:a |two |three |four |five |six |\d+ |few |couple of |some |many )?(?:days?|"
    r"weeks?|months?|years?|yrs?|terms?) (?:ago|earlier|before|back)|(?:in|since|from|during) "
    r"(?:(?:early |late |autumn |spring |summer |winter )?(?:19|20)\d\d|(?:year|yr|y) ?\d+|"
    r"(?:jan|feb|"
    r"mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*|primary|infants|"
    r"the (?:holidays|summer|autumn|spring|winter|past|meeting|other))|(?:on|by|of) \d{1,2}(?:st|"
    r"nd|rd|th)?[/ .-]\w+|\d{1,2}/\d{1,2}(?:/\d{2,4})?|back (?:in|then)|on (?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)days?|at the (?:weekend|time)|over (?:the )?(?:half|weekend|summer|"
    r"christmas|easter|holidays)|(?:when|since|while) (?:he|she|they|mum|i) (?:was|were)|used to|"
    r"years? \d+ (?:he|she)|once|previously|formerly|aged \d+|at (?:his|her|their|the) (?:last|"
    r"previous|old|age)|at (?:christmas|easter|halloween|primary)|earlier (?:this|in the) "
    r"(?:year|term|month|week)|the other (?:day|week|night)|as a (?:baby|toddler|child)|that "
    r"(?:night|day|time|year)|in the (?:past|holidays)|ever since|before (?:christmas|easter|"
    r"half|the|he|she|they|lockdown)|during lockdown|at \w+ (?:last|in)|"
    r"(?:summer|spring|autumn) term|long before|once)\b",
    re.IGNORECASE,
)
_RESOLVED = re.compile(
    r"\b(?:(?:was|were|been|since|now|and|then|later|is|got|'s|they|we|police) (?:been )?found\b|"
    r"found (?:him|her|them|safe|at|by|in (?:the|his|her) (?:library|toilets?|hall|class))|came "
    r"(?:straight |back|home|in)|returned (?:home|safe|at|by|to|within|himself|herself|after)|"
    r"back (?:safe|home|in (?:school|class|the|lessons?|his|her|placement)|by|at|within|with|now|"
    r"after|on site)|is back|are back|safe and well|recover(?:ed|ing)|calm(?:ed)? (?:down|now)|"
    r"discharged|checked over|has settled|settled|confiscated|handed (?:it |them |the \w+ )?"
    r"(?:over|in|to)|taken off|took (?:it|them) off|removed|is safe|'s safe|hes safe|shes safe|"
    r"they are safe|all safe|fine now|ok now|was fine|is fine|moved away|stood down|was (?:given|"
    r"put) back|all (?:well|clear)|false alarm|left when asked|has now left|went home|"
    r"turned out|it was a|but (?:he|she|they) (?:was|were)|nothing (?:was )?found|only a|before "
    r"(?:stopping|being stopped)|"
    r"(?:plan|measures|support) (?:is |are )?(?:now )?in place|in (?:prison|custody))\b",
    re.IGNORECASE,
)
_NOT_RESOLVED = re.compile(
    r"(?:\b(?:not|n'?t|won'?t|wont|hasn'?t|refus\w+|to be|until|never|nobody|no ?one|unless|want"
    r"\w*|can'?t|isn'?t|if|don'?t)\b[^.!?\n,;]{0,24}|n't[^.!?\n,;]{0,24})$",
    re.IGNORECASE,
)
_THING_BEFORE = re.compile(
    r"\b(?:kit|phone|money|bag|coat|things|stuff|items?|books?|keys?|tablet|shoes?|medication|"
    r"purse|laptop|jumper|pencils?|cash|wallet|charger|glasses|shed|garden|flag|ball|sign|net|gym|"
    r"hut|form|forms|paperwork|file|report|record|records|inhaler|lunch|trainers|toys?|cat|dog|"
    r"hamster|page|pages|piece|parcel|letter|email|taxi|ehcp|dates?|signature|information|details|"
    r"worker|cover|attendance|confidence|appetite|motivation|interest|behaviour|smile|friends|"
    r"anxiety|symptoms|marks|bruis\w+|rash|scratch\w*|chocolate|sweets|teacher's)(?: \w+)? ?$",
    re.IGNORECASE,
)
_GROWN_UP = re.compile(
    r"\b(?:worker|gp|doctor|camhs|school|letter|form|report|team|office|parents?|mother|father|"
    r"mum|dad|nan|invoice|referral|answer|reply|feedback|council|la|books?|taxi|parcel|ehcp|email|"
    r"they'?ve|social care|police)(?:'s)? (?:\w+ )?$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\W*(?:what|should|do|does|is|are|can|could|would|will|how|who|where|when|has|have|did|shall|"
    r"am|if)\b",
    re.IGNORECASE,
)
_INNER_NO = re.compile(r"\b(?:not|no|never|any|isn'?t|aren'?t|wasn'?t)\b", re.IGNORECASE)
_UNSAFE = re.compile(r"\b(?:not|isn'?t|aren'?t|never) (?:be )?safe|unsafe", re.IGNORECASE)
_CALM_NO = re.compile(
    r"\b(?:not|isn'?t|aren'?t|no longer|never) (?!allow|suppos|meant|permit|leav|go\b)|"
    r"\b(?:not|isn'?t) (?:allowed|supposed|meant|permitted) (?:to (?:come|go|be) )?(?:near|at|in|"
    r"to|on|"
    r"anywhere|inside|around)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_YEAR_GROUP = re.compile(r"\b(?:in (?:year|yr|y)|aged) ?\d+\b", re.IGNORECASE)
_WILL = re.compile(r"(?:\b(?:will|would|could|might)\b|'ll\b)[^.,;\n]{0,50}$", re.IGNORECASE)
_TOLD = re.compile(_SAYS_PAST.pattern + r"|\b\w{2,}ed\b", re.IGNORECASE)
_FOR_A_WHILE = re.compile(
    r"^ (?:for|about) (?:a few|about|\d+|two|a couple of|ten|five|a)(?: \d+)? (?:second|minute|"
    r"min|"
    r"hour)s?\b",
    re.IGNORECASE,
)
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'" * 5)
_NEAR = 160
_HEAD = 6


@dataclass(frozen=True, slots=True, eq=False)
class _Rule:
    """A pattern made ready: the word heads it needs, and what finds it."""

    entry: DangerPattern
    groups: tuple[frozenset[str], ...]
    pattern: re.Pattern[str]
    beside: re.Pattern[str] | None

    def is_worth_trying(self, own: set[str], both: set[str]) -> bool:
        """Does a word of each group stand there (`both`: the next sentence counted too)?"""
        if any(group.isdisjoint(own) for group in self.groups[:-1]):
            return False
        return not self.groups[-1].isdisjoint(both if self.beside and self.groups[1:] else own)


def _make_rule(entry: DangerPattern) -> _Rule:
    return _Rule(
        entry,
        tuple(
            frozenset(word[:_HEAD] for word in group.split()) for group in entry.words.split("|")
        ),
        re.compile(expand(entry.pattern), re.IGNORECASE),
        re.compile(rf"(?:\b|(?='))(?:{expand(entry.beside)})", re.IGNORECASE)
        if entry.beside
        else None,
    )


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(_make_rule(entry) for entry in (*DANGER_PATTERNS, *NOW_PATTERNS))


@cache
def _starts() -> dict[str, tuple[_Rule, ...]]:
    """The rules that each word of a first group may start."""
    heads = frozenset().union(*(rule.groups[0] for rule in _rules()))
    return {head: tuple(rule for rule in _rules() if head in rule.groups[0]) for head in heads}


def find_danger(text: str) -> tuple[DangerMark, ...]:
    """Every phrase that says a child is at risk now, in order; none for past or imagined "
    "danger."""
    rules = _rules_worth_trying(text)
    if not rules:
        return ()
    found: list[DangerMark] = []
    sentences = split_sentences(text)
    for number, sentence in enumerate(sentences):
        own = _heads(sentence.text)
        following = sentences[number + 1].text[:_NEAR] if number + 1 < len(sentences) else ""
        both = own | _heads(following) if following else own
        tried = [rule for rule in rules if rule.is_worth_trying(own, both)]
        if not tried or _is_log_line(text, sentence.start_char):
            continue
        words = sentence.text.translate(_APOSTROPHES)
        found.extend(
            DangerMark(
                start_char=sentence.start_char + start,
                end_char=sentence.start_char + end,
                words=sentence.text[start:end],
                kind=kind,
            )
            for kind, start, end in _find_in(words, following.translate(_APOSTROPHES), tried)
        )
    return tuple(sorted(found, key=lambda mark: (mark.start_char, mark.end_char)))


def _rules_worth_trying(text: str) -> list[_Rule]:
    """The rules whose words stand together in one rough sentence, or in it and the next."""
    parts = [set(_HEADS.findall(part)) for part in _ROUGH_END.split(text.lower())]
    starts = _starts()
    tried: list[_Rule] = []
    for number, own in enumerate(parts):
        known = starts.keys() & own
        if not known:
            continue
        both = own | parts[number + 1] if number + 1 < len(parts) else own
        for head in known:
            tried.extend(
                rule
                for rule in starts[head]
                if rule not in tried and rule.is_worth_trying(own, both)
            )
    return tried


def _heads(text: str) -> set[str]:
    """The first letters of each word."""
    return set(_HEADS.findall(text.lower()))


def _find_in(words: str, rest: str, rules: list[_Rule]) -> Iterator[tuple[DangerKind, int, int]]:
    for rule in rules:
        for match in rule.pattern.finditer(words):
            if match.end() > match.start() and _is_present(rule, words, rest, match):
                yield rule.entry.kind, match.start(), match.end()


def _is_log_line(text: str, start: int) -> bool:
    """Does the sentence stand in a line that opens with a date, as a pasted log's entry does?"""
    line = text.rfind("\n", max(0, start - 1000), start) + 1
    return _DATED_LINE.match(text, line) is not None


def _is_present(rule: _Rule, words: str, rest: str, match: re.Match[str]) -> bool:
    """Is what was matched said of the present: not past, imagined, denied, usual or over?"""
    entry, kind, said = rule.entry, rule.entry.kind, match.group()
    before = words[max(0, match.start() - _NEAR) : match.start()]
    after = words[match.end() : match.end() + _NEAR]
    near = f"{before}{said}{after}"
    if rule.beside is not None and not rule.beside.search(f"{near} {rest}"):
        return False
    if _is_denied(kind, words, before, said) or _UNREAL.search(near) or _IF_CLAUSE.search(before):
        return False
    clause_before = _last_clause(before)
    clause = f"{clause_before}{said}{_first_clause(after)}"
    is_strong = (
        _STRONG.search(f"{clause_before}{said}{after}") is not None or "tomorrow" in said.lower()
    )
    is_told_as_present = _PRESENT.search(said) is not None
    if not is_strong and (
        _HABIT.search(near) or (_IFFY.search(before) and not _HAVE_AFTER.search(before))
    ):
        return False
    if _is_over(kind, after, rest) or (_FOR_A_WHILE.match(after) and not is_told_as_present):
        return False
    if kind is DangerKind.UNSAFE_HOME and _PRESENT.search(f"{before}{said}"):
        clause, before = _WEEKDAY.sub("", clause), _WEEKDAY.sub("", before)
    if is_told_as_present:
        clause = _YEAR_GROUP.sub("", clause)
    if not entry.is_standing and _is_past(clause, before, said, is_strong=is_strong):
        return False
    if entry.is_standing and not is_strong and _PAST_FRAME.search(near):
        return is_told_as_present
    if not entry.needs_now or not _TOLD.search(near):
        return True
    return _SAYS_NOW.search(near) is not None and (
        is_strong or is_told_as_present or not _SAYS_PAST.search(f"{clause_before}{said}")
    )


def _is_denied(kind: DangerKind, words: str, before: str, said: str) -> bool:
    """Is it denied, asked, or said of a thing or of a grown-up instead?"""
    clause_before = _last_clause(before)
    if _NEGATED.search(clause_before) and not _NOT_ONLY.search(clause_before):
        return True
    if kind is DangerKind.SAID_SO and _INNER_NO.search(said) and not _UNSAFE.search(said):
        return True
    if words.endswith("?") and _ASKS.match(words):
        return True
    if kind is DangerKind.PERPETRATOR and _CALM_NO.search(said):
        return True
    if kind is DangerKind.MISSING and _WILL.search(before):
        return True
    return kind in (DangerKind.MISSING, DangerKind.SUICIDE) and bool(
        _THING_BEFORE.search(before) or _GROWN_UP.search(before)
    )


def _is_past(clause: str, before: str, said: str, *, is_strong: bool) -> bool:
    if is_strong:
        return False
    if _PAST_FRAME.search(clause):
        return True
    return _PRESENT.search(said) is None and _PAST_FRAME.search(before) is not None


def _is_over(kind: DangerKind, after: str, rest: str) -> bool:
    """Do the words that follow say that it has ended?"""
    for over in _RESOLVED.finditer(after):
        if not _NOT_RESOLVED.search(after[max(0, over.start() - 30) : over.start()]):
            return True
    if kind is not DangerKind.MISSING:
        return False
    return any(
        not _NOT_RESOLVED.search(rest[max(0, over.start() - 30) : over.start()])
        for over in _RESOLVED.finditer(rest)
    )


def _last_clause(before: str) -> str:
    start = 0
    for cut in _CLAUSE.finditer(before):
        start = cut.end()
    return before[start:]


def _first_clause(after: str) -> str:
    cut = _CLAUSE.search(after)
    return after[: cut.start()] if cut else after


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
    r"\b(?:no|not|nobody|no.?one|isn.?t|aren.?t|don.?t (?:think|believe))\b"
    r"[^.!?\n]{0,24}\bdanger\b|"
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
