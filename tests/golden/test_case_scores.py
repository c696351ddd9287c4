"""How much of each written-out case is understood; the scores may only rise.

`python -m tests.golden.test_case_scores` prints the present scores and what went wrong, and with
`--raise` writes scores that rose into `floors.json`.
"""

from __future__ import annotations

import asyncio
import functools
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant.bootstrap import Settings, make_conversation
from assistant.evaluation import EVALUATOR, play_case, predict
from assistant.export.document import published_schema
from tests.golden import score_case

HERE = Path(__file__).parent
FOLDERS = {
    "shared": HERE / "cases",
    "dev": HERE / "cases_own/dev",
    "heldout": HERE / "cases_own/heldout",
    "second_dev": HERE / "cases_own/second_dev",
    "second_heldout": HERE / "cases_own/second_heldout",
    "third_dev": HERE / "cases_own/third_dev",
    "fourth_dev": HERE / "cases_own/fourth_dev",
    "fifth_dev": HERE / "cases_own/fifth_dev",
    "sixth_dev": HERE / "cases_own/sixth_dev",
    "seventh_dev": HERE / "cases_own/seventh_dev",
}
FLOORS = HERE / "floors.json"
MEASURES = [*score_case.HEAD, *score_case.EXTRA]
NEVER = ("INV", "quote", "bad", "leak")


@functools.cache
def played(folder: str) -> dict[str, tuple[dict[str, Any], dict[str, Any], list[str], bytes]]:
    """Per case: gold and prediction scored, what went wrong, and the exported JSON."""

    async def play() -> dict[str, tuple[dict[str, Any], dict[str, Any], list[str], bytes]]:
        conversation = make_conversation(Settings())
        found = {}
        for path in sorted(FOLDERS[folder].glob("*.json")):
            case = json.loads(path.read_text(encoding="utf-8"))
            state = await play_case(conversation, case)
            prediction = predict(state, conversation.flow)
            scores, notes = score_case.score(case, prediction)
            exported = await conversation.export(EVALUATOR, state.id, "json")
            found[case["id"]] = (case, scores, notes, exported.content)
        return found

    return asyncio.run(play())


def means(folder: str) -> dict[str, float]:
    """The mean of each measure over a folder's cases, where there was something to judge."""
    rows = [scores for _, scores, _, _ in played(folder).values()]
    found = {measure: score_case.mean(rows, measure) for measure in MEASURES}
    return {measure: round(value, 4) for measure, value in found.items() if value is not None}


def names(folder: str) -> list[str]:
    return [json.loads(path.read_text())["id"] for path in sorted(FOLDERS[folder].glob("*.json"))]


ALL_CASES = [(folder, name) for folder in FOLDERS for name in names(folder)]


@pytest.mark.parametrize(("folder", "name"), ALL_CASES)
def test_nothing_is_invented_altered_injected_or_left_as_fact(folder: str, name: str) -> None:
    _, scores, notes, _ = played(folder)[name]
    assert {measure: scores[measure] for measure in NEVER} == dict.fromkeys(NEVER, 0), notes


@pytest.mark.parametrize(("folder", "name"), ALL_CASES)
def test_danger_is_recognised(folder: str, name: str) -> None:
    _, scores, notes, _ = played(folder)[name]
    assert scores["danger"] == 1.0, notes


@pytest.mark.parametrize("folder", list(FOLDERS))
def test_no_score_falls_below_its_floor(folder: str) -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))[folder]
    fallen = {
        measure: (value, floors[measure])
        for measure, value in means(folder).items()
        if value < floors.get(measure, 0) - 1e-9
    }
    assert not fallen


@pytest.mark.parametrize(("folder", "name"), ALL_CASES)
def test_the_export_fits_the_published_schema_and_names_nobody_else(folder: str, name: str) -> None:
    import jsonschema  # noqa: PLC0415 -- slow to import, for this test only

    case, _, _, content = played(folder)[name]
    document = json.loads(content)
    jsonschema.Draft202012Validator(published_schema()).validate(document)
    # A person may be called April; a date may hold April too, beside a number.
    text = re.sub(r"(?i)\b\d{1,2} [a-z]+\b|\b[a-z]+ \d{4}\b", " ", content.decode())
    words = set(re.findall(r"[^\W_]+", text.lower()))
    for other in case["gold"]["third_party_names"]:
        parts = [part for part in other.lower().split() if part not in score_case.TITLES]
        if parts and set(parts) <= _ALSO_WORDS:  # "he will", "in the summer", "in May"
            undated = re.sub(rf"(?:\d(?:st|nd|rd|th)|in|since|of) {other}\b", " ", text)
            assert not re.search(rf"\b{other}\b", undated), other
            continue
        assert not all(part in words for part in parts), other


_ALSO_WORDS = {"april", "may", "june", "august", "summer", "spring", "winter", "will"}


def main() -> None:
    """Print the scores of every folder; with `--raise`, raise the floors to them."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    for folder in FOLDERS:
        print(f"\n{folder}")
        score_case.table([(name, row[1]) for name, row in played(folder).items()])
        print("route", means(folder).get("route"), "outC", means(folder).get("outC"))
        if "heldout" not in folder or "--all" in sys.argv:
            for name, row in played(folder).items():
                print(f"\n{name}")
                print("\n".join(f"  - {note}" for note in row[2]))
        raised = {**floors.get(folder, {})}
        for measure, value in means(folder).items():
            raised[measure] = max(value, raised.get(measure, 0.0))
        floors[folder] = raised
    if "--raise" in sys.argv:
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
