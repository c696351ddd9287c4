"""Reading a message: the engine or its floor proposes, the gate disposes, rules notice.

Nothing is committed here; what a reading told goes back as events.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping

from assistant.domain.danger_question import DANGER_QUESTION, may_answer
from assistant.domain.events import Interview, Understood
from assistant.domain.findings import Finding
from assistant.domain.flow import Flow
from assistant.domain.grounding import Grounded, ground
from assistant.domain.interview import bind_reply, view_asked_for
from assistant.domain.noticing import less_asked_for, notice
from assistant.domain.parts import find_parts, only
from assistant.domain.ports import (
    Actor,
    Clock,
    Engine,
    EventStore,
    Exporter,
    Extraction,
    ExtractionRequest,
    Helper,
)
from assistant.domain.provenance import Provenance
from assistant.domain.record import Answer, AnswerStatus
from assistant.domain.rules.danger_answer import find_danger_answer
from assistant.domain.rules.record_checks import RULES_VERSION
from assistant.domain.rules.wording import WordingPolicy
from assistant.domain.school_calendar import SchoolCalendar
from assistant.domain.sources import only_new
from assistant.domain.speech import Organisation
from assistant.domain.text import Message, MessageKind, whole_words
from assistant.errors import EngineUnavailableError
from assistant.following import AfterApproval
from assistant.journals import NewId

_log = logging.getLogger(__name__)
_LONG_MESSAGE_CHARS = 2_000


class Reading(AfterApproval):
    """What an interview is read with: flow, engine with the offline floor, calendar."""

    def __init__(  # noqa: PLR0913 -- the parts are wired by hand, each by its name
        self,
        *,
        store: EventStore,
        engine: Engine,
        floor: Engine,
        flow: Flow,
        clock: Clock,
        new_id: NewId,
        exporters: Mapping[str, Exporter],
        organisation: Organisation | None = None,
        calendar: SchoolCalendar | None = None,
        policy: WordingPolicy | None = None,
        helper: Helper | None = None,
    ) -> None:
        self.flow = flow
        self.organisation = organisation or Organisation()
        super().__init__(
            store=store, clock=clock, new_id=new_id, exporters=exporters, policy=policy
        )
        self._engine = engine
        self._floor = floor
        self._calendar = calendar
        self._helper = helper

    async def prepare(self) -> None:
        """Load what the engine would load with its first message; sends nothing."""
        prepare = getattr(self._engine, "prepare", None)
        if prepare is not None:
            await prepare()

    async def _read(
        self, state: Interview, message: Message, actor: Actor, *, is_reply: bool = True
    ) -> tuple[tuple[Understood, ...], str | None]:
        """What a message says after the gate, and what to tell of the reading.

        One event for each part, read in the section its heading names; a part knows what those
        before it told.
        """
        work = self._work(state)
        events: list[Understood] = []
        notes: list[str] = []
        for part in find_parts(message):
            # A part in several stretches has other words between them: it is no one answer.
            is_answer = (
                is_reply
                and message.origin is None
                and part.section is message.section
                and len(part.spans) == 1
            )
            event, note = await self._read_part(
                work.state, only(message, part), actor, is_reply=is_answer
            )
            work.add(event)
            events.append(event)
            notes += [note] if note and note not in notes else []
        return tuple(events), " ".join(notes) or None

    async def _read_part(
        self, state: Interview, message: Message, actor: Actor, *, is_reply: bool
    ) -> tuple[Understood, str | None]:
        request = self._request(state, message)
        if not is_reply:
            request = request.model_copy(update={"pending": None})
        extraction = await self._extract(request)
        if message.origin is not None:
            extraction = only_new(extraction, request)

        def consider() -> tuple[Grounded, tuple[Finding, ...]]:
            found = ground(extraction, request, self._new_id)
            if is_reply:
                found = self._bind(state, message, found, extraction)
            noticed = notice(message, found.facts, self._new_id, self._policy)
            return found, less_asked_for(noticed, view_asked_for(found, message, self.flow))

        # A pasted chronology takes long enough to hold up everybody else's chat.
        if len(message.text) > _LONG_MESSAGE_CHARS:
            grounded, findings = await asyncio.to_thread(consider)
        else:
            grounded, findings = consider()
        event = Understood(
            **self._stamp(actor, message.id),
            message_id=message.id,
            engine=extraction.engine,
            facts=grounded.facts,
            people=grounded.people,
            answers=grounded.answers,
            amended=grounded.amended,
            withdrawn=grounded.withdrawn,
            asides=grounded.asides,
            doubts=grounded.doubts,
            findings=findings,
            dropped=grounded.dropped,
            engine_failed=extraction.note is not None,
            made_by=self._stamped(extraction.made_by or Provenance(engine=extraction.engine)),
        )
        return event, extraction.note

    def _request(self, state: Interview, message: Message) -> ExtractionRequest:
        earlier = tuple(
            item
            for item in state.messages
            if item.id != message.id
            and item.id not in state.withdrawn_messages
            and item.kind is not MessageKind.COMMAND
            and (item.origin is None or item.origin.is_read)
        )
        return ExtractionRequest(
            message=message,
            earlier=earlier,
            record=state.record,
            pending=state.pending if message.origin is None else None,
            calendar=self._calendar,
        )

    def _bind(
        self, state: Interview, message: Message, grounded: Grounded, extraction: Extraction
    ) -> Grounded:
        if state.pending and state.pending.question_id == DANGER_QUESTION:
            is_reply = may_answer(message.section, message.text)
            value = find_danger_answer(message.text) if is_reply else None
            others = tuple(
                answer for answer in grounded.answers if answer.question_id != DANGER_QUESTION
            )
            if value is not None:
                answer = Answer(
                    question_id=DANGER_QUESTION,
                    status=AnswerStatus.GIVEN,
                    value=value,
                    evidence=(whole_words(message),),
                )
                return grounded.model_copy(update={"answers": (answer, *others)})
            return grounded if is_reply else grounded.model_copy(update={"answers": others})
        return bind_reply(
            grounded,
            message,
            state,
            self.flow,
            answers_pending=extraction.answers_pending,
            calendar=self._calendar,
        )

    async def _extract(self, request: ExtractionRequest) -> Extraction:
        """The engine's proposals, or the floor's with a note that says so."""
        try:
            return await self._engine.extract(request)
        except EngineUnavailableError as error:
            _log.warning("engine unavailable", extra={"detail": error.detail})
            found = await self._floor.extract(request)
            return found.model_copy(update={"note": str(error)})

    def _stamped(self, made_by: Provenance) -> Provenance:
        """With the versions of the rules and of the flow it was made under."""
        return made_by.model_copy(
            update={"rules_version": RULES_VERSION, "flow_version": self.flow.version}
        )
