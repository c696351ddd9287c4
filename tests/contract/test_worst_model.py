"""A model that points at every line in every kind, all details wrong: how little harm it does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx

from assistant.bootstrap import load_flow
from assistant.conversation import Conversation
from assistant.domain.ports import Engine
from assistant.engines.offline.engine import OfflineEngine
from assistant.evaluation import play_case, predict
from assistant.store.memory import MemoryEventStore
from tests.contract.model_service import ModelService, completion, make_engine, staff_lines
from tests.fakes import FixedClock, counter
from tests.golden import score_case

CASES = sorted((Path(__file__).resolve().parents[1] / "golden/cases").glob("*.json"))
NEVER_LOWER = ("incR", "keys", "intR", "req", "reason", "out", "names", "order", "danger", "dateX")
MOST_LOST = {"incP": 0.05, "intP": 0.15, "reqP": 0.15, "outP": 0.10, "impL": 0.10, "impC": 0.10}
SCORER: Any = score_case
NOTHING_OF = ("INV", "novel", "quote", "bad", "leak")


def everything_wrong(request: httpx.Request) -> httpx.Response:
    """Every line is everything, and the next line is its date, its effect and its reason."""
    lines = staff_lines(request)
    other = {number: lines.get(number + 1, lines.get(number - 1, "")) for number in lines}
    whole = {"words": ""}
    return completion(
        {
            "incidents": [
                {**whole, "s": s, "date": other[s], "source": "witnessed"} for s in lines
            ],
            "actions": [
                {**whole, "s": s, "date": other[s], "impact": "positive", "effect": other[s]}
                for s in lines
            ],
            "requests": [{**whole, "s": s, "reason": other[s]} for s in lines],
            "outcomes": [{**whole, "s": s} for s in lines],
        }
    )


async def test_the_worst_model_costs_little_and_invents_nothing() -> None:
    offline = await _scores(OfflineEngine())
    hybrid = await _scores(make_engine(ModelService(everything_wrong)))
    for measure in NEVER_LOWER:
        assert _mean(hybrid, measure) >= _mean(offline, measure), measure
    for measure, most in MOST_LOST.items():
        assert _mean(hybrid, measure) >= _mean(offline, measure) - most, measure
    for measure in NOTHING_OF:
        assert _mean(hybrid, measure) <= _mean(offline, measure), measure


def _mean(rows: list[dict[str, Any]], measure: str) -> float:
    return float(SCORER.mean(rows, measure) or 0.0)


async def _scores(engine: Engine) -> list[dict[str, Any]]:
    conversation = Conversation(
        store=MemoryEventStore(),
        engine=engine,
        floor=OfflineEngine(),
        flow=load_flow(),
        clock=FixedClock(),
        new_id=counter(),
        exporters={},
    )
    found = []
    for path in CASES:
        case = json.loads(path.read_bytes())
        state = await play_case(conversation, case)
        found.append(SCORER.score(case, predict(state, conversation.flow))[0])
    return found
