"""What a draft is made of: sentences with the facts they rest on, what is held out, answer rows.

How a draft is built is in `assistant.domain.draft`; nothing here decides anything.
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from assistant.domain.record import AnswerStatus
from assistant.domain.text import Evidence, Frozen, Section

DATE_NOT_KNOWN = "Date not known"


class Origin(StrEnum):
    """Whose words a sentence is: the staff's, the staff's inside fixed wording, or an editor's."""

    TYPED = "typed"
    DRAFTED = "drafted"
    EDITED = "edited"


class Sentence(Frozen):
    """One entry of the text as it will leave, other people's names already replaced by tokens."""

    id: str
    section: Section
    text: str = Field(min_length=1)
    fact_ids: tuple[str, ...] = Field(min_length=1)
    origin: Origin
    date_label: str | None = None
    """The date's reading for people, or "Date not known"; None where no date belongs."""
    date_words: str | None = None
    """The words the date was read from."""
    number: int | None = None
    """Its place in a numbered list (requests, outcomes), from 1."""
    note: str | None = None
    """What a reader should know about it: where it was typed, who said it."""


class HeldOut(Frozen):
    """Words a finding holds out of the text until a person has decided."""

    finding_id: str
    message_id: str
    words: str
    section: Section


class AnswerRow(Frozen):
    """One question's answer as a row: what was answered, or plainly why there is nothing."""

    question_id: str
    section: Section
    label: str
    value: str
    """The answer, "Not known", "Not answered", "Declined" or "Does not apply"."""
    status: AnswerStatus
    words: str | None = None
    """The staff's own words when they say more than the value."""
    evidence: tuple[Evidence, ...] = Field(default=(), exclude=True, repr=False)
    """Where it was typed, names as typed: for screens inside, never part of a dump."""


class DraftSection(Frozen):
    """One part of the text: fixed opening words, its sentences, and what is held out of it."""

    section: Section
    title: str
    lead: str | None = None
    """Fixed words before the sentences; they claim nothing about the case."""
    sentences: tuple[Sentence, ...] = ()
    held: tuple[HeldOut, ...] = ()


class SuggestedDraft(Frozen):
    """A section as a model joined it from the facts; it stands beside the text and never in it."""

    section: Section
    basis: str
    """What it was made from; other words make it void."""
    sentences: tuple[Sentence, ...] = ()
    dropped: int = Field(default=0, ge=0)
    """Sentences not shown because their facts do not hold what they say."""


class Draft(Frozen):
    """The whole text as it stands now."""

    sections: tuple[DraftSection, ...]
    child_rows: tuple[AnswerRow, ...] = ()
    """Every question asked of any referral, in order; those of other sections carry theirs."""
    dropped: int = Field(default=0, ge=0)
    """Drafted sentences not shown because their facts do not hold what they say."""

    def section(self, section: Section) -> DraftSection:
        """That part of the text."""
        return next(part for part in self.sections if part.section is section)

    def rows(self, *sections: Section) -> tuple[AnswerRow, ...]:
        """The answer rows of those sections, in order."""
        return tuple(row for row in self.child_rows if row.section in sections)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence in reading order."""
        return tuple(sentence for part in self.sections for sentence in part.sentences)

    @property
    def held(self) -> tuple[HeldOut, ...]:
        """Everything held out, in reading order."""
        return tuple(item for part in self.sections for item in part.held)
