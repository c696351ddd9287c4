"""Christmas, Easter and the other feasts staff count from."""

import datetime

from assistant.domain.date_reading.holidays import finish_holiday, named_break
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import DAY, Match, Reading, day_reading, month_text
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.terms import year_after
from assistant.domain.date_reading.vocabulary import HOLIDAY_WORDS
from assistant.domain.school_calendar import easter_sunday

EVENTS = frozenset({"easter", "christmas", "xmas", "halloween", "bonfire", "boxing", "new", "good"})
_FIXED_FEASTS = {
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("xmas", "day"): (12, 25),
    ("xmas", "eve"): (12, 24),
    ("boxing", "day"): (12, 26),
    ("new", "year"): (1, 1),
    ("bonfire", "night"): (11, 5),
    ("halloween", ""): (10, 31),
    ("valentine", "day"): (2, 14),
}
_EASTER_FEASTS = {
    ("good", "friday"): -2,
    ("easter", "sunday"): 0,
    ("easter", "monday"): 1,
    ("easter", "day"): 0,
    ("easter", "saturday"): -1,
}


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
    edtf = month_text(feast.year, feast.month)
    reading = Reading(
        edtf, MentionKind.SEASON_OR_TERM, has_year=year is not None, days=(feast, feast)
    )
    return finish_holiday(scan, end, reading)


def read_feast(scan: Scan, at: int, lead: str) -> Match | None:
    words = scan.words
    word, after = words[at], words[at + 1]
    year: int | None
    if (word, after) in _EASTER_FEASTS:
        end, year = year_after(scan, at + 2)
        shift = _EASTER_FEASTS[word, after]
        days = [easter_sunday(scan.today.year + step) + DAY * shift for step in (-2, -1, 0, 1)]
        if year is not None:
            days = [easter_sunday(year) + DAY * shift]
    elif word == "new":
        if after not in ("year", "years"):
            return None
        end = at + 2
        if words[end] not in ("day", "eve"):
            return _new_year(scan, at, lead)
        is_eve = words[end] == "eve"
        end, year = year_after(scan, end + 1)
        days = [
            datetime.date(y, 1, 1) - DAY * is_eve
            for y in ([year + is_eve] if year else range(scan.today.year - 2, scan.today.year + 2))
        ]
    else:
        key = (word, "") if (word, "") in _FIXED_FEASTS else (word, after)
        found = _FIXED_FEASTS.get(key)
        if found is None:
            return None
        end, year = year_after(scan, at + 1 + bool(key[1]))
        span = range(scan.today.year - 2, scan.today.year + 2)
        days = [datetime.date(y, *found) for y in ([year] if year else span)]
    if year is not None:
        return Match(end, day_reading(days[0])._replace(has_year=True))
    if lead == "next" or (not lead and scan.looks_forward(at)):
        return Match(end, day_reading(min(day for day in days if day >= scan.today)))
    return Match(end, day_reading(max(day for day in days if day <= scan.today)))


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
