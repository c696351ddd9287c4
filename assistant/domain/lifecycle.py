"""The life of a referral as data: what may be done in which state, by whom, and where it leads.

draft → in_review → returned | approved → sent → acknowledged → accepted | stepped_down | rejected;
withdrawn from anywhere before the local authority has answered. A closed referral keeps its text
for good: its author goes on in a copy, which needs its own approval.
"""

from __future__ import annotations

from enum import StrEnum

from assistant.domain.approval import CLOSED_STATES, ReviewState
from assistant.domain.text import Frozen
from assistant.errors import CommandError, NotAllowedError

_S = ReviewState
_OPEN = frozenset({_S.DRAFT, _S.IN_REVIEW, _S.RETURNED, _S.APPROVED})
_ANSWERED = frozenset({_S.ACCEPTED, _S.STEPPED_DOWN, _S.REJECTED})
_UNDER_WAY = frozenset({_S.SENT, _S.ACKNOWLEDGED})


class Party(StrEnum):
    """What a person is to one referral. Whoever is neither does not find it."""

    AUTHOR = "author"
    REVIEWER = "reviewer"


class Action(StrEnum):
    """What can be done with a referral."""

    WRITE = "write"
    EDIT = "edit"
    SUBMIT = "submit"
    COMMENT = "comment"
    ANSWER = "answer"
    OVERRIDE = "override"
    RETURN = "return"
    APPROVE = "approve"
    EXPORT = "export"
    TAKE_KEY = "take_key"
    SEND = "send"
    ACKNOWLEDGE = "acknowledge"
    OUTCOME = "outcome"
    FOLLOW_UP = "follow_up"
    WITHDRAW = "withdraw"
    COPY = "copy"


class Move(Frozen):
    """One action: the states it starts from, who may take it, where it leads.

    `to` is None where the state stays, or depends on what was said (an edited text is a draft).
    """

    states: frozenset[ReviewState]
    by: frozenset[Party]
    to: ReviewState | None = None


_AUTHOR = frozenset({Party.AUTHOR})
_REVIEWER = frozenset({Party.REVIEWER})
_BOTH = _AUTHOR | _REVIEWER

MOVES: dict[Action, Move] = {
    Action.WRITE: Move(states=_OPEN, by=_AUTHOR),
    Action.EDIT: Move(states=_OPEN, by=_BOTH),
    Action.SUBMIT: Move(states=frozenset({_S.DRAFT, _S.RETURNED}), by=_AUTHOR, to=_S.IN_REVIEW),
    Action.COMMENT: Move(states=_OPEN, by=_REVIEWER),
    Action.ANSWER: Move(states=_OPEN, by=_BOTH),
    Action.OVERRIDE: Move(states=frozenset({_S.IN_REVIEW}), by=_REVIEWER),
    Action.RETURN: Move(states=frozenset({_S.IN_REVIEW}), by=_REVIEWER, to=_S.RETURNED),
    Action.APPROVE: Move(states=frozenset({_S.IN_REVIEW}), by=_REVIEWER, to=_S.APPROVED),
    Action.EXPORT: Move(states=frozenset(_S), by=_BOTH),
    Action.TAKE_KEY: Move(states=frozenset(_S), by=_REVIEWER),
    Action.SEND: Move(states=frozenset({_S.APPROVED, _S.SENT}), by=_BOTH, to=_S.SENT),
    Action.ACKNOWLEDGE: Move(states=frozenset({_S.SENT}), by=_BOTH, to=_S.ACKNOWLEDGED),
    # An answer can be changed: it may be taken up under the local procedure.
    Action.OUTCOME: Move(states=_UNDER_WAY | _ANSWERED, by=_BOTH),
    Action.FOLLOW_UP: Move(states=_UNDER_WAY | {_S.STEPPED_DOWN, _S.REJECTED}, by=_BOTH),
    Action.WITHDRAW: Move(states=_OPEN | _UNDER_WAY, by=_BOTH, to=_S.WITHDRAWN),
    Action.COPY: Move(states=CLOSED_STATES, by=_AUTHOR),
}

STATE_WORDS: dict[ReviewState, str] = {
    _S.DRAFT: "Draft",
    _S.IN_REVIEW: "In review",
    _S.RETURNED: "Returned",
    _S.APPROVED: "Approved",
    _S.SENT: "Sent",
    _S.ACKNOWLEDGED: "Acknowledged",
    _S.ACCEPTED: "Accepted",
    _S.STEPPED_DOWN: "Stepped down",
    _S.REJECTED: "Rejected",
    _S.WITHDRAWN: "Withdrawn",
}
"""Each state as people read it, everywhere."""

_SECOND_PERSON = (
    "A referral is approved by a second person. The one who wrote it can't decide on it."
)
_AUTHORS_OWN = "Only the person who wrote this referral can do that. Nothing has changed."
_NOW = {
    _S.DRAFT: "is a draft with its author",
    _S.IN_REVIEW: "is with the reviewer",
    _S.RETURNED: "is with its author again",
    _S.APPROVED: "is approved and not sent yet",
    _S.SENT: "has been sent",
    _S.ACKNOWLEDGED: "has been sent and acknowledged",
    _S.ACCEPTED: "has been sent and accepted",
    _S.STEPPED_DOWN: "has been sent and stepped down",
    _S.REJECTED: "has been sent and rejected",
    _S.WITHDRAWN: "was withdrawn",
}


def is_allowed(action: Action, state: ReviewState, party: Party) -> bool:
    """May this party take this action in this state?"""
    move = MOVES[action]
    return party in move.by and state in move.states


def check_move(action: Action, state: ReviewState, party: Party) -> None:
    """Raise `NotAllowedError` for the wrong party, `CommandError` for the wrong state."""
    move = MOVES[action]
    if party not in move.by:
        if action is Action.TAKE_KEY:
            raise NotAllowedError("The key of tokens is kept by supervisors. Nothing was taken.")
        raise NotAllowedError(_AUTHORS_OWN if party is Party.REVIEWER else _SECOND_PERSON)
    if state in move.states:
        return
    copy = " What is new goes into a copy." if state in CLOSED_STATES else ""
    raise CommandError(
        f"That can’t be done now: this referral {_NOW[state]}. Nothing has changed.{copy}"
    )
