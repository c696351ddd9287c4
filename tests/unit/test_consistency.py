"""Statements that do not fit are noticed, and only those."""

from __future__ import annotations

from assistant.domain.dates import ReportedDate
from assistant.domain.record import Fact, Impact, Incident, Intervention, Record
from assistant.domain.rules.consistency import find_contradictions
from assistant.domain.text import Evidence, Message, Section
from tests.unit.offline_reading import message


def _evidence(words: str, start: int = 0) -> Evidence:
    return Evidence(message_id="m1", start_char=start, quote=words)


def _incident(key: str, words: str, edtf: str | None = None, start: int = 0) -> Incident:
    return Incident(
        id=key,
        evidence=(_evidence(words, start),),
        engine="offline",
        typed_in=Section.BACKGROUND,
        date=ReportedDate(words=words, edtf=edtf) if edtf else None,
        date_evidence=_evidence(words, start) if edtf else None,
    )


def _intervention(key: str, words: str, effect: str, impact: Impact) -> Intervention:
    return Intervention(
        id=key,
        evidence=(_evidence(words),),
        engine="offline",
        typed_in=Section.INTERVENTIONS,
        impact=impact,
        impact_evidence=(_evidence(effect),),
    )


def _questions(*facts: Fact, messages: tuple[Message, ...] = ()) -> list[str]:
    return [c.question for c in find_contradictions(Record(facts=facts), messages)]


def test_no_more_and_still_do_not_fit() -> None:
    zones = _intervention("a", "bench zone", "no logs since we started it", Impact.POSITIVE)
    pants = _intervention("b", "PANTS work", "hes still doing the dancing", Impact.MIXED)
    (question,) = _questions(zones, pants)
    assert "no logs since" in question
    assert "still doing the dancing" in question


def test_a_count_and_the_names_listed_after_it_must_agree() -> None:
    fact = _incident("a", "five girls: Ada, Bo, Cy and Di said he chased them")
    (question,) = _questions(fact)
    assert "4 are listed" in question


def test_two_figures_for_one_thing_are_noticed() -> None:
    one = _incident("a", "he was seen hiding behind the shed on four occasions")
    two = _incident("b", "he was seen hiding behind the shed on six occasions")
    assert any("four occasions" in q for q in _questions(one, two))


def test_one_event_under_two_dates_is_noticed() -> None:
    words = "he threw a chair across the science room and broke the window"
    questions = _questions(_incident("a", words, "2024-03-04"), _incident("b", words, "2024-02-01"))
    assert any("one event or two" in q for q in questions)


def test_told_and_not_told_do_not_fit() -> None:
    told = message("Mum has been told about the referral.")
    untold = message("We have not told mum about this.").model_copy(update={"id": "m2"})
    assert any("Who has been told" in q for q in _questions(messages=(told, untold)))


def test_a_weekday_that_is_not_the_dates_is_noticed() -> None:
    text = "On Monday 5 March 2024 he hid."
    fact = _incident("a", "Monday 5 March 2024", "2024-03-05", start=3)
    assert any("weekday" in q for q in _questions(fact, messages=(message(text),)))


def test_somebody_out_of_reach_who_is_collecting_is_noticed() -> None:
    coming = message("He is in the office. Dad is picking him up at 4.")
    lost = message("Nan rings back but dad doesn't. We still can't reach him.")
    lost = lost.model_copy(update={"id": "m2"})
    assert any("who is collecting" in q for q in _questions(messages=(coming, lost)))
    fetched = message("Nan is picking him up at 4.")
    assert _questions(messages=(fetched, lost)) == []


def test_a_hurt_where_the_child_has_not_been_is_noticed() -> None:
    hurt = _incident("a", "two burns on his wrist", "2024-03-05")
    told = message("Mum says it happened at the childminder.")
    away = message("The childminder says he hasn't been there since January.")
    away = away.model_copy(update={"id": "m2"})
    assert any("Where was the child" in q for q in _questions(hurt, messages=(told, away)))
    kept = message("The childminder says he hasn't been there since 6 March.")
    kept = kept.model_copy(update={"id": "m2"})
    assert _questions(hurt, messages=(told, kept)) == []
    talk = message("Mum says it happened at the childminder. He has a sore burn.")
    assert _questions(hurt, messages=(talk,)) == []


def test_no_incidents_since_beside_a_later_one_is_noticed() -> None:
    watched = _intervention("a", "2 March an adult at lunch", "no incidents since", Impact.POSITIVE)
    watched = watched.model_copy(update={"date": ReportedDate(words="2 March", edtf="2024-03-02")})
    before = _incident("b", "he pushed a girl into the pond", "2024-02-20")
    after = _incident("c", "he locked a boy in the shed", "2024-03-10")
    (question,) = _questions(watched, before, after)
    assert "locked a boy" in question
    assert _questions(watched, before) == []


def test_statements_that_fit_raise_nothing() -> None:
    one = _incident("a", "he was seen hiding on four occasions", "2024-02")
    two = _intervention("b", "spoke to mum", "mum agreed to come in", Impact.POSITIVE)
    typed = message("He is 8 and lives with mum. His brother is 13.")
    assert _questions(one, two, messages=(typed,)) == []
