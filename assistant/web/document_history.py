"""What was done with a referral, newest first, and what changed since a version was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from assistant.domain.approval import CLOSED_STATES, ReviewState
from assistant.domain.draft import build_draft, effective_state
from assistant.domain.draft_text import Draft
from assistant.domain.events import Event, Interview, Started, fold
from assistant.panel.finding import build_finding
from assistant.panel.sources import moment
from assistant.web.changes import Change, find_changes, submitted_versions, version_before
from assistant.web.document_views import HistoryLine

_ACTIONS = {
    "submitted": "Version {version} sent for review by {by}",
    "returned": "Version {version} returned by {by}",
    "approved": "Version {version} approved by {by}",
    "exported": "File taken by {by}",
    "sent": "Sent to the local authority, recorded by {by}",
    "acknowledged": "Acknowledged, recorded by {by}",
    "accepted": "Accepted, recorded by {by}",
    "stepped_down": "Stepped down, recorded by {by}",
    "rejected": "Rejected, recorded by {by}",
    "followed_up": "Asked after by {by}",
    "escalated": "Taken up under the local procedure by {by}",
    "withdrawn": "Withdrawn by {by}",
}


def step_words(action: str, version: int, by: str) -> str:
    """One step of the review history in words."""
    return _ACTIONS.get(action, action + " by {by}").format(version=version, by=by)


def last_step(interview: Interview, names: Mapping[str, str]) -> str:
    """What happened last, with its moment; empty before anything has."""
    steps = [step for step in interview.review.history if step.action != "exported"]
    if not steps:
        return ""
    step = steps[-1]
    by = names.get(step.actor_id, "another account")
    return f"{step_words(step.action, step.version, by)}, {moment(step.at)}."


def changes_since(
    interview: Interview, draft: Draft, events: Sequence[Event], names: Mapping[str, str]
) -> tuple[tuple[Change, ...], str]:
    """What reads differently since the version before, or since the referral it goes on from."""
    state = effective_state(interview)
    is_read = state in CLOSED_STATES | {ReviewState.IN_REVIEW, ReviewState.APPROVED}
    earlier = version_before(interview.review, is_waiting=is_read)
    before = submitted_versions(interview.id, events).get(earlier)
    words = f"version {earlier}"
    if before is None and interview.earlier is not None:
        before = _as_copied(interview.id, events)
        words = "the referral it goes on from"
    if before is None:
        return (), ""
    decided = [
        build_finding(interview, decision.finding_id, names=names)
        for decision in interview.decisions
        if decision not in before.decisions
    ]
    return (
        *find_changes(build_draft(before), draft),
        *(
            Change(place=f"{card.section}, finding", added=f"{card.tag}: “{card.words}”")
            for card in decided
        ),
    ), words


def _as_copied(interview_id: str, events: Sequence[Event]) -> Interview:
    """A copy as it was before anything new was told to it."""
    started = next(event for event in events if isinstance(event, Started))
    last = max(place for place, event in enumerate(events) if event.turn == started.turn)
    return fold(interview_id, events[: last + 1])


def history(interview: Interview, names: Mapping[str, str]) -> tuple[HistoryLine, ...]:
    """Everything that was done with it, newest first."""
    lines: list[tuple[datetime, HistoryLine]] = []

    def add(at: datetime, text: str, note: str | None = None) -> None:
        lines.append((at, HistoryLine(at=moment(at), text=text, note=note)))

    if interview.started_at:
        begun = "Copy begun by" if interview.earlier else "Interview begun by"
        add(interview.started_at, f"{begun} {interview.owner_name}")
    for step in interview.review.history:
        by = names.get(step.actor_id, "another account")
        add(step.at, step_words(step.action, step.version, by), step.note)
    for override in interview.overrides:
        by = names.get(override.actor_id, "another account")
        add(override.at, f"Reason recorded by {by}", override.reason)
    for edit in interview.edits:
        by = names.get(edit.actor_id, "another account")
        add(edit.at, f"Sentence edited by {by}", edit.after)
    return tuple(line for _, line in sorted(lines, key=lambda item: item[0], reverse=True))
