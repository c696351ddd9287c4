"""What a found date looks like: where it stands, its words, and its reading."""

from enum import StrEnum
from typing import NamedTuple


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


class DateMention(NamedTuple):
    """One date expression in a text: a half-open span of code points and what it says.

    `edtf` is None when the words name a time that cannot be worked out ("the end of Year 5").
    `from_anchor`: worked out from an earlier mention ("the next day"). `is_rejected`: the writer
    says it was not this date ("29/2, not 28/2"). `weekday_conflict`: the weekday that was named is
    not the weekday of the date. `is_heading`: it stands alone at the start of a line and dates
    what follows it.
    """

    start_char: int
    end_char: int
    words: str
    edtf: str | None
    kind: MentionKind
    weekday_conflict: bool
    from_anchor: bool
    is_rejected: bool
    is_heading: bool
