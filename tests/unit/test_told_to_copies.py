"""Words told to a copy, and files read after a fault: kept once, as words, and taken back whole."""

from __future__ import annotations

import pytest

from assistant.conversation import Conversation
from assistant.domain.approval import ReviewState
from assistant.domain.coverage import unplaced
from assistant.domain.ports import Extraction, ExtractionRequest
from assistant.engines.offline.engine import OfflineEngine
from assistant.errors import CommandError, StorageError
from assistant.intake.as_source import as_source
from assistant.intake.documents import read_file
from assistant.store.memory import MemoryEventStore
from tests.unit.test_conversation import STAFF, TODAY, make, told

CHANGED = "He was hurt at home on 3 March, a BRUISE on his arm."
CSV = (
    b"Date,Incident,Action\n"
    b"03/05/2023,He hit a Y2 boy in the yard,We rang mum and she came in\n"
    b"04/05/2023,He kicked a girl in class,We moved his seat\n"
)


async def _closed(conversation: Conversation, *late: str) -> None:
    await told(conversation, "On 28/2 he hit a girl in the hall.")
    await conversation.withdraw(STAFF, "i", "The family moved away.")
    for words in late:
        await conversation.reply(STAFF, "i", words, today=TODAY)


@pytest.mark.parametrize("late", ["send for review", "undo", "not known", "yes"])
async def test_words_kept_late_are_words_in_the_copy(late: str) -> None:
    conversation = make()
    story = "Yesterday he hit a Y1 boy with a stick in the yard."
    await _closed(conversation, story, late)
    before = {answer.question_id for answer in (await conversation.open(STAFF, "i")).record.answers}

    state = (await conversation.copy(STAFF, "i", CHANGED, copy_id="copy")).interview

    assert state.review.state is ReviewState.DRAFT
    assert state.withdrawn_messages == frozenset()
    assert [message.text for message in state.messages][-3:] == [story, late, CHANGED]
    new = {answer.question_id for answer in state.record.answers} - before
    assert new <= {"previous-referrals", "parent-contact"}


async def test_what_has_changed_may_look_like_a_command() -> None:
    conversation = make()
    await _closed(conversation)
    state = (await conversation.copy(STAFF, "i", "undo", copy_id="copy")).interview
    assert state.messages[-1].text == "undo"
    assert state.messages[-1].id not in state.withdrawn_messages


async def test_a_referral_is_not_its_own_copy() -> None:
    conversation = make()
    await _closed(conversation)
    with pytest.raises(CommandError, match="own copy"):
        await conversation.copy(STAFF, "i", CHANGED, copy_id="i")


class _FailsOnce(MemoryEventStore):
    """Fails the third append after it was armed."""

    left = -1

    async def append(self, *args: object, **named: object) -> None:
        self.left -= 1
        if self.left == 0:
            raise StorageError("The disk is full.")
        await super().append(*args, **named)  # type: ignore[arg-type]


async def test_words_a_fault_kept_from_the_copy_are_told_by_the_next_try() -> None:
    store = _FailsOnce()
    conversation = make(store)
    await _closed(conversation)
    store.left = 3
    with pytest.raises(StorageError):
        await conversation.copy(STAFF, "i", CHANGED, copy_id="copy")

    for _ in range(2):
        state = (await conversation.copy(STAFF, "i", CHANGED, copy_id="copy")).interview

    assert [message.text for message in state.messages].count(CHANGED) == 1
    assert state.record.value("previous-referrals")


class _Breaks(OfflineEngine):
    """Breaks while it is told to."""

    is_broken = False

    async def extract(self, request: ExtractionRequest) -> Extraction:
        if self.is_broken:
            raise RuntimeError("killed")
        return await super().extract(request)


async def test_a_file_read_after_a_fault_is_taken_back_whole() -> None:
    conversation = make()
    engine = _Breaks()
    conversation._engine = conversation._floor = engine
    await told(conversation, "On 28/2 he hit a girl in the hall.")
    engine.is_broken = True
    with pytest.raises(RuntimeError):
        await conversation.bring(STAFF, "i", as_source(read_file("log.csv", CSV), CSV))
    engine.is_broken = False

    # What was heard is read first, and then taken back with its words.
    state = (await conversation.reply(STAFF, "i", "undo", today=TODAY)).interview

    assert len(state.record.facts) == 1
    again = await conversation.bring(STAFF, "i", as_source(read_file("log.csv", CSV), CSV))
    assert len(again.interview.record.facts) > 1


async def test_short_sentences_stand_somewhere_or_are_shown() -> None:
    conversation = make()
    turn = await told(conversation, "go to request", "Please visit. Tiny. Thanks.")
    assert [piece.quote for piece in unplaced(turn.interview)] == ["Tiny."]
