"""The access log as the administrator reads it: who did what kind of thing to which referral.

No page of it holds a name of a child or a word of a case; referrals are shown by their number.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from assistant.bootstrap import LONDON, Application
from assistant.domain.ports import Actor, Role
from assistant.domain.text import Frozen
from assistant.store.accounts import COMMAND_LINE, SIGN_IN
from assistant.store.audit import Entry, Sought
from assistant.web.pages import ROLE_WORDS, PageRoute, administrator, page
from assistant.web.replies import actor_of

_PAGE = 100
ACT_WORDS = {
    "read": "Opened",
    "opened": "Opened",
    "pressed": "Pressed a button",
    "decided": "Settled a finding",
    "reopened": "Opened a finding again",
    "submitted": "Sent for review",
    "commented": "Commented",
    "overridden": "Recorded a reason",
    "edited": "Changed a sentence",
    "returned": "Returned to the author",
    "approved": "Approved",
    "exported": "Made a file of",
    "export-by-command": "Made a file of, at the machine",
    "imported": "Brought a file into",
    "file": "Dropped a file",
    "signed_in": "Signed in",
    "signed_out": "Signed out",
    "users": "Opened the accounts",
    "user_saved": "Changed an account",
    "user_disabled": "Disabled an account",
    "user_enabled": "Enabled an account",
    "user_password": "Set a password",
    "user_team": "Moved to another team",
    "user_name": "Changed a name",
    "user_mail": "Changed a mail address",
    "audit": "Opened the access log",
}
_WITH_ROLE = {"user_added": "Added an account as", "user_role": "Changed a role to"}
Filter = Annotated[str, Query(max_length=64)]


class Row(Frozen):
    """One entry in words."""

    seq: int
    at: str
    who: str
    did: str
    referral: str = ""
    about: str = ""
    is_allowed: bool


def act_in_words(act: str) -> str:
    """What was done, as a person says it."""
    kind, _, role = act.partition(":")
    if kind in _WITH_ROLE and role in tuple(Role):
        return f"{_WITH_ROLE[kind]} {ROLE_WORDS[Role(role)].lower()}"
    return ACT_WORDS.get(act, act.replace("_", " ").replace("-", " ").capitalize())


def in_words(entry: Entry, names: dict[str, str]) -> Row:
    """An entry as the page shows it."""
    return Row(
        seq=entry.seq,
        at=f"{entry.at.astimezone(LONDON):%d/%m/%Y %H:%M:%S}",
        who=names.get(entry.actor_id, "Nobody signed in" if not entry.actor_id else "Unknown"),
        did=act_in_words(entry.act),
        referral=entry.interview_id or "",
        about=names.get(entry.about_id, "Unknown") if entry.about_id else "",
        is_allowed=entry.is_allowed,
    )


def read_filter(
    *, who: str, act: str, referral: str, since: str, until: str, refused: str
) -> tuple[Sought, tuple[str, ...]]:
    """What is looked for, and which of it could not be understood."""
    wrong: list[str] = []

    def day(text: str, words: str) -> date | None:
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            wrong.append(words)
            return None

    first, last = day(since, "From"), day(until, "Until")
    return (
        Sought(
            actor_id=who or None,
            act=act or None,
            interview_id=referral.strip().lower() or None,
            since=_midnight(first) if first else None,
            until=_midnight(last + timedelta(days=1)) if last and last < date.max else None,
            only_refused=bool(refused),
        ),
        tuple(wrong),
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), LONDON)


def router(application: Application) -> APIRouter:
    """The page."""
    routes = APIRouter(route_class=PageRoute)
    storage = application.storage
    log = storage.audit

    async def of(request: Request) -> Actor:
        actor = actor_of(request)
        if actor.role is not Role.ADMINISTRATOR:
            await log.record("audit", actor_id=actor.user_id, allowed=False)
        return administrator(request)

    @routes.get("/audit")
    async def show(
        request: Request,
        who: Filter = "",
        act: Filter = "",
        referral: Filter = "",
        since: Filter = "",
        until: Filter = "",
        refused: Filter = "",
        before: Annotated[int | None, Query(ge=1)] = None,
    ) -> Response:
        actor = await of(request)
        if before is None:
            await log.record("audit", actor_id=actor.user_id)
        asked = {
            "who": who,
            "act": act,
            "referral": referral,
            "since": since,
            "until": until,
            "refused": refused,
        }
        sought, wrong = read_filter(**asked)
        accounts = await storage.accounts.list()
        names = {account.id: account.name for account in accounts}
        names[COMMAND_LINE] = "At the machine itself"
        names[SIGN_IN] = "Your organisation's sign-in"
        found = await log.find(sought, limit=_PAGE + 1, before=before)
        older = {**{key: value for key, value in asked.items() if value}}
        if len(found) > _PAGE:
            older["before"] = str(found[_PAGE - 1].seq)
        return page(
            request,
            "audit.html",
            actor=actor,
            rows=[in_words(entry, names) for entry in found[:_PAGE]],
            verdict=await log.verify(),
            asked=asked,
            wrong=wrong,
            people=sorted(names.items(), key=lambda item: item[1].casefold()),
            acts=[(name, act_in_words(name)) for name in await log.acts()],
            older=f"/audit?{urlencode(older)}" if len(found) > _PAGE else "",
            is_filtered=any(asked.values()) or before is not None,
        )

    return routes
