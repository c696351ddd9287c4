"""Cutting hurried staff prose into sentences, with exact offsets."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.quotations import find_quotations, quoted_spans
from assistant.domain.sentences import split_sentences

CASES = [
    ("She said no. he was sat outside.", ["She said no.", "he was sat outside."]),
    (
        "Mr. Low came at 21.40 on 14.03.22. He left.",
        ["Mr. Low came at 21.40 on 14.03.22.", "He left."],
    ),
    ("A man (20s?) in a car stopped.", ["A man (20s?) in a car stopped."]),
    ("It was 3 p.m. Her mum rang.", ["It was 3 p.m.", "Her mum rang."]),
    ("He came at approx. 10am in Yr. 6 uniform.", ["He came at approx. 10am in Yr. 6 uniform."]),
    ("Bring kit, e.g. boots. Ask him.", ["Bring kit, e.g. boots.", "Ask him."]),
    ("1. He hit a boy\n2. She cried", ["1. He hit a boy", "2. She cried"]),
    ("- one thing\n- another thing", ["one thing", "another thing"]),
    (
        'He said "I hate it. Leave me." Then he left.',
        ['He said "I hate it. Leave me."', "Then he left."],
    ),
    ('"Go away." he said.', ['"Go away." he said.']),
    ('"No!" Mum said. He ran.', ['"No!" Mum said.', "He ran."]),
    (
        "he hid comma he cried full stop mum came at four new paragraph on Friday he ran full stop",
        ["he hid comma he cried", "mum came at four", "on Friday he ran"],
    ),
    ("He won't go, full stop. Mum knows.", ["He won't go, full stop.", "Mum knows."]),
    ("The bus came to a full stop comma he fell", ["The bus came to a full stop comma he fell"]),
    ("She was in Year 6. Year 5 came in.", ["She was in Year 6.", "Year 5 came in."]),
    ("what!? no... and then he ran", ["what!?", "no... and then he ran"]),
    ("He went home.He was ok.", ["He went home.", "He was ok."]),
    ("The T.A. was there. J. Smith came.", ["The T.A. was there.", "J. Smith came."]),
    ("mtg. with mum on Mon. 3 May", ["mtg. with mum on Mon. 3 May"]),
    ("", []),
    ("...", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences_are_cut_where_a_reader_would(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in split_sentences(text)] == expected


@given(st.text(max_size=200))
def test_any_text_gives_ordered_sentences_that_slice_back(text: str) -> None:
    end = 0
    for sentence in split_sentences(text):
        assert end <= sentence.start_char < sentence.end_char
        assert text[sentence.start_char : sentence.end_char] == sentence.text
        end = sentence.end_char


@given(st.text(alphabet="ab .,'\"“”‘’\n", max_size=80))
def test_any_marks_give_quotations_inside_the_text_that_do_not_overlap(text: str) -> None:
    end = 0
    for quotation in find_quotations(text):
        assert end <= quotation.start_char < quotation.end_char <= len(text)
        assert "\n" not in text[quotation.start_char : quotation.end_char]
        end = quotation.end_char


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('She said "no" twice.', ['"no"']),
        ("She said “no” twice.", ["“no”"]),
        ("He said 'it's mine' and ran.", ["'it's mine'"]),
        ("He shouted ‘you’re the boys’ friend’ and ran.", ["‘you’re the boys’ friend’"]),
        ("The boys' toilets and the girls' toilets.", []),
        ("He's 5'6\" tall and it's the '90s.", []),
        ('She said "no and never came back', ['"no and never came back']),
        ("Mum said 'he is a liar", ["'he is a liar"]),
    ],
)
def test_quotations_are_found_and_apostrophes_are_not(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quoted_spans(text)] == quoted


@pytest.mark.parametrize("unit", ["a. ", '"', "'a ", "Mr. ", "...", "\n", "p.m. ", "“ "])
def test_splitting_grows_in_step_with_the_text(unit: str) -> None:
    def cost(repeats: int) -> float:
        text = unit * repeats
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            split_sentences(text)
            best = min(best, time.process_time() - started)
        return best

    small, large = cost(1_000), cost(4_000)
    assert large < 12 * max(small, 0.004)
