"""Telling: a typed message is heard, which commits it, then understood, then answered.

Words are committed first: when anything after `Heard` fails, they are already on disk.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.conversation.opening import Opening
from assistant.conversation.steering import Steering
from assistant.domain import access, speech
from assistant.domain.agenda import Gap
from assistant.domain.commands import Command, CommandName, parse_command
from assistant.domain.coverage import unplaced_in
from assistant.domain.danger_question import DANGER_QUESTION, may_answer
from assistant.domain.events import Heard, Interview, Understood
from assistant.domain.fitting import asks_back
from assistant.domain.interview import OFFER, next_step
from assistant.domain.lifecycle import Action
from assistant.domain.masking import mask_others
from assistant.domain.ports import Actor
from assistant.domain.provenance import Provenance
from assistant.domain.rules.danger_answer import HeardDanger, hear_danger, read_danger_answer
from assistant.domain.said_to_us import topic_of
from assistant.domain.speech import Say, SayKind
from assistant.domain.suggestions import may_be_phrased
from assistant.domain.text import Message, MessageKind, Section, clean_text
from assistant.errors import CommandError, StaleError, StorageError
from assistant.journals import ATTEMPTS, Turn


class Telling(Opening, Steering):
    """What a person types."""

    async def reply(
        self,
        actor: Actor,
        interview_id: str,
        text: str,
        *,
        message_id: str | None = None,
        today: date | None = None,
    ) -> Turn:
        """Hear a message, understand it, and say what comes next.

        The same `message_id` twice is one message. Raises `TextError` for words that are too long
        and `StorageError` when they could not be saved; nothing is said to be saved then.
        """
        words, replaced = clean_text(text)
        async with self._lock(interview_id):
            state = await self._load(interview_id)
            access.check_write(actor, state)
            if not state.is_closed:
                state = await self._catch_up(actor, state)
            if message_id and state.message(message_id):
                return await self.resume(actor, interview_id)
            if not words.strip():
                raise CommandError("There were no words in that message. Nothing has changed.")
            if state.is_closed:
                return await self._keep_late(actor, state, words, message_id, today)
            command = self._read_command(words, state)
            state, heard = await self._hear(
                actor, state, words, command=command, message_id=message_id, today=today
            )
            says: list[Say] = []
            if replaced:
                says.append(_replaced_note(replaced))
            says += self._urgent(heard)
            if command is not None:
                return await self._run(actor, state, command, says)
            for _ in range(ATTEMPTS):
                try:
                    return await self._understand(actor, state, heard.message, list(says))
                except StaleError:
                    # Another tab or process wrote meanwhile: read against what is there now.
                    state = await self._load(interview_id)
                    if heard.message.id in state.understood:
                        return await self.resume(actor, interview_id)
            raise StorageError(
                "Your words are saved. They could not be read just now, because this interview is "
                "being changed in another place. They are read with your next message."
            )

    async def _tell(self, actor: Actor, interview_id: str, words: str, message_id: str) -> Turn:
        """Words kept from elsewhere: no command, and no answer to a question on no screen."""
        async with self._lock(interview_id):
            state = await self._load(interview_id)
            access.check(actor, Action.WRITE, state)
            state = await self._catch_up(actor, state)
            if state.message(message_id):
                return await self.resume(actor, interview_id)
            state, heard = await self._hear(
                actor, state, words, command=None, message_id=message_id, today=None
            )
            urgent = self._urgent(heard)
            return await self._understand(actor, state, heard.message, urgent, is_reply=False)

    async def _keep_late(
        self,
        actor: Actor,
        state: Interview,
        words: str,
        message_id: str | None,
        today: date | None,
    ) -> Turn:
        """Words typed after it was closed: kept, no part of it, and danger is still heard."""
        state, heard = await self._hear(
            actor, state, words, command=None, message_id=message_id, today=today
        )
        says = (*self._urgent(heard), speech.kept_late(state))
        return Turn(interview=state, says=says)

    def _heard(self, actor: Actor, turn: str, message: Message, danger: HeardDanger) -> Heard:
        return Heard(
            **self._stamp(actor, turn),
            message=message,
            is_danger=danger.is_said,
            may_mean_danger=danger.asked_of,
        )

    def _urgent(self, heard: Heard) -> list[Say]:
        return [speech.urgent_advice(self.flow, self.organisation)] if heard.tells_of_danger else []

    async def _catch_up(self, actor: Actor, state: Interview) -> Interview:
        """Read messages that were heard before a fault and never understood.

        The reading belongs to the turn of the hearing, so that one undo takes both back.
        """
        if not state.unread:
            return state
        turns = {
            event.message.id: event.turn
            for event in self._events(state)
            if isinstance(event, Heard)
        }
        for message in state.unread:
            turn = turns.get(message.id, message.id)
            events, _ = await self._read(state, message, actor)
            read = (event.model_copy(update={"turn": turn}) for event in events)
            state = (await self._commit(self._work(state, *read), [])).interview
        return state

    def _read_command(self, words: str, state: Interview) -> Command | None:
        command = parse_command(words)
        pending = state.pending.question_id if state.pending else ""
        if pending == OFFER and command is None:
            plain = words.strip(" .!").lower()
            if plain in {"yes", "next", "ok", "move on please"}:
                return Command(name=CommandName.DONE)
        return command

    async def _hear(
        self,
        actor: Actor,
        state: Interview,
        words: str,
        *,
        command: Command | None,
        message_id: str | None,
        today: date | None,
        kind: MessageKind | None = None,
        section: Section | None = None,
    ) -> tuple[Interview, Heard]:
        """Commit the words before anything else happens to them."""
        turn = message_id or self._new_id()
        danger = HeardDanger()
        if command is None:
            asked = state.pending is not None and state.pending.question_id == DANGER_QUESTION
            told_in = section or state.section
            is_reply = asked and may_answer(told_in, words)
            told_in = Section.SAFETY if is_reply else told_in
            danger = hear_danger(
                words,
                in_story=told_in is not Section.SAFETY,
                is_feared=told_in is Section.OUTCOMES,
            )
            if is_reply and kind is None and read_danger_answer(words) in {"yes", "unsure"}:
                danger = HeardDanger(is_said=True)
        message = Message(
            id=turn,
            section=section or state.section,
            text=words,
            author_id=actor.user_id,
            at=self._clock.now(),
            today=today or self._clock.today(),
            kind=kind or (MessageKind.COMMAND if command else MessageKind.NARRATIVE),
        )
        heard = self._heard(actor, turn, message, danger)
        for _ in range(ATTEMPTS):
            work = self._work(state, heard)
            try:
                return (await self._commit(work, [])).interview, heard
            except StaleError:
                # Another tab or process wrote first; the words still have to be kept.
                state = await self._load(state.id)
        raise StaleError(
            "This interview is open in another place that is writing right now. "
            "Your last message is NOT saved. Send it again.",
        )

    async def _understand(
        self,
        actor: Actor,
        state: Interview,
        message: Message,
        says: list[Say],
        *,
        is_reply: bool = True,
    ) -> Turn:
        events, note = await self._read(state, message, actor, is_reply=is_reply)
        work = self._work(state, *events)
        event = as_one(events)
        told = speech.read_back(event, work.state, state)
        loose = unplaced_in(work.state, message.id)
        topic = topic_of(message.text)
        if note:
            says.append(Say(kind=SayKind.NOTE, text=note))
        if told is not None:
            says.append(told)
        if topic is not None:
            says.append(speech.answer_topic(topic))
        if loose:
            says.append(speech.not_placed(loose, message.section))
        elif told is None and not event.findings:
            if topic is None and asks_back(message.text):
                says.append(speech.answer_question(message.text, self.organisation))
            elif topic is None:
                says.append(speech.nothing_read(message.text))
            if topic is not None or asks_back(message.text):
                return await self._commit(work, says + self._repeat(work.state))
        says += speech.finding_cards(work.state.to_decide(event.findings))
        asked = await self._phrased(work.state, message, event)
        says += self._ask_next(actor, work, message.id, phrased=asked)
        return await self._commit(work, says)

    async def _phrased(
        self, state: Interview, message: Message, event: Understood
    ) -> tuple[Gap, Provenance] | None:
        """The question that comes next, fitted to what was just said; None: as it is written."""
        gap = next_step(state, self.flow).gap
        if self._helper is None or event.engine_failed or gap is None:
            return None
        if not may_be_phrased(gap, state, message):
            return None
        found = await self._helper.phrase_question(gap.ask, self._request(state, message))
        if not found.made_by.is_call:
            return None
        record = state.record
        words = found.text and mask_others(found.text, record.people, record.child_name)
        return gap.model_copy(update={"ask": words or gap.ask}), self._stamped(found.made_by)


def _replaced_note(replaced: int) -> Say:
    things = "1 character" if replaced == 1 else f"{replaced} characters"
    verb = "is" if replaced == 1 else "are"
    return Say(
        kind=SayKind.NOTE,
        text=f"{things} that can't be stored {verb} shown as �. Everything else is as typed.",
    )


def as_one(events: Sequence[Understood]) -> Understood:
    """What several events of one reading tell together, for speaking of it."""
    first = events[0]
    together = {
        name: tuple(item for event in events for item in getattr(event, name))
        for name in ("facts", "people", "answers", "amended", "withdrawn", "findings")
    }
    return first.model_copy(update=together)
