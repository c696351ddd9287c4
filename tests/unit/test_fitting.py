"""Only words that can answer a question are ever noted as its answer."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from assistant.bootstrap import load_flow
from assistant.domain.fitting import fits, meant_question, read_status
from assistant.domain.flow import Question
from assistant.domain.record import AnswerStatus
from assistant.domain.text import Message, Section

FLOW = load_flow()


def reply(text: str) -> Message:
    return Message(
        id="m",
        section=Section.CHILD,
        text=text,
        author_id="a",
        at=datetime(2026, 11, 24, tzinfo=UTC),
        today=date(2026, 11, 24),
    )


def does_fit(question_id: str, text: str) -> bool:
    question = FLOW.question(question_id)
    assert isinstance(question, Question)
    return fits(question, reply(text))


@pytest.mark.parametrize(
    ("question_id", "text"),
    [
        ("child-name", "Keira Tolland"),
        ("child-name", "keira tolland"),
        ("child-dob", "3/5/13"),
        ("child-dob", "second of June 2015"),
        ("child-address", "14 Pell Street"),
        ("child-address", "flat 2, Orme House, LL30 1XX, yes still there"),
        ("child-address", "here with us in the home"),
        ("household", "mum, her partner and two younger brothers"),
        ("household", "his nan"),
        ("parents-informed", "not yet"),
        ("parents-informed", "I told mum on the phone this morning, she was upset but ok"),
        ("parents-agreement", "dad is happy with it"),
        ("parents-agreement", "No"),
        ("child-told", "yes, he wants it to stop"),
        ("parental-responsibility", "both parents"),
        ("social-worker", "closed in May"),
        ("child-send", "autism, diagnosed by Dr Osei in 2022"),
        ("child-language", "Polish"),
        ("child-ethnicity", "white british"),
        ("police-contacted", "rang 101, log 4471"),
        ("safe-tonight", "with his auntie"),
        ("why-now", "it has got worse since the summer and he has stopped eating"),
        ("strengths", "loves art and trusts Mrs Bell"),
    ],
)
def test_an_answer_fits_its_question(question_id: str, text: str) -> None:
    assert does_fit(question_id, text)


@pytest.mark.parametrize(
    ("question_id", "text"),
    [
        ("police-contacted", "what should i do"),
        ("police-contacted", "What happens next?"),
        ("safe-tonight", "can you tell me who to ring"),
        ("child-name", "yes"),
        ("child-name", "its happened before"),
        ("child-name", "I want a social worker to come out"),
        ("child-dob", "his nan Sheila looks after him"),
        ("child-dob", "no"),
        ("child-address", "in september she was fine, then she started coming in late"),
        ("child-address", "he hit another boy"),
        ("household", "its happened before, he got in the same van"),
        ("household", "she was crying in the toilets"),
        ("parents-agreement", "hes at risk of being taken"),
        ("child-told", "if nothing happens she'll stop coming to school"),
        ("child-told", "we want someone to do a visit"),
        ("social-worker", "he pushed a boy on Tuesday"),
        (
            "child-language",
            "she came in late three times last week wearing the same shirt as before",
        ),
        ("why-now", "should I ring them now?"),
        ("strengths", "without help he could get hurt"),
        ("strengths", "!!"),
        ("strengths", "yes"),
        ("why-now", "social care to visit"),
        ("strengths", "word " * 200),
    ],
)
def test_other_words_do_not(question_id: str, text: str) -> None:
    assert not does_fit(question_id, text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("dunno his dob", AnswerStatus.NOT_KNOWN),
        ("sorry, I don't know that", AnswerStatus.NOT_KNOWN),
        ("not sure", AnswerStatus.NOT_KNOWN),
        ("no idea where he lives", AnswerStatus.NOT_KNOWN),
        ("we haven't asked", AnswerStatus.NOT_KNOWN),
        ("I'd rather not say", AnswerStatus.DECLINED),
        ("n/a", AnswerStatus.NOT_APPLICABLE),
        ("no idea about pr sorry", AnswerStatus.NOT_KNOWN),
        ("dont know, about a month ago", None),
        ("not sure but I think Monday", None),
        ("don't know, about 3 times", None),
        ("he doesn't know", None),
        ("no", None),
    ],
)
def test_words_that_only_say_it_is_not_known(text: str, status: AnswerStatus | None) -> None:
    assert read_status(text) is status


def test_not_known_can_name_another_question() -> None:
    assert meant_question("dunno his dob", FLOW, "child-name") == "child-dob"
    assert meant_question("dunno", FLOW, "child-name") == "child-name"
    assert meant_question("no idea about pr", FLOW, "child-name") == "parental-responsibility"
