"""What can be set about the model service; plain values, read from the environment elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from assistant.engines.llm.hosts import check_endpoint
from assistant.errors import SettingsError

_PREFIX = "REFERRAL_LLM_"
TASKS = frozenset({"follow-up", "review", "drafts"})


@dataclass(frozen=True)
class LlmSettings:
    """The model service and its limits; times in seconds, sizes in tokens or characters."""

    url: str
    model: str
    api_key: str = field(default="", repr=False)
    allowed_hosts: tuple[str, ...] = ()
    hide_quotes: bool | None = None
    """Send quoted speech as tokens; None: on another machine yes, on this one no."""
    tasks: frozenset[str] = TASKS
    """What the model is asked for besides reading."""
    own_names: tuple[str, ...] = ()
    """Names of the organisation itself, never sent."""
    deadline_s: float = 30.0
    max_retries: int = 2
    retry_pause_s: float = 0.5
    concurrency: int = 4
    breaker_faults: int = 3
    breaker_rest_s: float = 60.0
    case_refusals: int = 3
    max_output_tokens: int = 700
    turn_tokens: int = 12_000
    referral_tokens: int = 60_000
    skip_when_sure: bool = True
    """Don't ask where the offline engine has read every line and left nothing open."""
    window_chars: int = 2_400
    overlap_sentences: int = 1
    vocabulary_file: Path | None = None
    """A tiktoken vocabulary on this machine; without one, counts before a call are estimates."""


def read_llm_settings(
    given: Mapping[str, str], *, own_names: tuple[str, ...] = ()
) -> tuple[LlmSettings, tuple[str, ...]]:
    """Settings from `REFERRAL_LLM_*` values, and one line for each that is wrong."""
    problems: list[str] = []
    url = given.get(f"{_PREFIX}URL", "")
    model = given.get(f"{_PREFIX}MODEL", "")
    hosts = tuple(
        host.strip() for host in given.get(f"{_PREFIX}ALLOWED_HOSTS", "").split(",") if host.strip()
    )
    if not url:
        problems.append("REFERRAL_ENGINE=llm needs REFERRAL_LLM_URL, the model service's address.")
    else:
        try:
            check_endpoint(url, hosts)
        except SettingsError as error:
            problems.append(str(error))
    if not model:
        problems.append("REFERRAL_ENGINE=llm needs REFERRAL_LLM_MODEL, the model's name.")
    key = given.get(f"{_PREFIX}KEY", "")
    key_file = given.get(f"{_PREFIX}KEY_FILE", "")
    if key_file:
        try:
            key = Path(key_file).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            problems.append("REFERRAL_LLM_KEY_FILE can't be read.")
    hide = given.get(f"{_PREFIX}HIDE_QUOTES", "").lower()
    if hide not in ("", "yes", "no"):
        problems.append("REFERRAL_LLM_HIDE_QUOTES can be: yes, no; unset: yes on another machine.")
    named = given.get(f"{_PREFIX}TASKS")
    tasks = TASKS if named is None else frozenset(named.replace(",", " ").split()) - {"none"}
    if not tasks <= TASKS:
        problems.append(f"REFERRAL_LLM_TASKS can name: {', '.join(sorted(TASKS))}; or none.")
    vocabulary = given.get(f"{_PREFIX}VOCABULARY", "")
    settings = LlmSettings(
        url=url,
        model=model,
        api_key=key,
        allowed_hosts=hosts,
        hide_quotes={"yes": True, "no": False}.get(hide),
        tasks=tasks,
        own_names=own_names,
        deadline_s=_number(given, "DEADLINE", LlmSettings.deadline_s, problems),
        concurrency=int(_number(given, "CONCURRENCY", LlmSettings.concurrency, problems)),
        turn_tokens=int(_number(given, "TURN_TOKENS", LlmSettings.turn_tokens, problems)),
        referral_tokens=int(
            _number(given, "REFERRAL_TOKENS", LlmSettings.referral_tokens, problems)
        ),
        vocabulary_file=Path(vocabulary) if vocabulary else None,
    )
    return settings, tuple(problems)


def _number(given: Mapping[str, str], name: str, default: float, problems: list[str]) -> float:
    value = given.get(f"{_PREFIX}{name}", "")
    if not value:
        return default
    try:
        number = float(value)
    except ValueError:
        number = 0.0
    if not 1 <= number <= 10_000_000:
        problems.append(f"{_PREFIX}{name} is {value!r}; it must be a number from 1.")
        return default
    return number
