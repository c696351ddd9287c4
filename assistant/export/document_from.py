"""From an interview to the published document: one function an entry, names masked on the way."""

from __future__ import annotations

from datetime import datetime

from assistant.domain.answer_rows import answer_rows
from assistant.domain.approval import ReviewState
from assistant.domain.dates import ReportedDate, describe, order_key
from assistant.domain.draft import (
    DATE_NOT_KNOWN,
    AnswerRow,
    DraftSection,
    build_draft,
    current_hash,
    effective_state,
    is_approved,
    visible_words,
)
from assistant.domain.events import Decision, Interview
from assistant.domain.findings import Finding, Severity
from assistant.domain.masking import mask_others
from assistant.domain.other_children import other_children
from assistant.domain.record import (
    AnswerStatus,
    Fact,
    Incident,
    Intervention,
)
from assistant.domain.review_events import Overridden
from assistant.domain.rules.record_checks import (
    RULES_VERSION,
    check_export,
    check_record,
    overridden_checks,
)
from assistant.domain.text import Evidence, Section
from assistant.export.document import (
    DRAFT_NOTICE,
    AnswerEntry,
    CheckEntry,
    ChildEntry,
    CommentEntry,
    DateEntry,
    EarlierEntry,
    EvidenceEntry,
    FindingEntry,
    HeldOutEntry,
    IncidentEntry,
    InterventionEntry,
    MessageEntry,
    OtherChildEntry,
    OutcomeEntry,
    PersonEntry,
    ReferralDocument,
    ReplyEntry,
    RequestEntry,
    ResolutionEntry,
    ReviewEntry,
    ReviewStepEntry,
    SectionEntry,
    SendingEntry,
    SentenceEntry,
    ViewEntry,
)


def document_from(interview: Interview, *, now: datetime) -> ReferralDocument:
    """The document of an interview as it stands now."""
    return _Writer(interview).document(now)


class _Writer:
    """Turns one interview's parts into entries."""

    def __init__(self, interview: Interview) -> None:
        self._interview = interview
        self._record = interview.record
        self._tokens = {person.id: person.token for person in interview.record.people}

    def document(self, now: datetime) -> ReferralDocument:
        interview, record = self._interview, self._record
        draft = build_draft(interview)
        state = effective_state(interview)
        rows = answer_rows(interview)
        interventions = sorted(record.interventions, key=lambda fact: order_key(fact.edtf))
        return ReferralDocument(
            notice=None if is_approved(interview) else DRAFT_NOTICE,
            is_draft=not is_approved(interview),
            referral_id=interview.id,
            exported_at=now,
            flow_id=interview.flow_id,
            flow_version=interview.flow_version,
            rules_version=RULES_VERSION,
            engines=tuple(sorted({fact.engine for fact in record.facts})),
            started_at=interview.started_at,
            written_by=interview.owner_name,
            team=interview.team,
            is_danger=interview.points_to_danger,
            child=ChildEntry(
                name=record.child_name,
                known_as=record.value("child-known-as"),
                answers=tuple(self._answer(row) for row in rows if row.section is Section.CHILD),
            ),
            people=tuple(
                PersonEntry(
                    token=person.token,
                    group=person.group,
                    role=self._masked(person.role) if person.role else None,
                )
                for person in record.people
                if not person.is_subject
            ),
            other_children=tuple(
                OtherChildEntry(token=child.token, places=child.places)
                for child in other_children(interview)
            ),
            earlier=self._earlier(),
            answers=tuple(self._answer(row) for row in rows if row.section is not Section.CHILD),
            incidents=tuple(self._incident(fact) for fact in record.chronology),
            interventions=tuple(self._intervention(fact) for fact in interventions),
            requests=tuple(
                RequestEntry(
                    **self._fact(fact),
                    reason=self._pieces(fact.reason),
                )
                for fact in record.requests
            ),
            outcomes=tuple(
                OutcomeEntry(**self._fact(fact), is_child_centred=fact.is_child_centred)
                for fact in record.outcomes
            ),
            views=tuple(
                ViewEntry(**self._fact(fact), rests_on=fact.rests_on) for fact in record.views
            ),
            findings=tuple(self._finding(finding) for finding in interview.findings),
            checks=self._checks(),
            text=tuple(self._section(part) for part in draft.sections),
            review=self._review(state),
            messages=tuple(
                MessageEntry(
                    id=message.id,
                    section=message.section,
                    kind=message.kind,
                    typed_at=message.at,
                    is_withdrawn=message.id in interview.withdrawn_messages,
                )
                for message in interview.messages
            ),
        )

    def _masked(self, text: str) -> str:
        return mask_others(text, self._record.people, self._record.child_name)

    def _piece(self, piece: Evidence) -> EvidenceEntry:
        return EvidenceEntry(
            message_id=piece.message_id,
            start_char=piece.start_char,
            end_char=piece.end_char,
            quote=self._masked(piece.quote),
        )

    def _pieces(self, pieces: tuple[Evidence, ...]) -> tuple[EvidenceEntry, ...]:
        return tuple(self._piece(piece) for piece in pieces)

    def _optional(self, piece: Evidence | None) -> EvidenceEntry | None:
        return self._piece(piece) if piece else None

    def _answer(self, row: AnswerRow) -> AnswerEntry:
        is_given = row.status is AnswerStatus.GIVEN
        return AnswerEntry(
            question_id=row.question_id,
            section=row.section,
            label=row.label,
            status=row.status,
            value=row.value if is_given else None,
            evidence=self._pieces(self._record.answer(row.question_id).evidence),
        )

    def _fact(self, fact: Fact) -> dict[str, object]:
        return {
            "id": fact.id,
            "text": self._masked(visible_words(fact, self._interview)),
            "evidence": self._pieces(fact.evidence),
            "typed_in": fact.typed_in,
            "read_by": fact.engine,
            "people": tuple(self._tokens[who] for who in fact.people if who in self._tokens),
        }

    def _date(self, date: ReportedDate | None) -> DateEntry | None:
        if date is None:
            return None
        label = describe(date.edtf) if date.edtf else DATE_NOT_KNOWN
        return DateEntry(words=self._masked(date.words), edtf=date.edtf, label=label)

    def _incident(self, fact: Incident) -> IncidentEntry:
        return IncidentEntry(
            **self._fact(fact),
            date=self._date(fact.date),
            source=fact.source,
            statement=fact.statement,
            told_by=self._optional(fact.told_by),
            told_to=self._optional(fact.told_to),
            place=self._optional(fact.place),
            count=self._optional(fact.count),
            spoken=self._pieces(fact.spoken),
        )

    def _intervention(self, fact: Intervention) -> InterventionEntry:
        return InterventionEntry(
            **self._fact(fact),
            date=self._date(fact.date),
            by=self._optional(fact.by),
            is_ongoing=fact.is_ongoing,
            is_planned=fact.is_planned,
            impact=fact.impact,
            impact_evidence=self._pieces(fact.impact_evidence),
        )

    def _finding(self, finding: Finding) -> FindingEntry:
        decision = self._interview.decision(finding.id)
        evidence = None
        if finding.message_id and finding.start_char is not None and finding.end_char:
            evidence = EvidenceEntry(
                message_id=finding.message_id,
                start_char=finding.start_char,
                end_char=finding.end_char,
                quote=self._masked(finding.words),
            )
        return FindingEntry(
            id=finding.id,
            rule_id=finding.rule_id,
            category=finding.category,
            severity=finding.severity,
            section=finding.section,
            evidence=evidence,
            words=self._masked(finding.words),
            fact_ids=finding.fact_ids,
            reason=finding.reason,
            resolution=self._resolution(decision) if decision else None,
        )

    def _resolution(self, decision: Decision) -> ResolutionEntry:
        words, speaker, listener, said_when = (
            self._masked(text) if text else None
            for text in (
                decision.words,
                decision.speaker,
                decision.listener,
                decision.said_when,
            )
        )
        return ResolutionEntry(
            kind=decision.kind,
            decided_by=decision.actor_id,
            at=decision.at,
            words=words,
            speaker=speaker,
            listener=listener,
            said_when=said_when,
        )

    def _checks(self) -> tuple[CheckEntry, ...]:
        interview = self._interview
        open_checks = (*check_record(interview), *check_export(interview))
        ordered = sorted(open_checks, key=lambda finding: list(Severity).index(finding.severity))
        return (
            *(self._check(finding) for finding in ordered),
            *(self._check(finding, why) for finding, why in overridden_checks(interview)),
        )

    def _check(self, finding: Finding, override: Overridden | None = None) -> CheckEntry:
        return CheckEntry(
            id=finding.id,
            rule_id=finding.rule_id,
            severity=finding.severity,
            section=finding.section,
            reason=finding.reason,
            fact_ids=finding.fact_ids,
            overridden_by=override.actor_id if override else None,
            override_reason=self._masked(override.reason) if override else None,
        )

    def _section(self, part: DraftSection) -> SectionEntry:
        return SectionEntry(
            section=part.section,
            title=part.title,
            lead=part.lead,
            sentences=tuple(
                SentenceEntry.model_validate(sentence.model_dump()) for sentence in part.sentences
            ),
            held_out=tuple(
                HeldOutEntry(finding_id=item.finding_id, section=item.section, words=item.words)
                for item in part.held
            ),
        )

    def _earlier(self) -> EarlierEntry | None:
        earlier = self._interview.earlier
        if earlier is None:
            return None
        return EarlierEntry(
            referral_id=earlier.interview_id,
            state=earlier.state,
            version=earlier.version,
            sent_on=earlier.sent_on,
            reference=earlier.reference,
            outcome_on=earlier.outcome_on,
            reason=self._masked(earlier.reason) if earlier.reason else None,
        )

    def _sending(self) -> SendingEntry | None:
        sending = self._interview.review.sending
        if sending is None:
            return None
        return SendingEntry.model_validate(sending.model_dump())

    def _reply(self) -> ReplyEntry | None:
        reply = self._interview.review.reply
        if reply.acknowledged_on is None and reply.outcome is None:
            return None
        return ReplyEntry(
            acknowledged_on=reply.acknowledged_on,
            outcome=reply.outcome,
            outcome_on=reply.outcome_on,
            reason=self._masked(reply.reason) if reply.reason else None,
        )

    def _review(self, state: ReviewState) -> ReviewEntry:
        review = self._interview.review
        return ReviewEntry(
            state=state,
            is_approved=is_approved(self._interview),
            version=review.version,
            content_hash=current_hash(self._interview),
            approved_hash=review.approved_hash,
            sending=self._sending(),
            reply=self._reply(),
            history=tuple(
                ReviewStepEntry(
                    action=step.action,
                    by=step.actor_id,
                    at=step.at,
                    version=step.version,
                    content_hash=step.content_hash,
                    note=self._masked(step.note) if step.note else None,
                )
                for step in review.history
            ),
            comments=tuple(
                CommentEntry(
                    id=comment.id,
                    reply_to=comment.reply_to,
                    anchor=comment.anchor,
                    by=comment.author_id,
                    at=comment.at,
                    version=comment.version,
                    text=self._masked(comment.text),
                )
                for comment in review.comments
            ),
        )
