"""The life of a referral after it was written: who may move it, and what an approval covers.

draft → in_review → returned | approved → exported → sent. Approval binds to a content hash; content
that hashes differently is not approved, whatever happened before. Nobody approves their own.
"""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from enum import StrEnum
from typing import Any

from assistant.domain.text import Frozen
from assistant.errors import CommandError, NotAllowedError, StaleError


class ReviewState(StrEnum):
    """Where a referral stands between its author and its reviewer."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    RETURNED = "returned"
    APPROVED = "approved"


class Comment(Frozen):
    """A reviewer's words on a place in the referral; `anchor` is a sentence or section id."""

    id: str
    author_id: str
    at: datetime
    anchor: str
    text: str
    version: int


class ReviewStep(Frozen):
    """One entry of the review history."""

    action: str
    actor_id: str
    at: datetime
    version: int
    content_hash: str | None = None
    note: str | None = None


class Review(Frozen):
    """The review so far. `version` counts what was sent to a reviewer, from 1; 0 is never sent."""

    state: ReviewState = ReviewState.DRAFT
    version: int = 0
    submitted_hash: str | None = None
    approved_hash: str | None = None
    reviewer_id: str | None = None
    comments: tuple[Comment, ...] = ()
    history: tuple[ReviewStep, ...] = ()


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
