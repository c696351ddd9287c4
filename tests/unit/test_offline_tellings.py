"""Where one telling ends, what dates it, and what is pasted or asked beside it."""

from __future__ import annotations

import pytest

from assistant.domain.dates import ReportedDate
from assistant.domain.record import Incident, Record
from assistant.domain.text import Evidence, Section
from tests.unit.offline_reading import named_child, read, words_of


def _dates(text: str, section: str = "background") -> list[str | None]:
    found = read(text, section=section).incidents
    return [i.date_quote.text if i.date_quote else None for i in found]


def test_a_pasted_chat_is_one_event_with_its_stamp() -> None:
    text = (
        "It came from a parent.\n"
        "[02/03/2024, 19:10] kai_x: where are you\n"
        "[02/03/2024, 19:12] Bree: leave him alone\n"
        "[02/03/2024, 19:15] kai_x: we are outside yours"
    )
    (found,) = read(text).incidents
    assert "where are you" in words_of(found)
    assert "outside yours" in words_of(found)
    assert found.date_quote is not None
    assert found.date_quote.text == "02/03/2024"


def test_stamped_messages_of_two_days_are_two_events() -> None:
    text = (
        "[02/03/2024, 19:10] kai: come out\n[02/03/2024, 19:12] Bree: no\n"
        "[05/03/2024, 18:00] kai: I saw you\n[05/03/2024, 18:01] Bree: stop it"
    )
    assert _dates(text) == ["02/03/2024", "05/03/2024"]


def test_messages_under_a_line_that_announces_them_take_its_day() -> None:
    text = (
        "Jo showed me her phone. These were sent on Sunday:\n"
        "Riley: dad locked me in again\nJo: tell someone\nRiley: I cant"
    )
    found = read(text).incidents
    chat = next(i for i in found if "locked me in" in words_of(i))
    assert "I cant" in words_of(chat)
    assert chat.date_quote is not None
    assert chat.date_quote.text == "Sunday"
    assert not any("These were sent" in words_of(i) for i in found)


def test_the_fields_of_a_form_are_no_chat() -> None:
    text = "The form she sent:\nDate: 4 March\nAction: rang mum\nConcern: he was cold"
    assert not any("Action" in words_of(i) for i in read(text).incidents)


def test_the_day_a_lead_in_takes_up_dates_what_follows() -> None:
    assert _dates("I'll begin with last Friday. He was locked out by two older boys.") == [
        "last Friday"
    ]
    assert _dates("I'll send the rest on Friday. He was locked out by two older boys.") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Monday he told Mrs Fry “dad shut me in”. I asked when, he said “at nans”.",
        "Monday he told Mrs Fry “dad shut me in”. She said where, he said “in the shed”.",
    ],
)
def test_a_question_put_there_and_then_stays_with_its_answer(text: str) -> None:
    assert len(read(text).incidents) == 1


def test_asking_what_somebody_had_is_no_action() -> None:
    assert (
        read("On Monday he was pale. Asked what he'd had for lunch, “crisps”.").interventions == ()
    )
    assert len(read("On Monday he was pale. I asked mum for his inhaler.").interventions) == 1


def test_a_list_before_and_then_is_one_event() -> None:
    (found,) = read("On Monday he signed STOP, NO, HOME and then hid behind me.").incidents
    assert "hid behind me" in words_of(found)


def test_the_date_of_a_figure_compared_with_is_not_the_events() -> None:
    assert _dates("On 4 March she was weighed and she was 29kg, down from 31 in December.") == [
        "4 March"
    ]


def test_what_is_planned_dates_no_event() -> None:
    text = "Nan said mum told her on Sunday they are moving to Leeds next month and not back."
    assert _dates(text) == ["Sunday"]
    assert _dates("Her friend told us the flight is booked for 30 March 2024.") in ([None], [])


def test_what_was_told_to_have_gone_on_since_stands_on_the_day_it_was_told() -> None:
    text = "Dad told me on Friday that the tablet has been broken since January."
    assert _dates(text) == ["Friday"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tablet: it hasn't come in with her once since 4 March.", "since 4 March"),
        ("since 4 March it's been 61%", "since 4 March"),
    ],
)
def test_it_tells_where_a_label_or_a_figure_says_what(text: str, words: str) -> None:
    assert _dates(text) == [words]


def test_where_an_aunt_came_from_is_no_incident_among_the_answers_on_the_child() -> None:
    text = "Riley Dunmore, 17 (18 in november), lives with mum and an aunt who came at Easter"
    assert read(text, section=Section.CHILD).incidents == ()


def test_what_is_forwarded_is_no_incident() -> None:
    found = read("Forwarding what Bea sent me.\nOn Monday he was locked out.").incidents
    assert [words_of(i) for i in found] == ["On Monday he was locked out."]


def test_a_controller_is_a_thing_and_a_person() -> None:
    (found,) = read("On Monday his games controller went missing and came back snapped.").incidents
    assert "controller" in words_of(found)


@pytest.mark.parametrize(
    "more",
    [
        "Mum told me at the door he'd come off his scooter.",
        "Grandad told Mrs Fry he'd gone down the slide funny.",
        "I rang mum and she said he'd caught it on the oven.",
        "Phoned dad, he told me he had walked into a door.",
    ],
)
def test_how_a_hurt_is_explained_joins_it_after_a_call_too(more: str) -> None:
    (found,) = read(f"On Monday he had a burn on his hand. {more}").incidents
    assert more.rstrip(".").split()[-1] in words_of(found)


def test_an_explanation_on_a_day_of_its_own_is_told_and_no_effect() -> None:
    text = "On Monday he had a burn on his hand. I rang home on Tuesday, she said he fell on a pan."
    found = read(text)
    assert [i.date_quote.text for i in found.incidents if i.date_quote] == ["Monday", "Tuesday"]
    assert all(not act.impact_quotes for act in found.interventions)


def test_news_that_comes_with_a_call_is_no_explanation() -> None:
    found = read("On Monday he had a burn on his hand. I rang mum, she said dad hits him.")
    assert len(found.incidents) == 2


def test_an_excuse_for_the_typing_moves_no_entry() -> None:
    found = read("Sorry I'm all over the place today.", record=_one_told())
    assert found.amendments == ()
    (amended,) = read("Sorry, it was the 12th.", record=_one_told()).amendments
    assert amended.date_quote is not None


def _one_told() -> Record:
    evidence = Evidence(message_id="m0", start_char=0, quote="On 11 March he had a cut lip")
    told = Incident(
        id="lip",
        evidence=(evidence,),
        engine="offline",
        typed_in=Section.BACKGROUND,
        date=ReportedDate(words="11 March", edtf="2024-03-11"),
        date_evidence=evidence,
    )
    return named_child().model_copy(update={"facts": (told,)})


@pytest.mark.parametrize(
    "text",
    [
        "On Monday she drew a man with a belt. I asked her about it. She went still.",
        "On Monday she came back with a mark on her wrist. Dad said it was a hair band.",
    ],
)
def test_the_next_turn_of_one_event_stays_with_it(text: str) -> None:
    (found,) = read(text).incidents
    assert text.rstrip(".”").split()[-1].strip("“") in words_of(found)


def test_who_came_for_a_child_after_a_call_is_no_event() -> None:
    found = read("On Monday he hid under a desk. Rang nan who came and got him.")
    assert len(found.incidents) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("April from the office told me mum was shouting.", "April"),
        ("May (lunchtime) says she asks for seconds.", "May"),
        ("Bill, who drives the minibus, found her asleep.", "Bill"),
        ("Miss Day saw him in town on his own.", "Miss Day"),
    ],
)
def test_a_month_or_a_thing_is_a_name_where_it_is_said_who_that_is(text: str, name: str) -> None:
    assert name in [p.name.text for p in read(text).people]


def test_a_month_before_a_role_is_no_name() -> None:
    assert read("In June our deputy rang. Since May the staff have seen this.").people == ()
