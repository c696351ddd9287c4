"""The `referral` command as a person or a script calls it."""

from __future__ import annotations

import json
import re
import socket
from pathlib import Path
from typing import Protocol

import pytest
from click.testing import CliRunner, Result

from assistant.cli import main

ROOT = Path(__file__).parent.parent.parent


class Run(Protocol):
    """Calls the command with these words."""

    def __call__(self, *arguments: str, stdin: str | None = None) -> Result: ...


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("REFERRAL_DATA", str(tmp_path / "data"))
    for name in ("DATABASE_URL", "LITERAL_API_KEY"):
        monkeypatch.delenv(name, raising=False)

    def invoke(*arguments: str, stdin: str | None = None) -> Result:
        return CliRunner().invoke(main, list(arguments), input=stdin, catch_exceptions=False)

    return invoke


def test_check_prints_like_a_compiler_and_exits_by_what_it_found(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("On 3 May he hit a wall.\nHe is a nasty boy.\n", encoding="utf-8")
    found = run("check", str(file))
    assert found.exit_code == 1
    assert re.search(r"notes\.txt:2:\d+: warn: “.*nasty.*”", found.output)
    file.write_text("On 3 May he hit a wall.\n", encoding="utf-8")
    assert run("check", str(file)).exit_code == 0
    assert run("check", str(tmp_path / "none.txt")).exit_code == 2


def test_check_reads_standard_input_and_gives_json(run: Run) -> None:
    found = run("check", "-", "--format", "json", stdin="He is a nasty boy.")
    assert json.loads(found.stdout.splitlines()[0])[0]["words"]


def test_check_reads_a_word_file(run: Run, tmp_path: Path) -> None:
    from docx import Document  # noqa: PLC0415 -- for this test only

    document = Document()
    document.add_paragraph("He is a nasty boy.")
    document.save(str(tmp_path / "notes.docx"))
    assert run("check", str(tmp_path / "notes.docx")).exit_code == 1
    (tmp_path / "broken.docx").write_bytes(b"not a word file")
    assert run("check", str(tmp_path / "broken.docx")).exit_code == 2


def test_check_explains_a_rule(run: Run) -> None:
    found = run("check", "-", "--format", "json", stdin="He is a nasty boy.")
    rule = json.loads(found.stdout.splitlines()[0])[0]["rule_id"]
    explained = run("check", "--explain", rule)
    assert explained.exit_code == 0
    assert "Source:" in explained.output
    assert run("check", "--explain", "NO-1").exit_code == 2


def test_an_organisations_own_rules_add_soften_and_silence(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("He is a frequent flyer. He often comes late! He is a nasty boy.")
    rules = tmp_path / "rules.yaml"
    rules.write_text(
        "extra:\n  - category: opinion\n    phrases: [frequent flyer]\n"
        "silenced: [BG-1.note.exclamation]\nsoftened: [BG-7.vague.frequency]\n"
    )
    found = run("check", "--rules", str(rules), "--format", "json", str(text))
    assert {item["rule_id"]: item["severity"] for item in json.loads(found.output)} == {
        "ORG-1.opinion": "warn",
        "BG-7.vague.frequency": "info",
        "BG-1.labelling.noun": "warn",
    }


@pytest.mark.parametrize("wrong", ["silenced: [BG-9.nope]", "soften: [BG-1.note.aside]", "- x: ["])
def test_a_rules_file_that_can_not_be_meant_is_refused_by_name(
    run: Run, wrong: str, tmp_path: Path
) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text(wrong)
    found = run("check", "--rules", str(rules), "-", stdin="He sat down.")
    assert found.exit_code == 2
    assert "rules.yaml can't be used" in found.output


def test_check_and_dates_read_and_write_lines(run: Run, tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    row = {
        "id": "a",
        "text": "Last Thursday he was nasty.",
        "today": "2024-03-14",
        "extra": 1,
    }
    source.write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert run("check", "--jsonl", str(source), "--out", str(target)).exit_code == 0
    spans = json.loads(target.read_text())["spans"]
    assert set(spans[0]) == {"start", "end", "category", "rule"}
    assert run("dates", "--jsonl", str(source), "--out", str(target)).exit_code == 0
    assert json.loads(target.read_text())["dates"] == [
        {"start": 0, "end": 13, "text": "Last Thursday", "edtf": "2024-03-07"}
    ]


def test_a_line_that_is_no_json_is_named(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"id": "a", "text": "x", "today": "2024-03-14"}\nnot json\n')
    found = run("dates", "--jsonl", str(source), "--out", str(tmp_path / "out"))
    assert found.exit_code == 1
    assert ":2: not a JSON object" in found.output


def test_the_flow_and_the_schema_are_printed(run: Run, tmp_path: Path) -> None:
    assert "no problems" in run("flow", "lint").output
    assert json.loads(run("schema").output)["$schema"].endswith("2020-12/schema")
    (tmp_path / "broken").mkdir()
    found = run("flow", "lint", str(tmp_path / "broken"))
    assert found.exit_code == 2
    assert "referral.yaml: this file is missing" in found.output


@pytest.mark.parametrize("text", ["id: [", "a: 1\nb: \0", "id: !!python/object/apply:os.getcwd []"])
def test_a_flow_that_is_no_plain_yaml_is_named_and_starts_nothing(
    run: Run, tmp_path: Path, text: str
) -> None:
    folder = tmp_path / "flows"
    folder.mkdir()
    (folder / "referral.yaml").write_text(text, encoding="utf-8")

    found = run("flow", "lint", str(folder))

    assert found.exit_code == 2
    assert "referral.yaml:" in found.output
    assert "is not readable YAML" in found.output


def test_a_scripted_interview_writes_its_referral(run: Run, tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text(
        "no\ngo to background\nOn 3 May he hit a wall in the hall.\n", encoding="utf-8"
    )
    out = tmp_path / "referral.json"
    found = run("interview", "--script", str(script), "--out", str(out))
    assert found.exit_code == 0
    assert "immediate danger" in found.output
    assert json.loads(out.read_text())["is_draft"] is True


def test_a_typed_interview_ends_with_an_empty_line(run: Run) -> None:
    found = run("interview", stdin="no\nRiley Dunmore, 8\n\n")
    assert found.exit_code == 0
    assert "Riley Dunmore" in found.output


def test_a_case_is_played_into_a_prediction(run: Run, tmp_path: Path) -> None:
    case = ROOT / "tests/golden/cases/short-answers.json"
    assert run("evaluate", str(case), "--out", str(tmp_path / "out"), "--exports").exit_code == 0
    predicted = json.loads((tmp_path / "out/short-answers.json").read_text())
    assert predicted["immediate_danger"] is False
    assert (tmp_path / "out/exports/short-answers.referral.json").exists()


def test_accounts_are_added_listed_and_disabled(run: Run) -> None:
    added = run(
        "users", "add", "rosa", "--name", "Rosa Penn", "--role", "staff",
        "--password", "a long enough phrase",
    )  # fmt: skip
    assert added.exit_code == 0
    assert "rosa" in run("users", "list").output
    assert run("users", "disable", "rosa").exit_code == 0
    assert "disabled" in run("users", "list").output
    assert run("users", "password", "rosa", "--password", "another long phrase").exit_code == 0
    assert run("users", "disable", "nobody").exit_code == 2


def test_an_unknown_referral_can_not_be_exported(run: Run) -> None:
    found = run("export", "00000000-0000-4000-8000-000000000000")
    assert found.exit_code == 2
    assert "nothing here" in found.output


def test_a_taken_port_is_said_plainly(run: Run) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        found = run("demo", "--port", str(port))
    assert found.exit_code == 1
    assert "is taken" in found.output
    assert f"--port {port + 1}" in found.output


@pytest.mark.parametrize("name", ["DATABASE_URL", "LITERAL_API_KEY"])
def test_variables_that_would_move_data_elsewhere_are_refused(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    monkeypatch.setenv(name, "somewhere")
    found = run("users", "list")
    assert found.exit_code == 2
    assert name in found.output


def test_every_command_the_readme_names_is_there() -> None:
    named = re.findall(r"^referral ([\w-]+)", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert named
    assert set(named) <= set(main.commands)
    targets = re.findall(r"`?make (\w+)", (ROOT / "README.md").read_text())
    makefile = (ROOT / "Makefile").read_text()
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)


def test_accounts_are_changed_by_command_and_the_log_says_so(tmp_path: Path) -> None:
    def run(*words: str, code: int = 0) -> str:
        done = CliRunner().invoke(main, list(words), env={"REFERRAL_DATA": str(tmp_path)})
        assert done.exit_code == code, done.output
        return done.output

    secret = ("--password", "three plain words")
    run("users", "add", "ada", "--name", "Ada Lund", "--role", "administrator", *secret)
    run("users", "add", "sam", "--name", "Sam Reed", "--role", "staff", *secret)
    run("users", "role", "sam", "supervisor")
    run("users", "team", "sam", "Larkfield")
    run("users", "disable", "sam")
    run("users", "enable", "sam")
    refused = run("users", "disable", "ada", code=2)

    assert "last administrator" in refused
    assert re.search(r"sam +supervisor +Sam Reed +Larkfield$", run("users", "list"), re.MULTILINE)
    log = run("audit", "--act", "user_team")
    assert "command-line" in log
    assert "sam" in log
    head = re.search(r"(\d+:[0-9a-f]{64})", log)
    assert head is not None
    assert "fit together" in run("audit", "--noted", head[1], "--refused")
    assert "does not fit" in run("audit", "--noted", f"9{head[1]}", code=1)
    run("audit", "--noted", "nonsense", code=2)
    run("audit", "--person", "nobody", code=2)
