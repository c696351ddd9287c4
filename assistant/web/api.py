"""What the panel and the finding cards read and send: JSON for the signed-in person's own cases.

Every answer that is not the thing asked for is `{"error": "<plain sentence>"}`; somebody else's
referral and none at all read the same.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from starlette.exceptions import HTTPException

from assistant.bootstrap import Application
from assistant.conversation import Turn
from assistant.domain.commands import CommandName
from assistant.domain.draft import build_draft
from assistant.domain.events import Interview
from assistant.domain.findings import ResolutionKind
from assistant.domain.interview import open_gaps
from assistant.domain.ports import Actor
from assistant.domain.rules.record_checks import check_record
from assistant.domain.speech import emergency_line
from assistant.domain.text import MAX_MESSAGE_CHARS
from assistant.errors import CommandError, NotFoundError, ReferralError
from assistant.panel.finding import FindingView, build_finding
from assistant.panel.view import PanelView, build_view, earlier_dates
from assistant.web.replies import Id, actor_of, status_of

Tell = Callable[[Turn], Awaitable[None]]
Words = Annotated[str, StringConstraints(max_length=MAX_MESSAGE_CHARS)]
ShortWords = Annotated[str, StringConstraints(max_length=2_000)]

_log = logging.getLogger(__name__)


class _Body(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DecisionBody(_Body):
    """What a person decided about a finding."""

    kind: ResolutionKind
    words: Words = ""
    speaker: ShortWords = ""
    listener: ShortWords = ""
    said_when: ShortWords = ""
    rests_on: Annotated[tuple[Id, ...], Field(max_length=200)] = ()
    revision: int | None = Field(default=None, ge=0)


class SubmitBody(_Body):
    """Whom to send it to; nobody in particular sends it to the team's supervisors."""

    reviewer_id: Id | None = None
    revision: int | None = Field(default=None, ge=0)
    """What was on the screen when it was sent; a newer text is never sent unread."""


class ReopenBody(_Body):
    """The finding's card as it was when the button was pressed."""

    revision: int | None = Field(default=None, ge=0)


class CommandBody(_Body):
    """A command from the panel: the same as its words in the chat."""

    name: CommandName
    argument: ShortWords = ""


async def panel_view(application: Application, actor: Actor, interview: Interview) -> PanelView:
    """The panel of an interview for this reader."""
    accounts = await application.storage.accounts.list()
    names = {account.id: account.name for account in accounts}
    conversation = application.conversation
    events = await conversation.history(actor, interview.id)
    reviewer = names.get(interview.review.reviewer_id or "", "")
    return build_view(
        interview,
        gaps=open_gaps(interview, application.flow),
        checks=check_record(interview),
        draft=build_draft(interview),
        emergency=emergency_line(application.flow, conversation.organisation),
        reviewer_name=reviewer or "a supervisor",
        organisation=conversation.organisation.name,
        reader_id=actor.user_id,
        names=names,
        earlier=earlier_dates(events),
    )


def router(application: Application, tell: Tell) -> APIRouter:
    """The routes; `tell` brings a turn made here into the author's open chats."""
    routes = APIRouter(prefix="/api/referrals/{referral_id}")
    conversation = application.conversation
    audit = application.storage.audit

    async def opened(request: Request, referral_id: str) -> tuple[Actor, Interview]:
        """The interview for its reader; what others tried, and what others read, is recorded."""
        actor = actor_of(request)
        try:
            interview = await conversation.open(actor, referral_id)
        except NotFoundError:
            await audit.record(
                "read", actor_id=actor.user_id, interview_id=referral_id, allowed=False
            )
            raise
        if interview.owner_id != actor.user_id:
            await audit.record("read", actor_id=actor.user_id, interview_id=referral_id)
        return actor, interview

    @routes.get("")
    async def show(request: Request, referral_id: Id) -> PanelView:
        actor, interview = await opened(request, referral_id)
        return await panel_view(application, actor, interview)

    @routes.get("/findings/{finding_id}")
    async def show_finding(request: Request, referral_id: Id, finding_id: Id) -> FindingView:
        _, interview = await opened(request, referral_id)
        return await finding_view(interview, finding_id)

    async def finding_view(interview: Interview, finding_id: str) -> FindingView:
        accounts = await application.storage.accounts.list()
        names = {account.id: account.name for account in accounts}
        return build_finding(interview, finding_id, names=names)

    @routes.post("/findings/{finding_id}/decision")
    async def decide(
        request: Request, referral_id: Id, finding_id: Id, body: DecisionBody
    ) -> FindingView:
        actor, _ = await opened(request, referral_id)
        turn = await conversation.decide(
            actor,
            referral_id,
            finding_id,
            kind=body.kind,
            words=body.words,
            speaker=body.speaker,
            listener=body.listener,
            said_when=body.said_when,
            rests_on=body.rests_on,
            revision=body.revision,
        )
        await audit.record("decided", actor_id=actor.user_id, interview_id=referral_id)
        await tell(turn)
        return await finding_view(turn.interview, finding_id)

    @routes.post("/findings/{finding_id}/reopen")
    async def reopen(
        request: Request, referral_id: Id, finding_id: Id, body: ReopenBody | None = None
    ) -> FindingView:
        actor, _ = await opened(request, referral_id)
        revision = body.revision if body else None
        turn = await conversation.reopen(actor, referral_id, finding_id, revision=revision)
        await audit.record("reopened", actor_id=actor.user_id, interview_id=referral_id)
        await tell(turn)
        return await finding_view(turn.interview, finding_id)

    @routes.post("/submit")
    async def submit(request: Request, referral_id: Id, body: SubmitBody) -> PanelView:
        actor, _ = await opened(request, referral_id)
        reviewers = {item.user_id for item in await application.storage.accounts.reviewers()}
        if body.reviewer_id is not None and body.reviewer_id not in reviewers:
            raise CommandError("There is no such reviewer. Nothing was sent.")
        turn = await conversation.submit(
            actor, referral_id, reviewer_id=body.reviewer_id, revision=body.revision
        )
        await audit.record("submitted", actor_id=actor.user_id, interview_id=referral_id)
        await tell(turn)
        return await panel_view(application, actor, turn.interview)

    @routes.post("/command")
    async def command(request: Request, referral_id: Id, body: CommandBody) -> PanelView:
        actor, _ = await opened(request, referral_id)
        turn = await conversation.command(actor, referral_id, body.name, body.argument)
        await tell(turn)
        return await panel_view(application, actor, turn.interview)

    @routes.get("/export.{file_format}")
    async def export(request: Request, referral_id: Id, file_format: str) -> Response:
        actor, _ = await opened(request, referral_id)
        made = await conversation.export(actor, referral_id, file_format)
        await audit.record("exported", actor_id=actor.user_id, interview_id=referral_id)
        return Response(
            made.content,
            media_type=made.media_type,
            headers={"content-disposition": f'attachment; filename="{_plain_name(made.name)}"'},
        )

    return routes


def add_error_pages(app: FastAPI) -> None:
    """Answer the family's errors, and wrong requests, with one plain sentence."""

    @app.exception_handler(ReferralError)
    async def family(_request: Request, error: ReferralError) -> JSONResponse:
        if error.detail:
            _log.info("%s: %s", type(error).__name__, error.detail)
        return JSONResponse({"error": str(error)}, status_code=status_of(error))

    @app.exception_handler(RequestValidationError)
    async def wrong_request(_request: Request, error: RequestValidationError) -> JSONResponse:
        # Pydantic's own report quotes what was sent; only the places are safe to repeat.
        places = {".".join(str(part) for part in item["loc"][1:]) for item in error.errors()}
        named = ", ".join(sorted(place for place in places if place)) or "the whole"
        return JSONResponse(
            {"error": f"That could not be understood, so nothing changed. Please check: {named}."},
            status_code=422,
        )

    @app.exception_handler(HTTPException)
    async def http(_request: Request, error: HTTPException) -> JSONResponse:
        text = "There is nothing here." if error.status_code == 404 else "That can't be done here."
        return JSONResponse({"error": text}, status_code=error.status_code)


def _plain_name(name: str) -> str:
    return "".join(
        char if char.isascii() and (char.isalnum() or char in ".-_") else "-" for char in name
    )
