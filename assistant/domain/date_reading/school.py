"""School time: terms, half terms, holidays, academic years, "first week back", and feasts.

Dates from a typical calendar are read to the month. Dates the organisation gave, or the writer
gives in the same text ("we broke up 9 Feb", "theyve been back since 31/10"), are read to the day.
"""

import datetime

from assistant.domain.date_reading.absolute import read_calendar_date, read_year
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    day_reading,
    monday_of,
    month_text,
    months_between,
    only_day,
    school_week_text,
)
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.vocabulary import (
    HOLIDAY_WORDS,
    MONTHS,
    SEASONS,
    WEEKDAYS,
)
from assistant.domain.school_calendar import (
    Break,
    SchoolYear,
    Term,
    TermName,
    easter_sunday,
)

EVENTS = frozenset({"easter", "christmas", "xmas", "halloween", "bonfire", "boxing", "new", "good"})
_TERM_MONTHS = {TermName.AUTUMN: (9, 12), TermName.SPRING: (1, 3), TermName.SUMMER: (4, 7)}
_TERMS_OF_SEASON = {
    "autumn": TermName.AUTUMN,
    "winter": TermName.AUTUMN,
    "spring": TermName.SPRING,
    "summer": TermName.SUMMER,
}
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
_FILLERS = frozenset(
    "we they theyve they've weve we've he she he's school term kids children been was were have has"
    " only just actually it".split()
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


def read_school(scan: Scan, at: int, lead: str = "") -> Match | None:
    """A school period or feast at this place; `lead` is "last", "this", "next" or nothing."""
    words = scan.words
    word = words[at]
    half = is_half_term(scan, at)
    if half:
        return _half_term(scan, at, at + half, lead, None)
    if word in SEASONS:
        return _seasonal(scan, at, lead)
    if word in MONTHS and is_half_term(scan, at + 1):
        return _half_term(scan, at, at + 1 + is_half_term(scan, at + 1), lead, MONTHS[word])
    if MONTHS.get(word) in (2, 5, 10) and words[at + 1] in HOLIDAY_WORDS:
        return _half_term(scan, at, at + 2, lead, MONTHS[word])
    if word in ("term", "terms"):
        return _term(scan, at, lead)
    if word in ("academic", "school") and words[at + 1] == "year":
        return _academic_year(scan, at, lead)
    feast = _feast(scan, at, lead)
    if feast is not None:
        return feast
    if word in ("easter", "christmas", "xmas"):
        return _festival(scan, at, lead)
    if word in ("summer", "holidays") and lead:
        return None
    return None


def _seasonal(scan: Scan, at: int, lead: str) -> Match | None:
    words = scan.words
    season, after = words[at], words[at + 1]
    half = is_half_term(scan, at + 1)
    if half:
        month = {"autumn": 10, "winter": 2, "spring": 2, "summer": 5}[season]
        return _half_term(scan, at, at + 1 + half, lead, month)
    if after in ("term", "terms"):
        end, year = _year_after(scan, at + 2)
        name = _TERMS_OF_SEASON[season]
        if words[end] in ("1", "2") and year is None:
            return Match(end + 1, _half_of_term(scan, name, int(words[end]), lead))
        return Match(end, _term_reading(scan, at, name, year, lead))
    if after in ("1", "2") and season != "winter" and not scan.is_glued(at + 2):
        end, year = _year_after(scan, at + 2)
        return Match(end, _half_of_term(scan, _TERMS_OF_SEASON[season], int(after), lead, year))
    if after in HOLIDAY_WORDS:
        end, year = _year_after(scan, at + 2)
        if season == "summer":
            return _finish(scan, end, _summer_holiday(scan, at, year, lead))
        if season == "winter":
            return _finish(scan, end, _break_reading(scan, at, "christmas", year, lead))
        if season == "spring":
            return _finish(scan, end, _break_reading(scan, at, "easter", year, lead))
        return None
    end, year = _year_after(scan, at + 1)
    before = words[at - 1]
    supported = (
        lead
        or year
        or before
        in ("in since during over last this next until by throughout early mid late early".split())
    )
    if not supported and not (before == "the" and words[at - 2] in ("in", "over", "since", "by")):
        return None
    return Match(end, _season_reading(scan, at, SEASONS[season], year, lead))


def _season_reading(scan: Scan, at: int, month: int, year: int | None, lead: str) -> Reading:
    today = scan.today
    has_year = year is not None
    if year is None:
        year = today.year
        started = today >= datetime.date(year, month, 1)
        ended = today >= datetime.date(year + (month == 12), (month + 2) % 12 + 1, 1)
        if lead == "last":
            year -= 0 if ended else 1
            if month == 12 and not ended and today.month < 3:
                year = today.year - 1 if today.month >= 3 else today.year - 2
            if month == 12 and today.month >= 3:
                year = today.year - 1
        elif lead == "next" or (lead != "this" and scan.looks_forward(at)):
            year += 1 if started else 0
        elif lead != "this" or (month == 12 and today.month < 3):
            year -= 0 if started else 1
    edtf = f"{month_text(year, month)}/{month_text(year, month + 2)}"
    return Reading(edtf, MentionKind.SEASON_OR_TERM, has_year=has_year)


def _year_after(scan: Scan, at: int) -> tuple[int, int | None]:
    found = read_year(scan, at)
    if found is None and scan.words[at].isdigit() and "10" <= scan.words[at] < "51":
        found = read_year(scan, at, after_day=True)
    return (at, None) if found is None else found


def _terms(scan: Scan) -> list[tuple[SchoolYear, Term]]:
    start = scan.today.year - (scan.today.month < 9)
    years = [scan.calendar.school_year(start + step) for step in (-2, -1, 0, 1, 2)]
    return [(year, term) for year in years for term in year.terms]


def _started(scan: Scan, terms: list[tuple[SchoolYear, Term]]) -> int:
    """The place of the last term that had started by today."""
    return max(
        (place for place, (_, term) in enumerate(terms) if term.first_day <= scan.today), default=0
    )


def _term_reading(scan: Scan, at: int, name: TermName, year: int | None, lead: str) -> Reading:
    if year is not None:
        school_year = scan.calendar.school_year(year - (name is not TermName.AUTUMN))
        return _whole_term(school_year, school_year.term(name), has_year=True)
    named = [pair for pair in _terms(scan) if pair[1].name is name]
    place = _started(scan, named)
    if lead == "next" or (not lead and scan.looks_forward(at)):
        place += 1 if named[place][1].last_day < scan.today or lead == "next" else 0
    elif lead == "last" and named[place][1].last_day >= scan.today:
        place -= 1
    return _whole_term(*named[place])


def _whole_term(year: SchoolYear, term: Term, has_year: bool = False) -> Reading:
    first, last = _TERM_MONTHS[term.name]
    calendar_year = year.start_year + (term.name is not TermName.AUTUMN)
    edtf = f"{month_text(calendar_year, first)}/{month_text(calendar_year, last)}"
    if not year.is_typical:
        edtf = months_between(term.first_day, term.last_day)
    return Reading(
        edtf,
        MentionKind.SEASON_OR_TERM,
        has_year=has_year,
        days=(term.first_day, term.last_day),
    )


def _half_of_term(
    scan: Scan, name: TermName, half: int, lead: str, year: int | None = None
) -> Reading:
    if year is not None:
        term = scan.calendar.school_year(year - (name is not TermName.AUTUMN)).term(name)
    else:
        named = [pair for pair in _terms(scan) if pair[1].name is name]
        term = named[_started(scan, named) - (lead == "last")][1]
    first, last = (
        (term.first_day, term.half_term_first - DAY)
        if half == 1
        else (term.half_term_last + DAY * 3, term.last_day)
    )
    return Reading(months_between(first, last), MentionKind.SEASON_OR_TERM, days=(first, last))


def _term(scan: Scan, at: int, lead: str) -> Match | None:
    if not lead:
        return None
    terms = _terms(scan)
    place = _started(scan, terms)
    if lead == "last":
        place -= terms[place][1].last_day >= scan.today
    elif lead == "next":
        place += 1
    return Match(at + 1, _whole_term(*terms[place]))


def term_in_mind(scan: Scan, at: int, base: datetime.date | None) -> Reading:
    """The term "the end of term" speaks of: the base date's, else the one just started."""
    terms = _terms(scan)
    if base is not None:
        start = base.year - (base.month < 9)
        year = scan.calendar.school_year(start)
        for term in year.terms:
            if base <= term.last_day:
                return _whole_term(year, term)
    place = _started(scan, terms)
    return _whole_term(*terms[place])


def last_term_end(scan: Scan, at: int) -> Reading:
    """The last term that has ended, or the present one when the clause plans."""
    terms = _terms(scan)
    place = _started(scan, terms)
    if terms[place][1].last_day > scan.today and not scan.looks_forward(at):
        place -= 1
    return _whole_term(*terms[place])


def _academic_year(scan: Scan, at: int, lead: str) -> Match | None:
    end, year = _year_after(scan, at + 2)
    if not lead and year is None:
        if scan.words[at - 1] not in ("the", "new", "whole"):
            return None
        lead = "this"
    if year is None:
        year = scan.today.year - (scan.today.month < 9)
        year += {"last": -1, "next": 1}.get(lead, 0)
    school_year = scan.calendar.school_year(year)
    days = (school_year.terms[0].first_day, school_year.terms[2].last_day)
    return Match(end, Reading(f"{year}-09/{year + 1}-07", MentionKind.SEASON_OR_TERM, days=days))


def _half_term(scan: Scan, at: int, end: int, lead: str, month: int | None) -> Match | None:
    end, year = _year_after(scan, end)
    end += scan.words[end] in HOLIDAY_WORDS or scan.words[end] == "week"
    found = [
        (school_year.is_typical, term.half_term)
        for school_year, term in _terms(scan)
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
        return Match(end, _present_half(scan))
    is_typical, days = found[place]
    return _finish(scan, end, _break(days, is_typical))


def _present_half(scan: Scan) -> Reading:
    term = _terms(scan)[_started(scan, _terms(scan))][1]
    if scan.today < term.half_term_first:
        first, last = term.first_day, term.half_term_first - DAY * 3
    else:
        first, last = monday_of(term.half_term_last) + DAY * 7, term.last_day
    return Reading(months_between(first, last), MentionKind.SEASON_OR_TERM, days=(first, last))


def _break(days: Break, is_typical: bool, has_year: bool = False) -> Reading:
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


def _summer_holiday(scan: Scan, at: int, year: int | None, lead: str) -> Reading:
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
    return _break(days, is_typical)


def read_summer_holiday(scan: Scan, at: int, end: int) -> Match:
    """The last summer holiday, or the next when the clause plans ("six weeks holiday")."""
    return _finish(scan, end, _summer_holiday(scan, at, None, ""))


def _break_reading(scan: Scan, at: int, name: str, year: int | None, lead: str) -> Reading:
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
    return _break(days, is_typical, has_year=year is not None)


def _festival(scan: Scan, at: int, lead: str) -> Match | None:
    """Easter and Christmas, as holidays or as the time around the feast."""
    words = scan.words
    name = "easter" if words[at] == "easter" else "christmas"
    if words[at + 1] in HOLIDAY_WORDS:
        end, year = _year_after(scan, at + 2)
        return _finish(scan, end, _break_reading(scan, at, name, year, lead))
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
    end, year = _year_after(scan, at + 1)
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
    first, last = (feast - DAY * 2, feast + DAY) if name == "easter" else (feast, feast)
    edtf = month_text(feast.year, feast.month)
    reading = Reading(
        edtf, MentionKind.SEASON_OR_TERM, has_year=year is not None, days=(first, last)
    )
    return _finish(scan, end, reading)


def _feast(scan: Scan, at: int, lead: str) -> Match | None:
    words = scan.words
    word, after = words[at], words[at + 1]
    year: int | None
    if (word, after) in _EASTER_FEASTS:
        end, year = _year_after(scan, at + 2)
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
        end, year = _year_after(scan, end + 1)
        days = [
            datetime.date(y, 1, 1) - DAY * is_eve
            for y in ([year + is_eve] if year else range(scan.today.year - 2, scan.today.year + 2))
        ]
    else:
        key = (word, "") if (word, "") in _FIXED_FEASTS else (word, after)
        found = _FIXED_FEASTS.get(key)
        if found is None:
            return None
        end, year = _year_after(scan, at + 1 + bool(key[1]))
        span = range(scan.today.year - 2, scan.today.year + 2)
        days = [datetime.date(y, *found) for y in ([year] if year else span)]
    if year is not None:
        return Match(end, day_reading(days[0])._replace(has_year=True))
    if lead == "next" or (not lead and scan.looks_forward(at)):
        return Match(end, day_reading(min(day for day in days if day >= scan.today)))
    return Match(end, day_reading(max(day for day in days if day <= scan.today)))


def _new_year(scan: Scan, at: int, lead: str) -> Match | None:
    """ "in the new year": that January."""
    end, year = _year_after(scan, at + 2)
    if scan.words[end] in ("group", "teacher", "class") or scan.words[end].isdigit():
        return None
    forward = lead == "next" or scan.looks_forward(at)
    return Match(
        end,
        Reading(month_text(year or scan.today.year + forward, 1), MentionKind.MONTH),
    )


def read_half_of(scan: Scan, at: int) -> Match | None:
    """ "first half of the autumn term", "second half of last term", "first half of 2016"."""
    words = scan.words
    if words[at] not in ("first", "1st", "second", "2nd", "last") or words[at + 1] != "half":
        return None
    if words[at + 2] not in ("of", "term"):
        return None
    half = 1 if words[at] in ("first", "1st") else 2
    step = at + 3 + (words[at + 3] == "the")
    lead = words[step] if words[step] in ("last", "this") else ""
    step += bool(lead)
    if words[step] in _TERMS_OF_SEASON and words[step + 1] == "term":
        end, year = _year_after(scan, step + 2)
        term = _term_reading(scan, at, _TERMS_OF_SEASON[words[step]], year, lead)
    elif words[step] == "term":
        found = _term(scan, step, lead or "this")
        if found is None:
            return None
        end, term = found.end, found.reading
    else:
        return None
    if term.days is None:
        return None
    start = term.days[0]
    whole = scan.calendar.school_year_on(start).terms
    found_term = next((t for t in whole if t.first_day == start), None)
    if found_term is None:
        return None
    first, last = (
        (found_term.first_day, found_term.half_term_first - DAY)
        if half == 1
        else (monday_of(found_term.half_term_last) + DAY * 7, found_term.last_day)
    )
    edtf = months_between(first, last)
    return Match(end, Reading(edtf, MentionKind.SEASON_OR_TERM, days=(first, last)))


def read_week_back(scan: Scan, at: int) -> Match | None:
    """ "first week back", "first day back", perhaps "after half term" or "after Christmas"."""
    words = scan.words
    unit = words[at + 1]
    if words[at] not in ("first", "1st") or unit not in ("week", "day") or words[at + 2] != "back":
        return None
    end = at + 3
    if words[end] in ("after", "from", "at", "in"):
        step = end + 1 + (words[end + 1] in ("the", "school"))
        after = read_school(scan, step)
        if after is not None and after.reading.days is not None:
            break_days = after.reading.days
            exact = after.reading.edtf is not None and len(after.reading.edtf) == 21
            back = break_days[1] + DAY if after.reading.is_break else break_days[0]
            if words[step] in ("christmas", "xmas") and not after.reading.is_break:
                back = scan.calendar.school_year(break_days[0].year).terms[1].first_day
            if words[step] == "easter" and not after.reading.is_break:
                back = scan.calendar.school_year(break_days[0].year - 1).terms[2].first_day
            return Match(after.end, _back(scan, back, unit, exact))
    back, exact = _last_return(scan)
    return Match(end, _back(scan, back, unit, exact))


def _back(scan: Scan, back: datetime.date, unit: str, exact: bool) -> Reading:
    if back.weekday() > 4:
        back = monday_of(back) + DAY * 7
    kind = MentionKind.WEEK if unit == "week" else MentionKind.DAY
    if not exact:
        return Reading(month_text(back.year, back.month), MentionKind.SEASON_OR_TERM)
    return Reading(school_week_text(back) if unit == "week" else back.isoformat(), kind)


def _last_return(scan: Scan) -> tuple[datetime.date, bool]:
    """The last day school came back by today, and whether it is known to the day."""
    stated = _stated_days(scan).get("back")
    if stated is not None:
        return stated, True
    days = [
        (day, not year.is_typical)
        for year, term in _terms(scan)
        for day in (term.first_day, monday_of(term.half_term_last) + DAY * 7)
        if day <= scan.today
    ]
    return max(days)


def _stated_days(scan: Scan) -> dict[str, datetime.date]:
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
    return scan.school_days


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


def _finish(scan: Scan, end: int, reading: Reading) -> Match:
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
    stated = _stated_days(scan) if reading.is_break else {}
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
    return Match(end, _break(Break(first, last), not known) if known else reading)
