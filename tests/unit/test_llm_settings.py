"""Reading the model's settings: every wrong one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.engines.llm.settings import read_llm_settings

GOOD = {"REFERRAL_LLM_URL": "http://127.0.0.1:8181/v1", "REFERRAL_LLM_MODEL": "m"}


def test_an_address_and_a_name_are_enough() -> None:
    settings, problems = read_llm_settings(GOOD, own_names=("Larkfield",))
    assert problems == ()
    assert (settings.model, settings.hide_quotes, settings.deadline_s) == ("m", None, 30.0)
    assert settings.own_names == ("Larkfield",)


def test_the_key_is_read_from_its_file_and_never_shown(tmp_path: Path) -> None:
    path = tmp_path / "key"
    path.write_text("k-secret\n")
    settings, problems = read_llm_settings({**GOOD, "REFERRAL_LLM_KEY_FILE": str(path)})
    assert problems == ()
    assert settings.api_key == "k-secret"
    assert "k-secret" not in repr(settings)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"REFERRAL_LLM_URL": ""}, "REFERRAL_LLM_URL"),
        ({"REFERRAL_LLM_URL": "https://models.example.org/v1"}, "REFERRAL_LLM_ALLOWED_HOSTS"),
        ({"REFERRAL_LLM_MODEL": ""}, "REFERRAL_LLM_MODEL"),
        ({"REFERRAL_LLM_KEY_FILE": "/nowhere/key"}, "REFERRAL_LLM_KEY_FILE"),
        ({"REFERRAL_LLM_HIDE_QUOTES": "perhaps"}, "REFERRAL_LLM_HIDE_QUOTES"),
        ({"REFERRAL_LLM_TASKS": "review, poetry"}, "REFERRAL_LLM_TASKS"),
        ({"REFERRAL_LLM_DEADLINE": "soon"}, "REFERRAL_LLM_DEADLINE"),
        ({"REFERRAL_LLM_CONCURRENCY": "0"}, "REFERRAL_LLM_CONCURRENCY"),
        ({"REFERRAL_LLM_TURN_TOKENS": "nan"}, "REFERRAL_LLM_TURN_TOKENS"),
    ],
)
def test_what_is_wrong_is_named(change: dict[str, str], told: str) -> None:
    _, problems = read_llm_settings({**GOOD, **change})
    assert len(problems) == 1
    assert told in problems[0]


@pytest.mark.parametrize(
    ("named", "tasks"),
    [
        ("review", {"review"}),
        ("review, drafts", {"review", "drafts"}),
        ("none", set()),
        ("", set()),
    ],
)
def test_the_tasks_besides_reading_can_be_chosen(named: str, tasks: set[str]) -> None:
    settings, problems = read_llm_settings({**GOOD, "REFERRAL_LLM_TASKS": named})
    assert problems == ()
    assert set(settings.tasks) == tasks
    assert len(read_llm_settings(GOOD)[0].tasks) == 3


def test_a_named_host_over_https_is_taken() -> None:
    given = {
        **GOOD,
        "REFERRAL_LLM_URL": "https://models.example.org/v1",
        "REFERRAL_LLM_ALLOWED_HOSTS": "other.example, Models.Example.org",
        "REFERRAL_LLM_HIDE_QUOTES": "no",
    }
    settings, problems = read_llm_settings(given)
    assert problems == ()
    assert settings.hide_quotes is False
