"""A breaker: after several faults in a row the service is left alone for a while."""

from __future__ import annotations

from collections.abc import Callable


class Breaker:
    """Closed, open, or letting one call through to see; the clock is monotonic seconds."""

    def __init__(self, *, faults: int, rest_s: float, clock: Callable[[], float]) -> None:
        self._limit = faults
        self._rest_s = rest_s
        self._clock = clock
        self._faults = 0
        self._opened_at: float | None = None
        self._is_trying = False

    @property
    def is_open(self) -> bool:
        """Is the service being left alone?"""
        return self._opened_at is not None

    def allows(self) -> bool:
        """May a call be made now? After the rest exactly one may, until it has ended."""
        if self._opened_at is None:
            return True
        if self._is_trying or self._clock() - self._opened_at < self._rest_s:
            return False
        self._is_trying = True
        return True

    def succeed(self) -> None:
        """The service answered, be it with a refusal."""
        self._faults = 0
        self._opened_at = None
        self._is_trying = False

    def fail(self) -> None:
        """The service did not answer, or not usably."""
        self._faults += 1
        if self._is_trying or self._faults >= self._limit:
            self._opened_at = self._clock()
        self._is_trying = False

    def release(self) -> None:
        """The call was given up before it ended; let another one try."""
        self._is_trying = False
