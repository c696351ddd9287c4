"""Words typed and not sent when the session ends: back for the same person, for nobody else."""

from __future__ import annotations

import sqlite3

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.driver import PATIENCE_MS, Chat, Server, sign_in

pytestmark = pytest.mark.e2e
WORDS = "He told me at lunch that he did not want to go home."


def end_sessions(server: Server) -> None:
    """As half an hour without a key pressed would."""
    with sqlite3.connect(server.folder / "data" / "referral.db") as raw:
        raw.execute("DELETE FROM sessions")


def sign_in_again(page: Page, server: Server, login: str, role: str) -> None:
    page.get_by_label("Account name").fill(login)
    page.get_by_label("Password").fill(server.passwords[role])
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda url: "/login" not in url)


def test_unsent_words_wait_in_the_tab_until_they_are_sent(server: Server, browser: Browser) -> None:
    context = browser.new_context(locale="en-GB")
    page = sign_in(context, server, "staff")
    chat = Chat(page)
    chat.wait_until_ready()
    chat.say("No, nobody is in danger.")
    box = page.locator("#chat-input")
    box.click()
    page.keyboard.insert_text(WORDS)
    end_sessions(server)
    page.reload()
    sign_in_again(page, server, "sam", "staff")
    expect(box).to_have_value(WORDS, timeout=PATIENCE_MS)

    page.locator("#chat-submit").click()
    chat.wait_for_turn()
    page.wait_for_timeout(1_500)
    page.reload()
    expect(chat.log.get_by_text(WORDS).first).to_be_visible()
    expect(box).to_have_value("")
    context.close()


def test_they_come_back_to_nobody_else_and_not_after_signing_out(
    server: Server, browser: Browser
) -> None:
    context = browser.new_context(locale="en-GB")
    page = sign_in(context, server, "staff")
    Chat(page).wait_until_ready()
    box = page.locator("#chat-input")
    box.click()
    page.keyboard.insert_text(WORDS)
    kept = "Object.values(sessionStorage).join()"
    assert WORDS in page.evaluate(kept)
    end_sessions(server)
    page.reload()
    sign_in_again(page, server, "helen", "supervisor")
    Chat(page).wait_until_ready()
    expect(box).to_have_value("")
    page.wait_for_timeout(1_000)
    assert WORDS not in page.evaluate(kept)

    box.click()
    page.keyboard.insert_text(WORDS)
    page.evaluate("fetch('/logout', { method: 'POST' })")
    page.wait_for_timeout(1_000)
    page.goto(f"{server.origin}/login")
    assert WORDS not in page.evaluate(kept)
    context.close()
