"""A referral under review as data: the text as it will leave, with its ground beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from assistant.domain.approval import Comment, fingerprint
from assistant.domain.dates import describe
from assistant.domain.draft import build_draft, current_hash, effective_state
from assistant.domain.draft_text import AnswerRow, Draft, Origin, Sentence
from assistant.domain.events import Event, Interview
from assistant.domain.findings import Finding, Severity
from assistant.domain.held_out import overlaps
from assistant.domain.ports import Actor
from assistant.domain.provenance import coverage_words, read_by_words
from assistant.domain.record import AnswerStatus, Fact, Incident, Intervention
from assistant.domain.rules.record_checks import check_record, overridden_checks
from assistant.domain.text import Evidence, Frozen, Section
from assistant.panel.entries import EntryReader
from assistant.panel.finding import SECTION_TITLES, FindingView, build_finding
from assistant.panel.progress import count
from assistant.panel.sources import SourceView, fact_evidence, moment, read_sources
from assistant.panel.view import SuggestedView, show_suggested
from assistant.web.changes import Change, find_changes, submitted_versions, version_before

NUMBERED = {
    Section.BACKGROUND: "1",
    Section.INTERVENTIONS: "2",
    Section.REQUEST: "3",
    Section.OUTCOMES: "4",
}
_STATES = {
    "draft": "Draft",
    "in_review": "In review",
    "returned": "Returned",
    "approved": "Approved",
}
_KINDS = {
    "incident": "Undated incident",
    "intervention": "Undated action",
    "request": "Request",
    "outcome": "Outcome",
    "view": "Professional view",
}
_ACTIONS = {
    "submitted": "Version {version} sent for review by {by}",
    "returned": "Version {version} returned by {by}",
    "approved": "Version {version} approved by {by}",
    "exported": "File taken by {by}",
}


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


class CheckView(Frozen):
    """One reason a reader would send it back."""

    id: str
    severity: Severity
    section: str
    section_title: str
    text: str
    question: str
    reason: str | None = None
    by: str | None = None


class HistoryLine(Frozen):
    """One thing that was done with it."""

    at: str
    text: str
    note: str | None = None


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
    sent: str | None
    revision: int
    content_hash: str
    fingerprint: str
    is_author: bool
    may_decide: bool
    may_comment: bool
    checks: tuple[CheckView, ...]
    open_stops: int
    parts: tuple[PartView, ...]
    lost_comments: tuple[CommentView, ...]
    settled_elsewhere: tuple[FindingView, ...]
    """Decided findings whose words stand in no sentence."""
    changes: tuple[Change, ...]
    compared_with: int
    new_comments: int
    history: tuple[HistoryLine, ...]
    suggested: tuple[SuggestedView, ...]
    """A model's drafts of Request and Outcomes, beside the text."""
    coverage: str | None
    """How many messages a model read, where one was set up."""


def build_document(
    interview: Interview,
    *,
    draft: Draft,
    events: Sequence[Event],
    actor: Actor,
    names: Mapping[str, str],
    may_review: bool,
) -> DocumentView:
    """The text as it will leave, with its ground beside it, for this reader."""
    known = {interview.owner_id: interview.owner_name, **names}
    page = _Page(interview, actor, known)
    state = effective_state(interview).value
    content = current_hash(interview)
    checks = page.checks()
    review = interview.review
    is_waiting = state == "in_review"
    earlier = version_before(review, is_waiting=is_waiting or state == "approved")
    changes = _changes(interview, draft, events, earlier, known)
    parts = page.parts(draft)
    shown = {card.id for part in parts for item in part.sentences for card in item.settled}
    anchors = {sentence.id for sentence in draft.sentences} | set(SECTION_TITLES)
    sent = [step.at for step in review.history if step.action == "submitted"]
    return DocumentView(
        id=interview.id,
        child=interview.record.child_name or "No name yet",
        detail=_detail(interview),
        state=state,
        state_words=_STATES[state],
        version=review.version,
        author=interview.owner_name,
        reviewer=known.get(review.reviewer_id or "", "a supervisor"),
        sent=moment(sent[-1]) if sent else None,
        revision=interview.revision,
        content_hash=content,
        fingerprint=fingerprint(content),
        is_author=actor.user_id == interview.owner_id,
        may_decide=may_review and is_waiting,
        may_comment=may_review,
        checks=checks,
        open_stops=sum(item.severity is Severity.STOP and not item.reason for item in checks),
        parts=parts,
        settled_elsewhere=tuple(
            build_finding(interview, finding.id, names=known)
            for finding in interview.findings
            if interview.decision(finding.id) is not None and finding.id not in shown
        ),
        lost_comments=page.comments(
            comment for comment in review.comments if comment.anchor not in anchors
        ),
        changes=changes,
        compared_with=earlier,
        new_comments=sum(
            comment.version == review.version and comment.author_id == actor.user_id
            for comment in review.comments
        ),
        history=_history(interview, known),
        suggested=show_suggested(interview),
        coverage=coverage_words(interview.made_by),
    )


class _Page:
    """Builds the parts of the page for one reader."""

    def __init__(self, interview: Interview, actor: Actor, names: Mapping[str, str]) -> None:
        self._interview = interview
        self._actor = actor
        self._names = names
        self._entries = EntryReader(interview, actor.user_id, names, {})

    def checks(self) -> tuple[CheckView, ...]:
        """Every check, the answered ones with the reason recorded."""
        found = [
            _check(finding, None, None)
            for finding in check_record(self._interview)
            if finding.section in SECTION_TITLES or finding.section == Section.CLOSE
        ]
        for finding, override in overridden_checks(self._interview):
            by = f"{self._names.get(override.actor_id, 'A reviewer')}, {moment(override.at)}"
            found.append(_check(finding, override.reason, by))
        order = {Severity.STOP: 0, Severity.WARN: 1, Severity.INFO: 2}
        return tuple(sorted(found, key=lambda item: order[item.severity]))

    def parts(self, draft: Draft) -> tuple[PartView, ...]:
        """Child and family with safety, then the four sections."""
        parts = []
        for part in draft.sections:
            own = [part.section]
            if part.section is Section.CHILD:
                own = [Section.SAFETY, Section.CHILD]
            if part.section is Section.OUTCOMES:
                own = [Section.OUTCOMES, Section.CLOSE]
            parts.append(
                PartView(
                    id=part.section.value,
                    number=NUMBERED.get(part.section),
                    title=part.title,
                    lead=part.lead,
                    rows=tuple(
                        self._row(row)
                        for row in draft.rows(*own)
                        if row.status is not AnswerStatus.NOT_ASKED
                    ),
                    unanswered=tuple(
                        row.label
                        for row in draft.rows(*own)
                        if row.status is AnswerStatus.NOT_ASKED
                    ),
                    sentences=tuple(self._sentence(sentence) for sentence in part.sentences),
                    held=tuple(self._held(item.finding_id, item.words) for item in part.held),
                    comments=self.comments(
                        comment
                        for comment in self._interview.review.comments
                        if comment.anchor in [section.value for section in own]
                    ),
                )
            )
        return tuple(parts)

    def comments(self, comments: Iterable[Comment]) -> tuple[CommentView, ...]:
        """Comments as they stand beside a place."""
        return tuple(
            CommentView(
                id=comment.id,
                by=self._names.get(comment.author_id, "A reviewer"),
                at=moment(comment.at),
                text=comment.text,
                version=comment.version,
                is_earlier=comment.version < self._interview.review.version,
            )
            for comment in comments
        )

    def _sources(self, evidence: Iterable[Evidence]) -> tuple[SourceView, ...]:
        return read_sources(
            evidence,
            self._interview,
            reader_id=self._actor.user_id,
            names=self._names,
        )

    def _row(self, row: AnswerRow) -> RowView:
        return RowView(
            label=row.label,
            value=row.value,
            words=row.words,
            is_blank=row.status is not AnswerStatus.GIVEN,
            sources=self._sources(row.evidence),
        )

    def _held(self, finding_id: str, words: str) -> HeldView:
        card = build_finding(self._interview, finding_id, names=self._names)
        return HeldView(
            finding_id=finding_id,
            words=words,
            heading=card.heading,
            reason=card.reason,
            severity=card.severity,
        )

    def _sentence(self, sentence: Sentence) -> SentenceView:
        facts = [
            fact
            for fact_id in sentence.fact_ids
            if (fact := self._interview.record.fact(fact_id)) is not None
        ]
        views = tuple(
            FactView(
                id=fact.id,
                name=_fact_name(fact),
                sources=self._sources(fact_evidence(fact)),
            )
            for fact in facts
        )
        evidence = [piece for fact in facts for piece in fact_evidence(fact)]
        settled = [
            finding.id
            for finding in self._interview.findings
            if self._interview.decision(finding.id) is not None
            and overlaps(finding, evidence, self._interview)
        ]
        return SentenceView(
            id=sentence.id,
            text=sentence.text,
            date_label=sentence.date_label,
            date_words=sentence.date_words,
            number=sentence.number,
            note=sentence.note,
            is_drafted=sentence.origin is Origin.DRAFTED,
            provenance=self._provenance(sentence),
            name=sentence.date_label or f"sentence {sentence.number or ''}".strip(),
            source_count=sum(len(view.sources) for view in views),
            facts=views,
            settled=tuple(
                build_finding(self._interview, finding_id, names=self._names)
                for finding_id in settled
            ),
            comments=self.comments(
                comment
                for comment in self._interview.review.comments
                if comment.anchor == sentence.id
            ),
        )

    def _provenance(self, sentence: Sentence) -> str:
        facts = (self._interview.record.fact(fact_id) for fact_id in sentence.fact_ids)
        readers = (read_by_words(fact.engine) for fact in facts if fact is not None)
        read = "".join(dict.fromkeys(f" {words}." for words in readers if words))
        if sentence.origin is Origin.EDITED:
            edit = next(
                item for item in reversed(self._interview.edits) if item.sentence_id == sentence.id
            )
            by = self._names.get(edit.actor_id, "another account")
            return f"Edited by {by}, {moment(edit.at)}. Before: “{edit.before}”"
        if sentence.origin is Origin.DRAFTED:
            return f"Drafted by the assistant from {count(len(sentence.fact_ids), 'fact')}.{read}"
        return f"Staff words.{read}"


def _check(finding: Finding, reason: str | None, by: str | None) -> CheckView:
    return CheckView(
        id=finding.id,
        severity=finding.severity,
        section=Section.CHILD.value if finding.section == Section.SAFETY else finding.section,
        section_title=SECTION_TITLES.get(finding.section, "Close"),
        text=finding.reason,
        question=finding.question,
        reason=reason,
        by=by,
    )


def _fact_name(fact: Fact) -> str:
    if isinstance(fact, (Incident, Intervention)) and fact.edtf:
        return describe(fact.edtf)
    return _KINDS[fact.kind]


def _detail(interview: Interview) -> str:
    record = interview.record
    age, year = record.value("child-age"), record.value("child-year-group")
    parts = [f"{age} years" if age and age.isdigit() else age, year]
    return ", ".join(part for part in parts if part)


def _changes(
    interview: Interview,
    draft: Draft,
    events: Sequence[Event],
    earlier: int,
    names: Mapping[str, str],
) -> tuple[Change, ...]:
    before = submitted_versions(interview.id, events).get(earlier)
    if before is None:
        return ()
    decided = [
        build_finding(interview, decision.finding_id, names=names)
        for decision in interview.decisions
        if decision not in before.decisions
    ]
    return (
        *find_changes(build_draft(before), draft),
        *(
            Change(place=f"{card.section}, finding", added=f"{card.tag}: “{card.words}”")
            for card in decided
        ),
    )


def _history(interview: Interview, names: Mapping[str, str]) -> tuple[HistoryLine, ...]:
    lines: list[tuple[datetime, HistoryLine]] = []

    def add(at: datetime, text: str, note: str | None = None) -> None:
        lines.append((at, HistoryLine(at=moment(at), text=text, note=note)))

    if interview.started_at:
        add(interview.started_at, f"Interview begun by {interview.owner_name}")
    for step in interview.review.history:
        by = names.get(step.actor_id, "another account")
        pattern = _ACTIONS.get(step.action, step.action + " by {by}")
        add(step.at, pattern.format(version=step.version, by=by), step.note)
    for override in interview.overrides:
        by = names.get(override.actor_id, "another account")
        add(override.at, f"Reason recorded by {by}", override.reason)
    for edit in interview.edits:
        by = names.get(edit.actor_id, "another account")
        add(edit.at, f"Sentence edited by {by}", edit.after)
    return tuple(line for _, line in sorted(lines, key=lambda item: item[0], reverse=True))
