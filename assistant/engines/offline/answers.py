"""Answers to the flow's questions wherever they were typed: exact words and a short value."""

from __future__ import annotations

import re
from functools import cache

from assistant.domain.danger_question import DANGER_QUESTION
from assistant.domain.ports import ProposedAnswer
from assistant.domain.rules.danger_answer import read_danger_answer
from assistant.domain.text import Quote, Section
from assistant.engines.offline.agreement import find_agreement
from assistant.engines.offline.answer_rules import ONLY_IN, TRIGGERS, compiled_rules
from assistant.engines.offline.any_case import AnyCase, Chooser
from assistant.engines.offline.framing import Frame
from assistant.engines.offline.identity import (
    find_identity,
    find_name_given,
    opens_with_identity,
)
from assistant.engines.offline.lexicon import FAMILY_WORDS, PARENT_WORDS
from assistant.engines.offline.reading import Reading
from assistant.engines.offline.words import split_words

_OPEN = AnyCase(r"\b(?:whether|if|unless|not sure|unsure)\W+(?:\w+\W+)?$")
_NEAR = 20
# One of these stands in every sentence that says how the family stands to the referral.
_FAMILY = FAMILY_WORDS | PARENT_WORDS | {"consent", "permission", "agreement", "guardian", "both"}
_SAFETY_WORDS = AnyCase(r"\bdanger\b|\bsafe\b")


def find_answers(
    reading: Reading, asked: str | None = None, *, is_named: bool = False
) -> tuple[ProposedAnswer, ...]:
    """Every answer found in the message; the first wins when one question is answered twice.

    `asked` is the question on screen; `is_named` says that the child's name is known already.
    """
    found: dict[str, ProposedAnswer] = {}
    text = reading.text
    if reading.section is Section.SAFETY or asked == DANGER_QUESTION:
        answer = read_danger_answer(text)
        quote = _first_sentence(reading)
        if answer is not None and quote is not None and asked in (None, DANGER_QUESTION):
            found[DANGER_QUESTION] = ProposedAnswer(
                question_id=DANGER_QUESTION, quote=quote, value=answer
            )
    if reading.section is Section.CHILD:
        find_identity(reading, found)
        if is_named and asked != "child-name":
            found.pop("child-name", None)
    elif not is_named:
        if reading.section is Section.SAFETY and opens_with_identity(reading):
            find_identity(reading, found)
        else:
            find_name_given(reading, found)
    answered = _may_be_answered(reading)
    chooser, rules = _rules_for(reading.section, asked)
    for place in chooser.places(text):
        question, pattern, value = rules[place]
        if question not in answered:
            continue
        match = next(
            (
                m
                for m in pattern.finditer(text)
                if _may_answer(reading, m.start())
                and not _is_anothers(question, reading, m.start())
            ),
            None,
        )
        if match is None or (
            question in found
            and value not in ("not yet", "no", "refused")
            and not (value is None and _says_more(match, found[question]))
        ):
            continue
        quote = reading.quote(*match.span())
        found[question] = ProposedAnswer(
            question_id=question, quote=quote, value=value or quote.text
        )
    if "parents-agreement" not in found and not _FAMILY.isdisjoint(reading.norms):
        _find_agreement(reading, found)
    return tuple(found.values())


def _says_more(match: re.Match[str], earlier: ProposedAnswer) -> bool:
    """Do these words hold all that was found before, and more around it?"""
    start = earlier.quote.start_char
    if start is None or earlier.value != earlier.quote.text:
        return False
    end = start + len(earlier.quote.text)
    return (
        match.start() <= start and end <= match.end() and match.end() - match.start() > end - start
    )


def _is_anothers(question: str, reading: Reading, place: int) -> bool:
    """Is a need told of a relation and not of the child ("mum has asthma")?"""
    if question != "child-send":
        return False
    before = split_words(reading.text, max(0, place - _NEAR), place)[-2:]
    near = [w.norm for w in before if not re.search(r"[.,;!?\n]", reading.text[w.end_char : place])]
    return any(norm in _FAMILY for norm in near)


def _find_agreement(reading: Reading, found: dict[str, ProposedAnswer]) -> None:
    for start, end in find_agreement(reading):
        if _may_answer(reading, start):
            found["parents-agreement"] = ProposedAnswer(
                question_id="parents-agreement", quote=reading.quote(start, end), value="agreed"
            )
            return


@cache
def _rules_for(
    section: Section, asked: str | None
) -> tuple[Chooser, tuple[tuple[str, AnyCase | re.Pattern[str], str | None], ...]]:
    """The rules of the questions a section may answer, and of the question just asked."""
    rules = tuple(
        rule
        for rule in compiled_rules()
        if section in ONLY_IN.get(rule[0], (section,)) or rule[0] == asked
    )
    return Chooser([pattern for _, pattern, _ in rules]), rules


@cache
def _questions_by_word() -> dict[str, tuple[str, ...]]:
    words = frozenset().union(*TRIGGERS.values())
    return {
        word: tuple(question for question, triggers in TRIGGERS.items() if word in triggers)
        for word in words
    }


@cache
def _without_triggers() -> frozenset[str]:
    return frozenset(question for question, _, _ in compiled_rules()) - TRIGGERS.keys()


def _may_be_answered(reading: Reading) -> set[str]:
    """The questions that one of the message's words may answer."""
    by_word = _questions_by_word()
    questions = set(_without_triggers())
    for word in by_word.keys() & reading.norms:
        questions.update(by_word[word])
    return questions


def _may_answer(reading: Reading, place: int) -> bool:
    """Does the place stand in a plain statement of the writer's own, outside quotation marks?"""
    passages = reading.passages_in(place, place + 1)
    if not passages or passages[0].frame in (Frame.INSTRUCTION, Frame.SIGNATURE, Frame.QUESTION):
        return False
    if _OPEN.search(reading.text, max(0, place - _NEAR), place) is not None:
        return False
    return not any(s <= place < e for s, e in passages[0].quotations)


def _first_sentence(reading: Reading) -> Quote | None:
    for passage in reading.passages:
        if len(reading.passages) == 1 or _SAFETY_WORDS.search(passage.text):
            return reading.quote(passage.start_char, passage.end_char)
    if reading.passages:
        return reading.quote(reading.passages[0].start_char, reading.passages[0].end_char)
    return None
