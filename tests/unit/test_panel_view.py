"""The panel shows the record as it is, with its ground, and progress in words."""

from __future__ import annotations

import pytest

from assistant.domain.approval import fingerprint
from assistant.domain.dates import ReportedDate
from assistant.domain.draft import build_draft
from assistant.domain.events import Event, Interview, Understood
from assistant.domain.findings import ResolutionKind
from assistant.errors import NotFoundError
from assistant.panel.view import PanelView, build_finding, build_view, earlier_dates
from tests import riley_case as case


def _view(events: list[Event]) -> PanelView:
    interview = case.interview(events)
    return build_view(
        interview,
        gaps=case.gaps(),
        checks=case.checks(),
        draft=build_draft(interview),
        emergency=case.EMERGENCY,
        reviewer_name="Helen Marsh",
        organisation="Larkfield Primary School",
        names=case.NAMES,
        earlier=earlier_dates(events),
    )


def test_an_empty_referral_says_not_started_everywhere() -> None:
    interview = Interview(id="r-1", owner_id=case.AUTHOR, owner_name="Sam Okafor")
    view = build_view(
        interview,
        gaps=case.gaps(),
        checks=(),
        draft=build_draft(interview),
        emergency=case.EMERGENCY,
        reviewer_name="Helen Marsh",
        organisation="Larkfield Primary School",
    )
    assert view.child == "New referral"
    assert view.child_line == "Larkfield Primary School · Draft"
    assert {section.words for section in view.sections} == {"Not started"}
    assert view.foot.startswith("A draft is not a referral.")


def test_the_child_line_states_age_setting_and_when_it_was_saved() -> None:
    view = _view(case.begun())
    assert view.child == "Riley Dunmore"
    assert view.child_line == "8 years · Larkfield Primary School · Draft, saved 09:40"


def test_entries_stand_in_date_order_with_reading_and_words_said() -> None:
    view = _view(case.begun())
    assert [(entry.reading, entry.date_words) for entry in view.chronology] == [
        ("January 2024 onwards", "since the start of the spring term"),
        ("Thu 29 February 2024", "29/2"),
        ("Thu 7 March 2024", "last Thursday"),
    ]
    assert [entry.day for entry in view.chronology] == [None, "2024-02-29", "2024-03-07"]


def test_another_child_is_a_token_in_the_reading_and_a_name_in_the_source() -> None:
    bus = _view(case.begun()).chronology[2]
    assert "Florence" not in bus.words
    assert "[child A]" in bus.words
    assert bus.attribution == "Told by child A, to Sam Okafor"
    source = bus.sources[0]
    assert "Florence" in "".join(piece.text for piece in source.pieces)
    assert source.cite == "Your message, 14 March 2024, 09:31. “Florence” is shown as child A."


def test_source_pieces_are_exactly_what_was_typed() -> None:
    for entry in _view(case.complete()).chronology:
        for source in entry.sources:
            typed = case.BUS if source.message_id == "m-bus" else case.CORRECTION
            for piece in source.pieces:
                assert all(part in typed for part in piece.text.split(" … ")) or "…" in piece.text
                if piece.is_marked:
                    assert piece.text in typed


def test_a_corrected_date_says_what_it_was_and_shows_both_sources() -> None:
    toilets = _view(case.begun()).chronology[1]
    assert toilets.corrected == "Date corrected; was Wed 28 February 2024"
    assert [source.message_id for source in toilets.sources] == ["m-bus", "m-fix"]


def test_the_same_day_said_again_is_no_correction() -> None:
    events = case.begun()
    corrected = events.pop()
    assert isinstance(corrected, Understood)
    again = corrected.amended[0].model_copy(
        update={"date": ReportedDate(words="28 Feb", edtf="2024-02-28")}
    )
    events.append(corrected.model_copy(update={"amended": (again,)}))

    toilets = next(entry for entry in _view(events).chronology if entry.day == "2024-02-28")

    assert toilets.date_words == "28 Feb"
    assert toilets.corrected is None


def test_an_incident_without_a_source_says_what_is_missing() -> None:
    toilets = _view(case.begun()).chronology[1]
    assert toilets.is_attribution_missing
    assert toilets.attribution == "Not yet said: who saw it or told you"


def test_held_out_words_stand_with_the_entry_they_follow() -> None:
    view = _view(case.begun())
    assert [item.words for item in view.chronology[1].held] == [case.CREEP]
    assert view.held == ()
    assert view.open_findings == ("f-creep",)


def test_impact_is_stated_or_visibly_missing() -> None:
    pants, seat = _view(case.complete()).interventions
    assert (pants.impact, pants.is_impact_missing) == ("mixed", False)
    assert (seat.impact, seat.is_impact_missing) == ("not yet said", True)


def test_requests_carry_their_reason_or_say_that_none_is_given() -> None:
    assess, advice = _view(case.complete()).requests
    assert assess.reason == "Riley told us he watches things with his brother"
    assert advice.is_reason_missing


def test_a_professional_view_says_what_it_rests_on() -> None:
    assert _view(case.complete()).views[0].note == "Rests on Thu 7 March 2024"


def test_progress_is_told_in_words() -> None:
    words = {section.id: section.words for section in _view(case.complete()).sections}
    assert words["background"] == "Being answered now"
    assert words["interventions"] == "2 actions"
    assert words["request"] == "2 requests"


def test_checks_show_severity_and_a_recorded_override() -> None:
    view = _view([*case.submitted(case.complete()), case.overridden()])
    police = next(check for check in view.checks if check.id == "c-police")
    assert police.override_by == "Helen Marsh, 14 March 2024, 13:58"
    assert police.severity == "stop"


def test_a_returned_referral_shows_comments_at_their_place() -> None:
    view = _view(case.returned(case.submitted(case.complete())))
    assert view.review.headline == "Returned by Helen Marsh"
    assert view.review.comments[0].place == "Interventions"
    assert view.review.words == "Version 1 returned; version 2 is a draft"
    assert view.submit_words == "Send again"


def test_an_approved_referral_says_what_is_left_to_do() -> None:
    events = case.approved(case.submitted(case.complete()))
    view = _view(events)
    assert view.review.headline == "Approved by Helen Marsh"
    approved_hash = case.interview(events).review.approved_hash
    assert view.fingerprint == fingerprint(approved_hash or "")
    assert view.left_to_do[0] == "Take the Word document."
    assert view.foot == "Until it is sent, no referral has been made."
    assert view.submit_words is None


def test_a_change_after_approval_makes_a_draft_again() -> None:
    events = case.approved(case.submitted(case.complete()))
    view = _view([*events, case.decided(ResolutionKind.KEEP, words="It was said.")])
    assert view.review.headline == "Changed since version 1 was approved"
    assert view.left_to_do == ()
    assert view.submit_words == "Send to Helen Marsh for review"


def test_the_view_is_json_and_comes_back_equal() -> None:
    view = _view(case.complete())
    assert PanelView.model_validate_json(view.model_dump_json()) == view


def test_an_open_card_marks_the_words_and_offers_every_way_out() -> None:
    card = build_finding(case.interview(case.begun()), "f-creep", names=case.NAMES)
    assert card.heading == "Wording in Background"
    assert card.tag == "To decide"
    assert [piece.text for piece in card.context if piece.is_marked] == [case.CREEP]
    assert len(card.resolutions) == 5
    assert card.is_held_out


@pytest.mark.parametrize(
    ("kind", "tag"),
    [
        (ResolutionKind.REWORD, "Settled: reworded"),
        (ResolutionKind.LEAVE_OUT, "Settled: left out"),
        (ResolutionKind.KEEP, "Kept, with a reason"),
        (ResolutionKind.ATTRIBUTE, "Settled: who said it is recorded"),
        (ResolutionKind.MOVE_TO_REQUEST, "Settled: moved to Request"),
    ],
)
def test_a_decided_card_says_what_was_decided_and_by_whom(kind: ResolutionKind, tag: str) -> None:
    events = [*case.begun(), case.decided(kind, words="He did not stop.")]
    card = build_finding(case.interview(events), "f-creep", names=case.NAMES)
    assert card.tag == tag
    assert card.decision is not None
    assert (card.decision.by, card.decision.at) == ("Sam Okafor", "14 March 2024, 09:55")
    assert not card.is_held_out


def test_a_finding_of_another_referral_is_not_found() -> None:
    with pytest.raises(NotFoundError):
        build_finding(case.interview(case.begun()), "f-other")
