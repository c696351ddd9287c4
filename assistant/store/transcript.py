"""What the assistant said in each interview, kept so that a resumed chat reads as it did.

Only ever added to. What the person typed is in the events; `after_revision` puts the two in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, insert, select

from assistant.domain.text import Frozen
from assistant.store import schema
from assistant.store.database import Database, write_time
from assistant.store.encryption import Cipher


class Line(Frozen):
    """One thing the assistant said; `after_revision` is the interview's revision when it did."""

    id: str
    interview_id: str
    after_revision: int
    at: datetime
    kind: str
    text: str
    finding_id: str | None = None


class Transcript:
    """The lines of every interview."""

    def __init__(self, database: Database, cipher: Cipher) -> None:
        self._database = database
        self._cipher = cipher

    async def add(self, lines: Sequence[Line]) -> None:
        """Keep the lines, in this order; all or none."""
        if lines:
            await self._database.run(self._add, tuple(lines))

    async def lines(self, interview_id: str) -> tuple[Line, ...]:
        """Everything said in the interview, in order."""
        return await self._database.run(self._lines, interview_id)

    def _add(self, lines: tuple[Line, ...]) -> None:
        table = schema.transcript
        with self._database.writing() as connection:
            interview_id = lines[0].interview_id
            last = connection.scalar(
                select(func.max(table.c.position)).where(table.c.interview_id == interview_id)
            )
            connection.execute(
                insert(table),
                [
                    {
                        "id": line.id,
                        "interview_id": line.interview_id,
                        "after_revision": line.after_revision,
                        "position": position,
                        "at": write_time(line.at),
                        "payload": self._cipher.seal(
                            line.model_dump_json().encode(),
                            table="transcript",
                            column="payload",
                            row=line.id,
                            interview=line.interview_id,
                        ),
                    }
                    for position, line in enumerate(lines, start=(last or 0) + 1)
                ],
            )

    def _lines(self, interview_id: str) -> tuple[Line, ...]:
        table = schema.transcript
        with self._database.reading() as connection:
            rows = connection.execute(
                select(table.c.id, table.c.payload)
                .where(table.c.interview_id == interview_id)
                .order_by(table.c.position)
            ).all()
        return tuple(
            Line.model_validate_json(
                self._cipher.open(
                    row.payload,
                    table="transcript",
                    column="payload",
                    row=row.id,
                    interview=interview_id,
                )
            )
            for row in rows
        )
