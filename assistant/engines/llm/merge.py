"""The offline result and the model's, as one extraction that never holds less than the offline one.

What both saw is the offline engine's, filled in where it was silent. Where they disagree the
offline reading stands and nothing is put in its place; the interview asks. What only the model saw
is added when it stands in its own section, in words nobody has claimed, free of wording findings,
and holds the sign of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from assistant.domain.date_reading import read_dates
from assistant.domain.findings import NOT_FACT
from assistant.domain.ports import (
    Extraction,
    ExtractionRequest,
    ProposedIncident,
    ProposedIntervention,
    ProposedOutcome,
    ProposedRequest,
)
from assistant.domain.record import Impact, IncidentSource
from assistant.domain.rules.wording import review_wording
from assistant.domain.sentences import split_sentences
from assistant.domain.text import Quote, Section
from assistant.engines.llm import signs
from assistant.engines.llm.translate import Proposals, spans_of

_FEWEST_WORDS = 4
_QUESTION = re.compile(r"\?\s*$")
Span = tuple[int, int]
_Dated = TypeVar("_Dated", ProposedIncident, ProposedIntervention)
_Any = TypeVar("_Any", ProposedIncident, ProposedIntervention, ProposedRequest, ProposedOutcome)


@dataclass(frozen=True, slots=True)
class Merged:
    """One extraction, and what the model's part in it was."""

    extraction: Extraction
    added: int = 0
    """Facts only the model saw."""
    filled: int = 0
    """Offline facts the model gave a date, effect, reason or source to."""
    disagreed: int = 0
    """Facts both saw and read differently; the offline reading stands."""


def merge(
    offline: Extraction, proposals: Proposals, request: ExtractionRequest, engine: str
) -> Merged:
    """Both results as one; with nothing from the model, the offline extraction itself."""
    work = _Merge(offline, request, engine)
    incidents = work.incidents(proposals.incidents)
    interventions = work.interventions(proposals.interventions)
    requests = work.requests(proposals.requests)
    outcomes = work.outcomes(proposals.outcomes)
    if not (work.added or work.filled or work.disagreed or work.handed_on):
        return Merged(offline)
    merged = offline.model_copy(
        update={
            "incidents": incidents,
            "interventions": interventions,
            "requests": requests,
            "outcomes": outcomes,
        }
    )
    return Merged(merged, work.added, work.filled, work.disagreed)


def has_room(offline: Extraction, request: ExtractionRequest) -> bool:
    """Could a model add anything: a line nobody has read, or a date, effect or reason?"""
    text = request.message.text
    if offline.answers_pending:
        return False
    if any(item.date_quote is None for item in offline.incidents):
        return True
    if any(not item.impact_quotes for item in offline.interventions):
        return True
    if any(not item.reason_quotes for item in offline.requests):
        return True
    claimed = list(_claimed(offline, text))
    return any(
        not _overlap((line.start_char, line.end_char), claimed)
        for line in split_sentences(text)
        if len(line.text.split()) >= _FEWEST_WORDS
    )


class _Merge:
    def __init__(self, offline: Extraction, request: ExtractionRequest, engine: str) -> None:
        self.added = self.filled = self.disagreed = self.handed_on = 0
        self._offline = offline
        self._request = request
        self._engine = engine
        self._text = request.message.text
        self._taken = list(_claimed(offline, self._text))
        self._flagged: tuple[Span, ...] | None = None

    def incidents(self, proposed: Sequence[ProposedIncident]) -> tuple[ProposedIncident, ...]:
        kept = [_by(item, self._offline.engine) for item in self._offline.incidents]
        for item in proposed:
            index = self._same(item.quotes, kept)
            if index is None:
                if self._may_add(item.quotes, {Section.BACKGROUND}, self._is_event):
                    kept.append(self._mark(item))
                continue
            is_one = self._touched(item.quotes, kept) == 1
            mine = self._fill_date(kept[index], item, kept, is_one=is_one)
            # How the writer knows decides what a fact weighs: never filled in, the interview asks.
            said = (item.source, mine.source)
            if IncidentSource.NOT_SAID not in said and item.source is not mine.source and is_one:
                mine = self._doubted(mine, other_source=item.source)
            kept[index] = mine
        return tuple(kept)

    def interventions(
        self, proposed: Sequence[ProposedIntervention]
    ) -> tuple[ProposedIntervention, ...]:
        kept = [_by(item, self._offline.engine) for item in self._offline.interventions]
        sections = {Section.INTERVENTIONS, Section.BACKGROUND}
        for item in proposed:
            index = self._same(item.quotes, kept)
            if index is None:
                if self._may_add(item.quotes, sections, signs.is_action):
                    effect = self._effect(item, item.quotes)
                    impact = item.impact if effect else Impact.UNKNOWN
                    update = {"impact": impact, "impact_quotes": effect}
                    kept.append(self._mark(item.model_copy(update=update)))
                continue
            is_one = self._touched(item.quotes, kept) == 1
            mine = self._fill_date(kept[index], item, kept, is_one=is_one)
            if mine.impact is Impact.UNKNOWN and not mine.impact_quotes:
                effect = self._effect(item, mine.quotes)
                if effect:
                    update = {"impact": item.impact, "impact_quotes": effect}
                    mine = self._filled(mine.model_copy(update=update))
            elif item.impact not in (Impact.UNKNOWN, mine.impact) and is_one:
                mine = self._doubted(mine, other_impact=item.impact)
            kept[index] = mine
        return tuple(kept)

    def requests(self, proposed: Sequence[ProposedRequest]) -> tuple[ProposedRequest, ...]:
        kept = [_by(item, self._offline.engine) for item in self._offline.requests]
        for item in proposed:
            index = self._same(item.quotes, kept)
            if index is None:
                if self._may_add(item.quotes, {Section.REQUEST}, signs.is_ask):
                    reason = self._reason(item, item.quotes)
                    kept.append(self._mark(item.model_copy(update={"reason_quotes": reason})))
                continue
            mine = kept[index]
            reason = () if mine.reason_quotes else self._reason(item, mine.quotes)
            if reason:
                kept[index] = self._filled(mine.model_copy(update={"reason_quotes": reason}))
        return tuple(kept)

    def outcomes(self, proposed: Sequence[ProposedOutcome]) -> tuple[ProposedOutcome, ...]:
        kept = [_by(item, self._offline.engine) for item in self._offline.outcomes]
        for item in proposed:
            if self._same(item.quotes, kept) is None and self._may_add(
                item.quotes, {Section.OUTCOMES}, signs.is_consequence
            ):
                kept.append(self._mark(item))
        return tuple(kept)

    def _same(self, quotes: Sequence[Quote], kept: Sequence[_Any]) -> int | None:
        """The fact that stands on (mostly) the same words, if there is one."""
        spans = spans_of(quotes, self._text)
        best, best_shared = None, 0
        for index, item in enumerate(kept):
            shared = _shared(spans, spans_of(item.quotes, self._text))
            if shared > best_shared:
                best, best_shared = index, shared
        return best

    def _may_add(
        self, quotes: Sequence[Quote], sections: set[Section], has_sign: Callable[[str], bool]
    ) -> bool:
        """May words only the model saw become a fact of that kind?"""
        spans = spans_of(quotes, self._text)
        if len(spans) < len(quotes):
            # Words that were not typed: handed on, for the gate to drop and count.
            self.handed_on += 1
            return True
        words = self._text[spans[0][0] : spans[-1][1]]
        section = self._request.section
        if section not in sections or len(words.split()) < _FEWEST_WORDS:
            return False
        if _QUESTION.search(words) or not has_sign(words):
            return False
        if any(_overlap(span, self._taken) for span in spans):
            return False
        if section is Section.BACKGROUND and any(_overlap(span, self._flags()) for span in spans):
            return False
        self._taken.extend(spans)
        return True

    def _is_event(self, words: str) -> bool:
        return signs.is_event(words, self._request.record.people)

    def _effect(self, item: ProposedIntervention, action: Sequence[Quote]) -> tuple[Quote, ...]:
        words = " ".join(quote.text for quote in item.impact_quotes)
        if item.impact is Impact.UNKNOWN or not signs.is_effect(words):
            return ()
        return self._free_part(item.impact_quotes, action)

    def _reason(self, item: ProposedRequest, ask: Sequence[Quote]) -> tuple[Quote, ...]:
        words = " ".join(quote.text for quote in item.reason_quotes)
        return self._free_part(item.reason_quotes, ask) if signs.is_reason(words) else ()

    def _flags(self) -> tuple[Span, ...]:
        if self._flagged is None:
            hits = review_wording(self._text, self._request.section.value)
            self._flagged = tuple(
                (hit.start_char, hit.end_char) for hit in hits if hit.category in NOT_FACT
            )
        return self._flagged

    def _touched(self, quotes: Sequence[Quote], kept: Sequence[_Any]) -> int:
        """How many facts the words stand on: one reading can only contradict one fact's."""
        spans = spans_of(quotes, self._text)
        return sum(bool(_shared(spans, spans_of(item.quotes, self._text))) for item in kept)

    def _fill_date(
        self, mine: _Dated, item: _Dated, kept: Sequence[_Dated], *, is_one: bool
    ) -> _Dated:
        if item.date_quote is None:
            return mine
        if mine.date_quote is not None:
            theirs = spans_of([item.date_quote], self._text)
            dates = spans_of((fact.date_quote for fact in kept if fact.date_quote), self._text)
            if is_one and theirs and not _overlap(theirs[0], dates):
                return self._doubted(mine, other_date=item.date_quote)
            return mine
        if not self._is_date(item.date_quote, mine.quotes):
            return mine
        return self._filled(mine.model_copy(update={"date_quote": item.date_quote}))

    def _is_date(self, quote: Quote, fact: Sequence[Quote]) -> bool:
        """Do the words hold a date, and is it the only one near the fact's own words?"""
        spans = spans_of([quote], self._text)
        if not spans:
            return False
        facts = spans_of(fact, self._text)
        if not any(start <= spans[0][0] and spans[0][1] <= end for start, end in facts):
            return False
        mentions = read_dates(self._text, self._request.today, self._request.calendar)
        inside = [
            mention
            for mention in mentions
            if mention.edtf
            and not mention.is_rejected
            and any(start <= mention.start_char < end for start, end in facts)
        ]
        return len(inside) == 1 and inside[0].start_char < spans[0][1]

    def _free_part(self, quotes: Sequence[Quote], fact: Sequence[Quote]) -> tuple[Quote, ...]:
        """The quotes of an effect or a reason, when no other fact rests on the same words."""
        spans = spans_of(quotes, self._text)
        if not spans or len(spans) < len(quotes):
            return ()
        own = spans_of(fact, self._text)
        others = [span for span in self._taken if span not in own]
        if any(_overlap(span, others) for span in spans):
            return ()
        if any(len(self._text[start:end].split()) < 2 for start, end in spans):
            return ()
        if all(_overlap(span, own) for span in spans) and set(spans) & set(own):
            return ()
        self._taken.extend(spans)
        return tuple(quotes)

    def _doubted(self, item: _Any, **other: object) -> _Any:
        """Counted, and carrying the other reading, about which the person is asked."""
        self.disagreed += 1
        return item.model_copy(update=other)

    def _mark(self, item: _Any) -> _Any:
        """Counted, and carrying which engine proposed it."""
        self.added += bool(spans_of(item.quotes, self._text))
        return _by(item, self._engine)

    def _filled(self, item: _Any) -> _Any:
        """Counted, and carrying both engines: each read a part of it."""
        self.filled += 1
        return _by(item, f"{self._offline.engine} + {self._engine}")


def _by(item: _Any, engine: str) -> _Any:
    return item.model_copy(update={"engine": engine})


def _claimed(extraction: Extraction, text: str) -> Iterator[Span]:
    """Every span the offline engine has given a meaning to."""
    quotes: list[Quote | None] = []
    for incident in extraction.incidents:
        quotes += [*incident.quotes, *incident.spoken]
    for intervention in extraction.interventions:
        quotes += [*intervention.quotes, *intervention.impact_quotes]
    for request in extraction.requests:
        quotes += [*request.quotes, *request.reason_quotes]
    for outcome in extraction.outcomes:
        quotes += list(outcome.quotes)
    for answer in extraction.answers:
        quotes.append(answer.quote)
    for amendment in extraction.amendments:
        quotes += list(amendment.quotes)
    yield from spans_of((quote for quote in quotes if quote is not None), text)


def _shared(first: Iterable[Span], second: Sequence[Span]) -> int:
    return sum(
        max(0, min(end, other_end) - max(start, other_start))
        for start, end in first
        for other_start, other_end in second
    )


def _overlap(span: Span, others: Iterable[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)
