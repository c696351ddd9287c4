"""The model's other tasks in a whole interview: always after our own result, never in its place."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from assistant import bootstrap
from assistant.conversation import Conversation, Turn
from assistant.domain.draft import build_draft, current_hash
from assistant.domain.events import Advised, Asked
from assistant.domain.findings import Finding, ResolutionKind, Severity
from assistant.domain.ports import Actor, Role
from assistant.domain.speech import SayKind
from assistant.domain.suggestions import standing_draft
from assistant.domain.text import Section
from assistant.engines.llm.tasks import LlmTasks
from assistant.engines.offline.engine import OfflineEngine
from assistant.panel.finding import build_finding
from assistant.panel.view import show_suggested
from assistant.store.memory import MemoryEventStore
from tests.contract.model_service import (
    NOTHING,
    PROMPTS,
    ModelService,
    completion,
    make_engine,
    problem,
    silence,
)
from tests.fakes import FixedClock, counter

STAFF = Actor(user_id="staff", name="Sam Okafor", role=Role.STAFF, team="larkfield")
FLOW = bootstrap.load_flow()
HID = "He hid in the cloakroom at lunchtime with Wes Ford."
GRIM = "On 4 March he threw a chair at the wall. Such a scene it made."
ASK = "We would like an assessment of what he sees at home because he told us he watches things."
FAULTS = {
    "refusal": completion(None, refusal="no"),
    "filter": problem(400, "x", code="content_filter"),
    "500": problem(500),
    "prose": completion("Of course! Here it is."),
    "cut": completion('{"mar', finish="length"),
    "silence": silence,
}


def _by_task(**answers: Any) -> Callable[[httpx.Request], Any]:
    """Answers by which task the request is for, the offline engine being sure of the rest."""

    def answer(request: httpx.Request) -> Any:
        system = json.loads(request.content)["messages"][0]["content"]
        task = next(name for name, prompt in PROMPTS.items() if prompt.system == system)
        given = answers.get(task.replace("-", "_"), completion(NOTHING))
        return given(request) if callable(given) else _copy(given)

    return answer


def _copy(response: httpx.Response) -> httpx.Response:
    return httpx.Response(response.status_code, headers=response.headers, content=response.content)


# ---------------------------------------------------------------- follow-up


async def test_the_chosen_question_is_put_in_the_models_words_with_others_as_tokens() -> None:
    offered = completion({"question": "When did this happen with [NEW_PERSON_1]?"})
    made = _conversation(follow_up=lambda request: _naming(request, offered))
    turn = await _told(made, "background", HID)
    pending = turn.interview.pending
    assert pending is not None
    assert pending.question_id == "incident-date"
    assert turn.says[-1].text == "When did this happen with Wes Ford?".replace(
        "Wes Ford", f"[{turn.interview.record.people[0].token}]"
    )
    assert turn.interview.pending_text == turn.says[-1].text
    asked = turn.interview.asked[-1]
    assert asked.made_by is not None
    assert (asked.made_by.task, asked.made_by.outcome) == ("follow-up", "ok")
    resumed = await made.resume(STAFF, "i")
    assert resumed.says[-1].text == turn.says[-1].text


def _naming(request: httpx.Request, offered: httpx.Response) -> httpx.Response:
    sent = json.loads(request.content)["messages"][1]["content"]
    assert "Wes" not in sent
    token = re.findall(r"\[[A-Z_]+\]", sent)[-1]
    body = json.loads(offered.content)
    content = body["choices"][0]["message"]["content"]
    body["choices"][0]["message"]["content"] = content.replace("[NEW_PERSON_1]", token)
    return httpx.Response(200, json=body)


@pytest.mark.parametrize("fault", [*FAULTS, "another question"])
async def test_whatever_happens_the_question_is_put_as_it_is_written(fault: str) -> None:
    plain = await _told(_conversation(None), "background", HID)
    answer = FAULTS.get(fault, completion({"question": "Why was he so bad?"}))
    turn = await _told(_conversation(follow_up=answer), "background", HID)
    assert turn.says[-1] == plain.says[-1]
    made_by = turn.interview.asked[-1].made_by
    assert made_by is not None
    assert made_by.is_call
    assert (made_by.outcome == "ok") is (fault == "another question")


async def test_no_question_is_phrased_about_danger_or_where_there_is_a_choice() -> None:
    service = ModelService(_by_task())
    made = _conversation_over(service)
    await made.start(STAFF, interview_id="i")
    await made.reply(STAFF, "i", "go to background")
    turn = await made.reply(STAFF, "i", "He ran off at noon and we do not know where he is now.")
    assert turn.says[0].kind is SayKind.URGENT
    assert await made.advise(STAFF, "i") is None
    assert service.requests == []


# ---------------------------------------------------------------- review


async def test_words_the_model_points_at_become_findings_that_hold_nothing_out() -> None:
    made = _conversation(review=completion({"marks": [_mark(2, "Such a scene it made")]}))
    told = await _told(made, "background", GRIM)
    before = build_draft(told.interview)
    turn = await made.advise(STAFF, "i")
    assert turn is not None
    (found,) = _proposed(turn)
    assert (found.words, found.severity) == ("Such a scene it made", Severity.INFO)
    assert found.proposed_by == "test-model"
    assert build_draft(turn.interview) == before
    assert [say.kind for say in turn.says] == [SayKind.NOTE, SayKind.FINDING]
    card = build_finding(turn.interview, found.id)
    assert card.reason.startswith("Pointed out by the AI helper (test-model), not by a rule.")
    assert not card.is_held_out
    decided = await made.decide(STAFF, "i", found.id, kind=ResolutionKind.LEAVE_OUT)
    assert decided.interview.decision(found.id) is not None


@pytest.mark.parametrize(
    "marks",
    [
        [("He is a fiend", "labelling")],
        [("Mum said he is a menace on 4 March", "opinion")],
        [("he shouted on 6 March", "labelling"), ("on 6 March", "vague")],
        [("Mr Bell told us he is a terror", "labelling"), ("he is a terror", "labelling")],
        [("“he is a menace”", "labelling")],
        [("he is a menace", "labelling"), ("menace", "opinion")],
        [("he is a nasty boy", "labelling"), ("nasty", "opinion")],
    ],
)
async def test_untyped_quoted_and_marked_words_are_never_findings(
    marks: list[tuple[str, str]],
) -> None:
    text = (
        "Mum said “he is a menace” on 4 March. I think he is a nasty boy. "
        "In the hall he shouted on 6 March. Mr Bell told us he is a terror."
    )
    found = [
        {"s": line, "words": words, "category": category}
        for words, category in marks
        for line in (1, 2, 3, 4)
    ]
    made = _conversation(review=completion({"marks": found}))
    told = await _told(made, "background", text)
    turn = await made.advise(STAFF, "i")
    assert turn is not None
    assert _proposed(turn) == ()
    assert turn.interview.findings == told.interview.findings


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_fault_in_the_review_is_recorded_and_says_nothing(fault: str) -> None:
    made = _conversation(review=FAULTS[fault])
    told = await _told(made, "background", GRIM)
    turn = await made.advise(STAFF, "i")
    assert turn is not None
    assert turn.says == ()
    assert turn.interview.findings == told.interview.findings
    assert turn.interview.made_by[-1].task == "review"
    assert turn.interview.made_by[-1].outcome != "ok"
    assert await made.advise(STAFF, "i") is None


async def test_typing_on_waits_for_no_review() -> None:
    asked, go_on = asyncio.Event(), asyncio.Event()

    async def slow(_: httpx.Request) -> httpx.Response:
        asked.set()
        await go_on.wait()
        return completion({"marks": [_mark(2, "Such a scene it made")]})

    made = _conversation(review=slow)
    await _told(made, "background", GRIM)
    advising = asyncio.create_task(made.advise(STAFF, "i"))
    await asked.wait()
    turn = await made.reply(STAFF, "i", "On 6 March he hit the door.")
    assert len(turn.interview.record.incidents) >= 2
    go_on.set()
    advised = await advising
    assert advised is not None
    assert len(_proposed(advised)) == 1
    assert len(advised.interview.record.incidents) == len(turn.interview.record.incidents)


async def test_what_is_taken_back_or_sent_meanwhile_gets_no_finding() -> None:
    made = _conversation(review=completion({"marks": [_mark(2, "Such a scene it made")]}))
    await _told(made, "background", GRIM)
    await made.submit(STAFF, "i")
    assert await made.advise(STAFF, "i") is None
    other = _conversation(review=completion({"marks": [_mark(2, "Such a scene it made")]}))
    await _told(other, "background", GRIM)
    await other.advise(STAFF, "i")
    turn = await other.reply(STAFF, "i", "undo")
    assert _proposed(turn) == ()


# ---------------------------------------------------------------- drafts


def _sentences(*texts: str) -> httpx.Response:
    return completion({"sentences": [{"text": text, "facts": [1, 2]} for text in texts]})


JOINED = (
    "We would like an assessment of what he sees at home, because he told us he watches things."
)


async def test_a_draft_stands_beside_the_text_and_never_in_it() -> None:
    made = _conversation(draft_request=_sentences(JOINED, "He is a risk to others."))
    told = await _told(made, "request", ASK)
    assert await made.advise(STAFF, "i") is not None
    assert standing_draft((await made.open(STAFF, "i")), Section.REQUEST) is None
    left = await made.reply(STAFF, "i", "go to outcomes")
    before = current_hash(left.interview)
    turn = await made.advise(STAFF, "i")
    assert turn is not None
    draft = standing_draft(turn.interview, Section.REQUEST)
    assert draft is not None
    assert [item.text for item in draft.sentences] == [JOINED]
    assert draft.dropped == 1
    assert set(draft.sentences[0].fact_ids) == {told.interview.record.requests[0].id}
    assert current_hash(turn.interview) == before
    assert "1 sentence was not kept" in turn.says[-1].text
    (shown,) = show_suggested(turn.interview)
    assert (shown.title, shown.sentences) == ("Request", (JOINED,))
    assert "1 sentence not kept" in shown.note
    assert await made.advise(STAFF, "i") is None


async def test_a_draft_is_void_when_its_words_change() -> None:
    made = _conversation(draft_request=_sentences(JOINED))
    await _told(made, "request", ASK)
    await made.reply(STAFF, "i", "go to outcomes")
    await made.advise(STAFF, "i")
    await made.reply(STAFF, "i", "go to request")
    turn = await made.reply(STAFF, "i", "We also ask for a meeting with the family support team.")
    assert len(turn.interview.record.requests) == 2
    assert standing_draft(turn.interview, Section.REQUEST) is None


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_fault_in_a_draft_leaves_our_own_alone(fault: str) -> None:
    made = _conversation(draft_request=FAULTS[fault])
    await _told(made, "request", ASK)
    left = await made.reply(STAFF, "i", "go to outcomes")
    await made.advise(STAFF, "i")
    state = await made.open(STAFF, "i")
    draft = standing_draft(state, Section.REQUEST)
    assert draft is None or draft.sentences == ()
    assert build_draft(state) == build_draft(left.interview)
    assert any(item.task == "draft-request" and item.outcome != "ok" for item in state.made_by)


async def test_each_result_is_an_event_with_what_made_it() -> None:
    store = MemoryEventStore()
    made = _conversation(
        store=store,
        review=completion({"marks": []}),
        draft_request=_sentences(JOINED),
    )
    await _told(made, "request", ASK)
    await made.reply(STAFF, "i", "go to outcomes")
    await made.advise(STAFF, "i")
    events = await store.load("i")
    made_by = [item.made_by for item in events if isinstance(item, Advised)]
    assert [item.task for item in made_by] == ["review", "draft-request"]
    assert all(item.flow_version == FLOW.version and item.prompt_version for item in made_by)
    again = [type(item).model_validate(item.model_dump(mode="json")) for item in events]
    assert tuple(again) == events
    assert any(isinstance(item, Asked) for item in events)


async def test_a_task_that_is_not_wanted_is_not_called() -> None:
    service = ModelService(_by_task())
    made = _conversation_over(service, tasks=frozenset())
    turn = await _told(made, "background", HID)
    assert turn.interview.asked[-1].made_by is None
    await made.reply(STAFF, "i", "go to request")
    await made.reply(STAFF, "i", ASK)
    await made.reply(STAFF, "i", "go to outcomes")
    assert await made.advise(STAFF, "i") is None
    sent = [body["messages"][0]["content"] for body in service.bodies]
    assert set(sent) <= {PROMPTS["extract"].system}


async def test_without_a_model_there_is_nothing_to_add() -> None:
    made = _conversation(None)
    await _told(made, "background", GRIM)
    assert await made.advise(STAFF, "i") is None


# ---------------------------------------------------------------- parts


def _mark(line: int, words: str) -> dict[str, Any]:
    return {"s": line, "words": words, "category": "emotion"}


def _proposed(turn: Turn) -> tuple[Finding, ...]:
    return tuple(item for item in turn.interview.findings if item.proposed_by)


async def _told(conversation: Conversation, section: str, text: str) -> Turn:
    await conversation.start(STAFF, interview_id="i")
    await conversation.reply(STAFF, "i", f"go to {section}")
    return await conversation.reply(STAFF, "i", text)


def _conversation(
    off: None = None, *, store: MemoryEventStore | None = None, **answers: Any
) -> Conversation:
    if not answers and off is None:
        return _plain()
    return _conversation_over(ModelService(_by_task(**answers)), store)


def _plain() -> Conversation:
    floor = OfflineEngine()
    return Conversation(
        store=MemoryEventStore(),
        engine=floor,
        floor=floor,
        flow=FLOW,
        clock=FixedClock(),
        new_id=counter(),
        exporters={},
    )


def _conversation_over(
    service: ModelService, store: MemoryEventStore | None = None, **changes: Any
) -> Conversation:
    engine = make_engine(service, skip_when_sure=True, deadline_s=1.2, **changes)
    return Conversation(
        store=store or MemoryEventStore(),
        engine=engine,
        helper=LlmTasks(engine, PROMPTS),
        floor=OfflineEngine(),
        flow=FLOW,
        clock=FixedClock(),
        new_id=counter(),
        exporters={},
    )
