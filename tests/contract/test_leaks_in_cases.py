"""Whole written-out interviews against a remote service: no name of any case is in a byte sent."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from assistant.bootstrap import load_flow
from assistant.conversation import Conversation
from assistant.engines.llm.client import ModelClient
from assistant.engines.llm.engine import LlmEngine
from assistant.engines.offline.engine import OfflineEngine
from assistant.evaluation import play_case
from assistant.store.memory import MemoryEventStore
from tests.contract.model_service import (
    PROMPTS,
    ModelService,
    everything_happened,
    no_pause,
    settings,
)
from tests.fakes import FixedClock, counter

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
CASES = sorted([*GOLDEN.glob("cases/*.json"), *GOLDEN.glob("cases_own/*/*.json")])
QUOTED = re.compile(r"“([^”\n]{12,})”|\"([^\"\n]{12,})\"")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
async def test_no_name_of_a_case_leaves(path: Path) -> None:
    case = json.loads(path.read_bytes())  # noqa: ASYNC240 -- a small file, and nothing waits
    service = ModelService(everything_happened)
    made = settings(url="https://models.example.org/v1", allowed_hosts=("models.example.org",))
    client = ModelClient(made, transport=service.transport, sleep=no_pause)
    conversation = Conversation(
        store=MemoryEventStore(),
        engine=LlmEngine(made, OfflineEngine(), PROMPTS, client=client),
        floor=OfflineEngine(),
        flow=load_flow(),
        clock=FixedClock(),
        new_id=counter(),
        exporters={},
    )
    await play_case(conversation, case)
    sent = "\n".join(body["messages"][1]["content"] for body in service.bodies)
    names = [case["child"]["name"] or "", *case["gold"]["third_party_names"]]
    words = {word for name in names for word in re.findall(r"[^\W\d_]{3,}", name)}
    words -= {"Mrs", "Miss", "the"}
    left = [word for word in words if re.search(rf"(?<![^\W_]){word}(?![^\W_])", sent, re.I)]
    assert left == []
    spoken = [a or b for message in case["messages"] for a, b in QUOTED.findall(message["text"])]
    assert [words for words in spoken if words in sent] == []
