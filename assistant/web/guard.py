"""What stands in front of everything served: who may ask, what may be asked, what leaves.

A pure ASGI wrapper with default deny. Our own routes are known by being ours; of Chainlit's only
those listed here exist. A signed-in browser holds one cookie, ours: the token Chainlit wants is
made here for each request and never leaves the server, so ending our session ends everything.
"""

from __future__ import annotations

import json
import logging
import re
import secrets
import traceback
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import quote, urlsplit

from assistant.domain.ports import Actor
from assistant.errors import ReferralError
from assistant.store.sessions import Session, Sessions

COOKIE = "referral_session"
SOCKET_PATH = "/ws/socket.io"
BODY_CAP_BYTES = 1_000_000
_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
_SAFE_METHODS = frozenset({"GET", "HEAD"})
_CHAINLIT_COOKIES = ("access_token", "oauth_state", "X-Chainlit-Session-id")

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Rule:
    """One thing that may be asked for."""

    methods: frozenset[str]
    path: re.Pattern[str]
    is_public: bool = False
    body_cap_bytes: int = BODY_CAP_BYTES

    def allows(self, method: str, path: str) -> bool:
        """Does the rule let this request through?"""
        return method in self.methods and self.path.fullmatch(path) is not None


def rule(methods: str, path: str, *, is_public: bool = False) -> Rule:
    """A rule from words: `rule("GET HEAD", r"/favicon", is_public=True)`."""
    return Rule(frozenset(methods.split()), re.compile(path), is_public)


CHAINLIT_RULES: tuple[Rule, ...] = (
    rule("GET HEAD", r"/assets/[\w.-]+", is_public=True),
    rule("GET HEAD", r"/public/[\w./-]+", is_public=True),
    rule("GET HEAD", r"/favicon", is_public=True),
    rule("GET HEAD", r"/logo", is_public=True),
    rule("GET", r"/avatars/[\w .%-]+"),
    rule("GET", r"/auth/config", is_public=True),
    rule("POST", r"/auth/header"),
    rule("GET", r"/user"),
    rule("GET", r"/project/translations", is_public=True),
    rule("GET", r"/project/settings"),
    rule("POST", r"/project/threads"),
)
"""All of Chainlit's routes that exist for us; ours come from our own route table."""

CHAT_PATH = re.compile(rf"/|/thread/{_UUID}")


@dataclass(frozen=True)
class Policy:
    """What the guard decides by."""

    origins: tuple[str, ...]
    """Where browsers may come from: "https://referrals.example.org"."""
    own_rules: tuple[Rule, ...]
    chat_script_hashes: tuple[str, ...] = ()

    @property
    def is_secure(self) -> bool:
        """Is it reached by https (cookies then never travel in clear)?"""
        return all(origin.startswith("https://") for origin in self.origins)

    @property
    def hosts(self) -> frozenset[str]:
        """The Host headers that belong to the origins."""
        return frozenset(urlsplit(origin).netloc.lower() for origin in self.origins)


class Guard:
    """Wraps the whole application."""

    def __init__(
        self,
        app: App,
        *,
        sessions: Sessions,
        policy: Policy,
        chainlit_token: Callable[[Actor], str],
        is_still: Callable[[Scope, dict[str, str], Session], bool] | None = None,
    ) -> None:
        """`is_still` says of each request whether it is still the session's person's."""
        self._app = app
        self._sessions = sessions
        self._policy = policy
        self._chainlit_token = chainlit_token
        self._is_still = is_still

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, connection, or start and stop."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)

    async def _websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = _headers(scope)
        allowed = (
            scope["path"].rstrip("/") == SOCKET_PATH
            and self._is_own_host(headers)
            and headers.get("origin", "") in self._policy.origins
        )
        try:
            session = await self._session(scope, headers) if allowed else None
            if session is None:
                await receive()
                await send({"type": "websocket.close", "code": 1008})
                return
            await self._app(self._let_in(scope, session), receive, send)
        except Exception as exc:
            _log_fault(exc)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        path, method = scope["path"], scope["method"]
        dressed = _Dressed(send, self._headers_for(path))
        headers = _headers(scope)
        found = next((item for item in self._rules() if item.allows(method, path)), None)
        if found is None:
            await _answer(dressed, 404, "There is nothing here.")
        elif not self._is_own_host(headers):
            await _answer(dressed, 421, "This server does not answer for that address.")
        elif method not in _SAFE_METHODS and headers.get("origin") not in self._policy.origins:
            await _answer(dressed, 403, "This request came from another site, so it was refused.")
        elif _declared_length(headers) > found.body_cap_bytes:
            await _answer(dressed, 413, _TOO_LARGE)
        else:
            await self._pass_on(scope, receive, dressed, headers, found)

    async def _pass_on(
        self,
        scope: Scope,
        receive: Receive,
        dressed: _Dressed,
        headers: dict[str, str],
        found: Rule,
    ) -> None:
        try:
            session = await self._session(scope, headers)
            if session is None and not found.is_public:
                await _send_to_login(scope, headers, dressed)
                return
            capped = _Capped(receive, dressed, found.body_cap_bytes)
            with suppress(_TooLargeError):
                await self._app(self._let_in(scope, session), capped, dressed)
            if dressed.is_muted:
                dressed.is_muted = False
                await _answer(dressed, 413, _TOO_LARGE)
        except ReferralError as error:
            await _answer(dressed, 503, str(error))
        except Exception as exc:
            reference = _log_fault(exc)
            await _answer(dressed, 500, f"Something went wrong on our side. Reference {reference}.")

    def _rules(self) -> Sequence[Rule]:
        return (*self._policy.own_rules, *CHAINLIT_RULES)

    def _is_own_host(self, headers: dict[str, str]) -> bool:
        # A foreign name that was made to point here (DNS rebinding) is not us.
        return headers.get("host", "").lower() in self._policy.hosts

    async def _session(self, scope: Scope, headers: dict[str, str]) -> Session | None:
        token = read_cookies(headers.get("cookie", "")).get(COOKIE)
        session = await self._sessions.resolve(token)
        if session is None or self._is_still is None or self._is_still(scope, headers, session):
            return session
        return None

    def _let_in(self, scope: Scope, session: Session | None) -> Scope:
        """The request as Chainlit may see it: with a token of our making, or with none."""
        cookies = {
            name: value
            for name, value in read_cookies(_headers(scope).get("cookie", "")).items()
            if not name.startswith(_CHAINLIT_COOKIES)
        }
        if session is not None:
            cookies["access_token"] = self._chainlit_token(session.actor)
        kept = [
            (name, value)
            for name, value in scope["headers"]
            if name.lower() not in (b"cookie", b"authorization")
        ]
        line = "; ".join(f"{name}={value}" for name, value in cookies.items())
        return {
            **scope,
            "headers": [*kept, (b"cookie", line.encode("latin-1", "replace"))],
            "state": {**scope.get("state", {}), "referral_session": session},
        }

    def _headers_for(self, path: str) -> list[tuple[bytes, bytes]]:
        is_chat = CHAT_PATH.fullmatch(path) is not None
        headers = {
            "content-security-policy": _chat_csp(self._policy) if is_chat else _STRICT_CSP,
            # Forms send "Origin: null" under no-referrer, which the origin check would refuse.
            "referrer-policy": "same-origin",
            "x-content-type-options": "nosniff",
            "x-frame-options": "DENY",
            "cross-origin-opener-policy": "same-origin",
            "cross-origin-resource-policy": "same-origin",
            "permissions-policy": "camera=(), geolocation=(), microphone=()",
            "cache-control": _caching(path),
        }
        if self._policy.is_secure:
            headers["strict-transport-security"] = "max-age=31536000"
        return [(name.encode(), value.encode()) for name, value in headers.items()]


_TOO_LARGE = "That is too much to take at once. It is not saved. Send it in smaller parts."

_STRICT_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)


def _chat_csp(policy: Policy) -> str:
    # 'unsafe-eval': Chainlit builds custom elements (our panel and cards) with `new Function`.
    hashes = " ".join(f"'{item}'" for item in policy.chat_script_hashes)
    return (
        f"default-src 'none'; script-src 'self' 'unsafe-eval' {hashes}; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    )


def _caching(path: str) -> str:
    # Built assets carry a hash in their names; everything else may hold a child's name.
    if path.startswith("/assets/"):
        return "public, max-age=31536000, immutable"
    if path.startswith(("/public/", "/static/")):
        return "no-cache"
    return "no-store"


class _Dressed:
    """A `send` that puts our headers on every answer and takes Chainlit's cookies off."""

    def __init__(self, send: Send, headers: list[tuple[bytes, bytes]]) -> None:
        self._send = send
        self._headers = headers
        self.has_started = False
        self.is_muted = False

    async def __call__(self, message: Message) -> None:
        if self.is_muted:
            return
        if message["type"] == "http.response.start":
            self.has_started = True
            ours = {name for name, _ in self._headers}
            kept = [
                (name, value)
                for name, value in message.get("headers", [])
                if name.lower() not in ours and not _is_unwanted(name.lower(), value)
            ]
            message = {**message, "headers": [*kept, *self._headers]}
        await self._send(message)


def _is_unwanted(name: bytes, value: bytes) -> bool:
    if name.startswith(b"access-control-") or name == b"server":
        return True
    return name == b"set-cookie" and value.decode("latin-1").startswith(_CHAINLIT_COOKIES)


class _TooLargeError(Exception):
    """The body went past the cap while it was being read."""


class _Capped:
    """A `receive` that stops reading at the cap, whatever length was declared.

    What the application then answers is its own guess (a wrong body, 400), so it is muted.
    """

    def __init__(self, receive: Receive, dressed: _Dressed, cap_bytes: int) -> None:
        self._receive = receive
        self._dressed = dressed
        self._cap_bytes = cap_bytes
        self._read = 0

    async def __call__(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self._read += len(message.get("body", b""))
            if self._read > self._cap_bytes:
                self._dressed.is_muted = True
                raise _TooLargeError
        return message


async def _answer(dressed: _Dressed, status: int, text: str) -> None:
    if dressed.has_started:
        return
    body = json.dumps({"error": text}, ensure_ascii=False).encode()
    await _send_whole(dressed, status, [(b"content-type", b"application/json")], body)


async def _send_to_login(scope: Scope, headers: dict[str, str], dressed: _Dressed) -> None:
    wants_page = scope["method"] == "GET" and "text/html" in headers.get("accept", "")
    if not wants_page:
        await _answer(dressed, 401, "You are signed out. Sign in and try again.")
        return
    target = f"/login?next={quote(scope['path'], safe='/')}"
    await _send_whole(dressed, 303, [(b"location", target.encode())], b"")


async def _send_whole(
    dressed: _Dressed, status: int, headers: list[tuple[bytes, bytes]], body: bytes
) -> None:
    length = (b"content-length", str(len(body)).encode())
    await dressed({"type": "http.response.start", "status": status, "headers": [*headers, length]})
    await dressed({"type": "http.response.body", "body": body})


def _log_fault(exc: Exception) -> str:
    """Log a programming error without its message, which may quote what was typed."""
    reference = secrets.token_hex(3).upper()
    frame = traceback.extract_tb(exc.__traceback__)[-1:]
    place = f"{frame[0].filename.rsplit('/', 2)[-1]}:{frame[0].lineno}" if frame else "?"
    _log.error("fault %s: %s at %s", reference, type(exc).__name__, place)
    return reference


def _headers(scope: Scope) -> dict[str, str]:
    return {
        name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]
    }


def read_cookies(line: str) -> dict[str, str]:
    """The cookies of a Cookie header; none for one that can't be read."""
    try:
        parsed = SimpleCookie(line)
    except CookieError:
        return {}
    return {name: morsel.value for name, morsel in parsed.items()}


def _declared_length(headers: dict[str, str]) -> int:
    declared = headers.get("content-length", "0")
    return int(declared) if declared.isdecimal() else BODY_CAP_BYTES + 1
