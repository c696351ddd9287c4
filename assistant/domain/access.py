"""Who may do what: the one place that knows."""

from __future__ import annotations

from assistant.domain.draft import effective_state
from assistant.domain.events import Interview
from assistant.domain.lifecycle import Action, Party, check_move, is_allowed
from assistant.domain.ports import Actor, Role
from assistant.errors import NotAllowedError, NotFoundError


def party_of(actor: Actor, interview: Interview) -> Party | None:
    """What the actor is to this referral; None for everybody it does not exist for."""
    if interview.owner_id == actor.user_id:
        return Party.AUTHOR
    return Party.REVIEWER if may_review(actor, interview) else None


def may_read(actor: Actor, interview: Interview) -> bool:
    """The author always; a supervisor once it was sent to their team."""
    return party_of(actor, interview) is not None


def may_review(actor: Actor, interview: Interview) -> bool:
    """A supervisor of the team it was sent to, whoever was asked by name; never the author."""
    return (
        actor.role is Role.SUPERVISOR
        and interview.owner_id != actor.user_id
        and interview.review.version > 0
        and is_one_team(interview.team, actor.team)
    )


def is_one_team(one: str, other: str) -> bool:
    """Are these the same team? Two accounts in no team share nothing."""
    return bool(one.strip()) and one == other


def may(actor: Actor, action: Action, interview: Interview) -> bool:
    """May the actor take this action now?"""
    party = party_of(actor, interview)
    return party is not None and is_allowed(action, effective_state(interview), party)


def check(actor: Actor, action: Action, interview: Interview) -> None:
    """Raise unless the actor may take this action now; `NotFoundError` for who may not read it."""
    party = party_of(actor, interview)
    if party is None:
        raise NotFoundError
    check_move(action, effective_state(interview), party)


def check_read(actor: Actor, interview: Interview) -> None:
    """Raise `NotFoundError` unless the actor may read it; the same as for no such interview."""
    if not may_read(actor, interview):
        raise NotFoundError


def check_write(actor: Actor, interview: Interview) -> None:
    """Raise unless the actor is the author: only they go on with the interview."""
    check_read(actor, interview)
    if interview.owner_id != actor.user_id:
        raise NotAllowedError("Only the person who began this interview can go on with it.")
