"""Words that belong in another section are asked about once, on a card that offers the move."""

from __future__ import annotations

import pytest

from assistant.domain.findings import Category, Finding, ResolutionKind
from assistant.domain.interview import open_gaps
from assistant.domain.speech import SayKind
from assistant.panel.finding import build_finding
from tests.unit.test_conversation import FLOW, STAFF, make, told

FEARED = "If nobody does anything he's going to get hurt again and he won't be able to concentrate."


def placed(findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.category is Category.PLACEMENT]


async def test_an_outcome_typed_in_background_is_one_question() -> None:
    turn = await told(make(), FEARED)
    cards = [say.text for say in turn.says if say.kind is SayKind.FINDING]
    assert len(cards) == 1
    assert cards[0].endswith("Shall this stand under Outcomes alone?")
    assert not any("held out" in say.text for say in turn.says if say.kind is SayKind.READ_BACK)
    assert [finding.category for finding in turn.interview.open_findings] == [Category.PLACEMENT]


async def test_the_card_offers_the_move_and_says_it_was_made() -> None:
    conversation = make()
    turn = await told(conversation, FEARED)
    finding = placed(turn.interview.findings)[0]
    card = build_finding(turn.interview, finding.id)
    assert card.heading == "Outcome in Background"
    assert [way.label for way in card.resolutions] == ["Move to Outcomes", "Keep, because …"]
    turn = await conversation.decide(STAFF, "i", finding.id, kind=ResolutionKind.ANSWERED)
    assert [say.text for say in turn.says] == ["Moved to Outcomes."]
    assert build_finding(turn.interview, finding.id).tag == "Settled: moved to Outcomes"
    assert turn.interview.open_findings == ()


async def test_a_view_kept_in_background_is_asked_about_after_all() -> None:
    conversation = make()
    turn = await told(conversation, FEARED)
    finding = placed(turn.interview.findings)[0]
    turn = await conversation.decide(
        STAFF, "i", finding.id, kind=ResolutionKind.KEEP, words="It is what mum was told."
    )
    assert Category.SPECULATION in {item.category for item in turn.interview.open_findings}
    assert any(say.kind is SayKind.FINDING for say in turn.says)


async def test_the_reason_of_a_request_may_hold_a_view() -> None:
    turn = await told(
        make(), "Please could a social worker visit because I don't think the home is safe."
    )
    assert [item.category for item in turn.interview.open_findings] == [Category.PLACEMENT]
    card = build_finding(turn.interview, turn.interview.open_findings[0].id)
    assert (card.heading, card.resolutions[0].label) == ("Request in Background", "Move to Request")


async def test_a_label_is_asked_about_wherever_it_stands() -> None:
    turn = await told(make(), "If nothing changes this thug will hurt his sister.")
    assert Category.LABELLING in {item.category for item in turn.interview.open_findings}


@pytest.mark.parametrize(
    ("text", "asks_for_effect"),
    [
        ("We moved her seat on 4 March.", True),
        ("We phoned mum on 4 March and she hung up.", False),
    ],
)
async def test_a_misplaced_action_is_asked_for_the_effect_it_lacks(
    text: str, asks_for_effect: bool
) -> None:
    turn = await told(make(), text)
    questions = [finding.question for finding in placed(turn.interview.findings)]
    assert len(questions) == 1
    assert questions[0].endswith("What was different afterwards?") is asks_for_effect


async def test_what_is_still_to_be_done_is_asked_about_as_such() -> None:
    conversation = make()
    await told(conversation)
    await conversation.reply(STAFF, "i", "go to interventions")
    turn = await conversation.reply(STAFF, "i", "We are going to move his seat on Monday.")
    assert turn.interview.record.interventions[0].is_planned
    gaps = [gap.ask for gap in open_gaps(turn.interview, FLOW) if gap.field == "impact"]
    assert [ask.partition(",")[0] for ask in gaps] == ["Has this happened yet"]
