"""Budgets, the breaker, and the merging of two results."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.domain.ports import (
    Extraction,
    ExtractionRequest,
    ProposedIncident,
    ProposedIntervention,
    ProposedRequest,
)
from assistant.domain.record import Impact, IncidentSource
from assistant.domain.text import Quote, Section
from assistant.engines.llm.breaker import Breaker
from assistant.engines.llm.budget import Budget, estimate_tokens, make_counter
from assistant.engines.llm.merge import merge
from assistant.engines.llm.outcomes import Usage
from assistant.engines.llm.translate import Proposals
from tests.contract.model_service import make_message

TEXT = "On 3 March he threw a chair at the wall. We moved his seat and he is calmer. He is vile."


def _request(section: Section = Section.BACKGROUND, text: str = TEXT) -> ExtractionRequest:
    return ExtractionRequest(message=make_message(text, section, "m1"))


def _quote(words: str, text: str = TEXT) -> Quote:
    return Quote(text=words, start_char=text.index(words))


def test_an_estimate_says_that_it_is_one() -> None:
    count = estimate_tokens("x" * 450)
    assert (count.tokens, count.is_estimate) == (101, True)


def test_no_vocabulary_is_ever_fetched(tmp_path: Path) -> None:
    assert make_counter(tmp_path / "missing.tiktoken")("word").is_estimate


def test_a_vocabulary_on_this_machine_is_used(tmp_path: Path) -> None:
    import base64  # noqa: PLC0415

    path = tmp_path / "bytes.tiktoken"
    rows = (f"{base64.b64encode(bytes([n])).decode()} {n}" for n in range(256))
    path.write_text("\n".join(rows))
    count = make_counter(path)("abcd")
    assert (count.tokens, count.is_estimate) == (4, False)


def test_a_budget_stops_a_turn_and_a_referral() -> None:
    budget = Budget(turn_tokens=100, referral_tokens=150)
    assert budget.allows("a", 100)
    assert not budget.allows("a", 60, used_this_turn=50)
    budget.spend("a", Usage(90, 10))
    assert not budget.allows("a", 60)
    assert budget.allows("b", 60)
    assert budget.total.total == 100


def test_a_breaker_opens_rests_tries_once_and_closes() -> None:
    now = [0.0]
    breaker = Breaker(faults=2, rest_s=10, clock=lambda: now[0])
    breaker.fail()
    assert breaker.allows()
    breaker.fail()
    assert not breaker.allows()
    now[0] = 11
    assert breaker.allows()
    assert not breaker.allows()
    breaker.fail()
    assert not breaker.allows()
    now[0] = 22
    assert breaker.allows()
    breaker.release()
    assert breaker.allows()
    breaker.succeed()
    assert breaker.allows()
    assert not breaker.is_open


def test_with_nothing_from_the_model_the_offline_result_itself_comes_back() -> None:
    offline = Extraction(engine="offline")
    assert merge(offline, Proposals(), _request(), "llm:x").extraction is offline


def test_a_different_date_leaves_the_offline_one_and_counts_a_disagreement() -> None:
    text = "On 3 March or 4 March he threw a chair."
    mine = ProposedIncident(
        quotes=(_quote("he threw a chair", text),), date_quote=_quote("3 March", text)
    )
    theirs = mine.model_copy(update={"date_quote": _quote("4 March", text)})
    merged = merge(
        Extraction(engine="offline", incidents=(mine,)),
        Proposals(incidents=(theirs,)),
        _request(text=text),
        "llm:x",
    )
    kept = merged.extraction.incidents[0]
    assert kept.date_quote == mine.date_quote
    assert kept.other_date == theirs.date_quote
    assert (merged.disagreed, merged.filled, merged.added) == (1, 0, 0)


def test_a_different_source_leaves_the_offline_one() -> None:
    mine = ProposedIncident(
        quotes=(_quote("he threw a chair at the wall"),), source=IncidentSource.WITNESSED
    )
    theirs = mine.model_copy(update={"source": IncidentSource.CHILD_TOLD})
    merged = merge(
        Extraction(engine="offline", incidents=(mine,)),
        Proposals(incidents=(theirs,)),
        _request(),
        "llm:x",
    )
    kept = merged.extraction.incidents[0]
    assert (kept.source, kept.other_source) == (mine.source, theirs.source)
    assert merged.disagreed == 1


def test_one_line_over_two_facts_contradicts_neither_of_them() -> None:
    text = "On 3 March he threw a chair and on 4 March he hit the wall."
    first = ProposedIncident(
        quotes=(_quote("On 3 March he threw a chair", text),), date_quote=_quote("3 March", text)
    )
    second = ProposedIncident(
        quotes=(_quote("on 4 March he hit the wall", text),), date_quote=_quote("4 March", text)
    )
    theirs = ProposedIncident(
        quotes=(_quote(text, text),),
        date_quote=_quote("3 March", text),
        source=IncidentSource.RECORD,
    )
    merged = merge(
        Extraction(engine="offline", incidents=(first, second)),
        Proposals(incidents=(theirs,)),
        _request(text=text),
        "llm:x",
    )
    assert merged.disagreed == 0
    assert all(item.other_date is None for item in merged.extraction.incidents)


def test_an_effect_the_offline_engine_missed_is_filled_in() -> None:
    mine = ProposedIntervention(quotes=(_quote("We moved his seat"),))
    theirs = ProposedIntervention(
        quotes=(_quote("We moved his seat"),),
        impact=Impact.POSITIVE,
        impact_quotes=(_quote("he is calmer"),),
    )
    merged = merge(
        Extraction(engine="offline", interventions=(mine,)),
        Proposals(interventions=(theirs,)),
        _request(Section.INTERVENTIONS),
        "llm:x",
    )
    filled = merged.extraction.interventions[0]
    assert filled.model_copy(update={"engine": None}) == theirs
    assert merged.filled == 1


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("He is vile.", Section.BACKGROUND),
        ("On 3 March he threw a chair at the wall.", Section.REQUEST),
        ("a chair at", Section.BACKGROUND),
    ],
)
def test_opinion_another_section_and_scraps_are_not_added(words: str, section: Section) -> None:
    theirs = ProposedIncident(quotes=(_quote(words),))
    merged = merge(
        Extraction(engine="offline"), Proposals(incidents=(theirs,)), _request(section), "llm:x"
    )
    assert merged.added == 0


def test_words_another_fact_rests_on_are_not_taken_twice() -> None:
    ask = ProposedRequest(quotes=(_quote("We moved his seat and he is calmer"),))
    incident = ProposedIncident(quotes=(_quote("We moved his seat and he is calmer."),))
    merged = merge(
        Extraction(engine="offline", requests=(ask,)),
        Proposals(incidents=(incident, incident)),
        _request(),
        "llm:x",
    )
    assert merged.added == 0
