"""Who may sign in, and what they may do.

Passwords are argon2id hashes, computed in threads with a cap. Wrong passwords are counted for the
login name and for the network address; an unknown name costs the same time and gets the same reply.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import uuid
from datetime import timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from assistant.domain.ports import Actor, Clock, Role
from assistant.domain.text import Frozen
from assistant.errors import CommandError, NotAllowedError, NotFoundError
from assistant.store import schema
from assistant.store.database import Database, write_time

WRONG_LOGIN = "That name and password don't match an account here. Please try again."
THROTTLED = "Too many tries. Nothing is locked for good: wait five minutes, then try again."
_WINDOW = timedelta(minutes=5)
_TRIES_PER_LOGIN = 5
# A whole school may share one address, so it gets more tries than a person does.
_TRIES_PER_ADDRESS = 30
_CONCURRENT_HASHES = 2
_SHORTEST_PASSWORD = 12
_LONGEST_PASSWORD = 1_024
_LONGEST_LOGIN = 128


class Account(Frozen):
    """One account as an administrator sees it."""

    id: str
    login: str
    name: str
    role: Role
    team: str
    is_active: bool


class Accounts:
    """The accounts table; every change of role, password or state ends the person's sessions."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        subject_key: bytes,
        hasher: PasswordHasher | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._subject_key = subject_key
        self._hasher = hasher or PasswordHasher()
        self._cap = asyncio.Semaphore(_CONCURRENT_HASHES)
        # Checked against when the name is unknown, so that both answers take as long.
        self._decoy: str | None = None

    async def add(
        self, *, login: str, name: str, role: Role, password: str, team: str = ""
    ) -> Account:
        """A new account; raises `CommandError` when the login is taken or the password too weak."""
        login = _clean_login(login)
        _check_password(password, login)
        if not name.strip():
            raise CommandError("An account needs the person's name.")
        password_hash = await self._hash(password)
        account = Account(
            id=str(uuid.uuid4()),
            login=login,
            name=name.strip(),
            role=role,
            team=team.strip(),
            is_active=True,
        )
        await self._database.run(self._add, account, password_hash)
        return account

    async def list(self) -> tuple[Account, ...]:
        """Every account, by login."""
        return await self._database.run(self._list)

    async def actor(self, user_id: str) -> Actor:
        """The person as they stand now; raises `NotAllowedError` for a disabled account."""
        row = await self._database.run(self._find, schema.users.c.id == user_id)
        if row is None or not row.is_active:
            raise NotAllowedError("This account is no longer active. Please ask an administrator.")
        return _actor(row)

    def name_of(self, user_id: str) -> str | None:
        """The person's name, disabled or not; for use in a thread, since it reads the database."""
        row = self._find(schema.users.c.id == user_id)
        return str(row.name) if row is not None else None

    async def reviewers(self) -> tuple[Actor, ...]:
        """Everybody who may review, by name."""
        accounts = await self.list()
        found = (
            Actor(user_id=item.id, name=item.name, role=item.role, team=item.team)
            for item in accounts
            if item.is_active and item.role is Role.SUPERVISOR
        )
        return tuple(sorted(found, key=lambda actor: actor.name.casefold()))

    async def disable(self, login: str) -> None:
        """Nobody signs in with it any more, and its open sessions end."""
        await self._change(login, is_active=False)

    async def enable(self, login: str) -> None:
        """It can be signed in with again."""
        await self._change(login, is_active=True)

    async def set_role(self, login: str, role: Role) -> None:
        """Give it another role; its open sessions end."""
        await self._change(login, role=role.value)

    async def set_password(self, login: str, password: str) -> None:
        """Give it another password; its open sessions end."""
        _check_password(password, _clean_login(login))
        await self._change(login, password_hash=await self._hash(password))

    async def authenticate(self, login: str, password: str, *, address: str) -> Actor:
        """The person these belong to.

        Raises `NotAllowedError`: the same for an unknown login, a wrong password and a disabled
        account; another one, after too many tries, for a while.
        """
        login = login.strip().casefold()[:_LONGEST_LOGIN]
        subjects = (self._subject("login", login), self._subject("address", address))
        if await self._database.run(self._is_throttled, subjects):
            raise NotAllowedError(THROTTLED, detail="throttled")
        row = await self._database.run(self._find, schema.users.c.login == login)
        password_hash = row.password_hash if row is not None else await self._decoy_hash()
        matches = len(password) <= _LONGEST_PASSWORD and await self._verify(password_hash, password)
        if row is None or not matches or not row.is_active:
            await self._database.run(self._count_failure, subjects)
            raise NotAllowedError(WRONG_LOGIN, detail="wrong_login")
        await self._database.run(self._forget_failures, subjects[0])
        return _actor(row)

    async def _hash(self, password: str) -> str:
        async with self._cap:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def _verify(self, password_hash: str, password: str) -> bool:
        async with self._cap:
            return await asyncio.to_thread(self._matches, password_hash, password)

    def _matches(self, password_hash: str, password: str) -> bool:
        try:
            return self._hasher.verify(password_hash, password)
        except (VerificationError, InvalidHashError, UnicodeEncodeError):
            return False

    async def _decoy_hash(self) -> str:
        if self._decoy is None:
            self._decoy = await self._hash(str(uuid.uuid4()))
        return self._decoy

    def _subject(self, kind: str, value: str) -> str:
        text = f"{kind}:{value}".encode("utf-8", "surrogatepass")
        return hmac.new(self._subject_key, text, hashlib.sha256).hexdigest()

    def _add(self, account: Account, password_hash: str) -> None:
        with self._database.writing() as connection:
            try:
                connection.execute(
                    insert(schema.users).values(
                        **account.model_dump(mode="json"),
                        password_hash=password_hash,
                        created_at=write_time(self._clock.now()),
                    )
                )
            except IntegrityError:
                raise CommandError("There is an account with that login already.") from None

    def _list(self) -> tuple[Account, ...]:
        table = schema.users
        with self._database.reading() as connection:
            rows = connection.execute(
                select(
                    table.c.id,
                    table.c.login,
                    table.c.name,
                    table.c.role,
                    table.c.team,
                    table.c.is_active,
                ).order_by(table.c.login)
            ).mappings()
            return tuple(Account.model_validate(dict(row)) for row in rows)

    def _find(self, condition: object) -> Row[tuple[object, ...]] | None:
        with self._database.reading() as connection:
            return connection.execute(
                select(schema.users).where(condition)  # type: ignore[arg-type]  # a column's ==
            ).one_or_none()

    async def _change(self, login: str, **values: object) -> None:
        await self._database.run(self._write_change, login.strip().casefold(), values)

    def _write_change(self, login: str, values: dict[str, object]) -> None:
        users, sessions = schema.users, schema.sessions
        with self._database.writing() as connection:
            user_id = connection.scalar(select(users.c.id).where(users.c.login == login))
            if user_id is None:
                raise NotFoundError("There is no account with that login.")
            connection.execute(update(users).where(users.c.id == user_id).values(**values))
            connection.execute(delete(sessions).where(sessions.c.user_id == user_id))

    def _is_throttled(self, subjects: tuple[str, str]) -> bool:
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

    def _count_failure(self, subjects: tuple[str, str]) -> None:
        table = schema.failed_logins
        now = self._clock.now()
        with self._database.writing() as connection:
            connection.execute(delete(table).where(table.c.at <= write_time(now - _WINDOW)))
            connection.execute(
                insert(table),
                [{"subject": subject, "at": write_time(now)} for subject in subjects],
            )

    def _forget_failures(self, subject: str) -> None:
        table = schema.failed_logins
        with self._database.writing() as connection:
            connection.execute(delete(table).where(table.c.subject == subject))


def _actor(row: Row[tuple[object, ...]]) -> Actor:
    return Actor(user_id=row.id, name=row.name, role=Role(row.role), team=row.team)


def _clean_login(login: str) -> str:
    cleaned = login.strip().casefold()
    if not cleaned or len(cleaned) > _LONGEST_LOGIN or any(char.isspace() for char in cleaned):
        raise CommandError("A login is 1 to 128 characters without spaces, like s.okafor.")
    return cleaned


def _check_password(password: str, login: str) -> None:
    if len(password) < _SHORTEST_PASSWORD:
        raise CommandError(
            f"A password needs at least {_SHORTEST_PASSWORD} characters. Three words will do."
        )
    if len(password) > _LONGEST_PASSWORD:
        raise CommandError(f"A password has at most {_LONGEST_PASSWORD:,} characters.")
    if len(login) > 3 and login in password.casefold():
        raise CommandError("A password can't contain the login.")
