"""What a model adds beside the interview, checked here whoever proposed it.

Wording it points at becomes a finding for information only: the words stay in the text unless a
person decides otherwise. A draft it made stands beside ours for as long as its ground is the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence

from assistant.domain.agenda import Gap
from assistant.domain.approval import ReviewState
from assistant.domain.citations import check_citation
from assistant.domain.date_reading import read_dates
from assistant.domain.draft_text import SuggestedDraft
from assistant.domain.events import Interview
from assistant.domain.findings import NOT_FACT, Category, Finding, ResolutionKind, Severity
from assistant.domain.held_out import visible_words, words_left
from assistant.domain.masking import mask_others
from assistant.domain.ports import ProposedMark
from assistant.domain.quotations import quoted_spans
from assistant.domain.record import Outcome, RequestItem
from assistant.domain.rules.danger import find_danger
from assistant.domain.rules.wording import attributed_spans
from assistant.domain.text import Message, MessageKind, Section, locate_quote

_MOST_WORDS = 14
DRAFTED = (Section.REQUEST, Section.OUTCOMES)
_RESOLUTIONS = (
    ResolutionKind.REWORD,
    ResolutionKind.LEAVE_OUT,
    ResolutionKind.MOVE_TO_REQUEST,
    ResolutionKind.ATTRIBUTE,
    ResolutionKind.KEEP,
)
_SEEN = "What was seen or heard that shows it?"
_ASKED: dict[Category, tuple[str, str]] = {
    Category.OPINION: ("The marked words may be a view.", _SEEN),
    Category.EMOTION: ("The marked words may be the writer’s feeling.", _SEEN),
    Category.SPECULATION: ("The marked words may be a guess.", "Who said so, or what was seen?"),
    Category.LABELLING: ("The marked words may label a person.", "What did they do or say?"),
    Category.GENERALISATION: ("The marked words may say more than was seen.", "When was it?"),
    Category.VAGUE: ("The marked words may be unclear.", "How many, how often, or when?"),
    Category.UNATTRIBUTED_HEARSAY: ("It may not be clear who said this.", "Who told whom, when?"),
    Category.DIAGNOSIS: ("The marked words may name a condition.", "Who diagnosed it, and when?"),
    Category.BLAME: ("The marked words may put fault on a child.", "What happened, in order?"),
    Category.NOTE: ("The marked words may be an aside.", "Shall they stay in?"),
}
_KINDS: dict[Section, type[RequestItem] | type[Outcome]] = {
    Section.REQUEST: RequestItem,
    Section.OUTCOMES: Outcome,
}


def may_be_phrased(gap: Gap, interview: Interview, message: Message) -> bool:
    """Is it a question about a fact just told, which a model may fit to those words?"""
    fact = interview.record.fact(gap.fact_id) if gap.fact_id else None
    if fact is None or gap.choices or find_danger(message.text):
        return False
    return any(piece.message_id == message.id for piece in fact.evidence)


def message_to_review(interview: Interview) -> Message | None:
    """The newest message, where a model may still look at its wording."""
    told = [item for item in interview.messages if item.kind is MessageKind.NARRATIVE]
    newest = told[-1] if told else None
    return newest if newest is not None and may_review(interview, newest) else None


def may_review(interview: Interview, message: Message) -> bool:
    """Was it read, not taken back, free of danger, not looked at, and may a finding still come?

    A text that is with a reviewer or approved is not changed by what a model thinks of it.
    """
    return (
        interview.review.state not in (ReviewState.IN_REVIEW, ReviewState.APPROVED)
        and message.id in interview.understood
        and message.id not in interview.withdrawn_messages
        and message.id not in interview.advised
        and not find_danger(message.text)
    )


def spans_taken(interview: Interview, message: Message) -> tuple[tuple[int, int], ...]:
    """Spans of a message that no model may mark.

    What a finding marks already, quoted words, and what somebody named is reported to have said.
    """
    marked = [
        (finding.start_char, finding.end_char)
        for finding in interview.findings
        if finding.message_id == message.id
        and finding.start_char is not None
        and finding.end_char is not None
    ]
    reported = [(item.start_char, item.end_char) for item in attributed_spans(message.text)]
    return (*marked, *quoted_spans(message.text), *reported)


def findings_from(
    marks: Sequence[ProposedMark],
    message: Message,
    interview: Interview,
    *,
    model: str,
    new_id: Callable[[], str],
) -> tuple[Finding, ...]:
    """The marks that stand: typed words of a legal kind, outside the spans that are taken.

    A mark over a date or over many words points at an event, not at a way of putting it.
    """
    dates = read_dates(message.text, message.today)
    taken = list(spans_taken(interview, message))
    found: list[Finding] = []
    for mark in marks:
        piece = locate_quote(mark.quote, message, {message.id: message})
        if piece is None or piece.message_id != message.id or mark.category not in NOT_FACT:
            continue
        start, end = piece.start_char, piece.end_char
        if any(start < stop and begin < end for begin, stop in taken):
            continue
        if len(piece.quote.split()) > _MOST_WORDS or any(
            start <= date.start_char < end and date.edtf and not date.is_rejected for date in dates
        ):
            continue
        taken.append((start, end))
        reason, question = _ASKED[mark.category]
        found.append(
            Finding(
                id=new_id(),
                rule_id=f"AI-1.{mark.category.value.replace('_', '-')}",
                category=mark.category,
                severity=Severity.INFO,
                section=message.section.value,
                message_id=message.id,
                start_char=start,
                end_char=end,
                words=piece.quote,
                reason=reason,
                question=question,
                resolutions=_RESOLUTIONS,
                proposed_by=model,
            )
        )
    return tuple(found)


def drafts_due(interview: Interview) -> tuple[Section, ...]:
    """Sections left with facts in them that no model was asked to draft from these words."""
    made = {(draft.section, draft.basis) for draft in interview.suggested}
    return tuple(
        section
        for section in DRAFTED
        if section is not interview.section
        and (basis := draft_basis(interview, section)) is not None
        and (section, basis) not in made
    )


def pieces_of(interview: Interview, section: Section) -> Iterator[tuple[str, str]]:
    """What a draft of the section may be made from: each fact's id with words that stand in it.

    Words held out or left out are not among them, and others' names are tokens already.
    """
    record = interview.record
    kind = _KINDS[section]
    for fact in record.facts:
        if not isinstance(fact, kind):
            continue
        texts = [visible_words(fact, interview)]
        if texts[0] and isinstance(fact, RequestItem) and fact.reason:
            texts.append(words_left(fact.reason, interview))
        for text in texts:
            masked = mask_others(text, record.people, record.child_name)
            if masked.strip():
                yield fact.id, masked


def draft_basis(interview: Interview, section: Section) -> str | None:
    """A digest of what a draft of the section would be made from; None when there is nothing."""
    pieces = list(pieces_of(interview, section))
    if not pieces:
        return None
    joined = "\x00".join(f"{fact_id}\x01{text}" for fact_id, text in pieces)
    return hashlib.sha256(joined.encode()).hexdigest()[:16]


def standing_draft(interview: Interview, section: Section) -> SuggestedDraft | None:
    """A model's draft of the section, while it rests on what stands there now."""
    basis = draft_basis(interview, section) if section in DRAFTED else None
    for draft in reversed(interview.suggested):
        if draft.section is section and draft.basis == basis:
            kept = [item for item in draft.sentences if not check_citation(item, interview)]
            dropped = draft.dropped + len(draft.sentences) - len(kept)
            return draft.model_copy(update={"sentences": tuple(kept), "dropped": dropped})
    return None
