"""What every engine promises: offline, with the model in memory and, by hand, with a real one."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.domain.grounding import Grounded, ground
from assistant.domain.ports import Engine, Extraction, ExtractionRequest
from assistant.domain.record import Fact
from assistant.domain.text import Evidence, Section
from assistant.engines.llm.engine import LlmEngine
from assistant.engines.offline.engine import OfflineEngine
from tests.contract.live import LIVE, LIVE_SETTINGS
from tests.contract.model_service import (
    NOTHING,
    PROMPTS,
    ModelService,
    completion,
    everything_happened,
    make_engine,
    make_request,
)

BUS = (
    "Last Thursday on the swimming bus a Y4 girl told me that Riley had put his hand on her leg. "
    "He wouldn't stop when she said no. On the 28/2 he pulled a Y2 boy's trousers down."
)
SEAT = "We moved Riley's seat to the front on 5 March and he has been calmer since."
ASK = "We would like an assessment of what he sees at home because he told us he watches things."
MAYBE = "If nothing changes other little ones could get hurt and he could lose his friends."
SAID = {
    Section.BACKGROUND: BUS,
    Section.INTERVENTIONS: SEAT,
    Section.REQUEST: ASK,
    Section.OUTCOMES: MAYBE,
}


IN_MEMORY = ("offline", "llm", "llm-silent", "llm-talkative")


@pytest.fixture(params=[*IN_MEMORY, pytest.param("live", marks=LIVE)])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Each engine; the model's answers range from nothing to every line there is."""
    return _engine(request.param)


@pytest.fixture(params=IN_MEMORY)
def quick_engine(request: pytest.FixtureRequest) -> Engine:
    """Each engine but the real model, for tests of many texts."""
    return _engine(request.param)


def _engine(name: str) -> Engine:
    if name == "live":
        return LlmEngine(LIVE_SETTINGS, OfflineEngine(), PROMPTS)
    if name == "offline":
        return OfflineEngine()
    answer = everything_happened if name == "llm-talkative" else completion(NOTHING)
    if name == "llm":
        fact = {"s": 1, "words": "", "date": "", "source": "not_said"}
        answer = completion({**NOTHING, "incidents": [fact]})
    return make_engine(ModelService(answer))


async def test_every_grounded_fact_is_in_the_words(engine: Engine) -> None:
    for section, text in SAID.items():
        request = make_request(text, section)
        grounded = _ground(await _extract(engine, request), request)
        for fact in grounded.facts:
            for piece in _evidence(fact):
                end = piece.start_char + len(piece.quote)
                assert text[piece.start_char : end] == piece.quote


async def test_what_the_offline_engine_found_is_always_there(engine: Engine) -> None:
    for section, text in SAID.items():
        request = make_request(text, section)
        floor = _ground(await OfflineEngine().extract(request), request)
        found = _ground(await _extract(engine, request), request)
        assert {_key(fact) for fact in floor.facts} <= {_key(fact) for fact in found.facts}
        assert {person.names for person in floor.people} == {
            person.names for person in found.people
        }
        assert floor.answers == found.answers


async def test_the_same_message_gives_the_same_result(engine: Engine) -> None:
    request = make_request(BUS)
    first, second = await _extract(engine, request), await _extract(engine, request)
    assert first == second


async def test_an_engine_names_itself(engine: Engine) -> None:
    extraction = await _extract(engine, make_request(BUS))
    assert extraction.engine in {engine.name, "offline"}
    assert engine.name


@pytest.mark.parametrize("text", [".", "?", "no", "\N{REPLACEMENT CHARACTER}", "1\n2\n3", "“", "'"])
async def test_any_short_text_is_taken(quick_engine: Engine, text: str) -> None:
    await _extract(quick_engine, make_request(text))


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(text=st.text(min_size=1, max_size=400), section=st.sampled_from(list(Section)))
async def test_any_text_at_all_is_taken(quick_engine: Engine, text: str, section: Section) -> None:
    request = make_request(text, section)
    grounded = _ground(await _extract(quick_engine, request), request)
    for fact in grounded.facts:
        for piece in _evidence(fact):
            end = piece.start_char + len(piece.quote)
            assert text[piece.start_char : end] == piece.quote


async def _extract(engine: Engine, request: ExtractionRequest) -> Extraction:
    return await engine.extract(request)


def _ground(extraction: Extraction, request: ExtractionRequest) -> Grounded:
    numbers = itertools.count(1)
    return ground(extraction, request, lambda: f"f{next(numbers)}")


def _evidence(fact: Fact) -> list[Evidence]:
    pieces = list(fact.evidence)
    for name in ("date_evidence", "told_by", "told_to", "place", "count", "by"):
        piece = getattr(fact, name, None)
        pieces += [piece] if piece else []
    for name in ("impact_evidence", "reason", "spoken"):
        pieces += getattr(fact, name, ())
    return pieces


def _key(fact: Fact) -> tuple[str, tuple[Evidence, ...], str | None]:
    return fact.kind, fact.evidence, getattr(fact, "edtf", None)
