"""The family's agreement to the referral or to help, and what only looks like it."""

from __future__ import annotations

import pytest

from assistant.domain.record import Record
from tests.unit.offline_reading import read


def agreement(text: str, section: str) -> str | None:
    answers = {item.question_id: item.value for item in read(text, section, Record()).answers}
    return answers.get("parents-agreement")


SECTIONS = ("child", "interventions", "request")


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize(
    "text",
    [
        "mum is happy for us to ask for help",
        "Both parents have signed the consent form",
        "Mum has given her consent for this",
        "dad said yes to the referral",
        "mum knows I'm sending this and is fine with it",
        "parents are on board",
        "nan is fully supportive of the referral",
        "Mum asked us to refer",
        "mum requested the referral herself",
        "Consent: yes",
        "Parental consent obtained 12/3",
        "mum agreed to a referral when we met on Tuesday",
        "Mr Hale (dad) gave consent by phone",
        "Mum is keen to have some support",
        "parents aware and in agreement",
        "early help not SS - nan + dad both happy 4 this to be sent",
        "mum has signed",
        "I did the early help assessment with dad yesterday and he has signed it",
    ],
)
def test_the_family_agrees(text: str, section: str) -> None:
    assert agreement(text, section) == "agreed"


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize(
    "text",
    [
        "mum does not agree to the referral",
        "dad refused consent",
        "Parents have not consented",
        "mum hasn't been asked",
        "We have not sought consent because of the risk",
        "mum said no to early help",
        "they declined support",
        "mum doesn’t want social services involved",
        "consent not given",
        "Mum agreed to meet us on Friday",
        "he agreed to try the new class",
        "she is happy at school",
        "dad wants him to do better",
        "not sure whether mum agrees to this",
        "mum agreed to support him with his reading",
        "",
    ],
)
def test_what_is_no_agreement(text: str, section: str) -> None:
    assert agreement(text, section) != "agreed"


@pytest.mark.parametrize("times", [1_000, 4_000])
def test_any_repetition_is_read_to_its_end(times: int) -> None:
    assert agreement("mum is " + "happy to " * times, "child") is None
