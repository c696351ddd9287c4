"""Opening: an interview begun, resumed and read, and the lists a person finds theirs in."""

from __future__ import annotations

from assistant.conversation.asking import Asking
from assistant.domain import access, speech
from assistant.domain.events import Event, Interview, Journal, Started
from assistant.domain.interview import find_gap, gap_id_of
from assistant.domain.ports import Actor, Summary
from assistant.domain.speech import Say, SayKind
from assistant.errors import NotFoundError
from assistant.journals import Turn, Work


class Opening(Asking):
    """How a person comes to an interview."""

    async def start(self, actor: Actor, *, interview_id: str) -> Turn:
        """Begin an interview: welcome, then the danger question."""
        async with self._lock(interview_id):
            try:
                state = await self._load(interview_id)
            except NotFoundError:
                return await self._begin(actor, interview_id)
        access.check_write(actor, state)
        return await self.resume(actor, interview_id)

    async def _begin(self, actor: Actor, interview_id: str) -> Turn:
        started = Started(
            **self._stamp(actor, self._new_id()),
            owner_id=actor.user_id,
            owner_name=actor.name,
            team=actor.team,
            flow_id=self.flow.id,
            flow_version=self.flow.version,
        )
        work = Work(Journal(interview_id))
        work.add(started)
        says = [Say(kind=SayKind.NOTE, text=self.flow.welcome)]
        says += self._ask_next(actor, work, started.turn)
        return await self._commit(work, says)

    async def resume(self, actor: Actor, interview_id: str) -> Turn:
        """Where the interview stands: today's question again; nothing is recorded."""
        state = await self.open(actor, interview_id)
        says: list[Say] = []
        if state.points_to_danger:
            says.append(speech.urgent_advice(self.flow, self.organisation))
        if state.pending and state.owner_id == actor.user_id:
            gap = find_gap(state, self.flow, gap_id_of(state.pending))
            if gap is not None:
                asked = gap.model_copy(update={"ask": state.pending_text or gap.ask})
                says.append(speech.question(asked))
            elif state.pending_text:
                says.append(Say(kind=SayKind.QUESTION, text=state.pending_text))
        return Turn(interview=state, says=tuple(says))

    async def history(self, actor: Actor, interview_id: str) -> tuple[Event, ...]:
        """Its events, for somebody who may read it; those known already are not read again."""
        state = await self.open(actor, interview_id)
        known = self._journals.get(interview_id)
        if known is not None and len(known.events) >= state.revision:
            return known.events
        return await self._store.load(interview_id)

    async def open_unchecked(self, interview_id: str) -> Interview:
        """The interview, for the administrator at the machine's own command line."""
        return await self._load(interview_id)

    async def own(self, actor: Actor) -> tuple[Summary, ...]:
        """The person's own interviews in which something was typed, newest first."""
        return tuple(
            item
            for item in await self._store.summaries()
            if item.owner_id == actor.user_id and item.messages
        )

    async def to_review(self, actor: Actor) -> tuple[Summary, ...]:
        """What was sent to this supervisor's team, and their own, newest first."""
        return tuple(
            item
            for item in await self._store.summaries()
            if item.owner_id == actor.user_id
            or (
                actor.role == "supervisor"
                and item.version > 0
                and access.is_one_team(item.team, actor.team)
            )
        )
