"""What made each result is stored with it, shown beside it, and holds none of its words."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant import bootstrap
from assistant.cli import _usage_lines, main
from assistant.conversation import Conversation
from assistant.domain.events import Interview, Understood
from assistant.domain.ports import Actor, Engine, EventStore, Role
from assistant.domain.provenance import Provenance, add_up, coverage_words, read_by_words
from assistant.domain.rules.record_checks import RULES_VERSION
from assistant.engines.offline.engine import OfflineEngine
from assistant.store.memory import MemoryEventStore
from tests.contract.model_service import (
    PROMPTS,
    Answer,
    ModelService,
    completion,
    everything_happened,
    make_engine,
)
from tests.fakes import FixedClock, counter

STAFF = Actor(user_id="staff", name="Sam Okafor", role=Role.STAFF)
TEXT = "On 28 February he pulled a boy's trousers down. Later on he hid in the cloakroom."
FLOW = bootstrap.load_flow()


@pytest.mark.parametrize(
    ("answer", "outcome", "signal"),
    [
        (everything_happened, "ok", "none"),
        (completion(None, refusal="no"), "refused", "message-refusal"),
        (completion("He was there."), "invalid", "not-json"),
    ],
)
async def test_a_result_is_stored_with_what_made_it(
    answer: Answer, outcome: str, signal: str
) -> None:
    store = MemoryEventStore()
    state = await _told(make_engine(ModelService(answer)), store)
    made = [item.made_by for item in await store.load("i") if isinstance(item, Understood)][-1]
    assert made is not None
    assert (made.task, made.model, made.outcome, made.signal) == (
        "extract",
        "test-model",
        outcome,
        signal,
    )
    assert made.prompt_version == PROMPTS["extract"].version
    assert (made.rules_version, made.flow_version) == (RULES_VERSION, FLOW.version)
    assert state.made_by[-1] == made
    assert not any(word in made.model_dump_json() for word in ("trousers", "cloakroom", "He was"))


async def test_the_offline_engine_is_named_with_its_rules_too() -> None:
    state = await _told(OfflineEngine(), MemoryEventStore())
    assert {(item.engine, item.model) for item in state.made_by} == {("offline", None)}
    assert coverage_words(state.made_by) is None


async def test_an_event_without_provenance_can_still_be_read() -> None:
    store = MemoryEventStore()
    await _told(OfflineEngine(), store)
    event = next(item for item in await store.load("i") if isinstance(item, Understood))
    old = event.model_dump(mode="json", exclude={"made_by"})
    assert Understood.model_validate(old).made_by is None


async def test_no_words_of_a_prompt_are_logged_at_any_level(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    await _told(make_engine(ModelService(everything_happened)), MemoryEventStore())
    logged = "\n".join(f"{item.getMessage()} {item.__dict__}" for item in caplog.records)
    assert "test-model" in logged
    lines = [
        line.strip()
        for prompt in PROMPTS.values()
        for line in f"{prompt.system}\n{prompt.user}".splitlines()
        if len(line.split()) > 3
    ]
    assert lines
    assert [line for line in (*lines, TEXT) if line in logged] == []


@pytest.mark.parametrize(
    ("engine", "words"),
    [
        ("offline", None),
        ("person", None),
        ("llm:small", "Read by the AI helper (small)"),
        ("offline + llm:small", "Read by the built-in reader and the AI helper (small)"),
    ],
)
def test_a_fact_says_who_read_it(engine: str, words: str | None) -> None:
    assert read_by_words(engine) == words


def test_tokens_are_added_up_and_an_estimate_says_so() -> None:
    call = Provenance(model="m", tokens_in=300, tokens_out=20, tokens_cached=250)
    unasked = call.model_copy(update={"outcome": "skipped", "signal": "nothing-to-ask"})
    assert add_up([call, unasked, Provenance()]).total == 320
    assert add_up([call, call]).calls == 2
    assert not add_up([call]).is_estimate
    assert add_up([call, call.model_copy(update={"is_estimate": True})]).is_estimate
    assert coverage_words([call, unasked]) == "AI helper (m) used on 1 of 2 messages"


async def test_an_administrator_sees_the_tokens_of_each_referral(tmp_path: Path) -> None:
    application = bootstrap.build(bootstrap.Settings(data_folder=tmp_path))
    try:
        await _told(make_engine(ModelService(everything_happened)), application.storage.events)
        lines = await _usage_lines(application)
    finally:
        application.close()
    assert lines[0].startswith("i  1 call, 320 tokens (300 in, 250 of them cached; 20 out)")
    assert lines[-1].startswith("all referrals")
    assert "trousers" not in "\n".join(lines)


def test_usage_is_a_command(tmp_path: Path) -> None:
    runner = CliRunner(env={"REFERRAL_DATA": str(tmp_path), "DATABASE_URL": ""})
    result = runner.invoke(main, ["usage"], catch_exceptions=False)
    assert result.exit_code == 0
    assert "0 calls, 0 tokens" in result.output


async def _told(engine: Engine, store: EventStore) -> Interview:
    conversation = Conversation(
        store=store,
        engine=engine,
        floor=OfflineEngine(),
        flow=FLOW,
        clock=FixedClock(),
        new_id=counter(),
        exporters={},
    )
    await conversation.start(STAFF, interview_id="i")
    await conversation.reply(STAFF, "i", "go to background")
    return (await conversation.reply(STAFF, "i", TEXT)).interview
