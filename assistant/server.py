"""The ASGI app: our guard, login, API and review desk, with Chainlit mounted at "/" behind them.

Chainlit reads its folder and settings when it is imported, and is one per process: so is this app.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import importlib
import importlib.util
import ipaddress
import json
import logging
import os
import re
import secrets
import shutil
import sys
import types
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import uvicorn
from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select
from starlette.routing import Route

from assistant.bootstrap import Application
from assistant.domain.speech import emergency_line
from assistant.errors import NotFoundError, SettingsError, StorageError
from assistant.web import api, login
from assistant.web.guard import CHAINLIT_RULES, Guard, Policy, Rule
from assistant.web.sockets import SocketGuard, is_uuid4

if TYPE_CHECKING:
    from assistant.app import Chat

_HERE = Path(__file__).parent
_ENTRY = _HERE / "chat_entry.py"
_REFUSED = ("DATABASE_URL", "LITERAL_API_KEY")
_PUBLIC_PATHS = frozenset({"/login", "/logout", "/healthz"})
_SHUTDOWN_S = 5
_log = logging.getLogger(__name__)


def run(application: Application, *, host: str, port: int) -> None:
    """Serve until stopped; one process, because chats live in memory."""
    origins = allowed_origins(application.settings.public_origin, host, port)
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
        proxy_headers=application.settings.public_origin is not None,
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=_SHUTDOWN_S,
    )


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
    _refuse_foreign_settings()
    allowed = tuple(origins or allowed_origins(application.settings.public_origin, "::1", 8000))
    _prepare_chainlit(application.settings.data_folder / "chat")
    # Chainlit acts on import; it must find its folder and secret in place.
    from chainlit.auth import create_jwt  # noqa: PLC0415
    from chainlit.server import sio  # noqa: PLC0415
    from chainlit.session import WebsocketSession  # noqa: PLC0415
    from chainlit.utils import mount_chainlit  # noqa: PLC0415

    from assistant.app import Chat, chainlit_user  # noqa: PLC0415
    from assistant.store.chainlit_layer import label  # noqa: PLC0415

    _refuse_foreign_settings()  # a .env file may have added some
    _let_the_loop_run()
    _quieten_chainlit()
    storage = application.storage
    chat = Chat(application)
    chat.register()
    sockets = SocketGuard(
        sio,
        sessions=storage.sessions,
        events=storage.events,
        chat_session=WebsocketSession.get,
        refuse=_refused_connection,
        thread_label=label,
    )
    sockets.install(allowed)
    is_secure = all(origin.startswith("https://") for origin in allowed)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        watch = asyncio.create_task(sockets.watch())
        try:
            yield
        finally:
            watch.cancel()
            with suppress(asyncio.CancelledError):
                await watch

    app = FastAPI(lifespan=lifespan, openapi_url=None, docs_url=None, redoc_url=None)
    api.add_error_pages(app)
    page, hashes = _chat_page()
    routers = [
        login.router(storage, is_secure=is_secure, signed_out=sockets.close_ended),
        api.router(application, chat.publish),
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
        own_rules=tuple(_own_rules(routers)),
        chat_script_hashes=hashes,
    )
    app.state.policy = policy
    app.add_middleware(
        Guard,
        sessions=storage.sessions,
        policy=policy,
        chainlit_token=lambda actor: create_jwt(chainlit_user(actor)),
    )
    return app


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
            await storage.database.run(_touch, application)
        except StorageError:
            return JSONResponse({"status": "the database can't be read"}, status_code=503)
        return JSONResponse({"status": "ok"})

    @routes.post("/project/action")
    async def act(request: Request, call: _ActionCall) -> dict[str, Any]:
        actor = api.actor_of(request)
        try:
            await chat.act(actor, call.sessionId, call.action.name, call.action.payload)
        except NotFoundError:
            await storage.audit.record("pressed", actor_id=actor.user_id, allowed=False)
            raise
        return {"success": True, "response": None}

    @routes.get("/project/thread/{thread_id}")
    async def thread(request: Request, thread_id: str) -> JSONResponse:
        actor = api.actor_of(request)
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
        return {"line": emergency_line(application.flow, organisation)}

    @routes.post("/api/panel")
    async def show_panel(request: Request) -> dict[str, bool]:
        await chat.show_panel(api.actor_of(request))
        return {"success": True}

    @routes.post("/set-session-cookie")
    async def no_cookie() -> dict[str, str]:
        """Chainlit's page asks for a routing cookie; one process needs none."""
        return {"message": "not needed"}

    return routes


def _touch(application: Application) -> None:
    with application.storage.database.reading() as connection:
        connection.execute(select(1))


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


def _own_rules(routers: Sequence[APIRouter]) -> Iterator[Rule]:
    """Our routes as the guard's rules: what we declare may be asked for, by those signed in."""
    for router in routers:
        for route in router.routes:
            if isinstance(route, Route):
                methods = frozenset(route.methods or ())
                yield Rule(methods, route.path_regex, is_public=route.path in _PUBLIC_PATHS)
    yield Rule(frozenset({"GET", "HEAD"}), re.compile(r"/static/[\w./-]+"), is_public=True)


# ---------------------------------------------------------------- Chainlit, held tight


def _refuse_foreign_settings() -> None:
    found = [name for name in _REFUSED if os.environ.get(name)]
    if found:
        raise SettingsError(
            f"{' and '.join(found)} is set; it would make the chat framework keep or send data "
            "elsewhere. Unset it, also in any .env file."
        )


def _prepare_chainlit(folder: Path) -> None:
    """Put the chat's own files in place and set what Chainlit reads when it is imported."""
    config = sys.modules.get("chainlit.config")
    if config is not None and Path(str(vars(config)["APP_ROOT"])) != folder.resolve():
        raise SettingsError(
            "The chat framework was loaded before its folder was known. Start the server with "
            "the referral command, once per process."
        )
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    shutil.rmtree(folder / ".files", ignore_errors=True)
    shutil.rmtree(folder / "public", ignore_errors=True)
    shutil.copytree(_HERE / "ui", folder, dirs_exist_ok=True)
    _write_words(folder / ".chainlit")
    readme = _HERE.parent / "chainlit.md"
    packaged = _HERE / "_data" / "chainlit.md"
    for source in (packaged, readme):
        if source.is_file():
            shutil.copyfile(source, folder / "chainlit.md")
            break
    for name in [name for name in os.environ if name.startswith("CHAINLIT_")]:
        del os.environ[name]
    os.environ.update(
        CHAINLIT_APP_ROOT=str(folder.resolve()),
        # Tokens are made for each request inside the server, so the secret need not outlive it.
        CHAINLIT_AUTH_SECRET=secrets.token_hex(32),
        CHAINLIT_ENV_FILE=".no-env-file",
        TRACELOOP_TELEMETRY="false",
        OTEL_SDK_DISABLED="true",
    )


def _write_words(folder: Path) -> None:
    """Chainlit's English words with ours in their place, in the file it will read."""
    spec = importlib.util.find_spec("chainlit")
    place = spec.submodule_search_locations if spec else None
    if not place:
        raise SettingsError("The chat framework is not installed. Install the locked versions.")
    words = json.loads((Path(place[0]) / "translations" / "en-US.json").read_text("utf-8"))
    ours = json.loads((folder / "words.json").read_text("utf-8"))
    translations = folder / "translations"
    translations.mkdir(exist_ok=True)
    (translations / "en-US.json").write_text(json.dumps(_merged(words, ours)), "utf-8")


def _merged(words: dict[str, Any], ours: dict[str, Any]) -> dict[str, Any]:
    unknown = set(ours) - set(words)
    if unknown:
        raise SettingsError(
            f"The chat framework has no words named {', '.join(sorted(unknown))}. "
            "Install the locked versions."
        )
    return {
        name: _merged(value, ours[name])
        if isinstance(ours.get(name), dict)
        else ours.get(name, value)
        for name, value in words.items()
    }


def _let_the_loop_run() -> None:
    """Take out the sleep that stops every chat for a millisecond per message (2.12.0)."""
    for name in ("chainlit.message", "chainlit.step"):
        module = sys.modules[name]
        vars(module)["time"] = types.SimpleNamespace(sleep=lambda _seconds: None)


class _NoContent(logging.Filter):
    """Keeps Chainlit's log to kinds of mistakes: its messages and tracebacks quote words."""

    def filter(self, record: logging.LogRecord) -> bool:
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
        record.exc_info = None
        record.exc_text = None
        record.msg = f"chat framework: {record.levelname.lower()} {kind} in {record.funcName}"
        record.args = ()
        return record.levelno >= logging.WARNING


def _quieten_chainlit() -> None:
    for name in ("chainlit", "socketio", "engineio", "socketio.server", "engineio.server"):
        logging.getLogger(name).addFilter(_NoContent())


def _refused_connection(reason: str) -> Exception:
    refused = importlib.import_module("socketio.exceptions").ConnectionRefusedError(reason)
    assert isinstance(refused, Exception)  # noqa: S101 -- for the type: the library has none
    return refused


_FOREIGN_LINK = re.compile(r"<(?:link|meta)\b[^>]*https?://[^>]*>\s*", re.IGNORECASE)
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def _chat_page() -> tuple[str, tuple[str, ...]]:
    """Chainlit's page without anything from elsewhere, and the hashes of its inline scripts."""
    from chainlit.server import get_html_template  # noqa: PLC0415

    template: str = get_html_template("/")
    page = _FOREIGN_LINK.sub("", template)
    page = page.replace('<html lang="en">', '<html lang="en-GB">')
    hashes = tuple(
        "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        for script in _INLINE_SCRIPT.findall(page)
    )
    if "https://" in page or "http://" in page:
        raise SettingsError(
            "The chat framework's page names another host. Install the locked versions."
        )
    return page, hashes


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


__all__ = ["CHAINLIT_RULES", "allowed_origins", "create_app", "run"]
