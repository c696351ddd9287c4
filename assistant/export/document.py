"""The published referral document: what `referral.json` holds, its JSON Schema, reading it back.

Names of everybody but the child are tokens everywhere, inside quotations too, so an exported quote
may differ from the typed words in exactly those places. Renaming a field raises `SCHEMA_VERSION`.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.domain.approval import Outcome, ReviewState, SentHow
from assistant.domain.draft_text import Origin
from assistant.domain.findings import Category, ResolutionKind, Severity
from assistant.domain.people import PersonGroup
from assistant.domain.record import AnswerStatus, Impact, IncidentSource, StatementType
from assistant.domain.text import MessageKind, Section
from assistant.errors import ExportError

SCHEMA_VERSION: Literal["1.1"] = "1.1"
SCHEMA_ID = "urn:referral-assistant:schema:referral:1.1"
DRAFT_NOTICE = (
    "DRAFT – not approved. A draft is not a referral: nothing has been sent to the local authority."
)


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class EvidenceEntry(_Part):
    """Where something was typed: a half-open span of code points in one message."""

    message_id: str
    start_char: int = Field(ge=0)
    end_char: int = Field(gt=0, description="Exclusive.")
    quote: str = Field(
        description=(
            "The words typed there. Names of people other than the child are replaced by their "
            "token in square brackets; nothing else is changed, and the span counts the words as "
            "they were typed."
        )
    )


class DateEntry(_Part):
    """A date as it was said, and its reading."""

    words: str = Field(description="The words it was read from.")
    edtf: str | None = Field(description="EDTF (ISO 8601-2) level 0 or 1; null when not readable.")
    label: str = Field(description="The reading for people.")


class AnswerEntry(_Part):
    """One question and its answer; a value exactly when the status is `given`."""

    question_id: str
    section: Section
    label: str
    status: AnswerStatus
    value: str | None = None
    evidence: tuple[EvidenceEntry, ...] = ()


class PersonEntry(_Part):
    """Somebody other than the child: the token used for them, never a name."""

    token: str
    group: PersonGroup
    role: str | None = Field(default=None, description="In the writer’s words, names replaced.")


class ChildEntry(_Part):
    """The child the referral is about."""

    name: str | None
    known_as: str | None = None
    answers: tuple[AnswerEntry, ...]


class FactEntry(_Part):
    """What every fact has: its id, its words as the text shows them, where they were typed."""

    id: str
    text: str = Field(
        description="Its words as they stand in the text; empty while all of them are held out."
    )
    evidence: tuple[EvidenceEntry, ...] = Field(min_length=1)
    typed_in: Section
    read_by: str = Field(description="The engine that read it, or `person`.")
    people: tuple[str, ...] = Field(default=(), description="Tokens of the people in it.")


class IncidentEntry(FactEntry):
    """Something that happened."""

    date: DateEntry | None
    source: IncidentSource
    statement: StatementType
    told_by: EvidenceEntry | None = None
    told_to: EvidenceEntry | None = None
    place: EvidenceEntry | None = None
    count: EvidenceEntry | None = None
    spoken: tuple[EvidenceEntry, ...] = ()


class InterventionEntry(FactEntry):
    """Something that was done, and what it changed."""

    date: DateEntry | None
    by: EvidenceEntry | None = None
    is_ongoing: bool
    is_planned: bool
    impact: Impact
    impact_evidence: tuple[EvidenceEntry, ...] = ()


class RequestEntry(FactEntry):
    """One explicit ask."""

    reason: tuple[EvidenceEntry, ...] = ()


class OutcomeEntry(FactEntry):
    """What could happen if nothing changes."""

    is_child_centred: bool


class ViewEntry(FactEntry):
    """A professional view, labelled as one, and the facts it rests on."""

    rests_on: tuple[str, ...] = ()


class ResolutionEntry(_Part):
    """How a person settled a finding."""

    kind: ResolutionKind
    decided_by: str
    at: datetime
    words: str | None = None
    speaker: str | None = None
    listener: str | None = None
    said_when: str | None = None


class FindingEntry(_Part):
    """What a rule noticed about some words, and the decision if there is one."""

    id: str
    rule_id: str
    category: Category
    severity: Severity
    section: str
    evidence: EvidenceEntry | None
    words: str
    fact_ids: tuple[str, ...] = ()
    reason: str
    resolution: ResolutionEntry | None


class CheckEntry(_Part):
    """What a check of the whole record says now, and the reason it was overridden with, if so."""

    id: str
    rule_id: str
    severity: Severity
    section: str
    reason: str
    fact_ids: tuple[str, ...] = ()
    overridden_by: str | None = None
    override_reason: str | None = None


class SentenceEntry(_Part):
    """One sentence of the text and the facts it rests on."""

    id: str
    section: Section
    text: str = Field(min_length=1)
    fact_ids: tuple[str, ...] = Field(min_length=1)
    origin: Origin
    date_label: str | None = None
    date_words: str | None = None
    number: int | None = None
    note: str | None = None


class HeldOutEntry(_Part):
    """Words held out of the text while their finding is open."""

    finding_id: str
    section: Section
    words: str


class SectionEntry(_Part):
    """One section of the text."""

    section: Section
    title: str
    lead: str | None = None
    sentences: tuple[SentenceEntry, ...]
    held_out: tuple[HeldOutEntry, ...] = ()


class OtherChildEntry(_Part):
    """Another child of the text, by token: they may need a referral of their own."""

    token: str
    places: tuple[str, ...] = Field(description="Dates or first words of where they are named.")


class EarlierEntry(_Part):
    """The referral this one goes on from, as it stood when the copy was begun."""

    referral_id: str
    state: ReviewState
    version: int
    sent_on: date | None = None
    reference: str | None = Field(default=None, description="The local authority’s own.")
    outcome_on: date | None = None
    reason: str | None = None


class SendingEntry(_Part):
    """How a person sent it, as they noted it."""

    sent_by: str
    sent_on: date
    sent_time: str | None = None
    how: SentHow
    reference: str | None = Field(default=None, description="The local authority’s own.")


class ReplyEntry(_Part):
    """What the local authority answered, as somebody noted it."""

    acknowledged_on: date | None = None
    outcome: Outcome | None = None
    outcome_on: date | None = None
    reason: str | None = None


class ReviewStepEntry(_Part):
    """One step between author and reviewer."""

    action: str
    by: str
    at: datetime
    version: int
    content_hash: str | None = None
    note: str | None = None


class CommentEntry(_Part):
    """A reviewer’s words on a place in the text."""

    id: str
    anchor: str
    by: str
    at: datetime
    version: int
    text: str
    reply_to: str | None = Field(default=None, description="The comment it answers.")


class ReviewEntry(_Part):
    """Where the referral stands. An approval covers exactly the content hash it names."""

    state: ReviewState
    is_approved: bool
    version: int = Field(ge=0, description="How many times it was sent to a reviewer.")
    content_hash: str = Field(pattern="^[0-9a-f]{64}$", description="SHA-256 of the content now.")
    approved_hash: str | None = None
    sending: SendingEntry | None = None
    reply: ReplyEntry | None = None
    history: tuple[ReviewStepEntry, ...] = ()
    comments: tuple[CommentEntry, ...] = ()


class MessageEntry(_Part):
    """A message that evidence points to; its text stays in the product."""

    id: str
    section: Section
    kind: MessageKind
    typed_at: datetime
    is_withdrawn: bool


class ReferralDocument(_Part):
    """A referral as it stands: facts with their sources, the text made of them, its review.

    Everybody but the child is named by a token, inside quotations too. A document is a draft, and
    says so, until a second person has approved exactly this content. No document is a referral:
    that is made by a person sending it to the local authority.
    """

    schema_version: Literal["1.1"] = SCHEMA_VERSION
    notice: str | None = Field(description="Says DRAFT until this content is approved.")
    is_draft: bool
    referral_id: str
    exported_at: datetime
    flow_id: str
    flow_version: int
    rules_version: str
    engines: tuple[str, ...] = Field(description="What read the words; several after a change.")
    started_at: datetime | None
    written_by: str
    team: str
    is_danger: bool = Field(description="Words or answers pointed to danger now.")
    child: ChildEntry
    people: tuple[PersonEntry, ...]
    other_children: tuple[OtherChildEntry, ...] = ()
    earlier: EarlierEntry | None = None
    answers: tuple[AnswerEntry, ...] = Field(description="Answers of the other sections.")
    incidents: tuple[IncidentEntry, ...] = Field(description="In date order, undated last.")
    interventions: tuple[InterventionEntry, ...] = Field(description="In date order, undated last.")
    requests: tuple[RequestEntry, ...]
    outcomes: tuple[OutcomeEntry, ...]
    views: tuple[ViewEntry, ...]
    findings: tuple[FindingEntry, ...]
    checks: tuple[CheckEntry, ...]
    text: tuple[SectionEntry, ...]
    review: ReviewEntry
    messages: tuple[MessageEntry, ...]


def published_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the document."""
    schema = ReferralDocument.model_json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        **schema,
        "title": "Safeguarding referral",
    }


def write_document(document: ReferralDocument) -> bytes:
    """The document as UTF-8 JSON, always spelled the same."""
    plain = document.model_dump(mode="json")
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def read_document(content: bytes) -> ReferralDocument:
    """The document in a file; raises `ExportError` when it is not one of this version."""
    try:
        return ReferralDocument.model_validate_json(content)
    except ValidationError as exc:
        raise ExportError(
            "This file is not a referral document of version "
            f"{SCHEMA_VERSION}. Nothing was changed.",
            detail=f"errors={exc.error_count()}",
        ) from None
