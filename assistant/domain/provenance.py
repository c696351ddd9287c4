"""What made a result, without any of its words: who read, by which prompt and rules, how it ended.

Stored with every result. When it was made is the time of the event that holds it.
"""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import Field

from assistant.domain.text import Frozen

BUILT_IN = "offline"
READ = "ok"
NOT_ASKED = "skipped"
READING = "extract"
_MODEL = "llm:"


class Provenance(Frozen):
    """Where one result comes from."""

    task: str = READING
    engine: str = BUILT_IN
    model: str | None = None
    """The model's name; None where none is set up."""
    prompt_version: int | None = None
    rules_version: str = ""
    flow_version: int = 0
    outcome: str = READ
    """How the model's part ended: ok, refused, truncated, invalid, failed, timeout, skipped."""
    signal: str = "none"
    """What was seen that told the ending."""
    tokens_in: int = Field(default=0, ge=0)
    tokens_out: int = Field(default=0, ge=0)
    tokens_cached: int = Field(default=0, ge=0)
    is_estimate: bool = False
    """The tokens were not counted by the service itself."""

    @property
    def is_read_by_model(self) -> bool:
        """Did a model answer in the form asked for?"""
        return self.model is not None and self.outcome == READ

    @property
    def is_call(self) -> bool:
        """Was a model asked at all?"""
        return self.model is not None and self.outcome != NOT_ASKED


class Tokens(Frozen):
    """Tokens of several calls added up."""

    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    tokens_cached: int = 0
    is_estimate: bool = False

    @property
    def total(self) -> int:
        """In and out."""
        return self.tokens_in + self.tokens_out


def add_up(made: Iterable[Provenance]) -> Tokens:
    """What these results used; an estimate as soon as one of them is."""
    calls = [item for item in made if item.is_call]
    return Tokens(
        calls=len(calls),
        tokens_in=sum(item.tokens_in for item in calls),
        tokens_out=sum(item.tokens_out for item in calls),
        tokens_cached=sum(item.tokens_cached for item in calls),
        is_estimate=any(item.is_estimate for item in calls),
    )


def coverage_words(made: Iterable[Provenance]) -> str | None:
    """How many messages a model read, and which; None where no model was set up."""
    reads = [item for item in made if item.task == READING]
    models = sorted({item.model for item in reads if item.model is not None})
    if not models:
        return None
    read = sum(item.is_read_by_model for item in reads)
    return f"AI helper ({', '.join(models)}) used on {read} of {len(reads)} messages"


def read_by_words(engine: str) -> str | None:
    """ "Read by the AI helper (name)" for a fact a model had a part in; None for any other.

    An engine's name is `llm:` and the model's, or two names joined by a plus sign.
    """
    models = [name.strip() for name in engine.split(" + ") if name.strip().startswith(_MODEL)]
    if not models:
        return None
    helper = f"the AI helper ({models[0].removeprefix(_MODEL)})"
    return (
        f"Read by {helper}" if engine == models[0] else f"Read by the built-in reader and {helper}"
    )
