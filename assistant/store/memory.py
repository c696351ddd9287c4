"""Events kept in memory: for scripted interviews and evaluation, which leave nothing behind."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.domain.events import Event
from assistant.domain.ports import Summary
from assistant.errors import NotFoundError, StaleError


class MemoryEventStore:
    """Keeps the promises of `ports.EventStore` for the life of the process."""

    def __init__(self) -> None:
        self._events: dict[str, tuple[Event, ...]] = {}
        self._summaries: dict[str, Summary] = {}

    async def append(
        self,
        interview_id: str,
        events: Sequence[Event],
        *,
        expected_revision: int,
        summary: Summary,
    ) -> None:
        """Add events after `expected_revision`; raises `StaleError` at any other revision."""
        kept = self._events.get(interview_id, ())
        if len(kept) != expected_revision:
            raise StaleError("The interview changed meanwhile. Nothing was saved.")
        self._events[interview_id] = (*kept, *events)
        self._summaries[interview_id] = summary

    async def load(self, interview_id: str, *, after: int = 0) -> tuple[Event, ...]:
        """Events in order, without the first `after`; raises `NotFoundError`."""
        if interview_id not in self._events:
            raise NotFoundError
        return self._events[interview_id][after:]

    async def summaries(self) -> tuple[Summary, ...]:
        """Every interview, newest first."""
        return tuple(
            sorted(self._summaries.values(), key=lambda item: item.updated_at, reverse=True)
        )
