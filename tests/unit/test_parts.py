"""Headings in one message say in which section each part is read."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.parts import find_parts, only
from assistant.domain.text import Message, Section


def typed(text: str, section: Section = Section.SAFETY) -> Message:
    return Message(
        id="m",
        section=section,
        text=text,
        author_id="a",
        at=datetime(2026, 11, 24, tzinfo=UTC),
        today=date(2026, 11, 24),
    )


def parts_of(text: str, section: Section = Section.SAFETY) -> list[tuple[str, str]]:
    return [
        (part.section.value, text[start:end].strip())
        for part in find_parts(typed(text, section))
        for start, end in part.spans
    ]


def test_a_whole_referral_is_cut_at_its_headings() -> None:
    text = (
        "He is in class.\n\nBackground:\nOn 2 May he fell.\nHe cried.\n\nWhat we have done\n"
        "- Rang mum\n\n## What we want\n1. A visit\n\nOutcomes: he could be hurt\n\nThanks"
    )
    assert parts_of(text) == [
        ("safety", "He is in class."),
        ("background", "On 2 May he fell.\nHe cried."),
        ("interventions", "- Rang mum"),
        ("request", "1. A visit"),
        ("request", "Thanks"),
        ("outcomes", "he could be hurt"),
    ]


def test_a_heading_in_a_log_holds_for_its_line() -> None:
    text = "3/5 he hit a boy\nAction: mum rung, sat out of play\n4/5 he kicked a door"
    assert parts_of(text, Section.BACKGROUND) == [
        ("background", "3/5 he hit a boy"),
        ("background", "4/5 he kicked a door"),
        ("interventions", "mum rung, sat out of play"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Background noise upset him in the hall.",
        "The history teacher saw him.",
        "Support staff rang mum on 3 May.",
        "He said: what has happened to me?",
        "request a visit please",
        "Child protection plan since May",
        "",
        "   ",
    ],
)
def test_words_that_only_look_like_a_heading_cut_nothing(text: str) -> None:
    parts = find_parts(typed(text))
    assert [(part.section, part.spans) for part in parts] == [(Section.SAFETY, ((0, len(text)),))]


@given(
    st.lists(
        st.sampled_from(
            ["Background:", "Request", "words here", "", "- a line", "Actions: rang", "3/5 fell"]
        ),
        max_size=12,
    )
)
def test_parts_never_overlap_and_keep_every_place(lines: list[str]) -> None:
    message = typed("\n".join(lines))
    parts = find_parts(message)
    assert len({part.section for part in parts}) == len(parts)
    spans = sorted(span for part in parts for span in part.spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    for part in parts:
        shown = only(message, part).text
        assert len(shown) == len(message.text)
        for start, end in part.spans:
            assert shown[start:end] == message.text[start:end]
        assert len("".join(shown.split())) == sum(
            len("".join(message.text[start:end].split())) for start, end in part.spans
        )
