"""Dates in figures: 12/3, 14.03.22, 2021-10-04, and the figures that are no dates."""

import datetime

from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import Match, Reading
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.vocabulary import (
    CLASS_WORDS,
    FOLLOWERS,
    MONTHS,
    WEEKDAYS,
    words_of,
)
from assistant.domain.date_reading.years import (
    FIRST_YEAR,
    LAST_YEAR,
    academic_year_reading,
    dated,
    full_year,
    month_reading,
    range_of_days,
    read_year,
    resolve_day,
    valid_day,
)

DATE_LEADS = words_of("on since from until till dated date date: by the of")
_SCORE_WORDS = words_of(
    """got scored score scoring mark marks rating rated rate scale achieved result pain
    around approx scores gave mood"""
)
_COUNTED = words_of(
    """of times time days day hours hour hrs hr mins minutes weeks week months month
    years year kids children pupils boys girls people staff lessons pages occasions
    nights sessions others way full marks correct right questions maths english spelling
    spellings science reading phonics tests test quiz adult adults inch mile miles tsp
    size sizes cup pint ratio support ofthe child boy girl incidents visits meals
    appointments strikes"""
)
_SUBJECTS = words_of(
    """effort behaviour homework maths english spelling spellings science the his her
    test tests pe reading phonics"""
)


def read_numeric(scan: Scan, at: int) -> Match | None:
    """A date in figures, day before month; years first only in the ISO form."""
    word = scan.words[at]
    for mark in "/.-":
        if mark in word:
            break
    else:
        return None
    if scan.is_glued(at) and scan.words[at - 1] not in ("(", "[", "-", "–", ":", '"', "'", "*"):
        return None
    parts = word.split(mark)
    after = scan.words[at + 1]
    is_stamp = len(parts) == 3 and after in ("t", "z")  # 2016-10-01T09:00
    if scan.is_glued(at + 1) and not is_stamp:
        is_time = after == ":" and scan.words[at + 2][:1].isdigit()
        is_part = after == "." and scan.is_glued(at + 2) and scan.words[at + 2][:1].isdigit()
        if is_time or is_part or after[:1].isalpha() or after in ("%", "/"):
            return None
    numbers = [int(part) if len(part) <= 4 else -1 for part in parts]
    if len(parts) == 3:
        if "version" in (scan.words[at - 1], scan.words[at - 2]):
            return None
        found = _read_three(scan, parts, numbers)
        return None if found is None else Match(at + 1, dated(found, has_year=True))
    if len(parts) != 2:
        return None
    return _read_two(scan, at, mark, parts, numbers)


def _read_three(scan: Scan, parts: list[str], numbers: list[int]) -> datetime.date | None:
    if len(parts[0]) == 4:
        year, month, day = numbers
    else:
        day, month, year = numbers
        if len(parts[2]) == 2:
            year = full_year(year, scan.today)
        elif len(parts[2]) != 4:
            return None
        if month > 12 >= day and len(parts[2]) == 4:
            day, month = month, day  # 02/22/2016 can only be month first
    return valid_day(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None


def _read_year_first(scan: Scan, at: int, mark: str, parts: list[str]) -> Match | None:
    """ "2021/22", "2014-2018", "2021-10"."""
    left, right = int(parts[0]), int(parts[1])
    before = scan.words[at - 1]
    if FIRST_YEAR <= left <= LAST_YEAR:
        if len(parts[1]) == 2 and right == (left + 1) % 100 and (mark == "/" or right > 12):
            return Match(at + 1, academic_year_reading(left))
        near = {scan.words[at + 1], before, scan.words[at - 2]}
        if (
            len(parts[1]) == 4
            and right == left + 1
            and (mark == "/" or not near.isdisjoint(("academic", "school", "year")))
        ):
            return Match(at + 1, academic_year_reading(left))
        if len(parts[1]) == 4 and mark == "-" and left < right <= LAST_YEAR:
            return Match(at + 1, Reading(f"{left}/{right}", MentionKind.RANGE, has_year=True))
        if 1 <= right <= 12 and len(parts[1]) <= 2:
            return Match(at + 1, month_reading(left, right))
    return None


def _read_two(scan: Scan, at: int, mark: str, parts: list[str], numbers: list[int]) -> Match | None:
    left, right = numbers
    if mark in "-/" and len(parts[0]) == 4:
        return _read_year_first(scan, at, mark, parts)
    if len(parts[1]) == 4 and mark in "-/." and 1 <= left <= 12:
        return (
            Match(at + 1, month_reading(right, left)) if FIRST_YEAR <= right <= LAST_YEAR else None
        )
    if max(len(parts[0]), len(parts[1])) > 2:
        return None
    before = scan.words[at - 1]
    is_named = before == "ay" or (before == "year" and scan.words[at - 2] in ("academic", "school"))
    if right == left + 1 and (is_named or scan.words[at + 1] in ("academic", "school")):
        return Match(at + 1, academic_year_reading(full_year(left, scan.today)))
    if not _is_day_and_month(scan, at, mark, left, right):
        return None
    if mark == "/" and right == left + 1 and scan.words[at + 1] in MONTHS:
        return _night_between(scan, at, left, right)
    if not 1 <= right <= 12 or not left:
        return None
    if scan.words[at + 1] == ",":
        year = read_year(scan, at + 1)
        exact = valid_day(year[1], right, left) if year else None
        if year and exact:
            return Match(year[0], dated(exact, has_year=True))
    day = resolve_day(scan, at, left, right)
    if day is None or (mark == "-" and day.weekday() != WEEKDAYS.get(before, day.weekday())):
        return None  # "Monday 3-8" is a time of day
    return Match(at + 1, dated(day))


def _is_day_and_month(scan: Scan, at: int, mark: str, left: int, right: int) -> bool:
    """Whether two figures are a day and a month, not a score, a time, a class or a ratio."""
    before = scan.words[at - 1]
    has_lead = before in DATE_LEADS or before in WEEKDAYS
    if before in CLASS_WORDS and before not in ("on", "no"):
        return False
    if mark == "-":
        return has_lead and before != "the" and not _is_day_range(scan, at)
    if mark == ".":
        is_time = scan.words[at + 1] in ("am", "pm", "and")
        corrects = before in ("was", "is", "be") and scan.words[at + 1] == "not"
        return corrects or (before in ("on", "since", "dated") and not is_time)
    return (left, right) != (24, 7) and (has_lead or not _is_fraction(scan, at, left, right))


def _night_between(scan: Scan, at: int, first: int, last: int) -> Match | None:
    """ "11/12 November": two days in a row, usually a night."""
    year = read_year(scan, at + 2)
    month = MONTHS[scan.words[at + 1]]
    day = valid_day(year[1], month, first) if year else resolve_day(scan, at, first, month)
    end = year[0] if year else at + 2
    return None if day is None else range_of_days(day, last, end, bool(year))


def _is_day_range(scan: Scan, at: int) -> bool:
    return scan.words[at + 1] in MONTHS or scan.words[at + 1] == "of"


def _is_fraction(scan: Scan, at: int, left: int, right: int) -> bool:
    """Whether 8/10, 3/4 or 1/1 is a score, a share or a ratio, going by the words around it."""
    words = scan.words
    after = words[at + 1]
    if after in _COUNTED or (after in ("in", "for", "on") and words[at + 2] in _SUBJECTS):
        return True
    if right == left + 1 and after.endswith("s") and after not in FOLLOWERS:
        return True
    if _SCORE_WORDS.intersection(words[max(at - 2, 0) : at]) or words[at - 1] in _SUBJECTS:
        return True
    if words[at - 1] == "and" and words[at - 2].isdigit() and right <= 10:  # 11 and 3/4
        return True
    if (left, right) in ((1, 1), (2, 1), (1, 2), (3, 1)) and (
        after in ("with", "support", "adult", "ta", "supervision", "time", "staffing", "a")
        or words[at - 1] in ("on", "a", "his", "her", "the", "needs", "has", "is", "supervised")
    ):
        return True
    return right == 10 and left <= 10 and words[at - 1] in ("a", "about", "an", "was", "is", "at")
