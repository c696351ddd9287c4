"""What the live panel shows, as data: pure functions of the interview and what follows from it.

The panel's readings show everyone but the subject child as a token; source words stand exactly as
they were typed. Nothing here decides anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from assistant.domain.agenda import Gap
from assistant.domain.approval import CLOSED_STATES, Review, ReviewState, fingerprint
from assistant.domain.dates import ReportedDate, order_key
from assistant.domain.draft import effective_state
from assistant.domain.draft_text import Draft, SuggestedDraft
from assistant.domain.events import Interview
from assistant.domain.findings import Finding, ResolutionKind, Severity
from assistant.domain.lifecycle import STATE_WORDS
from assistant.domain.masking import mask_others
from assistant.domain.record import (
    Fact,
)
from assistant.domain.suggestions import DRAFTED, standing_draft
from assistant.domain.text import Frozen
from assistant.panel.entries import (
    EntryReader,
    EntryView,
    HeldView,
    earlier_dates,
    home_of_held,
    show_held,
)
from assistant.panel.finding import SECTION_TITLES, FindingView, build_finding
from assistant.panel.loose import LooseView, show_loose
from assistant.panel.progress import Progress, SectionView, count, read_progress
from assistant.panel.sources import (
    clock,
    moment,
)

__all__ = [
    "SECTION_TITLES",
    "CheckView",
    "CommentView",
    "EntryView",
    "FindingView",
    "GapView",
    "HeldView",
    "PanelView",
    "Progress",
    "ReviewView",
    "SectionView",
    "SuggestedView",
    "build_finding",
    "build_view",
    "earlier_dates",
    "show_suggested",
]

_TOLD = ("returned", "approved")


class GapView(Frozen):
    """Something still to be asked."""

    id: str
    place: str
    short: str
    ask: str
    why: str


class CheckView(Frozen):
    """One reason a reader would send it back."""

    id: str
    severity: Severity
    section: str
    section_title: str
    text: str
    question: str
    override_reason: str | None = None
    override_by: str | None = None


class CommentView(Frozen):
    """A reviewer's words on a place."""

    id: str
    anchor: str
    place: str
    text: str
    by: str
    at: str
    version: int
    is_earlier: bool


class SuggestedView(Frozen):
    """A section as a model joined it, beside the text and not in it."""

    title: str
    sentences: tuple[str, ...]
    note: str


class ReviewView(Frozen):
    """Where the referral stands between its author and its reviewer."""

    state: ReviewState
    version: int
    words: str
    headline: str | None = None
    detail: str | None = None
    note: str | None = None
    comments: tuple[CommentView, ...] = ()


class PanelView(Frozen):
    """Everything the panel shows."""

    id: str
    revision: int
    child: str
    child_line: str
    saved: str | None
    emergency: str
    reviewer_name: str
    sections: tuple[SectionView, ...]
    chronology: tuple[EntryView, ...]
    interventions: tuple[EntryView, ...]
    requests: tuple[EntryView, ...]
    views: tuple[EntryView, ...]
    outcomes: tuple[EntryView, ...]
    suggested: tuple[SuggestedView, ...]
    """Drafts a model made of Request and Outcomes, beside what stands there."""
    held: tuple[HeldView, ...]
    """Held-out words that belong to no one entry."""
    loose: tuple[LooseView, ...]
    open_findings: tuple[str, ...]
    missing: tuple[GapView, ...]
    checks: tuple[CheckView, ...]
    is_complete: bool
    text_words: str
    review: ReviewView
    fingerprint: str | None
    left_to_do: tuple[str, ...]
    foot: str
    submit_words: str | None


def build_view(  # noqa: PLR0913 -- each is a separate fact about the page
    interview: Interview,
    *,
    gaps: Sequence[Gap],
    checks: Sequence[Finding],
    draft: Draft,
    emergency: str,
    reviewer_name: str,
    organisation: str,
    reader_id: str | None = None,
    names: Mapping[str, str] | None = None,
    earlier: Mapping[str, tuple[ReportedDate, ...]] | None = None,
) -> PanelView:
    """The panel for one reader (the author unless said otherwise).

    `names` are account names by id; `earlier`, from `earlier_dates`, holds what corrected dates
    were before.
    """
    known = {interview.owner_id: interview.owner_name, **(names or {})}
    shown = EntryReader(interview, reader_id or interview.owner_id, known, earlier or {})
    facts = interview.record
    held = [show_held(item, interview) for item in draft.held]
    homes = home_of_held(draft.held, interview)
    open_checks = [check for check in checks if check.id not in _overridden(interview)]
    missing = tuple(_gap(gap) for gap in gaps)
    sections = read_progress(interview, gaps, draft)
    is_complete = all(item.progress is Progress.DONE for item in sections)
    actions = sorted(facts.interventions, key=lambda fact: order_key(fact.edtf))
    state = effective_state(interview)

    def entries(kind: Iterable[Fact]) -> tuple[EntryView, ...]:
        return tuple(
            shown.entry(fact, tuple(item for item in held if homes.get(item.finding_id) == fact.id))
            for fact in kind
        )

    return PanelView(
        id=interview.id,
        revision=interview.revision,
        child=facts.child_name or "New referral",
        child_line=_child_line(interview, state, organisation),
        saved=clock(interview.saved_at) if interview.saved_at else None,
        emergency=emergency,
        reviewer_name=reviewer_name,
        sections=sections,
        chronology=entries(facts.chronology),
        interventions=entries(actions),
        requests=entries(facts.requests),
        views=entries(facts.views),
        outcomes=entries(facts.outcomes),
        suggested=show_suggested(interview),
        held=tuple(item for item in held if item.finding_id not in homes),
        loose=show_loose(interview),
        open_findings=tuple(finding.id for finding in interview.open_findings),
        missing=missing,
        checks=tuple(_check(check, interview, known) for check in checks),
        is_complete=is_complete,
        text_words=_text_words(interview, draft),
        review=_review(interview, state, draft, known),
        fingerprint=_fingerprint(interview),
        left_to_do=_left_to_do() if state is ReviewState.APPROVED else (),
        foot=_foot(interview, state, sections, open_checks, reviewer_name),
        submit_words=_submit_words(state, reviewer_name),
    )


def show_suggested(interview: Interview) -> tuple[SuggestedView, ...]:
    """The drafts a model made that rest on what stands now."""
    drafts = (standing_draft(interview, section) for section in DRAFTED)
    return tuple(
        SuggestedView(
            title=SECTION_TITLES[draft.section],
            sentences=tuple(sentence.text for sentence in draft.sentences),
            note=_suggested_note(draft),
        )
        for draft in drafts
        if draft is not None and (draft.sentences or draft.dropped)
    )


def _suggested_note(draft: SuggestedDraft) -> str:
    words = "Joined by the AI helper from the facts. It is not part of the text."
    if draft.dropped:
        left = count(draft.dropped, "sentence")
        words += f" {left} not kept: the facts do not hold all that was said."
    return words


def _overridden(interview: Interview) -> frozenset[str]:
    return frozenset(item.check_id for item in interview.overrides)


def _child_line(interview: Interview, state: ReviewState, organisation: str) -> str:
    record = interview.record
    parts = []
    age = record.value("child-age")
    if age:
        parts.append(f"{age} years" if age.isdigit() else age)
    year = record.value("child-year-group") or record.value("year-group")
    if year:
        parts.append(f"Year {year}" if year.isdigit() else year)
    line = [", ".join(parts)] if parts else []
    if organisation:
        line.append(organisation)
    saved = f", saved {clock(interview.saved_at)}" if interview.saved_at else ""
    line.append(_state_words(interview, state) + saved)
    return " · ".join(line)


def _state_words(interview: Interview, state: ReviewState) -> str:
    review = interview.review
    match state:
        case ReviewState.DRAFT:
            return "Draft" if not review.version else f"Draft after version {review.version}"
        case ReviewState.IN_REVIEW:
            return f"Version {review.version}, in review"
        case ReviewState.RETURNED:
            return f"Version {review.version} returned; version {review.version + 1} is a draft"
        case ReviewState.APPROVED:
            return f"Version {review.version}, approved"
        case _:
            return f"Version {review.version}, {STATE_WORDS[state].lower()}"


def _gap(gap: Gap) -> GapView:
    return GapView(
        id=gap.id,
        place=gap.group or SECTION_TITLES.get(gap.section, "Close"),
        short=gap.short[:1].upper() + gap.short[1:],
        ask=gap.ask,
        why=gap.why,
    )


def _check(check: Finding, interview: Interview, names: Mapping[str, str]) -> CheckView:
    override = next((item for item in interview.overrides if item.check_id == check.id), None)
    return CheckView(
        id=check.id,
        severity=check.severity,
        section=check.section,
        section_title=SECTION_TITLES.get(check.section, "Close"),
        text=mask_others(check.reason, interview.record.people),
        question=mask_others(check.question, interview.record.people),
        override_reason=override.reason if override else None,
        override_by=(
            f"{names.get(override.actor_id, 'A reviewer')}, {moment(override.at)}"
            if override
            else None
        ),
    )


def _text_words(interview: Interview, draft: Draft) -> str:
    kept = sum(
        decision.kind not in (ResolutionKind.OVERRIDE, ResolutionKind.ANSWERED)
        for decision in interview.decisions
    )
    return f"{count(kept, 'finding')} settled, {len(draft.held)} held out of the text."


def _place(anchor: str, draft: Draft, interview: Interview) -> str:
    if anchor in SECTION_TITLES:
        return SECTION_TITLES[anchor]
    for section in draft.sections:
        for sentence in section.sentences:
            if sentence.id == anchor:
                words = mask_others(sentence.text, interview.record.people)
                short = words if len(words) <= 60 else words[:60].rsplit(" ", 1)[0] + " …"
                return f"{section.title}: “{short}”"
    return "A sentence that has changed since"


def _review(
    interview: Interview, state: ReviewState, draft: Draft, names: Mapping[str, str]
) -> ReviewView:
    review = interview.review
    comments = tuple(
        CommentView(
            id=comment.id,
            anchor=comment.anchor,
            place=_place(comment.anchor, draft, interview),
            text=comment.text,
            by=names.get(comment.author_id, "A reviewer"),
            at=moment(comment.at),
            version=comment.version,
            is_earlier=comment.version < review.version,
        )
        for comment in review.comments
    )
    step = next((item for item in reversed(review.history) if item.action in _TOLD), None)
    headline = detail = note = None
    if state is ReviewState.DRAFT and review.version:
        was = "approved" if review.state is ReviewState.APPROVED else "sent for review"
        headline = f"Changed since version {review.version} was {was}"
        detail = "The text is a draft again. Send it for review when it is ready."
    elif state in CLOSED_STATES:
        headline, detail, note = _closed_headline(review)
    elif step is not None and state in (ReviewState.RETURNED, ReviewState.APPROVED):
        by = names.get(step.actor_id, "the reviewer")
        if state is ReviewState.RETURNED:
            now = sum(not comment.is_earlier for comment in comments)
            headline = f"Returned by {by}"
            detail = f"{moment(step.at)}, on version {step.version}. {count(now, 'comment')}."
            note = step.note
        else:
            headline = f"Approved by {by}"
            detail = (
                f"{moment(step.at)}, version {step.version}. Approval covers exactly this text; "
                "a change makes a new version that needs approval again."
            )
    return ReviewView(
        state=state,
        version=review.version,
        words=_state_words(interview, state),
        headline=headline,
        detail=detail,
        note=note,
        comments=comments,
    )


def _fingerprint(interview: Interview) -> str | None:
    seen = interview.review.approved_hash or interview.review.submitted_hash
    return fingerprint(seen) if seen else None


def _left_to_do() -> tuple[str, ...]:
    return (
        "Take the Word document.",
        "Send it to children’s services by their own form or secure email.",
        "Note when it went, and their reference.",
        "Ask for the outcome if none has come within one working day of sending.",
    )


def _foot(
    interview: Interview,
    state: ReviewState,
    sections: Sequence[SectionView],
    open_checks: Sequence[Finding],
    reviewer_name: str,
) -> str:
    open_sections = sum(item.progress is not Progress.DONE for item in sections)
    stops = sum(check.severity is Severity.STOP for check in open_checks)
    match state:
        case ReviewState.APPROVED:
            return "Until it is sent, no referral has been made."
        case ReviewState.IN_REVIEW:
            return (
                f"With {reviewer_name} for review. This is not a referral yet; "
                "a change needs a new version."
            )
        case ReviewState.RETURNED:
            following = interview.review.version + 1
            return f"Version {following} can be sent when the comments are answered."
        case ReviewState.DRAFT:
            if not interview.messages:
                return "A draft is not a referral. Nothing leaves until a person sends it."
            if open_sections:
                number = count(open_sections, "section is", "sections are")
                return f"{number} open. You can still send it for review."
            if stops:
                return f"{reviewer_name} will see these checks too."
            return f"{reviewer_name} will read it as it stands here."
        case _:
            return "Closed. What is new goes into a copy, from the referral’s own page."


def _closed_headline(review: Review) -> tuple[str, str, str | None]:
    """State, place and day of a referral that was sent or withdrawn, and the reason given."""
    step = next(item for item in reversed(review.history) if item.action == review.state.value)
    words = STATE_WORDS[review.state]
    detail = f"{moment(step.at)}, version {step.version}. What is new goes into a copy."
    return words, detail, review.reply.reason or step.note


def _submit_words(state: ReviewState, reviewer_name: str) -> str | None:
    match state:
        case ReviewState.DRAFT:
            return f"Send to {reviewer_name} for review"
        case ReviewState.RETURNED:
            return "Send again"
        case _:
            return None
