"""What a file brings into an interview: its words as messages, and what is said about them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pydantic import Field

from assistant.domain.ports import Extraction, ExtractionRequest
from assistant.domain.record import AnswerStatus
from assistant.domain.speech import Say, SayKind
from assistant.domain.text import Frozen, Message, Origin, Section

_TELLING = (Section.BACKGROUND, Section.INTERVENTIONS, Section.REQUEST, Section.OUTCOMES)


class SourcePart(Frozen):
    """One stretch of a file's words."""

    text: str
    origin: Origin
    section: Section | None = None
    """What it is about, where the file says so; otherwise it is read where the interview stands."""


class SourceFile(Frozen):
    """The words of one file, ready to be kept."""

    name: str
    digest: str
    parts: tuple[SourcePart, ...] = Field(min_length=1)
    written_on: date | None = None
    """The day from which "yesterday" in it counts."""
    told: tuple[str, ...] = ()
    """What the person has to know of how it was read."""


def section_of(part: SourcePart, here: Section) -> Section:
    """The section a part's words are read in."""
    return part.section or (here if here in _TELLING else Section.BACKGROUND)


def is_brought(digest: str, messages: Sequence[Message], withdrawn: frozenset[str]) -> bool:
    """Is this very file in the interview already?"""
    return any(
        message.origin is not None
        and message.origin.digest == digest
        and message.id not in withdrawn
        for message in messages
    )


def only_new(proposed: Extraction, request: ExtractionRequest) -> Extraction:
    """What a file may bring: facts and people of its own.

    Its words were written for others, so they change nothing the person said and answer nothing
    the person has answered or is being asked.
    """
    record = request.record
    answers = tuple(
        answer
        for answer in proposed.answers
        if record.answer(answer.question_id).status is AnswerStatus.NOT_ASKED
    )
    return proposed.model_copy(
        update={"amendments": (), "answers": answers, "answers_pending": False}
    )


def kept_note(source: SourceFile) -> Say:
    """What became of the file."""
    lines = [
        f"The words of “{source.name}” are saved as they stand; the file itself is not kept. "
        "Check in the panel what was read from it. To take it back, type **undo**.",
        *source.told,
    ]
    return Say(kind=SayKind.NOTE, text="\n\n".join(lines))
