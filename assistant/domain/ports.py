"""What the product needs from outside, shaped by its callers.

An engine proposes; `grounding` decides. A proposal never holds a date's reading, an id or free
prose: only quotes, which the gate must find in the person's words, and closed choices.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from pydantic import Field

from assistant.domain.draft_text import Sentence
from assistant.domain.findings import Category
from assistant.domain.people import PersonGroup
from assistant.domain.provenance import Provenance
from assistant.domain.record import Impact, IncidentSource, Record, StatementType
from assistant.domain.school_calendar import SchoolCalendar
from assistant.domain.text import Frozen, Message, Quote, Section

if TYPE_CHECKING:
    from assistant.domain.events import Event, Interview


class PendingQuestion(Frozen):
    """The question on screen when the message was typed."""

    question_id: str
    fact_id: str | None = None
    field: str | None = None
    """The fact's field it asks for: date, impact, source, reason, told, place …"""


class ExtractionRequest(Frozen):
    """One message to read, with what is known already."""

    message: Message
    earlier: tuple[Message, ...] = ()
    record: Record = Record()
    pending: PendingQuestion | None = None
    calendar: SchoolCalendar | None = None

    @property
    def today(self) -> date:
        """The day the message was typed; relative dates count from it."""
        return self.message.today

    @property
    def section(self) -> Section:
        """Where the interview stood."""
        return self.message.section


class ProposedIncident(Frozen):
    """An event: its words (one quote a piece, in typed order) and what was said about it."""

    quotes: tuple[Quote, ...] = Field(min_length=1)
    date_quote: Quote | None = None
    source: IncidentSource = IncidentSource.NOT_SAID
    statement: StatementType = StatementType.OBSERVED
    told_by: Quote | None = None
    told_to: Quote | None = None
    place: Quote | None = None
    count: Quote | None = None
    spoken: tuple[Quote, ...] = ()
    engine: str | None = None
    """Which engine saw it, where that differs from the extraction's."""
    other_date: Quote | None = None
    """Where another engine saw its date; the person is asked."""
    other_source: IncidentSource | None = None


class ProposedIntervention(Frozen):
    """Something that was or will be done, and the words for what it changed."""

    quotes: tuple[Quote, ...] = Field(min_length=1)
    date_quote: Quote | None = None
    by: Quote | None = None
    is_ongoing: bool = False
    is_planned: bool = False
    impact: Impact = Impact.UNKNOWN
    impact_quotes: tuple[Quote, ...] = ()
    engine: str | None = None
    """Which engine saw it, where that differs from the extraction's."""
    other_date: Quote | None = None
    """Where another engine saw its date; the person is asked."""
    other_impact: Impact | None = None


class ProposedRequest(Frozen):
    """One explicit ask and, when said, why."""

    quotes: tuple[Quote, ...] = Field(min_length=1)
    reason_quotes: tuple[Quote, ...] = ()
    engine: str | None = None
    """Which engine saw it, where that differs from the extraction's."""


class ProposedOutcome(Frozen):
    """One thing that could happen without help."""

    quotes: tuple[Quote, ...] = Field(min_length=1)
    is_child_centred: bool = True
    engine: str | None = None
    """Which engine saw it, where that differs from the extraction's."""


class ProposedPerson(Frozen):
    """A name for somebody, with the writer's words for who they are."""

    name: Quote
    group: PersonGroup
    role: Quote | None = None
    known_as: tuple[Quote, ...] = ()
    """Other names for the same person found in this message."""


class ProposedAnswer(Frozen):
    """An answer to a question of the flow found in the words, wherever it was typed.

    `value` is a short normal form of the quote made by code ("8" from "hes 8"); the quote itself
    when there is none.
    """

    question_id: str
    quote: Quote
    value: str | None = None


class AmendedField(StrEnum):
    """What later words can change about a recorded fact."""

    DATE = "date"
    WORDS = "words"
    IMPACT = "impact"
    REASON = "reason"
    SOURCE = "source"
    PLACE = "place"
    WITHDRAWN = "withdrawn"


class ProposedAmendment(Frozen):
    """A correction of, or an addition to, a fact recorded earlier."""

    fact_id: str
    field: AmendedField
    quotes: tuple[Quote, ...] = Field(min_length=1)
    date_quote: Quote | None = None
    impact: Impact = Impact.UNKNOWN
    source: IncidentSource = IncidentSource.NOT_SAID
    statement: StatementType = StatementType.REPORTED


class Extraction(Frozen):
    """Everything an engine proposes for one message."""

    engine: str
    incidents: tuple[ProposedIncident, ...] = ()
    interventions: tuple[ProposedIntervention, ...] = ()
    requests: tuple[ProposedRequest, ...] = ()
    outcomes: tuple[ProposedOutcome, ...] = ()
    people: tuple[ProposedPerson, ...] = ()
    answers: tuple[ProposedAnswer, ...] = ()
    amendments: tuple[ProposedAmendment, ...] = ()
    asides: tuple[Quote, ...] = ()
    """Words that belong in no section: greetings, remarks, questions to the assistant."""
    answers_pending: bool = False
    """True when the message as a whole answers the question on screen."""
    note: str | None = None
    """What the person has to be told about the reading, when not all went as it should."""
    made_by: Provenance | None = None
    """What made it, when the engine has more to say than its name."""


class Engine(Protocol):
    """Reads one message and proposes what it says."""

    name: str

    async def extract(self, request: ExtractionRequest) -> Extraction:
        """Proposals for the request's message; raises `EngineUnavailableError`."""
        ...


class PhrasedQuestion(Frozen):
    """The question code has chosen, fitted to what was just said; None: as it is written."""

    text: str | None
    made_by: Provenance


class ProposedMark(Frozen):
    """Words that may not be plain fact, and of which kind."""

    quote: Quote
    category: Category


class ProposedMarks(Frozen):
    """What the rules may have missed in one message."""

    marks: tuple[ProposedMark, ...] = ()
    made_by: Provenance


class ProposedDraft(Frozen):
    """Sentences joined from a section's facts, and how many of a model's were not kept."""

    sentences: tuple[Sentence, ...] = ()
    dropped: int = 0
    made_by: Provenance


class Helper(Protocol):
    """What a model may add besides reading: each gives what stood up to its checks, or nothing.

    The question, the rules' findings and the drafts made from facts are there without it; nothing
    is raised for what a model did. A request's record is that after its message was understood.
    """

    async def phrase_question(self, question: str, request: ExtractionRequest) -> PhrasedQuestion:
        """The chosen question in one sentence, and only that question."""
        ...

    async def review(
        self, request: ExtractionRequest, taken: Sequence[tuple[int, int]]
    ) -> ProposedMarks:
        """Wording the rules missed, outside spans that are taken and outside quoted speech."""
        ...

    async def draft(self, section: Section, interview: Interview) -> ProposedDraft:
        """Request or Outcomes as sentences that each name the facts they rest on."""
        ...


class Role(StrEnum):
    """What an account may do."""

    STAFF = "staff"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


class Actor(Frozen):
    """The signed-in person acting; read from the accounts table for every request."""

    user_id: str
    name: str
    role: Role
    team: str = ""


class Summary(Frozen):
    """One interview as lists show it; `child` is the only content and is stored encrypted."""

    id: str
    owner_id: str
    owner_name: str
    team: str
    child: str | None
    state: str
    section: str
    version: int
    reviewer_id: str | None
    open_findings: int
    revision: int
    messages: int = 0
    started_at: datetime
    updated_at: datetime
    submitted_at: datetime | None = None
    is_danger: bool = False


class EventStore(Protocol):
    """Keeps the events of interviews. What `append` returned from is on disk."""

    async def append(
        self,
        interview_id: str,
        events: Sequence[Event],
        *,
        expected_revision: int,
        summary: Summary,
    ) -> None:
        """Add events after `expected_revision`; all or none.

        Raises `StaleError` when the interview has another revision by now, `StorageError` when it
        could not be written.
        """
        ...

    async def load(self, interview_id: str, *, after: int = 0) -> tuple[Event, ...]:
        """Events in order, without the first `after`; `NotFoundError` for an unknown interview."""
        ...

    async def summaries(self) -> tuple[Summary, ...]:
        """Every interview, newest first; callers show a person only their own."""
        ...


class ExportedFile(Frozen):
    """A file ready to leave."""

    name: str
    media_type: str
    content: bytes


class Exporter(Protocol):
    """Makes one kind of file from an interview."""

    def export(self, interview: Interview, *, now: datetime) -> ExportedFile:
        """The file; raises `ExportError`. Anything not approved says DRAFT in it."""
        ...


class Clock(Protocol):
    """Tells the time; tests bring their own."""

    def now(self) -> datetime:
        """The present moment, aware, UTC."""
        ...

    def today(self) -> date:
        """The local day (Europe/London), from which relative dates count."""
        ...
