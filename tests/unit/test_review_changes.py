"""What a reviewer is told about the difference between two versions."""

from __future__ import annotations

from assistant.domain.draft import build_draft
from assistant.domain.findings import ResolutionKind
from assistant.web.changes import find_changes, submitted_versions
from tests import riley_case as case


def test_equal_texts_have_no_changes() -> None:
    draft = build_draft(case.interview(case.complete()))
    assert find_changes(draft, draft) == ()


def test_new_sentences_and_changed_dates_are_named_with_their_section() -> None:
    before = build_draft(case.interview(case.begun()[:-1]))
    after = build_draft(case.interview(case.complete()))
    changes = {
        (change.place, change.removed, change.added) for change in find_changes(before, after)
    }
    assert ("Background, date", "Wed 28 February 2024", "Thu 29 February 2024") in changes
    assert any(place == "Request, sentence" and removed is None for place, removed, _ in changes)


def test_an_answer_that_changed_shows_both_values() -> None:
    before = build_draft(case.interview(case.begun()))
    after = build_draft(case.interview(case.complete()))
    found = [change for change in find_changes(before, after) if change.place == "Date of birth"]
    assert [(change.removed, change.added) for change in found] == [("Not answered", "Not known")]


def test_each_version_is_the_text_as_it_was_sent() -> None:
    first = case.submitted(case.begun())
    later = [*first, case.decided(ResolutionKind.LEAVE_OUT)]
    versions = submitted_versions("r-1", case.submitted(later, version=2))
    assert sorted(versions) == [1, 2]
    assert len(versions[1].decisions) == 0
    assert len(versions[2].decisions) == 1
