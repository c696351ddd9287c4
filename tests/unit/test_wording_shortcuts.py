"""What the wording review passes over unread holds nothing it would have found."""

import re

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.quotations import find_quotations
from assistant.domain.rules.wording.attribution import sentence_reports
from assistant.domain.rules.wording.reporting import Reporting
from assistant.domain.rules.wording.review import _scanner, review_wording
from assistant.domain.rules.wording.scene import Scene
from assistant.domain.rules.wording.speakers import (
    OPENING_WORDS,
    SAY_WORDS,
    SOURCE_NOUNS,
    TALK_WORDS,
)
from assistant.domain.sentences import ORDINARY_END, split_sentences
from assistant.domain.text import Section

PIECES = st.sampled_from(
    [
        *sorted(SAY_WORDS | SOURCE_NOUNS | OPENING_WORDS),
        *"Mum dad he she they Mrs Grey the nurse of to by own words people some girls that".split(),
        *"his her on in was not Mum's letter. arm. He A . , \n ! ? ( ) - ; : 10 3rd é İ \x00".split(
            " "
        ),
        *('"', "'", "“", "”", "according to", "as set out in", "per the log", "in her own words"),
        *("iv.", "No.", "Mrs.", "etc.", "e.g.", "p.m.", "12.30", "St.", "approx.", "...", "said."),
    ]
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from([" ", " ", " ", "", "  "])), max_size=24).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)


@given(TEXTS)
def test_reported_words_are_the_same_read_or_passed_over(text: str) -> None:
    scene = Scene(text)
    reporting = Reporting(scene)
    for word in re.finditer(r"[A-Za-z]+", text):
        sentence = scene.sentence_at(word.start())
        read = sentence_reports(scene, sentence)[0]
        assert reporting.covers(word.start()) == any(
            item.start_char <= word.start() < item.end_char for item in read
        )


@given(TEXTS)
def test_talk_by_people_in_general_is_the_same_read_or_passed_over(text: str) -> None:
    scene = Scene(text)
    for sentence in scene.sentences:
        verbs = [
            word.start()
            for word in re.compile("[a-z]+").finditer(
                scene.folded, sentence.start_char, sentence.end_char
            )
            if word.group() in TALK_WORDS
        ]
        read = sentence_reports(scene, sentence)[1]
        reporting = Reporting(scene)
        assert reporting.talk_at(verbs, sentence) == read
        assert not read or any(map(reporting.may_be_talk, verbs))


@given(TEXTS)
def test_an_ordinary_full_stop_ends_a_sentence_outside_quotations(text: str) -> None:
    closed = [quotation for quotation in find_quotations(text) if quotation.closed]
    ends = {sentence.end_char for sentence in split_sentences(text)}
    for stop in re.finditer(rf"\.(?:{ORDINARY_END})", text):
        if not any(
            quotation.start_char < stop.start() < quotation.end_char for quotation in closed
        ):
            assert stop.end() in ends


@given(TEXTS)
def test_what_stands_around_is_cut_at_the_nearest_stop(text: str) -> None:
    scene = Scene(text)
    for word in re.finditer(r"\w+", text):
        before, after = scene.before(word.start()), scene.after(word.end())
        assert scene.folded[: word.start()].endswith(before)
        assert scene.folded[word.end() :].startswith(after)
        assert "\n" not in text[word.start() - len(before) : word.start()]
        assert "\n" not in text[word.end() : word.end() + len(after)]


def test_a_section_given_as_text_or_as_itself_is_read_with_one_table() -> None:
    """The table of Background is the largest thing in memory; it was once there twice."""
    found = review_wording("He is a nasty boy.", Section.BACKGROUND.value)
    tables = _scanner.cache_info().currsize
    assert review_wording("He is a nasty boy.", Section.BACKGROUND) == found != ()
    assert _scanner.cache_info().currsize == tables
