"""Danger told by implication: the situations whose cues stand together in the present.

A cue that is denied, past or imagined doesn't count, nor does a situation that is over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from assistant.domain.rules import danger_mood as mood
from assistant.domain.rules.danger_cue_search import CueMatch
from assistant.domain.rules.danger_patterns import DangerKind
from assistant.domain.rules.danger_situations import DANGER_SITUATIONS, DangerSituation
from assistant.domain.rules.danger_ties import DANGER_TIES
from assistant.domain.rules.danger_ties_more import MORE_TIES
from assistant.domain.rules.danger_weights import (
    ALARM,
    ALARM_IN_STORY,
    BODILY,
    CIRCUMSTANCES,
    ENOUGH,
    NOW_WEIGHT,
    PRESENT_WEIGHT,
    WEIGHTS,
)
from assistant.domain.sentences import Sentence

Found = tuple[DangerKind, int, int]
_TRIES = 6
_WINDOW = 420
_WEIGHED = 300
_BRIEF = 200
_SHORT = 160  # a longer message tells a story: what is so now must say so
_TOLD_FOR = 3  # so many sentences after a dated one still tell of that day
_LEAST = ENOUGH - NOW_WEIGHT - PRESENT_WEIGHT
_LIST_NUMBER = re.compile(r"\d{1,2}[.)]\s")
_KINDS = {
    cue: situation.kind
    for situation in reversed(DANGER_SITUATIONS)
    for cue in situation.cues[0].split("|")
}

_ADDED = frozenset(
    {"SUGAR", "SOON", "ADULT", "AMOUNT", "AGO", "OUT_THERE", "SAID_IT", "MEANS", "YOUNG"}
)


@cache
def _wanted() -> tuple[tuple[DangerSituation, tuple[frozenset[str], ...]], ...]:
    return tuple(
        (situation, tuple(frozenset(cue.split("|")) for cue in situation.cues))
        for situation in (*DANGER_SITUATIONS, *DANGER_TIES, *MORE_TIES)
    )


def find_situations(
    folded: str, cues: Sequence[CueMatch], sentences: Sequence[Sentence], *, in_story: bool
) -> Iterator[Found]:
    """The situations that stand in one sentence or in two neighbours: kind, start, end."""
    first = 0
    told_from = -1
    is_long = len(folded) > _SHORT
    for number, sentence in enumerate(sentences):
        if mood.is_told_of_a_day(folded, sentence.start_char, sentence.end_char):
            told_from = number
        is_of_a_day = number - told_from <= _TOLD_FOR and told_from >= 0
        is_told = in_story or is_long or is_of_a_day
        following = sentences[min(number + 1, len(sentences) - 1)]
        end = min(following.end_char, sentence.end_char + _WINDOW)
        is_listed = _LIST_NUMBER.match(folded, following.start_char) is not None
        if is_long or is_listed or "\n" in folded[sentence.end_char : following.start_char]:
            end = sentence.end_char
        while first < len(cues) and cues[first].start < sentence.start_char:
            first += 1
        last = first
        while last < len(cues) and cues[last].end <= end:
            last += 1
        if first < last:
            says_now = mood.says_right_now if is_long else mood.says_now
            is_now = not is_told or says_now(folded, sentence.start_char, end)
            if not is_now and not is_long and not is_of_a_day:
                is_now = mood.says_present(folded, sentence.start_char, end)
            found = [
                (situation.kind, *span)
                for situation, span in _in_window(
                    folded, list(cues[first:last]), sentence.start_char, sentence.end_char, end
                )
                if is_now or (situation.is_of_now and not is_of_a_day)
            ]
            if not found and is_now and len(folded) <= _BRIEF:
                alarm = ALARM_IN_STORY if in_story else ALARM
                found = list(_by_weight(folded, cues[first:last], sentence.start_char, end, alarm))
            yield from found


def _in_window(
    folded: str, cues: list[CueMatch], start: int, middle: int, end: int
) -> Iterator[tuple[DangerSituation, tuple[int, int]]]:
    """The situations of a sentence, its follower lending cues but not opening one alone."""
    counted = [cue for cue in cues if not _is_away(folded, cue)]
    present = {cue.cue for cue in counted}
    for situation, wanted in _wanted():
        if any(present.isdisjoint(choices) for choices in wanted):
            continue
        span = _together(counted, situation, wanted, middle)
        if span is None:
            continue
        is_meant = mood.is_of_now if situation.is_of_now else mood.is_real
        if is_meant(folded, span[0], span[1], start, end):
            yield situation, span


def _by_weight(
    folded: str, cues: Sequence[CueMatch], start: int, end: int, alarm: float
) -> Iterator[Found]:
    """Danger told by many small signs, if they weigh enough: the span from first to last."""
    end = min(end, start + _WEIGHED)
    counted = [
        cue for cue in cues if cue.cue in WEIGHTS and cue.end <= end and not _is_away(folded, cue)
    ]
    total = _weigh(counted, alarm)
    if total < _LEAST:
        return
    total += mood.mood_weight(folded[start:end])
    if total < ENOUGH:
        return
    first, last = counted[0].start, max(cue.end for cue in counted)
    if mood.is_real(folded, first, last, start, end):
        heaviest = max(counted, key=lambda cue: WEIGHTS[cue.cue])
        yield _KINDS.get(heaviest.cue, DangerKind.BEING_HURT), first, last


def _weigh(cues: list[CueMatch], alarm: float) -> float:
    """What the cues weigh together: each kind once, and no words twice.

    Nothing where mere circumstances, or one bodily sign beside them, make up the weight.
    """
    seen: set[str] = set()
    taken: list[CueMatch] = []
    for cue in sorted(cues, key=lambda cue: -WEIGHTS[cue.cue]):
        if cue.cue not in seen and _is_apart(cue, taken):
            seen.add(cue.cue)
            taken.append(cue)
    alarming = seen - CIRCUMSTANCES
    if len(alarming) < 2 and alarming <= BODILY:
        return 0.0
    if sum(WEIGHTS[name] for name in sorted(alarming)) < alarm:
        return 0.0
    return sum(WEIGHTS[name] for name in sorted(seen))


def _together(
    counted: list[CueMatch],
    situation: DangerSituation,
    wanted: tuple[frozenset[str], ...],
    middle: int,
) -> tuple[int, int] | None:
    """The span of the first cues that stand together, one for each that is wanted."""
    opening = [cue for cue in counted if cue.cue in wanted[0]][:_TRIES]
    for first in opening:
        chosen = [first]
        for choices in wanted[1:]:
            near = [
                cue
                for cue in counted
                if cue.cue in choices
                and (cue.cue in _ADDED or _is_apart(cue, chosen))
                and abs(cue.start - first.start) <= situation.reach
            ]
            if not near:
                break
            chosen.append(min(near, key=lambda cue: abs(cue.start - first.start)))
        else:
            start, end = min(cue.start for cue in chosen), max(cue.end for cue in chosen)
            if start < middle:
                return start, end
    return None


def _is_apart(cue: CueMatch, chosen: list[CueMatch]) -> bool:
    return all(cue.end <= other.start or cue.start >= other.end for other in chosen)


def _is_away(folded: str, cue: CueMatch) -> bool:
    return cue.cue not in _ADDED and mood.is_denied(folded, cue.start)
