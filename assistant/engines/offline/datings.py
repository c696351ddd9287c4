"""Sentences that only give the date of what was told: "the mark was 19th nov"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.domain.date_reading import DateMention
from assistant.domain.ports import ExtractionRequest
from assistant.domain.record import Incident, Intervention
from assistant.domain.text import Section
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.framing import Frame
from assistant.engines.offline.pointing_back import names_part
from assistant.engines.offline.reading import Passage, Reading

Dated = Incident | Intervention

_WAS_ON = AnyCase(
    r"\W*(?:(?:and|but|so|oh|ok|okay|yes|yeah|also|sorry|i think|think|pretty sure|just)\W+)*"
    r"(?P<what>(?:(?:it|that|this|those|they)(?: all)?|(?:[\w'’-]+ ){0,4}?[\w'’-]+)) "
    r"(?:was|were|happened|took place|is|occurred|began|started|finished|"
    r"(?:would|must|might) (?:have been|be)|came in|dates? from) "
    r"(?:(?:also|actually|definitely|probably|maybe|possibly|all|back|just|only|i think|on|in|at|"
    r"from|around|about|the|a)\W+)*$"
)
_AND_NO_MORE = AnyCase(
    r"\W*(?:(?:i think|i believe|i.?m (?:pretty |quite )?sure|apparently|probably|definitely|"
    r"not sure|or thereabouts|at|in|the|morning|afternoon|evening|night|lunch\w*|break\w*|"
    r"home time|am|pm|too|as well|btw|by the way)\b\W*)*$"
)
_POINTERS = frozenset("it that this those they".split())
_WHEN_OF_ANOTHER = r"\b(?:after|before|during|since|until|following|at)(?: \w+)? "


class Dating(NamedTuple):
    """What a sentence gives a date to, as typed, and the date."""

    what: tuple[str, ...]
    date: DateMention

    @property
    def is_pointer(self) -> bool:
        """Does it only say "it", naming nothing?"""
        return self.what[0] in _POINTERS


def read_dating(reading: Reading, passage: Passage) -> Dating | None:
    """What a sentence dates, where that is all it does."""
    if passage.frame not in (Frame.FACT, Frame.META) or len(passage.text) > 90:
        return None
    date = next((d for d in passage.dates if d.edtf is not None and not d.is_rejected), None)
    if date is None or date is not passage.dates[0]:
        return None
    match = _WAS_ON.match(reading.text[passage.start_char : date.start_char])
    last = passage.dates[-1]
    if match is None or _AND_NO_MORE.match(reading.text[last.end_char : passage.end_char]) is None:
        return None
    return Dating(tuple(match["what"].lower().split()), date)


def find_dated(
    request: ExtractionRequest, reading: Reading, index: int, facts: Sequence[Dated]
) -> tuple[Dated, DateMention] | None:
    """The fact of an earlier message that a sentence only gives a date, and the date."""
    passage = reading.passages[index]
    dating = read_dating(reading, passage)
    if dating is None or not facts:
        return None
    if dating.is_pointer:
        asked = request.pending is not None and request.pending.fact_id is not None
        opens = all(p.frame is not Frame.FACT for p in reading.passages[:index])
        if asked or not opens or reading.section not in (Section.BACKGROUND, Section.CLOSE):
            return None
    elif dates_words(dating, reading.text[: passage.start_char]):
        return None
    fact = _dated_fact(dating, facts)
    return None if fact is None else (fact, dating.date)


def _dated_fact(dating: Dating, facts: Sequence[Dated]) -> Dated | None:
    """The recorded fact a dating speaks of: that of its date first, then one without a date."""
    if dating.is_pointer:
        return facts[-1] if facts else None
    named = [fact for fact in facts if dates_words(dating, fact.words)]
    named = [fact for fact in named if isinstance(fact, Incident)] or named
    for fact in reversed(named):
        if fact.edtf == dating.date.edtf:
            return fact
    undated = [fact for fact in named if fact.edtf is None]
    return (undated or named)[-1] if named else None


def dates_words(dating: Dating, told: str) -> bool:
    """Is what a dating names told of in these words, and not only as the time of it?"""
    head = dating.what[-1]
    if not names_part(list(dating.what), told):
        return False
    stem = re.escape(head[: max(4, len(head) - 3)])
    return re.search(_WHEN_OF_ANOTHER + stem, told, re.IGNORECASE) is None
