"""A referral under review as data: the text as it will leave, with its ground beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from assistant.domain import access
from assistant.domain.approval import fingerprint
from assistant.domain.copying import late_words
from assistant.domain.draft import current_hash, effective_state
from assistant.domain.draft_text import Draft
from assistant.domain.events import Event, Interview
from assistant.domain.findings import Severity
from assistant.domain.lifecycle import STATE_WORDS, Action
from assistant.domain.other_children import other_children
from assistant.domain.ports import Actor
from assistant.domain.provenance import coverage_words
from assistant.domain.speech import Organisation
from assistant.domain.text import Frozen
from assistant.panel.finding import SECTION_TITLES, build_finding
from assistant.panel.sources import moment
from assistant.panel.view import show_suggested
from assistant.web.document_history import changes_since, history
from assistant.web.document_parts import Page
from assistant.web.document_views import (
    DocumentView,
)
from assistant.web.way_out import (
    after_approval,
    copy_links,
    earlier_link,
)


class Reader(Frozen):
    """Who looks at the page, and what they need to know of others."""

    actor: Actor
    names: Mapping[str, str]
    """Account names by id."""
    reviewers: tuple[tuple[str, str], ...] = ()
    organisation: Organisation = Organisation()
    today: date


def build_document(
    interview: Interview, *, draft: Draft, events: Sequence[Event], reader: Reader
) -> DocumentView:
    """The text as it will leave, with its ground beside it, for this reader."""
    actor = reader.actor
    known = {interview.owner_id: interview.owner_name, **reader.names}
    page = Page(interview, actor, known)
    state = effective_state(interview)
    content = current_hash(interview)
    checks = page.checks(draft)
    review = interview.review
    changes, compared_with = changes_since(interview, draft, events, known)
    parts = page.parts(draft, checks)
    shown = {card.id for part in parts for item in part.sentences for card in item.settled}
    anchors = {sentence.id for sentence in draft.sentences} | set(SECTION_TITLES)
    sent = [step.at for step in review.history if step.action == "submitted"]
    return DocumentView(
        id=interview.id,
        child=interview.record.child_name or "No name yet",
        detail=_detail(interview),
        state=state.value,
        state_words=STATE_WORDS[state],
        version=review.version,
        author=interview.owner_name,
        reviewer=known.get(review.reviewer_id or "", ""),
        reviewers=reader.reviewers,
        sent=moment(sent[-1]) if sent else None,
        revision=interview.revision,
        content_hash=content,
        fingerprint=fingerprint(content),
        is_author=actor.user_id == interview.owner_id,
        can=frozenset(action.value for action in Action if access.may(actor, action, interview)),
        checks=checks,
        open_stops=sum(item.severity is Severity.STOP and not item.reason for item in checks),
        parts=parts,
        settled_elsewhere=tuple(
            build_finding(interview, finding.id, names=known)
            for finding in interview.findings
            if interview.decision(finding.id) is not None and finding.id not in shown
        ),
        lost_comments=page.comments(
            comment for comment in review.comments if comment.anchor not in anchors
        ),
        changes=changes,
        compared_with=compared_with,
        new_comments=sum(
            comment.version == review.version and comment.author_id == actor.user_id
            for comment in review.comments
        ),
        history=history(interview, known),
        suggested=show_suggested(interview),
        coverage=coverage_words(interview.made_by),
        after=after_approval(interview, known, reader.organisation, reader.today),
        earlier=earlier_link(interview),
        copies=copy_links(interview),
        late=late_words(interview),
        other_children=other_children(interview),
    )


def _detail(interview: Interview) -> str:
    record = interview.record
    age, year = record.value("child-age"), record.value("child-year-group")
    parts = [f"{age} years" if age and age.isdigit() else age, year]
    return ", ".join(part for part in parts if part)
