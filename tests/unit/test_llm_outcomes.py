"""How endings are told apart, and that every exception of the client library has one."""

from __future__ import annotations

import inspect
import json
from typing import Any

import pytest

from assistant.engines.llm.outcomes import (
    OutcomeKind,
    Reply,
    Signal,
    Usage,
    read_error,
    read_message,
    usage_of,
)
from assistant.engines.llm.wire import WireExtraction

NOTHING: dict[str, list[Any]] = {"incidents": [], "actions": [], "requests": [], "outcomes": []}
REFUSED = OutcomeKind.REFUSED


def _read(content: Any, finish: str | None = "stop", refusal: str | None = None) -> Reply:
    return read_message(
        content,
        finish_reason=finish,
        refusal=refusal,
        output=WireExtraction,
        sent="1 She said \"I'm sorry, I can't help with that\".",
    )


@pytest.mark.parametrize(
    "words",
    [
        "I'm sorry, but I can't assist with that request.",
        "I’m sorry, I cannot help with this.",
        "I cannot process this text.",
        "I am unable to help with content about minors.",
        "I won't continue with this.",
        "As an AI, I must decline.",
        "This goes against my guidelines.",
        "Sorry, this may break our content policy.",
        "Mae'n ddrwg gen i, ni allaf helpu.",
    ],
)
def test_an_apology_in_prose_is_a_refusal(words: str) -> None:
    assert _read(words).signal is Signal.PROSE_APOLOGY
    in_json = json.dumps({**NOTHING, "note": words})
    assert _read(in_json).signal is Signal.JSON_APOLOGY


def test_a_child_who_said_sorry_is_no_refusal() -> None:
    item = {"s": 1, "words": "I'm sorry, I can't help with that", "date": "", "source": "not_said"}
    assert _read(json.dumps({**NOTHING, "incidents": [item]})).is_ok


@pytest.mark.parametrize(
    "stop", ["content_filter", "SAFETY", "refusal", "PROHIBITED_CONTENT", "SPII"]
)
def test_a_stop_value_that_means_no_is_a_refusal_whatever_came_before(stop: str) -> None:
    assert _read(json.dumps(NOTHING), finish=stop).kind is REFUSED


def test_an_answer_in_a_fence_is_read() -> None:
    assert _read(f"```json\n{json.dumps(NOTHING)}\n```").is_ok


def test_content_in_blocks_is_read() -> None:
    assert _read([{"type": "text", "text": json.dumps(NOTHING)}]).is_ok


def test_only_transient_faults_may_be_tried_again() -> None:
    for kind in OutcomeKind:
        for signal in Signal:
            reply = Reply(kind, signal, status=400)
            if reply.is_transient:
                assert kind is OutcomeKind.FAILED
                assert signal in (Signal.CONNECTION, Signal.RATE_LIMIT)


def test_every_exception_of_the_client_libraries_has_an_ending_of_its_own() -> None:
    import httpx  # noqa: PLC0415
    import openai  # noqa: PLC0415

    response = httpx.Response(418, request=httpx.Request("POST", "http://127.0.0.1/"))
    unmapped = []
    for name, found in inspect.getmembers(openai, inspect.isclass):
        if not issubclass(found, openai.OpenAIError):
            continue
        error = found.__new__(found)
        error.status_code = getattr(error, "status_code", 418)  # type: ignore[attr-defined]
        if issubclass(found, openai.APIConnectionError | openai.APIResponseValidationError):
            del error.status_code  # type: ignore[attr-defined]
        error.response = response  # type: ignore[attr-defined]
        if read_error(error).signal is Signal.UNEXPECTED:
            unmapped.append(name)
    assert unmapped == []
    for transport in (httpx.ReadError, httpx.ConnectError, httpx.RemoteProtocolError):
        assert read_error(transport("x")).is_transient
    assert read_error(httpx.ReadTimeout("x")).kind is OutcomeKind.TIMEOUT


def test_an_unknown_exception_is_a_failure_and_keeps_only_its_name() -> None:
    reply = read_error(RuntimeError("the words"))
    assert (reply.kind, reply.error) == (OutcomeKind.FAILED, "RuntimeError")
    assert "the words" not in repr(reply)


def test_usage_is_read_in_both_spellings() -> None:
    first = usage_of(
        {"input_tokens": 9, "output_tokens": 2, "input_token_details": {"cache_read": 7}}
    )
    second = usage_of(
        {"prompt_tokens": 9, "completion_tokens": 2, "prompt_tokens_details": {"cached_tokens": 7}}
    )
    assert first == second == Usage(9, 2, 7)
    assert usage_of(None) == usage_of({"input_tokens": "9"}) == Usage()
    assert (first + second).total == 22
