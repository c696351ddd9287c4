"""The same promises kept with a real model behind a real server; run by hand.

REFERRAL_LLM_URL=http://127.0.0.1:8181/v1 REFERRAL_LLM_MODEL=name pytest -m live tests/contract
"""

from __future__ import annotations

import itertools

import pytest

from assistant.domain.grounding import ground
from assistant.domain.text import Section
from assistant.engines.llm.check_llm import check_model
from assistant.engines.llm.client import ModelClient
from assistant.engines.llm.engine import LlmEngine
from assistant.engines.llm.outcomes import OutcomeKind
from assistant.engines.llm.passages import PASSAGES
from assistant.engines.llm.tasks import LlmTasks
from assistant.engines.offline.engine import OfflineEngine
from tests.contract.live import LIVE, LIVE_SETTINGS
from tests.contract.model_service import PROMPTS, make_request

pytestmark = LIVE


def _engine() -> LlmEngine:
    return LlmEngine(LIVE_SETTINGS, OfflineEngine(), PROMPTS)


async def test_every_fact_of_a_real_model_is_in_the_words() -> None:
    engine = _engine()
    for number, (section, text) in enumerate(PASSAGES[::4]):
        request = make_request(text, section, message_id=f"m{number}")
        extraction, _ = await engine.extract_with_trace(request)
        ids = itertools.count(1)
        for fact in ground(extraction, request, lambda ids=ids: f"f{next(ids)}").facts:  # type: ignore[misc]  # lambda default
            for piece in fact.evidence:
                end = piece.start_char + len(piece.quote)
                assert text[piece.start_char : end] == piece.quote
    await engine.close()


async def test_the_offline_result_is_always_part_of_the_result() -> None:
    engine = _engine()
    for section, text in PASSAGES[::5]:
        request = make_request(text, section)
        floor = await OfflineEngine().extract(request)
        extraction, _ = await engine.extract_with_trace(request)
        found = {incident.quotes for incident in extraction.incidents}
        assert {incident.quotes for incident in floor.incidents} <= found
    await engine.close()


async def test_the_system_part_is_served_from_the_cache_from_the_second_turn_on() -> None:
    client = ModelClient(LIVE_SETTINGS)
    report = await check_model(
        client, PROMPTS["extract"], model=LIVE_SETTINGS.model, passages=PASSAGES[:4]
    )
    assert report.endings.get(OutcomeKind.OK.value, 0) >= 1
    if not report.usage.tokens_cached:
        pytest.skip("this server does not say how much it had ready")
    assert report.usage.tokens_cached >= 3 * 0.9 * 250
    await client.close()


async def test_the_other_tasks_give_something_that_stood_up_or_nothing() -> None:
    engine = _engine()
    tasks = LlmTasks(engine, PROMPTS)
    request = make_request("We moved his seat and he is calmer.", Section.INTERVENTIONS)
    asked = await tasks.phrase_question("When was this done?", request)
    assert asked.text is None or asked.text.endswith("?")
    text = "He is a horrid boy. On 4 March he threw a chair."
    for mark in (await tasks.review(make_request(text), ())).marks:
        start = mark.quote.start_char or 0
        assert text[start : start + len(mark.quote.text)] == mark.quote.text
    await engine.close()
