"""What has been established so far: answers, and facts with the words they rest on.

Each fact holds at least one piece of evidence. Dates, order and completeness are computed here
from the words; nothing in this module asks an engine.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from assistant.domain.dates import ReportedDate, order_key
from assistant.domain.people import Person
from assistant.domain.text import Evidence, Frozen, Section


class AnswerStatus(StrEnum):
    """Forms dislike blanks: every question has a status, and nothing is guessed."""

    GIVEN = "given"
    NOT_KNOWN = "not_known"
    DECLINED = "declined"
    NOT_APPLICABLE = "not_applicable"
    NOT_ASKED = "not_asked"


class Answer(Frozen):
    """What was answered to one question; a value and its evidence only when it was given."""

    question_id: str
    status: AnswerStatus
    value: str | None = None
    evidence: tuple[Evidence, ...] = ()

    @model_validator(mode="after")
    def _value_goes_with_given(self) -> Answer:
        given = self.status is AnswerStatus.GIVEN
        if given != bool(self.value):
            raise ValueError("a value is there exactly when the answer was given")
        return self


class IncidentSource(StrEnum):
    """How the writer knows (docs: field background.events.source)."""

    WITNESSED = "witnessed"
    CHILD_TOLD = "child_told"
    PARENT_TOLD = "parent_told"
    THIRD_PARTY = "third_party"
    RECORD = "record"
    PROFESSIONAL_REPORT = "professional_report"
    DEVICE_LOG = "device_log"
    NOT_SAID = "not_said"


class StatementType(StrEnum):
    """What kind of statement the words are."""

    OBSERVED = "observed"
    VERBATIM_QUOTE = "verbatim_quote"
    REPORTED = "reported"
    SPECIALIST_FINDING = "clinical_or_specialist_finding"


class Impact(StrEnum):
    """What an intervention changed, in the staff's words; `none` is tried without effect."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    MIXED = "mixed"
    NONE = "none"
    UNKNOWN = "unknown"


class _Fact(Frozen):
    id: str
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    engine: str
    typed_in: Section
    people: tuple[str, ...] = ()
    """Ids of the persons in it."""

    @property
    def words(self) -> str:
        """The person's own words, pieces in the order they were typed."""
        return " … ".join(piece.quote for piece in self.evidence)


class _DatedFact(_Fact):
    date: ReportedDate | None = None
    date_evidence: Evidence | None = None

    @property
    def edtf(self) -> str | None:
        """The date's reading, or None when undated."""
        return self.date.edtf if self.date else None


class Incident(_DatedFact):
    """Something that happened: one per event."""

    kind: Literal["incident"] = "incident"
    source: IncidentSource = IncidentSource.NOT_SAID
    statement: StatementType = StatementType.OBSERVED
    told_by: Evidence | None = None
    told_to: Evidence | None = None
    place: Evidence | None = None
    count: Evidence | None = None
    spoken: tuple[Evidence, ...] = ()
    """Verbatim speech inside it, without its quotation marks."""


class Intervention(_DatedFact):
    """Something that was done about it, wherever it was typed."""

    kind: Literal["intervention"] = "intervention"
    by: Evidence | None = None
    is_ongoing: bool = False
    is_planned: bool = False
    impact: Impact = Impact.UNKNOWN
    impact_evidence: tuple[Evidence, ...] = ()

    @model_validator(mode="after")
    def _impact_rests_on_words(self) -> Intervention:
        if (self.impact is not Impact.UNKNOWN) and not self.impact_evidence:
            raise ValueError("an impact other than unknown needs the words it was read from")
        return self


class RequestItem(_Fact):
    """One explicit ask, with the reason given for it."""

    kind: Literal["request"] = "request"
    reason: tuple[Evidence, ...] = ()


class Outcome(_Fact):
    """What could happen if nothing is done, and whether it is about a child."""

    kind: Literal["outcome"] = "outcome"
    is_child_centred: bool = True


class ProfessionalView(_Fact):
    """A view moved out of Background: welcome in Request, labelled, resting on recorded facts."""

    kind: Literal["view"] = "view"
    rests_on: tuple[str, ...] = ()


Fact = Annotated[
    Incident | Intervention | RequestItem | Outcome | ProfessionalView,
    Field(discriminator="kind"),
]


class Record(Frozen):
    """Everything established so far."""

    facts: tuple[Fact, ...] = ()
    answers: tuple[Answer, ...] = ()
    people: tuple[Person, ...] = ()

    @property
    def incidents(self) -> tuple[Incident, ...]:
        """Incidents in the order they were typed."""
        return tuple(fact for fact in self.facts if isinstance(fact, Incident))

    @property
    def interventions(self) -> tuple[Intervention, ...]:
        """Interventions in the order they were typed."""
        return tuple(fact for fact in self.facts if isinstance(fact, Intervention))

    @property
    def requests(self) -> tuple[RequestItem, ...]:
        """Explicit asks in the order they were typed."""
        return tuple(fact for fact in self.facts if isinstance(fact, RequestItem))

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Outcomes in the order they were typed."""
        return tuple(fact for fact in self.facts if isinstance(fact, Outcome))

    @property
    def views(self) -> tuple[ProfessionalView, ...]:
        """Professional views moved to Request."""
        return tuple(fact for fact in self.facts if isinstance(fact, ProfessionalView))

    @property
    def chronology(self) -> tuple[Incident, ...]:
        """Incidents in date order; equal dates keep the order typed, undated ones stand last."""
        return tuple(sorted(self.incidents, key=lambda fact: order_key(fact.edtf)))

    def fact(self, fact_id: str) -> Fact | None:
        """The fact with that id, if there is one."""
        return next((fact for fact in self.facts if fact.id == fact_id), None)

    def answer(self, question_id: str) -> Answer:
        """The answer to a question; status `not_asked` when there is none."""
        for answer in self.answers:
            if answer.question_id == question_id:
                return answer
        return Answer(question_id=question_id, status=AnswerStatus.NOT_ASKED)

    def value(self, question_id: str) -> str | None:
        """The given value, or None for every other status."""
        return self.answer(question_id).value

    @property
    def child_name(self) -> str | None:
        """The subject child's name as typed, if it was."""
        return self.value("child-name")
