"""The `referral users` and `referral audit` commands, for whoever has the machine itself."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import click

from assistant import bootstrap
from assistant.domain.ports import Role

if TYPE_CHECKING:
    from assistant.store.accounts import Accounts


@click.group()
def users() -> None:
    """Accounts: add, list, disable, enable, role, team, password."""


@users.command("add")
@click.argument("login")
@click.option("--name", required=True)
@click.option("--role", type=click.Choice([role.value for role in Role]), required=True)
@click.option(
    "--team", default="main", show_default=True, help="Supervisors review their own team."
)
@click.password_option(help="Asked for when not given.")
def users_add(login: str, name: str, role: str, team: str, password: str) -> None:
    """Add an account."""
    application = bootstrap.build(bootstrap.read_settings())
    try:
        asyncio.run(
            application.storage.accounts.add(
                login=login, name=name, role=Role(role), password=password, team=team
            )
        )
    finally:
        application.close()
    click.echo(f"Added {login} ({role}).")


@users.command("list")
def users_list() -> None:
    """List the accounts."""
    application = bootstrap.build(bootstrap.read_settings())
    try:
        for account in asyncio.run(application.storage.accounts.list()):
            state = "" if account.is_active else "  disabled"
            click.echo(
                f"{account.login:<20} {account.role.value:<13} {account.name}  "
                f"{account.team}{state}"
            )
    finally:
        application.close()


@users.command("enable")
@click.argument("login")
def users_enable(login: str) -> None:
    """Let a disabled account sign in again."""
    _with_accounts(lambda accounts: accounts.enable(login))
    click.echo(f"Enabled {login}.")


@users.command("role")
@click.argument("login")
@click.argument("role", type=click.Choice([role.value for role in Role]))
def users_role(login: str, role: str) -> None:
    """Give an account another role; its sessions end. The last administrator stays one."""
    _with_accounts(lambda accounts: accounts.set_role(login, Role(role)))
    click.echo(f"{login} is {role} now.")


@users.command("team")
@click.argument("login")
@click.argument("team")
def users_team(login: str, team: str) -> None:
    """Put an account in a team: its supervisors review what the team sends."""
    _with_accounts(lambda accounts: accounts.set_team(login, team))
    click.echo(f"{login} is in {team} now.")


@users.command("disable")
@click.argument("login")
def users_disable(login: str) -> None:
    """Disable an account and end its sessions; its referrals stay."""
    _with_accounts(lambda accounts: accounts.disable(login))
    click.echo(f"Disabled {login}.")


@users.command("password")
@click.argument("login")
@click.password_option()
def users_password(login: str, password: str) -> None:
    """Set a new password and end the account's sessions."""
    _with_accounts(lambda accounts: accounts.set_password(login, password))
    click.echo(f"New password set for {login}.")


def _with_accounts(change: Callable[[Accounts], Awaitable[None]]) -> None:
    application = bootstrap.build(bootstrap.read_settings())

    async def make() -> None:
        await change(application.storage.accounts)

    try:
        asyncio.run(make())
    finally:
        application.close()


# ------------------------------------------------------------------ the access log


@click.command()
@click.option("--person", metavar="LOGIN", help="Only what this account did.")
@click.option("--act", help="Only this kind of act, as it is listed.")
@click.option("--referral", metavar="ID")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="From this day on.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="To the end of this day.")
@click.option("--refused", is_flag=True, help="Only what was refused.")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 10_000))
@click.option(
    "--noted", metavar="NUMBER:SEAL", help="A last entry noted earlier, to check against."
)
def audit(
    person: str | None,
    act: str | None,
    referral: str | None,
    since: datetime | None,
    until: datetime | None,
    refused: bool,
    limit: int,
    noted: str | None,
) -> None:
    """Show who opened, changed or took out what, and whether the log is whole.

    Exits 1 when an entry was changed, removed or added. It holds no word of a case.
    """
    from assistant.store.audit import Head, Sought  # noqa: PLC0415 -- only this command

    head = None
    if noted is not None:
        number, _, seal = noted.partition(":")
        if not number.isdecimal() or not seal:
            raise click.UsageError("--noted looks like 120:9f3a…, as it is printed below the log")
        head = Head(seq=int(number), mac=seal)
    application = bootstrap.build(bootstrap.read_settings())

    async def look() -> bool:
        accounts = await application.storage.accounts.list()
        logins = {account.id: account.login for account in accounts}
        ids = {account.login: account.id for account in accounts}
        if person is not None and person not in ids:
            raise click.UsageError(f"there is no account {person}")
        sought = Sought(
            actor_id=ids[person] if person else None,
            act=act,
            interview_id=referral,
            since=since.replace(tzinfo=bootstrap.LONDON) if since else None,
            until=(until + timedelta(days=1)).replace(tzinfo=bootstrap.LONDON) if until else None,
            only_refused=refused,
        )
        log = application.storage.audit
        for entry in reversed(await log.find(sought, limit=limit)):
            about = logins.get(entry.about_id or "", entry.about_id or "")
            click.echo(
                f"{entry.seq:>6}  {entry.at.astimezone(bootstrap.LONDON):%Y-%m-%d %H:%M:%S}  "
                f"{logins.get(entry.actor_id, entry.actor_id or '-'):<16} {entry.act:<24} "
                f"{entry.interview_id or about or '-'}{'' if entry.is_allowed else '  REFUSED'}"
            )
        verdict = await log.verify(head)
        if verdict.is_whole:
            click.echo(f"All {verdict.entries} entries fit together.")
        else:
            click.echo(f"Entry {verdict.first_wrong} does not fit: the log was changed.", err=True)
        if verdict.head is not None:
            click.echo(f"The last one, to note elsewhere: {verdict.head.seq}:{verdict.head.mac}")
        return verdict.is_whole

    try:
        is_whole = asyncio.run(look())
    finally:
        application.close()
    sys.exit(0 if is_whole else 1)
