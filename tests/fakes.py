"""Small stand-ins that keep the ports' promises."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from assistant.domain.ports import Extraction, ExtractionRequest
from assistant.errors import EngineUnavailableError


class FixedClock:
    """A clock that a test sets; each reading is a second later than the one before."""

    def __init__(self, start: datetime = datetime(2024, 3, 14, 9, 30, tzinfo=UTC)) -> None:
        self._now = start

    def now(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    def today(self) -> date:
        return self._now.date()

    def pass_days(self, days: int) -> None:
        """So many days later."""
        self._now += timedelta(days=days)


def counter(prefix: str = "id") -> Callable[[], str]:
    """Ids in order: id-1, id-2 …"""
    numbers = itertools.count(1)
    return lambda: f"{prefix}-{next(numbers)}"


class ScriptedEngine:
    """Gives the extraction a test prepared for each text; nothing for any other."""

    name = "scripted"

    def __init__(self, script: dict[str, Extraction] | None = None) -> None:
        self._script = script or {}
        self.requests: list[ExtractionRequest] = []

    async def extract(self, request: ExtractionRequest) -> Extraction:
        self.requests.append(request)
        return self._script.get(request.message.text, Extraction(engine=self.name))


class BrokenEngine:
    """Never answers."""

    name = "broken"

    async def extract(self, request: ExtractionRequest) -> Extraction:
        raise EngineUnavailableError("The helper did not answer.", detail="broken")
