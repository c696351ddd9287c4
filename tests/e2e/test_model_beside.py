"""With a model: its question, what it points at and its draft, beside our own result."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.driver import Chat, Server, running, screenshot, sign_in

pytestmark = pytest.mark.e2e
NOTHING: dict[str, Any] = {"incidents": [], "actions": [], "requests": [], "outcomes": []}
JOINED = (
    "We would like an assessment of what he sees at home, because he told us he watches things."
)
ANSWERS: dict[str, Any] = {
    "You put one question": {"question": "When did this happen in the cloakroom?"},
    "You mark words": {"marks": [{"s": 2, "words": "Such a scene", "category": "emotion"}]},
    "the Request of a": {"sentences": [{"text": JOINED, "facts": [1, 2]}]},
    "the Outcomes of a": {"sentences": []},
}


class _Model(http.server.BaseHTTPRequestHandler):
    """Answers each task in one way, in the form of a chat completion."""

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        system = body["messages"][0]["content"]
        answer = next((value for key, value in ANSWERS.items() if key in system), NOTHING)
        message = {"role": "assistant", "content": json.dumps(answer)}
        made = {
            "id": "c",
            "object": "chat.completion",
            "created": 1,
            "model": "stub",
            "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        }
        sent = json.dumps(made).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@pytest.fixture
def with_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    model = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Model)
    threading.Thread(target=model.serve_forever, daemon=True).start()
    monkeypatch.setenv("REFERRAL_ENGINE", "llm")
    monkeypatch.setenv("REFERRAL_LLM_URL", f"http://127.0.0.1:{model.server_port}/v1")
    monkeypatch.setenv("REFERRAL_LLM_MODEL", "stub")
    with running(tmp_path) as started:
        yield started
    model.shutdown()
    model.server_close()


def test_what_a_model_adds_comes_after_our_own_result(
    with_model: Server, context: BrowserContext
) -> None:
    page = sign_in(context, with_model, "staff")
    chat = Chat(page)
    chat.wait_until_ready()
    log = page.get_by_role("log")
    chat.say("No, he is in class.")
    chat.say("go to background")
    chat.say("He hid in the cloakroom at lunchtime. Such a scene it was.")
    expect(log.get_by_text("When did this happen in the cloakroom?").first).to_be_visible()
    expect(log.get_by_text("The AI helper points at 1 phrase").first).to_be_visible()
    expect(page.get_by_text("Pointed out by the AI helper (stub)").first).to_be_visible()
    screenshot(page, "20-model-points")
    chat.say("go to request")
    chat.say(
        "We would like an assessment of what he sees at home because he told us he watches things."
    )
    chat.say("go to outcomes")
    expect(log.get_by_text("The AI helper joined the facts of Request").first).to_be_visible()
    summary = page.get_by_text("Request, as the AI helper would put it")
    summary.click()
    expect(page.get_by_text(JOINED).last).to_be_visible()
    screenshot(page, "21-model-draft")
    page.goto(f"{with_model.origin}/review/{chat.interview_id}")
    page.get_by_text("Request, as the AI helper would put it").click()
    expect(page.get_by_text(JOINED)).to_be_visible()
    expect(page.get_by_text("used on")).to_be_visible()
    screenshot(page, "22-model-desk")


def test_the_line_about_another_machine_stays_under_the_message_box(
    server: Server, context: BrowserContext
) -> None:
    words = "AI helper on: what is typed here is also sent to models.example.org, another machine."
    context.route(
        "**/emergency", lambda route: route.fulfill(json={"line": "Call 999.", "away": words})
    )
    page = sign_in(context, server, "staff")
    chat = Chat(page)
    chat.wait_until_ready()
    _stands_under_the_box(page, words)
    chat.say("No, he is in class.")
    _stands_under_the_box(page, words)
    screenshot(page, "23-model-away")


def _stands_under_the_box(page: Page, words: str) -> None:
    expect(page.locator("#away-line")).to_have_count(1)
    expect(page.locator("#away-line")).to_have_text(words)
    expect(page.locator("#emergency-line + #away-line")).to_be_visible()
