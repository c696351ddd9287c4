"""Asking: the next question, the same one again, the offer to move on, the end of a section."""

from __future__ import annotations

from assistant.conversation.reading import Reading
from assistant.domain import speech
from assistant.domain.agenda import Gap, section_gaps
from assistant.domain.coverage import unplaced
from assistant.domain.danger_question import DANGER_QUESTION
from assistant.domain.events import Asked, Interview, SectionEntered
from assistant.domain.flow import Question
from assistant.domain.interview import OFFER, find_gap, gap_id_of, next_step, open_gaps, was_put
from assistant.domain.ports import Actor, PendingQuestion
from assistant.domain.provenance import Provenance
from assistant.domain.rules.record_checks import check_record
from assistant.domain.speech import Say, SayKind
from assistant.domain.text import Section
from assistant.errors import CommandError
from assistant.journals import Work


class Asking(Reading):
    """What is put on the screen next; each question put is an event."""

    def _ask_next(
        self,
        actor: Actor,
        work: Work,
        turn: str,
        *,
        move_on: bool = False,
        after_offer: bool = False,
        phrased: tuple[Gap, Provenance] | None = None,
    ) -> list[Say]:
        says: list[Say] = []
        doubt = work.state.doubt_to_ask
        if doubt and (gap := find_gap(work.state, self.flow, DANGER_QUESTION)):
            return [self._put(actor, work, turn, gap)]
        for _ in self.flow.sections:
            step = next_step(work.state, self.flow, move_on=move_on)
            if step.action == "offer" and after_offer:
                step = step.model_copy(
                    update={"action": "ask", "gap": self._first_waiting(work.state)}
                )
            if step.action == "ask" and step.gap is not None:
                if phrased is not None and phrased[0].id == step.gap.id:
                    return [*says, self._put(actor, work, turn, *phrased)]
                return [*says, self._put(actor, work, turn, step.gap)]
            if step.action == "offer" and step.section is not None:
                return [*says, self._offer(actor, work, turn)]
            if step.action == "rest" or step.section is None:
                return [*says, self._closing(work.state)]
            says.append(self._cross(actor, work, turn, step.section))
            move_on = False
        return says

    def _put(
        self,
        actor: Actor,
        work: Work,
        turn: str,
        gap: Gap,
        made_by: Provenance | None = None,
    ) -> Say:
        question = PendingQuestion(
            question_id=gap.question_id, fact_id=gap.fact_id, field=gap.field
        )
        work.add(
            Asked(
                **self._stamp(actor, turn),
                gap_id=gap.id,
                text=gap.ask,
                question=question,
                made_by=made_by,
            )
        )
        return speech.question(gap)

    def _first_waiting(self, state: Interview) -> Gap | None:
        gaps = section_gaps(state, self.flow.section(state.section))
        return next((gap for gap in gaps if not was_put(gap, state)), None)

    def _offer(self, actor: Actor, work: Work, turn: str) -> Say:
        section = work.state.section
        say = self._offer_words(work.state)
        gap_id = f"{OFFER}:{section}:{len(work.state.asked_here)}"
        work.add(
            Asked(
                **self._stamp(actor, turn),
                gap_id=gap_id,
                text=say.text,
                question=PendingQuestion(question_id=OFFER),
            )
        )
        return say

    def _offer_words(self, state: Interview) -> Say:
        section = self.flow.section(state.section)
        following = self.flow.after(state.section)
        left = sum(not was_put(gap, state) for gap in section_gaps(state, section))
        return speech.offer_to_move_on(
            section, self.flow.section(following) if following else None, left
        )

    def _cross(self, actor: Actor, work: Work, turn: str, section: Section) -> Say:
        state = work.state
        before = self.flow.section(state.section)
        left = section_gaps(state, before)
        say = speech.section_opening(state, before, left, self.flow.section(section))
        work.add(SectionEntered(**self._stamp(actor, turn), section=section))
        if section is Section.CLOSE:
            check = self._check(work.state)
            return say.model_copy(update={"text": f"{say.text}\n\n{check.text}"})
        return say

    def _closing(self, state: Interview) -> Say:
        return Say(
            kind=SayKind.QUESTION,
            text="Every question was asked. Check the whole referral, then send it for review.",
            buttons=speech.CLOSING_BUTTONS,
        )

    def _check(self, state: Interview) -> Say:
        text = speech.checks_text(check_record(state), open_gaps(state, self.flow), unplaced(state))
        return Say(
            kind=SayKind.NOTE, text=f"{text}\n\nTo send it as it is, type **send for review**."
        )

    def _repeat(self, state: Interview) -> list[Say]:
        gap = self._pending_gap(state)
        if gap is not None:
            return [speech.question(gap)]
        if state.pending is not None and state.pending.question_id == OFFER:
            return [self._offer_words(state)]
        return []

    def _pending_gap(self, state: Interview) -> Gap | None:
        if state.pending is None or state.pending.question_id == OFFER:
            return None
        gap_id = gap_id_of(state.pending)
        latest = (asked for asked in reversed(state.asked) if asked.gap_id == gap_id)
        return find_gap(state, self.flow, gap_id) or next(map(self._answered_gap, latest), None)

    def _answered_gap(self, asked: Asked) -> Gap:
        """A question answered already, put again so that the answer can be changed."""
        item = self.flow.question(asked.question.question_id)
        if item is None:
            raise CommandError("That question is not part of this interview any more.")
        section = next(
            section.id
            for section in self.flow.sections
            if item in (*section.questions, *section.about_facts)
        )
        return Gap(
            id=asked.gap_id,
            section=section,
            question_id=item.id,
            fact_id=asked.question.fact_id,
            field=asked.question.field,
            ask=asked.text,
            short=asked.text,
            why=item.why,
            priority=item.priority,
            choices=item.choices if isinstance(item, Question) else (),
        )
