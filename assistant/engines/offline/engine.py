"""The offline engine: reads one message with rules alone and proposes what it says."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from assistant.domain.fitting import tells_what_could_happen
from assistant.domain.people import PersonGroup
from assistant.domain.ports import (
    AmendedField,
    Extraction,
    ExtractionRequest,
    ProposedAmendment,
    ProposedAnswer,
    ProposedIncident,
    ProposedIntervention,
    ProposedOutcome,
    ProposedPerson,
)
from assistant.domain.said_to_us import introduces_writer
from assistant.domain.text import Quote, Section
from assistant.engines.offline.acts_elsewhere import acts_told, propose_acts
from assistant.engines.offline.amendments import amend_impact, find_amendments
from assistant.engines.offline.answers import find_answers
from assistant.engines.offline.any_case import forget_texts
from assistant.engines.offline.ask_shapes import asks_openly, is_request, names_ask
from assistant.engines.offline.framing import Frame, is_remark
from assistant.engines.offline.identity import find_child_name, find_known_as
from assistant.engines.offline.incidents import propose_incident
from assistant.engines.offline.interventions import propose_act, propose_measure
from assistant.engines.offline.late_reasons import reasons_told_later
from assistant.engines.offline.measures import read_measures
from assistant.engines.offline.narrative import tell
from assistant.engines.offline.outcomes import find_outcomes
from assistant.engines.offline.people import Named
from assistant.engines.offline.reading import Passage, Reading, read_message
from assistant.engines.offline.replies import answer_pending
from assistant.engines.offline.requests import find_requests
from assistant.engines.offline.words import norms_of, split_words

# A pasted log takes long enough to hold up everybody else's chat.
_LONG_CHARS = 2_000
_AHEAD = (Section.REQUEST, Section.OUTCOMES)
_TELLING = (Section.BACKGROUND, Section.SAFETY, Section.CHILD, Section.CLOSE)


class OfflineEngine:
    """Understands staff prose without a model, a network or a clock."""

    name = "offline"

    async def extract(self, request: ExtractionRequest) -> Extraction:
        """Proposals for the request's message; never raises for any text."""
        if len(request.message.text) > _LONG_CHARS:
            return await asyncio.to_thread(self.read, request)
        return self.read(request)

    def read(self, request: ExtractionRequest) -> Extraction:
        """The same as `extract`, for callers that are not asynchronous."""
        if not request.message.text.strip():
            return Extraction(engine=self.name)
        try:
            return self._read(request)
        finally:
            forget_texts()

    def _read(self, request: ExtractionRequest) -> Extraction:
        subject = _subject_words(request)
        reading = read_message(request, subject)
        asked = (
            request.pending.question_id if request.pending and not request.pending.fact_id else None
        )
        answers = find_answers(
            reading, asked, is_named=request.record.value("child-name") is not None
        )
        people = _people(reading, request)
        amendments, used = find_amendments(request, reading, ())
        done = acts_told(reading) if reading.section in _AHEAD else ()
        if reading.section is Section.OUTCOMES:
            left = tuple(passage for passage in reading.passages if passage not in done)
            reading = replace(reading, passages=left)
        reading, outcomes = _with_outcomes(reading)
        incidents, interventions, late = _facts(request, reading, used)
        if request.message.section is Section.CHILD:
            incidents, interventions = (
                _not_answers(incidents, answers),
                _not_answers(interventions, answers),
            )
        requests = find_requests(reading)
        late = (*late, *reasons_told_later(request, reading))
        asked_words = [q for item in requests for q in (*item.quotes, *item.reason_quotes)]
        asked_words += [quote for item in late for quote in item.quotes]
        interventions = (*interventions, *propose_acts(reading, done, asked_words))
        asked_for = request.pending.fact_id if request.pending else None
        others = [amended for amended in late if amended.fact_id != asked_for]
        news = bool(incidents or interventions or requests or outcomes or amendments or others)
        amendments = (*amendments, *late)
        asides = _asides(reading)
        answers_pending, replies = answer_pending(request, reading, news)
        if answers_pending:
            return Extraction(
                engine=self.name,
                people=people,
                answers=answers,
                amendments=replies,
                asides=asides,
                answers_pending=True,
            )
        return Extraction(
            engine=self.name,
            incidents=incidents,
            interventions=interventions,
            requests=requests,
            outcomes=outcomes,
            people=people,
            answers=answers,
            amendments=amendments,
            asides=asides,
        )


_Told = TypeVar("_Told", ProposedIncident, ProposedIntervention)
_DESCRIBING = frozenset(
    "child-legal-status social-worker child-send child-school contact-with-parents".split()
)


def _not_answers(told: tuple[_Told, ...], answers: Iterable[ProposedAnswer]) -> tuple[_Told, ...]:
    """Without what only says how the child stands ("was CIN 2021, closed"): that is an answer."""
    spans = [
        (a.quote.start_char, a.quote.start_char + len(a.quote.text))
        for a in answers
        if a.question_id in _DESCRIBING and a.quote.start_char is not None
    ]
    return tuple(
        item
        for item in told
        if not all(
            any(
                s <= (q.start_char or 0) and (q.start_char or 0) + len(q.text) <= e
                for s, e in spans
            )
            for q in item.quotes
        )
    )


def _with_outcomes(reading: Reading) -> tuple[Reading, tuple[ProposedOutcome, ...]]:
    """The consequences told, and the reading without those told outside Outcomes.

    There only a condition with what would follow is one ("if nothing happens he will …").
    """
    if reading.section is Section.OUTCOMES:
        return reading, find_outcomes(reading)
    told = tuple(
        passage
        for passage in reading.passages
        if passage.frame is Frame.FACT
        and tells_what_could_happen(passage.text)
        and not (reading.section is Section.REQUEST and asks_openly(passage.text))
    )
    if not told:
        return reading, ()
    marked = tuple(
        replace(passage, frame=Frame.CONSEQUENCE) if passage in told else passage
        for passage in reading.passages
    )
    return replace(reading, passages=marked), find_outcomes(replace(reading, passages=told))


def _asides(reading: Reading) -> tuple[Quote, ...]:
    """Sentences that greet, ask, steer or lead in: they belong in no section."""
    return tuple(
        reading.quote(passage.start_char, passage.end_char)
        for passage in reading.passages
        if passage.frame not in (Frame.FACT, Frame.CONSEQUENCE) or is_remark(passage.text)
    )


def _facts(
    request: ExtractionRequest, reading: Reading, used: frozenset[int]
) -> tuple[
    tuple[ProposedIncident, ...], tuple[ProposedIntervention, ...], tuple[ProposedAmendment, ...]
]:
    if reading.section is Section.INTERVENTIONS:
        measures = read_measures(reading, request.record.interventions)
        late = amend_impact(reading, measures.earlier_results, request)
        asked = [p for p in reading.passages if names_ask(p.text)]
        taken = (
            m
            for m in measures.found
            if not any(p.start_char <= m.spans[0][0] < p.end_char for p in asked)
        )
        return (), tuple(propose_measure(reading, m) for m in taken), late
    if reading.section not in _TELLING:
        return (), (), ()
    asks = {
        i
        for i, p in enumerate(reading.passages)
        if p.frame is Frame.FACT and is_request(reading, p)
    }
    account = tell(reading, used | asks)
    incidents = tuple(
        i for i in (propose_incident(reading, event) for event in account.events) if i is not None
    )
    interventions = tuple(propose_act(reading, act) for act in account.acts)
    return incidents, interventions, _more_of_last(request, reading, account.onward)


def _more_of_last(
    request: ExtractionRequest, reading: Reading, spans: Sequence[tuple[int, int]]
) -> tuple[ProposedAmendment, ...]:
    """Words that go on with the incident recorded last."""
    if not spans:
        return ()
    quotes = tuple(reading.quote(*span) for span in spans)
    last = request.record.facts[-1].id
    return (ProposedAmendment(fact_id=last, field=AmendedField.WORDS, quotes=quotes),)


def _subject_words(request: ExtractionRequest) -> frozenset[str]:
    """The words of every name known for the subject child, this message's own answer included."""
    names: list[str] = []
    for question in ("child-name", "child-known-as"):
        value = request.record.value(question)
        if value:
            names.append(value)
    for person in request.record.people:
        if person.is_subject:
            names.extend(person.names)
    text = request.message.text
    span = find_child_name(text, request.section)
    known_as = find_known_as(text) if request.section is Section.CHILD else None
    if known_as is not None:
        names.append(text[known_as[0] : known_as[1]])
    if span is not None and (request.section is Section.CHILD or not names):
        names.append(text[span[0] : span[1]])
    return frozenset([norm for name in names for norm in norms_of(name) if len(norm) > 1])


def _people(reading: Reading, request: ExtractionRequest) -> tuple[ProposedPerson, ...]:
    """One proposal for each person named, with the other spellings found."""
    groups: list[list[Named]] = []
    keys: list[set[frozenset[str]]] = []
    for mention in reading.named:
        key = mention.key
        home = next((i for i, group in enumerate(keys) if _same_person(group, key)), None)
        if home is None:
            groups.append([mention])
            keys.append({key})
        else:
            groups[home].append(mention)
            keys[home].add(key)
    proposals: list[ProposedPerson] = []
    for group in groups:
        best = max(group, key=lambda m: (m.role is not None, len(m.name)))
        first = group[0]
        kind = best.group
        bare = kind is PersonGroup.CHILD and best.role is None
        if bare and any(introduces_writer(p.text) for p in _passages(reading, group)):
            kind = PersonGroup.STAFF
        elif bare and reading.section is Section.CHILD and not _is_beside_a_child(reading, first):
            # Among the adults and services round a family, a bare name is not said to be a child's.
            kind = PersonGroup.OTHER
        spellings: dict[str, Named] = {}
        for mention in group:
            spellings.setdefault(mention.name.lower(), mention)
            for start, end in _surname(mention):
                spellings.setdefault(
                    reading.text[start:end].lower(),
                    Named(start, end, reading.text[start:end], mention.group),
                )
        proposals.append(
            ProposedPerson(
                name=reading.quote(first.start_char, first.end_char),
                group=kind,
                role=reading.quote(*best.role) if best.role else None,
                known_as=tuple(
                    reading.quote(m.start_char, m.end_char)
                    for key, m in spellings.items()
                    if key != first.name.lower()
                ),
            )
        )
    return tuple(proposals)


_CHILD_PRONOUNS = frozenset("he she they hes shes theyre".split())
_OPENERS = frozenset("no yes nope ok so hi and but right not immediate danger well".split())


def _is_beside_a_child(reading: Reading, mention: Named) -> bool:
    """Is the name joined to one that was said to be a child's ("other yp Callum and Jay")?"""
    return any(
        other.role is not None
        and other.group is PersonGroup.CHILD
        and reading.text[other.end_char : mention.start_char].strip() in ("and", "&", ",")
        for other in reading.named
        if other.end_char <= mention.start_char
    )


def _passages(reading: Reading, group: Iterable[Named]) -> Iterable[Passage]:
    for mention in group:
        yield from reading.passages_in(mention.start_char, mention.end_char)


def _same_person(group: Iterable[frozenset[str]], key: frozenset[str]) -> bool:
    return bool(key) and any(other <= key or key <= other for other in group)


def _surname(mention: Named) -> list[tuple[int, int]]:
    """The bare name behind a title ("Lund" of "Mrs Lund")."""
    if mention.name.isalnum():
        return []
    words = split_words(mention.name)
    if len(words) < 2 or words[0].norm not in (
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "pc",
        "pcso",
        "sgt",
        "sir",
        "prof",
    ):
        return []
    return [(mention.start_char + words[1].start_char, mention.end_char)]
