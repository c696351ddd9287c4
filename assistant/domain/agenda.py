"""What is still open, in the order a careful interviewer would ask: a function of the record."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.danger_question import DANGER_QUESTION
from assistant.domain.doubts import Doubt, readings, still_stands
from assistant.domain.events import Interview
from assistant.domain.findings import NOT_FACT
from assistant.domain.flow import Condition, FactQuestion, Flow, FlowSection, Priority, Question
from assistant.domain.masking import mask_others
from assistant.domain.record import (
    AnswerStatus,
    Fact,
    Impact,
    Incident,
    IncidentSource,
    Intervention,
    Outcome,
    RequestItem,
)
from assistant.domain.rules.record_checks import notices
from assistant.domain.text import Frozen, Section

_QUOTED_CHARS = 90


class Gap(Frozen):
    """One open question. `id` is the question's id, then a colon and the fact's if it has one."""

    id: str
    section: Section
    question_id: str
    fact_id: str | None = None
    field: str | None = None
    ask: str
    short: str
    why: str
    priority: Priority
    group: str | None = None
    choices: tuple[str, ...] = ()


_ORDER = {Priority.MUST: 0, Priority.SHOULD: 1, Priority.COULD: 2}


def agenda(interview: Interview, flow: Flow) -> tuple[Gap, ...]:
    """Every open gap once: by section, then by priority, then in the order of the flow's files."""
    found: dict[str, Gap] = {}
    for section in flow.sections:
        for gap in section_gaps(interview, section):
            found.setdefault(gap.id, gap)
    return tuple(found.values())


def section_gaps(interview: Interview, section: FlowSection) -> tuple[Gap, ...]:
    """The open gaps of one section, the most important first."""
    gaps = [*_record_gaps(interview, section), *_fact_gaps(interview, section)]
    return tuple(sorted(gaps, key=lambda gap: _ORDER[gap.priority]))


def applies(condition: Condition | None, interview: Interview) -> bool:
    """Does the condition hold now? No condition always holds."""
    record = interview.record
    if condition is None:
        return True
    if condition.answered is not None:
        value = record.value(condition.answered)
        if condition.equals is not None:
            return value is not None and value.lower() == condition.equals.lower()
        if condition.one_of is not None:
            return value is not None and value.lower() in {
                item.lower() for item in condition.one_of
            }
        return value is not None
    if condition.unanswered is not None:
        return record.answer(condition.unanswered).status is AnswerStatus.NOT_ASKED
    if condition.asked is not None:
        return any(item.question.question_id == condition.asked for item in interview.asked)
    if condition.check is not None:
        return notices(condition.check, interview)
    if condition.recorded is not None:
        return any(fact.kind == condition.recorded for fact in record.facts)
    if condition.all is not None:
        return all(applies(inner, interview) for inner in condition.all)
    if condition.any is not None:
        return any(applies(inner, interview) for inner in condition.any)
    return not applies(condition.negated, interview)


def _record_gaps(interview: Interview, section: FlowSection) -> Iterator[Gap]:
    for question in section.questions:
        if _is_answered(question, interview, section.id) or not applies(question.when, interview):
            continue
        answers = question.same_as or question.id
        yield Gap(
            id=answers,
            section=section.id,
            question_id=answers,
            ask=_asked_of(question, interview),
            short=question.short,
            why=question.why,
            priority=question.priority,
            group=question.group,
            choices=question.choices,
        )


def _asked_of(question: Question, interview: Interview) -> str:
    """The question, with the words that make it be put again."""
    doubt = interview.open_doubt if question.id == DANGER_QUESTION else None
    return f"You wrote “{shorten(doubt.words)}”. {question.ask}" if doubt else question.ask


def _is_answered(question: Question, interview: Interview, section: Section) -> bool:
    record = interview.record
    if question.id == DANGER_QUESTION and interview.open_doubt:
        return False
    if record.answer(question.same_as or question.id).status is not AnswerStatus.NOT_ASKED:
        return True
    if question.id == "child-dob" and record.value("child-age") and record.value("child-address"):
        return True
    if question.collects is None:
        return False
    # Facts that were typed elsewhere don't answer a section's own opening question: the person
    # still gets to tell what else there is.
    facts = [fact for fact in record.facts if fact.kind == question.collects]
    was_heard = any(message.section is section and message.tells for message in interview.messages)
    return bool(facts) and (was_heard or any(fact.typed_in is section for fact in facts))


def _fact_gaps(interview: Interview, section: FlowSection) -> Iterator[Gap]:
    record = interview.record
    ordered: dict[str, tuple[Fact, ...]] = {
        "incident": record.chronology,
        "intervention": record.interventions,
        "request": record.requests,
        "outcome": record.outcomes,
    }
    for question in section.about_facts:
        for fact in ordered[question.about]:
            gap_id = f"{question.id}:{fact.id}"
            if record.answer(gap_id).status is not AnswerStatus.NOT_ASKED:
                continue
            choices = _readings(fact, question, interview)
            if not (_lacks(fact, question) or choices) or _is_held(fact, interview):
                continue
            masked = mask_others(fact.words, record.people, record.child_name)
            words = shorten(masked)
            ask = question.ask.replace("{words}", words)
            for place, reading in zip(("{one}", "{other}"), choices, strict=False):
                ask = ask.replace(place, reading)
            yield Gap(
                id=gap_id,
                section=section.id,
                question_id=question.id,
                fact_id=fact.id,
                field=question.answers,
                ask=ask,
                short=question.short.replace("{words}", words),
                why=question.why,
                priority=question.priority,
                choices=choices,
            )


def _readings(fact: Fact, question: FactQuestion, interview: Interview) -> tuple[str, ...]:
    """The two readings of a field that was read differently; none where it was not."""
    if not question.is_doubt:
        return ()
    doubt = doubt_about(interview, fact, question)
    return readings(doubt) if doubt else ()


def doubt_about(interview: Interview, fact: Fact, question: FactQuestion) -> Doubt | None:
    """The doubt a question puts, while the fact still says what the doubt was about."""
    field = question.answers
    return next(
        (
            doubt
            for doubt in interview.doubts
            if doubt.field.value == field and still_stands(doubt, fact)
        ),
        None,
    )


def _lacks(fact: Fact, question: FactQuestion) -> bool:
    match question.field, fact:
        case "date", Incident() | Intervention():
            return fact.edtf is None
        case "exact_date", Incident():
            return fact.edtf is not None and len(fact.edtf) < len("2000-01-01")
        case "source", Incident():
            return fact.source is IncidentSource.NOT_SAID
        case "impact" | "impact_ahead", Intervention():
            told = fact.impact is not Impact.UNKNOWN or bool(fact.impact_evidence)
            return not told and fact.is_planned == (question.field == "impact_ahead")
        case "reason", RequestItem():
            return not fact.reason
        case "child_centred", Outcome():
            return not fact.is_child_centred
        case _:
            return False


def _is_held(fact: Fact, interview: Interview) -> bool:
    """Is the whole fact waiting for a decision about its wording?"""
    for finding in interview.open_findings:
        if finding.category not in NOT_FACT or finding.start_char is None:
            continue
        for piece in fact.evidence:
            if (
                piece.message_id == finding.message_id
                and finding.start_char <= piece.start_char
                and piece.end_char <= (finding.end_char or 0)
            ):
                return True
    return False


def shorten(words: str, limit: int = _QUOTED_CHARS) -> str:
    """At most `limit` characters, cut between words and marked as cut."""
    flat = " ".join(words.split())
    if len(flat) <= limit:
        return flat
    cut = flat[:limit].rsplit(" ", 1)[0]
    return f"{cut} …"
