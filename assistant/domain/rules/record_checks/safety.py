"""Safety first: danger and police, and the other children near this one."""

from __future__ import annotations

import re

from assistant.domain.danger_question import DANGER_QUESTION
from assistant.domain.events import Interview
from assistant.domain.findings import Category, Severity
from assistant.domain.people import PersonGroup
from assistant.domain.rules.record_checks.check import (
    Hit,
    RecordCheck,
    is_unasked,
    once,
    says_something,
    says_unsure,
    says_yes,
    stands,
)
from assistant.domain.text import Section

# Words for acts the police may want to hear of. They open a question and say nothing about the act.
_ACTS = re.compile(
    r"\b(?:touch(?:ed|ing)|grop\w+|grabb?ed|genital\w*|bottom|breasts?|private parts?|penis|vagina"
    r"|trousers down|knickers|underwear|naked|nudes?|sexual\w*|porn\w*|images?|punch\w*|hit|hitting"
    r"|kick\w*|strangl\w*|chok\w+|stab\w*|knife|weapon|threaten\w*|burn(?:t|ed)|bruis\w*|stole\w*"
    r"|drugs?)\b",
    re.IGNORECASE,
)
_SIBLING = re.compile(
    r"\b(?:brothers?|sisters?|siblings?|twins?|baby|half[- ]?(?:brother|sister)"
    r"|step ?(?:brother|sister)|shares? a (?:room|bedroom|bed))\b",
    re.IGNORECASE,
)
_OTHER_CHILD = re.compile(
    r"\b(?:(?:another|other|younger|older) (?:child|pupil|boy|girl|student|resident)s?"
    r"|(?:a|the) (?:y(?:ea)?r? ?\d+ )?(?:boy|girl|pupil|student)s?"
    r"|pupils|students|girls|boys|classmate\w*|peers?)\b",
    re.IGNORECASE,
)


def _danger_without_call(interview: Interview) -> tuple[Hit, ...]:
    in_question = (
        interview.is_danger
        or says_yes(interview, DANGER_QUESTION)
        or says_unsure(interview, DANGER_QUESTION)
    )
    return once(in_question and not says_something(interview, "police-contacted"))


def _danger_not_answered(interview: Interview) -> tuple[Hit, ...]:
    is_open = is_unasked(interview, DANGER_QUESTION) or interview.open_doubt is not None
    return once(is_open and not interview.is_danger)


def _police_not_answered(interview: Interview) -> tuple[Hit, ...]:
    acts = any(_ACTS.search(fact.words) for fact in stands(interview.record.incidents, interview))
    return once(acts and is_unasked(interview, "police-contacted"))


def _siblings_not_answered(interview: Interview) -> tuple[Hit, ...]:
    unasked = is_unasked(interview, "other-children") and is_unasked(
        interview, "other-children-safety"
    )
    return once(_names_siblings(interview) and unasked)


def _harmed_child_without_support(interview: Interview) -> tuple[Hit, ...]:
    unasked = is_unasked(interview, "harmed-child-support")
    return once(unasked and _another_child_is_involved(interview))


def names_other_children(interview: Interview) -> bool:
    """Is another child at home or part of what happened?"""
    return _names_siblings(interview) or _another_child_is_involved(interview)


def _names_siblings(interview: Interview) -> bool:
    texts = [interview.record.value("household") or ""]
    texts += [fact.words for fact in interview.record.incidents]
    return any(_SIBLING.search(text) for text in texts)


def _another_child_is_involved(interview: Interview) -> bool:
    children = {
        person.id
        for person in interview.record.people
        if person.group is PersonGroup.CHILD and not person.is_subject
    }
    return any(
        children & set(fact.people) or _OTHER_CHILD.search(fact.words)
        for fact in stands(interview.record.incidents, interview)
    )


CHECKS = (
    RecordCheck(
        id="SAF-1",
        section=Section.SAFETY,
        severity=Severity.STOP,
        category=Category.SAFETY,
        reason=(
            "Immediate danger is not ruled out, and no call to the police or to children’s "
            "services is recorded."
        ),
        question="Have the police or children’s services been phoned? When, and which reference?",
        source="M1",
        look=_danger_without_call,
    ),
    RecordCheck(
        id="SAF-1.not-answered",
        section=Section.SAFETY,
        severity=Severity.STOP,
        category=Category.SAFETY,
        reason="It does not say whether anyone is in immediate danger now.",
        question="Is anyone in immediate danger now, and where is the child?",
        source="M1",
        look=_danger_not_answered,
    ),
    RecordCheck(
        id="SAF-2",
        section=Section.SAFETY,
        severity=Severity.STOP,
        category=Category.SAFETY,
        reason="The police question has no answer.",
        question="Have the police been contacted, or has it been agreed who will contact them?",
        source="guide",
        look=_police_not_answered,
    ),
    RecordCheck(
        id="SAF-3",
        section=Section.SAFETY,
        severity=Severity.WARN,
        category=Category.SAFETY,
        reason=(
            "Another child lives with or near this child, and it does not say how safe they are."
        ),
        question="What is known about how safe the other children at home are?",
        source="G7",
        look=_siblings_not_answered,
    ),
    RecordCheck(
        id="SAF-4",
        section=Section.SAFETY,
        severity=Severity.WARN,
        category=Category.SAFETY,
        reason=(
            "Another child is part of what happened, and it does not say what support or "
            "referral there is for them."
        ),
        question="What has been done to support the other child, and is there a referral for them?",
        source="G5",
        look=_harmed_child_without_support,
    ),
)
