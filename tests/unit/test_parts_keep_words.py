"""What is read from a message in parts quotes the message exactly, whatever stands between them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from assistant.domain.commands import CommandName
from assistant.domain.events import Interview
from assistant.domain.text import Evidence
from tests.unit.test_conversation import STAFF, TODAY, make, told

_LINES = st.sampled_from(
    [
        "On 3 March he hit a boy in the hall.",
        "he then cried",
        "He told me about it and",
        "Mrs Lee saw it",
        "We rang mum on 4 March.",
        "He was calmer after that.",
        "likes art",
        "with his nan at home",
        "5 March: late, no coat",
        "Action: mum rung",
        "Request: a visit",
        "Outcomes: he could be hurt",
        "Background: he fell on 2 March",
    ]
)


def _evidence(value: object) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _evidence(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _evidence(item)


def _altered(interview: Interview) -> list[str]:
    texts = {message.id: message.text for message in interview.messages}
    pieces = (*_evidence(interview.record), *_evidence(interview.asides))
    return [
        piece.quote
        for piece in pieces
        if texts[piece.message_id][piece.start_char : piece.end_char] != piece.quote
    ]


async def test_an_answer_with_other_words_in_it_is_not_pieced_together() -> None:
    conversation = make()
    await told(conversation, "On 28/2 he hit a girl in the hall.")
    await conversation.command(STAFF, "i", CommandName.ASK, "strengths")
    words = "likes art\nRequest: a visit please\n\nlikes maths"
    turn = await conversation.reply(STAFF, "i", words, today=TODAY)
    assert _altered(turn.interview) == []


@settings(max_examples=25, deadline=None)
@given(st.lists(_LINES, min_size=2, max_size=8), st.sampled_from(["\n", "\n\n"]))
def test_parts_of_any_lines_quote_what_was_typed(lines: list[str], between: str) -> None:
    async def play() -> Interview:
        conversation = make()
        await told(conversation)
        return (await conversation.reply(STAFF, "i", between.join(lines), today=TODAY)).interview

    assert _altered(asyncio.run(play())) == []
