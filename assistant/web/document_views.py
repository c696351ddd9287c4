"""What the page of one referral shows, as plain values."""

from __future__ import annotations

from assistant.domain.approval import Sending
from assistant.domain.findings import Severity
from assistant.domain.following_up import Prompt
from assistant.domain.other_children import OtherChild
from assistant.domain.text import Frozen
from assistant.panel.finding import FindingView
from assistant.panel.sources import SourceView
from assistant.panel.view import SuggestedView
from assistant.web.changes import Change


class FactView(Frozen):
    """A fact a sentence rests on: what it is, and the words it came from."""

    id: str
    name: str
    sources: tuple[SourceView, ...]


class CommentView(Frozen):
    """A reviewer's words beside the text."""

    id: str
    by: str
    at: str
    text: str
    version: int
    is_earlier: bool
    answers: tuple[CommentView, ...] = ()


class CheckView(Frozen):
    """One reason a reader would send it back."""

    id: str
    severity: Severity
    section: str
    section_title: str
    text: str
    question: str
    place: str = ""
    """The id of the sentence it speaks of, or of its section."""
    reason: str | None = None
    by: str | None = None


class SentenceView(Frozen):
    """One sentence of the text with everything that stands beside it."""

    id: str
    text: str
    date_label: str | None
    date_words: str | None
    number: int | None
    note: str | None
    is_drafted: bool
    provenance: str
    name: str
    source_count: int
    facts: tuple[FactView, ...]
    settled: tuple[FindingView, ...]
    noticed: tuple[FindingView, ...]
    """Open findings whose words stand in it all the same."""
    checks: tuple[CheckView, ...]
    comments: tuple[CommentView, ...]


class HeldView(Frozen):
    """Words held out of the text, and why."""

    finding_id: str
    words: str
    heading: str
    reason: str
    severity: Severity


class RowView(Frozen):
    """One question's answer."""

    label: str
    value: str
    words: str | None
    is_blank: bool
    sources: tuple[SourceView, ...]


class PartView(Frozen):
    """One section of the text."""

    id: str
    number: str | None
    title: str
    lead: str | None
    rows: tuple[RowView, ...]
    unanswered: tuple[str, ...]
    """Labels of the questions nobody has answered yet."""
    sentences: tuple[SentenceView, ...]
    held: tuple[HeldView, ...]
    comments: tuple[CommentView, ...]


class HistoryLine(Frozen):
    """One thing that was done with it."""

    at: str
    text: str
    note: str | None = None


class FieldView(Frozen):
    """Something recorded about the sending: a label and what was noted."""

    label: str
    text: str


class ContactView(Frozen):
    """One time somebody asked after it."""

    by: str
    at: str
    words: str
    is_escalation: bool


class StepView(Frozen):
    """One step on the way out, done or still to do."""

    text: str
    is_done: bool
    detail: str = ""


class AfterView(Frozen):
    """What follows approval: the steps, what was recorded, what to think of next."""

    steps: tuple[StepView, ...]
    recorded: tuple[FieldView, ...]
    contacts: tuple[ContactView, ...]
    prompt: Prompt | None
    chase: str | None
    is_overdue: bool
    is_due: bool
    today: str
    chase_suggestion: str
    noted: Sending | None
    """What was noted about the sending, for correcting it."""
    chase_on: str


class OtherReferral(Frozen):
    """The referral a copy goes on from, or a copy of this one."""

    id: str
    text: str


class DocumentView(Frozen):
    """The whole page of one referral."""

    id: str
    child: str
    detail: str
    state: str
    state_words: str
    version: int
    author: str
    reviewer: str
    reviewers: tuple[tuple[str, str], ...]
    """Who can be asked by name: account id and name."""
    sent: str | None
    revision: int
    content_hash: str
    fingerprint: str
    is_author: bool
    can: frozenset[str]
    """What this reader may do now, by the names of the actions."""
    checks: tuple[CheckView, ...]
    open_stops: int
    parts: tuple[PartView, ...]
    lost_comments: tuple[CommentView, ...]
    settled_elsewhere: tuple[FindingView, ...]
    """Decided findings whose words stand in no sentence."""
    changes: tuple[Change, ...]
    compared_with: str
    """What it is compared with, in words; empty for nothing."""
    new_comments: int
    history: tuple[HistoryLine, ...]
    suggested: tuple[SuggestedView, ...]
    """A model's drafts of Request and Outcomes, beside the text."""
    coverage: str | None
    """How many messages a model read, where one was set up."""
    after: AfterView | None
    earlier: OtherReferral | None
    copies: tuple[OtherReferral, ...]
    late: tuple[str, ...]
    """What its author typed after it was closed."""
    other_children: tuple[OtherChild, ...]
