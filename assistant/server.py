"""The ASGI app: our guard, login, API and review desk, with Chainlit mounted at "/" behind them.

Chainlit reads its folder and settings when it is imported, and is one per process: so is this app.
"""

from __future__ import annotations

import asyncio
import importlib
import importlib.util
import ipaddress
import logging
import re
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import uvicorn
from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel, ConfigDict, Field
from starlette.routing import Route

from assistant import chat_host, garbage
from assistant.bootstrap import Application
from assistant.domain.speech import emergency_line
from assistant.errors import NotFoundError, SettingsError, StorageError
from assistant.intake.uploads import Uploads
from assistant.mail import Mailer
from assistant.rehearsal import rehearse
from assistant.sign_in import SignInSettings
from assistant.store.sessions import Session
from assistant.web import account, api, audit, files, login, notices, users
from assistant.web.guard import BODY_CAP_BYTES, Guard, Policy, Rule, Scope
from assistant.web.replies import actor_of
from assistant.web.sockets import SocketGuard, is_uuid4

if TYPE_CHECKING:
    from assistant.app import Chat
    from assistant.web.oidc import Provider

_HERE = Path(__file__).parent
_ENTRY = _HERE / "chat_entry.py"
_PUBLIC_PATHS = frozenset({"/login", "/login/start", "/login/callback", "/logout", "/healthz"})
_SHUTDOWN_S = 5
_WARM_AFTER_S = 1
_log = logging.getLogger(__name__)


def run(application: Application, *, host: str, port: int) -> None:
    """Serve until stopped; one process, because chats live in memory."""
    origins = allowed_origins(application.settings.public_origin, host, port)
    with garbage.left_alone():
        app = create_app(application, origins=origins)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    uvicorn.run(
        app,
        host=host,
        port=port,
        workers=1,
        access_log=False,
        server_header=False,
        log_level="warning",
        # Only a proxy that was set up on purpose may say where a request came from.
        # With a proxy's sign-in, the proxy's own address is what is checked.
        proxy_headers=application.settings.public_origin is not None
        and application.settings.login.header is None,
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=_SHUTDOWN_S,
    )


async def _warm_up(application: Application) -> None:
    """After the first pages could be served: what it builds is wanted by messages alone."""
    await asyncio.sleep(_WARM_AFTER_S)
    await rehearse(application)
    garbage.leave_alone()


def allowed_origins(public_origin: str | None, host: str, port: int) -> tuple[str, ...]:
    """Where browsers may come from; raises `SettingsError` when that would not be safe."""
    if public_origin is None:
        if not _is_loopback(host):
            raise SettingsError(
                "Serving to other machines needs REFERRAL_ORIGIN, the address people type, "
                "for example REFERRAL_ORIGIN=https://referrals.example.org"
            )
        return tuple(f"http://{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]"))
    origin = public_origin.rstrip("/")
    parts = urlsplit(origin)
    is_whole = parts.scheme in ("http", "https") and parts.netloc and not parts.path
    if not is_whole or parts.query or parts.fragment or parts.username:
        raise SettingsError(
            f"REFERRAL_ORIGIN is {public_origin!r}; it has to look like https://name or "
            "https://name:port, with nothing after it."
        )
    if parts.scheme == "http" and not _is_loopback(parts.hostname or ""):
        raise SettingsError(
            "REFERRAL_ORIGIN has to begin with https:// because passwords and records travel over "
            "it. Put a TLS proxy in front."
        )
    return (origin.lower(),)


def create_app(application: Application, *, origins: Sequence[str] | None = None) -> FastAPI:
    """The whole app, guarded. Raises `SettingsError` when it could not be served safely."""
    chat_host.refuse_foreign_settings()
    allowed = tuple(origins or allowed_origins(application.settings.public_origin, "::1", 8000))
    chat_host.prepare(application.settings.data_folder / "chat")
    # Chainlit acts on import; it must find its folder and secret in place.
    from chainlit.auth import create_jwt  # noqa: PLC0415
    from chainlit.server import sio  # noqa: PLC0415
    from chainlit.session import WebsocketSession  # noqa: PLC0415
    from chainlit.utils import mount_chainlit  # noqa: PLC0415

    from assistant.app import Chat, chainlit_user  # noqa: PLC0415
    from assistant.store.chainlit_layer import label  # noqa: PLC0415

    chat_host.refuse_foreign_settings()  # a .env file may have added some
    chat_host.let_the_loop_run()
    chat_host.quieten()
    storage = application.storage
    uploads = Uploads(application.clock)
    mailer = make_mailer(application, allowed[0])
    chat = Chat(application, uploads, noticed=mailer.notice if mailer else None)
    chat.register()
    sockets = SocketGuard(
        sio,
        sessions=storage.sessions,
        events=storage.events,
        chat_session=WebsocketSession.get,
        refuse=chat_host.refused_connection,
        thread_label=label,
    )
    sockets.install(allowed)
    is_secure = all(origin.startswith("https://") for origin in allowed)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        work = [sockets.watch(), _warm_up(application)]
        if mailer is not None:
            work.append(mailer.run())
        running = [asyncio.create_task(item) for item in work]
        try:
            yield
        finally:
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)

    app = FastAPI(lifespan=lifespan, openapi_url=None, docs_url=None, redoc_url=None)
    api.add_error_pages(app)
    page, hashes = chat_host.chat_page()
    routers = [
        login.router(
            storage,
            application.settings.login,
            is_secure=is_secure,
            signed_out=sockets.close_ended,
            provider=make_provider(application, allowed[0]),
        ),
        api.router(application, chat.publish),
        files.router(application, uploads, owns_chat=chat.owns, tell_refused=chat.tell_refused),
        users.router(application, sockets.close_ended),
        account.router(application, sockets.close_ended),
        audit.router(application),
        notices.router(application),
        _chat_routes(application, chat),
        *_review_routers(application, chat),
        _page_routes(page),
    ]
    for router in routers:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=_HERE / "web" / "static"), name="static")
    mount_chainlit(app, target=str(_ENTRY), path="/")
    policy = Policy(
        origins=allowed,
        own_rules=tuple(own_rules(routers)),
        chat_script_hashes=hashes,
    )
    app.state.policy = policy
    app.add_middleware(
        Guard,
        sessions=storage.sessions,
        policy=policy,
        chainlit_token=lambda actor: create_jwt(chainlit_user(actor)),
        is_still=header_check(application.settings.login),
    )
    return app


def make_provider(application: Application, origin: str) -> Provider | None:
    """The organisation's own sign-in, when the settings name one."""
    settings = application.settings.login.oidc
    if settings is None:
        return None
    from assistant.web.oidc import Provider  # noqa: PLC0415 -- its libraries, only then

    return Provider(settings, application.clock, redirect_uri=f"{origin}/login/callback")


def make_mailer(application: Application, origin: str) -> Mailer | None:
    """What writes mails, when the settings name a mail server."""
    settings = application.settings.mail
    if settings is None:
        return None
    storage = application.storage
    return Mailer(settings, storage.mail_queue, storage.accounts, application.clock, origin=origin)


def header_check(
    settings: SignInSettings,
) -> Callable[[Scope, dict[str, str], Session], bool] | None:
    """For a proxy's sign-in: does each request still come from it, for the same person?"""
    header = settings.header
    if header is None:
        return None

    def is_still(scope: Scope, headers: dict[str, str], session: Session) -> bool:
        peer = (scope.get("client") or ("",))[0]
        given = headers.get(header.user_header, "")
        return login.is_named_by(header, peer, given, session.login)

    return is_still


# ---------------------------------------------------------------- routes


class _Action(BaseModel):
    model_config = ConfigDict(extra="ignore")

    name: str = Field(max_length=64)
    payload: dict[str, Any] = Field(default_factory=dict)


class _ActionCall(BaseModel):
    model_config = ConfigDict(extra="ignore")

    sessionId: str = Field(max_length=64)  # noqa: N815 -- Chainlit's spelling
    action: _Action


def _chat_routes(application: Application, chat: Chat) -> APIRouter:
    """What Chainlit's page asks for and we answer ourselves, and the state of the server."""
    from assistant.store.chainlit_layer import ReferralDataLayer  # noqa: PLC0415

    routes = APIRouter()
    storage = application.storage
    layer = ReferralDataLayer(storage)

    @routes.get("/healthz")
    async def health() -> JSONResponse:
        try:
            await storage.database.run(storage.database.check)
        except StorageError:
            return JSONResponse({"status": "the database can't be read"}, status_code=503)
        return JSONResponse({"status": "ok"})

    @routes.post("/project/action")
    async def act(request: Request, call: _ActionCall) -> dict[str, Any]:
        actor = actor_of(request)
        try:
            await chat.act(actor, call.sessionId, call.action.name, call.action.payload)
        except NotFoundError:
            await storage.audit.record("pressed", actor_id=actor.user_id, allowed=False)
            raise
        return {"success": True, "response": None}

    @routes.get("/project/thread/{thread_id}")
    async def thread(request: Request, thread_id: str) -> JSONResponse:
        actor = actor_of(request)
        owner = await storage.events.owner(thread_id) if is_uuid4(thread_id) else None
        if owner != actor.user_id:
            if owner is not None:
                await storage.audit.record(
                    "read", actor_id=actor.user_id, interview_id=thread_id, allowed=False
                )
            raise NotFoundError
        return JSONResponse(await layer.get_thread(thread_id))

    @routes.get("/emergency")
    async def emergency() -> dict[str, str]:
        organisation = application.conversation.organisation
        line = emergency_line(application.flow, organisation)
        return {"line": line, "away": application.away or ""}

    @routes.post("/api/panel")
    async def show_panel(request: Request) -> dict[str, bool]:
        await chat.show_panel(actor_of(request))
        return {"success": True}

    @routes.get("/api/latest")
    async def latest(request: Request) -> dict[str, str | None]:
        """The person's newest interview, for a page whose address does not name it."""
        own = await application.conversation.own(actor_of(request))
        return {"id": own[0].id if own else None}

    @routes.post("/set-session-cookie")
    async def no_cookie() -> dict[str, str]:
        """Chainlit's page asks for a routing cookie; one process needs none."""
        return {"message": "not needed"}

    return routes


def _review_routers(application: Application, chat: Chat) -> list[APIRouter]:
    if importlib.util.find_spec("assistant.web.review") is None:
        return []
    review = importlib.import_module("assistant.web.review")
    return [review.router(application, chat.publish)]


def _page_routes(page: str) -> APIRouter:
    routes = APIRouter()

    @routes.get("/")
    async def new_chat() -> HTMLResponse:
        return HTMLResponse(page)

    @routes.get("/thread/{thread_id}")
    async def old_chat(thread_id: str) -> HTMLResponse:
        if not is_uuid4(thread_id):
            raise NotFoundError
        return HTMLResponse(page)

    return routes


def own_rules(routers: Sequence[APIRouter]) -> Iterator[Rule]:
    """Our routes as the guard's rules: what we declare may be asked for, by those signed in."""
    for router in routers:
        for route in router.routes:
            if isinstance(route, Route):
                methods = frozenset(route.methods or ())
                is_public = route.path in _PUBLIC_PATHS
                cap = files.FILE_BODY_CAP_BYTES if route.path == files.FILE_PATH else BODY_CAP_BYTES
                yield Rule(methods, route.path_regex, is_public, cap)
    yield Rule(frozenset({"GET", "HEAD"}), re.compile(r"/static/[\w./-]+"), is_public=True)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
