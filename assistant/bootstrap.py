"""Reads the settings once and wires the parts together; the only reader of the environment.

`Settings` are plain values; `build` makes the running parts from them. Nothing happens on import.
"""

from __future__ import annotations

import importlib.resources
import os
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from zoneinfo import ZoneInfo

import yaml
from pydantic import BaseModel, ValidationError

from assistant.conversation import Conversation
from assistant.domain.events import Interview
from assistant.domain.flow import Flow, parse_flow
from assistant.domain.ports import (
    Clock,
    Engine,
    EventStore,
    ExportedFile,
    Exporter,
    Extraction,
    ExtractionRequest,
    Helper,
)
from assistant.domain.rules.wording import WORDING_RULES, WordingPolicy
from assistant.domain.school_calendar import SchoolCalendar
from assistant.domain.speech import Organisation, away_line
from assistant.engines.llm.hosts import check_endpoint
from assistant.engines.llm.settings import LlmSettings, read_llm_settings
from assistant.errors import FlowError, SettingsError
from assistant.mail_settings import MailSettings, read_mail
from assistant.reviewing import KEY_FORMAT
from assistant.sign_in import SignInSettings, read_sign_in
from assistant.store.memory import MemoryEventStore

if TYPE_CHECKING:
    from assistant.export.pack_export import PackExporter
    from assistant.store.opening import Storage

LONDON = ZoneInfo("Europe/London")
REFUSED_VARIABLES = ("DATABASE_URL", "LITERAL_API_KEY")
"""With one of them set, the chat framework would keep or send data elsewhere."""


class EngineName(StrEnum):
    """Which engine runs; said outright, never guessed from a key being there."""

    OFFLINE = "offline"
    LLM = "llm"


@dataclass(frozen=True)
class Settings:
    """Everything that can be set, with safe defaults; see `docs/settings.md`."""

    data_folder: Path = Path("data")
    database_url: str | None = None
    key_file: Path | None = None
    engine: EngineName = EngineName.OFFLINE
    llm: LlmSettings | None = None
    llm_problems: tuple[str, ...] = ()
    organisation: Organisation = field(default_factory=Organisation)
    flows_folder: Path | None = None
    wording_file: Path | None = None
    calendar_file: Path | None = None
    word_template: Path | None = None
    local_form_file: Path | None = None
    public_origin: str | None = None
    login: SignInSettings = field(default_factory=SignInSettings)
    mail: MailSettings | None = None


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from `REFERRAL_*` variables; raises `SettingsError` naming every wrong one.

    Refuses variables that would make the web framework send or keep data somewhere else.
    """
    given = os.environ if environment is None else environment
    problems = [
        f"{name} is set; it would make the chat framework keep or send data elsewhere. Unset it."
        for name in REFUSED_VARIABLES
        if given.get(name)
    ]
    engine = given.get("REFERRAL_ENGINE", EngineName.OFFLINE.value)
    if engine not in tuple(EngineName):
        problems.append(f"REFERRAL_ENGINE is {engine!r}; it can be: {', '.join(EngineName)}.")
        engine = EngineName.OFFLINE.value
    names = (given.get("REFERRAL_ORGANISATION", ""), given.get("REFERRAL_AUTHORITY", ""))
    # Read always, so that `--engine llm` works; a problem stops only who asked for the model.
    llm, llm_problems = read_llm_settings(given, own_names=tuple(name for name in names if name))
    if engine == EngineName.LLM:
        problems += llm_problems
    login, login_problems = read_sign_in(given)
    problems += login_problems
    mail, mail_problems = read_mail(given)
    problems += mail_problems
    paths: dict[str, Path | None] = {}
    names_of_files = ("FLOWS", "WORDING_FILE", "CALENDAR_FILE", "WORD_TEMPLATE", "LOCAL_FORM")
    for name in ("KEY_FILE", *names_of_files):
        value = given.get(f"REFERRAL_{name}")
        paths[name] = Path(value) if value else None
        if name != "KEY_FILE" and value and not Path(value).exists():
            problems.append(f"REFERRAL_{name} is {value!r}; there is nothing there.")
    if problems:
        raise SettingsError("\n".join(problems))
    return Settings(
        data_folder=Path(given.get("REFERRAL_DATA", "data")),
        database_url=given.get("REFERRAL_DATABASE_URL") or None,
        key_file=paths["KEY_FILE"],
        engine=EngineName(engine),
        llm=llm,
        llm_problems=tuple(llm_problems),
        organisation=Organisation(
            name=given.get("REFERRAL_ORGANISATION", ""),
            authority=given.get("REFERRAL_AUTHORITY", ""),
            authority_phone=given.get("REFERRAL_AUTHORITY_PHONE", ""),
            escalation=given.get("REFERRAL_ESCALATION", ""),
        ),
        flows_folder=paths["FLOWS"],
        wording_file=paths["WORDING_FILE"],
        calendar_file=paths["CALENDAR_FILE"],
        word_template=paths["WORD_TEMPLATE"],
        local_form_file=paths["LOCAL_FORM"],
        public_origin=given.get("REFERRAL_ORIGIN") or None,
        login=login,
        mail=mail,
    )


def replace_engine(settings: Settings, engine: EngineName) -> Settings:
    """The same settings with another engine."""
    return replace(settings, engine=engine)


class SystemClock:
    """The machine's clock: moments in UTC, days as they are in London."""

    def now(self) -> datetime:
        """The present moment, aware, UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The present day in London, from which relative dates count."""
        return datetime.now(LONDON).date()


def new_id() -> str:
    """A fresh random id (UUID4)."""
    return str(uuid.uuid4())


def project_folder(name: str) -> Path:
    """A folder that ships with the product: `flows` or `prompts`."""
    packaged = importlib.resources.files("assistant") / "_data" / name
    if packaged.is_dir():
        return Path(str(packaged))
    return Path(__file__).resolve().parent.parent / name


def load_flow(folder: Path | None = None) -> Flow:
    """The checked flow from a folder of YAML files; raises `FlowError` with every problem."""
    place = folder or project_folder("flows")
    files: dict[str, Any] = {}
    problems = []
    for path in sorted(place.glob("*.yaml")):
        try:
            files[path.name] = _read_yaml(path)
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            mark = getattr(error, "problem_mark", None)
            line = f" line {mark.line + 1}" if mark else ""
            problems.append(f"{path.name}:{line} is not readable YAML")
    if problems:
        raise FlowError(tuple(problems))
    return parse_flow(files)


def _read_yaml(path: Path) -> Any:
    """What a YAML file holds, as plain values; raises `yaml.YAMLError` or `UnicodeDecodeError`."""
    # libyaml, which the wheels bring, reads our flow ten times as fast; both loaders are safe.
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506


def load_policy(path: Path | None) -> WordingPolicy | None:
    """An organisation's own additions to the wording rules; None without a file."""
    if path is None:
        return None
    policy = _load_model(path, WordingPolicy)
    unknown = (policy.silenced | policy.softened) - {rule.id for rule in WORDING_RULES}
    if unknown:
        raise SettingsError(
            f"{path.name} can't be used:\n"
            + "\n".join(f"  {rule_id}: there is no such rule" for rule_id in sorted(unknown))
        )
    return policy


def load_calendar(path: Path | None) -> SchoolCalendar | None:
    """An organisation's own term dates; None without a file."""
    return None if path is None else _load_model(path, SchoolCalendar)


_Model = TypeVar("_Model", bound=BaseModel)


def _load_model(path: Path, model: type[_Model]) -> _Model:
    try:
        return model.model_validate(_read_yaml(path))
    except (yaml.YAMLError, UnicodeDecodeError, ValidationError) as error:
        lines = [f"{path.name} can't be used:"]
        if isinstance(error, ValidationError):
            lines += [
                f"  {'.'.join(map(str, item['loc']))}: {item['msg']}" for item in error.errors()
            ]
        else:
            lines.append("  it is not readable YAML")
        raise SettingsError("\n".join(lines)) from error


class _LateExporter:
    """Loads what makes a kind of file when the first one is asked for."""

    def __init__(self, load: Callable[[], Exporter]) -> None:
        self._load = load
        self._loaded: Exporter | None = None

    def export(self, interview: Interview, *, now: datetime) -> ExportedFile:
        """The file; raises `ExportError`."""
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded.export(interview, now=now)


class _LateOfflineEngine:
    """Loads the offline engine, some seventy modules, when the first message is read.

    That is the server's own, shortly after its first page: `rehearsal`.
    """

    name = EngineName.OFFLINE.value

    def __init__(self) -> None:
        self._loaded: Engine | None = None

    async def extract(self, request: ExtractionRequest) -> Extraction:
        """Proposals for the request's message; never raises for any text."""
        if self._loaded is None:
            from assistant.engines.offline.engine import OfflineEngine  # noqa: PLC0415 -- above

            self._loaded = OfflineEngine()
        return await self._loaded.extract(request)


def make_exporters(
    settings: Settings, name_of: Callable[[str], str | None] = lambda _: None
) -> dict[str, Exporter]:
    """Every file format by its name; `name_of` gives the name behind an account's id."""

    def as_json() -> Exporter:
        from assistant.export.json_export import JsonExporter  # noqa: PLC0415 -- for files alone

        return JsonExporter()

    def as_word() -> Exporter:
        from assistant.export.word_export import WordExporter  # noqa: PLC0415 -- python-docx: slow

        return WordExporter(
            local_authority=settings.organisation.authority,
            name_of=name_of,
            template=load_template(settings.word_template),
        )

    def as_markdown() -> Exporter:
        from assistant.export.markdown_export import MarkdownExporter  # noqa: PLC0415

        return MarkdownExporter(name_of=name_of)

    def as_key() -> Exporter:
        from assistant.export.token_key import KeyExporter  # noqa: PLC0415

        return KeyExporter()

    def as_pack() -> Exporter:
        return make_pack(settings, name_of)

    late = {
        "json": as_json,
        "docx": as_word,
        "md": as_markdown,
        "pack": as_pack,
        KEY_FORMAT: as_key,
    }
    return {name: _LateExporter(load) for name, load in late.items()}


def make_pack(
    settings: Settings, name_of: Callable[[str], str | None] = lambda _: None
) -> PackExporter:
    """The copy-ready pack for the organisation's local form."""
    from assistant.export.local_form import load_form  # noqa: PLC0415 -- for files alone
    from assistant.export.pack_export import PackExporter  # noqa: PLC0415

    return PackExporter(load_form(settings.local_form_file), name_of=name_of)


def load_template(path: Path | None) -> bytes | None:
    """An organisation's own Word template, checked; None without a file."""
    if path is None:
        return None
    from assistant.export.word_template import check_template  # noqa: PLC0415 -- python-docx: slow

    content = path.read_bytes()
    check_template(content)
    return content


def make_engine(settings: Settings, floor: Engine) -> tuple[Engine, Helper | None]:
    """The engine the settings name, and the model's other tasks where there is a model."""
    if settings.engine is EngineName.LLM:
        from assistant.engines.llm.tasks import make_llm_parts  # noqa: PLC0415 -- only then

        if settings.llm is None or settings.llm_problems:
            raise SettingsError("\n".join(settings.llm_problems) or "No model is configured.")
        return make_llm_parts(settings.llm, floor, project_folder("prompts"))
    return floor, None


def make_conversation(
    settings: Settings,
    *,
    store: EventStore | None = None,
    clock: Clock | None = None,
    flow: Flow | None = None,
    name_of: Callable[[str], str | None] = lambda _: None,
) -> Conversation:
    """A conversation over a store, or over memory alone for scripts and evaluation."""
    floor = _LateOfflineEngine()
    engine, helper = make_engine(settings, floor)
    return Conversation(
        store=store or MemoryEventStore(),
        engine=engine,
        helper=helper,
        floor=floor,
        flow=flow or load_flow(settings.flows_folder),
        clock=clock or SystemClock(),
        new_id=new_id,
        exporters=make_exporters(settings, name_of),
        organisation=settings.organisation,
        calendar=load_calendar(settings.calendar_file),
        policy=load_policy(settings.wording_file),
    )


@dataclass(frozen=True)
class Application:
    """The running parts, for the server and the command line."""

    settings: Settings
    storage: Storage
    conversation: Conversation
    clock: Clock

    @property
    def flow(self) -> Flow:
        """The interview's script."""
        return self.conversation.flow

    @cached_property
    def pack(self) -> PackExporter:
        """The copy-ready pack, made when it is first asked for."""
        return make_pack(self.settings, self.storage.accounts.name_of)

    @property
    def away(self) -> str | None:
        """What everybody is to know while words are sent to another machine; None while not."""
        if self.settings.engine is not EngineName.LLM or self.settings.llm is None:
            return None
        endpoint = check_endpoint(self.settings.llm.url, self.settings.llm.allowed_hosts)
        return away_line(endpoint.host) if endpoint.is_remote else None

    def close(self) -> None:
        """Finish running work and let the files go."""
        self.storage.close()


def build(settings: Settings, *, clock: Clock | None = None) -> Application:
    """The whole application; a first run makes its data folder, key and database.

    Raises `SettingsError` or `FlowError` with what to do; nothing is started then.
    """
    from assistant.store.opening import open_storage  # noqa: PLC0415 -- not for scripts

    time = clock or SystemClock()
    flow = load_flow(settings.flows_folder)
    load_template(settings.word_template)
    if settings.local_form_file is not None:
        make_pack(settings)
    storage = open_storage(
        settings.data_folder,
        time,
        database_url=settings.database_url,
        key_file=settings.key_file,
    )
    conversation = make_conversation(
        settings,
        store=storage.events,
        clock=time,
        flow=flow,
        name_of=storage.accounts.name_of,
    )
    return Application(settings=settings, storage=storage, conversation=conversation, clock=time)
