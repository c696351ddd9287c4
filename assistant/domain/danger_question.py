"""The question every interview begins with, and words that make it be asked again."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.domain.record import Answer
from assistant.domain.text import Frozen, Section

DANGER_QUESTION = "immediate-danger"
DANGER_TIMES = 2
"""How often it is put before the interview goes on without an answer."""


SHORT_REPLY = 160
"""A longer text tells a story, whatever was asked."""


class DangerDoubt(Frozen):
    """Words of a story that may mean danger now, until the person has said whether they do."""

    words: str
    message_id: str
    asks_left: int = DANGER_TIMES

    def after_asking(self, gap_id: str) -> DangerDoubt:
        """The doubt once a question was put."""
        if gap_id != DANGER_QUESTION or not self.asks_left:
            return self
        return self.model_copy(update={"asks_left": self.asks_left - 1})


def says_danger(answer: Answer) -> bool:
    """Is the answer that somebody is in danger, or may be?"""
    return answer.question_id == DANGER_QUESTION and answer.value in {"yes", "unsure"}


def may_answer(section: Section, text: str) -> bool:
    """Can a text be the answer to the danger question, put again in this section?"""
    return section is Section.SAFETY or len(text) <= SHORT_REPLY


def is_answered(answers: Sequence[Answer]) -> bool:
    """Does one of the answers say whether anyone is in danger?"""
    return any(answer.question_id == DANGER_QUESTION for answer in answers)
