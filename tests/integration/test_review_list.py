"""The desk's list and page after approval, over a store with a case in every state."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
import pytest_asyncio

from assistant import bootstrap
from assistant.domain.approval import Sending, SentHow
from assistant.domain.draft import build_draft
from assistant.domain.events import Event
from assistant.domain.ports import Actor, Role
from assistant.domain.review_events import Sent
from assistant.domain.summaries import summarise
from tests import riley_case as case
from tests.integration.desk import Desk
from tests.riley_states import STATES, in_state

pytestmark = pytest.mark.asyncio(loop_scope="module")
PEOPLE = {
    "sam": Actor(user_id=case.AUTHOR, name="Sam Okafor", role=Role.STAFF, team="school"),
    "helen": Actor(user_id=case.REVIEWER, name="Helen Marsh", role=Role.SUPERVISOR, team="school"),
}


class Filled:
    """A desk with a case of each state, and ways to add more."""

    def __init__(self, application: bootstrap.Application) -> None:
        self.application = application
        self.desk = Desk(application, PEOPLE)

    async def keep(self, name: str, events: list[Event], child: str = "") -> None:
        """Put these events into the store under that id."""
        summary = summarise(case.interview(events, name))
        if child:
            summary = summary.model_copy(update={"child": child})
        await self.application.storage.events.append(
            name, events, expected_revision=0, summary=summary
        )

    async def page(self, who: str, path: str) -> str:
        """The page's text with its markup."""
        async with self.desk.as_(who) as client:
            reply = await client.get(path)
        assert reply.status_code == 200, reply.text
        return reply.text

    async def post(self, who: str, path: str, **form: str) -> str:
        """The page a form leads to."""
        async with self.desk.as_(who) as client:
            reply = await client.post(path, data=form)
            if reply.status_code == 303:
                reply = await client.get(reply.headers["location"])
        return reply.text


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def filled(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Filled]:
    settings = replace(bootstrap.Settings(), data_folder=tmp_path_factory.mktemp("data"))
    application = bootstrap.build(settings)
    made = Filled(application)
    for state in STATES:
        await made.keep(f"r-{state}", in_state(state, f"r-{state}"), f"Case {state}")
    yield made
    application.close()


def _shown(page: str) -> list[str]:
    return re.findall(r'class="name hit" href="/review/r-([\w-]+)"', page)


def _words(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


@pytest.mark.parametrize(
    ("tab", "states"),
    [
        ("waiting", {"in_review"}),
        ("returned", {"returned", "draft"}),
        ("approved", {"approved"}),
        ("sent", {"sent", "acknowledged"}),
        ("closed", {"accepted", "stepped_down", "rejected", "withdrawn"}),
    ],
)
async def test_each_state_stands_under_its_tab(filled: Filled, tab: str, states: set[str]) -> None:
    page = await filled.page("helen", f"/review?tab={tab}")

    shown = _shown(page)
    assert set(shown) & set(STATES) == states
    assert f"({len(shown)})" in page


async def test_the_list_finds_a_reference_and_orders_as_asked(filled: Filled) -> None:
    sending = Sending(
        sent_by="Sam Okafor",
        sent_on=case.TODAY + timedelta(days=1),
        how=SentHow.ONLINE_FORM,
        reference="NM/24-118",
    )
    name = "r-late"
    events = in_state("approved", name)
    today = filled.application.clock.today()
    sent = Sent(
        id="e-s",
        at=case.at(16, 0),
        actor_id=case.AUTHOR,
        turn="t-s",
        content_hash="",
        sending=sending,
        chase_on=today - timedelta(days=1),
    )
    await filled.keep(name, [*events, sent], "Abel Ash")

    found = await filled.page("helen", "/review?tab=sent&q=nm%2F24")
    assert _shown(found) == ["late"]
    assert "Overdue" in found

    urgent = await filled.page("helen", "/review?tab=sent")
    assert _shown(urgent)[0] == "late"
    by_child = await filled.page("helen", "/review?tab=sent&order=child")
    assert _shown(by_child) == ["late", "acknowledged", "sent"]
    overdue = await filled.page("helen", "/review?tab=sent&show=overdue")
    assert _shown(overdue) == ["late"]

    page = _words(await filled.page("helen", "/review/r-late"))
    assert "Nothing has come by the day set for it" in page
    assert "NM/24-118" in page


async def test_what_is_open_stands_in_the_list(filled: Filled) -> None:
    page = _words(await filled.page("helen", "/review"))

    assert "1 comment to answer" in page
    assert "1 finding undecided" in page
    assert "You were asked by name" in page


async def test_the_author_answers_a_comment_and_sends_it_to_somebody_by_name(
    filled: Filled,
) -> None:
    accounts = filled.application.storage.accounts
    ruth = await accounts.add(
        login="ruth",
        name="Ruth Bell",
        role=Role.SUPERVISOR,
        password="long enough words",
        team="school",
    )
    name = "r-answered"
    await filled.keep(name, in_state("returned", name))
    page = await filled.page("sam", f"/review/{name}")
    assert "Ruth Bell" in page
    revision = re.search(r'name="revision" value="(\d+)"', page)
    assert revision is not None

    page = await filled.post(
        "sam", f"/review/{name}/answer", comment_id="k-1", words="She was at work.", anchor="x"
    )
    assert "She was at work." in page
    assert "Not answered</span></p>" not in page

    revision = re.search(r'name="revision" value="(\d+)"', page)
    assert revision is not None
    page = await filled.post(
        "sam",
        f"/review/{name}/submit",
        reviewer_id=ruth.id,
        revision=revision.group(1),
    )
    assert "Ruth Bell" in _words(page)
    assert "Sent for review" in page


async def test_an_edit_that_reads_as_judgement_asks_before_it_is_used(filled: Filled) -> None:
    name = "r-edited"
    await filled.keep(name, in_state("in_review", name))
    interview = await filled.application.conversation.open_unchecked(name)
    sentence = build_draft(interview).sentences[0]
    form = {
        "anchor": sentence.id,
        "words": f"{sentence.text} He is a nasty little liar.",
        "revision": str(interview.revision),
    }

    asked = await filled.post("helen", f"/review/{name}/edit", **form)
    assert "<mark>" in asked
    assert "Why the marked words stand" in asked
    assert (await filled.application.conversation.open_unchecked(name)).edits == ()

    done = await filled.post("helen", f"/review/{name}/edit", **form, reason="Quoted in the log.")
    assert "Quoted in the log." in done
    assert "Changed since version" in done


async def test_a_change_of_a_few_words_is_shown_in_place(filled: Filled) -> None:
    name = "r-woven"
    await filled.keep(name, in_state("in_review", name))
    interview = await filled.application.conversation.open_unchecked(name)
    sentence = build_draft(interview).sentences[0]
    words = sentence.text.replace("morning", "afternoon")

    page = await filled.post(
        "helen",
        f"/review/{name}/edit",
        anchor=sentence.id,
        words=words,
        revision=str(interview.revision),
    )

    assert '<del><span class="vh">removed: </span> morning</del>' in page
    assert '<ins><span class="vh">added: </span> afternoon</ins>' in page


async def test_the_whole_way_out_and_on_in_a_copy(filled: Filled) -> None:
    name = "r-out"
    await filled.keep(name, in_state("approved", name))
    day = filled.application.clock.today().isoformat()
    base = f"/review/{name}"

    page = await filled.post(
        "sam", f"{base}/sent", sent_on=day, how="secure_email", reference="NM/7", sent_time="14:05"
    )
    assert "Noted as sent." in page
    assert "NM/7" in page
    page = await filled.post("helen", f"{base}/acknowledged", on=day, by="Duty desk")
    assert "Duty desk" in page
    page = await filled.post("helen", f"{base}/outcome", on=day, answer="rejected")
    assert "reason given is needed" in page
    page = await filled.post(
        "helen", f"{base}/outcome", on=day, answer="rejected", reason="Not meeting the threshold."
    )
    assert "If you do not agree with this answer" in page
    assert "Not meeting the threshold." in page
    page = await filled.post("sam", f"{base}/copy", words="On 21 March he hit a girl in the hall.")
    text = _words(page)
    assert "This is a copy of an earlier referral" in text
    assert "Changed since the referral it goes on from" in text
    assert "NM/7" in text
    assert "he hit a girl" in text


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"sent_on": "soon", "how": "by_hand"}, "could not be read"),
        ({"sent_on": "", "how": "by_hand"}, "is needed"),
        ({"sent_on": "2099-01-01", "how": "by_hand"}, "in the future"),
        ({"sent_on": "2024-03-01", "how": "by_hand"}, "which it follows"),
        ({"sent_on": "16/3/24", "how": ""}, "how it was sent"),
        ({"sent_on": "16/3/24", "how": "by_hand", "sent_time": "late"}, "like 14:05"),
    ],
)
async def test_a_form_that_lacks_something_says_what_and_gives_back_the_rest(
    filled: Filled, form: dict[str, str], told: str
) -> None:
    page = await filled.post("sam", "/review/r-approved/sent", **form, reference="NM/24 118")

    assert told in page
    assert "NM/24 118" in page
    state = await filled.application.conversation.open_unchecked("r-approved")
    assert state.review.sending is None


async def test_the_key_is_for_supervisors_and_taking_it_is_on_record(filled: Filled) -> None:
    async with filled.desk.as_("helen") as helen, filled.desk.as_("sam") as sam:
        key = await helen.get("/review/r-approved/key")
        refused = await sam.get("/review/r-approved/key")
    assert "child A: Florence (a Y4 girl)" in key.text
    assert "attachment" in key.headers["content-disposition"]
    assert refused.status_code == 403
    entries = await filled.application.storage.audit.entries()
    taken = [(item.actor_id, item.is_allowed) for item in entries if "key" in item.act]
    assert (case.REVIEWER, True) in taken
    assert (case.AUTHOR, False) in taken


async def test_every_other_child_is_pointed_to_for_a_referral_of_their_own(
    filled: Filled,
) -> None:
    page = _words(await filled.page("sam", "/review/r-approved"))

    assert "A referral of their own" in page
    assert "Child A named under Thu 7 March 2024" in page
