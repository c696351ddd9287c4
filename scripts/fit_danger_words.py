"""Fit the weights of `assistant/domain/rules/danger_word_weights.py` and print that module.

    .venv/bin/python scripts/fit_danger_words.py > weights.py  # then move it into the package

Logistic regression with a quadratic penalty, by gradient descent, on the sentences danger is tuned
on (never on a file named `heldout`): urgent ones of the unit tests, of the patterns' own examples
and of the development sets; calm ones of the same places, and every sentence of the wording and
date development sets and of the development cases in which nobody is in danger, weighed down.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from assistant.domain.rules.danger_cue_search import fold_words  # noqa: E402
from assistant.domain.rules.danger_notes import NOTE_PATTERNS  # noqa: E402
from assistant.domain.rules.danger_now import NOW_PATTERNS  # noqa: E402
from assistant.domain.rules.danger_patterns import DANGER_PATTERNS  # noqa: E402
from assistant.domain.rules.danger_situations import DANGER_SITUATIONS  # noqa: E402
from assistant.domain.rules.danger_ties import DANGER_TIES  # noqa: E402
from assistant.domain.rules.danger_ties_more import MORE_TIES  # noqa: E402
from assistant.domain.rules.danger_words import features_of  # noqa: E402
from assistant.domain.sentences import split_sentences  # noqa: E402
from tests.unit.danger_sentences import IN_DANGER, NOT_IN_DANGER  # noqa: E402

GOLDEN = ROOT / "tests" / "golden"
ROUNDS = 40
PENALTY = 0.0006
STEP = 0.3
LEAST_SEEN = 3
LEAST_WEIGHT = 0.1
WIDTH = 96
ORDINARY = 0.5
"""How much a calm sentence of no danger set counts: few of them are hard."""
TOLD = 2.0
"""How much a sentence counts that was written as staff would type it."""

Row = tuple[frozenset[str], float, float]


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def texts() -> dict[str, tuple[float, float]]:
    """Every sentence with whether it is urgent and how much it counts."""
    kept: dict[str, tuple[float, float]] = {}
    for path in sorted((*GOLDEN.glob("wording/*_dev*.jsonl"), *GOLDEN.glob("dates/*_dev*.jsonl"))):
        for row in read(path):
            kept |= {part.text: (0.0, ORDINARY) for part in split_sentences(row["text"])}
    for path in sorted((*GOLDEN.glob("cases/*.json"), *GOLDEN.glob("cases_own/*dev/*.json"))):
        case = json.loads(path.read_text("utf-8"))
        if case["gold"]["immediate_danger"]:
            continue
        for message in case["messages"]:
            kept |= {part.text: (0.0, ORDINARY) for part in split_sentences(message["text"])}
    patterns = (*DANGER_PATTERNS, *NOW_PATTERNS, *NOTE_PATTERNS)
    entries = (*patterns, *DANGER_SITUATIONS, *DANGER_TIES, *MORE_TIES)
    for entry in entries:
        kept |= dict.fromkeys(entry.found, (1.0, 1.0)) | dict.fromkeys(entry.passed, (0.0, 1.0))
    kept |= dict.fromkeys(IN_DANGER, (1.0, 1.0)) | dict.fromkeys(NOT_IN_DANGER, (0.0, 1.0))
    for name in ("danger_dev", "danger_own", "danger_told", "danger_story"):
        rows = read(GOLDEN / f"{name}.jsonl")
        kept |= {row["text"]: (float(row["urgent"]), TOLD) for row in rows}
    return kept


def fit(rows: list[Row]) -> tuple[float, dict[str, float]]:
    """The weights, and what is added to each sum."""
    seen = Counter(name for features, _, _ in rows for name in features)
    known = [
        (tuple(name for name in sorted(features) if seen[name] >= LEAST_SEEN), urgent, count)
        for features, urgent, count in rows
    ]
    weights: dict[str, float] = {}
    base = 0.0
    shuffled = random.Random(7)  # noqa: S311 (an order, not a secret)
    for number in range(ROUNDS):
        shuffled.shuffle(known)
        step = STEP / (1 + number / 4)
        for names, urgent, count in known:
            total = base + sum(weights.get(name, 0.0) for name in names)
            error = count * (urgent - 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))))
            base += step * 0.1 * error
            for name in names:
                weights[name] = weights.get(name, 0.0) + step * 0.2 * error
        shrink = math.exp(-step * PENALTY * len(known) * 0.2)
        weights = {name: weight * shrink for name, weight in weights.items()}
    return base, weights


def rows_of(kept: dict[str, tuple[float, float]]) -> list[Row]:
    """The features of each sentence."""
    return [
        (frozenset(features_of(fold_words(text))), *value) for text, value in sorted(kept.items())
    ]


def module(base: float, weights: dict[str, float]) -> str:
    """The data module: for each weight the features that have it."""
    by_weight: dict[float, list[str]] = {}
    for name, weight in sorted(weights.items()):
        if abs(weight) >= LEAST_WEIGHT:
            by_weight.setdefault(round(weight, 1), []).append(name)
    lines = [
        '"""How much words, pairs of words, cues (capitals) and frames (=) weigh for danger now.',
        "",
        "Made by `scripts/fit_danger_words.py`: change that and run it, not this.",
        '"""',
        "",
        f"BASE = {base:.1f}",
        "_WEIGHED: dict[float, str] = {",
    ]
    for weight, names in sorted(by_weight.items(), reverse=True):
        line = f'    {weight}: "'
        rest = []
        for name in names:
            if len(line) + len(name) > WIDTH:
                rest.append(line)
                line = "    "
            line += name + ";"
        written = [*rest, line]
        lines.append("\n".join(written).replace('"', '"""', 1).rstrip(";") + '""",')
    lines += [
        "}",
        "WORD_WEIGHTS: dict[str, float] = {",
        "    name.strip(): weight",
        "    for weight, names in _WEIGHED.items()",
        '    for name in names.split(";")',
        "}",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(module(*fit(rows_of(texts()))))
