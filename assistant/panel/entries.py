"""Facts as the panel shows them: reading, words, attribution, impact, and what is held out.

Everyone but the subject child stands as a token; held-out words stand apart from the entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from assistant.domain.dates import ReportedDate, describe
from assistant.domain.draft_text import HeldOut
from assistant.domain.events import Answered, Event, FindingDecided, Interview, Understood
from assistant.domain.findings import Finding
from assistant.domain.held_out import visible_words, words_left
from assistant.domain.masking import mask_others
from assistant.domain.provenance import read_by_words
from assistant.domain.record import (
    AnswerStatus,
    Fact,
    Impact,
    Incident,
    IncidentSource,
    Intervention,
    Outcome,
    ProfessionalView,
    RequestItem,
)
from assistant.domain.text import Evidence, Frozen
from assistant.panel.sources import SourceView, fact_evidence, person_tokens, read_sources

_IMPACTS = {
    Impact.POSITIVE: "better",
    Impact.NEGATIVE: "worse",
    Impact.MIXED: "mixed",
    Impact.NONE: "no change",
}
_SOURCES = {
    IncidentSource.WITNESSED: "Seen or heard by",
    IncidentSource.CHILD_TOLD: "Told by",
    IncidentSource.PARENT_TOLD: "Told by",
    IncidentSource.THIRD_PARTY: "Told by",
    IncidentSource.RECORD: "From a record:",
    IncidentSource.PROFESSIONAL_REPORT: "From a professional’s report:",
    IncidentSource.DEVICE_LOG: "From a device log:",
}
_UNNAMED = {
    IncidentSource.WITNESSED: "Seen or heard by a person not named",
    IncidentSource.CHILD_TOLD: "Told by a child",
    IncidentSource.PARENT_TOLD: "Told by a parent or carer",
    IncidentSource.THIRD_PARTY: "Told by a person not named",
    IncidentSource.RECORD: "From a record",
    IncidentSource.PROFESSIONAL_REPORT: "From a professional’s report",
    IncidentSource.DEVICE_LOG: "From a device log",
}


class HeldView(Frozen):
    """Words kept out of the text until a person decides."""

    finding_id: str
    words: str
    ask: str


class EntryView(Frozen):
    """One fact as the panel shows it: its reading, its words, and where they come from."""

    id: str
    kind: str
    reading: str | None = None
    day: str | None = None
    """The day in ISO form, only when the reading is one day."""
    date_words: str | None = None
    words: str
    attribution: str | None = None
    is_attribution_missing: bool = False
    corrected: str | None = None
    impact: str | None = None
    impact_words: str | None = None
    is_impact_missing: bool = False
    reason: str | None = None
    is_reason_missing: bool = False
    note: str | None = None
    read_by: str | None = None
    """Who read it, where a model had a part in it."""
    sources: tuple[SourceView, ...] = ()
    held: tuple[HeldView, ...] = ()


def earlier_dates(events: Iterable[Event]) -> dict[str, tuple[ReportedDate, ...]]:
    """The dates each fact had before its present one, oldest first, from the interview's events."""
    seen: dict[str, list[ReportedDate]] = {}
    for event in events:
        if not isinstance(event, (Understood, FindingDecided, Answered)):
            continue
        new = () if isinstance(event, Answered) else event.facts
        amended = () if isinstance(event, FindingDecided) else event.amended
        for fact in (*new, *amended):
            if isinstance(fact, (Incident, Intervention)) and fact.date:
                dates = seen.setdefault(fact.id, [])
                if not dates or dates[-1] != fact.date:
                    dates.append(fact.date)
    return {fact_id: tuple(dates[:-1]) for fact_id, dates in seen.items() if len(dates) > 1}


class EntryReader:
    """Turns facts into entries for one reader."""

    def __init__(
        self,
        interview: Interview,
        reader_id: str,
        names: Mapping[str, str],
        earlier: Mapping[str, tuple[ReportedDate, ...]],
    ) -> None:
        self._interview = interview
        self._reader_id = reader_id
        self._names = names
        self._earlier = earlier

    def entry(self, fact: Fact, held: tuple[HeldView, ...]) -> EntryView:
        view = EntryView(
            id=fact.id,
            kind=fact.kind,
            words=self._masked(visible_words(fact, self._interview)),
            sources=read_sources(
                fact_evidence(fact), self._interview, reader_id=self._reader_id, names=self._names
            ),
            held=held,
            read_by=read_by_words(fact.engine),
        )
        update: dict[str, object] = {}
        if isinstance(fact, (Incident, Intervention)):
            update |= self._date(fact)
        match fact:
            case Incident():
                attribution = self._attribution(fact)
                update |= {
                    "attribution": attribution or "Not yet said: who saw it or told you",
                    "is_attribution_missing": attribution is None,
                }
            case Intervention():
                update |= self._impact(fact)
            case RequestItem():
                reason = self._words(fact.reason) if fact.reason else None
                status = self._interview.record.answer(f"request-reason:{fact.id}").status
                update |= {
                    "reason": reason or _status_words(status),
                    "is_reason_missing": not reason and status is AnswerStatus.NOT_ASKED,
                }
            case Outcome():
                update["note"] = None if fact.is_child_centred else "Not yet said for the child"
            case ProfessionalView():
                update["note"] = self._rests_on(fact)
        return view.model_copy(update=update)

    def _words(self, evidence: Sequence[Evidence], *, holds_open: bool = False) -> str:
        return self._masked(words_left(evidence, self._interview, holds_open=holds_open))

    def _masked(self, text: str) -> str:
        record = self._interview.record
        return mask_others(text, record.people, record.child_name)

    def _name(self, evidence: Evidence) -> str:
        people = self._interview.record.people
        alone = person_tokens(evidence.quote, people)
        if alone:
            return alone
        if evidence.quote.strip().lower() in {"me", "i", "myself"}:
            author = self._interview.message(evidence.message_id)
            return self._names.get(author.author_id if author else "", self._interview.owner_name)
        return f"“{self._masked(evidence.quote)}”"

    def _attribution(self, fact: Incident) -> str | None:
        if fact.source is IncidentSource.NOT_SAID:
            answer = self._interview.record.answer(f"incident-source:{fact.id}").status
            return "Who saw it or told you: not known" if answer in ANSWERED_BLANK else None
        if fact.told_by is None:
            if fact.source is IncidentSource.WITNESSED:
                line = f"Seen or heard by {self._interview.owner_name or 'the writer'}"
            else:
                line = _UNNAMED[fact.source]
        else:
            line = f"{_SOURCES[fact.source]} {self._name(fact.told_by)}"
        if fact.told_to is not None:
            line += f", to {self._name(fact.told_to)}"
        return line

    def _date(self, fact: Incident | Intervention) -> dict[str, object]:
        if fact.date is None:
            status = self._interview.record.answer(f"{fact.kind}-date:{fact.id}").status
            return {"reading": "Date not known" if status in ANSWERED_BLANK else None}
        edtf = fact.date.edtf
        # The same day said again, in other words, confirms it.
        before = [was for was in self._earlier.get(fact.id, ()) if not edtf or was.edtf != edtf]
        corrected = None
        if before:
            was = describe(before[-1].edtf) if before[-1].edtf else f"“{before[-1].words}”"
            corrected = f"Date corrected; was {was}"
        return {
            "reading": describe(edtf) if edtf else None,
            "day": edtf if edtf and "/" not in edtf and len(edtf) == len("2024-03-07") else None,
            "date_words": self._masked(fact.date.words),
            "corrected": corrected,
        }

    def _impact(self, fact: Intervention) -> dict[str, object]:
        asked = "intervention-impact-ahead" if fact.is_planned else "intervention-impact"
        status = self._interview.record.answer(f"{asked}:{fact.id}").status
        by = f"By {self._name(fact.by)}" if fact.by else None
        if fact.impact is Impact.UNKNOWN:
            blank = status is AnswerStatus.NOT_ASKED and not fact.impact_evidence
            said = None if blank else _status_words(status) or "not known"
            return {
                "impact": "not yet said" if blank else said,
                "is_impact_missing": blank,
                "impact_words": self._words(fact.impact_evidence) or None,
                "attribution": by,
            }
        return {
            "impact": _IMPACTS[fact.impact],
            "impact_words": self._words(fact.impact_evidence),
            "attribution": by,
        }

    def _rests_on(self, fact: ProfessionalView) -> str:
        places = []
        for fact_id in fact.rests_on:
            other = self._interview.record.fact(fact_id)
            if isinstance(other, (Incident, Intervention)) and other.edtf:
                places.append(describe(other.edtf))
            elif other is not None:
                places.append(f"“{self._words(other.evidence[:1])}”")
        return f"Rests on {', '.join(places)}" if places else "Rests on no recorded fact"


ANSWERED_BLANK = frozenset(
    {AnswerStatus.NOT_KNOWN, AnswerStatus.DECLINED, AnswerStatus.NOT_APPLICABLE}
)
_STATUS_WORDS = {
    AnswerStatus.NOT_KNOWN: "not known",
    AnswerStatus.DECLINED: "not answered, by choice",
    AnswerStatus.NOT_APPLICABLE: "does not apply",
}


def _status_words(status: AnswerStatus) -> str | None:
    return _STATUS_WORDS.get(status)


def show_held(item: HeldOut, interview: Interview) -> HeldView:
    finding = interview.finding(item.finding_id)
    return HeldView(
        finding_id=item.finding_id,
        words=item.words,
        ask=finding.question if finding else "",
    )


def home_of_held(held: Iterable[HeldOut], interview: Interview) -> dict[str, str]:
    """The fact each held-out stretch stands with: the one it is part of, or follows directly."""
    homes: dict[str, str] = {}
    for item in held:
        finding = interview.finding(item.finding_id)
        if finding is None:
            continue
        fact_id = _home(finding, interview)
        if fact_id is not None:
            homes[item.finding_id] = fact_id
    return homes


def _home(finding: Finding, interview: Interview) -> str | None:
    if finding.message_id is None or finding.start_char is None or finding.end_char is None:
        return next(iter(finding.fact_ids), None)
    message = interview.message(finding.message_id)
    shown = (*interview.record.incidents, *interview.record.interventions)
    for fact in shown:
        for piece in fact.evidence:
            if piece.overlaps(finding.message_id, finding.start_char, finding.end_char):
                return fact.id
    for fact in shown:
        for piece in fact.evidence:
            if message is None or piece.message_id != finding.message_id:
                continue
            between = message.text[piece.end_char : finding.start_char]
            if piece.end_char <= finding.start_char and not any(c.isalnum() for c in between):
                return fact.id
    return None
