"""Find every date in a text and read it. The one public function is `read_dates`."""

import datetime

from assistant.domain.date_reading.mention import DateMention, MentionKind
from assistant.domain.date_reading.phrases import read_phrase
from assistant.domain.date_reading.ranges import HEADS, may_start, read_expression
from assistant.domain.date_reading.readings import (
    DAY,
    Match,
    Reading,
    monday_of,
    only_day,
    week_text,
)
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.tokens import may_hold_date
from assistant.domain.date_reading.vocabulary import WEEKDAYS, words_of
from assistant.domain.date_reading.weekdays import read_weekday_date
from assistant.domain.dates import check_edtf, first_day, last_day
from assistant.domain.school_calendar import SchoolCalendar

_TYPICAL = SchoolCalendar()
_BULLETS = frozenset("-*•·>–")
_HEADING_ENDS = frozenset(":-–—\n.")
_HEADING_KINDS = frozenset(
    {
        MentionKind.DAY,
        MentionKind.MONTH,
        MentionKind.YEAR,
        MentionKind.WEEK,
        MentionKind.SEASON_OR_TERM,
        MentionKind.RANGE,
        MentionKind.WEEKEND,
    }
)
_BIRTHS = frozenset({"dob", "born", "birthday", "birth", "b"})
_OFF = words_of("off half term halfterm holiday holidays break closed shut")
_DENIALS = words_of("not wasn't wasnt isn't isnt weren't werent wasn’t rather instead no")


def read_dates(
    text: str,
    today: datetime.date,
    calendar: SchoolCalendar | None = None,
    anchor: str | None = None,
) -> tuple[DateMention, ...]:
    """Every date in a text, in order, without overlap, each with its most exact honest reading.

    Day stands before month. Dates without a year and relative words count from `today`, the day of
    the message, and look back unless the words plan ahead. `anchor` is the EDTF of the last date of
    an earlier message, for "the next day". School time uses `calendar`, else typical terms.
    """
    if not may_hold_date(text):
        return ()
    scan = Scan(text, today, calendar or _TYPICAL, anchor, read_phrase)
    mentions: list[DateMention] = []
    done, words = 0, scan.words
    heads = [at for at, word in enumerate(words) if word in HEADS or (word < ":" and word >= "0")]
    for at in heads:
        if at < done or not may_start(words, at):
            continue
        match = _try_read(scan, at)
        if match is None:
            continue
        match = _join_apposition(scan, match)
        if match.reading.kind is not MentionKind.RECURRING:
            start = at if match.start < 0 else match.start
            mentions.append(_mention(scan, start, match))
        done = match.end
    return tuple(mentions)


_WORN = words_of(
    "uniform clothes shirt tights socks nappy pants kit outfit homework makeup make-up"
)


def _try_read(scan: Scan, at: int) -> Match | None:
    try:
        match = read_expression(scan, at)
        if match is not None and match.reading.edtf is not None:
            check_edtf(match.reading.edtf)
        return match
    except (ValueError, OverflowError):  # a day outside the calendar: 31 April, the year 0
        return None


def _mention(scan: Scan, at: int, match: Match) -> DateMention:
    reading = _unless_to_come(scan, at, match.reading)
    is_heading = _is_heading(scan, at, match)
    is_rejected = _is_rejected(scan, at) or _is_called_wrong(scan, match.end)
    if _explains(scan, at, match):
        _count_from_explained(scan, reading)
    elif not (is_rejected and scan.last) and not _is_birth(scan, at) and not _owns(scan, match):
        scan.note(reading, is_heading)
    elif reading.kind is MentionKind.WEEKEND:
        scan.note(reading, False)
    if is_heading or (scan.words[at] in WEEKDAYS and scan.starts_line(at)):
        scan.note_entry(reading)
    scan.last_end = match.end
    _take_header(scan, at, reading)
    start, end = scan.start_of(at), scan.end_of(match.end - 1)
    return DateMention(
        start,
        end,
        scan.text[start:end],
        reading.edtf,
        reading.kind,
        reading.weekday_conflict,
        reading.from_anchor,
        is_rejected,
        is_heading,
    )


def _unless_to_come(scan: Scan, at: int, reading: Reading) -> Reading:
    """The reading, without a day where counting on from another date leads past today."""
    first = first_day(reading.edtf) if reading.from_anchor and reading.edtf else None
    if first is None or first <= scan.today or scan.looks_forward(at):
        return reading
    return reading._replace(edtf=None)


def _take_header(scan: Scan, at: int, reading: Reading) -> None:
    """Count from the day a forwarded mail was sent ("Sent: 5 March 2024"), where it is past."""
    words = scan.words
    if (
        words[at - 1] != ":"
        or words[at - 2] not in ("sent", "date")
        or not scan.starts_line(at - 2)
    ):
        return
    day = only_day(reading.edtf)
    if day is not None and day < scan.today:
        scan.today = day


def _explains(scan: Scan, at: int, match: Match) -> bool:
    """Whether a date in brackets only says when a holiday was: "(we were off 27-31 Oct)"."""
    words = scan.words
    before = words[max(at - 9, 0) : at]
    if scan.last is None or "(" not in before or ")" not in words[match.end : match.end + 8]:
        return False
    before.reverse()
    within = before[: before.index("(")]
    return ")" not in within and not _OFF.isdisjoint(within + words[at : match.end])


def _count_from_explained(scan: Scan, reading: Reading) -> None:
    """ "the week after half term (off 27-31 Oct)": what follows counts from the week after that."""
    last = last_day(reading.edtf) if reading.edtf else None
    is_range = reading.edtf is not None and "/" in reading.edtf
    if last is None or not is_range or scan.last is None or only_day(scan.last.edtf) is not None:
        return
    spoken = scan.words[max(scan.last_end - 6, 0) : scan.last_end]
    if "week" in spoken and ("after" in spoken or "following" in spoken):
        scan.note(Reading(week_text(monday_of(last) + DAY * 7), MentionKind.WEEK), False)


def _owns(scan: Scan, match: Match) -> bool:
    """Whether a weekday only says whose a thing is: "in Friday's uniform"."""
    if scan.words[match.end] not in _WORN or scan.words[match.end - 1] not in WEEKDAYS:
        return False
    return scan.text[: scan.end_of(match.end - 1)].endswith(("'s", "’s"))


def _is_birth(scan: Scan, at: int) -> bool:
    """Whether a date is when somebody was born: true, but nothing to count from."""
    return not _BIRTHS.isdisjoint(scan.words[max(at - 4, 0) : at])


def _is_heading(scan: Scan, at: int, match: Match) -> bool:
    """Whether a date stands alone at the start of its line, up to a colon, a dash or a stop."""
    words = scan.words
    start = at
    while start > 0 and (words[start - 1] in _BULLETS or words[start - 1] in ("on", "*", "(", "[")):
        start -= 1
    if not scan.starts_line(start) or match.reading.kind not in _HEADING_KINDS:
        return False
    after = words[match.end]
    if match.end >= scan.size:
        return (start == 0 and scan.size == match.end) or scan.starts_line(start)
    if after in (")", "]"):
        after = words[match.end + 1]
    return after in _HEADING_ENDS


def _is_rejected(scan: Scan, at: int) -> bool:
    """Whether the words before a date say that it was not then."""
    words = scan.words
    before = at - 1
    if words[before] == "the":
        before -= 1
    if words[before] in ("on", "in") and words[before - 1] != "in":
        before -= 1
    word = words[before]
    if word in ("of", "than") and words[before - 1] in ("instead", "rather"):
        return True
    return word in _DENIALS and word not in ("rather", "instead", "no")


def _is_called_wrong(scan: Scan, end: int) -> bool:
    """Whether the words after a date say that it is the wrong one: "the 17th is wrong"."""
    words = scan.words
    if words[end] in ("isn't", "isnt", "isn’t", "wasn't", "wasnt", "wasn’t"):
        return words[end + 1] in ("right", "correct")
    if words[end] not in ("is", "was"):
        return False
    step = end + 1 + (words[end + 1] in ("a", "an", "my", "the", "just", "clearly"))
    if words[step] == "not":
        return words[step + 1] in ("right", "correct")
    wrong = words[step] in ("wrong", "incorrect", "mistake", "error", "typo", "slip")
    return wrong and words[step + 1] not in ("of", "to", "for")


def _join_apposition(scan: Scan, match: Match) -> Match:
    """Take in a weekday or a date that repeats a date: "18/10, Tuesday", "yesterday (4/10)"."""
    words, reading = scan.words, match.reading
    opened = words[match.end] == "("
    if (not opened and words[match.end] != ",") or reading.edtf is None:
        return match
    step = match.end + 1
    step += words[step] in ("the", "a")
    word = words[step]
    if word in WEEKDAYS and (len(word) > 3 or opened):
        joined = _join_weekday(scan, match, step)
        if joined is not None and (not opened or words[joined.end] == ")"):
            return joined._replace(end=joined.end + opened)
    if opened or word[:1].isdigit() or word in WEEKDAYS:
        if not opened and word in WEEKDAYS and read_weekday_date(scan, step) is None:
            return match
        day = only_day(reading.edtf)
        if day is None and reading.kind not in (MentionKind.WEEKEND, MentionKind.WEEK):
            return match
        if not opened and reading.kind is not MentionKind.RELATIVE:
            return match
        inner = _try_read(scan, match.end + 1)
        if inner is None or (opened and words[inner.end] != ")"):
            return match
        if reading.kind is MentionKind.WEEKEND or only_day(inner.reading.edtf) is None:
            return match
        conflict = inner.reading.weekday_conflict
        if day is not None:
            inner_day = only_day(inner.reading.edtf)
            conflict |= inner_day != day and reading.kind is MentionKind.RELATIVE
            if inner_day is not None and inner_day != day and inner_day.day == day.day:
                return Match(
                    inner.end + opened, reading._replace(weekday_conflict=True), match.start
                )
        if day is not None and words[match.end - 1] in WEEKDAYS:
            inner_day = only_day(inner.reading.edtf)
            conflict |= (
                inner_day is not None and inner_day.weekday() != WEEKDAYS[words[match.end - 1]]
            )
        return Match(
            inner.end + opened,
            inner.reading._replace(weekday_conflict=conflict),
            match.start,
        )
    return match


def _join_weekday(scan: Scan, match: Match, at: int) -> Match | None:
    reading = match.reading
    if reading.edtf is None or reading.edtf.endswith("..") or reading.edtf.startswith(".."):
        return None
    weekday = WEEKDAYS[scan.words[at]]
    first, last = first_day(reading.edtf), last_day(reading.edtf)
    after = scan.words[at + 1]
    if first is None or last is None or after[:1].isdigit() or after == "the":
        return None
    if first == last:
        if match.end and scan.words[match.end - 1] in WEEKDAYS:
            return None
        if reading.kind is not MentionKind.DAY and first.weekday() != weekday:
            return None
        return Match(
            at + 1,
            reading._replace(weekday_conflict=first.weekday() != weekday),
            match.start,
        )
    if (last - first).days <= 6:
        day = first + datetime.timedelta(days=(weekday - first.weekday()) % 7)
        if day <= last:
            return Match(at + 1, Reading(day.isoformat(), MentionKind.DAY), match.start)
    return None
