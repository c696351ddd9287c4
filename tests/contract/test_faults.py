"""Forty faults in three places: every turn ends, nothing is lost, the right sentence is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

import httpx
import pytest

from assistant.conversation import Conversation
from assistant.domain.flow import Flow
from assistant.domain.ports import Actor, Engine, Role
from assistant.domain.record import Record
from assistant.domain.speech import Organisation
from assistant.domain.text import Section
from assistant.engines.llm.client import ModelClient
from assistant.engines.llm.engine import NO_ANSWER, NOT_PROCESSED, ONLY_PART, LlmEngine
from assistant.engines.llm.outcomes import OutcomeKind, Signal
from assistant.engines.offline.engine import OfflineEngine
from assistant.store.memory import MemoryEventStore
from tests.contract.model_service import (
    NOTHING,
    PROMPTS,
    Answer,
    ModelService,
    completion,
    everything_happened,
    make_engine,
    make_request,
    no_pause,
    problem,
    settings,
    silence,
)
from tests.fakes import FixedClock, counter

TEXT = (
    "Last Thursday on the bus a Y4 girl told me that Riley had put his hand on her leg. "
    "On the 28/2 he pulled a Y2 boy's trousers down. On 1 March he hid in the cloakroom."
)
LONG = " ".join(f"On {day} March he left the classroom at {day}.15." for day in range(1, 14))


@dataclass(frozen=True)
class Fault:
    """What the service does, how that is named, and how many times it is asked."""

    answer: Answer | httpx.Response
    kind: OutcomeKind
    signal: Signal
    attempts: int = 1
    deadline_s: float = 30.0


def _raise(error: type[httpx.TransportError]) -> Callable[[httpx.Request], httpx.Response]:
    def answer(request: httpx.Request) -> httpx.Response:
        raise error("x", request=request)

    return answer


def _body(data: object) -> httpx.Response:
    return httpx.Response(200, json=data)


FACTS = {**NOTHING, "incidents": [{"s": 1, "words": "", "date": "", "source": "not_said"}]}
WHOLE = json.dumps(FACTS)
OK, REFUSED, FAILED = OutcomeKind.OK, OutcomeKind.REFUSED, OutcomeKind.FAILED
TRUNCATED, INVALID, TIMEOUT = OutcomeKind.TRUNCATED, OutcomeKind.INVALID, OutcomeKind.TIMEOUT
SORRY = "I'm sorry, but I can't help with that."

FAULTS: dict[str, Fault] = {
    # it does not come back
    "silence": Fault(silence, TIMEOUT, Signal.DEADLINE, deadline_s=0.05),
    "read-timeout": Fault(_raise(httpx.ReadTimeout), TIMEOUT, Signal.DEADLINE),
    "connect-timeout": Fault(_raise(httpx.ConnectTimeout), TIMEOUT, Signal.DEADLINE),
    "refused-connection": Fault(_raise(httpx.ConnectError), FAILED, Signal.CONNECTION, 3),
    "reset": Fault(_raise(httpx.ReadError), FAILED, Signal.CONNECTION, 3),
    "cut-off": Fault(_raise(httpx.RemoteProtocolError), FAILED, Signal.CONNECTION, 3),
    # it says no
    "429": Fault(problem(429), FAILED, Signal.RATE_LIMIT, 3),
    "429-wait": Fault(
        httpx.Response(429, headers={"retry-after": "7"}, json={}), FAILED, Signal.RATE_LIMIT, 3
    ),
    "500": Fault(problem(500), FAILED, Signal.HTTP_STATUS, 3),
    "501": Fault(problem(501), FAILED, Signal.HTTP_STATUS, 3),
    "502": Fault(httpx.Response(502, html="<h1>Bad gateway</h1>"), FAILED, Signal.HTTP_STATUS, 3),
    "503": Fault(problem(503), FAILED, Signal.HTTP_STATUS, 3),
    "504": Fault(problem(504), FAILED, Signal.HTTP_STATUS, 3),
    "401": Fault(problem(401), FAILED, Signal.HTTP_STATUS),
    "403": Fault(problem(403), FAILED, Signal.HTTP_STATUS),
    "404": Fault(problem(404, "no such model"), FAILED, Signal.HTTP_STATUS),
    "redirect": Fault(
        httpx.Response(302, headers={"location": "https://elsewhere.example/"}),
        FAILED,
        Signal.HTTP_STATUS,
    ),
    "too-long": Fault(
        problem(400, "maximum context length is 4096 tokens"), FAILED, Signal.CONTEXT_TOO_LONG
    ),
    # it refuses
    "filter-400": Fault(
        problem(400, "filtered", code="content_filter"), REFUSED, Signal.HTTP_CONTENT_FILTER
    ),
    "azure-400": Fault(
        problem(400, "x", innererror={"code": "ResponsibleAIPolicyViolation"}),
        REFUSED,
        Signal.HTTP_RESPONSIBLE_AI,
    ),
    "moderation-403": Fault(problem(403, "flagged by moderation"), REFUSED, Signal.HTTP_MODERATION),
    "finish-filter": Fault(
        completion("", finish="content_filter"), REFUSED, Signal.FINISH_CONTENT_FILTER
    ),
    "finish-refusal": Fault(completion("", finish="refusal"), REFUSED, Signal.FINISH_REFUSAL),
    "finish-safety": Fault(completion("", finish="SAFETY"), REFUSED, Signal.FINISH_SAFETY),
    "finish-prohibited": Fault(
        completion(None, finish="PROHIBITED_CONTENT"), REFUSED, Signal.FINISH_PROHIBITED
    ),
    "message-refusal": Fault(completion(None, refusal=SORRY), REFUSED, Signal.MESSAGE_REFUSAL),
    "no-choices": Fault(_body({"choices": []}), REFUSED, Signal.NO_CANDIDATE),
    "null-choices": Fault(_body({"choices": None}), REFUSED, Signal.NO_CANDIDATE),
    "empty": Fault(completion(""), REFUSED, Signal.EMPTY_CONTENT),
    "apology": Fault(completion(SORRY), REFUSED, Signal.PROSE_APOLOGY),
    "json-apology": Fault(completion({**FACTS, "note": SORRY}), REFUSED, Signal.JSON_APOLOGY),
    "nothing-there": Fault(completion(NOTHING), REFUSED, Signal.NOTHING_IN_RICH_PASSAGE),
    # it answers badly
    "length": Fault(completion(WHOLE[:60], finish="length"), TRUNCATED, Signal.FINISH_LENGTH),
    "cut-but-stop": Fault(completion(WHOLE[:60]), TRUNCATED, Signal.CUT_JSON),
    "html": Fault(
        httpx.Response(200, html="<html>Log in</html>"), INVALID, Signal.NOT_A_COMPLETION
    ),
    "not-json": Fault(completion("He was on the bus."), INVALID, Signal.NOT_JSON),
    "wrong-types": Fault(completion({**NOTHING, "incidents": "bus"}), INVALID, Signal.WRONG_SHAPE),
    "missing-keys": Fault(completion({"incidents": []}), INVALID, Signal.WRONG_SHAPE),
    "huge": Fault(
        completion({**NOTHING, "incidents": FACTS["incidents"] * 5000}),
        INVALID,
        Signal.WRONG_SHAPE,
    ),
    "deep": Fault(completion("[" * 20_000 + "]" * 20_000), INVALID, Signal.NOT_JSON),
    "other-object": Fault(_body({"object": "list", "data": []}), REFUSED, Signal.NO_CANDIDATE),
}


def test_there_are_at_least_forty_faults() -> None:
    assert len(FAULTS) >= 40


@pytest.mark.parametrize("name", FAULTS)
async def test_a_fault_in_the_first_call_loses_nothing(name: str) -> None:
    fault = FAULTS[name]
    service = ModelService(fault.answer)
    engine = make_engine(service, deadline_s=fault.deadline_s)
    await engine.prepare()
    turn = await _play(engine, TEXT)
    assert turn == await _play(OfflineEngine(), TEXT)
    # A server that does not know the form of answer is asked again in plainer forms, once.
    assert fault.attempts <= len(service.requests) <= fault.attempts + 2
    request = make_request(TEXT)
    _, provenance = await make_engine(
        ModelService(fault.answer), deadline_s=fault.deadline_s
    ).extract_with_trace(request)
    assert (provenance.outcome, provenance.signal) == (fault.kind, fault.signal)
    expected = NOT_PROCESSED if fault.kind is REFUSED else NO_ANSWER
    assert await _told(make_engine(ModelService(fault.answer), deadline_s=fault.deadline_s)) == (
        expected
    )


@pytest.mark.parametrize("name", FAULTS)
async def test_a_fault_after_a_good_answer_keeps_the_good_one(name: str) -> None:
    fault = FAULTS[name]
    service = ModelService(everything_happened, fault.answer)
    engine = make_engine(service, deadline_s=30.0 if fault.deadline_s >= 1 else 1.0)
    _, first = await engine.extract_with_trace(make_request(TEXT))
    assert first.outcome is OK
    again = make_request(TEXT, message_id="m2", earlier=[make_request(TEXT).message])
    extraction, provenance = await engine.extract_with_trace(again)
    assert provenance.outcome is fault.kind
    floor = await OfflineEngine().extract(again)
    assert extraction.incidents == floor.incidents


@pytest.mark.parametrize("name", FAULTS)
async def test_a_fault_in_a_later_part_keeps_the_parts_read(name: str) -> None:
    fault = FAULTS[name]
    if fault.signal is Signal.NOTHING_IN_RICH_PASSAGE:
        pytest.skip("a part with nothing in it is no fault")
    service = ModelService(everything_happened, fault.answer)
    engine = make_engine(
        service, window_chars=300, deadline_s=30.0 if fault.deadline_s >= 1 else 1.0
    )
    request = make_request(LONG)
    extraction, provenance = await engine.extract_with_trace(request)
    assert provenance.windows > 1
    assert provenance.windows_read == 1
    assert (provenance.outcome, provenance.signal) == (fault.kind, fault.signal)
    floor = await OfflineEngine().extract(request)
    assert len(extraction.incidents) >= len(floor.incidents)


async def test_three_faults_in_a_row_rest_the_service_and_it_comes_back() -> None:
    now = [0.0]
    service = ModelService(*[problem(401)] * 3, everything_happened)
    made = settings()
    client = ModelClient(made, transport=service.transport, clock=lambda: now[0], sleep=no_pause)
    engine = LlmEngine(made, OfflineEngine(), PROMPTS, client=client)
    for number in range(3):
        await engine.extract_with_trace(make_request(TEXT, message_id=f"a{number}"))
    asked = len(service.requests)
    _, resting = await engine.extract_with_trace(make_request(TEXT, message_id="b"))
    assert resting.signal is Signal.BREAKER_OPEN
    assert len(service.requests) == asked
    assert engine.usage_report().is_resting
    now[0] = 61.0
    _, back = await engine.extract_with_trace(make_request(TEXT, message_id="c"))
    assert back.outcome is OK
    assert not engine.usage_report().is_resting


async def test_silence_counts_as_a_fault_for_the_breaker() -> None:
    engine = make_engine(ModelService(silence), deadline_s=0.05)
    await engine.prepare()
    for number in range(3):
        await engine.extract_with_trace(make_request(TEXT, message_id=f"a{number}"))
    assert engine.usage_report().is_resting


async def test_a_message_the_rules_are_sure_of_is_not_sent() -> None:
    service = ModelService(everything_happened)
    engine = make_engine(service, skip_when_sure=True)
    _, provenance = await engine.extract_with_trace(
        make_request("On 3 March he threw a chair at the wall.")
    )
    assert provenance.signal is Signal.NOTHING_TO_ASK
    assert service.requests == []


async def test_a_wait_that_the_service_asks_for_is_kept() -> None:
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    waiting = httpx.Response(429, headers={"retry-after": "7"}, json={})
    service, made = ModelService(waiting, everything_happened), settings()
    client = ModelClient(made, transport=service.transport, sleep=sleep)
    engine = LlmEngine(made, OfflineEngine(), PROMPTS, client=client)
    _, provenance = await engine.extract_with_trace(make_request(TEXT))
    assert provenance.outcome is OK
    assert pauses == [7.0]


async def test_three_refusals_in_a_row_turn_the_helper_off_for_that_referral_alone() -> None:
    service = ModelService(completion(None, refusal=SORRY))
    engine = make_engine(service)
    first = make_request(TEXT, message_id="case-a").message
    for number in range(5):
        request = make_request(TEXT, message_id=f"a{number}", earlier=[first])
        _, last = await engine.extract_with_trace(request)
    assert last.signal is Signal.CASE_BREAKER_OPEN
    assert len(service.requests) == 3
    _, other = await engine.extract_with_trace(make_request(TEXT, message_id="case-b"))
    assert other.outcome is REFUSED
    assert len(service.requests) == 4


async def test_a_refused_part_is_sent_once_and_the_other_parts_are_read() -> None:
    refused = completion(None, refusal=SORRY)
    service = ModelService(everything_happened, everything_happened, refused, everything_happened)
    engine = make_engine(service, window_chars=150)
    _, provenance = await engine.extract_with_trace(make_request(LONG))
    assert provenance.outcome is REFUSED
    assert provenance.windows_read == provenance.windows - 1
    sent = [request.content for request in service.requests]
    assert len(set(sent)) == len(sent) == provenance.windows
    assert ONLY_PART.startswith("The AI helper read only part")


async def test_a_server_without_json_schema_is_asked_in_the_next_form_and_remembered() -> None:
    unknown = problem(400, "response_format json_schema is not supported")
    service = ModelService(unknown, everything_happened)
    engine = make_engine(service)
    await engine.extract(make_request(TEXT))
    await engine.extract(make_request(TEXT, message_id="m2"))
    forms = [body.get("response_format", {}).get("type") for body in service.bodies]
    assert forms == ["json_schema", "json_object", "json_object"]


async def test_a_server_without_any_form_is_asked_plainly() -> None:
    service = ModelService(problem(400, "bad"), problem(422, "bad"), everything_happened)
    engine = make_engine(service)
    _, provenance = await engine.extract_with_trace(make_request(TEXT))
    assert provenance.outcome is OK
    assert "response_format" not in service.bodies[-1]


async def test_danger_words_are_not_sent_anywhere_first() -> None:
    service = ModelService(everything_happened)
    engine = make_engine(service)
    request = make_request("He has run off and we don't know where he is, he has a knife with him.")
    await engine.extract(request)
    assert service.requests == []


async def test_the_budget_of_a_turn_ends_the_asking() -> None:
    service = ModelService(everything_happened)
    engine = make_engine(service, window_chars=150, turn_tokens=1_000)
    _, provenance = await engine.extract_with_trace(make_request(LONG))
    assert provenance.signal is Signal.BUDGET_SPENT
    assert 0 < provenance.windows_read < provenance.windows


async def test_usage_is_counted_as_the_service_says() -> None:
    engine = make_engine(ModelService(everything_happened))
    await engine.extract(make_request(TEXT))
    report = engine.usage_report()
    assert (report.usage.tokens_in, report.usage.tokens_out) == (300, 20)
    assert report.usage.tokens_cached == 250
    assert (report.messages, report.messages_read) == (1, 1)


async def _play(engine: Engine, text: str) -> Record:
    """The record after the words were told in a whole conversation with that engine."""
    actor = Actor(user_id="staff", name="Sam Okafor", role=Role.STAFF)
    conversation = Conversation(
        store=MemoryEventStore(),
        engine=engine,
        floor=OfflineEngine(),
        flow=_flow(),
        clock=FixedClock(),
        new_id=counter(),
        exporters={},
        organisation=Organisation(),
    )
    await conversation.start(actor, interview_id="i")
    await conversation.reply(actor, "i", f"go to {Section.BACKGROUND.value}")
    turn = await conversation.reply(actor, "i", text, message_id="words")
    message = turn.interview.message("words")
    assert message is not None
    assert message.text == text
    facts = tuple(fact.model_copy(update={"engine": "any"}) for fact in turn.interview.record.facts)
    return turn.interview.record.model_copy(update={"facts": facts})


async def _told(engine: LlmEngine) -> str:
    from assistant.domain.ports import Extraction  # noqa: PLC0415
    from assistant.errors import EngineUnavailableError  # noqa: PLC0415

    try:
        extraction = await engine.extract(make_request(TEXT))
    except EngineUnavailableError as error:
        return str(error)
    assert "note" in Extraction.model_fields
    return str(getattr(extraction, "note", ""))


def _flow() -> Flow:
    from assistant.bootstrap import load_flow  # noqa: PLC0415

    return load_flow()
