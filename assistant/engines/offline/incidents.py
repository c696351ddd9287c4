"""Proposing incidents from the events an account tells."""

from __future__ import annotations

from assistant.domain.ports import ProposedIncident
from assistant.engines.offline.attribution import attribute
from assistant.engines.offline.continuing import Event
from assistant.engines.offline.framing import find_instruction
from assistant.engines.offline.reading import Reading


def propose_incident(reading: Reading, event: Event) -> ProposedIncident | None:
    """One event with what its words say about date, source, place and count."""
    spans = tuple(
        span for span in (_without_instruction(reading, s) for s in event.spans) if span is not None
    )
    if not spans:
        return None
    said = attribute(reading, spans)
    date = event.date
    return ProposedIncident(
        quotes=tuple(reading.quote(*span) for span in spans),
        date_quote=reading.quote(date.start_char, date.end_char) if date else None,
        source=said.source,
        statement=said.statement,
        told_by=said.told_by,
        told_to=said.told_to,
        place=said.place,
        count=said.count,
        spoken=said.spoken,
    )


def _without_instruction(reading: Reading, span: tuple[int, int]) -> tuple[int, int] | None:
    """A span up to where words to the assistant start, or None when little is left."""
    start, end = span
    found = find_instruction(reading.text[start:end])
    if found is None:
        return span if end > start else None
    cut = start + found[0]
    return (start, cut) if cut - start > 20 else None
