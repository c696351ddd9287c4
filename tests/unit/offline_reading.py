"""Small makers for the offline engine's tests: a message read on a given day."""

from __future__ import annotations

from datetime import UTC, date, datetime

from assistant.domain.ports import Extraction, ExtractionRequest, PendingQuestion
from assistant.domain.record import Answer, AnswerStatus, Record
from assistant.domain.text import Evidence, Message, Section
from assistant.engines.offline.engine import OfflineEngine

TODAY = date(2024, 3, 14)


def message(text: str, section: str = "background", today: date = TODAY) -> Message:
    """One message of a staff member."""
    return Message(
        id="m1",
        section=Section(section),
        text=text,
        author_id="a1",
        at=datetime(2024, 3, 14, 9, 0, tzinfo=UTC),
        today=today,
    )


def named_child(name: str = "Riley Dunmore") -> Record:
    """A record that knows only the child's name."""
    evidence = Evidence(message_id="m0", start_char=0, quote=name)
    answer = Answer(
        question_id="child-name", status=AnswerStatus.GIVEN, value=name, evidence=(evidence,)
    )
    return Record(answers=(answer,))


def read(
    text: str,
    section: str = "background",
    record: Record | None = None,
    pending: PendingQuestion | None = None,
    today: date = TODAY,
) -> Extraction:
    """What the engine proposes for one message about Riley Dunmore."""
    request = ExtractionRequest(
        message=message(text, section, today),
        record=record if record is not None else named_child(),
        pending=pending,
    )
    return OfflineEngine().read(request)


def words_of(item: object) -> str:
    """The quotes of a proposal as one string."""
    quotes = getattr(item, "quotes", ())
    return " … ".join(quote.text for quote in quotes)
