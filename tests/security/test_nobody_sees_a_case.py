"""P1: nobody sees a case they are not on, asked of every route and event the running app has.

The routes and socket events come from the live app; one that is not in the tables below fails. Each
is asked for by everybody there is, about a referral that is with its team's supervisor.
"""

from __future__ import annotations

import asyncio
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from assistant.domain.draft import current_hash
from assistant.intake.as_source import as_source
from assistant.intake.documents import read_file
from tests.integration.test_server_socket import browser, refused
from tests.served import Server

NOBODY, OTHER, AUTHOR = "anonymous", "other staff", "author"
SUPERVISOR, ELSEWHERE, ADMINISTRATOR = "supervisor", "another team's supervisor", "administrator"
LOGINS: dict[str, str | None] = {
    NOBODY: None,
    OTHER: "kim",
    AUTHOR: "sam",
    SUPERVISOR: "helen",
    ELSEWHERE: "ivor",
    ADMINISTRATOR: "ada",
}
OUTSIDE = (NOBODY, OTHER, ELSEWHERE, ADMINISTRATOR)
ON_IT = frozenset({AUTHOR, SUPERVISOR})
ALONE = frozenset({AUTHOR})
NONE: frozenset[str] = frozenset()
# In the child's name, in what was typed, in a file's name and in a comment.
CANARIES = ("Zebulon", "Quarrington", "Vexley", "Orpington")

# Who is shown words of the case by each route. An answer of NONE means: it holds no case at all.
SHOWS: dict[str, frozenset[str]] = {
    "GET /": NONE,
    "GET /account": NONE,
    "GET /api/latest": NONE,
    "GET /api/notices": NONE,
    "GET /api/referrals/{referral_id}": ON_IT,
    "GET /api/referrals/{referral_id}/export.{file_format}": ON_IT,
    "GET /api/referrals/{referral_id}/findings/{finding_id}": ON_IT,
    "GET /assets/{filename}": NONE,
    "GET /audit": NONE,
    "GET /auth/config": NONE,
    "GET /auth/oauth/{provider_id}": NONE,
    "GET /auth/oauth/{provider_id}/callback": NONE,
    "GET /avatars/{avatar_id}": NONE,
    "GET /copilot/{filename}": NONE,
    "GET /docs": NONE,
    "GET /docs/oauth2-redirect": NONE,
    "GET /emergency": NONE,
    "GET /favicon": NONE,
    "GET /health": NONE,
    "GET /healthz": NONE,
    "GET /login": NONE,
    "GET /logo": NONE,
    "GET /my": ALONE,
    "GET /openapi.json": NONE,
    "GET /project/file/{file_id}": NONE,
    "GET /project/settings": NONE,
    "GET /project/share/{thread_id}": NONE,
    "GET /project/thread/{thread_id}": ALONE,
    "GET /project/thread/{thread_id}/element/{element_id}": NONE,
    "GET /project/translations": NONE,
    "GET /public/{filename}": NONE,
    "GET /redoc": NONE,
    "GET /review": ON_IT,
    "GET /review/{referral_id}": ON_IT,
    "GET /review/{referral_id}/key": ON_IT,
    "GET /review/{referral_id}/pack": ON_IT,
    "GET /static/{filename}": NONE,
    "GET /thread/{thread_id}": NONE,
    "GET /user": NONE,
    "GET /users": NONE,
    "GET /users/new": NONE,
    "GET /users/{user_id}": NONE,
    "GET /{full_path}": NONE,
    "DELETE /feedback": NONE,
    "DELETE /mcp": NONE,
    "DELETE /project/element": NONE,
    "DELETE /project/thread": NONE,
    "POST /account/password": NONE,
    "POST /api/panel": NONE,
    "POST /api/referrals/{referral_id}/command": ALONE,
    "POST /api/referrals/{referral_id}/findings/{finding_id}/decision": ALONE,
    "POST /api/referrals/{referral_id}/findings/{finding_id}/reopen": ALONE,
    "POST /api/referrals/{referral_id}/submit": ALONE,
    "POST /auth/header": NONE,
    "POST /auth/jwt": NONE,
    "POST /auth/oauth/azure-ad-hybrid/callback": NONE,
    "POST /login": NONE,
    "POST /logout": NONE,
    "POST /mcp": NONE,
    "POST /project/action": NONE,
    "POST /project/file": NONE,
    "POST /project/threads": NONE,
    "POST /review/{referral_id}/acknowledged": ON_IT,
    "POST /review/{referral_id}/answer": ALONE,
    "POST /review/{referral_id}/approve": ON_IT,
    "POST /review/{referral_id}/comment": ON_IT,
    "POST /review/{referral_id}/copy": ON_IT,
    "POST /review/{referral_id}/edit": ON_IT,
    "POST /review/{referral_id}/follow-up": ON_IT,
    "POST /review/{referral_id}/outcome": ON_IT,
    "POST /review/{referral_id}/override": ON_IT,
    "POST /review/{referral_id}/return": ON_IT,
    "POST /review/{referral_id}/sent": ON_IT,
    "POST /review/{referral_id}/submit": ALONE,
    "POST /review/{referral_id}/withdraw": ON_IT,
    "POST /set-session-cookie": NONE,
    "POST /users/new": NONE,
    "POST /users/{user_id}/disable": NONE,
    "POST /users/{user_id}/enable": NONE,
    "POST /users/{user_id}/password": NONE,
    "POST /users/{user_id}/save": NONE,
    "PUT /feedback": NONE,
    "PUT /project/element": NONE,
    "PUT /project/thread": NONE,
    "PUT /project/thread/share": NONE,
}
EVENTS = {
    "connect",
    "disconnect",
    "connection_successful",
    "clear_session",
    "client_message",
    "stop",
    "edit_message",
    "message_favorite",
    "fetch_favorites",
    "window_message",
    "audio_start",
    "audio_chunk",
    "audio_end",
    "chat_settings_change",
    "chat_settings_edit",
}
# These may end the session they are asked with.
_OF_ACCOUNTS = re.compile(r"POST /(?:users|account|log)")


@dataclass(frozen=True)
class Case:
    """The referral that is asked about."""

    id: str
    finding_id: str
    message_id: str
    comment_id: str
    content_hash: str
    revision: int


@pytest.fixture(scope="module")
def case(server: Server) -> Case:
    conversation = server.application.conversation
    sam, helen = server.actor("sam"), server.actor("helen")
    referral = server.interview(
        "sam",
        "No, nobody is in danger.",
        "His name is Zebulon Quarrington and he is 8.",
        "go to background",
        "On 3 May 2024 Zebulon kicked a door at Vexley Hall. He is a nasty boy.",
    )
    content = b"On 4 May 2024 Zebulon pushed a pupil at Vexley Hall."
    source = as_source(read_file("Quarrington.txt", content), content)
    server.run(conversation.bring(sam, referral, source))
    state = server.run(conversation.submit(sam, referral)).interview
    turn = server.run(conversation.comment(helen, referral, "background", "Ask Orpington."))
    state = turn.interview
    return Case(
        id=referral,
        finding_id=state.findings[0].id,
        message_id=state.messages[-1].id,
        comment_id=state.review.comments[-1].id,
        content_hash=current_hash(state),
        revision=state.revision,
    )


@pytest.fixture(scope="module")
def people(server: Server) -> Iterator[dict[str, httpx.Client]]:
    yield {who: server.client(login) for who, login in LOGINS.items()}


def live_routes(app: Any) -> set[str]:
    """Every route of the app and of everything mounted in it; HEAD goes with GET."""
    found: set[str] = set()

    def walk(routes: Any, prefix: str) -> None:
        for route in routes:
            path = prefix + str(getattr(route, "path", ""))
            if getattr(route, "methods", None):
                names = {method for method in route.methods if method != "HEAD"}
                found.update(f"{name} {re.sub(r':[a-z]+}', '}', path)}" for name in names)
            elif hasattr(route, "original_router"):
                walk(route.original_router.routes, prefix)
            elif path == "/static":
                found.add("GET /static/{filename}")
            elif path.endswith("/ws/socket.io"):
                continue  # its events are asked one by one below
            else:
                # Anything else that answers requests has to be known here.
                assert getattr(route, "routes", None), f"an unknown kind of route: {route!r}"
                walk(route.routes, path)

    walk(app.routes, "")
    return found


def test_every_live_route_is_in_the_table(server: Server) -> None:
    assert live_routes(server.app) == set(SHOWS)


def test_every_live_event_is_in_the_table() -> None:
    from chainlit.server import sio  # noqa: PLC0415 -- acts on import

    assert set(sio.handlers["/"]) == EVENTS


def ask(
    server: Server, client: httpx.Client, route: str, case: Case, referral_id: str
) -> httpx.Response:
    """The request the page itself would send, about this referral."""
    method, path = route.split(" ", 1)
    values = {
        "referral_id": referral_id,
        "thread_id": referral_id,
        "finding_id": case.finding_id,
        "file_format": "json",
        "user_id": server.user_ids["sam"],
        "filename": "tokens.css",
        "file_id": case.message_id,
        "element_id": case.finding_id,
        "avatar_id": "Referral Assistant",
        "provider_id": "generic",
        "full_path": f"review/{referral_id}/everything",
    }
    path = re.sub(r"\{(\w+)\}", lambda match: values[match[1]], path)
    if method == "GET":
        return client.get(path)
    if path.startswith("/review/"):
        return client.post(path, data=_form(path, case))
    if path == "/project/file":
        return client.post(
            path, params={"session_id": referral_id}, files={"file": ("a.txt", b"words")}
        )
    if path.startswith(("/users", "/account", "/log")):
        return client.post(path, data={"login": "", "name": "x", "role": "administrator"})
    return client.request(method, path, json=_json(path, case, referral_id))


def _form(path: str, case: Case) -> dict[str, str]:
    once = {"revision": str(case.revision), "once": str(uuid.uuid4())}
    noted = {**once, "reference": "1", "chase_on": "2024-06-10"}
    if path.endswith("/sent"):
        return {**noted, "sent_on": "2024-06-01", "how": "by_hand", "sent_by": "Somebody"}
    if path.endswith("/acknowledged"):
        return {**noted, "on": "2024-06-02", "by": "Somebody"}
    return {
        **once,
        "anchor": "background",
        "words": "Changed by somebody else",
        "reason": "A reason",
        "comment_id": case.comment_id,
        "check_id": "any",
        "seen_hash": case.content_hash,
        "answer": "accepted",
        "on": "2024-06-03",
    }


def _json(path: str, case: Case, referral_id: str) -> dict[str, Any]:
    if path.endswith("/decision"):
        return {"kind": "keep", "words": "Because I say so"}
    if path.endswith("/reopen"):
        return {}
    if path.endswith("/submit"):
        return {"reviewer_id": None}
    if path.endswith("/command"):
        return {"name": "undo"}
    if path == "/project/threads":
        return {"pagination": {"first": 50}, "filter": {"search": "Zebulon"}}
    if path == "/project/action":
        action = {"name": "command", "payload": {"referral_id": referral_id, "command": "undo"}}
        return {"sessionId": referral_id, "action": action}
    return {"threadId": referral_id, "sessionId": referral_id, "name": "x", "isShared": True}


def canaries_in(reply: httpx.Response) -> list[str]:
    whole = f"{reply.headers}\n{reply.content.decode('utf-8', 'replace')}"
    return [canary for canary in CANARIES if canary in whole]


def revision(server: Server, case: Case) -> int:
    return len(server.run(server.application.storage.events.load(case.id)))


CELLS = [
    (route, who)
    for route in sorted(SHOWS)
    for who in OUTSIDE
    # What changes accounts is the administrator's to ask for: test_users_pages does.
    if not (who == ADMINISTRATOR and route.startswith("POST /users"))
]


@pytest.mark.parametrize(("route", "who"), CELLS)
def test_nobody_outside_gets_a_word_or_changes_one(
    server: Server, people: dict[str, httpx.Client], case: Case, route: str, who: str
) -> None:
    client = people[who]
    if _OF_ACCOUNTS.match(route):
        # Its own client, because it may end the session.
        client = server.client(LOGINS[who])
    before = revision(server, case)
    nowhere = str(uuid.uuid4())

    theirs = ask(server, client, route, case, case.id)
    missing = ask(server, client, route, case, nowhere)

    assert canaries_in(theirs) == []
    if route != "POST /login":  # which slows down after some tries
        assert theirs.status_code == missing.status_code
    if SHOWS[route]:
        # Word for word what a referral that does not exist is answered with.
        assert theirs.text.replace(case.id, "-") == missing.text.replace(nowhere, "-")
        if "{" in route:
            assert theirs.status_code in (303, 401, 404)
    assert revision(server, case) == before


@pytest.mark.parametrize("who", [AUTHOR, SUPERVISOR])
@pytest.mark.parametrize("route", sorted(route for route in SHOWS if route.startswith("GET")))
def test_those_on_it_see_it_where_the_table_says_and_nowhere_else(
    server: Server, people: dict[str, httpx.Client], case: Case, route: str, who: str
) -> None:
    reply = ask(server, people[who], route, case, case.id)

    if who not in SHOWS[route]:
        assert canaries_in(reply) == []
    elif route.endswith(("/key", "/pack")):
        # Made only of an approved referral; to those on it a refusal says so.
        assert reply.status_code in (200, 400, 403, 422)
    else:
        follow = reply.headers.get("location")
        found = people[who].get(follow) if follow else reply
        assert canaries_in(found), (found.status_code, found.text[:300])


# ---------------------------------------------------------------- the chat's socket


async def test_nobody_connects_without_being_signed_in(server: Server, case: Case) -> None:
    async with browser(server, "nobody", cookie="no such session") as page:
        await refused(page, thread_id=case.id)
        assert page.received == []


@pytest.mark.parametrize("who", [OTHER, SUPERVISOR, ELSEWHERE, ADMINISTRATOR])
async def test_only_the_author_connects_to_its_chat(server: Server, case: Case, who: str) -> None:
    """The supervisor reads at the desk; the chat is its author's."""
    login = LOGINS[who]
    assert login is not None
    async with browser(server, login) as page:
        await refused(page, thread_id=case.id)
        assert not [canary for canary in CANARIES if canary in str(page.received)]


@pytest.mark.parametrize("who", [OTHER, SUPERVISOR, ELSEWHERE, ADMINISTRATOR])
@pytest.mark.parametrize("event", sorted(EVENTS - {"connect", "disconnect"}))
async def test_no_event_brings_a_word_of_anothers_case(
    server: Server, case: Case, event: str, who: str
) -> None:
    login = LOGINS[who]
    assert login is not None
    before = revision(server, case)
    message = {"id": case.message_id, "threadId": case.id, "output": "taken over", "type": "run"}
    async with browser(server, login) as page:
        await page.start()
        await page.socket.emit(
            event,
            {"message": message, "threadId": case.id, "fileReferences": [{"id": case.message_id}]},
        )
        # Another event's answer shows that this one has been dealt with.
        await page.socket.emit("client_message", {"message": {}})
        with_answer = event != "clear_session"
        if with_answer:
            await page.until("new_message", "NOT saved")
        else:
            await asyncio.sleep(0.3)
        received = str(page.received)

    assert not [canary for canary in CANARIES if canary in received]
    assert revision(server, case) == before


@pytest.mark.parametrize("name", ["command", "show_finding", "updateElement", "approve"])
@pytest.mark.parametrize("who", [OTHER, SUPERVISOR, ELSEWHERE, ADMINISTRATOR])
async def test_no_button_reaches_into_anothers_chat(
    server: Server, people: dict[str, httpx.Client], case: Case, who: str, name: str
) -> None:
    before = revision(server, case)
    async with browser(server, "sam") as page:
        await page.open(thread_id=case.id)
        await page.until("set_sidebar_elements")
        page.received.clear()
        payload = {
            "referral_id": case.id,
            "finding_id": case.finding_id,
            "command": "undo",
        }
        reply = await asyncio.to_thread(
            people[who].post,
            "/project/action",
            json={"sessionId": page.session_id, "action": {"name": name, "payload": payload}},
        )
        received = list(page.received)

    assert reply.status_code == 404
    assert canaries_in(reply) == []
    assert received == []
    assert revision(server, case) == before


async def test_the_author_is_shown_their_own_case_in_the_chat(server: Server, case: Case) -> None:
    """The canaries are really there: an empty answer would pass everything above."""
    async with browser(server, "sam") as page:
        await page.open(thread_id=case.id)
        resumed = await page.until("resume_thread")
    assert [canary for canary in CANARIES if canary in str(resumed)]
