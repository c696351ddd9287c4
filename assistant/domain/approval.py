"""The review of a referral as it stands, and what an approval covers.

Approval binds to a content hash; content that hashes differently is not approved, whatever happened
before. What may be done in which state, and by whom, is in `assistant.domain.lifecycle`.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from assistant.domain.text import Frozen
from assistant.errors import CommandError, NotAllowedError, StaleError


class ReviewState(StrEnum):
    """Where a referral stands between its author, its reviewer and the local authority."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    RETURNED = "returned"
    APPROVED = "approved"
    SENT = "sent"
    ACKNOWLEDGED = "acknowledged"
    ACCEPTED = "accepted"
    STEPPED_DOWN = "stepped_down"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


SENT_STATES = frozenset(
    {
        ReviewState.SENT,
        ReviewState.ACKNOWLEDGED,
        ReviewState.ACCEPTED,
        ReviewState.STEPPED_DOWN,
        ReviewState.REJECTED,
    }
)
"""A person has sent it: what went is what was approved, for good."""
CLOSED_STATES = SENT_STATES | {ReviewState.WITHDRAWN}
"""Nothing of its text changes any more; what is new goes into a copy."""


class SentHow(StrEnum):
    """The way a person sent it."""

    ONLINE_FORM = "online_form"
    SECURE_EMAIL = "secure_email"
    PHONE_THEN_WRITTEN = "phone_then_written"
    BY_HAND = "by_hand"
    OTHER = "other"


class Outcome(StrEnum):
    """What the local authority answered."""

    ACCEPTED = "accepted"
    STEPPED_DOWN = "stepped_down"
    REJECTED = "rejected"


class Comment(Frozen):
    """Words on a place in the referral; `anchor` is a sentence or section id.

    With `reply_to` they answer the comment with that id.
    """

    id: str
    author_id: str
    at: datetime
    anchor: str
    text: str
    version: int
    reply_to: str | None = None


class ReviewStep(Frozen):
    """One entry of the review history."""

    action: str
    actor_id: str
    at: datetime
    version: int
    content_hash: str | None = None
    note: str | None = None


class Sending(Frozen):
    """How it went to the local authority, as the person who sent it recorded it."""

    sent_by: str
    sent_on: date
    sent_time: str | None = None
    """`HH:MM`, when it was noted."""
    how: SentHow
    reference: str | None = None
    """The local authority's own."""


class Reply(Frozen):
    """What came back from the local authority."""

    acknowledged_on: date | None = None
    acknowledged_by: str | None = None
    outcome: Outcome | None = None
    outcome_on: date | None = None
    reason: str | None = None


class Contact(Frozen):
    """One time somebody asked after it, or took it up under the local procedure."""

    actor_id: str
    at: datetime
    words: str
    is_escalation: bool = False


class EarlierReferral(Frozen):
    """The referral a copy goes on from, as it stood when the copy was made."""

    interview_id: str
    state: ReviewState
    version: int
    sent_on: date | None = None
    reference: str | None = None
    outcome_on: date | None = None
    reason: str | None = None


class Review(Frozen):
    """The review so far. `version` counts what was sent to a reviewer, from 1; 0 is never sent."""

    state: ReviewState = ReviewState.DRAFT
    version: int = 0
    submitted_hash: str | None = None
    approved_hash: str | None = None
    reviewer_id: str | None = None
    """Whom the author asked; any supervisor of the team may act."""
    comments: tuple[Comment, ...] = ()
    history: tuple[ReviewStep, ...] = ()
    sending: Sending | None = None
    reply: Reply = Reply()
    chase_on: date | None = None
    """The day to ask, if nothing has come by then."""
    contacts: tuple[Contact, ...] = ()
    copies: tuple[str, ...] = ()
    """Interviews that went on from a copy of this one."""


def hash_content(content: dict[str, Any]) -> str:
    """SHA-256 (hex) of the content in one canonical spelling."""
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def fingerprint(content_hash: str) -> str:
    """The hash as people read it: its first 16 digits in groups of four."""
    return " ".join(content_hash[start : start + 4] for start in range(0, 16, 4))


def check_submit(review: Review, current_hash: str) -> None:
    """Raise `CommandError` when exactly this text is with the reviewer or approved already."""
    if review.submitted_hash != current_hash:
        return
    if review.state is ReviewState.IN_REVIEW:
        raise CommandError("This referral is already with the reviewer. Nothing has changed.")
    if review.state is ReviewState.APPROVED:
        raise CommandError("This text is approved already. Nothing has changed.")


def check_decision(
    review: Review, *, author_id: str, actor_id: str, seen_hash: str, current_hash: str
) -> None:
    """Raise unless this person may return or approve exactly what they read.

    `seen_hash` is the hash shown beside the button. Raises `NotAllowedError` for the author,
    `CommandError` outside review, `StaleError` when the text is no longer the one that was read.
    """
    if actor_id == author_id:
        raise NotAllowedError(
            "A referral is approved by a second person. The one who wrote it can't decide on it."
        )
    if review.state is not ReviewState.IN_REVIEW:
        raise CommandError("This referral is not waiting for review. Nothing has changed.")
    if seen_hash != current_hash or seen_hash != review.submitted_hash:
        raise StaleError(
            "The referral changed since this page was loaded. Nothing was decided. "
            "Load the page again and read the new text."
        )
