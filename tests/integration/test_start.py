"""What a server has loaded when its first page is served, before anybody has typed a word."""

from __future__ import annotations

import gc
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import bootstrap, garbage
from assistant.rehearsal import rehearse

# Served as `referral serve` does it, in a process of its own: what is loaded stays loaded.
START = """
import asyncio, sys, warnings
from pathlib import Path

warnings.simplefilter("ignore")
from assistant import bootstrap, cli
from assistant.server import create_app

application = bootstrap.build(bootstrap.Settings(data_folder=Path(sys.argv[1])))
app = create_app(application, origins=["http://localhost:8000"])
sent = []

async def receive():
    return {"type": "http.request", "body": b"", "more_body": False}

async def send(message):
    sent.append(message)

asyncio.run(app({
    "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET",
    "scheme": "http", "path": "/login", "raw_path": b"/login", "root_path": "",
    "query_string": b"", "headers": [(b"host", b"localhost:8000")],
    "server": ("localhost", 8000), "client": ("127.0.0.1", 9),
}, receive, send))
assert sent[0]["status"] == 200, sent
print(*sorted(sys.modules))
"""
# Other words than those of the rehearsal, which stand for those of the first person to come.
FIRST = """
import asyncio, sys
from pathlib import Path

from assistant import bootstrap
from assistant.domain.ports import Actor, Role
from assistant.rehearsal import rehearse

SAM = Actor(user_id="sam", name="Sam", role=Role.STAFF)
application = bootstrap.build(bootstrap.Settings(data_folder=Path(sys.argv[1])))
talk = application.conversation

async def first():
    await rehearse(application)
    assert await application.storage.events.summaries() == ()
    before = set(sys.modules)
    await talk.start(SAM, interview_id="first")
    for line in (
        "no",
        "go to background",
        "On 12 June she left her class and hit Mrs Brown. Dad shouted at the gate last week.",
        "go to interventions",
        "A mentor has seen her every Monday and she comes in more often.",
        "undo",
    ):
        await talk.reply(SAM, "first", line)
    print(*sorted(set(sys.modules) - before))

asyncio.run(first())
application.close()
"""
HEAVY = {
    "assistant.domain.rules.wording.lexicon": "reading a text",
    "assistant.domain.rules.wording.review": "reading a text",
    "assistant.engines.offline.engine": "reading a text",
    "assistant.engines.offline.given_names": "reading a text",
    "authlib": "an organisation's sign-in",
    "docx": "Word files",
    "google.protobuf": "tracing",
    "grpc": "tracing",
    "joserfc": "an organisation's sign-in",
    "langchain_core": "a model",
    "langchain_openai": "a model",
    "langsmith": "a model",
    "lxml": "Word files",
    "mcp.types": "tools of a model",
    "numpy": "nothing",
    "openai": "a model",
    "opentelemetry.exporter": "tracing",
    "pandas": "nothing",
    "pypdf": "PDF files",
    "sqlalchemy.orm": "nothing",
    "tiktoken": "a model",
    "traceloop.sdk.tracing": "tracing",
}


def test_the_first_page_waits_for_nothing_that_only_messages_and_files_need(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path / "data")],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        cwd=tmp_path,
    )
    loaded = done.stdout.split()

    assert "chainlit.server" in loaded
    too_early = {name: what_for for name, what_for in HEAVY.items() if name in loaded}
    assert too_early == {}


def test_the_first_message_waits_for_nothing_once_the_server_has_rehearsed(
    tmp_path: Path,
) -> None:
    """And nothing of the rehearsal is kept."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST, str(tmp_path / "data")],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert [name for name in done.stdout.split() if name.startswith("assistant.")] == []


@pytest.mark.parametrize(
    "use",
    [
        "from literalai import LiteralClient; LiteralClient(api_key='k').initialize()",
        "from mcp.client.stdio import stdio_client",
        "from mcp import ClientSession; ClientSession()",
    ],
)
def test_what_is_left_out_of_the_chat_framework_fails_loudly(tmp_path: Path, use: str) -> None:
    """Should Chainlit ever trace or start a program, it must not look as if that had worked."""
    code = (
        "import sys, pathlib; from assistant import chat_host;"
        "chat_host.prepare(pathlib.Path(sys.argv[1]));"
        f"print('prepared', flush=True); {use}"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=tmp_path,
        check=False,
    )
    assert done.stdout.strip() == "prepared"
    assert done.returncode == 1
    assert any(kind in done.stderr for kind in ("AttributeError", "ModuleNotFound", "TypeError"))


def test_what_lasts_is_left_out_of_garbage_collection() -> None:
    lasting: list[object] = []
    try:
        with garbage.left_alone():
            assert not gc.isenabled()
            lasting.append(lasting)
        assert gc.isenabled()
        assert not any(lasting is item for item in gc.get_objects())
    finally:
        gc.unfreeze()


def test_collection_goes_on_after_a_start_that_failed() -> None:
    try:
        with pytest.raises(OSError, match="no port"), garbage.left_alone():
            raise OSError("no port")
        assert gc.isenabled()
    finally:
        gc.unfreeze()


async def test_a_rehearsal_that_can_not_be_played_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    application = bootstrap.build(bootstrap.Settings(data_folder=tmp_path / "data"))
    gone = replace(application.settings, calendar_file=tmp_path / "gone.yaml")
    try:
        await rehearse(replace(application, settings=gone))
    finally:
        application.close()
    assert "the rehearsal ended early: FileNotFoundError" in caplog.text
