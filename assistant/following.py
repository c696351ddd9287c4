"""The use cases after approval: sent by a person, acknowledged, answered, chased, withdrawn.

The product sends nothing. It keeps what a person says they did and what came back.
"""

from __future__ import annotations

import asyncio
import re
from datetime import date

from assistant.domain import access, following_up
from assistant.domain.approval import Outcome, Sending
from assistant.domain.events import Event, Interview
from assistant.domain.lifecycle import Action
from assistant.domain.ports import Actor, ExportedFile
from assistant.domain.review_events import Acknowledged, Decided, FollowedUp, Sent, Withdrawn
from assistant.domain.text import clean_text
from assistant.errors import CommandError
from assistant.journals import Turn
from assistant.reviewing import KEY_FORMAT, ReviewDesk

_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_LONGEST_LINE = 200


class AfterApproval(ReviewDesk):
    """What author and reviewer record about a referral that has left, or will not."""

    async def mark_sent(
        self,
        actor: Actor,
        interview_id: str,
        sending: Sending,
        *,
        chase_on: date | None = None,
        revision: int | None = None,
        once: str | None = None,
    ) -> Turn:
        """A person sent the approved text: who, when, how, under which reference."""
        if sending.sent_time and not _TIME.fullmatch(sending.sent_time):
            raise CommandError("The time has to look like 14:05. Nothing was recorded.")
        sent_on = sending.sent_on
        recorded = sending.model_copy(
            update={
                "sent_by": _line(sending.sent_by) or actor.name,
                "sent_time": sending.sent_time or None,
                "reference": _line(sending.reference or "") or None,
            }
        )

        def make(state: Interview, turn: str) -> Event:
            approved = [step.at for step in state.review.history if step.action == "approved"]
            following_up.check_day(
                sent_on,
                earliest=following_up.local_day(approved[-1]) if approved else None,
                today=self._clock.today(),
                what="The day it was sent",
            )
            day_to_ask = chase_on or following_up.next_working_day(sent_on)
            _check_chase(day_to_ask, sent_on)
            return Sent(
                **self._stamp(actor, turn),
                content_hash=state.review.approved_hash or "",
                sending=recorded,
                chase_on=day_to_ask,
            )

        return await self._act(actor, interview_id, Action.SEND, make, revision=revision, once=once)

    async def acknowledge(
        self,
        actor: Actor,
        interview_id: str,
        *,
        on: date,
        by: str = "",
        reference: str = "",
        chase_on: date | None = None,
        revision: int | None = None,
        once: str | None = None,
    ) -> Turn:
        """The local authority said that it has it."""

        def make(state: Interview, turn: str) -> Event:
            self._check_after_sending(state, on, "The day it was acknowledged")
            if chase_on is not None:
                _check_chase(chase_on, on)
            return Acknowledged(
                **self._stamp(actor, turn),
                on=on,
                by=_line(by),
                reference=_line(reference),
                chase_on=chase_on,
            )

        return await self._act(
            actor, interview_id, Action.ACKNOWLEDGE, make, revision=revision, once=once
        )

    async def record_outcome(
        self,
        actor: Actor,
        interview_id: str,
        *,
        outcome: Outcome,
        on: date,
        reason: str = "",
        revision: int | None = None,
        once: str | None = None,
    ) -> Turn:
        """What the local authority answered, in its words where there are any."""
        words, _ = clean_text(reason)
        words = words.strip()
        if following_up.needs_reason(outcome) and not words:
            raise CommandError(
                "The reason given is needed, or that none was given. Nothing was recorded."
            )

        def make(state: Interview, turn: str) -> Event:
            self._check_after_sending(state, on, "The day of the answer")
            return Decided(**self._stamp(actor, turn), outcome=outcome, on=on, reason=words)

        return await self._act(
            actor, interview_id, Action.OUTCOME, make, revision=revision, once=once
        )

    async def follow_up(
        self,
        actor: Actor,
        interview_id: str,
        words: str,
        *,
        is_escalation: bool = False,
        chase_on: date | None = None,
        once: str | None = None,
    ) -> Turn:
        """Somebody asked after it, or took it up under the local procedure."""
        said = clean_text(words)[0].strip()
        if not said:
            raise CommandError("Who was asked, and what they said, is needed. Nothing was saved.")

        def make(state: Interview, turn: str) -> Event:
            if chase_on is not None and chase_on < self._clock.today():
                raise CommandError("The next day to ask lies in the past. Nothing was recorded.")
            return FollowedUp(
                **self._stamp(actor, turn),
                words=said,
                is_escalation=is_escalation,
                chase_on=chase_on,
            )

        return await self._act(actor, interview_id, Action.FOLLOW_UP, make, once=once)

    async def withdraw(
        self,
        actor: Actor,
        interview_id: str,
        reason: str,
        *,
        revision: int | None = None,
        once: str | None = None,
    ) -> Turn:
        """It goes no further; one that was sent, a person has to take back by themselves."""
        words = clean_text(reason)[0].strip()
        if not words:
            raise CommandError("A reason is needed. Nothing was withdrawn.")

        def make(state: Interview, turn: str) -> Event:
            return Withdrawn(**self._stamp(actor, turn), reason=words)

        return await self._act(
            actor, interview_id, Action.WITHDRAW, make, revision=revision, once=once
        )

    async def take_key(self, actor: Actor, interview_id: str) -> ExportedFile:
        """Who each token stands for: a file for inside, for supervisors alone."""
        state = await self.open(actor, interview_id)
        access.check(actor, Action.TAKE_KEY, state)
        exporter = self._exporters.get(KEY_FORMAT)
        if exporter is None:
            raise CommandError("No key of tokens can be made here.")
        return await asyncio.to_thread(exporter.export, state, now=self._clock.now())

    def _check_after_sending(self, state: Interview, day: date, what: str) -> None:
        sending = state.review.sending
        following_up.check_day(
            day,
            earliest=sending.sent_on if sending else None,
            today=self._clock.today(),
            what=what,
        )


def _check_chase(chase_on: date, after: date) -> None:
    if chase_on < after:
        raise CommandError("The day to ask comes before the day it was sent. Nothing was recorded.")


def _line(text: str) -> str:
    """One line of words, as typed but for its ends and breaks."""
    words = " ".join(clean_text(text)[0].split())
    if len(words) > _LONGEST_LINE:
        raise CommandError(f"One of these is longer than {_LONGEST_LINE} characters.")
    return words
