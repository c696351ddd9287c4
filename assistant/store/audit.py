"""The access log: who did what kind of thing to which interview, allowed or not, and when.

Each entry's HMAC covers the one before it, so an entry changed, removed, added or moved shows. A
cut tail only shows against a head noted elsewhere. No names, no words.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, insert, select

from assistant.domain.ports import Clock
from assistant.domain.text import Frozen
from assistant.store import schema
from assistant.store.database import Database, read_time, write_time

_START = b"\x00" * 32
_MOST_SHOWN = 10_000


class Entry(Frozen):
    """One line of the access log."""

    seq: int
    at: datetime
    actor_id: str
    act: str
    interview_id: str | None
    is_allowed: bool
    about_id: str | None = None
    """Whose account it was about."""


class Sought(Frozen):
    """Which entries are looked for; what is left out does not matter."""

    actor_id: str | None = None
    act: str | None = None
    interview_id: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    """The moment after the last one."""
    only_refused: bool = False


class Head(Frozen):
    """The last entry's number and seal, to be noted outside the database."""

    seq: int
    mac: str


class Verdict(Frozen):
    """What checking the log found: the first entry that does not fit, or None."""

    entries: int
    first_wrong: int | None
    head: Head | None

    @property
    def is_whole(self) -> bool:
        """Does every entry fit?"""
        return self.first_wrong is None


class AccessLog:
    """Appends entries and checks the chain."""

    def __init__(self, database: Database, clock: Clock, *, key: bytes) -> None:
        self._database = database
        self._clock = clock
        self._key = key

    async def record(
        self,
        act: str,
        *,
        actor_id: str = "",
        interview_id: str | None = None,
        allowed: bool = True,
        about_id: str | None = None,
    ) -> None:
        """Add one entry; raises `StorageError` when it could not be written."""
        await self._database.run(self._record, act, actor_id, interview_id, allowed, about_id)

    def append(
        self,
        connection: Connection,
        act: str,
        *,
        actor_id: str = "",
        interview_id: str | None = None,
        allowed: bool = True,
        about_id: str | None = None,
    ) -> None:
        """Add one entry within a write transaction, so that it stands or falls with the change."""
        table = schema.access_log
        last = connection.execute(
            select(table.c.seq, table.c.mac).order_by(table.c.seq.desc()).limit(1)
        ).one_or_none()
        seq = last.seq + 1 if last else 1
        at = write_time(self._clock.now())
        fields = (seq, at, actor_id, act, interview_id, allowed, about_id)
        connection.execute(
            insert(table).values(
                seq=seq,
                at=at,
                actor_id=actor_id,
                act=act,
                interview_id=interview_id,
                is_allowed=allowed,
                about_id=about_id,
                mac=self._mac(last.mac if last else _START, *fields),
            )
        )

    async def find(
        self, sought: Sought, *, limit: int = 100, before: int | None = None
    ) -> tuple[Entry, ...]:
        """The newest entries that fit, newest first; `before` a number goes on with older ones."""
        return await self._database.run(self._find, sought, min(limit, _MOST_SHOWN), before)

    async def acts(self) -> tuple[str, ...]:
        """Every kind of act there is an entry of."""
        return await self._database.run(self._acts)

    async def entries(self) -> tuple[Entry, ...]:
        """The whole log, oldest first."""
        return await self._database.run(self._entries)

    async def verify(self, noted: Head | None = None) -> Verdict:
        """Check every entry; with a head noted earlier, also that the log still reaches it."""
        return await self._database.run(self._verify, noted)

    def _record(
        self, act: str, actor_id: str, interview_id: str | None, allowed: bool, about_id: str | None
    ) -> None:
        with self._database.writing() as connection:
            self.append(
                connection,
                act,
                actor_id=actor_id,
                interview_id=interview_id,
                allowed=allowed,
                about_id=about_id,
            )

    def _rows(self) -> Sequence[RowMapping]:
        with self._database.reading() as connection:
            query = select(schema.access_log).order_by(schema.access_log.c.seq)
            return connection.execute(query).mappings().all()

    def _entries(self) -> tuple[Entry, ...]:
        return tuple(_entry(row) for row in self._rows())

    def _find(self, sought: Sought, limit: int, before: int | None) -> tuple[Entry, ...]:
        table = schema.access_log
        conditions: list[ColumnElement[bool]] = []
        if sought.actor_id is not None:
            conditions.append(table.c.actor_id == sought.actor_id)
        if sought.act is not None:
            conditions.append(table.c.act == sought.act)
        if sought.interview_id is not None:
            conditions.append(table.c.interview_id == sought.interview_id)
        if sought.since is not None:
            conditions.append(table.c.at >= write_time(sought.since))
        if sought.until is not None:
            conditions.append(table.c.at < write_time(sought.until))
        if sought.only_refused:
            conditions.append(table.c.is_allowed.is_(False))
        if before is not None:
            conditions.append(table.c.seq < before)
        query = select(table).where(and_(True, *conditions)).order_by(table.c.seq.desc())
        with self._database.reading() as connection:
            rows = connection.execute(query.limit(limit)).mappings().all()
        return tuple(_entry(row) for row in rows)

    def _acts(self) -> tuple[str, ...]:
        table = schema.access_log
        with self._database.reading() as connection:
            return tuple(connection.scalars(select(table.c.act).distinct().order_by(table.c.act)))

    def _verify(self, noted: Head | None) -> Verdict:
        rows = self._rows()
        mac = _START
        wrong: int | None = None
        for number, row in enumerate(rows, start=1):
            mac = self._mac(
                mac,
                row["seq"],
                row["at"],
                row["actor_id"],
                row["act"],
                row["interview_id"],
                row["is_allowed"],
                row["about_id"],
            )
            if row["seq"] != number or not hmac.compare_digest(mac, row["mac"]):
                wrong = number
                break
        if wrong is None and noted is not None:
            reached = rows[noted.seq - 1]["mac"].hex() if len(rows) >= noted.seq else ""
            if not hmac.compare_digest(reached, noted.mac):
                wrong = min(noted.seq, len(rows) + 1)
        head = Head(seq=rows[-1]["seq"], mac=rows[-1]["mac"].hex()) if rows else None
        return Verdict(entries=len(rows), first_wrong=wrong, head=head)

    def _mac(self, before: bytes, *fields: object) -> bytes:
        # An entry about nobody's account is sealed as it was before there were any about one.
        if fields[-1] is None:
            fields = fields[:-1]
        text = json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()
        return hmac.new(self._key, before + text, hashlib.sha256).digest()


def _entry(row: RowMapping) -> Entry:
    return Entry(
        seq=row["seq"],
        at=read_time(row["at"]),
        actor_id=row["actor_id"],
        act=row["act"],
        interview_id=row["interview_id"],
        is_allowed=row["is_allowed"],
        about_id=row["about_id"],
    )
