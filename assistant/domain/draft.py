"""The draft: the referral's text as it stands, built from facts and the staff's own words.

`build_draft` is a pure function of the interview. Approval binds to `current_hash`, the hash of
`content_of`: everything of the text that can leave, and no time of looking at it or exporting it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from assistant.domain.answer_rows import answer_rows
from assistant.domain.approval import SENT_STATES, ReviewState, hash_content
from assistant.domain.citations import check_citation
from assistant.domain.draft_sections import (
    TITLES,
    background_sentences,
    held_out_words,
    intervention_sentences,
    outcome_sentences,
    request_sentences,
    sentence_id,
)
from assistant.domain.draft_text import (
    DATE_NOT_KNOWN,
    AnswerRow,
    Draft,
    DraftSection,
    HeldOut,
    Origin,
    Sentence,
)
from assistant.domain.events import Interview
from assistant.domain.held_out import spans_left, visible_words
from assistant.domain.masking import mask_others
from assistant.domain.memo import remembered
from assistant.domain.text import Section

__all__ = [
    "DATE_NOT_KNOWN",
    "AnswerRow",
    "Draft",
    "DraftSection",
    "HeldOut",
    "Origin",
    "Sentence",
    "build_draft",
    "check_citation",
    "content_of",
    "current_hash",
    "effective_state",
    "is_approved",
    "keep_cited",
    "sentence_id",
    "spans_left",
    "visible_words",
]

LEADS = {
    Section.REQUEST: "Asked of children’s services, in the referrer’s words:",
    Section.OUTCOMES: "In our professional view, if nothing changes:",
}


@remembered
def build_draft(interview: Interview) -> Draft:
    """The text as it stands: facts in date order, words under an open finding held out."""
    made = {
        Section.BACKGROUND: background_sentences(interview),
        Section.INTERVENTIONS: intervention_sentences(interview),
        Section.REQUEST: request_sentences(interview),
        Section.OUTCOMES: outcome_sentences(interview),
    }
    held = held_out_words(interview)
    sections = [DraftSection(section=Section.CHILD, title=TITLES[Section.CHILD])]
    dropped = 0
    for section, sentences in made.items():
        kept, refused = keep_cited(sentences, interview)
        dropped += refused
        sections.append(
            DraftSection(
                section=section,
                title=TITLES[section],
                lead=LEADS.get(section) if kept else None,
                sentences=tuple(_edited(kept, interview)),
                held=tuple(item for item in held if item.section is section),
            )
        )
    return Draft(
        sections=tuple(sections),
        child_rows=answer_rows(interview),
        dropped=dropped,
    )


def keep_cited(
    sentences: Iterable[Sentence], interview: Interview
) -> tuple[tuple[Sentence, ...], int]:
    """The sentences whose facts hold what they say, and how many drafted ones did not."""
    kept: list[Sentence] = []
    dropped = 0
    for sentence in sentences:
        if sentence.origin is Origin.DRAFTED and check_citation(sentence, interview):
            dropped += 1
        else:
            kept.append(sentence)
    return tuple(kept), dropped


def content_of(interview: Interview) -> dict[str, Any]:
    """What an approval covers, in plain values.

    The reviewer's own overrides are left out: recording one during the review must not void what
    was sent. They are part of the review's history instead.
    """
    draft = build_draft(interview)
    return {
        "interview": interview.id,
        "is_danger": interview.points_to_danger,
        "people": [person.model_dump(mode="json") for person in interview.record.people],
        "findings": [finding.model_dump(mode="json") for finding in interview.findings],
        "draft": draft.model_dump(mode="json"),
        "facts": [fact.model_dump(mode="json") for fact in interview.record.facts],
        "answers": [answer.model_dump(mode="json") for answer in interview.record.answers],
        "decisions": [
            decision.model_dump(mode="json", exclude={"at", "actor_id"})
            for decision in interview.decisions
        ],
        "overrides": [
            {"check_id": override.check_id, "reason": override.reason}
            for override in interview.overrides
            if override.actor_id == interview.owner_id
        ],
    }


@remembered
def current_hash(interview: Interview) -> str:
    """The content hash as it is now."""
    return hash_content(content_of(interview))


def effective_state(interview: Interview) -> ReviewState:
    """Where the referral stands, counting a changed text as a draft again."""
    review = interview.review
    if review.state is ReviewState.APPROVED:
        holds = review.approved_hash == current_hash(interview)
    elif review.state is ReviewState.IN_REVIEW:
        holds = review.submitted_hash == current_hash(interview)
    else:
        return review.state
    return review.state if holds else ReviewState.DRAFT


def is_approved(interview: Interview) -> bool:
    """Was exactly this content approved? What was sent is what was approved."""
    state = effective_state(interview)
    if state in SENT_STATES:
        return interview.review.approved_hash == current_hash(interview)
    return state is ReviewState.APPROVED


def _edited(sentences: Iterable[Sentence], interview: Interview) -> Iterator[Sentence]:
    """Each sentence as a person last changed it, while it is still the one they changed.

    A decision or a correction since then made another sentence; that one stands as it is.
    """
    people, child = interview.record.people, interview.record.child_name
    for sentence in sentences:
        text = sentence.text
        for edit in interview.edits:
            is_this = edit.sentence_id == sentence.id
            if is_this and edit.after.strip() and mask_others(edit.before, people, child) == text:
                text = mask_others(edit.after.strip(), people, child)
        if text == sentence.text:
            yield sentence
        else:
            yield sentence.model_copy(update={"text": text, "origin": Origin.EDITED})
