"""A file dropped into the chat, from the page's request to what is kept and shown."""

from __future__ import annotations

import asyncio
import uuid
from typing import Any

import httpx

from assistant.intake.file_kinds import MAX_FILE_BYTES
from tests.files import word
from tests.integration.conftest import Server
from tests.integration.test_server_socket import Browser, browser, events_of, typed_in

CHRONOLOGY = (
    b"Date,Incident,Action\n12/01/2024,He kicked a door.,Mum was rung.\n"
    b"19/01/2024,He bit a pupil.,\n"
)


async def drop(
    page: Browser, client: httpx.Client, name: str, content: bytes, session_id: str = ""
) -> httpx.Response:
    """As the page does when a file is dropped into it."""
    return await asyncio.to_thread(
        client.post,
        f"/project/file?session_id={session_id or page.session_id}",
        files={"file": (name, content, "text/plain")},
    )


async def send(page: Browser, *file_ids: str, text: str = "") -> str:
    message_id = str(uuid.uuid4())
    await page.socket.emit(
        "client_message",
        {
            "message": {"id": message_id, "output": text, "name": "u", "type": "user_message"},
            "fileReferences": [{"id": file_id} for file_id in file_ids],
        },
    )
    return message_id


async def test_a_dropped_chronology_is_kept_read_and_shown(server: Server) -> None:
    client = server.client("sam")
    async with browser(server, "sam") as page:
        interview_id = await page.start()
        held = await drop(page, client, "log.csv", CHRONOLOGY)
        message_id = await send(page, held.json()["id"])
        progress = await page.until("new_message", "Reading “log.csv”")
        gone = await page.until("delete_message")
        shown = await page.until("update_message", "log.csv")
        await page.until("new_message", "2 entries")

        kept = typed_in(server, interview_id)

    assert gone["id"] == progress["id"]
    assert shown["id"] == message_id == kept[0].id
    assert [(message.section, message.origin.part) for message in kept] == [
        ("background", "what happened"),
        ("interventions", "what was done"),
    ]
    thread = client.get(f"/project/thread/{interview_id}").json()
    outputs = [step["output"] for step in thread["steps"] if step["type"] == "user_message"]
    assert outputs[0].startswith("File: log.csv · what happened")


async def test_words_typed_with_a_file_are_a_message_of_their_own(server: Server) -> None:
    client = server.client("sam")
    async with browser(server, "sam") as page:
        interview_id = await page.start()
        held = await drop(page, client, "note.docx", word("He ran off on 3 May 2024."))
        await send(page, held.json()["id"], text="No, nobody is in danger.")
        for _ in range(2):
            await page.until("new_message", "Saved")

        kept = typed_in(server, interview_id)

    assert [(message.text, message.origin is None) for message in kept] == [
        ("He ran off on 3 May 2024.", False),
        ("No, nobody is in danger.", True),
    ]


async def test_a_file_that_can_not_be_read_is_told_and_the_chat_goes_on(server: Server) -> None:
    client = server.client("sam")
    async with browser(server, "sam") as page:
        interview_id = await page.start()
        held = await drop(page, client, "broken.docx", b"PK\x03\x04 but nothing else")
        await send(page, held.json()["id"])
        told = await page.until("new_message", "could not be opened")
        await page.until("task_end")
        assert typed_in(server, interview_id) == []
        await page.say("No, nobody is in danger.")
        await page.until("new_message", "Saved")

    assert told["isError"]
    assert "Nothing of it is saved" in told["output"]
    entries = server.run(server.application.storage.audit.entries())
    assert [entry.is_allowed for entry in entries if entry.act == "imported"][-1] is False


async def test_a_file_goes_only_into_the_chat_it_was_dropped_into(server: Server) -> None:
    sam, kim = server.client("sam"), server.client("kim")
    async with browser(server, "sam") as page, browser(server, "kim") as other:
        await page.start()
        theirs = await other.start()
        before = events_of(server, theirs)
        held = await drop(page, sam, "log.csv", CHRONOLOGY)
        foreign = await drop(page, kim, "log.csv", CHRONOLOGY)
        await send(other, held.json()["id"])
        told = await other.until("new_message", "did not arrive")

        assert foreign.status_code == 404
        assert told["isError"]
        assert events_of(server, theirs) == before


async def test_what_is_no_file_of_ours_is_refused_at_the_door(server: Server) -> None:
    client = server.client("sam")
    async with browser(server, "sam") as page:
        await page.start()
        large = await drop(page, client, "a.txt", b"x" * (MAX_FILE_BYTES + 200_000))
        wrong = await drop(page, client, "a.exe", b"MZ")
        told = await page.until("new_message", "not a kind of file")
        none = await asyncio.to_thread(
            client.post, f"/project/file?session_id={page.session_id}", content=b"x"
        )
        nothing: dict[str, Any] = await asyncio.to_thread(
            lambda: client.get("/project/file/x?session_id=x").json()
        )

    assert large.status_code == 413
    assert wrong.status_code == 400
    assert "Nothing of it is saved" in wrong.json()["detail"]
    assert told["output"].replace("\\", "") == wrong.json()["detail"]
    assert none.status_code == 400
    assert "error" in nothing


async def test_a_dropped_file_never_touches_the_disk(server: Server) -> None:
    client = server.client("sam")
    canary = b"Wilberforce Zettel ran off"
    async with browser(server, "sam") as page:
        await page.start()
        await drop(page, client, "big.txt", canary + b" and on" * 5_000)
        folder = server.application.settings.data_folder
        found = [
            path for path in folder.rglob("*") if path.is_file() and canary in path.read_bytes()
        ]

    assert found == []
