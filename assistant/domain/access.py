"""Who may do what: the one place that knows."""

from __future__ import annotations

from assistant.domain.events import Interview
from assistant.domain.ports import Actor, Role
from assistant.errors import NotAllowedError, NotFoundError


def may_read(actor: Actor, interview: Interview) -> bool:
    """The author always; a supervisor once it was sent to them, or to their team as a whole."""
    return interview.owner_id == actor.user_id or may_review(actor, interview)


def may_review(actor: Actor, interview: Interview) -> bool:
    """A supervisor it was sent to; never the author."""
    review = interview.review
    return (
        actor.role is Role.SUPERVISOR
        and interview.owner_id != actor.user_id
        and review.version > 0
        and interview.team == actor.team
        and review.reviewer_id in (None, actor.user_id)
    )


def check_read(actor: Actor, interview: Interview) -> None:
    """Raise `NotFoundError` unless the actor may read it; the same as for no such interview."""
    if not may_read(actor, interview):
        raise NotFoundError


def check_write(actor: Actor, interview: Interview) -> None:
    """Raise unless the actor is the author: only they go on with the interview."""
    check_read(actor, interview)
    if interview.owner_id != actor.user_id:
        raise NotAllowedError("Only the person who began this interview can go on with it.")


def check_review(actor: Actor, interview: Interview) -> None:
    """Raise unless the actor may comment on it, return it or approve it."""
    check_read(actor, interview)
    if not may_review(actor, interview):
        raise NotAllowedError(
            "A referral is approved by a second person. The one who wrote it can't decide on it."
        )
