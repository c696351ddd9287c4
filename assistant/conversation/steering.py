"""Steering: the commands, typed or by button: skip, choose, back, go, undo, place, check."""

from __future__ import annotations

from assistant.conversation.asking import Asking
from assistant.domain import access, speech
from assistant.domain.agenda import Gap, doubt_about
from assistant.domain.commands import Command, CommandName, read_section
from assistant.domain.coverage import unplaced_in
from assistant.domain.danger_question import DANGER_QUESTION
from assistant.domain.doubts import take_other
from assistant.domain.events import Answered, Interview, Placed, SectionEntered, Skipped, Undone
from assistant.domain.findings import Finding
from assistant.domain.flow import FactQuestion
from assistant.domain.grounding import Grounded
from assistant.domain.interview import OFFER, find_gap, gap_id_of
from assistant.domain.lifecycle import Action
from assistant.domain.placing import HOMES, notice_placed, place
from assistant.domain.ports import Actor
from assistant.domain.record import Answer, AnswerStatus, Fact
from assistant.domain.speech import Say, SayKind
from assistant.errors import CommandError
from assistant.journals import Turn, Work

_UNSURE = "Not sure"


class Steering(Asking):
    """What a person does to the interview instead of telling it something."""

    async def command(
        self, actor: Actor, interview_id: str, name: CommandName, argument: str = ""
    ) -> Turn:
        """A command by button or from the panel; the same as its words."""
        async with self._lock(interview_id):
            state = await self._load(interview_id)
            access.check(actor, Action.WRITE, state)
            return await self._run(actor, state, Command(name=name, argument=argument), [])

    async def _run(self, actor: Actor, state: Interview, command: Command, says: list[Say]) -> Turn:
        work = self._work(state)
        turn = self._new_id()
        match command.name:
            case CommandName.WHY:
                says.append(self._why(state))
                says += self._repeat(state)
            case CommandName.HELP:
                says.append(Say(kind=SayKind.NOTE, text=speech.HELP))
                says += self._repeat(state)
            case CommandName.SKIP:
                if state.pending is not None:
                    skipped = gap_id_of(state.pending)
                    work.add(Skipped(**self._stamp(actor, turn), gap_id=skipped))
                says += self._ask_next(actor, work, turn)
            case CommandName.NOT_KNOWN if _is_about_danger(state):
                says += self._choose(actor, work, turn, _UNSURE)
            case CommandName.NOT_KNOWN:
                self._answer_pending(actor, work, turn, AnswerStatus.NOT_KNOWN)
                says += self._ask_next(actor, work, turn)
            case CommandName.DECIDE:
                says += self._show_open(state) or self._repeat(state)
            case CommandName.ASK:
                says += self._ask_or_choose(actor, work, turn, command.argument)
            case CommandName.MORE:
                says += self._ask_next(actor, work, turn, after_offer=True)
            case CommandName.DONE:
                says += self._ask_next(actor, work, turn, move_on=True)
            case CommandName.BACK:
                says += self._go_back(actor, work, turn)
            case CommandName.GO:
                says += self._enter(actor, work, turn, command.argument)
            case CommandName.UNDO:
                says += self._undo(actor, work, turn)
            case CommandName.CHECK:
                says.append(self._check(state))
                says += self._repeat(state)
            case CommandName.SUBMIT:
                says.append(self._submit(actor, work, turn, None))
            case CommandName.PLACE | CommandName.LEAVE:
                says.append(self._place(actor, work, turn, command.argument))
                says += self._repeat(work.state)
        return await self._commit(work, says)

    def _why(self, state: Interview) -> Say:
        gap = self._pending_gap(state)
        if gap is not None:
            return Say(kind=SayKind.NOTE, text=gap.why)
        if state.pending is not None:
            return Say(
                kind=SayKind.NOTE, text="After three questions in a row you choose how to go on."
            )
        return Say(kind=SayKind.NOTE, text="Nothing is being asked just now.")

    def _show_open(self, state: Interview) -> list[Say]:
        """The cards to decide, since a word alone does not say which phrase it means."""
        if not state.open_findings:
            return [Say(kind=SayKind.NOTE, text="No marked phrase is waiting for a decision.")]
        note = Say(
            kind=SayKind.NOTE,
            text="Each marked phrase is settled on its card, so that it is clear which is meant.",
        )
        return [note, *speech.finding_cards(state.open_findings)]

    def _place(self, actor: Actor, work: Work, turn: str, argument: str) -> Say:
        """Put a message's sentences that stand nowhere where they belong, or leave them out."""
        message_id, _, name = argument.partition(":")
        message = work.state.message(message_id)
        pieces = unplaced_in(work.state, message_id)
        home = read_section(name)
        if message is None or not pieces:
            raise CommandError("Those words have been placed already. Nothing has changed.")
        if name and home not in HOMES:
            raise CommandError("Words can't be put there. Nothing has changed.")
        grounded = Grounded()
        findings: tuple[Finding, ...] = ()
        if home is not None:
            request = self._request(work.state, message)
            grounded = place(pieces, home, request, self._new_id)
            findings = notice_placed(
                grounded, request, work.state.findings, self._new_id, self._policy
            )
        work.add(
            Placed(
                **self._stamp(actor, turn),
                evidence=pieces,
                facts=grounded.facts,
                people=grounded.people,
                findings=findings,
            )
        )
        for answer in grounded.answers:
            work.add(Answered(**self._stamp(actor, turn), answer=answer))
        return speech.placed(len(pieces), home)

    def _answer_pending(self, actor: Actor, work: Work, turn: str, status: AnswerStatus) -> None:
        pending = work.state.pending
        if pending is None or pending.question_id == OFFER:
            return
        answer = Answer(question_id=gap_id_of(pending), status=status)
        work.add(Answered(**self._stamp(actor, turn), answer=answer))

    def _ask_or_choose(self, actor: Actor, work: Work, turn: str, argument: str) -> list[Say]:
        """A choice for the question on screen, or a gap to put on screen."""
        gap = find_gap(work.state, self.flow, argument)
        if gap is not None:
            if gap.section is not work.state.section:
                work.add(SectionEntered(**self._stamp(actor, turn), section=gap.section))
            return [self._put(actor, work, turn, gap)]
        return self._choose(actor, work, turn, argument)

    def _choose(self, actor: Actor, work: Work, turn: str, argument: str) -> list[Say]:
        pending = self._pending_gap(work.state)
        if pending is None or argument not in pending.choices:
            raise CommandError("That question is not open any more. Nothing has changed.")
        value = argument.lower()
        if pending.question_id == DANGER_QUESTION:
            value = {"not sure": "unsure"}.get(value, value)
        answer = Answer(question_id=pending.id, status=AnswerStatus.GIVEN, value=value)
        amended = self._chosen_reading(work.state, pending, argument)
        work.add(Answered(**self._stamp(actor, turn), answer=answer, amended=amended))
        says: list[Say] = []
        if pending.question_id == DANGER_QUESTION and value != "no":
            says.append(speech.urgent_advice(self.flow, self.organisation))
        return says + self._ask_next(actor, work, turn)

    def _chosen_reading(self, state: Interview, gap: Gap, chosen: str) -> tuple[Fact, ...]:
        """The fact with the other reading, when that is what the person chose."""
        question = self.flow.question(gap.question_id)
        fact = state.record.fact(gap.fact_id) if gap.fact_id else None
        if fact is None or not isinstance(question, FactQuestion):
            return ()
        doubt = doubt_about(state, fact, question)
        if doubt is None or chosen != gap.choices[1]:
            return ()
        return (take_other(doubt, fact),)

    def _go_back(self, actor: Actor, work: Work, turn: str) -> list[Say]:
        """To the question asked before this one, in the order they were first asked."""
        state = work.state
        order = list(
            dict.fromkeys(
                asked.gap_id for asked in state.asked if asked.question.question_id != OFFER
            )
        )
        present = gap_id_of(state.pending) if state.pending else ""
        place = order.index(present) if present in order else len(order)
        if present == DANGER_QUESTION and state.open_doubt:
            place = len(order)  # it was put out of turn
        if place > 0:
            asked = next(item for item in state.asked if item.gap_id == order[place - 1])
            gap = find_gap(state, self.flow, asked.gap_id) or self._answered_gap(asked)
            if gap.section is not state.section:
                work.add(SectionEntered(**self._stamp(actor, turn), section=gap.section))
            return [self._put(actor, work, turn, gap)]
        raise CommandError("This is the first question; there is nothing before it.")

    def _enter(self, actor: Actor, work: Work, turn: str, name: str) -> list[Say]:
        section = read_section(name)
        if section is None:
            raise CommandError(
                "There is no section with that name. The sections are: "
                + ", ".join(item.title for item in self.flow.sections)
                + "."
            )
        says = [self._cross(actor, work, turn, section)]
        return says + self._ask_next(actor, work, turn)

    def _undo(self, actor: Actor, work: Work, turn: str) -> list[Say]:
        if not work.state.turns:
            raise CommandError("There is nothing to undo.")
        undone = work.state.turns[-1]
        message = work.state.message(undone)
        work.add(Undone(**self._stamp(actor, turn), undone_turn=undone))
        quoted = message.origin.file_name if message and message.origin else ""
        quoted = quoted or (message.text[:60].strip() if message else "")
        words = f" (“{quoted}”)" if quoted else ""
        says = [
            Say(
                kind=SayKind.NOTE,
                text=f"The last step{words} is taken back. The words are kept in the history.",
            )
        ]
        repeated = self._repeat(work.state)
        return says + (repeated or self._ask_next(actor, work, turn))


def _is_about_danger(state: Interview) -> bool:
    return state.pending is not None and state.pending.question_id == DANGER_QUESTION
