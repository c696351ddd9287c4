"""What the desk's forms send: the shapes of their fields, and days as a person or browser types."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Form
from pydantic import BaseModel, ConfigDict, Field

from assistant.domain.text import MAX_MESSAGE_CHARS
from assistant.errors import CommandError

_ONCE = r"^[0-9a-f-]*$"
_LINE = 400
Place = Annotated[str, Form(max_length=200)]
Words = Annotated[str, Form(max_length=MAX_MESSAGE_CHARS)]
Line = Annotated[str, Form(max_length=_LINE)]
SeenHash = Annotated[str, Form(max_length=64)]
Once = Annotated[str, Form(max_length=64, pattern=_ONCE)]
"""The form's own id: sent twice, it is one act."""
Revision = Annotated[int | None, Form(ge=0)]
"""How many events the referral had when the page was made."""
Day = Annotated[str, Form(max_length=20)]


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    revision: int | None = Field(default=None, ge=0)
    once: str = Field(default="", max_length=64, pattern=_ONCE)
    reference: str = Field(default="", max_length=_LINE)
    chase_on: str = Field(default="", max_length=20)


class SentForm(_Form):
    """What a person notes about the sending."""

    sent_on: str = Field(default="", max_length=20)
    sent_time: str = Field(default="", max_length=20)
    how: str = Field(default="", max_length=40)
    sent_by: str = Field(default="", max_length=_LINE)


class AcknowledgedForm(_Form):
    """What a person notes when the local authority says that it has it."""

    on: str = Field(default="", max_length=20)
    by: str = Field(default="", max_length=_LINE)


def read_day(typed: str, what: str) -> date:
    """The day in a form's field; raises `CommandError` naming the field."""
    day = read_day_or_none(typed, what)
    if day is None:
        raise CommandError(f"{what} is needed. Nothing was recorded.")
    return day


def read_day_or_none(typed: str, what: str) -> date | None:
    """The day in a form's field, None for an empty one."""
    words = typed.strip()
    if not words:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError:
        # A browser without a date field sends what was typed.
        parts = words.replace(".", "/").replace("-", "/").split("/")
    try:
        day, month, year = (int(part) for part in parts)
        return date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        raise CommandError(
            f"{what} could not be read. It can be typed like 14/03/2026. Nothing was recorded."
        ) from None
