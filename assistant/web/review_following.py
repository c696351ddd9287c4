"""The desk's routes for what follows approval: sent, acknowledged, answered, chased, copied."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import APIRouter, Form
from fastapi.responses import Response

from assistant.bootstrap import Application
from assistant.conversation import Turn
from assistant.domain.approval import Outcome, Sending, SentHow
from assistant.domain.ports import Actor
from assistant.errors import CommandError
from assistant.web.desk_forms import (
    AcknowledgedForm,
    Day,
    Line,
    Once,
    Revision,
    SentForm,
    Words,
    read_day,
    read_day_or_none,
)
from assistant.web.replies import Id

Done = Callable[[Turn, str, Actor], Awaitable[Response]]
_DAY_TO_ASK = "The day to ask"


def add_following_routes(routes: APIRouter, application: Application, who: Any, done: Done) -> None:
    """Put the routes on the desk; `who` gives the person, `done` records, tells and goes on."""
    conversation = application.conversation

    @routes.post("/review/{referral_id}/sent")
    async def sent(
        referral_id: Id, form: Annotated[SentForm, Form()], actor: Actor = who
    ) -> Response:
        if form.how not in tuple(SentHow):
            raise CommandError("Choose how it was sent. Nothing was recorded.")
        sending = Sending(
            sent_by=form.sent_by,
            sent_on=read_day(form.sent_on, "The day it was sent"),
            sent_time=form.sent_time.strip() or None,
            how=SentHow(form.how),
            reference=form.reference or None,
        )
        turn = await conversation.mark_sent(
            actor,
            referral_id,
            sending,
            chase_on=read_day_or_none(form.chase_on, _DAY_TO_ASK),
            revision=form.revision,
            once=form.once or None,
        )
        return await done(turn, "sent", actor)

    @routes.post("/review/{referral_id}/acknowledged")
    async def acknowledged(
        referral_id: Id, form: Annotated[AcknowledgedForm, Form()], actor: Actor = who
    ) -> Response:
        turn = await conversation.acknowledge(
            actor,
            referral_id,
            on=read_day(form.on, "The day it was acknowledged"),
            by=form.by,
            reference=form.reference,
            chase_on=read_day_or_none(form.chase_on, _DAY_TO_ASK),
            revision=form.revision,
            once=form.once or None,
        )
        return await done(turn, "acknowledged", actor)

    @routes.post("/review/{referral_id}/outcome")
    async def outcome(
        referral_id: Id,
        revision: Revision = None,
        answer: Line = "",
        on: Day = "",
        reason: Words = "",
        once: Once = "",
        actor: Actor = who,
    ) -> Response:
        if answer not in tuple(Outcome):
            raise CommandError("Choose what the answer was. Nothing was recorded.")
        turn = await conversation.record_outcome(
            actor,
            referral_id,
            outcome=Outcome(answer),
            on=read_day(on, "The day of the answer"),
            reason=reason,
            revision=revision,
            once=once or None,
        )
        return await done(turn, "outcome", actor)

    @routes.post("/review/{referral_id}/follow-up")
    async def follow_up(
        referral_id: Id,
        words: Words = "",
        is_escalation: Annotated[str, Form(max_length=3)] = "",
        chase_on: Day = "",
        once: Once = "",
        actor: Actor = who,
    ) -> Response:
        turn = await conversation.follow_up(
            actor,
            referral_id,
            words,
            is_escalation=bool(is_escalation),
            chase_on=read_day_or_none(chase_on, _DAY_TO_ASK),
            once=once or None,
        )
        return await done(turn, "followed-up", actor)

    @routes.post("/review/{referral_id}/withdraw")
    async def withdraw(
        referral_id: Id,
        revision: Revision = None,
        words: Words = "",
        once: Once = "",
        actor: Actor = who,
    ) -> Response:
        turn = await conversation.withdraw(
            actor, referral_id, words, revision=revision, once=once or None
        )
        return await done(turn, "withdrawn", actor)

    @routes.post("/review/{referral_id}/copy")
    async def copy(
        referral_id: Id, words: Words = "", once: Once = "", actor: Actor = who
    ) -> Response:
        turn = await conversation.copy(actor, referral_id, words, copy_id=once or None)
        return await done(turn, "copied", actor)

    @routes.get("/review/{referral_id}/key")
    async def key(referral_id: Id, actor: Actor = who) -> Response:
        made = await conversation.take_key(actor, referral_id)
        await application.storage.audit.record(
            "took key", actor_id=actor.user_id, interview_id=referral_id
        )
        return Response(
            made.content,
            media_type=made.media_type,
            headers={"content-disposition": f'attachment; filename="{made.name}"'},
        )
