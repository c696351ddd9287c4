"""Words that mean a child is at risk now, and the answer to "is anyone in immediate danger now?".

A danger phrase counts only in the present: past, imagined and negated mentions do not. The patterns
are data, each with what it must find and let pass. Nothing here decides anything but whether the
urgent advice is shown (source guide, introduction: 999 in an emergency).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pydantic import Field

from assistant.domain.rules import danger_frames as frames
from assistant.domain.rules.danger_combined import find_situations
from assistant.domain.rules.danger_cue_search import find_cues, fold_words
from assistant.domain.rules.danger_fetched import is_fetched_unwell
from assistant.domain.rules.danger_notes import NOTE_PATTERNS
from assistant.domain.rules.danger_now import NOW_PATTERNS
from assistant.domain.rules.danger_patterns import (
    DANGER_PATTERNS,
    DangerKind,
    DangerPattern,
    expand,
)
from assistant.domain.sentences import Sentence, split_sentences
from assistant.domain.text import Frozen


class DangerMark(Frozen):
    """One danger phrase: a half-open span of code points, its words and its kind."""

    start_char: int = Field(ge=0)
    end_char: int = Field(ge=1)
    words: str
    kind: DangerKind
    is_implied: bool = False
    """It follows from what stands together; no words name it."""


_HEADS = re.compile(r"\b(?:[a-z]{1,6}|\d{3})")
_ROUGH_END = re.compile(r"(?<=[a-z]{4})[.!?]+\s|\n")
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
    return tuple(_make_rule(entry) for entry in (*DANGER_PATTERNS, *NOW_PATTERNS, *NOTE_PATTERNS))


@cache
def _starts() -> dict[str, tuple[_Rule, ...]]:
    """The rules that each word of a first group may start."""
    heads = frozenset().union(*(rule.groups[0] for rule in _rules()))
    return {head: tuple(rule for rule in _rules() if head in rule.groups[0]) for head in heads}


def find_danger(text: str, *, in_story: bool = False) -> tuple[DangerMark, ...]:
    """Every phrase that says a child is at risk now, in order; none for past or imagined danger.

    In a story (anything but what was typed about safety now) signs that only add up to danger
    count where their sentence says that it is so right now.
    """
    rules = _rules_worth_trying(text)
    folded = fold_words(text)
    cues = find_cues(folded)
    if (not rules and not cues) or is_fetched_unwell(text):
        return ()
    sentences = [
        sentence
        for sentence in split_sentences(text)
        if not frames.is_log_line(text, sentence.start_char)
    ]
    named = set(_find_named(sentences, rules))
    implied = set(find_situations(folded, cues, sentences, in_story=in_story)) - named
    return tuple(
        DangerMark(
            start_char=start,
            end_char=end,
            words=text[start:end],
            kind=kind,
            is_implied=(kind, start, end) in implied,
        )
        for kind, start, end in sorted(
            named | implied, key=lambda item: (item[1], item[2], item[0].value)
        )
    )


def _find_named(
    sentences: Sequence[Sentence], rules: list[_Rule]
) -> Iterator[tuple[DangerKind, int, int]]:
    """The phrases that name a danger: kind, start, end."""
    for number, sentence in enumerate(sentences if rules else ()):
        own = _heads(sentence.text)
        following = sentences[number + 1].text[:_NEAR] if number + 1 < len(sentences) else ""
        both = own | _heads(following) if following else own
        tried = [rule for rule in rules if rule.is_worth_trying(own, both)]
        if not tried:
            continue
        words = sentence.text.translate(frames.APOSTROPHES)
        for kind, start, end in _find_in(words, following.translate(frames.APOSTROPHES), tried):
            yield kind, sentence.start_char + start, sentence.start_char + end


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


def _is_present(rule: _Rule, words: str, rest: str, match: re.Match[str]) -> bool:
    """Is what was matched said of the present: not past, imagined, denied, usual or over?"""
    entry, kind, said = rule.entry, rule.entry.kind, match.group()
    before = words[max(0, match.start() - _NEAR) : match.start()]
    after = words[match.end() : match.end() + _NEAR]
    near = f"{before}{said}{after}"
    if rule.beside is not None and not rule.beside.search(f"{near} {rest}"):
        return False
    if (
        _is_denied(kind, words, before, said)
        or _is_of_a_thing(words, before, said, after)
        or frames.UNREAL.search(near)
        or frames.IF_CLAUSE.search(before)
    ):
        return False
    clause_before = _last_clause(before)
    clause = f"{clause_before}{said}{_first_clause(after)}"
    is_strong = (
        frames.STRONG.search(f"{clause_before}{said}{after}") is not None
        or "tomorrow" in said.lower()
    )
    if not is_strong and frames.REPORTED.search(f"{clause_before}{said}"):
        return False
    is_told_as_present = frames.PRESENT.search(said) is not None
    if not is_strong and (
        frames.HABIT.search(near)
        or (frames.IFFY.search(before) and not frames.HAVE_AFTER.search(before))
    ):
        return False
    if kind is DangerKind.MISSING and _is_over(kind, said, ""):
        return False
    if _is_over(kind, after, rest) or (frames.FOR_A_WHILE.match(after) and not is_told_as_present):
        return False
    if kind is DangerKind.UNSAFE_HOME and frames.PRESENT.search(f"{before}{said}"):
        clause, before = frames.WEEKDAY.sub("", clause), frames.WEEKDAY.sub("", before)
    if is_told_as_present:
        clause = frames.YEAR_GROUP.sub("", clause)
    if not entry.is_standing and _is_past(clause, before, said, is_strong=is_strong):
        return False
    if entry.is_standing and not is_strong and frames.PAST_FRAME.search(near):
        return is_told_as_present
    if not entry.needs_now or not frames.TOLD.search(near):
        return True
    return frames.SAYS_NOW.search(near) is not None and (
        is_strong or is_told_as_present or not frames.SAYS_PAST.search(f"{clause_before}{said}")
    )


def _is_denied(kind: DangerKind, words: str, before: str, said: str) -> bool:
    """Is it denied, asked, or said of a thing or of a grown-up instead?"""
    clause_before = _last_clause(before)
    if frames.NEGATED.search(clause_before) and not frames.NOT_ONLY.search(clause_before):
        return True
    if (
        kind is DangerKind.SAID_SO
        and frames.INNER_NO.search(said)
        and not frames.UNSAFE.search(said)
    ):
        return True
    if words.endswith("?") and frames.ASKS.match(words):
        return True
    if kind is DangerKind.PERPETRATOR and frames.CALM_NO.search(said):
        return True
    if kind is DangerKind.MISSING and frames.WILL.search(before):
        return True
    return kind in (DangerKind.MISSING, DangerKind.SUICIDE) and bool(
        frames.THING_BEFORE.search(before) or frames.GROWN_UP.search(before)
    )


def _is_of_a_thing(words: str, before: str, said: str, after: str) -> bool:
    """Is it said of a paper or a sign, or a saying that means something else?"""
    return bool(
        (frames.PAPER.match(words) and not frames.SOMEBODY.search(before))
        or frames.SAYING.search(f"{said}{after[:30]}")
    )


def _is_past(clause: str, before: str, said: str, *, is_strong: bool) -> bool:
    if is_strong:
        return False
    if frames.PAST_FRAME.search(clause):
        return True
    return frames.PRESENT.search(said) is None and frames.PAST_FRAME.search(before) is not None


def _is_over(kind: DangerKind, after: str, rest: str) -> bool:
    """Do the words that follow say that it has ended?"""
    for over in frames.RESOLVED.finditer(after):
        if not frames.NOT_RESOLVED.search(after[max(0, over.start() - 30) : over.start()]):
            return True
    if kind is not DangerKind.MISSING:
        return False
    return any(
        not frames.NOT_RESOLVED.search(rest[max(0, over.start() - 30) : over.start()])
        for over in frames.RESOLVED.finditer(rest)
    )


def _last_clause(before: str) -> str:
    start = 0
    for cut in frames.CLAUSE.finditer(before):
        start = cut.end()
    return before[start:]


def _first_clause(after: str) -> str:
    cut = frames.CLAUSE.search(after)
    return after[: cut.start()] if cut else after
