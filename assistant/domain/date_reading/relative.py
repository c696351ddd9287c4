"""Dates said by their nearness to today: yesterday, last Tuesday, this term, the weekend."""

from assistant.domain.date_reading.counts import read_last_units, read_next_units
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.months import read_month
from assistant.domain.date_reading.past_forms import is_past_form
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    add_months,
    day_reading,
    monday_of,
    month_text,
    week_text,
    weekday_after,
    weekday_before,
    weekend_text,
)
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.school import read_school
from assistant.domain.date_reading.vocabulary import (
    DAY_PARTS,
    MONTHS,
    TODAY,
    TOMORROW,
    UNITS,
    WEEKDAYS,
    YESTERDAY,
)
from assistant.domain.date_reading.weekdays import read_weekday_date

_GONE = frozenset({"gone", "past", "passed"})
_CAREFUL_LEADS = frozenset({"coming", "upcoming", "current", "previous", "past"})
_LEADS = {
    **{"last": -1, "lst": -1, "past": -1, "previous": -1},
    **{"this": 0, "current": 0},
    **{"next": 1, "nxt": 1, "coming": 1, "upcoming": 1},
}


def read_near_day(scan: Scan, at: int) -> Match | None:
    """Yesterday, today, tonight or tomorrow, with a part of the day after it."""
    word = scan.words[at]
    shift = -1 if word in YESTERDAY else 0 if word in TODAY else 1 if word in TOMORROW else None
    if shift is None:
        return None
    if scan.words[at + 1] == "week" and not scan.words[at + 2][:1].isalnum():
        day = scan.today + DAY * (shift + (-7 if shift < 0 else 7))  # "yesterday week"
        return Match(at + 2, day_reading(day, MentionKind.RELATIVE))
    return Match(
        skip_day_part(scan, at + 1),
        day_reading(scan.today + DAY * shift, MentionKind.RELATIVE),
    )


def skip_day_part(scan: Scan, at: int) -> int:
    """The place after "morning", "afternoon" and the like, if one stands here."""
    return at + 1 if scan.words[at] in DAY_PARTS and not scan.is_glued(at) else at


def read_led(scan: Scan, at: int) -> Match | None:
    """What follows "last", "this", "next": a weekday, a unit, a month, a term, part of a day."""
    words = scan.words
    lead = {-1: "last", 0: "this", 1: "next"}[_LEADS[words[at]]]
    step = at + 1
    if words[at] == "this" and words[step] in ("past", "last", "coming", "next"):
        lead = "next" if words[step] in ("coming", "next") else "last"
        step += 1
    word = words[step]
    if words[at] in _CAREFUL_LEADS and not _may_lead(scan, at, word):
        return None
    if words[at] == "this" and word in ("day", "time") and words[step + 1] == "last":
        return read_this_day_last(scan, step + 2)
    if word in WEEKDAYS:
        if words[step - 1] in ("coming", "upcoming"):
            lead = "coming"
        return _read_led_weekday(scan, step, lead)
    if word in UNITS and word not in ("nights", "days", "weeks", "months", "years", "weekends"):
        return _read_led_unit(scan, step, lead, UNITS[word], word)
    school = read_school(scan, step, lead)
    if school is not None:
        return school
    if lead == "last":
        counted = read_last_units(scan, at)
        if counted is not None:
            return counted
    elif lead == "next":
        counted = read_next_units(scan, at)
        if counted is not None:
            return counted
    if word in MONTHS:
        return _read_led_month(scan, step, lead)
    if word in DAY_PARTS:
        if lead == "this" and word not in ("am", "pm", "eve"):
            end = step + 1
            return Match(end, day_reading(scan.today, MentionKind.RELATIVE))
        if lead == "this" and word in ("am", "pm"):
            return Match(step + 1, day_reading(scan.today, MentionKind.RELATIVE))
        if lead == "last" and word == "evening":
            return Match(step + 1, day_reading(scan.today - DAY, MentionKind.RELATIVE))
    return None


def _may_lead(scan: Scan, at: int, word: str) -> bool:
    """Whether "coming", "current" or "previous" places the unit or weekday after it."""
    before = scan.words[at - 1]
    if scan.words[at] == "previous" and (before == "a" or (before == "the" and word != "month")):
        return False
    return word in WEEKDAYS or word in ("week", "month", "year", "term", "weekend", "wk")


def read_this_day_last(scan: Scan, at: int) -> Match | None:
    """ "this day last week", "this time last year"."""
    word, today = scan.words[at], scan.today
    if word == "week":
        if scan.words[at - 2] == "time":
            return _read_led_unit(scan, at, "last", "week", word)
        return Match(at + 1, day_reading(today - DAY * 7, MentionKind.RELATIVE))
    if word in ("month", "year"):
        if scan.words[at - 2] == "time":
            return _read_led_unit(scan, at, "last", word, word)
        months = -1 if word == "month" else -12
        return Match(at + 1, day_reading(add_months(today, months), MentionKind.RELATIVE))
    return None


def _read_led_weekday(scan: Scan, at: int, lead: str) -> Match:
    words, today = scan.words, scan.today
    weekday = WEEKDAYS[words[at]]
    dated = read_weekday_date(scan, at)
    if dated is not None:
        return dated
    end = skip_day_part(scan, at + 1)
    if words[end] == "just" and words[end + 1] == "gone":
        end, lead = end + 2, "last"
    elif words[end] in _GONE:
        end, lead = end + 1, "last"
    if words[end] == "week" and lead == "last":
        end += 1
        day = monday_of(today) - DAY * (7 - weekday)
    elif lead == "last":
        day = weekday_before(today, weekday)
    elif lead == "this":
        day = monday_of(today) + DAY * weekday
        if day > today and not scan.looks_forward(at) and _is_told_as_past(scan, end):
            day -= DAY * 7
    elif lead == "coming":
        day = weekday_after(today, weekday)
    else:
        day = monday_of(today) + DAY * (7 + weekday)
    return Match(end, day_reading(day, MentionKind.RELATIVE))


def _is_told_as_past(scan: Scan, at: int) -> bool:
    """Whether the clause after a day tells what happened ("this Sunday mum turned up late")."""
    for word in scan.words[at : at + 5]:
        if word in (".", "!", "?", ";", "\n"):
            return False
        if is_past_form(word):
            return True
    return False


def _read_led_unit(scan: Scan, at: int, lead: str, unit: str, word: str) -> Match | None:
    words, today = scan.words, scan.today
    shift = {"last": -1, "this": 0, "next": 1}[lead]
    end = at + 1
    if word == "night":
        day = today + DAY * (shift if lead == "last" else 0)
        return None if lead == "next" else Match(end, day_reading(day, MentionKind.RELATIVE))
    if unit in ("day", "fortnight"):
        if unit == "fortnight" and lead == "last":
            first = today - DAY * 14
            edtf = f"{first.isoformat()}/{today.isoformat()}"
            return Match(end, Reading(edtf, MentionKind.RANGE))
        return None
    if unit == "week":
        gone = 1 if words[end] == "just" else 0
        if lead != "next" and words[end + gone] == "gone":
            gone_week = Reading(week_text(today - DAY * 7), MentionKind.WEEK)
            return Match(end + gone + 1, gone_week)
        step = end + (words[end] in ("on", ","))
        if words[step] in WEEKDAYS and words[step] not in ("sat", "sun", "wed"):
            day = monday_of(today) + DAY * (7 * shift + WEEKDAYS[words[step]])
            return Match(skip_day_part(scan, step + 1), day_reading(day, MentionKind.RELATIVE))
        return Match(end, Reading(week_text(today + DAY * 7 * shift), MentionKind.WEEK))
    if unit == "month":
        month = month_text(today.year, today.month + shift)
        return Match(end, Reading(month, MentionKind.MONTH, has_year=True))
    if unit == "year":
        if words[end] in ("group", "end") or (words[end].isdigit() and len(words[end]) < 3):
            return None
        return Match(end, Reading(f"{today.year + shift:04d}", MentionKind.YEAR))
    return Match(*_weekend(scan, end, lead))


def _weekend(scan: Scan, end: int, lead: str) -> tuple[int, Reading]:
    words, today = scan.words, scan.today
    this = monday_of(today)
    if words[end] == "just" and words[end + 1] == "gone":
        end, lead = end + 2, "last"
    elif words[end] in _GONE:
        end, lead = end + 1, "last"
    if lead == "next":
        day = this + DAY * 7 if today.weekday() >= 3 else this
    elif lead == "this":
        is_past = today.weekday() <= 2 and not _plans(scan, end)
        day = this - DAY * 7 if is_past else this
    else:
        day = this - DAY * 7
    return end, Reading(weekend_text(day), MentionKind.WEEKEND)


def _plans(scan: Scan, at: int) -> bool:
    return scan.looks_forward(at) or any(
        word.endswith("'ll") for word in scan.words[max(at - 8, 0) : at]
    )


def read_the_weekend(scan: Scan, at: int) -> Match | None:
    """ "the weekend", "weekend before last", "weekend just gone", after "the" or alone."""
    words = scan.words
    if UNITS.get(words[at]) != "weekend" or words[at].endswith("s"):
        return None
    end = at + 1
    saturday = monday_of(scan.today) - DAY * 2
    if words[end] == "before" and words[end + 1] == "last":
        return Match(end + 2, Reading(weekend_text(saturday - DAY * 7), MentionKind.WEEKEND))
    gone = 2 if words[end] == "just" and words[end + 1] == "gone" else int(words[end] in _GONE)
    if gone:
        return Match(end + gone, Reading(weekend_text(saturday), MentionKind.WEEKEND))
    if words[at - 1] == "the" or words[at - 1] in ("over", "at"):
        before = words[at - 2] if words[at - 1] == "the" else words[at - 1]
        if before not in (
            "over",
            "at",
            "on",
            "during",
            "since",
            "from",
            "for",
            "about",
            "into",
            "until",
            "in",
            "of",
            "this",
            "through",
            "after",
            "before",
            "by",
        ):
            return None
        ahead = before in ("for", "until", "by") or scan.looks_forward(at)
        day = saturday + DAY * 7 if ahead else saturday
        if scan.today.weekday() == 6 and not ahead:
            day = scan.today
        return Match(end, Reading(weekend_text(day), MentionKind.WEEKEND))
    return None


def _read_led_month(scan: Scan, at: int, lead: str) -> Match | None:
    words, today = scan.words, scan.today
    month = MONTHS[words[at]]
    match = read_month(scan, at, supported=True)
    if match is None or match.reading.has_year or match.reading.kind is not MentionKind.MONTH:
        return match
    if lead == "last":
        year = today.year if month < today.month else today.year - 1
    elif lead == "next":
        year = today.year if month > today.month else today.year + 1
    else:
        if words[at] in ("may", "march", "mar"):
            return None
        year = today.year
    return Match(at + 1, Reading(month_text(year, month), MentionKind.MONTH))
