"""Hidden words and the exact way back."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.people import Person, PersonGroup
from assistant.domain.ports import Extraction
from assistant.domain.record import Answer, AnswerStatus, Record
from assistant.engines.llm.privacy import Mask, Secret, make_mask
from assistant.engines.llm.windows import cut_windows, number_lines

SECRETS = (
    Secret("Riley Dunmore", "[CHILD]"),
    Secret("Riley", "[CHILD]"),
    Secret("Jo", "[CHILD_A]"),
    Secret("Will", "[CHILD_B]", any_case=False),
)
_VARIED = (
    "Riley|riley|Rileys|RILEY'S|Riley Dunmore|Jo|Job|Will|will|“no”|hit|a|door|.|\n|on 3/3"
    "|he said 'stop'|é|😀"
)
WORDS = st.lists(
    st.sampled_from(_VARIED.split("|")),
    max_size=25,
).map(" ".join)


def _mask(**changes: bool) -> Mask:
    return Mask(SECRETS, **{"hide_quotes": True, "hide_unknown_names": True, **changes})


@given(text=WORDS)
def test_the_way_back_gives_every_typed_character_once(text: str) -> None:
    sent = _mask().hide(text)
    assert sent.typed_span(0, len(sent.text)) == (0, len(text))
    place = 0
    for piece in sent.pieces:
        assert piece.typed_start == place
        place = piece.typed_end
        if not piece.is_token:
            typed = text[piece.typed_start : piece.typed_end]
            assert sent.text[piece.sent_start : piece.sent_end] == typed
    assert place == len(text)


@given(text=WORDS, data=st.data())
def test_any_span_of_sent_text_comes_back_as_the_words_it_stands_for(
    text: str, data: st.DataObject
) -> None:
    mask = _mask()
    sent = mask.hide(text)
    start = data.draw(st.integers(0, len(sent.text)))
    end = data.draw(st.integers(start, len(sent.text)))
    low, high = sent.typed_span(start, end)
    assert 0 <= low <= high <= len(text)
    inside = [piece for piece in sent.pieces if piece.sent_start >= start and piece.sent_end <= end]
    for piece in inside:
        assert low <= piece.typed_start
        assert piece.typed_end <= high


@given(text=WORDS)
def test_nothing_hidden_is_left_in_what_is_sent(text: str) -> None:
    mask = _mask()
    sent = mask.hide(text)
    assert mask.leaks(sent.text) == 0
    assert "riley" not in sent.text.lower()
    assert "“no”" not in sent.text


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("Rileys phone", "[CHILD]s phone"),
        ("riley’s phone", "[CHILD]’s phone"),
        ("Riley\nDunmore ran", "[CHILD] ran"),
        ("Will will go", "[CHILD_B] [CHILD_B] go"),
        ("he got a Job with Jo", "he got a Job with [CHILD_A]"),
        ('he said "come here"', 'he said "[QUOTE_1]"'),
        ("rang 01234 567890 twice", "rang [NUMBER_1] twice"),
        ("on 12/03/2024 at 10.45", "on 12/03/2024 at 10.45"),
        ("mail a.b@c.example now", "mail [EMAIL_1] now"),
        ("lives at CF10 3AT with nan", "lives at [POSTCODE_1] with nan"),
        ("born 3rd May 2016 in March", "born [BIRTH_1] in March"),
        ("he saw Marguerite in Tesco", "he saw [NAME_1] in [NAME_2]"),
        ("On Monday the DSL rang CAMHS", "On Monday the DSL rang CAMHS"),
    ],
)
def test_what_is_hidden_and_what_is_not(text: str, sent: str) -> None:
    plain = "Job" in text
    assert _mask(hide_unknown_names=not plain).hide(text).text == sent


def test_a_name_that_is_a_word_too_is_hidden_in_lower_case_only_before_it_leaves() -> None:
    assert _mask(hide_unknown_names=False).hide("Will will go").text == "[CHILD_B] will go"
    school = Answer(
        question_id="child-school", status=AnswerStatus.GIVEN, value="Elm Road School, Ayr"
    )
    mask = make_mask(
        Record(answers=(school,)),
        Extraction(engine="x"),
        hide_quotes=False,
        hide_unknown_names=True,
    )
    assert mask.hide("the road to school").text == "the road to school"


@pytest.mark.parametrize("typed", ["O'Brien", "O’Brien", "o'brien", "O’BRIEN’s"])
def test_a_name_is_hidden_with_either_apostrophe(typed: str) -> None:
    secrets = [Secret("Ava O’Brien", "[X]"), Secret("O'Brien", "[X]")]
    mask = Mask(secrets, hide_quotes=False, hide_unknown_names=False)
    assert "brien" not in mask.hide(f"then {typed} ran").text.lower()


def test_a_mother_called_mum_keeps_her_word() -> None:
    mum = Person(id="1", names=("mum",), group=PersonGroup.FAMILY, token="family member A")
    mask = make_mask(
        Record(people=(mum,)), Extraction(engine="x"), hide_quotes=False, hide_unknown_names=False
    )
    assert mask.hide("mum rang").text == "mum rang"


def test_long_messages_are_cut_into_windows_that_overlap() -> None:
    text = " ".join(f"Sentence number {number} is here." for number in range(200))
    lines = number_lines(text, _mask())
    windows = list(cut_windows(lines, max_chars=500, overlap=1))
    assert len(windows) > 5
    assert all(len(window.staff_words) <= 560 for window in windows)
    for first, second in itertools.pairwise(windows):
        assert second.lines[0] == first.lines[-1]
    assert {line.number for window in windows for line in window.lines} == {
        line.number for line in lines
    }


def test_a_sentence_without_an_end_is_cut_between_words() -> None:
    text = "word " * 2_000
    lines = number_lines(text, _mask())
    assert len(lines) > 1
    assert all(line.end_char - line.start_char <= 1_000 for line in lines)
    assert all(text[line.start_char : line.end_char].startswith("word") for line in lines)
