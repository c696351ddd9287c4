"""From the wire to proposals: line numbers and quoted words become quotes with their place.

A quote is looked for in its own line first, then in its window. What is found nowhere is still
handed on, so that the gate drops and counts it. Words are widened, never narrowed: to whole words,
and to the whole sentence where the part left out could turn the meaning round.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.domain.ports import (
    ProposedIncident,
    ProposedIntervention,
    ProposedOutcome,
    ProposedRequest,
)
from assistant.domain.record import Impact, IncidentSource
from assistant.domain.text import Quote
from assistant.engines.llm.privacy import Mask
from assistant.engines.llm.windows import Line, Window
from assistant.engines.llm.wire import WireExtraction

_FOLDS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "‹": "<", "›": ">", "\n": " "})
# A quote that leaves one of these out of its sentence may say something else than the writer did.
_TURNS_MEANING = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|without|neither|nor|denie[sd]|deny|if|unless|might|may|maybe"
    r"|could|would|should|perhaps|probably|possibly|apparently|alleged(?:ly)?|suspects?|suspected|think|thinks"
    r"|thought|reckons?|believes?|believed|wonder(?:s|ed)?|said|says|told|tells|heard|claim(?:s|ed)?|supposedly"
    r"|threaten(?:s|ed)?|nearly|almost|wanted|asked|instead|rather|stopped|stop|isnt|wasnt|didnt|doesnt|dont|hasnt"
    r"|havent|hadnt|cant|couldnt|wouldnt|wont|werent|arent|shouldnt)\b|n['’]t\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Proposals:
    """What one or more windows proposed."""

    incidents: tuple[ProposedIncident, ...] = ()
    interventions: tuple[ProposedIntervention, ...] = ()
    requests: tuple[ProposedRequest, ...] = ()
    outcomes: tuple[ProposedOutcome, ...] = ()
    quotes: int = 0
    """Quotes and line numbers given."""
    unfound: int = 0
    """Those of them whose words are in none of the lines asked about."""

    def __add__(self, other: Proposals) -> Proposals:
        return Proposals(
            (*self.incidents, *other.incidents),
            (*self.interventions, *other.interventions),
            (*self.requests, *other.requests),
            (*self.outcomes, *other.outcomes),
            self.quotes + other.quotes,
            self.unfound + other.unfound,
        )

    @property
    def count(self) -> int:
        """How many facts there are."""
        return sum(map(len, (self.incidents, self.interventions, self.requests, self.outcomes)))


def translate(wire: WireExtraction, window: Window, text: str, mask: Mask) -> Proposals:
    """The proposals of one window's answer, in terms of the typed text."""
    reader = _Reader(window, text, mask)
    incidents = []
    for item in wire.incidents:
        quote = reader.fact(item.s, item.words)
        if quote is not None:
            incidents.append(
                ProposedIncident(
                    quotes=(quote,),
                    date_quote=reader.date(item.s, item.date),
                    source=IncidentSource(item.source.value),
                )
            )
    interventions = []
    for action in wire.actions:
        quote = reader.fact(action.s, action.words)
        if quote is not None:
            effect = reader.part(action.s, action.effect)
            interventions.append(
                ProposedIntervention(
                    quotes=(quote,),
                    date_quote=reader.date(action.s, action.date),
                    impact=Impact(action.impact.value) if effect else Impact.UNKNOWN,
                    impact_quotes=(effect,) if effect else (),
                )
            )
    requests = []
    for ask in wire.requests:
        quote = reader.fact(ask.s, ask.words)
        if quote is not None:
            reason = reader.part(ask.s, ask.reason)
            requests.append(
                ProposedRequest(quotes=(quote,), reason_quotes=(reason,) if reason else ())
            )
    outcomes = [
        ProposedOutcome(quotes=(quote,))
        for outcome in wire.outcomes
        if (quote := reader.fact(outcome.s, outcome.words)) is not None
    ]
    return Proposals(
        tuple(incidents),
        tuple(interventions),
        tuple(requests),
        tuple(outcomes),
        reader.quotes,
        reader.unfound,
    )


class _Reader:
    """Finds a window's quotes in the typed text."""

    def __init__(self, window: Window, text: str, mask: Mask) -> None:
        self.quotes = self.unfound = 0
        self._lines = window.lines
        self._text = text
        self._mask = mask

    def fact(self, number: int, words: str) -> Quote | None:
        """The words of a fact; the whole line when none are given."""
        line = self._line(number)
        if words.strip():
            return self.part(number, words)
        self.quotes += 1
        if line is None:
            self.unfound += 1
            return None
        return _quote(self._text, line.start_char, line.end_char)

    def part(self, number: int, words: str) -> Quote | None:
        """Those words with their place, widened; None when nothing was said."""
        if not words.strip():
            return None
        self.quotes += 1
        found = self._find(self._line(number), words) or self._find_across(words)
        if found is None:
            return self._lost(words)
        return _quote(self._text, *_widened(self._text, *found))

    def date(self, number: int, words: str) -> Quote | None:
        """Words that say when, only from the fact's own line: a date elsewhere is another's."""
        line = self._line(number)
        if not words.strip():
            return None
        self.quotes += 1
        if line is None:
            return self._lost(words)
        span = locate_in_line(line, words)
        if span is None:
            if self._find(line, words) is None:
                return self._lost(words)
            return None
        return _quote(self._text, *_whole_words(self._text, *span))

    def _line(self, number: int) -> Line | None:
        return self._lines[number - 1] if 1 <= number <= len(self._lines) else None

    def _find(self, line: Line | None, words: str) -> tuple[tuple[int, int], int, int] | None:
        """Its sentence's span and its own, in the line named or else in any other."""
        ordered = [*([line] if line else []), *(item for item in self._lines if item is not line)]
        for item in ordered:
            span = locate_in_line(item, words)
            if span is not None:
                return (item.start_char, item.end_char), *span
        return None

    def _find_across(self, words: str) -> tuple[tuple[int, int], int, int] | None:
        """Words that run over the end of a line."""
        shown = _fold(self._mask.show(words)).strip()
        start = _fold(self._text).find(shown)
        end = start + len(shown)
        if start < 0 or _cuts_a_word(self._text, start, end):
            return None
        touched = [line for line in self._lines if line.start_char < end and start < line.end_char]
        if not touched:
            return None
        return (touched[0].start_char, touched[-1].end_char), start, end

    def _lost(self, words: str) -> Quote | None:
        """Words that were not typed, for the gate to drop and count; never any it would take."""
        self.unfound += 1
        shown = self._mask.show(words)
        return None if _fold(shown).strip() in _fold(self._text) else Quote(text=shown)


def locate_in_line(line: Line, words: str) -> tuple[int, int] | None:
    """The typed span of words in one line, by what was sent, at the edges of words."""
    sent = _fold(line.sent.text)
    wanted = _fold(words).strip()
    core = wanted.strip(" .,;:")
    for needle in dict.fromkeys((wanted, core)):
        for match in re.finditer(re.escape(needle), sent) if needle else ():
            if _cuts_a_word(sent, match.start(), match.end()):
                continue
            start, end = line.sent.typed_span(*match.span())
            return line.start_char + start, line.start_char + end
    return None


def _fold(text: str) -> str:
    return "".join(
        low if len(low := char.lower()) == 1 else char for char in text.translate(_FOLDS)
    )


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    opens = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    closes = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return opens or closes


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def _widened(text: str, sentence: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    start, end = _whole_words(text, start, end)
    left_out = f"{text[sentence[0] : start]} | {text[end : sentence[1]]}"
    is_short = len(text[start:end].split()) < _FEWEST_WORDS
    if is_short or _TURNS_MEANING.search(left_out):
        return min(start, sentence[0]), max(end, sentence[1])
    return start, end


def _quote(text: str, start: int, end: int) -> Quote:
    return Quote(text=text[start:end], start_char=start)


def spans_of(quotes: Iterable[Quote], text: str) -> tuple[tuple[int, int], ...]:
    """Where quotes of this message stand; those without a place in it are left out."""
    found = []
    for quote in quotes:
        if quote.message_id is not None:
            continue
        start = quote.start_char
        if start is None or text[start : start + len(quote.text)] != quote.text:
            start = text.find(quote.text)
        if start >= 0:
            found.append((start, start + len(quote.text)))
    return tuple(found)
