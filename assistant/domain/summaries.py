"""One interview as a line in a list."""

from __future__ import annotations

from assistant.domain.draft import effective_state
from assistant.domain.events import Interview
from assistant.domain.findings import says_not_fact
from assistant.domain.ports import Summary


def summarise(interview: Interview) -> Summary:
    """The line for an interview that has begun."""
    if interview.started_at is None or interview.saved_at is None:
        raise ValueError("an interview that has not begun has no summary")
    submitted = [step.at for step in interview.review.history if step.action == "submitted"]
    return Summary(
        id=interview.id,
        owner_id=interview.owner_id,
        owner_name=interview.owner_name,
        team=interview.team,
        child=interview.record.child_name,
        state=effective_state(interview).value,
        section=interview.section.value,
        version=interview.review.version,
        reviewer_id=interview.review.reviewer_id,
        open_findings=sum(says_not_fact(finding) for finding in interview.open_findings),
        revision=interview.revision,
        messages=len(interview.messages),
        started_at=interview.started_at,
        updated_at=interview.saved_at,
        submitted_at=submitted[-1] if submitted else None,
        is_danger=interview.points_to_danger,
    )
