"""Telling people that something waits: the number on the page, and mails without a word of it."""

from __future__ import annotations

import email
import sqlite3
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from email import policy
from pathlib import Path

import pytest

from assistant.bootstrap import read_settings
from assistant.domain.approval import ReviewStep
from assistant.domain.draft import current_hash
from assistant.domain.events import Interview
from assistant.domain.ports import Actor, Role
from assistant.errors import CommandError, SettingsError
from assistant.mail import Mailer
from assistant.mail_settings import MailSettings, Security
from assistant.store.opening import Storage, open_storage
from tests.builders import Story
from tests.integration.conftest import Server
from tests.integration.store_cases import CHEAP_HASHER, SetClock
from tests.smtp_sink import Sink, smtp_sink

ORIGIN = "https://referrals.example.org"
CHILD = "Zebedee Quillfeather"


@dataclass
class Post:
    storage: Storage
    clock: SetClock
    sink: Sink
    mailer: Mailer
    ids: dict[str, str]

    def mails(self) -> list[tuple[str, str]]:
        """Each mail's receiver and whole text, undone of its encoding."""
        read = [email.message_from_string(text, policy=policy.default) for text in self.sink.mails]
        return [(str(item["To"]), f"{item.as_string()}\n{item.get_content()}") for item in read]


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def storage(tmp_path: Path, clock: SetClock) -> Iterator[Storage]:
    opened = open_storage(tmp_path, clock, hasher=CHEAP_HASHER)
    yield opened
    opened.close()


@pytest.fixture
async def post(storage: Storage, clock: SetClock) -> AsyncIterator[Post]:
    async with smtp_sink() as sink:
        ids = {}
        for login, role, team, mail in (
            ("sam", Role.STAFF, "larkfield", "sam@larkfield.example"),
            ("helen", Role.SUPERVISOR, "larkfield", "helen@larkfield.example"),
            ("amir", Role.SUPERVISOR, "larkfield", ""),
            ("ivor", Role.SUPERVISOR, "northmoor", "ivor@northmoor.example"),
            ("ada", Role.ADMINISTRATOR, "larkfield", "ada@larkfield.example"),
        ):
            account = await storage.accounts.add(
                login=login,
                name=login.title(),
                role=role,
                password="three plain words",
                team=team,
                mail=mail,
            )
            ids[login] = account.id
        settings = MailSettings("127.0.0.1", sink.port, "desk@larkfield.example", Security.NONE)
        mailer = Mailer(settings, storage.mail_queue, storage.accounts, clock, origin=ORIGIN)
        yield Post(storage, clock, sink, mailer, ids)


def at_step(post: Post, action: str, *, reviewer: str | None = None) -> Interview:
    """A referral about a named child whose newest review step happened just now."""
    story = Story("0a4f6c1e-7a51-4f5e-9a0b-1d2e3f405060")
    story.heard(f"{CHILD} fell on 3 March 2026.")
    interview = story.interview()
    who = post.ids["sam"] if action == "submitted" else post.ids["helen"]
    step = ReviewStep(action=action, actor_id=who, at=post.clock.now(), version=1, content_hash="x")
    review = interview.review.model_copy(
        update={
            "history": (*interview.review.history, step),
            "reviewer_id": post.ids[reviewer] if reviewer else None,
        }
    )
    return interview.model_copy(
        update={"owner_id": post.ids["sam"], "team": "larkfield", "review": review}
    )


@pytest.mark.parametrize(
    ("action", "reviewer", "receivers"),
    [
        ("submitted", None, {"helen@larkfield.example"}),
        ("submitted", "helen", {"helen@larkfield.example"}),
        ("submitted", "amir", set()),
        ("returned", None, {"sam@larkfield.example"}),
        ("approved", None, {"sam@larkfield.example"}),
        ("exported", None, set()),
    ],
)
async def test_those_whose_turn_it_is_are_told_and_nobody_else(
    post: Post, action: str, reviewer: str | None, receivers: set[str]
) -> None:
    await post.mailer.notice(at_step(post, action, reviewer=reviewer))
    await post.mailer.send_due()

    assert {receiver for receiver, _ in post.mails()} == receivers


@pytest.mark.parametrize("action", ["submitted", "returned", "approved"])
async def test_a_mail_holds_a_link_and_no_word_of_the_case(post: Post, action: str) -> None:
    interview = at_step(post, action)
    await post.mailer.notice(interview)
    await post.mailer.send_due()

    ((_, text),) = post.mails()
    assert f"{ORIGIN}/review/{interview.id}" in text
    for word in (*CHILD.split(), "fell", "March 2026", "Sam", "Helen", "child", interview.team):
        assert word not in text.replace("larkfield.example", "")


async def test_the_same_step_is_told_once_even_after_a_restart(post: Post) -> None:
    interview = at_step(post, "submitted")
    for _ in range(3):
        await post.mailer.notice(interview)
    again = Mailer(
        post.mailer._settings,
        post.storage.mail_queue,
        post.storage.accounts,
        post.clock,
        origin=ORIGIN,
    )
    await again.notice(interview)
    await again.send_due()
    await post.mailer.send_due()

    assert len(post.sink.mails) == 1


async def test_an_old_step_is_no_news(post: Post) -> None:
    interview = at_step(post, "submitted")
    post.clock.advance(hours=2)
    await post.mailer.notice(interview)
    await post.mailer.send_due()

    assert post.sink.mails == []


@pytest.mark.parametrize("fault", ["hangs_up", "gone"])
async def test_a_dead_mail_server_stops_nothing_and_gets_the_mail_later(
    post: Post, fault: str
) -> None:
    port = post.sink.port
    post.sink.hangs_up = fault == "hangs_up"
    settings = MailSettings(
        "127.0.0.1", 1 if fault == "gone" else port, "d@example.org", Security.NONE
    )
    broken = Mailer(
        settings, post.storage.mail_queue, post.storage.accounts, post.clock, origin=ORIGIN
    )
    await broken.notice(at_step(post, "submitted"))
    await broken.send_due()
    assert post.sink.mails == []

    post.sink.hangs_up = False
    await post.mailer.send_due()
    assert post.sink.mails == []  # not before its time
    post.clock.advance(minutes=2)
    await post.mailer.send_due()
    assert len(post.sink.mails) == 1


async def test_a_mail_nobody_takes_is_given_up(post: Post) -> None:
    post.sink.refuses = True
    await post.mailer.notice(at_step(post, "submitted"))
    await post.mailer.send_due()
    post.sink.refuses = False
    post.clock.advance(hours=3)
    await post.mailer.send_due()

    assert post.sink.mails == []
    assert await post.storage.mail_queue.due() == ()


async def test_after_a_day_it_is_no_news_any_more(post: Post) -> None:
    await post.mailer.notice(at_step(post, "submitted"))
    post.clock.advance(hours=25)
    await post.mailer.send_due()

    assert post.sink.mails == []


async def test_who_was_disabled_meanwhile_gets_nothing(post: Post) -> None:
    await post.mailer.notice(at_step(post, "submitted"))
    await post.storage.accounts.disable("helen")
    await post.mailer.send_due()

    assert post.sink.mails == []


async def test_a_queue_that_can_not_be_written_stops_no_turn(post: Post, tmp_path: Path) -> None:
    raw = sqlite3.connect(tmp_path / "referral.db")
    raw.execute("DROP TABLE mail_queue")
    raw.close()

    await post.mailer.notice(at_step(post, "submitted"))


@pytest.mark.parametrize(
    "address",
    ["no address", "a@b", "a@b.example\nBcc: x@y.example", "<a@b.example>", "a b@c.example"],
)
async def test_only_a_plain_address_is_kept(storage: Storage, address: str) -> None:
    await storage.accounts.add(
        login="sam", name="Sam", role=Role.STAFF, password="three plain words"
    )
    with pytest.raises(CommandError, match="no mail address"):
        await storage.accounts.set_mail("sam", address)


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"REFERRAL_MAIL_SERVER": "mail.example.org:x"}, "has to look like"),
        ({"REFERRAL_MAIL_SERVER": "mail.example.org"}, "REFERRAL_MAIL_FROM"),
        ({"REFERRAL_MAIL_SERVER": "mail.example.org"}, "needs REFERRAL_ORIGIN"),
        (
            {"REFERRAL_MAIL_SERVER": "mail.example.org", "REFERRAL_MAIL_SECURITY": "hope"},
            "starttls, tls, none",
        ),
        (
            {
                "REFERRAL_MAIL_SERVER": "mail.example.org",
                "REFERRAL_MAIL_USER": "x",
                "REFERRAL_MAIL_SECURITY": "none",
            },
            "in clear",
        ),
    ],
)
def test_a_wrong_mail_setting_stops_the_start(given: dict[str, str], wrong: str) -> None:
    with pytest.raises(SettingsError, match=wrong):
        read_settings(given)


def test_the_badge_counts_what_is_ones_own_to_do(server: Server) -> None:
    def numbers(login: str) -> tuple[int, int]:
        found = server.client(login).get("/api/notices").json()
        return found["waiting"], found["returned"]

    before = {login: numbers(login) for login in ("sam", "helen", "ivor", "ada")}
    referral = server.interview(
        "sam", "No, nobody is in danger.", "On 3 May 2024 Zebedee Quill kicked a door in the hall."
    )
    conversation = server.application.conversation
    sam, helen = server.actor("sam"), server.actor("helen")

    server.run(conversation.submit(sam, referral))
    sent = {login: numbers(login) for login in before}
    _send_back(server, helen, referral)
    returned = {login: numbers(login) for login in before}

    assert sent["helen"] == (before["helen"][0] + 1, before["helen"][1])
    assert (sent["sam"], sent["ivor"], sent["ada"]) == (
        before["sam"],
        before["ivor"],
        before["ada"],
    )
    assert returned["helen"] == before["helen"]
    assert returned["sam"] == (before["sam"][0], before["sam"][1] + 1)
    assert "Zebedee" not in server.client("helen").get("/api/notices").text
    assert server.client("ada").get("/api/notices").json()["is_administrator"] is True


def _send_back(server: Server, helen: Actor, referral: str) -> None:
    state = server.run(server.application.conversation.open(helen, referral))
    server.run(
        server.application.conversation.return_(
            helen, referral, seen_hash=current_hash(state), note="Please add a date."
        )
    )
