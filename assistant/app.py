"""The chat: Chainlit's hooks, and showing what the conversation says. Nothing is decided here.

A chat's thread id is its interview's id. What is said is kept in the transcript and sent to every
window the author has open on the interview; cards and panel hold ids and fetch their own state.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import traceback
import uuid
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any, cast

import chainlit as cl
from chainlit.chat_context import chat_contexts
from chainlit.session import WebsocketSession, ws_sessions_id
from chainlit.types import ThreadDict
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.datastructures import Headers

from assistant.bootstrap import LONDON, Application
from assistant.conversation import Turn
from assistant.domain.commands import CommandName
from assistant.domain.coverage import unplaced
from assistant.domain.events import Interview
from assistant.domain.ports import Actor
from assistant.domain.speech import Button, Say, SayKind
from assistant.errors import CommandError, NotFoundError, ReferralError, StorageError
from assistant.intake.as_source import as_source
from assistant.intake.uploads import Upload, Uploads
from assistant.intake.worker import FileReader
from assistant.store.chainlit_layer import (
    ASSISTANT,
    ReferralDataLayer,
    custom_element,
    finding_element,
    label,
    said_step,
    typed_step,
)
from assistant.store.transcript import Line
from assistant.web.guard import COOKIE, read_cookies

SHOW_REFERRAL = "Show referral"
# Chainlit clears the screen when it receives the resumed thread; what is sent before is lost.
_AFTER_RESUME_S = 0.4
_FROM_THE_PANEL = frozenset(
    {
        CommandName.ASK,
        CommandName.GO,
        CommandName.CHECK,
        CommandName.UNDO,
        CommandName.BACK,
        CommandName.PLACE,
        CommandName.LEAVE,
    }
)
_ALONE = frozenset({SayKind.URGENT, SayKind.FINDING, SayKind.QUESTION, SayKind.LOOSE})

_ButtonsByLine = dict[str, tuple[Button, ...]]

_log = logging.getLogger(__name__)


class _CommandPayload(BaseModel):
    """A button under a question, or one of the panel's."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    referral_id: str = Field(max_length=64)
    command: CommandName
    argument: str | None = Field(default=None, max_length=2_000)
    question: str | None = Field(default=None, max_length=64)


class _FindingPayload(BaseModel):
    """The panel asks for a finding's card that is not on the screen."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    referral_id: str = Field(max_length=64)
    finding_id: str = Field(max_length=64)


class Chat:
    """The hooks of one application, registered once for the process."""

    def __init__(
        self,
        application: Application,
        uploads: Uploads,
        *,
        noticed: Callable[[Interview], Awaitable[None]] | None = None,
    ) -> None:
        """`noticed` hears of each turn, to tell others of what is theirs to do now."""
        self._noticed = noticed
        self._uploads = uploads
        self._reader = FileReader()
        self._audit = application.storage.audit
        self._conversation = application.conversation
        self._storage = application.storage
        self._clock = application.clock
        self._questions: dict[str, str] = {}
        self._buttons: dict[str, list[dict[str, Any]]] = {}
        self._loose: dict[str, list[dict[str, Any]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def register(self) -> None:
        """Make these the chat framework's hooks."""
        cl.data_layer(self._data_layer)
        cl.header_auth_callback(self._authenticate)
        cl.on_chat_start(self._on_start)
        cl.on_chat_resume(self._on_resume)
        cl.on_chat_end(self._on_end)
        cl.on_message(self._on_message)

    # ------------------------------------------------------------ hooks

    def _data_layer(self) -> ReferralDataLayer:
        return ReferralDataLayer(self._storage)

    async def _authenticate(self, headers: Headers) -> cl.User | None:
        token = read_cookies(headers.get("cookie", "")).get(COOKIE)
        session = await self._storage.sessions.resolve(token)
        return chainlit_user(session.actor) if session else None

    async def _on_start(self) -> None:
        session = _session()
        try:
            actor = await self._actor(session)
            turn = await self._conversation.start(actor, interview_id=session.thread_id)
            await self.publish(turn)
            await self._open_panel(session, only_if_wide=True)
        except Exception as error:  # whatever it is, the person is told
            await _tell_error(session, _words_for(error))

    async def _on_resume(self, thread: ThreadDict) -> None:
        session = _session()
        task = asyncio.create_task(self._come_back(session, str(thread["id"])))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _on_end(self) -> None:
        session_id = _session().id
        self._buttons.pop(session_id, None)
        self._loose.pop(session_id, None)
        # Chainlit keeps every message of a chat in memory and never lets them go.
        chat_contexts.pop(session_id, None)

    async def _on_message(self, message: cl.Message) -> None:
        session = _session()
        if await self._bring_files(session, message) and not message.content.strip():
            return
        try:
            actor = await self._actor(session)
            turn = await self._reply(actor, session.thread_id, message)
            saved = Say(kind=SayKind.SAVED, text=f"✓ Saved {self._time_of_day()}")
            await self._show_typed_elsewhere(session, turn, message.id)
            await self.publish(turn.model_copy(update={"says": _after_urgent(turn.says, saved)}))
            if message.command == SHOW_REFERRAL:
                await self._open_panel(session)
            self._advise_later(actor, session.thread_id)
        except Exception as error:  # whatever it is, the person is told
            await _tell_error(session, await self._words_for_message(error, message.id))

    def _advise_later(self, actor: Actor, interview_id: str) -> None:
        """Ask the model for what it may add; the turn is on the screen and waits for nothing."""
        task = asyncio.create_task(self._advise(actor, interview_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _advise(self, actor: Actor, interview_id: str) -> None:
        try:
            turn = await self._conversation.advise(actor, interview_id)
            if turn is not None:
                await self.publish(turn)
        except Exception as error:  # it was an extra; the log has it, the person misses nothing
            _words_for(error)

    async def _reply(self, actor: Actor, interview_id: str, message: cl.Message) -> Turn:
        reply = partial(
            self._conversation.reply, actor, interview_id, message.content, message_id=message.id
        )
        return await self._begun(actor, interview_id, reply)

    async def _begun(
        self, actor: Actor, interview_id: str, reply: Callable[[], Awaitable[Turn]]
    ) -> Turn:
        try:
            return await reply()
        except NotFoundError:
            if await self._storage.events.owner(interview_id) is not None:
                raise
        # It could not be begun when the chat was opened, because nothing could be saved then.
        await self.publish(await self._conversation.start(actor, interview_id=interview_id))
        return await reply()

    # ------------------------------------------------------------ files

    async def _bring_files(self, session: WebsocketSession, message: cl.Message) -> bool:
        """Read the files sent with a message; True when there were any."""
        file_ids = (message.metadata or {}).get("files", [])
        # Without words of its own, the message on the screen becomes the first file's.
        message_id = None if message.content.strip() else message.id
        for file_id in file_ids:
            try:
                actor = await self._actor(session)
                upload = self._uploads.take(file_id, owner_id=actor.user_id, session_id=session.id)
                if upload is None:
                    raise CommandError(
                        "A file did not arrive, so nothing of it is saved. Drop it in again."
                    )
                await self._bring(actor, session, upload, message_id)
                message_id = None
            except Exception as error:  # whatever it is, the person is told
                await _tell_error(session, _words_for(error))
        return bool(file_ids)

    async def _bring(
        self, actor: Actor, session: WebsocketSession, upload: Upload, message_id: str | None
    ) -> None:
        progress = _note(session, f"Reading “{upload.name}” …")
        await _emit(session, "new_message", progress)
        try:
            document = await self._reader.read(upload.name, upload.content)
            source = as_source(document, upload.content)
            bring = partial(
                self._conversation.bring, actor, session.thread_id, source, message_id=message_id
            )
            turn = await self._begun(actor, session.thread_id, bring)
        except ReferralError:
            await self._audit.record(
                "imported", actor_id=actor.user_id, interview_id=session.thread_id, allowed=False
            )
            raise
        finally:
            await _emit(session, "delete_message", progress)
        await self._audit.record("imported", actor_id=actor.user_id, interview_id=session.thread_id)
        interview = turn.interview
        for message in interview.messages:
            if message.origin is not None and message.origin.digest == source.digest:
                step = typed_step(message, interview.id, interview.owner_name)
                for chat in _open_chats(interview.owner_id, interview.id):
                    is_shown = chat.id == session.id and message.id == message_id
                    await _emit(chat, "update_message" if is_shown else "new_message", step)
        saved = Say(kind=SayKind.SAVED, text=f"✓ Saved {self._time_of_day()}")
        await self.publish(turn.model_copy(update={"says": _after_urgent(turn.says, saved)}))

    # ------------------------------------------------------------ what others call

    async def tell_refused(self, session_id: str, text: str) -> None:
        """Say in one chat why a file was not taken: the page's own notice soon goes away."""
        session = ws_sessions_id.get(session_id)
        if session is not None:
            await _tell_error(session, text)

    def owns(self, actor: Actor, session_id: str) -> bool:
        """Is this open chat the person's own?"""
        session = ws_sessions_id.get(session_id)
        return session is not None and _belongs_to(session, actor.user_id)

    async def act(self, actor: Actor, session_id: str, name: str, payload: object) -> None:
        """A button was pressed; raises for anything that is not offered on this chat's screen."""
        session = ws_sessions_id.get(session_id)
        if session is None or not _belongs_to(session, actor.user_id):
            raise NotFoundError
        try:
            if name == "command":
                await self._press(actor, session, _CommandPayload.model_validate(payload))
            elif name == "show_finding":
                await self._show_finding(actor, session, _FindingPayload.model_validate(payload))
            else:
                raise NotFoundError
        except ValidationError:
            raise CommandError("That button can't be used. Nothing has changed.") from None

    async def _press(
        self, actor: Actor, session: WebsocketSession, pressed: _CommandPayload
    ) -> None:
        if pressed.referral_id != session.thread_id:
            raise NotFoundError
        # Pressed late, "skip" would skip a question the person has not seen.
        on_screen = self._questions.get(session.thread_id)
        if pressed.question != on_screen and not (
            pressed.question is None and pressed.command in _FROM_THE_PANEL
        ):
            raise CommandError("That question is not on the screen any more. Nothing has changed.")
        await _begin_thread(session)
        turn = await self._conversation.command(
            actor, session.thread_id, pressed.command, pressed.argument or ""
        )
        if pressed.command in (CommandName.PLACE, CommandName.LEAVE):
            await self._remove_placed(turn.interview)
        await self.publish(turn)
        self._advise_later(actor, session.thread_id)

    async def _remove_placed(self, interview: Interview) -> None:
        """Take away the buttons under words that have a place now, in every open chat."""
        loose = {piece.message_id for piece in unplaced(interview)}
        for session in _open_chats(interview.owner_id, interview.id):
            shown = self._loose.get(session.id, [])
            kept = [
                action
                for action in shown
                if str(action["payload"]["argument"]).partition(":")[0] in loose
            ]
            self._loose[session.id] = kept
            for action in shown:
                if action not in kept:
                    await _emit(session, "remove_action", action)

    async def _show_finding(
        self, actor: Actor, session: WebsocketSession, asked: _FindingPayload
    ) -> None:
        interview = await self._conversation.open(actor, session.thread_id)
        finding = interview.finding(asked.finding_id)
        if asked.referral_id != session.thread_id or finding is None:
            raise NotFoundError
        words = f"{finding.reason} {finding.question}"
        card = Say(kind=SayKind.FINDING, text=words, finding_id=finding.id)
        await self.publish(Turn(interview=interview, says=(card,)))

    async def show_panel(self, actor: Actor) -> None:
        """Open the referral beside every chat this person has open."""
        for session in list(ws_sessions_id.values()):
            if _belongs_to(session, actor.user_id):
                await self._open_panel(session)

    async def publish(self, turn: Turn) -> None:
        """Keep what was said, and show it in the author's open chats on this interview."""
        interview = turn.interview
        lines, buttons = self._lines(turn)
        try:
            await self._storage.transcript.add(lines)
        except StorageError as error:
            # The words and their consequences are on disk; only this showing of them is not.
            _log.warning("transcript not kept: %s", error.detail)
        if lines and lines[-1].kind == SayKind.QUESTION:
            self._questions[interview.id] = lines[-1].id
        for session in _open_chats(interview.owner_id, interview.id):
            await self._show(session, lines, buttons)
            await _emit(session, "referral", {"id": interview.id, "revision": interview.revision})
        if self._noticed is not None:
            await self._noticed(interview)

    # ------------------------------------------------------------ showing

    def _lines(self, turn: Turn) -> tuple[list[Line], _ButtonsByLine]:
        """What was said as the transcript keeps it, and the buttons by line."""
        now = self._clock.now()
        buttons: _ButtonsByLine = {}
        lines: list[Line] = []
        for say in turn.says:
            text = _render(say)
            joins = lines and say.kind not in _ALONE and lines[-1].kind not in _ALONE
            if joins:
                lines[-1] = lines[-1].model_copy(update={"text": f"{lines[-1].text}\n\n{text}"})
                continue
            lines.append(
                Line(
                    id=str(uuid.uuid4()),
                    interview_id=turn.interview.id,
                    after_revision=turn.interview.revision,
                    at=now,
                    kind=say.kind,
                    text=text,
                    finding_id=say.finding_id,
                )
            )
            if say.buttons and say.kind in _ALONE:
                buttons[lines[-1].id] = say.buttons
        return lines, buttons

    async def _show(
        self, session: WebsocketSession, lines: Sequence[Line], buttons: _ButtonsByLine
    ) -> None:
        for line in lines:
            await _emit(session, "new_message", said_step(line))
            element = finding_element(line)
            if element is not None:
                await _emit(session, "element", element)
            if line.kind == SayKind.LOOSE:
                placing = _actions(session.thread_id, line.id, None, buttons.get(line.id, ()))
                self._loose.setdefault(session.id, []).extend(placing)
                for action in placing:
                    await _emit(session, "action", action)
        if lines and lines[-1].kind == SayKind.QUESTION:
            await self._show_buttons(session, lines[-1].id, buttons.get(lines[-1].id, ()))

    async def _show_buttons(
        self, session: WebsocketSession, question_id: str, buttons: tuple[Button, ...]
    ) -> None:
        for old in self._buttons.pop(session.id, []):
            await _emit(session, "remove_action", old)
        shown = _actions(session.thread_id, question_id, question_id, buttons)
        self._buttons[session.id] = shown
        for action in shown:
            await _emit(session, "action", action)

    async def _open_panel(self, session: WebsocketSession, *, only_if_wide: bool = False) -> None:
        # On a phone the panel would cover the chat.
        if only_if_wide and "Mobi" in str(session.environ.get("HTTP_USER_AGENT", "")):
            return
        element = custom_element(
            "Referral",
            {"referral_id": session.thread_id},
            element_id=str(uuid.uuid4()),
            interview_id=session.thread_id,
            for_id="",
            display="side",
        )
        await _emit(session, "element", element)
        await _emit(session, "set_sidebar_title", "Referral")
        await _emit(session, "set_sidebar_elements", {"elements": [element], "key": element["id"]})

    async def _come_back(self, session: WebsocketSession, interview_id: str) -> None:
        await asyncio.sleep(_AFTER_RESUME_S)
        try:
            actor = await self._actor(session)
            turn = await self._conversation.resume(actor, interview_id)
            await self._ask_again(session, turn)
            await self._open_panel(session, only_if_wide=True)
        except Exception as error:  # whatever it is, the person is told
            await _tell_error(session, _words_for(error))

    async def _ask_again(self, session: WebsocketSession, turn: Turn) -> None:
        """Buttons under the question that is still on the screen, or the question anew."""
        question = next((say for say in turn.says if say.kind is SayKind.QUESTION), None)
        if question is None:
            return
        said = await self._storage.transcript.lines(turn.interview.id)
        last = next((line for line in reversed(said) if line.kind == SayKind.QUESTION), None)
        if last is not None and last.text == _render(question):
            self._questions[turn.interview.id] = last.id
            await self._show_buttons(session, last.id, question.buttons)
        else:
            await self.publish(turn.model_copy(update={"says": (question,)}))

    async def _show_typed_elsewhere(
        self, session: WebsocketSession, turn: Turn, message_id: str
    ) -> None:
        message = turn.interview.message(message_id)
        if message is None:
            return
        step = typed_step(message, turn.interview.id, turn.interview.owner_name)
        for other in _open_chats(turn.interview.owner_id, turn.interview.id):
            if other.id != session.id:
                await _emit(other, "new_message", step)

    # ------------------------------------------------------------ people and mistakes

    async def _actor(self, session: WebsocketSession) -> Actor:
        """The person, read anew: what they may do can have changed since they connected."""
        if session.user is None:
            raise NotFoundError
        return await self._storage.accounts.actor(session.user.identifier)

    def _time_of_day(self) -> str:
        return f"{self._clock.now().astimezone(LONDON):%H:%M}"

    async def _words_for_message(self, error: Exception, message_id: str) -> str:
        try:
            kept = await self._storage.events.interview_with_message(message_id) is not None
        except ReferralError:
            kept = False
        if isinstance(error, StorageError) and kept:
            return (
                "Your words are saved. What follows from them could not be saved just now. "
                "Load the page again in a moment and go on."
            )
        if isinstance(error, ReferralError) and not kept:
            words = _words_for(error)
            told = "not saved" in words.lower()
            return words if told else f"{words} Your last message is NOT saved."
        return _words_for(error, kept=kept)


def chainlit_user(actor: Actor) -> cl.User:
    """The person as the chat framework knows them: by id, never by what they typed."""
    return cl.User(
        identifier=actor.user_id, display_name=actor.name, metadata={"role": actor.role.value}
    )


def _session() -> WebsocketSession:
    return cast(WebsocketSession, cl.context.session)


async def _emit(session: WebsocketSession, event: str, data: Any) -> None:
    # Annotated as returning nothing, Chainlit's emit is a coroutine function (2.12.0).
    await cast(Callable[[str, Any], Awaitable[None]], session.emit)(event, data)


def _belongs_to(session: WebsocketSession, user_id: str) -> bool:
    return session.user is not None and session.user.identifier == user_id


def _open_chats(owner_id: str, interview_id: str) -> list[WebsocketSession]:
    return [
        session
        for session in ws_sessions_id.values()
        if session.thread_id == interview_id and _belongs_to(session, owner_id)
    ]


async def _begin_thread(session: WebsocketSession) -> None:
    # Chainlit would name the thread after the button.
    if not session.has_first_interaction:
        session.has_first_interaction = True
        await _emit(
            session,
            "first_interaction",
            {"interaction": label(datetime.now(UTC)), "thread_id": session.thread_id},
        )


def _after_urgent(says: Sequence[Say], saved: Say) -> tuple[Say, ...]:
    """Urgent advice stays first; then that the words are saved; then the rest."""
    urgent = tuple(say for say in says if say.kind is SayKind.URGENT)
    rest = tuple(say for say in says if say.kind is not SayKind.URGENT)
    return (*urgent, saved, *rest)


# What is said quotes what was typed; no link, picture or code may form out of it.
_INERT = str.maketrans({"[": "\\[", "]": "\\]", "<": "\\<", "`": "\\`"})


def _render(say: Say) -> str:
    text = say.text.translate(_INERT)
    if say.kind is SayKind.URGENT:
        return "\n".join(f"> {line}" for line in text.split("\n"))
    return text


def _note(session: WebsocketSession, text: str) -> dict[str, Any]:
    """Something shown in one window and kept nowhere."""
    line = Line(
        id=str(uuid.uuid4()),
        interview_id=session.thread_id,
        after_revision=0,
        at=datetime.now(UTC),
        kind=SayKind.NOTE,
        text=text.translate(_INERT),
    )
    return said_step(line)


async def _tell_error(session: WebsocketSession, text: str) -> None:
    step = {**_note(session, text), "isError": True, "name": ASSISTANT}
    await _emit(session, "new_message", step)


def _words_for(error: Exception, *, kept: bool | None = None) -> str:
    if isinstance(error, ReferralError):
        if error.detail:
            _log.info("%s: %s", type(error).__name__, error.detail)
        return str(error)
    reference = secrets.token_hex(3).upper()
    frame = traceback.extract_tb(error.__traceback__)[-1]
    # Neither the message nor the values: they may quote what was typed.
    _log.error("fault %s: %s at %s:%s", reference, type(error).__name__, frame.name, frame.lineno)
    state = "" if kept is None else f" Your words are {'saved' if kept else 'NOT saved'}."
    return f"Something went wrong on our side.{state} Reference {reference}."


def _actions(
    interview_id: str, line_id: str, question_id: str | None, buttons: Sequence[Button]
) -> list[dict[str, Any]]:
    """Buttons under a line, as the chat framework's client takes them."""
    return [
        {
            "id": str(uuid.uuid4()),
            "name": "command",
            "payload": {
                "referral_id": interview_id,
                "question": question_id,
                "command": button.command.value,
                "argument": button.argument,
            },
            "label": button.label,
            "tooltip": "",
            "icon": None,
            "forId": line_id,
        }
        for button in buttons
    ]
