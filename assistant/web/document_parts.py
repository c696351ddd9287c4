"""The parts of the page of one referral: sections, sentences, checks and comments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assistant.domain.approval import Comment
from assistant.domain.dates import describe
from assistant.domain.draft_text import AnswerRow, Draft, Origin, Sentence
from assistant.domain.events import Interview
from assistant.domain.findings import Finding, Severity, says_not_fact
from assistant.domain.held_out import overlaps
from assistant.domain.ports import Actor
from assistant.domain.provenance import read_by_words
from assistant.domain.record import AnswerStatus, Fact, Incident, Intervention
from assistant.domain.rules.record_checks import check_record, overridden_checks
from assistant.domain.text import Evidence, Section
from assistant.panel.finding import SECTION_TITLES, FindingView, build_finding
from assistant.panel.progress import count
from assistant.panel.sources import SourceView, fact_evidence, moment, read_sources
from assistant.web.document_views import (
    CheckView,
    CommentView,
    FactView,
    HeldView,
    PartView,
    RowView,
    SentenceView,
)

NUMBERED = {
    Section.BACKGROUND: "1",
    Section.INTERVENTIONS: "2",
    Section.REQUEST: "3",
    Section.OUTCOMES: "4",
}
_KINDS = {
    "incident": "Undated incident",
    "intervention": "Undated action",
    "request": "Request",
    "outcome": "Outcome",
    "view": "Professional view",
}


class Page:
    """Builds the parts of the page for one reader."""

    def __init__(self, interview: Interview, actor: Actor, names: Mapping[str, str]) -> None:
        self._interview = interview
        self._actor = actor
        self._names = names

    def checks(self, draft: Draft) -> tuple[CheckView, ...]:
        """Every check, the answered ones with the reason recorded."""
        homes = {
            fact_id: sentence.id
            for sentence in reversed(draft.sentences)
            for fact_id in sentence.fact_ids
        }
        found = [
            _check(finding, homes)
            for finding in check_record(self._interview)
            if finding.section in SECTION_TITLES or finding.section == Section.CLOSE
        ]
        for finding, override in overridden_checks(self._interview):
            by = f"{self._names.get(override.actor_id, 'A reviewer')}, {moment(override.at)}"
            found.append(_check(finding, homes, override.reason, by))
        order = {Severity.STOP: 0, Severity.WARN: 1, Severity.INFO: 2}
        return tuple(sorted(found, key=lambda item: order[item.severity]))

    def parts(self, draft: Draft, checks: Iterable[CheckView]) -> tuple[PartView, ...]:
        """Child and family with safety, then the four sections."""
        parts = []
        by_place: dict[str, list[CheckView]] = {}
        for check in checks:
            by_place.setdefault(check.place, []).append(check)
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
                    sentences=tuple(
                        self._sentence(sentence, by_place.get(sentence.id, ()))
                        for sentence in part.sentences
                    ),
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
        """Comments as they stand beside a place, each with its answers."""
        return tuple(
            self._comment(
                comment,
                tuple(
                    self._comment(answer)
                    for answer in self._interview.review.comments
                    if answer.reply_to == comment.id
                ),
            )
            for comment in comments
            if comment.reply_to is None
        )

    def _comment(self, comment: Comment, answers: tuple[CommentView, ...] = ()) -> CommentView:
        return CommentView(
            id=comment.id,
            by=self._names.get(comment.author_id, "A reviewer"),
            at=moment(comment.at),
            text=comment.text,
            version=comment.version,
            is_earlier=comment.version < self._interview.review.version,
            answers=answers,
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

    def _sentence(self, sentence: Sentence, checks: Iterable[CheckView]) -> SentenceView:
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
        here = [
            finding
            for finding in self._interview.findings
            if overlaps(finding, evidence, self._interview)
        ]
        settled = [item.id for item in here if self._interview.decision(item.id) is not None]
        noticed = [
            item.id
            for item in here
            if item.id not in settled
            and not says_not_fact(item)
            and item.severity is not Severity.INFO
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
            settled=self._cards(settled),
            noticed=self._cards(noticed),
            checks=tuple(checks),
            comments=self.comments(
                comment
                for comment in self._interview.review.comments
                if comment.anchor == sentence.id
            ),
        )

    def _cards(self, finding_ids: Iterable[str]) -> tuple[FindingView, ...]:
        return tuple(
            build_finding(self._interview, finding_id, names=self._names)
            for finding_id in finding_ids
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
            why = f" Kept as worded, because: “{edit.reason}”" if edit.reason else ""
            return f"Edited by {by}, {moment(edit.at)}. Before: “{edit.before}”{why}"
        if sentence.origin is Origin.DRAFTED:
            return f"Drafted by the assistant from {count(len(sentence.fact_ids), 'fact')}.{read}"
        return f"Staff words.{read}"


def _check(
    finding: Finding, homes: Mapping[str, str], reason: str | None = None, by: str | None = None
) -> CheckView:
    section = Section.CHILD.value if finding.section == Section.SAFETY else finding.section
    if section == Section.CLOSE:
        section = Section.OUTCOMES.value
    place = next((homes[fact_id] for fact_id in finding.fact_ids if fact_id in homes), section)
    return CheckView(
        id=finding.id,
        severity=finding.severity,
        section=section,
        section_title=SECTION_TITLES.get(section, "Close"),
        text=finding.reason,
        question=finding.question,
        place=place,
        reason=reason,
        by=by,
    )


def _fact_name(fact: Fact) -> str:
    if isinstance(fact, (Incident, Intervention)) and fact.edtf:
        return describe(fact.edtf)
    return _KINDS[fact.kind]
