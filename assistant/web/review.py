"""The review desk: served pages on which a referral is read, checked, sent back or approved.

The pages work without scripts and hold none inline. What a person may see or do is decided by the
conversation; a refusal is a page in plain words that keeps what was typed, and is recorded.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Form, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse, Response
from fastapi.routing import APIRoute

from assistant.bootstrap import Application
from assistant.conversation import Turn
from assistant.domain.ports import Actor, Role
from assistant.errors import CommandError, NotFoundError, ReferralError, StorageError
from assistant.reviewing import WordingError
from assistant.web.desk_forms import Once, Place, Revision, SeenHash, Words
from assistant.web.replies import Id
from assistant.web.review_following import add_following_routes
from assistant.web.review_pages import DeskPages, signed_in_or_none

Tell = Callable[[Turn], Awaitable[None]]
CurrentActor = Callable[[Request], Actor]


def router(application: Application, tell: Tell) -> APIRouter:
    """The desk's routes for the signed-in person the guard found."""
    return build_router(application, _signed_in, tell)


def build_router(
    application: Application, current_actor: CurrentActor, tell: Tell | None = None
) -> APIRouter:
    """The desk's routes; `current_actor` gives who asks, `tell` reaches the author's open chats."""
    pages = DeskPages(application)
    routes = APIRouter(route_class=_page_route(pages, application))
    conversation = application.conversation

    def remembered_actor(request: Request) -> Actor:
        actor = current_actor(request)
        request.state.desk_actor = actor
        return actor

    who = Depends(remembered_actor)

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
        order: str = "urgent",
        actor: Actor = who,
    ) -> Response:
        if actor.role is not Role.SUPERVISOR:
            return RedirectResponse("/my", status_code=303)
        return await pages.list_page(request, actor, query=q, tab=tab, show=show, order=order)

    @routes.get("/my")
    async def show_own(request: Request, actor: Actor = who) -> Response:
        return await pages.own_page(request, actor)

    @routes.get("/review/{referral_id}")
    async def show_document(
        request: Request,
        referral_id: Id,
        done: Annotated[str, Query(max_length=20)] = "",
        actor: Actor = who,
    ) -> Response:
        return await pages.document_page(request, actor, referral_id, done=done)

    @routes.get("/review/{referral_id}/pack")
    async def show_pack(request: Request, referral_id: Id, actor: Actor = who) -> Response:
        return await pages.pack_page(request, actor, referral_id)

    @routes.post("/review/{referral_id}/submit")
    async def submit(
        referral_id: Id,
        revision: Revision,
        reviewer_id: Annotated[str, Form(max_length=64)] = "",
        once: Once = "",
        actor: Actor = who,
    ) -> Response:
        if reviewer_id and reviewer_id not in {
            item.user_id for item in await application.storage.accounts.reviewers()
        }:
            raise CommandError("There is no such reviewer. Nothing was sent.")
        turn = await conversation.submit(
            actor,
            referral_id,
            reviewer_id=reviewer_id or None,
            revision=revision,
            once=once or None,
        )
        return await done(turn, "submitted", actor)

    @routes.post("/review/{referral_id}/comment")
    async def comment(
        referral_id: Id,
        anchor: Place = "",
        words: Words = "",
        once: Once = "",
        actor: Actor = who,
    ) -> Response:
        turn = await conversation.comment(actor, referral_id, anchor, words, once=once or None)
        return await done(turn, "commented", actor, anchor)

    @routes.post("/review/{referral_id}/answer")
    async def answer(
        referral_id: Id,
        comment_id: Place = "",
        anchor: Place = "",
        words: Words = "",
        once: Once = "",
        actor: Actor = who,
    ) -> Response:
        turn = await conversation.answer_comment(
            actor, referral_id, comment_id, words, once=once or None
        )
        return await done(turn, "answered", actor, anchor)

    @routes.post("/review/{referral_id}/override")
    async def override(
        referral_id: Id,
        check_id: Place = "",
        words: Words = "",
        revision: Revision = None,
        once: Once = "",
        actor: Actor = who,
    ) -> Response:
        turn = await conversation.override(
            actor, referral_id, check_id, words, revision=revision, once=once or None
        )
        return await done(turn, "overridden", actor, "chk")

    @routes.post("/review/{referral_id}/edit")
    async def edit(
        referral_id: Id,
        revision: Annotated[int, Form(ge=0)],
        anchor: Place = "",
        words: Words = "",
        reason: Words = "",
        once: Once = "",
        actor: Actor = who,
    ) -> Response:
        turn = await conversation.edit_sentence(
            actor,
            referral_id,
            anchor,
            words,
            revision=revision,
            reason=reason,
            once=once or None,
        )
        return await done(turn, "edited", actor, anchor)

    @routes.post("/review/{referral_id}/return")
    async def send_back(
        referral_id: Id,
        seen_hash: SeenHash = "",
        words: Words = "",
        once: Once = "",
        actor: Actor = who,
    ) -> Response:
        turn = await conversation.return_(
            actor, referral_id, seen_hash=seen_hash, note=words, once=once or None
        )
        return await done(turn, "returned", actor)

    @routes.post("/review/{referral_id}/approve")
    async def approve(
        referral_id: Id,
        seen_hash: SeenHash = "",
        revision: Revision = None,
        once: Once = "",
        actor: Actor = who,
    ) -> Response:
        turn = await conversation.approve(
            actor, referral_id, seen_hash=seen_hash, revision=revision, once=once or None
        )
        return await done(turn, "approved", actor)

    add_following_routes(routes, application, who, done)
    return routes


def _page_route(pages: DeskPages, application: Application) -> type[APIRoute]:
    """A route whose refusals are pages, not JSON; those that were to change something are kept."""

    class PageRoute(APIRoute):
        def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            handle = super().get_route_handler()

            async def handle_or_explain(request: Request) -> Response:
                try:
                    return await handle(request)
                except (ReferralError, RequestValidationError) as error:
                    actor = pages.actor_of(request)
                    path = request.url.path
                    acts = request.method == "POST" or path.endswith("/key")
                    is_refused = acts and not isinstance(error, WordingError)
                    if actor is not None and is_refused:
                        # A refusal is shown even when it can't be written down just now.
                        with suppress(StorageError):
                            await application.storage.audit.record(
                                path.rpartition("/")[2][:32],
                                actor_id=actor.user_id,
                                interview_id=request.path_params.get("referral_id"),
                                allowed=False,
                            )
                    return await pages.error_page(request, error)

            return handle_or_explain

    return PageRoute


def _signed_in(request: Request) -> Actor:
    actor = signed_in_or_none(request)
    if actor is None:
        raise NotFoundError
    return actor
