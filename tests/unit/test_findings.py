"""What a rule and a finding must hold."""

import pytest
from pydantic import ValidationError

from assistant.domain.findings import (
    NOT_FACT,
    Category,
    Finding,
    ResolutionKind,
    Rule,
    Severity,
    WordingHit,
)

RULE = {
    "id": "BG-1.opinion.example",
    "category": Category.OPINION,
    "severity": Severity.WARN,
    "sections": ("background",),
    "reason": "The marked words judge.",
    "question": "What was seen or heard?",
    "source": "guide",
    "resolutions": (ResolutionKind.REWORD,),
    "flagged": ("It is awful.", "It is lovely."),
    "passed": ("It is red.", "It is 3cm long."),
}
FINDING = {
    "id": "f1",
    "rule_id": "BG-1.opinion.example",
    "category": Category.OPINION,
    "severity": Severity.WARN,
    "section": "background",
    "message_id": "m1",
    "start_char": 6,
    "end_char": 11,
    "words": "awful",
    "reason": "The marked words judge.",
    "question": "What was seen or heard?",
    "resolutions": (ResolutionKind.REWORD,),
}


def test_a_complete_rule_is_accepted() -> None:
    assert Rule.model_validate(RULE).category is Category.OPINION


@pytest.mark.parametrize("name", sorted(RULE))
def test_a_rule_without_any_of_its_parts_is_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        Rule.model_validate({key: value for key, value in RULE.items() if key != name})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", "no capital letters"),
        ("sections", ("somewhere",)),
        ("flagged", ("only one",)),
        ("passed", ("only one",)),
        ("reason", ""),
        ("resolutions", ()),
    ],
)
def test_a_rule_with_a_part_that_says_nothing_is_refused(name: str, value: object) -> None:
    with pytest.raises(ValidationError):
        Rule.model_validate({**RULE, name: value})


def test_a_finding_may_rest_on_facts_instead_of_words() -> None:
    finding = Finding.model_validate(
        {
            **FINDING,
            "message_id": None,
            "start_char": None,
            "end_char": None,
            "words": "",
            "fact_ids": ("a",),
        }
    )
    assert finding.fact_ids == ("a",)


@pytest.mark.parametrize(
    "change", [{"end_char": None}, {"start_char": None}, {"end_char": 6}, {"start_char": 12}]
)
def test_a_finding_with_half_a_span_is_refused(change: dict[str, int | None]) -> None:
    with pytest.raises(ValidationError):
        Finding.model_validate({**FINDING, **change})


def test_findings_and_hits_can_not_be_changed() -> None:
    hit = WordingHit(
        start_char=0,
        end_char=5,
        words="awful",
        rule_id="BG-1.opinion.example",
        category=Category.OPINION,
        severity=Severity.WARN,
    )
    with pytest.raises(AttributeError):
        hit.words = "lovely"  # type: ignore[misc]  # the point: a hit refuses assignment


def test_ten_categories_say_this_is_not_fact() -> None:
    assert len(NOT_FACT) == 10
