"""Calendar dates: 12/3, 14.03.22, 3rd of November 2021, Oct 4, Tuesday the 4th, Sept '21, 2021."""

import datetime

from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    month_text,
    only_day,
    weekday_before,
)
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.vocabulary import (
    CLASS_WORDS,
    FOLLOWERS,
    MONTHS,
    ORDINALS,
    WEAK_MONTHS,
    WEAK_WEEKDAYS,
    WEEKDAYS,
)
from assistant.domain.dates import first_day

FIRST_YEAR, LAST_YEAR = 1900, 2100
MONTH_LEADS = frozenset(
    "in since during until till til throughout last this next early mid late through every".split()
)
DATE_LEADS = frozenset("on since from until till dated date date: by the of".split())
_LIST_JOINS = frozenset({",", "and", "&", "or", "+"})
_RANGE_JOINS = frozenset({"-", "–", "—", "to", "until", "till", "til", "through", "thru"})
_SCORE_WORDS = frozenset(
    """got scored score scoring mark marks rating rated rate scale achieved result pain around
    approx scores gave mood""".split()
)
_COUNTED = frozenset(
    """of times time days day hours hour hrs hr mins minutes weeks week months month years year kids
    children pupils boys girls people staff lessons pages occasions nights sessions others way full
    marks correct right questions maths english spelling spellings science reading phonics tests
    test quiz adult adults inch mile miles tsp size sizes cup pint ratio support ofthe child boy
    girl incidents visits meals appointments strikes""".split()
)
_SUBJECTS = frozenset(
    """effort behaviour homework maths english spelling spellings science the his her test tests pe
    reading phonics""".split()
)
_NEAR = {"this": 0, "last": -1, "next": 1}
_SHORT_MONTHS = frozenset("jan mar apr jun jul aug sep dec".split())
_SOON = 60
"""A meeting's date without a year is ahead when it is no more days away than this."""
_DAY_JOINS = frozenset({"/", "&", "and", "or"})
_MAY_VERBS = frozenset(
    """be have not need well also want get go come help feel take say see find know do make still
    require wish possibly seem look become show try happen never""".split()
)


def day_number(scan: Scan, at: int) -> int | None:
    """The day of the month a token names (4, 4th, fourth), if it can be one."""
    word = scan.words[at]
    if word[:1].isdigit():
        if word[-2:] in ("st", "nd", "rd", "th"):
            word = word[:-2]
        if len(word) > 2 or not word.isdigit():
            return None
        number = int(word)
        return number if 1 <= number <= 31 else None
    if word in ("twenty", "thirty"):
        return None
    return ORDINALS.get(word)


def is_ordinal(word: str) -> bool:
    """Whether a token is 1st, 22nd, 4th."""
    return word[-2:] in ("st", "nd", "rd", "th") and word[:1].isdigit()


def read_year(scan: Scan, at: int, after_day: bool = False) -> tuple[int, int] | None:
    """A year at this place ("2021", ", 2021", "of 2021", "'21", after a day also "21")."""
    words = scan.words
    if words[at] in (",", "of", "in", "-", "/") and len(words[at + 1]) == 4:
        at += 1
    word = words[at]
    step = at + (word == "of")
    if words[step] in _NEAR and words[step + 1] == "year":
        return step + 2, scan.today.year + _NEAR[words[step]]
    if len(word) == 4 and word.isdigit():
        year = int(word)
        is_time = words[at + 1] in ("hrs", "hours", "h") or words[at + 1] == ":"
        if FIRST_YEAR <= year <= LAST_YEAR and not (is_time and scan.is_glued(at + 1) and year):
            return at + 1, year
        if FIRST_YEAR <= year <= LAST_YEAR and words[at + 1] == ":":
            return at + 1, year
        return None
    if word in ("'", "’", "‘") and len(words[at + 1]) == 2 and words[at + 1].isdigit():
        return at + 2, full_year(int(words[at + 1]), scan.today)
    if after_day and len(word) == 2 and word.isdigit() and not scan.is_glued(at + 1):
        follows = words[at + 1]
        if follows not in (":", "/") and (not follows[:1].isalpha() or follows in FOLLOWERS):
            return at + 1, full_year(int(word), scan.today)
    return None


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
        days = [d for d in (_valid(year, month, day) for year in years) if d is not None]
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
                near = _valid(year, month, day)
                if near is not None and 0 <= (near - start).days <= 120 and near <= today:
                    return near
    forward = scan.looks_forward(at)
    if not forward and scan.follows_meeting(at):
        soon = _valid(today.year + ((month, day) < (today.month, today.day)), month, day)
        forward = soon is not None and (soon - today).days <= _SOON
    for step in range(9):
        found = _valid(today.year + (step if forward else -step), month, day)
        if found is not None and (found >= today if forward else found <= today):
            return found
    return None


def _valid(year: int, month: int, day: int) -> datetime.date | None:
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
        if is_time or after[:1].isalpha() or after in ("%", "/"):
            return None
    numbers = [int(part) if len(part) <= 4 else -1 for part in parts]
    if len(parts) == 3:
        found = _read_three(scan, parts, numbers)
        return None if found is None else Match(at + 1, _dated(found, has_year=True))
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
    return _valid(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None


def _read_year_first(scan: Scan, at: int, mark: str, parts: list[str]) -> Match | None:
    """ "2021/22", "2014-2018", "2021-10"."""
    left, right = int(parts[0]), int(parts[1])
    before = scan.words[at - 1]
    if FIRST_YEAR <= left <= LAST_YEAR:
        if len(parts[1]) == 2 and right == (left + 1) % 100 and (mark == "/" or right > 12):
            return Match(at + 1, _academic_year(left))
        near = {scan.words[at + 1], before, scan.words[at - 2]}
        if (
            len(parts[1]) == 4
            and right == left + 1
            and (mark == "/" or not near.isdisjoint(("academic", "school", "year")))
        ):
            return Match(at + 1, _academic_year(left))
        if len(parts[1]) == 4 and mark == "-" and left < right <= LAST_YEAR:
            return Match(at + 1, Reading(f"{left}/{right}", MentionKind.RANGE, has_year=True))
        if 1 <= right <= 12 and len(parts[1]) <= 2:
            return Match(at + 1, _month(left, right))
    return None


def _read_two(scan: Scan, at: int, mark: str, parts: list[str], numbers: list[int]) -> Match | None:
    left, right = numbers
    if mark in "-/" and len(parts[0]) == 4:
        return _read_year_first(scan, at, mark, parts)
    if len(parts[1]) == 4 and mark in "-/." and 1 <= left <= 12:
        return Match(at + 1, _month(right, left)) if FIRST_YEAR <= right <= LAST_YEAR else None
    if max(len(parts[0]), len(parts[1])) > 2:
        return None
    if right == left + 1 and scan.words[at + 1] in ("academic", "school"):
        return Match(at + 1, _academic_year(full_year(left, scan.today)))
    if not _is_day_and_month(scan, at, mark, left, right):
        return None
    if mark == "/" and right == left + 1 and scan.words[at + 1] in MONTHS:
        return _night_between(scan, at, left, right)
    if not 1 <= right <= 12 or not left:
        return None
    if scan.words[at + 1] == ",":
        year = read_year(scan, at + 1)
        exact = _valid(year[1], right, left) if year else None
        if year and exact:
            return Match(year[0], _dated(exact, has_year=True))
    day = resolve_day(scan, at, left, right)
    return None if day is None else Match(at + 1, _dated(day))


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
        return before in ("on", "since", "dated") and not is_time
    return (left, right) != (24, 7) and (has_lead or not _is_fraction(scan, at, left, right))


def _night_between(scan: Scan, at: int, first: int, last: int) -> Match | None:
    """ "11/12 November": two days in a row, usually a night."""
    year = read_year(scan, at + 2)
    month = MONTHS[scan.words[at + 1]]
    day = _valid(year[1], month, first) if year else resolve_day(scan, at, first, month)
    end = year[0] if year else at + 2
    return None if day is None else _range_of_days(day, last, end, bool(year))


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
    if _SCORE_WORDS.intersection(words[max(at - 2, 0) : at]):
        return True
    if (left, right) in ((1, 1), (2, 1), (1, 2), (3, 1)) and (
        after in ("with", "support", "adult", "ta", "supervision", "time", "staffing", "a")
        or words[at - 1] in ("on", "a", "his", "her", "the", "needs", "has", "is", "supervised")
    ):
        return True
    return right == 10 and left <= 10 and words[at - 1] in ("a", "about", "an", "was", "is", "at")


def read_day_month(scan: Scan, at: int) -> Match | None:
    """A day number and its month: "3rd Nov", "4-9 March", "4" in "4, 11 and 18 October"."""
    words = scan.words
    if scan.words[at - 1] in CLASS_WORDS and not is_ordinal(words[at]):
        return None
    span = _day_span(scan, at)
    if span is None:
        return None
    first, last, after = span
    at_month = after
    if scan.is_glued(at_month) and words[at_month] not in MONTHS and words[at_month] not in "/-,–":
        return None
    listed = 0
    while words[at_month] in _LIST_JOINS and listed < 8:
        step = at_month + (2 if words[at_month + 1] in ("and", "the", "on") else 1)
        following = _day_span(scan, step)
        if following is None:
            break
        at_month = following[2]
        listed += 1
    if words[at_month] in ("of", "-", "/", "in") and words[at_month + 1] in MONTHS:
        if words[at_month] == "in" and not is_ordinal(words[at]):
            return None
        at_month += 1
    else:
        near = at_month + (words[at_month] in ("of", "in"))
        if words[near] in _NEAR and words[near + 1] == "month":
            return _of_near_month(scan, first, last, near)
    month = MONTHS.get(words[at_month])
    if month is None:
        return _days_in_figures(scan, at, span)
    if month == 5 and not is_ordinal(words[at]) and words[at_month + 1] in _MAY_VERBS:
        return None
    end = at_month + 1
    if words[end] == "." and len(words[at_month]) <= 4 and read_year(scan, end + 1) is not None:
        end += 1
    if words[end] in ("-", "/") and scan.is_glued(end):
        following_year = read_year(scan, end + 1, after_day=True)
        year = following_year
    else:
        year = read_year(scan, end, after_day=True)
    end, number = (year[0], year[1]) if year else (end, 0)
    day = _valid(number, month, first) if number else resolve_day(scan, at, first, month)
    if day is None:
        return None
    if last is None:
        return Match(after if listed else end, _dated(day, has_year=bool(number)))
    return _range_of_days(day, last, after if listed else end, bool(number))


def _days_in_figures(scan: Scan, at: int, span: tuple[int, int | None, int]) -> Match | None:
    """ "6-10/11", "on 6, 7 and 9/11": days that share a month in figures."""
    words = scan.words
    first, last, after = span
    if last is not None:
        word = words[after + 1]
        if words[after] != "/" or not scan.is_glued(after) or not word.isdigit() or len(word) > 2:
            return None
        day = resolve_day(scan, at, first, int(word)) if 1 <= int(word) <= 12 else None
        return None if day is None else _range_of_days(day, last, after + 2, False)
    if words[at - 1] not in ("on", "dated", ",", "and") or words[at + 1] not in _LIST_JOINS:
        return None
    step = at + 1
    while words[step] in _LIST_JOINS and step - at < 12:
        step += 1
        if "/" in words[step]:
            parts = words[step].split("/")
            if len(parts) != 2 or int(parts[0][:2] or 0) <= first or not 1 <= int(parts[1]) <= 12:
                return None
            day = resolve_day(scan, at, first, int(parts[1]))
            return None if day is None else Match(at + 1, _dated(day))
        if day_number(scan, step) is None:
            return None
        step += 1
    return None


def _range_of_days(day: datetime.date, last: int, end: int, has_year: bool) -> Match | None:
    until = _valid(day.year, day.month, last)
    if until is None or until < day:
        return None
    edtf = f"{day.isoformat()}/{until.isoformat()}"
    return Match(end, Reading(edtf, MentionKind.RANGE, has_year=has_year))


def _day_span(scan: Scan, at: int) -> tuple[int, int | None, int] | None:
    """A day or two days joined to a range: first, last or None, and the place after them."""
    words = scan.words
    word = words[at]
    if "-" in word:
        parts = word.split("-")
        if len(parts) != 2 or not all(len(part) <= 2 for part in parts):
            return None
        first, last = int(parts[0]), int(parts[1])
        return (first, last, at + 1) if 1 <= first < last <= 31 else None
    first_day_number = day_number(scan, at)
    after = at + 1
    if word == "twenty" and ORDINALS.get(words[at + 1 + (words[at + 1] == "-")], 99) < 10:
        after = at + 2 + (words[at + 1] == "-")
        first_day_number = 20 + ORDINALS[words[after - 1]]
    if word == "thirty" and words[at + 1 + (words[at + 1] == "-")] == "first":
        after = at + 2 + (words[at + 1] == "-")
        first_day_number = 31
    if first_day_number is None:
        return None
    if words[after] in _RANGE_JOINS:
        step = after + 1 + (words[after + 1] == "the" or words[after + 1] in WEEKDAYS)
        last_number = day_number(scan, step)
        if last_number is not None and last_number > first_day_number:
            return first_day_number, last_number, step + 1
    return first_day_number, None, after


def _of_near_month(scan: Scan, first: int, last: int | None, at: int) -> Match | None:
    """ "the 4th of this month", "4 to 9 last month"."""
    shift = _NEAR[scan.words[at]]
    carry, index = divmod(scan.today.month - 1 + shift, 12)
    day = _valid(scan.today.year + carry, index + 1, first)
    if day is None:
        return None
    if last is not None:
        return _range_of_days(day, last, at + 2, True)
    return Match(at + 2, _dated(day))


def read_month(scan: Scan, at: int, supported: bool = False) -> Match | None:
    """A month, with a day or year after it if they are there; `supported`: a lead came before."""
    words = scan.words
    month = MONTHS[words[at]]
    before = words[at - 1]
    end = at + 1
    if words[end] == "." and (len(words[at]) <= 4 or scan.is_glued(end + 1)):
        end += 1
    year = read_year(scan, end)
    if year is not None:
        return Match(year[0], _month(year[1], month))
    with_day = _read_day_after(scan, at, end, month)
    if with_day is not None:
        return with_day
    end = at + 1
    joined = _read_month_pair(scan, at, month)
    if joined is not None:
        return joined
    if words[at] in WEAK_MONTHS and not (
        supported or before in MONTH_LEADS or (words[end] == "bank" and before in ("the", "over"))
    ):
        return None
    if before == "every" or (words[at] == "mar" and words[end] == "."):
        return None
    inherits = scan.heading is not None and scan.heading.has_year
    return Match(end, _month(resolve_month(scan, at, month), month, has_year=inherits))


def _read_day_after(scan: Scan, at: int, end: int, month: int) -> Match | None:
    words = scan.words
    step = end
    if words[step] in ("the", "-", "/"):
        step += 1
    if "-" in words[step]:
        span = _day_span(scan, step)
        if span is None or span[1] is None or not scan.may_end_date(span[2]):
            return None
        found = read_year(scan, span[2])
        number = found[1] if found else 0
        start = _valid(number, month, span[0]) if found else resolve_day(scan, at, span[0], month)
        end = found[0] if found else span[2]
        return None if start is None else _range_of_days(start, span[1], end, bool(found))
    if not words[step][:1].isdigit():
        return _read_word_day(scan, at, step, month)
    day = day_number(scan, step)
    if day is None or (scan.is_glued(step + 1) and words[step + 1] in (":", "/")):
        return None
    year = read_year(scan, step + 1)
    plain = not is_ordinal(words[step])
    if plain and year is None:
        if words[at - 1] in ("in", "during") or not scan.may_end_date(step + 1):
            return None
        is_firm = scan.is_capital(at) or words[at - 1] in ("on", "since", "from", "until", "till")
        if words[at] in WEAK_MONTHS and not (is_firm or words[at] in _SHORT_MONTHS):
            return None
        if scan.is_glued(step + 1) and words[step + 1][:1].isalpha():
            return None
    if year is not None:
        exact = _valid(year[1], month, day)
        return None if exact is None else Match(year[0], _dated(exact, has_year=True))
    near = resolve_day(scan, at, day, month)
    if near is None:
        return None
    if words[step + 1] in _RANGE_JOINS:
        last = day_number(scan, step + 2)
        if last is not None and last > day and scan.may_end_date(step + 3):
            return _range_of_days(near, last, step + 3, False)
    return Match(step + 1, _dated(near))


def _read_word_day(scan: Scan, at: int, step: int, month: int) -> Match | None:
    """ "January first", "May the twenty-first"."""
    span = _day_span(scan, step)
    if span is None or span[1] is not None or scan.words[at - 1] in ("in", "during"):
        return None
    if not scan.may_end_date(span[2]) or scan.words[step] == "second":
        return None
    near = resolve_day(scan, at, span[0], month)
    return None if near is None else Match(span[2], _dated(near))


def _read_month_pair(scan: Scan, at: int, month: int) -> Match | None:
    """ "Sept to Dec 2021", "Oct/Nov", "September and October 2021": an interval of months."""
    words = scan.words
    join = words[at + 1]
    if join not in _RANGE_JOINS and join not in ("/", "and", "&"):
        return None
    other = MONTHS.get(words[at + 2])
    if other is None or (
        words[at + 2] in WEAK_MONTHS
        and words[at] in WEAK_MONTHS
        and words[at - 1] not in MONTH_LEADS | {"from", "between"}
        and read_year(scan, at + 3) is None
    ):
        return None
    year = read_year(scan, at + 3)
    if year is None and day_number(scan, at + 3) is not None and words[at + 3][:1].isdigit():
        return None
    end, last_year = year if year else (at + 3, resolve_month(scan, at, other))
    first_year = last_year - (month > other)
    edtf = f"{month_text(first_year, month)}/{month_text(last_year, other)}"
    return Match(end, Reading(edtf, MentionKind.RANGE, has_year=year is not None))


def _month(year: int, month: int, has_year: bool = True) -> Reading:
    return Reading(month_text(year, month), MentionKind.MONTH, has_year=has_year)


def _dated(day: datetime.date, has_year: bool = False) -> Reading:
    return Reading(day.isoformat(), MentionKind.DAY, has_year=has_year)


def _academic_year(start: int) -> Reading:
    edtf = f"{start}-09/{start + 1}-07"
    return Reading(edtf, MentionKind.SEASON_OR_TERM, has_year=True)


def read_bare_day(scan: Scan, at: int, after_the: bool) -> Match | None:
    """ "the 14th": a day whose month is the one last spoken of, else the last 14th there was."""
    words = scan.words
    if not is_ordinal(words[at]) or (scan.is_glued(at + 1) and words[at + 1][:1].isalpha()):
        return None
    day = day_number(scan, at)
    if day is None:
        return None
    leads = words[at - 2] if after_the else words[at - 1]
    joined = at - 1 - after_the
    follows = (
        scan.last_end == joined and leads in ("and", "&", ",") and is_ordinal(words[joined - 1])
    )
    is_entry = scan.starts_line(at) and words[at + 1] in (":", "-", "–")
    if not after_the and leads not in ("on", "since") and not follows and not is_entry:
        return None
    firm = follows or leads in ("on", "since", "until", "till", "from", "dated", "and")
    if not scan.may_end_date(at + 1) or (scan.is_capital(at + 1) and not firm):
        return None
    if words[at + 1] in ("of", "and", "to") and not firm:
        return None
    found = _month_in_mind(scan, day)
    if found is not None:
        inherits = scan.heading is not None and scan.heading.has_year
        return Match(at + 1, _dated(found, has_year=inherits))
    found = _last_such_day(scan, at, day)
    return None if found is None else Match(at + 1, _dated(found))


def _month_in_mind(scan: Scan, day: int) -> datetime.date | None:
    period = scan.heading_period()
    spoken = scan.last
    if period is not None and (period[1] - period[0]).days <= 31:
        return _valid(period[0].year, period[0].month, day)
    if spoken is None or spoken.edtf is None or spoken.from_anchor:
        return None
    if spoken.kind not in (MentionKind.DAY, MentionKind.MONTH, MentionKind.RANGE):
        return None
    first = first_day(spoken.edtf)
    found = None if first is None else _valid(first.year, first.month, day)
    return found if found is not None and found <= scan.today else None


def _last_such_day(scan: Scan, at: int, day: int) -> datetime.date | None:
    forward = scan.looks_forward(at)
    year, month = scan.today.year, scan.today.month
    for step in range(12):
        carry, index = divmod(month - 1 + (step if forward else -step), 12)
        found = _valid(year + carry, index + 1, day)
        if found is not None and (found >= scan.today if forward else found <= scan.today):
            return found
    return None


def read_weekday_date(scan: Scan, at: int) -> Match | None:
    """A weekday with its date: "Tues 4 Oct", "Tuesday the 4th", "Friday 12/3"."""
    words = scan.words
    weekday = WEEKDAYS[words[at]]
    step = at + 1
    if words[step] == "." and len(words[at]) <= 5:
        step += 1
    opened = words[step] == "("
    if words[step] in (",", "(", "-", "–"):
        step += 1
    if words[step] in ("on", "the"):
        step += 1 + (words[step + 1] == "the")
    match = read_calendar_date(scan, step)
    if match is None or match.reading.kind not in (MentionKind.DAY, MentionKind.RANGE):
        match = _read_weekday_ordinal(scan, step, weekday)
    if (
        match is None
        or match.reading.edtf is None
        or (words[step] in MONTHS and "/" in (match.reading.edtf))
    ):
        return None
    end = match.end
    if opened:
        if words[end] != ")":
            return None
        end += 1
    first = datetime.date.fromisoformat(match.reading.edtf.partition("/")[0])
    conflict = first.weekday() != weekday
    return Match(end, match.reading._replace(weekday_conflict=conflict))


def _read_weekday_ordinal(scan: Scan, at: int, weekday: int) -> Match | None:
    """ "Tuesday the 4th": the last 4th that was a Tuesday within half a year, else the last 4th."""
    word = scan.words[at]
    day = day_number(scan, at) if word[:1].isdigit() else None
    if day is None or not (is_ordinal(word) or scan.words[at - 1] == "the"):
        return None
    if not scan.may_end_date(at + 1):
        return None
    near = _month_in_mind(scan, day)
    if near is not None and near.weekday() == weekday:
        return Match(at + 1, _dated(near))
    last = _last_such_day(scan, at, day)
    if last is None:
        return None
    candidate, forward = last, scan.looks_forward(at)
    for _ in range(185):
        if candidate.day == day and candidate.weekday() == weekday:
            return Match(at + 1, _dated(candidate))
        candidate += DAY if forward else -DAY
    return Match(at + 1, _dated(last))


def read_calendar_date(scan: Scan, at: int) -> Match | None:
    """Any date that names a day and a month, wherever it starts."""
    words = scan.words
    word = words[at]
    if word == "the":
        at += 1
        word = words[at]
    if word[:1].isdigit():
        return read_numeric(scan, at) or read_day_month(scan, at)
    if word in ORDINALS or word in ("twenty", "thirty"):
        return read_day_month(scan, at)
    if word in MONTHS:
        return read_month(scan, at)
    return None


def read_plain_year(scan: Scan, at: int) -> Match | None:
    """A year that a lead word makes one: "in 2021", "since 2019", "the year 2016"."""
    word = scan.words[at]
    if len(word) != 4 or not word.isdigit():
        return None
    if scan.is_glued(at) and scan.words[at - 1] not in ("-", "(", "–"):
        return None
    year = int(word)
    if not FIRST_YEAR <= year <= min(scan.today.year + 10, LAST_YEAR):
        return None
    after = scan.words[at + 1]
    if scan.is_glued(at + 1) and (
        after[:1].isalpha() or (after == ":" and not scan.starts_line(at))
    ):
        return None
    return Match(at + 1, Reading(word, MentionKind.YEAR, has_year=True))


def read_weekday(scan: Scan, at: int, forward: bool | None = None) -> datetime.date:
    """The day a bare weekday means: in the week last spoken of, else the last one before today."""
    weekday = WEEKDAYS[scan.words[at]]
    if scan.week is not None:
        day = scan.week[0] + DAY * ((weekday - scan.week[0].weekday()) % 7)
        if day <= scan.week[1] and day <= scan.today:
            return day
    if forward is None:
        forward = scan.looks_forward(at)
    if forward:
        return scan.today + DAY * ((weekday - scan.today.weekday() - 1) % 7 + 1)
    return weekday_before(scan.today, weekday)


def is_weekday(scan: Scan, at: int, supported: bool) -> bool:
    """Whether a token is a weekday here; short ones that are words need a lead before them."""
    word = scan.words[at]
    if word not in WEEKDAYS:
        return False
    if word not in WEAK_WEEKDAYS:
        return True
    words = scan.words
    if words[at + 1] in _DAY_JOINS and words[at + 2] in WEEKDAYS:
        return True
    if words[at - 1] in _DAY_JOINS and words[at - 2] in WEEKDAYS:
        return True
    return supported or scan.words[at - 1] in ("on", "last", "this", "next", "since", "by", "until")
