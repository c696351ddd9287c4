"""Pairs of statements about one person or place that can't both stand as they are.

Somebody who can't be reached and is collecting; a hurt said to have happened where the child has
not been; "no incidents since" beside a later one. Neither is said to be right: each has a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant.domain.date_reading import read_dates
from assistant.domain.dates import first_day
from assistant.domain.record import Impact, Record
from assistant.domain.text import Message

Pair = tuple[tuple[str, ...], tuple[str, str], str]
"""The facts, the two statements, and the question that would settle them."""

_ADULT = (
    r"mum|mam|mom|mother|dad|father|parents?|carers?|nan|nana|gran|grandmother|grandad|aunt|aunty|"
    r"auntie|uncle|step-?mum|step-?dad|foster carers?"
)
_PRONOUN = r"her|him|them|she|he|they"
_UNREACHED = re.compile(
    r"\b(?:(?:we|i|school|staff) )?(?:still )?(?:can.?t|cannot|can not|couldn.?t|could not|"
    r"haven.?t been able to|not able to|unable to|not managed to) "
    rf"(?:get hold of|get through to|reach|contact) (?:his |her |their |the )?"
    rf"(?P<who>{_ADULT}|{_PRONOUN})\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    rf"\b(?P<who>{_ADULT})(?:['’]?s|['’]?re| is| are|['’]?ll| will(?: be)?)? "
    r"(?:due to |going to |now |just )*(?:(?:collecting|picking (?:him|her|them) up|picking up|"
    r"fetching|on (?:her|his|their) way)\b|(?:to )?(?:collect|pick (?:him|her|them) up|fetch)\b)"
    r"[^.;\n]{0,30}",
    re.IGNORECASE,
)
_NAMED_ADULT = re.compile(rf"\b(?:{_ADULT})\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_HURT = re.compile(
    r"\b(?:bruis\w*|marks?|burn(?:s|t|ed)?|cuts?|injur\w*|hurt|scald\w*|fractur\w*|black eye)\b",
    re.IGNORECASE,
)
_PLACE = r"(?:the |his |her |their |a )?(?P<place>[a-z][\w'’-]+(?: [a-z][\w'’-]+)?)"
_HAPPENED_AT = re.compile(
    r"\b(?:it|they|this|that|these|bruis\w*|marks?|burns?|cuts?|injur\w+)"
    rf"(?: had| must have| has| all| was| were)? (?:happened|occurred|came|caused|done) "
    rf"(?:at|in|from) {_PLACE}|"
    rf"\b(?:did|got|done) (?:it|this|that|them) (?:at|in) {_PLACE.replace('<place>', '<other>')}",
    re.IGNORECASE,
)
_NOT_THERE = re.compile(
    r"\b(?:has ?n.?t|has not|have ?n.?t|have not|had ?n.?t|not|never) (?:been|stayed|slept|gone|"
    r"visited|attended|set foot)\b[^.;\n]{0,40}?(?:\bsince (?P<since>[^.;,\n]+)|"
    r"\bfor (?:weeks|months|(?:over )?a (?:month|year)|ages)\b|(?<=never been there)|"
    r"(?<=never stayed there))",
    re.IGNORECASE,
)
_SINCE_IT = re.compile(
    r"\W*(?:then|it|that|this|the (?:incident|injur\w+|bruis\w+))\b", re.IGNORECASE
)
_NONE_SINCE = re.compile(
    r"\bno (?:more |further |new |other )?(?:incidents?|problems?|issues?|concerns?|repeats?)\b"
    r"[^.;\n]*|\b(?:nothing|none) (?:at all )?since\b[^.;\n]*",
    re.IGNORECASE,
)
_EMPTY = frozenset("the his her their home house and that same there place room".split())


def unreached_but_coming(messages: Sequence[Message]) -> Iterator[Pair]:
    """Somebody who can't be reached, and is said to be collecting."""
    coming = [m for message in messages for m in _COMING.finditer(message.text)]
    for message in messages:
        for match in _UNREACHED.finditer(message.text):
            who = match.group("who").lower()
            if re.fullmatch(_PRONOUN, who):
                named = _NAMED_ADULT.findall(message.text[: match.start()])
                who = named[-1].lower() if named else ""
            for other in coming:
                if other.group("who").lower() == who:
                    words = (other.group().strip(" ,"), match.group().strip())
                    yield (
                        (),
                        words,
                        f"It says “{words[0]}” and also “{words[1]}”. Has {who} been reached, and "
                        "who is collecting today?",
                    )


def hurt_where_not_been(record: Record, messages: Sequence[Message]) -> Iterator[Pair]:
    """A hurt said to have happened at a place, and the child not there then."""
    if not any(_HURT.search(told) for told in (*_texts(messages), *_words(record))):
        return
    for message in messages:
        for happened in _HAPPENED_AT.finditer(message.text):
            place = (happened.group("place") or happened.group("other")).lower()
            names = set(re.findall(r"[a-z]{3,}", place)) - _EMPTY
            day = _day_of_hurt(record)
            for other in messages:
                for sentence in _SENTENCE.finditer(other.text):
                    absent = _NOT_THERE.search(sentence.group())
                    if absent is None or not names & set(
                        re.findall(r"[a-z]{3,}", sentence.group().lower())
                    ):
                        continue
                    if not _was_away(absent, day, other.today):
                        continue
                    words = (happened.group().strip(), sentence.group().strip())
                    yield (
                        (),
                        words,
                        f"It says “{words[0]}” and also “{words[1]}”. Where was the child when the "
                        "injury happened, and who can say so?",
                    )


def _texts(messages: Sequence[Message]) -> Iterator[str]:
    return (message.text for message in messages)


def _words(record: Record) -> Iterator[str]:
    return (fact.words for fact in record.incidents)


def _day_of_hurt(record: Record) -> date | None:
    days = [
        first_day(fact.edtf) for fact in record.incidents if fact.edtf and _HURT.search(fact.words)
    ]
    return max((day for day in days if day), default=None)


def _was_away(absent: re.Match[str], hurt: date | None, today: date) -> bool:
    """Was the child away before the hurt, as far as the dates tell?"""
    since = absent.group("since")
    if since is None:
        return True
    if _SINCE_IT.match(since) or hurt is None:
        return False
    days = [first_day(mention.edtf) for mention in read_dates(since, today) if mention.edtf]
    return bool(days) and days[0] is not None and days[0] < hurt


def none_since_but_later(record: Record) -> Iterator[Pair]:
    """ "No incidents since" beside an incident dated after the measure began."""
    for fact in record.interventions:
        start = first_day(fact.edtf) if fact.edtf else None
        if start is None or fact.impact is Impact.NONE:
            continue
        for piece in fact.impact_evidence:
            none = _NONE_SINCE.search(piece.quote)
            if none is None:
                continue
            later = [
                (day, incident)
                for incident in record.incidents
                if incident.edtf and (day := first_day(incident.edtf)) and day > start
            ]
            if later:
                # The latest is enough to ask about; the others stand beside it in the chronology.
                incident = max(later, key=lambda pair: pair[0])[1]
                words = (none.group().strip(" .,"), incident.words)
                yield (
                    (fact.id, incident.id),
                    words,
                    f"It says “{words[0]}”, and after that “{words[1]}”. Is this another incident "
                    "of the kind that had stopped?",
                )
