"""Copies: a closed referral is gone on with in a new one that says what has changed."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from contextlib import suppress

from assistant.conversation.telling import Telling
from assistant.domain import access, copying
from assistant.domain.events import Answered, Interview, Journal, SectionEntered, Started
from assistant.domain.lifecycle import Action
from assistant.domain.ports import Actor
from assistant.domain.review_events import Copied
from assistant.domain.speech import Say, SayKind
from assistant.domain.text import Section, clean_text, whole_words
from assistant.errors import CommandError, NotFoundError, StaleError
from assistant.journals import Turn, Work

_TOLD_TO_COPIES = uuid.UUID("6f1f0f0e-6f0a-5d3e-9a53-0c4c2b3f7a11")


class Copies(Telling):
    """How a person goes on from a closed referral."""

    async def copy(
        self, actor: Actor, interview_id: str, changed: str, *, copy_id: str | None = None
    ) -> Turn:
        """A new referral from a closed one, which says what has changed; the turn is the copy's.

        The words for what has changed are told to the copy like any message, after what was typed
        when the first was closed already. The same `copy_id` twice is one copy.
        """
        words, _ = clean_text(changed)
        if not words.strip():
            raise CommandError("Say what has changed since. Nothing was copied.")
        target = copy_id or self._new_id()
        if target == interview_id:
            raise CommandError("A referral can’t be its own copy. Nothing was copied.")
        async with self._lock(interview_id):
            state = await self._load(interview_id)
            access.check(actor, Action.COPY, state)
            if target not in state.review.copies:
                await self._start_copy(actor, state, target)
                event = Copied(**self._stamp(actor, self._new_id()), copy_id=target)
                await self._commit(self._work(state, event), [])
        said: list[Say] = []
        for number, text in enumerate((*copying.late_words(state), words)):
            is_change = number == len(state.late)
            # The same id at every try: what a fault kept from being told is told by the next.
            message_id = str(uuid.uuid5(_TOLD_TO_COPIES, f"{target}:{number}"))
            turn = await self._tell_copy(actor, target, text, message_id, is_change=is_change)
            said += [say for say in turn.says if say.kind is not SayKind.QUESTION]
        return turn.model_copy(update={"says": (*said, *_questions(turn.says))})

    async def _start_copy(self, actor: Actor, state: Interview, copy_id: str) -> None:
        earlier = copying.earlier_referral(state)
        async with self._lock(copy_id):
            with suppress(NotFoundError):
                begun = await self._load(copy_id)
                if begun.owner_id == actor.user_id and begun.earlier == earlier:
                    return  # begun, and not noted at the first before something failed
                raise StaleError("That copy can’t be made. Load the page again and repeat it.")
            started = Started(
                **self._stamp(actor, self._new_id()),
                owner_id=actor.user_id,
                owner_name=actor.name,
                team=actor.team,
                flow_id=self.flow.id,
                flow_version=self.flow.version,
                earlier=earlier,
            )
            work = Work(Journal(copy_id))
            work.add(started, *copying.copied_events(self._events(state), state))
            section = Section.BACKGROUND
            work.add(SectionEntered(**self._stamp(actor, started.turn), section=section))
            await self._commit(work, [])

    async def _tell_copy(
        self, actor: Actor, copy_id: str, text: str, message_id: str, *, is_change: bool
    ) -> Turn:
        # Read before the message: should it be bound to this very question, it replaces nothing.
        before = (await self._load(copy_id)).record.answer(copying.QUESTION_ID)
        turn = await self._tell(actor, copy_id, text, message_id)
        state = turn.interview
        message = state.message(message_id)
        if not is_change or state.earlier is None or message is None:
            return turn
        if any(piece.message_id == message_id for piece in before.evidence):
            return turn
        answer = copying.answer_about_earlier(
            state.earlier, before, whole_words(message), self.organisation.authority
        )
        async with self._lock(copy_id):
            state = await self._load(copy_id)
            event = Answered(**self._stamp(actor, message_id), answer=answer)
            committed = await self._commit(self._work(state, event), [])
        return turn.model_copy(update={"interview": committed.interview})


def _questions(says: Sequence[Say]) -> tuple[Say, ...]:
    return tuple(say for say in says if say.kind is SayKind.QUESTION)
