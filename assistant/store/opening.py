"""Opens everything that is kept: finds or makes the key and the database, and checks they fit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from argon2 import PasswordHasher
from sqlalchemy import insert, select

from assistant.domain.ports import Clock
from assistant.errors import SettingsError, StorageError
from assistant.store import schema
from assistant.store.accounts import Accounts
from assistant.store.audit import AccessLog
from assistant.store.database import Database
from assistant.store.encryption import Cipher, MasterKey, create_key, read_key
from assistant.store.events import SqlEventStore
from assistant.store.failed_logins import FailedLogins
from assistant.store.mail_queue import MailQueue
from assistant.store.sessions import Sessions
from assistant.store.transcript import Transcript

DATABASE_NAME = "referral.db"
KEY_NAME = "referral.key"
_CANARY = b"this key opens this database"
_CANARY_PLACE = {"table": "meta", "column": "value", "row": "canary", "interview": ""}


@dataclass(frozen=True)
class Storage:
    """All stores over one database and one key."""

    database: Database
    key: MasterKey
    events: SqlEventStore
    transcript: Transcript
    accounts: Accounts
    sessions: Sessions
    audit: AccessLog
    mail_queue: MailQueue

    def close(self) -> None:
        """Finish running work and let the files go."""
        self.database.close()


def open_storage(
    folder: Path,
    clock: Clock,
    *,
    database_url: str | None = None,
    key_file: Path | None = None,
    busy_timeout_ms: int = 5_000,
    hasher: PasswordHasher | None = None,
) -> Storage:
    """The stores of a data folder; a first run makes the key and the database.

    Raises `SettingsError` when the key is missing, open to others, damaged or another database's.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    url = database_url or f"sqlite:///{folder / DATABASE_NAME}"
    database = Database(url, busy_timeout_ms=busy_timeout_ms)
    try:
        schema.migrate(database, clock.now())
        key = _fitting_key(database, key_file or folder / KEY_NAME)
    except BaseException:
        database.close()
        raise
    cipher = Cipher(key)
    audit = AccessLog(database, clock, key=key.derive("access-log"))
    failed = FailedLogins(database, clock, key=key.derive("failed-logins"))
    return Storage(
        database=database,
        key=key,
        events=SqlEventStore(database, cipher),
        transcript=Transcript(database, cipher),
        accounts=Accounts(database, clock, audit=audit, failed=failed, hasher=hasher),
        sessions=Sessions(database, clock),
        audit=audit,
        mail_queue=MailQueue(database, clock),
    )


def _fitting_key(database: Database, path: Path) -> MasterKey:
    table = schema.meta
    with database.reading() as connection:
        canary = connection.scalar(select(table.c.value).where(table.c.name == "canary"))
    if canary is None:
        key = read_key(path) if path.exists() else create_key(path)
        blob = Cipher(key).seal(_CANARY, **_CANARY_PLACE)
        with database.writing() as connection:
            connection.execute(insert(table).values(name="canary", value=blob))
        return key
    # A database that holds records never gets a new key: its records would be lost silently.
    key = read_key(path)
    try:
        opened = Cipher(key).open(canary, **_CANARY_PLACE)
    except StorageError:
        opened = b""
    if opened != _CANARY:
        raise SettingsError(
            f"The key in {path} does not belong to this database, so its records can't be opened. "
            "Nothing was changed. Restore the key file that was made with the database."
        )
    return key
