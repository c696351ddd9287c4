"""Where two engines read one thing differently: the first reading stands, the person is asked.

A doubt ends when the person answers it, or when the fact says something else by then.
"""

from __future__ import annotations

from enum import StrEnum

from assistant.domain.dates import ReportedDate, describe
from assistant.domain.record import (
    Fact,
    Impact,
    Incident,
    IncidentSource,
    Intervention,
    StatementType,
)
from assistant.domain.text import Evidence, Frozen


class DoubtField(StrEnum):
    """What of a fact was read in two ways."""

    DATE = "date"
    SOURCE = "source"
    IMPACT = "impact"


class Doubt(Frozen):
    """The other reading of one field of one fact."""

    fact_id: str
    field: DoubtField
    stands: str
    """The reading that stands: EDTF, or the value of the source or the impact."""
    date: ReportedDate | None = None
    date_evidence: Evidence | None = None
    source: IncidentSource | None = None
    impact: Impact | None = None


SOURCE_WORDS = {
    IncidentSource.WITNESSED: "seen or heard by the writer",
    IncidentSource.CHILD_TOLD: "told by a child",
    IncidentSource.PARENT_TOLD: "told by a parent or carer",
    IncidentSource.THIRD_PARTY: "told by somebody else",
    IncidentSource.RECORD: "from a record",
    IncidentSource.PROFESSIONAL_REPORT: "from a professional’s report",
    IncidentSource.DEVICE_LOG: "from a device log",
    IncidentSource.NOT_SAID: "not said",
}
IMPACT_WORDS = {
    Impact.POSITIVE: "better",
    Impact.NEGATIVE: "worse",
    Impact.MIXED: "better in part, worse in part",
    Impact.NONE: "no change",
    Impact.UNKNOWN: "not known",
}


def still_stands(doubt: Doubt, fact: Fact) -> bool:
    """Does the fact still say what the doubt was about?"""
    return doubt.fact_id == fact.id and _value(fact, doubt.field) == doubt.stands


def readings(doubt: Doubt) -> tuple[str, str]:
    """Both readings in words: the one that stands, then the other."""
    match doubt.field:
        case DoubtField.DATE:
            other = doubt.date.edtf if doubt.date else None
            return describe(doubt.stands), describe(other) if other else "no date"
        case DoubtField.SOURCE:
            other_source = doubt.source or IncidentSource.NOT_SAID
            return SOURCE_WORDS[IncidentSource(doubt.stands)], SOURCE_WORDS[other_source]
        case DoubtField.IMPACT:
            other_impact = doubt.impact or Impact.UNKNOWN
            return IMPACT_WORDS[Impact(doubt.stands)], IMPACT_WORDS[other_impact]


def take_other(doubt: Doubt, fact: Fact) -> Fact:
    """The fact with the other reading in place of the one that stood."""
    update: dict[str, object] = {}
    match doubt.field, fact:
        case DoubtField.DATE, Incident() | Intervention():
            update = {"date": doubt.date, "date_evidence": doubt.date_evidence}
        case DoubtField.SOURCE, Incident():
            seen = doubt.source is IncidentSource.WITNESSED
            update = {
                "source": doubt.source,
                "statement": StatementType.OBSERVED if seen else StatementType.REPORTED,
                "told_by": None,
            }
        case DoubtField.IMPACT, Intervention():
            update = {"impact": doubt.impact}
        case _:
            pass
    return fact.model_copy(update=update)


def _value(fact: Fact, field: DoubtField) -> str | None:
    match field, fact:
        case DoubtField.DATE, Incident() | Intervention():
            return fact.edtf
        case DoubtField.SOURCE, Incident():
            return fact.source.value
        case DoubtField.IMPACT, Intervention():
            return fact.impact.value
        case _:
            return None
