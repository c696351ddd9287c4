"""What stands in front of the chat's socket: every event is checked before Chainlit sees it.

The session is looked up again for each event; ids, author and kind of a message come from us, not
from the browser; events we do not use do nothing; an event we do not know stops the start.
"""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Protocol

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.domain.text import MAX_MESSAGE_CHARS, clean_text
from assistant.errors import ReferralError, SettingsError, TextError
from assistant.store.events import SqlEventStore
from assistant.store.sessions import Session, Sessions

# Above the longest message in the widest encoding, so that one too long is answered, not cut off.
SOCKET_CAP_BYTES = 8_000_000
MAX_FILES = 5
_WATCH_S = 1.0
_PASSED = frozenset({"connection_successful", "clear_session"})
_WITHOUT_EFFECT = frozenset(
    {
        "stop",
        "edit_message",
        "message_favorite",
        "fetch_favorites",
        "window_message",
        "audio_start",
        "audio_chunk",
        "audio_end",
        "chat_settings_change",
        "chat_settings_edit",
    }
)
_KNOWN = _PASSED | _WITHOUT_EFFECT | {"connect", "disconnect", "client_message"}

Handler = Callable[..., Awaitable[Any]]
_log = logging.getLogger(__name__)


class ChatSession(Protocol):
    """The part of Chainlit's session that is needed here."""

    thread_id: str
    has_first_interaction: bool


class SocketServer(Protocol):
    """The part of python-socketio's server that is needed here."""

    handlers: dict[str, dict[str, Handler]]

    @property
    def eio(self) -> Any:
        """The engine.io server underneath."""

    async def emit(self, event: str, data: Any = None, *, to: str | None = None) -> None:
        """Send an event to one connection."""

    async def disconnect(self, sid: str) -> None:
        """Close one connection."""


class _Connect(BaseModel):
    """What the browser says of itself when it connects; everything else is left out."""

    model_config = ConfigDict(extra="ignore")

    sessionId: str  # noqa: N815 -- Chainlit's spelling
    threadId: str | None = None  # noqa: N815 -- Chainlit's spelling


class _Typed(BaseModel):
    model_config = ConfigDict(extra="ignore")

    id: str
    output: str
    command: str | None = Field(default=None, max_length=40)


class _FileReference(BaseModel):
    model_config = ConfigDict(extra="ignore")

    id: str = Field(max_length=64)


class _ClientMessage(BaseModel):
    model_config = ConfigDict(extra="ignore")

    message: _Typed
    fileReferences: list[_FileReference] | None = Field(  # noqa: N815 -- Chainlit's spelling
        default=None, max_length=MAX_FILES
    )


class SocketGuard:
    """Wraps the socket's handlers, and ends connections whose session has ended."""

    def __init__(
        self,
        server: SocketServer,
        *,
        sessions: Sessions,
        events: SqlEventStore,
        chat_session: Callable[[str], ChatSession | None],
        refuse: Callable[[str], Exception],
        thread_label: Callable[[datetime], str],
    ) -> None:
        self._server = server
        self._sessions = sessions
        self._events = events
        self._chat_session = chat_session
        self._refuse = refuse
        self._thread_label = thread_label
        self._connected: dict[str, Session] = {}

    def install(self, origins: tuple[str, ...]) -> None:
        """Wrap every handler; raises `SettingsError` for an event this module does not know."""
        handlers = self._server.handlers["/"]
        if set(handlers) != _KNOWN:
            strange = sorted(set(handlers) ^ _KNOWN)
            raise SettingsError(
                "The chat framework has other socket events than this program was checked with: "
                f"{', '.join(strange)}. Install the locked versions."
            )
        self._server.eio.cors_allowed_origins = list(origins)
        self._server.eio.max_http_buffer_size = SOCKET_CAP_BYTES
        for name, handler in list(handlers.items()):
            handlers[name] = self._wrapped(name, handler)

    async def watch(self) -> None:
        """Close connections whose session has ended, until cancelled."""
        while True:
            await asyncio.sleep(_WATCH_S)
            try:
                await self.close_ended()
            except ReferralError as error:
                _log.warning("sessions could not be checked: %s", error.detail)

    async def close_ended(self) -> None:
        """Close the connections of every session that is no longer valid."""
        valid = await self._sessions.valid({item.id for item in self._connected.values()})
        for sid, session in list(self._connected.items()):
            if session.id not in valid:
                await self._close(sid)

    def _wrapped(self, name: str, handler: Handler) -> Handler:
        if name == "connect":

            async def connect(sid: str, environ: dict[str, Any], auth: object = None) -> Any:
                return await self._connect(handler, sid, environ, auth)

            return connect
        if name == "disconnect":

            async def disconnect(sid: str, _reason: object = None) -> Any:
                self._connected.pop(sid, None)
                return await handler(sid)

            return disconnect

        async def event(sid: str, *payload: object) -> Any:
            if not await self._is_let_in(sid) or name in _WITHOUT_EFFECT:
                return None
            if name == "client_message":
                return await self._client_message(handler, sid, payload[0] if payload else None)
            return await handler(sid)

        return event

    async def _connect(
        self, handler: Handler, sid: str, environ: dict[str, Any], auth: object
    ) -> Any:
        state = environ.get("asgi.scope", {}).get("state", {})
        session: Session | None = state.get("referral_session")
        try:
            asked = _Connect.model_validate(auth)
        except ValidationError:
            raise self._refuse("refused") from None
        thread_id = asked.threadId or None
        if session is None or not is_uuid4(asked.sessionId):
            raise self._refuse("refused")
        if thread_id is not None:
            owner = await self._events.owner(thread_id) if is_uuid4(thread_id) else None
            if owner != session.actor.user_id:
                raise self._refuse("refused")
        self._connected[sid] = session
        clean = {
            "sessionId": asked.sessionId,
            "threadId": thread_id,
            "clientType": "webapp",
            "userEnv": None,
            "chatProfile": None,
        }
        try:
            return await handler(sid, environ, clean)
        except BaseException:
            self._connected.pop(sid, None)
            raise

    async def _is_let_in(self, sid: str) -> bool:
        known = self._connected.get(sid)
        session = await self._sessions.resolve_id(known.id) if known else None
        if session is None:
            await self._close(sid)
            return False
        self._connected[sid] = session
        return self._chat_session(sid) is not None

    async def _close(self, sid: str) -> None:
        await self._server.disconnect(sid)
        self._connected.pop(sid, None)

    async def _client_message(self, handler: Handler, sid: str, payload: object) -> Any:
        chat = self._chat_session(sid)
        session = self._connected[sid]
        try:
            sent = _ClientMessage.model_validate(payload)
            typed = sent.message
        except ValidationError:
            return await self._say_not_saved(sid, _NOT_UNDERSTOOD)
        if chat is None or not await self._is_new_here(typed.id, chat.thread_id):
            return await self._say_not_saved(sid, _NOT_UNDERSTOOD)
        if len(typed.output) > MAX_MESSAGE_CHARS:
            return await self._say_not_saved(sid, _too_long(typed.output))
        now = datetime.now(UTC)
        if not chat.has_first_interaction:
            # Chainlit would name the thread after the first words typed.
            chat.has_first_interaction = True
            await self._server.emit(
                "first_interaction",
                {"interaction": self._thread_label(now), "thread_id": chat.thread_id},
                to=sid,
            )
        message: dict[str, Any] = {
            "id": typed.id,
            "threadId": chat.thread_id,
            "parentId": None,
            "name": session.actor.name,
            "type": "user_message",
            "output": typed.output,
            "createdAt": now.isoformat(),
            "command": typed.command,
            # Chainlit must not look for the files: they are held by us alone.
            "metadata": {"files": [file.id for file in sent.fileReferences or ()]},
        }
        return await handler(sid, {"message": message, "fileReferences": None})

    async def _is_new_here(self, message_id: str, thread_id: str) -> bool:
        if not is_uuid4(message_id):
            return False
        return await self._events.interview_with_message(message_id) in (None, thread_id)

    async def _say_not_saved(self, sid: str, text: str) -> None:
        now = datetime.now(UTC).isoformat()
        step: dict[str, Any] = {
            "id": str(uuid.uuid4()),
            "parentId": None,
            "name": "Referral Assistant",
            "type": "assistant_message",
            "output": text,
            "createdAt": now,
            "start": now,
            "end": now,
            "isError": True,
            "streaming": False,
            "metadata": {},
        }
        await self._server.emit("new_message", step, to=sid)
        await self._server.emit("task_end", {}, to=sid)


_NOT_UNDERSTOOD = (
    "That message could not be taken and is NOT saved. Load the page again and send it once more."
)


def _too_long(text: str) -> str:
    try:
        clean_text(text)
    except TextError as error:
        return str(error)
    return _NOT_UNDERSTOOD


def is_uuid4(text: str) -> bool:
    """Is it a version 4 UUID in the usual lower-case spelling?"""
    try:
        parsed = uuid.UUID(text)
    except ValueError:
        return False
    return parsed.version == 4 and str(parsed) == text
