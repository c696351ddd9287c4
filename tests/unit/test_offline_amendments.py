"""Corrections in plain words find the fact they speak of."""

from __future__ import annotations

import pytest

from assistant.domain.dates import ReportedDate
from assistant.domain.ports import AmendedField, PendingQuestion
from assistant.domain.record import Impact, Incident, Intervention, Record
from assistant.domain.text import Evidence, Section
from tests.unit.offline_reading import named_child, read


def _evidence(words: str, start: int = 0) -> Evidence:
    return Evidence(message_id="m0", start_char=start, quote=words)


def _record() -> Record:
    bus = Incident(
        id="bus",
        evidence=(_evidence("last Thursday on the swimming bus he pushed a girl"),),
        engine="offline",
        typed_in=Section.BACKGROUND,
        date=ReportedDate(words="last Thursday", edtf="2024-03-07"),
        date_evidence=_evidence("last Thursday"),
    )
    toilets = Incident(
        id="toilets",
        evidence=(_evidence("on 28/2 he pulled a boys bag away in the toilets", 100),),
        engine="offline",
        typed_in=Section.BACKGROUND,
        date=ReportedDate(words="28/2", edtf="2024-02-28"),
        date_evidence=_evidence("28/2", 103),
    )
    moved = Intervention(
        id="moved",
        evidence=(_evidence("Mr Lowe moved him in the toilets queue", 160),),
        engine="offline",
        typed_in=Section.BACKGROUND,
        date=ReportedDate(words="28/2", edtf="2024-02-28"),
        date_evidence=_evidence("28/2", 103),
    )
    return named_child().model_copy(update={"facts": (bus, toilets, moved)})


@pytest.mark.parametrize(
    ("text", "winner"),
    [
        ("correction - the toilets one was 29/2 not 28/2", "29/2"),
        ("sorry the toilets thing was 29/2", "29/2"),
        ("actually the toilets one was the 29th February", "29th February"),
    ],
)
def test_a_correction_finds_its_fact_and_those_dated_by_the_same_words(
    text: str, winner: str
) -> None:
    found = read(text, record=_record())
    assert [a.fact_id for a in found.amendments] == ["toilets", "moved"]
    assert all(a.field is AmendedField.DATE for a in found.amendments)
    assert all(a.date_quote and winner in a.date_quote.text for a in found.amendments)
    assert found.incidents == ()


def test_a_retraction_withdraws_only_what_it_speaks_of() -> None:
    found = read("the swimming bus one wasn't him after all", record=_record())
    assert [(a.fact_id, a.field) for a in found.amendments] == [("bus", AmendedField.WITHDRAWN)]


def test_news_with_a_date_is_no_correction() -> None:
    found = read("On Monday he pushed a boy in the toilets", record=_record())
    assert found.amendments == ()
    assert len(found.incidents) == 1


def test_a_reply_about_effect_amends_the_fact_asked_about() -> None:
    pending = PendingQuestion(question_id="intervention-impact", fact_id="moved", field="impact")
    found = read("it worked well, no logs since", "interventions", _record(), pending)
    (amendment,) = found.amendments
    assert found.answers_pending
    assert amendment.fact_id == "moved"
    assert amendment.impact is Impact.POSITIVE


def test_a_date_given_to_the_question_amends_the_fact() -> None:
    pending = PendingQuestion(question_id="incident-date", fact_id="bus", field="date")
    found = read("it was the 6th March", record=_record(), pending=pending)
    (amendment,) = found.amendments
    assert found.answers_pending
    assert amendment.field is AmendedField.DATE


def test_another_action_is_not_taken_for_the_effect_of_the_last() -> None:
    pending = PendingQuestion(question_id="intervention-impact", fact_id="moved", field="impact")
    found = read("told them off and rang mum", "interventions", _record(), pending)
    assert not found.answers_pending
    assert len(found.interventions) == 1


@pytest.mark.parametrize(
    ("text", "winner"),
    [
        ("One fix: the toilets one was 29/2.", "29/2"),
        (
            "Erratum: the bag in the toilets was 29 February, the sheet was a day out.",
            "29 February",
        ),
        ("Scratch that, it wasn't 28/2 with the toilets. It was 29/2.", "29/2"),
    ],
)
def test_a_correction_in_other_words_or_two_sentences_finds_its_fact(
    text: str, winner: str
) -> None:
    found = read(text, record=_record())
    assert "toilets" in [a.fact_id for a in found.amendments]
    assert all(a.date_quote and a.date_quote.text == winner for a in found.amendments)
    assert found.incidents == ()


def test_a_date_no_fact_has_corrects_nothing() -> None:
    found = read("the tray in the hall was the 17th not the 16th", record=_record())
    assert found.amendments == ()


def test_the_sentence_before_is_corrected_before_any_fact_on_record() -> None:
    found = read("On Friday he cried about his kit. No, it was the Thursday.", record=_record())
    assert found.amendments == ()
    (incident,) = found.incidents
    assert incident.date_quote is not None
    assert "Thursday" in incident.date_quote.text


def test_how_the_child_is_amends_the_effect_of_the_last_action() -> None:
    found = read("he is calmer since then but still swears", "interventions", _record())
    assert found.interventions == ()
    (amendment,) = found.amendments
    assert amendment.fact_id == "moved"
    assert amendment.impact is Impact.MIXED


def _of_one_hurt(date: ReportedDate | None = None) -> Record:
    words = "he had a mark on his cheek like a handprint"
    hurt = Incident(
        id="hurt",
        evidence=(_evidence(words),),
        engine="offline",
        typed_in=Section.BACKGROUND,
        date=date,
        date_evidence=_evidence("he had") if date else None,
    )
    return named_child().model_copy(update={"facts": (hurt,)})


@pytest.mark.parametrize(
    "text", ["the mark was 7th march", "handprint was on the 7th march i think", "it was 7th march"]
)
@pytest.mark.parametrize("known", [None, "2024-03-07", "2024-03-05"])
def test_a_date_given_to_a_thing_told_of_dates_that_entry(text: str, known: str | None) -> None:
    date = ReportedDate(words="he had", edtf=known) if known else None
    found = read(text, record=_of_one_hurt(date))
    assert found.incidents == ()
    assert [
        (a.fact_id, a.field, a.date_quote.text.removeprefix("the "))
        for a in found.amendments
        if a.date_quote
    ] == [("hurt", AmendedField.DATE, "7th march")]


@pytest.mark.parametrize(
    "text", ["mum was in hospital on 7th march", "the trip was 7th march", "he fell on 7th march"]
)
def test_a_date_of_something_else_amends_nothing(text: str) -> None:
    assert read(text, record=_of_one_hurt()).amendments == ()


@pytest.mark.parametrize(
    "text",
    [
        "mum said he fell off the trampoline",
        "Miss Reed saw it too at lunch, she wrote it down",
        "the mark was still there at home time",
    ],
)
def test_the_next_message_goes_on_with_the_incident_told_last(text: str) -> None:
    found = read(text, record=_of_one_hurt())
    assert found.incidents == ()
    assert [(a.fact_id, a.field, a.quotes[0].text) for a in found.amendments] == [
        ("hurt", AmendedField.WORDS, text)
    ]


def test_another_event_in_the_next_message_is_its_own() -> None:
    found = read("mum said dad hits him", record=_of_one_hurt())
    assert len(found.incidents) == 1
    assert found.amendments == ()


@pytest.mark.parametrize(
    ("text", "winner"),
    [
        ("Mrs Kay got her days mixed up, the toilets bag was the 29th of February.", "29th"),
        (
            "the bag in the toilets was after swimming on 29 February, he had the wrong day",
            "29 Feb",
        ),
        ("The toilets entry was 29 February, the 28th is wrong.", "29 Feb"),
    ],
)
def test_whoever_got_the_day_wrong_it_is_a_correction(text: str, winner: str) -> None:
    found = read(text, record=_record())
    assert [a.fact_id for a in found.amendments] == ["toilets", "moved"]
    assert all(a.date_quote and winner in a.date_quote.text for a in found.amendments)
    assert found.incidents == ()


def test_news_of_a_wrong_day_is_no_correction() -> None:
    text = "On 11 March mum came in crying, she said dad got the wrong day for contact."
    found = read(text, record=_record())
    assert found.amendments == ()
    assert len(found.incidents) == 1
