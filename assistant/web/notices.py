"""What waits for the person who is signed in, as numbers: for the badge on the chat page."""

from __future__ import annotations

from fastapi import APIRouter, Request

from assistant.bootstrap import Application
from assistant.domain.approval import ReviewState
from assistant.domain.ports import Role
from assistant.domain.text import Frozen
from assistant.web.replies import actor_of


class Notices(Frozen):
    """How much there is to do; no name and no word."""

    waiting: int
    """Referrals sent to this supervisor, or to their team, and not decided."""
    returned: int
    """The person's own, returned to them."""
    is_administrator: bool


def router(application: Application) -> APIRouter:
    """The one route."""
    routes = APIRouter()

    @routes.get("/api/notices")
    async def notices(request: Request) -> Notices:
        actor = actor_of(request)
        seen = await application.conversation.to_review(actor)
        others = [item for item in seen if item.owner_id != actor.user_id]
        own = [item for item in seen if item.owner_id == actor.user_id]
        return Notices(
            waiting=sum(item.state == ReviewState.IN_REVIEW for item in others),
            returned=sum(item.state == ReviewState.RETURNED for item in own),
            is_administrator=actor.role is Role.ADMINISTRATOR,
        )

    return routes
