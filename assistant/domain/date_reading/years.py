"""Years, and which day or month is meant when the year is left out."""

import datetime

from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import Match, Reading, month_text, only_day
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.vocabulary import CARDINALS, FOLLOWERS
from assistant.domain.dates import first_day

FIRST_YEAR = 1900
LAST_YEAR = 2100
NEAR = {"this": 0, "last": -1, "next": 1, "current": 0, "previous": -1}
_CENTURIES = {"nineteen": 1900, "twenty": 2000, "two": 2000}
_TENS = {
    name: 10 * number
    for number, name in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2
    )
}
_DECADES = {"noughties": 2000} | {
    name: 1900 + 10 * number
    for number, name in enumerate(("fifties", "sixties", "seventies", "eighties", "nineties"), 5)
}
DECADES = frozenset(_DECADES)
SOON = 60
"""A meeting's date without a year is ahead when it is no more days away than this."""


def read_year(scan: Scan, at: int, after_day: bool = False) -> tuple[int, int] | None:
    """A year at this place ("2021", ", 2021", "of 2021", "'21", after a day also "21")."""
    words = scan.words
    if (
        words[at] in (",", "of", "in", "-", "/")
        and (len(words[at + 1]) == 4 or words[at + 1] in _CENTURIES)
    ) or (words[at] == "of" and words[at + 1] in ("'", "’", "‘")):
        at += 1
    word = words[at]
    step = at + (word == "of")
    if words[step] in NEAR and words[step + 1] == "year":
        return step + 2, scan.today.year + NEAR[words[step]]
    if len(word) == 4 and word.isdigit():
        year = int(word)
        is_time = words[at + 1] in ("hrs", "hours", "h") or words[at + 1] == ":"
        if FIRST_YEAR <= year <= LAST_YEAR and not (is_time and scan.is_glued(at + 1) and year):
            return at + 1, year
        if FIRST_YEAR <= year <= LAST_YEAR and words[at + 1] == ":":
            return at + 1, year
        return None
    if word in _CENTURIES:
        return read_word_year(scan, at)
    if word in ("'", "’", "‘") and len(words[at + 1]) == 2 and words[at + 1].isdigit():
        return at + 2, full_year(int(words[at + 1]), scan.today)
    if after_day and len(word) == 2 and word.isdigit() and not scan.is_glued(at + 1):
        follows = words[at + 1]
        if follows not in (":", "/") and (not follows[:1].isalpha() or follows in FOLLOWERS):
            return at + 1, full_year(int(word), scan.today)
    return None


def read_word_year(scan: Scan, at: int) -> tuple[int, int] | None:
    """A year spelt out: "nineteen ninety-six", "two thousand and eighteen", "twenty twenty"."""
    words = scan.words
    if words[at] == "two":
        if words[at + 1] != "thousand":
            return None
        step, year = at + 2, 2000
        rest = _small_number(scan, step + (words[step] == "and"))
        return (step, year) if rest is None else (rest[0], year + rest[1])
    rest = _small_number(scan, at + 1)
    return None if rest is None or rest[1] < 10 else (rest[0], _CENTURIES[words[at]] + rest[1])


def _small_number(scan: Scan, at: int) -> tuple[int, int] | None:
    """A number under a hundred in words: the place after it, and its value."""
    words = scan.words
    number = CARDINALS.get(words[at], _TENS.get(words[at]))
    if number is None:
        return None
    step = at + 1 + (words[at + 1] == "-")
    if words[at] in _TENS and CARDINALS.get(words[step], 99) < 10:
        return step + 1, number + CARDINALS[words[step]]
    return at + 1, number


def read_decade(scan: Scan, at: int) -> Match | None:
    """ "1990s", "the 70's", "the nineties": ten years."""
    words = scan.words
    word, end = words[at], at + 1
    start = _DECADES.get(word)
    if start is None:
        if not word.isdigit() or word[-1] != "0" or len(word) not in (2, 4):
            return None
        if words[end] in ("'", "’") and scan.is_glued(end):
            end += 1
        if words[end] != "s" or not scan.is_glued(end):
            return None
        start, end = int(word) + 1900 * (len(word) == 2), end + 1
        if not FIRST_YEAR <= start < LAST_YEAR or (len(word) == 2 and start < 1950):
            return None
    return Match(end, Reading(f"{start}/{start + 9}", MentionKind.RANGE, has_year=True))


def full_year(short: int, today: datetime.date) -> int:
    """The year of two digits: this century unless that is more than five years ahead."""
    year = today.year // 100 * 100 + short
    return year - 100 if year > today.year + 5 else year


def resolve_day(scan: Scan, at: int, day: int, month: int) -> datetime.date | None:
    """The day of a date said without a year.

    Under a heading it falls in the heading's time; soon after a date with a year, in that year;
    else it is the last one there was, or the next one when the clause plans.
    """
    today = scan.today
    period = scan.heading_period()
    if period is not None:
        years = range(period[0].year - 1, period[1].year + 2)
        days = [d for d in (valid_day(year, month, day) for year in years) if d is not None]
        days = [d for d in days if d <= today] or days
        inside = [d for d in days if period[0] <= d <= period[1]]
        if inside:
            return inside[-1]
        if scan.heading is not None and scan.heading.has_year and days:
            middle = period[0] + (period[1] - period[0]) // 2
            return min(days, key=lambda d: abs((d - middle).days))
    last = scan.last
    if last is not None and last.has_year and last.kind is MentionKind.DAY:
        start = only_day(last.edtf)
        if start is not None:
            for year in (start.year, start.year + 1):
                near = valid_day(year, month, day)
                if near is not None and 0 <= (near - start).days <= 120 and near <= today:
                    return near
    forward = scan.looks_forward(at)
    if not forward and scan.follows_meeting(at):
        soon = valid_day(today.year + ((month, day) < (today.month, today.day)), month, day)
        forward = soon is not None and (soon - today).days <= SOON
    for step in range(9):
        found = valid_day(today.year + (step if forward else -step), month, day)
        if found is not None and (found >= today if forward else found <= today):
            return found
    return None


def valid_day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def resolve_month(scan: Scan, at: int, month: int) -> int:
    """The year of a month said without one: the last such month, or the heading's."""
    today = scan.today
    period = scan.heading_period()
    if period is not None and scan.heading is not None and scan.heading.has_year:
        near = [
            year
            for year in range(period[0].year - 1, period[1].year + 2)
            if (year, month) <= (today.year, today.month)
        ]
        if near:
            spot = period[0].year * 12 + period[0].month + (period[1] - period[0]).days // 62
            return min(near, key=lambda year: abs(year * 12 + month - spot))
    if scan.looks_forward(at):
        return today.year if month >= today.month else today.year + 1
    return today.year if month <= today.month else today.year - 1


def range_of_days(day: datetime.date, last: int, end: int, has_year: bool) -> Match | None:
    until = valid_day(day.year, day.month, last)
    if until is None or until < day:
        return None
    edtf = f"{day.isoformat()}/{until.isoformat()}"
    return Match(end, Reading(edtf, MentionKind.RANGE, has_year=has_year))


def month_reading(year: int, month: int, has_year: bool = True) -> Reading:
    return Reading(month_text(year, month), MentionKind.MONTH, has_year=has_year)


def dated(day: datetime.date, has_year: bool = False) -> Reading:
    return Reading(day.isoformat(), MentionKind.DAY, has_year=has_year)


def academic_year_reading(start: int) -> Reading:
    edtf = f"{start}-09/{start + 1}-07"
    return Reading(edtf, MentionKind.SEASON_OR_TERM, has_year=True)


def month_in_mind(scan: Scan, day: int) -> datetime.date | None:
    period = scan.heading_period()
    spoken = scan.last
    if period is not None and (period[1] - period[0]).days <= 31:
        return valid_day(period[0].year, period[0].month, day)
    if spoken is None or spoken.edtf is None or spoken.from_anchor:
        return None
    if spoken.kind not in (MentionKind.DAY, MentionKind.MONTH, MentionKind.RANGE):
        return None
    first = first_day(spoken.edtf)
    found = None if first is None else valid_day(first.year, first.month, day)
    return found if found is not None and found <= scan.today else None


def last_such_day(scan: Scan, at: int, day: int) -> datetime.date | None:
    forward = scan.looks_forward(at)
    year, month = scan.today.year, scan.today.month
    for step in range(12):
        carry, index = divmod(month - 1 + (step if forward else -step), 12)
        found = valid_day(year + carry, index + 1, day)
        if found is not None and (found >= scan.today if forward else found <= scan.today):
            return found
    return None
