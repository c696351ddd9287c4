"""Laws of the draft, for any findings at any places and any decisions about them."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.domain.draft import build_draft, current_hash, visible_words
from assistant.domain.findings import NOT_FACT, Category, ResolutionKind
from assistant.domain.record import Incident
from assistant.domain.rules.record_checks import check_record
from tests.builders import Story

_MARKS = ("", "", "", ",", ".", " and", ";", " -", "!", " because")
_DECISIONS = (
    None,
    ResolutionKind.KEEP,
    ResolutionKind.LEAVE_OUT,
    ResolutionKind.MOVE_TO_REQUEST,
    ResolutionKind.ATTRIBUTE,
    ResolutionKind.REWORD,
)
_CATEGORIES = (*sorted(NOT_FACT), Category.PLACEMENT, Category.JARGON)


@st.composite
def _sentences(draw: st.DrawFn) -> tuple[list[str], str]:
    """Words that occur once each ("w0 w1 …"), with marks between them."""
    count = draw(st.integers(2, 14))
    words = [f"w{number}" for number in range(count)]
    text = " ".join(word + draw(st.sampled_from(_MARKS)) for word in words)
    return words, text


_FLAGS = st.lists(
    st.tuples(
        st.integers(0, 13),
        st.integers(1, 4),
        st.sampled_from(_CATEGORIES),
        st.sampled_from(_DECISIONS),
    ),
    max_size=4,
)


def _told(
    typed: tuple[list[str], str], flags: Sequence[tuple[int, int, Category, ResolutionKind | None]]
) -> tuple[Story, Incident, set[str]]:
    words, text = typed
    story = Story()
    story.heard(text)
    incident = story.incident(text)
    held: set[str] = set()
    for number, (place, length, category, kind) in enumerate(flags):
        first = min(place, len(words) - 1)
        chosen = words[first : first + length]
        start, end = text.index(chosen[0]), text.index(chosen[-1]) + len(chosen[-1])
        finding = story.finding(text[start:end], category)
        if kind is not None:
            new = f"n{number}" if kind is ResolutionKind.REWORD else None
            story.decide(finding, kind, new, speaker="gran")
        elif category is not Category.JARGON:
            held |= set(chosen)
    return story, incident, held


def _tokens(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text).split()


@settings(max_examples=50, deadline=None)
@given(_sentences(), _FLAGS)
@example(
    (["w0", "w1"], "w0 w1"),
    [(0, 1, Category.BLAME, ResolutionKind.ATTRIBUTE), (0, 2, Category.BLAME, None)],
)
def test_open_words_are_out_and_the_rest_is_typed_words_in_order(
    typed: tuple[list[str], str],
    flags: Sequence[tuple[int, int, Category, ResolutionKind | None]],
) -> None:
    story, incident, held = _told(typed, flags)

    left = [word for word in _tokens(visible_words(incident, story.interview())) if word[0] == "w"]
    left = [word for word in left if word[1:].isdigit()]

    assert not held & set(left)
    assert left == sorted(set(left), key=lambda word: int(word[1:]))
    assert set(left) <= set(typed[0])


@settings(max_examples=20, deadline=None)
@given(_sentences(), _FLAGS)
def test_keeping_everything_gives_the_words_back_exactly(
    typed: tuple[list[str], str],
    flags: Sequence[tuple[int, int, Category, ResolutionKind | None]],
) -> None:
    kept = [(first, length, category, ResolutionKind.KEEP) for first, length, category, _ in flags]

    story, incident, _ = _told(typed, kept)

    assert visible_words(incident, story.interview()) == typed[1]


@settings(max_examples=15, deadline=None)
@given(_sentences(), _FLAGS)
def test_any_decisions_leave_a_valid_draft_and_the_same_hash_at_every_look(
    typed: tuple[list[str], str],
    flags: Sequence[tuple[int, int, Category, ResolutionKind | None]],
) -> None:
    story, _, _ = _told(typed, flags)
    first, second = story.interview(), story.interview()

    assert build_draft(first) == build_draft(second)
    assert current_hash(first) == current_hash(second)
    assert build_draft(first).dropped == 0
    check_record(first)
