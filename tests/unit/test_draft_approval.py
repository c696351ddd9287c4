"""An approval covers exactly the content it was given for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.domain.approval import ReviewState, check_decision
from assistant.domain.draft import (
    build_draft,
    content_of,
    current_hash,
    effective_state,
    is_approved,
)
from assistant.domain.findings import ResolutionKind
from assistant.domain.review_events import Exported
from assistant.domain.text import Section
from tests.builders import AT, AUTHOR, REVIEWER, Story, bus_story


def _approved() -> Story:
    story = bus_story()
    content_hash = current_hash(story.interview())
    story.submit(content_hash)
    story.approve(content_hash)
    return story


def _edit(story: Story) -> None:
    sentence = build_draft(story.interview()).section(Section.REQUEST).sentences[0]
    story.edit(sentence.id, sentence.text, "An assessment.")


def _decide(story: Story) -> None:
    story.decide(story.interview().open_findings[0], ResolutionKind.LEAVE_OUT)


CHANGES: dict[str, Callable[[Story], object]] = {
    "a fact": lambda story: story.incident("Riley"),
    "an answer": lambda story: story.answer("child-gender", "boy"),
    "an edit": _edit,
    "a decision": _decide,
    "the author's override": lambda story: story.override("CON-1", "why", AUTHOR),
}


def test_exactly_the_approved_content_is_approved() -> None:
    assert is_approved(_approved().interview())


@pytest.mark.parametrize("change", CHANGES)
def test_any_later_change_of_content_makes_it_a_draft_again(change: str) -> None:
    story = _approved()

    CHANGES[change](story)

    assert not is_approved(story.interview())
    assert effective_state(story.interview()) is ReviewState.DRAFT


def test_a_change_during_the_review_takes_it_back_to_draft() -> None:
    story = bus_story()
    story.submit(current_hash(story.interview()))
    assert effective_state(story.interview()) is ReviewState.IN_REVIEW

    _edit(story)

    assert effective_state(story.interview()) is ReviewState.DRAFT


def test_the_reviewers_override_does_not_void_what_was_sent() -> None:
    """The person who decides may answer a stop and then decide on the text they read."""
    story = bus_story()
    content_hash = current_hash(story.interview())
    story.submit(content_hash)

    story.override("CON-1", "a risk to the child", REVIEWER)

    interview = story.interview()
    check_decision(
        interview.review,
        author_id=AUTHOR,
        actor_id=REVIEWER,
        seen_hash=content_hash,
        current_hash=current_hash(interview),
    )


def test_exporting_does_not_change_the_content() -> None:
    story = _approved()
    before = current_hash(story.interview())
    story.events.append(
        Exported(
            id="x",
            at=AT,
            actor_id=AUTHOR,
            turn="x",
            file_format="docx",
            content_hash=before,
            is_approved=True,
        )
    )

    assert current_hash(story.interview()) == before
    assert is_approved(story.interview())


def test_two_interviews_with_the_same_words_have_different_content() -> None:
    same = bus_story()
    same.interview_id = "another"

    assert current_hash(same.interview()) != current_hash(bus_story().interview())


def test_returned_stays_returned() -> None:
    story = bus_story()
    content_hash = current_hash(story.interview())
    story.submit(content_hash)
    story.send_back(content_hash, "ring mum first")

    assert effective_state(story.interview()) is ReviewState.RETURNED


def test_content_holds_no_moment_of_deciding() -> None:
    story = bus_story()
    _decide(story)

    (decision,) = content_of(story.interview())["decisions"]

    assert "at" not in decision
