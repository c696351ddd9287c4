"""How much danger told by implication is found, and how many calm sentences are left alone.

A file named `heldout` is never tuned on. A row of `danger_told` names the section it was typed in.
Scores may only rise.
"""

import json
from pathlib import Path

import pytest

from assistant.domain.rules.danger import find_danger
from assistant.domain.rules.danger_answer import hear_danger

_FOLDER = Path(__file__).parent


def is_heard(row: dict[str, str]) -> bool:
    """Is danger heard in a sentence, in the section it was typed in if one is named?"""
    if "section" in row:
        return hear_danger(row["text"], in_story=row["section"] != "safety").is_heard
    return bool(find_danger(row["text"]))


def shares(name: str) -> tuple[float, float]:
    """The share of urgent sentences found, and of calm ones left alone."""
    rows = [json.loads(line) for line in (_FOLDER / name).read_text("utf-8").splitlines()]
    urgent = [is_heard(row) for row in rows if row["urgent"]]
    calm = [not is_heard(row) for row in rows if not row["urgent"]]
    return sum(urgent) / len(urgent), sum(calm) / len(calm)


@pytest.mark.parametrize(
    ("name", "found", "calm"),
    [
        ("danger_dev.jsonl", 1.0, 1.0),
        ("danger_own.jsonl", 0.78, 0.96),
        ("danger_heldout.jsonl", 0.77, 1.0),
        ("danger_story.jsonl", 0.93, 0.94),
        ("danger_told.jsonl", 0.92, 0.98),
        ("danger_told_heldout.jsonl", 0.7, 0.96),
    ],
)
def test_danger_is_found_and_calm_is_left_alone(name: str, found: float, calm: float) -> None:
    share_found, share_calm = shares(name)
    assert share_found >= found
    assert share_calm >= calm


if __name__ == "__main__":
    for path in sorted(_FOLDER.glob("danger_*.jsonl")):
        share_found, share_calm = shares(path.name)
        print(f"{path.name}: urgent found {share_found:.2f}, calm left alone {share_calm:.2f}")
