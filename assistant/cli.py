"""The `referral` command: the web app, the interview in a terminal, and the checks on files."""

from __future__ import annotations

import asyncio
import json
import secrets
import socket
import sys
import uuid
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from assistant import bootstrap
from assistant.cli_accounts import audit, users
from assistant.conversation import Conversation, Turn
from assistant.domain.findings import NOT_FACT, Severity
from assistant.domain.ports import Actor, Role
from assistant.domain.provenance import Provenance, Tokens, add_up
from assistant.domain.rules.wording import WORDING_RULES, review_wording, rule_by_id
from assistant.domain.speech import SayKind
from assistant.domain.text import Section
from assistant.errors import ReferralError, SettingsError

DEMO_STAFF = "sam"
DEMO_SUPERVISOR = "helen"
_TERMINAL = Actor(user_id="terminal", name="Terminal", role=Role.STAFF)


class _Referral(click.Group):
    """Shows every error of the family as its plain text, with exit code 2."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ReferralError as error:
            click.echo(str(error), err=True)
            ctx.exit(2)


@click.group(cls=_Referral)
def main() -> None:
    """Helps school and care-home staff write a safeguarding referral in their own words."""


# ------------------------------------------------------------------ the web app


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
def serve(host: str, port: int) -> None:
    """Serve the web app. A first run makes its data folder, key and database."""
    settings = bootstrap.read_settings()
    _check_port(host, port)
    application = bootstrap.build(settings)
    if not asyncio.run(application.storage.accounts.list()):
        click.echo(
            "There are no accounts yet. Make the first administrator:\n"
            '  referral users add LOGIN --name "Their Name" --role administrator'
        )
    _run_server(application, host, port)


@main.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
def demo(port: int) -> None:
    """Serve on this machine only, with a staff and a supervisor account ready."""
    settings = bootstrap.read_settings()
    _check_port("127.0.0.1", port)
    application = bootstrap.build(settings)
    click.echo(_demo_accounts(application))
    click.echo(f"\nOpen http://127.0.0.1:{port}/ in a browser. Stop with Ctrl+C.")
    _run_server(application, "127.0.0.1", port)


def _demo_accounts(application: bootstrap.Application) -> str:
    accounts = application.storage.accounts

    async def prepare() -> list[str]:
        known = {account.login for account in await accounts.list()}
        lines = []
        for login, name, role in (
            (DEMO_STAFF, "Sam Okafor", Role.STAFF),
            (DEMO_SUPERVISOR, "Helen Marsh", Role.SUPERVISOR),
        ):
            if login in known:
                lines.append(
                    f"  {role.value:<11} {login:<8} password as printed at the first start "
                    f"(new one: referral users password {login})"
                )
                continue
            password = secrets.token_urlsafe(9)
            await accounts.add(login=login, name=name, role=role, password=password, team="demo")
            lines.append(f"  {role.value:<11} {login:<8} {password}")
        return lines

    lines = asyncio.run(prepare())
    return "Accounts (passwords are shown only once):\n" + "\n".join(lines)


def _check_port(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise click.ClickException(
                f"Port {port} on {host} is taken or not allowed. "
                f"Stop the other program or choose another port: --port {port + 1}"
            ) from error


def _run_server(application: bootstrap.Application, host: str, port: int) -> None:
    from assistant.server import run  # noqa: PLC0415 -- the web framework takes two seconds

    try:
        run(application, host=host, port=port)
    finally:
        application.close()


# ------------------------------------------------------------------ the interview


@main.command()
@click.option("--script", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--engine", type=click.Choice([name.value for name in bootstrap.EngineName]))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write the JSON here.")
def interview(script: Path | None, engine: str | None, out: Path | None) -> None:
    """The same interview in a terminal, or from a script (one message a line, or a case file)."""
    conversation = bootstrap.make_conversation(_settings(engine))
    asyncio.run(_talk(conversation, script, out))


async def _talk(conversation: Conversation, script: Path | None, out: Path | None) -> None:
    interview_id = str(uuid.uuid4())
    turn = await conversation.start(_TERMINAL, interview_id=interview_id)
    where = f"in {out}" if out else "nowhere: name a file with --out to keep the referral"
    click.echo(f"(In the terminal, what is typed is kept {where}.)")
    _show(turn.model_copy(update={"says": turn.says[1:]}))
    for text, section, today in _script_lines(script) if script else _typed_lines():
        try:
            if section is not None and section is not turn.interview.section:
                turn = await conversation.reply(
                    _TERMINAL, interview_id, f"go to {section.value}", today=today
                )
                _show(turn)
            if script:
                click.echo(f"\n> {text}")
            turn = await conversation.reply(_TERMINAL, interview_id, text, today=today)
            _show(turn)
            advised = await conversation.advise(_TERMINAL, interview_id)
            if advised is not None:
                _show(advised)
                turn = advised
        except ReferralError as error:
            click.echo(str(error))
    if out is not None:
        made = await conversation.export(_TERMINAL, interview_id, "json")
        out.write_bytes(made.content)
        click.echo(f"\nWritten to {out}.")


def _show(turn: Turn) -> None:
    for say in turn.says:
        mark = {SayKind.URGENT: "!", SayKind.QUESTION: "?"}.get(say.kind, " ")
        click.echo(f"\n{mark} {say.text}")


def _typed_lines() -> Iterator[tuple[str, Section | None, date | None]]:
    click.echo("\n(Type in your own words; an empty line or Ctrl+D ends the interview.)")
    while True:
        try:
            line = input("\n> ")
        except EOFError:
            return
        if not line.strip():
            return
        yield line, None, None


def _script_lines(script: Path) -> Iterator[tuple[str, Section | None, date | None]]:
    text = script.read_text(encoding="utf-8")
    if script.suffix == ".json":
        case = json.loads(text)
        today = date.fromisoformat(case["today"]) if "today" in case else None
        for message in case["messages"]:
            yield message["text"], Section(message["section"]), today
        return
    for line in text.splitlines():
        if line.strip():
            yield line, None, None


def _settings(engine: str | None) -> bootstrap.Settings:
    settings = bootstrap.read_settings()
    if engine is None:
        return settings
    return bootstrap.replace_engine(settings, bootstrap.EngineName(engine))


@main.command()
@click.argument("cases", type=click.Path(exists=True, path_type=Path))
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path))
@click.option("--exports", is_flag=True, help="Write each referral's JSON beside its prediction.")
@click.option("--engine", type=click.Choice([name.value for name in bootstrap.EngineName]))
def evaluate(cases: Path, out: Path, exports: bool, engine: str | None) -> None:
    """Play written-out cases and write what was understood, for the scorer."""
    from assistant import evaluation  # noqa: PLC0415 -- only this command needs it

    conversation = bootstrap.make_conversation(_settings(engine))
    out.mkdir(parents=True, exist_ok=True)

    async def play() -> int:
        files = sorted(cases.glob("*.json")) if cases.is_dir() else [cases]
        for path in files:
            case = json.loads(path.read_text(encoding="utf-8"))
            state = await evaluation.play_case(conversation, case)
            predicted = evaluation.predict(state, conversation.flow)
            target = out / f"{case['id']}.json"
            target.write_text(json.dumps(predicted, ensure_ascii=False, indent=1), encoding="utf-8")
            if exports:
                made = await conversation.export(evaluation.EVALUATOR, state.id, "json")
                folder = out / "exports"
                folder.mkdir(exist_ok=True)
                (folder / f"{case['id']}.referral.json").write_bytes(made.content)
        return len(files)

    click.echo(f"{asyncio.run(play())} cases played into {out}.")


@main.command("check-llm")
def check_llm() -> None:
    """Try the configured model with forty fictional passages and say whether to use it."""
    from assistant.engines.llm.check_llm import run_check  # noqa: PLC0415 -- only this command

    settings = bootstrap.read_settings()
    if settings.llm is None or settings.llm_problems:
        raise SettingsError("\n".join(settings.llm_problems) or "No model is configured.")
    report = asyncio.run(run_check(settings.llm, bootstrap.project_folder("prompts")))
    click.echo("\n".join(report.lines()))


@main.command()
def usage() -> None:
    """Show the tokens the model used: each referral, its dearest turn, and all together."""
    application = bootstrap.build(bootstrap.read_settings())
    try:
        for line in asyncio.run(_usage_lines(application)):
            click.echo(line)
    finally:
        application.close()


async def _usage_lines(application: bootstrap.Application) -> list[str]:
    events = application.storage.events
    lines, everything = [], []
    for summary in await events.summaries():
        turns: dict[str, list[Provenance]] = {}
        for event in await events.load(summary.id):
            made_by = getattr(event, "made_by", None)
            if isinstance(made_by, Provenance):
                turns.setdefault(event.turn, []).append(made_by)
        made = [item for turn in turns.values() for item in turn]
        used = add_up(made)
        everything += made
        if used.calls:
            most = max(add_up(turn).total for turn in turns.values())
            lines.append(f"{summary.id}  {_tokens_words(used)}; most in one turn {most:,}")
    return [*lines, f"{'all referrals':<36}  {_tokens_words(add_up(everything))}"]


def _tokens_words(used: Tokens) -> str:
    about = "about " if used.is_estimate else ""
    calls = "1 call" if used.calls == 1 else f"{used.calls:,} calls"
    return (
        f"{calls}, {about}{used.total:,} tokens ({used.tokens_in:,} in, "
        f"{used.tokens_cached:,} of them cached; {used.tokens_out:,} out)"
    )


# ------------------------------------------------------------------ checks on text


@main.command()
@click.argument("file", required=False)
@click.option("--section", default="background", show_default=True)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--jsonl", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--explain", metavar="RULE", help="Say what a rule looks for and why.")
@click.option(
    "--rules",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Your own rules file; else the one of REFERRAL_WORDING_FILE.",
)
def check(
    file: str | None,
    section: str,
    form: str,
    jsonl: Path | None,
    out: Path | None,
    explain: str | None,
    rules: Path | None,
) -> None:
    """Check the wording of a text, Word or PDF file, or of - for standard input.

    Exits 0 when nothing was found, 1 when something was, 2 when the file can't be read.
    """
    if explain is not None:
        _explain(explain)
        return
    if section not in tuple(Section):
        raise click.UsageError(f"--section can be: {', '.join(Section)}")
    policy = bootstrap.load_policy(rules or bootstrap.read_settings().wording_file)
    if jsonl is not None:
        if out is None:
            raise click.UsageError("--jsonl goes with --out")
        rows = []
        for row in _read_jsonl(jsonl):
            hits = review_wording(row["text"], row.get("section") or section, policy)
            spans = [
                {
                    "start": hit.start_char,
                    "end": hit.end_char,
                    "category": hit.category.value,
                    "rule": hit.rule_id,
                }
                for hit in hits
                if hit.category in NOT_FACT
            ]
            rows.append({"id": row["id"], "spans": spans})
        _write_jsonl(out, rows)
        return
    if file is None:
        raise click.UsageError("name a file, or - for standard input")
    text = _read_text(file)
    hits = review_wording(text, section, policy)
    if form == "json":
        click.echo(json.dumps([hit._asdict() for hit in hits], ensure_ascii=False))
    else:
        for hit in hits:
            before = text[: hit.start_char]
            line = before.count("\n") + 1
            column = hit.start_char - (before.rfind("\n") + 1) + 1
            rule = rule_by_id(hit.rule_id)
            words = " ".join(hit.words.split())
            click.echo(
                f"{file}:{line}:{column}: {hit.severity}: “{words}” {rule.reason} "
                f"{rule.question} [{hit.rule_id}]"
            )
        found = sum(hit.severity is not Severity.INFO for hit in hits)
        click.echo(f"{found} to look at, {len(hits) - found} for information.", err=True)
    sys.exit(1 if hits else 0)


def _explain(rule_id: str) -> None:
    known = sorted(rule.id for rule in WORDING_RULES)
    if rule_id not in known:
        raise click.UsageError("there is no such rule; the rules are:\n  " + "\n  ".join(known))
    rule = rule_by_id(rule_id)
    click.echo(f"{rule.id}: {rule.category}, {rule.severity}; sections: {', '.join(rule.sections)}")
    click.echo(f"{rule.reason}\n{rule.question}\nSource: {rule.source}")
    click.echo("Noticed:\n" + "\n".join(f"  {example}" for example in rule.flagged))
    click.echo("Passed:\n" + "\n".join(f"  {example}" for example in rule.passed))


def _read_text(file: str) -> str:
    from assistant.intake.documents import read_document  # noqa: PLC0415 -- only for files

    if file == "-":
        return read_document("standard input", sys.stdin.buffer.read())
    path = Path(file)
    if not path.is_file():
        click.echo(f"{file}: there is no such file.", err=True)
        sys.exit(2)
    return read_document(path.name, path.read_bytes())


@main.command()
@click.option(
    "--jsonl", required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path))
def dates(jsonl: Path, out: Path) -> None:
    """Read the dates in lines of {id, text, today}, each counted from its own day."""
    from assistant.domain.date_reading import read_dates  # noqa: PLC0415 -- only this command

    calendar = bootstrap.load_calendar(bootstrap.read_settings().calendar_file)
    rows = []
    for row in _read_jsonl(jsonl):
        today = date.fromisoformat(row["today"][:10])
        rows.append(
            {
                "id": row["id"],
                "dates": [
                    {
                        "start": mention.start_char,
                        "end": mention.end_char,
                        "text": mention.words,
                        "edtf": mention.edtf,
                    }
                    for mention in read_dates(row["text"], today, calendar)
                ],
            }
        )
    _write_jsonl(out, rows)


def _read_jsonl(path: Path) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise click.ClickException(f"{path}:{number}: not a JSON object") from error
        if not isinstance(row, dict) or "text" not in row:
            raise click.ClickException(f"{path}:{number}: needs a text")
        yield {"id": str(number), **row}


def _write_jsonl(path: Path, rows: list[dict[str, Any]]) -> None:
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


# ------------------------------------------------------------------ files, flow


@main.command()
@click.argument("interview_id")
@click.option("--format", "form", type=click.Choice(["json", "docx", "md", "pack"]), default="json")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path))
def export(interview_id: str, form: str, out: Path | None) -> None:
    """Write a referral from the data folder as a file; unapproved ones say DRAFT."""
    from assistant.store.accounts import COMMAND_LINE  # noqa: PLC0415 -- only this command

    application = bootstrap.build(bootstrap.read_settings())

    async def make() -> Path:
        state = await application.conversation.open_unchecked(interview_id)
        owner = Actor(
            user_id=state.owner_id, name=state.owner_name, role=Role.STAFF, team=state.team
        )
        made = await application.conversation.export(
            owner, interview_id, form, recorded_as=COMMAND_LINE
        )
        await application.storage.audit.record(
            "export-by-command", actor_id=COMMAND_LINE, interview_id=interview_id
        )
        target = out or Path(made.name)
        target.write_bytes(made.content)
        return target

    try:
        click.echo(f"Written to {asyncio.run(make())}.")
    finally:
        application.close()


@main.command("word-template")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), default="referral.docx")
def word_template(out: Path) -> None:
    """Write our Word template as a file: change it in Word, then set REFERRAL_WORD_TEMPLATE."""
    from assistant.export.word_template import MARKS, default_template  # noqa: PLC0415 -- only here

    out.write_bytes(default_template())
    click.echo(f"Written to {out}. It can hold these marks in double braces:")
    for name, words in MARKS.items():
        click.echo(f"  {name:<14}{words}")


@main.command()
def schema() -> None:
    """Print the published JSON Schema of the referral."""
    from assistant.export.document import published_schema  # noqa: PLC0415 -- only this command

    click.echo(json.dumps(published_schema(), ensure_ascii=False, indent=2))


@main.group()
def flow() -> None:
    """The interview's files."""


@flow.command()
@click.argument("folder", required=False, type=click.Path(exists=True, path_type=Path))
def lint(folder: Path | None) -> None:
    """Check the interview's files; all problems in one report."""
    loaded = bootstrap.load_flow(folder or bootstrap.read_settings().flows_folder)
    questions = sum(
        len(section.questions) + len(section.about_facts) for section in loaded.sections
    )
    click.echo(
        f"{loaded.id} version {loaded.version}: {len(loaded.sections)} sections, "
        f"{questions} questions, no problems."
    )


main.add_command(users)
main.add_command(audit)


if __name__ == "__main__":
    main()
