"""Corrections that move a dated entry, and what moves along with it.

"The entry headed 24/01 should read 31/01, and the night waking is therefore 01/02."
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from assistant.domain.date_reading import DateMention
from assistant.domain.record import Incident, Intervention
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.links import link_words, same_stem
from assistant.engines.offline.reading import Passage, Reading

_SHOULD_READ = AnyCase(
    r"\W*(?:\w+\W+){0,3}?(?:should|ought to|needs to|must) (?:actually |really )?"
    r"(?:read|be|say|have (?:been|said|read)|go under)\W+(?:on )?(?:the )?$"
)
_IS_THEREFORE = AnyCase(
    r"(?:\b(?:and|so|which means|meaning|but)\b\W+)+(?:that )?(the (?:\w+ ){0,3}?\w+) "
    r"(?:is|was|were|are|must have been|would have been|happened|becomes)\W+"
    r"(?:therefore |so |then |also |actually |really |on |in )*(?:the )?$"
)

Dated = Incident | Intervention


class Moved(NamedTuple):
    """A recorded fact and the date a correction gives it."""

    fact: Dated
    date: DateMention


def moves_entry(reading: Reading, passage: Passage) -> tuple[DateMention, DateMention] | None:
    """The date that was wrong and the right one, where a sentence names both."""
    for old, new in zip(passage.dates, passage.dates[1:], strict=False):
        between = reading.text[old.end_char : new.start_char]
        if _SHOULD_READ.match(between) is not None and new.edtf is not None:
            return old, new
    return None


def find_moved(
    reading: Reading, passage: Passage, facts: Sequence[Dated], first: DateMention | None
) -> list[Moved]:
    """Every recorded fact a correction moves; `first` is the date its main clause gave."""
    found: list[Moved] = []
    pair = moves_entry(reading, passage)
    shift: timedelta | None = None
    if pair is not None:
        old, new = pair
        found = [Moved(fact, new) for fact in facts if fact.edtf == old.edtf]
        shift = _days_between(old, new)
        first = new
    for mention in passage.dates:
        if first is None or mention.start_char <= first.start_char or mention.edtf is None:
            continue
        match = _IS_THEREFORE.search(reading.text, passage.start_char, mention.start_char)
        if match is None or mention.is_rejected:
            continue
        fact = _named(match.group(1), facts) or _moved_alike(mention, shift, facts)
        if fact is not None and fact.id not in {moved.fact.id for moved in found}:
            alike = [f for f in facts if f.edtf == fact.edtf and _same_entry(f, fact)]
            found += [Moved(item, mention) for item in alike]
    return found


def _same_entry(left: Dated, right: Dated) -> bool:
    return left.id == right.id or (
        left.date_evidence is not None and left.date_evidence == right.date_evidence
    )


def _named(words: str, facts: Sequence[Dated]) -> Dated | None:
    """The last fact that shares a telling word with a phrase ("the lighter one")."""
    wanted = link_words(words)
    for fact in reversed(facts):
        told = link_words(fact.words)
        if any(w in told or any(same_stem(w, other) for other in told) for w in wanted):
            return fact
    return None


def _moved_alike(
    mention: DateMention, shift: timedelta | None, facts: Sequence[Dated]
) -> Dated | None:
    """The fact that the first entry's shift brings to this date."""
    day = day_of(mention.edtf)
    if day is None or shift is None:
        return None
    before = (day - shift).isoformat()
    return next((fact for fact in facts if fact.edtf == before), None)


def _days_between(old: DateMention, new: DateMention) -> timedelta | None:
    left, right = day_of(old.edtf), day_of(new.edtf)
    return None if left is None or right is None else right - left


def day_of(edtf: str | None) -> date | None:
    """The day of a date that is one, or None."""
    try:
        return date.fromisoformat(edtf or "")
    except ValueError:
        return None
