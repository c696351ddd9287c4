"""Days told in a row of one thing, as one mention: "late Mon, Tues and Thurs last week".

Two days with a month ("on 3 and 10 March") stay two: they are as often two things told at once.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from assistant.domain.date_reading.mention import DateMention, MentionKind
from assistant.domain.dates import first_day

_JOIN = re.compile(r"\s*(?:,|&|/|\+|,?\s*\band\b|,?\s*\bthen\b)\s*(?:again )?(?:on )?(?:the )?|\s+")
_LONGEST_DAYS = 31


def join_day_lists(text: str, mentions: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """The mentions with each list of days as one, from its first day to its last."""
    found: list[DateMention] = []
    run: list[DateMention] = []
    for mention in mentions:
        if run and _goes_on(text, run[-1], mention):
            run.append(mention)
            continue
        found += _joined(text, run)
        run = [mention]
    return (*found, *_joined(text, run))


def _goes_on(text: str, last: DateMention, mention: DateMention) -> bool:
    """Do two days in their order stand side by side, with no more than "and" between them?"""
    left, right = _day_of(last), _day_of(mention)
    if left is None or right is None:
        return False
    in_order = left < right or (_is_weekday(last, mention) and left.weekday() < right.weekday())
    return in_order and _JOIN.fullmatch(text, last.end_char, mention.start_char) is not None


def _day_of(mention: DateMention) -> datetime.date | None:
    is_day = mention.edtf is not None and len(mention.edtf) == len("2024-05-01")
    return None if mention.is_rejected or not is_day else first_day(mention.edtf or "")


def _is_weekday(*mentions: DateMention) -> bool:
    return all(m.kind is MentionKind.RELATIVE for m in mentions)


def _joined(text: str, run: list[DateMention]) -> list[DateMention]:
    if len(run) < 2 or (len(run) == 2 and not _is_weekday(*run)):
        return run
    first, last = run[0], run[-1]
    days = [day for day in map(_day_of, run) if day is not None]
    start, end = days[0], days[-1]
    while start > end:  # weekdays of one week, of which the first is taken for this week's
        start -= datetime.timedelta(days=7)
    if (end - start).days > _LONGEST_DAYS:
        return run
    return [
        DateMention(
            first.start_char,
            last.end_char,
            text[first.start_char : last.end_char],
            edtf=f"{start.isoformat()}/{end.isoformat()}",
            kind=MentionKind.RANGE,
            weekday_conflict=any(d.weekday_conflict for d in run),
            from_anchor=any(d.from_anchor for d in run),
            is_rejected=False,
            is_heading=False,
        )
    ]
