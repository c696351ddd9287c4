"""The fictional case `bus-and-breaktime` as events, for tests that need a full interview."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from assistant.domain.agenda import Gap
from assistant.domain.approval import Comment
from assistant.domain.dates import ReportedDate
from assistant.domain.draft import current_hash
from assistant.domain.events import (
    Answered,
    Decision,
    Event,
    FindingDecided,
    Heard,
    Interview,
    SectionEntered,
    Started,
    Understood,
    fold,
)
from assistant.domain.findings import Category, Finding, ResolutionKind, Severity
from assistant.domain.flow import Priority
from assistant.domain.people import Person, PersonGroup
from assistant.domain.record import (
    Answer,
    AnswerStatus,
    Impact,
    Incident,
    IncidentSource,
    Intervention,
    Outcome,
    ProfessionalView,
    RequestItem,
    StatementType,
)
from assistant.domain.review_events import Approved, Commented, Overridden, Returned, Submitted
from assistant.domain.text import Evidence, Message, Section

AUTHOR, REVIEWER = "u-sam", "u-helen"
NAMES = {AUTHOR: "Sam Okafor", REVIEWER: "Helen Marsh"}
EMERGENCY = "Immediate danger: call 999. Children’s services: 01632 960 142."
TODAY = date(2024, 3, 14)

CHILD = "Riley Dunmore, 8, y4. mum, mums partner Wes and his brother Cody whos 13."
BUS = (
    "ok so the main one is last Thursday on the swimming bus, a Y4 girl Florence told me that "
    "Riley had put his hand on her leg and touched her over her swimming bag and clothes and "
    "wouldnt stop when she said no. he was sat behind then climbed over. Before that on the 28/2 "
    'he pulled a Y2 boys trousers down in the toilets and said "let me see or youre not my '
    "friend\". He's turning into a right little creep if you ask me. And going back a bit since "
    "the start of the spring term hes been doing sexualised dancing at other kids at morning "
    "break, MDSAs have logged it 6 times."
)
CORRECTION = "correction - the toilets one was 29/2 not 28/2, we were on a trip on the 28th."
ACTIONS = (
    "Seat at the front of the bus next to an adult from today. PANTS work with me every Friday "
    "since 23rd Feb - he can tell you the rules and hes been able to say sorry to the Y2 lad, but "
    "hes still doing the dancing."
)
REQUEST = (
    "We'd like an assessment of what the boys are seeing at home and whether anyones checking "
    "phones, because Riley told us he watches things with his brother. And advice from the HSB "
    "service on a safety plan."
)
OUTCOMES = (
    "If this carries on other little ones are going to get hurt and Riley's going to lose all his "
    "friends."
)
CREEP = "He's turning into a right little creep if you ask me."


def at(hour: int, minute: int) -> datetime:
    """That time on the day of the interview."""
    return datetime(2024, 3, 14, hour, minute, tzinfo=UTC)


def quote(message_id: str, text: str, words: str) -> Evidence:
    """Evidence for words that are in the text."""
    return Evidence(message_id=message_id, start_char=text.index(words), quote=words)


def _heard(message_id: str, text: str, section: Section, when: datetime) -> Heard:
    message = Message(
        id=message_id, section=section, text=text, author_id=AUTHOR, at=when, today=TODAY
    )
    return Heard(id=f"e-{message_id}", at=when, actor_id=AUTHOR, turn=message_id, message=message)


def creep_finding() -> Finding:
    """The label in the bus message."""
    start = BUS.index(CREEP)
    return Finding(
        id="f-creep",
        rule_id="LAB-1",
        category=Category.LABELLING,
        severity=Severity.WARN,
        section="background",
        message_id="m-bus",
        start_char=start,
        end_char=start + len(CREEP),
        words=CREEP,
        reason="The marked words read as a label. Background needs what was seen or heard.",
        question="What did he do or say that made you write this?",
        resolutions=(
            ResolutionKind.REWORD,
            ResolutionKind.LEAVE_OUT,
            ResolutionKind.MOVE_TO_REQUEST,
            ResolutionKind.ATTRIBUTE,
            ResolutionKind.KEEP,
        ),
    )


def checks() -> tuple[Finding, ...]:
    """What a reader would send back."""

    def check(name: str, severity: Severity, section: str, reason: str) -> Finding:
        return Finding(
            id=name,
            rule_id="CON-1",
            category=Category.COMPLETENESS,
            severity=severity,
            section=section,
            message_id=None,
            start_char=None,
            end_char=None,
            words="",
            reason=reason,
            question="Has mum been told about the referral?",
            resolutions=(ResolutionKind.ANSWERED, ResolutionKind.OVERRIDE),
        )

    return (
        check(
            "c-told",
            Severity.STOP,
            "child",
            "It does not say whether mum has been told about the referral, or why not.",
        ),
        check("c-police", Severity.STOP, "safety", "The question about the police has no answer."),
        check(
            "c-seat",
            Severity.WARN,
            "interventions",
            "“Seat at the front of the bus” has no impact: what was different afterwards?",
        ),
        check("c-short", Severity.INFO, "background", "MDSA and HSB are not spelled out."),
    )


def gaps() -> tuple[Gap, ...]:
    """Two open questions."""
    return (
        Gap(
            id="parents-informed",
            section=Section.CHILD,
            question_id="parents-informed",
            ask="Have the parents been told about this referral?",
            short="whether parents have been told",
            why="Most forms ask this first.",
            priority=Priority.MUST,
            group="Informing the family",
        ),
        Gap(
            id="incident-source:i-toilets",
            section=Section.BACKGROUND,
            question_id="incident-source",
            fact_id="i-toilets",
            field="source",
            ask="Who saw this, or who told you?",
            short="who saw it or told you, 29 February",
            why="What was seen and what was told weigh differently.",
            priority=Priority.SHOULD,
        ),
    )


def _toilets(date_words: str, edtf: str, date_evidence: Evidence) -> Incident:
    return Incident(
        id="i-toilets",
        evidence=(
            quote(
                "m-bus",
                BUS,
                "he pulled a Y2 boys trousers down in the toilets and said "
                '"let me see or youre not my friend"',
            ),
        ),
        engine="offline",
        typed_in=Section.BACKGROUND,
        date=ReportedDate(words=date_words, edtf=edtf),
        date_evidence=date_evidence,
    )


def begun() -> list[Event]:
    """From the first word to a full background, one finding open, one date corrected."""
    florence = Person(
        id="p-flo", names=("Florence",), group=PersonGroup.CHILD, role="a Y4 girl", token="child A"
    )
    incidents = (
        Incident(
            id="i-bus",
            evidence=(
                quote(
                    "m-bus",
                    BUS,
                    "on the swimming bus, a Y4 girl Florence told me that Riley had put his hand "
                    "on her leg and touched her over her swimming bag and clothes and wouldnt "
                    "stop when she said no",
                ),
            ),
            engine="offline",
            typed_in=Section.BACKGROUND,
            people=("p-flo",),
            date=ReportedDate(words="last Thursday", edtf="2024-03-07"),
            date_evidence=quote("m-bus", BUS, "last Thursday"),
            source=IncidentSource.CHILD_TOLD,
            statement=StatementType.REPORTED,
            told_by=quote("m-bus", BUS, "Florence"),
            told_to=Evidence(message_id="m-bus", start_char=BUS.index("told me") + 5, quote="me"),
        ),
        _toilets("28/2", "2024-02-28", quote("m-bus", BUS, "28/2")),
        Incident(
            id="i-dance",
            evidence=(
                quote(
                    "m-bus",
                    BUS,
                    "hes been doing sexualised dancing at other kids at morning break, MDSAs have "
                    "logged it 6 times",
                ),
            ),
            engine="offline",
            typed_in=Section.BACKGROUND,
            date=ReportedDate(words="since the start of the spring term", edtf="2024-01/.."),
            date_evidence=quote("m-bus", BUS, "since the start of the spring term"),
            source=IncidentSource.RECORD,
            told_by=quote("m-bus", BUS, "MDSAs have logged it"),
        ),
    )
    return [
        Started(
            id="e-0",
            at=at(9, 26),
            actor_id=AUTHOR,
            turn="t-0",
            owner_id=AUTHOR,
            owner_name="Sam Okafor",
            team="school",
            flow_id="referral",
            flow_version=1,
        ),
        _heard("m-child", CHILD, Section.CHILD, at(9, 28)),
        Understood(
            id="e-child-u",
            at=at(9, 28),
            actor_id=AUTHOR,
            turn="m-child",
            message_id="m-child",
            engine="offline",
            answers=(
                Answer(
                    question_id="child-name",
                    status=AnswerStatus.GIVEN,
                    value="Riley Dunmore",
                    evidence=(quote("m-child", CHILD, "Riley Dunmore"),),
                ),
                Answer(question_id="child-age", status=AnswerStatus.GIVEN, value="8"),
            ),
        ),
        SectionEntered(
            id="e-sec", at=at(9, 29), actor_id=AUTHOR, turn="t-1", section=Section.BACKGROUND
        ),
        _heard("m-bus", BUS, Section.BACKGROUND, at(9, 31)),
        Understood(
            id="e-bus-u",
            at=at(9, 31),
            actor_id=AUTHOR,
            turn="m-bus",
            message_id="m-bus",
            engine="offline",
            facts=incidents,
            people=(florence,),
            findings=(creep_finding(),),
        ),
        _heard("m-fix", CORRECTION, Section.BACKGROUND, at(9, 40)),
        Understood(
            id="e-fix-u",
            at=at(9, 40),
            actor_id=AUTHOR,
            turn="m-fix",
            message_id="m-fix",
            engine="offline",
            amended=(_toilets("29/2", "2024-02-29", quote("m-fix", CORRECTION, "29/2")),),
        ),
    ]


def complete() -> list[Event]:
    """Interventions, request and outcomes as well; a reworded finding is not among them."""
    facts = (
        Intervention(
            id="a-seat",
            evidence=(quote("m-act", ACTIONS, "Seat at the front of the bus next to an adult"),),
            engine="offline",
            typed_in=Section.INTERVENTIONS,
            date=ReportedDate(words="from today", edtf="2024-03-14/.."),
            date_evidence=quote("m-act", ACTIONS, "from today"),
        ),
        Intervention(
            id="a-pants",
            evidence=(quote("m-act", ACTIONS, "PANTS work with me"),),
            engine="offline",
            typed_in=Section.INTERVENTIONS,
            date=ReportedDate(words="every Friday since 23rd Feb", edtf="2024-02-23/.."),
            date_evidence=quote("m-act", ACTIONS, "every Friday since 23rd Feb"),
            impact=Impact.MIXED,
            impact_evidence=(
                quote(
                    "m-act",
                    ACTIONS,
                    "he can tell you the rules and hes been able to say sorry to the Y2 lad, but "
                    "hes still doing the dancing",
                ),
            ),
        ),
        RequestItem(
            id="r-assess",
            evidence=(
                quote(
                    "m-req",
                    REQUEST,
                    "an assessment of what the boys are seeing at home and whether anyones "
                    "checking phones",
                ),
            ),
            engine="offline",
            typed_in=Section.REQUEST,
            reason=(quote("m-req", REQUEST, "Riley told us he watches things with his brother"),),
        ),
        RequestItem(
            id="r-advice",
            evidence=(quote("m-req", REQUEST, "advice from the HSB service on a safety plan"),),
            engine="offline",
            typed_in=Section.REQUEST,
        ),
        Outcome(
            id="o-hurt",
            evidence=(quote("m-out", OUTCOMES, "other little ones are going to get hurt"),),
            engine="offline",
            typed_in=Section.OUTCOMES,
        ),
        ProfessionalView(
            id="v-view",
            evidence=(quote("m-bus", BUS, "he was sat behind then climbed over"),),
            engine="offline",
            typed_in=Section.BACKGROUND,
            rests_on=("i-bus",),
        ),
    )
    return [
        *begun(),
        _heard("m-act", ACTIONS, Section.INTERVENTIONS, at(9, 44)),
        _heard("m-req", REQUEST, Section.REQUEST, at(9, 47)),
        _heard("m-out", OUTCOMES, Section.OUTCOMES, at(9, 50)),
        Understood(
            id="e-act-u",
            at=at(9, 50),
            actor_id=AUTHOR,
            turn="m-out",
            message_id="m-out",
            engine="offline",
            facts=facts,
        ),
        Answered(
            id="e-nk",
            at=at(9, 58),
            actor_id=AUTHOR,
            turn="t-nk",
            answer=Answer(question_id="child-dob", status=AnswerStatus.NOT_KNOWN),
        ),
    ]


def decided(kind: ResolutionKind, **fields: object) -> FindingDecided:
    """A decision on the label."""
    decision = Decision.model_validate(
        {
            "finding_id": "f-creep",
            "kind": kind,
            "actor_id": AUTHOR,
            "at": at(9, 55),
            **fields,
        }
    )
    return FindingDecided(
        id="e-decided", at=at(9, 55), actor_id=AUTHOR, turn="t-decided", decision=decision
    )


def decided_anew() -> FindingDecided:
    """The label left out, after it was sent back: the text is another one."""
    return decided(ResolutionKind.LEAVE_OUT)


def submitted(events: Sequence[Event], version: int = 1, interview_id: str = "r-1") -> list[Event]:
    """These events, then sent to the reviewer."""
    sent = Submitted(
        id=f"e-sub-{version}",
        at=at(9 + version, 15),
        actor_id=AUTHOR,
        turn=f"t-sub-{version}",
        version=version,
        content_hash=current_hash(interview(events, interview_id)),
        reviewer_id=REVIEWER,
    )
    return [*events, sent]


def returned(events: Sequence[Event], version: int = 1) -> list[Event]:
    """These events, then a comment and the return."""
    comment = Comment(
        id="k-1",
        author_id=REVIEWER,
        at=at(11, 18),
        anchor="interventions",
        text="What did mum say when she was rung?",
        version=version,
    )
    return [
        *events,
        Commented(id="e-com", at=at(11, 18), actor_id=REVIEWER, turn="t-com", comment=comment),
        Returned(
            id="e-ret",
            at=at(11, 20),
            actor_id=REVIEWER,
            turn="t-ret",
            version=version,
            content_hash=current_hash(interview(events)),
            note="Please ring mum before this is sent.",
        ),
    ]


def approved(events: Sequence[Event], version: int = 1, interview_id: str = "r-1") -> list[Event]:
    """These events, then the approval."""
    step = Approved(
        id="e-app",
        at=at(15, 40),
        actor_id=REVIEWER,
        turn="t-app",
        version=version,
        content_hash=current_hash(interview(events, interview_id)),
    )
    return [*events, step]


def overridden() -> Overridden:
    """A stop answered with a reason."""
    return Overridden(
        id="e-over",
        at=at(13, 58),
        actor_id=REVIEWER,
        turn="t-over",
        check_id="c-police",
        reason="Contact with police is being agreed with the advice line today.",
    )


def interview(events: Sequence[Event], interview_id: str = "r-1") -> Interview:
    """The state after these events."""
    return fold(interview_id, events)
