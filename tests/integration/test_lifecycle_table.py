"""Every action in every state by everybody: what is not allowed is refused, unchanged, recorded.

What should be allowed is written down here once more, apart from the table the product reads.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
import pytest_asyncio

from assistant import bootstrap
from assistant.domain.draft import build_draft, current_hash, effective_state
from assistant.domain.events import Event, Interview
from assistant.domain.lifecycle import Action
from assistant.domain.ports import Actor, Role
from assistant.domain.rules.record_checks import check_record
from assistant.domain.summaries import summarise
from tests import riley_case as case
from tests.integration.desk import Desk
from tests.riley_states import SENT_ON, STATES, in_state

pytestmark = pytest.mark.asyncio(loop_scope="module")
PEOPLE = {
    "author": Actor(user_id=case.AUTHOR, name="Sam Okafor", role=Role.STAFF, team="school"),
    "author who supervises": Actor(
        user_id=case.AUTHOR, name="Sam Okafor", role=Role.SUPERVISOR, team="school"
    ),
    "supervisor": Actor(
        user_id=case.REVIEWER, name="Helen Marsh", role=Role.SUPERVISOR, team="school"
    ),
    "second supervisor": Actor(
        user_id="u-two", name="Ruth Bell", role=Role.SUPERVISOR, team="school"
    ),
    "other team": Actor(user_id="u-other", name="R. Castellan", role=Role.SUPERVISOR, team="home"),
    "other staff": Actor(user_id="u-kim", name="Kim Lee", role=Role.STAFF, team="school"),
    "administrator": Actor(
        user_id="u-admin", name="Ada Finch", role=Role.ADMINISTRATOR, team="school"
    ),
}
AUTHORS = {"author", "author who supervises"}
REVIEWERS = {"supervisor", "second supervisor"}
BEFORE_SENDING = {"draft", "in_review", "returned", "approved"}
LEGAL: dict[str, tuple[set[str], set[str]]] = {
    "submit": (AUTHORS, {"draft", "returned"}),
    "comment": (REVIEWERS, BEFORE_SENDING),
    "answer": (AUTHORS | REVIEWERS, BEFORE_SENDING),
    "edit": (AUTHORS | REVIEWERS, BEFORE_SENDING),
    "override": (REVIEWERS, {"in_review"}),
    "return": (REVIEWERS, {"in_review"}),
    "approve": (REVIEWERS, {"in_review"}),
    "sent": (AUTHORS | REVIEWERS, {"approved", "sent"}),
    "acknowledged": (AUTHORS | REVIEWERS, {"sent"}),
    "outcome": (
        AUTHORS | REVIEWERS,
        {"sent", "acknowledged", "accepted", "stepped_down", "rejected"},
    ),
    "follow-up": (AUTHORS | REVIEWERS, {"sent", "acknowledged", "stepped_down", "rejected"}),
    "withdraw": (AUTHORS | REVIEWERS, BEFORE_SENDING | {"sent", "acknowledged"}),
    "copy": (AUTHORS, set(STATES) - BEFORE_SENDING),
    "key": (REVIEWERS, set(STATES)),
}
ON_WHAT_WAS_SEEN = {
    "submit",
    "edit",
    "override",
    "return",
    "approve",
    "sent",
    "acknowledged",
    "outcome",
    "withdraw",
}


def _form(action: str, interview: Interview, *, is_stale: bool = False) -> dict[str, str]:
    """A form as the page of this interview sends it, or of an older one."""
    revision = str(2 if is_stale else interview.revision)
    seen = "0" * 64 if is_stale else current_hash(interview)
    warning = next(item for item in check_record(interview) if item.severity != "stop")
    sentence = build_draft(interview).sentences[-1]
    day = SENT_ON.isoformat()
    forms = {
        "submit": {"revision": revision},
        "comment": {"anchor": "interventions", "words": "Who rang?"},
        "answer": {"comment_id": "k-1", "words": "She was at work."},
        "edit": {"anchor": sentence.id, "words": f"{sentence.text} Twice.", "revision": revision},
        "override": {"check_id": warning.id, "words": "Known.", "revision": revision},
        "return": {"seen_hash": seen, "words": "Ring mum."},
        "approve": {"seen_hash": seen},
        "sent": {"sent_on": day, "how": "by_hand", "revision": revision},
        "acknowledged": {"on": day, "revision": revision},
        "outcome": {"on": day, "answer": "accepted", "revision": revision},
        "follow-up": {"words": "The duty desk will ring back."},
        "withdraw": {"words": "No longer needed.", "revision": revision},
        "copy": {"words": "On 20 March he pushed a boy in the hall."},
        "key": {},
    }
    return forms[action]


class Cells:
    """Interviews in every state, fresh ones for what is allowed to change them."""

    def __init__(self, application: bootstrap.Application) -> None:
        self.application = application
        self.desk = Desk(application, PEOPLE)
        self._made = 0

    async def make(self, state: str) -> str:
        """The id of a new interview in that state."""
        self._made += 1
        name = f"i-{self._made}"
        events = in_state(state, name)
        interview = case.interview(events, name)
        assert effective_state(interview).value == state
        summary = summarise(interview)
        store = self.application.storage.events
        await store.append(name, events, expected_revision=0, summary=summary)
        return name

    async def load(self, name: str) -> tuple[Event, ...]:
        """Its events now."""
        return await self.application.storage.events.load(name)

    async def ask(self, who: str, action: str, name: str, form: dict[str, str]) -> int:
        """The status of the answer to that form."""
        async with self.desk.as_(who) as client:
            if action == "key":
                return (await client.get(f"/review/{name}/key")).status_code
            return (await client.post(f"/review/{name}/{action}", data=form)).status_code

    async def denials(self, name: str) -> int:
        """How many refusals about it are on record."""
        entries = await self.application.storage.audit.entries()
        return sum(item.interview_id == name and not item.is_allowed for item in entries)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def cells(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Cells]:
    settings = replace(bootstrap.Settings(), data_folder=tmp_path_factory.mktemp("data"))
    application = bootstrap.build(settings)
    yield Cells(application)
    application.close()


def _is_legal(action: str, state: str, who: str) -> bool:
    parties, states = LEGAL[action]
    return who in parties and state in states


async def test_the_table_has_a_cell_for_everything() -> None:
    assert len(LEGAL) * len(STATES) * len(PEOPLE) >= 900
    spelled = {"follow-up": "follow_up", "acknowledged": "acknowledge", "key": "take_key"}
    spelled["sent"] = "send"
    known = {spelled.get(action, action) for action in LEGAL}
    assert known == {action.value for action in Action} - {"write", "export"}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("who", PEOPLE)
async def test_only_what_the_table_allows_happens(cells: Cells, state: str, who: str) -> None:
    still = await cells.make(state)
    before = await cells.load(still)
    interview = case.interview(before, still)
    is_party = who in AUTHORS | REVIEWERS
    refused = 0
    for action in LEGAL:
        if _is_legal(action, state, who):
            name = await cells.make(state)
            fresh = case.interview(await cells.load(name), name)
            status = await cells.ask(who, action, name, _form(action, fresh))
            assert status == (200 if action == "key" else 303), (action, status)
            grown = len(await cells.load(name)) - len(before)
            assert grown == (0 if action == "key" else 1), action
            continue
        status = await cells.ask(who, action, still, _form(action, interview))
        assert await cells.load(still) == before, action
        if (action, state) == ("approve", "approved") and who in REVIEWERS:
            # Approving once more what is approved already is the same approval.
            assert status == 303
            continue
        assert status in ({403, 422} if is_party else {404}), (action, status)
        refused += 1
    assert await cells.denials(still) == refused


@pytest.mark.parametrize("action", sorted(ON_WHAT_WAS_SEEN))
async def test_nothing_is_done_from_an_older_page(cells: Cells, action: str) -> None:
    parties, states = LEGAL[action]
    names: list[str] = []
    for state in sorted(states):
        for who in sorted(parties):
            name = await cells.make(state)
            before = await cells.load(name)
            form = _form(action, case.interview(before, name), is_stale=True)
            assert await cells.ask(who, action, name, form) == 409, (state, who)
            assert await cells.load(name) == before
            names.append(name)
    assert [await cells.denials(name) for name in names[-1:]] == [1]


@pytest.mark.parametrize("action", [name for name in LEGAL if name != "key"])
async def test_a_form_sent_twice_is_one_act(cells: Cells, action: str) -> None:
    parties, states = LEGAL[action]
    name = await cells.make(min(states))
    interview = case.interview(await cells.load(name), name)
    form = {**_form(action, interview), "once": bootstrap.new_id()}
    who = min(parties)
    assert await cells.ask(who, action, name, form) == 303
    grown = await cells.load(name)
    assert await cells.ask(who, action, name, form) == 303
    assert await cells.load(name) == grown


async def test_writing_goes_on_only_before_it_is_sent(cells: Cells) -> None:
    from assistant.domain.commands import CommandName  # noqa: PLC0415 -- one use
    from assistant.errors import CommandError, ReferralError  # noqa: PLC0415

    conversation = cells.application.conversation
    for state in STATES:
        for who, actor in PEOPLE.items():
            name = await cells.make(state)
            before = await cells.load(name)
            if who in AUTHORS and state in BEFORE_SENDING:
                await conversation.command(actor, name, CommandName.GO, "background")
                assert len(await cells.load(name)) > len(before)
                continue
            with pytest.raises(CommandError if who in AUTHORS else ReferralError):
                await conversation.command(actor, name, CommandName.GO, "background")
            assert await cells.load(name) == before
