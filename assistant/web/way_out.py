"""What follows approval, as data: steps, what was recorded, the day to ask, links to copies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from assistant.domain.approval import Review, ReviewState, SentHow
from assistant.domain.dates import describe
from assistant.domain.draft import effective_state
from assistant.domain.events import Interview
from assistant.domain.following_up import is_due, is_overdue, next_prompt, next_working_day
from assistant.domain.lifecycle import STATE_WORDS
from assistant.domain.speech import Organisation
from assistant.panel.sources import moment
from assistant.web.document_views import (
    AfterView,
    ContactView,
    FieldView,
    OtherReferral,
    StepView,
)

HOW_WORDS = {
    SentHow.ONLINE_FORM: "The local authority’s online form",
    SentHow.SECURE_EMAIL: "Secure email",
    SentHow.PHONE_THEN_WRITTEN: "Phoned first, then in writing",
    SentHow.BY_HAND: "By hand or post",
    SentHow.OTHER: "Another way",
}


def after_approval(
    interview: Interview, names: Mapping[str, str], organisation: Organisation, today: date
) -> AfterView | None:
    """What follows approval; None before there is one."""
    state, review = effective_state(interview), interview.review
    if state is not ReviewState.APPROVED and review.sending is None:
        return None
    return AfterView(
        steps=tuple(_steps(review, names)),
        recorded=tuple(_recorded(review)),
        contacts=tuple(
            ContactView(
                by=names.get(contact.actor_id, "another account"),
                at=moment(contact.at),
                words=contact.words,
                is_escalation=contact.is_escalation,
            )
            for contact in review.contacts
        ),
        prompt=next_prompt(interview, organisation, today),
        chase=describe(review.chase_on.isoformat()) if review.chase_on else None,
        is_overdue=is_overdue(review, today),
        is_due=is_due(review, today),
        today=today.isoformat(),
        chase_suggestion=next_working_day(today).isoformat(),
        noted=review.sending,
        chase_on=review.chase_on.isoformat() if review.chase_on else "",
    )


def _steps(review: Review, names: Mapping[str, str]) -> Iterator[StepView]:
    def last(*actions: str) -> str:
        found = [step for step in review.history if step.action in actions]
        if not found:
            return ""
        return f"{moment(found[-1].at)}, by {names.get(found[-1].actor_id, 'another account')}"

    approved = last("approved")
    taken = [step for step in review.history if step.action == "exported"]
    approved_at = max(
        (step.at for step in review.history if step.action == "approved"), default=None
    )
    after = [step for step in taken if approved_at is not None and step.at >= approved_at]
    yield StepView(text="Approved", is_done=bool(approved), detail=approved)
    yield StepView(
        text="File taken", is_done=bool(after), detail=moment(after[-1].at) if after else ""
    )
    sending, reply = review.sending, review.reply
    yield StepView(
        text="Sent by a person",
        is_done=sending is not None,
        detail=f"{describe(sending.sent_on.isoformat())}, by {sending.sent_by}" if sending else "",
    )
    has_answer = reply.outcome is not None
    yield StepView(
        text="Acknowledged",
        is_done=reply.acknowledged_on is not None or has_answer,
        detail=describe(reply.acknowledged_on.isoformat()) if reply.acknowledged_on else "",
    )
    yield StepView(
        text=STATE_WORDS[ReviewState(reply.outcome.value)] if reply.outcome else "Answered",
        is_done=has_answer,
        detail=describe(reply.outcome_on.isoformat()) if reply.outcome_on else "",
    )


def _recorded(review: Review) -> Iterator[FieldView]:
    sending, reply = review.sending, review.reply
    if sending is not None:
        when = describe(sending.sent_on.isoformat())
        time = f", {sending.sent_time}" if sending.sent_time else ""
        yield FieldView(label="Sent", text=f"{when}{time}")
        yield FieldView(label="Sent by", text=sending.sent_by)
        yield FieldView(label="How", text=HOW_WORDS[sending.how])
        yield FieldView(label="Local reference", text=sending.reference or "None noted")
    if reply.acknowledged_on is not None:
        by = f", by {reply.acknowledged_by}" if reply.acknowledged_by else ""
        yield FieldView(
            label="Acknowledged", text=f"{describe(reply.acknowledged_on.isoformat())}{by}"
        )
    if reply.outcome is not None and reply.outcome_on is not None:
        words = STATE_WORDS[ReviewState(reply.outcome.value)]
        reason = f": “{reply.reason}”" if reply.reason else ""
        yield FieldView(
            label="Answer", text=f"{words}, {describe(reply.outcome_on.isoformat())}{reason}"
        )


def earlier_link(interview: Interview) -> OtherReferral | None:
    """The referral this one goes on from."""
    earlier = interview.earlier
    if earlier is None:
        return None
    state = STATE_WORDS[earlier.state].lower()
    when = f"sent {describe(earlier.sent_on.isoformat())}, " if earlier.sent_on else ""
    return OtherReferral(id=earlier.interview_id, text=f"version {earlier.version}, {when}{state}")


def copy_links(interview: Interview) -> tuple[OtherReferral, ...]:
    """The copies that go on from this one."""
    return tuple(
        OtherReferral(id=copy_id, text=f"Copy {number}")
        for number, copy_id in enumerate(interview.review.copies, start=1)
    )
