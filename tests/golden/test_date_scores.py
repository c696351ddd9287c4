"""How many dates are found and read right, and how many are seen where there is none.

The `dev` sets were tuned on; the `heldout` sets were written before tuning and never tuned on.
Scores may only rise.
"""

import datetime
import importlib
import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from assistant.domain.date_reading import read_dates

_FOLDER = Path(__file__).parent / "dates"
_scorer: Any = importlib.import_module("tests.golden.score_dates")


class _Score(NamedTuple):
    found: float
    right: float
    false_alarms: int
    undated: int


def _rows(name: str) -> list[dict[str, Any]]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _score(rows: list[dict[str, Any]]) -> _Score:
    gold = found = right = alarms = undated = 0
    for row in rows:
        mentions = read_dates(row["text"], datetime.date.fromisoformat(row["today"]))
        if not row["expected"]:
            undated += 1
            alarms += bool(mentions)
        for date in row["expected"]:
            start = row["text"].lower().find(date["text"].lower())
            end = start + len(date["text"])
            hits = [m for m in mentions if m.start_char < end and m.end_char > start]
            gold += 1
            found += bool(hits)
            accepted = [date["edtf"], *date.get("also", ())]
            right += any(_scorer.same(edtf, hit.edtf) for edtf in accepted for hit in hits)
    return _Score(found / gold, right / gold, alarms, undated)


@pytest.mark.parametrize(
    ("name", "found", "right", "alarms"),
    [
        ("dates_dev.jsonl", 0.99, 0.99, 2),
        ("dates_heldout.jsonl", 0.99, 0.99, 2),
        ("dates_second_dev.jsonl", 1.0, 0.98, 0),
        ("dates_second_heldout.jsonl", 0.98, 0.95, 1),
        ("third_heldout.jsonl", 0.98, 0.97, 1),
        ("fourth_heldout.jsonl", 1.0, 0.97, 1),
    ],
)
def test_dates_are_found_and_read(name: str, found: float, right: float, alarms: int) -> None:
    score = _score(_rows(name))
    assert score.found >= found
    assert score.right >= right
    assert score.false_alarms <= alarms


def test_the_sets_are_large_enough_to_mean_something() -> None:
    dev = _rows("dates_dev.jsonl") + _rows("dates_second_dev.jsonl")
    heldout = _rows("dates_heldout.jsonl") + _rows("dates_second_heldout.jsonl")
    assert len(dev) >= 230
    assert len(heldout) >= 180
    assert not {row["text"] for row in dev} & {row["text"] for row in heldout}
