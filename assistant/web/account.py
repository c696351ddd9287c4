"""Everybody's page for their own account: who they are here, and a new password."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from assistant.bootstrap import Application
from assistant.domain.ports import Actor
from assistant.errors import CommandError, NotAllowedError
from assistant.web.pages import PageRoute, page
from assistant.web.replies import actor_of

Secret = Annotated[str, Form(max_length=2_000)]


def router(application: Application, ended: Callable[[], Awaitable[None]]) -> APIRouter:
    """The page; `ended` is called after a change that ends sessions."""
    routes = APIRouter(route_class=PageRoute)
    accounts = application.storage.accounts
    audit = application.storage.audit
    uses_passwords = application.settings.login.uses_passwords

    @routes.get("/account")
    async def show_own(request: Request) -> Response:
        return await own_page(request, actor_of(request))

    async def own_page(request: Request, actor: Actor, *, error: str = "") -> Response:
        return page(
            request,
            "account.html",
            actor=actor,
            status=422 if error else 200,
            account=await accounts.find(actor.user_id),
            error=error,
            uses_passwords=uses_passwords,
        )

    @routes.post("/account/password")
    async def change_own(
        request: Request, current: Secret = "", password: Secret = "", again: Secret = ""
    ) -> Response:
        actor = actor_of(request)
        account = await accounts.find(actor.user_id)
        address = request.client.host if request.client else "unknown"
        try:
            if not uses_passwords:
                raise CommandError("You sign in elsewhere, so there is no password to change here.")
            if password != again:
                raise CommandError("The two new passwords are not the same. Nothing has changed.")
            await accounts.authenticate(account.login, current, address=address)
            await accounts.set_password(account.login, password, by=actor.user_id)
        except NotAllowedError:
            await audit.record(
                "user_password", actor_id=actor.user_id, about_id=actor.user_id, allowed=False
            )
            words = "That is not your present password. Nothing has changed."
            return await own_page(request, actor, error=words)
        except CommandError as error:
            return await own_page(request, actor, error=str(error))
        await ended()
        return RedirectResponse("/login", status_code=303)

    return routes
