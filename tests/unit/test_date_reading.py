"""What a date mention says beside its reading: conflicts, anchors, headings, corrections."""

import datetime

import pytest

from assistant.domain.date_reading import DateMention, MentionKind, join_day_lists, read_dates
from assistant.domain.school_calendar import SchoolCalendar, typical_year

_TODAY = datetime.date(2024, 3, 14)  # a Thursday


def _read(text: str, today: datetime.date = _TODAY) -> tuple[DateMention, ...]:
    return read_dates(text, today)


def _readings(text: str, today: datetime.date = _TODAY) -> list[str | None]:
    return [mention.edtf for mention in read_dates(text, today)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("It was on the 28/2 in the hall", "the 28/2", "2024-02-28"),
        ("he cried since the 19th Oct", "since the 19th Oct", "2023-10-19/.."),
        ("between 4 and 9 March he hid", "between 4 and 9 March", "2024-03-04/2024-03-09"),
        ("every Friday since 23rd Feb we", "every Friday since 23rd Feb", "2024-02-23/.."),
        ("2 weeks ago today he ran", "2 weeks ago today", "2024-02-29"),
        ("around 11 March she left", "around 11 March", "2024-03-11"),
        ("last Thursday about 21.40 he", "last Thursday", "2024-03-07"),
        ("at 14:05 on 3/11 he fell", "3/11", "2023-11-03"),
        ("told me yesturday that", "yesturday", "2024-03-13"),
    ],
)
def test_the_span_is_the_smallest_phrase_that_holds_the_date(
    text: str, words: str, edtf: str
) -> None:
    (mention,) = _read(text)
    assert (mention.words, mention.edtf) == (words, edtf)
    assert text[mention.start_char : mention.end_char] == words


@pytest.mark.parametrize(
    ("text", "is_conflict"),
    [
        ("on Tuesday 12 March", False),
        ("on Monday 12 March", True),
        ("18/10, Tuesday, I was off", True),
        ("17/10, Tuesday, I was off", False),
        ("yesterday (Tuesday 13th)", True),
        ("Thurs 7/3", False),
        ("Fri 7/3", True),
        ("last Friday, 7 March, he ran", True),
        ("last Thursday, 7 March, he ran", False),
    ],
)
def test_a_weekday_that_contradicts_its_date_is_noticed(text: str, is_conflict: bool) -> None:
    (mention,) = _read(text)
    assert mention.weekday_conflict is is_conflict


@pytest.mark.parametrize(
    ("text", "rejected", "kept"),
    [
        ("the toilets one was 29/2 not 28/2", ["2024-02-28"], ["2024-02-29"]),
        ("it was the 5th of March rather than the 6th", ["2024-03-06"], ["2024-03-05"]),
        ("it wasn't on Monday, it was on Tuesday", ["2024-03-11"], ["2024-03-12"]),
        ("it wasnt yesterday it was the day before", ["2024-03-13"], ["2024-03-12"]),
        ("he was not in on Monday", [], ["2024-03-11"]),
        ("he did not come in until Monday", [], ["../2024-03-11"]),
    ],
)
def test_a_date_the_writer_takes_back_is_marked(
    text: str, rejected: list[str], kept: list[str]
) -> None:
    mentions = _read(text)
    assert [m.edtf for m in mentions if m.is_rejected] == rejected
    assert [m.edtf for m in mentions if not m.is_rejected] == kept


def test_this_one_just_gone_takes_its_unit_from_the_rejected_weekend() -> None:
    text = "it wasnt the weekend before last it was this one just gone, saturday."
    first, second = _read(text, datetime.date(2023, 5, 22))
    assert first.is_rejected
    assert (second.words, second.edtf) == ("this one just gone, saturday", "2023-05-20")


@pytest.mark.parametrize(
    ("text", "is_heading"),
    [
        ("January 2024: he hit a boy", True),
        ("March 2024. Four girls", True),
        ("12/3: he hit a boy", True),
        ("- 12/3 - he hit a boy", True),
        ("February 2024\nhe hit a boy", True),
        ("w/c 4 March: late twice", True),
        ("In January 2024 he hit a boy", False),
        ("January 2024 he hit a boy", False),
        ("he hit a boy in January 2024.", False),
        ("yesterday: he hit a boy", False),
    ],
)
def test_a_heading_is_a_date_alone_at_the_start_of_a_line(text: str, is_heading: bool) -> None:
    assert _read(text)[0].is_heading is is_heading


def test_a_heading_dates_what_stands_under_it() -> None:
    text = (
        "September 2022 - joined us.\nOct: first bruise.\n12th - second bruise.\non 14/11 a third"
    )
    assert _readings(text) == ["2022-09", "2022-10", "2022-10-12", "2022-11-14"]


def test_weekdays_under_a_week_are_in_that_week() -> None:
    assert _readings("w/c 26 February: Monday late, on Wednesday absent") == [
        "2024-02-26/2024-03-03",
        "2024-02-26",
        "2024-02-28",
    ]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The next day she was absent", "2024-02-06"),
        ("that afternoon she was absent", "2024-02-05"),
        ("Two days later she was absent", "2024-02-07"),
        ("later that week she was absent", "2024-02-05/2024-02-11"),
        ("the following Monday she was absent", "2024-02-12"),
        ("The following week she was absent", "2024-02-12/2024-02-18"),
        ("a week later she was absent", "2024-02-12"),
        ("the same day she was absent", "2024-02-05"),
        ("the previous evening she was absent", "2024-02-04"),
    ],
)
def test_a_phrase_is_carried_from_an_earlier_message(text: str, edtf: str) -> None:
    (mention,) = read_dates(text, _TODAY, anchor="2024-02-05")
    assert (mention.edtf, mention.from_anchor) == (edtf, True)
    assert read_dates(text, _TODAY) == ()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("the week before half term (we broke up 9 Feb) he ran", "2024-02-05/2024-02-09"),
        ("since half term, they've been back since 19/2, he ran", "2024-02-19/.."),
        ("over half term (broke up on 9th Feb) he ran", "2024-02-12/2024-02-16"),
        ("the week before half term he ran", "2024-02"),
        ("over half term he ran", "2024-02"),
    ],
)
def test_days_given_in_the_text_make_school_time_exact(text: str, edtf: str) -> None:
    assert _readings(text) == [edtf]


def test_an_organisations_calendar_makes_school_time_exact() -> None:
    year = typical_year(2023).model_copy(update={"is_typical": False})
    calendar = SchoolCalendar(years=(year,))
    text = "over half term; the week before half term; first day back; since half term"
    assert [mention.edtf for mention in read_dates(text, _TODAY, calendar)] == [
        "2024-02-12/2024-02-16",
        "2024-02-05/2024-02-09",
        "2024-02-19",
        "2024-02-19/..",
    ]


def test_a_date_that_cannot_be_worked_out_is_a_mention_without_a_reading() -> None:
    (mention,) = _read("at the end of Year 5 he moved")
    assert (mention.words, mention.edtf) == ("the end of Year 5", None)
    assert mention.kind is MentionKind.SEASON_OR_TERM


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("we will review it on Friday", "2024-03-15"),
        ("a meeting is booked for 21/3", "2024-03-21"),
        ("team around the family meeting agreed for 21/3", "2024-03-21"),
        ("review on 28/3", "2024-03-28"),
        ("next Tuesday", "2024-03-19"),
        ("a week on Monday", "2024-03-25"),
        ("we reviewed it on Friday", "2024-03-08"),
        ("a meeting was booked for 7/3", "2024-03-07"),
        ("he ran off on Thursday", "2024-03-07"),
    ],
)
def test_dates_look_back_unless_the_clause_plans(text: str, edtf: str) -> None:
    assert _readings(text) == [edtf]


@pytest.mark.parametrize(
    "text",
    ["the 31/4 was", "on 30/2 he", "12/30 in maths", "0/0", "99/99/9999", "29/2/2023", "1/13"],
)
def test_days_no_calendar_has_are_not_dates(text: str) -> None:
    assert _readings(text) == []


def test_days_that_share_a_month_are_read_one_by_one() -> None:
    mentions = _read("on 4, 11 and 18 October he ran")
    assert [m.words for m in mentions] == ["4", "11", "18 October"]
    assert [m.edtf for m in mentions] == ["2023-10-04", "2023-10-11", "2023-10-18"]


def test_dates_of_birth_are_nothing_to_count_from() -> None:
    text = "DOB 14th May 2012. The next day he cried. On 3 June he ran."
    assert _readings(text) == ["2012-05-14", "2023-06-03"]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        (
            "On Thursday 7 March he was hurt. He came back on the Monday and had marks.",
            ["2024-03-07", "2024-03-11"],
        ),
        (
            "On Thursday 7 March he had marks. They were gone by the Tuesday.",
            ["2024-03-07", "2024-03-12"],
        ),
        (
            "On Thursday 7 March he said that on the Monday dad hit him.",
            ["2024-03-07", "2024-03-04"],
        ),
        (
            "On 1 March he was hurt. He didn't come the next two days.",
            ["2024-03-01", "2024-03-02/2024-03-03"],
        ),
        ("this sunday mum turned up drunk", ["2024-03-10"]),
        ("contact is this sunday", ["2024-03-17"]),
        ("sun he didnt want to go home", ["2024-03-10"]),
    ],
)
def test_a_story_told_in_the_past_goes_on_from_day_to_day(text: str, readings: list[str]) -> None:
    assert [mention.edtf for mention in read_dates(text, datetime.date(2024, 3, 14))] == readings


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        (
            "late Mon, Tues and Thurs last week",
            "Mon, Tues and Thurs last week",
            "2024-03-04/2024-03-07",
        ),
        ("late mon tues thurs", "mon tues thurs", "2024-03-04/2024-03-07"),
        ("Absent 4th, 5th & 8th March", "4th, 5th & 8th March", "2024-03-04/2024-03-08"),
        ("On 4 March he hid, on 6 March he ran", None, None),
        ("It was 8 March, not 7 March", None, None),
        ("5 March 2022, 6 March 2024", None, None),
    ],
)
def test_days_told_in_a_row_are_one_time(text: str, words: str | None, edtf: str | None) -> None:
    mentions = read_dates(text, datetime.date(2024, 3, 14))
    joined = [m for m in join_day_lists(text, mentions) if m not in mentions]
    assert [(m.words, m.edtf) for m in joined] == ([(words, edtf)] if words else [])
