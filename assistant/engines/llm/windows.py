"""A message as numbered lines, in windows with overlap when it is long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.domain.sentences import split_sentences
from assistant.engines.llm.privacy import Mask, SentText

_LONGEST_LINE = 1_000


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the message: where it was typed, and as it is sent."""

    number: int
    start_char: int
    end_char: int
    sent: SentText


@dataclass(frozen=True, slots=True)
class Window:
    """Consecutive lines that are asked about in one call."""

    lines: tuple[Line, ...]

    @property
    def staff_words(self) -> str:
        """The lines as the prompt shows them, numbered within this window."""
        return "\n".join(
            f"{number} {' '.join(line.sent.text.split(chr(10)))}"
            for number, line in enumerate(self.lines, 1)
        )


def number_lines(text: str, mask: Mask) -> tuple[Line, ...]:
    """The sentences of a message, hidden words replaced."""
    spans = [
        span
        for sentence in split_sentences(text)
        for span in _short_spans(text, sentence.start_char, sentence.end_char)
    ]
    return tuple(
        Line(number, start, end, mask.hide(text[start:end]))
        for number, (start, end) in enumerate(spans, 1)
    )


def _short_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span, cut between words where a sentence never seems to end."""
    while end - start > _LONGEST_LINE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_LINE)
        cut = cut if cut > start else start + _LONGEST_LINE
        yield start, cut
        start = cut + 1 if text[cut : cut + 1] == " " else cut
    if text[start:end].strip():
        yield start, end


def cut_windows(lines: tuple[Line, ...], *, max_chars: int, overlap: int) -> Iterator[Window]:
    """Windows of at most `max_chars`, each beginning with the last lines of the one before."""
    start = 0
    while start < len(lines):
        end, size = start, 0
        while end < len(lines):
            size += len(lines[end].sent.text) + 4
            if size > max_chars and end > start:
                break
            end += 1
        yield Window(lines[start:end])
        if end >= len(lines):
            return
        start = max(end - overlap, start + 1)
