"""Expressions that start with a figure, and counts in words: 12/3, 4 March, two weeks ago."""

from assistant.domain.date_reading.ago import COUNTED_IN, read_ago
from assistant.domain.date_reading.anchored import read_units_later
from assistant.domain.date_reading.counts import read_count
from assistant.domain.date_reading.days import read_bare_day, read_day_month
from assistant.domain.date_reading.figures import read_numeric
from assistant.domain.date_reading.holidays import read_summer_holiday
from assistant.domain.date_reading.nths import read_nth
from assistant.domain.date_reading.offsets import read_before_after
from assistant.domain.date_reading.readings import Match
from assistant.domain.date_reading.relative import read_near_day
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.vocabulary import CLASS_WORDS, HOLIDAY_WORDS, TODAY, TOMORROW
from assistant.domain.date_reading.year_phrases import read_lone_year, read_year_month
from assistant.domain.date_reading.years import (
    FIRST_YEAR,
    LAST_YEAR,
    dated,
    month_reading,
    valid_day,
)

_MONEY = frozenset("£$€")


def read_figures(scan: Scan, at: int) -> Match | None:
    words = scan.words
    word = words[at]
    if not word.isdigit() and not word[-1:].isalpha():
        match = read_numeric(scan, at)
        if match is not None:
            return match
    before = words[at - 1]
    if before in _MONEY:
        return None
    is_clock = before == ":" and words[at - 2][:1].isdigit()  # the 30 of 12:30
    if (is_clock or before[:1].isalnum()) and scan.is_glued(at):
        return None
    if len(word) > 5:
        return None
    match = read_day_month(scan, at)
    if match is not None:
        return match
    if word[:1] == "2" and (word in TODAY or word in TOMORROW):
        return read_near_day(scan, at)
    if word[-1:].isalpha():
        return read_nth(scan, at) or read_bare_day(scan, at, after_the=False)
    if len(word) == 4:
        return read_year_month(scan, at) or read_lone_year(scan, at)
    return _read_spaced(scan, at) or read_counted(scan, at)


def _read_spaced(scan: Scan, at: int) -> Match | None:
    """ "31 10 1974", "11 / 2016": figures with room between them, made firm by their year."""
    words = scan.words
    word, middle, last = words[at : at + 3]
    if len(last) != 4 or not last.isdigit() or not FIRST_YEAR <= int(last) <= LAST_YEAR:
        return None
    before = words[at - 1]
    if (
        before in CLASS_WORDS
        or before[:1].isdigit()
        or len(word) > 2
        or not scan.may_end_date(at + 3)
    ):
        return None
    if middle in ("/", "-") and 1 <= int(word) <= 12:
        return Match(at + 3, month_reading(int(last), int(word)))
    if not middle.isdigit() or len(middle) > 2:
        return None
    exact = valid_day(int(last), int(middle), int(word))
    return None if exact is None else Match(at + 3, dated(exact, has_year=True))


def read_counted(scan: Scan, at: int) -> Match | None:
    words = scan.words
    counted = read_count(scan, at)
    if counted is not None and words[counted[2]] not in COUNTED_IN:
        return None
    is_six_weeks = words[at] in ("6", "six") and words[at + 1] in ("week", "weeks")
    if is_six_weeks and words[at + 2] in HOLIDAY_WORDS:
        return read_summer_holiday(scan, at, at + 3)
    return read_ago(scan, at) or read_units_later(scan, at) or read_before_after(scan, at)
