"""After it was sent: when to ask, whether that day has passed, and what to do then.

No law and no promise: who decides, and how long that may take, is in the local procedure.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from assistant.domain.approval import Outcome, Review, ReviewState
from assistant.domain.dates import describe
from assistant.domain.events import Interview
from assistant.domain.speech import Organisation
from assistant.domain.text import Frozen
from assistant.errors import CommandError

_LONDON = ZoneInfo("Europe/London")
_SATURDAY = 5
_WAITING = frozenset({ReviewState.SENT, ReviewState.ACKNOWLEDGED})


class Prompt(Frozen):
    """What somebody might do next, in words; nothing is done by itself."""

    heading: str
    text: str
    is_escalation: bool = False


def next_working_day(day: date) -> date:
    """The next day that is neither Saturday nor Sunday; holidays are for a person to see."""
    following = day + timedelta(days=1)
    while following.weekday() >= _SATURDAY:
        following += timedelta(days=1)
    return following


def is_overdue(review: Review, today: date) -> bool:
    """Has the day to ask passed without an answer?"""
    return review.state in _WAITING and review.chase_on is not None and review.chase_on < today


def is_due(review: Review, today: date) -> bool:
    """Is today the day to ask?"""
    return review.state in _WAITING and review.chase_on == today


def next_prompt(interview: Interview, organisation: Organisation, today: date) -> Prompt | None:
    """What to think of now: asking, or the local procedure; None while nothing is due."""
    review = interview.review
    where = organisation.escalation or (
        "Your local safeguarding partnership publishes it; the designated safeguarding lead "
        "knows where."
    )
    procedure = f"the local procedure for professional disagreements. {where}"
    if is_overdue(review, today) or is_due(review, today):
        asked = any(not contact.is_escalation for contact in review.contacts)
        if asked and is_overdue(review, today):
            return Prompt(
                heading="Asked, and still no answer",
                text=f"If asking again does not help, the next step is in {procedure}",
                is_escalation=True,
            )
        return Prompt(
            heading="Nothing has come by the day set for it",
            text=(
                f"Ask {organisation.contact}, and record below who was asked and what they said. "
                "If a child may be in danger now, do not wait for an answer."
            ),
        )
    if review.state in (ReviewState.REJECTED, ReviewState.STEPPED_DOWN):
        return Prompt(
            heading="If you do not agree with this answer",
            text=(
                f"Talk with the person who decided, then follow {procedure} "
                "If something has changed since, the author can send a copy that says what."
            ),
            is_escalation=True,
        )
    return None


def check_day(day: date, *, earliest: date | None, today: date, what: str) -> None:
    """Raise `CommandError` for a day in the future, or before the one it has to follow."""
    if day > today:
        raise CommandError(f"{what} lies in the future. Nothing was recorded.")
    if earliest is not None and day < earliest:
        before = describe(earliest.isoformat())
        raise CommandError(f"{what} lies before {before}, which it follows. Nothing was recorded.")


def local_day(moment: datetime) -> date:
    """The day it was in London."""
    return moment.astimezone(_LONDON).date()


def needs_reason(outcome: Outcome) -> bool:
    """Must a reason be recorded with this answer?"""
    return outcome is not Outcome.ACCEPTED
