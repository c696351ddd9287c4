"""The chat, sign-in and administrator's pages: by keyboard, narrow, and as axe sees them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.desk_cases import seed, violations
from tests.e2e.driver import PATIENCE_MS, Chat, Server, running, screenshot, sign_in

pytestmark = pytest.mark.e2e
NARROW = {"width": 320, "height": 640}
WIDE = {"width": 1440, "height": 900}
PAGES = ("/users", "/users/new", "/audit", "/audit?refused=yes", "/account", "/users/none")
ADMINISTRATOR = "ada"
PASSWORD = "three plain words"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, dict[str, str]]]:
    with running(tmp_path_factory.mktemp("everybody")) as server:
        subprocess.run(
            [
                *(sys.executable, "-m", "assistant.cli", "users", "add", ADMINISTRATOR),
                *("--name", "Ada Lund", "--role", "administrator", "--password", PASSWORD),
            ],
            env={**os.environ, "REFERRAL_DATA": str(server.folder / "data")},
            check=True,
        )
        yield server, seed(server)


@pytest.fixture(params=["wide", "dark", "narrow", "four times the size"])
def look(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A browser as somebody has set it; axe is put into pages past their policy."""
    options = {
        "wide": {"viewport": WIDE},
        "dark": {"viewport": WIDE, "color_scheme": "dark"},
        "narrow": {"viewport": NARROW},
        "four times the size": {"viewport": NARROW, "device_scale_factor": 4},
    }[request.param]
    made = browser.new_context(locale="en-GB", bypass_csp=True, **options)  # type: ignore[arg-type]
    yield made
    made.close()


def as_administrator(context: BrowserContext, server: Server, path: str) -> Page:
    page = context.new_page()
    page.goto(server.origin + path)
    page.get_by_label("Account name").fill(ADMINISTRATOR)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda url: "/login" not in url)
    return page


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


def test_sign_in_accounts_and_log_are_readable_and_without_fault(
    served: tuple[Server, dict[str, str]], look: BrowserContext
) -> None:
    server, _ = served
    page = look.new_page()
    page.goto(f"{server.origin}/login")
    assert violations(page) == []
    page.get_by_label("Account name").fill("nobody")
    page.get_by_label("Password").fill("not the password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert violations(page) == []
    assert overflow(page) <= 0

    page = as_administrator(look, server, "/users")
    paths = [*PAGES, str(page.get_by_role("link", name="Helen Marsh").get_attribute("href"))]
    for path in paths:
        page.goto(server.origin + path)
        assert violations(page) == [], path
        assert overflow(page) <= 0, path


def test_the_chat_with_a_whole_case_is_readable_and_without_fault(
    served: tuple[Server, dict[str, str]], look: BrowserContext
) -> None:
    server, ids = served
    page = sign_in(look, server, "staff", f"/thread/{ids['draft']}")
    expect(page.locator("#chat-input")).to_be_visible(timeout=PATIENCE_MS)
    expect(page.locator("#header .ra-badge > [aria-hidden]:visible")).to_have_count(
        1, timeout=PATIENCE_MS
    )
    if page.viewport_size == WIDE:
        expect(page.get_by_role("heading", name="Riley Dunmore")).to_be_visible(timeout=PATIENCE_MS)
    page.wait_for_timeout(1_000)
    assert violations(page) == []
    assert overflow(page) <= 0
    if page.viewport_size != WIDE:
        page.get_by_role("button", name="Show referral").click()
        expect(page.get_by_role("heading", name="Riley Dunmore")).to_be_visible(timeout=PATIENCE_MS)
        page.wait_for_timeout(500)
        assert violations(page) == []
        assert overflow(page) <= 0


def test_an_administrators_chat_is_readable_narrow(
    served: tuple[Server, dict[str, str]], browser: Browser
) -> None:
    server, _ = served
    context = browser.new_context(locale="en-GB", bypass_csp=True, viewport=NARROW)  # type: ignore[arg-type]
    page = as_administrator(context, server, "/")
    Chat(page).wait_until_ready()
    expect(page.locator("#accounts-link")).to_be_visible()
    page.wait_for_timeout(500)
    assert violations(page) == []
    assert overflow(page) <= 0
    page.locator("#accounts-link").click()
    expect(page.get_by_role("heading", name="Accounts")).to_be_visible()
    context.close()


def test_accounts_are_managed_by_keyboard_with_scripts_off(
    served: tuple[Server, dict[str, str]], browser: Browser
) -> None:
    server, _ = served
    context = browser.new_context(locale="en-GB", java_script_enabled=False)
    page = as_administrator(context, server, "/users/new")
    page.get_by_label("Name", exact=True).focus()
    for words in ("Robin Ash", "\t", "robin", "\t", "\t", "Larkfield", "\t", "\t"):
        if words == "\t":
            page.keyboard.press("Tab")
        else:
            page.keyboard.type(words)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Robin Ash can sign in")).to_be_visible()
    page.goto(f"{server.origin}/users")
    page.get_by_role("link", name="Robin Ash").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Disable this account").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Disabled")
    context.close()


# ---------------------------------------------------------------- the chat by keyboard alone

_FOCUSED = """() => {
  const at = document.activeElement;
  return (at.getAttribute('aria-label') || at.textContent || at.tagName).trim();
}"""


def walk_to(page: Page, name: str, *, key: str = "Tab", steps: int = 80) -> None:
    """Press a key until the thing with that name has the focus, which can be seen."""
    for _ in range(steps):
        if page.evaluate(_FOCUSED) == name:
            ring = page.evaluate(
                "() => { const s = getComputedStyle(document.activeElement);"
                " return s.outlineStyle !== 'none' || s.boxShadow !== 'none'; }"
            )
            assert ring, f"the focus on {name!r} can't be seen"
            return
        page.keyboard.press(key)
    raise AssertionError(f"{name!r} was not reached; the focus is on {page.evaluate(_FOCUSED)!r}")


def to_composer(page: Page) -> None:
    walk_to(page, "Your message")


def type_message(chat: Chat, text: str) -> None:
    """As `Chat.say`, without the mouse."""
    to_composer(chat.page)
    before = chat.revision()
    chat.page.keyboard.insert_text(text)
    chat.page.keyboard.press("Enter")
    for _ in range(300):
        if chat.revision() > before:
            break
        chat.page.wait_for_timeout(100)
    chat.wait_for_turn()


RESOLUTIONS: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    ("Reword", "He is a nasty boy.", ("He spat at a pupil in the hall on 4 May 2024.",), "reword"),
    ("Leave it out", "He is a horrible child.", (), "leave_out"),
    (
        "Move to Request as our professional view",
        "He is clearly very disturbed.",
        (),
        "move_to_request",
    ),
    (
        "Someone said this: who?",
        "He is just naughty and does it for attention.",
        ("Mrs Dale, teaching assistant",),
        "attribute",
    ),
    ("Keep, because …", "He is a bully.", ("The child used this word himself.",), "keep"),
)


def test_the_whole_chat_and_a_findings_five_ways_by_keyboard_alone(
    served: tuple[Server, dict[str, str]], browser: Browser, tmp_path: Path
) -> None:
    server, _ = served
    context = browser.new_context(viewport=WIDE, locale="en-GB")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{server.origin}/login")
    expect(page.get_by_label("Account name")).to_be_focused()
    page.keyboard.type("sam")
    page.keyboard.press("Tab")
    page.keyboard.type(server.passwords["staff"])
    page.keyboard.press("Enter")
    chat = Chat(page)
    chat.wait_until_ready()
    walk_to(page, "No", key="Shift+Tab")
    page.keyboard.press("Enter")
    chat.wait_for_turn()
    type_message(chat, "go to background")

    for name, words, typed, kind in RESOLUTIONS:
        type_message(chat, f"On 3 May 2024 he kicked a door. {words}")
        expect(page.get_by_role("button", name=name, exact=True).last).to_be_visible()
        walk_to(page, name, key="Shift+Tab")
        page.keyboard.press("Enter")
        if kind == "leave_out":
            _wait_for_decision(chat, server, kind)
            continue
        page.wait_for_timeout(300)
        if typed:
            page.keyboard.insert_text(typed[0])
        submit = page.locator("form.finding-form button[type=submit]").last
        walk_to(page, str(submit.text_content()).strip())
        screenshot(page, f"keyboard-{kind}")
        page.keyboard.press("Enter")
        _wait_for_decision(chat, server, kind)
    context.close()


def _wait_for_decision(chat: Chat, server: Server, kind: str) -> None:
    """Until a finding of the interview on screen is settled in this way."""
    address = f"{server.origin}/api/referrals/{chat.interview_id}/export.json"
    for _ in range(100):
        if f'"{kind}"' in chat.page.request.get(address).text():
            return
        chat.page.wait_for_timeout(100)
    raise AssertionError(f"no finding was settled by {kind}")
