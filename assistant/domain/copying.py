"""A copy of a closed referral: the same words and facts, without its review, ready to go on."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.domain.approval import EarlierReferral, ReviewState
from assistant.domain.dates import describe
from assistant.domain.events import Event, Heard, Interview, Started
from assistant.domain.lifecycle import STATE_WORDS
from assistant.domain.record import Answer, AnswerStatus
from assistant.domain.review_events import REVIEW_EVENTS
from assistant.domain.text import Evidence

QUESTION_ID = "previous-referrals"
"""The question of the flow that an earlier referral answers."""


def copied_events(events: Iterable[Event], state: Interview) -> tuple[Event, ...]:
    """Everything that was told and decided; nothing of the review, nothing typed afterwards."""
    return tuple(
        event
        for event in events
        if not isinstance(event, (Started, *REVIEW_EVENTS))
        and not (isinstance(event, Heard) and event.message.id in state.late)
    )


def late_words(state: Interview) -> tuple[str, ...]:
    """What was typed after it was closed, in order."""
    messages = (state.message(message_id) for message_id in state.late)
    return tuple(message.text for message in messages if message is not None)


def earlier_referral(state: Interview) -> EarlierReferral:
    """What a copy keeps of the referral it goes on from."""
    review = state.review
    return EarlierReferral(
        interview_id=state.id,
        state=review.state,
        version=review.version,
        sent_on=review.sending.sent_on if review.sending else None,
        reference=review.sending.reference if review.sending else None,
        outcome_on=review.reply.outcome_on,
        reason=review.reply.reason,
    )


def answer_about_earlier(
    earlier: EarlierReferral, before: Answer, changed: Evidence, authority: str
) -> Answer:
    """The answer to the question about earlier referrals; what was said there before stays."""
    words = earlier_words(earlier, authority)
    if before.value:
        words = f"{words} Before that: {before.value}"
    return Answer(
        question_id=QUESTION_ID,
        status=AnswerStatus.GIVEN,
        value=words,
        evidence=(*before.evidence, changed),
    )


def earlier_words(earlier: EarlierReferral, authority: str) -> str:
    """The earlier referral as the answer to the question about earlier referrals."""
    if earlier.sent_on is None:
        return "Prepared and withdrawn before it was sent."
    reference = f", reference {earlier.reference}" if earlier.reference else ""
    to = f" to {authority}" if authority else ""
    words = f"Sent {describe(earlier.sent_on.isoformat())}{to}{reference}."
    if earlier.outcome_on is not None:
        reason = f": “{earlier.reason.rstrip(' .')}”" if earlier.reason else ""
        answer = STATE_WORDS[earlier.state]
        words += f" {answer} {describe(earlier.outcome_on.isoformat())}{reason}."
    elif earlier.state is ReviewState.WITHDRAWN:
        words += " Withdrawn afterwards."
    return words
