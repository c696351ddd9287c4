"""The desk's routes over a real store, with who asks named in a header."""

from __future__ import annotations

from collections.abc import Mapping

import httpx
from fastapi import FastAPI, Request

from assistant import bootstrap
from assistant.conversation import Turn
from assistant.domain.ports import Actor
from assistant.web.review import build_router


class Desk:
    """The desk for these people."""

    def __init__(self, application: bootstrap.Application, people: Mapping[str, Actor]) -> None:
        self.application = application
        self.told: list[Turn] = []
        app = FastAPI()

        def current_actor(request: Request) -> Actor:
            return people[request.headers["x-who"]]

        async def tell(turn: Turn) -> None:
            self.told.append(turn)

        app.include_router(build_router(application, current_actor, tell))
        self._transport = httpx.ASGITransport(app=app)

    def as_(self, who: str) -> httpx.AsyncClient:
        """A client for that person."""
        return httpx.AsyncClient(
            transport=self._transport, base_url="http://desk", headers={"x-who": who}
        )
