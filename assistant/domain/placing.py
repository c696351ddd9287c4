"""Words that nothing was read from, put where a person says they belong.

The person stands in for an engine: what they place goes through the same gate, so a placed fact is
tied to the typed words, dated by them and reviewed for wording like any other.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.domain.date_reading import read_dates
from assistant.domain.findings import Category, Finding
from assistant.domain.fitting import asks_for_help, tells_what_could_happen
from assistant.domain.grounding import Grounded, NewId, ground
from assistant.domain.noticing import notice
from assistant.domain.ports import (
    Extraction,
    ExtractionRequest,
    ProposedAnswer,
    ProposedIncident,
    ProposedIntervention,
    ProposedOutcome,
    ProposedRequest,
)
from assistant.domain.record import Record
from assistant.domain.rules.wording import WordingPolicy
from assistant.domain.text import Evidence, Quote, Section

PERSON = "person"
"""What stands as the engine of a fact that a person placed."""

NOTES = "family-notes"
"""The answer that holds what a person put under Child and family."""

HOMES = (
    Section.CHILD,
    Section.BACKGROUND,
    Section.INTERVENTIONS,
    Section.REQUEST,
    Section.OUTCOMES,
)


def homes_for(text: str, section: Section) -> tuple[Section, Section]:
    """Where words typed in a section most likely belong, and where else."""
    if tells_what_could_happen(text):
        first = Section.OUTCOMES
    elif asks_for_help(text):
        first = Section.REQUEST
    else:
        first = section if section in HOMES else Section.BACKGROUND
    others = (Section.BACKGROUND, Section.INTERVENTIONS)
    return first, next(home for home in others if home is not first)


def place(
    pieces: Sequence[Evidence], home: Section, request: ExtractionRequest, new_id: NewId
) -> Grounded:
    """What these words of the message make in a section: facts, or a note on the child."""
    quotes = [Quote(text=piece.quote, start_char=piece.start_char) for piece in pieces]
    match home:
        case Section.CHILD:
            found = Extraction(
                engine=PERSON,
                answers=tuple(ProposedAnswer(question_id=NOTES, quote=quote) for quote in quotes),
            )
            return _added_to(ground(found, request, new_id), request.record)
        case Section.INTERVENTIONS:
            found = Extraction(
                engine=PERSON,
                interventions=tuple(
                    ProposedIntervention(quotes=(quote,), date_quote=_date(quote, request))
                    for quote in quotes
                ),
            )
        case Section.REQUEST:
            found = Extraction(
                engine=PERSON, requests=tuple(ProposedRequest(quotes=(quote,)) for quote in quotes)
            )
        case Section.OUTCOMES:
            found = Extraction(
                engine=PERSON, outcomes=tuple(ProposedOutcome(quotes=(quote,)) for quote in quotes)
            )
        case _:
            found = Extraction(
                engine=PERSON,
                incidents=tuple(
                    ProposedIncident(quotes=(quote,), date_quote=_date(quote, request))
                    for quote in quotes
                ),
            )
    return ground(found, request, new_id)


def _added_to(grounded: Grounded, record: Record) -> Grounded:
    """The notes placed now behind those placed before: one answer holds them all."""
    before = record.answer(NOTES)
    if not before.value:
        return grounded
    answers = tuple(
        answer.model_copy(
            update={
                "value": f"{before.value}; {answer.value}",
                "evidence": (*before.evidence, *answer.evidence),
            }
        )
        for answer in grounded.answers
    )
    return grounded.model_copy(update={"answers": answers})


def notice_placed(
    grounded: Grounded,
    request: ExtractionRequest,
    known: Sequence[Finding],
    new_id: NewId,
    policy: WordingPolicy | None = None,
) -> tuple[Finding, ...]:
    """Findings on placed words that the message does not have yet.

    None asks whether they are in the right section: a person has just said so.
    """
    there = {(item.message_id, item.start_char, item.end_char, item.rule_id) for item in known}
    pieces = [piece for fact in grounded.facts for piece in fact.evidence]
    return tuple(
        finding
        for finding in notice(request.message, grounded.facts, new_id, policy)
        if finding.category is not Category.PLACEMENT
        and (finding.message_id, finding.start_char, finding.end_char, finding.rule_id) not in there
        and any(
            piece.overlaps(request.message.id, finding.start_char or 0, finding.end_char or 0)
            for piece in pieces
        )
    )


def _date(quote: Quote, request: ExtractionRequest) -> Quote | None:
    start = quote.start_char or 0
    mentions = read_dates(request.message.text, request.message.today, request.calendar)
    return next(
        (
            Quote(text=mention.words, start_char=mention.start_char)
            for mention in mentions
            if mention.edtf
            and not mention.is_rejected
            and start <= mention.start_char < start + len(quote.text)
        ),
        None,
    )
