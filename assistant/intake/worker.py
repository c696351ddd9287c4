"""Reads one file in a process of its own, with little memory and little time.

A file is written by strangers. Here it can exhaust, confuse or crash only a process that holds
nothing: the server starts it with an empty environment, gives it the bytes, and takes text back.
"""

from __future__ import annotations

import asyncio
import dataclasses
import importlib
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from typing import Any

from assistant.errors import TextError
from assistant.intake.documents import Document, Holds, Part, read_file
from assistant.intake.file_kinds import FileKind, check_kind, plain_name, refusal

_WALL_S = 30.0
_CPU_S = 5
_MEMORY_BYTES = 1_000_000_000
_AT_ONCE = 2
_MOST_ANSWER_BYTES = 2_000_000


class FileReader:
    """Reads files without holding anybody up; two at a time."""

    def __init__(self, *, wall_s: float = _WALL_S) -> None:
        self._wall_s = wall_s
        self._turn = asyncio.Semaphore(_AT_ONCE)

    async def read(self, name: str, content: bytes) -> Document:
        """The words of the file; raises `TextError` with what happened and what to do."""
        check_kind(name, content)
        async with self._turn:
            answer = await asyncio.to_thread(self._ask, name, content)
        if "refused" in answer:
            raise TextError(str(answer["refused"]))
        return _document(answer)

    def _ask(self, name: str, content: bytes) -> Mapping[str, Any]:
        # In a thread, because not every event loop can wait for a process from any thread.
        try:
            done = subprocess.run(  # noqa: S603 -- our own module, and the name is no option
                [sys.executable, "-m", "assistant.intake.worker", plain_name(name)],
                input=content,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                # Neither keys nor settings: where the program's own modules are, nothing else.
                env={"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}
                if sys.platform != "win32"
                else None,
                timeout=self._wall_s,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise _too_hard(name) from None
        if done.returncode != 0 or len(done.stdout) > _MOST_ANSWER_BYTES:
            raise _too_hard(name)
        answer = json.loads(done.stdout)
        assert isinstance(answer, dict)  # noqa: S101 -- our own process wrote it
        return answer


def _too_hard(name: str) -> TextError:
    return refusal(
        f"“{plain_name(name)}” took more time or memory to read than a file may take",
        "Save it again with only what is about this child, or copy the words into the chat",
    )


def _document(answer: Mapping[str, Any]) -> Document:
    written_on = answer["written_on"]
    return Document(
        name=answer["name"],
        kind=FileKind(answer["kind"]),
        parts=tuple(Part(part["text"], Holds(part["holds"])) for part in answer["parts"]),
        described=answer["described"],
        written_on=date.fromisoformat(written_on) if written_on else None,
        entries=answer["entries"],
        read_columns=tuple(answer["read_columns"]),
        kept_columns=tuple(answer["kept_columns"]),
        rows_above=answer["rows_above"],
        uneven_rows=answer["uneven_rows"],
        kept_beside=tuple(answer["kept_beside"]),
        unopened=tuple(answer["unopened"]),
    )


def _limit() -> None:
    if sys.platform == "win32":
        return
    resource = importlib.import_module("resource")
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_S, _CPU_S))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """The worker's own program: bytes in, JSON out."""
    _limit()
    name, content = sys.argv[1], sys.stdin.buffer.read()
    try:
        answer = {
            key: value.isoformat() if isinstance(value, date) else value
            for key, value in dataclasses.asdict(read_file(name, content)).items()
        }
    except TextError as error:
        answer = {"refused": str(error)}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
