"""What every printed form says in the same words: states, times, approval, gaps, rows.

Reads the published document, so that nothing is printed that the document does not hold.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from assistant.domain.answer_rows import STATUS_WORDS
from assistant.domain.approval import fingerprint
from assistant.domain.dates import describe
from assistant.domain.draft_text import Origin
from assistant.domain.findings import Category, Severity
from assistant.domain.lifecycle import STATE_WORDS
from assistant.domain.other_children import PROMPT
from assistant.domain.record import AnswerStatus, IncidentSource
from assistant.domain.text import Section
from assistant.export.document import (
    AnswerEntry,
    CheckEntry,
    HeldOutEntry,
    IncidentEntry,
    ReferralDocument,
    SentenceEntry,
)

NameOf = Callable[[str], str | None]
"""A person's name by their account id, or None."""

TITLE = "Referral to children’s services"
CONFIDENTIAL = "CONFIDENTIAL: safeguarding referral"
DRAFT_MARK = "DRAFT – not approved"
NOT_A_REFERRAL = (
    "This document is a referral only once a person has sent it to the local authority and the "
    "local authority has received it."
)
TOKENS_NOTE = (
    "The entries are the referrer’s own words, as typed. An ellipsis (…) marks words left out. "
    "People other than the child appear as a token in square brackets."
)
STATES = STATE_WORDS
SEVERITIES = {Severity.STOP: "Stop", Severity.WARN: "Warn", Severity.INFO: "Info"}
SOURCES = {
    IncidentSource.WITNESSED: "Seen or heard by the writer or staff",
    IncidentSource.CHILD_TOLD: "A child told it",
    IncidentSource.PARENT_TOLD: "A parent or carer told it",
    IncidentSource.THIRD_PARTY: "Somebody else told it",
    IncidentSource.RECORD: "From a record",
    IncidentSource.PROFESSIONAL_REPORT: "From a professional’s report",
    IncidentSource.DEVICE_LOG: "From a device or its log",
    IncidentSource.NOT_SAID: "Who saw or reported it: not said",
}
SEPARATE = PROMPT
_TELLING_WORDS = 3
_ALIKE = 3
KEY_ROWS = (
    ("child-name", "child-dob"),
    ("child-age", "child-year-group"),
    ("household", "child-address"),
    ("immediate-danger", "police-contacted"),
    ("parents-informed", "parents-agreement"),
)
"""Pairs of questions printed first, two a line."""


def day_and_time(moment: datetime) -> str:
    """`14 March 2024, 15:40` in London."""
    local = moment.astimezone(ZoneInfo("Europe/London"))
    return f"{local.day} {local:%B %Y, %H:%M}"


def day(moment: datetime) -> str:
    """`Thu 14 March 2024` in London."""
    return describe(moment.astimezone(ZoneInfo("Europe/London")).date().isoformat())


def reference(document: ReferralDocument) -> str:
    """The short reference people can read out."""
    return "".join(char for char in document.referral_id if char.isalnum())[:8]


def state_line(document: ReferralDocument) -> str:
    """Reference, version, state and fingerprint in one line."""
    review = document.review
    version = f"version {review.version}" if review.version else "not yet sent for review"
    return (
        f"Referral {reference(document)}, {version}. {STATES[review.state]}. "
        f"Fingerprint {fingerprint(review.content_hash)}"
    )


def answer_text(answer: AnswerEntry) -> str:
    """The answer as printed, with the staff's words where they say more than the value."""
    if answer.status is not AnswerStatus.GIVEN:
        return STATUS_WORDS[answer.status]
    value = answer.value or ""
    words = " … ".join(piece.quote.strip() for piece in answer.evidence)
    says_more = _letters(words) not in _letters(value)
    if len(words.split()) < _TELLING_WORDS or not says_more:
        return value
    return f"“{words}”" if _letters(value) in _letters(words) else f"{value}: “{words}”"


def answers_by_id(document: ReferralDocument) -> dict[str, AnswerEntry]:
    """Every answer of the document."""
    return {answer.question_id: answer for answer in (*document.child.answers, *document.answers)}


def printed_answers(document: ReferralDocument, *sections: Section) -> list[tuple[str, str]]:
    """Label and text of the answers of those sections that have one, "Not known" included."""
    return [
        (answer.label, answer_text(answer))
        for answer in (*document.child.answers, *document.answers)
        if answer.section in sections and answer.status is not AnswerStatus.NOT_ASKED
    ]


def unanswered(document: ReferralDocument, *sections: Section) -> list[str]:
    """Labels of the questions of those sections that have no answer."""
    return [
        answer.label
        for answer in (*document.child.answers, *document.answers)
        if answer.section in sections and answer.status is AnswerStatus.NOT_ASKED
    ]


def source_text(incident: IncidentEntry) -> str:
    """Who saw or told it, in the words typed where there are any."""
    by, to = (
        _teller(piece.quote) if piece else "" for piece in (incident.told_by, incident.told_to)
    )
    if by and to:
        return f"{by} told {to}"
    if by:
        return f"Told by {by}"
    return f"{SOURCES[incident.source]}, told to {to}" if to else SOURCES[incident.source]


def _teller(words: str) -> str:
    typed = words.strip()
    return "the writer" if typed.lower() in {"i", "me", "us", "myself"} else f"“{typed}”"


def sentences_of(document: ReferralDocument, section: Section) -> tuple[SentenceEntry, ...]:
    """The sentences of a section in reading order."""
    return next((part.sentences for part in document.text if part.section is section), ())


def held_out(document: ReferralDocument) -> list[HeldOutEntry]:
    """What stands nowhere in the text; words that stand in another section are not among it."""
    misplaced = {item.id for item in document.findings if item.category is Category.PLACEMENT}
    held = [
        item for part in document.text for item in part.held_out if item.finding_id not in misplaced
    ]
    return [
        item
        for item in held
        if not any(item.words in other.words for other in held if other.words != item.words)
    ]


def grouped_checks(document: ReferralDocument) -> list[CheckEntry]:
    """The checks with a long run of one kind told once, with how many more there are."""
    shown: list[CheckEntry] = []
    kinds: dict[tuple[str, bool], list[CheckEntry]] = {}
    for check in document.checks:
        kinds.setdefault((check.rule_id, check.override_reason is not None), []).append(check)
    for (_, is_overridden), checks in kinds.items():
        if is_overridden or len(checks) <= _ALIKE:
            shown.extend(checks)
        else:
            more = f"{checks[0].reason} And {len(checks) - 1} more like it."
            shown.append(checks[0].model_copy(update={"reason": more}))
    return shown


def origin_line(document: ReferralDocument) -> str:
    """How many sentences are whose words."""
    sentences = [sentence for part in document.text for sentence in part.sentences]
    edited = sum(sentence.origin is Origin.EDITED for sentence in sentences)
    drafted = sum(sentence.origin is Origin.DRAFTED for sentence in sentences)
    sets = _number(drafted, "sentence sets", "sentences set")
    parts = [f"{sets} the referrer’s words in fixed wording"]
    if edited:
        parts.append(f"{_number(edited, 'sentence was', 'sentences were')} edited by hand")
    return "; ".join(parts) + "; all others are the referrer’s words as typed."


def approval_lines(document: ReferralDocument, name_of: NameOf) -> list[str]:
    """Who wrote it, and who approved exactly this text; or that nobody has."""
    review = document.review
    lines = [f"Written by {document.written_by or 'the referrer'}."]
    approved = [step for step in review.history if step.action == "approved"]
    if review.is_approved and approved:
        last = approved[-1]
        who = name_of(last.by) or "a second person"
        lines.append(
            f"Approved by {who}, who did not write it, on {day_and_time(last.at)}. The approval "
            f"covers exactly this text: version {last.version}, fingerprint "
            f"{fingerprint(review.content_hash)}."
        )
    elif review.approved_hash:
        lines.append("The text has changed since it was approved. It is a draft again.")
    else:
        lines.append("Not approved. A second person has not approved this text.")
    lines.append(NOT_A_REFERRAL)
    return lines


def other_children_lines(document: ReferralDocument) -> list[str]:
    """Each other child of the text by token, with where they are named."""
    return [
        f"{child.token[:1].upper()}{child.token[1:]}: named under {'; '.join(child.places)}"
        for child in document.other_children
    ]


def approval_line(document: ReferralDocument, name_of: NameOf) -> str:
    """Who approved exactly this text, in a few words; or that nobody has."""
    review = document.review
    approved = [step for step in review.history if step.action == "approved"]
    if not (review.is_approved and approved):
        return "Not approved."
    who = name_of(approved[-1].by) or "a second person"
    return f"Approved by {who}, {day_and_time(approved[-1].at)}."


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _letters(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())
