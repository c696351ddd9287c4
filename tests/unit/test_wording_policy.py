"""What an organisation may add, silence and soften."""

import pytest
from pydantic import ValidationError

from assistant.domain.findings import Category, Severity
from assistant.domain.rules.wording import ExtraPhrases, WordingPolicy, review_wording

EXTRA = WordingPolicy(
    extra=(
        ExtraPhrases(
            category=Category.VAGUE, severity=Severity.INFO, phrases=("on green", "had a wobbler")
        ),
    )
)


def test_an_organisations_phrase_is_found_with_its_severity() -> None:
    (hit,) = review_wording("He was on green and drew a cat.", policy=EXTRA)
    assert (hit.words, hit.category, hit.severity) == ("on green", Category.VAGUE, Severity.INFO)
    assert hit.rule_id == "ORG-1.vague"


def test_an_organisations_phrase_passes_in_reported_words() -> None:
    assert review_wording("Mum said he had a wobbler.", policy=EXTRA) == ()
    assert review_wording("He was on green.", "request", policy=EXTRA) == ()


def test_a_silenced_rule_says_nothing() -> None:
    policy = WordingPolicy(silenced=frozenset({"BG-1.labelling.noun"}))
    assert review_wording("He is a bully.") != ()
    assert review_wording("He is a bully.", policy=policy) == ()


def test_a_softened_rule_is_info() -> None:
    policy = WordingPolicy(softened=frozenset({"BG-1.labelling.noun"}))
    (hit,) = review_wording("He is a bully.", policy=policy)
    assert hit.severity is Severity.INFO


def test_a_policy_with_unknown_words_is_refused() -> None:
    with pytest.raises(ValidationError):
        WordingPolicy.model_validate({"extra": [{"category": "rude", "phrases": ["x"]}]})
    with pytest.raises(ValidationError):
        WordingPolicy.model_validate({"silent": []})
