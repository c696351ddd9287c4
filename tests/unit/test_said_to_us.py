"""What is said to the assistant is answered; what is told of a child stays told."""

from __future__ import annotations

import uuid

import pytest

from assistant.bootstrap import Settings, make_conversation
from assistant.domain.record import Record
from assistant.domain.rules.danger_answer import read_danger_answer
from assistant.domain.said_to_us import Topic, is_said_to_us, statement_before, topic_of
from assistant.domain.speech import SayKind
from assistant.evaluation import EVALUATOR
from tests.unit.offline_reading import read


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("hi, im worried about a boy in my class but not sure if its a referral", "refer"),
        ("dont know if this is serious enough", "refer"),
        ("is it bad enough to refer??", "refer"),
        ("we havent rung home because not sure if we're allowed", "family"),
        ("do i have to tell the parents first?", "family"),
        ("will his mum find out it was me", "reads"),
        ("who can see this?", "reads"),
        ("can u help me", "how"),
        ("are you a real person", "how"),
    ],
)
def test_what_somebody_wavers_about_is_heard(text: str, topic: str) -> None:
    expected = {
        "refer": Topic.WHETHER_TO_REFER,
        "family": Topic.TELLING_FAMILY,
        "reads": Topic.WHO_READS,
        "how": Topic.HOW_IT_WORKS,
    }
    assert topic_of(text) is expected[topic]


@pytest.mark.parametrize(
    "text",
    [
        "mum asked should she tell the police?",
        "he said do i need to go home",
        'she said "is this confidential?" and cried',
        "i wasnt sure whether to log it so spoke to our DSL",
        "he hit her on monday",
    ],
)
def test_anothers_doubt_is_none_of_the_writers(text: str) -> None:
    assert topic_of(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("im worried about a boy in my class", True),
        ("hi its sam from the breakfast club", True),
        ("bit worried about a lad, not sure its a referral tbh", True),
        ("DSL here, not sure this meets threshold", True),
        ("im worried about a boy whos mum hit him", False),
        ("hello from the hospital he is hurt", False),
        ("its his TA who saw it", False),
        ("he had a bruise, not sure if its a referral", False),
    ],
)
def test_only_what_tells_nothing_of_a_child_is_set_apart(text: str, expected: bool) -> None:
    assert is_said_to_us(text) is expected


def test_a_statement_with_a_doubt_in_tow_is_still_stated() -> None:
    text = "not told mum yet as didnt know if i should??"
    assert statement_before(text) == "not told mum yet"
    answers = {a.question_id: a.value for a in read(text, "child", Record()).answers}
    assert answers["parents-informed"] == "not yet"


def test_doubt_whether_to_refer_is_no_doubt_about_danger() -> None:
    assert read_danger_answer("not sure its a referral tbh") is None
    assert read_danger_answer("not sure if hes safe") == "unsure"
    assert read_danger_answer("not sure") == "unsure"


async def test_doubt_is_answered_truly_and_the_question_stays() -> None:
    conversation = make_conversation(Settings())
    opened = await conversation.start(EVALUATOR, interview_id=str(uuid.uuid4()))
    turn = await conversation.reply(
        EVALUATOR,
        opened.interview.id,
        "hi, im worried about a boy in my class but not sure if its a referral",
    )
    kinds = [say.kind for say in turn.says]
    assert kinds == [SayKind.NOTE, SayKind.QUESTION]
    assert "a draft is not a referral" in turn.says[0].text
    assert turn.says[-1].text == opened.says[-1].text


async def test_a_greeting_is_greeted() -> None:
    conversation = make_conversation(Settings())
    opened = await conversation.start(EVALUATOR, interview_id=str(uuid.uuid4()))
    turn = await conversation.reply(EVALUATOR, opened.interview.id, "Morning")
    assert turn.says[0].text.startswith("Hello.")
