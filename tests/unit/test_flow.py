"""The interview's files: what a good one gives, and that all problems come in one report."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.bootstrap import load_flow
from assistant.domain.agenda import applies
from assistant.domain.events import Asked, Interview
from assistant.domain.flow import Condition, parse_flow
from assistant.domain.ports import PendingQuestion
from assistant.domain.record import Answer, AnswerStatus, Record
from assistant.domain.text import Section
from assistant.errors import FlowError
from tests.fakes import FixedClock


def tiny_files() -> dict[str, Any]:
    """The smallest flow that holds together."""
    names = [section.value for section in Section]
    files: dict[str, Any] = {
        "referral.yaml": {
            "id": "tiny",
            "version": 1,
            "welcome": "Welcome.",
            "emergency": {"advice": "Call.", "line": "Call."},
            "sections": names,
        },
        "facts.yaml": {"questions": []},
    }
    for name in names:
        files[f"{name}.yaml"] = {"id": name, "title": name.title(), "opening": "Now this."}
    return files


def question(**changes: Any) -> dict[str, Any]:
    return {"id": "a-question", "ask": "What?", "short": "what", "why": "Because.", **changes}


def test_the_shipped_flow_holds_together() -> None:
    flow = load_flow()
    assert [section.id for section in flow.sections] == list(Section)
    assert flow.sections[0].questions[0].id == "immediate-danger"


def test_the_danger_question_is_the_first_of_all() -> None:
    flow = load_flow()
    assert flow.after(Section.CLOSE) is None
    assert flow.before(Section.SAFETY) is None
    assert flow.question("incident-date") is not None
    assert flow.question("no-such-question") is None


def test_the_smallest_flow_is_accepted() -> None:
    assert parse_flow(tiny_files()).version == 1


def test_all_problems_come_in_one_report() -> None:
    files = tiny_files()
    files["child.yaml"]["questions"] = [question(ask=""), question(id="Wrong Id")]
    del files["request.yaml"]
    files["facts.yaml"] = {"questions": [{"id": "x", "about": "incident", "field": "date"}]}
    with pytest.raises(FlowError) as caught:
        parse_flow(files)
    report = str(caught.value)
    assert "child.yaml: questions[0].ask" in report
    assert "child.yaml: questions[1].id" in report
    assert "request.yaml: this file is missing" in report
    assert "facts.yaml: questions[0]" in report


def test_a_repeated_question_id_is_named() -> None:
    files = tiny_files()
    files["child.yaml"]["questions"] = [question()]
    files["request.yaml"]["questions"] = [question()]
    with pytest.raises(FlowError, match="a-question: this question id stands twice"):
        parse_flow(files)


def test_a_condition_about_an_unknown_question_is_named() -> None:
    files = tiny_files()
    files["child.yaml"]["questions"] = [question(when={"answered": "nothing-like-it"})]
    with pytest.raises(FlowError, match="there is no question 'nothing-like-it'"):
        parse_flow(files)


def test_sections_out_of_order_are_refused() -> None:
    files = tiny_files()
    files["referral.yaml"]["sections"] = list(reversed(files["referral.yaml"]["sections"]))
    with pytest.raises(FlowError, match="safety comes first"):
        parse_flow(files)


def test_a_fact_question_must_quote_the_fact() -> None:
    files = tiny_files()
    fact_question = question(about="incident", field="date")
    files["facts.yaml"] = {"questions": [fact_question]}
    with pytest.raises(FlowError, match=r"must hold \{words\}"):
        parse_flow(files)


def state_with(value: str | None) -> Interview:
    answers: tuple[Answer, ...] = ()
    if value is not None:
        answers = (Answer(question_id="q", status=AnswerStatus.GIVEN, value=value),)
    asked = Asked(
        id="e1",
        at=FixedClock().now(),
        actor_id="staff",
        turn="t1",
        gap_id="q",
        text="Q?",
        question=PendingQuestion(question_id="q"),
    )
    return Interview(id="i", record=Record(answers=answers), asked=(asked,))


@pytest.mark.parametrize(
    ("condition", "value", "expected"),
    [
        ({"answered": "q"}, "yes", True),
        ({"answered": "q"}, None, False),
        ({"answered": "q", "equals": "yes"}, "Yes", True),
        ({"answered": "q", "equals": "yes"}, "no", False),
        ({"answered": "q", "one_of": ["no", "not yet"]}, "not yet", True),
        ({"answered": "q", "one_of": ["no", "not yet"]}, "yes", False),
        ({"unanswered": "q"}, None, True),
        ({"unanswered": "q"}, "yes", False),
        ({"asked": "q"}, None, True),
        ({"asked": "other"}, None, False),
        ({"recorded": "incident"}, None, False),
        ({"all": [{"answered": "q"}, {"asked": "q"}]}, "yes", True),
        ({"all": [{"answered": "q"}, {"asked": "other"}]}, "yes", False),
        ({"any": [{"answered": "q"}, {"asked": "other"}]}, "yes", True),
        ({"any": [{"asked": "other"}]}, "yes", False),
        ({"not": {"answered": "q"}}, None, True),
        ({"not": {"answered": "q"}}, "yes", False),
    ],
)
def test_each_operator(condition: dict[str, Any], value: str | None, expected: bool) -> None:
    assert applies(Condition.model_validate(condition), state_with(value)) is expected


@pytest.mark.parametrize(
    "condition",
    [{}, {"answered": "q", "unanswered": "q"}, {"equals": "yes"}, {"unknown": "q"}],
)
def test_a_condition_has_exactly_one_operator(condition: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        Condition.model_validate(condition)
