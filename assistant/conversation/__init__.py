"""The use cases of the interview: start, reply, bring, steer, decide, go on in a copy.

Each subject is a module and a part of `Conversation`; those of the review and of what follows it
are in `assistant.reviewing` and `assistant.following`. All are for one signed-in person.

Every public function authorises by itself, commits before it answers, and returns what to say.
"""

from __future__ import annotations

from assistant.conversation.advising import Advising
from assistant.conversation.bringing import Bringing
from assistant.conversation.copies import Copies
from assistant.conversation.deciding import Deciding
from assistant.journals import Turn

__all__ = ["Conversation", "Turn"]


class Conversation(Bringing, Deciding, Copies, Advising):
    """The interview and its review, over one store and one engine with the offline floor."""
