"""What the assistant says in a turn: short, plain, no persona; built from the state alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from assistant.domain.agenda import Gap, shorten
from assistant.domain.commands import CommandName
from assistant.domain.dates import describe
from assistant.domain.draft_text import SuggestedDraft
from assistant.domain.events import Interview, Understood
from assistant.domain.findings import Finding, Severity, says_not_fact
from assistant.domain.flow import Flow, FlowSection
from assistant.domain.noticing import SHOWN_AT_ONCE, cards_to_show
from assistant.domain.placing import homes_for
from assistant.domain.record import Answer, AnswerStatus, Fact, Incident, Intervention
from assistant.domain.said_to_us import Topic, greets
from assistant.domain.text import Evidence, Frozen, Section

_MAX_DATES_READ_BACK = 3
_MAX_LOOSE_SHOWN = 2


class SayKind(StrEnum):
    """What a piece of speech is, for whoever renders it."""

    URGENT = "urgent"
    SAVED = "saved"
    READ_BACK = "read_back"
    FINDING = "finding"
    QUESTION = "question"
    LOOSE = "loose"
    """Words that stand nowhere, with the buttons that place them."""
    NOTE = "note"


class Button(Frozen):
    """A command a person can press instead of typing it."""

    label: str
    command: CommandName
    argument: str = ""


class Say(Frozen):
    """One piece of speech, in Markdown; a finding's card carries its id."""

    kind: SayKind
    text: str
    finding_id: str | None = None
    buttons: tuple[Button, ...] = ()


class Organisation(Frozen):
    """Who uses it and whom they refer to; from the settings."""

    name: str = ""
    authority: str = ""
    authority_phone: str = ""
    escalation: str = ""
    """Where the local procedure for professional disagreements is found, in a sentence."""

    @property
    def contact(self) -> str:
        """Whom to phone, as words for the emergency texts."""
        authority = self.authority or "your local authority's children's services"
        return f"{authority} on {self.authority_phone}" if self.authority_phone else authority


def urgent_advice(flow: Flow, organisation: Organisation) -> Say:
    """999, 101 and whom to phone; needs no engine."""
    return Say(
        kind=SayKind.URGENT,
        text=flow.emergency.advice.replace("{contact}", organisation.contact),
    )


def emergency_line(flow: Flow, organisation: Organisation) -> str:
    """The one line that stays on screen."""
    return flow.emergency.line.replace("{contact}", organisation.contact)


def away_line(host: str) -> str:
    """The one line that stays on screen while words are sent to another machine."""
    return (
        f"AI helper on: what is typed here is also sent to {host}, another machine. "
        "Known names are sent as tokens."
    )


def kept_late(interview: Interview) -> Say:
    """What is said to words typed after the referral was sent or withdrawn."""
    what = "sent" if interview.review.sending else "withdrawn"
    return Say(
        kind=SayKind.NOTE,
        text=f"Your words are kept. This referral was {what}, so they are no part of it. "
        "If they change what children’s services need to know, phone them, and go on in a copy: "
        "it is offered on the referral’s page under Your referrals.",
    )


def question(gap: Gap) -> Say:
    """A gap as the question on screen, with the other ways to answer it."""
    choices = tuple(
        Button(label=choice, command=CommandName.ASK, argument=choice) for choice in gap.choices
    )
    if gap.section is Section.CLOSE:
        return Say(kind=SayKind.QUESTION, text=gap.ask, buttons=CLOSING_BUTTONS)
    return Say(
        kind=SayKind.QUESTION,
        text=gap.ask,
        buttons=(
            *choices,
            Button(label="Skip", command=CommandName.SKIP),
            Button(label="Not known", command=CommandName.NOT_KNOWN),
            Button(label="Why this is asked", command=CommandName.WHY),
        ),
    )


CLOSING_BUTTONS = (
    Button(label="Check the whole referral", command=CommandName.CHECK),
    Button(label="Send for review", command=CommandName.SUBMIT),
)


def not_placed(pieces: Sequence[Evidence], section: Section) -> Say:
    """Sentences that were kept and stand nowhere: the person has to know, and can place them."""
    shown = "; ".join(f"“{shorten(piece.quote, 90)}”" for piece in pieces[:_MAX_LOOSE_SHOWN])
    more = len(pieces) - _MAX_LOOSE_SHOWN
    rest = f"; and {more} more" if more > 0 else ""
    message_id = pieces[0].message_id
    return Say(
        kind=SayKind.LOOSE,
        text=f"Kept, but not in the referral yet: {shown}{rest}. Where does it belong?",
        buttons=(
            *(
                Button(
                    label=f"Put under {_home_title(home)}",
                    command=CommandName.PLACE,
                    argument=f"{message_id}:{home.value}",
                )
                for home in homes_for(pieces[0].quote, section)
            ),
            Button(label="Leave it out", command=CommandName.LEAVE, argument=message_id),
        ),
    )


def _home_title(home: Section) -> str:
    return "Child and family" if home is Section.CHILD else home.value.capitalize()


def placed(count: int, home: Section | None) -> Say:
    """What a person's placing did."""
    sentences = _counted(count, "sentence")
    if home is None:
        text = f"{sentences} left out of the referral. The words are kept; undo brings them back."
    else:
        text = f"{sentences} put under {_home_title(home)}, in the words that were typed."
    return Say(kind=SayKind.READ_BACK, text=text)


def nothing_read(text: str = "") -> Say:
    """A greeting or a word in passing: kept, and nothing more."""
    if greets(text):
        return Say(
            kind=SayKind.NOTE,
            text="Hello. Type as you would tell a colleague: in any order, and half an answer is "
            "fine. Everything is saved as you go.",
        )
    return Say(kind=SayKind.READ_BACK, text="Kept. Nothing in it belongs in the referral.")


_ABOUT_THE_TOOL = re.compile(
    r"\b(?:go back|change|undo|edit|delete|remove|correct|start again|save|saved|send|export|print|"
    r"download|stop|skip|finish|type|paste|upload|attach|file)\b",
    re.IGNORECASE,
)


def answer_question(text: str, organisation: Organisation) -> Say:
    """To a question put to the assistant: how it is used, or who can answer."""
    if _ABOUT_THE_TOOL.search(text):
        return Say(kind=SayKind.NOTE, text=HELP)
    return cannot_advise(organisation)


def answer_topic(topic: Topic) -> Say:
    """What can truly be said of what somebody wavers about; whoever decides is a person."""
    return Say(kind=SayKind.NOTE, text=_TOPIC_WORDS[topic])


_TOPIC_WORDS = {
    Topic.WHETHER_TO_REFER: (
        "Nothing needs deciding yet. What is typed here is a draft, and a draft is not a referral: "
        "nothing leaves until a person sends it. Talk to your designated safeguarding lead today, "
        "unsure or not; whether to refer is for people to decide. If a child may be in danger now, "
        "call 999."
    ),
    Topic.TELLING_FAMILY: (
        "Ask your designated safeguarding lead before anybody is told. Parents are usually told, "
        "unless that would raise the risk to the child or somebody else, get in the way of a "
        "police enquiry, or cause a delay that can’t be justified. “Not told yet” is an answer "
        "here."
    ),
    Topic.WHO_READS: (
        "Until it is sent for review, you alone can open this referral here; then the supervisors "
        "of your team can too. What is shared beyond that is for people to decide. Nobody can "
        "promise to keep a worry about a child’s safety secret: your designated safeguarding lead "
        "can say who has to know."
    ),
    Topic.HOW_IT_WORKS: (
        "This is a program, not a person. It asks one question at a time and puts your answers in "
        "order "
        "as a draft. Type what you know, in any order; “not known” is an answer, and **skip** "
        "leaves "
        "a question for later. Your designated safeguarding lead can help with the rest. "
        "Type **help** for more."
    ),
}


HELP = (
    "Type in your own words. These words work on their own: **why**, **skip**, **not known**, "
    "**back**, **undo**, **done** (next section), **check**, **go to** and a section's name. "
    "To correct something, say it: “sorry, that was February, not January”."
)


def cannot_advise(organisation: Organisation) -> Say:
    """Who can answer what the assistant can't."""
    return Say(
        kind=SayKind.NOTE,
        text="That is a question for a person: your designated safeguarding lead, or "
        f"{organisation.contact}. If a child may be in danger now, call 999. "
        "Type **help** for what can be typed here.",
    )


def offer_to_move_on(section: FlowSection, following: FlowSection | None, left: int) -> Say:
    """After three questions in a row: go on here, or move on."""
    things = f"{left} more question" + ("s" if left != 1 else "")
    where = following.title if following else "the check"
    return Say(
        kind=SayKind.QUESTION,
        text=f"{things} could be asked in {section.title}. Keep going here, or move on to {where}?",
        buttons=(
            Button(label="Keep going", command=CommandName.MORE),
            Button(label=f"Move on to {where}", command=CommandName.DONE),
        ),
    )


def section_opening(
    interview: Interview, left_section: FlowSection, left: Sequence[Gap], section: FlowSection
) -> Say:
    """What the section just left holds, what comes now, and what is there of it already."""
    parts = [section_summary(interview, left_section, left), section.opening]
    noted = _counted_facts(interview, section)
    if noted:
        were = "is" if noted == 1 else "are"
        what = _counted(noted, str(section.counted).removesuffix("s"))
        parts.append(f"{what} {were} noted so far, from what you have said.")
    return Say(kind=SayKind.NOTE, text=" ".join(part for part in parts if part))


def _counted_facts(interview: Interview, section: FlowSection) -> int | None:
    """How many facts a section holds; None for one that is not counted in facts."""
    record = interview.record
    facts = {
        Section.BACKGROUND: record.incidents,
        Section.INTERVENTIONS: record.interventions,
        Section.REQUEST: record.requests,
        Section.OUTCOMES: record.outcomes,
    }.get(section.id)
    return None if facts is None or section.counted is None else len(facts)


def section_summary(interview: Interview, section: FlowSection, left: Sequence[Gap]) -> str:
    """One sentence on what a section holds and what is open in it."""
    count = _counted_facts(interview, section)
    held = sum(
        says_not_fact(finding) and finding.section == section.id.value
        for finding in interview.open_findings
    )
    parts = []
    if count is not None:
        parts.append(_counted(count, str(section.counted).removesuffix("s")))
    if held:
        parts.append(f"{_counted(held, 'phrase')} held out")
    if left:
        parts.append(f"{_counted(len(left), 'question')} still open")
    return f"{section.title}: {', '.join(parts)}." if parts else ""


def read_back(event: Understood, interview: Interview, before: Interview) -> Say | None:
    """What was understood from the last message; None when nothing was."""
    lines = [
        line
        for line in (
            _counts(event),
            _held_line(interview.to_decide(event.findings)),
            _dates_line(event.facts),
            *(_amended_line(fact, before) for fact in event.amended),
            *(f"Taken out: “{shorten(words)}”." for words in _withdrawn_words(event, before)),
        )
        if line
    ]
    if not lines:
        return None
    return Say(kind=SayKind.READ_BACK, text="\n\n".join(lines))


def finding_cards(findings: Sequence[Finding]) -> tuple[Say, ...]:
    """Cards for the most important findings, at most three."""
    return tuple(
        Say(
            kind=SayKind.FINDING, text=f"{finding.reason} {finding.question}", finding_id=finding.id
        )
        for finding in cards_to_show(findings)
    )


def advice(findings: Sequence[Finding], draft: SuggestedDraft | None) -> list[Say]:
    """What a model added after a turn: the words it points at, a draft beside the text."""
    says: list[Say] = []
    if findings:
        things = "1 phrase" if len(findings) == 1 else f"{len(findings)} phrases"
        says.append(
            Say(
                kind=SayKind.NOTE,
                text=f"The AI helper points at {things} the rules had not marked. "
                "Nothing is held out: it stays as typed unless you decide otherwise.",
            )
        )
        says += [
            Say(
                kind=SayKind.FINDING,
                text=f"{finding.reason} {finding.question}",
                finding_id=finding.id,
            )
            for finding in findings[:SHOWN_AT_ONCE]
        ]
    if draft is not None and draft.sentences:
        count = _counted(len(draft.sentences), "sentence")
        says.append(
            Say(
                kind=SayKind.NOTE,
                text=f"The AI helper joined the facts of {draft.section.value.capitalize()} into "
                f"{count}, on the panel beside your own words.{_left_out(draft)}",
            )
        )
    return says


def _left_out(draft: SuggestedDraft) -> str:
    if not draft.dropped:
        return ""
    one = draft.dropped == 1
    return (
        f" {_counted(draft.dropped, 'sentence')} {'was' if one else 'were'} not kept, because "
        f"{'its' if one else 'their'} facts do not hold what {'it says' if one else 'they say'}."
    )


def checks_text(checks: Sequence[Finding], gaps: Sequence[Gap], loose: Sequence[Evidence]) -> str:
    """What would have it sent back, the gravest first, and what is not answered yet."""
    lines = [_check_line(same) for same in _by_rule(checks)]
    informative = sum(check.severity is Severity.INFO for check in checks)
    parts = []
    if lines:
        parts.append("It would be sent back because …\n\n" + "\n".join(lines))
    else:
        parts.append("No check would have it sent back.")
    if informative:
        parts.append(f"{_counted(informative, 'note')} for information on the panel.")
    if loose:
        shown = "; ".join(f"“{shorten(piece.quote, 90)}”" for piece in loose)
        parts.append(f"Typed, and not in the referral: {shown}.")
    whole = [gap.short for gap in gaps if gap.fact_id is None]
    if whole:
        parts.append("Not answered yet: " + "; ".join(whole) + ".")
    return "\n\n".join(parts)


def _by_rule(checks: Sequence[Finding]) -> list[list[Finding]]:
    """Stops before warnings, those of one rule together; what is only informative is left out."""
    order = {Severity.STOP: 0, Severity.WARN: 1}
    groups: dict[str, list[Finding]] = {}
    for check in checks:
        if check.severity in order:
            groups.setdefault(check.rule_id, []).append(check)
    return sorted(groups.values(), key=lambda group: order[group[0].severity])


def _check_line(same: Sequence[Finding]) -> str:
    word = "Stop" if same[0].severity is Severity.STOP else "Warn"
    more = f" The same holds for {len(same) - 1} more." if len(same) > 1 else ""
    return f"- **{word}**: {same[0].reason}{more}"


def _counts(event: Understood) -> str:
    kinds: Counter[str] = Counter(fact.kind for fact in event.facts)
    names = {
        "incident": "incident",
        "intervention": "action",
        "request": "request",
        "outcome": "outcome",
    }
    parts = [_counted(kinds[kind], name) for kind, name in names.items() if kinds[kind]]
    given = [answer for answer in event.answers if answer.status is not AnswerStatus.NOT_ASKED]
    if given and not parts:
        return _answers_line(given)
    if not parts:
        return ""
    order = ", in date order in the panel" if kinds["incident"] else ""
    answered = f" {_answers_line(given)}" if given else ""
    return f"{_listed(parts)} read{order}.{answered}"


def _answers_line(answers: Sequence[Answer]) -> str:
    shown = [f"{_plain_name(answer.question_id)}: {_plain_answer(answer)}" for answer in answers]
    return "Noted " + "; ".join(shown) + "."


def _plain_answer(answer: Answer) -> str:
    if answer.value:
        return shorten(answer.value, 60).rstrip(".")
    return answer.status.value.replace("_", " ")


def _plain_name(question_id: str) -> str:
    name = question_id.split(":", maxsplit=1)[0].removeprefix("child-").replace("-", " ")
    return "date of birth" if name == "dob" else name


def _held_line(findings: Sequence[Finding]) -> str:
    held = sum(says_not_fact(finding) for finding in findings)
    if not held:
        return ""
    verb = "is" if held == 1 else "are"
    return f"{_counted(held, 'phrase')} {verb} held out until you decide."


def _dates_line(facts: Sequence[Fact]) -> str:
    readings: dict[str, str] = {}
    for fact in facts:
        if isinstance(fact, Incident | Intervention) and fact.date and fact.date.edtf:
            readings.setdefault(fact.date.words, describe(fact.date.edtf))
    shown = [
        f"“{words}” is read as **{reading}**"
        for words, reading in list(readings.items())[:_MAX_DATES_READ_BACK]
    ]
    return ", ".join(shown) + ". To change a date, type it." if shown else ""


def _amended_line(fact: Fact, before: Interview) -> str:
    earlier = before.record.fact(fact.id)
    words = shorten(fact.words, 60)
    now, was = _reading(fact), _reading(earlier)
    if now is None or now == was:
        return f"Added to “{words}”."
    before_that = f"; it was {describe(was)}" if was else ""
    return f"“{words}” is now dated **{describe(now)}**{before_that}."


def _reading(fact: Fact | None) -> str | None:
    return fact.edtf if isinstance(fact, Incident | Intervention) else None


def _withdrawn_words(event: Understood, before: Interview) -> list[str]:
    facts = (before.record.fact(fact_id) for fact_id in event.withdrawn)
    return [fact.words for fact in facts if fact]


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
