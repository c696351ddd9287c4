"""Advising: what a model adds once a turn is over, kept beside the text and never in it."""

from __future__ import annotations

from assistant.conversation.reading import Reading
from assistant.domain import access, speech
from assistant.domain.draft_text import SuggestedDraft
from assistant.domain.events import Advised, Interview
from assistant.domain.findings import Finding
from assistant.domain.ports import Actor, ProposedDraft, ProposedMarks
from assistant.domain.speech import Say
from assistant.domain.suggestions import (
    draft_basis,
    drafts_due,
    findings_from,
    may_review,
    message_to_review,
    spans_taken,
)
from assistant.domain.text import Section
from assistant.errors import StaleError
from assistant.journals import ATTEMPTS, Turn


class Advising(Reading):
    """What is asked of a model while the person types on."""

    async def advise(self, actor: Actor, interview_id: str) -> Turn | None:
        """What a model adds once a turn is over; None when nothing was asked of one.

        The person has the turn's result already and may type on meanwhile: nothing is held while
        the model thinks, and what it gave is checked against the state as it is then.
        """
        if self._helper is None:
            return None
        state = await self._load(interview_id)
        access.check_write(actor, state)
        if state.is_closed:
            return None
        before = state.revision
        says: list[Say] = []
        message = message_to_review(state)
        if message is not None:
            request = self._request(state, message)
            marked = await self._helper.review(request, spans_taken(state, message))
            state, said = await self._add_advice(actor, interview_id, message.id, marked)
            says += said
        for section in drafts_due(state):
            made = await self._helper.draft(section, state)
            state, said = await self._add_advice(
                actor, interview_id, None, made, section=section, basis=draft_basis(state, section)
            )
            says += said
        return Turn(interview=state, says=tuple(says)) if state.revision > before else None

    async def _add_advice(
        self,
        actor: Actor,
        interview_id: str,
        message_id: str | None,
        made: ProposedMarks | ProposedDraft,
        *,
        section: Section | None = None,
        basis: str | None = None,
    ) -> tuple[Interview, list[Say]]:
        made_by = self._stamped(made.made_by)
        if not made_by.is_call:
            return await self._load(interview_id), []
        for _ in range(ATTEMPTS):
            async with self._lock(interview_id):
                state = await self._load(interview_id)
                if state.is_closed:
                    return state, []
                findings: tuple[Finding, ...] = ()
                draft: SuggestedDraft | None = None
                message = state.message(message_id) if message_id else None
                if isinstance(made, ProposedMarks) and message and may_review(state, message):
                    findings = findings_from(
                        made.marks,
                        message,
                        state,
                        model=made_by.model or "",
                        new_id=self._new_id,
                    )
                if isinstance(made, ProposedDraft) and section and basis:
                    draft = SuggestedDraft(
                        section=section,
                        basis=basis,
                        sentences=made.sentences,
                        dropped=made.dropped,
                    )
                event = Advised(
                    **self._stamp(actor, message_id or self._new_id()),
                    message_id=message_id,
                    findings=findings,
                    draft=draft,
                    made_by=made_by,
                )
                try:
                    turn = await self._commit(self._work(state, event), [])
                except StaleError:
                    continue
                return turn.interview, speech.advice(findings, draft)
        return await self._load(interview_id), []
