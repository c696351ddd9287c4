"""Bringing: a file's words are kept, all in one commit, and then read."""

from __future__ import annotations

from assistant.conversation.telling import Telling, as_one
from assistant.domain import access, speech
from assistant.domain.events import Heard, Interview, Understood
from assistant.domain.lifecycle import Action
from assistant.domain.ports import Actor
from assistant.domain.rules.danger_answer import HeardDanger, hear_danger
from assistant.domain.sources import SourceFile, is_brought, kept_note, section_of
from assistant.domain.speech import Say, SayKind
from assistant.domain.text import Message, clean_text
from assistant.errors import CommandError, StaleError, StorageError
from assistant.journals import ATTEMPTS, Turn


class Bringing(Telling):
    """What a person brings as a file."""

    async def bring(
        self, actor: Actor, interview_id: str, source: SourceFile, *, message_id: str | None = None
    ) -> Turn:
        """Keep the words of a file, all of them in one commit, and then read them.

        Nothing in a file is a command or an answer. One undo takes the whole file back.
        """
        async with self._lock(interview_id):
            state = await self._load(interview_id)
            access.check(actor, Action.WRITE, state)
            state = await self._catch_up(actor, state)
            if message_id and state.message(message_id):
                return await self.resume(actor, interview_id)
            if is_brought(source.digest, state.messages, state.withdrawn_messages):
                raise CommandError(
                    f"“{source.name}” is in this interview already. Nothing was added."
                )
            turn = message_id or self._new_id()
            state, heard = await self._hear_source(actor, state, source, turn)
            for _ in range(ATTEMPTS):
                try:
                    return await self._understand_source(actor, state, source, heard, turn)
                except StaleError:
                    state = await self._load(interview_id)
            raise StorageError(
                "The words of the file are saved. They could not be read just now, because this "
                "interview is being changed in another place. They are read with your next message."
            )

    async def _hear_source(
        self, actor: Actor, state: Interview, source: SourceFile, turn: str
    ) -> tuple[Interview, tuple[Heard, ...]]:
        heard = []
        for number, part in enumerate(source.parts):
            words, _ = clean_text(part.text)
            message = Message(
                id=turn if number == 0 else self._new_id(),
                section=section_of(part, state.section),
                text=words,
                author_id=actor.user_id,
                at=self._clock.now(),
                today=source.written_on or self._clock.today(),
                origin=part.origin,
            )
            danger = hear_danger(words, in_story=True) if message.tells else HeardDanger()
            heard.append(self._heard(actor, turn, message, danger))
        for _ in range(ATTEMPTS):
            try:
                kept = await self._commit(self._work(state, *heard), [])
                return kept.interview, tuple(heard)
            except StaleError:
                state = await self._load(state.id)
        raise StaleError(
            "This interview is open in another place that is writing right now. "
            "The file is NOT saved. Send it again."
        )

    async def _understand_source(
        self,
        actor: Actor,
        state: Interview,
        source: SourceFile,
        heard: tuple[Heard, ...],
        turn: str,
    ) -> Turn:
        before = state
        read: list[Understood] = []
        notes: list[str] = []
        for message in (event.message for event in heard):
            if message.tells and message.id not in state.understood:
                events, note = await self._read(state, message, actor)
                events = tuple(event.model_copy(update={"turn": turn}) for event in events)
                state = (await self._commit(self._work(state, *events), [])).interview
                read += events
                notes += [note] if note and note not in notes else []
        says = [kept_note(source), *(Say(kind=SayKind.NOTE, text=note) for note in notes)]
        if any(event.tells_of_danger for event in heard):
            says.insert(0, speech.urgent_advice(self.flow, self.organisation))
        if read:
            whole = as_one(read)
            told = speech.read_back(whole, state, before)
            says.append(told or speech.nothing_read())
            says += speech.finding_cards(state.to_decide(whole.findings))
        work = self._work(state)
        again = [] if state.doubt_to_ask else self._repeat(state)
        says += again or self._ask_next(actor, work, turn)
        return await self._commit(work, says)
