"""Danger that a story's words make likely, though no phrase or situation of it stands there.

Every word and pair of words weighs for or against; the sum only decides whether the person is
asked. `scripts/fit_danger_words.py` fits the weights.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.domain.rules import danger_mood as mood
from assistant.domain.rules.danger_cue_search import find_cues, fold_words
from assistant.domain.rules.danger_frames import HABIT, PAPER, is_log_line
from assistant.domain.rules.danger_word_weights import BASE, WORD_WEIGHTS
from assistant.domain.sentences import split_sentences

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+")
_HEAD = 6
_ENOUGH = 0.7
_BRIEF = 300  # a longer message tells a history: some sentence of it would always weigh enough


def find_likely_danger(text: str) -> str:
    """The sentence of a short message whose words make danger likely; "" if there is none."""
    if len(text) > _BRIEF:
        return ""
    folded = fold_words(text)
    for sentence in split_sentences(text):
        own = folded[sentence.start_char : sentence.end_char]
        if not _is_meant(own) or is_log_line(text, sentence.start_char):
            continue
        if weigh_words(own) > _ENOUGH:
            return sentence.text
    return ""


def weigh_words(folded: str) -> float:
    """What a folded sentence weighs; above 0 it is like the urgent ones."""
    return BASE + sum(WORD_WEIGHTS.get(feature, 0.0) for feature in features_of(folded))


def features_of(folded: str) -> set[str]:
    """What counts in a sentence: heads of words, pairs of them, cues (in capitals), its frame."""
    heads = [_head(word) for word in _WORD.findall(folded)]
    pairs = {f"{first} {second}" for first, second in pairwise(heads)}
    return {*heads, *pairs, *(cue.cue for cue in find_cues(folded)), *_frame(folded)}


def _is_meant(folded: str) -> bool:
    """Is it real and of now, by either reading, not usual, not about a paper?"""
    end = len(folded)
    is_usual = HABIT.search(folded) and not mood.says_right_now(folded, 0, end)
    if is_usual or PAPER.match(folded):
        return False
    return mood.is_real(folded, 0, end, 0, end) or mood.is_of_now(folded, 0, end, 0, end)


def _head(word: str) -> str:
    return "#" if word.isdigit() else word.replace("'", "")[:_HEAD]


def _frame(folded: str) -> Iterator[str]:
    end = len(folded)
    for name, holds in (
        ("=now", mood.says_now(folded, 0, end)),
        ("=right now", mood.says_right_now(folded, 0, end)),
        ("=present", mood.says_present(folded, 0, end)),
        ("=dated", mood.is_told_of_a_day(folded, 0, end)),
        ("=real", mood.is_real(folded, 0, end, 0, end)),
        ("=of now", mood.is_of_now(folded, 0, end, 0, end)),
    ):
        if holds:
            yield name
