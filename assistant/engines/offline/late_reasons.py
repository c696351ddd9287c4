"""A reason told apart from what was asked: "both because the accounts don't match"."""

from __future__ import annotations

from assistant.domain.ports import AmendedField, ExtractionRequest, ProposedAmendment
from assistant.domain.record import RequestItem
from assistant.domain.text import Section
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.reading import Reading

_POINTS_BACK = AnyCase(
    r"\W*(?:and |so |sorry |oh )*(?:(?P<all>(?:for )?(?:both|all)(?: (?:of )?(?:them|these|those|"
    r"this|it|that|three|four))?)|(?:that|this|it)(?:.?s| is| was)|(?:the )?reasons?(?: (?:is|"
    r"being|for (?:that|this|it|both|all)))*)[\s,:–-]*(?:are |is |being )*"
    r"(?:because(?: of)?|cos|coz|bc|bcos|as|due to|since)\s+(?=\w)"
)


def points_back(text: str) -> tuple[int, bool] | None:
    """Where a reason for what was asked before starts, and whether it is for all of it."""
    match = _POINTS_BACK.match(text)
    return (match.end(), match["all"] is not None) if match else None


def reasons_told_later(request: ExtractionRequest, reading: Reading) -> list[ProposedAmendment]:
    """The reasons that a message gives for the requests of earlier ones."""
    bare: list[RequestItem] = [fact for fact in request.record.requests if not fact.reason]
    if reading.section is not Section.REQUEST or not bare:
        return []
    for place, passage in enumerate(reading.passages):
        found = points_back(passage.text)
        if found is None:
            continue
        start, for_all = found
        if place:  # what was asked in this message itself is what it gives the reason for
            return []
        quotes = (reading.quote(passage.start_char + start, passage.end_char),)
        return [
            ProposedAmendment(fact_id=fact.id, field=AmendedField.REASON, quotes=quotes)
            for fact in (bare if for_all else bare[-1:])
        ]
    return []
