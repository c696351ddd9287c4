"""The draft is built from facts, in the staff's words, and cites them."""

from __future__ import annotations

from assistant.domain.draft import (
    DATE_NOT_KNOWN,
    Draft,
    Origin,
    build_draft,
    check_citation,
    sentence_id,
)
from assistant.domain.findings import Category, ResolutionKind
from assistant.domain.people import PersonGroup
from assistant.domain.record import AnswerStatus, Impact
from assistant.domain.text import Section
from tests.builders import Story, bus_story


def _texts(draft: Draft, section: Section) -> list[str]:
    return [sentence.text for sentence in draft.section(section).sentences]


def test_background_is_in_date_order_and_undated_entries_stand_last() -> None:
    story = Story()
    story.heard("He spat at a boy. On 3 March he ran off. In January he hid a bag.")
    story.incident("He spat at a boy")
    story.incident("On 3 March he ran off", when="On 3 March", edtf="2024-03-03")
    story.incident("In January he hid a bag", when="In January", edtf="2024-01")

    background = build_draft(story.interview()).section(Section.BACKGROUND)

    assert [sentence.date_label for sentence in background.sentences] == [
        "January 2024",
        "Sun 3 March 2024",
        DATE_NOT_KNOWN,
    ]
    assert background.sentences[0].text == "In January he hid a bag"
    assert background.sentences[0].date_words == "In January"


def test_words_without_findings_stand_exactly_as_typed() -> None:
    words = 'he  said "let me see  or youre not my friend" 😀 ymlaen’r ffordd'
    story = Story()
    story.heard(f"well {words}")
    story.incident(words)

    assert _texts(build_draft(story.interview()), Section.BACKGROUND) == [words]


def test_pieces_of_one_incident_are_joined_in_typed_order() -> None:
    story = Story()
    story.heard("He hid under a table. Lunch was pasta. He stayed there for an hour.")
    story.incident("He hid under a table", "He stayed there for an hour")

    assert _texts(build_draft(story.interview()), Section.BACKGROUND) == [
        "He hid under a table … He stayed there for an hour"
    ]


def test_every_sentence_names_facts_and_holds_only_what_they_hold() -> None:
    interview = bus_story().interview()
    draft = build_draft(interview)

    assert draft.dropped == 0
    assert len(draft.sentences) == 11
    for sentence in draft.sentences:
        assert sentence.fact_ids
        assert check_citation(sentence, interview) == ()


def test_names_of_others_are_tokens_everywhere() -> None:
    text = build_draft(bus_story().interview()).model_dump_json()

    assert "Riley Dunmore" in text
    for name in ("Florence", "Cody", "Wes", "Lund"):
        assert name not in text
    assert "[child A]" in text


def test_impact_is_the_staffs_words_or_plainly_missing() -> None:
    story = Story()
    story.heard("We moved his seat. We rang mum. We met dad.", Section.INTERVENTIONS)
    seat = story.intervention("We moved his seat")
    call = story.intervention("We rang mum")
    story.heard("no more kicking", Section.INTERVENTIONS)
    met = story.intervention(
        "We met dad", impact=Impact.POSITIVE, impact_words=("no more kicking",)
    )
    story.answer(f"intervention-impact:{call.id}", status=AnswerStatus.NOT_KNOWN)

    texts = {sentence.id: sentence.text for sentence in build_draft(story.interview()).sentences}

    assert texts[sentence_id(Section.INTERVENTIONS, seat, "impact")] == "Impact: not said"
    assert texts[sentence_id(Section.INTERVENTIONS, call, "impact")] == "Impact: not known"
    assert texts[sentence_id(Section.INTERVENTIONS, met, "impact")] == "Impact: “no more kicking”"


def test_who_did_it_is_added_only_where_the_words_do_not_say_so() -> None:
    story = Story()
    story.heard("Mr Hale did it. The seat was moved.", Section.INTERVENTIONS)
    story.person("Mr Hale", group=PersonGroup.STAFF)
    story.intervention("The seat was moved", by="Mr Hale")

    first = build_draft(story.interview()).section(Section.INTERVENTIONS).sentences[0]

    assert first.text == "The seat was moved (by [staff member A])"


def test_requests_are_numbered_with_their_reasons() -> None:
    section = build_draft(bus_story().interview()).section(Section.REQUEST)

    assert [(sentence.number, sentence.text) for sentence in section.sentences] == [
        (
            1,
            "“An assessment of what the boys are seeing at home”, because “Riley told us he "
            "watches things with [family member B]”.",
        ),
        (2, "“advice from the HSB service on a safety plan”."),
    ]


def test_a_reason_inside_the_ask_is_not_said_twice() -> None:
    story = Story()
    story.heard("An assessment because he hits his sister", Section.REQUEST)
    story.request("An assessment because he hits his sister", reason=("he hits his sister",))

    assert _texts(build_draft(story.interview()), Section.REQUEST) == [
        "“An assessment because he hits his sister”."
    ]


def test_list_marks_are_not_part_of_an_ask() -> None:
    story = Story()
    story.heard("1 - a family assessment\n2) a meeting\n30 days of support", Section.REQUEST)
    for words in ("1 - a family assessment", "2) a meeting", "30 days of support"):
        story.request(words)

    assert _texts(build_draft(story.interview()), Section.REQUEST) == [
        "“a family assessment”.",
        "“a meeting”.",
        "“30 days of support”.",
    ]


def test_outcomes_about_a_child_come_first() -> None:
    section = build_draft(bus_story().interview()).section(Section.OUTCOMES)

    assert section.lead == "In our professional view, if nothing changes:"
    assert [sentence.note for sentence in section.sentences] == [
        None,
        "about the setting rather than a child",
    ]


def test_a_view_moved_to_request_is_labelled_and_names_the_facts_it_rests_on() -> None:
    story = Story()
    story.heard("On 3 March he swore. His brother probably taught him it.")
    incident = story.incident("On 3 March he swore", when="On 3 March", edtf="2024-03-03")
    finding = story.finding("His brother probably taught him it", Category.SPECULATION)
    view = story.view("His brother probably taught him it", rests_on=(incident.id, "gone"))
    story.decide(finding, ResolutionKind.MOVE_TO_REQUEST)

    draft = build_draft(story.interview())

    (sentence,) = draft.section(Section.REQUEST).sentences
    assert sentence.text == (
        "In our professional view: “His brother probably taught him it” "
        "(rests on Sun 3 March 2024)."
    )
    assert sentence.fact_ids == (view.id, incident.id)
    assert draft.held == ()


def test_an_edited_sentence_shows_the_last_edit_with_names_masked() -> None:
    story = bus_story()
    before = build_draft(story.interview()).section(Section.REQUEST).sentences[1]
    story.edit(before.id, before.text, "Advice for Cody.")
    story.edit(before.id, "Advice for Cody.", "Advice from the HSB service for Codys plan.")

    after = build_draft(story.interview()).section(Section.REQUEST).sentences[1]

    assert after.text == "Advice from the HSB service for [family member B]s plan."
    assert (after.id, after.fact_ids, after.origin) == (before.id, before.fact_ids, Origin.EDITED)


def test_rows_tell_not_known_from_not_answered() -> None:
    rows = {row.question_id: row for row in build_draft(bus_story().interview()).child_rows}

    assert rows["child-name"].value == "Riley Dunmore"
    assert rows["child-dob"].value == "Not known"
    assert rows["child-address"].value == "Not answered"
    assert rows["household"].value.startswith("mum, mums partner [family member A]")


def test_an_answer_to_a_question_of_another_flow_is_not_lost() -> None:
    story = Story()
    story.answer("favourite-adult", "his key worker")
    story.answer("intervention-impact:gone", "better")

    labels = [row.label for row in build_draft(story.interview()).child_rows]

    assert "Favourite adult" in labels
    assert "intervention-impact:gone" in [
        row.question_id for row in build_draft(story.interview()).child_rows
    ]


def test_an_empty_interview_has_an_empty_draft_with_every_section() -> None:
    draft = build_draft(Story().interview())

    assert [part.title for part in draft.sections] == [
        "Child and family",
        "Background",
        "Interventions",
        "Request",
        "Outcomes",
    ]
    assert draft.sentences == ()
