"""What the model service fills in: line numbers, exact words and closed choices; no free prose.

Not the domain's models: `translate` turns these into proposals, and the gate decides about those.
Every field is required, because strict JSON Schema modes want it so.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

_MOST = 60
_WORDS = 600


class _Wire(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class WireSource(StrEnum):
    """How the writer knows."""

    WITNESSED = "witnessed"
    CHILD_TOLD = "child_told"
    PARENT_TOLD = "parent_told"
    THIRD_PARTY = "third_party"
    RECORD = "record"
    NOT_SAID = "not_said"


class WireImpact(StrEnum):
    """What an action changed."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    MIXED = "mixed"
    NONE = "none"
    UNKNOWN = "unknown"


class WireIncident(_Wire):
    """Something that happened."""

    s: int = Field(ge=1)
    words: str = Field(max_length=_WORDS)
    date: str = Field(max_length=_WORDS)
    source: WireSource


class WireAction(_Wire):
    """Something done about it."""

    s: int = Field(ge=1)
    words: str = Field(max_length=_WORDS)
    date: str = Field(max_length=_WORDS)
    impact: WireImpact
    effect: str = Field(max_length=_WORDS)


class WireRequest(_Wire):
    """Something asked for."""

    s: int = Field(ge=1)
    words: str = Field(max_length=_WORDS)
    reason: str = Field(max_length=_WORDS)


class WireOutcome(_Wire):
    """Something that could happen."""

    s: int = Field(ge=1)
    words: str = Field(max_length=_WORDS)


class WireExtraction(_Wire):
    """The answer of the extract task."""

    incidents: tuple[WireIncident, ...] = Field(max_length=_MOST)
    actions: tuple[WireAction, ...] = Field(max_length=_MOST)
    requests: tuple[WireRequest, ...] = Field(max_length=_MOST)
    outcomes: tuple[WireOutcome, ...] = Field(max_length=_MOST)

    @property
    def is_empty(self) -> bool:
        """Does it point at nothing?"""
        return not (self.incidents or self.actions or self.requests or self.outcomes)


class WireQuestion(_Wire):
    """The answer of the follow-up task."""

    question: str = Field(max_length=_WORDS)


class WireCategory(StrEnum):
    """The categories that say "this is not fact"; the same words as the domain's."""

    OPINION = "opinion"
    EMOTION = "emotion"
    SPECULATION = "speculation"
    LABELLING = "labelling"
    GENERALISATION = "generalisation"
    VAGUE = "vague"
    UNATTRIBUTED_HEARSAY = "unattributed_hearsay"
    DIAGNOSIS = "diagnosis"
    BLAME = "blame"


class WireMark(_Wire):
    """Words that may not be fact."""

    s: int = Field(ge=1)
    words: str = Field(min_length=1, max_length=_WORDS)
    category: WireCategory


class WireReview(_Wire):
    """The answer of the review task."""

    marks: tuple[WireMark, ...] = Field(max_length=_MOST)


class WireSentence(_Wire):
    """One drafted sentence with the numbers of its facts."""

    text: str = Field(min_length=1, max_length=_WORDS)
    facts: tuple[int, ...] = Field(min_length=1, max_length=_MOST)


class WireDraft(_Wire):
    """The answer of a draft task."""

    sentences: tuple[WireSentence, ...] = Field(max_length=_MOST)


OUTPUTS: dict[str, type[BaseModel]] = {
    model.__name__: model for model in (WireExtraction, WireQuestion, WireReview, WireDraft)
}


def response_schema(model: type[BaseModel]) -> dict[str, Any]:
    """The model as the named strict JSON Schema that model services take.

    Lengths and limits are left out (strict modes refuse them); they are checked on what comes back.
    """
    schema = _plain(model.model_json_schema())
    return {"name": model.__name__, "schema": schema, "strict": True}


_DROPPED = frozenset(
    ["title", "description", "minimum", "maxLength", "minLength", "maxItems", "minItems"]
)


def _plain(node: Any, *, names: bool = False) -> Any:
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if not isinstance(node, dict):
        return node
    plain = {
        key: _plain(value, names=key in ("properties", "$defs"))
        for key, value in node.items()
        if names or key not in _DROPPED
    }
    if plain.get("type") == "object" and not names:
        plain["additionalProperties"] = False
    return plain
