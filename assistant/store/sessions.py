"""Signed-in browsers: opaque tokens whose hash alone is stored, and which can be ended at once.

Idle 30 minutes, 12 hours at most, by aware UTC from the clock given.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection
from contextlib import suppress
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, insert, select, update

from assistant.domain.ports import Actor, Clock, Role
from assistant.domain.text import Frozen
from assistant.errors import StorageError
from assistant.store import schema
from assistant.store.database import Database, read_time, write_time

IDLE = timedelta(minutes=30)
ABSOLUTE = timedelta(hours=12)
# Seen-times are written this seldom, so that reading a page costs no write.
_TOUCH = timedelta(minutes=1)


class Session(Frozen):
    """A valid session and the person it belongs to, as they stand now."""

    id: str
    actor: Actor
    login: str


class Sessions:
    """The sessions table."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        idle: timedelta = IDLE,
        absolute: timedelta = ABSOLUTE,
    ) -> None:
        self._database = database
        self._clock = clock
        self._idle = idle
        self._absolute = absolute

    async def create(self, user_id: str) -> str:
        """A new session's token (256 random bits); it can't be read back from the table."""
        token = secrets.token_urlsafe(32)
        await self._database.run(self._create, _hash(token), user_id)
        return token

    async def resolve(self, token: str | None) -> Session | None:
        """The session of a token and its person, or None when it is not valid (any more)."""
        if not token or len(token) > 128:
            return None
        return await self._database.run(self._resolve, _hash(token))

    async def resolve_id(self, session_id: str) -> Session | None:
        """The same by the session's id, for a connection that was let in earlier."""
        return await self._database.run(self._resolve, session_id)

    async def valid(self, session_ids: Collection[str]) -> frozenset[str]:
        """Those of the ids that are still valid."""
        if not session_ids:
            return frozenset()
        return await self._database.run(self._valid, tuple(session_ids))

    async def revoke(self, token: str) -> None:
        """End the session; ending it twice is fine."""
        await self._database.run(self._revoke, schema.sessions.c.id == _hash(token))

    async def revoke_user(self, user_id: str) -> None:
        """End all the person's sessions."""
        await self._database.run(self._revoke, schema.sessions.c.user_id == user_id)

    def _create(self, session_id: str, user_id: str) -> None:
        now = self._clock.now()
        table = schema.sessions
        with self._database.writing() as connection:
            connection.execute(
                delete(table).where(
                    (table.c.created_at <= write_time(now - self._absolute))
                    | (table.c.seen_at <= write_time(now - self._idle))
                )
            )
            connection.execute(
                insert(table).values(
                    id=session_id,
                    user_id=user_id,
                    created_at=write_time(now),
                    seen_at=write_time(now),
                )
            )

    def _standing(self) -> ColumnElement[bool]:
        now = self._clock.now()
        sessions = schema.sessions
        return and_(
            sessions.c.created_at > write_time(now - self._absolute),
            sessions.c.seen_at > write_time(now - self._idle),
            schema.users.c.is_active,
        )

    def _resolve(self, session_id: str) -> Session | None:
        sessions, users = schema.sessions, schema.users
        query = (
            select(
                sessions.c.seen_at,
                users.c.id,
                users.c.login,
                users.c.name,
                users.c.role,
                users.c.team,
            )
            .join(users, users.c.id == sessions.c.user_id)
            .where(sessions.c.id == session_id, self._standing())
        )
        with self._database.reading() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            return None
        self._touch(session_id, read_time(row.seen_at))
        actor = Actor(user_id=row.id, name=row.name, role=Role(row.role), team=row.team)
        return Session(id=session_id, actor=actor, login=row.login)

    def _touch(self, session_id: str, seen_at: datetime) -> None:
        now = self._clock.now()
        if now - seen_at < _TOUCH:
            return
        query = update(schema.sessions).where(schema.sessions.c.id == session_id)
        # While nothing can be written, what is there can still be read.
        with suppress(StorageError), self._database.writing() as connection:
            connection.execute(query.values(seen_at=write_time(now)))

    def _valid(self, session_ids: tuple[str, ...]) -> frozenset[str]:
        sessions, users = schema.sessions, schema.users
        query = (
            select(sessions.c.id)
            .join(users, users.c.id == sessions.c.user_id)
            .where(sessions.c.id.in_(session_ids), self._standing())
        )
        with self._database.reading() as connection:
            return frozenset(connection.scalars(query))

    def _revoke(self, condition: ColumnElement[bool]) -> None:
        with self._database.writing() as connection:
            connection.execute(delete(schema.sessions).where(condition))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
