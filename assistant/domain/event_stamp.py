"""What every event carries: its id, when, by whom, and the turn it belongs to."""

from __future__ import annotations

from datetime import datetime

from assistant.domain.text import Frozen


class Stamped(Frozen):
    """Something that happened to an interview."""

    id: str
    at: datetime
    actor_id: str
    turn: str
