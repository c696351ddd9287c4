"""A model service in memory: what it answers is scripted, what it was sent is kept.

It stands behind the real client library as its HTTP transport; nothing in the product is replaced.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import httpx

from assistant.domain.ports import ExtractionRequest
from assistant.domain.record import Record
from assistant.domain.text import Message, Section
from assistant.engines.llm.client import ModelClient
from assistant.engines.llm.engine import LlmEngine
from assistant.engines.llm.prompts import load_prompts
from assistant.engines.llm.settings import LlmSettings
from assistant.engines.offline.engine import OfflineEngine

PROMPTS = load_prompts(Path(__file__).resolve().parents[2] / "prompts")
LOCAL = "http://127.0.0.1:9/v1"
NOTHING: dict[str, Any] = {"incidents": [], "actions": [], "requests": [], "outcomes": []}
Answer = Callable[[httpx.Request], httpx.Response | Awaitable[httpx.Response]]


def completion(
    content: Any,
    *,
    finish: str | None = "stop",
    refusal: str | None = None,
    usage: bool = True,
    **extra: Any,
) -> httpx.Response:
    """An ordinary chat completion with that content."""
    text = content if content is None or isinstance(content, str) else json.dumps(content)
    body: dict[str, Any] = {
        "id": "c1",
        "object": "chat.completion",
        "created": 1,
        "model": "test",
        "choices": [
            {
                "index": 0,
                "finish_reason": finish,
                "message": {"role": "assistant", "content": text, "refusal": refusal},
            }
        ],
        **extra,
    }
    if usage:
        body["usage"] = {
            "prompt_tokens": 300,
            "completion_tokens": 20,
            "total_tokens": 320,
            "prompt_tokens_details": {"cached_tokens": 250},
        }
    return httpx.Response(200, json=body)


def problem(status: int, message: str = "no", **error: Any) -> httpx.Response:
    """An error as OpenAI-compatible services give it."""
    return httpx.Response(status, json={"error": {"message": message, **error}})


class ModelService:
    """Answers each request with the next of its script; the last answer stays."""

    def __init__(self, *answers: Answer | httpx.Response) -> None:
        self.requests: list[httpx.Request] = []
        self._answers = list(answers)

    @property
    def transport(self) -> httpx.MockTransport:
        """For the client's `transport`."""
        return httpx.MockTransport(self._handle)

    @property
    def bodies(self) -> list[dict[str, Any]]:
        """The requests' JSON bodies."""
        return [json.loads(request.content) for request in self.requests]

    async def _handle(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if isinstance(answer, httpx.Response):
            return httpx.Response(
                answer.status_code, headers=answer.headers, content=answer.content
            )
        made = answer(request)
        return made if isinstance(made, httpx.Response) else await made


async def silence(_: httpx.Request) -> httpx.Response:
    """Never answers."""
    await asyncio.sleep(3600)
    return completion(NOTHING)


def staff_lines(request: httpx.Request) -> dict[int, str]:
    """The numbered lines a request asked about."""
    user = json.loads(request.content)["messages"][1]["content"]
    between = user.partition("<notes>\n")[2].rpartition("\n</notes>")[0]
    lines = {}
    for line in between.split("\n"):
        number, _, words = line.partition(" ")
        lines[int(number)] = words
    return lines


def everything_happened(request: httpx.Request) -> httpx.Response:
    """Points at every line as an incident, the whole of it."""
    facts = [
        {"s": number, "words": "", "date": "", "source": "not_said"}
        for number in staff_lines(request)
    ]
    return completion({**NOTHING, "incidents": facts})


async def no_pause(_: float) -> None:
    """Stands in for waiting before a retry."""


def settings(**changes: Any) -> LlmSettings:
    """Settings for a service on this machine that is asked about every message."""
    return LlmSettings(**{"url": LOCAL, "model": "test-model", "skip_when_sure": False, **changes})


def make_client(service: ModelService, **changes: Any) -> ModelClient:
    """A real client whose wire ends in the service."""
    return ModelClient(settings(**changes), transport=service.transport, sleep=no_pause)


def make_engine(service: ModelService, **changes: Any) -> LlmEngine:
    """The whole engine over the service."""
    made = settings(**changes)
    client = ModelClient(made, transport=service.transport, sleep=no_pause)
    return LlmEngine(made, OfflineEngine(), PROMPTS, client=client)


def make_request(
    text: str,
    section: Section = Section.BACKGROUND,
    *,
    record: Record | None = None,
    earlier: Sequence[Message] = (),
    message_id: str = "m1",
) -> ExtractionRequest:
    """A request to read one message typed on 14 March 2024."""
    return ExtractionRequest(
        message=make_message(text, section, message_id),
        earlier=tuple(earlier),
        record=record or Record(),
    )


def make_message(text: str, section: Section, message_id: str) -> Message:
    """A message typed on 14 March 2024."""
    return Message(
        id=message_id,
        section=section,
        text=text,
        author_id="staff",
        at=datetime(2024, 3, 14, 9, 30, tzinfo=UTC),
        today=date(2024, 3, 14),
    )
