"""Messages pasted line by line from a group chat or a phone: one exchange is one event.

"[12/10/2022, 20:41] jay: ask him" under each other, or "Mum: where are you" under a line that says
these are messages. The line before gives the day where the messages have none.
"""

from __future__ import annotations

from typing import NamedTuple

from assistant.domain.date_reading import DateMention
from assistant.domain.text import Section
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.reading import Passage, Reading
from assistant.engines.offline.words import split_words

_CHATTED = AnyCase(
    r"\b(?:messages?|messaged|texts?|texted|chat|whats ?app|snap\w*|insta\w*|dms?|tiktok|discord|"
    r"sent|posted|posts?|screenshots?|wrote|exchange|conversation|thread|typed|showed)\b"
)
_TIME = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)? ?(?:am|pm)?"
_DAY = r"\d{1,4}[/.\-]\d{1,2}[/.\-]\d{2,4}"
_STAMP = rf"(?:[\[(]{_DAY},? {_TIME}[\])]|{_DAY},? {_TIME} -|[\[(]?{_TIME}[\])]?(?: -)?) "
_STAMPED = AnyCase(rf"{_STAMP}[\w' .~+-]{{1,24}}?: ?\S")
_SAID = AnyCase(r"[\w'~+-]+(?: [\w'-]+)?: ?\S")
# What stands before a colon in a form or a log, and nobody wrote it.
_LABELS = frozenset(
    "action actions outcome outcomes name names dob age date dates time school address note notes "
    "concern concerns incident response summary background context attendance impact result "
    "request plan reason reasons from to sent subject re cc update".split()
)


class Chat(NamedTuple):
    """The sentences of one exchange, the last of which is `last`, and the day it was."""

    first: int
    last: int
    date: DateMention | None


def find_chats(reading: Reading) -> dict[int, Chat]:
    """The exchanges of a message by the index of their first sentence, a line before included."""
    if reading.section is not Section.BACKGROUND or "\n" not in reading.text:
        return {}
    found: dict[int, Chat] = {}
    lines = [i for i, p in enumerate(reading.passages) if p.starts_line]
    place = 0
    while place < len(lines):
        kind = _kind_of(reading.passages[lines[place]])
        end = place
        while kind and end < len(lines) and _kind_of(reading.passages[lines[end]]) == kind:
            if kind == "stamped" and _day(reading, lines[end]) != _day(reading, lines[place]):
                break
            end += 1
        chat = _chat(reading, lines, place, end, kind) if end - place > 1 else None
        if chat is not None:
            found[chat.first - (kind == "said")] = chat
        place = max(end, place + 1)
    return found


def _kind_of(passage: Passage) -> str | None:
    if _STAMPED.match(passage.text) is not None:
        return "stamped"
    if _SAID.match(passage.text) is None:
        return None
    who = split_words(passage.text.split(":")[0])
    return "said" if who and not any(w.norm in _LABELS for w in who) else None


def _chat(
    reading: Reading, lines: list[int], place: int, end: int, kind: str | None
) -> Chat | None:
    last = (lines[end] if end < len(lines) else len(reading.passages)) - 1
    first = lines[place]
    if kind == "stamped":
        own = reading.passages[first].dates
        return Chat(first, last, own[0] if own else None)
    if not place or len({reading.passages[i].text.split(":")[0] for i in lines[place:end]}) < 2:
        return None
    return _under_lead(reading.passages[first - 1], first, last)


def _under_lead(lead: Passage, first: int, last: int) -> Chat | None:
    """The exchange under a line that says that what follows was written, with that line's day."""
    if not lead.text.rstrip().endswith(":") or _CHATTED.search(lead.text) is None:
        return None
    dates = [d for d in lead.dates if d.edtf is not None and not d.is_rejected]
    return Chat(first, last, dates[-1] if dates else None)


def _day(reading: Reading, index: int) -> str | None:
    dates = reading.passages[index].dates
    return dates[0].edtf if dates else None
