"""What holds for any text at all: honest spans, valid readings, no exception, linear work."""

import datetime
import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.date_reading import DateMention, read_dates
from assistant.domain.dates import ReportedDate, order_key

_TODAY = datetime.date(2024, 3, 14)
_PIECES = """the a last this next that on in since from until between and to of before after day
week weekend month year term half first second 3rd 31st 12 4 9 2021 12/3 14.03.22 4-9 Monday sat
March may jan Sept easter christmas summer spring holidays ago every two days later early end
start back yesterday today not , . : - ( ) ' 21 yesterday's é İ 20,000 q1 w/c now bank holiday
mother's twenty nineteen seventies within same current 2day Mar24 through"""
_WORDS = st.sampled_from([*_PIECES.split(), "\n"])
_SENTENCES = st.lists(_WORDS, max_size=30).map(" ".join)


def _check(text: str, mentions: tuple[DateMention, ...]) -> None:
    end = 0
    for mention in mentions:
        assert end <= mention.start_char < mention.end_char <= len(text)
        assert text[mention.start_char : mention.end_char] == mention.words
        assert ReportedDate(words=mention.words, edtf=mention.edtf).edtf == mention.edtf
        end = mention.end_char


@settings(max_examples=300, deadline=None)
@given(_SENTENCES)
def test_any_mixture_of_date_words_leaves_honest_spans(text: str) -> None:
    mentions = read_dates(text, _TODAY)
    _check(text, mentions)
    ordered = sorted(mentions, key=lambda mention: order_key(mention.edtf))
    assert sorted(ordered, key=lambda mention: order_key(mention.edtf)) == ordered


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), st.dates())
def test_any_text_on_any_day_is_read(text: str, today: datetime.date) -> None:
    _check(text, read_dates(text, today))


@settings(max_examples=100, deadline=None)
@given(_SENTENCES, st.dates(), st.sampled_from([None, "2024", "2024-02/..", "../2024-01-03"]))
def test_date_words_are_read_on_any_day(
    text: str, today: datetime.date, anchor: str | None
) -> None:
    _check(text, read_dates(text, today, anchor=anchor))


@pytest.mark.parametrize("today", [datetime.date.min, datetime.date.max])
def test_the_ends_of_the_calendar_raise_nothing(today: datetime.date) -> None:
    words = "yesterday|tomorrow|last week|next year|3 years ago|last term|next Friday|12/3|the 4th"
    text = " and ".join(words.split("|")) + ". Over half term, since Easter, in the summer."
    _check(text, read_dates(text, today))


_ADVERSARIES = (
    "the week before ",
    "1, ",
    "1/",
    "12/3/",
    "since ",
    "every morning and ",
    "between 1 and ",
    "- ",
    "4 and ",
    "Monday, ",
    "half term, we we we ",
    "last ",
    "9",
    "'s ",
    "Jan - ",
    "broke up ",
    "a couple of ",
    "two days after ",
    "from Monday to ",
    "the day after the ",
    "on the 3rd, ",
    "two weeks and ",
    "twenty ",
    "1 1 ",
    "Sept 22 - ",
    "calling now, ",
    "the bank holiday ",
    "nineteen ninety ",
    "the end of the month ",
    "within two weeks ",
    "the Monday of ",
)


@pytest.mark.parametrize("piece", _ADVERSARIES)
def test_work_grows_in_step_with_length(piece: str) -> None:
    """Four times the text may cost at most ten times the work; a quadratic reader takes sixteen."""
    small, large = piece * 300 + "12 March", piece * 1200 + "12 March"
    for attempt in itertools.count():
        base, grown = _cost(small), _cost(large)
        if grown <= 10 * base + 0.002:
            return
        assert attempt < 5, f"{piece!r}: {base:.4f} s to {grown:.4f} s"


def _cost(text: str) -> float:
    costs = []
    for _ in range(2):
        start = time.process_time()
        read_dates(text, _TODAY)
        costs.append(time.process_time() - start)
    return min(costs)
