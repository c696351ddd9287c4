"""The tables, and the numbered steps that bring an older database up to date.

Clear: ids, kinds, states, times. Everything a person typed or that names a child is a sealed blob.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    insert,
    select,
)

from assistant.errors import SettingsError
from assistant.store.database import Database, write_time

metadata = MetaData()

schema_version = Table(
    "schema_version",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("applied_at", String(32), nullable=False),
)
meta = Table(
    "meta",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", LargeBinary, nullable=False),
)
events = Table(
    "events",
    metadata,
    Column("interview_id", String(64), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(32), nullable=False),
    Column("at", String(32), nullable=False),
    Column("actor_id", String(64), nullable=False),
    Column("message_id", String(64)),
    Column("payload", LargeBinary, nullable=False),
    # Sending the same message twice keeps it once.
    UniqueConstraint("interview_id", "message_id"),
    Index("events_by_message", "message_id"),
)
summaries = Table(
    "summaries",
    metadata,
    Column("interview_id", String(64), primary_key=True),
    Column("owner_id", String(64), nullable=False, index=True),
    Column("reviewer_id", String(64), index=True),
    Column("state", String(32), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("heard", Integer, nullable=False),
    Column("started_at", String(32), nullable=False),
    Column("updated_at", String(32), nullable=False, index=True),
    Column("payload", LargeBinary, nullable=False),
)
transcript = Table(
    "transcript",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("interview_id", String(64), nullable=False),
    Column("after_revision", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("at", String(32), nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Index("transcript_by_interview", "interview_id", "after_revision", "position"),
)
users = Table(
    "users",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("login", String(128), nullable=False, unique=True),
    Column("name", String(256), nullable=False),
    Column("role", String(32), nullable=False),
    Column("team", String(256), nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("is_active", Boolean, nullable=False),
    Column("created_at", String(32), nullable=False),
    # Where to write that something is waiting; never anything about a case.
    Column("mail", String(256), nullable=False, server_default=""),
)
mail_queue = Table(
    "mail_queue",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("user_id", String(64), ForeignKey("users.id"), nullable=False),
    Column("notice", String(32), nullable=False),
    Column("interview_id", String(64), nullable=False),
    Column("step", String(128), nullable=False),
    Column("state", String(16), nullable=False, index=True),
    Column("tries", Integer, nullable=False),
    Column("queued_at", String(32), nullable=False),
    Column("next_at", String(32), nullable=False),
    # Each person is told of a step once.
    UniqueConstraint("interview_id", "step", "user_id"),
)
sessions = Table(
    "sessions",
    metadata,
    # SHA-256 of the token: the table alone lets nobody in.
    Column("id", String(64), primary_key=True),
    Column("user_id", String(64), ForeignKey("users.id"), nullable=False, index=True),
    Column("created_at", String(32), nullable=False),
    Column("seen_at", String(32), nullable=False),
)
failed_logins = Table(
    "failed_logins",
    metadata,
    Column("id", Integer, primary_key=True),
    # A keyed hash: people type passwords into the name field.
    Column("subject", String(64), nullable=False, index=True),
    Column("at", String(32), nullable=False),
)
access_log = Table(
    "access_log",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", String(32), nullable=False),
    Column("actor_id", String(64), nullable=False),
    Column("act", String(32), nullable=False),
    Column("interview_id", String(64)),
    Column("is_allowed", Boolean, nullable=False),
    Column("mac", LargeBinary, nullable=False),
    # Whose account it was about, for changes of accounts.
    Column("about_id", String(64)),
)

APPEND_ONLY = (events, transcript, access_log)


def _create_all(connection: Connection) -> None:
    metadata.create_all(connection)
    for table in APPEND_ONLY:
        for act in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(
                f"CREATE TRIGGER {table.name}_no_{act.lower()} BEFORE {act} ON {table.name} "
                f"BEGIN SELECT RAISE(ABORT, '{table.name} only grows'); END"
            )


def _note_whose_account(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE access_log ADD COLUMN about_id VARCHAR(64)")


def _add_mail(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE users ADD COLUMN mail VARCHAR(256) NOT NULL DEFAULT ''")
    mail_queue.create(connection, checkfirst=True)


Upgrade = Callable[[Connection], None]
UPGRADES: tuple[Upgrade, ...] = (_note_whose_account, _add_mail)
"""Step n brings an existing database from version n to n+1, counted from 1. A step is never changed
once released; a new database is made at the latest version and needs none of them."""


def migrate(database: Database, now: datetime, *, upgrades: Sequence[Upgrade] = UPGRADES) -> int:
    """Bring the database up to date; returns its version. Doing it twice changes nothing.

    Each step and its number are one transaction. Raises `SettingsError` for a database made by a
    newer program.
    """
    latest = 1 + len(upgrades)
    with database.writing() as connection:
        schema_version.create(connection, checkfirst=True)
        version = connection.scalar(select(func.max(schema_version.c.version))) or 0
        if version == 0:
            _create_all(connection)
            _note_version(connection, latest, now)
            return latest
    if version > latest:
        raise SettingsError(
            f"This database was made by a newer version of the program (schema {version}, "
            f"this program knows {latest}). Install the newer version."
        )
    for number, step in enumerate(upgrades[version - 1 :], start=version + 1):
        with database.writing() as connection:
            step(connection)
            _note_version(connection, number, now)
    return latest


def _note_version(connection: Connection, version: int, now: datetime) -> None:
    connection.execute(insert(schema_version).values(version=version, applied_at=write_time(now)))
