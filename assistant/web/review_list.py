"""The desk's list as data: who waits, how long, with what open, in the order that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from assistant.domain.approval import Review
from assistant.domain.dates import describe
from assistant.domain.events import Interview
from assistant.domain.findings import Finding, Severity
from assistant.domain.following_up import is_due, is_overdue
from assistant.domain.ports import Actor, Role, Summary
from assistant.domain.rules.record_checks import check_record
from assistant.domain.text import Frozen
from assistant.panel.progress import count
from assistant.panel.sources import moment


class Tab(Frozen):
    """One part of the list."""

    key: str
    nav: str
    title: str
    lede: str
    states: frozenset[str]
    shows: tuple[tuple[str, str], ...]
    """What it can be narrowed to: value and words."""


_STOP = ("stop", "With a stop")
TABS: dict[str, Tab] = {
    tab.key: tab
    for tab in (
        Tab(
            key="waiting",
            nav="To review",
            title="Referrals to review",
            lede="Safety first, then the longest wait. A referral here has not been made: it waits "
            "for your decision.",
            states=frozenset({"in_review"}),
            shows=(
                ("all", "All waiting"),
                ("asked", "Asked of you by name"),
                ("new", "New"),
                ("came-back", "Came back after changes"),
                _STOP,
            ),
        ),
        Tab(
            key="returned",
            nav="Returned",
            title="Returned to their authors",
            lede="With their authors: sent back, or changed since they were sent. Nothing is "
            "waiting for you here.",
            states=frozenset({"returned", "draft"}),
            shows=(("all", "All returned"), _STOP),
        ),
        Tab(
            key="approved",
            nav="Approved",
            title="Approved referrals",
            lede="Approving is not sending. A person sends each one to children’s services, and "
            "notes it here.",
            states=frozenset({"approved"}),
            shows=(("all", "All approved"),),
        ),
        Tab(
            key="sent",
            nav="Sent",
            title="Sent, waiting for an answer",
            lede="The day to ask stands beside each one. Past it, somebody asks and notes what was "
            "said.",
            states=frozenset({"sent", "acknowledged"}),
            shows=(("all", "All sent"), ("overdue", "Past the day to ask")),
        ),
        Tab(
            key="closed",
            nav="Closed",
            title="Closed referrals",
            lede="Answered by the local authority, or withdrawn. The author can go on in a copy "
            "that says what has changed.",
            states=frozenset({"accepted", "stepped_down", "rejected", "withdrawn"}),
            shows=(("all", "All closed"), ("not-accepted", "Not accepted")),
        ),
    )
}


class Order(StrEnum):
    """The orders a list can have."""

    URGENT = "urgent"
    OLDEST = "oldest"
    NEWEST = "newest"
    CHILD = "child"
    AUTHOR = "author"


ORDER_WORDS = {
    Order.URGENT: "Most urgent first",
    Order.OLDEST: "Oldest first",
    Order.NEWEST: "Newest first",
    Order.CHILD: "Child, A to Z",
    Order.AUTHOR: "Author, A to Z",
}


class Tally(Frozen):
    """What is open: checks that would have it sent back, findings, comments without an answer."""

    stops: int = 0
    warnings: int = 0
    infos: int = 0
    findings: int = 0
    comments: int = 0


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
    is_asked: bool
    """Was the reader asked by name?"""
    state: str
    saved: str
    comments: int
    """On the version last sent."""
    chase: str
    is_overdue: bool
    is_due: bool
    reference: str


def tally(checks: Iterable[Finding]) -> Tally:
    """The checks counted by severity."""
    severities = [check.severity for check in checks]
    return Tally(
        stops=severities.count(Severity.STOP),
        warnings=severities.count(Severity.WARN),
        infos=severities.count(Severity.INFO),
    )


def list_line(
    summary: Summary, interview: Interview, reader: Actor, *, now: datetime, today: date
) -> Line:
    """A referral as a line of a list."""
    since = summary.submitted_at or summary.updated_at
    record, review = interview.record, interview.review
    age, year = record.value("child-age"), record.value("child-year-group")
    details = [f"{age} years" if age and age.isdigit() else age, year]
    if summary.is_danger:
        details.append("Somebody may be in danger")
    sending = review.sending
    return Line(
        id=summary.id,
        child=summary.child or "No name yet",
        detail=", ".join(item for item in details if item),
        author=summary.owner_name,
        waiting=waited(since, now),
        is_old=(now - since).days >= 1,
        sent=_day(sending.sent_on) if sending else moment(since),
        tally=tally(check_record(interview)).model_copy(
            update={"findings": summary.open_findings, "comments": open_comments(review)}
        ),
        version=summary.version,
        is_danger=summary.is_danger,
        came_back=summary.version > 1,
        is_asked=summary.reviewer_id == reader.user_id,
        state=summary.state,
        saved=moment(summary.updated_at),
        comments=sum(
            comment.version == summary.version and comment.reply_to is None
            for comment in review.comments
        ),
        chase=_day(review.chase_on) if review.chase_on else "",
        is_overdue=is_overdue(review, today),
        is_due=is_due(review, today),
        reference=(sending.reference or "") if sending else "",
    )


def open_comments(review: Review) -> int:
    """Comments nobody has answered."""
    answered = {comment.reply_to for comment in review.comments}
    return sum(
        comment.reply_to is None and comment.id not in answered for comment in review.comments
    )


def _day(day: date) -> str:
    return describe(day.isoformat())


def waited(since: datetime, now: datetime) -> str:
    """How long ago, in the one unit that matters: `25 minutes`, `3 hours`, `2 days`."""
    minutes = max(0, int((now - since).total_seconds() // 60))
    if minutes < 60:
        return count(minutes, "minute")
    if minutes < 24 * 60:
        return count(minutes // 60, "hour")
    return count(minutes // (24 * 60), "day")


def _since(item: Summary) -> datetime:
    return item.submitted_at or item.updated_at


_KEYS: dict[Order, Callable[[Summary], Any]] = {
    Order.URGENT: lambda item: (not item.is_danger, _since(item)),
    Order.OLDEST: _since,
    Order.NEWEST: lambda item: -_since(item).timestamp(),
    Order.CHILD: lambda item: ((item.child or "\uffff").casefold(), _since(item)),
    Order.AUTHOR: lambda item: (item.owner_name.casefold(), _since(item)),
}


def in_order(summaries: Iterable[Summary], order: Order = Order.URGENT) -> list[Summary]:
    """The summaries in that order."""
    return sorted(summaries, key=_KEYS[order])


def returned_first(summaries: Iterable[Summary]) -> list[Summary]:
    """What its author has to act on, then the newest."""
    newest = sorted(summaries, key=lambda item: item.updated_at, reverse=True)
    return sorted(newest, key=lambda item: item.state != "returned")


def counts_by_tab(summaries: Iterable[Summary], actor: Actor) -> dict[str, int]:
    """How many of the others' referrals are in each tab."""
    counts = dict.fromkeys(TABS, 0)
    for item in summaries:
        if actor.role is Role.SUPERVISOR and item.owner_id != actor.user_id:
            counts[tab_of(item)] += 1
    return counts


def tab_of(summary: Summary) -> str:
    """Which tab a referral stands under; one changed since it was sent is with its author."""
    return next((key for key, tab in TABS.items() if summary.state in tab.states), "returned")


def is_shown(line: Line, show: str) -> bool:
    """Does the line belong to what the list was narrowed to?"""
    match show:
        case "asked":
            return line.is_asked
        case "new":
            return not line.came_back
        case "came-back":
            return line.came_back
        case "stop":
            return line.tally.stops > 0
        case "overdue":
            return line.is_overdue
        case "not-accepted":
            return line.state != "accepted"
        case _:
            return True


def matches(line: Line, query: str) -> bool:
    """Are all the words looked for in the child's or author's name, or in the reference?"""
    found_in = f"{line.child} {line.author} {line.reference}".casefold()
    return all(word in found_in for word in query.casefold().split())


def overdue_first(lines: Iterable[Line]) -> list[Line]:
    """Those past the day to ask, then those of today, then the rest as they stood."""
    return sorted(lines, key=lambda line: (not line.is_overdue, not line.is_due))
