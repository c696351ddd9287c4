"""The events of the review and of what follows it, and the review they lead to."""

from __future__ import annotations

from datetime import date
from typing import Literal

from assistant.domain.approval import (
    Comment,
    Contact,
    Outcome,
    Reply,
    Review,
    ReviewState,
    ReviewStep,
    Sending,
)
from assistant.domain.event_stamp import Stamped


class Commented(Stamped):
    """Somebody wrote on a place in the referral, or answered what was written there."""

    kind: Literal["commented"] = "commented"
    comment: Comment


class Overridden(Stamped):
    """A check that would stop the referral was answered with a recorded reason."""

    kind: Literal["overridden"] = "overridden"
    check_id: str
    reason: str
    content_hash: str = ""
    """What the reviewer had read; the reason does not cover a text that says something else."""


class Submitted(Stamped):
    """The author sent this content to a reviewer."""

    kind: Literal["submitted"] = "submitted"
    version: int
    content_hash: str
    reviewer_id: str | None = None


class Returned(Stamped):
    """The reviewer sent it back."""

    kind: Literal["returned"] = "returned"
    version: int
    content_hash: str
    note: str = ""


class Approved(Stamped):
    """A second person approved exactly this content."""

    kind: Literal["approved"] = "approved"
    version: int
    content_hash: str


class Exported(Stamped):
    """A file was made."""

    kind: Literal["exported"] = "exported"
    file_format: str
    content_hash: str
    is_approved: bool


class Sent(Stamped):
    """A person sent the approved text to the local authority, or corrected that record."""

    kind: Literal["sent"] = "sent"
    content_hash: str
    sending: Sending
    chase_on: date | None = None


class Acknowledged(Stamped):
    """The local authority said that it has it."""

    kind: Literal["acknowledged"] = "acknowledged"
    on: date
    by: str = ""
    reference: str = ""
    chase_on: date | None = None


class Decided(Stamped):
    """The local authority answered."""

    kind: Literal["decided"] = "decided"
    outcome: Outcome
    on: date
    reason: str = ""


class FollowedUp(Stamped):
    """Somebody asked after it, or took it up under the local procedure."""

    kind: Literal["followed_up"] = "followed_up"
    words: str
    is_escalation: bool = False
    chase_on: date | None = None


class Withdrawn(Stamped):
    """It will not be sent, or the local authority was told that it no longer stands."""

    kind: Literal["withdrawn"] = "withdrawn"
    reason: str


class Copied(Stamped):
    """Its author went on in a copy."""

    kind: Literal["copied"] = "copied"
    copy_id: str


ReviewEvent = (
    Commented
    | Submitted
    | Returned
    | Approved
    | Exported
    | Sent
    | Acknowledged
    | Decided
    | FollowedUp
    | Withdrawn
    | Copied
)
REVIEW_EVENTS = (
    Commented,
    Overridden,
    Submitted,
    Returned,
    Approved,
    Exported,
    Sent,
    Acknowledged,
    Decided,
    FollowedUp,
    Withdrawn,
    Copied,
)
"""Undoing a turn never takes these back: somebody else may have acted on them."""
_VERSIONED = (Submitted, Returned, Approved)
APPENDING_EVENTS = (Commented, Exported, Copied)
"""These add something and change nothing a person may have on the screen."""


def review_after(review: Review, event: ReviewEvent) -> Review:
    """The review after one more event."""
    if isinstance(event, Commented):
        return review.model_copy(update={"comments": (*review.comments, event.comment)})
    if isinstance(event, Copied):
        return review.model_copy(update={"copies": (*review.copies, event.copy_id)})
    update = _change(review, event)
    step = ReviewStep(
        action=event.outcome.value if isinstance(event, Decided) else _action(event),
        actor_id=event.actor_id,
        at=event.at,
        version=event.version if isinstance(event, _VERSIONED) else review.version,
        content_hash=getattr(event, "content_hash", None),
        note=_note(event) or None,
    )
    return review.model_copy(update={**update, "history": (*review.history, step)})


def _action(event: ReviewEvent) -> str:
    return "escalated" if isinstance(event, FollowedUp) and event.is_escalation else event.kind


def _note(event: ReviewEvent) -> str:
    match event:
        case Returned():
            return event.note
        case Decided() | Withdrawn():
            return event.reason
        case FollowedUp():
            return event.words
        case Sent():
            return event.sending.reference or ""
        case Acknowledged():
            return event.reference
        case _:
            return ""


def _change(review: Review, event: ReviewEvent) -> dict[str, object]:
    match event:
        case Submitted():
            return {
                "state": ReviewState.IN_REVIEW,
                "version": event.version,
                "submitted_hash": event.content_hash,
                "approved_hash": None,
                "reviewer_id": event.reviewer_id,
            }
        case Returned():
            return {"state": ReviewState.RETURNED}
        case Approved():
            return {"state": ReviewState.APPROVED, "approved_hash": event.content_hash}
        case Sent():
            return {
                "state": ReviewState.SENT,
                "sending": event.sending,
                "chase_on": event.chase_on,
            }
        case Acknowledged():
            sending = review.sending
            if sending is not None and event.reference:
                sending = sending.model_copy(update={"reference": event.reference})
            reply = Reply(acknowledged_on=event.on, acknowledged_by=event.by or None)
            return {
                "state": ReviewState.ACKNOWLEDGED,
                "sending": sending,
                "reply": reply,
                "chase_on": event.chase_on or review.chase_on,
            }
        case Decided():
            answer = {
                "outcome": event.outcome,
                "outcome_on": event.on,
                "reason": event.reason or None,
            }
            return {
                "state": ReviewState(event.outcome.value),
                "reply": review.reply.model_copy(update=answer),
                "chase_on": None,
            }
        case FollowedUp():
            contact = Contact(
                actor_id=event.actor_id,
                at=event.at,
                words=event.words,
                is_escalation=event.is_escalation,
            )
            return {
                "contacts": (*review.contacts, contact),
                "chase_on": event.chase_on or review.chase_on,
            }
        case Withdrawn():
            return {"state": ReviewState.WITHDRAWN, "chase_on": None}
        case _:
            return {}
