"""While words go to another machine, the chat and the desk say so and name it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from assistant import bootstrap
from assistant.domain.ports import Actor, Role
from assistant.engines.llm.settings import LlmSettings
from assistant.web.review import build_router

HELEN = Actor(user_id="u-helen", name="Helen Marsh", role=Role.SUPERVISOR, team="school")
REMOTE = LlmSettings(
    url="https://models.example.org/v1", model="m", allowed_hosts=("models.example.org",)
)
LOCAL = LlmSettings(url="http://127.0.0.1:9/v1", model="m")


def _settings(folder: Path, llm: LlmSettings | None, *, is_on: bool = True) -> bootstrap.Settings:
    engine = bootstrap.EngineName.LLM if is_on else bootstrap.EngineName.OFFLINE
    return bootstrap.Settings(data_folder=folder, engine=engine, llm=llm)


@pytest.fixture
async def remote(tmp_path: Path) -> AsyncIterator[bootstrap.Application]:
    application = bootstrap.build(_settings(tmp_path, REMOTE))
    yield application
    application.close()


@pytest.mark.parametrize(("llm", "is_on"), [(LOCAL, True), (REMOTE, False), (None, False)])
def test_nothing_is_said_while_words_stay_on_this_machine(
    llm: LlmSettings | None, is_on: bool, tmp_path: Path
) -> None:
    application = bootstrap.build(_settings(tmp_path, llm, is_on=is_on))
    try:
        assert application.away is None
    finally:
        application.close()


def test_another_machine_is_named(remote: bootstrap.Application) -> None:
    assert remote.away is not None
    assert "models.example.org" in remote.away
    assert "another machine" in remote.away


async def test_the_desk_shows_it_on_every_page(remote: bootstrap.Application) -> None:
    app = FastAPI()
    app.include_router(build_router(remote, lambda request: HELEN))
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://desk") as desk:
        for page in ("/review", "/my", "/review/none"):
            assert "also sent to models.example.org" in (await desk.get(page)).text
