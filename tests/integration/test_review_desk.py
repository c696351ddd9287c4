"""The review desk: read, comment, override, return and approve over plain pages."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import bootstrap
from assistant.domain.draft import current_hash
from assistant.domain.events import Event
from assistant.domain.findings import ResolutionKind
from assistant.domain.ports import Actor, Role
from assistant.domain.rules.record_checks import check_record
from assistant.domain.summaries import summarise
from tests import riley_case as case
from tests.integration.desk import Desk as OpenDesk

ACTORS = {
    "sam": Actor(user_id=case.AUTHOR, name="Sam Okafor", role=Role.STAFF, team="school"),
    "helen": Actor(user_id=case.REVIEWER, name="Helen Marsh", role=Role.SUPERVISOR, team="school"),
    "ruth": Actor(user_id="u-ruth", name="Ruth Bell", role=Role.SUPERVISOR, team="school"),
    "other": Actor(user_id="u-other", name="R. Castellan", role=Role.SUPERVISOR, team="home"),
    "kim": Actor(user_id="u-kim", name="Kim Lee", role=Role.STAFF, team="school"),
}


class Desk(OpenDesk):
    """The desk with the case in it."""

    def __init__(self, application: bootstrap.Application) -> None:
        super().__init__(application, ACTORS)

    async def keep(self, events: Sequence[Event]) -> None:
        """Put these events into the store as interview r-1."""
        await self.application.storage.events.append(
            "r-1", events, expected_revision=0, summary=summarise(case.interview(events))
        )

    async def hash_now(self) -> str:
        """The content hash as it is now."""
        events = await self.application.storage.events.load("r-1")
        return current_hash(case.interview(events))

    async def answer_stops(self) -> None:
        """Record a reason for every stop, as the reviewer."""
        events = await self.application.storage.events.load("r-1")
        async with self.as_("helen") as helen:
            for check in check_record(case.interview(events)):
                if check.severity == "stop":
                    reply = await helen.post(
                        "/review/r-1/override",
                        data={"check_id": check.id, "words": "Agreed with the advice line."},
                    )
                    assert reply.status_code == 303, reply.text


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    settings = replace(bootstrap.Settings(), data_folder=tmp_path)
    application = bootstrap.build(settings)
    yield Desk(application)
    application.close()


def _words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


async def test_the_list_shows_what_was_sent_to_this_supervisor(desk: Desk) -> None:
    await desk.keep(case.submitted(case.complete()))
    async with desk.as_("helen") as helen, desk.as_("other") as other:
        page = await helen.get("/review")
        assert page.status_code == 200
        assert "Riley Dunmore" in page.text
        assert "To review (1)" in _words(page.text)
        assert "Riley Dunmore" not in (await other.get("/review")).text


async def test_the_list_can_be_searched_and_narrowed(desk: Desk) -> None:
    await desk.keep(case.submitted(case.complete()))
    async with desk.as_("helen") as helen:
        assert "Riley Dunmore" in (await helen.get("/review?q=riley+okafor")).text
        assert "Riley Dunmore" not in (await helen.get("/review?q=nobody")).text
        assert "Riley Dunmore" not in (await helen.get("/review?show=came-back")).text
        assert "Riley Dunmore" not in (await helen.get("/review?tab=approved")).text
        assert (await helen.get("/review?tab=%3Cb%3E&show=x")).status_code == 200


async def test_staff_are_sent_to_their_own_list(desk: Desk) -> None:
    await desk.keep(case.complete())
    async with desk.as_("sam") as sam, desk.as_("kim") as kim:
        assert (await sam.get("/review")).headers["location"] == "/my"
        assert "Riley Dunmore" in (await sam.get("/my")).text
        assert "Riley Dunmore" not in (await kim.get("/my")).text


async def test_the_document_shows_each_sentence_with_its_source_words(desk: Desk) -> None:
    await desk.keep(case.submitted(case.complete()))
    async with desk.as_("helen") as helen:
        page = await helen.get("/review/r-1")
    assert page.status_code == 200
    assert "[child A]" in page.text
    assert "Sam Okafor, 14 March 2024, 09:31" in page.text
    assert "Florence” is shown as child A" in page.text
    assert "right little creep" in page.text
    assert "Held out until Sam Okafor decides" in page.text


async def test_the_pages_hold_no_inline_script_or_style(desk: Desk) -> None:
    await desk.keep(case.returned(case.submitted(case.complete())))
    async with desk.as_("helen") as helen, desk.as_("sam") as sam:
        pages = [
            await helen.get("/review"),
            await helen.get("/review/r-1"),
            await sam.get("/review/r-1"),
            await sam.get("/my"),
            await helen.get("/review/none"),
        ]
    for page in pages:
        assert not re.search(r"<script(?![^>]*\bsrc=)", page.text)
        assert not re.search(r"\s(?:style|on\w+)=", page.text)


async def test_typed_markup_is_shown_as_typed(desk: Desk) -> None:
    await desk.keep(case.submitted(case.complete()))
    async with desk.as_("helen") as helen:
        words = "<script>alert(1)</script> & “so”"
        await helen.post("/review/r-1/comment", data={"anchor": "interventions", "words": words})
        page = await helen.get("/review/r-1")
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; “so”" in page.text


async def test_a_comment_is_kept_and_told(desk: Desk) -> None:
    await desk.keep(case.submitted(case.complete()))
    async with desk.as_("helen") as helen:
        reply = await helen.post(
            "/review/r-1/comment",
            data={"anchor": "interventions", "words": "What did mum say?"},
        )
        assert reply.status_code == 303
        page = await helen.get(reply.headers["location"])
    assert "The comment is saved." in page.text
    assert "What did mum say?" in page.text
    assert "Return with 1 comment" in _words(page.text)
    assert len(desk.told) == 1


async def test_approval_waits_for_the_stops_then_holds(desk: Desk) -> None:
    await desk.keep(case.submitted(case.complete()))
    async with desk.as_("helen") as helen:
        seen = await desk.hash_now()
        early = await helen.post("/review/r-1/approve", data={"seen_hash": seen})
        assert early.status_code == 422
        assert "still need" in early.text
        await desk.answer_stops()
        reply = await helen.post("/review/r-1/approve", data={"seen_hash": seen})
        assert reply.status_code == 303
        page = await helen.get("/review/r-1")
        assert "Version 1 approved by" in page.text
        again = await helen.post("/review/r-1/approve", data={"seen_hash": seen})
        assert again.status_code == 303


async def test_the_approve_form_says_which_page_it_stands_on(desk: Desk) -> None:
    await desk.keep(case.submitted(case.complete()))
    async with desk.as_("ruth") as ruth:
        page = (await ruth.get("/review/r-1")).text
        form = page.partition('action="/review/r-1/approve"')[2].partition("</form>")[0]
        sent = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
        assert {"seen_hash", "revision"} <= set(sent)
        await desk.answer_stops()
        reply = await ruth.post("/review/r-1/approve", data=sent)
    assert reply.status_code == 409


async def test_a_stale_page_decides_nothing_and_keeps_the_words(desk: Desk) -> None:
    await desk.keep(case.submitted(case.complete()))
    async with desk.as_("helen") as helen:
        reply = await helen.post(
            "/review/r-1/return", data={"seen_hash": "0" * 64, "words": "Ring mum first."}
        )
    assert reply.status_code == 409
    assert "Ring mum first." in reply.text
    assert desk.told == []


async def test_returning_gives_it_back_to_the_author(desk: Desk) -> None:
    await desk.keep(case.submitted(case.complete()))
    async with desk.as_("helen") as helen, desk.as_("sam") as sam:
        reply = await helen.post(
            "/review/r-1/return",
            data={"seen_hash": await desk.hash_now(), "words": "Ring mum first."},
        )
        assert reply.status_code == 303
        page = await sam.get("/review/r-1")
        assert "Ring mum first." in page.text
        assert "Returned (1)" in _words((await helen.get("/review")).text)


async def test_the_author_sees_no_decision_and_can_make_none(desk: Desk) -> None:
    await desk.keep(case.submitted(case.complete()))
    async with desk.as_("sam") as sam:
        page = await sam.get("/review/r-1")
        assert "A second person approves it" in page.text
        assert "/approve" not in page.text
        for path, data in (
            ("approve", {"seen_hash": await desk.hash_now()}),
            ("return", {"seen_hash": await desk.hash_now()}),
            ("comment", {"anchor": "background", "words": "Fine."}),
            ("override", {"check_id": "x", "words": "Fine."}),
        ):
            assert (await sam.post(f"/review/r-1/{path}", data=data)).status_code == 403


@pytest.mark.parametrize("who", ["other", "kim"])
async def test_others_find_nothing(desk: Desk, who: str) -> None:
    await desk.keep(case.submitted(case.complete()))
    async with desk.as_(who) as client:
        page = await client.get("/review/r-1")
        assert page.status_code == 404
        assert "Riley" not in page.text
        for path in ("approve", "return", "comment", "override", "edit"):
            reply = await client.post(
                f"/review/r-1/{path}",
                data={"seen_hash": "", "anchor": "x", "words": "x", "revision": "1"},
            )
            assert reply.status_code == 404


async def test_an_edit_keeps_what_was_there_before(desk: Desk) -> None:
    await desk.keep(case.submitted(case.complete()))
    events = await desk.application.storage.events.load("r-1")
    async with desk.as_("helen") as helen:
        page = await helen.get("/review/r-1")
        found = re.search(r'name="anchor" value="(outcomes\.[^"]+)"', page.text)
        assert found is not None
        data = {
            "anchor": found.group(1),
            "words": "Other children could be hurt.",
            "revision": str(len(events)),
        }
        reply = await helen.post("/review/r-1/edit", data=data)
        assert reply.status_code == 303, reply.text
        page = await helen.get("/review/r-1")
        assert "Edited by" in page.text
        stale = await helen.post("/review/r-1/edit", data=data)
        assert stale.status_code == 409
        assert "Other children could be hurt." in stale.text


async def test_a_second_version_shows_what_changed(desk: Desk) -> None:
    first = case.submitted(case.complete())
    changed = [*first, case.decided(ResolutionKind.KEEP, words="Said in the log.")]
    await desk.keep(case.submitted(changed, version=2))
    async with desk.as_("helen") as helen:
        page = await helen.get("/review/r-1")
    assert "Changed since version 1" in page.text


async def test_an_empty_comment_is_refused_in_words(desk: Desk) -> None:
    await desk.keep(case.submitted(case.complete()))
    async with desk.as_("helen") as helen:
        reply = await helen.post("/review/r-1/comment", data={"anchor": "background"})
    assert reply.status_code == 422
    assert "no words in that comment" in reply.text


async def test_the_author_sees_returned_referrals_first_with_their_comments(desk: Desk) -> None:
    await desk.keep(case.returned(case.submitted(case.complete())))
    async with desk.as_("sam") as sam:
        page = await sam.get("/my")
    assert "Returned 1 comment" in _words(page.text)


async def test_what_was_settled_is_shown_to_the_reviewer(desk: Desk) -> None:
    events = [*case.complete(), case.decided(ResolutionKind.KEEP, words="Said in the log.")]
    await desk.keep(case.submitted(events))
    async with desk.as_("helen") as helen:
        page = await helen.get("/review/r-1")
    assert "Kept, with a reason by Sam Okafor" in _words(page.text)
    assert "Said in the log." in page.text
