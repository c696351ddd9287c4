"""Who may read what was sent for review."""

from __future__ import annotations

import pytest

from assistant.domain import access
from assistant.domain.commands import CommandName
from assistant.domain.draft import current_hash
from assistant.domain.ports import Actor, Role
from assistant.domain.review_events import Submitted
from tests.builders import Story
from tests.unit.test_conversation import NARRATIVE, STAFF, TODAY, make


def _supervisor(team: str) -> Actor:
    return Actor(user_id="ruth", name="Ruth Bell", role=Role.SUPERVISOR, team=team)


@pytest.mark.parametrize(
    ("sent_from", "reads_for", "may"),
    [
        ("Larkfield", "Larkfield", True),
        ("Larkfield", "Elsewhere", False),
        ("", "", False),
        (" ", " ", False),
        ("Larkfield", "", False),
    ],
)
def test_no_team_is_no_team_to_share(sent_from: str, reads_for: str, may: bool) -> None:
    interview = Story().interview()
    review = interview.review.model_copy(update={"version": 1})
    sent = interview.model_copy(update={"team": sent_from, "review": review})
    actor = _supervisor(reads_for)
    assert access.may_review(actor, sent) is may
    assert access.may_read(actor, sent) is may


async def test_the_list_of_somebody_in_no_team_holds_nothing_of_others() -> None:
    conversation = make()
    nobodys = STAFF.model_copy(update={"team": ""})
    await conversation.start(nobodys, interview_id="i")
    await conversation.reply(nobodys, "i", "no, she is in class", today=TODAY)
    await conversation.command(nobodys, "i", CommandName.GO, "background")
    state = (await conversation.reply(nobodys, "i", NARRATIVE, today=TODAY)).interview
    # It is refused now; one that was sent before it was is still nobody else's.
    event = Submitted(
        **conversation._stamp(nobodys, "sent"), version=1, content_hash=current_hash(state)
    )
    sent = (await conversation._commit(conversation._work(state, event), [])).interview
    assert sent.review.version == 1
    assert await conversation.to_review(_supervisor("")) == ()
    assert [item.id for item in await conversation.to_review(nobodys)] == ["i"]
