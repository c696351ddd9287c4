"""Signing in with an organisation's provider or through its proxy, and what is never believed."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import httpx2
import pytest
from fastapi import APIRouter, FastAPI, Request
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

from assistant.domain.ports import Role
from assistant.errors import SettingsError, SignInError
from assistant.server import header_check, own_rules
from assistant.sign_in import (
    HeaderSettings,
    OidcSettings,
    RoleMapping,
    SignInKind,
    SignInSettings,
    read_sign_in,
)
from assistant.store.opening import Storage, open_storage
from assistant.web import login
from assistant.web.guard import COOKIE, Guard, Policy
from assistant.web.oidc import Provider
from tests.integration.store_cases import CHEAP_HASHER, SetClock

ORIGIN = "https://referrals.example.org"
ISSUER = "https://id.example.org/school"
CLIENT = "referral"
ROLES = RoleMapping(
    staff=frozenset({"teachers"}),
    supervisors=frozenset({"leads"}),
    administrators=frozenset({"it"}),
)
KEY = RSAKey.generate_key(2048, parameters={"kid": "one"})


@dataclass
class FakeProvider:
    """An OpenID provider in this process, which can be told to misbehave."""

    key: RSAKey = field(default_factory=lambda: KEY)
    claims: dict[str, Any] = field(default_factory=dict)
    about: dict[str, Any] = field(default_factory=dict)
    signed_with: Any = None
    header: dict[str, Any] = field(default_factory=dict)
    is_down: bool = False
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def authorise(self, address: str, code: str = "a-code") -> dict[str, str]:
        """The person signs in there; what the browser is sent back with."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256"
        assert asked["redirect_uri"] == f"{ORIGIN}/login/callback"
        self.codes[code] = asked
        return {"code": code, "state": asked["state"]}

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(str(request.url))
        if self.is_down:
            raise httpx2.ConnectError("down")
        if request.url.path.endswith("openid-configuration"):
            about = {
                "issuer": ISSUER,
                "authorization_endpoint": f"{ISSUER}/authorize",
                "token_endpoint": f"{ISSUER}/token",
                "jwks_uri": f"{ISSUER}/keys",
            }
            return httpx2.Response(200, json={**about, **self.about})
        if request.url.path.endswith("/keys"):
            return httpx2.Response(200, json={"keys": [self.key.as_dict(private=False)]})
        return self._token(request)

    def _token(self, request: httpx2.Request) -> httpx2.Response:
        form = {name: values[0] for name, values in parse_qs(request.content.decode()).items()}
        asked = self.codes.pop(form.get("code", ""), None)
        challenge = base64.urlsafe_b64encode(
            hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        ).rstrip(b"=")
        if asked is None or challenge.decode() != asked["code_challenge"]:
            return httpx2.Response(400, json={"error": "invalid_grant"})
        now = int(time.time())
        claims = {
            "iss": ISSUER,
            "aud": CLIENT,
            "sub": "1",
            "iat": now,
            "exp": now + 300,
            "nonce": asked["nonce"],
            "preferred_username": "R.Ash",
            "name": "Robin Ash",
            "groups": ["teachers"],
            **self.claims,
        }
        header = {"alg": "RS256", "kid": "one", **self.header}
        claims = {name: value for name, value in claims.items() if value is not None}
        if header["alg"] == "none":
            parts = (json.dumps(part).encode() for part in (header, claims))
            token = ".".join(base64.urlsafe_b64encode(p).rstrip(b"=").decode() for p in parts) + "."
        else:
            key = self.signed_with or self.key
            token = jwt.encode(header, claims, key, algorithms=["RS256", "HS256"])
        return httpx2.Response(
            200, json={"access_token": "x", "token_type": "Bearer", "id_token": token}
        )


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def storage(tmp_path: Path, clock: SetClock) -> Iterator[Storage]:
    opened = open_storage(tmp_path, clock, hasher=CHEAP_HASHER)
    yield opened
    opened.close()


def served(storage: Storage, settings: SignInSettings, provider: Provider | None = None) -> FastAPI:
    """The login behind the guard, and one page that says who is signed in."""
    app = FastAPI(openapi_url=None)

    async def nothing() -> None: ...

    routes = login.router(storage, settings, is_secure=True, signed_out=nothing, provider=provider)
    own = APIRouter()

    @own.get("/who")
    async def who(request: Request) -> dict[str, str]:
        return {"login": request.state.referral_session.login}

    for router in (routes, own):
        app.include_router(router)
    app.add_middleware(
        Guard,
        sessions=storage.sessions,
        policy=Policy(origins=(ORIGIN,), own_rules=tuple(own_rules([routes, own]))),
        chainlit_token=lambda _: "token",
        is_still=header_check(settings),
    )
    return app


def browser(app: FastAPI, peer: str = "198.51.100.7") -> httpx.AsyncClient:
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app, client=(peer, 5000)),
        base_url=ORIGIN,
        headers={"origin": ORIGIN},
    )


@dataclass
class Oidc:
    app: FastAPI
    provider: FakeProvider
    storage: Storage
    browser: httpx.AsyncClient

    async def sign_in(self, path: str = "/thread/x", **sent: str) -> httpx.Response:
        start = await self.browser.get("/login/start", params={"next": path})
        assert start.status_code == 303, start.text
        back = self.provider.authorise(start.headers["location"])
        return await self.browser.get("/login/callback", params={**back, **sent})


@pytest.fixture
async def oidc(storage: Storage, clock: SetClock) -> AsyncIterator[Oidc]:
    fake = FakeProvider()
    settings = SignInSettings(
        SignInKind.OIDC, ROLES, oidc=OidcSettings(ISSUER, CLIENT, "a client secret")
    )
    assert settings.oidc is not None
    provider = Provider(
        settings.oidc,
        clock,
        redirect_uri=f"{ORIGIN}/login/callback",
        transport=httpx2.MockTransport(fake),
    )
    app = served(storage, settings, provider)
    async with browser(app) as client:
        yield Oidc(app, fake, storage, client)


async def accounts_of(storage: Storage) -> dict[str, tuple[Role, bool]]:
    return {item.login: (item.role, item.is_active) for item in await storage.accounts.list()}


# ---------------------------------------------------------------- a provider


async def test_somebody_in_a_known_group_is_signed_in_with_its_role(oidc: Oidc) -> None:
    page = await oidc.browser.get("/login", params={"next": "/review"})
    assert "/login/start?next=/review" in page.text
    assert "password" not in page.text.lower()

    done = await oidc.sign_in()

    assert done.status_code == 200
    assert 'content="0; url=/thread/x"' in done.text
    cookie = next(line for line in done.headers.get_list("set-cookie") if COOKIE in line)
    assert {"HttpOnly", "Secure", "SameSite=strict"} <= set(cookie.split("; "))
    assert (await oidc.browser.get("/who")).json() == {"login": "r.ash"}
    assert await accounts_of(oidc.storage) == {"r.ash": (Role.STAFF, True)}
    entries = await oidc.storage.audit.entries()
    assert (entries[0].act, entries[0].actor_id) == ("user_added:staff", "sign-in")


@pytest.mark.parametrize(
    ("groups", "role"),
    [
        (["leads"], Role.SUPERVISOR),
        (["teachers", "leads"], Role.SUPERVISOR),
        (["it", "leads"], Role.ADMINISTRATOR),
        ("teachers", Role.STAFF),
    ],
)
async def test_the_role_follows_the_groups_at_each_sign_in(
    oidc: Oidc, groups: object, role: Role
) -> None:
    await oidc.sign_in()
    oidc.provider.claims = {"groups": groups}

    await oidc.sign_in()

    assert await accounts_of(oidc.storage) == {"r.ash": (role, True)}


@pytest.mark.parametrize("groups", [[], ["parents"], None, 7, {"teachers": True}])
async def test_nobody_without_a_group_gets_in(oidc: Oidc, groups: object) -> None:
    oidc.provider.claims = {"groups": groups}

    done = await oidc.sign_in()

    assert done.status_code == 403
    assert "not given you a place" in done.text
    assert COOKIE not in oidc.browser.cookies
    assert await accounts_of(oidc.storage) == {}
    assert [entry.is_allowed for entry in await oidc.storage.audit.entries()] == [False]


async def test_a_disabled_account_stays_disabled(oidc: Oidc) -> None:
    await oidc.sign_in()
    await oidc.storage.accounts.disable("r.ash")

    done = await oidc.sign_in()

    assert done.status_code == 403
    assert (await oidc.browser.get("/who")).status_code == 401


async def test_there_is_no_password_to_try(oidc: Oidc) -> None:
    await oidc.sign_in()

    tried = await oidc.browser.post("/login", data={"login": "r.ash", "password": "!"})

    assert tried.status_code in (404, 405)
    with pytest.raises(Exception, match="don't match"):
        await oidc.storage.accounts.authenticate("r.ash", "!", address="x")


FORGED: dict[str, dict[str, Any]] = {
    "another issuer": {"claims": {"iss": "https://id.example.org/other"}},
    "another audience": {"claims": {"aud": "another-client"}},
    "among several audiences without saying for whom": {
        "claims": {"aud": [CLIENT, "other"], "azp": "other"}
    },
    "another nonce": {"claims": {"nonce": "another"}},
    "no nonce": {"claims": {"nonce": None}},
    "long over": {"claims": {"exp": 1_000_000_000}},
    "no end": {"claims": {"exp": None}},
    "from tomorrow": {"claims": {"nbf": int(time.time()) + 90_000}},
    "another key": {
        "signed_with": RSAKey.generate_key(2048, parameters={"kid": "one"}),
    },
    "an unknown key": {"header": {"kid": "two"}},
    "no signature": {"header": {"alg": "none"}},
    "signed with the client secret": {
        "header": {"alg": "HS256"},
        "signed_with": OctKey.import_key("a client secret"),
    },
    "no name to sign in with": {"claims": {"preferred_username": None}},
    "a number for a name": {"claims": {"preferred_username": 7}},
}


@pytest.mark.parametrize("case", FORGED)
async def test_a_token_that_is_not_in_order_signs_nobody_in(oidc: Oidc, case: str) -> None:
    for name, value in FORGED[case].items():
        setattr(oidc.provider, name, value)

    done = await oidc.sign_in()

    assert done.status_code in (403, 503)
    assert COOKIE not in oidc.browser.cookies
    assert await accounts_of(oidc.storage) == {}


async def test_a_sign_in_ends_only_in_the_browser_it_began_in(oidc: Oidc) -> None:
    start = await oidc.browser.get("/login/start")
    back = oidc.provider.authorise(start.headers["location"])
    async with browser(oidc.app) as victim:
        done = await victim.get("/login/callback", params=back)
        assert done.status_code == 503
        assert COOKIE not in victim.cookies


async def test_a_callback_counts_once_and_not_for_long(oidc: Oidc, clock: SetClock) -> None:
    start = await oidc.browser.get("/login/start")
    back = oidc.provider.authorise(start.headers["location"])
    again = await oidc.browser.get("/login/start")
    late = oidc.provider.authorise(again.headers["location"], code="another")
    # The later start is the one this browser remembers.
    assert (await oidc.browser.get("/login/callback", params=back)).status_code == 503
    clock.advance(minutes=11)
    assert (await oidc.browser.get("/login/callback", params=late)).status_code == 503
    assert (
        await oidc.browser.get("/login/callback", params={"state": "made-up"})
    ).status_code == 503
    refused = await oidc.browser.get("/login/callback", params={"error": "access_denied"})
    assert refused.status_code == 503
    assert "not completed" in refused.text


async def test_new_keys_of_the_provider_are_fetched_when_they_are_needed(oidc: Oidc) -> None:
    await oidc.sign_in()
    oidc.provider.key = RSAKey.generate_key(2048, parameters={"kid": "new"})
    oidc.provider.header = {"kid": "new"}

    assert (await oidc.sign_in()).status_code == 200


@pytest.mark.parametrize(
    "about",
    [
        {"issuer": "https://evil.example"},
        {"token_endpoint": "http://id.example.org/token"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"jwks_uri": None},
    ],
)
async def test_a_provider_that_describes_itself_oddly_is_not_used(
    oidc: Oidc, about: dict[str, Any]
) -> None:
    oidc.provider.about = about

    start = await oidc.browser.get("/login/start")

    assert start.status_code == 503
    assert "can&#39;t be reached" in start.text


async def test_a_provider_that_is_down_is_told_calmly(oidc: Oidc) -> None:
    oidc.provider.is_down = True

    start = await oidc.browser.get("/login/start")

    assert start.status_code == 503
    assert "Wait a moment" in start.text


@pytest.mark.parametrize(
    "target", ["//evil.example", "https://evil.example", "/a b", "javascript:1"]
)
async def test_nobody_is_sent_elsewhere_after_signing_in(oidc: Oidc, target: str) -> None:
    done = await oidc.sign_in(target)

    assert 'content="0; url=/"' in done.text


async def test_a_mail_address_counts_only_when_the_provider_has_checked_it(
    storage: Storage, clock: SetClock
) -> None:
    fake = FakeProvider(claims={"email": "r.ash@example.org"})
    settings = OidcSettings(ISSUER, CLIENT, login_claim="email")
    provider = Provider(
        settings,
        clock,
        redirect_uri=f"{ORIGIN}/login/callback",
        transport=httpx2.MockTransport(fake),
    )
    app = served(storage, SignInSettings(SignInKind.OIDC, ROLES, oidc=settings), provider)
    async with browser(app) as client:
        one = Oidc(app, fake, storage, client)
        assert (await one.sign_in()).status_code == 403
        fake.claims["email_verified"] = True
        assert (await one.sign_in()).status_code == 200
    assert await accounts_of(storage) == {"r.ash@example.org": (Role.STAFF, True)}


# ---------------------------------------------------------------- a proxy

PROXY = "192.0.2.10"
BEHIND = SignInSettings(
    SignInKind.HEADER,
    ROLES,
    header=read_sign_in(
        {"REFERRAL_LOGIN": "header", "REFERRAL_HEADER_PROXIES": "192.0.2.0/28, ::1"}
    )[0].header,
)


def named(login_name: str = "R.Ash", groups: str = "teachers") -> dict[str, str]:
    return {"x-forwarded-user": login_name, "x-forwarded-groups": groups}


async def test_a_named_proxy_is_believed_for_as_long_as_it_says_the_same(
    storage: Storage,
) -> None:
    async with browser(served(storage, BEHIND), PROXY) as client:
        done = await client.get("/login", params={"next": "/review"}, headers=named())
        assert (done.status_code, done.headers["location"]) == (303, "/review")
        assert (await client.get("/who", headers=named())).json() == {"login": "r.ash"}
        other = await client.get("/who", headers=named("k.reed"))
        without = await client.get("/who")
    assert other.status_code == 401
    assert without.status_code == 401
    assert await accounts_of(storage) == {"r.ash": (Role.STAFF, True)}


@pytest.mark.parametrize("sent", ["Siân Ŵyn".encode(), "Siân Ryan".encode("latin-1"), b"Ash"])
async def test_a_name_in_a_header_keeps_its_accents(storage: Storage, sent: bytes) -> None:
    async with browser(served(storage, BEHIND), PROXY) as client:
        headers = [(name.encode(), words.encode()) for name, words in named().items()]
        await client.get("/login", headers=[*headers, (b"x-forwarded-name", sent)])
    names = {item.name for item in await storage.accounts.list()}
    assert names <= {"Siân Ŵyn", "Siân Ryan", "Ash"}
    assert len(names) == 1


@pytest.mark.parametrize("peer", ["198.51.100.7", "192.0.2.77", "127.0.0.1", "not an address"])
async def test_the_same_header_from_anywhere_else_is_not(storage: Storage, peer: str) -> None:
    app = served(storage, BEHIND)
    async with browser(app, PROXY) as inside:
        await inside.get("/login", headers=named())
        stolen = inside.cookies[COOKIE]
    async with browser(app, peer) as client:
        done = await client.get("/login", headers={**named(), "x-forwarded-for": PROXY})
        client.cookies.set(COOKIE, stolen, domain="referrals.example.org")
        replayed = await client.get("/who", headers=named())
    assert done.status_code == 403
    assert replayed.status_code == 401


async def test_without_a_group_or_a_name_a_proxy_lets_nobody_in(storage: Storage) -> None:
    async with browser(served(storage, BEHIND), PROXY) as client:
        assert (await client.get("/login", headers=named(groups="parents"))).status_code == 403
        assert (await client.get("/login")).status_code == 403
    assert await accounts_of(storage) == {}


async def test_without_a_mapping_accounts_are_made_here_and_roles_stay(storage: Storage) -> None:
    await storage.accounts.add(
        login="r.ash", name="Robin", role=Role.SUPERVISOR, password="three plain words"
    )
    async with browser(served(storage, replace(BEHIND, roles=RoleMapping())), PROXY) as client:
        assert (await client.get("/login", headers=named())).status_code == 303
        client.cookies.clear()
        new = await client.get("/login", headers=named("other.one"))
    assert new.status_code == 403
    assert await accounts_of(storage) == {"r.ash": (Role.SUPERVISOR, True)}


# ---------------------------------------------------------------- settings


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"REFERRAL_LOGIN": "magic"}, "it can be: password, oidc, header"),
        ({"REFERRAL_LOGIN": "oidc"}, "REFERRAL_OIDC_ISSUER"),
        (
            {"REFERRAL_LOGIN": "oidc", "REFERRAL_OIDC_ISSUER": "http://id.example.org"},
            "beginning with https",
        ),
        (
            {"REFERRAL_LOGIN": "oidc", "REFERRAL_OIDC_ISSUER": ISSUER},
            "REFERRAL_OIDC_CLIENT_ID",
        ),
        (
            {
                "REFERRAL_LOGIN": "oidc",
                "REFERRAL_OIDC_ISSUER": ISSUER,
                "REFERRAL_OIDC_CLIENT_ID": "x",
                "REFERRAL_OIDC_SECRET_FILE": "/nowhere/at/all",
            },
            "can't be read",
        ),
        ({"REFERRAL_LOGIN": "header"}, "REFERRAL_HEADER_PROXIES is missing"),
        (
            {"REFERRAL_LOGIN": "header", "REFERRAL_HEADER_PROXIES": "proxy.local"},
            "is no address",
        ),
        (
            {"REFERRAL_LOGIN": "header", "REFERRAL_HEADER_PROXIES": "0.0.0.0/0"},
            "names every address",
        ),
    ],
)
def test_a_wrong_setting_stops_the_start(given: dict[str, str], wrong: str) -> None:
    from assistant.bootstrap import read_settings  # noqa: PLC0415 -- for this test

    with pytest.raises(SettingsError, match=wrong):
        read_settings(given)


def test_the_secret_is_read_from_its_file_and_shown_nowhere(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("a very secret word\n")

    settings, problems = read_sign_in(
        {
            "REFERRAL_LOGIN": "oidc",
            "REFERRAL_OIDC_ISSUER": ISSUER + "/",
            "REFERRAL_OIDC_CLIENT_ID": CLIENT,
            "REFERRAL_OIDC_SECRET_FILE": str(secret),
            "REFERRAL_LOGIN_STAFF": "a, b",
        }
    )

    assert problems == []
    assert settings.oidc is not None
    assert settings.oidc.client_secret == "a very secret word"
    assert settings.roles.role_of(frozenset({"b"})) is Role.STAFF
    assert "a very secret word" not in repr(settings)


def test_an_address_is_one_of_the_named_ones_however_it_is_written() -> None:
    assert BEHIND.header is not None
    assert BEHIND.header.trusts("::ffff:192.0.2.10")
    assert BEHIND.header.trusts("::1")
    assert not HeaderSettings(()).trusts(PROXY)


def test_many_half_finished_sign_ins_are_not_kept_for_ever(clock: SetClock) -> None:
    fake = FakeProvider()
    provider = Provider(
        OidcSettings(ISSUER, CLIENT),
        clock,
        redirect_uri=f"{ORIGIN}/login/callback",
        transport=httpx2.MockTransport(fake),
    )

    async def many() -> None:
        first = await provider.begin(browser="first", target="/")
        for _ in range(2_000):
            await provider.begin(browser="b", target="/")
        last = await provider.begin(browser="last", target="/")
        assert len(provider._begun) == 2_000
        sent = fake.authorise(last)
        claimed, _ = await provider.finish(browser="last", **sent)
        assert claimed.login == "R.Ash"
        with pytest.raises(SignInError):
            await provider.finish(browser="first", **fake.authorise(first))

    asyncio.run(many())


def test_a_browser_cookie_that_is_not_ascii_is_another_browser(clock: SetClock) -> None:
    fake = FakeProvider()
    provider = Provider(
        OidcSettings(ISSUER, CLIENT),
        clock,
        redirect_uri=f"{ORIGIN}/login/callback",
        transport=httpx2.MockTransport(fake),
    )

    async def odd() -> None:
        address = await provider.begin(browser="b", target="/")
        with pytest.raises(SignInError):
            await provider.finish(browser="bé\udc80", **fake.authorise(address))

    asyncio.run(odd())
