"""The date of an event named again: "after the fight" is the day the fight was told of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.domain.date_reading import DateMention
from assistant.domain.record import Incident, Record
from assistant.domain.text import Quote
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.links import link_words, same_stem

_NAMED_AGAIN = AnyCase(
    r"\b(?:after|during|following|at the time of|as a result of) (?:the|that|this|his|her|their) "
    r"((?:[\w'’-]+ ?){1,3})"
)
_EVENT_NOUNS = frozenset("incident episode event occurrence thing".split())


class Told(NamedTuple):
    """The words of an event told before, and its date as typed in this message or earlier."""

    words: str
    date: DateMention | Quote


def names_again(text: str) -> bool:
    """Does a text name an event as one told before?"""
    return _NAMED_AGAIN.search(text) is not None


def recall_date(text: str, told: Sequence[Told]) -> DateMention | Quote | None:
    """The date of the event a stretch names again, the last told first; None without one."""
    match = _NAMED_AGAIN.search(text)
    if match is None or not told:
        return None
    named = [w for w in match.group(1).lower().split() if w]
    wanted = link_words(match.group(1)) - _EVENT_NOUNS
    if not wanted:
        return told[-1].date if _EVENT_NOUNS & set(named[:2]) else None
    for event in reversed(told):
        words = link_words(event.words)
        if any(w in words or any(same_stem(w, other) for other in words) for w in wanted):
            return event.date
    return None


def told_before(incidents: Iterable[Incident]) -> tuple[Told, ...]:
    """What the record tells with a date, in typed order."""
    return tuple(
        Told(
            fact.words,
            Quote(
                text=fact.date_evidence.quote,
                start_char=fact.date_evidence.start_char,
                message_id=fact.date_evidence.message_id,
            ),
        )
        for fact in incidents
        if fact.date_evidence is not None and fact.edtf is not None
    )


def last_told(record: Record) -> str:
    """The words of the fact recorded last, where that is an incident."""
    last = record.facts[-1] if record.facts else None
    return last.words if isinstance(last, Incident) else ""
