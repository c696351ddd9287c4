"""What the date reader passes over unread holds no date."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.date_reading.ago import read_ago
from assistant.domain.date_reading.anchored import read_units_later
from assistant.domain.date_reading.counts import read_count
from assistant.domain.date_reading.figure_phrases import read_counted
from assistant.domain.date_reading.offsets import read_before_after
from assistant.domain.date_reading.phrases import read_phrase
from assistant.domain.date_reading.ranges import HEADS, may_start, read_expression
from assistant.domain.date_reading.readings import Match
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.tokens import may_hold_date
from assistant.domain.date_reading.vocabulary import (
    CLASS_WORDS,
    FOLLOWERS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    UNITS,
    WEEKDAYS,
)
from assistant.domain.school_calendar import SchoolCalendar

_USUAL = """monday tue sat march may nov half term easter summer holidays ago later before after
back week day days quarter last same couple few of to and the a 3rd 4 12 2021 9/11 4-9 boy lunch
, . : - ( ) ' 's""".split()
_HEADS = sorted(HEADS - set(WEEKDAYS) - set(MONTHS))
_RARER = sorted({*FOLLOWERS, *CLASS_WORDS, *NUMBERS, *ORDINALS, *UNITS})
_WORDS = st.one_of(st.sampled_from(_USUAL), st.sampled_from(_HEADS), st.sampled_from(_RARER))
_TEXTS = st.lists(st.tuples(_WORDS, st.sampled_from([" ", " ", " ", "", "\n"])), max_size=14).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


def _scan(text: str) -> Scan:
    return Scan(text, datetime.date(2024, 3, 14), SchoolCalendar(), "2024-03-05", read_phrase)


def _read(scan: Scan, at: int) -> Match | None:
    try:
        return read_expression(scan, at)
    except ValueError:  # a day outside the calendar is no date either
        return None


_CAREFUL = sorted(head for head in HEADS if not may_start([head, "boy", ""], 0))
# "The past weeks" are passed over on purpose: they are no time that could be worked out.
_UNCOUNTED = {unit for unit in UNITS if unit.endswith("s")}
_AFTER = sorted({*_USUAL, *_HEADS, *_RARER} - _UNCOUNTED)
_NUMBERED = ("the first", "the second", "7", "14", "20", "2 ,", "28 ,")
_ENDS = ("", "march", "of march", "week of march", "half term", "days ago", "4 may", "monday")


@pytest.mark.parametrize("head", [*_CAREFUL, *_NUMBERED])
def test_no_date_starts_before_a_word_it_cannot_go_on_with(head: str) -> None:
    scan = _scan("\n".join(f"{head} {word} {end}" for word in _AFTER for end in _ENDS))
    starts = [at for at in range(scan.size) if scan.starts_line(at)]
    passed = [at for at in starts if not may_start(scan.words, at)]
    assert passed
    assert not [scan.words[at : at + 5] for at in passed if _read(scan, at)]


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_no_date_starts_where_none_is_looked_for(text: str) -> None:
    scan = _scan(text)
    for at, word in enumerate(scan.words[: scan.size]):
        is_head = word in HEADS or word[:1].isdigit()
        if not is_head or not may_start(scan.words, at):
            assert _read(scan, at) is None, text[scan.start_of(at) :]


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_a_number_counts_no_time_before_any_other_word(text: str) -> None:
    scan = _scan(text)
    for at in range(scan.size):
        if read_count(scan, at) is not None and read_counted(scan, at) is None:
            assert read_ago(scan, at) is None
            assert read_units_later(scan, at) is None
            assert read_before_after(scan, at) is None


@settings(max_examples=300, deadline=None)
@given(st.lists(_WORDS.filter(lambda word: not any(map(str.isdigit, word))), max_size=10))
def test_a_text_without_figures_and_date_words_holds_no_date(words: list[str]) -> None:
    text = " ".join(words)
    scan = _scan(text)
    if not may_hold_date(text):
        assert not any(read_expression(scan, at) for at in range(scan.size))


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("aZé'’-. \n\t\u00a0İ12/:"), max_size=40))
def test_every_letter_lies_in_one_token_where_it_was_typed(text: str) -> None:
    scan = _scan(text)
    at = 0
    for index in range(scan.size):
        start, end = scan.start_of(index), scan.end_of(index)
        assert at <= start < end
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()
