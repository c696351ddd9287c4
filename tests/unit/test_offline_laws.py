"""What holds for any text: no failure, every quote typed, cost in line with length."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from assistant.domain.ports import Extraction, ExtractionRequest
from assistant.domain.text import Quote, Section
from assistant.engines.offline.answer_rules import RULES
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.engine import OfflineEngine
from assistant.engines.offline.framing import INSTRUCTIONS, Frame, frame_of
from tests.unit.offline_reading import message, named_child, read

_PIECES = st.sampled_from(
    [
        "On Monday ",
        "he hit ",
        "Mrs Lund ",
        "told me that ",
        '"stop it" ',
        "and then ",
        ". ",
        "\n",
        "- ",
        "12/3 ",
        "mum ",
        "rang ",
        "was spoken to ",
        "because ",
        "We'd like ",
        "an assessment ",
        "no change since ",
        "Will ",
        "April ",
        "not 28/2 ",
        "sorry ",
        "’s ",
        "(our DSL) ",
        "?",
    ]
)


def quotes_of(extraction: Extraction) -> Iterator[Quote]:
    """Every quote of an extraction, however deep."""

    def walk(value: object) -> Iterator[Quote]:
        if isinstance(value, Quote):
            yield value
        elif isinstance(value, tuple):
            for item in value:
                yield from walk(item)
        elif isinstance(value, BaseModel):
            for name in type(value).model_fields:
                yield from walk(getattr(value, name))

    yield from walk(extraction)


@settings(max_examples=80, deadline=None)
@given(
    st.one_of(st.text(max_size=300), st.lists(_PIECES, max_size=40).map("".join)),
    st.sampled_from([section.value for section in Section]),
)
def test_any_text_is_read_and_every_quote_was_typed(text: str, section: str) -> None:
    for quote in quotes_of(read(text, section)):
        assert quote.start_char is not None
        end = quote.start_char + len(quote.text)
        assert text[quote.start_char : end] == quote.text
        assert quote.text.strip()


def test_the_engine_keeps_the_ports_promise() -> None:
    engine = OfflineEngine()
    request = ExtractionRequest(message=message("On Monday he hit a boy."), record=named_child())
    assert engine.name == "offline"
    assert asyncio.run(engine.extract(request)).engine == "offline"


@pytest.mark.parametrize(("pattern", "caught", "passed"), INSTRUCTIONS)
def test_each_instruction_pattern_catches_and_passes_its_examples(
    pattern: str, caught: tuple[str, ...], passed: tuple[str, ...]
) -> None:
    assert pattern
    assert caught
    assert passed
    assert all(frame_of(text) is Frame.INSTRUCTION for text in caught)
    assert all(frame_of(text) is not Frame.INSTRUCTION for text in passed)


@pytest.mark.parametrize(
    "seed",
    [
        "he hit a boy and ",
        "Mrs Lund, ",
        "because as so that ",
        "on 3/3 he ran. ",
        "told told told ",
        "the the the ",
        "a 1) b 2) ",
        '"he said ',
        "mum agreed to ",
    ],
)
def test_cost_grows_in_line_with_length(seed: str) -> None:
    def cost(times: int, section: str) -> float:
        start = time.process_time()
        read(seed * times, section)
        return time.process_time() - start

    for section in ("background", "interventions", "request", "outcomes", "child"):
        cost(5, section)
        assert cost(300, section) < 40 * max(cost(30, section), 0.02)


@pytest.mark.parametrize("gap", [" ", "\n", ".", "-", '"', "'", "(", "and ", "then "])
def test_a_long_run_of_one_mark_costs_no_more_than_its_length(gap: str) -> None:
    def cost(times: int) -> float:
        # The least of three: a garbage collection in one of them is not the text's doing.
        taken = []
        for _ in range(3):
            start = time.process_time()
            read("He hit a boy on Monday " + gap * times + " then he ran home.")
            taken.append(time.process_time() - start)
        return min(taken)

    cost(5)
    assert cost(8_000) < 40 * max(cost(800), 0.02)


_ANY_LETTER = st.sampled_from(["K", "ſ", "ı", "İ", "ß", "É", "’", "\n"])
_RULE_WORDS = st.sampled_from(sorted({word for rule in RULES for word in rule[3].split()}))
_MIXED_CASE = st.one_of(
    _PIECES, _RULE_WORDS.map(str.upper), _RULE_WORDS.map(str.title), _RULE_WORDS, _ANY_LETTER
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_MIXED_CASE, max_size=25).map(" ".join))
def test_any_case_finds_what_ignoring_case_finds(text: str) -> None:
    for _, pattern, _, _ in RULES:
        known = [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
        assert [match.span() for match in AnyCase(pattern).finditer(text)] == known


@pytest.mark.parametrize("pattern", [r"\bEHCP\b\W\S", r"(?P<Who>[A-Z]\w+) SAID", "[É-Í]lan"])
def test_any_case_leaves_classes_and_groups_alone(pattern: str) -> None:
    for text in ("an EHCP, or ehcp: no", "Mum said", "SAM SAID", "élan ÉLAN"):
        for ours, known in zip(
            AnyCase(pattern).finditer(text),
            re.finditer(pattern, text, re.IGNORECASE),
            strict=True,
        ):
            assert ours.span() == known.span()
