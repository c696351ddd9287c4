"""Which typed sentences stand nowhere: in no fact, no answer, no finding.

Whatever a person typed is kept, but an engine can fail to see what a sentence is for. Such a
sentence must not be lost without anybody noticing: it is shown until it is placed or left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.events import Interview
from assistant.domain.fitting import asks_back
from assistant.domain.memo import remembered
from assistant.domain.parts import find_parts
from assistant.domain.record import Fact, Incident, Intervention, RequestItem
from assistant.domain.said_to_us import is_said_to_us
from assistant.domain.sentences import split_sentences
from assistant.domain.text import Evidence, Message


@remembered
def unplaced(interview: Interview) -> tuple[Evidence, ...]:
    """Sentences of messages that were read and stand nowhere, in the order they were typed."""
    taken = _taken(interview)
    return tuple(
        piece
        for message in interview.messages
        if _was_read(message, interview)
        for piece in _loose(message, taken.get(message.id, []))
    )


def unplaced_in(interview: Interview, message_id: str) -> tuple[Evidence, ...]:
    """Those of one message, the others left unread."""
    message = interview.message(message_id)
    if message is None or not _was_read(message, interview):
        return ()
    return tuple(_loose(message, _taken(interview).get(message_id, [])))


def _was_read(message: Message, interview: Interview) -> bool:
    return (
        message.tells
        and message.id in interview.understood
        and message.id not in interview.withdrawn_messages
    )


@remembered
def _taken(interview: Interview) -> dict[str, list[tuple[int, int]]]:
    """What of each message stands somewhere, by message id."""
    taken: dict[str, list[tuple[int, int]]] = {}
    for piece in _placed(interview):
        taken.setdefault(piece.message_id, []).append((piece.start_char, piece.end_char))
    for finding in interview.findings:
        if (
            finding.proposed_by is None
            and finding.message_id
            and finding.start_char is not None
            and finding.end_char is not None
        ):
            taken.setdefault(finding.message_id, []).append((finding.start_char, finding.end_char))
    return taken


def _loose(message: Message, taken: list[tuple[int, int]]) -> Iterator[Evidence]:
    read = [span for part in find_parts(message) for span in part.spans]
    for sentence in split_sentences(message.text):
        start, end = sentence.start_char, sentence.end_char
        is_heading = not any(first < end and start < last for first, last in read)
        if is_heading or asks_back(sentence.text) or is_said_to_us(sentence.text):
            continue
        if not any(first < end and start < last for first, last in taken):
            yield Evidence(message_id=message.id, start_char=start, quote=message.text[start:end])


def _placed(interview: Interview) -> Iterator[Evidence]:
    yield from interview.asides
    record = interview.record
    for answer in record.answers:
        yield from answer.evidence
    for fact in record.facts:
        yield from _of_fact(fact)


def _of_fact(fact: Fact) -> Iterator[Evidence]:
    yield from fact.evidence
    match fact:
        case Incident():
            single = (fact.date_evidence, fact.told_by, fact.told_to, fact.place, fact.count)
            yield from (piece for piece in single if piece is not None)
        case Intervention():
            yield from fact.impact_evidence
            if fact.date_evidence is not None:
                yield fact.date_evidence
        case RequestItem():
            yield from fact.reason
        case _:
            pass
