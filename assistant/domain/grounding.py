"""The gate: what an engine proposes becomes a fact only if its words were typed.

The same for every engine. Each quote is located in the person's own messages; a proposal whose
words are not there is dropped and counted. Dates are read here, by code, from the words the
proposal points at.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping, Sequence

from assistant.domain.date_reading import DateMention, join_day_lists, read_dates
from assistant.domain.dates import ReportedDate
from assistant.domain.doubts import Doubt, DoubtField
from assistant.domain.people import Person, PersonGroup, find_person, next_token
from assistant.domain.ports import (
    AmendedField,
    Extraction,
    ExtractionRequest,
    ProposedAmendment,
    ProposedPerson,
)
from assistant.domain.record import (
    Answer,
    AnswerStatus,
    Fact,
    Impact,
    Incident,
    Intervention,
    Outcome,
    Record,
    RequestItem,
)
from assistant.domain.text import Evidence, Frozen, Message, Quote, locate_quote

NewId = Callable[[], str]
_UNCLEAR_TELLERS = frozenset(
    {"he", "she", "they", "it", "him", "her", "them", "who", "hes", "shes"}
)

_GUESSED = frozenset({PersonGroup.CHILD, PersonGroup.OTHER})


class Grounded(Frozen):
    """What of an extraction stands, and how much was refused."""

    facts: tuple[Fact, ...] = ()
    people: tuple[Person, ...] = ()
    answers: tuple[Answer, ...] = ()
    amended: tuple[Fact, ...] = ()
    withdrawn: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    """What two engines read differently in these facts."""
    asides: tuple[Evidence, ...] = ()
    dropped: int = 0

    @property
    def is_empty(self) -> bool:
        """Did nothing stand but, at most, who was named?"""
        return not (self.facts or self.answers or self.amended or self.withdrawn)


def ground(extraction: Extraction, request: ExtractionRequest, new_id: NewId) -> Grounded:
    """The facts an extraction gives, each tied to the words it was said in."""
    gate = _Gate(extraction.engine, request, new_id)
    answers = gate.answers(extraction)
    people = _with_subject(gate.people(extraction.people), answers, request.record)
    known = _merge_people(request.record.people, people)
    facts: list[Fact] = [
        *gate.incidents(extraction, known),
        *gate.interventions(extraction, known),
        *gate.requests(extraction, known),
        *gate.outcomes(extraction, known),
    ]
    amended, withdrawn = gate.amendments(extraction.amendments, request.record)
    return Grounded(
        facts=tuple(facts),
        people=people,
        answers=answers,
        amended=amended,
        withdrawn=withdrawn,
        doubts=tuple(gate.doubts),
        asides=gate.asides(extraction.asides),
        dropped=gate.dropped,
    )


def _with_subject(
    changed: tuple[Person, ...], answers: Sequence[Answer], record: Record
) -> tuple[Person, ...]:
    """The people that changed, with whoever turns out to be the subject child marked as such.

    A first name can be typed before the child's is known; until then it stands as somebody's.
    """
    names = [
        answer.value
        for answer in (*answers, record.answer("child-name"), record.answer("child-known-as"))
        if answer.question_id in {"child-name", "child-known-as"} and answer.value
    ]
    people = _merge_people(record.people, changed)
    found = {person.id: person for person in changed}
    for name in names:
        first = name.split()[0].lower()
        person = find_person(name, people)
        # A parent who shares the surname alone is somebody else.
        is_child = person is not None and any(
            first in item.lower().split() for item in person.names
        )
        if person is not None and is_child and not person.is_subject:
            found[person.id] = person.model_copy(
                update={"group": PersonGroup.SUBJECT, "token": "the child"}
            )
    return tuple(found.values())


class _Gate:
    """One pass over one extraction; counts what it refuses."""

    def __init__(self, engine: str, request: ExtractionRequest, new_id: NewId) -> None:
        self.dropped = 0
        self.doubts: list[Doubt] = []
        self._engine = engine
        self._request = request
        self._message = request.message
        self._messages: Mapping[str, Message] = {
            message.id: message for message in (*request.earlier, request.message)
        }
        self._new_id = new_id
        self._mentions: dict[str, tuple[DateMention, ...]] = {}

    def incidents(self, extraction: Extraction, people: Sequence[Person]) -> list[Incident]:
        found = []
        for proposal in extraction.incidents:
            evidence = self._all(proposal.quotes)
            if not evidence:
                continue
            date, date_evidence = self._date(proposal.date_quote)
            found.append(
                Incident(
                    id=self._new_id(),
                    evidence=evidence,
                    engine=proposal.engine or self._engine,
                    typed_in=self._message.section,
                    people=_mentioned(evidence, people),
                    date=date,
                    date_evidence=date_evidence,
                    source=proposal.source,
                    statement=proposal.statement,
                    told_by=self._teller(proposal.told_by),
                    told_to=self._teller(proposal.told_to),
                    place=self._one(proposal.place),
                    count=self._one(proposal.count),
                    spoken=self._some(proposal.spoken),
                )
            )
            self._doubt_date(found[-1], proposal.other_date)
            if proposal.other_source not in (None, proposal.source):
                self.doubts.append(
                    Doubt(
                        fact_id=found[-1].id,
                        field=DoubtField.SOURCE,
                        stands=found[-1].source.value,
                        source=proposal.other_source,
                    )
                )
        return found

    def interventions(self, extraction: Extraction, people: Sequence[Person]) -> list[Intervention]:
        found = []
        for proposal in extraction.interventions:
            evidence = self._all(proposal.quotes)
            if not evidence:
                continue
            date, date_evidence = self._date(proposal.date_quote)
            impact_evidence = self._some(proposal.impact_quotes)
            found.append(
                Intervention(
                    id=self._new_id(),
                    evidence=evidence,
                    engine=proposal.engine or self._engine,
                    typed_in=self._message.section,
                    people=_mentioned(evidence, people),
                    date=date,
                    date_evidence=date_evidence,
                    by=self._one(proposal.by),
                    is_ongoing=proposal.is_ongoing,
                    is_planned=proposal.is_planned,
                    impact=proposal.impact if impact_evidence else Impact.UNKNOWN,
                    impact_evidence=impact_evidence,
                )
            )
            self._doubt_date(found[-1], proposal.other_date)
            if proposal.other_impact not in (None, found[-1].impact):
                self.doubts.append(
                    Doubt(
                        fact_id=found[-1].id,
                        field=DoubtField.IMPACT,
                        stands=found[-1].impact.value,
                        impact=proposal.other_impact,
                    )
                )
        return found

    def _doubt_date(self, fact: Incident | Intervention, other: Quote | None) -> None:
        """Keep another engine's date for the fact as a doubt, when it says another day."""
        if other is None or fact.edtf is None:
            return
        date, evidence = self._date(other)
        if date is not None and date.edtf and date.edtf != fact.edtf:
            self.doubts.append(
                Doubt(
                    fact_id=fact.id,
                    field=DoubtField.DATE,
                    stands=fact.edtf,
                    date=date,
                    date_evidence=evidence,
                )
            )

    def requests(self, extraction: Extraction, people: Sequence[Person]) -> list[RequestItem]:
        return [
            RequestItem(
                id=self._new_id(),
                evidence=evidence,
                engine=proposal.engine or self._engine,
                typed_in=self._message.section,
                people=_mentioned(evidence, people),
                reason=self._some(proposal.reason_quotes),
            )
            for proposal in extraction.requests
            if (evidence := self._all(proposal.quotes))
        ]

    def outcomes(self, extraction: Extraction, people: Sequence[Person]) -> list[Outcome]:
        return [
            Outcome(
                id=self._new_id(),
                evidence=evidence,
                engine=proposal.engine or self._engine,
                typed_in=self._message.section,
                people=_mentioned(evidence, people),
                is_child_centred=proposal.is_child_centred,
            )
            for proposal in extraction.outcomes
            if (evidence := self._all(proposal.quotes))
        ]

    def asides(self, quotes: Sequence[Quote]) -> tuple[Evidence, ...]:
        """Words set apart; one that was not typed sets nothing apart, and is no fact to count."""
        return self._some(quotes)

    def answers(self, extraction: Extraction) -> tuple[Answer, ...]:
        found: dict[str, Answer] = {}
        for proposal in extraction.answers:
            evidence = self._one(proposal.quote, counted=True)
            if evidence is None:
                continue
            earlier = found.get(proposal.question_id)
            value = (proposal.value or evidence.quote).strip()
            if earlier and earlier.value and value not in earlier.value:
                value = f"{earlier.value}; {value}"
            found[proposal.question_id] = Answer(
                question_id=proposal.question_id,
                status=AnswerStatus.GIVEN,
                value=value,
                evidence=(*(earlier.evidence if earlier else ()), evidence),
            )
        return tuple(found.values())

    def people(self, proposals: Sequence[ProposedPerson]) -> tuple[Person, ...]:
        known = list(self._request.record.people)
        changed: dict[str, Person] = {}
        for proposal in proposals:
            name = self._one(proposal.name, counted=True)
            if name is None:
                continue
            also = tuple(piece.quote for piece in self._some(proposal.known_as))
            role = self._one(proposal.role)
            person = self._person(proposal, name.quote, also, role, known)
            known = [item for item in known if item.id != person.id] + [person]
            changed[person.id] = person
        return tuple(changed.values())

    def _person(
        self,
        proposal: ProposedPerson,
        name: str,
        also: tuple[str, ...],
        role: Evidence | None,
        known: Sequence[Person],
    ) -> Person:
        person = find_person(name, known)
        if person is not None:
            names = tuple(dict.fromkeys((*person.names, name, *also)))
            said = person.role or (role.quote if role else None)
            changed: dict[str, object] = {"names": names, "role": said}
            # Nobody had said who this is: the group was a guess, and so was the token.
            guessed = person.role is None and person.group in _GUESSED
            if role is not None and guessed and proposal.group is not person.group:
                changed["group"] = proposal.group
                changed["token"] = next_token(proposal.group, known)
            return person.model_copy(update=changed)
        subject = proposal.group is PersonGroup.SUBJECT
        return Person(
            id=self._new_id(),
            names=tuple(dict.fromkeys((name, *also))),
            group=proposal.group,
            role=role.quote if role else None,
            token="the child" if subject else next_token(proposal.group, known),
        )

    def amendments(
        self, proposals: Sequence[ProposedAmendment], record: Record
    ) -> tuple[tuple[Fact, ...], tuple[str, ...]]:
        amended: dict[str, Fact] = {}
        withdrawn: list[str] = []
        for proposal in proposals:
            fact = amended.get(proposal.fact_id) or record.fact(proposal.fact_id)
            evidence = self._all(proposal.quotes)
            if fact is None or not evidence:
                self.dropped += fact is None
                continue
            if proposal.field is AmendedField.WITHDRAWN:
                withdrawn.append(fact.id)
                continue
            changed = self._amend(fact, proposal, evidence)
            if changed is not None:
                amended[fact.id] = changed
        return tuple(amended.values()), tuple(withdrawn)

    def _amend(
        self, fact: Fact, proposal: ProposedAmendment, evidence: tuple[Evidence, ...]
    ) -> Fact | None:
        match proposal.field, fact:
            case AmendedField.DATE, Incident() | Intervention():
                date, date_evidence = self._date(proposal.date_quote)
                if date is None:
                    return None
                date = _in_month_of(date, fact.date)
                return fact.model_copy(update={"date": date, "date_evidence": date_evidence})
            case AmendedField.WORDS, _:
                return fact.model_copy(update={"evidence": (*fact.evidence, *evidence)})
            case AmendedField.IMPACT, Intervention():
                pieces = (*fact.impact_evidence, *evidence)
                return fact.model_copy(
                    update={"impact": proposal.impact, "impact_evidence": pieces}
                )
            case AmendedField.REASON, RequestItem():
                return fact.model_copy(update={"reason": (*fact.reason, *evidence)})
            case AmendedField.SOURCE, Incident():
                return fact.model_copy(
                    update={
                        "source": proposal.source,
                        "statement": proposal.statement,
                        "told_by": evidence[0],
                    }
                )
            case AmendedField.PLACE, Incident():
                return fact.model_copy(update={"place": evidence[0]})
            case _:
                return None

    def _all(self, quotes: Sequence[Quote]) -> tuple[Evidence, ...]:
        """Every quote located, or nothing: half a proposal is not what was said."""
        located = tuple(locate_quote(quote, self._message, self._messages) for quote in quotes)
        if not located or any(piece is None for piece in located):
            self.dropped += 1
            return ()
        return tuple(piece for piece in located if piece is not None)

    def _some(self, quotes: Sequence[Quote]) -> tuple[Evidence, ...]:
        located = [locate_quote(quote, self._message, self._messages) for quote in quotes]
        self.dropped += sum(piece is None for piece in located)
        return tuple(piece for piece in located if piece is not None)

    def _one(self, quote: Quote | None, *, counted: bool = True) -> Evidence | None:
        if quote is None:
            return None
        piece = locate_quote(quote, self._message, self._messages)
        if piece is None and counted:
            self.dropped += 1
        return piece

    def _teller(self, quote: Quote | None) -> Evidence | None:
        """Who told or was told; a lone "he" would leave the reader to guess who that was."""
        piece = self._one(quote)
        if piece is not None and piece.quote.strip().lower() in _UNCLEAR_TELLERS:
            return None
        return piece

    def _date(self, quote: Quote | None) -> tuple[ReportedDate | None, Evidence | None]:
        evidence = self._one(quote)
        if evidence is None:
            return None, None
        best: DateMention | None = None
        best_shared = 0
        for mention in self._mentions_of(evidence.message_id):
            shared = min(mention.end_char, evidence.end_char) - max(
                mention.start_char, evidence.start_char
            )
            if shared > best_shared and not mention.is_rejected:
                best, best_shared = mention, shared
        if best is None:
            return None, None
        return (
            ReportedDate(words=best.words, edtf=best.edtf),
            Evidence(message_id=evidence.message_id, start_char=best.start_char, quote=best.words),
        )

    def _mentions_of(self, message_id: str) -> tuple[DateMention, ...]:
        if message_id not in self._mentions:
            message = self._messages[message_id]
            typed = read_dates(
                message.text,
                message.today,
                self._request.calendar,
                last_reading(self._request, before=message_id),
            )
            # A quote of one day of a list means that day, one of the whole list all its days.
            lists = set(join_day_lists(message.text, typed)) - set(typed)
            self._mentions[message_id] = (*typed, *lists)
        return self._mentions[message_id]


_BARE_DAY = re.compile(r"(?:the )?(\d{1,2})(?:st|nd|rd|th)", re.IGNORECASE)


def _in_month_of(date: ReportedDate, earlier: ReportedDate | None) -> ReportedDate:
    """The right date of a correction ("the 13th, not the 14th"), in the month of the wrong one."""
    bare = _BARE_DAY.fullmatch(date.words.strip())
    month = re.match(r"(\d{4})-(\d{2})", earlier.edtf or "") if earlier else None
    if bare is None or month is None:
        return date
    try:
        moved = datetime.date(int(month[1]), int(month[2]), int(bare[1]))
    except ValueError:
        return date
    return date.model_copy(update={"edtf": moved.isoformat()})


def last_reading(request: ExtractionRequest, *, before: str) -> str | None:
    """The EDTF reading "the next day" counts from at the start of a message, if there is one.

    That of the latest dated incident recorded from the message just before it.
    """
    ids = [message.id for message in (*request.earlier, request.message)]
    place = ids.index(before) if before in ids else len(ids)
    if place == 0:
        return None
    previous = ids[place - 1]
    readings = [
        fact.edtf
        for fact in request.record.incidents
        if fact.edtf and any(piece.message_id == previous for piece in fact.evidence)
    ]
    return readings[-1] if readings else None


def _merge_people(known: Sequence[Person], changed: Sequence[Person]) -> tuple[Person, ...]:
    merged = {person.id: person for person in known}
    merged.update({person.id: person for person in changed})
    return tuple(merged.values())


def _mentioned(evidence: Sequence[Evidence], people: Sequence[Person]) -> tuple[str, ...]:
    text = " ".join(piece.quote for piece in evidence).lower()
    return tuple(
        person.id for person in people if any(name.lower() in text for name in person.names)
    )
