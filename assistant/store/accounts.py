"""Who may sign in, and what they may do.

Passwords are argon2id hashes, computed in threads with a cap. Wrong passwords are counted for the
login name and for the network address; an unknown name costs the same time and gets the same reply.
"""

from __future__ import annotations

import asyncio
import uuid

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from assistant.domain.ports import Actor, Clock, Role
from assistant.domain.text import Frozen
from assistant.errors import CommandError, NotAllowedError, NotFoundError
from assistant.mail_settings import MAIL_ADDRESS
from assistant.store import schema
from assistant.store.audit import AccessLog
from assistant.store.database import Database, write_time
from assistant.store.failed_logins import FailedLogins

WRONG_LOGIN = "That name and password don't match an account here. Please try again."
THROTTLED = "Too many tries. Nothing is locked for good: wait five minutes, then try again."
COMMAND_LINE = "command-line"
"""Who changed an account, when it was done at the machine itself."""
SIGN_IN = "sign-in"
"""Who changed an account, when the organisation's own sign-in said so."""
_NO_PASSWORD = "!"  # noqa: S105 -- no hash looks like this, so no password fits
_CONCURRENT_HASHES = 2
_SHORTEST_PASSWORD = 12
_LONGEST_PASSWORD = 1_024
_LONGEST_LOGIN = 128
_LONGEST_NAME = 120
_LONGEST_MAIL = 256


class Account(Frozen):
    """One account as an administrator sees it."""

    id: str
    login: str
    name: str
    role: Role
    team: str
    is_active: bool
    mail: str = ""


class Accounts:
    """The accounts table; every change is in the access log or does not happen.

    A change of role, password or state ends the person's sessions in the same transaction.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        audit: AccessLog,
        failed: FailedLogins,
        hasher: PasswordHasher | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._audit = audit
        self._failed = failed
        self._hasher = hasher or PasswordHasher()
        self._cap = asyncio.Semaphore(_CONCURRENT_HASHES)
        # Checked against when the name is unknown, so that both answers take as long.
        self._decoy: str | None = None

    async def add(
        self,
        *,
        login: str,
        name: str,
        role: Role,
        password: str,
        team: str = "",
        mail: str = "",
        by: str = COMMAND_LINE,
    ) -> Account:
        """A new account; raises `CommandError` when the login is taken or the password too weak."""
        login = _clean_login(login)
        _check_password(password, login)
        name, team = _clean_name(name), _clean_team(team)
        password_hash = await self._hash(password)
        account = Account(
            id=str(uuid.uuid4()),
            login=login,
            name=name,
            role=role,
            team=team,
            is_active=True,
            mail=_clean_mail(mail),
        )
        await self._database.run(self._add, account, password_hash, by)
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

    async def find(self, user_id: str) -> Account:
        """The account of that id; raises `NotFoundError`."""
        found = next((item for item in await self.list() if item.id == user_id), None)
        if found is None:
            raise NotFoundError("There is no such account.")
        return found

    async def disable(self, login: str, *, by: str = COMMAND_LINE) -> None:
        """Nobody signs in with it any more, and its open sessions end.

        Raises `CommandError` for the last administrator: nobody could let anybody in again.
        """
        await self._change(login, "user_disabled", by, is_active=False)

    async def enable(self, login: str, *, by: str = COMMAND_LINE) -> None:
        """It can be signed in with again."""
        await self._change(login, "user_enabled", by, is_active=True)

    async def set_role(self, login: str, role: Role, *, by: str = COMMAND_LINE) -> None:
        """Give it another role; its open sessions end. Not the last administrator's."""
        await self._change(login, f"user_role:{role.value}", by, role=role.value)

    async def set_team(self, login: str, team: str, *, by: str = COMMAND_LINE) -> None:
        """Put the person in another team; what they may read changes with their next request."""
        await self._change(login, "user_team", by, team=_clean_team(team))

    async def rename(self, login: str, name: str, *, by: str = COMMAND_LINE) -> None:
        """Write the person's name another way."""
        await self._change(login, "user_name", by, name=_clean_name(name))

    async def set_mail(self, login: str, mail: str, *, by: str = COMMAND_LINE) -> None:
        """Where to write that something is waiting; empty for nowhere."""
        await self._change(login, "user_mail", by, mail=_clean_mail(mail))

    async def set_password(self, login: str, password: str, *, by: str = COMMAND_LINE) -> None:
        """Give it another password; its open sessions end."""
        _check_password(password, _clean_login(login))
        await self._change(login, "user_password", by, password_hash=await self._hash(password))

    async def sign_in_as(
        self, login: str, *, name: str, role: Role | None, team: str | None, by_groups: bool
    ) -> Actor:
        """The person whom another sign-in has named, with the role and team it gives them.

        With `by_groups` the role is theirs to say, and somebody new gets an account; without it,
        accounts are made here. Raises `NotAllowedError` for somebody who may not sign in.
        """
        login = _clean_login(login)
        if by_groups and role is None:
            raise NotAllowedError(
                "Your organisation has not given you a place in this program. "
                "Please ask an administrator.",
                detail="no group",
            )
        row = await self._database.run(self._find, schema.users.c.login == login)
        if row is None and role is not None and by_groups:
            account = Account(
                id=str(uuid.uuid4()),
                login=login,
                name=_clean_name(name),
                role=role,
                team=_clean_team(team or ""),
                is_active=True,
            )
            await self._database.run(self._add, account, _NO_PASSWORD, SIGN_IN)
        elif row is None or not row.is_active:
            raise NotAllowedError(
                "There is no account for you here, or it is disabled. Please ask an administrator.",
                detail="no account",
            )
        elif by_groups and role is not None:
            await self.set_role(login, role, by=SIGN_IN)
        if team is not None:
            await self.set_team(login, team, by=SIGN_IN)
        found = await self._database.run(self._find, schema.users.c.login == login)
        if found is None:
            raise NotAllowedError("There is no account for you here.", detail="gone")
        return _actor(found)

    async def authenticate(self, login: str, password: str, *, address: str) -> Actor:
        """The person these belong to.

        Raises `NotAllowedError`: the same for an unknown login, a wrong password and a disabled
        account; another one, after too many tries, for a while.
        """
        login = login.strip().casefold()[:_LONGEST_LOGIN]
        subjects = self._failed.subjects(login, address)
        if await self._database.run(self._failed.is_throttled, subjects):
            raise NotAllowedError(THROTTLED, detail="throttled")
        row = await self._database.run(self._find, schema.users.c.login == login)
        password_hash = row.password_hash if row is not None else await self._decoy_hash()
        matches = len(password) <= _LONGEST_PASSWORD and await self._verify(password_hash, password)
        if row is None or not matches or not row.is_active:
            await self._database.run(self._failed.count, subjects)
            raise NotAllowedError(WRONG_LOGIN, detail="wrong_login")
        await self._database.run(self._failed.forget, subjects[0])
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

    def _add(self, account: Account, password_hash: str, by: str) -> None:
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
            act = f"user_added:{account.role.value}"
            self._audit.append(connection, act, actor_id=by, about_id=account.id)

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
                    table.c.mail,
                ).order_by(table.c.login)
            ).mappings()
            return tuple(Account.model_validate(dict(row)) for row in rows)

    def _find(self, condition: object) -> Row[tuple[object, ...]] | None:
        with self._database.reading() as connection:
            return connection.execute(
                select(schema.users).where(condition)  # type: ignore[arg-type]  # a column's ==
            ).one_or_none()

    async def _change(self, login: str, act: str, by: str, **values: object) -> None:
        await self._database.run(self._write_change, login.strip().casefold(), act, by, values)

    def _write_change(self, login: str, act: str, by: str, values: dict[str, object]) -> None:
        users, sessions = schema.users, schema.sessions
        with self._database.writing() as connection:
            row = connection.execute(select(users).where(users.c.login == login)).one_or_none()
            if row is None:
                raise NotFoundError("There is no account with that login.")
            if all(getattr(row, name) == value for name, value in values.items()):
                return
            if _takes_administrator(row, values) and self._administrators(connection) == 1:
                raise CommandError(
                    "This is the last administrator. Make somebody else an administrator first. "
                    "Nothing has changed."
                )
            connection.execute(update(users).where(users.c.id == row.id).values(**values))
            if not _ENDS_NOTHING.issuperset(values):
                connection.execute(delete(sessions).where(sessions.c.user_id == row.id))
            self._audit.append(connection, act, actor_id=by, about_id=row.id)

    def _administrators(self, connection: Connection) -> int:
        users = schema.users
        return (
            connection.scalar(
                select(func.count())
                .select_from(users)
                .where(users.c.role == Role.ADMINISTRATOR.value, users.c.is_active)
            )
            or 0
        )


_ENDS_NOTHING = frozenset({"team", "name", "mail"})


def _takes_administrator(row: Row[tuple[object, ...]], values: dict[str, object]) -> bool:
    is_one = row.role == Role.ADMINISTRATOR.value and bool(row.is_active)
    stays = values.get("role", row.role) == Role.ADMINISTRATOR.value
    return is_one and not (stays and values.get("is_active", True))


def _actor(row: Row[tuple[object, ...]]) -> Actor:
    return Actor(user_id=row.id, name=row.name, role=Role(row.role), team=row.team)


def _clean_name(name: str) -> str:
    cleaned = " ".join(name.split())
    if not cleaned or len(cleaned) > _LONGEST_NAME or not cleaned.isprintable():
        raise CommandError(f"An account needs the person's name, of 1 to {_LONGEST_NAME} letters.")
    return cleaned


def _clean_team(team: str) -> str:
    cleaned = " ".join(team.split())
    if len(cleaned) > _LONGEST_NAME or not cleaned.isprintable():
        raise CommandError(f"A team's name has at most {_LONGEST_NAME} letters.")
    return cleaned


def _clean_mail(mail: str) -> str:
    cleaned = mail.strip()
    if cleaned and (len(cleaned) > _LONGEST_MAIL or not MAIL_ADDRESS.fullmatch(cleaned)):
        raise CommandError("That is no mail address. It looks like s.okafor@example.org.")
    return cleaned


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
