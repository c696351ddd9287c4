"""Cutting a sentence into clauses and saying, for each, who does what and when it is said to be.

No grammar library: a clause starts after a separator where a subject and a verb, or a verb alone,
can follow. Offsets are half-open spans of code points in the message.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.engines.offline.lexicon import (
    AUXILIARIES,
    Agent,
    is_ing,
    is_participle,
    is_past,
)
from assistant.engines.offline.tenses import (
    CONTRACTED,
    PRESENT_VERBS,
    Tense,
    may_follow_is,
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
    "ok okay right sorry and but then also so or yet plus now when while again "
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


_SEPARATOR = re.compile(
    r"[;,:]+\s*|\s[-–—]+\s|\s*\.{2,}\s*|\s+(?=(?:and|but|so|plus)\s)|"
    r"(?<!since)(?<!by)(?<!until)(?<!before)(?<!just)\s+(?=then\s)|[.!?]\s+",
    re.IGNORECASE,
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
    cuts: list[tuple[int, Joint]] = []
    first = 0
    for separator in _SEPARATOR.finditer(text, start, end):
        if any(s < separator.end() and separator.start() < e for s, e in protected):
            continue
        while first < len(words) and words[first].start_char < separator.end():
            first += 1
        if first >= len(words):
            break
        joint = _joint(words, first, names, protected)
        if joint is not None and words[first].start_char > start:
            cuts.append((first, joint))
    found: list[Clause] = []
    begin, joint_now = 0, Joint.FIRST
    inherited: Clause | None = None
    for index, joint in [*cuts, (len(words), Joint.FIRST)]:
        if index > begin:
            clause = _analyse(words[begin:index], joint_now, names, inherited, protected)
            found.append(clause)
            if clause.subject is not None:
                inherited = clause
        begin, joint_now = index, joint
    return tuple(_stretch(text, found, start, end))


def _stretch(text: str, found: list[Clause], start: int, end: int) -> list[Clause]:
    """Give each clause its closing marks, so that quotes read as typed."""
    stretched: list[Clause] = []
    for number, clause in enumerate(found):
        low = start if number == 0 else clause.start_char
        high = found[number + 1].start_char if number + 1 < len(found) else end
        if number and text[low - 1] in "\"'“‘(" and low - 1 >= found[number - 1].words[-1].end_char:
            low -= 1
        tail = text[clause.words[-1].end_char : high]
        kept = re.match(r"[\"'’”)\].!?…]*", tail)
        finish = clause.words[-1].end_char + (kept.end() if kept else 0)
        if number + 1 == len(found):
            finish = end
        stretched.append(
            Clause(
                low,
                finish,
                clause.words,
                clause.joint,
                clause.subject,
                clause.subject_word,
                clause.verb,
                clause.tense,
                clause.is_passive,
            )
        )
    return stretched


def _joint(
    words: Sequence[Word],
    first: int,
    names: Mapping[str, Agent],
    protected: Sequence[tuple[int, int]],
) -> Joint | None:
    """How the words from `first` on could start a clause, or None when they continue one."""
    index = first
    limit = min(len(words), first + 14)
    while index < limit and (words[index].norm in _CONNECTORS or _inside(words[index], protected)):
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
                )
            )
        ):
            if starts_np or (later.norm in AUXILIARIES and seen <= 3):
                return Joint.SUBJECT
            break
    if is_ing(word):
        return Joint.PREDICATE
    return None


def _inside(word: Word, spans: Sequence[tuple[int, int]]) -> bool:
    return any(s <= word.start_char and word.end_char <= e for s, e in spans)


def _analyse(
    words: tuple[Word, ...],
    joint: Joint,
    names: Mapping[str, Agent],
    inherited: Clause | None,
    protected: Sequence[tuple[int, int]],
) -> Clause:
    verb_at = _verb_index(words, names, protected)
    subject_word: str | None = None
    subject: Agent | None = None
    limit = len(words) if verb_at is None else verb_at + 1
    for index in range(limit):
        norm = words[index].norm
        agent = agent_of(norm, names)
        contracted = norm in CONTRACTED or _is_contracted(words, index, names)
        if index == verb_at and not contracted:
            break
        if index == verb_at and agent is None:
            subject, subject_word = Agent.THING, norm
        if agent is None:
            continue
        in_phrase = any(
            words[back].norm in PREPOSITIONS for back in range(max(0, index - 2), index)
        )
        possessor = (
            index + 1 < limit
            and words[index].norm.endswith("s")
            and agent_of(words[index + 1].norm, names) is not None
        )
        if subject is None or not (in_phrase or possessor):
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
    return Clause(
        words[0].start_char,
        words[-1].end_char,
        words,
        joint,
        subject,
        subject_word,
        verb,
        tense,
        is_passive,
    )


def _verb_index(
    words: Sequence[Word], names: Mapping[str, Agent], protected: Sequence[tuple[int, int]]
) -> int | None:
    previous = ""
    opening = (
        len(words) > 2
        and words[0].norm in ("when", "once", "after", "if", "while")
        and is_participle(words[1].norm)
    )
    for index, word in enumerate(words):
        norm = word.norm
        skipped = (opening and index < 2) or (
            previous == "to" and norm in ("be", "have", "get", "do")
        )
        if skipped or _inside(word, protected):
            previous = norm
            continue
        if _is_contracted(words, index, names):
            return index
        if norm in AUXILIARIES or (norm in CONTRACTED and norm not in ("mums", "dads")):
            return index
        if norm in ("mums", "dads") and index + 1 < len(words):
            after = words[index + 1].norm
            if is_ing(after) or after in ("not", "been", "got", "at", "on", "in", "out"):
                return index
        after_article = previous in _DETERMINERS or previous in PREPOSITIONS
        if is_past(norm) and not after_article and norm not in names:
            return index
        present = norm in PRESENT_VERBS or third_person(norm, previous)
        if (
            present
            and index
            and not after_article
            and (previous in _SUBJECT_PRONOUNS or agent_of(previous, names) is not None)
        ):
            return index
        previous = previous if norm in _ADVERBS and index else norm
    for index, word in enumerate(words):
        if is_ing(word.norm) and not _inside(word, protected):
            return index
    return None
