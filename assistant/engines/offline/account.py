"""What one message tells: its events and the actions among them, while they are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.domain.date_reading import DateMention
from assistant.domain.text import Quote
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause
from assistant.engines.offline.recalled import Told


@dataclass(slots=True)
class Event:
    """An event being gathered: its spans, the date that governs it, the sentence it came from."""

    spans: list[tuple[int, int]]
    date: DateMention | None
    passage: int
    is_headed: bool = False
    said: bool = False
    own_date: bool = False
    recalled: Quote | None = None
    is_announced: bool = False
    """Only said to have happened so far; what follows tells it."""
    is_note: bool = False
    """Told with nobody as its subject, as notes are."""
    is_answered: bool = False
    """What staff did about it was told since."""


@dataclass(slots=True)
class Act:
    """An action told among events, with the stretch that says what came of it."""

    span: tuple[int, int]
    date: DateMention | None
    result: tuple[int, int] | None = None
    clause: Clause | None = None
    is_planned: bool = False
    passage: int = -1
    """The last sentence that tells of it: its own, or one that says how it was met."""
    recalled: Quote | None = None

    def add_result(self, start: int, end: int, passage: int) -> None:
        """Add a stretch, of that sentence, that says what came of it."""
        begin = start if self.result is None else self.result[0]
        self.result = (begin, end)
        self.passage = passage


@dataclass(slots=True)
class Account:
    """What one message tells: events and actions in typed order."""

    events: list[Event] = field(default_factory=list)
    corrected: list[Told] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    onward: list[tuple[int, int]] = field(default_factory=list)
    """What only adds to the incident told last in an earlier message."""


def is_day(date: DateMention | None) -> bool:
    return (
        date is not None and date.edtf is not None and len(date.edtf) == 10 and "/" not in date.edtf
    )


_COUNTED = AnyCase(
    r"\b(?:twice|(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several) "
    r"(?:times|occasions|incidents|entries|separate))\b"
)


def leave_out_sums(account: Account, text: str) -> None:
    """Leave out a sentence that only counts what the entries after it tell one by one."""
    events = account.events
    for place, event in enumerate(events[:-2]):
        date = event.date.edtf if event.date is not None else None
        if date is None or len(date) != len("2024-05") or len(event.spans) > 1:
            continue
        inside = [
            e.date is not None and e.is_headed and (e.date.edtf or "").startswith(date + "-")
            for e in events[place + 1 : place + 3]
        ]
        if all(inside) and _COUNTED.search(text, *event.spans[0]):
            del events[place]
            return
