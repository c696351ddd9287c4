"""Dates counted from the day of the message: yesterday, last Tuesday, two weeks ago, this term."""

import datetime

from assistant.domain.date_reading.absolute import read_month, read_weekday, read_weekday_date
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    add_months,
    day_reading,
    monday_of,
    month_text,
    only_day,
    week_text,
    weekday_before,
    weekend_text,
)
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.school import read_school
from assistant.domain.date_reading.vocabulary import (
    DAY_PARTS,
    HOURS,
    MONTHS,
    NUMBERS,
    PLURAL_WEEKDAYS,
    TODAY,
    TOMORROW,
    UNITS,
    WEEKDAYS,
    YESTERDAY,
)

_DAY_JOINS = frozenset({",", "and", "or", "&", "/"})
_GONE = frozenset({"gone", "past"})
_LEADS = {"last": -1, "this": 0, "next": 1, "past": -1, "previous": -1, "coming": 1, "lst": -1}
_NOT_DATES_AFTER = {
    "sunday": {"school", "best", "lunch", "roast", "league", "dinner"},
    "saturday": {"job", "school"},
    "friday": {"prayers"},
}


def read_near_day(scan: Scan, at: int) -> Match | None:
    """Yesterday, today, tonight or tomorrow, with a part of the day after it."""
    word = scan.words[at]
    shift = -1 if word in YESTERDAY else 0 if word in TODAY else 1 if word in TOMORROW else None
    if shift is None:
        return None
    return Match(
        skip_day_part(scan, at + 1),
        day_reading(scan.today + DAY * shift, MentionKind.RELATIVE),
    )


def skip_day_part(scan: Scan, at: int) -> int:
    """The place after "morning", "afternoon" and the like, if one stands here."""
    return at + 1 if scan.words[at] in DAY_PARTS and not scan.is_glued(at) else at


def read_count(scan: Scan, at: int) -> tuple[int, int, int] | None:
    """A number of things: the least, the most (for "2 or 3"), and the place after it."""
    words = scan.words
    word = words[at]
    if word in ("the", "a", "an") and (words[at + 1] in ("couple", "fortnight", "few")):
        if words[at + 1] == "few":
            return None
        if words[at + 1] == "couple":
            return 2, 2, at + 2 + (words[at + 2] == "of")
        return 1, 1, at + 1
    if "-" in word:
        parts = word.split("-")
        if len(parts) == 2 and all(len(part) <= 2 for part in parts) and word[:1].isdigit():
            return int(parts[0]), int(parts[1]), at + 1
        return None
    least = _number(word)
    if least is None:
        return None
    after = at + 1 + (word == "couple" and words[at + 1] == "of")
    if words[after] in ("or", "to", "-", "–"):
        most = _number(words[after + 1])
        if most is not None and most > least:
            return least, most, after + 2
    return least, least, after


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word) if len(word) <= 3 else None
    return NUMBERS.get(word)


def shift_units(day: datetime.date, unit: str, count: int) -> datetime.date:
    """The day a number of units away (negative: back)."""
    if unit == "month":
        return add_months(day, count)
    if unit == "year":
        return add_months(day, 12 * count)
    days = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}[unit]
    return day + DAY * (days * count)


def unit_reading(day: datetime.date, unit: str, kind: MentionKind) -> Reading:
    """A day so many units away, as exact as the unit: days for weeks, months for months."""
    if unit == "month":
        return Reading(month_text(day.year, day.month), kind)
    if unit == "year":
        return Reading(f"{day.year:04d}", kind)
    return day_reading(day, kind)


def read_ago(scan: Scan, at: int) -> Match | None:
    """ "two weeks ago", "a fortnight ago today", "20 mins ago", "a week last Monday"."""
    words = scan.words
    if words[at] == "half" and words[at + 1] in ("an", "a") and words[at + 2] in HOURS:
        return _read_hours_ago(scan, at + 3)
    if words[at] == "half" and words[at + 1] == "a":
        return _read_halves_ago(scan, at + 2, 0, words[at + 2])
    if words[at] in ("a", "the") and words[at + 1] == "few" and words[at + 2] in HOURS:
        return _read_hours_ago(scan, at + 3)
    count = read_count(scan, at)
    if count is None or (scan.is_glued(at) and scan.words[at - 1] in ("£", ".")):
        return None
    least, most, after = count
    word = words[after]
    if word in PLURAL_WEEKDAYS and words[after + 1] == "ago" and word[:-1] in WEEKDAYS:
        day = weekday_before(scan.today, WEEKDAYS[word[:-1]]) - DAY * 7 * (least - 1)
        return Match(after + 2, day_reading(day, MentionKind.RELATIVE))
    if word in HOURS:
        return _read_hours_ago(scan, after + 1, least, word)
    if words[after : after + 3] in (["and", "a", "half"], ["&", "a", "half"]):
        return _read_halves_ago(scan, after + 3, least, words[after + 3])
    unit = UNITS.get(word)
    if unit is None:
        return None
    after += 1
    if words[after] == "or" and words[after + 1] in ("so", "two") and words[after + 2] == "ago":
        most = 2 if words[after + 1] == "two" else most
        after += 2
    if words[after : after + 3] == ["and", "a", "half"]:
        return _read_halves_ago(scan, after + 2, least, word)
    if words[at - 1] == "half":
        return None
    if words[after] in ("ago", "agi", "aog") or (
        words[after] == "back" and words[after + 1] not in ("to", "at", "in")
    ):
        return _read_units_ago(scan, after + 1, unit, least, most)
    if unit in ("week", "fortnight") and least == most:
        from_weekday = _read_weeks_from(scan, after, unit, least)
        if from_weekday is not None:
            return from_weekday
    return _read_units_ahead(scan, at, after, unit, least)


def _read_weeks_from(scan: Scan, after: int, unit: str, count: int) -> Match | None:
    """ "a week last Monday", "a fortnight on Tuesday", "a week today"."""
    words = scan.words
    if words[after] in ("last", "past") and words[after + 1] in WEEKDAYS:
        day = read_weekday(scan, after + 1, forward=False)
        return Match(after + 2, _weeks_back(day, unit, count))
    if words[after] in ("today", "tomorrow") or (
        words[after] == "on" and words[after + 1] in WEEKDAYS
    ):
        return _read_weeks_ahead(scan, after, unit, count)
    return None


def _read_units_ahead(scan: Scan, at: int, after: int, unit: str, least: int) -> Match | None:
    """ "in two weeks' time", "three days from now"."""
    words = scan.words
    if words[at - 1] == "in" and (words[after] in ("time", "time's") or scan.looks_forward(at)):
        day = shift_units(scan.today, unit, least)
        end = after + (words[after] == "time")
        return Match(end, unit_reading(day, unit, MentionKind.RELATIVE))
    if words[after] == "from" and words[after + 1] in ("now", "today"):
        day = shift_units(scan.today, unit, least)
        return Match(after + 2, unit_reading(day, unit, MentionKind.RELATIVE))
    return None


def _read_halves_ago(scan: Scan, at: int, count: int, word: str) -> Match | None:
    """ "a year and a half ago", "two and a half weeks ago", "half a year ago"."""
    unit = UNITS.get(word)
    if scan.words[at + 1] != "ago" or unit not in ("week", "month", "year"):
        return None
    if unit == "year":
        day = add_months(scan.today, -12 * count - 6)
        return Match(at + 2, Reading(month_text(day.year, day.month), MentionKind.RELATIVE))
    day = shift_units(scan.today, unit, -count) - DAY * (3 if unit == "week" else 15)
    return Match(at + 2, unit_reading(day, unit, MentionKind.RELATIVE))


def _weeks_back(day: datetime.date, unit: str, count: int) -> Reading:
    return day_reading(shift_units(day, unit, -count), MentionKind.RELATIVE)


def _read_weeks_ahead(scan: Scan, at: int, unit: str, count: int) -> Match:
    if scan.words[at] == "on":
        base, end = read_weekday(scan, at + 1, forward=True), at + 2
    else:
        base, end = scan.today + DAY * (scan.words[at] == "tomorrow"), at + 1
    return Match(end, day_reading(shift_units(base, unit, count), MentionKind.RELATIVE))


def _read_hours_ago(scan: Scan, at: int, count: int = 1, unit: str = "") -> Match | None:
    if scan.words[at] != "ago":
        return None
    day = scan.today
    if unit.startswith("h") and count >= 24:
        day -= DAY * (count // 24)
    return Match(at + 1, day_reading(day, MentionKind.RELATIVE))


def _read_units_ago(scan: Scan, at: int, unit: str, least: int, most: int) -> Match | None:
    words = scan.words
    if unit == "weekend":
        first = weekday_before(scan.today, 5)
        return Match(at, Reading(weekend_text(first - DAY * 7 * (least - 1)), MentionKind.WEEKEND))
    if most > least:
        start = unit_reading(shift_units(scan.today, unit, -most), unit, MentionKind.RELATIVE)
        end = unit_reading(shift_units(scan.today, unit, -least), unit, MentionKind.RELATIVE)
        return Match(at, Reading(f"{start.edtf}/{end.edtf}", MentionKind.RANGE))
    base, end_at, exact = scan.today, at, False
    step = at + (words[at] in ("on", "last"))
    if words[step] in WEEKDAYS and unit in ("week", "fortnight"):
        base, end_at = read_weekday(scan, step, forward=False), step + 1
    elif words[at] in ("today", "tonight"):
        end_at, exact = at + 1, True
    elif words[at] in YESTERDAY:
        base, end_at, exact = scan.today - DAY, at + 1, True
    day = shift_units(base, unit, -least)
    if exact:
        return Match(end_at, day_reading(day, MentionKind.RELATIVE))
    return Match(end_at, unit_reading(day, unit, MentionKind.RELATIVE))


def read_led(scan: Scan, at: int) -> Match | None:
    """What follows "last", "this", "next": a weekday, a unit, a part of the day, a month, a term."""
    words = scan.words
    lead = {-1: "last", 0: "this", 1: "next"}[_LEADS[words[at]]]
    step = at + 1
    if words[at] == "this" and words[step] in ("past", "last", "coming", "next"):
        lead = "next" if words[step] in ("coming", "next") else "last"
        step += 1
    elif words[at] in ("coming",):
        return None
    word = words[step]
    if word in WEEKDAYS:
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
    if lead == "this" and word == "time" and words[step + 1] == "last":
        unit = words[step + 2]
        if unit in ("year", "week", "month"):
            return _read_led_unit(scan, step + 2, "last", unit, unit)
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
    else:
        day = monday_of(today) + DAY * (7 + weekday)
    return Match(end, day_reading(day, MentionKind.RELATIVE))


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
        return Match(end, Reading(month_text(today.year, today.month + shift), MentionKind.MONTH))
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


def read_last_units(scan: Scan, at: int) -> Match | None:
    """ "the last seven months", "past 2 weeks": from then until today."""
    words = scan.words
    if words[at] not in ("last", "past", "previous"):
        return None
    if UNITS.get(words[at + 1]) in ("week", "month", "year", "fortnight") and words[at] == "past":
        count, after = 1, at + 1
    else:
        counted = read_count(scan, at + 1)
        if counted is None or words[at + 1] in ("a", "an"):
            return None
        count, after = counted[1], counted[2]
    if words[after] in ("hours", "hrs") and count >= 24 and words[at] != "previous":
        since = scan.today - DAY * (count // 24)
        edtf = f"{since.isoformat()}/{scan.today.isoformat()}"
        return Match(after + 1, Reading(edtf, MentionKind.RANGE))
    unit = UNITS.get(words[after])
    if unit is None or unit == "weekend" or count == 0:
        return None
    if words[after] == "nights":
        unit = "day"
    start = unit_reading(shift_units(scan.today, unit, -count), unit, MentionKind.RELATIVE)
    end = scan.today.isoformat()[: {"month": 7, "year": 4}.get(unit, 10)]
    return Match(after + 1, Reading(f"{start.edtf}/{end}", MentionKind.RANGE))


def read_weekday_phrase(scan: Scan, at: int) -> Match | None:
    """A weekday and what places it: "Tuesday last week", "Friday before last", "Monday gone"."""
    words, today = scan.words, scan.today
    weekday = WEEKDAYS[words[at]]
    if words[at + 1] in _NOT_DATES_AFTER.get(words[at], ()):
        return None
    end = skip_day_part(scan, at + 1)
    after, then = words[end], words[end + 1]
    if words[at - 1] in ("one", "a", "some", "another"):
        return _some_weekday(scan, at, end)
    if after in _DAY_JOINS and then in WEEKDAYS:
        shift = _week_shared(scan, end)
        if shift is not None:
            day = monday_of(today) + DAY * (7 * shift + weekday)
            return Match(end, day_reading(day, MentionKind.RELATIVE))
    if after == "before" and then == "last":
        day = weekday_before(today, weekday) - DAY * 7
        return Match(end + 2, day_reading(day, MentionKind.RELATIVE))
    if after == "just" and then == "gone":
        return Match(end + 2, day_reading(weekday_before(today, weekday), MentionKind.RELATIVE))
    if after in ("gone", "past") and not words[end + 1].isdigit():
        return Match(end + 1, day_reading(weekday_before(today, weekday), MentionKind.RELATIVE))
    ago = read_ago(scan, end) if after in NUMBERS or after.isdigit() else None
    if ago is not None and words[ago.end - 1] == "ago":
        weeks = only_day(ago.reading.edtf)
        if weeks is not None and (today - weeks).days % 7 == 0 and weeks < today:
            day = monday_of(weeks) + DAY * weekday
            return Match(ago.end, day_reading(day, MentionKind.RELATIVE))
    step = end + (after in (",", "of", "in"))
    if words[step] in ("last", "this", "next") and words[step + 1] in ("week", "wk"):
        shift = {"last": -1, "this": 0, "next": 1}[words[step]]
        day = monday_of(today) + DAY * (7 * shift + weekday)
        return Match(step + 2, day_reading(day, MentionKind.RELATIVE))
    if words[step : step + 4] == ["the", "week", "before", "last"]:
        day = monday_of(today) + DAY * (weekday - 14)
        return Match(step + 4, day_reading(day, MentionKind.RELATIVE))
    if after == "last" and not words[end + 1][:1].isalpha():
        return Match(end + 1, day_reading(weekday_before(today, weekday), MentionKind.RELATIVE))
    if (
        after == "week"
        and end == at + 1
        and (scan.looks_forward(at) or not words[end + 1][:1].isalnum())
    ):
        day = read_weekday(scan, at, forward=True) + DAY * 7
        return Match(end + 1, day_reading(day, MentionKind.RELATIVE))
    return Match(end, day_reading(read_weekday(scan, at), MentionKind.RELATIVE))


def _some_weekday(scan: Scan, at: int, end: int) -> Match:
    """ "one Tuesday in October": the month; "one Tuesday" alone: no date."""
    words = scan.words
    found = None
    if words[end] in ("in", "during") and words[end + 1] in MONTHS:
        found = read_month(scan, end + 1, supported=True)
    elif words[end] in ("last", "this") and words[end + 1] in ("month", "week", "year"):
        found = read_led(scan, end)
    if found is not None:
        return Match(found.end, found.reading)
    return Match(end, Reading(None, MentionKind.RECURRING))


def _week_shared(scan: Scan, at: int) -> int | None:
    """The week named at the end of a list of weekdays: "Monday, Tuesday and Friday last week"."""
    words = scan.words
    step = at
    while words[step] in _DAY_JOINS and step - at < 14:
        step += 1 + (words[step + 1] in ("and", "on"))
        if words[step] not in WEEKDAYS:
            return None
        step += 1
    if words[step + 1] in ("week", "wk"):
        return {"last": -1, "this": 0, "next": 1}.get(words[step])
    return None
