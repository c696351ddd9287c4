"""The sentences of each section, from the facts that stand in it, and what is held out.

The staff's own words are kept; other people's names become tokens; the few words added are fixed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.domain.citations import VIEW_LEAD
from assistant.domain.dates import ReportedDate, describe, order_key
from assistant.domain.draft_text import DATE_NOT_KNOWN, HeldOut, Origin, Sentence
from assistant.domain.events import Interview
from assistant.domain.held_out import (
    holding_findings,
    overlaps,
    visible_words,
    words_left,
)
from assistant.domain.holding import held_spans, is_in_background
from assistant.domain.masking import mask_others
from assistant.domain.record import (
    AnswerStatus,
    Fact,
    Incident,
    Intervention,
    ProfessionalView,
    RequestItem,
)
from assistant.domain.text import Evidence, Section

_LIST_MARK = re.compile(r"^\s*(?:\(?\d{1,2}[.):]\s|\d{1,2}\s+[-–—]\s|[-–—•*]\s)\s*")
TITLES = {
    Section.CHILD: "Child and family",
    Section.BACKGROUND: "Background",
    Section.INTERVENTIONS: "Interventions",
    Section.REQUEST: "Request",
    Section.OUTCOMES: "Outcomes",
}


def sentence_id(section: Section, fact: Fact, part: str = "") -> str:
    """A sentence's id, the same for as long as its fact stands."""
    return f"{section}.{fact.id}" + (f".{part}" if part else "")


def background_sentences(interview: Interview) -> Iterator[Sentence]:
    """One entry an incident, in date order, undated last; whole entries may be held out."""
    for incident in interview.record.chronology:
        words = _masked(visible_words(incident, interview), interview)
        if not words:
            continue
        yield Sentence(
            id=sentence_id(Section.BACKGROUND, incident),
            section=Section.BACKGROUND,
            text=words,
            fact_ids=(incident.id,),
            origin=Origin.TYPED,
            date_label=_date_label(incident),
            date_words=_date_words(incident.date, interview),
            note=_told(incident, interview),
        )


def _told(incident: Incident, interview: Interview) -> str | None:
    """Who told it to whom, in the words typed."""
    by, to = (
        _masked(piece.quote.strip(), interview) if piece else None
        for piece in (incident.told_by, incident.told_to)
    )
    if by and to:
        return f"Told by “{by}” to “{to}”"
    if by:
        return f"Told by “{by}”"
    return f"Told to “{to}”" if to else None


def intervention_sentences(interview: Interview) -> Iterator[Sentence]:
    """What was done and what it changed, two sentences each, in date order."""
    ordered = sorted(interview.record.interventions, key=lambda fact: order_key(fact.edtf))
    for fact in ordered:
        words = _masked(visible_words(fact, interview), interview)
        if not words:
            continue
        is_said = fact.by is None or any(
            fact.by.overlaps(piece.message_id, piece.start_char, piece.end_char)
            for piece in fact.evidence
        )
        by = "" if is_said or fact.by is None else _masked(fact.by.quote.strip(), interview)
        elsewhere = fact.typed_in is not Section.INTERVENTIONS and fact.typed_in in TITLES
        yield Sentence(
            id=sentence_id(Section.INTERVENTIONS, fact),
            section=Section.INTERVENTIONS,
            text=f"{words} (by {by})" if by else words,
            fact_ids=(fact.id,),
            origin=Origin.DRAFTED if by else Origin.TYPED,
            date_label=_date_label(fact),
            date_words=_date_words(fact.date, interview),
            note=f"typed in {TITLES[fact.typed_in]}" if elsewhere else None,
        )
        yield Sentence(
            id=sentence_id(Section.INTERVENTIONS, fact, "impact"),
            section=Section.INTERVENTIONS,
            text=_impact(fact, interview),
            fact_ids=(fact.id,),
            origin=Origin.DRAFTED,
        )


def _impact(fact: Intervention, interview: Interview) -> str:
    words = words_left(fact.impact_evidence, interview)
    if words:
        return f"Impact: {_quoted(words, interview)}"
    asked = next(
        (
            answer.status
            for answer in interview.record.answers
            if answer.question_id.startswith("intervention-impact")
            and answer.question_id.endswith(f":{fact.id}")
        ),
        AnswerStatus.NOT_ASKED,
    )
    return "Impact: not known" if asked is AnswerStatus.NOT_KNOWN else "Impact: not said"


def request_sentences(interview: Interview) -> Iterator[Sentence]:
    """The asks, numbered, with their reasons; then views moved out of Background."""
    number = 0
    for item in interview.record.requests:
        words = visible_words(item, interview)
        if not words:
            continue
        number += 1
        reason = (
            ""
            if _within(item.reason, item)
            else words_left(item.reason, interview, holds_open=False)
        )
        because = f", because {_quoted(reason, interview)}" if reason else ""
        yield Sentence(
            id=sentence_id(Section.REQUEST, item),
            section=Section.REQUEST,
            text=f"{_quoted(words, interview)}{because}.",
            fact_ids=(item.id,),
            origin=Origin.DRAFTED,
            number=number,
        )
    for view in interview.record.views:
        words = visible_words(view, interview)
        if words:
            yield Sentence(
                id=sentence_id(Section.REQUEST, view),
                section=Section.REQUEST,
                text=f"{VIEW_LEAD}{_quoted(words, interview)}{_rests_on(view, interview)}.",
                fact_ids=(view.id, *_standing(view.rests_on, interview)),
                origin=Origin.DRAFTED,
            )


def _rests_on(view: ProfessionalView, interview: Interview) -> str:
    labels: list[str] = []
    for fact_id in _standing(view.rests_on, interview):
        fact = interview.record.fact(fact_id)
        if isinstance(fact, Incident | Intervention):
            label = _date_label(fact)
            labels.append("an undated entry" if label == DATE_NOT_KNOWN else label)
    return f" (rests on {'; '.join(dict.fromkeys(labels))})" if labels else ""


def _standing(fact_ids: tuple[str, ...], interview: Interview) -> tuple[str, ...]:
    return tuple(fact_id for fact_id in fact_ids if interview.record.fact(fact_id) is not None)


def outcome_sentences(interview: Interview) -> Iterator[Sentence]:
    """What could happen, a child first; each in the words typed."""
    ordered = sorted(interview.record.outcomes, key=lambda item: not item.is_child_centred)
    number = 0
    for outcome in ordered:
        words = visible_words(outcome, interview)
        if not words:
            continue
        number += 1
        yield Sentence(
            id=sentence_id(Section.OUTCOMES, outcome),
            section=Section.OUTCOMES,
            text=f"{_quoted(words, interview)}.",
            fact_ids=(outcome.id,),
            origin=Origin.DRAFTED,
            number=number,
            note=None if outcome.is_child_centred else "about the setting rather than a child",
        )


def held_out_words(interview: Interview) -> tuple[HeldOut, ...]:
    """Everything findings hold out now, in the order typed."""
    found: list[HeldOut] = []
    for finding in holding_findings(interview):
        spans = held_spans(finding, interview)
        words = " … ".join(
            message.text[start:end]
            for message_id, start, end in spans
            if (message := interview.message(message_id)) is not None
        )
        if not words.strip():
            continue
        incidents = interview.record.incidents
        in_background = is_in_background(finding) or any(
            overlaps(finding, fact.evidence, interview) for fact in incidents
        )
        found.append(
            HeldOut(
                finding_id=finding.id,
                message_id=spans[0][0],
                words=_masked(words, interview),
                section=Section.BACKGROUND if in_background else Section.INTERVENTIONS,
            )
        )
    return tuple(found)


def _date_label(fact: Incident | Intervention) -> str:
    return describe(fact.edtf) if fact.edtf else DATE_NOT_KNOWN


def _date_words(date: ReportedDate | None, interview: Interview) -> str | None:
    return _masked(date.words, interview) if date else None


def _within(pieces: tuple[Evidence, ...], item: RequestItem) -> bool:
    """Are these words part of what the item already says?"""
    return all(
        any(
            piece.message_id == whole.message_id
            and whole.start_char <= piece.start_char
            and piece.end_char <= whole.end_char
            for whole in item.evidence
        )
        for piece in pieces
    )


def _masked(text: str, interview: Interview) -> str:
    return mask_others(text, interview.record.people, interview.record.child_name)


def _quoted(words: str, interview: Interview) -> str:
    """The words in quotation marks, without a list mark before or a stop behind them."""
    bare = _LIST_MARK.sub("", _masked(words, interview)).strip()
    return f"“{bare.rstrip('.,;: ') or bare}”"
