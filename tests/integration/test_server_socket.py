"""The chat's socket: who is let in, what is believed of what it sends, and when it ends."""

from __future__ import annotations

import asyncio
import importlib
import re
import sqlite3
import uuid
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, NoReturn

import pytest

from assistant.domain.events import Heard
from assistant.domain.text import MAX_MESSAGE_CHARS
from assistant.store.opening import DATABASE_NAME
from assistant.web.guard import COOKIE
from tests.integration.conftest import Server

with warnings.catch_warnings():
    # A dependency of the client's warns while it is imported.
    warnings.simplefilter("ignore")
    # By name, because the library brings no types.
    socketio: Any = importlib.import_module("socketio")

PATIENCE_S = 8.0


class Browser:
    """A chat page's socket."""

    def __init__(self, server: Server, cookie: str) -> None:
        self.server = server
        self.cookie = cookie
        self.session_id = str(uuid.uuid4())
        self.received: list[tuple[str, Any]] = []
        self.socket = socketio.AsyncClient(reconnection=False)
        self.socket.on("*", self._note)
        self.has_ended = asyncio.Event()
        self.socket.on("disconnect", self._end)

    async def open(
        self, *, thread_id: str = "", session_id: str | None = None, **others: Any
    ) -> Browser:
        """Connect as the page does."""
        headers = {
            "Cookie": f"{COOKIE}={self.cookie}",
            "Origin": others.pop("origin", self.server.origin),
        }
        auth = {
            "sessionId": session_id or self.session_id,
            "clientType": "webapp",
            "userEnv": "{}",
            "chatProfile": "",
            "threadId": thread_id,
            **others,
        }
        await self.socket.connect(
            self.server.origin,
            headers=headers,
            auth=auth,
            transports=["websocket"],
            socketio_path="/ws/socket.io",
            wait_timeout=5,
        )
        await self.socket.emit("connection_successful")
        return self

    async def start(self) -> str:
        """Open a new chat; returns its interview's id."""
        await self.open()
        event = await self.until("referral")
        return str(event["id"])

    async def say(self, text: str, *, message_id: str | None = None, **others: Any) -> str:
        """Type a message; returns its id."""
        sent = message_id or str(uuid.uuid4())
        message = {"id": sent, "output": text, "name": "user", "type": "user_message", **others}
        await self.socket.emit("client_message", {"message": message, "fileReferences": None})
        return sent

    async def until(self, name: str, containing: str = "") -> Any:
        """The next event of that name (whose text contains the words)."""
        deadline = asyncio.get_running_loop().time() + PATIENCE_S
        seen = 0
        while asyncio.get_running_loop().time() < deadline:
            while seen < len(self.received):
                event, data = self.received[seen]
                seen += 1
                if event == name and containing in str(data):
                    del self.received[:seen]
                    return data
            await asyncio.sleep(0.01)
        raise AssertionError(f"no {name} with {containing!r} in {[e for e, _ in self.received]}")

    async def _note(self, event: str, data: Any = None) -> None:
        self.received.append((event, data))

    async def _end(self, _reason: str = "") -> None:
        self.has_ended.set()


@asynccontextmanager
async def browser(server: Server, login: str, cookie: str | None = None) -> AsyncIterator[Browser]:
    """A signed-in person's page, closed afterwards."""
    made = Browser(server, cookie or server.client(login).cookies[COOKIE])
    try:
        yield made
    finally:
        await made.socket.disconnect()
        await made.socket.shutdown()


def events_of(server: Server, interview_id: str) -> list[Any]:
    return list(server.run(server.application.storage.events.load(interview_id)))


def typed_in(server: Server, interview_id: str) -> list[Any]:
    events = events_of(server, interview_id)
    return [event.message for event in events if isinstance(event, Heard)]


async def refused(page: Browser, **asked: Any) -> None:
    with pytest.raises(socketio.exceptions.ConnectionError):
        await page.open(**asked)


async def test_a_chat_starts_with_the_question_its_buttons_and_the_panel(server: Server) -> None:
    async with browser(server, "sam") as page:
        await page.open()
        question = await page.until("new_message", "danger")
        buttons = [await page.until("action") for _ in range(3)]
        panel = await page.until("set_sidebar_elements")

    assert question["type"] == "assistant_message"
    assert {button["forId"] for button in buttons} == {question["id"]}
    (element,) = panel["elements"]
    assert element["name"] == "Referral"
    assert element["display"] == "side"
    assert set(element["props"]) == {"referral_id"}


async def test_what_is_typed_is_on_disk_before_the_reply(server: Server) -> None:
    async with browser(server, "sam") as page:
        interview_id = await page.start()
        message_id = await page.say("No, nobody is in danger.")
        await page.until("new_message", "Saved")

        (message,) = typed_in(server, interview_id)

    assert message.id == message_id
    assert message.text == "No, nobody is in danger."


async def test_the_thread_is_not_named_after_the_words(server: Server) -> None:
    async with browser(server, "sam") as page:
        interview_id = await page.start()
        await page.say("Zebedee ran away")
        named = await page.until("first_interaction")

    assert named["thread_id"] == interview_id
    assert re.fullmatch(r"\d+ \w{3} \d{4}, \d\d:\d\d", named["interaction"])


async def test_a_forged_author_kind_and_time_are_not_believed(server: Server) -> None:
    async with browser(server, "sam") as page:
        interview_id = await page.start()
        await page.say(
            "No.",
            name="Supervisor",
            type="assistant_message",
            createdAt="1999-01-01T00:00:00Z",
            parentId=str(uuid.uuid4()),
            metadata={"approved": True},
        )
        await page.until("new_message", "Saved")

        (message,) = typed_in(server, interview_id)

    assert message.author_id == server.user_ids["sam"]
    assert message.at.year > 2020
    thread = server.client("sam").get(f"/project/thread/{interview_id}").json()
    typed = [step for step in thread["steps"] if step["output"] == "No."]
    assert [(step["name"], step["type"]) for step in typed] == [("Sam", "user_message")]


async def test_another_persons_message_id_changes_nothing_of_theirs(server: Server) -> None:
    async with browser(server, "sam") as page:
        theirs = await page.start()
        message_id = await page.say("No, I am sure.")
        await page.until("new_message", "Saved")
    before = events_of(server, theirs)

    async with browser(server, "kim") as page:
        own = await page.start()
        await page.say("taken over", message_id=message_id)
        told = await page.until("new_message", "NOT saved")

    assert told["isError"]
    assert events_of(server, theirs) == before
    assert typed_in(server, own) == []


async def test_the_same_message_sent_twice_is_kept_once(server: Server) -> None:
    async with browser(server, "sam") as page:
        interview_id = await page.start()
        message_id = await page.say("No.")
        await page.until("new_message", "Saved")
        await page.say("No.", message_id=message_id)
        await page.until("task_end")

        assert len(typed_in(server, interview_id)) == 1


async def test_what_can_not_be_saved_is_told_and_the_chat_recovers(server: Server) -> None:
    async with browser(server, "sam") as page:
        interview_id = await page.start()
        folder = server.application.settings.data_folder
        other = sqlite3.connect(folder / DATABASE_NAME, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        try:
            await page.say("Typed while nothing can be written.")
            told = await page.until("new_message", "NOT saved")
        finally:
            other.execute("ROLLBACK")
            other.close()
        assert told["isError"]
        assert typed_in(server, interview_id) == []

        await page.say("No.")
        await page.until("new_message", "Saved")
        assert [message.text for message in typed_in(server, interview_id)] == ["No."]


async def test_a_chat_opened_while_nothing_can_be_written_begins_later(server: Server) -> None:
    async with browser(server, "sam") as page:
        folder = server.application.settings.data_folder
        other = sqlite3.connect(folder / DATABASE_NAME, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        try:
            await page.open()
            await page.until("new_message", "could not be saved")
        finally:
            other.execute("ROLLBACK")
            other.close()
        await page.say("No.")
        await page.until("new_message", "danger")
        await page.until("new_message", "Saved")
        begun = await page.until("referral")

    assert [message.text for message in typed_in(server, begun["id"])] == ["No."]


class _Broken:
    name = "broken"

    async def extract(self, _request: object) -> NoReturn:
        """Fail as a programming error does, with words in its message."""
        raise RuntimeError("Wilhelmina Cropthorne")


async def test_a_fault_after_saving_says_that_the_words_are_saved(
    server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(server.application.conversation, "_engine", _Broken())
    async with browser(server, "sam") as page:
        interview_id = await page.start()
        await page.say("No.")
        told = await page.until("new_message", "went wrong")

    assert "Your words are saved." in told["output"]
    reference = re.search(r"Reference ([0-9A-F]{6})", told["output"])
    assert reference is not None
    assert reference[1] in caplog.text
    assert "Wilhelmina" not in caplog.text + told["output"]
    assert [message.text for message in typed_in(server, interview_id)] == ["No."]


@pytest.mark.parametrize("message_id", ["1", "not-a-uuid", "x' OR '1'='1", str(uuid.uuid1())])
async def test_an_odd_message_id_is_not_taken(server: Server, message_id: str) -> None:
    async with browser(server, "sam") as page:
        interview_id = await page.start()
        await page.say("No.", message_id=message_id)
        await page.until("new_message", "NOT saved")

        assert typed_in(server, interview_id) == []


@pytest.mark.parametrize(
    "payload", [None, [], "text", {"message": {}}, {"message": {"id": 1, "output": []}}]
)
async def test_a_message_of_another_shape_is_not_taken(server: Server, payload: Any) -> None:
    async with browser(server, "sam") as page:
        await page.start()
        await page.socket.emit("client_message", payload)
        await page.until("new_message", "NOT saved")


async def test_too_long_a_text_is_told_and_the_socket_lives(server: Server) -> None:
    async with browser(server, "sam") as page:
        interview_id = await page.start()
        await page.say("x" * 1_200_000)
        told = await page.until("new_message", "not saved")
        assert "1,200,000 characters" in told["output"]

        await page.say("x" * (MAX_MESSAGE_CHARS + 1))
        await page.until("new_message", "not saved")
        await page.say("No.")
        await page.until("new_message", "Saved")

        assert [message.text for message in typed_in(server, interview_id)] == ["No."]


async def test_only_the_own_interview_can_be_taken_up_again(server: Server) -> None:
    theirs = server.interview("sam", "No.")

    async with browser(server, "kim") as page:
        await refused(page, thread_id=theirs)
    async with browser(server, "helen") as page:
        await refused(page, thread_id=theirs)
    async with browser(server, "sam") as page:
        await page.open(thread_id=theirs)
        thread = await page.until("resume_thread")
        button = await page.until("action")
        await page.until("set_sidebar_elements")

    assert thread["id"] == theirs
    assert [step["output"] for step in thread["steps"] if step["type"] == "user_message"] == ["No."]
    assert button["payload"]["referral_id"] == theirs


@pytest.mark.parametrize(
    "thread_id",
    ["1", "x' UNION SELECT 1 --", str(uuid.uuid1()), str(uuid.uuid4()), str(uuid.uuid4()).upper()],
)
async def test_an_unknown_thread_id_is_refused(server: Server, thread_id: str) -> None:
    async with browser(server, "sam") as page:
        await refused(page, thread_id=thread_id)


@pytest.mark.parametrize("session_id", ["1", "../x", str(uuid.uuid1())])
async def test_an_odd_session_id_is_refused(server: Server, session_id: str) -> None:
    async with browser(server, "sam") as page:
        await refused(page, session_id=session_id)


async def test_another_persons_chat_session_is_refused(server: Server) -> None:
    async with browser(server, "sam") as theirs, browser(server, "kim") as page:
        await theirs.start()
        await refused(page, session_id=theirs.session_id)


@pytest.mark.parametrize("origin", ["https://evil.example", "null", ""])
async def test_another_sites_page_is_refused(server: Server, origin: str) -> None:
    async with browser(server, "sam") as page:
        await refused(page, origin=origin)


@pytest.mark.parametrize("cookie", ["nonsense", "0" * 43])
async def test_without_a_session_there_is_no_socket(server: Server, cookie: str) -> None:
    async with browser(server, "sam", cookie=cookie) as page:
        await refused(page)


@pytest.mark.parametrize(
    ("event", "data"),
    [
        ("edit_message", {"message": {"id": "x", "output": "changed"}}),
        ("message_favorite", {"message": {"id": "x", "metadata": {"favorite": True}}}),
        ("chat_settings_change", {"role": "supervisor"}),
        ("chat_settings_edit", {"role": "supervisor"}),
        ("window_message", "x"),
        ("audio_chunk", {"isStart": True, "mimeType": "", "elapsedTime": 0, "data": b""}),
        ("stop", None),
        ("an_event_nobody_knows", {"a": 1}),
    ],
)
async def test_other_events_do_nothing_and_the_chat_goes_on(
    server: Server, event: str, data: Any
) -> None:
    async with browser(server, "sam") as page:
        interview_id = await page.start()
        before = events_of(server, interview_id)
        await page.socket.emit(event, data)
        await asyncio.sleep(0.1)
        assert events_of(server, interview_id) == before

        await page.say("No.")
        await page.until("new_message", "Saved")


async def test_signing_out_ends_the_socket(server: Server) -> None:
    client = server.client("sam")
    async with browser(server, "sam", cookie=client.cookies[COOKIE]) as page:
        await page.start()
        await asyncio.to_thread(client.post, "/logout")

        await asyncio.wait_for(page.has_ended.wait(), timeout=2)


async def test_ending_a_session_elsewhere_ends_the_socket_within_two_seconds(
    server: Server,
) -> None:
    client = server.client("sam")
    async with browser(server, "sam", cookie=client.cookies[COOKIE]) as page:
        interview_id = await page.start()
        server.run(server.application.storage.sessions.revoke(client.cookies[COOKIE]))
        await page.say("typed after the session ended")

        await asyncio.wait_for(page.has_ended.wait(), timeout=2)
    assert typed_in(server, interview_id) == []


def _press(server: Server, login: str, session_id: str, name: str, payload: Any) -> Any:
    body = {"sessionId": session_id, "action": {"name": name, "payload": payload}}
    return server.client(login).post("/project/action", json=body)


async def test_a_button_is_a_command_once(server: Server) -> None:
    async with browser(server, "sam") as page:
        await page.open()
        button = await page.until("action", "Skip")
        press = (server, "sam", page.session_id, "command", button["payload"])

        first = await asyncio.to_thread(_press, *press)
        await page.until("remove_action")
        second = await asyncio.to_thread(_press, *press)

    assert first.status_code == 200
    assert first.json()["success"]
    assert second.status_code == 422
    assert "not on the screen any more" in second.json()["error"]


async def test_only_the_buttons_there_are_can_be_pressed(server: Server) -> None:
    async with browser(server, "sam") as page:
        interview_id = await page.start()
        before = events_of(server, interview_id)
        good = {"referral_id": interview_id, "command": "check"}
        tries = [
            ("kim", page.session_id, "command", good, 404),
            ("sam", str(uuid.uuid4()), "command", good, 404),
            ("sam", page.session_id, "approve", good, 404),
            ("sam", page.session_id, "command", {**good, "referral_id": str(uuid.uuid4())}, 404),
            ("sam", page.session_id, "command", {**good, "command": "approve"}, 422),
            ("sam", page.session_id, "command", {**good, "command": "skip"}, 422),
            ("sam", page.session_id, "command", {**good, "role": "supervisor"}, 422),
            ("sam", page.session_id, "show_finding",
             {"referral_id": interview_id, "finding_id": "none"}, 404),
        ]  # fmt: skip
        for login, session_id, name, payload, status in tries:
            reply = await asyncio.to_thread(_press, server, login, session_id, name, payload)
            assert reply.status_code == status, (login, name, payload, reply.text)

        assert events_of(server, interview_id) == before


async def test_the_panel_is_opened_again_on_request(server: Server) -> None:
    client = server.client("sam")
    async with browser(server, "sam", cookie=client.cookies[COOKIE]) as page:
        await page.start()
        await page.until("set_sidebar_elements")
        await asyncio.to_thread(client.post, "/api/panel")

        await page.until("set_sidebar_elements")


async def test_a_turn_made_in_one_window_is_seen_in_the_other(server: Server) -> None:
    client = server.client("sam")
    cookie = client.cookies[COOKIE]
    async with (
        browser(server, "sam", cookie=cookie) as one,
        browser(server, "sam", cookie=cookie) as two,
        browser(server, "kim") as other,
    ):
        interview_id = await one.start()
        await two.open(thread_id=interview_id)
        await two.until("set_sidebar_elements")
        await other.start()
        other.received.clear()

        await one.say("No, nobody is.")
        await two.until("new_message", "No, nobody is.")
        seen = await two.until("referral")
        await asyncio.to_thread(
            client.post,
            f"/api/referrals/{interview_id}/command",
            json={"name": "go", "argument": "request"},
        )
        later = await one.until("referral", interview_id)
        await asyncio.sleep(0.1)

    assert later["id"] == interview_id
    assert seen["id"] == interview_id
    assert other.received == []


async def test_a_resumed_chat_reads_as_it_did_and_in_order(server: Server) -> None:
    async with browser(server, "sam") as page:
        interview_id = await page.start()
        for text in ("No, nobody is in danger.", "A [link](https://evil.example) and `code`"):
            await page.say(text)
            await page.until("new_message", "Saved")
            await page.until("task_end")

    steps = server.client("sam").get(f"/project/thread/{interview_id}").json()["steps"]
    kinds = ["you" if step["type"] == "user_message" else "us" for step in steps]
    typed = [step["output"] for step in steps if step["type"] == "user_message"]

    assert typed == ["No, nobody is in danger.", "A [link](https://evil.example) and `code`"]
    assert kinds[0] == "us"
    assert kinds[-1] == "us"
    assert kinds.index("you") < len(kinds) - 1 - kinds[::-1].index("you")
    said = "\n".join(step["output"] for step in steps if step["type"] != "user_message")
    assert "](https://evil.example)" not in said.replace("\\]", "")


async def test_nothing_typed_reaches_the_log(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    async with browser(server, "sam") as page:
        await page.start()
        await page.say("Wilhelmina Cropthorne was hurt")
        await page.until("new_message", "Saved")
        await page.socket.emit("client_message", {"message": {"output": "Wilhelmina"}})
        await page.until("new_message", "NOT saved")

    ours = [record for record in caplog.records if "client" not in record.name]
    assert not [record for record in ours if "Wilhelmina" in record.getMessage()]
