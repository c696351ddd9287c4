"""What can be set about the model service; plain values, read from the environment elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LlmSettings:
    """The model service and its limits; times in seconds, sizes in tokens or characters."""

    url: str
    model: str
    api_key: str = field(default="", repr=False)
    allowed_hosts: tuple[str, ...] = ()
    hide_quotes: bool | None = None
    """Send quoted speech as tokens; None: on another machine yes, on this one no."""
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
    window_chars: int = 2_400
    overlap_sentences: int = 1
    vocabulary_file: Path | None = None
    """A tiktoken vocabulary on this machine; without one, counts before a call are estimates."""
