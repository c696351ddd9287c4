"""Cutting a sentence into clauses and saying, for each, who does what and when it is said to be.

No grammar library: a clause starts after a separator where a subject and a verb, or a verb alone,
can follow. Offsets are half-open spans of code points in the message.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.lexicon import (
    AUXILIARIES,
    Agent,
    is_ing,
    is_participle,
    is_past,
)
from assistant.engines.offline.run_ons import run_on_starts
from assistant.engines.offline.tenses import (
    CONTRACTED,
    PRESENT_VERBS,
    Tense,
    may_follow_is,
    present_by_place,
    read_tense,
    third_person,
)
from assistant.engines.offline.words import PREPOSITIONS, Word, agent_of, split_words

_SUBJECT_PRONOUNS = frozenset(
    "he she they we i it hes shes theyre weve ive im its thats theyve hed shed "
    "theyd wed ill that this these those "
    "who which there theres someone somebody everyone nobody everybody both "
    "another other one some all "
    "itll hell shell theyll well thatll staff".split()
)
_DETERMINERS = frozenset(
    "a an the this that these those his her their our my your some any no "
    "another other each every both all "
    "one two three four five six several many few".split()
)
_ADVERBS = frozenset(
    "both now also still always often just then never sometimes usually only "
    "already really regularly".split()
)
_CONNECTORS = frozenset(
    "ok okay right sorry and n but then also so or yet plus now when while again "
    "just later after".split()
)
_FRAGMENT_STARTS = frozenset(
    "no none nothing fewer less much better worse calmer happier still not never only".split()
)
_SUBORDINATORS = frozenset(
    "because cos cause if when while as after before since until that which who "
    "where whether".split()
)


class Joint(StrEnum):
    """How a clause is joined to the one before it in its sentence."""

    FIRST = "first"
    SUBJECT = "subject"
    PREDICATE = "predicate"
    FRAGMENT = "fragment"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: span, words, who does it, the verb, and how it is said."""

    start_char: int
    end_char: int
    words: tuple[Word, ...]
    joint: Joint
    subject: Agent | None
    subject_word: str | None
    verb: str | None
    tense: Tense
    is_passive: bool

    def has(self, vocabulary: frozenset[str]) -> bool:
        """Does any word of the clause belong to the vocabulary?"""
        return any(word.norm in vocabulary for word in self.words)


_CONTRACTED_KIN = frozenset("mums dads nans mams".split())


def _is_contracted(words: Sequence[Word], index: int, names: Mapping[str, Agent]) -> bool:
    """Is this a name or relation with a verb's 's ("Riley's going", "mums been")?"""
    norm = words[index].norm
    if (
        not norm.endswith("s")
        or index + 1 >= len(words)
        or (norm[:-1] not in names and norm not in _CONTRACTED_KIN)
    ):
        return False
    return may_follow_is(words[index + 1].norm)


# Each alternative looks back at the one character they all start with: the search then skips from
# one such character to the next, and a long run of spaces is tried only at its start. Most are one
# space, and what follows it says at once that no word of joining does. A dictated comma is a word.
_SEPARATOR = AnyCase(
    r"(?:[;,:.!?]|\s(?=[-–—.\sabcnpst]))"
    r"(?:(?<=[;,:])(?!(?<=\d[:,])\d)[;,:]*\s*|(?<=\.)\.+\s*|(?<=[.!?])\s+|(?<=\s)(?:[-–—]+\s|comma\s+|"
    r"(?<!\s{9})(?:\s*\.{2,}\s*|\s*(?=(?:and|n|but|so|plus)\s)|"
    r"(?<!since\s)(?<!by\s)(?<!until\s)(?<!before\s)(?<!just\s)\s*(?=then\s))))"
)


# What somebody said, run on after what was done with no mark between: "I rang home she said he…".
_SAYS_NEXT = AnyCase(
    r"\s(?=(?:he|she|they|mum|dad|nan|gran)\s(?:said|replied|answered|says)\s"
    r"(?:that\s)?(?:he|she|it|they|there|no|yes|nothing|i|we|mum|dad|his|her|the|this|not)\b)"
)
_NOT_RUN_ON = _SUBORDINATORS | frozenset(
    "and but or so then what how than like everything anything something things stuff words all "
    "thing day time way once whatever".split()
)


def _separators(
    text: str, start: int, end: int, words: Sequence[Word]
) -> Iterator[tuple[int, int]]:
    """The places where a clause could end, in order."""
    marks = (m.span() for m in _SEPARATOR.finditer(text, start, end))
    run_on = [m.span() for m in _SAYS_NEXT.finditer(text, start, end)]
    if not run_on:
        return marks
    return iter(sorted([*marks, *(span for span in run_on if _runs_on(words, span[0]))]))


def _runs_on(words: Sequence[Word], at: int) -> bool:
    """Is a whole clause told before this place, and no word that joins it to what follows?"""
    before = [w.norm for w in words if w.end_char <= at][-8:]
    return (
        len(before) > 2
        and before[-1] not in _NOT_RUN_ON
        and _SUBORDINATORS.isdisjoint(before)
        and any(is_past(norm) or norm in AUXILIARIES for norm in before)
    )


def split_clauses(
    text: str,
    start: int,
    end: int,
    names: Mapping[str, Agent],
    protected: Sequence[tuple[int, int]] = (),
    known_words: tuple[Word, ...] | None = None,
) -> tuple[Clause, ...]:
    """The clauses of one sentence; no cut inside a protected span (quotation, date, bracket).

    `known_words` are the words of the stretch when the caller has them already.
    """
    words = split_words(text, start, end) if known_words is None else known_words
    if not words:
        return ()
    shielded = _inside(words, protected) if protected else _NOTHING
    cuts: list[tuple[int, Joint]] = []
    first = 0
    place = reach = 0
    for left, right in _separators(text, start, end, words):
        while place < len(protected) and protected[place][0] < right:
            reach = max(reach, protected[place][1])
            place += 1
        if left < reach or text[right : right + 2] == "N ":
            continue  # a capital is an initial, and no short "and"
        while first < len(words) and words[first].start_char < right:
            first += 1
        if first >= len(words):
            break
        if _joins_names(words, cuts[-1][0] if cuts else 0, first, text[left:right]):
            continue
        if _joins_days(words, cuts[-1][0] if cuts else 0, first, shielded):
            continue
        joint = _joint(words, first, names, shielded)
        if joint is not None and words[first].start_char > start:
            cuts.append((first, joint))
    pieces: list[tuple[tuple[Word, ...], Joint]] = []
    begin, joint_now = 0, Joint.FIRST
    for index, joint in [*cuts, (len(words), Joint.FIRST)]:
        if 0 < begin < index < len(words) and _only_dates(words[begin:index], shielded):
            joint_now = joint
            continue
        if index > begin:
            starts = run_on_starts(words[begin:index], names, shielded)
            ends = [*starts, index - begin]
            for place, end_place in zip([0, *starts], ends, strict=True):
                piece_joint = Joint.SUBJECT if place else joint_now
                pieces.append((words[begin + place : begin + end_place], piece_joint))
        begin, joint_now = index, joint
    found: list[Clause] = []
    inherited: Clause | None = None
    for span, (piece, joint) in zip(
        _spans(text, [words for words, _ in pieces], start, end), pieces, strict=True
    ):
        clause = _analyse(span, piece, joint, names, inherited, shielded)
        found.append(clause)
        if clause.subject is not None:
            inherited = clause
    return tuple(found)


def _joins_names(words: Sequence[Word], begin: int, first: int, mark: str) -> bool:
    """Is this only the "and" between two names that open a sentence ("Will and Archie had…")?"""
    before = words[begin:first]
    if not 1 <= len(before) <= 2 or any(c in mark for c in ",;:.!?") or first + 1 >= len(words):
        return False
    joined = first if words[first].norm not in ("and", "n") else first + 1
    return (
        joined < len(words) - 1
        and words[joined].is_capital
        and all(
            w.is_capital
            and w.norm not in _SUBJECT_PRONOUNS
            and not is_past(w.norm)
            and len(w.norm) > 1
            for w in before
        )
    )


def _joins_days(words: Sequence[Word], begin: int, first: int, shielded: frozenset[int]) -> bool:
    """Do two days share what follows ("On the 3rd and 4th of March he hid")?"""
    after = first + (words[first].norm in ("and", "n"))
    return (
        after < len(words)
        and words[after].start_char in shielded
        and _only_dates(words[begin:first], shielded)
    )


def _only_dates(words: Sequence[Word], shielded: frozenset[int]) -> bool:
    """Do words only say when what follows was (", then on the 8th, he hid")?"""
    if len(words) > 8 or not any(word.norm in PREPOSITIONS for word in words[:3]):
        return False
    return any(word.start_char in shielded for word in words) and all(
        word.start_char in shielded
        or word.norm in _CONNECTORS
        or word.norm in PREPOSITIONS
        or word.norm in ("the", "comma")
        for word in words
    )


_CLOSING_MARKS = re.compile(r"[\"'’”)\].!?…]*")


def _spans(
    text: str, pieces: list[tuple[Word, ...]], start: int, end: int
) -> list[tuple[int, int]]:
    """Where each clause starts and ends, its closing marks with it, so that quotes read as
    typed.
    """
    spans: list[tuple[int, int]] = []
    low = start
    for piece, following in pairwise(pieces):
        last, high = piece[-1].end_char, following[0].start_char
        closing = _CLOSING_MARKS.match(text, last, high)
        spans.append((low, closing.end() if closing else last))
        low = high - 1 if text[high - 1] in "\"'“‘(" and high - 1 >= last else high
    spans.append((low, end))
    return spans


def _joint(
    words: Sequence[Word],
    first: int,
    names: Mapping[str, Agent],
    shielded: frozenset[int],
) -> Joint | None:
    """How the words from `first` on could start a clause, or None when they continue one."""
    index = first
    limit = min(len(words), first + 14)
    while index < limit and (
        words[index].norm in _CONNECTORS or words[index].start_char in shielded
    ):
        index += 1
    if index >= limit:
        return None
    if words[index].norm in _SUBORDINATORS and words[index].norm not in ("that", "who", "which"):
        return None
    if words[index].norm in PREPOSITIONS:
        skipped = index
        while skipped < min(limit, index + 5) and words[skipped].norm not in _SUBJECT_PRONOUNS:
            skipped += 1
        if skipped < min(limit, index + 5) and words[skipped].norm not in (
            "that",
            "this",
            "these",
            "those",
            "one",
            "some",
            "all",
            "other",
            "another",
            "both",
        ):
            index = skipped
        else:
            return None
    word = words[index].norm
    if word in ("who", "which", "where"):
        return None
    if word in _FRAGMENT_STARTS and index + 1 < len(words):
        return Joint.FRAGMENT
    if word in CONTRACTED or _is_contracted(words, index, names):
        return Joint.SUBJECT
    bare = word in ("get", "be", "have", "do")
    if (word in AUXILIARIES and not bare) or (is_past(word) and word not in _DETERMINERS):
        return Joint.PREDICATE
    starts_np = (
        word in _SUBJECT_PRONOUNS
        or word in _DETERMINERS
        or agent_of(word, names) is not None
        or words[index].is_capital
    )
    for seen, later in enumerate(words[index + 1 : index + 8], start=1):
        if later.norm in ("and", "or", "but", "that", "who", "which", "because", "to"):
            break
        if (
            later.norm in AUXILIARIES
            or is_past(later.norm)
            or (
                seen <= 3
                and (
                    later.norm in PRESENT_VERBS
                    or third_person(later.norm, words[index + seen - 1].norm)
                    or present_by_place(later.norm, words[index + seen - 1].norm)
                )
            )
        ):
            if starts_np or (later.norm in AUXILIARIES and seen <= 3):
                return Joint.SUBJECT
            break
    if is_ing(word):
        return Joint.PREDICATE
    return Joint.SUBJECT if _is_noted_as_done(words, index) else None


_NOTED_AS_DONE = frozenset(
    "applied given completed done informed called phoned rung logged taken changed offered "
    "administered recorded photographed checked".split()
)


def _is_noted_as_done(words: Sequence[Word], index: int) -> bool:
    """Does a note tell here what was done, with "was" left out ("cream applied", "GP informed")?"""
    for place in (index + 1, index + 2):
        if place < len(words) and words[place].norm in _NOTED_AS_DONE:
            return place + 1 == len(words) or words[place + 1].norm in PREPOSITIONS | {"and"}
    return False


_NOTHING: frozenset[int] = frozenset()


def _inside(words: Sequence[Word], spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Where the words start that lie inside one of the spans, which are in order."""
    found: list[int] = []
    for low, high in spans:
        for place in range(bisect_left(words, (low,)), len(words)):
            if words[place].end_char > high:
                break
            found.append(words[place].start_char)
    return frozenset(found)


def _analyse(
    span: tuple[int, int],
    words: tuple[Word, ...],
    joint: Joint,
    names: Mapping[str, Agent],
    inherited: Clause | None,
    shielded: frozenset[int],
) -> Clause:
    verb_at = _verb_index(words, names, shielded)
    subject_word: str | None = None
    subject: Agent | None = None
    limit = len(words) if verb_at is None else verb_at + 1
    for index in range(limit):
        norm = words[index].norm
        agent = agent_of(norm, names)
        if index == verb_at:
            if norm not in CONTRACTED and not _is_contracted(words, index, names):
                break
            if agent is None:
                subject, subject_word = Agent.THING, norm
        if agent is None and norm == "us" and index and words[index - 1].norm == "of":
            agent = Agent.STAFF  # "two of us went after him"
        if agent is None:
            continue
        unknown = subject is None or subject is Agent.THING
        if unknown and agent is Agent.STAFF and _only_says_where(words, index):
            subject, subject_word = Agent.THING, norm
            continue
        if subject is None or not (
            any(word.norm in PREPOSITIONS for word in words[max(0, index - 2) : index])
            or _is_possessor(words, index, limit, names)
        ):
            subject, subject_word = agent, norm
    if verb_at is not None and subject is None:
        before = [w.norm for w in words[:verb_at]]
        if (
            any(w not in _CONNECTORS and w not in ("not", "never", "no") for w in before)
            and joint is not Joint.PREDICATE
        ):
            subject = Agent.THING
            subject_word = before[-1]
    if subject is None and inherited is not None and joint in (Joint.PREDICATE, Joint.FRAGMENT):
        subject, subject_word = inherited.subject, inherited.subject_word
    tense, is_passive, verb = read_tense(words, verb_at)
    return Clause(*span, words, joint, subject, subject_word, verb, tense, is_passive)


def _is_name_will(words: Sequence[Word], index: int) -> bool:
    """Is a capital "Will" a name, as a past form behind it tells ("Will took the reg")?"""
    after = words[index + 1].norm if index + 1 < len(words) else ""
    return is_past(after) and after not in _PAST_AND_BARE


_PAST_AND_BARE = frozenset("put let cut hit hurt set shut read come run become cost quit".split())
_PLACES = frozenset("office school nursery college home club staffroom".split())
_WHO = frozenset(
    "lady man woman men women someone somebody person people one staff team everyone both all two "
    "three friend friends".split()
)


def _only_says_where(words: Sequence[Word], index: int) -> bool:
    """Is a place of ours only where the thing is ("the inhaler in the school office expired")?"""
    if words[index].norm not in _PLACES:
        return False
    at = next((n for n in range(index - 1, max(0, index - 4), -1) if words[n].norm == "in"), None)
    if at is None or at < 1:
        return False
    head = words[at - 1].norm
    return head not in _WHO and head not in _CONNECTORS and not head[0].isdigit()


def _is_possessor(
    words: Sequence[Word], index: int, limit: int, names: Mapping[str, Agent]
) -> bool:
    """Does the word say whose the person after it is ("Sams mum")?"""
    return (
        index + 1 < limit
        and words[index].norm.endswith("s")
        and agent_of(words[index + 1].norm, names) is not None
    )


@lru_cache(maxsize=8_192)
def _may_be_verb(norm: str) -> bool:
    """Could this word be a verb, or hold one, in any place at all?"""
    return (
        norm in AUXILIARIES
        or norm in CONTRACTED
        or norm in PRESENT_VERBS
        or norm.endswith("s")
        or is_past(norm)
    )


def _verb_index(
    words: Sequence[Word], names: Mapping[str, Agent], shielded: frozenset[int]
) -> int | None:
    previous = ""
    opening = (
        len(words) > 2
        and words[0].norm in ("when", "once", "after", "if", "while")
        and is_participle(words[1].norm)
    )
    for index, word in enumerate(words):
        norm = word.norm
        by_place = present_by_place(norm, previous)
        if norm not in _ADVERBS and not by_place and not _may_be_verb(norm):
            previous = norm
            continue
        skipped = (opening and index < 2) or (
            previous == "to" and norm in ("be", "have", "get", "do")
        )
        if skipped or word.start_char in shielded:
            previous = norm
            continue
        if _is_contracted(words, index, names):
            return index
        if norm == "will" and word.is_capital and _is_name_will(words, index):
            previous = norm
            continue
        if norm in AUXILIARIES or (norm in CONTRACTED and norm not in ("mums", "dads")):
            return index
        if norm in ("mums", "dads") and index + 1 < len(words):
            after = words[index + 1].norm
            if is_ing(after) or after in ("not", "been", "got", "at", "on", "in", "out"):
                return index
        after_article = previous in _DETERMINERS or previous in PREPOSITIONS
        if is_past(norm) and not after_article and norm not in names:
            return index
        present = by_place or norm in PRESENT_VERBS or third_person(norm, previous)
        if (
            present
            and index
            and not after_article
            and (previous in _SUBJECT_PRONOUNS or agent_of(previous, names) is not None)
        ):
            return index
        previous = previous if norm in _ADVERBS and index else norm
    for index, word in enumerate(words):
        if is_ing(word.norm) and word.start_char not in shielded:
            return index
    return None
