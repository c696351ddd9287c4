"""The journals of interviews: loaded once, added to by one writer at a time, committed whole.

What every use case stands on; what the use cases are is in `assistant.conversation` and
`assistant.reviewing`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any, Protocol

from assistant.domain import access
from assistant.domain.events import Event, Interview, Journal
from assistant.domain.ports import Actor, Clock, EventStore
from assistant.domain.speech import Say
from assistant.domain.summaries import summarise
from assistant.domain.text import Frozen
from assistant.errors import ReferralError

ATTEMPTS = 5
"""How often an append is tried when another tab or process wrote first."""
_JOURNALS_KEPT = 200


class Turn(Frozen):
    """The state after a turn and what to say in it."""

    interview: Interview
    says: tuple[Say, ...] = ()


class Work:
    """Events being gathered in a turn, with the state they lead to."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.start = len(journal.events)

    @property
    def state(self) -> Interview:
        return self.journal.state

    @property
    def new_events(self) -> tuple[Event, ...]:
        return self.journal.events[self.start :]

    def add(self, *events: Event) -> None:
        self.journal.add(*events)


class NewId(Protocol):
    """Gives a fresh id each time it is called."""

    def __call__(self) -> str: ...


class Journals:
    """The interviews of one store, as this process knows them."""

    def __init__(self, *, store: EventStore, clock: Clock, new_id: NewId) -> None:
        self._store = store
        self._clock = clock
        self._new_id = new_id
        self._locks: dict[str, asyncio.Lock] = {}
        self._journals: dict[str, Journal] = {}

    async def open(self, actor: Actor, interview_id: str) -> Interview:
        """The interview, for somebody who may read it; otherwise `NotFoundError`."""
        state = await self._load(interview_id)
        access.check_read(actor, state)
        return state

    async def _load(self, interview_id: str) -> Interview:
        """The present state; only events this process has not seen are read again."""
        known = self._journals.get(interview_id)
        seen = len(known.events) if known else 0
        tail = await self._store.load(interview_id, after=seen)
        if known is None:
            known = Journal(interview_id, tail)
        elif tail:
            known = known.copy()
            known.add(*tail)
        self._remember(known)
        return known.state

    def _remember(self, journal: Journal) -> None:
        known = self._journals.pop(journal.state.id, None)
        if known is not None and len(known.events) > len(journal.events):
            journal = known  # a slow read must not bring back an older state
        self._journals[journal.state.id] = journal
        for interview_id in list(self._journals)[: len(self._journals) - _JOURNALS_KEPT]:
            lock = self._locks.get(interview_id)
            if lock is None or not lock.locked():
                self._journals.pop(interview_id)
                self._locks.pop(interview_id, None)

    def _work(self, state: Interview, *events: Event) -> Work:
        known = self._journals.get(state.id) or Journal(state.id)
        work = Work(known.copy())
        work.add(*events)
        return work

    async def _commit(self, work: Work, says: Sequence[Say]) -> Turn:
        if work.new_events:
            try:
                await self._store.append(
                    work.state.id,
                    work.new_events,
                    expected_revision=work.start,
                    summary=summarise(work.state),
                )
            except ReferralError:
                self._journals.pop(work.state.id, None)
                raise
            self._remember(work.journal)
        return Turn(interview=work.state, says=tuple(says))

    def _events(self, state: Interview) -> tuple[Event, ...]:
        """The events behind this state, as far as it goes."""
        known = self._journals.get(state.id)
        return known.events[: state.revision] if known else ()

    def _stamp(self, actor: Actor, turn: str) -> dict[str, Any]:
        return {
            "id": self._new_id(),
            "at": self._clock.now(),
            "actor_id": actor.user_id,
            "turn": turn,
        }

    def _lock(self, interview_id: str) -> asyncio.Lock:
        # One writer at a time within this process; the store's revision check guards the rest.
        return self._locks.setdefault(interview_id, asyncio.Lock())
