"""Mails that wait to be sent: to whom and about what kind of thing, never a word of a case.

A mail is queued once for each step of a referral and person, and kept until it went or got too old.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from assistant.domain.ports import Clock
from assistant.domain.text import Frozen
from assistant.store import schema
from assistant.store.database import Database, read_time, write_time

_GIVEN_UP_AFTER = timedelta(days=1)
_FIRST_WAIT = timedelta(minutes=1)
_LONGEST_WAIT = timedelta(hours=1)
_AT_ONCE = 20


class Notice(StrEnum):
    """Why somebody is written to."""

    WAITING = "waiting"
    RETURNED = "returned"
    APPROVED = "approved"


class Waiting(Frozen):
    """A mail that is due."""

    id: int
    user_id: str
    notice: Notice
    interview_id: str
    tries: int


class MailQueue:
    """The mail_queue table."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def add(
        self, notice: Notice, *, interview_id: str, step: str, user_ids: Sequence[str]
    ) -> None:
        """Queue a mail for each person; the same step is told each of them once."""
        await self._database.run(self._add, notice, interview_id, step, tuple(user_ids))

    async def due(self) -> tuple[Waiting, ...]:
        """What is to be sent now, the oldest first; what is too old is given up."""
        return await self._database.run(self._due)

    async def sent(self, mail_id: int) -> None:
        """It went."""
        await self._database.run(self._set, mail_id, {"state": "sent"})

    async def given_up(self, mail_id: int) -> None:
        """It will never go: no address, or a mail server that says so for good."""
        await self._database.run(self._set, mail_id, {"state": "given_up"})

    async def failed(self, mail: Waiting) -> None:
        """Try again later, each time after a longer wait."""
        wait = min(_FIRST_WAIT * 2**mail.tries, _LONGEST_WAIT)
        next_at = write_time(self._clock.now() + wait)
        values = {"tries": mail.tries + 1, "next_at": next_at}
        await self._database.run(self._set, mail.id, values)

    def _add(self, notice: Notice, interview_id: str, step: str, user_ids: tuple[str, ...]) -> None:
        now = write_time(self._clock.now())
        for user_id in user_ids:
            try:
                with self._database.writing() as connection:
                    connection.execute(
                        insert(schema.mail_queue).values(
                            user_id=user_id,
                            notice=notice.value,
                            interview_id=interview_id,
                            step=step,
                            state="waiting",
                            tries=0,
                            queued_at=now,
                            next_at=now,
                        )
                    )
            except IntegrityError:
                continue

    def _due(self) -> tuple[Waiting, ...]:
        table = schema.mail_queue
        now: datetime = self._clock.now()
        with self._database.reading() as connection:
            rows = connection.execute(
                select(table)
                .where(table.c.state == "waiting", table.c.next_at <= write_time(now))
                .order_by(table.c.id)
                .limit(_AT_ONCE)
            ).all()
        due = []
        for row in rows:
            if now - read_time(row.queued_at) > _GIVEN_UP_AFTER:
                self._set(row.id, {"state": "given_up"})
                continue
            due.append(
                Waiting(
                    id=row.id,
                    user_id=row.user_id,
                    notice=Notice(row.notice),
                    interview_id=row.interview_id,
                    tries=row.tries,
                )
            )
        return tuple(due)

    def _set(self, mail_id: int, values: dict[str, object]) -> None:
        table = schema.mail_queue
        with self._database.writing() as connection:
            connection.execute(update(table).where(table.c.id == mail_id).values(**values))
