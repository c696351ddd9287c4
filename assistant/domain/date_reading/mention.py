"""What a found date looks like: where it stands, its words, and its reading."""

from enum import StrEnum
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from assistant.domain.dates import Edtf


class MentionKind(StrEnum):
    """How a date was said, which decides what may be built on it."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    YEAR = "year"
    SEASON_OR_TERM = "season_or_term"
    RANGE = "range"
    OPEN_RANGE = "open_range"
    RECURRING = "recurring"
    RELATIVE = "relative"
    ANCHORED = "anchored"


class DateMention(BaseModel):
    """One date expression in a text: a half-open span of code points and what it says.

    `edtf` is None when the words name a time that cannot be worked out ("the end of Year 5").
    `from_anchor`: worked out from an earlier mention ("the next day"). `is_rejected`: the writer
    says it was not this date ("29/2, not 28/2"). `weekday_conflict`: the weekday that was named is
    not the weekday of the date. `is_heading`: it stands alone at the start of a line and dates
    what follows it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    start_char: int = Field(ge=0)
    end_char: int = Field(ge=1)
    words: str = Field(min_length=1)
    edtf: Edtf | None
    kind: MentionKind
    weekday_conflict: bool = False
    from_anchor: bool = False
    is_rejected: bool = False
    is_heading: bool = False

    @classmethod
    def trusted(cls, text: str, start: int, end: int, **fields: object) -> Self:
        """The mention of a span the reader found; skips validation, and the cost of it."""
        mention = cls.__new__(cls)
        values = {"start_char": start, "end_char": end, "words": text[start:end], **fields}
        for name, value in (
            ("__dict__", values),
            ("__pydantic_fields_set__", set(values)),
            ("__pydantic_extra__", None),
            ("__pydantic_private__", None),
        ):
            object.__setattr__(mention, name, value)
        return mention

    @model_validator(mode="after")
    def _check_span(self) -> Self:
        if self.end_char - self.start_char != len(self.words):
            raise ValueError("the span must be as long as the words")
        return self
