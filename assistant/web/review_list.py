"""The desk's list as data: who waits, how long, with what open, the most urgent first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from assistant.domain.events import Interview
from assistant.domain.findings import Finding, Severity
from assistant.domain.ports import Actor, Role, Summary
from assistant.domain.rules.record_checks import check_record
from assistant.domain.text import Frozen
from assistant.panel.progress import count
from assistant.panel.sources import moment


class Tally(Frozen):
    """How many checks of each severity would have it sent back."""

    stops: int = 0
    warnings: int = 0
    infos: int = 0


class Line(Frozen):
    """One referral in a list."""

    id: str
    child: str
    detail: str
    author: str
    waiting: str
    is_old: bool
    sent: str
    tally: Tally
    version: int
    is_danger: bool
    came_back: bool
    state: str
    saved: str
    comments: int
    """On the version last sent."""


def tally(checks: Iterable[Finding]) -> Tally:
    """The checks counted by severity."""
    severities = [check.severity for check in checks]
    return Tally(
        stops=severities.count(Severity.STOP),
        warnings=severities.count(Severity.WARN),
        infos=severities.count(Severity.INFO),
    )


def list_line(summary: Summary, interview: Interview, now: datetime) -> Line:
    """A referral as a line of a list."""
    since = summary.submitted_at or summary.updated_at
    record = interview.record
    age, year = record.value("child-age"), record.value("child-year-group")
    details = [f"{age} years" if age and age.isdigit() else age, year]
    if summary.is_danger:
        details.append("Somebody may be in danger")
    return Line(
        id=summary.id,
        child=summary.child or "No name yet",
        detail=", ".join(item for item in details if item),
        author=summary.owner_name,
        waiting=waited(since, now),
        is_old=(now - since).days >= 1,
        sent=moment(since),
        tally=tally(check_record(interview)),
        version=summary.version,
        is_danger=summary.is_danger,
        came_back=summary.version > 1,
        state=summary.state,
        saved=moment(summary.updated_at),
        comments=sum(comment.version == summary.version for comment in interview.review.comments),
    )


def waited(since: datetime, now: datetime) -> str:
    """How long ago, in the one unit that matters: `25 minutes`, `3 hours`, `2 days`."""
    minutes = max(0, int((now - since).total_seconds() // 60))
    if minutes < 60:
        return count(minutes, "minute")
    if minutes < 24 * 60:
        return count(minutes // 60, "hour")
    return count(minutes // (24 * 60), "day")


def most_urgent_first(summaries: Iterable[Summary]) -> list[Summary]:
    """Safety first, then the longest wait."""
    return sorted(
        summaries, key=lambda item: (not item.is_danger, item.submitted_at or item.updated_at)
    )


def returned_first(summaries: Iterable[Summary]) -> list[Summary]:
    """What its author has to act on, then the newest."""
    newest = sorted(summaries, key=lambda item: item.updated_at, reverse=True)
    return sorted(newest, key=lambda item: item.state != "returned")


def counts_by_state(summaries: Iterable[Summary], actor: Actor) -> dict[str, int]:
    """How many of the others' referrals are in each tab."""
    tabs = {"waiting": 0, "returned": 0, "approved": 0}
    for item in summaries:
        if actor.role is Role.SUPERVISOR and item.owner_id != actor.user_id:
            tabs[tab_of(item)] += 1
    return tabs


def tab_of(summary: Summary) -> str:
    """Which tab a referral stands under; one changed since it was sent is with its author."""
    return {"in_review": "waiting", "approved": "approved"}.get(summary.state, "returned")
