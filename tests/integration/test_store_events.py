"""Words are on disk when `append` returns, all or none, sealed, and never changed afterwards."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from assistant.domain.events import Heard
from assistant.errors import NotFoundError, SettingsError, StaleError, StorageError
from assistant.store import schema
from assistant.store.database import Database
from assistant.store.opening import DATABASE_NAME, KEY_NAME, Storage, open_storage
from assistant.store.transcript import Line
from tests.integration.store_cases import START, SetClock, heard, on_disk, started, summary

CANARY = "Zebedee Quillfeather said she was frightened"


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    opened = open_storage(tmp_path, SetClock(), busy_timeout_ms=200)
    yield opened
    opened.close()


async def test_events_come_back_as_they_were_added(storage: Storage) -> None:
    events = (started(), heard("First.", number=1), heard("Ail — 🙂 neges", number=2))

    await storage.events.append("a", events, expected_revision=0, summary=summary("a", revision=3))

    assert await storage.events.load("a") == events


async def test_only_what_is_new_is_read_again(storage: Storage) -> None:
    events = (started(), heard("First.", number=1), heard("Second.", number=2))
    await storage.events.append("a", events, expected_revision=0, summary=summary("a", revision=3))

    assert await storage.events.load("a", after=1) == events[1:]
    assert await storage.events.load("a", after=3) == ()


async def test_an_unknown_interview_is_not_found(storage: Storage) -> None:
    for after in (0, 2):
        with pytest.raises(NotFoundError):
            await storage.events.load("nothing", after=after)


async def test_a_stale_revision_is_refused_and_adds_nothing(storage: Storage) -> None:
    await storage.events.append("a", (started(),), expected_revision=0, summary=summary("a"))

    with pytest.raises(StaleError):
        await storage.events.append(
            "a", (heard("late", number=1),), expected_revision=0, summary=summary("a", revision=9)
        )

    assert await storage.events.load("a") == (started(),)
    assert (await storage.events.summaries())[0].revision == 1


async def test_of_many_appends_at_once_exactly_one_wins(storage: Storage) -> None:
    await storage.events.append("a", (started(),), expected_revision=0, summary=summary("a"))

    outcomes = await asyncio.gather(
        *(
            storage.events.append(
                "a",
                (heard(f"try {number}", number=number),),
                expected_revision=1,
                summary=summary("a", revision=2),
            )
            for number in range(1, 21)
        ),
        return_exceptions=True,
    )

    assert sum(outcome is None for outcome in outcomes) == 1
    assert sum(isinstance(outcome, StaleError) for outcome in outcomes) == 19
    assert len(await storage.events.load("a")) == 2


async def test_the_same_message_is_kept_once(storage: Storage) -> None:
    first = heard("once", number=1, message_id="m")
    await storage.events.append("a", (started(), first), expected_revision=0, summary=summary("a"))

    with pytest.raises(StaleError):
        await storage.events.append(
            "a",
            (heard("once", number=2, message_id="m"),),
            expected_revision=2,
            summary=summary("a", revision=3),
        )

    assert await storage.events.interview_with_message("m") == "a"
    assert await storage.events.interview_with_message("other") is None


async def test_a_locked_database_says_so_and_leaves_nothing_half_written(
    storage: Storage, tmp_path: Path
) -> None:
    await storage.events.append("a", (started(),), expected_revision=0, summary=summary("a"))
    other = sqlite3.connect(tmp_path / DATABASE_NAME, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(StorageError) as failure:
            await storage.events.append(
                "a",
                (heard(CANARY, number=1),),
                expected_revision=1,
                summary=summary("a", revision=2),
            )
    finally:
        other.execute("ROLLBACK")
        other.close()

    assert "could not be saved" in str(failure.value)
    assert failure.value.detail == "OperationalError"
    assert await storage.events.load("a") == (started(),)
    await storage.events.append(
        "a", (heard(CANARY, number=1),), expected_revision=1, summary=summary("a", revision=2)
    )
    assert len(await storage.events.load("a")) == 2


_CHILD = """
import asyncio, sys
from pathlib import Path
from assistant.store.opening import open_storage
from tests.integration.store_cases import SetClock, heard, started, summary

async def main():
    storage = open_storage(Path(sys.argv[1]), SetClock())
    events = (started(), heard("kept", number=1))
    await storage.events.append("a", events, expected_revision=0, summary=summary("a", revision=2))
    print("saved", flush=True)
    await asyncio.sleep(60)

asyncio.run(main())
"""


def test_what_append_returned_from_survives_kill_9(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(tmp_path)],
        stdout=subprocess.PIPE,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"saved\n"
        child.send_signal(signal.SIGKILL)
        child.wait()

    storage = open_storage(tmp_path, SetClock())
    try:
        events = asyncio.run(storage.events.load("a"))
    finally:
        storage.close()
    assert isinstance(events[1], Heard)
    assert events[1].message.text == "kept"


async def test_no_words_or_names_are_readable_on_disk(storage: Storage, tmp_path: Path) -> None:
    await storage.events.append(
        "a",
        (started(), heard(CANARY, number=1)),
        expected_revision=0,
        summary=summary("a", revision=2, child="Zebedee Quillfeather"),
    )

    written = on_disk(tmp_path)
    for words in (b"Zebedee", b"Quillfeather", b"frightened", b"Okafor"):
        assert words not in written


async def test_entries_swapped_between_interviews_do_not_open(
    storage: Storage, tmp_path: Path
) -> None:
    for interview, text in (("a", "of A"), ("b", "of B")):
        await storage.events.append(
            interview,
            (started(), heard(text, number=1)),
            expected_revision=0,
            summary=summary(interview, revision=2),
        )
    with sqlite3.connect(tmp_path / DATABASE_NAME) as raw:
        raw.execute("DROP TRIGGER events_no_update")
        raw.execute(
            "UPDATE events SET payload = (SELECT payload FROM events o WHERE o.interview_id='a' "
            "AND o.seq = events.seq) WHERE interview_id='b'"
        )
    raw.close()

    with pytest.raises(StorageError, match="changed outside"):
        await storage.events.load("b")
    assert len(await storage.events.load("a")) == 2


@pytest.mark.parametrize("table", [table.name for table in schema.APPEND_ONLY])
@pytest.mark.parametrize("act", ["UPDATE {} SET at = 'x'", "DELETE FROM {}"])
async def test_history_can_not_be_changed(
    storage: Storage, tmp_path: Path, table: str, act: str
) -> None:
    await storage.events.append("a", (started(),), expected_revision=0, summary=summary("a"))
    await storage.audit.record("opened")
    line = Line(id="l", interview_id="a", after_revision=1, at=START, kind="note", text="x")
    await storage.transcript.add((line,))
    raw = sqlite3.connect(tmp_path / DATABASE_NAME)

    with pytest.raises(sqlite3.IntegrityError, match="only grows"):
        raw.execute(act.format(table))

    raw.close()


async def test_the_transcript_keeps_its_order_and_is_sealed(
    storage: Storage, tmp_path: Path
) -> None:
    lines = [
        Line(id=f"l{n}", interview_id="a", after_revision=n, at=START, kind="note", text=CANARY)
        for n in range(3)
    ]
    await storage.transcript.add(lines[:2])
    await storage.transcript.add(lines[2:])

    assert await storage.transcript.lines("a") == tuple(lines)
    assert await storage.transcript.lines("b") == ()
    assert b"Quillfeather" not in on_disk(tmp_path)


async def test_an_interview_with_nothing_typed_is_not_listed_as_begun(storage: Storage) -> None:
    await storage.events.append("a", (started(),), expected_revision=0, summary=summary("a"))
    await storage.events.append(
        "b",
        (started(), heard("x", number=1)),
        expected_revision=0,
        summary=summary("b", revision=2),
    )

    assert [item.id for item in await storage.events.summaries()] == ["b", "a"]
    assert [item.id for item in await storage.events.started_by("owner")] == ["b"]
    assert await storage.events.started_by("someone else") == ()
    assert await storage.events.owner("a") == "owner"
    assert await storage.events.owner("c") is None


def test_opening_twice_changes_nothing(tmp_path: Path) -> None:
    open_storage(tmp_path, SetClock()).close()
    key = (tmp_path / KEY_NAME).read_bytes()
    open_storage(tmp_path, SetClock()).close()

    raw = sqlite3.connect(tmp_path / DATABASE_NAME)
    assert raw.execute("SELECT version FROM schema_version").fetchall() == [
        (1 + len(schema.UPGRADES),)
    ]
    raw.close()
    assert (tmp_path / KEY_NAME).read_bytes() == key


def test_upgrades_run_once_and_in_order(tmp_path: Path) -> None:
    ran: list[int] = []
    database = Database(f"sqlite:///{tmp_path / 'x.db'}")
    schema.migrate(database, START, upgrades=())

    def step(number: int) -> schema.Upgrade:
        def run(_connection: Connection) -> None:
            ran.append(number)

        return run

    assert schema.migrate(database, START, upgrades=(step(2),)) == 2
    assert schema.migrate(database, START, upgrades=(step(2), step(3))) == 3
    assert schema.migrate(database, START, upgrades=(step(2), step(3))) == 3
    assert ran == [2, 3]
    with pytest.raises(SettingsError, match="newer version"):
        schema.migrate(database, START, upgrades=())
    database.close()


def test_the_key_and_the_database_are_for_the_owner_only(tmp_path: Path) -> None:
    open_storage(tmp_path / "data", SetClock()).close()

    assert (tmp_path / "data").stat().st_mode & 0o077 == 0
    for name in (KEY_NAME, DATABASE_NAME):
        assert (tmp_path / "data" / name).stat().st_mode & 0o077 == 0


def test_a_key_others_can_read_is_refused(tmp_path: Path) -> None:
    open_storage(tmp_path, SetClock()).close()
    (tmp_path / KEY_NAME).chmod(0o644)

    with pytest.raises(SettingsError, match="chmod 600"):
        open_storage(tmp_path, SetClock())


def test_a_missing_key_is_never_replaced(tmp_path: Path) -> None:
    open_storage(tmp_path, SetClock()).close()
    (tmp_path / KEY_NAME).unlink()

    with pytest.raises(SettingsError, match="Restore it"):
        open_storage(tmp_path, SetClock())

    assert not (tmp_path / KEY_NAME).exists()


def test_another_databases_key_is_refused(tmp_path: Path) -> None:
    for name in ("one", "two"):
        open_storage(tmp_path / name, SetClock()).close()
    (tmp_path / "one" / KEY_NAME).write_bytes((tmp_path / "two" / KEY_NAME).read_bytes())

    with pytest.raises(SettingsError, match="does not belong to this database"):
        open_storage(tmp_path / "one", SetClock())


@pytest.mark.parametrize("url", ["postgresql://localhost/x", "sqlite://", "sqlite:///:memory:"])
def test_databases_that_would_not_keep_records_are_refused(tmp_path: Path, url: str) -> None:
    with pytest.raises(SettingsError):
        open_storage(tmp_path, SetClock(), database_url=url)
