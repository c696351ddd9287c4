"""Cutting a sentence into clauses and saying, for each, who does what and when it is said to be.

No grammar library: a clause starts after a separator where a subject and a verb, or a verb alone,
can follow. Offsets are half-open spans of code points in the message.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from assistant.engines.offline.lexicon import (
    AUXILIARIES,
    CHILD_WORDS,
    FAMILY_WORDS,
    FUTURE_WORDS,
    PERFECT_AUXILIARIES,
    PROFESSIONAL_WORDS,
    STAFF_WORDS,
    Agent,
    is_ing,
    is_participle,
    is_past,
)

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_APOSTROPHES = str.maketrans("", "", "'’")
_SUBJECT_PRONOUNS = frozenset(
    "he she they we i it hes shes theyre weve ive im its thats theyve hed shed "
    "theyd wed ill that this these those "
    "who which there theres someone somebody everyone nobody everybody both "
    "another other one some all "
    "itll hell shell theyll well thatll staff".split()
)
_CONTRACTED = frozenset(
    "hes shes theyre weve ive im its thats theyve hed shed theyd wed ill theres "
    "itll hell shell theyll well thatll whos "
    "mums dads".split()
)
_DETERMINERS = frozenset(
    "a an the this that these those his her their our my your some any no "
    "another other each every both all "
    "one two three four five six several many few".split()
)
PREPOSITIONS = frozenset(
    "to with from of by in on at for about behind near into onto over under "
    "between around off against after before "
    "during since until till outside inside beside towards without within through".split()
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
_PRESENT_VERBS = frozenset(
    "says said tells thinks feels wants needs knows likes goes comes gets makes "
    "takes keeps looks seems lives shares "
    "reports states describes believes confirms advises explains alleges claims "
    "complains writes notes sits stays uses has is sleeps sees asks refuses runs "
    "talks plays hits shouts swears cries wears smells brings "
    "works works meets attends supports supervises helps leaves hides steals "
    "throws bites kicks kicks touches follows "
    "watches walks spends struggles misses arrives turns falls eats drinks "
    "smokes vapes stands calls rings texts sends "
    "do go come get make take keep look seem live share sit stay use have are "
    "sleep see ask refuse run talk play "
    "hit shout swear cry wear smell bring work want need know think feel say "
    "like meet start starts allow allows check "
    "checks puts gives give lets let engages engage joins responds".split()
)


class Tense(StrEnum):
    """When a clause says its event is."""

    PAST = "past"
    PERFECT = "perfect"
    PRESENT = "present"
    PROGRESSIVE = "progressive"
    FUTURE = "future"
    NONE = "none"


class Joint(StrEnum):
    """How a clause is joined to the one before it in its sentence."""

    FIRST = "first"
    SUBJECT = "subject"
    PREDICATE = "predicate"
    FRAGMENT = "fragment"


class Word(NamedTuple):
    """One word: its span, and its letters in lower case without apostrophes."""

    start_char: int
    end_char: int
    norm: str
    is_capital: bool


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


def split_words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of a stretch of text in order."""
    found: list[Word] = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        typed = match.group()
        norm = typed.lower()
        if not typed.isalnum():
            norm = norm.translate(_APOSTROPHES)
        found.append(Word(match.start(), match.end(), norm, typed[0].isupper()))
    return tuple(found)


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
    return _may_follow_is(words[index + 1].norm)


def agent_of(norm: str, names: Mapping[str, Agent]) -> Agent | None:
    """What kind of person a word stands for, or None."""
    if norm in names:
        return names[norm]
    bare = norm[:-1] if norm.endswith("s") else norm
    for vocabulary, agent in (
        (CHILD_WORDS, Agent.CHILD),
        (FAMILY_WORDS, Agent.FAMILY),
        (STAFF_WORDS, Agent.STAFF),
        (PROFESSIONAL_WORDS, Agent.PROFESSIONAL),
    ):
        if norm in vocabulary or (bare in vocabulary and len(bare) > 2):
            return agent
    return names.get(bare)


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
    if word in _CONTRACTED or _is_contracted(words, index, names):
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
                    later.norm in _PRESENT_VERBS
                    or _third_person(later.norm, words[index + seen - 1].norm)
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
        contracted = norm in _CONTRACTED or _is_contracted(words, index, names)
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
    tense, is_passive, verb = _tense(words, verb_at)
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
        if norm in AUXILIARIES or (norm in _CONTRACTED and norm not in ("mums", "dads")):
            return index
        if norm in ("mums", "dads") and index + 1 < len(words):
            after = words[index + 1].norm
            if is_ing(after) or after in ("not", "been", "got", "at", "on", "in", "out"):
                return index
        after_article = previous in _DETERMINERS or previous in PREPOSITIONS
        if is_past(norm) and not after_article and norm not in names:
            return index
        present = norm in _PRESENT_VERBS or _third_person(norm, previous)
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


def _may_follow_is(norm: str) -> bool:
    return is_ing(norm) or norm in (
        "not",
        "been",
        "got",
        "never",
        "always",
        "still",
        "already",
        "just",
        "now",
        "in",
        "at",
        "a",
        "also",
    )


def _third_person(norm: str, previous: str) -> bool:
    """Is this a present verb by its place alone ("she points to the sad face")?"""
    return (
        previous in ("he", "she", "it", "who")
        and len(norm) > 3
        and norm.endswith("s")
        and norm not in ("this", "always", "his")
    )


def _tense(words: Sequence[Word], verb_at: int | None) -> tuple[Tense, bool, str | None]:
    if verb_at is None:
        return Tense.NONE, False, None
    aux = words[verb_at].norm
    if (
        aux.endswith("s")
        and aux not in AUXILIARIES
        and aux not in _CONTRACTED
        and aux not in _PRESENT_VERBS
        and not is_past(aux)
    ):
        aux = "hes" if verb_at + 1 < len(words) and _may_follow_is(words[verb_at + 1].norm) else aux
    following = [w.norm for w in words[verb_at + 1 : verb_at + 5]]
    if aux in FUTURE_WORDS:
        main = next((w for w in following if w not in ("not", "be", "also", "then")), aux)
        return Tense.FUTURE, "be" in following and any(is_participle(w) for w in following), main
    if aux in AUXILIARIES or aux in _CONTRACTED:
        return _compound_tense(aux, following)
    if is_past(aux):
        return Tense.PAST, False, aux
    if is_ing(aux):
        return Tense.PROGRESSIVE, False, aux
    return Tense.PRESENT, False, aux


_PASSIVE_AUXILIARIES = frozenset("was were wasnt werent be been got gets get is are being".split())


def _compound_tense(aux: str, following: list[str]) -> tuple[Tense, bool, str | None]:
    """The tense of an auxiliary with the words after it: ("was", ["spoken", "to"]) is a passive."""
    for place, word in enumerate(following):
        if word == "going" and following[place + 1 : place + 2] == ["to"]:
            main = following[place + 2] if place + 2 < len(following) else "going"
            return Tense.FUTURE, False, main
        if word == "gonna":
            return Tense.FUTURE, False, word
        if is_ing(word):
            if "been" in following[:place] or aux == "been":
                return Tense.PERFECT, False, word
            past = aux in ("was", "were", "wasnt", "werent")
            return (Tense.PAST if past else Tense.PROGRESSIVE), False, word
        if is_participle(word) and word not in ("been", "had", "got"):
            if "been" in following[:place] or "being" in following[:place]:
                return Tense.PERFECT, True, word
            if aux in _PASSIVE_AUXILIARIES:
                present = aux in ("is", "are", "gets", "get", "being")
                return (Tense.PRESENT if present else Tense.PAST), True, word
            if aux in PERFECT_AUXILIARIES or aux in ("had", "hadnt", "hed", "shed", "theyd"):
                return Tense.PERFECT, False, word
        if word in ("a", "an", "the", "to", "in", "on", "at", "with"):
            break
    return _simple_tense(aux, following)


def _simple_tense(aux: str, following: list[str]) -> tuple[Tense, bool, str | None]:
    if aux in ("had", "have", "has") and following[:1] == ["to"] and len(following) > 1:
        if following[1] == "be" and len(following) > 2:
            return Tense.PAST, True, following[2]
        return (Tense.PAST if aux == "had" else Tense.PRESENT), False, following[1]
    if aux in ("wouldnt", "couldnt") and following:
        return Tense.PAST, False, following[0]
    if aux in ("did", "didnt", "was", "were", "wasnt", "werent", "had", "hadnt"):
        return Tense.PAST, False, following[0] if following and aux.startswith("did") else aux
    if aux in ("has", "have", "hasnt", "havent") and "been" in following:
        return Tense.PERFECT, False, "been"
    contracted = aux in ("hes", "shes", "theyve", "weve", "ive", "its", "thats")
    if contracted and "been" in following[:2]:
        return Tense.PERFECT, False, "been"
    return Tense.PRESENT, False, aux
