"""The fold: the state is its events, and undo leaves the words."""

from __future__ import annotations

from datetime import date

from assistant.domain.events import (
    Answered,
    Asked,
    Decision,
    Event,
    FindingDecided,
    FindingReopened,
    Heard,
    Interview,
    Journal,
    SectionEntered,
    Started,
    Understood,
    Undone,
    fold,
)
from assistant.domain.findings import Category, Finding, ResolutionKind, Severity
from assistant.domain.ports import PendingQuestion
from assistant.domain.record import Answer, AnswerStatus, Incident
from assistant.domain.text import Evidence, Message, Section
from tests.fakes import FixedClock, counter

CLOCK = FixedClock()
NEW_ID = counter("event")


def stamp(turn: str) -> dict[str, object]:
    return {"id": NEW_ID(), "at": CLOCK.now(), "actor_id": "staff", "turn": turn}


def started() -> Started:
    return Started.model_validate(
        {
            **stamp("t0"),
            "owner_id": "staff",
            "owner_name": "Sam Okafor",
            "flow_id": "referral",
            "flow_version": 1,
        }
    )


def heard(turn: str, text: str) -> Heard:
    message = Message(
        id=turn,
        section=Section.BACKGROUND,
        text=text,
        author_id="staff",
        at=CLOCK.now(),
        today=date(2024, 3, 14),
    )
    return Heard.model_validate({**stamp(turn), "message": message})


def understood(turn: str, text: str, *findings: Finding) -> Understood:
    fact = Incident(
        id=f"fact-{turn}",
        evidence=(Evidence(message_id=turn, start_char=0, quote=text),),
        engine="offline",
        typed_in=Section.BACKGROUND,
    )
    return Understood.model_validate(
        {
            **stamp(turn),
            "message_id": turn,
            "engine": "offline",
            "facts": (fact,),
            "findings": findings,
        }
    )


def finding(finding_id: str, turn: str) -> Finding:
    return Finding(
        id=finding_id,
        rule_id="BG-1",
        category=Category.OPINION,
        severity=Severity.WARN,
        section="background",
        message_id=turn,
        start_char=0,
        end_char=4,
        words="nice",
        reason="The marked words read as an opinion.",
        question="What was seen?",
        resolutions=(ResolutionKind.LEAVE_OUT, ResolutionKind.KEEP),
    )


def decided(turn: str, finding_id: str, kind: ResolutionKind) -> FindingDecided:
    decision = Decision(finding_id=finding_id, kind=kind, actor_id="staff", at=CLOCK.now())
    return FindingDecided.model_validate({**stamp(turn), "decision": decision})


def told(*texts: str) -> list[Event]:
    events: list[Event] = [started()]
    for number, text in enumerate(texts, 1):
        events += [heard(f"t{number}", text), understood(f"t{number}", text)]
    return events


def test_the_state_is_the_fold_of_the_events() -> None:
    events = told("He fell.", "He cried.")
    state = fold("i", events)
    assert [fact.words for fact in state.record.incidents] == ["He fell.", "He cried."]
    assert state.revision == len(events)
    assert state == fold("i", events)


def test_a_journal_gives_the_same_state_as_a_fold() -> None:
    events = [
        *told("He fell.", "He cried."),
        Undone.model_validate({**stamp("t3"), "undone_turn": "t2"}),
        heard("t4", "He ran."),
        understood("t4", "He ran."),
    ]
    journal = Journal("i")
    for event in events:
        journal.add(event)
    assert journal.state == fold("i", events)


def test_undo_takes_back_what_was_read_and_keeps_the_words() -> None:
    undo = Undone.model_validate({**stamp("t3"), "undone_turn": "t2"})
    state = fold("i", [*told("He fell.", "He cried."), undo])
    assert [fact.words for fact in state.record.incidents] == ["He fell."]
    assert [message.text for message in state.messages] == ["He fell.", "He cried."]
    assert state.withdrawn_messages == {"t2"}
    assert state.turns == ("t1",)


def test_a_question_alone_is_no_step_to_undo() -> None:
    asked = Asked.model_validate(
        {
            **stamp("t9"),
            "gap_id": "child-name",
            "text": "Who?",
            "question": PendingQuestion(question_id="child-name"),
        }
    )
    state = fold("i", [*told("He fell."), asked])
    assert state.turns == ("t1",)
    assert state.pending == PendingQuestion(question_id="child-name")


def test_entering_a_section_clears_the_question() -> None:
    entered = SectionEntered.model_validate({**stamp("t2"), "section": Section.REQUEST})
    state = fold("i", [*told("He fell."), entered])
    assert state.section is Section.REQUEST
    assert state.pending is None


def test_a_later_answer_replaces_the_earlier_one() -> None:
    first = Answer(question_id="q", status=AnswerStatus.NOT_KNOWN)
    second = Answer(question_id="q", status=AnswerStatus.GIVEN, value="yes")
    events: list[Event] = [
        started(),
        Answered.model_validate({**stamp("t1"), "answer": first}),
        Answered.model_validate({**stamp("t2"), "answer": second}),
    ]
    state = fold("i", events)
    assert state.record.answers == (second,)
    assert state.record.answer("never-asked").status is AnswerStatus.NOT_ASKED


def with_finding() -> list[Event]:
    return [
        started(),
        heard("t1", "nice boy"),
        understood("t1", "nice boy", finding("f1", "t1")),
    ]


def test_a_decision_closes_a_finding_and_reopening_opens_it() -> None:
    closed = [*with_finding(), decided("t2", "f1", ResolutionKind.LEAVE_OUT)]
    assert fold("i", closed).open_findings == ()
    reopened = FindingReopened.model_validate({**stamp("t3"), "finding_id": "f1"})
    state = fold("i", [*closed, reopened])
    assert [item.id for item in state.open_findings] == ["f1"]
    assert state.decisions == ()


def test_the_last_decision_about_a_finding_stands() -> None:
    events = [
        *with_finding(),
        decided("t2", "f1", ResolutionKind.LEAVE_OUT),
        decided("t3", "f1", ResolutionKind.KEEP),
    ]
    state = fold("i", events)
    assert [decision.kind for decision in state.decisions] == [ResolutionKind.KEEP]


def test_every_event_survives_being_written_down() -> None:
    state = fold("i", with_finding())
    assert Interview.model_validate_json(state.model_dump_json()) == state
