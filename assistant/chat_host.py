"""Chainlit, held tight: its folder and settings, its page, its log and its pauses.

Chainlit (2.12.0) acts on import and reads its environment then: `prepare` comes before that, once
a process.
"""

from __future__ import annotations

import base64
import hashlib
import importlib
import importlib.util
import json
import logging
import os
import re
import secrets
import shutil
import sys
import types
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

from assistant.bootstrap import REFUSED_VARIABLES
from assistant.errors import SettingsError

_HERE = Path(__file__).parent


def refuse_foreign_settings() -> None:
    found = [name for name in REFUSED_VARIABLES if os.environ.get(name)]
    if found:
        raise SettingsError(
            f"{' and '.join(found)} is set; it would make the chat framework keep or send data "
            "elsewhere. Unset it, also in any .env file."
        )


def prepare(folder: Path) -> None:
    """Put the chat's own files in place and set what Chainlit reads when it is imported."""
    config = sys.modules.get("chainlit.config")
    if config is not None and Path(str(vars(config)["APP_ROOT"])) != folder.resolve():
        raise SettingsError(
            "The chat framework was loaded before its folder was known. Start the server with "
            "the referral command, once per process."
        )
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    shutil.rmtree(folder / ".files", ignore_errors=True)
    shutil.rmtree(folder / "public", ignore_errors=True)
    for source in (_HERE / "ui").rglob("*"):
        if source.is_file():
            target = folder / source.relative_to(_HERE / "ui")
            target.parent.mkdir(parents=True, exist_ok=True)
            # Contents alone: an installed package may be read-only, and this folder is written to.
            shutil.copyfile(source, target)
    _write_words(folder / ".chainlit")
    readme = _HERE.parent / "chainlit.md"
    packaged = _HERE / "_data" / "chainlit.md"
    for source in (packaged, readme):
        if source.is_file():
            # The page of the pinned language is looked for first.
            for name in ("chainlit.md", "chainlit_en-US.md"):
                shutil.copyfile(source, folder / name)
            break
    for name in [name for name in os.environ if name.startswith("CHAINLIT_")]:
        del os.environ[name]
    os.environ.update(
        CHAINLIT_APP_ROOT=str(folder.resolve()),
        # Tokens are made for each request inside the server, so the secret need not outlive it.
        CHAINLIT_AUTH_SECRET=secrets.token_hex(32),
        CHAINLIT_ENV_FILE=".no-env-file",
        TRACELOOP_TELEMETRY="false",
        OTEL_SDK_DISABLED="true",
    )
    _leave_out("traceloop.sdk", "Traceloop")
    _leave_out("mcp", "ClientSession")


def _leave_out(library: str, name: str) -> None:
    """Something empty stands where Chainlit (2.12.0) would load a library we have switched off.

    A third of the time and a quarter of the memory of Chainlit's start went to two of them. Through
    `literalai` (0.1.201), from which it takes a few type names, comes a tracing SDK with gRPC; from
    `mcp`, which starts programs and calls addresses for a chat, it takes a name for a type hint.
    What is not loaded can't send or start anything; who asks it for something fails, and loudly.
    """
    if library in sys.modules:
        return
    parent, _, child = library.partition(".")
    names = [parent, library] if child else [parent]
    for full in names:
        spec = ModuleSpec(full, None, is_package=full != library)
        sys.modules[full] = importlib.util.module_from_spec(spec)
    vars(sys.modules[library])[name] = None


def _write_words(folder: Path) -> None:
    """Chainlit's English words with ours in their place, in the file it will read."""
    spec = importlib.util.find_spec("chainlit")
    place = spec.submodule_search_locations if spec else None
    if not place:
        raise SettingsError("The chat framework is not installed. Install the locked versions.")
    words = json.loads((Path(place[0]) / "translations" / "en-US.json").read_text("utf-8"))
    ours = json.loads((folder / "words.json").read_text("utf-8"))
    translations = folder / "translations"
    translations.mkdir(exist_ok=True)
    (translations / "en-US.json").write_text(json.dumps(_merged(words, ours)), "utf-8")


def _merged(words: dict[str, Any], ours: dict[str, Any]) -> dict[str, Any]:
    unknown = set(ours) - set(words)
    if unknown:
        raise SettingsError(
            f"The chat framework has no words named {', '.join(sorted(unknown))}. "
            "Install the locked versions."
        )
    return {
        name: _merged(value, ours[name])
        if isinstance(ours.get(name), dict)
        else ours.get(name, value)
        for name, value in words.items()
    }


def let_the_loop_run() -> None:
    """Take out the sleep that stops every chat for a millisecond per message (2.12.0)."""
    for name in ("chainlit.message", "chainlit.step"):
        module = sys.modules[name]
        vars(module)["time"] = types.SimpleNamespace(sleep=lambda _seconds: None)


class _NoContent(logging.Filter):
    """Keeps Chainlit's log to kinds of mistakes: its messages and tracebacks quote words."""

    def filter(self, record: logging.LogRecord) -> bool:
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
        record.exc_info = None
        record.exc_text = None
        record.msg = f"chat framework: {record.levelname.lower()} {kind} in {record.funcName}"
        record.args = ()
        return record.levelno >= logging.WARNING


def quieten() -> None:
    for name in ("chainlit", "socketio", "engineio", "socketio.server", "engineio.server"):
        logging.getLogger(name).addFilter(_NoContent())


def refused_connection(reason: str) -> Exception:
    refused = importlib.import_module("socketio.exceptions").ConnectionRefusedError(reason)
    assert isinstance(refused, Exception)  # noqa: S101 -- for the type: the library has none
    return refused


_FOREIGN_LINK = re.compile(r"<(?:link|meta)\b[^>]*https?://[^>]*>\s*", re.IGNORECASE)
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def chat_page() -> tuple[str, tuple[str, ...]]:
    """Chainlit's page without anything from elsewhere, and the hashes of its inline scripts."""
    from chainlit.server import get_html_template  # noqa: PLC0415

    template: str = get_html_template("/")
    page = _FOREIGN_LINK.sub("", template)
    page = page.replace('<html lang="en">', '<html lang="en-GB">')
    page = page.replace("</head>", '<script src="/static/chat.js" defer></script></head>')
    hashes = tuple(
        "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        for script in _INLINE_SCRIPT.findall(page)
    )
    if "https://" in page or "http://" in page:
        raise SettingsError(
            "The chat framework's page names another host. Install the locked versions."
        )
    return page, hashes
