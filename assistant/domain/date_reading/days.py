"""A day and its month: 3rd Nov, 4-9 March, 4, 11 and 18 October, a bare "the 14th"."""

from assistant.domain.date_reading.readings import Match
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.vocabulary import (
    CARDINALS,
    CLASS_WORDS,
    FOLLOWERS,
    MONTHS,
    ORDINALS,
    TENS,
    WEEKDAYS,
    words_of,
)
from assistant.domain.date_reading.years import (
    NEAR,
    dated,
    full_year,
    last_such_day,
    month_in_mind,
    range_of_days,
    read_year,
    resolve_day,
    valid_day,
)

LIST_JOINS = frozenset({",", "and", "&", "or", "+"})
_DAY_LEADS = frozenset({"on", "since", "until", "till", "by", "from", "for"})
LARGEST_COUNTED = 5
"""Up to "the fifth", an ordinal word more often counts things than days."""
RANGE_JOINS = frozenset({"-", "–", "—", "to", "until", "till", "til", "through", "thru"})
_MAY_VERBS = words_of(
    """be have not need well also want get go come help feel take say see find know do
    make still require wish possibly seem look become show try happen never"""
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


def read_day_month(scan: Scan, at: int) -> Match | None:
    """A day number and its month: "3rd Nov", "4-9 March", "4" in "4, 11 and 18 October"."""
    words = scan.words
    if scan.words[at - 1] in CLASS_WORDS and not is_ordinal(words[at]):
        return None
    span = day_span(scan, at)
    if span is None:
        return None
    first, last, after = span
    at_month = after
    if scan.is_glued(at_month) and words[at_month] not in MONTHS and words[at_month] not in "/-,–":
        return None
    listed = 0
    while words[at_month] in LIST_JOINS and listed < 8:
        step = at_month + (2 if words[at_month + 1] in ("and", "the", "on") else 1)
        following = day_span(scan, step)
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
        near += near > at_month and words[near] == "the"
        if words[near] in NEAR and words[near + 1] == "month":
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
    day = valid_day(number, month, first) if number else resolve_day(scan, at, first, month)
    if day is None:
        return None
    if last is None:
        return Match(after if listed else end, dated(day, has_year=bool(number)))
    return range_of_days(day, last, after if listed else end, bool(number))


def _days_in_figures(scan: Scan, at: int, span: tuple[int, int | None, int]) -> Match | None:
    """ "6-10/11", "on 6, 7 and 9/11": days that share a month in figures."""
    words = scan.words
    first, last, after = span
    if last is not None:
        word, _, short = words[after + 1].partition("/")
        if words[after] != "/" or not scan.is_glued(after) or not word.isdigit() or len(word) > 2:
            return None
        if not 1 <= int(word) <= 12:
            return None
        if len(short) == 2 and short.isdigit():
            day = valid_day(full_year(int(short), scan.today), int(word), first)
        elif len(short) == 4 and short.isdigit():
            day = valid_day(int(short), int(word), first)
        else:
            day = None if short else resolve_day(scan, at, first, int(word))
        return None if day is None else range_of_days(day, last, after + 2, bool(short))
    if words[at - 1] not in ("on", "dated", ",", "and") or words[at + 1] not in LIST_JOINS:
        return None
    step = at + 1
    while words[step] in LIST_JOINS and step - at < 12:
        step += 1
        if "/" in words[step]:
            parts = words[step].split("/")
            if len(parts) != 2 or int(parts[0][:2] or 0) <= first or not 1 <= int(parts[1]) <= 12:
                return None
            day = resolve_day(scan, at, first, int(parts[1]))
            return None if day is None else Match(at + 1, dated(day))
        if day_number(scan, step) is None:
            return None
        step += 1
    return None


def day_span(scan: Scan, at: int) -> tuple[int, int | None, int] | None:
    """A day or two days joined to a range: first, last or None, and the place after them."""
    words = scan.words
    word = words[at]
    if "-" in word:
        parts = word.split("-")
        if len(parts) != 2 or not all(len(part) <= 2 for part in parts):
            return None
        first, last = int(parts[0]), int(parts[1])
        return (first, last, at + 1) if 1 <= first < last <= 31 else None
    first_day_number, after = day_number(scan, at), at + 1
    if word in TENS:
        first_day_number, after = _after_tens(scan, at, ORDINALS)
    if first_day_number is None:
        return None
    if words[after] in RANGE_JOINS or (words[after] == "/" and is_ordinal(words[after + 1])):
        step = after + 1 + (words[after + 1] == "the" or words[after + 1] in WEEKDAYS)
        last_number, end = day_number(scan, step), step + 1
        if words[step] in TENS:
            last_number, end = _after_tens(scan, step, ORDINALS)
        if last_number is not None and last_number > first_day_number:
            return first_day_number, last_number, end
    return first_day_number, None, after


def _after_tens(scan: Scan, at: int, units: dict[str, int]) -> tuple[int | None, int]:
    """ "twenty-first", "thirty first": the day and the place after it."""
    step = at + 1 + (scan.words[at + 1] == "-")
    number = TENS[scan.words[at]] + units.get(scan.words[step], 99)
    return (number, step + 1) if number <= 31 else (None, at + 1)


def cardinal_day(scan: Scan, at: int) -> tuple[int, int] | None:
    """ "twenty one", "five", as said after a month: the day and the place after it."""
    word = scan.words[at]
    if word in TENS:
        number, end = _after_tens(scan, at, CARDINALS)
        return (TENS[word], at + 1) if number is None else (number, end)
    return (CARDINALS[word], at + 1) if word in CARDINALS else None


def read_day_after_the(scan: Scan, at: int) -> Match | None:
    """ "on the 27", "since the twenty second": a day without its ending, or spelt out."""
    words = scan.words
    if words[at - 2] not in _DAY_LEADS:
        return None
    if words[at].isdigit() and len(words[at]) <= 2:
        day, end = int(words[at]), at + 1
    else:
        span = day_span(scan, at)
        if span is None or span[1] is not None or span[0] <= LARGEST_COUNTED:
            return None
        day, _, end = span
    after = words[end]
    if not 1 <= day <= 31 or after in ("of", "and", "or", "to", "/", "-", ":", "%"):
        return None
    if after[:1].isalnum() and after not in FOLLOWERS:
        return None
    found = month_in_mind(scan, day) or last_such_day(scan, at, day)
    return None if found is None else Match(end, dated(found))


def _of_near_month(scan: Scan, first: int, last: int | None, at: int) -> Match | None:
    """ "the 4th of this month", "4 to 9 last month"."""
    shift = NEAR[scan.words[at]]
    carry, index = divmod(scan.today.month - 1 + shift, 12)
    day = valid_day(scan.today.year + carry, index + 1, first)
    if day is None:
        return None
    if last is not None:
        return range_of_days(day, last, at + 2, True)
    return Match(at + 2, dated(day))


def _opens_entry(scan: Scan, at: int) -> bool:
    """Whether a day stands before a colon or a dash, first in its line, bullet or sentence.

    In the middle of a line only where a month is in mind: "3 times in May. 9th - back 23.40".
    """
    words = scan.words
    end = at + 1
    while words[end] in ("and", "&", ",") and is_ordinal(words[end + 1]):
        end += 2
    if words[end] not in (":", "-", "–", "—"):
        return False
    before = at - 1
    while before >= 0 and words[before] in ("-", "–", "—", "*", "•", "·"):
        before -= 1
    return scan.starts_line(before + 1) or (words[at - 1] in (".", ";") and scan.last is not None)


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
    is_entry = _opens_entry(scan, at)
    if not after_the and leads not in ("on", "since", "not") and not follows and not is_entry:
        return None
    firm = follows or leads in ("on", "since", "until", "till", "from", "dated", "and")
    if not scan.may_end_date(at + 1) or (scan.is_capital(at + 1) and not firm):
        return None
    if words[at + 1] in ("of", "and", "to") and not (firm or is_entry):
        return None
    found = month_in_mind(scan, day)
    if found is not None:
        inherits = scan.heading is not None and scan.heading.has_year
        return Match(at + 1, dated(found, has_year=inherits))
    found = last_such_day(scan, at, day)
    return None if found is None else Match(at + 1, dated(found))
