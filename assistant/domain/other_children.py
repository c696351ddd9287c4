"""The other children of a referral: each who may have been harmed needs a referral of their own."""

from __future__ import annotations

from assistant.domain.draft import build_draft
from assistant.domain.events import Interview
from assistant.domain.people import PersonGroup
from assistant.domain.text import Frozen

_SHORT_CHARS = 60
PROMPT = (
    "Each child who may have been harmed needs a referral of their own. This one is about one "
    "child alone, and one child’s details do not go into another’s."
)


class OtherChild(Frozen):
    """Another child named in the text, by token, and where."""

    token: str
    places: tuple[str, ...]


def other_children(interview: Interview) -> tuple[OtherChild, ...]:
    """Every other child named in the text as it stands, in the order they were first named."""
    sentences = build_draft(interview).sentences
    found = []
    for person in interview.record.people:
        if person.group is not PersonGroup.CHILD:
            continue
        places = [
            sentence.date_label or _short(sentence.text)
            for sentence in sentences
            if f"[{person.token}]" in sentence.text
        ]
        if places:
            found.append(OtherChild(token=person.token, places=tuple(dict.fromkeys(places))))
    return tuple(found)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHORT_CHARS else f"{flat[:_SHORT_CHARS].rsplit(' ', 1)[0]} …"
