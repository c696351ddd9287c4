"""The review desk: served pages on which a referral is read, checked, sent back or approved.

The pages work without scripts and hold none inline. What a person may see or do is decided by the
conversation; a refusal is a page in plain words that keeps what was typed.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Form, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse, Response
from fastapi.routing import APIRoute
from fastapi.templating import Jinja2Templates
from markupsafe import Markup, escape
from pydantic import StringConstraints

from assistant.bootstrap import Application
from assistant.conversation import Turn
from assistant.domain import access
from assistant.domain.draft import build_draft
from assistant.domain.events import Interview
from assistant.domain.ports import Actor, Role, Summary
from assistant.domain.speech import emergency_line
from assistant.domain.text import MAX_MESSAGE_CHARS
from assistant.errors import (
    CommandError,
    NotAllowedError,
    NotFoundError,
    ReferralError,
    StaleError,
    StorageError,
    TextError,
)
from assistant.panel.progress import count
from assistant.web.review_document import build_document
from assistant.web.review_list import (
    Line,
    counts_by_state,
    list_line,
    most_urgent_first,
    returned_first,
    tab_of,
)

Tell = Callable[[Turn], Awaitable[None]]
CurrentActor = Callable[[Request], Actor]
Id = Annotated[str, StringConstraints(max_length=64, pattern=r"^[\w.:-]+$")]
Place = Annotated[str, Form(max_length=200)]
Words = Annotated[str, Form(max_length=MAX_MESSAGE_CHARS)]
Hash = Annotated[str, Form(max_length=64)]

_TEMPLATES = Path(__file__).parent / "templates"
_PHONE = re.compile(r"\b(?:999|101|0\d[\d ]{7,}\d)\b")
_STATUS: dict[type[ReferralError], int] = {
    NotFoundError: 404,
    NotAllowedError: 403,
    StaleError: 409,
    CommandError: 422,
    TextError: 413,
    StorageError: 503,
}
_HEADINGS = {
    404: "There is nothing here",
    403: "This can’t be done with this account",
    409: "The referral changed meanwhile",
    413: "That is too much to take at once",
    422: "Nothing was changed",
    503: "Not saved",
}
_DONE = {
    "commented": "The comment is saved.",
    "overridden": "The reason is recorded.",
    "edited": "The sentence is changed. The text is a new version now: its author sends it again.",
    "returned": "The referral is with its author again.",
    "approved": "Approved. Approving is not sending: no referral has been made until it is sent.",
}
_SHOWN = {
    "waiting": ("all", "new", "came-back", "stop"),
    "returned": ("all",),
    "approved": ("all",),
}
_TITLES = {
    "waiting": "Referrals to review",
    "returned": "Returned to their authors",
    "approved": "Approved referrals",
}
_log = logging.getLogger(__name__)


def router(application: Application, tell: Tell) -> APIRouter:
    """The desk's routes for the signed-in person the guard found."""
    return build_router(application, _signed_in, tell)


def build_router(
    application: Application, current_actor: CurrentActor, tell: Tell | None = None
) -> APIRouter:
    """The desk's routes; `current_actor` gives who asks, `tell` reaches the author's open chats."""
    desk = _Desk(application)
    routes = APIRouter(route_class=_page_route(desk))
    conversation = application.conversation
    who = Depends(current_actor)

    async def done(turn: Turn, act: str, actor: Actor, anchor: str = "") -> Response:
        await application.storage.audit.record(
            act, actor_id=actor.user_id, interview_id=turn.interview.id
        )
        if tell is not None:
            await tell(turn)
        target = f"/review/{turn.interview.id}?{urlencode({'done': act})}"
        return RedirectResponse(f"{target}#{anchor}" if anchor else target, status_code=303)

    @routes.get("/review")
    async def show_list(
        request: Request,
        q: Annotated[str, Query(max_length=200)] = "",
        tab: str = "waiting",
        show: str = "all",
        actor: Actor = who,
    ) -> Response:
        if actor.role is not Role.SUPERVISOR:
            return RedirectResponse("/my", status_code=303)
        return await desk.list_page(request, actor, query=q, tab=tab, show=show)

    @routes.get("/my")
    async def show_own(request: Request, actor: Actor = who) -> Response:
        return await desk.own_page(request, actor)

    @routes.get("/review/{referral_id}")
    async def show_document(
        request: Request,
        referral_id: Id,
        done: Annotated[str, Query(max_length=20)] = "",
        actor: Actor = who,
    ) -> Response:
        return await desk.document_page(request, actor, referral_id, done=done)

    @routes.post("/review/{referral_id}/comment")
    async def comment(
        referral_id: Id, anchor: Place = "", words: Words = "", actor: Actor = who
    ) -> Response:
        turn = await conversation.comment(actor, referral_id, anchor, words)
        return await done(turn, "commented", actor, anchor)

    @routes.post("/review/{referral_id}/override")
    async def override(
        referral_id: Id, check_id: Place = "", words: Words = "", actor: Actor = who
    ) -> Response:
        turn = await conversation.override(actor, referral_id, check_id, words)
        return await done(turn, "overridden", actor, "chk")

    @routes.post("/review/{referral_id}/edit")
    async def edit(
        referral_id: Id,
        revision: Annotated[int, Form(ge=0)],
        anchor: Place = "",
        words: Words = "",
        actor: Actor = who,
    ) -> Response:
        turn = await conversation.edit_sentence(
            actor, referral_id, anchor, words, revision=revision
        )
        return await done(turn, "edited", actor, anchor)

    @routes.post("/review/{referral_id}/return")
    async def send_back(
        referral_id: Id, seen_hash: Hash = "", words: Words = "", actor: Actor = who
    ) -> Response:
        turn = await conversation.return_(actor, referral_id, seen_hash=seen_hash, note=words)
        return await done(turn, "returned", actor)

    @routes.post("/review/{referral_id}/approve")
    async def approve(referral_id: Id, seen_hash: Hash = "", actor: Actor = who) -> Response:
        turn = await conversation.approve(actor, referral_id, seen_hash=seen_hash)
        return await done(turn, "approved", actor)

    return routes


class _Desk:
    """Makes the pages."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._templates = Jinja2Templates(directory=_TEMPLATES)
        self._templates.env.filters["phones"] = _link_phones
        self._templates.env.globals["count"] = count

    async def list_page(
        self, request: Request, actor: Actor, *, query: str, tab: str, show: str
    ) -> Response:
        tab = tab if tab in _SHOWN else "waiting"
        show = show if show in _SHOWN[tab] else "all"
        sent = [
            item
            for item in await self._application.conversation.to_review(actor)
            if item.version > 0
        ]
        others = [item for item in sent if item.owner_id != actor.user_id]
        own = [item for item in sent if item.owner_id == actor.user_id and tab == tab_of(item)]
        found = [item for item in others if tab_of(item) == tab and _matches(item, query)]
        lines = [
            line
            for line in await self._lines(actor, most_urgent_first(found))
            if _is_shown(line, show)
        ]
        context = {
            "actor": actor,
            "title": _TITLES[tab],
            "tab": tab,
            "counts": counts_by_state(sent, actor),
            "query": query,
            "show": show,
            "lines": lines,
            "own": await self._lines(actor, most_urgent_first(own)),
            "is_filtered": bool(query.strip()) or show != "all",
        }
        return self._page(request, "review_list.html", context)

    async def own_page(self, request: Request, actor: Actor) -> Response:
        own = await self._application.conversation.own(actor)
        context = {
            "actor": actor,
            "own": await self._lines(actor, returned_first(own)),
            "tab": "own",
        }
        return self._page(request, "my_list.html", context)

    async def document_page(
        self, request: Request, actor: Actor, referral_id: str, *, done: str
    ) -> Response:
        interview = await self._open(actor, referral_id)
        document = build_document(
            interview,
            draft=build_draft(interview),
            events=await self._application.storage.events.load(interview.id),
            actor=actor,
            names=await self._names(),
            may_review=access.may_review(actor, interview),
        )
        context = {"actor": actor, "doc": document, "done": _DONE.get(done, ""), "tab": ""}
        return self._page(request, "review_document.html", context)

    async def error_page(self, request: Request, error: Exception) -> Response:
        status = 422
        words = "That could not be understood, so nothing changed. Load the page again."
        if isinstance(error, ReferralError):
            kinds = type(error).__mro__
            status = next((_STATUS[kind] for kind in kinds if kind in _STATUS), 400)
            words = str(error)
            if error.detail:
                _log.info("%s: %s", type(error).__name__, error.detail)
        typed = ""
        if request.method == "POST":
            given = (await request.form()).get("words")
            typed = given if isinstance(given, str) else ""
        referral_id = request.path_params.get("referral_id", "")
        context = {
            "actor": _signed_in_or_none(request),
            "heading": _HEADINGS.get(status, "Nothing was changed"),
            "words": words,
            "typed": typed,
            "back": f"/review/{referral_id}" if referral_id and status != 404 else "/review",
            "tab": "",
        }
        return self._page(request, "message.html", context, status=status)

    async def _open(self, actor: Actor, referral_id: str) -> Interview:
        audit = self._application.storage.audit
        try:
            interview = await self._application.conversation.open(actor, referral_id)
        except NotFoundError:
            await audit.record(
                "read", actor_id=actor.user_id, interview_id=referral_id, allowed=False
            )
            raise
        if interview.owner_id != actor.user_id:
            await audit.record("read", actor_id=actor.user_id, interview_id=referral_id)
        return interview

    async def _lines(
        self, actor: Actor, summaries: list[Summary] | tuple[Summary, ...]
    ) -> list[Line]:
        now = self._application.clock.now()
        conversation = self._application.conversation
        return [list_line(item, await conversation.open(actor, item.id), now) for item in summaries]

    async def _names(self) -> dict[str, str]:
        accounts = await self._application.storage.accounts.list()
        return {account.id: account.name for account in accounts}

    def _page(
        self, request: Request, name: str, context: Mapping[str, object], *, status: int = 200
    ) -> Response:
        organisation = self._application.conversation.organisation
        common = {
            "emergency": emergency_line(self._application.flow, organisation),
            "organisation": organisation.name,
            "away": self._application.away,
        }
        return self._templates.TemplateResponse(
            request, name, {**common, **context}, status_code=status
        )


def _page_route(desk: _Desk) -> type[APIRoute]:
    """A route whose refusals are pages, not JSON."""

    class PageRoute(APIRoute):
        def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            handle = super().get_route_handler()

            async def handle_or_explain(request: Request) -> Response:
                try:
                    return await handle(request)
                except (ReferralError, RequestValidationError) as error:
                    return await desk.error_page(request, error)

            return handle_or_explain

    return PageRoute


def _signed_in(request: Request) -> Actor:
    actor = _signed_in_or_none(request)
    if actor is None:
        raise NotFoundError
    return actor


def _signed_in_or_none(request: Request) -> Actor | None:
    session = getattr(request.state, "referral_session", None)
    actor: Actor | None = session.actor if session is not None else None
    return actor


def _matches(summary: Summary, query: str) -> bool:
    found_in = f"{summary.child or ''} {summary.owner_name}".casefold()
    return all(word in found_in for word in query.casefold().split())


def _is_shown(line: Line, show: str) -> bool:
    match show:
        case "new":
            return not line.came_back
        case "came-back":
            return line.came_back
        case "stop":
            return line.tally.stops > 0
        case _:
            return True


def _link_phones(text: str) -> Markup:
    parts: list[Markup] = []
    end = 0
    for found in _PHONE.finditer(text):
        parts.append(escape(text[end : found.start()]))
        number = found.group()
        parts.append(Markup('<a href="tel:{}">{}</a>').format(number.replace(" ", ""), number))
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])
