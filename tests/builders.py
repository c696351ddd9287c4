"""Interviews built in a few lines: every span is found in the words, so none can be wrong.

`Story` collects events; `interview()` folds them. Names say what a test is about and nothing else.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from assistant.domain.dates import ReportedDate
from assistant.domain.events import (
    Answered,
    Decision,
    Event,
    FindingDecided,
    Heard,
    Interview,
    SentenceEdited,
    Started,
    Understood,
    fold,
)
from assistant.domain.findings import Category, Finding, ResolutionKind, Severity
from assistant.domain.people import Person, PersonGroup, next_token
from assistant.domain.record import (
    Answer,
    AnswerStatus,
    Fact,
    Impact,
    Incident,
    IncidentSource,
    Intervention,
    Outcome,
    ProfessionalView,
    RequestItem,
    StatementType,
)
from assistant.domain.review_events import Approved, Overridden, Returned, Submitted
from assistant.domain.text import Evidence, Message, Section

AT = datetime(2024, 3, 14, 9, 30, tzinfo=UTC)
TODAY = date(2024, 3, 14)
AUTHOR = "user-author"
REVIEWER = "user-reviewer"


class Story:
    """An interview in the making."""

    def __init__(self, interview_id: str = "5f0c2c1e-7a51-4f5e-9a0b-1d2e3f405060") -> None:
        self.interview_id = interview_id
        self.events: list[Event] = []
        self._count = 0
        self._messages: list[Message] = []
        self._people: list[Person] = []
        self._add(
            Started(
                **self._stamp(),
                owner_id=AUTHOR,
                owner_name="Sam Okafor",
                team="Larkfield Primary School",
                flow_id="referral",
                flow_version=1,
            )
        )

    def interview(self) -> Interview:
        """The state after everything told so far."""
        return fold(self.interview_id, self.events)

    def heard(self, text: str, section: Section = Section.BACKGROUND) -> Message:
        """A message typed in that section."""
        message = Message(
            id=f"m{len(self._messages) + 1}",
            section=section,
            text=text,
            author_id=AUTHOR,
            at=AT,
            today=TODAY,
        )
        self._messages.append(message)
        self._add(Heard(**self._stamp(), message=message))
        return message

    def evidence(self, words: str) -> Evidence:
        """Where the words stand; the latest message that holds them."""
        for message in reversed(self._messages):
            start = message.text.find(words)
            if start >= 0:
                return Evidence(message_id=message.id, start_char=start, quote=words)
        raise AssertionError(f"no message holds {words!r}")

    def incident(
        self,
        *words: str,
        when: str | None = None,
        edtf: str | None = None,
        source: IncidentSource = IncidentSource.WITNESSED,
        statement: StatementType = StatementType.OBSERVED,
        told_by: str | None = None,
        told_to: str | None = None,
        spoken: tuple[str, ...] = (),
        people: tuple[str, ...] = (),
    ) -> Incident:
        """An incident told in these words."""
        fact = Incident(
            id=self._next("incident"),
            evidence=tuple(self.evidence(part) for part in words),
            engine="offline",
            typed_in=self._messages[-1].section,
            date=_date(when, edtf),
            source=source,
            statement=statement,
            told_by=self.evidence(told_by) if told_by else None,
            told_to=self.evidence(told_to) if told_to else None,
            spoken=tuple(self.evidence(part) for part in spoken),
            people=people,
        )
        self._understood(fact)
        return fact

    def intervention(
        self,
        *words: str,
        when: str | None = None,
        edtf: str | None = None,
        by: str | None = None,
        impact: Impact = Impact.UNKNOWN,
        impact_words: tuple[str, ...] = (),
        is_planned: bool = False,
    ) -> Intervention:
        """An action told in these words."""
        fact = Intervention(
            id=self._next("intervention"),
            evidence=tuple(self.evidence(part) for part in words),
            engine="offline",
            typed_in=self._messages[-1].section,
            date=_date(when, edtf),
            by=self.evidence(by) if by else None,
            impact=impact,
            impact_evidence=tuple(self.evidence(part) for part in impact_words),
            is_planned=is_planned,
        )
        self._understood(fact)
        return fact

    def request(self, *words: str, reason: tuple[str, ...] = ()) -> RequestItem:
        """An ask in these words."""
        fact = RequestItem(
            id=self._next("request"),
            evidence=tuple(self.evidence(part) for part in words),
            engine="offline",
            typed_in=self._messages[-1].section,
            reason=tuple(self.evidence(part) for part in reason),
        )
        self._understood(fact)
        return fact

    def outcome(self, *words: str, is_child_centred: bool = True) -> Outcome:
        """What could happen, in these words."""
        fact = Outcome(
            id=self._next("outcome"),
            evidence=tuple(self.evidence(part) for part in words),
            engine="offline",
            typed_in=self._messages[-1].section,
            is_child_centred=is_child_centred,
        )
        self._understood(fact)
        return fact

    def view(self, words: str, rests_on: tuple[str, ...] = ()) -> ProfessionalView:
        """A professional view made of these words."""
        fact = ProfessionalView(
            id=self._next("view"),
            evidence=(self.evidence(words),),
            engine="person",
            typed_in=Section.BACKGROUND,
            rests_on=rests_on,
        )
        self._understood(fact)
        return fact

    def person(
        self, *names: str, group: PersonGroup = PersonGroup.CHILD, role: str | None = None
    ) -> Person:
        """Somebody named; the subject child when the group says so."""
        is_subject = group is PersonGroup.SUBJECT
        person = Person(
            id=self._next("person"),
            names=names,
            group=group,
            role=role,
            token="the child" if is_subject else next_token(group, self._people),
        )
        self._people.append(person)
        self._add(Understood(**self._stamp(), message_id="m1", engine="offline", people=(person,)))
        return person

    def answer(
        self,
        question_id: str,
        value: str | None = None,
        *,
        status: AnswerStatus | None = None,
        words: str | None = None,
    ) -> Answer:
        """An answer; given when there is a value, not known otherwise."""
        answer = Answer(
            question_id=question_id,
            status=status or (AnswerStatus.GIVEN if value else AnswerStatus.NOT_KNOWN),
            value=value,
            evidence=(self.evidence(words),) if words else (),
        )
        self._add(Answered(**self._stamp(), answer=answer))
        return answer

    def finding(
        self,
        words: str,
        category: Category = Category.OPINION,
        *,
        severity: Severity = Severity.WARN,
        section: str | None = None,
        fact_ids: tuple[str, ...] = (),
    ) -> Finding:
        """A finding on these words."""
        piece = self.evidence(words)
        message = next(item for item in self._messages if item.id == piece.message_id)
        finding = Finding(
            id=self._next("finding"),
            rule_id="BG-2" if category is Category.PLACEMENT else "BG-1",
            category=category,
            severity=severity,
            section=section or message.section.value,
            message_id=piece.message_id,
            start_char=piece.start_char,
            end_char=piece.end_char,
            words=piece.quote,
            fact_ids=fact_ids,
            reason="The marked words read as an opinion.",
            question="What was seen or heard?",
            resolutions=tuple(ResolutionKind),
        )
        self._add(
            Understood(
                **self._stamp(),
                message_id=piece.message_id,
                engine="offline",
                findings=(finding,),
            )
        )
        return finding

    def decide(
        self,
        finding: Finding,
        kind: ResolutionKind,
        words: str | None = None,
        *,
        speaker: str | None = None,
        listener: str | None = None,
        said_when: str | None = None,
        facts: tuple[Fact, ...] = (),
    ) -> Decision:
        """A decision about a finding; its words are kept as a message, as the product does."""
        message = self.heard(words) if words else None
        decision = Decision(
            finding_id=finding.id,
            kind=kind,
            actor_id=AUTHOR,
            at=AT,
            words=words,
            message_id=message.id if message else None,
            speaker=speaker,
            listener=listener,
            said_when=said_when,
        )
        self._add(FindingDecided(**self._stamp(), decision=decision, facts=facts))
        return decision

    def edit(self, sentence_id: str, before: str, after: str) -> None:
        """A drafted sentence changed by hand."""
        self._add(
            SentenceEdited(**self._stamp(), sentence_id=sentence_id, before=before, after=after)
        )

    def override(self, check_id: str, reason: str, actor_id: str = REVIEWER) -> None:
        """A check answered with a reason."""
        self._add(Overridden(**self._stamp(actor_id), check_id=check_id, reason=reason))

    def submit(self, content_hash: str, version: int = 1) -> None:
        """Sent to the reviewer."""
        self._add(
            Submitted(
                **self._stamp(),
                version=version,
                content_hash=content_hash,
                reviewer_id=REVIEWER,
            )
        )

    def approve(self, content_hash: str, version: int = 1) -> None:
        """Approved by the reviewer."""
        self._add(Approved(**self._stamp(REVIEWER), version=version, content_hash=content_hash))

    def send_back(self, content_hash: str, note: str = "", version: int = 1) -> None:
        """Returned by the reviewer."""
        self._add(
            Returned(**self._stamp(REVIEWER), version=version, content_hash=content_hash, note=note)
        )

    def _understood(self, fact: Fact) -> None:
        self._add(
            Understood(
                **self._stamp(),
                message_id=fact.evidence[0].message_id,
                engine="offline",
                facts=(fact,),
            )
        )

    def _add(self, event: Event) -> None:
        self.events.append(event)

    def _next(self, kind: str) -> str:
        self._count += 1
        return f"{kind}-{self._count}"

    def _stamp(self, actor_id: str = AUTHOR) -> dict[str, object]:
        number = len(self.events) + 1
        return {"id": f"e{number}", "at": AT, "actor_id": actor_id, "turn": f"t{number}"}


def _date(words: str | None, edtf: str | None) -> ReportedDate | None:
    if words is None and edtf is None:
        return None
    return ReportedDate(words=words or edtf or "", edtf=edtf)


def bus_story() -> Story:
    """A whole invented referral: three incidents, two actions, two asks, two outcomes."""
    story = Story()
    story.heard("Riley Dunmore, 8, y4. mum, mums partner Wes and his brother Cody", Section.CHILD)
    story.person("Riley Dunmore", "Riley", group=PersonGroup.SUBJECT)
    story.person("Wes", group=PersonGroup.FAMILY, role="mums partner")
    story.person("Cody", group=PersonGroup.FAMILY, role="his brother")
    florence = story.person("Florence", role="a Y4 girl")
    story.person("Mrs Lund", "Lund", group=PersonGroup.STAFF)
    story.answer("child-name", "Riley Dunmore", words="Riley Dunmore")
    story.answer("child-age", "8", words="8")
    story.answer("child-year-group", "Year 4", words="y4")
    story.answer(
        "household", "mum, mums partner Wes and his brother Cody", words="mum, mums partner Wes"
    )
    story.answer("child-dob")
    story.answer("immediate-danger", "No")
    story.heard(
        "last Thursday on the swimming bus a Y4 girl Florence told me that Riley had put his hand "
        "on her leg and wouldnt stop when she said no. Before that on 29/2 he pulled a Y2 boys "
        'trousers down in the toilets and said "let me see or youre not my friend". Hes turning '
        "into a right little creep if you ask me."
    )
    story.incident(
        "last Thursday on the swimming bus a Y4 girl Florence told me that Riley had put his hand "
        "on her leg and wouldnt stop when she said no",
        when="last Thursday",
        edtf="2024-03-07",
        source=IncidentSource.CHILD_TOLD,
        statement=StatementType.REPORTED,
        told_by="a Y4 girl Florence",
        told_to="me",
        people=(florence.id,),
    )
    story.incident(
        'on 29/2 he pulled a Y2 boys trousers down in the toilets and said "let me see or youre '
        'not my friend"',
        when="29/2",
        edtf="2024-02-29",
        spoken=("let me see or youre not my friend",),
    )
    story.finding("Hes turning into a right little creep if you ask me", Category.LABELLING)
    story.heard(
        "the week before half term he wrote a rude word on the wall in chalk, his brother Cody "
        "probably taught him it. Mrs Lund made him scrub it off and rang mum."
    )
    story.incident(
        "the week before half term he wrote a rude word on the wall in chalk, his brother Cody "
        "probably taught him it",
        when="the week before half term",
        edtf="2024-02-05/2024-02-09",
    )
    story.finding("his brother Cody probably taught him it", Category.SPECULATION)
    scrub = story.intervention(
        "Mrs Lund made him scrub it off and rang mum",
        when="the week before half term",
        edtf="2024-02-05/2024-02-09",
        by="Mrs Lund",
    )
    story.finding(
        "Mrs Lund made him scrub it off and rang mum", Category.PLACEMENT, fact_ids=(scrub.id,)
    )
    story.heard(
        "PANTS work with me every Friday since 23rd Feb - he can tell you the rules but hes still "
        "doing the dancing.",
        Section.INTERVENTIONS,
    )
    story.intervention(
        "PANTS work with me every Friday since 23rd Feb",
        when="every Friday since 23rd Feb",
        edtf="2024-02-23/..",
        impact=Impact.MIXED,
        impact_words=("he can tell you the rules but hes still doing the dancing",),
    )
    story.heard(
        "An assessment of what the boys are seeing at home, because Riley told us he watches "
        "things with Cody. And advice from the HSB service on a safety plan.",
        Section.REQUEST,
    )
    story.request(
        "An assessment of what the boys are seeing at home",
        reason=("Riley told us he watches things with Cody",),
    )
    story.request("advice from the HSB service on a safety plan")
    story.heard(
        "We cant staff the bench for ever. If this carries on Riley's going to lose all his "
        "friends, he's already not getting invited to parties.",
        Section.OUTCOMES,
    )
    story.outcome("We cant staff the bench for ever", is_child_centred=False)
    story.outcome(
        "If this carries on Riley's going to lose all his friends, he's already not getting "
        "invited to parties"
    )
    return story
