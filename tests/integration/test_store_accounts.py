"""Signing in, staying signed in, being thrown out; and the log of who did what."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from assistant.domain.ports import Role
from assistant.errors import CommandError, NotAllowedError, NotFoundError, StorageError
from assistant.store.accounts import THROTTLED, WRONG_LOGIN
from assistant.store.audit import Sought
from assistant.store.opening import DATABASE_NAME, Storage, open_storage
from tests.integration.store_cases import CHEAP_HASHER, SetClock, on_disk

PASSWORD = "three plain words"
WRONG = "wrong password"


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def storage(tmp_path: Path, clock: SetClock) -> Iterator[Storage]:
    opened = open_storage(tmp_path, clock, busy_timeout_ms=200, hasher=CHEAP_HASHER)
    yield opened
    opened.close()


async def add(storage: Storage, login: str = "sam", role: Role = Role.STAFF) -> str:
    account = await storage.accounts.add(
        login=login, name=login.title(), role=role, password=PASSWORD, team="Year 4"
    )
    return account.id


async def fails(storage: Storage, login: str, password: str = WRONG, address: str = "::1") -> str:
    with pytest.raises(NotAllowedError) as refusal:
        await storage.accounts.authenticate(login, password, address=address)
    return str(refusal.value)


async def test_the_right_password_gives_the_person(storage: Storage) -> None:
    user_id = await add(storage)

    actor = await storage.accounts.authenticate(" SAM ", PASSWORD, address="::1")

    assert (actor.user_id, actor.name, actor.role, actor.team) == (
        user_id,
        "Sam",
        Role.STAFF,
        "Year 4",
    )


async def test_wrong_unknown_and_disabled_read_the_same(storage: Storage) -> None:
    await add(storage, "sam")
    await add(storage, "kim")
    await storage.accounts.disable("kim")

    replies = {
        await fails(storage, "sam"),
        await fails(storage, "nobody"),
        await fails(storage, "kim", PASSWORD),
        await fails(storage, "sam", "x" * 5_000),
        await fails(storage, "sam", "\ud800 lone surrogate"),
    }

    assert replies == {WRONG_LOGIN}


async def test_an_unknown_login_takes_as_long_as_a_wrong_password(tmp_path: Path) -> None:
    storage = open_storage(tmp_path, SetClock(), hasher=PasswordHasher(time_cost=2))
    try:
        await add(storage)
        await fails(storage, "warm-up")
        took: dict[str, float] = {}
        for login in ("sam", "nobody"):
            began = time.perf_counter()
            for number in range(3):
                await fails(storage, login, address=f"10.0.0.{number}")
            took[login] = time.perf_counter() - began
    finally:
        storage.close()

    # A wide band: what must not be there is the factor of a hundred of not hashing at all.
    assert 0.4 < took["nobody"] / took["sam"] < 2.5


async def test_the_sixth_try_in_five_minutes_is_refused_for_that_login_only(
    storage: Storage, clock: SetClock
) -> None:
    await add(storage, "sam")
    await add(storage, "kim")

    for _ in range(5):
        assert await fails(storage, "sam") == WRONG_LOGIN
    assert await fails(storage, "sam", PASSWORD) == THROTTLED
    assert await fails(storage, "Sam ", address="10.9.9.9") == THROTTLED
    await storage.accounts.authenticate("kim", PASSWORD, address="::1")

    clock.advance(minutes=5, seconds=1)
    await storage.accounts.authenticate("sam", PASSWORD, address="::1")


async def test_an_unknown_login_is_throttled_like_a_known_one(storage: Storage) -> None:
    replies = [await fails(storage, "nobody") for _ in range(6)]

    assert replies == [WRONG_LOGIN] * 5 + [THROTTLED]


async def test_one_address_trying_many_logins_is_refused(storage: Storage) -> None:
    await add(storage)
    for number in range(30):
        await fails(storage, f"guess{number}", address="10.0.0.1")

    assert await fails(storage, "sam", PASSWORD, address="10.0.0.1") == THROTTLED
    await storage.accounts.authenticate("sam", PASSWORD, address="10.0.0.2")


async def test_signing_in_forgets_the_wrong_tries(storage: Storage) -> None:
    await add(storage)
    for _ in range(3):
        for _ in range(4):
            await fails(storage, "sam")
        await storage.accounts.authenticate("sam", PASSWORD, address="::1")


@pytest.mark.parametrize("password", ["short", "x" * 1_025, "okafor is my name"])
async def test_weak_passwords_are_refused(storage: Storage, password: str) -> None:
    with pytest.raises(CommandError):
        await storage.accounts.add(login="okafor", name="Sam", role=Role.STAFF, password=password)


async def test_a_login_is_taken_once(storage: Storage) -> None:
    await add(storage, "sam")
    with pytest.raises(CommandError, match="already"):
        await add(storage, "SAM")
    with pytest.raises(CommandError, match="spaces"):
        await add(storage, "sam okafor")


async def test_passwords_and_tokens_are_not_in_the_files(storage: Storage, tmp_path: Path) -> None:
    user_id = await add(storage)
    token = await storage.sessions.create(user_id)

    assert PASSWORD.encode() not in on_disk(tmp_path)
    assert token.encode() not in on_disk(tmp_path)


async def test_a_session_knows_its_person_as_they_stand_now(storage: Storage) -> None:
    token = await storage.sessions.create(await add(storage))

    session = await storage.sessions.resolve(token)

    assert session is not None
    assert session.actor.name == "Sam"
    assert await storage.sessions.resolve_id(session.id) == session
    assert await storage.sessions.valid([session.id, "other"]) == {session.id}
    for wrong in (None, "", token + "x", token[:-1], "x" * 500):
        assert await storage.sessions.resolve(wrong) is None


async def test_a_session_ends_after_thirty_idle_minutes(storage: Storage, clock: SetClock) -> None:
    token = await storage.sessions.create(await add(storage))

    for _ in range(4):
        clock.advance(minutes=29)
        assert await storage.sessions.resolve(token) is not None
    clock.advance(minutes=30, seconds=1)

    assert await storage.sessions.resolve(token) is None


async def test_a_session_ends_after_twelve_hours_of_work(storage: Storage, clock: SetClock) -> None:
    token = await storage.sessions.create(await add(storage))

    for _ in range(35):
        clock.advance(minutes=20)
        assert await storage.sessions.resolve(token) is not None
    clock.advance(minutes=20)

    assert await storage.sessions.resolve(token) is None


async def test_a_clock_set_back_ends_no_session(storage: Storage, clock: SetClock) -> None:
    token = await storage.sessions.create(await add(storage))
    clock.advance(hours=-2)

    assert await storage.sessions.resolve(token) is not None


async def test_a_session_can_be_read_while_nothing_can_be_written(
    storage: Storage, clock: SetClock, tmp_path: Path
) -> None:
    token = await storage.sessions.create(await add(storage))
    clock.advance(minutes=5)
    other = sqlite3.connect(tmp_path / DATABASE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        assert await storage.sessions.resolve(token) is not None
    finally:
        other.execute("ROLLBACK")
        other.close()


@pytest.mark.parametrize("act", ["logout", "disable", "password", "role", "all"])
async def test_sessions_end_at_once(storage: Storage, act: str) -> None:
    user_id = await add(storage)
    other = await storage.sessions.create(await add(storage, "kim"))
    token = await storage.sessions.create(user_id)

    match act:
        case "logout":
            await storage.sessions.revoke(token)
        case "disable":
            await storage.accounts.disable("sam")
        case "password":
            await storage.accounts.set_password("sam", "four other plain words")
        case "role":
            await storage.accounts.set_role("sam", Role.SUPERVISOR)
        case _:
            await storage.sessions.revoke_user(user_id)

    assert await storage.sessions.resolve(token) is None
    assert await storage.sessions.resolve(other) is not None


async def test_a_disabled_person_is_nobody(storage: Storage) -> None:
    user_id = await add(storage)
    assert (await storage.accounts.actor(user_id)).role is Role.STAFF
    await storage.accounts.disable("sam")

    with pytest.raises(NotAllowedError):
        await storage.accounts.actor(user_id)
    with pytest.raises(NotAllowedError):
        await storage.accounts.actor("no such id")
    with pytest.raises(NotFoundError):
        await storage.accounts.disable("nobody")


async def test_reviewers_are_the_active_supervisors(storage: Storage) -> None:
    await add(storage, "sam")
    await add(storage, "zoe", Role.SUPERVISOR)
    await add(storage, "amir", Role.SUPERVISOR)
    await add(storage, "gone", Role.SUPERVISOR)
    await storage.accounts.disable("gone")

    assert [actor.name for actor in await storage.accounts.reviewers()] == ["Amir", "Zoe"]
    assert [account.login for account in await storage.accounts.list()] == [
        "amir",
        "gone",
        "sam",
        "zoe",
    ]


async def _fill_log(storage: Storage) -> None:
    for number in range(5):
        await storage.audit.record(
            "opened", actor_id=f"u{number}", interview_id="i", allowed=number != 3
        )


async def test_an_untouched_log_is_whole(storage: Storage) -> None:
    assert (await storage.audit.verify()).is_whole
    await _fill_log(storage)

    verdict = await storage.audit.verify()

    assert verdict.is_whole
    assert verdict.entries == 5
    assert (await storage.audit.verify(verdict.head)).is_whole
    assert [entry.is_allowed for entry in await storage.audit.entries()][3] is False


@pytest.mark.parametrize(
    ("change", "row"),
    [
        ("UPDATE access_log SET actor_id='x' WHERE seq=2", 2),
        ("UPDATE access_log SET is_allowed=1 WHERE seq=4", 4),
        ("UPDATE access_log SET at='2020' WHERE seq=1", 1),
        ("DELETE FROM access_log WHERE seq=3", 3),
        (
            "INSERT INTO access_log SELECT 6, at, 'x', act, interview_id, 1, mac, "
            "about_id FROM access_log WHERE seq=5",
            6,
        ),
        ("UPDATE access_log SET about_id='x' WHERE seq=5", 5),
        ("UPDATE access_log SET seq = CASE seq WHEN 2 THEN 30 ELSE seq END", 2),
    ],
)
async def test_a_changed_log_shows_where(
    storage: Storage, tmp_path: Path, change: str, row: int
) -> None:
    await _fill_log(storage)
    _tamper(tmp_path, change)

    verdict = await storage.audit.verify()

    assert verdict.first_wrong == row


async def test_a_cut_tail_shows_against_a_noted_head(storage: Storage, tmp_path: Path) -> None:
    await _fill_log(storage)
    head = (await storage.audit.verify()).head
    _tamper(tmp_path, "DELETE FROM access_log WHERE seq=5")

    assert (await storage.audit.verify(head)).first_wrong == 5


def _tamper(folder: Path, change: str) -> None:
    raw = sqlite3.connect(folder / DATABASE_NAME)
    for act in ("update", "delete"):
        raw.execute(f"DROP TRIGGER access_log_no_{act}")
    raw.execute(change)
    raw.commit()
    raw.close()


async def test_every_change_of_an_account_is_in_the_log_with_who_did_it(storage: Storage) -> None:
    user_id = await add(storage)
    accounts = storage.accounts

    await accounts.set_role("sam", Role.SUPERVISOR, by="ada")
    await accounts.set_team("sam", "Year 5", by="ada")
    await accounts.rename("sam", "Sam  Reed", by="ada")
    await accounts.set_password("sam", "another three words", by="ada")
    await accounts.disable("sam", by="ada")
    await accounts.enable("sam", by="ada")
    await accounts.enable("sam", by="ada")

    entries = await storage.audit.entries()
    assert [(entry.act, entry.actor_id) for entry in entries] == [
        ("user_added:staff", "command-line"),
        ("user_role:supervisor", "ada"),
        ("user_team", "ada"),
        ("user_name", "ada"),
        ("user_password", "ada"),
        ("user_disabled", "ada"),
        ("user_enabled", "ada"),
    ]
    assert {entry.about_id for entry in entries} == {user_id}
    account = await accounts.find(user_id)
    assert (account.name, account.team) == ("Sam Reed", "Year 5")


async def test_a_change_that_can_not_be_logged_does_not_happen(
    storage: Storage, tmp_path: Path
) -> None:
    user_id = await add(storage)
    raw = sqlite3.connect(tmp_path / DATABASE_NAME)
    raw.execute(
        "CREATE TRIGGER no_more BEFORE INSERT ON access_log BEGIN SELECT RAISE(ABORT, 'full'); END"
    )
    raw.close()

    with pytest.raises(StorageError):
        await storage.accounts.set_role("sam", Role.ADMINISTRATOR)

    assert (await storage.accounts.find(user_id)).role is Role.STAFF


@pytest.mark.parametrize("change", ["disable", "staff", "supervisor"])
async def test_the_last_administrator_stays_one(storage: Storage, change: str) -> None:
    await add(storage, "ada", Role.ADMINISTRATOR)
    gone = await add(storage, "gone", Role.ADMINISTRATOR)
    await storage.accounts.disable("gone")

    with pytest.raises(CommandError, match="last administrator"):
        await _take_from(storage, "ada", change)
    await storage.accounts.enable("gone")
    await _take_from(storage, "ada", change)

    left = [account for account in await storage.accounts.list() if account.is_active]
    assert [account.id for account in left if account.role is Role.ADMINISTRATOR] == [gone]


async def _take_from(storage: Storage, login: str, change: str) -> None:
    if change == "disable":
        await storage.accounts.disable(login)
    else:
        await storage.accounts.set_role(login, Role(change))


async def test_another_team_ends_no_session_and_counts_at_once(storage: Storage) -> None:
    user_id = await add(storage)
    token = await storage.sessions.create(user_id)

    await storage.accounts.set_team("sam", "Year 6")

    session = await storage.sessions.resolve(token)
    assert session is not None
    assert session.actor.team == "Year 6"


async def test_the_log_is_searched_by_person_kind_referral_time_and_refusal(
    storage: Storage, clock: SetClock
) -> None:
    await storage.audit.record("read", actor_id="sam", interview_id="one")
    await storage.audit.record("read", actor_id="kim", interview_id="two", allowed=False)
    clock.advance(minutes=10)
    noon = clock.now()
    await storage.audit.record("exported", actor_id="sam", interview_id="two")

    async def found(**sought: object) -> list[int]:
        return [entry.seq for entry in await storage.audit.find(Sought.model_validate(sought))]

    assert await found() == [3, 2, 1]
    assert await found(actor_id="sam") == [3, 1]
    assert await found(act="read") == [2, 1]
    assert await found(interview_id="two") == [3, 2]
    assert await found(since=noon) == [3]
    assert await found(until=noon) == [2, 1]
    assert await found(only_refused=True) == [2]
    assert [entry.seq for entry in await storage.audit.find(Sought(), limit=1, before=3)] == [2]
    assert await storage.audit.acts() == ("exported", "read")


async def test_a_database_of_the_first_version_is_brought_up_to_date_and_its_log_is_whole(
    tmp_path: Path,
) -> None:
    storage = open_storage(tmp_path, SetClock(), hasher=CHEAP_HASHER)
    await _fill_log(storage)
    storage.close()
    raw = sqlite3.connect(tmp_path / DATABASE_NAME)
    raw.execute("ALTER TABLE access_log DROP COLUMN about_id")
    raw.execute("ALTER TABLE users DROP COLUMN mail")
    raw.execute("DROP TABLE mail_queue")
    raw.execute("UPDATE schema_version SET version = 1")
    raw.commit()
    raw.close()

    again = open_storage(tmp_path, SetClock(), hasher=CHEAP_HASHER)
    await add(again)

    verdict = await again.audit.verify()
    assert (verdict.is_whole, verdict.entries) == (True, 6)
    again.close()
