"""Events, summaries and a clock for the store's and the server's tests."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from argon2 import PasswordHasher

from assistant.domain.events import Event, Heard, Started
from assistant.domain.ports import Summary
from assistant.domain.text import Message, Section

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
# The real cost would make every test that signs in slow.
CHEAP_HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


class SetClock:
    """A clock that a test moves."""

    def __init__(self, now: datetime = START) -> None:
        self.moment = now

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()

    def advance(self, **amount: float) -> None:
        self.moment += timedelta(**amount)


def on_disk(folder: Path) -> bytes:
    """Every byte of the folder's files."""
    return b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())


def started(owner_id: str = "owner", *, number: int = 0) -> Event:
    """The first event of an interview."""
    return Started(
        id=f"event-{number}",
        at=START,
        actor_id=owner_id,
        turn="turn-0",
        owner_id=owner_id,
        owner_name="Sam Okafor",
        flow_id="referral",
        flow_version=1,
    )


def heard(text: str, *, number: int, owner_id: str = "owner", message_id: str = "") -> Event:
    """Something typed."""
    return Heard(
        id=f"event-{number}",
        at=START + timedelta(seconds=number),
        actor_id=owner_id,
        turn=f"turn-{number}",
        message=Message(
            id=message_id or f"message-{number}",
            section=Section.SAFETY,
            text=text,
            author_id=owner_id,
            at=START + timedelta(seconds=number),
            today=START.date(),
        ),
    )


def summary(
    interview_id: str,
    *,
    owner_id: str = "owner",
    revision: int = 1,
    child: str | None = None,
    reviewer_id: str | None = None,
    state: str = "draft",
) -> Summary:
    """The summary kept beside the events."""
    return Summary(
        id=interview_id,
        owner_id=owner_id,
        owner_name="Sam Okafor",
        team="",
        child=child,
        state=state,
        section="safety",
        version=0,
        reviewer_id=reviewer_id,
        open_findings=0,
        revision=revision,
        started_at=START,
        updated_at=START + timedelta(seconds=revision),
    )
