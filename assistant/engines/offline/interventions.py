"""Proposing interventions: from their own section, and from actions told anywhere else."""

from __future__ import annotations

import re

from assistant.domain.date_reading import DateMention
from assistant.domain.ports import ProposedIntervention
from assistant.domain.record import Impact
from assistant.domain.text import Quote
from assistant.engines.offline.account import Act
from assistant.engines.offline.impacts import (
    OFFERS,
    combine,
    declines,
    effect_of,
    is_unsure,
    labels_in,
)
from assistant.engines.offline.inline_results import inline_result
from assistant.engines.offline.lexicon import is_past
from assistant.engines.offline.measure_kinds import Measure
from assistant.engines.offline.reading import Reading
from assistant.engines.offline.words import split_words


def propose_measure(reading: Reading, measure: Measure) -> ProposedIntervention:
    """An intervention from the interventions section."""
    quotes = tuple(reading.quote(*span) for span in measure.spans)
    ahead = _is_to_come(reading, measure.date) and not _is_past(reading, measure.results)
    results = [] if ahead else measure.results
    offered = any(OFFERS.search(quote.text) for quote in quotes)
    impact, impact_quotes = _impact(reading, results, offered)
    return ProposedIntervention(
        quotes=quotes,
        date_quote=reading.quote(measure.date.start_char, measure.date.end_char)
        if measure.date
        else None,
        by=_actor(reading, measure.spans[0]),
        is_ongoing=measure.is_ongoing
        or (measure.date is not None and (measure.date.edtf or "").endswith("/..")),
        is_planned=measure.is_planned,
        impact=impact,
        impact_quotes=impact_quotes,
    )


def propose_act(reading: Reading, act: Act) -> ProposedIntervention:
    """An intervention from an action told in another section."""
    results = [act.result] if act.result and _is_impact(reading, act.result) else []
    start, end = act.span
    if not results:
        results = _inline(reading, start, end)
    offered = OFFERS.search(reading.text[start:end]) is not None
    impact, impact_quotes = _impact(reading, results, offered)
    finish = (
        max([end, *(e for _, e in results)])
        if act.result and results and act.result[0] - end <= 3
        else end
    )
    return ProposedIntervention(
        quotes=(reading.quote(start, finish),),
        date_quote=reading.quote(act.date.start_char, act.date.end_char)
        if act.date
        else act.recalled,
        by=_actor(reading, act.span),
        is_planned=act.is_planned,
        impact=impact,
        impact_quotes=impact_quotes,
    )


def _is_past(reading: Reading, results: list[tuple[int, int]]) -> bool:
    """Is it told what came of it, so that a day read as ahead was the one before?"""
    words = [w.norm for s, e in results for w in split_words(reading.text, s, e)]
    return any(is_past(norm) and norm not in _SETTLED for norm in words)


_SETTLED = frozenset("was were been had agreed arranged booked planned confirmed".split())


def _impact(
    reading: Reading, results: list[tuple[int, int]], offered: bool
) -> tuple[Impact, tuple[Quote, ...]]:
    if not results:
        return Impact.UNKNOWN, ()
    quotes = tuple(reading.quote(*span) for span in results)
    if offered and any(declines(quote.text) for quote in quotes):
        return Impact.NONE, quotes
    whole = " ".join(quote.text for quote in quotes)
    label = effect_of(whole) if len(quotes) == 1 else combine([effect_of(q.text) for q in quotes])
    return label, quotes


def _is_to_come(reading: Reading, date: DateMention | None) -> bool:
    """Is an action's day still ahead, so that it can't have changed anything yet?"""
    day = _DAY.match(date.edtf) if date is not None and date.edtf else None
    return day is not None and day.group() > reading.today.isoformat()


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _is_impact(reading: Reading, span: tuple[int, int]) -> bool:
    if is_unsure(reading.text[span[0] : span[1]]):
        return False
    return bool(labels_in(reading.text[span[0] : span[1]])) or span[1] - span[0] < 60


def _inline(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    measure = Measure([(start, end)], None, None, 0)
    inline_result(reading, measure)
    return measure.results


def _actor(reading: Reading, span: tuple[int, int]) -> Quote | None:
    """The words for who acted, when a person or "staff" opens the action."""
    for person in reading.named:
        if span[0] <= person.start_char < span[0] + 24:
            before = reading.text[span[0] : person.start_char].split()
            if len(before) <= 2 and person.group.value in ("staff", "professional"):
                return reading.quote(person.start_char, person.end_char)
    return None
