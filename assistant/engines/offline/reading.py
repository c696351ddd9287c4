"""One message read once: sentences with their clauses, dates, quotations and purpose.

Everything the other modules ask of the text is computed here, in time linear in its length.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from assistant.domain.date_reading import DateMention, join_day_lists, read_dates
from assistant.domain.findings import NOT_FACT
from assistant.domain.people import PersonGroup
from assistant.domain.ports import ExtractionRequest
from assistant.domain.quotations import find_quotations
from assistant.domain.rules.wording import review_wording
from assistant.domain.sentences import split_sentences
from assistant.domain.text import Quote, Section
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause, split_clauses
from assistant.engines.offline.framing import Frame, frame_of
from assistant.engines.offline.lexicon import Agent
from assistant.engines.offline.people import Named, agents, find_names
from assistant.engines.offline.person_roles import helpers_by_pair, staff_initials
from assistant.engines.offline.recalled import Told, last_told, told_before
from assistant.engines.offline.words import norms_of, split_words

_BRACKETS = re.compile(r"\([^()\n]{0,200}\)")
_SIGNATURE_LINES = 8
_LABEL = re.compile(r"\W*\w+\s?:")
_BEFORE_LINE = " \t-–—*•·>0123456789.)("
_HEADING_AFTER = re.compile(r"\s*(?:[:\-–—|]|\.(?=\s|$)|,?\s*$|\n)")


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence and what is known about it."""

    start_char: int
    end_char: int
    text: str
    frame: Frame
    clauses: tuple[Clause, ...]
    dates: tuple[DateMention, ...]
    opinion: float
    starts_line: bool
    quotations: tuple[tuple[int, int], ...]

    @property
    def lower(self) -> str:
        """The sentence in lower case with straight apostrophes."""
        return self.text.lower().replace("’", "'")


@dataclass(frozen=True, slots=True)
class Reading:
    """The message as a whole."""

    text: str
    section: Section
    message_id: str
    today: date
    passages: tuple[Passage, ...]
    dates: tuple[DateMention, ...]
    named: tuple[Named, ...]
    agents: Mapping[str, Agent]
    subject: frozenset[str]
    opinions: tuple[tuple[int, int], ...]
    norms: frozenset[str] = frozenset()
    """Every word of the message."""
    is_log: bool = False
    """Two lines or more open with a date."""
    told: tuple[Told, ...] = ()
    """What earlier messages told, with its date."""
    last_told: str = ""
    """The words of the fact recorded last, where that is an incident."""
    word_starts: Sequence[int] = ()
    passage_starts: Sequence[int] = ()
    date_starts: Sequence[int] = ()

    def quote(self, start: int, end: int) -> Quote:
        """The exact words of a span, trimmed of white space."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        # As fully checked as through the constructor, in half the time.
        return Quote.model_validate({"text": self.text[start:end], "start_char": start})

    def dates_in(self, start: int, end: int) -> tuple[DateMention, ...]:
        """Date mentions that lie inside a span."""
        return _dates_in(self.dates, self.date_starts, start, end)

    def passages_in(self, start: int, end: int) -> tuple[Passage, ...]:
        """Sentences that share a character with a span."""
        low = max(0, bisect_right(self.passage_starts, start) - 1)
        high = bisect_left(self.passage_starts, end)
        return tuple(p for p in self.passages[low:high] if p.end_char > start)

    def opinion_share(self, start: int, end: int) -> float:
        """How much of a span's words is flagged as opinion, 0 to 1."""
        return _opinion_share(self.opinions, self.word_starts, start, end)


def read_message(request: ExtractionRequest, subject: frozenset[str]) -> Reading:
    """The message read against the day it was typed and the people already known."""
    text = request.message.text
    sentences = split_sentences(text)
    known = _known(request)
    words = split_words(text)
    norms = [word.norm for word in words]
    named = find_names(text, sentences, subject, known, words)
    who = agents(named, subject)
    who = {**helpers_by_pair(norms), **who}
    who |= dict.fromkeys(staff_initials(words, text) - who.keys(), Agent.STAFF)
    typed = read_dates(text, request.today, request.calendar, _anchor(request))
    dates = join_day_lists(text, sorted(typed, key=lambda d: d.start_char))
    opinions = _opinions(text, request.section)
    spans = [(q.start_char, q.end_char) for q in find_quotations(text)]
    brackets = [m.span() for m in _BRACKETS.finditer(text)] if "(" in text else []
    protected = sorted([*spans, *brackets, *((d.start_char, d.end_char) for d in dates)])
    word_starts = [word.start_char for word in words]
    date_starts = [mention.start_char for mention in dates]
    passages: list[Passage] = []
    signed_off = 0
    instructed = False
    for sentence in sentences:
        frame = frame_of(sentence.text)
        if frame is Frame.SIGNATURE:
            opens = not passages and "\n" not in text[sentence.start_char :].strip()
            signed_off = 0 if opens or _LABEL.match(sentence.text) else _SIGNATURE_LINES
        elif signed_off:
            signed_off -= 1
            if len(sentence.text) < 60:
                frame = Frame.SIGNATURE
            else:
                signed_off = 0
        if frame is Frame.FACT and instructed and _is_imperative(sentence.text):
            frame = Frame.INSTRUCTION
        instructed = frame is Frame.INSTRUCTION
        start, end = sentence.start_char, sentence.end_char
        inside = _within(protected, start, end)
        low = bisect_left(word_starts, start)
        high = bisect_left(word_starts, end, low)
        clauses = split_clauses(text, start, end, who, inside, words[low:high])
        before = text[0 if start < 400 else start - 40 : start].rstrip(_BEFORE_LINE)[-1:]
        passages.append(
            Passage(
                start,
                end,
                sentence.text,
                frame,
                clauses,
                _dates_in(dates, date_starts, start, end),
                _opinion_share(opinions, word_starts, start, end),
                before in ("", "\n"),
                tuple(_within(spans, start, end)),
            )
        )
    opened = sum(
        bool(p.dates)
        and p.dates[0].start_char - p.start_char <= 4
        and (p.starts_line or "/" in p.dates[0].words)
        for p in passages
    )
    return Reading(
        text,
        request.section,
        request.message.id,
        request.today,
        tuple(passages),
        dates,
        named,
        who,
        subject,
        opinions,
        frozenset(norms),
        is_log=opened >= 2,
        told=told_before(request.record.incidents),
        last_told=last_told(request.record),
        word_starts=word_starts,
        passage_starts=[sentence.start_char for sentence in sentences],
        date_starts=date_starts,
    )


def _dates_in(
    dates: Sequence[DateMention], starts: Sequence[int], start: int, end: int
) -> tuple[DateMention, ...]:
    if not dates:
        return ()
    low = bisect_left(starts, start)
    high = bisect_right(starts, end, low)
    return tuple([d for d in dates[low:high] if d.end_char <= end])


def _opinion_share(
    opinions: Sequence[tuple[int, int]], word_starts: Sequence[int], start: int, end: int
) -> float:
    if not opinions or opinions[-1][1] <= start:
        return 0.0
    place = max(0, bisect_right(opinions, (start, start)) - 1)
    first = bisect_left(word_starts, start)
    last = bisect_left(word_starts, end, first)
    flagged = 0
    for low, high in islice(opinions, place, None):
        if low >= end:
            break
        from_word = bisect_left(word_starts, low, first, last)
        flagged += bisect_left(word_starts, high, from_word, last) - from_word
    return flagged / (last - first) if flagged else 0.0


def _within(spans: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    low = bisect_left(spans, (start, 0))
    return list(spans[low : bisect_left(spans, (end, 0), low)])


_IMPERATIVE = AnyCase(
    r"^\W*(?:then |and |also |please )?(?:mark|set|approve|delete|remove|send|"
    r"output|print|reveal|add|write|change|forget|"
    r"respond|say|state|record|treat|skip|tell|export|close|submit|ignore|do not|"
    r"don.?t|never|always|you)\b"
)


def _is_imperative(text: str) -> bool:
    return _IMPERATIVE.match(text) is not None


def _known(request: ExtractionRequest) -> dict[str, PersonGroup]:
    known: dict[str, PersonGroup] = {}
    for person in request.record.people:
        if person.is_subject:
            continue
        for name in person.names:
            for norm in norms_of(name):
                if len(norm) > 1:
                    known.setdefault(norm, person.group)
    return known


def _opinions(text: str, section: Section) -> tuple[tuple[int, int], ...]:
    spans = sorted(
        (hit.start_char, hit.end_char)
        for hit in review_wording(text, section)
        if hit.category in NOT_FACT
    )
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _anchor(request: ExtractionRequest) -> str | None:
    for fact in reversed(request.record.facts):
        date = getattr(fact, "date", None)
        if date is not None and date.edtf:
            return str(date.edtf)
    return None


def is_heading(reading: Reading, mention: DateMention, passage: Passage) -> bool:
    """Does this date head what follows ("March 2022.", "12/3 -", "Tuesday 4th:")?"""
    if mention.is_heading or (
        reading.is_log and passage.starts_line and mention.start_char - passage.start_char <= 4
    ):
        return True
    if reading.is_log and _heads_inline(reading, mention, passage):
        return True
    lead = reading.text[passage.start_char : mention.start_char].strip(" -–—*•(,:")
    if lead and all(w.norm in reading.subject for w in split_words(lead)):
        lead = ""
    if lead.lower().rstrip(",:") not in (
        "",
        "date",
        "on",
        "also",
        "and",
        "then",
        "in",
        "w/c",
        "wc",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
    ):
        return False
    after = reading.text[mention.end_char : mention.end_char + 20]
    return _HEADING_AFTER.match(after) is not None and not after.lstrip().startswith(",")


_SHIFT_AFTER = re.compile(
    r"(?i)\s*(?:early|late|night|nights|am|pm|eve|evening|morning|afternoon|shift|waking|sleep.?in|"
    r"\s)*\s*(?:[:\-–—.]|$)"
)


def _heads_inline(reading: Reading, mention: DateMention, passage: Passage) -> bool:
    """Does a date in figures head an entry of a log on one line ("15/11 late - R missing")?"""
    lead = reading.text[passage.start_char : mention.start_char]
    return (
        mention.words[:1].isdigit()
        and "/" in mention.words
        and len(lead.split()) <= 2
        and not any(c.isdigit() for c in lead)
        and _SHIFT_AFTER.match(reading.text, mention.end_char, passage.end_char) is not None
    )
