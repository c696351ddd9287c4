"""What follows approval: noted by people, chased, answered, withdrawn, gone on from in a copy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from assistant.bootstrap import load_flow
from assistant.conversation import Conversation
from assistant.domain.approval import EarlierReferral, Outcome, ReviewState, Sending, SentHow
from assistant.domain.commands import CommandName
from assistant.domain.copying import answer_about_earlier
from assistant.domain.draft import build_draft, current_hash, effective_state, is_approved
from assistant.domain.events import Interview
from assistant.domain.findings import Severity
from assistant.domain.following_up import is_due, is_overdue, next_prompt, next_working_day
from assistant.domain.ports import Actor, Role
from assistant.domain.record import Answer, AnswerStatus
from assistant.domain.rules.record_checks import check_record
from assistant.domain.speech import Organisation, SayKind
from assistant.domain.text import Evidence
from assistant.engines.offline.engine import OfflineEngine
from assistant.errors import CommandError, NotAllowedError, StaleError
from assistant.reviewing import WordingError
from assistant.store.memory import MemoryEventStore
from tests.fakes import FixedClock, counter

SAM = Actor(user_id="sam", name="Sam Okafor", role=Role.STAFF, team="larkfield")
HELEN = Actor(user_id="helen", name="Helen Marsh", role=Role.SUPERVISOR, team="larkfield")
RUTH = Actor(user_id="ruth", name="Ruth Bell", role=Role.SUPERVISOR, team="larkfield")
PLACE = Organisation(
    authority="Northmoor children's services",
    authority_phone="01632 960 142",
    escalation="It is on the Northmoor partnership’s site.",
)
NARRATIVE = (
    "Last Thursday a Y4 girl Florence told me that Riley had put his hand on her leg on the bus. "
    "On 28/2 he pulled a Y2 boy's trousers down in the toilets."
)


@dataclass
class Case:
    """One referral in the hands of its people."""

    conversation: Conversation
    clock: FixedClock

    async def state(self) -> Interview:
        return await self.conversation.open(SAM, "i")

    async def approve(self) -> Interview:
        """Sent to the reviewer, stops answered with reasons, approved."""
        turn = await self.conversation.submit(SAM, "i")
        for check in check_record(turn.interview):
            if check.severity is Severity.STOP:
                await self.conversation.override(HELEN, "i", check.id, "Agreed by phone.")
        seen = current_hash(turn.interview)
        return (await self.conversation.approve(HELEN, "i", seen_hash=seen)).interview

    async def send(self, *, reference: str = "") -> Interview:
        """Noted as sent today."""
        sending = Sending(
            sent_by="",
            sent_on=self.clock.today(),
            how=SentHow.SECURE_EMAIL,
            reference=reference or None,
        )
        return (await self.conversation.mark_sent(SAM, "i", sending)).interview

    async def reject(self, reason: str = "Not meeting the threshold.") -> Interview:
        """Noted as rejected today."""
        turn = await self.conversation.record_outcome(
            HELEN, "i", outcome=Outcome.REJECTED, on=self.clock.today(), reason=reason
        )
        return turn.interview


@pytest.fixture
async def case() -> Case:
    clock, floor = FixedClock(), OfflineEngine()
    conversation = Conversation(
        store=MemoryEventStore(),
        engine=floor,
        floor=floor,
        flow=load_flow(),
        clock=clock,
        new_id=counter(),
        exporters={},
        organisation=PLACE,
    )
    await conversation.start(SAM, interview_id="i")
    await conversation.reply(SAM, "i", "no, she is in class")
    await conversation.command(SAM, "i", CommandName.GO, "background")
    await conversation.reply(SAM, "i", NARRATIVE)
    return Case(conversation, clock)


async def test_sending_is_noted_with_who_when_how_and_a_day_to_ask(case: Case) -> None:
    await case.approve()

    state = await case.send(reference=" NM/24 \n 118 ")

    assert effective_state(state) is ReviewState.SENT
    assert state.review.sending is not None
    assert state.review.sending.sent_by == "Sam Okafor"
    assert state.review.sending.reference == "NM/24 118"
    assert state.review.chase_on == date(2024, 3, 15)
    assert is_approved(state)


@pytest.mark.parametrize("days", [-1, 1])
async def test_a_day_before_the_approval_or_in_the_future_is_refused(case: Case, days: int) -> None:
    approved = await case.approve()
    day = date.fromordinal(case.clock.today().toordinal() + days)
    sending = Sending(sent_by="", sent_on=day, how=SentHow.BY_HAND)

    with pytest.raises(CommandError, match="Nothing was recorded"):
        await case.conversation.mark_sent(SAM, "i", sending)

    assert (await case.state()).revision == approved.revision


def test_the_next_working_day_is_no_weekend_day() -> None:
    assert next_working_day(date(2024, 3, 15)) == date(2024, 3, 18)
    assert next_working_day(date(2024, 3, 18)) == date(2024, 3, 19)


async def test_past_the_day_to_ask_it_is_overdue_and_says_whom_to_ask(case: Case) -> None:
    await case.approve()
    state = await case.send()
    assert next_prompt(state, PLACE, case.clock.today()) is None

    case.clock.pass_days(1)
    assert is_due(state.review, case.clock.today())
    case.clock.pass_days(1)
    assert is_overdue(state.review, case.clock.today())

    prompt = next_prompt(state, PLACE, case.clock.today())
    assert prompt is not None
    assert "01632 960 142" in prompt.text
    assert not prompt.is_escalation


async def test_after_asking_in_vain_the_local_procedure_is_pointed_to(case: Case) -> None:
    await case.approve()
    await case.send()
    case.clock.pass_days(4)

    turn = await case.conversation.follow_up(SAM, "i", "Rang the duty desk; they will look.")

    prompt = next_prompt(turn.interview, PLACE, case.clock.today())
    assert prompt is not None
    assert prompt.is_escalation
    assert "Northmoor partnership" in prompt.text
    assert "must" not in prompt.text


async def test_a_new_day_to_ask_ends_being_overdue(case: Case) -> None:
    await case.approve()
    await case.send()
    case.clock.pass_days(4)
    later = date(2024, 3, 25)

    turn = await case.conversation.follow_up(SAM, "i", "They ring back.", chase_on=later)

    assert not is_overdue(turn.interview.review, case.clock.today())


async def test_an_answer_that_is_not_yes_needs_the_reason_given(case: Case) -> None:
    await case.approve()
    await case.send()

    with pytest.raises(CommandError, match="reason"):
        await case.reject("  ")

    state = await case.reject()
    assert effective_state(state) is ReviewState.REJECTED
    assert state.review.reply.reason == "Not meeting the threshold."


async def test_an_answer_can_change_after_it_was_taken_up(case: Case) -> None:
    await case.approve()
    await case.send()
    await case.reject()
    await case.conversation.follow_up(SAM, "i", "Spoke with the manager.", is_escalation=True)

    turn = await case.conversation.record_outcome(
        HELEN, "i", outcome=Outcome.ACCEPTED, on=case.clock.today()
    )

    assert effective_state(turn.interview) is ReviewState.ACCEPTED
    assert [step.action for step in turn.interview.review.history][-3:] == [
        "rejected",
        "escalated",
        "accepted",
    ]


async def test_words_typed_after_sending_are_kept_and_change_nothing(case: Case) -> None:
    await case.approve()
    sent = await case.send()

    turn = await case.conversation.reply(SAM, "i", "Today he hit a boy at lunch.", message_id="m9")

    assert turn.interview.message("m9") is not None
    assert current_hash(turn.interview) == current_hash(sent)
    assert is_approved(turn.interview)
    assert any("no part of it" in say.text for say in turn.says)


async def test_danger_typed_after_sending_brings_the_advice_first(case: Case) -> None:
    await case.approve()
    await case.send()

    turn = await case.conversation.reply(SAM, "i", "He is holding a knife to her right now.")

    assert turn.says[0].kind is SayKind.URGENT
    assert is_approved(turn.interview)


async def test_a_sent_text_is_not_edited(case: Case) -> None:
    await case.approve()
    sent = await case.send()
    sentence = build_draft(sent).sentences[0]

    with pytest.raises(CommandError, match="copy"):
        await case.conversation.edit_sentence(
            HELEN, "i", sentence.id, "Nothing happened.", revision=sent.revision
        )


async def test_a_copy_goes_on_with_what_changed_and_needs_its_own_approval(case: Case) -> None:
    await case.approve()
    await case.send(reference="NM/118")
    await case.conversation.reply(SAM, "i", "On 13 March he pushed a boy over in the hall.")
    await case.reject()
    changed = "On 14 March he kicked a Y1 girl in the corridor. He is a horrible child."

    turn = await case.conversation.copy(SAM, "i", changed, copy_id="j")

    copy = turn.interview
    text = " ".join(sentence.text for sentence in build_draft(copy).sentences)
    assert "trousers down" in text
    assert "pushed a boy over" in text
    assert "kicked a Y1 girl" in text
    assert "horrible" not in text
    assert effective_state(copy) is ReviewState.DRAFT
    assert copy.review.version == 0
    earlier = copy.record.answer("previous-referrals")
    assert earlier.value is not None
    assert "NM/118" in earlier.value
    assert "Rejected" in earlier.value
    assert "“Not meeting the threshold”" in earlier.value
    assert copy.earlier is not None
    assert copy.earlier.interview_id == "i"
    assert (await case.state()).review.copies == ("j",)


def test_what_was_said_of_earlier_referrals_before_stays_in_a_copy() -> None:
    told = Evidence(message_id="m1", start_char=0, quote="we referred in May 2022")
    changed = Evidence(message_id="m2", start_char=0, quote="He kicked a girl.")
    before = Answer(
        question_id="previous-referrals",
        status=AnswerStatus.GIVEN,
        value="referred in May 2022",
        evidence=(told,),
    )
    earlier = EarlierReferral(
        interview_id="i",
        state=ReviewState.REJECTED,
        version=1,
        sent_on=date(2024, 3, 14),
        outcome_on=date(2024, 3, 20),
        reason="Not meeting the threshold.",
    )

    answer = answer_about_earlier(earlier, before, changed, "Northmoor")

    assert answer.value == (
        "Sent Thu 14 March 2024 to Northmoor. Rejected Wed 20 March 2024: "
        "“Not meeting the threshold”. Before that: referred in May 2022"
    )
    assert answer.evidence == (told, changed)


async def test_the_same_copy_asked_for_twice_is_one(case: Case) -> None:
    await case.approve()
    await case.send()
    await case.reject()
    first = await case.conversation.copy(SAM, "i", "On 14 March he kicked a girl.", copy_id="j")

    again = await case.conversation.copy(SAM, "i", "On 14 March he kicked a girl.", copy_id="j")

    assert again.interview.revision == first.interview.revision
    assert (await case.state()).review.copies == ("j",)


async def test_only_the_author_makes_a_copy_and_only_of_a_closed_one(case: Case) -> None:
    await case.approve()
    with pytest.raises(CommandError):
        await case.conversation.copy(SAM, "i", "He moved.")
    await case.send()
    with pytest.raises(NotAllowedError):
        await case.conversation.copy(HELEN, "i", "He moved.")


async def test_what_was_undone_stays_undone_in_a_copy(case: Case) -> None:
    await case.conversation.reply(SAM, "i", "On 1 March he spat at a cook.")
    await case.conversation.command(SAM, "i", CommandName.UNDO)
    await case.approve()
    await case.conversation.withdraw(SAM, "i", "The family moved.")

    turn = await case.conversation.copy(SAM, "i", "They are back since 12 March.", copy_id="j")

    assert "spat" not in " ".join(item.text for item in build_draft(turn.interview).sentences)


async def test_another_supervisor_than_the_one_asked_may_act(case: Case) -> None:
    turn = await case.conversation.submit(SAM, "i", reviewer_id="helen")

    await case.conversation.return_(RUTH, "i", seen_hash=current_hash(turn.interview))

    assert effective_state(await case.state()) is ReviewState.RETURNED


async def test_a_comment_is_answered_by_the_author(case: Case) -> None:
    turn = await case.conversation.submit(SAM, "i")
    seen = current_hash(turn.interview)
    turn = await case.conversation.comment(HELEN, "i", "background", "Who saw it?")
    asked = turn.interview.review.comments[0]

    turn = await case.conversation.answer_comment(SAM, "i", asked.id, "Mrs Lund did.")

    assert turn.interview.review.comments[1].reply_to == asked.id
    assert current_hash(turn.interview) == seen


async def test_an_edit_that_brings_in_judgement_waits_for_a_reason(case: Case) -> None:
    turn = await case.conversation.submit(SAM, "i")
    sentence = build_draft(turn.interview).sentences[0]
    words = f"{sentence.text} He is a nasty little liar."

    with pytest.raises(WordingError) as noticed:
        await case.conversation.edit_sentence(
            HELEN, "i", sentence.id, words, revision=turn.interview.revision
        )
    assert noticed.value.noticed
    assert (await case.state()).revision == turn.interview.revision

    edited = await case.conversation.edit_sentence(
        HELEN, "i", sentence.id, words, revision=turn.interview.revision, reason="Quoted in the log"
    )
    assert edited.interview.edits[0].reason == "Quoted in the log"


async def test_an_approval_covers_no_override_its_reviewer_has_not_seen(case: Case) -> None:
    sent = (await case.conversation.submit(SAM, "i")).interview
    seen, page = current_hash(sent), sent.revision
    stops = [item for item in check_record(sent) if item.severity is Severity.STOP]
    assert stops
    for stop in stops:
        await case.conversation.override(HELEN, "i", stop.id, "Agreed by phone.")
    with pytest.raises(StaleError):
        await case.conversation.approve(RUTH, "i", seen_hash=seen, revision=page)
    assert not is_approved(await case.state())

    await case.conversation.comment(HELEN, "i", "background", "Ring mum first.")
    read = (await case.state()).revision - 1  # a comment since then hides nothing
    turn = await case.conversation.approve(RUTH, "i", seen_hash=seen, revision=read)
    assert is_approved(turn.interview)


async def test_ones_own_overrides_do_not_stop_ones_approval(case: Case) -> None:
    sent = (await case.conversation.submit(SAM, "i")).interview
    for check in check_record(sent):
        if check.severity is Severity.STOP:
            await case.conversation.override(HELEN, "i", check.id, "Agreed by phone.")
    turn = await case.conversation.approve(
        HELEN, "i", seen_hash=current_hash(sent), revision=sent.revision
    )
    assert is_approved(turn.interview)


async def test_words_that_stood_there_before_are_not_asked_about_again(case: Case) -> None:
    turn = await case.conversation.submit(SAM, "i")
    sentence = build_draft(turn.interview).sentences[0]
    first = await case.conversation.edit_sentence(
        HELEN,
        "i",
        sentence.id,
        f"{sentence.text} He is a nasty little liar.",
        revision=turn.interview.revision,
        reason="Quoted in the log",
    )
    again = build_draft(first.interview).sentences[0]

    words = f"{again.text} It was raining."
    edited = await case.conversation.edit_sentence(
        SAM, "i", again.id, words, revision=first.interview.revision
    )
    assert build_draft(edited.interview).sentences[0].text == words


async def test_a_comment_meanwhile_does_not_stop_an_edit_but_an_edit_does(case: Case) -> None:
    turn = await case.conversation.submit(SAM, "i")
    seen = turn.interview.revision
    one, two = build_draft(turn.interview).sentences[:2]
    await case.conversation.comment(RUTH, "i", "background", "Who saw it?")

    await case.conversation.edit_sentence(HELEN, "i", one.id, f"{one.text} At noon.", revision=seen)
    with pytest.raises(StaleError):
        await case.conversation.edit_sentence(
            RUTH, "i", two.id, f"{two.text} At noon.", revision=seen
        )


async def test_reopening_a_decision_that_was_made_anew_is_refused() -> None:
    floor = OfflineEngine()
    conversation = Conversation(
        store=MemoryEventStore(),
        engine=floor,
        floor=floor,
        flow=load_flow(),
        clock=FixedClock(),
        new_id=counter(),
        exporters={},
    )
    from assistant.domain.findings import ResolutionKind  # noqa: PLC0415 -- one use

    await conversation.start(SAM, interview_id="i")
    await conversation.reply(SAM, "i", "no")
    await conversation.command(SAM, "i", CommandName.GO, "background")
    turn = await conversation.reply(SAM, "i", "On 28/2 he hit a boy. He is a nasty boy.")
    finding = turn.interview.open_findings[0]
    turn = await conversation.decide(
        SAM, "i", finding.id, kind=ResolutionKind.KEEP, words="In the log."
    )
    seen = turn.interview.revision
    await conversation.decide(SAM, "i", finding.id, kind=ResolutionKind.LEAVE_OUT)

    with pytest.raises(StaleError):
        await conversation.reopen(SAM, "i", finding.id, revision=seen)
    await conversation.reopen(SAM, "i", finding.id, revision=seen + 1)
