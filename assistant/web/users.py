"""The administrator's pages for accounts.

Accounts are never deleted: their names stand in referrals and in the access log. Every change is
in the log in the same transaction, and ends the open sessions it has to end at once.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from assistant.bootstrap import Application
from assistant.domain.ports import Actor, Role
from assistant.errors import CommandError
from assistant.store.accounts import Account
from assistant.web.pages import PageRoute, administrator, page
from assistant.web.replies import Id, actor_of

Address = Annotated[str, Form(max_length=300)]
Word = Annotated[str, Form(max_length=200)]

_DONE = {
    "saved": "Saved.",
    "disabled": "Disabled. Nobody is signed in with it any more; its referrals stay.",
    "enabled": "Enabled. It can be signed in with again.",
}


def router(application: Application, ended: Callable[[], Awaitable[None]]) -> APIRouter:
    """The pages; `ended` is called after a change that ends sessions."""
    routes = APIRouter(route_class=PageRoute)
    accounts = application.storage.accounts
    audit = application.storage.audit
    uses_passwords = application.settings.login.uses_passwords

    async def of(request: Request) -> Actor:
        actor = actor_of(request)
        if actor.role is not Role.ADMINISTRATOR:
            await audit.record("users", actor_id=actor.user_id, allowed=False)
        return administrator(request)

    def back(account: Account, done: str) -> Response:
        return RedirectResponse(f"/users/{account.id}?{urlencode({'done': done})}", status_code=303)

    async def account_page(
        request: Request, actor: Actor, account: Account, *, error: str = "", done: str = ""
    ) -> Response:
        return page(
            request,
            "user.html",
            actor=actor,
            status=422 if error else 200,
            account=account,
            teams=await _teams(application),
            error=error,
            done=_DONE.get(done, ""),
            uses_passwords=uses_passwords,
        )

    @routes.get("/users")
    async def show_all(request: Request) -> Response:
        actor = await of(request)
        everybody = await accounts.list()
        ordered = sorted(everybody, key=lambda item: (not item.is_active, item.name.casefold()))
        return page(request, "users.html", actor=actor, accounts=ordered)

    @routes.get("/users/new")
    async def show_new(request: Request) -> Response:
        actor = await of(request)
        return await new_page(request, actor)

    async def new_page(
        request: Request, actor: Actor, *, error: str = "", **typed: str
    ) -> Response:
        return page(
            request,
            "user_new.html",
            actor=actor,
            status=422 if error else 200,
            error=error,
            typed=typed,
            teams=await _teams(application),
            uses_passwords=uses_passwords,
        )

    @routes.post("/users/new")
    async def add(
        request: Request,
        login: Word = "",
        name: Word = "",
        role: Word = "staff",
        team: Word = "",
        mail: Address = "",
    ) -> Response:
        actor = await of(request)
        password = _fresh_password()
        try:
            made = await accounts.add(
                login=login,
                name=name,
                role=_role(role),
                password=password,
                team=team,
                mail=mail,
                by=actor.user_id,
            )
        except CommandError as error:
            typed = {"login": login, "name": name, "role": role, "team": team, "mail": mail}
            return await new_page(request, actor, error=str(error), **typed)
        return _told_once(request, actor, made, password, uses_passwords)

    @routes.get("/users/{user_id}")
    async def show(request: Request, user_id: Id, done: str = "") -> Response:
        actor = await of(request)
        return await account_page(request, actor, await accounts.find(user_id), done=done)

    @routes.post("/users/{user_id}/save")
    async def save(
        request: Request,
        user_id: Id,
        name: Word = "",
        role: Word = "",
        team: Word = "",
        mail: Address = "",
    ) -> Response:
        actor = await of(request)
        account = await accounts.find(user_id)
        try:
            # The role first: it is the one that can be refused.
            await accounts.set_role(account.login, _role(role), by=actor.user_id)
            await accounts.set_team(account.login, team, by=actor.user_id)
            await accounts.rename(account.login, name, by=actor.user_id)
            await accounts.set_mail(account.login, mail, by=actor.user_id)
        except CommandError as error:
            await audit.record(
                "user_saved", actor_id=actor.user_id, about_id=user_id, allowed=False
            )
            now = await accounts.find(user_id)
            return await account_page(request, actor, now, error=str(error))
        await ended()
        if user_id == actor.user_id and _role(role) is not Role.ADMINISTRATOR:
            return RedirectResponse("/", status_code=303)
        return back(account, "saved")

    @routes.post("/users/{user_id}/disable")
    async def disable(request: Request, user_id: Id) -> Response:
        actor = await of(request)
        account = await accounts.find(user_id)
        try:
            await accounts.disable(account.login, by=actor.user_id)
        except CommandError as error:
            await audit.record(
                "user_disabled", actor_id=actor.user_id, about_id=user_id, allowed=False
            )
            return await account_page(request, actor, account, error=str(error))
        await ended()
        return back(account, "disabled")

    @routes.post("/users/{user_id}/enable")
    async def enable(request: Request, user_id: Id) -> Response:
        actor = await of(request)
        account = await accounts.find(user_id)
        await accounts.enable(account.login, by=actor.user_id)
        return back(account, "enabled")

    @routes.post("/users/{user_id}/password")
    async def reset(request: Request, user_id: Id) -> Response:
        actor = await of(request)
        account = await accounts.find(user_id)
        if not uses_passwords:
            raise CommandError("People sign in elsewhere, so there is no password to reset here.")
        password = _fresh_password()
        await accounts.set_password(account.login, password, by=actor.user_id)
        await ended()
        return _told_once(request, actor, account, password, uses_passwords)

    return routes


def _told_once(
    request: Request, actor: Actor, account: Account, password: str, uses_passwords: bool
) -> Response:
    return page(
        request,
        "user_password.html",
        actor=actor,
        account=account,
        password=password if uses_passwords else "",
    )


async def _teams(application: Application) -> list[str]:
    everybody = await application.storage.accounts.list()
    return sorted({account.team for account in everybody if account.team}, key=str.casefold)


def _role(name: str) -> Role:
    if name not in tuple(Role):
        raise CommandError("Choose one of the roles. Nothing has changed.")
    return Role(name)


_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def _fresh_password() -> str:
    # Without letters that look alike: it is read out or copied from a screen once.
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(5)) for _ in range(4))
