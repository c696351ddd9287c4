"""Where a reading comes from, as a screen shows it: the typed words, marked, and who typed them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from assistant.domain.events import Interview
from assistant.domain.people import Person
from assistant.domain.record import (
    Fact,
    Incident,
    Intervention,
    RequestItem,
)
from assistant.domain.text import Evidence, Frozen, Message

_CONTEXT_CHARS = 140
_GAP = " … "


class Piece(Frozen):
    """A stretch of words, marked or not; joined, the pieces read as they were typed."""

    text: str
    is_marked: bool = False


class SourceView(Frozen):
    """The words of one message a reading rests on, exactly as typed, and their citation."""

    message_id: str
    pieces: tuple[Piece, ...]
    cite: str


@lru_cache(maxsize=1)
def _london() -> ZoneInfo:
    return ZoneInfo("Europe/London")


def clock(at: datetime) -> str:
    """The local time of day: `09:31`."""
    return at.astimezone(_london()).strftime("%H:%M")


def day(at: datetime) -> str:
    """The local day: `14 March 2024`."""
    local = at.astimezone(_london())
    return f"{local.day} {local.strftime('%B %Y')}"


def moment(at: datetime) -> str:
    """Day and time: `14 March 2024, 09:31`."""
    return f"{day(at)}, {clock(at)}"


def fact_evidence(fact: Fact) -> tuple[Evidence, ...]:
    """Every piece of evidence a fact holds, its main words first."""
    found = list(fact.evidence)
    if isinstance(fact, (Incident, Intervention)) and fact.date_evidence:
        found.append(fact.date_evidence)
    if isinstance(fact, Incident):
        found += [piece for piece in (fact.told_by, fact.told_to, fact.place, fact.count) if piece]
        found += fact.spoken
    if isinstance(fact, Intervention):
        found += [fact.by] if fact.by else []
        found += fact.impact_evidence
    if isinstance(fact, RequestItem):
        found += fact.reason
    return tuple(found)


def read_sources(
    evidence: Iterable[Evidence],
    interview: Interview,
    *,
    reader_id: str,
    names: Mapping[str, str],
) -> tuple[SourceView, ...]:
    """One source a message, in the order first named, with every span of it marked."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for piece in evidence:
        spans.setdefault(piece.message_id, []).append((piece.start_char, piece.end_char))
    sources = []
    for message_id, places in spans.items():
        message = interview.message(message_id)
        if message is None:
            continue
        pieces = mark(message.text, places)
        cite = f"{_typed_by(message, reader_id, names)}, {moment(message.at)}"
        shown = _tokens_in("".join(piece.text for piece in pieces), interview.record.people)
        sources.append(
            SourceView(
                message_id=message_id,
                pieces=pieces,
                cite=f"{cite}. {shown}" if shown else cite,
            )
        )
    return tuple(sources)


def mark(
    text: str, places: Iterable[tuple[int, int]], *, context_chars: int = _CONTEXT_CHARS
) -> tuple[Piece, ...]:
    """The text around the places, the places marked; left-out stretches become an ellipsis."""
    merged = _merge(places, text)
    pieces: list[Piece] = []
    end = 0
    for number, (start, stop) in enumerate(merged):
        between = text[end:start]
        if number == 0:
            pieces.append(Piece(text=_tail(between, context_chars)))
        elif len(between) > 2 * context_chars:
            pieces.append(
                Piece(
                    text=_head(between, context_chars).rstrip(" …")
                    + _GAP
                    + _tail(between, context_chars)[2:]
                )
            )
        else:
            pieces.append(Piece(text=between))
        pieces.append(Piece(text=text[start:stop], is_marked=True))
        end = stop
    if merged:
        pieces.append(Piece(text=_head(text[end:], context_chars)))
    return tuple(piece for piece in pieces if piece.text)


def person_tokens(words: str, people: Iterable[Person]) -> str:
    """The token for a name that stands alone ("Florence" is child A), else an empty string."""
    wanted = words.strip().casefold()
    for person in people:
        if not person.is_subject and wanted in {name.casefold() for name in person.names}:
            return person.token
    return ""


def _typed_by(message: Message, reader_id: str, names: Mapping[str, str]) -> str:
    mine = message.author_id == reader_id
    writer = names.get(message.author_id, "Another account")
    if message.origin is None:
        return "Your message" if mine else writer
    part = f", {message.origin.part}" if message.origin.part else ""
    described = f" ({message.origin.described})" if message.origin.described else ""
    brought = "you" if mine else writer
    return f"From “{message.origin.file_name}”{part}{described}, added by {brought}"


def _tokens_in(text: str, people: Iterable[Person]) -> str:
    shown = []
    for person in people:
        if person.is_subject:
            continue
        for name in sorted(person.names, key=len, reverse=True):
            found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
            if found and name.casefold() != person.token.casefold():
                shown.append(f"“{found.group()}” is shown as {person.token}.")
                break
    return " ".join(shown)


def _merge(places: Iterable[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, stop in sorted(places):
        kept = min(stop, len(text))
        if start >= kept:
            continue
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], max(merged[-1][1], kept))
        else:
            merged.append((start, kept))
    return merged


def _tail(text: str, chars: int) -> str:
    if len(text) <= chars:
        return text
    cut = text[-chars:]
    return "… " + cut[cut.find(" ") + 1 :]


def _head(text: str, chars: int) -> str:
    if len(text) <= chars:
        return text
    cut = text[:chars]
    return (cut[: cut.rfind(" ")] if " " in cut else cut) + " …"
