"""From the chat to a rejection and a second referral, by two people in a real browser.

The guide's own case: a referral that was turned down goes again, and says what has changed.
"""

from __future__ import annotations

import io
import json
from datetime import date

import jsonschema
import pytest
from docx import Document
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from assistant.export.document import published_schema
from tests.e2e.desk_cases import seed
from tests.e2e.driver import PATIENCE_MS, Chat, Server, screenshot, sign_in
from tests.e2e.test_whole_job import settle_stops, tell_case

pytestmark = pytest.mark.e2e
REASON = "Not meeting the threshold."
CHANGED = "On 4 April 2022 John pushed a Year 5 girl against the wall in the corridor."


def fold_out(place: Page | Locator, words: str, number: int = 0) -> None:
    place.locator("summary").filter(has_text=words).nth(number).click()


def load(page: Page, server: Server, interview_id: str) -> None:
    page.goto(f"{server.origin}/review/{interview_id}")


def told(page: Page, words: str) -> None:
    expect(page.locator("#message")).to_contain_text(words)


def send_for_review(page: Page, version: int, reviewer: str = "") -> None:
    if reviewer:
        page.get_by_label("Ask somebody by name").select_option(label=reviewer)
    page.get_by_role("button", name=f"Send version {version} for review").click()
    told(page, "Sent for review")


def edit_first(page: Page, section: str, words: str) -> None:
    row = page.locator(f"#{section} ~ .sheet-row:not(.head)").first
    fold_out(row, "Edit")
    box = row.get_by_role("textbox", name="New words")
    box.fill(f"{box.input_value()} {words}")
    row.get_by_role("button", name="Use these words").click()
    told(page, "The sentence is changed")


def approve(page: Page, version: int) -> None:
    settle_stops(page)
    page.get_by_role("button", name=f"Approve version {version}").click()
    told(page, "Approved.")


def test_a_referral_is_returned_approved_sent_rejected_and_sent_again(  # noqa: PLR0915 -- one story
    server: Server, context: BrowserContext, second_context: BrowserContext
) -> None:
    author = sign_in(context, server, "staff")
    chat = Chat(author)
    chat.wait_until_ready()
    tell_case(chat)
    interview_id = chat.interview_id
    load(author, server, interview_id)
    send_for_review(author, 1, "Helen Marsh")

    reviewer = sign_in(second_context, server, "supervisor", "/review")
    expect(reviewer.get_by_text("You were asked by name")).to_be_visible()
    screenshot(reviewer, "desk-list")
    reviewer.get_by_role("link", name="John Smith").click()
    fold_out(reviewer.locator("#interventions"), "Comment")
    reviewer.get_by_label("Your comment on Interventions").fill("What did his grandmother say?")
    reviewer.get_by_role("button", name="Add comment").first.click()
    told(reviewer, "The comment is saved")
    reviewer.locator("#note").fill("Please ring her before this is sent.")
    screenshot(reviewer, "desk-review")
    reviewer.get_by_role("button", name="Return with 1 comment").click()
    told(reviewer, "with its author again")

    load(author, server, interview_id)
    expect(author.get_by_text("Please ring her before this is sent.")).to_be_visible()
    fold_out(author.locator("#interventions"), "Answer")
    author.get_by_label("Your answer to Helen Marsh").fill("She will support the school.")
    author.get_by_role("button", name="Save this answer").click()
    told(author, "The answer is saved")
    edit_first(author, "outcomes", "He may lose his friends.")
    send_for_review(author, 2)

    load(reviewer, server, interview_id)
    fold_out(reviewer, "Changed since version 1")
    expect(reviewer.locator(".woven ins").first).to_contain_text("He may lose his friends.")
    screenshot(reviewer, "desk-changes")
    edit_first(reviewer, "request", "By the end of term.")
    expect(reviewer.get_by_role("button", name="Approve version 2")).to_have_count(0)
    load(author, server, interview_id)
    send_for_review(author, 3)
    load(reviewer, server, interview_id)
    approve(reviewer, 3)

    files = f"{server.origin}/api/referrals/{interview_id}/export"
    word = Document(io.BytesIO(author.request.get(f"{files}.docx").body()))
    assert "Approved by Helen Marsh" in word.sections[0].footer.paragraphs[1].text
    assert "DRAFT" not in word.sections[0].header.paragraphs[0].text
    load(author, server, interview_id)
    author.get_by_role("link", name="Copy field by field").click()
    expect(author.get_by_role("textbox", name="Child’s full name")).to_have_value("John Smith")
    screenshot(author, "desk-pack")

    load(author, server, interview_id)
    fold_out(author, "Note that it was sent")
    author.get_by_label("How it was sent").select_option("online_form")
    author.get_by_label("Local authority’s reference").first.fill("NM/24-118")
    author.get_by_role("button", name="Note this").first.click()
    told(author, "Noted as sent")
    screenshot(author, "desk-sent")

    reviewer.goto(f"{server.origin}/review?tab=sent&q=nm%2F24-118")
    reviewer.get_by_role("link", name="John Smith").click()
    fold_out(reviewer, "Note that it was acknowledged")
    reviewer.get_by_label("By whom").fill("Duty desk")
    reviewer.locator("form[action$=acknowledged] button").click()
    told(reviewer, "acknowledgement is noted")
    fold_out(reviewer, "Note the answer")
    reviewer.get_by_label("Rejected, or no further action").check()
    reviewer.get_by_label("The reason given").fill(REASON)
    reviewer.get_by_role("button", name="Note this answer").click()
    told(reviewer, "The answer is noted")
    expect(reviewer.get_by_text("local procedure for professional disagreements")).to_be_visible()
    screenshot(reviewer, "desk-rejected")

    load(author, server, interview_id)
    fold_out(author, "Go on in a copy")
    author.get_by_label("What has changed since").fill(CHANGED)
    author.get_by_role("button", name="Make the copy").click()
    told(author, "This is the copy")
    copy_id = author.url.split("/review/")[1].split("?")[0]
    assert copy_id != interview_id
    fold_out(author, "Changed since the referral it goes on from")
    expect(author.locator(".diff").get_by_text("pushed a Year 5 girl").first).to_be_visible()
    screenshot(author, "desk-copy")
    author.goto(f"{server.origin}/thread/{copy_id}")
    expect(author.get_by_text("pushed a Year 5 girl").first).to_be_visible(timeout=PATIENCE_MS)
    load(author, server, copy_id)
    send_for_review(author, 1)

    load(reviewer, server, copy_id)
    approve(reviewer, 1)
    made = author.request.get(f"{server.origin}/api/referrals/{copy_id}/export.json")
    document = json.loads(made.body())
    jsonschema.Draft202012Validator(published_schema()).validate(document)
    assert document["is_draft"] is False
    assert document["earlier"]["referral_id"] == interview_id
    assert document["earlier"]["reason"] == REASON
    assert document["earlier"]["reference"] == "NM/24-118"
    assert "pushed a Year 5 girl" in json.dumps(document["text"])
    first = json.loads(author.request.get(f"{files}.json").body())
    assert first["review"]["state"] == "rejected"
    assert first["is_draft"] is False


_HERE = """() => {
  const item = document.activeElement;
  if (item === document.body) return { words: "", is_seen: true, style: "" };
  const label = item.labels && item.labels[0] ? item.labels[0].innerText : "";
  const style = getComputedStyle(item);
  return {
    words: `${label} ${item.getAttribute("aria-label") || ""} ${item.innerText}`,
    is_seen: parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none",
    style: `${style.outline} ${item.matches(":focus-visible")}`,
  };
}"""


class Keyboard:
    """A person who has no mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, name: str) -> None:
        """Tab until what has the focus carries that name; it has to be seen to have it."""
        for _ in range(400):
            here = self.page.evaluate(_HERE)
            if name in " ".join(here["words"].split()):
                assert here["is_seen"], f"the focus on {name!r} can't be seen: {here['style']}"
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no way to {name!r} by Tab")

    def press(self, name: str, key: str = "Enter") -> None:
        self.to(name)
        self.page.keyboard.press(key)

    def write(self, name: str, words: str) -> None:
        self.to(name)
        self.page.keyboard.type(words)


def test_the_whole_review_is_done_by_keyboard_alone(
    server: Server, context: BrowserContext
) -> None:
    first, second = seed(server), seed(server)
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(f"{server.origin}/login")
    keys = Keyboard(page)
    keys.write("Account name", "helen")
    keys.write("Password", server.passwords["supervisor"])
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/login" not in url)

    page.goto(f"{server.origin}/review")
    keys.write("Find a child, author or reference", "riley")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "q=riley" in url)
    keys.press("Riley Dunmore")
    page.wait_for_url(lambda url: "/review/" in url)
    load(page, server, first["in_review"])
    keys.press("Comment on Interventions")
    keys.write("Your comment on Interventions", "What did mum say?")
    keys.press("Add comment")
    told(page, "The comment is saved")
    load(page, server, first["in_review"])
    keys.press("1 source")
    expect(page.locator(".sheet .source .words").filter(visible=True)).to_have_count(1)
    keys.press("Edit")
    keys.write("New words", " At noon.")
    keys.press("Use these words")
    told(page, "The sentence is changed")

    load(page, server, second["in_review"])
    keys.write("Note to Sam Okafor", "Ring mum first.")
    keys.press("Return to Sam Okafor")
    told(page, "with its author again")

    load(page, server, seed(server)["in_review"])
    keys.press("Approve version 2")
    told(page, "Approved.")
    keys.press("Note that it was sent")
    keys.to("How it was sent")
    page.keyboard.press("ArrowDown")
    keys.press("Note this")
    told(page, "Noted as sent")


def test_the_whole_review_works_without_javascript(server: Server, browser: Browser) -> None:
    ids = seed(server)
    today = date.today().isoformat()
    made = browser.new_context(java_script_enabled=False, locale="en-GB")
    other = browser.new_context(java_script_enabled=False, locale="en-GB")
    try:
        page = sign_in(made, server, "supervisor", "/review")
        page.get_by_label("Find a child").fill("riley")
        page.get_by_label("Order").select_option("newest")
        page.get_by_role("button", name="Apply").click()
        page.get_by_role("link", name="Riley Dunmore").first.click()
        load(page, server, ids["in_review"])
        fold_out(page.locator("#background"), "Comment")
        page.get_by_label("Your comment on Background").fill("Who saw it?")
        page.get_by_role("button", name="Add comment").first.click()
        told(page, "The comment is saved")
        page.get_by_role("button", name="Approve version 2").click()
        told(page, "Approved.")
        author = sign_in(other, server, "staff", f"/review/{ids['in_review']}")
        fold_out(author, "Note that it was sent")
        author.get_by_label("Day it was sent").fill(today)
        author.get_by_label("How it was sent").select_option("by_hand")
        author.get_by_role("button", name="Note this").first.click()
        told(author, "Noted as sent")
        load(page, server, ids["in_review"])
        fold_out(page, "Note the answer")
        page.get_by_label("Stepped down").check()
        page.get_by_label("The reason given").fill("Early help is offered.")
        page.get_by_role("button", name="Note this answer").click()
        told(page, "The answer is noted")
        load(author, server, ids["in_review"])
        fold_out(author, "Go on in a copy")
        author.get_by_label("What has changed since").fill("On 3 May 2024 he hit a boy at lunch.")
        author.get_by_role("button", name="Make the copy").click()
        told(author, "This is the copy")
        send_for_review(author, 1)
        load(page, server, ids["returned"])
        fold_out(page, "Withdraw this referral")
        page.get_by_label("Why it goes no further").fill("The family moved.")
        page.get_by_role("button", name="Withdraw it").click()
        told(page, "Withdrawn")
    finally:
        made.close()
        other.close()
