"""What the administrator's pages and the account page share: the look, and refusals as pages.

A person without the role gets the same page as for something that does not exist.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from fastapi.routing import APIRoute
from fastapi.templating import Jinja2Templates

from assistant.domain.ports import Actor, Role
from assistant.errors import NotFoundError, ReferralError
from assistant.web.replies import actor_of, status_of

_TEMPLATES = Jinja2Templates(directory=Path(__file__).parent / "templates")
ROLE_WORDS = {
    Role.STAFF: "Staff",
    Role.SUPERVISOR: "Supervisor",
    Role.ADMINISTRATOR: "Administrator",
}
_HEADINGS = {
    404: "There is nothing here",
    409: "It changed meanwhile",
    422: "Nothing was changed",
    503: "Not saved",
}
_log = logging.getLogger(__name__)


def page(
    request: Request, template: str, *, actor: Actor, status: int = 200, **values: Any
) -> Response:
    """A served page for this person."""
    return _TEMPLATES.TemplateResponse(
        request,
        template,
        {"actor": actor, "role_words": ROLE_WORDS, **values},
        status_code=status,
    )


def administrator(request: Request) -> Actor:
    """The signed-in administrator; `NotFoundError` for everybody else."""
    actor = actor_of(request)
    if actor.role is not Role.ADMINISTRATOR:
        raise NotFoundError
    return actor


class PageRoute(APIRoute):
    """Answers the family's errors with a page in plain words."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The route's handler with its refusals made readable."""
        handle = super().get_route_handler()

        async def readable(request: Request) -> Response:
            try:
                return await handle(request)
            except RequestValidationError:
                return _refused(
                    request, 422, "That could not be understood. Go back and try again."
                )
            except ReferralError as error:
                if error.detail:
                    _log.info("%s: %s", type(error).__name__, error.detail)
                return _refused(request, status_of(error), str(error))

        return readable


def _refused(request: Request, status: int, words: str) -> Response:
    return page(
        request,
        "admin_message.html",
        actor=actor_of(request),
        status=status,
        heading=_HEADINGS.get(status, "That did not work"),
        words=words,
    )
