"""What the served app lets through, to whom, and with which headers."""

from __future__ import annotations

import inspect
import re
import time
import uuid
from typing import Any

import httpx
import pytest

from assistant.errors import SettingsError
from assistant.server import allowed_origins, create_app
from assistant.web.guard import BODY_CAP_BYTES, COOKIE, SOCKET_PATH
from tests.integration.conftest import PASSWORD, Server

# Chainlit may only be imported after the app has told it its folder.
pytestmark = pytest.mark.usefixtures("server")

CANARY = "Zebedee Quillfeather"
# Every route there is. A route that is not here, ours or Chainlit's, fails the walk below.
OURS = {
    "GET /account",
    "GET /audit",
    "GET /users",
    "GET /users/new",
    "GET /users/{id}",
    "POST /account/password",
    "POST /users/new",
    "POST /users/{id}/disable",
    "POST /users/{id}/enable",
    "POST /users/{id}/password",
    "POST /users/{id}/save",
    "GET /",
    "GET /api/latest",
    "GET /api/notices",
    "GET /api/referrals/{id}",
    "GET /api/referrals/{id}/export.{format}",
    "GET /api/referrals/{id}/findings/{finding}",
    "GET /emergency",
    "GET /healthz",
    "GET /login",
    "GET /project/thread/{id}",
    "GET /static/tokens.css",
    "GET /thread/{id}",
    "POST /api/panel",
    "POST /api/referrals/{id}/command",
    "POST /api/referrals/{id}/findings/{finding}/decision",
    "POST /api/referrals/{id}/findings/{finding}/reopen",
    "POST /api/referrals/{id}/submit",
    "POST /login",
    "POST /logout",
    "POST /project/action",
    "POST /project/file",
    "POST /set-session-cookie",
    "GET /my",
    "GET /review",
    "GET /review/{id}",
    "GET /review/{id}/key",
    "GET /review/{id}/pack",
    "POST /review/{id}/acknowledged",
    "POST /review/{id}/answer",
    "POST /review/{id}/approve",
    "POST /review/{id}/comment",
    "POST /review/{id}/copy",
    "POST /review/{id}/edit",
    "POST /review/{id}/follow-up",
    "POST /review/{id}/outcome",
    "POST /review/{id}/override",
    "POST /review/{id}/return",
    "POST /review/{id}/sent",
    "POST /review/{id}/submit",
    "POST /review/{id}/withdraw",
}
CHAINLIT_KEPT = {
    "GET /assets/{filename}",
    "GET /auth/config",
    "GET /avatars/{avatar_id}",
    "GET /favicon",
    "GET /logo",
    "GET /project/settings",
    "GET /project/translations",
    "GET /public/{filename}",
    "GET /user",
    "POST /auth/header",
    "POST /project/threads",
}
CHAINLIT_DENIED = {
    "DELETE /feedback",
    "DELETE /mcp",
    "DELETE /project/element",
    "DELETE /project/thread",
    "GET /auth/oauth/{provider_id}",
    "GET /auth/oauth/{provider_id}/callback",
    "GET /copilot/{filename}",
    "GET /health",
    "GET /project/file/{file_id}",
    "GET /project/share/{thread_id}",
    "GET /project/thread/{thread_id}/element/{element_id}",
    "GET /{full_path}",
    "HEAD /",
    "POST /auth/jwt",
    "POST /auth/oauth/azure-ad-hybrid/callback",
    "POST /mcp",
    "PUT /feedback",
    "PUT /project/element",
    "PUT /project/thread",
    "PUT /project/thread/share",
}
# Chainlit has these too; ours answer in their place.
CHAINLIT_REPLACED = {
    "POST /project/file",
    "GET /project/thread/{thread_id}",
    "POST /login",
    "POST /logout",
    "POST /project/action",
    "POST /set-session-cookie",
}


@pytest.fixture(scope="module")
def referral(server: Server) -> str:
    return server.interview("sam", "No, nobody is in danger.", f"{CANARY} was seen by the gate.")


def _ask(client: httpx.Client, route: str, ids: dict[str, str], **kwargs: Any) -> httpx.Response:
    method, path = route.split(" ", 1)
    path = re.sub(r"\{(\w+)\}", lambda match: ids.get(match[1], "x"), path)
    if method in ("POST", "PUT", "DELETE") and "content" not in kwargs:
        kwargs.setdefault("json", {"threadId": ids["id"], "sessionId": str(uuid.uuid4())})
    return client.request(method, path, **kwargs)


def _ids(referral: str) -> dict[str, str]:
    return {
        "id": referral,
        "thread_id": referral,
        "finding": "none",
        "format": "json",
        "file_id": str(uuid.uuid4()),
        "element_id": str(uuid.uuid4()),
    }


def test_the_list_of_chainlits_routes_is_complete() -> None:
    from chainlit.server import router  # noqa: PLC0415 -- acts on import

    found = {
        f"{method} {re.sub(r':[a-z]+', '', route.path)}"
        for route in router.routes
        for method in route.methods
    }

    assert found == CHAINLIT_KEPT | CHAINLIT_DENIED | CHAINLIT_REPLACED


def test_the_list_of_our_routes_is_complete(server: Server) -> None:
    """Each rule of ours lets at least one listed route through, and no rule is without one."""
    rules = server.app.state.policy.own_rules
    concrete = {
        route: re.sub(r"\{(\w+)\}", lambda match: _ids(str(uuid.uuid4())).get(match[1], "x"), route)
        for route in OURS
    }

    def lets(rule: Any, route: str) -> bool:
        return bool(rule.allows(*concrete[route].split(" ", 1)))

    without = [rule.path.pattern for rule in rules if not any(lets(rule, route) for route in OURS)]
    assert without == []
    assert all(any(lets(rule, route) for rule in rules) for route in OURS)


@pytest.mark.parametrize("route", sorted(CHAINLIT_DENIED - {"GET /{full_path}"}))
@pytest.mark.parametrize("login", [None, "sam", "helen"])
def test_what_is_not_listed_does_not_exist(
    server: Server, referral: str, route: str, login: str | None, people: dict[str, httpx.Client]
) -> None:
    reply = _ask(people[login or "nobody"], route, _ids(referral))

    assert reply.status_code == 404
    assert CANARY not in reply.text


@pytest.fixture(scope="module")
def people(server: Server) -> dict[str, httpx.Client]:
    return {
        "nobody": server.client(),
        **{login: server.client(login) for login in ("sam", "kim", "helen")},
    }


@pytest.mark.parametrize("route", sorted((OURS | CHAINLIT_KEPT) - {"POST /logout", "POST /login"}))
@pytest.mark.parametrize("person", ["nobody", "kim", "helen"])
def test_nobody_else_sees_a_word(
    people: dict[str, httpx.Client], referral: str, route: str, person: str
) -> None:
    """The same answer, word for word, as for a referral that does not exist."""
    nowhere = str(uuid.uuid4())
    theirs = _ask(people[person], route, _ids(referral))
    missing = _ask(people[person], route, _ids(nowhere))

    assert CANARY not in theirs.text
    assert "Quillfeather" not in str(theirs.headers)
    assert theirs.status_code == missing.status_code
    if "{id}" in route and not route.startswith("GET /thread"):
        assert theirs.text.replace(referral, "-") == missing.text.replace(nowhere, "-")
        assert theirs.status_code in (401, 404, 422)


def test_the_author_sees_their_own(people: dict[str, httpx.Client], referral: str) -> None:
    sam = people["sam"]

    panel = sam.get(f"/api/referrals/{referral}")
    thread = sam.get(f"/project/thread/{referral}")
    listed = sam.post("/project/threads", json={"pagination": {"first": 20}, "filter": {}})

    assert panel.status_code == 200
    assert panel.json()["id"] == referral
    assert CANARY in thread.text
    assert CANARY not in listed.text
    names = {item["id"]: item["name"] for item in listed.json()["data"]}
    assert re.fullmatch(r"\d+ \w{3} \d{4}, \d\d:\d\d · draft", names[referral])
    others = people["kim"].post(
        "/project/threads",
        json={"pagination": {"first": 20}, "filter": {"userId": "any id of another person"}},
    )
    assert referral not in others.text


def test_pages_send_to_login_and_everything_else_says_so(server: Server) -> None:
    nobody = server.client()

    page = nobody.get(f"/thread/{uuid.uuid4()}", headers={"accept": "text/html"})
    data = nobody.get("/user")

    assert page.status_code == 303
    assert page.headers["location"].startswith("/login?next=/thread/")
    assert data.status_code == 401
    assert data.json() == {"error": "You are signed out. Sign in and try again."}


def test_the_session_cookie_is_not_readable_by_scripts_nor_sent_by_other_sites(
    server: Server,
) -> None:
    reply = server.client().post("/login", data={"login": "sam", "password": PASSWORD})

    cookie = reply.headers["set-cookie"]
    assert cookie.startswith(f"{COOKIE}=")
    for part in ("HttpOnly", "SameSite=strict", "Path=/"):
        assert part in cookie
    assert "Secure" not in cookie  # plain http on this machine; with https it is set


def test_no_cookie_of_chainlits_ever_leaves(server: Server) -> None:
    sam = server.client("sam")

    reply = sam.post("/auth/header", json={})

    assert reply.json() == {"success": True}
    assert "set-cookie" not in reply.headers
    assert set(sam.cookies) == {COOKIE}


def test_a_token_of_chainlits_opens_nothing(server: Server) -> None:
    """Its cookie and its bearer header are taken off before Chainlit sees them."""
    from chainlit.auth import create_jwt  # noqa: PLC0415 -- acts on import

    from assistant.app import chainlit_user  # noqa: PLC0415 -- imports Chainlit

    token = create_jwt(chainlit_user(server.actor("sam")))
    nobody = server.client()

    for headers in ({"authorization": f"Bearer {token}"}, {"cookie": f"access_token={token}"}):
        assert nobody.get("/user", headers=headers).status_code == 401
    kim = server.client("kim")
    kim.cookies.set("access_token", token)
    assert kim.get("/user").json()["identifier"] == server.user_ids["kim"]


def test_signing_in_gives_a_new_session_and_ends_the_old_one(server: Server) -> None:
    client = server.client("sam")
    old = client.cookies[COOKIE]

    client.post("/login", data={"login": "sam", "password": PASSWORD})

    assert client.cookies[COOKIE] != old
    again = httpx.get(f"{server.origin}/user", cookies={COOKIE: old})
    assert again.status_code == 401


def test_signing_out_ends_it_at_once_even_for_a_copied_cookie(server: Server) -> None:
    client = server.client("sam")
    copied = client.cookies[COOKIE]
    assert client.get("/user").status_code == 200

    out = client.post("/logout", headers={"accept": "text/html"})
    assert out.headers["location"] == "/login"
    assert out.headers["clear-site-data"] == '"storage"'  # words typed and not sent

    assert httpx.get(f"{server.origin}/user", cookies={COOKIE: copied}).status_code == 401


@pytest.mark.parametrize(
    ("target", "led_to"),
    [
        ("/review", "/review"),
        ("/thread/abc-1", "/thread/abc-1"),
        ("https://evil.example", "/"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ],
)
def test_signing_in_leads_only_to_our_own_pages(server: Server, target: str, led_to: str) -> None:
    reply = server.client().post(
        "/login", data={"login": "sam", "password": PASSWORD, "next": target}
    )

    assert reply.headers["location"] == led_to


def test_a_wrong_password_is_told_calmly_and_keeps_the_name(server: Server) -> None:
    reply = server.client().post(
        "/login", data={"login": "<b>sam", "password": "wrong", "next": "/review"}
    )

    assert reply.status_code == 401
    assert 'role="alert"' in reply.text
    assert "&lt;b&gt;sam" in reply.text
    assert 'name="next" value="/review"' in reply.text
    assert "set-cookie" not in reply.headers


def test_too_many_tries_are_slowed_for_that_login_only(server: Server) -> None:
    client = server.client()
    statuses = [
        client.post("/login", data={"login": "guessed", "password": "wrong"}).status_code
        for _ in range(6)
    ]

    assert statuses == [401] * 5 + [429]
    assert server.client("sam").get("/user").status_code == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "", "http://127.0.0.1:1", None])
@pytest.mark.parametrize("route", ["POST /login", "POST /logout", "POST /project/threads"])
def test_other_sites_can_not_send_anything(
    people: dict[str, httpx.Client], route: str, origin: str | None
) -> None:
    method, path = route.split()
    request = people["sam"].build_request(method, path, json={})
    del request.headers["origin"]
    if origin is not None:
        request.headers["origin"] = origin

    reply = people["sam"].send(request)

    assert reply.status_code == 403
    assert "access-control-allow-origin" not in reply.headers


def test_other_sites_can_not_read_anything(people: dict[str, httpx.Client]) -> None:
    reply = people["sam"].get("/user", headers={"origin": "https://evil.example"})

    assert not [name for name in reply.headers if name.startswith("access-control-")]


def test_another_name_for_this_machine_is_not_us(server: Server) -> None:
    reply = server.client().get("/login", headers={"host": "evil.example"})

    assert reply.status_code == 421


def test_a_body_past_the_cap_is_refused_declared_or_not(people: dict[str, httpx.Client]) -> None:
    sam = people["sam"]
    big = b"x" * (BODY_CAP_BYTES + 1)

    def in_pieces() -> Any:
        yield from (big[start : start + 65_536] for start in range(0, len(big), 65_536))

    declared = sam.post("/project/threads", content=big)
    streamed = sam.post("/project/threads", content=in_pieces())

    for reply in (declared, streamed):
        assert reply.status_code == 413
        assert "not saved" in reply.json()["error"]


@pytest.mark.parametrize(
    "path",
    ["/login", "/", "/user", "/nothing", "/public/app.css", "/static/tokens.css", "/healthz"],
)
def test_every_answer_carries_the_headers(people: dict[str, httpx.Client], path: str) -> None:
    headers = people["sam"].get(path).headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in policy
    assert ("unsafe-eval" in policy) == (path == "/")
    assert ("unsafe-inline" in policy) == (path == "/")
    assert "http" not in policy
    if not path.startswith(("/public", "/static")):
        assert headers["cache-control"] == "no-store"
    assert "server" not in headers


def test_the_chat_page_names_no_other_host_and_its_scripts_are_hashed(
    people: dict[str, httpx.Client],
) -> None:
    reply = people["sam"].get("/")

    assert "://" not in reply.text
    assert reply.headers["content-security-policy"].count("'sha256-") == reply.text.count(
        "<script>"
    )


def test_built_assets_are_cached_by_their_hashed_names(people: dict[str, httpx.Client]) -> None:
    script = re.search(r'src="(/assets/[^"]+)"', people["sam"].get("/").text)
    assert script is not None

    reply = people["nobody"].get(script[1])

    assert reply.status_code == 200
    assert "immutable" in reply.headers["cache-control"]


@pytest.mark.parametrize("path", ["/public/../referral.key", "/public/%2e%2e/referral.key"])
def test_no_path_leads_out_of_the_public_folder(server: Server, path: str) -> None:
    request = httpx.Request("GET", server.origin)
    request.url = request.url.copy_with(raw_path=path.encode())
    with httpx.Client() as client:
        assert (
            client.send(request).status_code == 404 or "referral" not in client.send(request).text
        )


def test_long_polling_is_not_a_second_way_in(people: dict[str, httpx.Client]) -> None:
    for method in ("GET", "POST"):
        reply = people["sam"].request(method, f"{SOCKET_PATH}/?EIO=4&transport=polling")
        assert reply.status_code == 404


def test_an_export_is_a_download_and_is_recorded(
    server: Server, people: dict[str, httpx.Client], referral: str
) -> None:
    reply = people["sam"].get(f"/api/referrals/{referral}/export.json")

    assert reply.status_code == 200
    assert reply.headers["content-disposition"].startswith("attachment; filename=")
    assert reply.headers["x-content-type-options"] == "nosniff"
    last = server.run(server.application.storage.audit.entries())[-1]
    assert (last.act, last.interview_id, last.is_allowed) == ("exported", referral, True)
    assert people["sam"].get(f"/api/referrals/{referral}/export.exe").status_code == 422


def test_looking_at_what_is_not_theirs_is_recorded(
    server: Server, people: dict[str, httpx.Client], referral: str
) -> None:
    people["kim"].get(f"/api/referrals/{referral}")
    people["kim"].get(f"/project/thread/{referral}")

    denied = server.run(server.application.storage.audit.entries())[-2:]

    assert [(entry.actor_id, entry.act, entry.is_allowed) for entry in denied] == [
        (server.user_ids["kim"], "read", False)
    ] * 2
    assert server.run(server.application.storage.audit.verify()).is_whole


def test_a_wrong_request_is_answered_without_repeating_it(
    people: dict[str, httpx.Client], referral: str
) -> None:
    reply = people["sam"].post(
        f"/api/referrals/{referral}/findings/f/decision",
        json={"kind": "keep", "words": [CANARY], "invented": CANARY},
    )

    assert reply.status_code == 422
    assert CANARY not in reply.text
    assert "invented" in reply.json()["error"]


def test_what_changed_meanwhile_is_not_sent_unread(
    people: dict[str, httpx.Client], referral: str
) -> None:
    reply = people["sam"].post(f"/api/referrals/{referral}/submit", json={"revision": 1})

    assert reply.status_code == 409
    assert "changed" in reply.json()["error"]


def test_a_command_from_the_panel_is_a_turn(server: Server) -> None:
    referral = server.interview("sam", "No.")
    sam = server.client("sam")

    reply = sam.post(
        f"/api/referrals/{referral}/command", json={"name": "go", "argument": "request"}
    )

    assert reply.status_code == 200
    assert reply.json()["revision"] > 0
    other = server.client("kim").post(f"/api/referrals/{referral}/command", json={"name": "undo"})
    assert other.status_code == 404


def test_a_supervisor_reads_what_was_sent_to_them_and_that_is_recorded(server: Server) -> None:
    referral = server.interview("sam", "No.")
    helen = server.client("helen")
    assert helen.get(f"/api/referrals/{referral}").status_code == 404
    _submit(server, referral)

    reply = helen.get(f"/api/referrals/{referral}")

    assert reply.status_code == 200
    last = server.run(server.application.storage.audit.entries())[-1]
    assert (last.actor_id, last.act, last.is_allowed) == (server.user_ids["helen"], "read", True)
    command = helen.post(f"/api/referrals/{referral}/command", json={"name": "undo"})
    assert command.status_code == 403


def _submit(server: Server, referral: str) -> None:
    """Send it on as the store sees it; what may be sent is the conversation's own test."""
    from assistant.domain.draft import current_hash  # noqa: PLC0415
    from assistant.domain.events import fold  # noqa: PLC0415
    from assistant.domain.review_events import Submitted  # noqa: PLC0415
    from assistant.domain.summaries import summarise  # noqa: PLC0415

    events = server.application.storage.events
    known = server.run(events.load(referral))
    sent = Submitted(
        id=str(uuid.uuid4()),
        at=known[-1].at,
        actor_id=server.user_ids["sam"],
        turn=str(uuid.uuid4()),
        version=1,
        content_hash=current_hash(fold(referral, known)),
    )
    state = fold(referral, (*known, sent))
    server.run(
        events.append(referral, (sent,), expected_revision=len(known), summary=summarise(state))
    )


def test_health_is_told_to_anybody(server: Server) -> None:
    assert server.client().get("/healthz").json() == {"status": "ok"}


def test_disabling_an_account_ends_its_sessions_at_once(server: Server) -> None:
    accounts = server.application.storage.accounts
    from assistant.domain.ports import Role  # noqa: PLC0415

    server.run(accounts.add(login="leaver", name="L", role=Role.STAFF, password=PASSWORD))
    leaver = server.client("leaver")
    assert leaver.get("/user").status_code == 200

    server.run(accounts.disable("leaver"))

    assert leaver.get("/user").status_code == 401


def test_chainlits_sleep_is_gone_from_where_it_was() -> None:
    """Fails when Chainlit moves its `time.sleep`, so that it is taken out at the new place."""
    import chainlit.message  # noqa: PLC0415 -- acts on import
    from chainlit.step import Step  # noqa: PLC0415 -- acts on import

    assert "time.sleep(0.001)" in inspect.getsource(chainlit.message.Message.__init__)
    assert "time.sleep(0.001)" in inspect.getsource(Step.__init__)
    sleep = vars(chainlit.message)["time"].sleep
    began = time.perf_counter()
    for _ in range(1_000):
        sleep(0.001)
    assert time.perf_counter() - began < 0.5
    assert Step.__init__.__globals__["time"].sleep is not time.sleep


@pytest.mark.parametrize("name", ["DATABASE_URL", "LITERAL_API_KEY"])
def test_settings_that_would_move_the_data_stop_the_start(
    server: Server, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "anything")

    with pytest.raises(SettingsError, match=name):
        create_app(server.application)


def test_loopback_needs_no_address_and_others_need_https() -> None:
    assert "http://127.0.0.1:8000" in allowed_origins(None, "127.0.0.1", 8000)
    assert allowed_origins("https://Referrals.example.org/", "0.0.0.0", 8000) == (  # noqa: S104
        "https://referrals.example.org",
    )
    for origin, host in (
        (None, "0.0.0.0"),  # noqa: S104
        (None, "192.0.2.1"),
        ("http://referrals.example.org", "127.0.0.1"),
        ("https://referrals.example.org/path", "127.0.0.1"),
        ("https://user@referrals.example.org", "127.0.0.1"),
        ("referrals.example.org", "127.0.0.1"),
        ("*", "127.0.0.1"),
    ):
        with pytest.raises(SettingsError):
            allowed_origins(origin, host, 8000)
