"""School time: terms, half terms, holidays, academic years, "first week back", and feasts.

Dates from a typical calendar are read to the month. Dates the organisation gave, or the writer
gives in the same text ("we broke up 9 Feb", "theyve been back since 31/10"), are read to the day.
"""

import datetime

from assistant.domain.date_reading.feasts import read_feast, read_festival
from assistant.domain.date_reading.holidays import (
    finish_holiday,
    is_half_term,
    named_break,
    read_half_term,
    stated_days,
    summer_break,
)
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    monday_of,
    month_text,
    school_week_text,
)
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.terms import (
    TERMS_OF_SEASON,
    half_of_term,
    list_terms,
    read_academic_year,
    read_term,
    season_reading,
    term_reading,
    year_after,
)
from assistant.domain.date_reading.vocabulary import HOLIDAY_WORDS, MONTHS, SEASONS, words_of

_SEASON_LEADS = words_of("in since during over last this next until by throughout early mid late")


def read_school(scan: Scan, at: int, lead: str = "") -> Match | None:
    """A school period or feast at this place; `lead` is "last", "this", "next" or nothing."""
    words = scan.words
    word = words[at]
    half = is_half_term(scan, at)
    if half:
        return read_half_term(scan, at, at + half, lead, None)
    if "bank" in (words[at + 1], words[at + 2]):
        return read_feast(scan, at, lead)
    if word in SEASONS:
        return _seasonal(scan, at, lead)
    if word in MONTHS and is_half_term(scan, at + 1):
        return read_half_term(scan, at, at + 1 + is_half_term(scan, at + 1), lead, MONTHS[word])
    if MONTHS.get(word) in (2, 5, 10) and words[at + 1] in HOLIDAY_WORDS:
        return read_half_term(scan, at, at + 2, lead, MONTHS[word])
    if word in ("term", "terms"):
        return read_term(scan, at, lead)
    if word in ("academic", "school") and words[at + 1] == "year":
        return read_academic_year(scan, at, lead)
    feast = read_feast(scan, at, lead)
    if feast is not None:
        return feast
    if word in ("easter", "christmas", "xmas"):
        return read_festival(scan, at, lead)
    if word in ("summer", "holidays") and lead:
        return None
    return None


def _seasonal(scan: Scan, at: int, lead: str) -> Match | None:
    words = scan.words
    season, after = words[at], words[at + 1]
    half = is_half_term(scan, at + 1)
    if half:
        month = {"autumn": 10, "winter": 2, "spring": 2, "summer": 5}[season]
        return read_half_term(scan, at, at + 1 + half, lead, month)
    if after in ("term", "terms"):
        end, year = year_after(scan, at + 2)
        name = TERMS_OF_SEASON[season]
        if words[end] in ("1", "2") and year is None:
            return Match(end + 1, half_of_term(scan, name, int(words[end]), lead))
        return Match(end, term_reading(scan, at, name, year, lead))
    if after in ("1", "2") and season != "winter" and not scan.is_glued(at + 2):
        end, year = year_after(scan, at + 2)
        return Match(end, half_of_term(scan, TERMS_OF_SEASON[season], int(after), lead, year))
    if after in HOLIDAY_WORDS:
        end, year = year_after(scan, at + 2)
        if season == "summer":
            return finish_holiday(scan, end, summer_break(scan, at, year, lead))
        if season == "winter":
            return finish_holiday(scan, end, named_break(scan, at, "christmas", year, lead))
        if season == "spring":
            return finish_holiday(scan, end, named_break(scan, at, "easter", year, lead))
        return None
    end, year = year_after(scan, at + 1)
    before = words[at - 1]
    supported = lead or year or before in _SEASON_LEADS
    if not supported and not (before == "the" and words[at - 2] in ("in", "over", "since", "by")):
        return None
    return Match(end, season_reading(scan, at, SEASONS[season], year, lead))


def read_week_back(scan: Scan, at: int) -> Match | None:
    """ "first week back", "first day back", perhaps "after half term" or "after Christmas"."""
    words = scan.words
    unit = words[at + 1]
    if words[at] not in ("first", "1st") or unit not in ("week", "day") or words[at + 2] != "back":
        return None
    if scan.last_end == at - 1 and words[at - 1] in (",", "-", "–", "("):
        return None  # "Mon 5 Jan, first day back": says more of the day just told
    end = at + 3
    if words[end] in ("after", "from", "at", "in"):
        step = end + 1 + (words[end + 1] in ("the", "school"))
        after = read_school(scan, step)
        if after is not None and after.reading.days is not None:
            break_days = after.reading.days
            exact = not after.reading.is_typical
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
    stated = stated_days(scan).get("back")
    if stated is not None:
        return stated, True
    days = [
        (day, not year.is_typical)
        for year, term in list_terms(scan)
        for day in (term.first_day, monday_of(term.half_term_last) + DAY * 7)
        if day <= scan.today
    ]
    return max(days)
