"""One database, used from the event loop through a few threads.

Holds the connection rules (SQLite: WAL, FULL, IMMEDIATE) and turns every failure of the library
into a `StorageError` whose `detail` is a type's name. What is stored is for the other modules.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, create_engine, event, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from assistant.errors import SettingsError, StorageError

_Result = TypeVar("_Result")
_WRITES = "referral_writes"
_THREADS = 4

NOT_SAVED = (
    "This could not be saved just now, so nothing has changed. "
    "Keep your text, wait a moment, and send it again."
)
NOT_READ = (
    "The records can't be read just now. Nothing is lost. Wait a moment and load the page again."
)


def write_time(moment: datetime) -> str:
    """An aware moment as the one spelling that is stored; its text sorts as time does."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def read_time(text: str) -> datetime:
    """The aware moment that `write_time` wrote."""
    return datetime.fromisoformat(text)


class Database:
    """Connections for reading and for writing; `run` moves work off the event loop."""

    def __init__(self, url: str, *, busy_timeout_ms: int = 5_000) -> None:
        parsed = make_url(url)
        self._is_sqlite = parsed.get_backend_name() == "sqlite"
        if not self._is_sqlite:
            raise SettingsError(
                "Only SQLite databases are supported by this version. "
                "Leave REFERRAL_DATABASE_URL out, or give it a sqlite:/// address."
            )
        if parsed.database in (None, "", ":memory:"):
            raise SettingsError("The database needs a file: records must survive a restart.")
        _create_private(Path(str(parsed.database)))
        # hide_parameters: a library error must never carry a child's words into a log.
        self._engine = create_engine(parsed, hide_parameters=True, pool_size=_THREADS)
        self._busy_timeout_ms = busy_timeout_ms
        # One writer at a time in this process; SQLite's own lock then only meets other processes.
        self._write_lock = threading.Lock()
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="referral-store")
        event.listen(self._engine, "connect", self._set_up)
        event.listen(self._engine, "begin", _begin)

    async def run(self, work: Callable[..., _Result], *args: Any) -> _Result:
        """What `work(*args)` returns, computed in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work, *args)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection in a read transaction."""
        with self._translated(NOT_READ), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in a write transaction: all of it is on disk at the end, or none of it."""
        with (
            self._translated(NOT_SAVED),
            self._write_lock,
            self._engine.connect().execution_options(**{_WRITES: True}) as connection,
            connection.begin(),
        ):
            yield connection

    def check(self) -> None:
        """Read something; raises `StorageError` when nothing can be read."""
        with self.reading() as connection:
            connection.exec_driver_sql("SELECT 1")

    def close(self) -> None:
        """Wait for running work, then let every connection go."""
        self._threads.shutdown(wait=True)
        self._engine.dispose()

    @contextmanager
    def _translated(self, message: str) -> Iterator[None]:
        try:
            yield
        except (SQLAlchemyError, sqlite3.Error, OSError) as exc:
            cause = getattr(exc, "orig", None) or exc
            raise StorageError(message, detail=type(cause).__name__) from None

    def _set_up(self, connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        # The driver must not open transactions of its own: _begin chooses their kind.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={int(self._busy_timeout_ms)}")
        cursor.execute("PRAGMA journal_mode=WAL")
        for pragma in (
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",
            "trusted_schema=OFF",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()


def _begin(connection: Connection) -> None:
    # A deferred transaction that later wants to write can fail half-way; IMMEDIATE can't.
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _create_private(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # SQLite gives its -wal and -shm files the mode of the database file.
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as exc:
        raise SettingsError(
            f"The database file can't be opened for writing: {path}. "
            "Check that the folder exists and belongs to the account that runs the server.",
            detail=type(exc).__name__,
        ) from None
