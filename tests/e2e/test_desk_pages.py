"""Every page of the desk, in every state: axe finds nothing, and nothing is cut off when narrow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.desk_cases import seed, violations
from tests.e2e.driver import Server, running, sign_in
from tests.riley_states import STATES

pytestmark = pytest.mark.e2e
TABS = ("waiting", "returned", "approved", "sent", "closed")
NARROW = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, dict[str, str]]]:
    with running(tmp_path_factory.mktemp("desk")) as server:
        yield server, seed(server)


@pytest.fixture(scope="module")
def pages(browser: Browser, desk: tuple[Server, dict[str, str]]) -> Iterator[dict[str, Page]]:
    server, _ = desk
    contexts: list[BrowserContext] = []

    def signed_in(role: str, **options: object) -> Page:
        context = browser.new_context(locale="en-GB", bypass_csp=True, **options)  # type: ignore[arg-type]
        contexts.append(context)
        return sign_in(context, server, role, "/my")

    yield {
        "staff": signed_in("staff"),
        "supervisor": signed_in("supervisor"),
        "dark": signed_in("supervisor", color_scheme="dark"),
        "narrow": signed_in("supervisor", viewport=NARROW),
        "narrow staff": signed_in("staff", viewport=NARROW),
        "zoomed": signed_in("supervisor", viewport=NARROW, device_scale_factor=4),
    }
    for context in contexts:
        context.close()


def _every_path(ids: dict[str, str]) -> list[str]:
    lists = [f"/review?tab={tab}" for tab in TABS]
    packs = [f"/review/{ids[state]}/pack" for state in ("draft", "approved")]
    pages = [f"/review/{ids[state]}" for state in STATES]
    return [*lists, "/my", "/review/none", *packs, *pages]


@pytest.mark.parametrize("who", ["staff", "supervisor", "dark", "narrow"])
def test_axe_finds_nothing_on_any_page(
    desk: tuple[Server, dict[str, str]], pages: dict[str, Page], who: str
) -> None:
    server, ids = desk
    page = pages[who]
    found: dict[str, list[str]] = {}
    for path in _every_path(ids):
        page.goto(server.origin + path)
        if problems := violations(page):
            found[path] = problems
    assert found == {}


@pytest.mark.parametrize("who", ["narrow", "narrow staff", "zoomed"])
def test_nothing_is_cut_off_at_320_pixels_or_four_times_the_size(
    desk: tuple[Server, dict[str, str]], pages: dict[str, Page], who: str
) -> None:
    server, ids = desk
    page = pages[who]
    for path in _every_path(ids):
        page.goto(server.origin + path)
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path


def test_a_refusal_gives_back_what_was_typed(
    desk: tuple[Server, dict[str, str]], pages: dict[str, Page]
) -> None:
    server, ids = desk
    page = pages["supervisor"]
    page.goto(f"{server.origin}/review/{ids['in_review']}")
    page.locator("#note").fill("Ring mum before this is sent.")
    page.evaluate("document.querySelector('#return [name=seen_hash]').value = '0'.repeat(64)")
    page.get_by_role("button", name="Return").click()
    expect(page.get_by_role("heading", name="The referral changed meanwhile")).to_be_visible()
    expect(page.get_by_label("What you typed")).to_have_value("Ring mum before this is sent.")
    assert violations(page) == []


def test_axe_finds_nothing_where_the_words_of_an_edit_are_questioned(
    desk: tuple[Server, dict[str, str]], pages: dict[str, Page]
) -> None:
    server, ids = desk
    page = pages["supervisor"]
    page.goto(f"{server.origin}/review/{ids['in_review']}")
    row = page.locator("#background ~ .sheet-row:not(.head)").first
    row.locator("summary").filter(has_text="Edit").first.click()
    words = "On 4 March he was a nasty little boy in the hall."
    row.get_by_role("textbox", name="New words").fill(words)
    row.get_by_role("button", name="Use these words").click()
    expect(page.get_by_role("heading", name="What was noticed")).to_be_visible()
    assert violations(page) == []
