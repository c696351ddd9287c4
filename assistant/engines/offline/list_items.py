"""Three or more measures listed in one sentence ("reward cards, a mentor and a quiet room")."""

from __future__ import annotations

import re

from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.lexicon import AUXILIARIES, is_past
from assistant.engines.offline.measure_kinds import names_measure
from assistant.engines.offline.reading import Passage, Reading
from assistant.engines.offline.words import Word, agent_of, split_words

_LIST_VERB = AnyCase(
    r"\b(?:put in(?: place)?|putting in|introduced|implemented|set up|"
    r"in place(?: are| is|:)?|measures (?:such as|like|including)|"
    r"strategies(?: are| include|:)|support (?:includes|in place:?)|provided|"
    r"offered|arranged|tried|given him|given her)\s*:?\s+"
)
_ITEM_CUT = re.compile(r"\s*(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+|\s*\n\s*)")


def list_items(reading: Reading, passage: Passage) -> list[tuple[int, int]]:
    """The spans of three or more measures listed in one sentence, or none."""
    match = _LIST_VERB.search(passage.text) or _dated_lead(passage)
    start = passage.start_char + match.end() if match else None
    if start is None:
        if passage.text.count(",") < 1 + (passage.text.count(" and ") == 0):
            return []
        start = passage.start_char
    end = passage.end_char
    spans: list[tuple[int, int]] = []
    begin = start
    for cut in _ITEM_CUT.finditer(reading.text, start, end):
        if any(s <= cut.start() < e for s, e in passage.quotations):
            return []
        left = split_words(reading.text, begin, cut.start())
        right = split_words(reading.text, cut.end(), min(end, cut.end() + 60))
        is_and = "and" in cut.group() and "," not in cut.group()
        if is_and and (len(left) == 1 or not right or _shares_head(left, right)):
            continue
        if left:
            spans.append((begin, cut.start()))
        begin = cut.end()
    if begin < end:
        spans.append((begin, end))
    if any(_IN_APPOSITION.match(reading.text[s:e]) for s, e in spans[1:]):
        return []
    if any(_is_no_item(reading, s, e) for s, e in spans[1:]):
        return []
    if len(spans) < 3 or any(len(split_words(reading.text, s, e)) > 9 for s, e in spans):
        return []
    told = match is None and any(c.verb is not None for c in passage.clauses)
    if told and not all(_is_bare_measure(reading, s, e) for s, e in spans[1:]):
        return []
    spans[0] = (passage.start_char, spans[0][1])
    return spans


def _dated_lead(passage: Passage) -> re.Match[str] | None:
    """A date and a colon that open a list of things named ("Since Sept: a, b, c")."""
    lead = _LEAD.match(passage.text)
    if lead is None or not passage.dates:
        return None
    if passage.dates[0].end_char > passage.start_char + lead.end():
        return None
    rest = passage.text[lead.end() :].rstrip(" .")
    is_told = any(word.norm in _PRONOUNS or word.norm in AUXILIARIES for word in split_words(rest))
    return None if is_told else lead


_LEAD = re.compile(r"[^:,]{3,30}:\s+")


def _is_bare_measure(reading: Reading, start: int, end: int) -> bool:
    """Is a piece the name of a measure and nothing more ("a reward chart")?"""
    norms = [w.norm for w in split_words(reading.text, start, end)]
    told = any(n in AUXILIARIES or is_past(n) or n in _PRONOUNS for n in norms)
    return not told and names_measure(reading.text[start:end])


# A titled name, or since when: both say more of the item before them.
_IN_APPOSITION = re.compile(
    r"(?:(?:Mrs?|Ms|Miss|Mx|Dr|Sir) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|(?i:since|from) [\w /-]+)\W*$"
)
_PRONOUNS = frozenset("he she they it we i who which that".split())


_NO_ITEM = AnyCase(
    r"\W*(?:(?:first|second|third|next|last) (?:one|session|meeting|visit|time)\b|"
    r"too (?:early|soon)|so far\b|yet\b)"
)


def _is_no_item(reading: Reading, start: int, end: int) -> bool:
    """Does a piece tell of people alone ("for students, staff and parents") or how it goes?"""
    words = split_words(reading.text, start, end)
    people = bool(words) and agent_of(words[0].norm, reading.agents) is not None
    return people or _NO_ITEM.match(reading.text, start, end) is not None


def _shares_head(left: tuple[Word, ...], right: tuple[Word, ...]) -> bool:
    """Is this "and" inside one thing ("break and lunch times")?"""
    return (
        len(left) == 2
        and len(right) >= 2
        and right[1].norm in ("times", "time", "breaks", "lessons", "groups", "sessions")
    )
