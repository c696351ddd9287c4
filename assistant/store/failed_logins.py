"""Wrong passwords, counted for the account name and for the network address, for five minutes.

What is kept is a keyed hash: people type passwords into the name field.
"""

from __future__ import annotations

import hashlib
import hmac
from datetime import timedelta

from sqlalchemy import delete, func, insert, select

from assistant.domain.ports import Clock
from assistant.store import schema
from assistant.store.database import Database, write_time

_WINDOW = timedelta(minutes=5)
_TRIES_PER_LOGIN = 5
# A whole school may share one address, so it gets more tries than a person does.
_TRIES_PER_ADDRESS = 30


class FailedLogins:
    """The failed_logins table; every method is for use in the store's threads."""

    def __init__(self, database: Database, clock: Clock, *, key: bytes) -> None:
        self._database = database
        self._clock = clock
        self._key = key

    def subjects(self, login: str, address: str) -> tuple[str, str]:
        """What tries are counted under."""
        return self._subject("login", login), self._subject("address", address)

    def is_throttled(self, subjects: tuple[str, str]) -> bool:
        """Were there too many tries for either of them?"""
        table = schema.failed_logins
        since = write_time(self._clock.now() - _WINDOW)
        with self._database.reading() as connection:
            for subject, limit in zip(
                subjects, (_TRIES_PER_LOGIN, _TRIES_PER_ADDRESS), strict=True
            ):
                tries = connection.scalar(
                    select(func.count())
                    .select_from(table)
                    .where(table.c.subject == subject, table.c.at > since)
                )
                if (tries or 0) >= limit:
                    return True
        return False

    def count(self, subjects: tuple[str, str]) -> None:
        """One more wrong try."""
        table = schema.failed_logins
        now = self._clock.now()
        with self._database.writing() as connection:
            connection.execute(delete(table).where(table.c.at <= write_time(now - _WINDOW)))
            connection.execute(
                insert(table),
                [{"subject": subject, "at": write_time(now)} for subject in subjects],
            )

    def forget(self, subject: str) -> None:
        """The right password was given."""
        table = schema.failed_logins
        with self._database.writing() as connection:
            connection.execute(delete(table).where(table.c.subject == subject))

    def _subject(self, kind: str, value: str) -> str:
        text = f"{kind}:{value}".encode("utf-8", "surrogatepass")
        return hmac.new(self._key, text, hashlib.sha256).hexdigest()
