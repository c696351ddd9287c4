"""Where the model reads a fact differently, the first reading stands and the person is asked."""

from __future__ import annotations

from typing import Any

import pytest

from assistant import bootstrap
from assistant.conversation import Conversation, Turn
from assistant.domain.agenda import Gap
from assistant.domain.commands import CommandName
from assistant.domain.interview import open_gaps
from assistant.domain.ports import Actor, Role
from assistant.domain.record import Impact, Incident, IncidentSource, Intervention
from assistant.engines.offline.engine import OfflineEngine
from assistant.errors import CommandError
from assistant.store.memory import MemoryEventStore
from tests.contract.model_service import NOTHING, ModelService, completion, make_engine
from tests.fakes import FixedClock, counter

STAFF = Actor(user_id="staff", name="Sam Okafor", role=Role.STAFF)
FLOW = bootstrap.load_flow()
CHAIR = "On 3 March, the log says 4 March, he threw a chair at the wall."
SEAT = "We moved his seat on 5 March and he has been calmer since."
TOLD = "On 3 March a Y4 girl told me that he had pushed her in the hall."


def _incident(**said: Any) -> dict[str, Any]:
    return {
        **NOTHING,
        "incidents": [{"s": 1, "words": "", "date": "", "source": "not_said", **said}],
    }


def _action(**said: Any) -> dict[str, Any]:
    words = {"s": 1, "words": "", "date": "", "impact": "unknown", "effect": "", **said}
    return {**NOTHING, "actions": [words]}


async def test_two_readings_of_a_date_are_put_to_the_person() -> None:
    conversation = _conversation(_incident(date="4 March"))
    gap = _doubt(await _told(conversation, "background", CHAIR))
    assert gap.choices == ("Sun 3 March 2024", "Mon 4 March 2024")
    assert gap.ask.startswith("This can be read as Sun 3 March 2024 or as Mon 4 March 2024.")


@pytest.mark.parametrize(("chosen", "edtf"), [(0, "2024-03-03"), (1, "2024-03-04")])
async def test_the_reading_that_is_chosen_is_the_facts(chosen: int, edtf: str) -> None:
    conversation = _conversation(_incident(date="4 March"))
    turn = await _told(conversation, "background", CHAIR)
    assert turn.interview.record.incidents[0].edtf == "2024-03-03"
    gap = _doubt(turn)
    await conversation.command(STAFF, "i", CommandName.ASK, gap.id)
    turn = await conversation.command(STAFF, "i", CommandName.ASK, gap.choices[chosen])
    fact = turn.interview.record.incidents[0]
    assert fact.edtf == edtf
    assert fact.date_evidence is not None
    assert fact.date_evidence.quote in CHAIR
    assert not _doubts(turn)
    turn = await conversation.reply(STAFF, "i", "undo")
    assert turn.interview.record.incidents[0].edtf == "2024-03-03"
    assert _doubts(turn)


@pytest.mark.parametrize(
    ("typed", "edtf", "is_settled"),
    [
        ("4 March", "2024-03-04", True),
        ("It was 3 March", "2024-03-03", True),
        ("7 March", "2024-03-07", True),
        ("the second one", "2024-03-03", False),
    ],
)
async def test_a_typed_answer_settles_it_when_it_says_a_day(
    typed: str, edtf: str, is_settled: bool
) -> None:
    conversation = _conversation(_incident(date="4 March"), completion(NOTHING))
    gap = _doubt(await _told(conversation, "background", CHAIR))
    await conversation.command(STAFF, "i", CommandName.ASK, gap.id)
    turn = await conversation.reply(STAFF, "i", typed)
    assert turn.interview.record.incidents[0].edtf == edtf
    assert bool(_doubts(turn)) is not is_settled


async def test_who_told_it_is_asked_when_it_was_read_in_two_ways() -> None:
    conversation = _conversation(_incident(source="record"))
    turn = await _told(conversation, "background", TOLD)
    before = turn.interview.record.incidents[0].source
    assert before not in (IncidentSource.RECORD, IncidentSource.NOT_SAID)
    gap = _doubt(turn)
    await conversation.command(STAFF, "i", CommandName.ASK, gap.id)
    turn = await conversation.command(STAFF, "i", CommandName.ASK, "from a record")
    fact = turn.interview.record.incidents[0]
    assert isinstance(fact, Incident)
    assert fact.source is IncidentSource.RECORD


async def test_what_changed_is_asked_when_it_was_read_in_two_ways() -> None:
    said = _action(impact="negative", effect="he has been calmer since")
    conversation = _conversation(said)
    turn = await _told(conversation, "interventions", SEAT)
    assert turn.interview.record.interventions[0].impact is Impact.POSITIVE
    gap = _doubt(turn)
    assert gap.choices == ("better", "worse")
    await conversation.command(STAFF, "i", CommandName.ASK, gap.id)
    with pytest.raises(CommandError):
        await conversation.command(STAFF, "i", CommandName.ASK, "splendid")
    turn = await conversation.command(STAFF, "i", CommandName.ASK, "worse")
    fact = turn.interview.record.interventions[0]
    assert isinstance(fact, Intervention)
    assert fact.impact is Impact.NEGATIVE


async def test_the_same_day_in_other_words_is_no_doubt() -> None:
    conversation = _conversation(_incident(date="3 March"))
    assert not _doubts(await _told(conversation, "background", CHAIR))
    conversation = _conversation(_incident(date="never typed"))
    assert not _doubts(await _told(conversation, "background", CHAIR))


async def test_a_correction_ends_the_doubt() -> None:
    conversation = _conversation(_incident(date="4 March"), completion(NOTHING))
    await _told(conversation, "background", CHAIR)
    turn = await conversation.reply(STAFF, "i", "sorry, that was 6 March, not 3 March")
    assert turn.interview.record.incidents[0].edtf == "2024-03-06"
    assert not _doubts(turn)


async def _told(conversation: Conversation, section: str, text: str) -> Turn:
    await conversation.start(STAFF, interview_id="i")
    await conversation.reply(STAFF, "i", f"go to {section}")
    return await conversation.reply(STAFF, "i", text)


def _doubts(turn: Turn) -> list[Gap]:
    return [gap for gap in open_gaps(turn.interview, FLOW) if gap.question_id.endswith("-doubt")]


def _doubt(turn: Turn) -> Gap:
    (gap,) = _doubts(turn)
    return gap


def _conversation(first: dict[str, Any], *others: Any) -> Conversation:
    return Conversation(
        store=MemoryEventStore(),
        engine=make_engine(ModelService(completion(first), *others)),
        floor=OfflineEngine(),
        flow=FLOW,
        clock=FixedClock(),
        new_id=counter(),
        exporters={},
    )
