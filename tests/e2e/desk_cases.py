"""Cases in every state, put into a running server's store, and axe to look at its pages."""

from __future__ import annotations

import asyncio
import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

from assistant import bootstrap
from assistant.domain.draft import effective_state
from assistant.domain.summaries import summarise
from tests import riley_case as case
from tests.e2e.driver import LOGINS, Server
from tests.riley_states import STATES, in_state, renamed

_STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def seed(server: Server) -> dict[str, str]:
    """The id of a case for each state; written by `sam`, reviewed by `helen`."""
    settings = replace(bootstrap.Settings(), data_folder=server.folder / "data")
    application = bootstrap.build(settings)
    try:
        # The browser driver holds an event loop in this thread.
        with ThreadPoolExecutor(max_workers=1) as elsewhere:
            return elsewhere.submit(lambda: asyncio.run(_seed(application))).result()
    finally:
        application.close()


async def _seed(application: bootstrap.Application) -> dict[str, str]:
    storage = application.storage
    accounts = {item.login: item for item in await storage.accounts.list()}
    sam, helen = accounts[LOGINS["staff"]], accounts[LOGINS["supervisor"]]
    made: dict[str, str] = {}
    for state in STATES:
        name = made[state] = str(uuid.uuid4())
        events = renamed(in_state(state, name), {case.AUTHOR: sam.id, case.REVIEWER: helen.id})
        begun = events[0].model_copy(update={"team": sam.team})
        events = [begun, *events[1:]]
        interview = case.interview(events, name)
        assert effective_state(interview).value == state
        await storage.events.append(name, events, expected_revision=0, summary=summarise(interview))
    return made


def violations(page: Page) -> list[str]:
    """What axe finds on the page, everything that folds open."""
    page.evaluate("document.querySelectorAll('details').forEach((item) => { item.open = true; })")
    source = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    page.evaluate(source)
    found: list[dict[str, Any]] = page.evaluate(
        "(tags) => axe.run(document, { runOnly: tags }).then((result) => result.violations)",
        _STANDARDS,
    )
    return [
        f"{item['id']}: {node['target']} {node['failureSummary']}"
        for item in found
        for node in item["nodes"]
    ]
