"""Makes the desk's pages: lists, the document, and what is said when something is refused."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from fastapi import Request
from fastapi.responses import Response
from fastapi.templating import Jinja2Templates

from assistant.bootstrap import Application, new_id
from assistant.domain.access import is_one_team
from assistant.domain.draft import build_draft, is_approved
from assistant.domain.events import Interview
from assistant.domain.ports import Actor, Summary
from assistant.domain.speech import emergency_line
from assistant.errors import (
    NotFoundError,
    ReferralError,
)
from assistant.panel.progress import count
from assistant.reviewing import WordingError
from assistant.web.desk_words import (
    DONE,
    HEADINGS,
    link_phones,
    marked_pieces,
    typed_fields,
)
from assistant.web.document_history import last_step
from assistant.web.replies import status_of
from assistant.web.review_document import Reader, build_document
from assistant.web.review_list import (
    ORDER_WORDS,
    TABS,
    Line,
    Order,
    counts_by_tab,
    in_order,
    is_shown,
    list_line,
    matches,
    overdue_first,
    returned_first,
    tab_of,
)
from assistant.web.way_out import HOW_WORDS

_TEMPLATES = Path(__file__).parent / "templates"
_log = logging.getLogger(__name__)


class DeskPages:
    """Makes the pages."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._templates = Jinja2Templates(directory=_TEMPLATES)
        self._templates.env.filters["phones"] = link_phones
        self._templates.env.globals["count"] = count
        self._templates.env.globals["tabs"] = TABS
        self._templates.env.globals["once"] = new_id
        self._templates.env.globals["how_words"] = HOW_WORDS

    async def list_page(
        self, request: Request, actor: Actor, *, query: str, tab: str, show: str, order: str
    ) -> Response:
        """One tab of the supervisor's list."""
        part = TABS.get(tab, TABS["waiting"])
        show = show if show in dict(part.shows) else "all"
        chosen = Order(order) if order in tuple(Order) else Order.URGENT
        sent = [
            item
            for item in await self._application.conversation.to_review(actor)
            if item.version > 0
        ]
        here = in_order((item for item in sent if tab_of(item) == part.key), chosen)
        lines = await self._lines(actor, here)
        if part.key == "sent" and chosen is Order.URGENT:
            lines = overdue_first(lines)
        owner = {item.id: item.owner_id for item in here}
        context = {
            "actor": actor,
            "part": part,
            "tab": part.key,
            "counts": counts_by_tab(sent, actor),
            "query": query,
            "show": show,
            "order": chosen.value,
            "orders": ORDER_WORDS,
            "lines": [
                line
                for line in lines
                if owner[line.id] != actor.user_id and is_shown(line, show) and matches(line, query)
            ],
            "own": [line for line in lines if owner[line.id] == actor.user_id],
            "is_filtered": bool(query.strip()) or show != "all",
        }
        return self.page(request, "review_list.html", context)

    async def own_page(self, request: Request, actor: Actor) -> Response:
        """What the person wrote themselves."""
        own = await self._application.conversation.own(actor)
        context = {
            "actor": actor,
            "own": await self._lines(actor, returned_first(own)),
            "tab": "own",
        }
        return self.page(request, "my_list.html", context)

    async def document_page(
        self, request: Request, actor: Actor, referral_id: str, *, done: str
    ) -> Response:
        """One referral."""
        interview = await self.open(actor, referral_id)
        accounts = self._application.storage.accounts
        reviewers = tuple(
            (item.user_id, item.name)
            for item in await accounts.reviewers()
            if item.user_id != interview.owner_id and is_one_team(item.team, interview.team)
        )
        document = build_document(
            interview,
            draft=build_draft(interview),
            events=await self._application.conversation.history(actor, interview.id),
            reader=Reader(
                actor=actor,
                names=await self.names(),
                reviewers=reviewers,
                organisation=self._application.conversation.organisation,
                today=self._application.clock.today(),
            ),
        )
        context = {
            "actor": actor,
            "doc": document,
            "done": DONE.get(done, ""),
            "tab": "",
        }
        return self.page(request, "review_document.html", context)

    async def pack_page(self, request: Request, actor: Actor, referral_id: str) -> Response:
        """The referral under the fields of the local form, to copy one by one."""
        interview = await self.open(actor, referral_id)
        pack = self._application.pack
        context = {
            "actor": actor,
            "id": interview.id,
            "child": interview.record.child_name or "No name yet",
            "base": f"/review/{interview.id}",
            "form_title": pack.form.title,
            "is_draft": not is_approved(interview),
            "groups": pack.groups(interview, now=self._application.clock.now()),
            "tab": "",
        }
        await self._application.storage.audit.record(
            "pack", actor_id=actor.user_id, interview_id=interview.id
        )
        return self.page(request, "pack.html", context)

    async def error_page(self, request: Request, error: Exception) -> Response:
        """What is said instead of a page; what was typed is given back."""
        if isinstance(error, WordingError):
            return await self._wording_page(request, error)
        status = 422
        words = "That could not be understood, so nothing changed. Load the page again."
        if isinstance(error, ReferralError):
            status = status_of(error)
            words = str(error)
            if error.detail:
                _log.info("%s: %s", type(error).__name__, error.detail)
        actor = signed_in_or_none(request)
        referral_id = request.path_params.get("referral_id", "")
        back = f"/review/{referral_id}" if referral_id and status != 404 else "/review"
        context = {
            "actor": actor,
            "heading": HEADINGS.get(status, "Nothing was changed"),
            "words": words,
            "last": await self._last_step(request, referral_id) if status in (409, 422) else "",
            "typed": await typed_fields(request),
            "back": back,
            "tab": "",
        }
        return self.page(request, "message.html", context, status=status)

    async def _wording_page(self, request: Request, error: WordingError) -> Response:
        form = await request.form()
        words = str(form.get("words", "")).strip()
        context = {
            "actor": signed_in_or_none(request),
            "heading": "Before these words are used",
            "intro": str(error),
            "pieces": marked_pieces(words, error.noticed),
            "noticed": error.noticed,
            "typed": words,
            "before": error.sentence.text,
            "anchor": error.sentence.id,
            "revision": str(form.get("revision", "")),
            "base": f"/review/{request.path_params.get('referral_id', '')}",
            "tab": "",
        }
        return self.page(request, "edit_noticed.html", context, status=422)

    async def _last_step(self, request: Request, referral_id: str) -> str:
        """What happened last, for somebody whose page was older than that."""
        actor = self.actor_of(request)
        if actor is None or not referral_id:
            return ""
        with suppress(ReferralError):
            interview = await self._application.conversation.open(actor, referral_id)
            return last_step(
                interview, {interview.owner_id: interview.owner_name, **await self.names()}
            )
        return ""

    def actor_of(self, request: Request) -> Actor | None:
        """Who asks, as the route found them."""
        actor: Actor | None = getattr(request.state, "desk_actor", None)
        return actor or signed_in_or_none(request)

    async def open(self, actor: Actor, referral_id: str) -> Interview:
        """The interview for its reader; what others tried, and what others read, is recorded."""
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

    async def _lines(self, actor: Actor, summaries: Iterable[Summary]) -> list[Line]:
        clock, conversation = self._application.clock, self._application.conversation
        now, today = clock.now(), clock.today()
        return [
            list_line(item, await conversation.open(actor, item.id), actor, now=now, today=today)
            for item in summaries
        ]

    async def names(self) -> dict[str, str]:
        """The names behind all accounts."""
        accounts = await self._application.storage.accounts.list()
        return {account.id: account.name for account in accounts}

    def page(
        self, request: Request, name: str, context: Mapping[str, object], *, status: int = 200
    ) -> Response:
        """A page from its template and what every page shows."""
        organisation = self._application.conversation.organisation
        common = {
            "emergency": emergency_line(self._application.flow, organisation),
            "organisation": organisation.name,
            "away": self._application.away,
        }
        return self._templates.TemplateResponse(
            request, name, {**common, **context}, status_code=status
        )


def signed_in_or_none(request: Request) -> Actor | None:
    """The person the guard found, if it found one."""
    session = getattr(request.state, "referral_session", None)
    actor: Actor | None = session.actor if session is not None else None
    return actor
