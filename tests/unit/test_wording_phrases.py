"""Finding phrases in a text: the same as looking for each phrase in turn at each word."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.rules.wording.folding import FoldedWords, fold_text
from assistant.domain.rules.wording.phrases import PhraseTable

PHRASES = (
    "he is",
    "he is a",
    "is a bully",
    "a bully",
    "bully",
    "mums fault",
    "mum's",
    "no-one",
    "a",
)
PIECES = st.sampled_from(
    [
        *"he HE is a bully bullying mum mum's mums mum’s fault no one no-one".split(),
        *"' ’ '' - – / . , ( \" “ … é İ hé 😀 7 _".split(),
        *("\x00", "\u2028", "\t", "\r\n", "\n", " ", "  ", "   ", ". "),
    ]
)
TABLE = PhraseTable(((phrase,), phrase) for phrase in PHRASES)
_RUN = re.compile(r"(?:[^\W_]|['\x00İ😀])+")


def _one_by_one(text: str) -> list[tuple[int, int, str]]:
    """The slow way: every phrase compared at every word."""
    folded = fold_text(text)
    runs = []
    for run in _RUN.finditer(folded):
        inner = run.group().strip("'")
        if inner:
            start = run.start() + run.group().index(inner)
            runs.append((start, start + len(inner), inner.replace("'", "")))
    found = []
    for first in range(len(runs)):
        begin = runs[first][0]
        if re.search(r"[^\W_]-$", folded[:begin]):
            continue
        for phrase in PHRASES:
            words = phrase.replace("'", "").replace("-", " ").split()
            here = runs[first : first + len(words)]
            near = (
                re.fullmatch(r"'*(?: +|[-/])'*", folded[one[1] : two[0]])
                for one, two in pairwise(here)
            )
            if [run[2] for run in here] == words and all(near):
                found.append((begin, here[-1][1], phrase))
    return sorted(found, key=lambda item: (item[0], -item[1]))


@given(st.lists(PIECES, max_size=16).map("".join))
def test_phrases_are_found_as_if_looked_for_one_by_one(text: str) -> None:
    found = [
        (start, end, meaning)
        for start, end, meanings in TABLE.find(FoldedWords(fold_text(text)))
        for meaning in meanings
    ]
    assert found == _one_by_one(text)


@given(st.text(max_size=80))
def test_ascii_text_is_folded_as_any_other(text: str) -> None:
    plain = "".join(character for character in text if character.isascii())
    assert fold_text(plain) + ".é" == fold_text(plain + ".é")
    assert FoldedWords(fold_text(plain)).words == FoldedWords(fold_text(plain + ".é")).words[:-1]
