"""How much danger told by implication is found, and how many calm sentences are left alone.

`danger_heldout.jsonl` is never tuned on. Scores may only rise.
"""

import json
from pathlib import Path

import pytest

from assistant.domain.rules.danger import find_danger

_FOLDER = Path(__file__).parent


def shares(name: str) -> tuple[float, float]:
    """The share of urgent sentences found, and of calm ones left alone."""
    rows = [json.loads(line) for line in (_FOLDER / name).read_text("utf-8").splitlines()]
    urgent = [bool(find_danger(row["text"])) for row in rows if row["urgent"]]
    calm = [not find_danger(row["text"]) for row in rows if not row["urgent"]]
    return sum(urgent) / len(urgent), sum(calm) / len(calm)


@pytest.mark.parametrize(
    ("name", "found", "calm"),
    [
        ("danger_dev.jsonl", 1.0, 1.0),
        ("danger_own.jsonl", 0.78, 0.96),
        ("danger_heldout.jsonl", 0.77, 1.0),
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
