"""A text under review with what surroundings are needed, worked out only when a phrase has been
found.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from assistant.domain.quotations import Quotation, find_quotations
from assistant.domain.rules.wording.folding import FoldedWords, fold_text
from assistant.domain.sentences import Sentence, split_sentences

_REACH = 70
_WIDE_REACH = 200
_LONGEST = 2_000
_LEAD = 12
_MARKS = " \t-–—*•·>([\"'“‘”’"
_STOP = re.compile(r"[.!?…\n]")
_NOT_STOPS = ("mr", "mrs", "ms", "dr", "st", ".g", "rox")


class Scene:
    """One text: as typed, folded, its sentences and quotations; spans are the same in both forms
    of the text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold_text(text)
        self.words = FoldedWords(self.folded)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Every quotation of the text."""
        return find_quotations(self.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the text; one longer than any person writes comes in pieces."""
        return tuple(piece for whole in split_sentences(self.text) for piece in _pieces(whole))

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start_char for sentence in self.sentences]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.start_char for quotation in self.quotations]

    def sentence_at(self, position: int) -> Sentence:
        """The sentence that holds this place, or the whole text when none does."""
        index = bisect_right(self._sentence_starts, position) - 1
        if index >= 0 and position < self.sentences[index].end_char:
            return self.sentences[index]
        return Sentence(0, len(self.text), self.text)

    def quotations_in(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The quotations that share a character with this span, in order."""
        first = max(0, bisect_right(self._quotation_starts, start) - 1)
        last = bisect_left(self._quotation_starts, end)
        return tuple(q for q in self.quotations[first:last] if q.end_char > start)

    def before(self, position: int) -> str:
        """The folded words just before this place, no further back than the last full stop."""
        start = max(0, position - _REACH)
        for stop in _STOP.finditer(self.text, start, position):
            if self._ends_here(stop.start()):
                start = stop.end()
        return self.folded[start:position].lstrip("\"')")

    def after(self, position: int) -> str:
        """The folded words just after this place, up to the next full stop."""
        end = position + _REACH
        for stop in _STOP.finditer(self.text, position, end):
            if self._ends_here(stop.start()):
                end = stop.end()
                break
        return self.folded[position:end].rstrip()

    def _ends_here(self, position: int) -> bool:
        """Whether the mark at this place ends a line or a sentence, near enough to look around."""
        following = self.text[position + 1 : position + 2]
        if self.text[position] == "\n":
            return True
        ends = not following or following.isspace() or following in "\"'”’)"
        return ends and not self.folded[max(0, position - 3) : position].endswith(_NOT_STOPS)

    def nearby(self, start: int, end: int) -> str:
        """The folded words of the same sentence around this span, as far as a source may stand."""
        sentence = self.sentence_at(start)
        return self.folded[
            max(sentence.start_char, start - _WIDE_REACH) : min(
                sentence.end_char, end + _WIDE_REACH
            )
        ]

    def is_sentence_start(self, position: int) -> bool:
        """Whether only marks stand between a full stop or the line's start and this place."""
        lead = self.text[max(0, position - _LEAD) : position].rstrip(_MARKS)
        return not lead or lead[-1] in ".!?…\n"


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    """The sentence in pieces short enough that looking around in one costs next to nothing."""
    if len(sentence.text) <= _LONGEST:
        yield sentence
        return
    for start in range(0, len(sentence.text), _LONGEST):
        text = sentence.text[start : start + _LONGEST]
        at = sentence.start_char + start
        yield Sentence(at, at + len(text), text)
