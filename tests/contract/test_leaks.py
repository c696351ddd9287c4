"""Nothing personal leaves: every outgoing byte and every log line is looked at."""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys

import httpx
import pytest

from assistant.domain.people import Person, PersonGroup
from assistant.domain.record import Answer, AnswerStatus, Record
from assistant.domain.text import Evidence, Section
from assistant.engines.llm.client import ModelClient
from assistant.engines.llm.engine import LlmEngine
from assistant.engines.offline.engine import OfflineEngine
from assistant.errors import EngineUnavailableError, SettingsError
from tests.contract.model_service import (
    LOCAL,
    PROMPTS,
    ModelService,
    completion,
    everything_happened,
    make_engine,
    make_request,
    no_pause,
    problem,
    settings,
)

REMOTE = "https://models.example.org/v1"
SAID = "let me see or youre not my friend"


def _given(question_id: str, value: str) -> Answer:
    piece = Evidence(message_id="m0", start_char=0, quote=value)
    return Answer(
        question_id=question_id, status=AnswerStatus.GIVEN, value=value, evidence=(piece,)
    )


RECORD = Record(
    people=(
        Person(
            id="p1", names=("Riley Dunmore", "Riley"), group=PersonGroup.SUBJECT, token="the child"
        ),
        Person(id="p2", names=("Florence",), group=PersonGroup.CHILD, token="child A"),
        Person(id="p3", names=("Cody",), group=PersonGroup.FAMILY, token="family member A"),
        Person(id="p4", names=("Wes Tarrant",), group=PersonGroup.FAMILY, token="family member B"),
        Person(
            id="p5", names=("Mrs Lund", "Lund"), group=PersonGroup.STAFF, token="staff member A"
        ),
        Person(id="p6", names=("Will",), group=PersonGroup.CHILD, token="child B"),
        Person(id="p7", names=("Ava-Mae O'Brien",), group=PersonGroup.CHILD, token="child C"),
    ),
    answers=(
        _given("child-name", "Riley Dunmore"),
        _given("child-dob", "14/2/2016"),
        _given("child-address", "7 Copper Beech Close, Hartwell"),
        _given("child-school", "St Oswin's Primary"),
    ),
)
NAMES = [
    "Riley",
    "Dunmore",
    "Florence",
    "Cody",
    "Wes",
    "Tarrant",
    "Lund",
    "Ava-Mae",
    "Mae",
    "O'Brien",
    "Copper",
    "Hartwell",
    "Oswin",
]
MESSAGES = (
    (
        Section.BACKGROUND,
        "Last Thursday Florence told me RILEY put his hand on her leg on the bus.",
    ),
    (
        Section.BACKGROUND,
        f"On 28/2 Rileys brother Cody heard him say “{SAID}” to Will and Ava-Mae.",
    ),
    (
        Section.BACKGROUND,
        "dob 14/2/2016, lives at 7 copper beech close, Hartwell with wes tarrant now.",
    ),
    (
        Section.BACKGROUND,
        "We saw Jermaine Oyelaran's uncle by Tesco on 3 March, 07700 900123 rang me.",
    ),
    (
        Section.INTERVENTIONS,
        "Mrs Lund rang mum on 5 March and St Oswin's Primary moved riley’s seat.",
    ),
    (
        Section.REQUEST,
        "We want an assessment because Cody\nand Riley Dunmore watch things together.",
    ),
    (Section.OUTCOMES, "If nothing is done Riley could lose his friends and O'Brien may get hurt."),
)


def _remote_engine(service: ModelService, **changes: object) -> LlmEngine:
    made = settings(
        url=REMOTE,
        allowed_hosts=("models.example.org",),
        own_names=("St Oswin's Primary", "Borough of Hartwell"),
        api_key="k-secret",
        **changes,
    )
    client = ModelClient(made, transport=service.transport, sleep=no_pause)
    return LlmEngine(made, OfflineEngine(), PROMPTS, client=client)


@pytest.mark.parametrize(("section", "text"), MESSAGES)
async def test_no_name_birth_date_place_or_quoted_word_is_in_any_byte_sent(
    section: Section, text: str
) -> None:
    service = ModelService(everything_happened)
    engine = _remote_engine(service)
    await engine.extract_with_trace(make_request(text, section, record=RECORD))
    assert len(service.requests) == 1
    sent = _bytes_of(service.requests[0])
    for name in (*NAMES, "Jermaine", "Oyelaran", "14/2/2016", "07700", "900123", "not my friend"):
        assert name.lower() not in sent, name
    assert "will and" not in sent.replace("he will", "")


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("On Monday WEBB hit him by the gate.", ["webb"]),
        ("The head, GREENHILL, rang us on 3 March.", ["greenhill"]),
        ("He ran to Tŷ Newydd and then to Tŷ.", ["tŷ", "newydd"]),
        ("She was seen with Ørsted on 3 March.", ["ørsted"]),
        ("They moved him to ÉCOLE on 3 March.", ["école"]),
        ("On 3 March HART'S bag was thrown at HART.", ["hart"]),
        ("WEBB hit him. GREENHILL-HART saw it.", ["webb", "greenhill", "hart"]),
        ("On Monday mcdonald hit him and o'rourke saw it.", ["mcdonald", "rourke"]),
        ("On Monday mr webb and mrs greenhill saw it.", ["webb", "greenhill"]),
        ("Then Llŷr, Siôn and Ŵyn hit him. Ŵyn's bag was gone.", ["llŷr", "siôn", "ŵyn"]),
        ("Éowyn hit him. McKellar saw it.", ["éowyn", "mckellar"]),
        ("On Monday BROWN and GREEN and ROSE hit him.", ["brown", "green", "rose"]),
        ("On Monday JB hit GK on the arm.", ["jb", "gk"]),
        ("On Monday he said to 'Ellwood' that [Ellwood] would pay.", ["ellwood"]),
        ("On Monday Lly\u0302r hit him.", ["lly"]),
    ],
)
async def test_names_nobody_told_us_of_do_not_leave(text: str, hidden: list[str]) -> None:
    service = ModelService(everything_happened)
    await _remote_engine(service).extract_with_trace(make_request(text, Section.BACKGROUND))
    sent = service.bodies[0]["messages"][1]["content"].casefold()
    assert [word for word in hidden if re.search(rf"(?<!\w){word}", sent)] == []


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the DSL put it on CPOMS and rang MASH about SEND and the EHCP.",
        "The TAs and two PCs saw it in Y2, and the KS2 lead wrote it down.",
        "He did NOT hit her. HE HIT HIM ON THE BUS AND MUM CAME TO SCHOOL ON MONDAY.",
        "He will miss school at 9 o'clock.",
    ],
)
async def test_abbreviations_and_everyday_words_in_capitals_keep_their_meaning(text: str) -> None:
    service = ModelService(everything_happened)
    await _remote_engine(service).extract_with_trace(make_request(text, Section.BACKGROUND))
    assert "[NAME_" not in service.bodies[0]["messages"][1]["content"]


@pytest.mark.parametrize(("section", "text"), MESSAGES)
async def test_what_comes_back_in_tokens_is_found_in_the_typed_words(
    section: Section, text: str
) -> None:
    engine = _remote_engine(ModelService(everything_happened))
    request = make_request(text, section, record=RECORD)
    extraction, provenance = await engine.extract_with_trace(request)
    assert provenance.windows_read == 1
    for incident in extraction.incidents:
        for quote in incident.quotes:
            start = quote.start_char or 0
            assert text[start : start + len(quote.text)] == quote.text


async def test_names_are_tokens_on_this_machine_too_and_quoted_words_are_not() -> None:
    service = ModelService(everything_happened)
    await make_engine(service).extract(
        make_request(MESSAGES[1][1], Section.BACKGROUND, record=RECORD)
    )
    sent = _bytes_of(service.requests[0])
    assert "riley" not in sent
    assert "cody" not in sent
    assert "not my friend" in sent


async def test_a_person_has_the_same_token_in_every_message() -> None:
    service = ModelService(everything_happened)
    engine = _remote_engine(service)
    for number, (section, text) in enumerate(MESSAGES[:2]):
        await engine.extract(make_request(text, section, record=RECORD, message_id=f"m{number}"))
    first, second = (body["messages"][1]["content"] for body in service.bodies)
    assert "[CHILD_A] told me [CHILD] put" in first
    assert "[CHILD]s brother [FAMILY_MEMBER_A] heard him say “[QUOTE_1]” to [CHILD_B]" in second


async def test_the_system_part_is_the_same_in_every_call() -> None:
    service = ModelService(everything_happened)
    engine = _remote_engine(service)
    for number, (section, text) in enumerate(MESSAGES):
        await engine.extract_with_trace(
            make_request(text, section, record=RECORD, message_id=f"m{number}")
        )
    systems = {body["messages"][0]["content"] for body in service.bodies}
    assert len(systems) == 1
    assert all(body["messages"][0]["role"] == "system" for body in service.bodies)
    assert all(len(body["messages"]) == 2 for body in service.bodies)


async def test_words_go_to_the_named_host_and_nowhere_else() -> None:
    away = httpx.Response(307, headers={"location": "https://elsewhere.example/v1/chat"})
    service = ModelService(away)
    engine = _remote_engine(service)
    await engine.extract_with_trace(make_request(MESSAGES[0][1], record=RECORD))
    assert {request.url.host for request in service.requests} == {"models.example.org"}


@pytest.mark.parametrize(
    "url",
    [
        "https://models.example.org/v1",
        "http://models.example.org/v1",
        "https://models.example.org.evil.example/v1",
        "https://evil.example/models.example.org",
        "https://127.0.0.1@evil.example/v1",
        "https://user:pass@127.0.0.1/v1",
        "http://169.254.169.254/latest",
        "http://[fe80::1]/v1",
        "http://2130706433/v1",
        "http://0x7f000001/v1",
        "http://127.1/v1",
        "http://0177.0.0.1/v1",
        "http://0.0.0.0/v1",
        "http://localhost.evil.example/v1",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "127.0.0.1:8080",
        "",
        "https://",
        "http://[::ffff:169.254.169.254]/v1",
        "http://127.0.0.1/v1?next=https://evil.example",
        "http://127.0.0.1/v1#x",
        "http://127.0.0.1\\@evil.example/v1",
        "http://127.0.0.1:99999999/v1",
    ],
)
def test_an_address_nobody_named_stops_the_engine_before_anything_is_sent(url: str) -> None:
    service = ModelService(everything_happened)
    with pytest.raises(SettingsError):
        ModelClient(settings(url=url), transport=service.transport)
    assert service.requests == []


@pytest.mark.parametrize(
    "url", [LOCAL, "http://localhost:11434/v1", "http://[::1]:8080/v1", "https://127.0.0.1/v1"]
)
def test_this_machine_is_always_allowed(url: str) -> None:
    assert not ModelClient(settings(url=url)).endpoint.is_remote


def test_a_named_host_is_remote_and_needs_https() -> None:
    hosts = ("models.example.org", "169.254.169.254")
    assert ModelClient(settings(url=REMOTE, allowed_hosts=hosts)).endpoint.is_remote
    for url in ("http://models.example.org/v1", "https://169.254.169.254/v1"):
        with pytest.raises(SettingsError):
            ModelClient(settings(url=url, allowed_hosts=hosts))


CANARIES = ("Quillfeather", "zanzibarian", "k-canary-key", "hedgehog parade")
CANARY_TEXT = (
    "On 3 March Quillfeather said “zanzibarian” to me. On 4 March we saw the hedgehog parade twice."
)


@pytest.mark.parametrize(
    "answer",
    [
        everything_happened,
        completion("hedgehog parade Quillfeather zanzibarian"),
        completion('{"incidents": "hedgehog parade"}'),
        completion("hedgehog parade", finish="length"),
        completion(None, refusal="hedgehog parade"),
        problem(400, "hedgehog parade", code="content_filter"),
        problem(400, "json_schema hedgehog parade"),
        problem(500, "hedgehog parade"),
        httpx.Response(200, html="<p>hedgehog parade</p>"),
        httpx.Response(200, json={"error": {"message": "hedgehog parade"}}),
        httpx.Response(200, json={"choices": None, "hedgehog parade": 1}),
    ],
)
async def test_no_log_line_and_no_error_holds_content_or_the_key(
    answer: object, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    engine = make_engine(ModelService(answer), api_key="k-canary-key")  # type: ignore[arg-type]  # both kinds
    told = ""
    try:
        await engine.extract(make_request(CANARY_TEXT))
    except EngineUnavailableError as error:
        told = f"{error} {error.detail} {error.__cause__!r} {error.__context__!r}"
    captured = capsys.readouterr()
    lines = [f"{record.getMessage()} {record.__dict__}" for record in caplog.records]
    everything = "\n".join([*lines, told, captured.out, captured.err])
    for canary in CANARIES:
        assert canary not in everything
    assert any(record.message == "model asked" for record in caplog.records)
    assert "k-canary-key" not in repr(engine._settings)


async def test_tracing_stays_off_whatever_the_environment_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    monkeypatch.setenv("LANGCHAIN_TRACING_V2", "true")
    monkeypatch.setenv("LANGSMITH_API_KEY", "k")
    service = ModelService(everything_happened)
    engine = make_engine(service)
    await engine.extract(make_request(MESSAGES[0][1], record=RECORD))
    assert os.environ["LANGSMITH_TRACING"] == os.environ["LANGCHAIN_TRACING_V2"] == "false"
    assert len(service.requests) == 1


def test_a_server_without_a_model_loads_no_client_library() -> None:
    code = (
        "import sys, assistant.bootstrap, assistant.engines.llm.engine;"
        "import assistant.engines.llm.client;"
        "bad = {'langchain_openai', 'langchain_core', 'openai', 'langsmith', 'tiktoken', 'httpx'};"
        "print(sorted(bad & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.strip() == "[]"


def _bytes_of(request: httpx.Request) -> str:
    headers = "\n".join(f"{name}: {value}" for name, value in request.headers.items())
    body = request.content.decode("unicode_escape", errors="replace")
    return f"{request.url}\n{headers}\n{body}\n{request.content.decode()}".lower()
