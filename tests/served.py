"""The real app on a real port, once for the session: Chainlit is one per process."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
import uuid
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from assistant import bootstrap
from assistant.domain.ports import Actor, Role
from assistant.store.opening import open_storage
from tests.integration.store_cases import CHEAP_HASHER

PASSWORD = "three plain words"
ACCOUNTS = {
    "sam": Role.STAFF,
    "kim": Role.STAFF,
    "helen": Role.SUPERVISOR,
}
# Of other teams: nothing of what the others write is theirs to read.
ELSEWHERE = {"ivor": (Role.SUPERVISOR, "Northmoor"), "ada": (Role.ADMINISTRATOR, "Office")}


@dataclass
class Server:
    """A running server, with ways in."""

    origin: str
    application: bootstrap.Application
    loop: asyncio.AbstractEventLoop
    app: Any
    user_ids: dict[str, str]
    clients: list[httpx.Client] = field(default_factory=list)

    def run(self, work: Any) -> Any:
        """Await something on the server's loop."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(timeout=20)

    def actor(self, login: str) -> Actor:
        """The person, as the accounts table has them."""
        actor: Actor = self.run(self.application.storage.accounts.actor(self.user_ids[login]))
        return actor

    def interview(self, login: str, *messages: str) -> str:
        """The id of a new interview of theirs in which these messages were typed."""
        interview_id = str(uuid.uuid4())
        actor, conversation = self.actor(login), self.application.conversation
        self.run(conversation.start(actor, interview_id=interview_id))
        for text in messages:
            self.run(conversation.reply(actor, interview_id, text, message_id=str(uuid.uuid4())))
        return interview_id

    def client(self, login: str | None = None) -> httpx.Client:
        """A browser-like client, signed in or not."""
        client = httpx.Client(
            base_url=self.origin, headers={"origin": self.origin}, follow_redirects=False
        )
        self.clients.append(client)
        if login is not None:
            reply = client.post("/login", data={"login": login, "password": PASSWORD})
            assert reply.status_code == 303, reply.text
        return client


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder: Path = tmp_path_factory.mktemp("data")
    settings = replace(bootstrap.Settings(), data_folder=folder)
    clock = bootstrap.SystemClock()
    storage = open_storage(folder, clock, busy_timeout_ms=300, hasher=CHEAP_HASHER)
    application = bootstrap.Application(
        settings=settings,
        storage=storage,
        conversation=bootstrap.make_conversation(settings, store=storage.events, clock=clock),
        clock=clock,
    )
    from assistant.server import create_app  # noqa: PLC0415 -- imports Chainlit

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(64)
        origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with warnings.catch_warnings():
            # Chainlit's own dependencies warn while they are imported; nothing of ours does.
            warnings.simplefilter("ignore")
            app = create_app(application, origins=[origin])
        running = uvicorn.Server(
            uvicorn.Config(app, log_level="critical", access_log=False, server_header=False)
        )
        loops: list[asyncio.AbstractEventLoop] = []

        async def serve() -> None:
            loops.append(asyncio.get_running_loop())
            await running.serve(sockets=[listener])

        thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
        thread.start()
        while not running.started:
            time.sleep(0.01)
        made = Server(origin, application, loops[0], app, user_ids={})
        everybody = {login: (role, "Larkfield") for login, role in ACCOUNTS.items()} | ELSEWHERE
        for login, (role, team) in everybody.items():
            account = made.run(
                storage.accounts.add(
                    login=login, name=login.title(), role=role, password=PASSWORD, team=team
                )
            )
            made.user_ids[login] = account.id
        yield made
        for client in made.clients:
            client.close()
        running.should_exit = True
        thread.join(timeout=10)
        application.close()
