"""Closing up a sentence after words were cut from it, without adding a word.

An ellipsis marks words left out inside a sentence. Dangling joints, doubled marks and stumps that
say nothing go. Which words are cut is decided in `assistant.domain.held_out`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from assistant.domain.people import Person
from assistant.domain.sentences import split_sentences

_DANGLING_END = re.compile(
    r"(?:(?:^|(?<=\s))"
    r"(?:and|but|so|or|because|cos|as|which|who|that|where|when|then|also|plus|with"
    r"|is|are|was|were|been|being|am|a|an|the|very|really|quite|just|such)"
    r"|[\s,;:(\[–—-])+$",
    re.IGNORECASE,
)
_LEADING_MARKS = re.compile(r"^[\s,;:.!?)\]–—-]+")
_LEADING_JOINT = re.compile(r"^(?:and|but|so|or|then)\b\s+", re.IGNORECASE)
_CLOSING_MARK = re.compile(r"^[\s)\]]*([.!?]+)")
_BROKEN_SHARE = 0.4
_FINAL = (".", "!", "?", "…")
_STUMP_WORDS = (
    "a an the and but so or if then also plus because cos as which who that where when while with "
    "of to in on at by for from into i we you he she it they him her them me us his hers its their "
    "our my your this these there is are was were be been being am im ive hes shes theyre has have "
    "had having do does did can could will would should just very really quite think thinks "
    "thought feel feels felt believe believes said says say seems seem looks look not child boy "
    "girl lad pupil s t re ve"
)
_SAYS_NOTHING = frozenset(_STUMP_WORDS.split())


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of words to show; `cut_before` when words before it, in its sentence, are left out."""

    text: str
    cut_before: bool = False


def close_up(runs: list[str]) -> list[str]:
    """The runs between cuts, tidied; closing punctuation goes to the run before it.

    A run without a letter or digit comes back empty, so the places stay the same.
    """
    closed: list[str] = []
    for number, run in enumerate(runs):
        text = run
        if number > 0:
            mark = _CLOSING_MARK.match(text)
            text = _LEADING_MARKS.sub("", text)
            filled = [place for place, item in enumerate(closed) if item]
            if mark and filled and not closed[filled[-1]].endswith(_FINAL):
                closed[filled[-1]] += mark.group(1)
            if not filled:
                text = _LEADING_JOINT.sub("", text)
        if number < len(runs) - 1:
            text = _DANGLING_END.sub("", text)
        text = text.strip()
        closed.append(text if any(char.isalnum() for char in text) else "")
    return closed


_TIMES = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter jan feb "
    "mar apr jun jul aug sept sep oct nov dec mon tues tue wed thurs thu fri sat sun day days week "
    "weeks month months year years term half morning afternoon evening night today yesterday last "
    "this next first around about early late mid since before after during then ago".split()
)


def says_something(text: str, people: Iterable[Person]) -> bool:
    """Is there more in it than names, times and function words ("He is", "in May she")?"""
    names = {word for person in people for name in person.names for word in name.lower().split()}
    plain = text.lower().replace("'", "").replace("’", "")
    words = re.findall(r"[^\W_]+", plain)
    return any(
        word not in _SAYS_NOTHING and word not in _TIMES and word not in names for word in words
    )


def is_mostly_cut(sentence: str, cuts: list[str]) -> bool:
    """Is so much gone that what is left around the cuts no longer reads as a sentence?"""
    return sum(len(cut.split()) for cut in cuts) > _BROKEN_SHARE * len(sentence.split())


def join_segments(segments: Iterable[Segment]) -> str:
    """One text; an ellipsis where words inside a sentence are left out."""
    text = ""
    for segment in segments:
        if text:
            text += " … " if segment.cut_before and not text.endswith(_FINAL) else " "
        text += segment.text
    return text


def with_suffix(run: str, suffix: str) -> str:
    """The run with a bracketed remark before its closing punctuation."""
    words = run.rstrip()
    bare = words.rstrip(".!?,;")
    return bare + suffix + words[len(bare) :]


def sentence_spans(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The sentences inside a stretch of the text, clipped to it; together they cover its words."""
    spans: list[tuple[int, int]] = []
    place = start
    for sentence_start, sentence_end in _all_sentences(text):
        if sentence_end <= start or sentence_start >= end:
            continue
        spans.append((place, min(sentence_end, end)))
        place = min(sentence_end, end)
    if place < end:
        if spans and not any(char.isalnum() for char in text[place:end]):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((place, end))
    return tuple(spans)


@lru_cache(maxsize=256)
def _all_sentences(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((item.start_char, item.end_char) for item in split_sentences(text))
