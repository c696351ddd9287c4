"""A short made-up interview, played before anybody's, so that nobody's waits.

Patterns, phrases and the engine's code are made on first use: that is two seconds of processor time
that the first message would take, and every other chat with it.
"""

from __future__ import annotations

import asyncio
import logging

from assistant.bootstrap import Application, EngineName, make_conversation, replace_engine
from assistant.domain.ports import Actor, Role

_log = logging.getLogger(__name__)

_NOBODY = Actor(user_id="rehearsal", name="Rehearsal", role=Role.STAFF)
_LINES = (
    "no",
    "Alex Example, 8 years old",
    "go to background",
    "On 3 May he fell in the hall and cried. Miss Green said he is a nasty boy.",
    "go to interventions",
    "We rang mum on 4 May and he has been calmer since.",
    "go to request",
    "We would like help at home because mum is ill.",
    "go to outcomes",
    "If nothing changes he will miss more school.",
)


async def rehearse(application: Application) -> None:
    """Make ready in a thread what messages will use; nothing is kept, and no model is asked."""
    try:
        await asyncio.to_thread(lambda: asyncio.run(_play(application)))
    except Exception as error:
        # A flow of the organisation's own may lack a section; the messages themselves will tell.
        _log.warning("the rehearsal ended early: %s", type(error).__name__)
    await application.conversation.prepare()


async def _play(application: Application) -> None:
    offline = replace_engine(application.settings, EngineName.OFFLINE)
    conversation = make_conversation(offline, clock=application.clock, flow=application.flow)
    turn = await conversation.start(_NOBODY, interview_id="rehearsal")
    for line in _LINES:
        turn = await conversation.reply(_NOBODY, turn.interview.id, line)
