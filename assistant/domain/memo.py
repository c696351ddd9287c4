"""Remembering what a pure function said about one interview, for as long as that object lives.

An interview never changes, so what is computed from it stays true. Results are kept by identity and
go with the object: nothing outlives the interview it was computed from.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from assistant.domain.events import Interview

Result = TypeVar("Result")


def remembered(function: Callable[[Interview], Result]) -> Callable[[Interview], Result]:
    """The same function, computed once for each interview object."""
    results: dict[int, tuple[weakref.ref[Interview], Result]] = {}

    @wraps(function)
    def looked_up(interview: Interview) -> Result:
        key = id(interview)
        known = results.get(key)
        if known is not None and known[0]() is interview:
            return known[1]
        result = function(interview)
        results[key] = (weakref.ref(interview, lambda _: results.pop(key, None)), result)
        return result

    return looked_up
