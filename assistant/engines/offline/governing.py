"""Which date governs a telling: its own, its heading's, the day a report speaks of, or none."""

from __future__ import annotations

import re

from assistant.domain.date_reading import DateMention, MentionKind
from assistant.domain.dates import first_day, last_day
from assistant.domain.text import Section
from assistant.engines.offline.account import Event, is_day
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.lexicon import forms_of
from assistant.engines.offline.reading import Passage, Reading
from assistant.engines.offline.stretches import Stretch, is_to_come, usable
from assistant.engines.offline.tenses import Tense


def heading_first(own: DateMention | None, heading: DateMention | None) -> DateMention | None:
    """The date typed in a stretch, unless a day heads its line: then that day is the entry's."""
    return heading if own is not None and is_day(heading) and not is_day(own) else own


def own_date(reading: Reading, passage: Passage, stretch: Stretch) -> DateMention | None:
    """The date that governs a stretch among those typed in it."""
    dates = [
        d
        for d in usable(reading, passage, stretch.start_char, stretch.end_char)
        if d.edtf is not None
    ]
    if not dates:
        loose = usable(reading, passage, stretch.start_char, stretch.end_char)
        return loose[0] if loose else None
    dates = [d for d in dates if not d.words.endswith(("'s", "’s"))] or dates
    dates = [d for d in dates if not is_to_come(reading, d)] or dates
    dates = [d for d in dates if not _is_start(reading, d)]
    if not dates:
        return None
    best = dates[0]
    for other in dates[1:]:
        if (
            _restates(best, other)
            or _narrows(reading, best, other)
            or _says_exactly(reading, best, other)
        ):
            best = other
    following = [d for d in passage.dates if d.start_char >= best.end_char and not d.is_rejected]
    if following and _narrows(reading, best, following[0]):
        best = following[0]
    if len(dates) > 1 and _reports_then_dates(reading, stretch, dates):
        return best if _lasts(best, dates[-1]) else dates[-1]
    return best


def _lasts(told: DateMention, since: DateMention) -> bool:
    """Was it told on a day that something has been so since ("told me Friday … since May")?"""
    return is_day(told) and bool(since.edtf) and (since.edtf or "").endswith("/..")


_STARTING = re.compile(
    r"(?i)\b(?:starting|beginning|due(?: to start)?|booked|arranged|planned) "
    r"(?:for|in|on|from)? ?(?:the )?$"
)


def _is_start(reading: Reading, date: DateMention) -> bool:
    """Does a date only say when something agreed is to start ("a course starting in January")?"""
    before = reading.text[max(0, date.start_char - 30) : date.start_char]
    return _STARTING.search(before) is not None


_MORE_EXACTLY = AnyCase(
    r"\W*(?:(?:i|it|we|think|believe|maybe|probably|possibly|around|about|was|is|on|or|"
    r"thereabouts|say|perhaps|the|it.?s|its|that.?s|thats|this|that|which|would|must|will|have|be|"
    r"been|in|between|from|actually|so)\W+)*$"
)


def _narrows(reading: Reading, best: DateMention, other: DateMention) -> bool:
    """Does a later mention say which day of the first it was ("in May, I think the 14th")?"""
    if best.edtf is None or other.edtf is None or other.edtf == best.edtf:
        return False
    inside = _is_within(other.edtf, best.edtf)
    return inside and (
        _MORE_EXACTLY.match(reading.text[best.end_char : other.start_char]) is not None
    )


def _is_within(part: str, whole: str) -> bool:
    """Does one time lie inside another that has both its ends?"""
    if any(mark in part or mark in whole for mark in ("../", "/..")):
        return False
    first, last = first_day(whole), last_day(whole)
    begin, end = first_day(part), last_day(part)
    if first is None or last is None or begin is None or end is None:
        return False
    return first <= begin and end <= last and (end - begin) < (last - first)


def _restates(best: DateMention, other: DateMention) -> bool:
    """Is the later mention the same time said more exactly ("since half term, since 31/10")?"""
    if best.edtf is None or other.edtf is None:
        return best.edtf is None
    still = best.edtf.endswith("/..") and other.edtf.endswith("/..")
    return (
        still and any(c.isdigit() for c in other.words) and not any(c.isdigit() for c in best.words)
    )


_THAT_IS = AnyCase(
    r"\W*(?:(?:that.?s|that (?:was|is)|which (?:was|is)|its|it.?s|so|i\.?e\.?)\W+)?(?:the )?$"
)


def _says_exactly(reading: Reading, best: DateMention, other: DateMention) -> bool:
    """Does a numbered date say which day the weekday before it was ("Monday, that's the 22nd")?"""
    if other.start_char - best.end_char > 24:
        return False
    between = reading.text[best.end_char : other.start_char]
    return (
        _THAT_IS.match(between) is not None
        and any(c.isdigit() for c in other.words)
        and not any(c.isdigit() for c in best.words)
    )


_SAID_THEN = AnyCase(r"\b(?:told|said|disclosed|reported|stated|mentioned|informed)\b(?: \w+){3,}")


_TO_COME = AnyCase(r"\b(?:would|will|going to|wants? to|wanted to|[\w']+'ll)\b")


def _reports_then_dates(reading: Reading, stretch: Stretch, dates: list[DateMention]) -> bool:
    """Does the event's own date follow a report's ("told me on Monday that on Saturday…")?"""
    text = reading.text[stretch.start_char : dates[-1].start_char]
    match = re.search(r"\b(?:told|said|disclosed|reported|stated|mentioned|informed)\b", text)
    if match is None:
        return False
    between = reading.text[dates[0].end_char : dates[-1].start_char]
    if _SAID_THEN.search(between) is not None and _TO_COME.search(between) is None:
        return True
    return (
        re.search(r"\bthat\b", between) is not None
        and _TO_COME.search(between) is None
        and dates[0].start_char > stretch.start_char + match.start() - 40
    )


def governs(passage: Passage, date: DateMention) -> bool:
    """Does a date at the start of the sentence govern all of it?"""
    verb_start = next(
        (w.start_char for c in passage.clauses[:1] for w in c.words if w.norm == c.verb),
        passage.end_char,
    )
    typed = [
        d
        for d in passage.dates
        if not any(s < d.start_char and d.end_char < e for s, e in passage.quotations)
    ]
    return date.start_char <= max(verb_start, passage.start_char + 20) or len(typed) == 1


_LATER_THAT_DAY = AnyCase(
    r"\W*(?:and |but |then )?(?:later|afterwards|then|shortly after|straight after|soon after|"
    r"(?:when |once |after being )?asked|(?:i|we|staff) asked [\w']+|"
    r"when questioned|at (?:that|this) point|meanwhile|"
    r"at the same time)\b|"
    r"\W*(?:and )?(?:at|by|around|about) (?:about |around |just after )?(?:\d{1,2}(?:[.:]\d\d)?|"
    r"noon|lunch\w*|break\w*|home time|bedtime|tea ?time)\b|\W*\d{1,2}[.:]\d\d ?(?:am|pm|hrs)?\b"
)


_THEN = AnyCase(
    r"\b(?:then|straight after|shortly afterwards)\b|^\W*(?:in the (?:car|taxi|bus)|"
    r"on the (?:way|bus)|once (?:there|home|inside|back)|on (?:arrival|getting))\b"
)


_AT_AN_HOUR = AnyCase(
    r"\bat (?:about |around |just (?:after|before) )?(?:(?:half|quarter) past \w+|midday|noon|"
    r"(?:[1-9]|1[0-2])(?:[.:]\d\d)?(?: ?(?:am|pm))?|home ?time|lunch ?time|break ?time|bed ?time|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o.?clock| thirty)?)\b"
    r"(?!\W*(?:years?|months?|weeks?|days?|times?|of|and|%|boys|girls|children))"
)


def same_day(reading: Reading, last: Event, stretch: Stretch, spoke: bool) -> DateMention | None:
    """The last event's day, for a telling that opens by pointing back to it ("Later he…")."""
    if last.date is None or not is_day(last.date):
        return None
    words = reading.text[stretch.start_char : stretch.end_char]
    first = reading.text[stretch.start_char : stretch.clauses[0].end_char]
    follows = _LATER_THAT_DAY.match(words) or _THEN.search(first) or _AT_AN_HOUR.search(first)
    return last.date if spoke or follows or _is_noticed(stretch) else None


_NOTICED = forms_of("see notice find spot hear smell")
_OF_THE_CHILD = frozenset("him her his their them he she".split())


def _is_noticed(stretch: Stretch) -> bool:
    """Did somebody then notice something about the child spoken of ("Dan saw cuts on his arm")?"""
    clause = stretch.clauses[0]
    norms = [w.norm for w in clause.words]
    if clause.tense is not Tense.PAST or clause.verb not in _NOTICED or clause.verb not in norms:
        return False
    after = norms[norms.index(clause.verb) + 1 :]
    return clause.subject is not None and not _OF_THE_CHILD.isdisjoint(after)


def spoken_date(reading: Reading, stretch: Stretch) -> DateMention | None:
    """The day somebody's own words give, where nothing else does ("he hit me last night")."""
    return next(
        (
            d
            for d in reading.dates_in(stretch.start_char, stretch.end_char)
            if is_day(d) and d.kind is MentionKind.RELATIVE and not d.is_rejected
        ),
        None,
    )


_JUST = AnyCase(r"\b(?:has|have|had|been|.s|.ve) just\b|\bjust (?:now|been|seen|heard|come|gone)\b")


def date_of_now(reading: Reading, stretch: Stretch) -> DateMention | None:
    """The day of writing, where danger is told as just now and the message names that day."""
    words = reading.text[stretch.start_char : stretch.end_char]
    if reading.section is not Section.SAFETY or _JUST.search(words) is None:
        return None
    today = reading.today.isoformat()
    return next((d for d in reading.dates if d.edtf == today and not d.is_rejected), None)


_SHARED_DAYS = 31


def is_short(date: DateMention) -> bool:
    """Is this a stretch of days that an answer to what happened in it can share?"""
    if not date.edtf or date.edtf.startswith("../") or date.edtf.endswith("/.."):
        return False
    first, last = first_day(date.edtf), last_day(date.edtf)
    return first is not None and last is not None and (last - first).days <= _SHARED_DAYS
