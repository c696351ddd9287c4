"""Half terms and holidays, and the days a text itself gives for them."""

import datetime

from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    monday_of,
    months_between,
    only_day,
)
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.terms import list_terms, present_half, year_after
from assistant.domain.date_reading.vocabulary import HOLIDAY_WORDS, WEEKDAYS, words_of
from assistant.domain.date_reading.weekdays import read_calendar_date
from assistant.domain.dates import first_day
from assistant.domain.school_calendar import Break

_FILLERS = words_of(
    "we they theyve they've weve we've he she he's school term kids children been was were have has"
    " only just actually it"
)


def is_half_term(scan: Scan, at: int) -> int:
    """How many tokens "half term", "half-term" or "halfterm" take here; 0 if it is not there."""
    words = scan.words
    if words[at] in ("halfterm", "halfterms"):
        return 1
    if words[at] != "half":
        return 0
    if words[at + 1] in ("term", "terms"):
        return 2
    return 3 if words[at + 1] == "-" and words[at + 2] in ("term", "terms") else 0


def read_half_term(scan: Scan, at: int, end: int, lead: str, month: int | None) -> Match | None:
    end, year = year_after(scan, end)
    end += scan.words[end] in HOLIDAY_WORDS or scan.words[end] == "week"
    found = [
        (school_year.is_typical, term.half_term)
        for school_year, term in list_terms(scan)
        if month is None or abs(term.half_term_first.month - month) <= (month in (10, 11))
    ]
    if year is not None:
        found = [pair for pair in found if pair[1].first.year == year]
    if not found:
        return None
    place = max((n for n, (_, b) in enumerate(found) if b.first <= scan.today), default=0)
    if lead == "next" or (not lead and scan.looks_forward(at)):
        place = min(place + 1, len(found) - 1)
    elif lead == "last" and found[place][1].last >= scan.today and place:
        place -= 1
    if lead == "this":
        return Match(end, present_half(scan))
    is_typical, days = found[place]
    return finish_holiday(scan, end, break_reading(days, is_typical))


def break_reading(days: Break, is_typical: bool, has_year: bool = False) -> Reading:
    edtf = (
        months_between(*days) if is_typical else f"{days.first.isoformat()}/{days.last.isoformat()}"
    )
    return Reading(
        edtf,
        MentionKind.SEASON_OR_TERM,
        has_year=has_year,
        days=(days.first, days.last),
        is_break=True,
    )


def summer_break(scan: Scan, at: int, year: int | None, lead: str) -> Reading:
    if year is None:
        year = scan.today.year
        started = scan.calendar.summer_holiday(year - 1).first <= scan.today
        if lead == "next" or (not lead and scan.looks_forward(at)):
            year += started
        elif lead != "this":
            year -= not started
    days = scan.calendar.summer_holiday(year - 1)
    is_typical = scan.calendar.school_year(year - 1).is_typical
    if is_typical:
        days = Break(days.first, datetime.date(year, 8, 31))
    return break_reading(days, is_typical)


def read_summer_holiday(scan: Scan, at: int, end: int) -> Match:
    """The last summer holiday, or the next when the clause plans ("six weeks holiday")."""
    return finish_holiday(scan, end, summer_break(scan, at, None, ""))


def named_break(scan: Scan, at: int, name: str, year: int | None, lead: str) -> Reading:
    starts = (
        [year - (name == "easter")]
        if year is not None
        else [scan.today.year + step for step in (-3, -2, -1, 0, 1)]
    )
    years = [scan.calendar.school_year(start) for start in starts]
    breaks = [(school_year.is_typical, getattr(school_year, name)) for school_year in years]
    place = max((n for n, (_, b) in enumerate(breaks) if b.first <= scan.today), default=0)
    if year is None and (lead == "next" or (not lead and scan.looks_forward(at))):
        place = min(place + 1, len(breaks) - 1)
    is_typical, days = breaks[place]
    return break_reading(days, is_typical, has_year=year is not None)


def stated_days(scan: Scan) -> dict[str, datetime.date]:
    """The days the text itself says school broke up and came back."""
    if "asked" in scan.school_days:
        return scan.school_days
    scan.school_days["asked"] = scan.today
    words = scan.words
    for at in range(scan.size):
        if words[at] in ("broke", "break", "finished", "back", "went", "started", "returned"):
            found = _statement(scan, at)
            if found is not None:
                scan.school_days.setdefault(found[1], found[2])
        elif is_half_term(scan, at):
            first = _half_term_start(scan, at)
            if first is not None:
                scan.school_days.setdefault("broke_up", first - DAY)
    return scan.school_days


def _half_term_start(scan: Scan, at: int) -> datetime.date | None:
    """ "half term was 28 Oct to 1 Nov": the first of the days the text gives."""
    words = scan.words
    step = at + is_half_term(scan, at)
    step += words[step] == "week"
    if words[step] not in ("was", "is", "ran", "runs", "were", "fell"):
        return None
    step += 1
    step += words[step] in ("from", "on", "in")
    step += words[step] == "the"
    match = read_calendar_date(scan, step)
    return None if match is None or match.reading.edtf is None else first_day(match.reading.edtf)


def _statement(scan: Scan, at: int) -> tuple[int, str, datetime.date] | None:
    """ "broke up (on) 9 Feb", "back since 31/10": the end, which day it is, and the day."""
    words = scan.words
    if words[at] in ("broke", "break") and words[at + 1] == "up":
        side, step = "broke_up", at + 2
    elif words[at] in ("went", "came", "started", "been") and words[at + 1] == "back":
        side, step = "back", at + 2
    elif words[at] in ("back", "returned"):
        side, step = "back", at + 1
    else:
        return None
    step += words[step] in ("on", "since", "from", "in")
    step += words[step] == "in"
    if words[step] in WEEKDAYS and words[step + 1] != ",":
        step += 1
    match = read_calendar_date(scan, step)
    day = None if match is None else only_day(match.reading.edtf)
    return None if match is None or day is None else (match.end, side, day)


def finish_holiday(scan: Scan, end: int, reading: Reading) -> Match:
    """Correct a holiday by what the text states, and take an adjoining statement into the span."""
    words = scan.words
    step = end
    opened = words[step] == "("
    statement = None
    if opened or words[step] in (",", "-", "–", "when"):
        step += 1
        while words[step] in _FILLERS and step - end < 6:
            step += 1
        statement = _statement(scan, step)
    if statement is not None:
        end = statement[0]
        if opened and words[end] == ")":
            end += 1
    stated = stated_days(scan) if reading.is_break else {}
    if statement is not None:
        stated = {**stated, statement[1]: statement[2]}
    if not reading.is_break or reading.days is None:
        return Match(end, reading)
    first, last = reading.days
    broke_up, back = stated.get("broke_up"), stated.get("back")
    is_week = (last - first).days < 10
    known = False
    if broke_up is not None and abs((broke_up - first).days) < 25:
        first, known = broke_up + DAY, True
        if is_week:
            first = monday_of(broke_up) + DAY * 7
            last = first + DAY * 4
    if back is not None and abs((back - last).days) < 25:
        if is_week and not known:
            first = monday_of(back) - DAY * 7
        last, known = back - DAY, True
    return Match(end, break_reading(Break(first, last), not known) if known else reading)
