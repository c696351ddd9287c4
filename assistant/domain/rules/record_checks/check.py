"""What a check of the whole record is, and the small questions about answers that checks share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from assistant.domain.events import Interview
from assistant.domain.findings import Category, Finding, ResolutionKind, Severity
from assistant.domain.held_out import visible_words
from assistant.domain.masking import mask_others
from assistant.domain.record import (
    AnswerStatus,
    Fact,
    Incident,
    Intervention,
    Outcome,
    RequestItem,
)
from assistant.domain.text import Section

StandingFact = TypeVar("StandingFact", Incident, Intervention, RequestItem, Outcome)
_SHOWN_CHARS = 60
_YES = re.compile(r"\s*(?:yes|yeah|yep|y\b|told|agreed|agrees)", re.IGNORECASE)
_NO = re.compile(r"\s*(?:no\b|nobody|none|not\b|never|n\b|havent|haven't|haven’t)", re.IGNORECASE)
_UNSURE = re.compile(r"\s*(?:not sure|unsure|don'?t know|maybe|possibly|unclear)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hit:
    """One place a check noticed; `key` tells several of one check apart and never changes."""

    key: str = ""
    fact_ids: tuple[str, ...] = ()
    words: str = ""
    reason: str | None = None
    """Instead of the check's own sentence."""
    question: str | None = None
    """Instead of the check's own question."""


@dataclass(frozen=True, slots=True)
class RecordCheck:
    """One check as data: what it asks for, where it comes from, and the predicate that looks.

    `reason` may hold `{words}`. `source` is a key of the domain brief's list, or "guide".
    """

    id: str
    section: Section
    severity: Severity
    category: Category
    reason: str
    question: str
    source: str
    look: Callable[[Interview], Iterable[Hit]]

    def findings(self, interview: Interview) -> tuple[Finding, ...]:
        """What it notices now, with ids that stay the same from one look to the next."""
        return tuple(self._finding(hit, interview) for hit in self.look(interview))

    def _finding(self, hit: Hit, interview: Interview) -> Finding:
        words = _masked(hit.words, interview)
        reason = _masked(hit.reason or self.reason, interview)
        question = _masked(hit.question or self.question, interview)
        stops = self.severity is Severity.STOP
        return Finding(
            id=f"{self.id}:{hit.key}" if hit.key else self.id,
            rule_id=self.id,
            category=self.category,
            severity=self.severity,
            section=self.section.value,
            message_id=None,
            start_char=None,
            end_char=None,
            words=words,
            fact_ids=hit.fact_ids,
            reason=reason.replace("{words}", words),
            question=question.replace("{words}", words),
            resolutions=(
                (ResolutionKind.ANSWERED, ResolutionKind.OVERRIDE)
                if stops
                else (ResolutionKind.ANSWERED,)
            ),
        )


def fact_hit(fact: Fact, interview: Interview, reason: str | None = None) -> Hit:
    """A hit about one fact, with the beginning of its words."""
    words = beginning(visible_words(fact, interview) or fact.words, interview)
    return Hit(key=fact.id, fact_ids=(fact.id,), words=words, reason=reason)


def _masked(text: str, interview: Interview) -> str:
    return mask_others(text, interview.record.people, interview.record.child_name)


def beginning(words: str, interview: Interview) -> str:
    """The beginning of some typed words, masked before it is cut: half a name is not found."""
    return shortened(_masked(words, interview))


def shortened(words: str) -> str:
    """The beginning of some words, cut between two of them and marked as cut."""
    flat = " ".join(words.split())
    return flat if len(flat) <= _SHOWN_CHARS else f"{flat[:_SHOWN_CHARS].rsplit(' ', 1)[0]} …"


def stands(facts: Iterable[StandingFact], interview: Interview) -> list[StandingFact]:
    """The facts of which at least some words are in the text now."""
    return [fact for fact in facts if visible_words(fact, interview)]


def is_unasked(interview: Interview, question_id: str) -> bool:
    """Has the question no answer at all? "Not known" is an answer."""
    return interview.record.answer(question_id).status is AnswerStatus.NOT_ASKED


def says_yes(interview: Interview, question_id: str) -> bool:
    """Was it answered with yes?"""
    value = interview.record.value(question_id)
    return value is not None and _YES.match(value) is not None


def says_no(interview: Interview, question_id: str) -> bool:
    """Was it answered with no, or not yet?"""
    value = interview.record.value(question_id)
    return value is not None and _NO.match(value) is not None and not _UNSURE.match(value)


def says_unsure(interview: Interview, question_id: str) -> bool:
    """Was it answered with not sure, or marked not known?"""
    answer = interview.record.answer(question_id)
    if answer.status is AnswerStatus.NOT_KNOWN:
        return True
    return answer.value is not None and _UNSURE.match(answer.value) is not None


def says_something(interview: Interview, question_id: str) -> bool:
    """Was it answered with something other than no?"""
    return interview.record.value(question_id) is not None and not says_no(interview, question_id)


def once(condition: bool, reason: str | None = None) -> tuple[Hit, ...]:
    """A single hit when the condition holds."""
    return (Hit(reason=reason),) if condition else ()
