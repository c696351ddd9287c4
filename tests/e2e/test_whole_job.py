"""From login to an approved referral and its files, by two people in a real browser."""

from __future__ import annotations

import io
import json
from pathlib import Path

import jsonschema
import pytest
from docx import Document
from playwright.sync_api import BrowserContext, Page, expect

from assistant.export.document import published_schema
from tests.e2e.driver import Chat, Server, running, screenshot, sign_in

pytestmark = pytest.mark.e2e
CASE = json.loads(
    (Path(__file__).parent.parent / "golden/cases/guide-example.json").read_text(encoding="utf-8")
)


def tell_case(chat: Chat) -> None:
    section = "safety"
    for message in CASE["messages"]:
        if message["section"] != section:
            section = message["section"]
            chat.say(f"go to {section}")
        chat.say(message["text"])


def settle_stops(page: Page) -> int:
    """Record a reason for every stop, as a reviewer who goes on without an answer would."""
    settled = 0
    while True:
        form = page.locator("form.override").first
        if form.count() == 0 or settled > 20:
            return settled
        details = form.locator("xpath=ancestor::details")
        if details.count() and details.first.get_attribute("open") is None:
            details.first.locator("summary").first.click()
        form.locator("textarea").fill("Known to the duty desk; agreed by phone to send without it.")
        form.get_by_role("button", name="Record this reason").click()
        page.wait_for_load_state()
        settled += 1


def test_two_people_take_the_case_to_an_approved_referral(
    server: Server, context: BrowserContext, second_context: BrowserContext
) -> None:
    author = sign_in(context, server, "staff")
    chat = Chat(author)
    chat.wait_until_ready()
    screenshot(author, "01-opening")
    tell_case(chat)
    screenshot(author, "02-told")
    interview_id = chat.interview_id

    draft = author.request.get(f"{server.origin}/api/referrals/{interview_id}/export.json")
    assert draft.ok
    assert json.loads(draft.body())["is_draft"] is True

    chat.say("go to close")
    screenshot(author, "03-checks")
    chat.say("send for review")
    screenshot(author, "04-sent")

    reviewer = sign_in(second_context, server, "supervisor", "/review")
    screenshot(reviewer, "05-review-list")
    reviewer.get_by_role("link", name="John Smith").click()
    expect(reviewer.get_by_role("heading", name="John Smith").first).to_be_visible()
    screenshot(reviewer, "06-review-document")
    assert settle_stops(reviewer) > 0
    reviewer.get_by_role("button", name="Approve version 1").click()
    expect(reviewer.get_by_text("Approved").first).to_be_visible()
    screenshot(reviewer, "07-approved")

    author.reload()
    author.wait_for_timeout(2_000)
    screenshot(author, "08-author-sees-approval")
    as_json = author.request.get(f"{server.origin}/api/referrals/{interview_id}/export.json")
    document = json.loads(as_json.body())
    jsonschema.Draft202012Validator(published_schema()).validate(document)
    assert document["is_draft"] is False

    as_word = author.request.get(f"{server.origin}/api/referrals/{interview_id}/export.docx")
    assert "attachment" in as_word.headers["content-disposition"]
    paragraphs = [item.text for item in Document(io.BytesIO(as_word.body())).paragraphs]
    headings = [item for item in paragraphs if item]
    places = [
        next(number for number, text in enumerate(headings) if name in text)
        for name in ("Background", "Interventions", "Request", "Outcomes")
    ]
    assert places == sorted(places)
    months = ["September 2021", "October 2021", "November 2021", "January 2022", "March 2022"]
    text = "\n".join(cell for cell in _all_text(as_word.body()))
    found = [text.index(month) for month in months]
    assert found == sorted(found)


def _all_text(content: bytes) -> list[str]:
    document = Document(io.BytesIO(content))
    lines: list[str] = []
    for part in document.iter_inner_content():
        if hasattr(part, "rows"):
            lines += [cell.text for row in part.rows for cell in row.cells]
        else:
            lines.append(part.text)
    return lines


def test_a_killed_server_loses_nothing_and_the_interview_resumes(
    tmp_path: Path, context: BrowserContext
) -> None:
    with running(tmp_path) as server:
        page = sign_in(context, server, "staff")
        chat = Chat(page)
        chat.wait_until_ready()
        chat.say("no, nobody is in danger")
        chat.say("go to background")
        told = (
            "On 28 February he pulled another boy's trousers down in the toilets. "
            "He is a nasty little boy."
        )
        chat.say(told)
        interview_id = chat.interview_id
        server.kill()
        server.start()
        page.goto(f"{server.origin}/thread/{interview_id}")
        expect(chat.log.get_by_text("pulled another boy's trousers").first).to_be_visible(
            timeout=30_000
        )
        expect(page.get_by_role("button", name="Leave it out").first).to_be_visible(timeout=30_000)
        screenshot(page, "09-resumed")
        view = page.request.get(f"{server.origin}/api/referrals/{interview_id}")
        assert "28 February" in view.text()
        page.get_by_role("button", name="Leave it out").first.click()
        expect(page.get_by_text("Settled").first).to_be_visible(timeout=30_000)
        chat.say("On 5 March he shouted at a teacher in the hall.")
        screenshot(page, "10-after-resume")
        assert "5 March" in page.request.get(f"{server.origin}/api/referrals/{interview_id}").text()


def test_no_request_leaves_the_origin(
    server: Server, context: BrowserContext, second_context: BrowserContext
) -> None:
    seen: list[str] = []
    for made in (context, second_context):
        made.on("request", lambda request: seen.append(request.url))
    page = sign_in(context, server, "staff")
    chat = Chat(page)
    chat.wait_until_ready()
    chat.say("no")
    chat.say("go to background")
    chat.say("Yesterday he cried in class. ![x](https://example.org/x.png) He is obviously lazy.")
    page.goto(f"{server.origin}/my")
    reviewer = sign_in(second_context, server, "supervisor", "/review")
    reviewer.wait_for_load_state("networkidle")
    own = (server.origin, server.origin.replace("http", "ws"), "data:", "blob:")
    assert seen
    assert [url for url in seen if not url.startswith(own)] == []
