"""What changed between two versions of the text, place by place, in words a person can read."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import Literal

from assistant.domain.approval import Review
from assistant.domain.draft_text import AnswerRow, Draft, Sentence
from assistant.domain.events import Event, Interview, fold
from assistant.domain.review_events import Submitted
from assistant.domain.text import Frozen

_WORD = re.compile(r"\s*\S+")
_ALIKE = 0.5
_LONGEST_WORDS = 600


class Piece(Frozen):
    """A run of words that stayed, went or came."""

    kind: Literal["same", "removed", "added"]
    text: str


class Change(Frozen):
    """One place that reads differently: what was there, and what is there now."""

    place: str
    removed: str | None = None
    added: str | None = None
    pieces: tuple[Piece, ...] = ()
    """The two woven into one, word by word, where they share most of their words."""


def submitted_versions(interview_id: str, events: Iterable[Event]) -> dict[int, Interview]:
    """The interview as it stood each time it was sent for review, by version."""
    listed = tuple(events)
    return {
        event.version: fold(interview_id, listed[: place + 1])
        for place, event in enumerate(listed)
        if isinstance(event, Submitted)
    }


def version_before(review: Review, *, is_waiting: bool) -> int:
    """The version to compare with: the one before what waits, or the last one sent; 0 for none."""
    return review.version - 1 if is_waiting else review.version


def find_changes(before: Draft, after: Draft) -> tuple[Change, ...]:
    """Every sentence and answer that is new, gone or different, in the order of the new text."""
    titles = {part.section: part.title for part in (*before.sections, *after.sections)}
    old = {sentence.id: sentence for sentence in before.sentences}
    new = {sentence.id: sentence for sentence in after.sentences}
    changes: list[Change] = []
    for row_before, row_after in _rows(before, after):
        changes += _row_change(row_before, row_after)
    for sentence in after.sentences:
        changes += _sentence_changes(titles[sentence.section], old.get(sentence.id), sentence)
    for sentence in before.sentences:
        if sentence.id not in new:
            changes += _sentence_changes(titles[sentence.section], sentence, None)
    return tuple(changes)


def _sentence_changes(title: str, old: Sentence | None, new: Sentence | None) -> list[Change]:
    if old is None or new is None:
        return [
            Change(
                place=f"{title}, sentence",
                removed=_spell(old) if old else None,
                added=_spell(new) if new else None,
            )
        ]
    changes = []
    if old.date_label != new.date_label:
        changes.append(Change(place=f"{title}, date", removed=old.date_label, added=new.date_label))
    if old.text != new.text:
        changes.append(
            Change(
                place=f"{title}, sentence",
                removed=old.text,
                added=new.text,
                pieces=weave(old.text, new.text),
            )
        )
    return changes


def _spell(sentence: Sentence) -> str:
    return f"{sentence.date_label}: {sentence.text}" if sentence.date_label else sentence.text


def _rows(before: Draft, after: Draft) -> list[tuple[AnswerRow | None, AnswerRow | None]]:
    old = {row.question_id: row for row in before.child_rows}
    new = {row.question_id: row for row in after.child_rows}
    names = [*new, *(name for name in old if name not in new)]
    return [(old.get(name), new.get(name)) for name in names]


def _row_change(old: AnswerRow | None, new: AnswerRow | None) -> list[Change]:
    removed = old.value if old else None
    added = new.value if new else None
    if removed == added:
        return []
    row = new or old
    return [Change(place=row.label if row else "", removed=removed, added=added)]


def weave(before: str, after: str) -> tuple[Piece, ...]:
    """One text that shows what went and what came in place; empty where too little is shared."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if max(len(old), len(new)) > _LONGEST_WORDS:
        return ()
    matcher = difflib.SequenceMatcher(
        a=[word.strip() for word in old], b=[word.strip() for word in new], autojunk=False
    )
    if matcher.ratio() < _ALIKE:
        return ()
    pieces: list[Piece] = []
    for tag, start, stop, new_start, new_stop in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece(kind="same", text="".join(new[new_start:new_stop])))
            continue
        if stop > start:
            pieces.append(Piece(kind="removed", text="".join(old[start:stop])))
        if new_stop > new_start:
            pieces.append(Piece(kind="added", text="".join(new[new_start:new_stop])))
    return tuple(pieces)
