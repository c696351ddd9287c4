"""Times told from this moment: right now, the same day last week, within a week."""

from assistant.domain.date_reading.ago import is_obliged
from assistant.domain.date_reading.counts import read_count, shift_units
from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import Match, Reading, day_reading
from assistant.domain.date_reading.relative import read_this_day_last
from assistant.domain.date_reading.scan import Scan
from assistant.domain.date_reading.vocabulary import UNITS, URGENT_ACTIONS, words_of

_DENIALS = words_of("nobody no not none never isn't isnt aren't arent don't dont")
_NOT_NOW = words_of("until till til by from since than before even up every not no")


def read_within(scan: Scan, at: int) -> Match | None:
    """ "must be seen within ten days": from today until then, where the clause plans."""
    counted = read_count(scan, at + 1)
    unit = None if counted is None else UNITS.get(scan.words[counted[2]])
    if counted is None or unit is None or unit == "weekend":
        return None
    if not (scan.looks_forward(at) or is_obliged(scan, at)):
        return None
    last = shift_units(scan.today, unit, counted[1])
    edtf = f"{scan.today.isoformat()}/{last.isoformat()}"
    return Match(counted[2] + 1, Reading(edtf, MentionKind.RANGE))


def read_right_now(scan: Scan, at: int) -> Match | None:
    """ "just now"; "right now", unless it is denied: "nobody in danger right now"."""
    words = scan.words
    if words[at + 1] != "now" or words[at - 1] in ("until", "till", "by", "from"):
        return None
    if words[at] == "right" and not _DENIALS.isdisjoint(words[max(at - 6, 0) : at]):
        return None
    return Match(at + 2, day_reading(scan.today, MentionKind.RELATIVE))


def read_now(scan: Scan, at: int) -> Match | None:
    """ "I'm ringing 999 now": today, where it ends a clause about urgent action being taken."""
    words = scan.words
    if words[at + 1][:1].isalnum() and words[at + 1] not in ("and", "but", "as", "because"):
        return None
    for step in range(at - 1, max(at - 7, -1), -1):
        if words[step] in URGENT_ACTIONS:
            return Match(at + 1, day_reading(scan.today, MentionKind.RELATIVE))
        if words[step] in _NOT_NOW or not words[step][:1].isalnum():
            return None
    return None


def read_same(scan: Scan, at: int) -> Match | None:
    """ "same day last week", "same time last year"."""
    is_last = scan.words[at + 1] in ("day", "time") and scan.words[at + 2] == "last"
    return read_this_day_last(scan, at + 3) if is_last else None
