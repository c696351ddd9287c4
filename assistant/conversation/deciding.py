"""Deciding: a finding is settled in one of its ways, or opened again."""

from __future__ import annotations

from assistant.conversation.telling import Telling
from assistant.domain import access, speech
from assistant.domain.decisions import check_form, settle
from assistant.domain.events import FindingDecided, FindingReopened, Interview
from assistant.domain.findings import ResolutionKind
from assistant.domain.lifecycle import Action
from assistant.domain.ports import Actor
from assistant.domain.speech import Say, SayKind
from assistant.domain.text import Message, MessageKind, Section, clean_text
from assistant.errors import CommandError, NotFoundError, StaleError
from assistant.journals import Turn


class Deciding(Telling):
    """What a person decides on a finding's card."""

    async def decide(  # noqa: PLR0913 -- the fields of a decision's form
        self,
        actor: Actor,
        interview_id: str,
        finding_id: str,
        *,
        kind: ResolutionKind,
        words: str = "",
        speaker: str = "",
        listener: str = "",
        said_when: str = "",
        rests_on: tuple[str, ...] = (),
        revision: int | None = None,
    ) -> Turn:
        """Settle a finding in one of its ways; new words are kept verbatim and reviewed again."""
        async with self._lock(interview_id):
            state = await self._load(interview_id)
            access.check(actor, Action.WRITE, state)
            finding = state.finding(finding_id)
            if finding is None:
                raise NotFoundError
            if revision is not None and revision != state.revision and state.decision(finding_id):
                raise StaleError(
                    "This was settled in another place meanwhile. Nothing was changed here."
                )
            typed, speaker, listener, said_when = (
                clean_text(field)[0].strip() for field in (words, speaker, listener, said_when)
            )
            check_form(finding, kind, typed, speaker)
            message: Message | None = None
            says: list[Say] = []
            if typed:
                state, heard = await self._hear(
                    actor,
                    state,
                    typed,
                    command=None,
                    message_id=None,
                    today=None,
                    kind=MessageKind.DECISION,
                    section=Section(finding.section),
                )
                message = heard.message
                says += self._urgent(heard)
            form = self._form_message(actor, message, (typed, speaker, listener))
            request = self._request(state, form)
            extraction = await self._extract(request)
            turn = message.id if message else self._new_id()
            settled = settle(
                state,
                finding,
                kind=kind,
                message=message,
                extraction=extraction,
                request=request,
                actor_id=actor.user_id,
                at=self._clock.now(),
                speaker=speaker,
                listener=listener,
                said_when=said_when,
                rests_on=rests_on,
                today=self._clock.today(),
                calendar=self._calendar,
                new_id=self._new_id,
                policy=self._policy,
            )
            event = FindingDecided(
                **self._stamp(actor, turn),
                decision=settled.decision,
                facts=settled.facts,
                people=settled.people,
                findings=settled.findings,
            )
            work = self._work(state, event)
            says.append(Say(kind=SayKind.SAVED, text=settled.told))
            before = {item.id for item in state.open_findings}
            opened = [item for item in work.state.open_findings if item.id not in before]
            says += speech.finding_cards(opened)
            return await self._commit(work, says)

    def _form_message(
        self, actor: Actor, message: Message | None, fields: tuple[str, ...]
    ) -> Message:
        """The message to read a decision's form from: names can stand in any of its fields."""
        if message is not None and not any(fields[1:]):
            return message
        words, speaker, listener = fields
        told = f"{speaker} told {listener}." if listener else f"{speaker} said this."
        return Message(
            id=message.id if message else self._new_id(),
            section=Section.BACKGROUND,
            text=f"{words}\n{told}" if words else told,
            author_id=actor.user_id,
            at=self._clock.now(),
            today=self._clock.today(),
            kind=MessageKind.DECISION,
        )

    async def reopen(
        self, actor: Actor, interview_id: str, finding_id: str, *, revision: int | None = None
    ) -> Turn:
        """Take a decision back; the question is open again.

        With `revision`, only the decision that was on the screen: `StaleError` for a newer one.
        """
        async with self._lock(interview_id):
            state = await self._load(interview_id)
            access.check(actor, Action.WRITE, state)
            if state.finding(finding_id) is None:
                raise NotFoundError
            if revision is not None and self._is_decided_since(state, finding_id, revision):
                raise StaleError(
                    "This was settled anew in another place meanwhile. Nothing was changed here."
                )
            if state.decision(finding_id) is None:
                raise CommandError("This finding is open already.")
            event = FindingReopened(**self._stamp(actor, self._new_id()), finding_id=finding_id)
            return await self._commit(
                self._work(state, event), [Say(kind=SayKind.SAVED, text="Open again.")]
            )

    def _is_decided_since(self, state: Interview, finding_id: str, revision: int) -> bool:
        return any(
            isinstance(event, FindingDecided) and event.decision.finding_id == finding_id
            for event in self._events(state)[revision:]
        )
