"""Forms of dates that each have their own mechanism: feasts, spelt days, compound counts, now."""

import datetime

import pytest

from assistant.domain.date_reading import read_dates

_TODAY = datetime.date(2024, 3, 14)  # a Thursday


def _readings(text: str) -> list[str | None]:
    return [mention.edtf for mention in read_dates(text, _TODAY)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Mother's Day", "2024-03-10"),
        ("mothers day 2022", "2022-03-27"),
        ("on Father's Day he cried", "2023-06-18"),
        ("Remembrance Sunday", "2023-11-12"),
        ("Pancake Day", "2024-02-13"),
        ("World Book Day", "2024-03-07"),
        ("on the early May bank holiday", "2023-05-01"),
        ("the August bank holiday", "2023-08-28"),
        ("August bank holiday 2021", "2021-08-30"),
        ("bank holiday Monday", "2024-01-01"),
        ("over the August bank holiday weekend", "2023-08-26/2023-08-28"),
        ("the May bank holiday", "2023-05"),
        ("on Christmas he ran", "2023-12-25"),
        ("at Christmas he ran", "2023-12"),
    ],
)
def test_a_feast_is_read_to_the_day_the_words_name(text: str, edtf: str) -> None:
    assert _readings(text) == [edtf]


@pytest.mark.parametrize(
    "text",
    ["her mother had a day off", "a Mother's Day card", "Ash hit Guy", "bank staff", "good as new"],
)
def test_the_words_of_a_feast_alone_are_no_date(text: str) -> None:
    assert _readings(text) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("May twenty-first", "2023-05-21"),
        ("jan twenty two, 2018", "2018-01-22"),
        ("March third 2015", "2015-03-03"),
        ("August 10 - 22, 2012", "2012-08-10/2012-08-22"),
        ("July 13 through 15", "2023-07-13/2023-07-15"),
        ("2019-Sep-01", "2019-09-01"),
        ("Sep-23-2020", "2020-09-23"),
        ("Mar-24", "2024-03"),
        ("in Nov 22", "2022-11"),
        ("31 10 1974", "1974-10-31"),
        ("11 / 2016", "2016-11"),
        ("the 6th to the 9th", "2024-03-06/2024-03-09"),
        ("4th/5th March", "2024-03-04/2024-03-05"),
        ("in June 99", "1999-06"),
        ("Sept 22 - July 23", "2022-09/2023-07"),
        ("22 Sept - 3 Oct", "2023-09-22/2023-10-03"),
        ("on the 27 he ran", "2024-02-27"),
        ("since the twenty second", "2024-02-22/.."),
        ("the tenth of May, two thousand and eighteen", "2018-05-10"),
        ("in nineteen ninety-six", "1996"),
        ("in the seventies", "1970/1979"),
        ("20th of the previous month", "2024-02-20"),
        ("the twenty third day of September", "2023-09-23"),
    ],
)
def test_days_and_years_are_read_however_they_are_spelt(text: str, edtf: str) -> None:
    assert _readings(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("a year and two months ago", "2023-01"),
        ("2 weeks and 2 days ago", "2024-02-27"),
        ("three months ago", "2023-12"),
        ("three months ago today", "2023-12-14"),
        ("three Fridays ago", "2024-02-23"),
        ("2 Thursdays back", "2024-02-29"),
        ("two Sundays from now", "2024-03-24"),
        ("three weeks from tomorrow", "2024-04-05"),
        ("a week before yesterday", "2024-03-06"),
        ("this day last week", "2024-03-07"),
        ("the week after next", "2024-03-25/2024-03-31"),
        ("Friday after next", "2024-03-22"),
        ("over the next two weeks", "2024-03-15/2024-03-28"),
        ("he has to be seen within ten days", "2024-03-14/2024-03-24"),
        ("between now and 2 April", "2024-03-14/2024-04-02"),
        ("previous Monday", "2024-03-11"),
        ("this coming Friday", "2024-03-15"),
        ("from next Monday to Friday", "2024-03-18/2024-03-22"),
        ("the weekend of the 9th", "2024-03-09/2024-03-10"),
        ("for three weeks now", "2024-02-22/.."),
        ("a week yesterday", "2024-03-06"),
        ("2w ago", "2024-02-29"),
        ("2nite", "2024-03-14"),
        ("by the end of term", "2024-03"),
        ("the back end of last year", "2023"),
    ],
)
def test_counts_from_today_are_as_exact_as_their_unit(text: str, edtf: str) -> None:
    assert _readings(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on Thursday 4 April", "2024-04-04"),  # a Thursday this year, not last
        ("on Tuesday 4 April", "2023-04-04"),
        ("Tuesday the 19th", "2024-03-19"),
        ("Friday the 8th", "2024-03-08"),
    ],
)
def test_a_weekday_chooses_the_year_or_month_it_fits(text: str, edtf: str) -> None:
    (mention,) = read_dates(text, _TODAY)
    assert (mention.edtf, mention.weekday_conflict) == (edtf, False)


@pytest.mark.parametrize(
    ("text", "edtfs"),
    [
        ("Fri: late again", ["2024-03-08"]),
        ("Thu, no coat", ["2024-03-07"]),
        ("missing since Sat 6pm", ["2024-03-09/.."]),
        ("Sun was in his eyes", []),
        ("he sat 10 minutes", []),
        (
            "on the Monday, Tuesday and Friday of last week",
            ["2024-03-04", "2024-03-05", "2024-03-08"],
        ),
        ("the Monday of half term", ["2024-02"]),
    ],
)
def test_short_weekdays_are_read_in_log_entries_and_lists(text: str, edtfs: list[str]) -> None:
    assert _readings(text) == edtfs


def test_a_placed_end_of_an_interval_keeps_its_year() -> None:
    assert _readings("between 22/1/2022 and yesterday") == ["2022-01-22/2024-03-13"]
    assert _readings("from Jan 2022 to last month") == ["2022-01/2024-02"]


@pytest.mark.parametrize(
    ("text", "edtfs"),
    [
        ("I'm ringing 999 now", ["2024-03-14"]),
        ("we are calling the police right now", ["2024-03-14"]),
        ("he now sits at the back", []),
        ("she is better now", []),
        ("from now on I am ringing home", []),
        ("every now and then", []),
    ],
)
def test_now_dates_urgent_action_only(text: str, edtfs: list[str]) -> None:
    assert _readings(text) == edtfs


@pytest.mark.parametrize(
    "text", ["11 and 3/4", "English 3/5, PE 5/5", "this may take time", "8/1.5", "version 1.10.30"]
)
def test_scores_shares_and_versions_are_not_days(text: str) -> None:
    assert _readings(text) == []


def test_money_and_times_of_day_are_not_days() -> None:
    assert _readings("she paid £12 December") == ["2023-12"]
    assert _readings("at 12:30 December") == ["2023-12"]
    assert "2023-08-03" not in _readings("Tuesday 3-8")


def test_days_in_bullets_and_sentences_belong_to_the_month_in_mind() -> None:
    assert _readings("October\n- 4th: asleep\n- 19th: late") == [
        "2023-10",
        "2023-10-04",
        "2023-10-19",
    ]
    assert _readings("Out 3 times in May. 9th - back 23.40. 17th - back 04.15.") == [
        "2023-05",
        "2023-05-09",
        "2023-05-17",
    ]


def test_the_days_a_text_gives_for_half_term_decide_the_weeks_around_it() -> None:
    text = "Half term was 12 to 16 February. In the week after half term she hid. On the Thursday"
    assert _readings(text)[-2:] == ["2024-02-19/2024-02-23", "2024-02-22"]


def test_a_weekday_in_a_report_lies_before_the_telling() -> None:
    assert _readings("She told me on 4 March that on the Saturday he hit her")[-1] == "2024-03-02"
    assert _readings("Mum rang on Monday 4 March. He was found on the Wednesday.")[-1] == (
        "2024-03-06"
    )


def test_since_then_runs_from_what_was_last_spoken_of() -> None:
    assert _readings("On 4 March he hit her. Since then he is quiet.")[-1] == "2024-03-04/.."


def test_whose_a_thing_is_dates_nothing_that_follows() -> None:
    text = "On 4 March she came in Friday's uniform. That afternoon the police rang."
    assert _readings(text)[-1] == "2024-03-04"


def test_a_forwarded_mail_counts_from_the_day_it_was_sent() -> None:
    text = "From: Coach\nSent: 5 March 2024\nAt training last night he cried."
    assert _readings(text) == ["2024-03-05", "2024-03-04"]


def test_the_days_a_text_gives_for_half_term_say_when_school_broke_up() -> None:
    given = "Half term was 12 to 16 February. "
    assert _readings(given + "On the last day before we broke up she hid.")[-1] == "2024-02-09"
    assert _readings(given + "On the last day before half term she hid.")[-1] == "2024-02-09"
    assert _readings(given + "The same coat as the Friday we finished.")[-1] == "2024-02-09"
    assert _readings("We broke up on 9 Feb. The day before we broke up he ran.")[-1] == "2024-02-08"


def test_a_week_is_read_by_the_day_it_ended_on() -> None:
    text = "it was the last week which ended on Friday the eighth of March"
    assert _readings(text) == ["2024-03-02/2024-03-08"]
    assert _readings("the last week of it he cried") != _readings(text)


def test_a_date_called_wrong_is_ruled_out() -> None:
    mentions = read_dates("the lunch entry was 6 March, the 5th is wrong", _TODAY)
    assert [m.is_rejected for m in mentions] == [False, True]
    (mention,) = read_dates("what dad did on 5 March was wrong of him", _TODAY)
    assert not mention.is_rejected


def test_a_weekday_after_a_weekend_is_that_weekends_day() -> None:
    assert (
        _readings("Weekend of 2/3 March - at dad's. Back Sunday with a mark.")[-1] == "2024-03-03"
    )
    assert _readings("Weekend of 2/3 March he was out. On Monday he hid.")[-1] == "2024-03-11"


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("April she began to stay out late.", ["2023-04"]),
        ("April rang me.", []),
        ("The first message is from 17 April at 23.50.", ["2023-04-17"]),
        ("Mon 6th March, first day back, he hid. Same on the 7th.", ["2023-03-06", "2023-03-07"]),
    ],
)
def test_a_month_that_opens_and_a_day_that_something_is_from(
    text: str, readings: list[str]
) -> None:
    found = read_dates(text, datetime.date(2023, 6, 13))
    assert [mention.edtf for mention in found] == readings


@pytest.mark.parametrize("lead", ["Tess is ringing him", "They are coming in", "hes starting"])
def test_what_is_arranged_for_a_weekday_is_ahead(lead: str) -> None:
    found = read_dates(f"{lead} on Friday.", datetime.date(2024, 5, 22))
    assert [mention.edtf for mention in found] == ["2024-05-24"]


def test_what_was_going_on_on_a_weekday_is_past() -> None:
    found = read_dates("He was seeing nan on Friday.", datetime.date(2024, 5, 22))
    assert [mention.edtf for mention in found] == ["2024-05-17"]
