"""Impact words inside an action's own sentence: "which led to…", "no reply", "- never uses it"."""

from __future__ import annotations

from assistant.domain.record import Impact
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.impacts import effect_of, label_of, labels_in
from assistant.engines.offline.measure_kinds import RELATIVE, Measure
from assistant.engines.offline.reading import Reading
from assistant.engines.offline.responses import is_outcome, third_person_of_nobody
from assistant.engines.offline.words import split_words

_DEAD_END = AnyCase(
    r"(?:[,\-–] ?|\b(?:and|but) )?\b(?:(?:got )?no (?:reply|answer|response|"
    r"effect|difference|change|improvement|impact|luck|joy|show|call back)|(?:she|"
    r"he|they|mum|dad|and) (?:didn.?t|did not|never) (?:reply|answer|respond|"
    r"turn up|call back|ring back)|but (?:it |this |that |he |she |"
    r"they )?(?:has ?n.?t|did ?n.?t|no|not|has not|did not|never|still))\b"
)
# The last piece after a comma or a dash, with no staff in it: "…, off by 11 on 3 of the 5 nights".
_TAIL = AnyCase(
    r"(?:,|\s[-–—]|;)\s+((?!(?:and|then|with|which|who|so|i|we|including|to)\b)[^,;\n–—]{6,80})$"
)


_PART = AnyCase(r",\s|\s[-–—]+\s|:\s|;\s")
_TURNED_DOWN = AnyCase(
    r"\b(?:rejected|declined|turned down|not accepted|stopped going|stopped coming)\b"
)


_THEY = AnyCase(r"(?:he|she|they|mum|dad|nan)\b")


def inline_result(reading: Reading, measure: Measure) -> None:
    """Impact words inside the action's own sentence: "who agreed…", "which led to…", "no reply"."""
    if measure.results:
        return
    start, end = measure.spans[-1]
    for match in RELATIVE.finditer(reading.text, start, end):
        rest = reading.text[match.end() : end]
        if labels_in(rest) or (_THEY.match(rest) and effect_of(rest) is not Impact.UNKNOWN):
            measure.add_result(match.end(), end)
            return
    tail = _TAIL.search(reading.text, start + 8, end)
    if (
        tail is not None
        and _tells_effect(tail.group(1))
        and not _is_day(reading, tail.start(1), end)
    ):
        measure.add_result(tail.start(1), end)
        return
    if measure.is_name:
        for part in _PART.finditer(reading.text, start + 3, end):
            if is_outcome(reading.text[part.end() : end]):
                measure.add_result(part.end(), end)
                return
    turned = _TURNED_DOWN.search(reading.text, start + 6, end)
    if turned is not None:
        measure.add_result(turned.start(), end)
        return
    found = _DEAD_END.search(reading.text, start, end)
    if found is not None and found.start() > start + 8:
        begin = found.start()
        while begin < end and not reading.text[begin].isalnum():
            begin += 1
        measure.add_result(begin, end)


def _tells_effect(text: str) -> bool:
    """Does a last piece hold a cue, or say by its form how it was met ("clears his plate")?"""
    if labels_in(text) or label_of(text) is not Impact.UNKNOWN:
        return True
    first, *after = [word.norm for word in split_words(text)]
    return third_person_of_nobody(first, after)


def _is_day(reading: Reading, start: int, end: int) -> bool:
    """Is a last piece only the day it was done ("…, the same day")?"""
    dates = reading.dates_in(start, end)
    return bool(dates) and not reading.text[dates[0].end_char : end].strip(" .,;!")
