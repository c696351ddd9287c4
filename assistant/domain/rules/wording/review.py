"""The wording review: from a text to the words worth a second look, with exact spans."""

import functools
import operator
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress, count
from typing import NamedTuple

from assistant.domain.findings import Category, Rule, Severity, WordingHit
from assistant.domain.rules.wording.catalogue import (
    NOT_FACT_RULES,
    ORGANISATION_RULES,
    WORDING_RULES,
    rule_by_id,
)
from assistant.domain.rules.wording.lexicon import LEXICONS, Lexicon
from assistant.domain.rules.wording.likelihood import guessed_shares
from assistant.domain.rules.wording.phrases import PhraseTable
from assistant.domain.rules.wording.policy import WordingPolicy
from assistant.domain.rules.wording.punctuation import punctuation_marks, scare_quotations
from assistant.domain.rules.wording.reporting import Reporting
from assistant.domain.rules.wording.scene import Scene
from assistant.domain.rules.wording.speakers import GENERAL_PEOPLE, TALK_WORDS
from assistant.domain.rules.wording.surroundings import SHAPES, Shape
from assistant.domain.rules.wording.usage import pattern, search_end

_PEOPLE_SAY = "BG-5.unattributed-hearsay.people-say"


class _Cue(NamedTuple):
    """A lexicon made ready: its rule, its shape and the patterns of its exceptions."""

    rule: Rule
    severity: Severity
    is_not_fact: bool
    shape: Shape
    unless_before: str
    unless_after: str


class _Mark(NamedTuple):
    start: int
    end: int
    rule: Rule
    severity: Severity


def review_wording(
    text: str, section: str = "background", policy: WordingPolicy | None = None
) -> tuple[WordingHit, ...]:
    """The words the rules of this section notice, in order; verbatim and reported speech is left
    alone.

    Hits that say "this is not fact" do not overlap one another, nor do the rest.
    """
    scene = Scene(text)
    reporting = Reporting(scene)
    # A `Section` is a `str` and equal to it, but a cache keeps what it made for each apart.
    marks = _phrase_marks(scene, _scanner(str(section)), reporting)
    if policy is not None and policy.extra:
        marks += _organisation_marks(scene, section, policy, reporting)
    if section == "background":
        marks += _other_marks(scene, reporting)
    if not marks:
        return ()
    if policy is not None:
        marks = _apply_policy(marks, policy)
    if len(marks) > 1:
        marks = _without_overlaps(_without_echoes(scene, marks))
    return tuple(
        WordingHit(start, end, text[start:end], rule.id, rule.category, severity)
        for start, end, rule, severity in marks
    )


@functools.cache
def _scanner(section: str) -> PhraseTable[_Cue]:
    return PhraseTable((lexicon.expanded(), cue) for lexicon, cue in _cues(section))


def _cues(section: str) -> Iterator[tuple[Lexicon, _Cue]]:
    for lexicon in LEXICONS:
        rule = rule_by_id(lexicon.rule_id)
        if section in rule.sections:
            yield (
                lexicon,
                _Cue(
                    rule,
                    rule.severity,
                    rule.id in NOT_FACT_RULES,
                    SHAPES[lexicon.shape],
                    lexicon.unless_before,
                    lexicon.unless_after,
                ),
            )


def _phrase_marks(scene: Scene, scanner: PhraseTable[_Cue], reporting: Reporting) -> list[_Mark]:
    marks: list[_Mark] = []
    place = -1
    accepted: set[bool] = set()
    for start, end, cues in scanner.find(scene.words):
        if start != place:
            place, accepted = start, set()
        for rule, severity, is_not_fact, shape, unless_before, unless_after in cues:
            if is_not_fact in accepted:
                continue
            span = shape(scene, start, end)  # refuses more phrases than their exceptions do
            if (
                span is None
                or (unless_after and pattern(unless_after).match(scene.after(end)))
                or (unless_before and search_end(unless_before, scene.before(start)))
            ):
                continue
            accepted.add(is_not_fact)
            if not _is_shielded(scene, start, end, reporting):
                marks.append(_Mark(span[0], span[1], rule, severity))
    return marks


def _is_shielded(scene: Scene, start: int, end: int, reporting: Reporting) -> bool:
    """Whether the words are somebody's verbatim or reported speech."""
    return bool(scene.quotations_in(start, end)) or reporting.covers(start)


def _talk_words(words: Sequence[str]) -> Iterator[int]:
    """Where verbs of saying stand among these words."""
    return compress(count(), map(TALK_WORDS.__contains__, words))


def _people_talk(words: Sequence[str]) -> bool:
    """Whether a verb of saying stands a few words after people in general."""
    if TALK_WORDS.isdisjoint(words) or GENERAL_PEOPLE.isdisjoint(words):
        return False
    words = list(filter(None, words))
    return any(
        not GENERAL_PEOPLE.isdisjoint(words[max(0, index - 9) : index])
        for index in _talk_words(words)
    )


def _talk_marks(scene: Scene, reporting: Reporting) -> list[_Mark]:
    """Talk by people in general, from who to the verb."""
    marks: list[_Mark] = []
    seen: set[int] = set()
    starts = [scene.words.span(index, index)[0] for index in _talk_words(scene.words.words)]
    if not any(map(reporting.may_be_talk, starts)):
        return marks
    for start in starts:
        sentence = scene.sentence_at(start)
        if sentence.start_char in seen:
            continue
        if GENERAL_PEOPLE.isdisjoint(
            scene.folded[max(sentence.start_char, start - 90) : start].split()[-9:]
        ):
            continue
        seen.add(sentence.start_char)
        first = bisect_left(starts, sentence.start_char)
        last = bisect_left(starts, sentence.end_char)
        for talk in reporting.talk_at(starts[first:last], sentence):
            if not _is_shielded(scene, talk.start_char, talk.start_char + 1, reporting):
                rule = rule_by_id(_PEOPLE_SAY)
                marks.append(_Mark(talk.start_char, talk.end_char, rule, rule.severity))
    return marks


def _other_marks(scene: Scene, reporting: Reporting) -> list[_Mark]:
    """Marks that no phrase list gives: talk by people in general, exclamations, questions,
    guesses in per cent, scare quotes.
    """
    marks: list[_Mark] = []
    if _people_talk(scene.words.words):
        marks += _talk_marks(scene, reporting)
    if "!" in scene.text or "?" in scene.text:
        for start, end, rule_id in punctuation_marks(scene):
            rule = rule_by_id(rule_id)
            if not reporting.covers(start):
                marks.append(_Mark(start, end, rule, rule.severity))
    for start, end in guessed_shares(scene):
        if not _is_shielded(scene, start, end, reporting):
            rule = rule_by_id("BG-1.speculation.hedge")
            marks.append(_Mark(start, end, rule, rule.severity))
    if scene.quotations:
        rule = rule_by_id("BG-1.note.scare-quotes")
        marks += [_Mark(start, end, rule, rule.severity) for start, end in scare_quotations(scene)]
    return marks


@functools.lru_cache(maxsize=32)
def _organisation_phrases(
    policy: WordingPolicy, section: str
) -> PhraseTable[tuple[Category, Severity]]:
    return PhraseTable(
        (
            (phrase for phrase in extra.phrases if re.search(r"\w", phrase)),
            (extra.category, extra.severity),
        )
        for extra in policy.extra
        if section in extra.sections
    )


def _organisation_marks(
    scene: Scene, section: str, policy: WordingPolicy, reporting: Reporting
) -> list[_Mark]:
    marks: list[_Mark] = []
    marked = -1
    for start, end, meanings in _organisation_phrases(policy, section).find(scene.words):
        if start == marked:
            continue
        marked = start
        if not _is_shielded(scene, start, end, reporting):
            for category, severity in meanings[:1]:
                rule = rule_by_id(f"ORG-1.{category.value.replace('_', '-')}")
                marks.append(_Mark(start, end, rule, severity))
    return marks


def _apply_policy(marks: list[_Mark], policy: WordingPolicy) -> list[_Mark]:
    return [
        _Mark(
            mark.start,
            mark.end,
            mark.rule,
            Severity.INFO if mark.rule.id in policy.softened else mark.severity,
        )
        for mark in marks
        if mark.rule.id not in policy.silenced
    ]


_ECHOES = frozenset(
    {
        "BG-1.speculation.mind-reading",
        "BG-1.speculation.cause",
        "BG-1.speculation.hedge",
        "BG-1.speculation.prediction",
    }
)
_GUESSES = frozenset(
    rule.id
    for rule in (*WORDING_RULES, *ORGANISATION_RULES)
    if rule.category in (Category.SPECULATION, Category.UNATTRIBUTED_HEARSAY)
)
_SPAN = operator.itemgetter(0, 1)
_CONSEQUENCE = re.compile(
    r"(?:(?:this|it|that|none of (?:this|that|it)) )?(?:would|might|could)(?:n't| not|"
    r" never)? have\b"
)
_CLAUSE_END = re.compile(r"[.,;:()]| and | but |\n")


def _without_echoes(scene: Scene, marks: list[_Mark]) -> list[_Mark]:
    """The marks without a second guess in a clause that already opened with one: one question is
    enough.
    """
    ordered = sorted(marks, key=lambda mark: (mark[0], -mark[1]))
    kept: list[_Mark] = []
    opened: _Mark | None = None
    for mark in ordered:
        if (
            opened is not None
            and mark.start >= opened.end
            and mark.rule.id in _ECHOES
            and not _CLAUSE_END.search(scene.folded, opened.end, mark.start)
        ):
            opened = mark
            continue
        if mark.rule.id in _GUESSES:
            opened = mark
        if (
            kept
            and mark.rule.id == kept[-1].rule.id
            and _CONSEQUENCE.match(scene.folded, mark.start)
        ):
            continue  # "had she rung, none of this would have happened" is one reproach
        kept.append(mark)
    return kept


def _without_overlaps(marks: list[_Mark]) -> list[_Mark]:
    """The longest of overlapping marks, kept apart for "not fact" and the rest; from marks in
    reading order, the longer first, to reading order.
    """
    kept: list[_Mark] = []
    last: dict[bool, int] = {}
    for mark in marks:
        start, end, rule, _ = mark
        group = rule.id in NOT_FACT_RULES
        before = kept[last[group]] if group in last else None
        if before is None or start >= before.end:
            last[group] = len(kept)
            kept.append(mark)
        elif end - start > before.end - before.start:
            kept[last[group]] = mark
    kept.sort(key=_SPAN)
    return kept


__all__ = ["Lexicon", "review_wording"]
