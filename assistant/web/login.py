"""The one login: a page that works without scripts, calm about mistakes; and the way out."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response
from fastapi.templating import Jinja2Templates

from assistant.errors import NotAllowedError, ReferralError
from assistant.store.accounts import THROTTLED
from assistant.store.opening import Storage
from assistant.web.guard import COOKIE

_OWN_PATH = re.compile(r"/(?!/)[\w./-]*")
_TEMPLATES = Path(__file__).parent / "templates"


def router(
    storage: Storage, *, is_secure: bool, signed_out: Callable[[], Awaitable[None]]
) -> APIRouter:
    """The login's routes; `signed_out` is called after a session has ended."""
    routes = APIRouter()
    templates = Jinja2Templates(directory=_TEMPLATES)

    def page(
        request: Request, *, target: str, login: str = "", error: str = "", status: int = 200
    ) -> Response:
        return templates.TemplateResponse(
            request,
            "login.html",
            {"next": target, "login": login, "error": error},
            status_code=status,
        )

    @routes.get("/login")
    async def show_login(request: Request, next: str = "/") -> Response:  # noqa: A002 -- in the URL
        if request.state.referral_session is not None:
            return RedirectResponse(_own_path(next), status_code=303)
        return page(request, target=_own_path(next))

    @routes.post("/login")
    async def sign_in(
        request: Request,
        login: Annotated[str, Form(max_length=200)] = "",
        password: Annotated[str, Form(max_length=2_000)] = "",
        next: Annotated[str, Form(max_length=500)] = "/",  # noqa: A002 -- the form's field
    ) -> Response:
        address = request.client.host if request.client else "unknown"
        try:
            actor = await storage.accounts.authenticate(login, password, address=address)
            await storage.audit.record("signed_in", actor_id=actor.user_id)
        except NotAllowedError as error:
            await storage.audit.record("signed_in", allowed=False)
            status = 429 if str(error) == THROTTLED else 401
            return page(
                request, target=_own_path(next), login=login, error=str(error), status=status
            )
        except ReferralError as error:
            return page(request, target=_own_path(next), login=login, error=str(error), status=503)
        # A session begun before signing in is never carried over.
        await storage.sessions.revoke(request.cookies.get(COOKIE, ""))
        token = await storage.sessions.create(actor.user_id)
        response = RedirectResponse(_own_path(next), status_code=303)
        response.set_cookie(
            COOKIE, token, path="/", httponly=True, secure=is_secure, samesite="strict"
        )
        return response

    @routes.post("/logout")
    async def sign_out(request: Request) -> Response:
        session = request.state.referral_session
        await storage.sessions.revoke(request.cookies.get(COOKIE, ""))
        await signed_out()
        if session is not None:
            await storage.audit.record("signed_out", actor_id=session.actor.user_id)
        wants_page = "text/html" in request.headers.get("accept", "")
        response: Response = (
            RedirectResponse("/login", status_code=303)
            if wants_page
            else JSONResponse({"success": True})
        )
        response.delete_cookie(COOKIE, path="/", httponly=True, secure=is_secure, samesite="strict")
        return response

    return routes


def _own_path(path: str) -> str:
    return path if _OWN_PATH.fullmatch(path) else "/"
