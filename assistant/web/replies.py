"""What every web module needs to know of a request and of a refusal."""

from __future__ import annotations

from typing import Annotated

from fastapi import Request
from pydantic import StringConstraints

from assistant.domain.ports import Actor
from assistant.errors import (
    CommandError,
    ExportError,
    NotAllowedError,
    NotFoundError,
    ReferralError,
    StaleError,
    StorageError,
    TextError,
)

Id = Annotated[str, StringConstraints(max_length=64, pattern=r"^[\w.:-]+$")]

_STATUS: dict[type[ReferralError], int] = {
    NotFoundError: 404,
    NotAllowedError: 403,
    StaleError: 409,
    CommandError: 422,
    TextError: 413,
    StorageError: 503,
    ExportError: 500,
}


def status_of(error: ReferralError) -> int:
    """The HTTP status an error of the family is answered with."""
    return next((_STATUS[kind] for kind in type(error).__mro__ if kind in _STATUS), 400)


def actor_of(request: Request) -> Actor:
    """The signed-in person, as the accounts table has them at this request."""
    session = request.state.referral_session
    if session is None:
        raise NotFoundError
    actor: Actor = session.actor
    return actor
