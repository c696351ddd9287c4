"""How a call to the model service ended, as one closed set, and how each ending is recognised.

Refusing is a normal ending here: words about harmful sexual behaviour trip filters made for
something else. It is told apart from a fault, never retried and never sent elsewhere. Nothing in
this module keeps or logs what was sent or what came back.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ValidationError


class OutcomeKind(StrEnum):
    """How a call ended."""

    OK = "ok"
    REFUSED = "refused"
    FAILED = "failed"
    TRUNCATED = "truncated"
    INVALID = "invalid"
    TIMEOUT = "timeout"
    SKIPPED = "skipped"
    """Not asked at all; the signal says why."""


class Signal(StrEnum):
    """What was seen that told the ending; fit for a log."""

    NONE = "none"
    # refusals
    HTTP_CONTENT_FILTER = "http-content-filter"
    HTTP_RESPONSIBLE_AI = "http-responsible-ai-policy"
    HTTP_MODERATION = "http-moderation"
    FINISH_CONTENT_FILTER = "finish-content-filter"
    FINISH_REFUSAL = "finish-refusal"
    FINISH_SAFETY = "finish-safety"
    FINISH_PROHIBITED = "finish-prohibited"
    MESSAGE_REFUSAL = "message-refusal"
    NO_CANDIDATE = "no-candidate"
    EMPTY_CONTENT = "empty-content"
    PROSE_APOLOGY = "prose-apology"
    JSON_APOLOGY = "json-apology"
    NOTHING_IN_RICH_PASSAGE = "nothing-in-rich-passage"
    CUT_BY_FILTER = "cut-by-filter"
    # truncated
    FINISH_LENGTH = "finish-length"
    CUT_JSON = "cut-json"
    # invalid
    NOT_JSON = "not-json"
    WRONG_SHAPE = "wrong-shape"
    NOT_A_COMPLETION = "not-a-completion"
    # failed
    HTTP_STATUS = "http-status"
    FORMAT_NOT_SUPPORTED = "format-not-supported"
    CONTEXT_TOO_LONG = "context-too-long"
    CONNECTION = "connection"
    RATE_LIMIT = "rate-limit"
    UNEXPECTED = "unexpected"
    # timeout
    DEADLINE = "deadline"
    # skipped
    BREAKER_OPEN = "breaker-open"
    CASE_BREAKER_OPEN = "case-breaker-open"
    BUDGET_SPENT = "budget-spent"
    LEAK_GUARD = "leak-guard"
    NOTHING_TO_ASK = "nothing-to-ask"


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens as the service counted them, or as they were estimated."""

    tokens_in: int = 0
    tokens_out: int = 0
    tokens_cached: int = 0
    is_estimate: bool = False
    """The service gave no count for some of them."""

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.tokens_in + other.tokens_in,
            self.tokens_out + other.tokens_out,
            self.tokens_cached + other.tokens_cached,
            self.is_estimate or other.is_estimate,
        )

    @property
    def total(self) -> int:
        """Tokens in and out."""
        return self.tokens_in + self.tokens_out


@dataclass(frozen=True, slots=True)
class Reply:
    """The ending of one call: a value only when it is OK."""

    kind: OutcomeKind
    signal: Signal = Signal.NONE
    value: BaseModel | None = None
    usage: Usage = Usage()
    attempts: int = 1
    status: int | None = None
    retry_after_s: float | None = None
    error: str = ""
    """The class name of what was raised, never its text."""

    @property
    def is_ok(self) -> bool:
        """Is there a value?"""
        return self.kind is OutcomeKind.OK

    @property
    def is_transient(self) -> bool:
        """May the same call be tried again?"""
        if self.kind is not OutcomeKind.FAILED:
            return False
        return self.signal in (Signal.CONNECTION, Signal.RATE_LIMIT) or (
            self.status in _TRANSIENT_STATUS
        )


_TRANSIENT_STATUS = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})

_STOP_REFUSALS = {
    "content_filter": Signal.FINISH_CONTENT_FILTER,
    "content-filter": Signal.FINISH_CONTENT_FILTER,
    "contentfilter": Signal.FINISH_CONTENT_FILTER,
    "refusal": Signal.FINISH_REFUSAL,
    "refused": Signal.FINISH_REFUSAL,
    "safety": Signal.FINISH_SAFETY,
    "moderation": Signal.FINISH_SAFETY,
    "blocklist": Signal.FINISH_PROHIBITED,
    "prohibited_content": Signal.FINISH_PROHIBITED,
    "spii": Signal.FINISH_PROHIBITED,
    "recitation": Signal.FINISH_PROHIBITED,
    "guardrail_intervened": Signal.FINISH_PROHIBITED,
}
_STOP_LENGTH = frozenset({"length", "max_tokens", "model_length"})

_APOLOGY = re.compile(
    r"\b(?:i[’']?m (?:very |really |so )?sorry|i am (?:very |really )?sorry|i apologi[sz]e"
    r"|my apologies|as an ai\b|cannot comply|content polic(?:y|ies)"
    r"|against (?:my|our) (?:guidelines|policy)|ni allaf|mae.n ddrwg gen"
    r"|i (?:can(?:no|['’])t|can ?not|am unable to|[’']?m unable to|am not able to|won[’']?t"
    r"|will not|must decline|have to decline) (?:\w+ ){0,3}(?:help|assist|process|provide"
    r"|fulfil?l|continue|comply|engage|discuss|extract|generate|with|do that|do this|respond))",
    re.IGNORECASE,
)
_FILTER_WORDS = (
    (Signal.HTTP_RESPONSIBLE_AI, ("responsibleaipolicyviolation", "responsible_ai_policy")),
    (Signal.HTTP_CONTENT_FILTER, ("content_filter", "content management policy", "contentfilter")),
    (
        Signal.HTTP_MODERATION,
        (
            "moderation",
            "content_policy_violation",
            "content policy",
            "safety system",
            "safety_violation",
            "usage policies",
            "usage policy",
            "prohibited_content",
            "flagged",
            "blocked by",
            "sexual/minors",
        ),
    ),
)
_CONTEXT_WORDS = ("context length", "context_length", "context window", "context size", "too long")
_FORMAT_WORDS = ("response_format", "json_schema", "json schema", "grammar", "structured output")
_FENCE = re.compile(r"\A\s*```[a-zA-Z]*\s*\n(.*?)\n?\s*```\s*\Z", re.DOTALL)


def read_message(
    content: Any,
    *,
    finish_reason: str | None,
    refusal: str | None,
    output: type[BaseModel],
    sent: str = "",
    usage: Usage = Usage(),
) -> Reply:
    """The ending told by an assistant message that came back with HTTP 200."""
    stop = (finish_reason or "").strip().lower()
    text = _text_of(content)
    if refusal:
        return Reply(OutcomeKind.REFUSED, Signal.MESSAGE_REFUSAL, usage=usage)
    if stop in _STOP_REFUSALS:
        return Reply(OutcomeKind.REFUSED, _STOP_REFUSALS[stop], usage=usage)
    if not text.strip():
        return Reply(OutcomeKind.REFUSED, Signal.EMPTY_CONTENT, usage=usage)
    if stop in _STOP_LENGTH:
        return Reply(OutcomeKind.TRUNCATED, Signal.FINISH_LENGTH, usage=usage)
    try:
        data = json.loads(_bare(text))
    except (ValueError, RecursionError):
        return _not_json(text, usage)
    if _has_apology(data, sent):
        return Reply(OutcomeKind.REFUSED, Signal.JSON_APOLOGY, usage=usage)
    try:
        value = output.model_validate(data)
    except (ValidationError, RecursionError):
        return Reply(OutcomeKind.INVALID, Signal.WRONG_SHAPE, usage=usage)
    return Reply(OutcomeKind.OK, value=value, usage=usage)


def read_error(error: BaseException) -> Reply:
    """The ending told by what the client library raised; every exception has one."""
    name = type(error).__name__
    names = {base.__name__ for base in type(error).__mro__}
    if names & {"APITimeoutError", "TimeoutException", "TimeoutError"}:
        return Reply(OutcomeKind.TIMEOUT, Signal.DEADLINE, error=name)
    if "LengthFinishReasonError" in names:
        usage = usage_of(getattr(getattr(error, "completion", None), "usage", None))
        return Reply(OutcomeKind.TRUNCATED, Signal.FINISH_LENGTH, usage=usage, error=name)
    if "ContentFilterFinishReasonError" in names:
        return Reply(OutcomeKind.REFUSED, Signal.FINISH_CONTENT_FILTER, error=name)
    if "OpenAIRefusalError" in names:
        return Reply(OutcomeKind.REFUSED, Signal.MESSAGE_REFUSAL, error=name)
    status = getattr(error, "status_code", None)
    if isinstance(status, int):
        return _read_status(error, status, name)
    if names & {"APIConnectionError", "TransportError", "StreamError", "ConnectionError"}:
        return Reply(OutcomeKind.FAILED, Signal.CONNECTION, error=name)
    if isinstance(error, (json.JSONDecodeError, ValidationError)) or (
        "APIResponseValidationError" in names
    ):
        return Reply(OutcomeKind.INVALID, Signal.NOT_A_COMPLETION, error=name)
    if isinstance(error, (KeyError, TypeError, AttributeError, ValueError, IndexError)):
        return _read_odd_body(error, name)
    return Reply(OutcomeKind.FAILED, Signal.UNEXPECTED, error=name)


def usage_of(raw: Any) -> Usage:
    """Tokens from a usage record in either of its two spellings; zeros without one."""
    data = raw if isinstance(raw, dict) else getattr(raw, "__dict__", None) or {}
    details = data.get("input_token_details") or data.get("prompt_tokens_details") or {}
    if not isinstance(details, dict):
        details = getattr(details, "__dict__", None) or {}
    return Usage(
        tokens_in=_count(data.get("input_tokens", data.get("prompt_tokens"))),
        tokens_out=_count(data.get("output_tokens", data.get("completion_tokens"))),
        tokens_cached=_count(details.get("cache_read", details.get("cached_tokens"))),
    )


def _count(value: Any) -> int:
    return value if isinstance(value, int) and value > 0 else 0


def _read_status(error: BaseException, status: int, name: str) -> Reply:
    words = f"{getattr(error, 'message', '')} {getattr(error, 'body', '')}".lower()
    if status in (400, 403, 422, 451, 200):
        for signal, marks in _FILTER_WORDS:
            if any(mark in words for mark in marks):
                return Reply(OutcomeKind.REFUSED, signal, status=status, error=name)
    if any(mark in words for mark in _CONTEXT_WORDS) and status in (400, 413, 422, 500):
        return Reply(OutcomeKind.FAILED, Signal.CONTEXT_TOO_LONG, status=400, error=name)
    if status in (400, 404, 415, 422, 500, 501) and any(mark in words for mark in _FORMAT_WORDS):
        return Reply(OutcomeKind.FAILED, Signal.FORMAT_NOT_SUPPORTED, status=400, error=name)
    signal = Signal.RATE_LIMIT if status == 429 else Signal.HTTP_STATUS
    return Reply(
        OutcomeKind.FAILED, signal, status=status, retry_after_s=_retry_after(error), error=name
    )


def _retry_after(error: BaseException) -> float | None:
    headers = getattr(getattr(error, "response", None), "headers", None)
    value = headers.get("retry-after") if headers is not None else None
    try:
        seconds = float(value) if value is not None else None
    except ValueError:
        return None
    return seconds if seconds is not None and 0 <= seconds < float("inf") else None


def _read_odd_body(error: BaseException, name: str) -> Reply:
    # langchain-openai 1.x raises these for a 200 whose body is not a completion: no or null
    # choices, an "error" object, a page of HTML.
    words = str(error).lower()
    if isinstance(error, IndexError) or "choices" in words or "no generations" in words:
        return Reply(OutcomeKind.REFUSED, Signal.NO_CANDIDATE, error=name)
    if any(mark in words for _, marks in _FILTER_WORDS for mark in marks):
        return Reply(OutcomeKind.REFUSED, Signal.CUT_BY_FILTER, error=name)
    return Reply(OutcomeKind.INVALID, Signal.NOT_A_COMPLETION, error=name)


def _text_of(content: Any) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        return "".join(
            block if isinstance(block, str) else str(block.get("text", ""))
            for block in content
            if isinstance(block, (str, dict))
        )
    return ""


def _bare(text: str) -> str:
    fenced = _FENCE.match(text)
    return fenced.group(1) if fenced else text.strip()


def _not_json(text: str, usage: Usage) -> Reply:
    bare = _bare(text)
    if not bare.startswith(("{", "[")):
        if _APOLOGY.search(bare[:400]):
            return Reply(OutcomeKind.REFUSED, Signal.PROSE_APOLOGY, usage=usage)
        return Reply(OutcomeKind.INVALID, Signal.NOT_JSON, usage=usage)
    if "content_filter" in bare[-200:].lower():
        return Reply(OutcomeKind.REFUSED, Signal.CUT_BY_FILTER, usage=usage)
    # Some servers say "stop" although the answer was cut: an answer that never closes was.
    if not bare.rstrip().endswith(("}", "]")):
        return Reply(OutcomeKind.TRUNCATED, Signal.CUT_JSON, usage=usage)
    return Reply(OutcomeKind.INVALID, Signal.NOT_JSON, usage=usage)


def _has_apology(data: Any, sent: str) -> bool:
    """Is there an apology that is not among the words sent (a child may well have said sorry)?"""
    if isinstance(data, dict) and isinstance(data.get("refusal"), str) and data["refusal"].strip():
        return True
    return any(
        _APOLOGY.search(value[:400]) and value.strip().lower() not in sent.lower()
        for value in _strings(data)
    )


def _strings(data: Any, depth: int = 0) -> list[str]:
    if depth > 6:
        return []
    if isinstance(data, str):
        return [data]
    items = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [text for item in items for text in _strings(item, depth + 1)]
