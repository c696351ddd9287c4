"""The trial of a model: what it counts and what it recommends."""

from __future__ import annotations

import httpx
import pytest

from assistant.engines.llm.check_llm import CheckReport, check_model
from assistant.engines.llm.passages import PASSAGES
from tests.contract.model_service import (
    NOTHING,
    PROMPTS,
    Answer,
    ModelService,
    completion,
    everything_happened,
    make_client,
    problem,
)


def _one_in_two(request: httpx.Request) -> httpx.Response:
    facts = [
        {"s": 1, "words": "", "date": "", "source": "not_said"},
        {"s": 1, "words": "words that nobody typed", "date": "", "source": "not_said"},
    ]
    return completion({**NOTHING, "incidents": facts})


def test_there_are_forty_passages_and_no_two_are_the_same() -> None:
    assert len(PASSAGES) == len({text for _, text in PASSAGES}) == 40


@pytest.mark.parametrize(
    ("answer", "advice"),
    [
        (everything_happened, "It can be used."),
        (completion(None, refusal="no"), "Use REFERRAL_ENGINE=offline: this model refuses 100%"),
        (completion("prose"), "Use REFERRAL_ENGINE=offline: only 0% of the answers"),
        (completion(NOTHING), "It adds little: 0% of its quotes are exact and 40 of 40"),
        (_one_in_two, "It adds little: 50% of its quotes are exact"),
        (problem(401), "Do not use it yet: 100% of the passages got no answer"),
    ],
)
async def test_the_advice_follows_from_the_counts(
    answer: Answer | httpx.Response, advice: str
) -> None:
    report = await _check(answer)
    assert report.passages == 40
    assert report.recommendation.startswith(advice)


async def test_the_report_is_readable_and_holds_no_passage() -> None:
    report = await _check(everything_happened)
    text = "\n".join(report.lines())
    assert "exact quotes     100.0%" in text
    assert "recommendation   It can be used." in text
    assert all(passage[:30] not in text for _, passage in PASSAGES)


async def _check(answer: Answer | httpx.Response) -> CheckReport:
    client = make_client(ModelService(answer), breaker_faults=1_000)
    times = iter(range(1_000))
    return await check_model(
        client, PROMPTS["extract"], model="test", clock=lambda: float(next(times))
    )
