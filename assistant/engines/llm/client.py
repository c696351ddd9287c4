"""The one way to the model service: LangChain's `ChatOpenAI`, built once on the first call.

Every ending is a `Reply`; nothing the libraries raise gets past this module but a cancellation.
LangChain and openai are imported inside functions, so that a server without a model never loads
them. What was sent or came back is never logged, by us or by the libraries.
"""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, SecretStr

from assistant.engines.llm.breaker import Breaker
from assistant.engines.llm.hosts import check_endpoint
from assistant.engines.llm.outcomes import (
    OutcomeKind,
    Reply,
    Signal,
    read_error,
    read_message,
    usage_of,
)
from assistant.engines.llm.prompts import Rendered
from assistant.engines.llm.settings import LlmSettings
from assistant.engines.llm.wire import response_schema

if TYPE_CHECKING:
    import httpx
    from langchain_core.runnables import Runnable
    from langchain_openai import ChatOpenAI

# At DEBUG and INFO these libraries log addresses, headers and whole request bodies.
_LOUD = (
    "openai",
    "httpx",
    "httpcore",
    "langchain",
    "langchain_core",
    "langchain_openai",
    "langsmith",
)
_TRACING = (
    "LANGSMITH_TRACING",
    "LANGSMITH_TRACING_V2",
    "LANGCHAIN_TRACING",
    "LANGCHAIN_TRACING_V2",
)
_FAULTS = (OutcomeKind.FAILED, OutcomeKind.TIMEOUT, OutcomeKind.INVALID)
_ONE_LIMIT_ONLY = ("openai.com", "azure.com")
_MAX_BODY_BYTES = 2_000_000


class Mode(IntEnum):
    """How an answer's form is asked for, strongest first."""

    JSON_SCHEMA = 0
    JSON_MODE = 1
    PLAIN = 2


class ModelClient:
    """Asks the model service one thing at a time and says how it ended."""

    def __init__(
        self,
        settings: LlmSettings,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.endpoint = check_endpoint(settings.url, settings.allowed_hosts)
        self.mode = Mode.JSON_SCHEMA
        self.breaker = Breaker(
            faults=settings.breaker_faults, rest_s=settings.breaker_rest_s, clock=clock
        )
        self._settings = settings
        self._transport = transport
        self._sleep = sleep
        self._chat: ChatOpenAI | None = None
        self._http: httpx.AsyncClient | None = None
        self._building = asyncio.Lock()
        self._slots = asyncio.Semaphore(settings.concurrency)
        self._bodies: dict[tuple[str, Mode], dict[str, Any]] = {}
        self._mode_holds = False

    async def ask(
        self, prompt: Rendered, output: type[BaseModel], *, deadline_s: float | None = None
    ) -> Reply:
        """One answer of the given shape, or how it failed; ends within the deadline.

        Transient faults are tried again at most `max_retries` times. A refusal never is.
        """
        if not self.breaker.allows():
            return Reply(OutcomeKind.SKIPPED, Signal.BREAKER_OPEN, attempts=0)
        limit = self._settings.deadline_s if deadline_s is None else deadline_s
        reply = Reply(OutcomeKind.TIMEOUT, Signal.DEADLINE)
        try:
            async with asyncio.timeout(limit):
                async with self._slots:
                    reply = await self._try(prompt, output)
        except TimeoutError:
            reply = Reply(OutcomeKind.TIMEOUT, Signal.DEADLINE)
        except asyncio.CancelledError:
            self.breaker.release()
            raise
        if reply.kind in _FAULTS:
            self.breaker.fail()
        else:
            self.breaker.succeed()
        return reply

    async def prepare(self) -> None:
        """Load and build the client now rather than at the first message; sends nothing."""
        await self._built()

    async def close(self) -> None:
        """Let the connections go."""
        if self._http is not None:
            await self._http.aclose()

    async def _try(self, prompt: Rendered, output: type[BaseModel]) -> Reply:
        retries = 0
        while True:
            reply = await self._once(prompt, output)
            if self._steps_down(reply):
                continue
            self._mode_holds = self._mode_holds or reply.is_ok
            if not reply.is_transient or retries >= self._settings.max_retries:
                return replace(reply, attempts=retries + 1)
            pause = self._settings.retry_pause_s * 2**retries
            await self._sleep(max(pause, reply.retry_after_s or 0.0))
            retries += 1

    def _steps_down(self, reply: Reply) -> bool:
        """Does the server not know this form of answer? Found out once, then remembered."""
        if self._mode_holds or self.mode is Mode.PLAIN or reply.kind is not OutcomeKind.FAILED:
            return False
        if reply.signal is not Signal.FORMAT_NOT_SUPPORTED and reply.status not in (400, 422, 501):
            return False
        if reply.signal is Signal.CONTEXT_TOO_LONG:
            return False
        self.mode = Mode(self.mode + 1)
        return True

    async def _once(self, prompt: Rendered, output: type[BaseModel]) -> Reply:
        chat, body = await self._chain(output)
        messages = [
            {"role": "system", "content": prompt.system},
            {"role": "user", "content": prompt.user},
        ]
        try:
            raw = await _invoke_untraced(chat, {**body, "messages": messages})
        except Exception as error:
            return read_error(error)
        metadata = getattr(raw, "response_metadata", None) or {}
        extra = getattr(raw, "additional_kwargs", None) or {}
        return read_message(
            getattr(raw, "content", None),
            finish_reason=metadata.get("finish_reason"),
            refusal=extra.get("refusal"),
            output=output,
            sent=prompt.user,
            usage=usage_of(getattr(raw, "usage_metadata", None)),
        )

    async def _chain(self, output: type[BaseModel]) -> tuple[ChatOpenAI, dict[str, Any]]:
        chat = await self._built()
        key = (output.__name__, self.mode)
        if key not in self._bodies:
            schema = response_schema(output)
            match self.mode:
                case Mode.JSON_SCHEMA:
                    chain = chat.with_structured_output(schema, method="json_schema")
                case Mode.JSON_MODE:
                    chain = chat.with_structured_output(schema, method="json_mode")
                case _:
                    chain = chat
            self._bodies[key] = self._body(chain)
        return chat, self._bodies[key]

    def _body(self, chain: Runnable[Any, Any]) -> dict[str, Any]:
        """The request with its form of answer, without the libraries' own parsing of the answer.

        That parsing costs 5 ms a call (openai 3.54 walks the whole schema each time), and its
        errors hold the answer's text. `outcomes` reads the answer instead.
        """
        body: dict[str, Any] = {}
        form = getattr(getattr(chain, "first", None), "kwargs", {}).get("response_format")
        if form is not None:
            body["response_format"] = form
        if not self.endpoint.host.endswith(_ONE_LIMIT_ONLY):
            # Local servers know the older name of the limit; OpenAI refuses both at once.
            body["max_tokens"] = self._settings.max_output_tokens
        return body

    async def _built(self) -> ChatOpenAI:
        async with self._building:
            if self._chat is None:
                self._chat = await asyncio.to_thread(self._build)
        return self._chat

    def _build(self) -> ChatOpenAI:
        _turn_telemetry_off()
        import httpx  # noqa: PLC0415
        from langchain_openai import ChatOpenAI  # noqa: PLC0415 -- two seconds and 100 MB

        async def only_this_host(request: httpx.Request) -> None:
            if request.url.host.lower().rstrip(".") != self.endpoint.host:
                raise httpx.UnsupportedProtocol("another host", request=request)

        seconds = self._settings.deadline_s
        self._http = httpx.AsyncClient(
            transport=self._transport,
            event_hooks={"request": [only_this_host], "response": [_refuse_huge]},
            follow_redirects=False,
            trust_env=False,
            timeout=seconds,
        )
        return ChatOpenAI(
            model=self._settings.model,
            base_url=self.endpoint.url,
            api_key=SecretStr(self._settings.api_key or "none"),
            http_async_client=self._http,
            http_client=httpx.Client(follow_redirects=False, trust_env=False, timeout=seconds),
            openai_proxy=None,
            max_retries=0,
            timeout=seconds,
            temperature=0,
            max_completion_tokens=self._settings.max_output_tokens,
            use_responses_api=False,
            disable_streaming=True,
            stream_usage=False,
            cache=False,
            verbose=False,
        )


async def _refuse_huge(response: httpx.Response) -> None:
    import httpx  # noqa: PLC0415

    length = response.headers.get("content-length", "")
    if length.isdigit() and int(length) > _MAX_BODY_BYTES:
        raise httpx.DecodingError("too large", request=response.request)


async def _invoke_untraced(chat: ChatOpenAI, body: dict[str, Any]) -> Any:
    """One request; the messages stand in its body, so no hook of the libraries sees a word.

    Given as messages they would also be walked through the types of every kind of message there
    is, which costs 1.3 ms a call (openai 3.54).
    """
    from langsmith import tracing_context  # noqa: PLC0415

    with tracing_context(enabled=False):
        return await chat.ainvoke([], config={"callbacks": []}, extra_body=body)


def _turn_telemetry_off() -> None:
    """Tracing off for this process, and no request bodies in any log, whatever was set outside."""
    for name in _TRACING:
        os.environ[name] = "false"
    os.environ.pop("OPENAI_LOG", None)
    for name in _LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)
