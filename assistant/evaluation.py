"""Plays written-out cases through the real conversation and says what was understood.

The format of cases and predictions is that of `tests/golden/cases/README.md`. A case's gold and its
description of the child are never looked at.
"""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from assistant.conversation import Conversation, Turn
from assistant.domain.commands import CommandName
from assistant.domain.draft import visible_words
from assistant.domain.events import Interview
from assistant.domain.findings import NOT_FACT, Category
from assistant.domain.flow import Flow
from assistant.domain.interview import OFFER, open_gaps
from assistant.domain.ports import Actor, Role
from assistant.domain.record import Fact
from assistant.domain.rules.consistency import find_contradictions
from assistant.domain.rules.route import suggest_route
from assistant.domain.text import Section

EVALUATOR = Actor(user_id="evaluator", name="Evaluation", role=Role.STAFF)


async def play_case(conversation: Conversation, case: dict[str, Any]) -> Interview:
    """The interview after every message of a case, each told in its own section."""
    interview_id = str(uuid.uuid4())
    today = date.fromisoformat(case["today"])
    turn = await conversation.start(EVALUATOR, interview_id=interview_id)
    for message in case["messages"]:
        turn = await _move_to(conversation, turn, Section(message["section"]))
        turn = await conversation.reply(EVALUATOR, interview_id, message["text"], today=today)
    return turn.interview


async def _move_to(conversation: Conversation, turn: Turn, section: Section) -> Turn:
    if turn.interview.section is section:
        return turn
    return await conversation.command(EVALUATOR, turn.interview.id, CommandName.GO, section.value)


def predict(interview: Interview, flow: Flow) -> dict[str, Any]:
    """What was understood, in the neutral format the scorer reads."""
    record = interview.record
    seen = [(fact, visible_words(fact, interview)) for fact in record.chronology]
    return {
        "immediate_danger": interview.is_danger,
        "incidents": [{"date": fact.edtf, "text": words} for fact, words in seen if words],
        "interventions": [
            {
                "date": fact.edtf,
                "text": fact.words,
                "impact": fact.impact.value,
                "impact_text": " … ".join(piece.quote for piece in fact.impact_evidence) or None,
            }
            for fact in record.interventions
        ],
        "flags": [
            {"text": finding.words, "category": finding.category.value}
            for finding in interview.findings
            if finding.category in NOT_FACT and finding.section == Section.BACKGROUND.value
        ],
        "misplaced": [
            {"text": finding.words, "to": _home(finding.fact_ids, record.facts)}
            for finding in interview.findings
            if finding.category is Category.PLACEMENT
        ],
        "requests": [
            {
                "text": fact.words,
                "reason": " … ".join(piece.quote for piece in fact.reason) or None,
            }
            for fact in record.requests
        ],
        "outcomes": [
            {"text": fact.words, "child_centred": fact.is_child_centred} for fact in record.outcomes
        ],
        "third_party_names": [
            name for person in record.people if not person.is_subject for name in person.names
        ],
        "asked": _asked(interview, flow),
        "route": suggest_route(record, interview.is_danger).value,
    }


_HOMES = {"intervention": "interventions", "request": "request", "outcome": "outcomes"}


def _home(fact_ids: tuple[str, ...], facts: tuple[Fact, ...]) -> str:
    kinds = [fact.kind for fact in facts if fact.id in fact_ids]
    return _HOMES.get(kinds[0], "interventions") if kinds else "interventions"


def _asked(interview: Interview, flow: Flow) -> list[str]:
    """Every question put, the cards' questions, and what the close lists as still open."""
    put = [item.text for item in interview.asked if item.question.question_id != OFFER]
    cards = [f"{finding.question} “{finding.words}”" for finding in interview.open_findings]
    contradictions = find_contradictions(interview.record, interview.messages)
    return [
        *dict.fromkeys(
            [
                *put,
                *cards,
                *(item.question for item in contradictions),
                *(gap.short for gap in open_gaps(interview, flow)),
            ]
        )
    ]
