"""Typed words that stand nowhere, as the panel shows them: by message, with where they could go."""

from __future__ import annotations

from itertools import groupby

from assistant.domain.coverage import unplaced
from assistant.domain.events import Interview
from assistant.domain.placing import homes_for
from assistant.domain.text import Frozen
from assistant.panel.finding import SECTION_TITLES

_SHOWN = 6


class HomeView(Frozen):
    """A section the words could be put under."""

    id: str
    title: str


class LooseView(Frozen):
    """The sentences of one message that nothing was read from, exactly as typed."""

    message_id: str
    sentences: tuple[str, ...]
    more: int = 0
    """How many sentences of it are not shown; placing places them all."""
    homes: tuple[HomeView, ...]


def show_loose(interview: Interview) -> tuple[LooseView, ...]:
    """Every message with words that stand nowhere, in the order they were typed."""
    shown = []
    for message_id, pieces in groupby(unplaced(interview), key=lambda piece: piece.message_id):
        message = interview.message(message_id)
        sentences = tuple(piece.quote for piece in pieces)
        if message is not None:
            homes = homes_for(sentences[0], message.section)
            shown.append(
                LooseView(
                    message_id=message_id,
                    sentences=sentences[:_SHOWN],
                    more=max(0, len(sentences) - _SHOWN),
                    homes=tuple(
                        HomeView(id=home.value, title=SECTION_TITLES[home]) for home in homes
                    ),
                )
            )
    return tuple(shown)
