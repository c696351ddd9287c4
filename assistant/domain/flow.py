"""The interview as data: sections, questions, conditions; parsed from plain dicts and checked.

Reading files is done elsewhere (`assistant.bootstrap`). `parse_flow` reports every problem at once,
each with file, place and fix. A question never decides anything: what is asked next is computed by
`assistant.domain.agenda` from the record.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Literal

from pydantic import Field, ValidationError, model_validator

from assistant.domain.text import Frozen, Section
from assistant.errors import FlowError

FactKind = Literal["incident", "intervention", "request", "outcome"]


class Priority(StrEnum):
    """How much a careful interviewer wants it: must be asked, should be, could be."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"


class AnswerShape(StrEnum):
    """What an answer looks like: what a reply has to be, to be taken whole as the answer."""

    NAME = "name"
    DATE = "date"
    ADDRESS = "address"
    YES_NO = "yes_no"
    """Yes, no, not yet, or words on the matter."""
    SHORT = "short"
    """A few words."""
    WORDS = "words"


class Condition(Frozen):
    """When a question applies; exactly one operator.

    `answered` (with `equals` or `one_of`), `unanswered`, `asked` (was on the screen before),
    `recorded` (a kind of fact is there), `check` (a check of the whole record notices something),
    `all`, `any`, `not`.
    """

    answered: str | None = None
    equals: str | None = None
    one_of: tuple[str, ...] | None = None
    unanswered: str | None = None
    asked: str | None = None
    recorded: FactKind | None = None
    check: str | None = None
    all: tuple[Condition, ...] | None = None
    any: tuple[Condition, ...] | None = None
    negated: Condition | None = Field(default=None, alias="not")

    @model_validator(mode="after")
    def _one_operator(self) -> Condition:
        operators = (
            self.answered,
            self.unanswered,
            self.asked,
            self.recorded,
            self.check,
            self.all,
            self.any,
            self.negated,
        )
        if sum(operator is not None for operator in operators) != 1:
            raise ValueError(
                "use exactly one of: answered, unanswered, asked, recorded, check, all, any, not"
            )
        if (self.equals is not None or self.one_of is not None) and self.answered is None:
            raise ValueError("equals and one_of go with answered")
        if self.equals is not None and self.one_of is not None:
            raise ValueError("use equals or one_of, not both")
        return self

    def questions(self) -> tuple[str, ...]:
        """Ids of the questions it speaks of."""
        own = tuple(name for name in (self.answered, self.unanswered, self.asked) if name)
        inner = (*(self.all or ()), *(self.any or ()), *((self.negated,) if self.negated else ()))
        return own + tuple(name for condition in inner for name in condition.questions())


class Question(Frozen):
    """One thing to ask, of the record as a whole."""

    id: str = Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
    ask: str = Field(min_length=1)
    short: str = Field(min_length=1)
    why: str = Field(min_length=1)
    priority: Priority = Priority.SHOULD
    group: str | None = None
    choices: tuple[str, ...] = ()
    same_as: str | None = None
    """The question this one asks again in other words; its answer is that one's."""
    answer: AnswerShape = AnswerShape.WORDS
    about: frozenset[str] = frozenset()
    """Words of which an answer holds at least one, in lower case without apostrophes; none: any."""
    is_view: bool = False
    """Does it ask for a view? Then what the answer calls good or bad is not marked."""
    names: frozenset[str] = frozenset()
    """Words that name the question itself ("dob"), for "not known" said of it out of turn."""
    collects: FactKind | None = None
    """Answered by any recorded fact of this kind; its narrative prompt."""
    when: Condition | None = None


class FactQuestion(Frozen):
    """One thing to ask about each fact of a kind that lacks a field; `{words}` quotes the fact.

    A `_doubt` is asked where the field was read in two ways, `{one}` and `{other}`; `impact_ahead`
    of what is only planned.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
    about: FactKind
    field: Literal[
        "date",
        "exact_date",
        "source",
        "impact",
        "impact_ahead",
        "reason",
        "child_centred",
        "date_doubt",
        "source_doubt",
        "impact_doubt",
    ]
    ask: str = Field(min_length=1)
    short: str = Field(min_length=1)
    why: str = Field(min_length=1)
    priority: Priority = Priority.SHOULD

    @property
    def answers(self) -> str:
        """The fact's field that the answer goes to."""
        return self.field.removesuffix("_doubt").removesuffix("_ahead")

    @property
    def is_doubt(self) -> bool:
        """Is it asked where two engines read the field differently?"""
        return self.field.endswith("_doubt")

    @model_validator(mode="after")
    def _quotes_the_fact(self) -> FactQuestion:
        for text in (self.ask, self.short):
            if "{words}" not in text:
                raise ValueError("ask and short must hold {words}, so it is clear what is meant")
        if self.is_doubt and not ("{one}" in self.ask and "{other}" in self.ask):
            raise ValueError("ask must hold {one} and {other}, the two readings")
        return self


class FlowSection(Frozen):
    """A part of the interview: how it opens, and what it asks."""

    id: Section
    title: str = Field(min_length=1)
    opening: str = Field(min_length=1)
    """The words on entering; the first question follows."""
    counted: str | None = None
    """What its facts are called in the panel: "incidents"."""
    questions: tuple[Question, ...] = ()
    about_facts: tuple[FactQuestion, ...] = ()


class Emergency(Frozen):
    """What to do when a child may be in danger now; placeholders come from the settings."""

    advice: str = Field(min_length=1)
    line: str = Field(min_length=1)


class Flow(Frozen):
    """The whole interview."""

    id: str
    version: int = Field(ge=1)
    welcome: str = Field(min_length=1)
    emergency: Emergency
    sections: tuple[FlowSection, ...] = Field(min_length=1)

    def section(self, section_id: Section) -> FlowSection:
        """The section with that id; every flow holds each of them once."""
        return next(section for section in self.sections if section.id is section_id)

    def question(self, question_id: str) -> Question | FactQuestion | None:
        """The question with that id, if there is one."""
        for section in self.sections:
            asked: tuple[Question | FactQuestion, ...] = (*section.questions, *section.about_facts)
            for question in asked:
                if question.id == question_id:
                    return question
        return None

    def after(self, section_id: Section) -> Section | None:
        """The section that follows, or None after the last."""
        ids = [section.id for section in self.sections]
        place = ids.index(section_id) + 1
        return ids[place] if place < len(ids) else None

    def before(self, section_id: Section) -> Section | None:
        """The section before, or None at the first."""
        ids = [section.id for section in self.sections]
        place = ids.index(section_id)
        return ids[place - 1] if place else None


def parse_flow(files: Mapping[str, Any]) -> Flow:
    """The flow from parsed YAML files by name; raises `FlowError` with every problem found.

    `referral.yaml` holds id, version, welcome, emergency and the order of sections; each section
    stands in `<section>.yaml`; `facts.yaml` holds the questions asked about single facts.
    """
    problems: list[str] = []
    head = _mapping(files, "referral.yaml", problems)
    facts = _mapping(files, "facts.yaml", problems)
    names = head.get("sections") if isinstance(head.get("sections"), list) else []
    if not names and head:
        problems.append("referral.yaml: sections: must list the section files in order")
    sections = []
    about = _fact_questions(facts, problems)
    for name in names or []:
        body = _mapping(files, f"{name}.yaml", problems)
        if not body:
            continue
        section = _validated(FlowSection, body, f"{name}.yaml", problems)
        if isinstance(section, FlowSection):
            own = tuple(q for q in about if _home(q) is section.id)
            sections.append(section.model_copy(update={"about_facts": own}))
    whole = {key: value for key, value in head.items() if key != "sections"}
    flow = None
    if sections and not problems:
        flow = _validated(Flow, {**whole, "sections": sections}, "referral.yaml", problems)
    if isinstance(flow, Flow):
        problems += _check_links(flow)
    if problems or not isinstance(flow, Flow):
        raise FlowError(tuple(problems))
    return flow


_HOMES: dict[str, Section] = {
    "incident": Section.BACKGROUND,
    "intervention": Section.INTERVENTIONS,
    "request": Section.REQUEST,
    "outcome": Section.OUTCOMES,
}


def _home(question: FactQuestion) -> Section:
    return _HOMES[question.about]


def _fact_questions(body: dict[str, Any], problems: list[str]) -> tuple[FactQuestion, ...]:
    found = []
    listed = body.get("questions", [])
    for number, item in enumerate(listed if isinstance(listed, list) else []):
        question = _validated(FactQuestion, item, f"facts.yaml: questions[{number}]", problems)
        if isinstance(question, FactQuestion):
            found.append(question)
    return tuple(found)


def _mapping(files: Mapping[str, Any], name: str, problems: list[str]) -> dict[str, Any]:
    if name not in files:
        problems.append(f"{name}: this file is missing")
        return {}
    body = files[name]
    if not isinstance(body, dict):
        problems.append(f"{name}: must hold keys and values")
        return {}
    return body


def _validated(model: type[Frozen], body: object, place: str, problems: list[str]) -> Frozen | None:
    try:
        return model.model_validate(body)
    except ValidationError as error:
        for item in error.errors():
            where = _spell_place(item["loc"])
            message = item["msg"].removeprefix("Value error, ")
            problems.append(f"{place}: {where}: {message}" if where else f"{place}: {message}")
        return None


def _spell_place(parts: tuple[int | str, ...]) -> str:
    spelled = ""
    for part in parts:
        spelled += f"[{part}]" if isinstance(part, int) else f".{part}"
    return spelled.lstrip(".")


def _check_links(flow: Flow) -> list[str]:
    problems = []
    ids = [question.id for section in flow.sections for question in section.questions]
    ids += [question.id for section in flow.sections for question in section.about_facts]
    for repeated in sorted({name for name in ids if ids.count(name) > 1}):
        problems.append(f"{repeated}: this question id stands twice; ids are never reused")
    present = [section.id for section in flow.sections]
    if sorted(present) != sorted(Section):
        problems.append("referral.yaml: sections: must hold each of " + ", ".join(Section))
    elif present[0] is not Section.SAFETY or present[-1] is not Section.CLOSE:
        problems.append("referral.yaml: sections: safety comes first and close last")
    for section in flow.sections:
        for question in section.questions:
            for name in question.when.questions() if question.when else ():
                if name not in ids:
                    problems.append(
                        f"{section.id}.yaml: {question.id}: when: there is no question {name!r}"
                    )
            if question.same_as is not None and question.same_as not in ids:
                problems.append(
                    f"{section.id}.yaml: {question.id}: same_as: there is no question "
                    f"{question.same_as!r}"
                )
            if re.search(r"[{}]", question.ask):
                problems.append(f"{section.id}.yaml: {question.id}: ask: holds a placeholder")
    return problems
