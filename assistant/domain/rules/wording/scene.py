"""A text under review with what surroundings are needed, worked out only when a phrase has been found."""

import re
from functools import cached_property

from assistant.domain.quotations import Quotation, find_quotations
from assistant.domain.rules.wording.folding import fold_text, words_of
from assistant.domain.sentences import Sentence, split_sentences

_REACH = 70


class Scene:
    """One text: as typed, folded, its sentences and quotations; spans are the same in both forms of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold_text(text)
        self.words = words_of(self.folded)
        self._at = 0

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Every quotation of the text."""
        return find_quotations(self.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the text."""
        return split_sentences(self.text)

    def sentence_at(self, position: int) -> Sentence:
        """The sentence that holds this place, or the whole text when none does."""
        sentences = self.sentences
        if self._at >= len(sentences) or sentences[self._at].start_char > position:
            self._at = 0
        while self._at < len(sentences) and sentences[self._at].end_char <= position:
            self._at += 1
        if self._at < len(sentences) and sentences[self._at].start_char <= position:
            return sentences[self._at]
        return Sentence(0, len(self.text), self.text)

    def before(self, position: int) -> str:
        """The folded words of the same sentence just before this place."""
        start = max(self.sentence_at(position).start_char, position - _REACH)
        return self.folded[start:position]

    def after(self, position: int) -> str:
        """The folded words of the same sentence just after this place."""
        end = min(self.sentence_at(max(0, position - 1)).end_char, position + _REACH)
        return self.folded[position:end]

    def is_sentence_start(self, position: int) -> bool:
        """Whether only marks stand between the start of the sentence and this place."""
        start = self.sentence_at(position).start_char
        return not re.search(r"\w", self.text[start:position])
