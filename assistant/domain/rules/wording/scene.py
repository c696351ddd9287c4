"""A text under review with what surroundings are needed, worked out only when a phrase has been
found.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from assistant.domain.quotations import Quotation, find_quotations
from assistant.domain.rules.wording.folding import FoldedWords, fold_text
from assistant.domain.sentences import ORDINARY_END, Sentence, split_sentences

_REACH = 70
_WIDE_REACH = 200
_LONGEST = 2_000
_LEAD = 12
_MARKS = " \t-–—*•·>([\"'“‘”’"
# Where looking around ends: a line, or a mark before a space or a quotation mark, unless what
# stands before it is a title or an abbreviation. The group says that a sentence surely ends here.
_STOP = re.compile(
    r"[\n.!?…](?:(?P<line>(?<=\n))|(?=[\s\"'”’)]|\Z)"
    r"(?<!(?:[mM][rRsS]|[dD][rR]|[sS][tT]|\.[gG]).)(?<!(?:[mM][rR][sS]|[rR][oO][xX]).)"
    rf"(?P<plain>{ORDINARY_END})?)"
)


class Scene:
    """One text: as typed, folded, its sentences and quotations; spans are the same in both forms
    of the text.
    """

    # Not worked out yet; most texts need few of these.
    _quotations: tuple[Quotation, ...] | None = None
    _quotation_starts: Sequence[int] = ()
    _sentences: tuple[Sentence, ...] | None = None
    _sentence_starts: Sequence[int] = ()
    _unquoted: str | None = None
    _stops: list[int] | None = None
    _plain_stops: Sequence[int] = ()
    _sure_stops: Sequence[int] | None = None
    # A phrase's surroundings are asked for many times in a row: the last are kept.
    _before, _before_place = "", -1
    _after, _after_place = "", -1

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold_text(text)
        self.words = FoldedWords(self.folded)

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """Every quotation of the text."""
        if self._quotations is None:
            self._quotations = find_quotations(self.text)
            self._quotation_starts = [quotation.start_char for quotation in self._quotations]
        return self._quotations

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the text; one longer than any person writes comes in pieces."""
        if self._sentences is None:
            whole = split_sentences(self.text, self.quotations)
            if any(len(sentence.text) > _LONGEST for sentence in whole):
                whole = tuple(piece for sentence in whole for piece in _pieces(sentence))
            self._sentences = whole
            self._sentence_starts = [sentence.start_char for sentence in whole]
        return self._sentences

    def sentence_at(self, position: int) -> Sentence:
        """The sentence that holds this place, or the whole text when none does."""
        sentences = self.sentences
        index = bisect_right(self._sentence_starts, position) - 1
        if index >= 0 and position < sentences[index].end_char:
            return sentences[index]
        return Sentence(0, len(self.text), self.text)

    def quotations_in(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The quotations that share a character with this span, in order."""
        quotations = self.quotations
        if not quotations:
            return ()
        first = max(0, bisect_right(self._quotation_starts, start) - 1)
        last = bisect_left(self._quotation_starts, end)
        return tuple(q for q in quotations[first:last] if q.end_char > start)

    @property
    def unquoted(self) -> str:
        """The folded text with every quotation blanked, character for character."""
        if self._unquoted is None:
            parts: list[str] = []
            at = 0
            for start, end, _ in self.quotations:
                parts += [self.folded[at:start], "\x00" * (end - start)]
                at = end
            self._unquoted = "".join(parts) + self.folded[at:]
        return self._unquoted

    def before(self, position: int) -> str:
        """The folded words just before this place, no further back than the last full stop."""
        if position != self._before_place:
            stops = self._ends()
            index = bisect_right(stops, position)
            start = max(stops[index - 1] if index else 0, position - _REACH)
            self._before = self.folded[start:position].lstrip("\"')")
            self._before_place = position
        return self._before

    def after(self, position: int) -> str:
        """The folded words just after this place, up to the next full stop."""
        if position != self._after_place:
            stops = self._ends()
            index = bisect_right(stops, position)
            end = position + _REACH
            if index < len(stops):
                end = min(stops[index], end)
            self._after = self.folded[position:end].rstrip()
            self._after_place = position
        return self._after

    def _ends(self) -> list[int]:
        """The places just after each mark that ends a line or a sentence, near enough to look
        around.
        """
        if self._stops is None:
            stops, plain = [], []
            for stop in _STOP.finditer(self.text):
                stops.append(stop.end())
                if stop.lastgroup:
                    plain.append(stop.end())
            self._stops, self._plain_stops = stops, plain
        return self._stops

    def around(self, position: int) -> tuple[int, int]:
        """A span of whole sentences that holds this place; found faster than its sentence."""
        if self._sure_stops is None:
            self._sure_stops = self._stops_outside_quotations()
        stops = self._sure_stops
        index = bisect_right(stops, position)
        start = stops[index - 1] if index else 0
        end = stops[index] if index < len(stops) else len(self.text)
        if end - start <= _LONGEST:
            return start, end
        sentence = self.sentence_at(position)
        return sentence.start_char, sentence.end_char

    def _stops_outside_quotations(self) -> Sequence[int]:
        """The places just after each mark that ends a sentence whatever stands around it."""
        self._ends()
        if not self.quotations:
            return self._plain_stops
        return [stop for stop in self._plain_stops if not self.quotations_in(stop - 1, stop)]

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
