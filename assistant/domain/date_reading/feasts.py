"""Christmas, Easter and the other feasts staff count from."""

import datetime
from collections.abc import Callable

from assistant.domain.date_reading.holidays import finish_holiday, named_break
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    day_reading,
    month_text,
    weekday_after,
    weekday_before,
)
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.terms import year_after
from assistant.domain.date_reading.vocabulary import HOLIDAY_WORDS
from assistant.domain.date_reading.years import resolve_month
from assistant.domain.school_calendar import easter_sunday

_DayIn = Callable[[int], datetime.date]
_DaysIn = tuple[_DayIn, ...]


def _fixed(month: int, day: int) -> _DayIn:
    return lambda year: datetime.date(year, month, day)


def _from_easter(days: int) -> _DayIn:
    return lambda year: easter_sunday(year) + DAY * days


def _nth(month: int, weekday: int, number: int) -> _DayIn:
    """The first, second ... such weekday of a month; -1 is the last one."""

    def day_in(year: int) -> datetime.date:
        if number < 0:
            following = datetime.date(year + month // 12, month % 12 + 1, 1)
            return weekday_before(following, weekday)
        first = datetime.date(year, month, 1)
        return weekday_after(first - DAY, weekday) + DAY * 7 * (number - 1)

    return day_in


def _new_year_off(year: int) -> datetime.date:
    """The day off for New Year: the Monday after a first of January at a weekend."""
    day = datetime.date(year, 1, 1)
    return day if day.weekday() < 5 else weekday_after(day, 0)


_EARLY_MAY, _LATE_MAY, _LATE_AUGUST = _nth(5, 0, 1), _nth(5, 0, -1), _nth(8, 0, -1)
_EASTER_MONDAY = _from_easter(1)
_BANK_HOLIDAYS = {
    **{"spring": _LATE_MAY, "whitsun": _LATE_MAY, "whit": _LATE_MAY},
    **{"august": _LATE_AUGUST, "summer": _LATE_AUGUST, "aug": _LATE_AUGUST},
    **{"easter": _EASTER_MONDAY},
}
_BANK_NAMES = frozenset({*_BANK_HOLIDAYS, "bank", "early", "late"})
_BANK_MONDAYS: _DaysIn = (_EASTER_MONDAY, _EARLY_MAY, _LATE_MAY, _LATE_AUGUST, _new_year_off)
_PRESENTS = frozenset({"card", "cards", "present", "presents", "gift", "gifts", "pay", "rota"})
_TIME_LEADS = frozenset({"on", "since", "until", "before", "after", ""})
_MOTHERS, _FATHERS = _from_easter(-21), _nth(6, 6, 3)
FEASTS: dict[tuple[str, ...], _DayIn] = {
    ("christmas", "day"): _fixed(12, 25),
    ("christmas", "eve"): _fixed(12, 24),
    ("xmas", "day"): _fixed(12, 25),
    ("xmas", "eve"): _fixed(12, 24),
    ("boxing", "day"): _fixed(12, 26),
    ("bonfire", "night"): _fixed(11, 5),
    ("guy", "fawkes", "night"): _fixed(11, 5),
    ("guy", "fawkes", "day"): _fixed(11, 5),
    ("fireworks", "night"): _fixed(11, 5),
    ("halloween",): _fixed(10, 31),
    ("hallowe'en",): _fixed(10, 31),
    ("valentine", "day"): _fixed(2, 14),
    ("valentines", "day"): _fixed(2, 14),
    ("armistice", "day"): _fixed(11, 11),
    ("remembrance", "day"): _fixed(11, 11),
    ("remembrance", "sunday"): _nth(11, 6, 2),
    ("mother", "day"): _MOTHERS,
    ("mothers", "day"): _MOTHERS,
    ("mothering", "sunday"): _MOTHERS,
    ("father", "day"): _FATHERS,
    ("fathers", "day"): _FATHERS,
    ("good", "friday"): _from_easter(-2),
    ("easter", "sunday"): _from_easter(0),
    ("easter", "day"): _from_easter(0),
    ("easter", "monday"): _EASTER_MONDAY,
    ("easter", "saturday"): _from_easter(-1),
    ("maundy", "thursday"): _from_easter(-3),
    ("palm", "sunday"): _from_easter(-7),
    ("ash", "wednesday"): _from_easter(-46),
    ("shrove", "tuesday"): _from_easter(-47),
    ("pancake", "day"): _from_easter(-47),
    ("world", "book", "day"): _nth(3, 3, 1),
}
"""Feasts of one day in England, by their words without a possessive ending."""

EVENTS = frozenset({words[0] for words in FEASTS} | {"xmas", "new", "bank"})
"""Words a feast or a holiday can start with."""


def read_festival(scan: Scan, at: int, lead: str) -> Match | None:
    """Easter and Christmas, as holidays or as the time around the feast."""
    words = scan.words
    name = "easter" if words[at] == "easter" else "christmas"
    if words[at + 1] in HOLIDAY_WORDS:
        end, year = year_after(scan, at + 2)
        return finish_holiday(scan, end, named_break(scan, at, name, year, lead))
    if words[at + 1] in (
        "party",
        "play",
        "card",
        "tree",
        "jumper",
        "present",
        "presents",
        "egg",
        "eggs",
        "dinner",
        "lunch",
        "fair",
        "concert",
        "show",
        "list",
        "cards",
    ):
        return None
    end, year = year_after(scan, at + 1)
    if words[end] in ("time", "term"):
        end += 1
    today = scan.today
    feasts = [
        easter_sunday(today.year + step)
        if name == "easter"
        else datetime.date(today.year + step, 12, 25)
        for step in (-2, -1, 0, 1)
    ]
    if year is not None:
        feast = easter_sunday(year) if name == "easter" else datetime.date(year, 12, 25)
    elif lead == "next" or (not lead and scan.looks_forward(at)):
        feast = min(day for day in feasts if day >= today)
    elif lead == "this":
        feast = feasts[2]
    else:
        feast = max(day for day in feasts if day - DAY * 3 <= today)
    is_day = words[at - 1] == "on"
    reading = Reading(
        feast.isoformat() if is_day else month_text(feast.year, feast.month),
        MentionKind.SEASON_OR_TERM,
        has_year=year is not None,
        days=(feast, feast),
    )
    return finish_holiday(scan, end, reading)


def read_feast(scan: Scan, at: int, lead: str) -> Match | None:
    """A feast of one day: Boxing Day, Good Friday, Mother's Day, a bank holiday."""
    words = scan.words
    if words[at] == "new":
        return _read_new_year(scan, at, lead)
    if words[at] == "may" and words[at + 1] == "bank":
        month = Reading(month_text(resolve_month(scan, at, 5), 5), MentionKind.MONTH)
        return Match(at + 3, month)
    named = _bank_holiday(words, at) if words[at] in _BANK_NAMES else None
    named = named or _named_feast(words, at)
    if named is None:
        return None
    end, days_in = named
    if words[end] in _PRESENTS and words[at - 1] not in _TIME_LEADS:
        return None
    is_weekend = words[end] == "weekend" and words[end - 1] not in ("day", "night")
    end, year = year_after(scan, end + is_weekend)
    if year is not None and len(days_in) > 1:
        return None
    day = _nearest(scan, at, lead, days_in) if year is None else days_in[0](year)
    if is_weekend:
        first = weekday_before(day, 5)
        edtf = f"{first.isoformat()}/{max(day, first + DAY).isoformat()}"
        return Match(end, Reading(edtf, MentionKind.WEEKEND, has_year=year is not None))
    return Match(end, day_reading(day)._replace(has_year=year is not None))


def _named_feast(words: list[str], at: int) -> tuple[int, _DaysIn] | None:
    for size in (3, 2, 1):
        day_in = FEASTS.get(tuple(words[at : at + size]))
        if day_in is not None:
            return at + size, (day_in,)
    return None


def _nearest(scan: Scan, at: int, lead: str, days_in: _DaysIn) -> datetime.date:
    """The last such day there was, or the next one when the words plan."""
    years = [scan.today.year + step for step in (-2, -1, 0, 1)]
    days = [day_in(year) for year in years for day_in in days_in]
    if lead == "next" or (not lead and scan.looks_forward(at)):
        return min(day for day in days if day >= scan.today)
    return max(day for day in days if day <= scan.today - DAY * (lead == "last"))


def _bank_holiday(words: list[str], at: int) -> tuple[int, _DaysIn] | None:
    """ "bank holiday Monday", "the early May bank holiday", "August bank holiday".

    "The May bank holiday" is one of two, and stays a month.
    """
    step = at + (words[at] in ("early", "late"))
    name = "" if words[step] == "bank" else words[step]
    step += bool(name)
    if words[step] != "bank" or words[step + 1] not in ("holiday", "hol", "hols"):
        return None
    end = step + 2 + (words[step + 2] in ("monday", "mon"))
    if name == "may":
        day_in = {"early": _EARLY_MAY, "late": _LATE_MAY}.get(words[at])
        return None if day_in is None else (end, (day_in,))
    if name:
        return (end, (_BANK_HOLIDAYS[name],)) if name in _BANK_HOLIDAYS else None
    return end, _BANK_MONDAYS


def _read_new_year(scan: Scan, at: int, lead: str) -> Match | None:
    if scan.words[at + 1] not in ("year", "years"):
        return None
    end = at + 2
    if scan.words[end] not in ("day", "eve"):
        return _new_year(scan, at, lead)
    is_eve = scan.words[end] == "eve"
    end, year = year_after(scan, end + 1)
    if year is not None:
        day = datetime.date(year, 12, 31) if is_eve else datetime.date(year, 1, 1)
        return Match(end, day_reading(day)._replace(has_year=True))
    day_in = _fixed(12, 31) if is_eve else _fixed(1, 1)
    return Match(end, day_reading(_nearest(scan, at, lead, (day_in,))))


def _new_year(scan: Scan, at: int, lead: str) -> Match | None:
    """ "in the new year": that January."""
    end, year = year_after(scan, at + 2)
    if scan.words[end] in ("group", "teacher", "class") or scan.words[end].isdigit():
        return None
    forward = lead == "next" or scan.looks_forward(at)
    return Match(
        end,
        Reading(month_text(year or scan.today.year + forward, 1), MentionKind.MONTH),
    )
