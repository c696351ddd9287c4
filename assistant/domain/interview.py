"""The interview as pure steps: what to do next, and how a reply binds to the question on screen."""

from __future__ import annotations

import re
from typing import Literal

from assistant.domain.agenda import Gap, agenda, section_gaps
from assistant.domain.danger_question import DANGER_QUESTION, DANGER_TIMES
from assistant.domain.date_reading import read_dates
from assistant.domain.dates import ReportedDate
from assistant.domain.events import Interview
from assistant.domain.fitting import (
    answers_late,
    family_words,
    fits,
    full_past_date,
    is_bare_yes,
    meant_question,
    read_status,
    tells_something_else,
)
from assistant.domain.flow import AnswerShape, FactQuestion, Flow, Question
from assistant.domain.grounding import Grounded
from assistant.domain.ports import PendingQuestion
from assistant.domain.record import (
    Answer,
    AnswerStatus,
    Fact,
    Impact,
    Incident,
    Intervention,
    Outcome,
    RequestItem,
)
from assistant.domain.school_calendar import SchoolCalendar
from assistant.domain.text import Evidence, Frozen, Message, Section, whole_words

QUESTIONS_IN_A_ROW = 3
OFFER = "offer"
_BIRTH = "child-dob"


class NextStep(Frozen):
    """What the interview does next: ask, offer to move on, enter a section, or rest."""

    action: Literal["ask", "offer", "enter", "rest"]
    gap: Gap | None = None
    section: Section | None = None


def next_step(interview: Interview, flow: Flow, *, move_on: bool = False) -> NextStep:
    """The next thing to say, from the record alone.

    Gaps of the present section that were not put since it was entered, the most important first;
    after three in a row an offer to move on; then the next section.
    """
    section = flow.section(interview.section)
    waiting = [gap for gap in section_gaps(interview, section) if not was_put(gap, interview)]
    if waiting and not move_on:
        if _asked_in_a_row(interview) >= QUESTIONS_IN_A_ROW:
            return NextStep(action="offer", section=section.id)
        return NextStep(action="ask", gap=waiting[0], section=section.id)
    following = flow.after(interview.section)
    if following is None:
        return NextStep(action="rest", section=section.id)
    return NextStep(action="enter", section=following)


def was_put(gap: Gap, interview: Interview) -> bool:
    """Was it put as often as it is put before the interview goes on without an answer?

    Whether anyone is in danger is asked once more when the reply told something else.
    """
    times = DANGER_TIMES if gap.question_id == DANGER_QUESTION else 1
    return interview.asked_here.count(gap.id) >= times


def _asked_in_a_row(interview: Interview) -> int:
    streak = 0
    for gap_id in reversed(interview.asked_here):
        if gap_id.startswith(OFFER):
            break
        streak += 1
    return streak


def open_gaps(interview: Interview, flow: Flow) -> tuple[Gap, ...]:
    """Every gap but the section prompts that only the close asks."""
    return tuple(gap for gap in agenda(interview, flow) if gap.section is not Section.CLOSE)


def find_gap(interview: Interview, flow: Flow, gap_id: str) -> Gap | None:
    """The open gap with that id."""
    return next((gap for gap in agenda(interview, flow) if gap.id == gap_id), None)


def gap_id_of(pending: PendingQuestion) -> str:
    """The gap a pending question came from."""
    return f"{pending.question_id}:{pending.fact_id}" if pending.fact_id else pending.question_id


def bind_reply(
    grounded: Grounded,
    message: Message,
    interview: Interview,
    flow: Flow,
    *,
    answers_pending: bool,
    calendar: SchoolCalendar | None = None,
) -> Grounded:
    """Take the whole message as the answer to the question on screen, where it is one.

    It is when the engine says so, or when nothing else was found in it and the question asks about
    the record; and when the words can be an answer to that question at all (`fitting`). A message
    that told something new answers nothing by accident. Words that only say "not known" answer so.
    """
    pending = interview.pending
    if pending is None or not message.text.strip():
        return grounded
    found = grounded
    if pending.question_id != OFFER:
        found = _bind_to_pending(
            grounded,
            message,
            interview,
            flow,
            pending,
            answers_pending=answers_pending,
            calendar=calendar,
        )
    if found is grounded and grounded.is_empty and message.section is interview.section:
        return _bind_to_earlier(grounded, message, interview, flow)
    return found


def _bind_to_earlier(
    grounded: Grounded, message: Message, interview: Interview, flow: Flow
) -> Grounded:
    """Take the message as the late answer to a question of this section that is still open.

    Only where it speaks of the matter itself: the question has gone from the screen.
    """
    names = family_words(interview.record)
    waiting = [gap.id for gap in section_gaps(interview, flow.section(interview.section))]
    order = [gap_id for gap_id in reversed(interview.asked_here) if gap_id in waiting]
    dates = [
        question.id
        for question in flow.section(interview.section).questions
        if question.answer is AnswerShape.DATE and interview.record.value(question.id) is None
    ]
    for gap_id in dict.fromkeys((*order, *dates)):
        question = flow.question(gap_id)
        if not isinstance(question, Question) or question.collects is not None:
            continue
        if answers_late(question, message, names, was_put=gap_id in interview.asked_here):
            return _given(grounded, gap_id, message)
    return grounded


def _bind_to_pending(
    grounded: Grounded,
    message: Message,
    interview: Interview,
    flow: Flow,
    pending: PendingQuestion,
    *,
    answers_pending: bool,
    calendar: SchoolCalendar | None,
) -> Grounded:
    gap_id = gap_id_of(pending)
    if any(answer.question_id == gap_id for answer in grounded.answers):
        return grounded
    whole = whole_words(message)
    status = read_status(message.text)
    if status is not None and grounded.is_empty:
        about = gap_id if pending.fact_id else meant_question(message.text, flow, gap_id)
        answer = Answer(question_id=about, status=status, evidence=(whole,))
        return grounded.model_copy(update={"answers": (*grounded.answers, answer)})
    if pending.fact_id:
        question = flow.question(pending.question_id)
        fact = interview.record.fact(pending.fact_id)
        already = any(item.id == pending.fact_id for item in grounded.amended)
        if isinstance(question, FactQuestion) and question.is_doubt:
            # Words that choose neither reading settle nothing; the choice stays open.
            return _answered(grounded, gap_id, whole) if already else grounded
        if fact is None or already or not answers_pending:
            return grounded
        return _bind_to_fact(grounded, fact, pending, whole, message, calendar)
    question = flow.question(pending.question_id)
    if not isinstance(question, Question) or question.collects is not None:
        return grounded
    if not (answers_pending or grounded.is_empty):
        return grounded
    if not fits(question, message, family_words(interview.record)):
        return grounded
    return _given(grounded, gap_id, message)


def view_asked_for(grounded: Grounded, message: Message, flow: Flow) -> Question | None:
    """The question that asks for a view and that the message, as a whole, answers; or None."""
    whole = message.text.strip()
    for answer in grounded.answers:
        question = flow.question(answer.question_id)
        if isinstance(question, Question) and question.is_view:
            return question if any(piece.quote == whole for piece in answer.evidence) else None
    return None


def _given(grounded: Grounded, gap_id: str, message: Message) -> Grounded:
    """The whole message as the answer to a question of the flow."""
    value = full_past_date(message) if gap_id == _BIRTH else None
    value = value or _plain_value(gap_id, message.text.strip())
    answer = Answer(
        question_id=gap_id,
        status=AnswerStatus.GIVEN,
        value=value,
        evidence=(whole_words(message),),
    )
    return grounded.model_copy(update={"answers": (*grounded.answers, answer)})


_LEADING_NO = re.compile(
    r"(?:no|nope|nah)?\W*not (?:yet|so far)\b|(?:no|nope|nah)\b", re.IGNORECASE
)
_ASKED_YES_OR_NO = frozenset({"parents-informed"})


def _plain_value(question_id: str, text: str) -> str:
    """The answer as it is recorded.

    Questions that others depend on keep their "no" or "not yet" in front of the rest.
    """
    match = _LEADING_NO.match(text) if question_id in _ASKED_YES_OR_NO else None
    if match is None:
        return text
    return "not yet" if "not" in match.group().lower() else "no"


def _answered(grounded: Grounded, gap_id: str, whole: Evidence) -> Grounded:
    answer = Answer(
        question_id=gap_id, status=AnswerStatus.GIVEN, value=whole.quote, evidence=(whole,)
    )
    return grounded.model_copy(update={"answers": (*grounded.answers, answer)})


def _bind_to_fact(
    grounded: Grounded,
    fact: Fact,
    pending: PendingQuestion,
    whole: Evidence,
    message: Message,
    calendar: SchoolCalendar | None,
) -> Grounded:
    if tells_something_else(message.text) or is_bare_yes(message.text):
        return grounded
    changed: Fact | None = None
    match pending.field, fact:
        case (("date" | "exact_date"), Incident() | Intervention()):
            mentions = read_dates(message.text, message.today, calendar, fact.edtf)
            dated = [mention for mention in mentions if mention.edtf and not mention.is_rejected]
            if not dated:
                return grounded
            first = dated[0]
            changed = fact.model_copy(
                update={
                    "date": ReportedDate(words=first.words, edtf=first.edtf),
                    "date_evidence": Evidence(
                        message_id=message.id, start_char=first.start_char, quote=first.words
                    ),
                }
            )
        case "impact", Intervention():
            changed = fact.model_copy(
                update={"impact": Impact.UNKNOWN, "impact_evidence": (whole,)}
            )
        case "reason", RequestItem():
            changed = fact.model_copy(update={"reason": (*fact.reason, whole)})
        case "source", Incident():
            changed = fact.model_copy(update={"told_by": whole})
        case "child_centred", Outcome():
            changed = None
        case _:
            changed = None
    bound = _answered(grounded, gap_id_of(pending), whole)
    if changed is None:
        return bound
    return bound.model_copy(update={"amended": (*bound.amended, changed)})
