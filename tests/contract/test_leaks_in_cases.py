"""Whole written-out interviews against a remote service: no name of any case is in a byte sent."""

from __future__ import annotations

import json
import re
from pathlib import Path

import httpx
import pytest

from assistant.bootstrap import load_flow
from assistant.conversation import Conversation
from assistant.domain.ports import ExtractionRequest
from assistant.domain.suggestions import DRAFTED
from assistant.engines.llm.client import ModelClient
from assistant.engines.llm.engine import LlmEngine
from assistant.engines.llm.tasks import LlmTasks
from assistant.engines.offline.engine import OfflineEngine
from assistant.evaluation import play_case
from assistant.store.memory import MemoryEventStore
from tests.contract.model_service import (
    PROMPTS,
    ModelService,
    completion,
    everything_happened,
    no_pause,
    settings,
)
from tests.fakes import FixedClock, counter

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
CASES = sorted([*GOLDEN.glob("cases/*.json"), *GOLDEN.glob("cases_own/*/*.json")])
QUOTED = re.compile(r"“([^”\n]{12,})”|\"([^\"\n]{12,})\"")


EMPTY = {
    "follow-up": {"question": "When was it?"},
    "review": {"marks": []},
    "draft-request": {"sentences": []},
    "draft-outcomes": {"sentences": []},
}


def _task_of(request: httpx.Request) -> str:
    system = json.loads(request.content)["messages"][0]["content"]
    return next(task for task, prompt in PROMPTS.items() if prompt.system == system)


def _any_task(request: httpx.Request) -> httpx.Response:
    task = _task_of(request)
    return completion(EMPTY[task]) if task in EMPTY else everything_happened(request)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
async def test_no_name_of_a_case_leaves(path: Path) -> None:
    case = json.loads(path.read_bytes())  # noqa: ASYNC240 -- a small file, and nothing waits
    service = ModelService(_any_task)
    made = settings(
        url="https://models.example.org/v1",
        allowed_hosts=("models.example.org",),
        referral_tokens=10_000_000,
    )
    client = ModelClient(made, transport=service.transport, sleep=no_pause)
    engine = LlmEngine(made, OfflineEngine(), PROMPTS, client=client)
    tasks = LlmTasks(engine, PROMPTS)
    conversation = Conversation(
        store=MemoryEventStore(),
        engine=engine,
        helper=tasks,
        floor=OfflineEngine(),
        flow=load_flow(),
        clock=FixedClock(),
        new_id=counter(),
        exporters={},
    )
    state = await play_case(conversation, case)
    for message in state.messages:
        await tasks.review(ExtractionRequest(message=message, record=state.record), ())
    for section in DRAFTED:
        await tasks.draft(section, state)
    assert {_task_of(request) for request in service.requests} >= {"extract", "review"}
    sent = "\n".join(body["messages"][1]["content"] for body in service.bodies)
    # "6 June" is a day, whoever is called June.
    sent = re.sub(r"\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:April|May|June|August)\b", " ", sent)
    names = [case["child"]["name"] or "", *case["gold"]["third_party_names"]]
    words = {word for name in names for word in re.findall(r"[^\W\d_]{3,}", name)}
    words -= {"Mrs", "Miss", "the"}
    left = [word for word in words if re.search(rf"(?<![^\W_]){word}(?![^\W_])", sent, re.I)]
    assert left == []
    spoken = [a or b for message in case["messages"] for a, b in QUOTED.findall(message["text"])]
    assert [words for words in spoken if words in sent] == []
