"""Start-up and memory beside a bare Chainlit app, and the price of a model call: `make bench`.

Both servers start cold, in turns, each with its compiled modules at hand after one start that is
not counted; a figure is the median, CPU until the first page is served and memory at that moment.
Memory once more when a server has come to rest: ours makes ready for the first message by then.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROUNDS = 5
WAIT_S = 60
REST_S = 3
CALLS = 50
GOAL_CPU, GOAL_RSS, GOAL_CALL_MS = 1.15, 1.1, 3.0
ECHO = """
import chainlit as cl

@cl.on_message
async def answer(message: cl.Message):
    await cl.Message(content=message.content).send()
"""


@dataclass(frozen=True)
class Start:
    """One cold start: CPU seconds until a page was served, and resident memory then."""

    cpu_s: float
    rss_mib: float


def bare(folder: Path, port: int) -> list[str]:
    """The smallest Chainlit app, as its own command starts it."""
    app = folder / "echo.py"
    app.write_text(ECHO, encoding="utf-8")
    return [sys.executable, "-m", "chainlit", "run", str(app), "-h", "--port", str(port)]


def ours(folder: Path, port: int) -> list[str]:
    """Our server with the engine that is the default: no model."""
    return [sys.executable, "-m", "assistant.cli", "serve", "--port", str(port)]


def measure(command: Callable[[Path, int], list[str]], *, at_rest: bool = False) -> Start:
    """One cold start in a folder of its own, looked at with the first page or at rest."""
    with tempfile.TemporaryDirectory() as name, _server(command, Path(name)) as (process, port):
        _wait_for_page(process, port)
        if at_rest:
            _wait_for_rest(process.pid)
        return Start(_cpu_seconds(process.pid), _rss_mib(process.pid))


@contextmanager
def _server(
    command: Callable[[Path, int], list[str]], folder: Path
) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    root = str(Path(__file__).resolve().parents[1])
    kept = ("PATH", "HOME", "LANG")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    environment |= {"PYTHONPATH": root, "REFERRAL_DATA": str(folder / "data")}
    process = subprocess.Popen(
        command(folder, port),
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process, port
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()


def _wait_for_page(process: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + WAIT_S
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/login", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.02)
    raise RuntimeError("the server served no page")


def _wait_for_rest(pid: int) -> None:
    """Until it has used next to no processor time for a while."""
    used = _cpu_seconds(pid)
    for _ in range(WAIT_S // REST_S):
        time.sleep(REST_S)
        before, used = used, _cpu_seconds(pid)
        if used - before < 0.1:
            return


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _rss_mib(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def compare() -> tuple[Start, Start]:
    """The medians of the bare app and of ours, started in turns."""
    starts: dict[str, list[Start]] = {"bare": [], "ours": []}
    for number in range(ROUNDS + 1):
        for name, command in (("bare", bare), ("ours", ours)):
            start = measure(command)
            if number:  # the first writes the compiled modules
                starts[name].append(start)
    medians = [
        Start(
            statistics.median(item.cpu_s for item in starts[name]),
            statistics.median(item.rss_mib for item in starts[name]),
        )
        for name in ("bare", "ours")
    ]
    return medians[0], medians[1]


async def call_ms() -> float:
    """Our own CPU for one question to a model service in memory, the libraries' included."""
    from assistant.engines.llm.wire import WireExtraction  # noqa: PLC0415 -- slow to load
    from tests.contract.model_service import (  # noqa: PLC0415
        NOTHING,
        PROMPTS,
        ModelService,
        completion,
        make_client,
    )

    client = make_client(ModelService(completion(NOTHING)))
    prompt = PROMPTS["extract"].render(section="background", staff_words="1 He fell on 3 May.")
    await client.ask(prompt, WireExtraction)
    rounds = []
    for _ in range(9):
        started = time.process_time()
        for _ in range(CALLS):
            await client.ask(prompt, WireExtraction)
        rounds.append((time.process_time() - started) / CALLS * 1000)
    return statistics.median(rounds)


def main() -> None:
    """Print the figures."""
    logging.disable(logging.CRITICAL)
    peer, own = compare()
    print(f"cold start to the first page, median of {ROUNDS}, the model off")
    for name, start in (("bare Chainlit app", peer), ("ours", own)):
        print(f"  {name:<26}{start.cpu_s:>8.2f} s CPU{start.rss_mib:>8.0f} MiB")
    cpu, rss = own.cpu_s / peer.cpu_s, own.rss_mib / peer.rss_mib
    print(f"{'start-up / bare app':<44}{cpu:>7.2f}x (wanted at most {GOAL_CPU}x)")
    print(f"{'memory / bare app':<44}{rss:>7.2f}x (wanted at most {GOAL_RSS}x)")
    rest = [measure(command, at_rest=True).rss_mib for command in (bare, ours)]
    words = f"memory at rest, {rest[0]:.0f} and {rest[1]:.0f} MiB"
    print(f"{words:<44}{rest[1] / rest[0]:>7.2f}x")
    print(f"{'CPU of one call to a model':<44}{asyncio.run(call_ms()):>7.2f} ms", end=" ")
    print(f"(wanted at most {GOAL_CALL_MS:.0f} ms)")


if __name__ == "__main__":
    main()
