"""The administrator's pages: accounts, the access log, and everybody's own password."""

from __future__ import annotations

import html
import re
import uuid

import httpx
import pytest

from assistant.domain.ports import Role
from assistant.store.accounts import Account
from assistant.web.guard import COOKIE
from tests.integration.conftest import PASSWORD, Server
from tests.integration.test_server_socket import browser

pytestmark = pytest.mark.usefixtures("server")


def account(server: Server, role: Role = Role.STAFF, team: str = "Larkfield") -> Account:
    """A fresh account, so that no test changes another's."""
    made: Account = server.run(
        server.application.storage.accounts.add(
            login=f"u{uuid.uuid4().hex[:12]}",
            name="Pat Lowe",
            role=role,
            password=PASSWORD,
            team=team,
        )
    )
    return made


def now(server: Server, one: Account) -> Account:
    found: Account = server.run(server.application.storage.accounts.find(one.id))
    return found


def text_of(reply: httpx.Response) -> str:
    return html.unescape(re.sub(r"<[^>]+>", " ", reply.text))


def newest(server: Server) -> tuple[str, str, str | None, bool]:
    entry = server.run(server.application.storage.audit.entries())[-1]
    return entry.act, entry.actor_id, entry.about_id, entry.is_allowed


def test_an_administrator_adds_somebody_who_can_then_sign_in(server: Server) -> None:
    ada = server.client("ada")
    login = f"new.{uuid.uuid4().hex[:8]}"

    reply = ada.post(
        "/users/new",
        data={"login": login, "name": "Robin Ash", "role": "supervisor", "team": "Larkfield"},
    )

    password = re.search(r"<code>([\w-]+)</code>", reply.text)
    assert password is not None
    client = server.client()
    signed_in = client.post("/login", data={"login": login, "password": password[1]})
    assert signed_in.status_code == 303
    assert "Robin Ash" in text_of(ada.get("/users"))
    log = text_of(ada.get("/audit", params={"act": "user_added:supervisor"}))
    assert "Added an account as supervisor" in log
    assert "Robin Ash" in log
    assert password[1] not in log


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"login": "sam", "name": "Sam"}, "account with that login already"),
        ({"login": "two words", "name": "Sam"}, "without spaces"),
        ({"login": "x.y", "name": " "}, "needs the person's name"),
        ({"login": "x.y", "name": "X", "role": "king"}, "Choose one of the roles"),
    ],
)
def test_a_wrong_form_keeps_what_was_typed(
    server: Server, typed: dict[str, str], words: str
) -> None:
    reply = server.client("ada").post("/users/new", data={"role": "staff", **typed})

    assert reply.status_code == 422
    assert words in text_of(reply)
    assert f'value="{typed["login"]}"' in reply.text


def test_role_team_and_name_are_changed_and_logged(server: Server) -> None:
    one = account(server)
    ada = server.client("ada")

    reply = ada.post(
        f"/users/{one.id}/save", data={"name": "Pat Stone", "role": "supervisor", "team": "Two"}
    )

    assert reply.status_code == 303
    assert "Saved." in text_of(ada.get(reply.headers["location"]))
    changed = now(server, one)
    assert (changed.name, changed.role, changed.team) == ("Pat Stone", Role.SUPERVISOR, "Two")
    assert newest(server) == ("user_name", server.user_ids["ada"], one.id, True)


async def test_disabling_ends_pages_and_open_chats_at_once(server: Server) -> None:
    one = account(server)
    client = server.client()
    client.post("/login", data={"login": one.login, "password": PASSWORD})
    async with browser(server, one.login, cookie=client.cookies[COOKIE]) as page:
        await page.start()
        server.client("ada").post(f"/users/{one.id}/disable")
        await page.has_ended.wait()

    assert client.get("/user").status_code == 401
    again = server.client().post("/login", data={"login": one.login, "password": PASSWORD})
    assert again.status_code == 401
    server.client("ada").post(f"/users/{one.id}/enable")
    again = server.client().post("/login", data={"login": one.login, "password": PASSWORD})
    assert again.status_code == 303


def test_a_reset_signs_the_person_out_and_shows_the_new_password_once(server: Server) -> None:
    one = account(server)
    client = server.client()
    client.post("/login", data={"login": one.login, "password": PASSWORD})
    ada = server.client("ada")

    reply = ada.post(f"/users/{one.id}/password")

    password = re.search(r"<code>([\w-]+)</code>", reply.text)
    assert password is not None
    assert client.get("/user").status_code == 401
    for secret, status in ((PASSWORD, 401), (password[1], 303)):
        tried = server.client().post("/login", data={"login": one.login, "password": secret})
        assert tried.status_code == status
    assert password[1] not in ada.get(f"/users/{one.id}").text


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("disable", {}),
        ("save", {"name": "Ada", "role": "staff", "team": ""}),
    ],
)
def test_the_last_administrator_is_not_taken_away(
    server: Server, path: str, data: dict[str, str]
) -> None:
    ada = server.client("ada")

    reply = ada.post(f"/users/{server.user_ids['ada']}/{path}", data=data)

    assert reply.status_code == 422
    assert "last administrator" in text_of(reply)
    assert newest(server)[2:] == (server.user_ids["ada"], False)
    assert ada.get("/users").status_code == 200


USERS_PATHS = [
    "GET /users",
    "GET /users/new",
    "POST /users/new",
    "GET /users/{id}",
    "POST /users/{id}/save",
    "POST /users/{id}/disable",
    "POST /users/{id}/enable",
    "POST /users/{id}/password",
    "GET /audit",
]


@pytest.mark.parametrize("login", ["sam", "helen"])
@pytest.mark.parametrize("route", USERS_PATHS)
def test_only_an_administrator_sees_or_changes_accounts(
    server: Server, login: str, route: str
) -> None:
    one = account(server)
    method, path = route.split()
    data = {"name": "X", "role": "administrator", "login": "x.y", "team": ""}

    reply = server.client(login).request(
        method, path.replace("{id}", one.id), data=data if method == "POST" else None
    )

    assert reply.status_code == 404
    assert "Pat Lowe" not in reply.text
    assert now(server, one) == one
    assert newest(server)[1:] == (server.user_ids[login], None, False)


@pytest.mark.parametrize("origin", ["https://evil.example", "null", None])
@pytest.mark.parametrize("path", ["save", "disable", "enable", "password"])
def test_a_form_sent_from_elsewhere_changes_nothing(
    server: Server, path: str, origin: str | None
) -> None:
    one = account(server)
    ada = server.client("ada")
    ada.headers.pop("origin")
    headers = {"origin": origin} if origin else {}

    reply = ada.post(
        f"/users/{one.id}/{path}",
        data={"name": "X", "role": "administrator", "team": ""},
        headers=headers,
    )

    assert reply.status_code == 403
    assert now(server, one) == one


def test_an_administrator_reads_no_case_by_that_role(server: Server) -> None:
    referral = server.interview("sam", "No, nobody is in danger.", "Zebedee fell on 3 May 2024.")
    ada = server.client("ada")

    for path in (
        f"/api/referrals/{referral}",
        f"/review/{referral}",
        f"/project/thread/{referral}",
    ):
        reply = ada.get(path)
        assert reply.status_code == 404
        assert "Zebedee" not in reply.text
    for path in ("/users", "/audit", "/my"):
        assert "Zebedee" not in ada.get(path).text


def test_the_log_page_shows_who_opened_what_and_holds_no_case(server: Server) -> None:
    referral = server.interview("sam", "No, nobody is in danger.", "Zebedee fell on 3 May 2024.")
    server.client("kim").get(f"/api/referrals/{referral}")
    ada = server.client("ada")

    reply = ada.get("/audit", params={"referral": referral})

    assert reply.status_code == 200
    row = re.search(r"<tr>\s*<th scope=\"row\">.*?</tr>", reply.text, re.DOTALL)
    assert row is not None
    assert "Kim" in row[0]
    assert "Opened" in row[0]
    assert "Refused" in row[0]
    assert "Zebedee" not in reply.text
    assert "entries fit together" in text_of(reply)
    only = ada.get("/audit", params={"who": server.user_ids["kim"], "refused": "yes"})
    assert referral in only.text
    none = ada.get("/audit", params={"referral": referral, "until": "2020-01-01"})
    assert "Nothing here matches" in none.text
    wrong = ada.get("/audit", params={"since": "yesterday"})
    assert "can’t be read as a date" in wrong.text


def test_the_log_goes_on_page_by_page(server: Server) -> None:
    audit = server.application.storage.audit
    for _ in range(120):
        server.run(audit.record("read", actor_id="x", interview_id="many"))
    ada = server.client("ada")

    first = ada.get("/audit", params={"referral": "many"})
    link = re.search(r'href="(/audit\?[^"]*before=[^"]*)"', first.text)
    assert link is not None
    second = ada.get(html.unescape(link[1]))

    assert first.text.count("No. ") == 100
    assert second.text.count("No. ") == 20


def test_everybody_changes_their_own_password(server: Server) -> None:
    one = account(server)
    client = server.client()
    client.post("/login", data={"login": one.login, "password": PASSWORD})
    fresh = "quite another phrase"

    def change(current: str, password: str, again: str) -> httpx.Response:
        return client.post(
            "/account/password",
            data={"current": current, "password": password, "again": again},
        )

    assert "Pat Lowe" in client.get("/account").text
    assert "not your present password" in text_of(change("wrong words here", fresh, fresh))
    assert newest(server) == ("user_password", one.id, one.id, False)
    assert "not the same" in text_of(change(PASSWORD, fresh, "something else now"))
    assert "at least 12" in text_of(change(PASSWORD, "short", "short"))
    assert client.get("/user").status_code == 200
    assert change(PASSWORD, fresh, fresh).status_code == 303
    assert client.get("/user").status_code == 401
    tried = server.client().post("/login", data={"login": one.login, "password": fresh})
    assert tried.status_code == 303
