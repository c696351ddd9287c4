"""What holds for any text: valid spans, no overlap, work in step with length."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.findings import NOT_FACT, SECTIONS
from assistant.domain.rules.wording import attributed_spans, review_wording
from assistant.domain.rules.wording.folding import fold_text
from assistant.domain.rules.wording.lexicon import LEXICONS

PIECES = st.sampled_from(
    [lexicon.phrases.split(",")[0].strip() for lexicon in LEXICONS]
    + [
        "He is",
        "Mum said",
        "she was",
        ".",
        "!",
        "?",
        "\n",
        "“",
        "”",
        "'",
        '"',
        "(",
        ")",
        "and",
        "the",
        "because",
    ]
)


@given(
    st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=14).map(" ".join)),
    st.sampled_from(SECTIONS),
)
def test_any_text_gives_valid_spans_that_do_not_overlap(text: str, section: str) -> None:
    hits = review_wording(text, section)
    for group in (True, False):
        end = 0
        for hit in hits:
            if (hit.category in NOT_FACT) is group:
                assert end <= hit.start_char < hit.end_char <= len(text)
                assert text[hit.start_char : hit.end_char] == hit.words
                end = hit.end_char
    assert list(hits) == sorted(hits, key=lambda hit: (hit.start_char, hit.end_char))


@given(st.text(max_size=120))
def test_folding_moves_no_character(text: str) -> None:
    assert len(fold_text(text)) == len(text)


@given(st.text(max_size=120))
def test_reported_clauses_lie_inside_the_text(text: str) -> None:
    for span in attributed_spans(text):
        assert 0 <= span.start_char <= span.end_char <= len(text)


def _cost(text: str) -> float:
    best = float("inf")
    for _ in range(2):
        started = time.process_time()
        review_wording(text)
        best = min(best, time.process_time() - started)
    return best


UNITS = sorted(
    {next(iter(lexicon.expanded())) + " " for lexicon in LEXICONS}
    | {
        "he is a ",
        "very very ",
        "and, ",
        "mum said that ",
        "some of the mums say ",
        "she was ",
        "a a ",
        "'s ",
        '"no" ',
        "'",
        '"',
        "( ",
        "!",
        "is it? ",
        "he said. ",
        "not not ",
        "- ",
        "\n",
        "said said ",
        "because because ",
        "x" * 40,
    }
)


@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_in_step_with_the_text(unit: str) -> None:
    review_wording(unit)
    size = max(100, 2_000 // len(unit))
    small, large = _cost(unit * size), _cost(unit * size * 4)
    assert large < 12 * max(small, 0.004)
