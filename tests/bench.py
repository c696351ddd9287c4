"""Speed beside the peers, in one run: `make bench` prints ratios, never a verdict.

Every reader gets the same messages, one and then twenty unlike each other, after one warm-up that
loads and compiles whatever it keeps: ours its patterns, proselint its registry of checks. The
readers take turns, one short round each, so that a busy machine slows them alike; a figure is the
median of the rounds, in CPU time. The last line says what a fresh process pays before and for its
first message.
"""

from __future__ import annotations

import functools
import json
import logging
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from assistant.domain.date_reading import read_dates
from assistant.domain.ports import ExtractionRequest
from assistant.domain.rules.wording import review_wording
from assistant.domain.sentences import split_sentences
from assistant.domain.text import Message, Section
from assistant.engines.offline.engine import OfflineEngine

TODAY = date(2022, 3, 18)
MESSAGE = (
    "On 3rd Nov at breaktime Sam told Mrs Grey that he had been pushed into the wall by an older "
    "boy. He was crying and holding his arm. He seemed really upset about it and it is obviously "
    "not the first time this week."
)
LINE = (
    "{day}/{month}/2021 In the {place} at lunchtime he pushed a Year {year} boy off the bench, "
    "shouted at the staff on duty and ran to the field, where he stayed for {minutes} minutes "
    "until Mrs Grey spoke to him and walked him back to class."
)
CASES = Path(__file__).parent / "golden/cases_own/dev"
VARIED = 20
# What a fresh process pays: imports, then the first message with all that it compiles, the second.
FRESH = """
import time
start = time.process_time()
from tests import bench
from assistant.engines.offline.engine import OfflineEngine
marks = [time.process_time() - start]
engine = OfflineEngine()
for text in (bench.MESSAGE, bench.chronology(1)):
    start = time.process_time()
    engine.read(bench.request(text))
    marks.append(time.process_time() - start)
print(*marks)
"""
ROUNDS = 15
ROUND_SECONDS = 0.03
# Our reader, the peer, and how many times faster ours should be. The whole engine is what the goals
# mean by it: splitting, dates and wording over one message. From a message to proposals is more
# than any peer does, so that stands as a figure, without a goal.
GOALS = (
    ("dates", "dateparser.search", 15),
    ("wording", "proselint", 100),
    ("whole engine", "proselint", 8),
    ("whole engine", "dateparser.search", 20),
)


def chronology(lines: int) -> str:
    """A pasted log of so many dated lines."""
    places = ("hall", "corridor", "playground", "library")
    return "\n".join(
        LINE.format(
            day=number % 28 + 1,
            month=number % 12 + 1,
            place=places[number % 4],
            year=number % 6 + 1,
            minutes=number % 20 + 5,
        )
        for number in range(lines)
    )


def varied_messages() -> tuple[str, ...]:
    """Messages of many writers from the cases the engine was built on, spread over all of them."""
    cases = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(CASES.glob("*.json"))]
    texts = [message["text"] for case in cases for message in case["messages"]]
    told = [text for text in texts if len(text.split()) >= 15]
    return tuple(told[place * len(told) // VARIED] for place in range(VARIED))


def request(text: str) -> ExtractionRequest:
    """One message told in Background."""
    message = Message(
        id="m",
        section=Section.BACKGROUND,
        text=text,
        author_id="bench",
        at=datetime(2022, 3, 18, tzinfo=UTC),
        today=TODAY,
    )
    return ExtractionRequest(message=message)


def seconds(work: Callable[[], object], times: int = 1) -> float:
    """CPU seconds of one call, over `times` calls."""
    start = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - start) / times


def medians(readers: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """CPU seconds of one call of each reader."""
    times = {}
    for name, work in readers.items():
        work()
        times[name] = max(1, round(ROUND_SECONDS / max(seconds(work, 3), 1e-6)))
    taken: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(ROUNDS):
        for name, work in readers.items():
            taken[name].append(seconds(work, times[name]))
    return {name: statistics.median(figures) for name, figures in taken.items()}


def each(work: Callable[[str], object], texts: Sequence[str]) -> Callable[[], None]:
    """The work done on every text."""

    def do() -> None:
        for text in texts:
            work(text)

    return do


def our_readers(engine: OfflineEngine) -> dict[str, Callable[[str], object]]:
    """What the goals speak of, each pass over a message alone and all three, and everything from a
    message to proposals.
    """
    return {
        "dates": lambda text: read_dates(text, TODAY),
        "wording": review_wording,
        "whole engine": lambda text: (
            split_sentences(text),
            read_dates(text, TODAY),
            review_wording(text),
        ),
        "message to proposals": lambda text: engine.read(request(text)),
    }


def peer_readers() -> dict[str, Callable[[str], object]]:
    """The peers as their own documentation sets them up."""
    # Peers are for this script alone.
    import dateparser.search  # noqa: PLC0415
    from proselint.checks import __register__  # noqa: PLC0415
    from proselint.registry import CheckRegistry  # noqa: PLC0415
    from proselint.tools import LintFile  # noqa: PLC0415

    settings = {
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "past",
        "RELATIVE_BASE": datetime(2022, 3, 18),
    }
    registry = CheckRegistry()
    if not registry.checks:
        registry.register_many(__register__)
    return {
        "dateparser.search": lambda text: dateparser.search.search_dates(
            text, languages=["en"], settings=settings
        ),
        "proselint": lambda text: LintFile("bench", content=text).lint(),
    }


def compare(
    readers: Mapping[str, Callable[[str], object]], texts: Sequence[str], title: str
) -> None:
    """Print what a message costs each reader, and how far ours are ahead."""
    totals = medians({name: each(work, texts) for name, work in readers.items()})
    figures = {name: total / len(texts) for name, total in totals.items()}
    print(f"{title}, CPU time")
    for name, figure in figures.items():
        print(f"  {name:<26}{figure * 1e6:>8.0f} us")
    print()
    for name, peer, wanted in GOALS:
        ratio = figures[peer] / figures[name]
        print(f"{f'{name} / {peer}':<44}{ratio:>7.1f}x faster (wanted {wanted}x)")
    print()


def main() -> None:
    """Print the table."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    engine = OfflineEngine()
    readers = {**our_readers(engine), **peer_readers()}
    texts = varied_messages()
    words = sum(len(text.split()) for text in texts) / len(texts)
    compare(readers, (MESSAGE,), f"one message of {len(MESSAGE.split())} words")
    compare(readers, texts, f"mean of {len(texts)} varied messages of {words:.0f} words")
    taken = {}
    for lines in (250, 500, 1_000):
        asked = request(chronology(lines))
        words = len(asked.message.text.split())
        taken[lines] = statistics.median(
            seconds(functools.partial(engine.read, asked)) for _ in range(5)
        )
        print(f"chronology of {lines:>5} lines, {words:>6} words: {taken[lines]:.3f} s CPU")
    print(f"growth per doubling: {taken[500] / taken[250]:.2f}, {taken[1_000] / taken[500]:.2f}")
    print()
    fresh = subprocess.run(
        [sys.executable, "-c", FRESH], capture_output=True, text=True, check=True
    ).stdout.split()
    imports, first, second = (float(mark) * 1e3 for mark in fresh)
    print(
        f"fresh process: {imports:.0f} ms of imports, then {first:.0f} ms for the first message, "
        f"{second:.1f} ms for the second"
    )


if __name__ == "__main__":
    main()
