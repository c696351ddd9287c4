"""What a rule is and what it noticed: severities, categories, ways to resolve, rules with their
examples, findings.

A finding asks and never rewrites. What the rules look for is in `assistant.domain.rules`.
"""

from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

SECTIONS: tuple[str, ...] = (
    "safety",
    "child",
    "background",
    "interventions",
    "request",
    "outcomes",
)
"""The parts of a referral a rule may belong to."""


class Severity(StrEnum):
    """How much a finding asks for: `stop` needs a supervisor's recorded override, and is never a
    hard lock.
    """

    STOP = "stop"
    WARN = "warn"
    INFO = "info"


class Category(StrEnum):
    """What kind of thing was noticed."""

    OPINION = "opinion"
    EMOTION = "emotion"
    SPECULATION = "speculation"
    LABELLING = "labelling"
    GENERALISATION = "generalisation"
    VAGUE = "vague"
    UNATTRIBUTED_HEARSAY = "unattributed_hearsay"
    DIAGNOSIS = "diagnosis"
    BLAME = "blame"
    NOTE = "note"
    MINIMISING = "minimising"
    VERDICT = "verdict"
    ADULT_TERMS = "adult_terms"
    JARGON = "jargon"
    INSTITUTION_CENTRED = "institution_centred"
    WEAK_REQUEST = "weak_request"
    CERTAINTY = "certainty"
    PLACEMENT = "placement"
    COMPLETENESS = "completeness"
    CONSISTENCY = "consistency"
    SAFETY = "safety"
    IDENTITY = "identity"
    CONSENT = "consent"
    GENERAL = "general"


NOT_FACT: frozenset[Category] = frozenset(
    {
        Category.OPINION,
        Category.EMOTION,
        Category.SPECULATION,
        Category.LABELLING,
        Category.GENERALISATION,
        Category.VAGUE,
        Category.UNATTRIBUTED_HEARSAY,
        Category.DIAGNOSIS,
        Category.BLAME,
        Category.NOTE,
    }
)
"""The ten categories that say "this is not fact"."""


class ResolutionKind(StrEnum):
    """How a person may settle a finding."""

    REWORD = "reword"
    LEAVE_OUT = "leave_out"
    MOVE_TO_REQUEST = "move_to_request"
    ATTRIBUTE = "attribute"
    KEEP = "keep"
    MOVE_TO_INTERVENTIONS = "move_to_interventions"
    OVERRIDE = "override"
    ANSWERED = "answered"


class Rule(BaseModel):
    """One rule as data: what it is called, how much it asks for, what it says, where it comes
    from, its own examples.

    `reason` is about the words, never about the person who wrote them; `source` is a key of the
    domain brief's source list, or "guide". Every text in `flagged` must be flagged by this rule
    and no text in `passed` may be.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    id: str = Field(pattern=r"^[A-Z]+-\d+(\.[a-z]+(-[a-z]+)*)*$")
    category: Category
    severity: Severity
    sections: tuple[str, ...] = Field(min_length=1)
    reason: str = Field(min_length=1)
    question: str = Field(min_length=1)
    source: str = Field(min_length=1)
    resolutions: tuple[ResolutionKind, ...] = Field(min_length=1)
    flagged: tuple[str, ...] = Field(min_length=2)
    passed: tuple[str, ...] = Field(min_length=2)

    @field_validator("sections")
    @classmethod
    def _sections_are_known(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        unknown = [section for section in value if section not in SECTIONS]
        if unknown:
            raise ValueError(f"unknown sections {unknown}; use {', '.join(SECTIONS)}")
        return value


class WordingHit(NamedTuple):
    """Words a wording rule noticed: a half-open span of code points in the text reviewed."""

    start_char: int
    end_char: int
    words: str
    rule_id: str
    category: Category
    severity: Severity


class Finding(BaseModel):
    """What a rule noticed in the record: the words or facts it rests on, and the one question to
    ask about them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    id: str
    rule_id: str
    category: Category
    severity: Severity
    section: str
    message_id: str | None
    start_char: int | None
    end_char: int | None
    words: str
    fact_ids: tuple[str, ...] = ()
    reason: str
    question: str
    resolutions: tuple[ResolutionKind, ...]
    proposed_by: str | None = Field(default=None, exclude_if=lambda value: value is None)
    """The model that pointed at the words, where no rule did."""

    @model_validator(mode="after")
    def _span_is_whole(self) -> "Finding":
        if (self.start_char is None) != (self.end_char is None):
            raise ValueError("a finding has both ends of its span or neither")
        if (
            self.start_char is not None
            and self.end_char is not None
            and self.start_char >= self.end_char
        ):
            raise ValueError("a finding's span holds at least one character")
        return self


def says_not_fact(finding: Finding) -> bool:
    """Does it say that its words are not fact, and not for information only?

    While it is open, such a finding holds its words out of Background.
    """
    return finding.category in NOT_FACT and finding.severity is not Severity.INFO
