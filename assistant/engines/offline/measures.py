"""Reading the interventions section: which clauses are actions, which say what they changed."""

from __future__ import annotations

import re

from assistant.domain.date_reading import DateMention
from assistant.engines.offline.clauses import Clause, Joint
from assistant.engines.offline.framing import Frame, skip_lead_in
from assistant.engines.offline.impacts import labels_in
from assistant.engines.offline.lexicon import Agent
from assistant.engines.offline.measure_kinds import RELATIVE, Measure, Measures, kind_of
from assistant.engines.offline.reading import Passage, Reading, is_heading
from assistant.engines.offline.tenses import Tense
from assistant.engines.offline.words import Word, agent_of, split_words

_DEAD_END = re.compile(
    r"(?:[,\-–] ?|\b(?:and|but) )?\b(?:(?:got )?no (?:reply|answer|response|"
    r"effect|difference|change|improvement|impact|luck|joy|show|call back)|(?:she|"
    r"he|they|mum|dad|and) (?:didn.?t|did not|never) (?:reply|answer|respond|"
    r"turn up|call back|ring back)|but (?:it |this |that |he |she |"
    r"they )?(?:has ?n.?t|did ?n.?t|no|not|has not|did not|never|still))\b",
    re.IGNORECASE,
)
_LIST_VERB = re.compile(
    r"\b(?:put in(?: place)?|putting in|introduced|implemented|set up|"
    r"in place(?: are| is|:)?|measures (?:such as|like|including)|"
    r"strategies(?: are| include|:)|support (?:includes|in place:?)|provided|"
    r"offered|arranged|tried|given him|given her)\s*:?\s+",
    re.IGNORECASE,
)
_ITEM_CUT = re.compile(r"\s*(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+|\s*\n\s*)")
_ONGOING = re.compile(
    r"\b(?:every|each|weekly|daily|twice a week|once a week|still|now|ongoing|"
    r"continues?|since|currently|at the moment|on a \w+day|most days)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|going to|gonna|due to|plan(?:ned|s|ning)?|booked for|"
    r"starting (?:next|on|from|in)|starts? (?:next|on|in)|arranged for|agreed to|"
    r"from next|next week|to be (?:held|put|done)|is to)\b",
    re.IGNORECASE,
)
_ADMIN = re.compile(
    r"\b(?:everything|all (?:of )?(?:this|it)|this|it) is (?:recorded|logged|"
    r"on (?:cpoms|file|our))\b",
    re.IGNORECASE,
)


def read_measures(reading: Reading, has_earlier: bool) -> Measures:
    """The actions told in an interventions message, each with its impact."""
    measures = Measures()
    heading: DateMention | None = None
    for index, passage in enumerate(reading.passages):
        if passage.frame is not Frame.FACT or _ADMIN.search(passage.text):
            continue
        if passage.dates and is_heading(reading, passage.dates[0], passage):
            heading = passage.dates[0]
            if len(passage.text) - len(heading.words) <= 12:
                continue
        _read_passage(reading, measures, index, passage, heading, has_earlier)
    for measure in measures.found:
        inline_result(reading, measure)
    return measures


def _read_passage(
    reading: Reading,
    measures: Measures,
    index: int,
    passage: Passage,
    heading: DateMention | None,
    has_earlier: bool,
) -> None:
    items = _items(reading, passage)
    if items:
        dates = _dates(reading, passage.start_char, passage.end_char)
        for number, (start, end) in enumerate(items):
            own = _dates(reading, start, end)
            date = (
                own[0]
                if own
                else (
                    dates[0]
                    if dates and number == 0
                    else dates[0]
                    if dates and dates[0].start_char < items[0][1]
                    else heading
                )
            )
            measures.found.append(Measure([(start, end)], date, Agent.STAFF, index))
        return
    mode = ""
    passage_date: DateMention | None = None
    for clause in passage.clauses:
        text = reading.text[clause.start_char : clause.end_char]
        own = _dates(reading, clause.start_char, clause.end_char)
        kind = kind_of(reading, passage, clause, text, measures, mode, has_earlier)
        current = measures.found[-1] if measures.found else None
        if kind == "result" and current is None:
            if has_earlier:
                measures.earlier_results.append((clause.start_char, clause.end_char))
                mode = "earlier"
                continue
            kind = "act"
        if kind == "act":
            if (
                mode == "act"
                and current is not None
                and current.passage == index
                and not _is_new(current, clause, own)
            ):
                start, end = current.spans[-1]
                current.spans[-1] = (start, clause.end_char)
            else:
                start = skip_lead_in(reading.text, clause.start_char, clause.end_char)
                date = own[0] if own else passage_date or heading
                current = Measure([(start, clause.end_char)], date, clause.subject, index)
                current.is_bare = clause.verb is None and not own
                current.passive_word = clause.words[0].norm if clause.is_passive else None
                measures.found.append(current)
            if own and current.date is None:
                current.date = own[0]
            passage_date = passage_date or (own[0] if own else None)
            current.is_planned = (
                current.is_planned
                or clause.tense is Tense.FUTURE
                or _PLANNED.search(text) is not None
            )
            current.is_ongoing = current.is_ongoing or (_ONGOING.search(text) is not None)
            mode = "act"
        elif kind == "result" and current is not None:
            current.add_result(clause.start_char, clause.end_char)
            if current.date is None and own:
                current.date = own[0]
            mode = "result"
        elif current is not None and current.passage == index:
            if mode == "result":
                current.add_result(clause.start_char, clause.end_char)
            elif mode == "act":
                start, end = current.spans[-1]
                current.spans[-1] = (start, clause.end_char)
                if own and current.date is None:
                    current.date = own[0]
        elif mode == "earlier":
            start, end = measures.earlier_results[-1]
            measures.earlier_results[-1] = (start, clause.end_char)


def _dates(reading: Reading, start: int, end: int) -> list[DateMention]:
    return [d for d in reading.dates_in(start, end) if not d.is_rejected and d.edtf is not None]


def _is_new(current: Measure, clause: Clause, own: list[DateMention]) -> bool:
    """Does an act clause start another measure instead of going on with this one?"""
    if (
        own
        and current.date is not None
        and own[0].edtf != current.date.edtf
        and clause.joint is not Joint.FRAGMENT
    ):
        return clause.verb is not None
    if current.is_bare or (current.subject is Agent.FAMILY and clause.subject is Agent.STAFF):
        return False
    if clause.joint is Joint.SUBJECT:
        return clause.subject is not current.subject or clause.tense is Tense.FUTURE
    starts = [w.norm for w in clause.words[:3] if w.norm not in ("and", "then", "also", "but")]
    return bool(
        clause.is_passive
        and current.passive_word
        and starts[:1]
        and starts[0] in ("was", "were", "has", "have", "been")
    )


def _items(reading: Reading, passage: Passage) -> list[tuple[int, int]]:
    """The spans of three or more measures listed in one sentence, or none."""
    match = _LIST_VERB.search(passage.text)
    start = passage.start_char + match.end() if match else None
    if start is None:
        if any(c.verb is not None for c in passage.clauses) or passage.text.count(",") < 2:
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
    if any(_names_only(reading, s, e) for s, e in spans[1:]):
        return []
    if len(spans) < 3 or any(len(split_words(reading.text, s, e)) > 9 for s, e in spans):
        return []
    spans[0] = (passage.start_char, spans[0][1])
    return spans


def _names_only(reading: Reading, start: int, end: int) -> bool:
    """Is a list item nothing but people ("for students, staff and parents")?"""
    words = split_words(reading.text, start, end)
    return bool(words) and agent_of(words[0].norm, reading.agents) is not None


def _shares_head(left: tuple[Word, ...], right: tuple[Word, ...]) -> bool:
    """Is this "and" inside one thing ("break and lunch times")?"""
    return (
        len(left) == 2
        and len(right) >= 2
        and right[1].norm in ("times", "time", "breaks", "lessons", "groups", "sessions")
    )


def inline_result(reading: Reading, measure: Measure) -> None:
    """Impact words inside the action's own sentence: "who agreed…", "which led to…", "no reply"."""
    if measure.results:
        return
    start, end = measure.spans[-1]
    for match in RELATIVE.finditer(reading.text, start, end):
        if labels_in(reading.text[match.end() : end]):
            measure.add_result(match.end(), end)
            return
    found = _DEAD_END.search(reading.text, start, end)
    if found is not None and found.start() > start + 8:
        begin = found.start()
        while begin < end and not reading.text[begin].isalnum():
            begin += 1
        measure.add_result(begin, end)
