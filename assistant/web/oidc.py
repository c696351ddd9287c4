"""Signing in with the organisation's own provider: OpenID Connect, authorization code with PKCE.

The provider says who somebody is; what they may do here comes from the mapping in the settings. An
ID token is believed only with its signature, issuer, audience, time and nonce in order.
"""

from __future__ import annotations

import hmac
import logging
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import httpx2
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.httpx_client import AsyncOAuth2Client
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from assistant.domain.ports import Clock
from assistant.errors import NotAllowedError, SignInError
from assistant.sign_in import OidcSettings

# Asymmetric ones alone: with the others, whoever knows the client secret could make tokens.
_ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"]
_WAIT = timedelta(minutes=10)
_KEEP = timedelta(hours=1)
_MOST_WAITING = 2_000
_TIMEOUT_S = 10
_LEEWAY_S = 60
_log = logging.getLogger(__name__)

UNREACHABLE = (
    "Your organisation's sign-in can't be reached just now. Nothing is lost. "
    "Wait a moment and try again."
)
NOT_COMPLETED = "The sign-in was not completed. Please try again."


@dataclass(frozen=True)
class Claimed:
    """What the provider says of the person."""

    login: str
    name: str
    groups: frozenset[str]
    team: str | None


@dataclass(frozen=True)
class _Begun:
    browser: str
    nonce: str
    verifier: str
    target: str
    at: datetime


class Provider:
    """One provider, and the sign-ins that were begun with it."""

    def __init__(
        self,
        settings: OidcSettings,
        clock: Clock,
        *,
        redirect_uri: str,
        transport: httpx2.AsyncBaseTransport | None = None,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._redirect_uri = redirect_uri
        self._transport = transport
        self._begun: dict[str, _Begun] = {}
        self._about: tuple[datetime, Mapping[str, Any]] | None = None
        self._keys: tuple[datetime, Mapping[str, Any]] | None = None

    async def begin(self, *, browser: str, target: str) -> str:
        """The address to send the browser to; `browser` is a secret only that browser holds."""
        about = await self._metadata()
        now = self._clock.now()
        for state, begun in list(self._begun.items()):
            if now - begun.at > _WAIT:
                del self._begun[state]
        # Anybody may begin one without signing in: the oldest makes room, nobody is kept out.
        while len(self._begun) >= _MOST_WAITING:
            del self._begun[next(iter(self._begun))]
        state, nonce = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        verifier = secrets.token_urlsafe(48)
        self._begun[state] = _Begun(browser, nonce, verifier, target, now)
        async with self._client() as client:
            url, _ = client.create_authorization_url(
                about["authorization_endpoint"], state=state, code_verifier=verifier, nonce=nonce
            )
        return str(url)

    async def finish(self, *, browser: str, state: str, code: str) -> tuple[Claimed, str]:
        """Who signed in and where they wanted to go; raises `SignInError`."""
        begun = self._begun.pop(state, None)
        if begun is None or self._clock.now() - begun.at > _WAIT or not code:
            raise SignInError(NOT_COMPLETED)
        # Another person's half-finished sign-in must not end in this browser.
        if not hmac.compare_digest(begun.browser.encode(), browser.encode(errors="replace")):
            raise SignInError(NOT_COMPLETED)
        about = await self._metadata()
        try:
            async with self._client() as client:
                token = await client.fetch_token(
                    about["token_endpoint"],
                    code=code,
                    code_verifier=begun.verifier,
                    grant_type="authorization_code",
                )
        except httpx2.HTTPError as error:
            raise SignInError(UNREACHABLE, detail=type(error).__name__) from None
        except (AuthlibBaseError, ValueError, KeyError, TypeError) as error:
            raise SignInError(NOT_COMPLETED, detail=type(error).__name__) from None
        claims = await self._read_id_token(str(token.get("id_token", "")), begun.nonce)
        return self._claimed(claims), begun.target

    async def _read_id_token(self, id_token: str, nonce: str) -> Mapping[str, Any]:
        for fresh in (False, True):
            try:
                keys = KeySet.import_key_set(dict(await self._key_set(fresh=fresh)))  # type: ignore[arg-type]  # checked by the library
                token = jwt.decode(id_token, keys, algorithms=_ALGORITHMS)
                break
            except (JoseError, ValueError, TypeError, KeyError) as error:
                # The provider may have changed its keys since they were fetched.
                if fresh:
                    raise SignInError(NOT_COMPLETED, detail=type(error).__name__) from None
        claims = CodeIDToken(
            token.claims,
            token.header,
            {
                "iss": {"essential": True, "value": self._settings.issuer},
                "aud": {"essential": True, "value": self._settings.client_id},
                "nonce": {"essential": True, "value": nonce},
            },
            {"nonce": nonce, "client_id": self._settings.client_id},
        )
        try:
            claims.validate(leeway=_LEEWAY_S)
        except (JoseError, AuthlibBaseError, ValueError, TypeError) as error:
            raise SignInError(NOT_COMPLETED, detail=type(error).__name__) from None
        return dict(claims)

    def _claimed(self, claims: Mapping[str, Any]) -> Claimed:
        settings = self._settings
        login = claims.get(settings.login_claim)
        is_own_word = settings.login_claim == "email" and claims.get("email_verified") is not True
        if not isinstance(login, str) or not login.strip() or is_own_word:
            raise NotAllowedError(
                "Your organisation's sign-in did not say who you are in a way this program may "
                "believe. Please ask an administrator.",
                detail="no login claim",
            )
        name = claims.get(settings.name_claim)
        groups = claims.get(settings.groups_claim, ())
        listed = [groups] if isinstance(groups, str) else groups
        team = claims.get(settings.team_claim) if settings.team_claim else None
        return Claimed(
            login=login,
            name=name if isinstance(name, str) else login,
            groups=frozenset(item for item in listed if isinstance(item, str))
            if isinstance(listed, list | tuple)
            else frozenset(),
            team=team if isinstance(team, str) else None,
        )

    # ------------------------------------------------------------ the provider's own pages

    async def _metadata(self) -> Mapping[str, Any]:
        now = self._clock.now()
        if self._about is not None and now - self._about[0] < _KEEP:
            return self._about[1]
        about = await self._get(f"{self._settings.issuer}/.well-known/openid-configuration")
        if str(about.get("issuer", "")).rstrip("/") != self._settings.issuer:
            raise SignInError(UNREACHABLE, detail="another issuer answered")
        for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
            if not _is_safe(str(about.get(name, "")), self._settings.issuer):
                raise SignInError(UNREACHABLE, detail=f"no safe {name}")
        self._about = (now, about)
        return about

    async def _key_set(self, *, fresh: bool) -> Mapping[str, Any]:
        now = self._clock.now()
        if self._keys is not None and not fresh and now - self._keys[0] < _KEEP:
            return self._keys[1]
        keys = await self._get(str((await self._metadata())["jwks_uri"]))
        self._keys = (now, keys)
        return keys

    async def _get(self, url: str) -> Mapping[str, Any]:
        try:
            async with httpx2.AsyncClient(**self._options()) as client:
                answer = await client.get(url)
                answer.raise_for_status()
                body = answer.json()
        except (httpx2.HTTPError, ValueError) as error:
            raise SignInError(UNREACHABLE, detail=type(error).__name__) from None
        if not isinstance(body, dict):
            raise SignInError(UNREACHABLE, detail="no object")
        return body

    def _client(self) -> Any:
        settings = self._settings
        return AsyncOAuth2Client(
            client_id=settings.client_id,
            client_secret=settings.client_secret or None,
            token_endpoint_auth_method="client_secret_basic" if settings.client_secret else "none",
            scope=settings.scopes,
            redirect_uri=self._redirect_uri,
            code_challenge_method="S256",
            **self._options(),
        )

    def _options(self) -> dict[str, Any]:
        # Never led elsewhere, neither by an answer nor by a variable of the environment.
        return {
            "transport": self._transport,
            "timeout": _TIMEOUT_S,
            "follow_redirects": False,
            "trust_env": False,
        }


def _is_safe(url: str, issuer: str) -> bool:
    parts = urlsplit(url)
    return bool(parts.netloc) and (
        parts.scheme == "https" or (parts.scheme == "http" and issuer.startswith("http://"))
    )
