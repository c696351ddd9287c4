"""Drives the product as a person would: a real server process and a real browser."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, Page, expect

OUTPUT = Path("test-output/screenshots")
SECONDS = 1_000
PATIENCE_MS = 30 * SECONDS


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """`referral demo` in a process of its own, over a data folder that outlives it."""

    folder: Path
    port: int = field(default_factory=free_port)
    passwords: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[str] | None = None

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        log = self.folder / f"server-{time.monotonic_ns()}.log"
        environment = {
            **os.environ,
            "REFERRAL_DATA": str(self.folder / "data"),
            "REFERRAL_ORGANISATION": "Larkfield Primary School",
            "REFERRAL_AUTHORITY": "Northmoor children's services",
            "REFERRAL_AUTHORITY_PHONE": "01632 960 142",
            "PYTHONUNBUFFERED": "1",
        }
        with log.open("w") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "assistant.cli", "demo", "--port", str(self.port)],
                env=environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                text=True,
            )
        self._wait(log)
        for role, password in re.findall(
            r"^ +(staff|supervisor) +\w+ +(\S{8,})$", log.read_text(), re.MULTILINE
        ):
            self.passwords[role] = password

    def _wait(self, log: Path) -> None:
        for _ in range(240):
            if self.process is not None and self.process.poll() is not None:
                raise AssertionError(f"the server stopped:\n{log.read_text()}")
            with (
                contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError),
                urllib.request.urlopen(f"{self.origin}/healthz", timeout=2),  # noqa: S310 -- loopback
            ):
                return
            time.sleep(0.25)
        raise AssertionError(f"the server did not answer:\n{log.read_text()}")

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


LOGINS = {"staff": "sam", "supervisor": "helen"}


def sign_in(context: BrowserContext, server: Server, role: str, path: str = "/") -> Page:
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(server.origin + path)
    page.get_by_label("Account name").fill(LOGINS[role])
    page.get_by_label("Password").fill(server.passwords[role])
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda url: "/login" not in url)
    return page


class Chat:
    """The chat screen as its user sees it."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def log(self) -> Locator:
        """The conversation alone: the panel repeats its words, partly inside what is closed."""
        return self.page.get_by_role("log")

    def wait_until_ready(self) -> None:
        expect(self.log.get_by_text("immediate danger").first).to_be_visible(timeout=PATIENCE_MS)

    def say(self, text: str) -> None:
        """Type a message, send it, and wait until the product has answered it."""
        page = self.page
        before = self.revision()
        box = page.locator("#chat-input")
        box.click()
        page.keyboard.insert_text(text)
        page.locator("#chat-submit").click()
        for _ in range(PATIENCE_MS // 100):
            if self.revision() > before:
                break
            page.wait_for_timeout(100)
        self.wait_for_turn()

    def revision(self) -> int:
        """How many events the interview on screen has; -1 before it has an address."""
        match = re.search(r"/thread/([0-9a-f-]{36})", self.page.url)
        if match is None:
            return -1
        origin = self.page.url.split("/thread/")[0]
        answer = self.page.request.get(f"{origin}/api/referrals/{match.group(1)}")
        return int(answer.json().get("revision", -1)) if answer.ok else -1

    def wait_for_turn(self) -> None:
        """Until the composer takes the next message."""
        expect(self.page.locator("#stop-button")).to_have_count(0, timeout=PATIENCE_MS)
        self.page.wait_for_timeout(200)
        expect(self.page.locator("#stop-button")).to_have_count(0, timeout=PATIENCE_MS)

    @property
    def interview_id(self) -> str:
        match = re.search(r"/thread/([0-9a-f-]{36})", self.page.url)
        assert match is not None, self.page.url
        return match.group(1)


def screenshot(page: Page, name: str) -> None:
    """Keep what the page looked like, as test output."""
    OUTPUT.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=str(OUTPUT / f"{name}.png"))


@contextlib.contextmanager
def running(folder: Path) -> Iterator[Server]:
    server = Server(folder)
    server.start()
    try:
        yield server
    finally:
        server.stop()
