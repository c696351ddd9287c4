"""The events of interviews on disk: only ever added to, each sealed for its place.

What `append` returned from is on disk. A summary of each interview is kept beside its events, in
the same transaction, so lists need no replay.
"""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import ConfigDict, TypeAdapter
from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from assistant.domain.events import Event, Heard
from assistant.domain.ports import Summary
from assistant.errors import NotFoundError, StaleError
from assistant.store import schema
from assistant.store.database import Database, write_time
from assistant.store.encryption import Cipher

_EVENT: TypeAdapter[Event] = TypeAdapter(Event, config=ConfigDict(defer_build=True))
_CHANGED = (
    "This referral changed in another window or by another person. Nothing was overwritten. "
    "Load the page again and repeat the last step."
)


class SqlEventStore:
    """`assistant.domain.ports.EventStore` over a database."""

    def __init__(self, database: Database, cipher: Cipher) -> None:
        self._database = database
        self._cipher = cipher

    async def append(
        self,
        interview_id: str,
        events: Sequence[Event],
        *,
        expected_revision: int,
        summary: Summary,
    ) -> None:
        """Add events after `expected_revision`; all or none, and on disk when it returns.

        Raises `StaleError` for another revision or a message id that is there already, and
        `StorageError` when it could not be written.
        """
        rows = [
            self._row(interview_id, expected_revision + offset, event)
            for offset, event in enumerate(events, start=1)
        ]
        await self._database.run(self._append, interview_id, rows, expected_revision, summary)

    async def load(self, interview_id: str, *, after: int = 0) -> tuple[Event, ...]:
        """Events in order, without the first `after`; `NotFoundError` for an unknown interview."""
        return await self._database.run(self._load, interview_id, after)

    async def summaries(self) -> tuple[Summary, ...]:
        """Every interview, newest first."""
        return await self._database.run(self._summaries, None, None)

    async def started_by(self, owner_id: str) -> tuple[Summary, ...]:
        """The owner's interviews in which something was typed, newest first."""
        return await self._database.run(self._summaries, owner_id, 1)

    async def owner(self, interview_id: str) -> str | None:
        """Whose interview it is, or None when there is none with that id."""
        return await self._database.run(self._owner, interview_id)

    async def interview_with_message(self, message_id: str) -> str | None:
        """The interview a message id belongs to, if it is used."""
        return await self._database.run(self._interview_with_message, message_id)

    def _append(
        self, interview_id: str, rows: list[dict[str, object]], expected: int, summary: Summary
    ) -> None:
        with self._database.writing() as connection:
            events = schema.events
            last = connection.scalar(
                select(func.max(events.c.seq)).where(events.c.interview_id == interview_id)
            )
            if (last or 0) != expected:
                raise StaleError(_CHANGED, detail=f"expected={expected} found={last or 0}")
            try:
                if rows:
                    connection.execute(insert(events), rows)
            except IntegrityError:
                raise StaleError(_CHANGED, detail="duplicate") from None
            self._put_summary(connection, interview_id, summary)

    def _put_summary(self, connection: Connection, interview_id: str, summary: Summary) -> None:
        events, summaries = schema.events, schema.summaries
        heard = connection.scalar(
            select(func.count())
            .select_from(events)
            .where(events.c.interview_id == interview_id, events.c.kind == "heard")
        )
        values = {
            "owner_id": summary.owner_id,
            "reviewer_id": summary.reviewer_id,
            "state": summary.state,
            "revision": summary.revision,
            "heard": heard or 0,
            "started_at": write_time(summary.started_at),
            "updated_at": write_time(summary.updated_at),
            "payload": self._cipher.seal(
                summary.model_dump_json().encode(),
                table="summaries",
                column="payload",
                row=interview_id,
                interview=interview_id,
            ),
        }
        changed = connection.execute(
            update(summaries).where(summaries.c.interview_id == interview_id).values(**values)
        )
        if changed.rowcount == 0:
            connection.execute(insert(summaries).values(interview_id=interview_id, **values))

    def _load(self, interview_id: str, after: int) -> tuple[Event, ...]:
        events = schema.events
        with self._database.reading() as connection:
            rows = connection.execute(
                select(events.c.seq, events.c.payload)
                # The last known one comes along, to tell "nothing new" from "no such interview".
                .where(events.c.interview_id == interview_id, events.c.seq >= after)
                .order_by(events.c.seq)
            ).all()
        if not rows:
            raise NotFoundError
        return tuple(
            _EVENT.validate_json(
                self._cipher.open(
                    row.payload,
                    table="events",
                    column="payload",
                    row=str(row.seq),
                    interview=interview_id,
                )
            )
            for row in rows
            if row.seq > after
        )

    def _summaries(self, owner_id: str | None, heard: int | None) -> tuple[Summary, ...]:
        table = schema.summaries
        query = select(table.c.interview_id, table.c.payload).order_by(table.c.updated_at.desc())
        if owner_id is not None:
            query = query.where(table.c.owner_id == owner_id)
        if heard is not None:
            query = query.where(table.c.heard >= heard)
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return tuple(self._summary(row.interview_id, row.payload) for row in rows)

    def _summary(self, interview_id: str, payload: bytes) -> Summary:
        blob = self._cipher.open(
            payload,
            table="summaries",
            column="payload",
            row=interview_id,
            interview=interview_id,
        )
        return Summary.model_validate_json(blob)

    def _owner(self, interview_id: str) -> str | None:
        table = schema.summaries
        with self._database.reading() as connection:
            return connection.scalar(
                select(table.c.owner_id).where(table.c.interview_id == interview_id)
            )

    def _interview_with_message(self, message_id: str) -> str | None:
        table = schema.events
        with self._database.reading() as connection:
            return connection.scalar(
                select(table.c.interview_id).where(table.c.message_id == message_id).limit(1)
            )

    def _row(self, interview_id: str, seq: int, event: Event) -> dict[str, object]:
        return {
            "interview_id": interview_id,
            "seq": seq,
            "kind": event.kind,
            "at": write_time(event.at),
            "actor_id": event.actor_id,
            "message_id": event.message.id if isinstance(event, Heard) else None,
            "payload": self._cipher.seal(
                _EVENT.dump_json(event),
                table="events",
                column="payload",
                row=str(seq),
                interview=interview_id,
            ),
        }
