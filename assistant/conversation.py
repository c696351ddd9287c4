"""The use cases of the interview: start, reply, decide, go on in a copy.

Those of the review and of what follows it are in `assistant.reviewing` and `assistant.following`;
all are for one signed-in person.

Every function authorises by itself, commits before it answers, and returns what to say. Words are
committed first: when anything after `Heard` fails, they are already on disk.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date

from assistant.domain import access, copying, speech
from assistant.domain.agenda import Gap, doubt_about, section_gaps
from assistant.domain.commands import Command, CommandName, parse_command, read_section
from assistant.domain.coverage import unplaced, unplaced_in
from assistant.domain.decisions import check_form, settle
from assistant.domain.doubts import take_other
from assistant.domain.draft_text import SuggestedDraft
from assistant.domain.events import (
    Advised,
    Answered,
    Asked,
    Event,
    FindingDecided,
    FindingReopened,
    Heard,
    Interview,
    Journal,
    Placed,
    SectionEntered,
    Skipped,
    Started,
    Understood,
    Undone,
)
from assistant.domain.findings import Finding, ResolutionKind
from assistant.domain.fitting import asks_back
from assistant.domain.flow import FactQuestion, Flow, Question
from assistant.domain.grounding import Grounded, ground
from assistant.domain.interview import (
    DANGER_QUESTION,
    OFFER,
    bind_reply,
    danger_answer,
    find_gap,
    gap_id_of,
    next_step,
    open_gaps,
    view_asked_for,
    was_put,
)
from assistant.domain.lifecycle import Action
from assistant.domain.masking import mask_others
from assistant.domain.noticing import less_asked_for, notice
from assistant.domain.parts import find_parts, only
from assistant.domain.placing import HOMES, notice_placed, place
from assistant.domain.ports import (
    Actor,
    Clock,
    Engine,
    EventStore,
    Exporter,
    Extraction,
    ExtractionRequest,
    Helper,
    PendingQuestion,
    ProposedDraft,
    ProposedMarks,
    Summary,
)
from assistant.domain.provenance import Provenance
from assistant.domain.record import Answer, AnswerStatus, Fact
from assistant.domain.review_events import Copied
from assistant.domain.rules.danger_answer import hear_danger, read_danger_answer
from assistant.domain.rules.record_checks import RULES_VERSION, check_record
from assistant.domain.rules.wording import WordingPolicy
from assistant.domain.school_calendar import SchoolCalendar
from assistant.domain.sources import (
    SourceFile,
    is_brought,
    kept_note,
    only_new,
    section_of,
)
from assistant.domain.speech import Organisation, Say, SayKind
from assistant.domain.suggestions import (
    draft_basis,
    drafts_due,
    findings_from,
    may_be_phrased,
    may_review,
    message_to_review,
    spans_taken,
)
from assistant.domain.text import Evidence, Message, MessageKind, Section, clean_text
from assistant.errors import (
    CommandError,
    EngineUnavailableError,
    NotFoundError,
    StaleError,
    StorageError,
)
from assistant.following import AfterApproval
from assistant.journals import NewId, Turn, Work

__all__ = ["Conversation", "Turn"]

_log = logging.getLogger(__name__)
_ATTEMPTS = 5
_LONG_MESSAGE_CHARS = 2_000


class Conversation(AfterApproval):
    """The interview and its review, over one store and one engine with the offline floor."""

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

    async def warm_up(self) -> None:
        """Build what the first message would wait for: patterns and word lists."""
        now = self._clock.now()
        message = Message(
            id="warm-up",
            section=Section.BACKGROUND,
            text="On 3 May he fell in the hall. He is a nasty boy. We rang mum.",
            author_id="warm-up",
            at=now,
            today=now.date(),
        )
        request = ExtractionRequest(message=message)

        def read() -> None:
            found = asyncio.run(self._floor.extract(request))
            ground(found, request, self._new_id)
            for section in Section:
                notice(message.model_copy(update={"section": section}), (), self._new_id)

        await asyncio.to_thread(read)
        prepare = getattr(self._engine, "prepare", None)
        if prepare is not None:
            await prepare()

    # ------------------------------------------------------------ opening

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
        if state.is_danger:
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
            or (actor.role == "supervisor" and item.version > 0 and item.team == actor.team)
        )

    # ------------------------------------------------------------ telling

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
            if heard.is_danger:
                says.append(speech.urgent_advice(self.flow, self.organisation))
            if command is not None:
                return await self._run(actor, state, command, says)
            for _ in range(_ATTEMPTS):
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
            state, messages = await self._hear_source(actor, state, source, turn)
            for _ in range(_ATTEMPTS):
                try:
                    return await self._understand_source(actor, state, source, messages, turn)
                except StaleError:
                    state = await self._load(interview_id)
            raise StorageError(
                "The words of the file are saved. They could not be read just now, because this "
                "interview is being changed in another place. They are read with your next message."
            )

    async def _hear_source(
        self, actor: Actor, state: Interview, source: SourceFile, turn: str
    ) -> tuple[Interview, tuple[Message, ...]]:
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
            danger = message.tells and hear_danger(words, in_story=True)
            heard.append(Heard(**self._stamp(actor, turn), message=message, is_danger=danger))
        for _ in range(_ATTEMPTS):
            try:
                kept = await self._commit(self._work(state, *heard), [])
                return kept.interview, tuple(event.message for event in heard)
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
        messages: tuple[Message, ...],
        turn: str,
    ) -> Turn:
        before = state
        read: list[Understood] = []
        notes: list[str] = []
        for message in messages:
            if message.tells and message.id not in state.understood:
                events, note = await self._read(state, message, actor)
                events = tuple(event.model_copy(update={"turn": turn}) for event in events)
                state = (await self._commit(self._work(state, *events), [])).interview
                read += events
                notes += [note] if note and note not in notes else []
        says = [kept_note(source), *(Say(kind=SayKind.NOTE, text=note) for note in notes)]
        if any(hear_danger(item.text, in_story=True) for item in messages if item.tells):
            says.insert(0, speech.urgent_advice(self.flow, self.organisation))
        if read:
            whole = _as_one(read)
            told = speech.read_back(whole, state, before)
            says.append(told or speech.nothing_read())
            says += speech.finding_cards(whole.findings)
        work = self._work(state)
        says += self._repeat(state) or self._ask_next(actor, work, turn)
        return await self._commit(work, says)

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
        says = [speech.urgent_advice(self.flow, self.organisation)] if heard.is_danger else []
        says.append(speech.kept_late(state))
        return Turn(interview=state, says=tuple(says))

    async def _catch_up(self, actor: Actor, state: Interview) -> Interview:
        """Read messages that were heard before a fault and never understood."""
        for message in state.unread:
            events, _ = await self._read(state, message, actor)
            state = (await self._commit(self._work(state, *events), [])).interview
        return state

    def _read_command(self, words: str, state: Interview) -> Command | None:
        command = parse_command(words)
        pending = state.pending.question_id if state.pending else ""
        if pending == DANGER_QUESTION and command and command.name is CommandName.NOT_KNOWN:
            return None  # "not sure" about danger is an answer, and a grave one
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
        danger = False
        if command is None:
            asked = state.pending is not None and state.pending.question_id == DANGER_QUESTION
            is_safety = asked or (section or state.section) is Section.SAFETY
            danger = hear_danger(words, in_story=not is_safety)
            if asked and kind is None:
                danger = danger or read_danger_answer(words) in {"yes", "unsure"}
        message = Message(
            id=turn,
            section=section or state.section,
            text=words,
            author_id=actor.user_id,
            at=self._clock.now(),
            today=today or self._clock.today(),
            kind=kind or (MessageKind.COMMAND if command else MessageKind.NARRATIVE),
        )
        heard = Heard(**self._stamp(actor, turn), message=message, is_danger=danger)
        for _ in range(_ATTEMPTS):
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
        self, actor: Actor, state: Interview, message: Message, says: list[Say]
    ) -> Turn:
        events, note = await self._read(state, message, actor)
        work = self._work(state, *events)
        event = _as_one(events)
        told = speech.read_back(event, work.state, state)
        loose = unplaced_in(work.state, message.id)
        if note:
            says.append(Say(kind=SayKind.NOTE, text=note))
        if told is not None:
            says.append(told)
        if loose:
            says.append(speech.not_placed(loose, message.section))
        elif told is None and not event.findings:
            if asks_back(message.text):
                says.append(speech.answer_question(message.text, self.organisation))
                return await self._commit(work, says + self._repeat(work.state))
            says.append(speech.nothing_read())
        says += speech.finding_cards(event.findings)
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

    async def _read(
        self, state: Interview, message: Message, actor: Actor
    ) -> tuple[tuple[Understood, ...], str | None]:
        """What a message says after the gate, and what to tell of the reading.

        One event for each part, read in the section its heading names; a part knows what those
        before it told.
        """
        work = self._work(state)
        events: list[Understood] = []
        notes: list[str] = []
        for part in find_parts(message):
            event, note = await self._read_part(work.state, only(message, part), message, actor)
            work.add(event)
            events.append(event)
            notes += [note] if note and note not in notes else []
        return tuple(events), " ".join(notes) or None

    async def _read_part(
        self, state: Interview, message: Message, whole: Message, actor: Actor
    ) -> tuple[Understood, str | None]:
        request = self._request(state, message)
        extraction = await self._extract(request)
        if message.origin is not None:
            extraction = only_new(extraction, request)

        def consider() -> tuple[Grounded, tuple[Finding, ...]]:
            found = ground(extraction, request, self._new_id)
            if message.origin is None and message.section is whole.section:
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
            value = danger_answer(message.text)
            others = tuple(
                answer for answer in grounded.answers if answer.question_id != DANGER_QUESTION
            )
            if value is not None:
                text = message.text.strip()
                piece = Evidence(
                    message_id=message.id, start_char=message.text.index(text), quote=text
                )
                answer = Answer(
                    question_id=DANGER_QUESTION,
                    status=AnswerStatus.GIVEN,
                    value=value,
                    evidence=(piece,),
                )
                return grounded.model_copy(update={"answers": (answer, *others)})
            return grounded
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

    # ------------------------------------------------------------ after the turn

    async def advise(self, actor: Actor, interview_id: str) -> Turn | None:
        """What a model adds once a turn is over; None when nothing was asked of one.

        The person has the turn's result already and may type on meanwhile: nothing is held while
        the model thinks, and what it gave is checked against the state as it is then.
        """
        if self._helper is None:
            return None
        state = await self._load(interview_id)
        access.check_write(actor, state)
        if state.is_closed:
            return None
        before = state.revision
        says: list[Say] = []
        message = message_to_review(state)
        if message is not None:
            request = self._request(state, message)
            marked = await self._helper.review(request, spans_taken(state, message))
            state, said = await self._add_advice(actor, interview_id, message.id, marked)
            says += said
        for section in drafts_due(state):
            made = await self._helper.draft(section, state)
            state, said = await self._add_advice(
                actor, interview_id, None, made, section=section, basis=draft_basis(state, section)
            )
            says += said
        return Turn(interview=state, says=tuple(says)) if state.revision > before else None

    async def _add_advice(
        self,
        actor: Actor,
        interview_id: str,
        message_id: str | None,
        made: ProposedMarks | ProposedDraft,
        *,
        section: Section | None = None,
        basis: str | None = None,
    ) -> tuple[Interview, list[Say]]:
        made_by = self._stamped(made.made_by)
        if not made_by.is_call:
            return await self._load(interview_id), []
        for _ in range(_ATTEMPTS):
            async with self._lock(interview_id):
                state = await self._load(interview_id)
                if state.is_closed:
                    return state, []
                findings: tuple[Finding, ...] = ()
                draft: SuggestedDraft | None = None
                message = state.message(message_id) if message_id else None
                if isinstance(made, ProposedMarks) and message and may_review(state, message):
                    findings = findings_from(
                        made.marks,
                        message,
                        state,
                        model=made_by.model or "",
                        new_id=self._new_id,
                    )
                if isinstance(made, ProposedDraft) and section and basis:
                    draft = SuggestedDraft(
                        section=section,
                        basis=basis,
                        sentences=made.sentences,
                        dropped=made.dropped,
                    )
                event = Advised(
                    **self._stamp(actor, message_id or self._new_id()),
                    message_id=message_id,
                    findings=findings,
                    draft=draft,
                    made_by=made_by,
                )
                try:
                    turn = await self._commit(self._work(state, event), [])
                except StaleError:
                    continue
                return turn.interview, speech.advice(findings, draft)
        return await self._load(interview_id), []

    # ------------------------------------------------------------ steering

    async def command(
        self, actor: Actor, interview_id: str, name: CommandName, argument: str = ""
    ) -> Turn:
        """A command by button or from the panel; the same as its words."""
        async with self._lock(interview_id):
            state = await self._load(interview_id)
            access.check(actor, Action.WRITE, state)
            return await self._run(actor, state, Command(name=name, argument=argument), [])

    async def _run(self, actor: Actor, state: Interview, command: Command, says: list[Say]) -> Turn:
        work = self._work(state)
        turn = self._new_id()
        match command.name:
            case CommandName.WHY:
                says.append(self._why(state))
                says += self._repeat(state)
            case CommandName.HELP:
                says.append(Say(kind=SayKind.NOTE, text=speech.HELP))
                says += self._repeat(state)
            case CommandName.SKIP:
                if state.pending is not None:
                    skipped = gap_id_of(state.pending)
                    work.add(Skipped(**self._stamp(actor, turn), gap_id=skipped))
                says += self._ask_next(actor, work, turn)
            case CommandName.NOT_KNOWN if _is_about_danger(state):
                says += self._choose(actor, work, turn, _UNSURE)
            case CommandName.NOT_KNOWN:
                self._answer_pending(actor, work, turn, AnswerStatus.NOT_KNOWN)
                says += self._ask_next(actor, work, turn)
            case CommandName.DECIDE:
                says += self._show_open(state) or self._repeat(state)
            case CommandName.ASK:
                says += self._ask_or_choose(actor, work, turn, command.argument)
            case CommandName.MORE:
                says += self._ask_next(actor, work, turn, after_offer=True)
            case CommandName.DONE:
                says += self._ask_next(actor, work, turn, move_on=True)
            case CommandName.BACK:
                says += self._go_back(actor, work, turn)
            case CommandName.GO:
                says += self._enter(actor, work, turn, command.argument)
            case CommandName.UNDO:
                says += self._undo(actor, work, turn)
            case CommandName.CHECK:
                says.append(self._check(state))
                says += self._repeat(state)
            case CommandName.SUBMIT:
                says.append(self._submit(actor, work, turn, None))
            case CommandName.PLACE | CommandName.LEAVE:
                says.append(self._place(actor, work, turn, command.argument))
                says += self._repeat(work.state)
        return await self._commit(work, says)

    def _place(self, actor: Actor, work: Work, turn: str, argument: str) -> Say:
        """Put a message's sentences that stand nowhere where they belong, or leave them out."""
        message_id, _, name = argument.partition(":")
        message = work.state.message(message_id)
        pieces = unplaced_in(work.state, message_id)
        home = read_section(name)
        if message is None or not pieces:
            raise CommandError("Those words have been placed already. Nothing has changed.")
        if name and home not in HOMES:
            raise CommandError("Words can't be put there. Nothing has changed.")
        grounded = Grounded()
        findings: tuple[Finding, ...] = ()
        if home is not None:
            request = self._request(work.state, message)
            grounded = place(pieces, home, request, self._new_id)
            findings = notice_placed(
                grounded, request, work.state.findings, self._new_id, self._policy
            )
        work.add(
            Placed(
                **self._stamp(actor, turn),
                evidence=pieces,
                facts=grounded.facts,
                people=grounded.people,
                findings=findings,
            )
        )
        return speech.placed(len(pieces), home)

    def _show_open(self, state: Interview) -> list[Say]:
        """The cards to decide, since a word alone does not say which phrase it means."""
        if not state.open_findings:
            return [Say(kind=SayKind.NOTE, text="No marked phrase is waiting for a decision.")]
        note = Say(
            kind=SayKind.NOTE,
            text="Each marked phrase is settled on its card, so that it is clear which is meant.",
        )
        return [note, *speech.finding_cards(state.open_findings)]

    def _why(self, state: Interview) -> Say:
        gap = self._pending_gap(state)
        if gap is not None:
            return Say(kind=SayKind.NOTE, text=gap.why)
        if state.pending is not None:
            return Say(
                kind=SayKind.NOTE, text="After three questions in a row you choose how to go on."
            )
        return Say(kind=SayKind.NOTE, text="Nothing is being asked just now.")

    def _repeat(self, state: Interview) -> list[Say]:
        gap = self._pending_gap(state)
        if gap is not None:
            return [speech.question(gap)]
        if state.pending is not None and state.pending.question_id == OFFER:
            return [self._offer_words(state)]
        return []

    def _pending_gap(self, state: Interview) -> Gap | None:
        if state.pending is None or state.pending.question_id == OFFER:
            return None
        gap_id = gap_id_of(state.pending)
        return find_gap(state, self.flow, gap_id) or next(
            (self._answered_gap(asked) for asked in state.asked if asked.gap_id == gap_id), None
        )

    def _answer_pending(self, actor: Actor, work: Work, turn: str, status: AnswerStatus) -> None:
        pending = work.state.pending
        if pending is None or pending.question_id == OFFER:
            return
        answer = Answer(question_id=gap_id_of(pending), status=status)
        work.add(Answered(**self._stamp(actor, turn), answer=answer))

    def _ask_or_choose(self, actor: Actor, work: Work, turn: str, argument: str) -> list[Say]:
        """A choice for the question on screen, or a gap to put on screen."""
        gap = find_gap(work.state, self.flow, argument)
        if gap is not None:
            if gap.section is not work.state.section:
                work.add(SectionEntered(**self._stamp(actor, turn), section=gap.section))
            return [self._put(actor, work, turn, gap)]
        return self._choose(actor, work, turn, argument)

    def _choose(self, actor: Actor, work: Work, turn: str, argument: str) -> list[Say]:
        pending = self._pending_gap(work.state)
        if pending is None or argument not in pending.choices:
            raise CommandError("That question is not open any more. Nothing has changed.")
        value = argument.lower()
        if pending.question_id == DANGER_QUESTION:
            value = {"not sure": "unsure"}.get(value, value)
        answer = Answer(question_id=pending.id, status=AnswerStatus.GIVEN, value=value)
        amended = self._chosen_reading(work.state, pending, argument)
        work.add(Answered(**self._stamp(actor, turn), answer=answer, amended=amended))
        says: list[Say] = []
        if pending.question_id == DANGER_QUESTION and value != "no":
            says.append(speech.urgent_advice(self.flow, self.organisation))
        return says + self._ask_next(actor, work, turn)

    def _chosen_reading(self, state: Interview, gap: Gap, chosen: str) -> tuple[Fact, ...]:
        """The fact with the other reading, when that is what the person chose."""
        question = self.flow.question(gap.question_id)
        fact = state.record.fact(gap.fact_id) if gap.fact_id else None
        if fact is None or not isinstance(question, FactQuestion):
            return ()
        doubt = doubt_about(state, fact, question)
        if doubt is None or chosen != gap.choices[1]:
            return ()
        return (take_other(doubt, fact),)

    def _put(
        self,
        actor: Actor,
        work: Work,
        turn: str,
        gap: Gap,
        made_by: Provenance | None = None,
    ) -> Say:
        question = PendingQuestion(
            question_id=gap.question_id, fact_id=gap.fact_id, field=gap.field
        )
        work.add(
            Asked(
                **self._stamp(actor, turn),
                gap_id=gap.id,
                text=gap.ask,
                question=question,
                made_by=made_by,
            )
        )
        return speech.question(gap)

    def _ask_next(
        self,
        actor: Actor,
        work: Work,
        turn: str,
        *,
        move_on: bool = False,
        after_offer: bool = False,
        phrased: tuple[Gap, Provenance] | None = None,
    ) -> list[Say]:
        says: list[Say] = []
        for _ in self.flow.sections:
            step = next_step(work.state, self.flow, move_on=move_on)
            if step.action == "offer" and after_offer:
                step = step.model_copy(
                    update={"action": "ask", "gap": self._first_waiting(work.state)}
                )
            if step.action == "ask" and step.gap is not None:
                if phrased is not None and phrased[0].id == step.gap.id:
                    return [*says, self._put(actor, work, turn, *phrased)]
                return [*says, self._put(actor, work, turn, step.gap)]
            if step.action == "offer" and step.section is not None:
                return [*says, self._offer(actor, work, turn)]
            if step.action == "rest" or step.section is None:
                return [*says, self._closing(work.state)]
            says.append(self._cross(actor, work, turn, step.section))
            move_on = False
        return says

    def _first_waiting(self, state: Interview) -> Gap | None:
        gaps = section_gaps(state, self.flow.section(state.section))
        return next((gap for gap in gaps if not was_put(gap, state)), None)

    def _offer_words(self, state: Interview) -> Say:
        section = self.flow.section(state.section)
        following = self.flow.after(state.section)
        left = sum(not was_put(gap, state) for gap in section_gaps(state, section))
        return speech.offer_to_move_on(
            section, self.flow.section(following) if following else None, left
        )

    def _offer(self, actor: Actor, work: Work, turn: str) -> Say:
        section = work.state.section
        say = self._offer_words(work.state)
        gap_id = f"{OFFER}:{section}:{len(work.state.asked_here)}"
        work.add(
            Asked(
                **self._stamp(actor, turn),
                gap_id=gap_id,
                text=say.text,
                question=PendingQuestion(question_id=OFFER),
            )
        )
        return say

    def _cross(self, actor: Actor, work: Work, turn: str, section: Section) -> Say:
        state = work.state
        before = self.flow.section(state.section)
        left = section_gaps(state, before)
        say = speech.section_opening(state, before, left, self.flow.section(section))
        work.add(SectionEntered(**self._stamp(actor, turn), section=section))
        if section is Section.CLOSE:
            check = self._check(work.state)
            return say.model_copy(update={"text": f"{say.text}\n\n{check.text}"})
        return say

    def _closing(self, state: Interview) -> Say:
        return Say(
            kind=SayKind.QUESTION,
            text="Every question was asked. Check the whole referral, then send it for review.",
            buttons=speech.CLOSING_BUTTONS,
        )

    def _check(self, state: Interview) -> Say:
        text = speech.checks_text(check_record(state), open_gaps(state, self.flow), unplaced(state))
        return Say(
            kind=SayKind.NOTE, text=f"{text}\n\nTo send it as it is, type **send for review**."
        )

    def _go_back(self, actor: Actor, work: Work, turn: str) -> list[Say]:
        """To the question asked before this one, in the order they were first asked."""
        state = work.state
        order = list(
            dict.fromkeys(
                asked.gap_id for asked in state.asked if asked.question.question_id != OFFER
            )
        )
        present = gap_id_of(state.pending) if state.pending else ""
        place = order.index(present) if present in order else len(order)
        if place > 0:
            asked = next(item for item in state.asked if item.gap_id == order[place - 1])
            gap = find_gap(state, self.flow, asked.gap_id) or self._answered_gap(asked)
            if gap.section is not state.section:
                work.add(SectionEntered(**self._stamp(actor, turn), section=gap.section))
            return [self._put(actor, work, turn, gap)]
        raise CommandError("This is the first question; there is nothing before it.")

    def _answered_gap(self, asked: Asked) -> Gap:
        """A question answered already, put again so that the answer can be changed."""
        item = self.flow.question(asked.question.question_id)
        if item is None:
            raise CommandError("That question is not part of this interview any more.")
        section = next(
            section.id
            for section in self.flow.sections
            if item in (*section.questions, *section.about_facts)
        )
        return Gap(
            id=asked.gap_id,
            section=section,
            question_id=item.id,
            fact_id=asked.question.fact_id,
            field=asked.question.field,
            ask=asked.text,
            short=asked.text,
            why=item.why,
            priority=item.priority,
            choices=item.choices if isinstance(item, Question) else (),
        )

    def _enter(self, actor: Actor, work: Work, turn: str, name: str) -> list[Say]:
        section = read_section(name)
        if section is None:
            raise CommandError(
                "There is no section with that name. The sections are: "
                + ", ".join(item.title for item in self.flow.sections)
                + "."
            )
        says = [self._cross(actor, work, turn, section)]
        return says + self._ask_next(actor, work, turn)

    def _undo(self, actor: Actor, work: Work, turn: str) -> list[Say]:
        if not work.state.turns:
            raise CommandError("There is nothing to undo.")
        undone = work.state.turns[-1]
        message = work.state.message(undone)
        work.add(Undone(**self._stamp(actor, turn), undone_turn=undone))
        quoted = message.origin.file_name if message and message.origin else ""
        quoted = quoted or (message.text[:60].strip() if message else "")
        words = f" (“{quoted}”)" if quoted else ""
        says = [
            Say(
                kind=SayKind.NOTE,
                text=f"The last step{words} is taken back. The words are kept in the history.",
            )
        ]
        repeated = self._repeat(work.state)
        return says + (repeated or self._ask_next(actor, work, turn))

    # ------------------------------------------------------------ deciding

    async def decide(  # noqa: PLR0913 -- the fields of a decision's form
        self,
        actor: Actor,
        interview_id: str,
        finding_id: str,
        *,
        kind: ResolutionKind,
        words: str = "",
        speaker: str = "",
        listener: str = "",
        said_when: str = "",
        rests_on: tuple[str, ...] = (),
        revision: int | None = None,
    ) -> Turn:
        """Settle a finding in one of its ways; new words are kept verbatim and reviewed again."""
        async with self._lock(interview_id):
            state = await self._load(interview_id)
            access.check(actor, Action.WRITE, state)
            finding = state.finding(finding_id)
            if finding is None:
                raise NotFoundError
            if revision is not None and revision != state.revision and state.decision(finding_id):
                raise StaleError(
                    "This was settled in another place meanwhile. Nothing was changed here."
                )
            typed, speaker, listener, said_when = (
                clean_text(field)[0].strip() for field in (words, speaker, listener, said_when)
            )
            check_form(finding, kind, typed, speaker)
            message: Message | None = None
            says: list[Say] = []
            if typed:
                state, heard = await self._hear(
                    actor,
                    state,
                    typed,
                    command=None,
                    message_id=None,
                    today=None,
                    kind=MessageKind.DECISION,
                    section=Section(finding.section),
                )
                message = heard.message
                if heard.is_danger:
                    says.append(speech.urgent_advice(self.flow, self.organisation))
            form = self._form_message(actor, message, (typed, speaker, listener))
            request = self._request(state, form)
            extraction = await self._extract(request)
            turn = message.id if message else self._new_id()
            settled = settle(
                state,
                finding,
                kind=kind,
                message=message,
                extraction=extraction,
                request=request,
                actor_id=actor.user_id,
                at=self._clock.now(),
                speaker=speaker,
                listener=listener,
                said_when=said_when,
                rests_on=rests_on,
                today=self._clock.today(),
                calendar=self._calendar,
                new_id=self._new_id,
                policy=self._policy,
            )
            event = FindingDecided(
                **self._stamp(actor, turn),
                decision=settled.decision,
                facts=settled.facts,
                people=settled.people,
                findings=settled.findings,
            )
            work = self._work(state, event)
            says.append(Say(kind=SayKind.SAVED, text=settled.told))
            says += speech.finding_cards(settled.findings)
            return await self._commit(work, says)

    def _form_message(
        self, actor: Actor, message: Message | None, fields: tuple[str, ...]
    ) -> Message:
        """The message to read a decision's form from: names can stand in any of its fields."""
        if message is not None and not any(fields[1:]):
            return message
        words, speaker, listener = fields
        told = f"{speaker} told {listener}." if listener else f"{speaker} said this."
        return Message(
            id=message.id if message else self._new_id(),
            section=Section.BACKGROUND,
            text=f"{words}\n{told}" if words else told,
            author_id=actor.user_id,
            at=self._clock.now(),
            today=self._clock.today(),
            kind=MessageKind.DECISION,
        )

    async def reopen(
        self, actor: Actor, interview_id: str, finding_id: str, *, revision: int | None = None
    ) -> Turn:
        """Take a decision back; the question is open again.

        With `revision`, only the decision that was on the screen: `StaleError` for a newer one.
        """
        async with self._lock(interview_id):
            state = await self._load(interview_id)
            access.check(actor, Action.WRITE, state)
            if state.finding(finding_id) is None:
                raise NotFoundError
            if revision is not None and self._is_decided_since(state, finding_id, revision):
                raise StaleError(
                    "This was settled anew in another place meanwhile. Nothing was changed here."
                )
            if state.decision(finding_id) is None:
                raise CommandError("This finding is open already.")
            event = FindingReopened(**self._stamp(actor, self._new_id()), finding_id=finding_id)
            return await self._commit(
                self._work(state, event), [Say(kind=SayKind.SAVED, text="Open again.")]
            )

    def _is_decided_since(self, state: Interview, finding_id: str, revision: int) -> bool:
        return any(
            isinstance(event, FindingDecided) and event.decision.finding_id == finding_id
            for event in self._events(state)[revision:]
        )

    # ------------------------------------------------------------ going on in a copy

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
        async with self._lock(interview_id):
            state = await self._load(interview_id)
            access.check(actor, Action.COPY, state)
            if target in state.review.copies:
                return await self.resume(actor, target)
            await self._start_copy(actor, state, target)
            event = Copied(**self._stamp(actor, self._new_id()), copy_id=target)
            await self._commit(self._work(state, event), [])
        said: list[Say] = []
        for number, text in enumerate((*copying.late_words(state), words)):
            is_change = number == len(state.late)
            turn = await self._tell_copy(actor, target, text, is_change=is_change)
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

    async def _tell_copy(self, actor: Actor, copy_id: str, text: str, *, is_change: bool) -> Turn:
        message_id = self._new_id()
        # Read before the message: should it be bound to this very question, it replaces nothing.
        before = (await self._load(copy_id)).record.answer(copying.QUESTION_ID)
        turn = await self.reply(actor, copy_id, text, message_id=message_id)
        state = turn.interview
        message = state.message(message_id)
        if not is_change or state.earlier is None or message is None:
            return turn
        words = message.text.strip()
        piece = Evidence(message_id=message_id, start_char=message.text.index(words), quote=words)
        answer = copying.answer_about_earlier(
            state.earlier, before, piece, self.organisation.authority
        )
        async with self._lock(copy_id):
            state = await self._load(copy_id)
            event = Answered(**self._stamp(actor, message_id), answer=answer)
            committed = await self._commit(self._work(state, event), [])
        return turn.model_copy(update={"interview": committed.interview})

    def _stamped(self, made_by: Provenance) -> Provenance:
        """With the versions of the rules and of the flow it was made under."""
        return made_by.model_copy(
            update={"rules_version": RULES_VERSION, "flow_version": self.flow.version}
        )


_UNSURE = "Not sure"


def _questions(says: Sequence[Say]) -> tuple[Say, ...]:
    return tuple(say for say in says if say.kind is SayKind.QUESTION)


def _is_about_danger(state: Interview) -> bool:
    return state.pending is not None and state.pending.question_id == DANGER_QUESTION


def _replaced_note(replaced: int) -> Say:
    things = "1 character" if replaced == 1 else f"{replaced} characters"
    verb = "is" if replaced == 1 else "are"
    return Say(
        kind=SayKind.NOTE,
        text=f"{things} that can't be stored {verb} shown as �. Everything else is as typed.",
    )


def _as_one(events: Sequence[Understood]) -> Understood:
    """What several events of one reading tell together, for speaking of it."""
    first = events[0]
    together = {
        name: tuple(item for event in events for item in getattr(event, name))
        for name in ("facts", "people", "answers", "amended", "withdrawn", "findings")
    }
    return first.model_copy(update=together)
