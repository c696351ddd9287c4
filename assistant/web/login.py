"""The one login: pages that work without scripts, calm about mistakes; and the way out.

With a password here; or with the organisation's own sign-in; or by a proxy that has signed the
person in already. Whichever it is, what the browser gets is a session of ours.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response
from fastapi.templating import Jinja2Templates

from assistant.domain.ports import Actor
from assistant.errors import NotAllowedError, ReferralError
from assistant.sign_in import HeaderSettings, SignInKind, SignInSettings
from assistant.store.accounts import THROTTLED
from assistant.store.opening import Storage
from assistant.web.guard import COOKIE

if TYPE_CHECKING:
    from assistant.web.oidc import Provider

_OWN_PATH = re.compile(r"/(?!/)[\w./-]*")
_TEMPLATES = Path(__file__).parent / "templates"
# Lives for the length of one sign-in. Lax, because the provider sends the browser back to us.
_BEGUN_COOKIE = "referral_login"
_BEGUN_S = 600


class _Pages:
    """What all the ways share: the page, and how a session begins."""

    def __init__(self, storage: Storage, kind: SignInKind, *, is_secure: bool) -> None:
        self.storage = storage
        self.is_secure = is_secure
        self._kind = kind
        self._templates = Jinja2Templates(directory=_TEMPLATES)

    def page(
        self, request: Request, *, target: str, login: str = "", error: str = "", status: int = 200
    ) -> Response:
        values = {"next": target, "login": login, "error": error, "kind": self._kind.value}
        return self._templates.TemplateResponse(request, "login.html", values, status_code=status)

    def done(self, request: Request, target: str) -> Response:
        """A page that goes on to where the person wanted to be."""
        return self._templates.TemplateResponse(request, "login_done.html", {"next": target})

    async def refused(self, request: Request, error: ReferralError, target: str) -> Response:
        """The page for a sign-in elsewhere that did not end in one here."""
        status = 403 if isinstance(error, NotAllowedError) else 503
        await self.storage.audit.record("signed_in", allowed=False)
        return self.page(request, target=target, error=str(error), status=status)

    async def begin(self, request: Request, actor: Actor, response: Response) -> Response:
        """Give the browser a new session on this response."""
        await self.storage.audit.record("signed_in", actor_id=actor.user_id)
        # A session begun before signing in is never carried over.
        await self.storage.sessions.revoke(request.cookies.get(COOKIE, ""))
        token = await self.storage.sessions.create(actor.user_id)
        response.set_cookie(
            COOKIE, token, path="/", httponly=True, secure=self.is_secure, samesite="strict"
        )
        return response


def router(
    storage: Storage,
    settings: SignInSettings,
    *,
    is_secure: bool,
    signed_out: Callable[[], Awaitable[None]],
    provider: Provider | None = None,
) -> APIRouter:
    """The login's routes; `signed_out` is called after a session has ended."""
    routes = APIRouter()
    pages = _Pages(storage, settings.kind, is_secure=is_secure)
    if settings.kind is SignInKind.PASSWORD:
        _add_password(routes, pages)
    elif settings.kind is SignInKind.OIDC and provider is not None:
        _add_oidc(routes, pages, settings, provider)
    elif settings.header is not None:
        _add_header(routes, pages, settings, settings.header)

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
        # Words that were typed and not sent stay in the tab for who signs in again; not after this.
        response.headers["clear-site-data"] = '"storage"'
        return response

    return routes


def _add_page(routes: APIRouter, pages: _Pages) -> None:
    @routes.get("/login")
    async def show_login(request: Request, next: str = "/") -> Response:  # noqa: A002 -- in the URL
        if request.state.referral_session is not None:
            return RedirectResponse(_own_path(next), status_code=303)
        return pages.page(request, target=_own_path(next))


def _add_password(routes: APIRouter, pages: _Pages) -> None:
    storage = pages.storage
    _add_page(routes, pages)

    @routes.post("/login")
    async def sign_in(
        request: Request,
        login: Annotated[str, Form(max_length=200)] = "",
        password: Annotated[str, Form(max_length=2_000)] = "",
        next: Annotated[str, Form(max_length=500)] = "/",  # noqa: A002 -- the form's field
    ) -> Response:
        address = request.client.host if request.client else "unknown"
        target = _own_path(next)
        try:
            actor = await storage.accounts.authenticate(login, password, address=address)
        except NotAllowedError as error:
            await storage.audit.record("signed_in", allowed=False)
            status = 429 if str(error) == THROTTLED else 401
            return pages.page(request, target=target, login=login, error=str(error), status=status)
        except ReferralError as error:
            return pages.page(request, target=target, login=login, error=str(error), status=503)
        return await pages.begin(request, actor, RedirectResponse(target, status_code=303))


def _add_oidc(
    routes: APIRouter, pages: _Pages, settings: SignInSettings, provider: Provider
) -> None:
    accounts = pages.storage.accounts
    _add_page(routes, pages)

    @routes.get("/login/start")
    async def start(request: Request, next: str = "/") -> Response:  # noqa: A002 -- in the URL
        browser = secrets.token_urlsafe(32)
        target = _own_path(next)
        try:
            address = await provider.begin(browser=browser, target=target)
        except ReferralError as error:
            return await pages.refused(request, error, target)
        response = RedirectResponse(address, status_code=303)
        response.set_cookie(
            _BEGUN_COOKIE,
            browser,
            path="/login",
            max_age=_BEGUN_S,
            httponly=True,
            secure=pages.is_secure,
            samesite="lax",
        )
        return response

    @routes.get("/login/callback")
    async def callback(request: Request, state: str = "", code: str = "") -> Response:
        browser = request.cookies.get(_BEGUN_COOKIE, "")
        try:
            claimed, target = await provider.finish(browser=browser, state=state, code=code)
            actor = await accounts.sign_in_as(
                claimed.login,
                name=claimed.name,
                role=settings.roles.role_of(claimed.groups),
                team=claimed.team,
                by_groups=settings.roles.is_used,
            )
        except ReferralError as error:
            return await pages.refused(request, error, "/")
        # Reached from another site, a redirect would go on without our strict cookie: a page of
        # ours takes the next step.
        response = pages.done(request, target)
        response.delete_cookie(
            _BEGUN_COOKIE, path="/login", httponly=True, secure=pages.is_secure, samesite="lax"
        )
        return await pages.begin(request, actor, response)


def _add_header(
    routes: APIRouter, pages: _Pages, settings: SignInSettings, header: HeaderSettings
) -> None:
    @routes.get("/login")
    async def by_header(request: Request, next: str = "/") -> Response:  # noqa: A002 -- in the URL
        target = _own_path(next)
        if request.state.referral_session is not None:
            return RedirectResponse(target, status_code=303)
        peer = request.client.host if request.client else ""
        login = request.headers.get(header.user_header, "").strip()
        try:
            if not header.trusts(peer) or not login:
                raise NotAllowedError(
                    "This address is reached through your organisation's sign-in. "
                    "Open it the usual way, or ask an administrator.",
                    detail="no trusted header",
                )
            groups = request.headers.get(header.groups_header, "")
            actor = await pages.storage.accounts.sign_in_as(
                login,
                name=_as_utf8(request.headers.get(header.name_header, "")).strip() or login,
                role=settings.roles.role_of(_split(groups)),
                team=None,
                by_groups=settings.roles.is_used,
            )
        except ReferralError as error:
            return await pages.refused(request, error, target)
        return await pages.begin(request, actor, RedirectResponse(target, status_code=303))


def is_named_by(header: HeaderSettings, peer: str, given: str, login: str) -> bool:
    """Does a trusted proxy still say that this request is that person's?"""
    return header.trusts(peer) and given.strip().casefold() == login


def _as_utf8(header: str) -> str:
    """A header's words; HTTP hands them over as Latin-1, and most proxies write UTF-8."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _split(groups: str) -> frozenset[str]:
    return frozenset(item.strip() for item in groups.split(",") if item.strip())


def _own_path(path: str) -> str:
    return path if _OWN_PATH.fullmatch(path) else "/"
