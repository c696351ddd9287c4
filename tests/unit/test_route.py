"""A route is a prompt to think: it follows what is recorded."""

from __future__ import annotations

import pytest

from assistant.domain.dates import ReportedDate
from assistant.domain.record import (
    Answer,
    AnswerStatus,
    Fact,
    Incident,
    Record,
    RequestItem,
)
from assistant.domain.rules.route import Route, suggest_route, think_about_route
from assistant.domain.text import Evidence, Section


def _evidence(words: str) -> Evidence:
    return Evidence(message_id="m1", start_char=0, quote=words)


def _incident(words: str, edtf: str | None = "2024-03-04") -> Incident:
    date = ReportedDate(words="4 March", edtf=edtf) if edtf else None
    return Incident(
        id=words[:8],
        evidence=(_evidence(words),),
        engine="offline",
        typed_in=Section.BACKGROUND,
        date=date,
    )


def _request(words: str = "a family support worker") -> RequestItem:
    return RequestItem(
        id="ask",
        evidence=(_evidence(words),),
        engine="offline",
        typed_in=Section.REQUEST,
    )


def _record(*facts: Fact, agreed: bool = False) -> Record:
    answers: tuple[Answer, ...] = ()
    if agreed:
        answers = (
            Answer(
                question_id="parents-agreement",
                status=AnswerStatus.GIVEN,
                value="agreed",
                evidence=(_evidence("mum agrees"),),
            ),
        )
    return Record(facts=facts, answers=answers)


def test_danger_now_is_an_emergency_whatever_else_is_known() -> None:
    assert suggest_route(Record(), is_danger=True) is Route.EMERGENCY


def test_without_a_request_more_is_needed() -> None:
    thought = think_about_route(_record(_incident("he hit her")), is_danger=False)
    assert thought.route is Route.MORE_INFO
    assert "request" in thought.reasons[0]


def test_without_any_date_more_is_needed() -> None:
    record = _record(_incident("he is sad", None), _request())
    assert suggest_route(record, is_danger=False) is Route.MORE_INFO


def test_a_family_that_agrees_and_nothing_serious_points_to_early_help() -> None:
    record = _record(_incident("left the classroom four times"), _request(), agreed=True)
    assert suggest_route(record, is_danger=False) is Route.EARLY_HELP


def test_harm_points_to_social_care_though_the_family_agrees() -> None:
    record = _record(_incident("came in with a bruise on his arm"), _request(), agreed=True)
    thought = think_about_route(record, is_danger=False)
    assert thought.route is Route.SOCIAL_CARE
    assert thought.reasons


def test_early_help_that_is_asked_for_and_agreed_is_early_help_with_what_to_weigh() -> None:
    record = _record(
        _incident("came in with a bruise on his arm"),
        _request("An early help assessment for the family please"),
        agreed=True,
    )
    thought = think_about_route(record, is_danger=False)
    assert thought.route is Route.EARLY_HELP
    assert any(reason.startswith("Weigh as well") for reason in thought.reasons)


def test_no_agreement_leaves_social_care() -> None:
    record = _record(_incident("left the classroom four times"), _request())
    assert suggest_route(record, is_danger=False) is Route.SOCIAL_CARE


@pytest.mark.parametrize(
    "words",
    [
        "moonpie asked her for a picture of herself",
        "he pushed her down the stairs at home",
        "there were red marks round both his wrists",
        "she doesn't want to go home",
    ],
)
def test_harm_is_told_in_many_ways(words: str) -> None:
    record = _record(_incident(words), _request(), agreed=True)
    assert suggest_route(record, is_danger=False) is Route.SOCIAL_CARE
