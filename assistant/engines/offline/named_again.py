"""A measure named again to say how it goes: "The chart made no difference", "seat - no change"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.domain.record import Impact
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause
from assistant.engines.offline.impacts import effect_of
from assistant.engines.offline.lexicon import CHILD_WORDS, FAMILY_WORDS, Agent
from assistant.engines.offline.links import link_words, same_stem
from assistant.engines.offline.reading import Passage, Reading
from assistant.engines.offline.responses import acting_forms, is_outcome
from assistant.engines.offline.tenses import Tense
from assistant.engines.offline.words import PREPOSITIONS

_THE_ONE = AnyCase(r"\bthe ((?:[\w'’-]+ ){1,2})(?:one|thing|bit|idea|stuff)\b")
# "The story he rips up": what is spoken of stands first, who meets it after it.
_PUT_FIRST = AnyCase(
    r"\W*(?:(?:and|but|so) )?(?:the|his|her|their) ((?:[\w'’-]+ ){1,3}?)(?:he|she|they) "
    r"(?:\w+ly |never |always |just |still |only )?(?:\w{3,}s|\w{3,}ed|won.?t|does ?n.?t|did ?n.?t|"
    r"has|had|is|was|threw|tore|lost|broke|took)\b"
)
_OF_THE = AnyCase(
    r"\W*(?:(?:and|but|so) )?(?:nothing|no \w+|not (?:a )?\w+)\b[^.,;]{0,30}? (?:of|to|from|"
    r"about|on) the ((?:[\w'’-]+ ?){1,3})\W*$"
)
# "On breakfast club - on time all week", "In nurture group he talks": where it goes how.
_WHERE = AnyCase(
    r"\W*(?:(?:and|but|so) )?(?:on|in|at|during|with|as for) (?:the |his |her |their )?"
    r"((?:[\w'’-]+ ){0,3}?[\w'’-]+)(?:\s*[-–—:,=]\s*|\s+(?=(?:he|she|they|hes|shes)\b))"
)
_MARK = AnyCase(r"\s[-–—]+\s|\s?=\s|:\s|,\s|\s[-–—]")
_ANOTHER = frozenset("another second third new next further also more different again".split())
_NO_NAME = (
    CHILD_WORDS
    | FAMILY_WORDS
    | frozenset(
        "school staff home week work time lot behaviour attendance lessons class situation".split()
    )
)
_OPENING = 5


def named_again(reading: Reading, passage: Passage, told: Sequence[str]) -> tuple[int, int] | None:
    """Which of the measures told before a sentence says the effect of, and where that starts."""
    if not passage.clauses or not told:
        return None
    topic = _THE_ONE.search(passage.text)
    if topic is not None:
        which = which_named(link_words(topic.group(1)), told)
        if which is not None:
            return which, passage.start_char
    put_first = _PUT_FIRST.match(passage.text) or _OF_THE.search(passage.text)
    if put_first is not None:
        which = which_named(link_words(put_first.group(1)), told)
        if which is not None:
            return which, passage.start_char
    where = _WHERE.match(passage.text)
    if where is not None and not _is_dated(passage, where.end()):
        which = which_named(link_words(where.group(1)), told, share=1.0)
        if which is not None:
            return which, passage.start_char
    first = passage.clauses[0]
    if any(d.edtf and not d.is_rejected for d in passage.dates) or _tells_an_act(first):
        return None
    lead = _AFTERTHOUGHT.match(reading.text, passage.start_char, passage.end_char)
    if lead is not None:
        passage = replace(
            passage, start_char=lead.end(), text=reading.text[lead.end() : passage.end_char]
        )
        opened = [_from(clause, lead.end()) for clause in passage.clauses]
        if not any(clause.words for clause in opened):
            return None
        first = next(clause for clause in opened if clause.words)
    name, start = _opening(reading, passage, first)
    others = _ANOTHER & set(name.lower().split())
    told_so = others and any(others <= set(words.lower().split()) for words in told)
    if (others and not told_so) or first.words[0].norm in PREPOSITIONS:
        return None
    which = which_named(link_words(name), told)
    rest = reading.text[start : passage.end_char]
    if which is None or (effect_of(rest) is Impact.UNKNOWN and not is_outcome(rest)):
        return None
    return which, start


def _is_dated(passage: Passage, length: int) -> bool:
    """Do the first so many characters of a sentence say when?"""
    return any(d.start_char < passage.start_char + length for d in passage.dates)


_AFTERTHOUGHT = AnyCase(
    r"\W*(?:(?:oh|ah|sorry|also|and|so|right|ok|okay|yes|yeah|as well|forgot to say|ps)\W+)*"
    r"(?:(?:on|about|as for|re|regarding|back to|going back to|with)\W+)?"
    r"(?=(?:the|his|her|their|those|these|our)\b)"
)


def _from(clause: Clause, start: int) -> Clause:
    """A clause without the words before a place."""
    words = tuple(w for w in clause.words if w.start_char >= start)
    return replace(clause, start_char=start, words=words)


def _tells_an_act(clause: Clause) -> bool:
    return (
        clause.subject_word in ("i", "we", "ive", "weve")
        or (clause.subject is None and clause.verb == clause.words[0].norm in acting_forms())
        or clause.tense is Tense.FUTURE
        or (clause.subject is Agent.STAFF and clause.subject_word == "staff")
    )


def _opening(reading: Reading, passage: Passage, clause: Clause) -> tuple[str, int]:
    """The words a sentence opens with before its verb or mark, and where its effect starts."""
    at = next((n for n, w in enumerate(clause.words) if w.norm == clause.verb), None)
    if at:
        limit = min(at, _OPENING)
        return reading.text[passage.start_char : clause.words[limit - 1].end_char], (
            passage.start_char
        )
    mark = _MARK.search(reading.text, passage.start_char + 2, passage.end_char)
    if (
        mark is not None
        and len(reading.text[passage.start_char : mark.start()].split()) <= _OPENING
    ):
        return reading.text[passage.start_char : mark.start()], mark.end()
    words = clause.words[:3]
    return reading.text[passage.start_char : words[-1].end_char], passage.start_char


def which_named(wanted: frozenset[str], told: Sequence[str], share: float = 0.5) -> int | None:
    """The last told of those that hold most of the words, at least this share of them."""
    wanted -= _NO_NAME
    best, found = 0, None
    for number, words in enumerate(told):
        known = link_words(words)
        held = sum(any(w == other or same_stem(w, other) for other in known) for w in wanted)
        if held and held >= share * len(wanted) and held >= best:
            best, found = held, number
    return found
