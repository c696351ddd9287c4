"""What an organisation adds to the wording rules, silences or softens: data its caller loaded
from a file.
"""

from pydantic import BaseModel, ConfigDict, Field

from assistant.domain.findings import Category, Severity


class ExtraPhrases(BaseModel):
    """Phrases an organisation wants noticed, in any surroundings outside quotations and reported
    speech.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    category: Category
    severity: Severity = Severity.WARN
    phrases: tuple[str, ...] = Field(min_length=1)
    sections: tuple[str, ...] = ("background",)


class WordingPolicy(BaseModel):
    """An organisation's own choices; the default changes nothing."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    extra: tuple[ExtraPhrases, ...] = ()
    silenced: frozenset[str] = frozenset()
    softened: frozenset[str] = frozenset()
