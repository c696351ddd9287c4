"""Verbatim and reported words are left alone, whatever they hold."""

import itertools
import random

import pytest

from assistant.domain.findings import NOT_FACT
from assistant.domain.quotations import quoted_spans
from assistant.domain.rules.wording import attributed_spans, review_wording

LOADED = [
    "he is a disgusting liar",
    "I hate you, you evil cow",
    "she's always kicking off",
    "mum's probably depressed again",
    "everyone knows he's a bully",
    "it's all your fault",
    "they don't care about me",
    "I was absolutely livid with her",
    "apparently he did it on purpose",
    "you're a nightmare and a thug",
    "what a surprise, typical",
    "he never listens to anyone",
    "I wish I was dead",
    "the boys' team are rubbish",
    "loads of times, for ages",
    "my life is horrible",
    "he wanted to hurt me",
]
FRAMES = [
    "He said {q} at 10:20.",
    "Mum told the office {q} on 4 May.",
    "{q}, she shouted from the stairs.",
    "The note reads {q} and is on file.",
    "At break Leo was heard to say {q}.",
    "She wrote {q} on the wall.",
    "When asked, he answered {q}.",
    "Dad's text of 3 June says {q}.",
]
MARKS = [("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'")]


def test_two_thousand_generated_quotations_hold_no_flag() -> None:
    chooser = random.Random(11)  # noqa: S311  # the same quotations in every run, not a secret
    combinations = list(itertools.product(LOADED, FRAMES, MARKS, ("", ".", "!", "?")))
    chooser.shuffle(combinations)
    checked = 0
    for (words, frame, (opening, closing), stop), second in zip(
        itertools.cycle(combinations), LOADED * 118, strict=False
    ):
        inner = f"{words}. {second}{stop}" if checked % 2 else f"{words}{stop}"
        text = frame.format(q=f"{opening}{inner[0].upper()}{inner[1:]}{closing}")
        start = text.index(opening + inner[0].upper())
        end = start + len(inner) + 2
        inside = [
            hit.words
            for hit in review_wording(text)
            if hit.category in NOT_FACT and hit.start_char < end and start < hit.end_char
        ]
        assert inside == [], text
        checked += 1
        if checked == 2_000:
            break
    assert checked == 2_000


def test_a_quotation_never_closed_is_still_somebodys_words() -> None:
    assert review_wording('She said "he is a horrible liar and a bully') == ()


def test_scare_quotes_are_not_verbatim_speech() -> None:
    assert [hit.words for hit in review_wording("Mum's 'illness' came back.")] == ["'illness'"]


@pytest.mark.parametrize(
    ("text", "clause", "speaker"),
    [
        ("Mum said he is a liar.", " he is a liar.", "mum"),
        ("Mrs Kay told me that he was upset.", " me that he was upset.", "mrs kay"),
        ("He is a liar, Dad said.", "He is a liar, ", "dad"),
    ],
)
def test_reported_clauses_are_found_with_their_speaker(
    text: str, clause: str, speaker: str
) -> None:
    (found,) = attributed_spans(text)
    assert text[found.start_char : found.end_char] == clause
    assert found.speaker == speaker


@pytest.mark.parametrize(
    "text", ["Staff said he is a liar.", "I told him he was rude.", "It was said that he left."]
)
def test_the_team_and_nobody_are_no_speakers(text: str) -> None:
    assert attributed_spans(text) == ()


def test_quoted_spans_are_offered_to_others() -> None:
    assert quoted_spans('He said "no".') == ((8, 12),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She asked for her nan constantly.", {"constantly"}),
        ("Asks for a drink every five minutes.", {"every five minutes"}),
        ("Mum asked for the rude letter back.", set()),
    ],
)
def test_how_often_somebody_asks_is_the_writers_word(text: str, words: set[str]) -> None:
    assert {hit.words for hit in review_wording(text)} == words


@pytest.mark.parametrize(
    "text",
    [
        "Staff looked in on her every five minutes until midnight.",
        "The CQC judged the home inadequate in March 2023.",
        "He is a wheelchair user.",
    ],
)
def test_watches_ratings_and_plain_descriptions_are_facts(text: str) -> None:
    assert review_wording(text) == ()
