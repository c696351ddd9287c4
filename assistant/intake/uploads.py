"""Files that were dropped into the chat and not sent yet: in memory only, for a short while."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from assistant.domain.ports import Clock
from assistant.errors import CommandError
from assistant.intake.file_kinds import MAX_FILE_BYTES, check_kind, plain_name

_KEPT = timedelta(minutes=15)
_MOST_EACH = 5
_MOST_BYTES = 10 * MAX_FILE_BYTES


@dataclass(frozen=True)
class Upload:
    """One file that waits to be sent."""

    id: str
    owner_id: str
    session_id: str
    name: str
    content: bytes
    at: datetime


class Uploads:
    """Holds what waits; each file can be taken once, by the person and chat it was given to."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._waiting: dict[str, Upload] = {}

    def add(self, *, owner_id: str, session_id: str, name: str, content: bytes) -> Upload:
        """Hold a file; raises `TextError` for one that can't be read, by its name or first bytes.

        Raises `CommandError` when too much waits already.
        """
        check_kind(name, content)
        now = self._clock.now()
        for old in list(self._waiting.values()):
            if now - old.at > _KEPT:
                del self._waiting[old.id]
        own = [item for item in self._waiting.values() if item.owner_id == owner_id]
        # What was dropped in and removed again is only forgotten here, the oldest first.
        for surplus in own[: len(own) - _MOST_EACH + 1]:
            del self._waiting[surplus.id]
        held = sum(len(item.content) for item in self._waiting.values())
        if held + len(content) > _MOST_BYTES:
            raise CommandError(
                "Many files are being read just now. Nothing is saved. Try again in a minute."
            )
        upload = Upload(str(uuid.uuid4()), owner_id, session_id, plain_name(name), content, now)
        self._waiting[upload.id] = upload
        return upload

    def take(self, upload_id: str, *, owner_id: str, session_id: str) -> Upload | None:
        """The file, once; None when there is none of that id for this person in this chat."""
        found = self._waiting.get(upload_id)
        if found is None or found.owner_id != owner_id or found.session_id != session_id:
            return None
        return self._waiting.pop(upload_id)
