"""Speed beside the peers, in one run: `make bench` prints ratios, never a verdict.

Each figure is the median of several repeats of CPU time on the same text as the peer's.
"""

from __future__ import annotations

import asyncio
import functools
import logging
import statistics
import time
import warnings
from collections.abc import Callable
from datetime import UTC, date, datetime

from assistant.domain.date_reading import read_dates
from assistant.domain.ports import ExtractionRequest
from assistant.domain.rules.wording import review_wording
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


def median_seconds(work: Callable[[], object], repeats: int) -> float:
    """CPU seconds of one call, the median of `repeats`, after one warm-up."""
    work()
    taken = []
    for _ in range(repeats):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def many(work: Callable[[], object], times: int) -> Callable[[], object]:
    def repeat() -> None:
        for _ in range(times):
            work()

    return repeat


def chronology(lines: int) -> str:
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


def request(text: str) -> ExtractionRequest:
    message = Message(
        id="m",
        section=Section.BACKGROUND,
        text=text,
        author_id="bench",
        at=datetime(2022, 3, 18, tzinfo=UTC),
        today=TODAY,
    )
    return ExtractionRequest(message=message)


def main() -> None:
    """Print the table."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    import dateparser.search  # noqa: PLC0415 -- peers are for this script alone
    import proselint  # noqa: PLC0415

    engine = OfflineEngine()
    settings = {
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "past",
        "RELATIVE_BASE": datetime(2022, 3, 18),
    }
    extract = functools.partial(_read, engine, MESSAGE)
    ours = {
        "dates, one message": median_seconds(many(lambda: read_dates(MESSAGE, TODAY), 50), 7) / 50,
        "wording, one message": median_seconds(many(lambda: review_wording(MESSAGE), 50), 7) / 50,
        "whole engine, one message": median_seconds(many(extract, 10), 7) / 10,
    }
    peers = {
        "dateparser.search": median_seconds(
            many(
                lambda: dateparser.search.search_dates(
                    MESSAGE, languages=["en"], settings=settings
                ),
                5,
            ),
            5,
        )
        / 5,
        "proselint": median_seconds(many(lambda: _proselint(proselint), 5), 5) / 5,
    }
    for name, seconds in {**ours, **peers}.items():
        print(f"{name:<28} {seconds * 1e6:>10.0f} us")
    print()
    _ratio("dates / dateparser.search", peers["dateparser.search"], ours["dates, one message"], 15)
    _ratio("wording / proselint", peers["proselint"], ours["wording, one message"], 100)
    _ratio("engine / proselint", peers["proselint"], ours["whole engine, one message"], 8)
    _ratio(
        "engine / dateparser.search",
        peers["dateparser.search"],
        ours["whole engine, one message"],
        20,
    )
    print()
    taken = {}
    for lines in (250, 500, 1_000):
        text = chronology(lines)
        taken[lines] = median_seconds(
            lambda text=text: asyncio.run(engine.extract(request(text))), 3
        )
        print(
            f"chronology of {lines:>5} lines, {len(text.split()):>6} words: {taken[lines]:.3f} s CPU"
        )
    print(f"growth per doubling: {taken[500] / taken[250]:.2f}, {taken[1_000] / taken[500]:.2f}")


def _read(engine: OfflineEngine, text: str) -> None:
    asyncio.run(engine.extract(request(text)))


def _proselint(proselint: object) -> None:
    from proselint.checks import __register__  # noqa: PLC0415
    from proselint.registry import CheckRegistry  # noqa: PLC0415
    from proselint.tools import LintFile  # noqa: PLC0415

    registry = CheckRegistry()
    if not registry.checks:
        registry.register_many(__register__)
    LintFile("bench", content=MESSAGE).lint()


def _ratio(name: str, peer: float, own: float, wanted: int) -> None:
    print(f"{name:<28} {peer / own:>8.1f}x faster (wanted {wanted}x)")


if __name__ == "__main__":
    main()
