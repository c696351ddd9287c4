"""The desk's own words: what was done, why something was refused, and what was typed into it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fastapi import Request
from markupsafe import Markup, escape

from assistant.domain.edited_wording import Noticed

_PHONE = re.compile(r"\b(?:999|101|0\d[\d ]{7,}\d)\b")
HEADINGS = {
    404: "There is nothing here",
    403: "This can’t be done with this account",
    409: "The referral changed meanwhile",
    413: "That is too much to take at once",
    422: "Nothing was changed",
    500: "The file could not be made",
    503: "Not saved",
}
DONE = {
    "submitted": "Sent for review. It is not a referral yet: a second person approves it, and a "
    "person sends it.",
    "commented": "The comment is saved.",
    "answered": "The answer is saved.",
    "overridden": "The reason is recorded.",
    "edited": "The sentence is changed. The text is a new version now: its author sends it again.",
    "returned": "The referral is with its author again.",
    "approved": "Approved. Approving is not sending: no referral has been made until it is sent.",
    "sent": "Noted as sent.",
    "acknowledged": "The acknowledgement is noted.",
    "outcome": "The answer is noted.",
    "followed-up": "What was said is noted.",
    "withdrawn": "Withdrawn. If it was sent, tell the local authority yourself.",
    "copied": "This is the copy. Go on in the chat, or send it for review when it is ready.",
}
_TYPED = {
    "words": "What you typed",
    "reason": "Your reason",
    "sent_by": "Sent by",
    "by": "Acknowledged by",
    "reference": "Local reference",
    "sent_on": "Day it was sent",
    "on": "Day",
    "chase_on": "Day to ask",
}


async def typed_fields(request: Request) -> list[tuple[str, str]]:
    """What was typed into the form, field by field, so that none of it is lost."""
    if request.method != "POST":
        return []
    form = await request.form()
    return [
        (label, value)
        for name, label in _TYPED.items()
        if isinstance(value := form.get(name), str) and value.strip()
    ]


def marked_pieces(words: str, noticed: Iterable[Noticed]) -> list[tuple[str, bool]]:
    """The words in pieces, those that were noticed marked."""
    pieces: list[tuple[str, bool]] = []
    end = 0
    for hit in sorted(noticed, key=lambda item: item.start_char):
        if hit.start_char >= end:
            pieces += [(words[end : hit.start_char], False)]
            pieces += [(words[hit.start_char : hit.end_char], True)]
            end = hit.end_char
    return [piece for piece in [*pieces, (words[end:], False)] if piece[0]]


def link_phones(text: str) -> Markup:
    parts: list[Markup] = []
    end = 0
    for found in _PHONE.finditer(text):
        parts.append(escape(text[end : found.start()]))
        number = found.group()
        parts.append(Markup('<a href="tel:{}">{}</a>').format(number.replace(" ", ""), number))
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])
