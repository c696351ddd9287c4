"""Words under an open finding are visible, not lost, and not yet in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.cut_text import close_up
from assistant.domain.draft import build_draft, spans_left, visible_words
from assistant.domain.findings import NOT_FACT, Category, ResolutionKind, Severity
from assistant.domain.people import PersonGroup
from assistant.domain.text import Section
from tests.builders import Story


def _background(story: Story) -> list[str]:
    draft = build_draft(story.interview())
    return [sentence.text for sentence in draft.section(Section.BACKGROUND).sentences]


def _held(story: Story) -> list[str]:
    return [item.words for item in build_draft(story.interview()).held]


@pytest.mark.parametrize("category", sorted(NOT_FACT))
def test_an_open_finding_holds_its_words_out(category: Category) -> None:
    story = Story()
    story.heard("He threw a chair and is a nasty boy. Then he sat down.")
    story.incident("He threw a chair and is a nasty boy. Then he sat down.")
    story.finding("is a nasty boy", category)

    assert _background(story) == ["He threw a chair. Then he sat down."]
    assert _held(story) == ["is a nasty boy"]


@pytest.mark.parametrize(
    ("text", "flagged", "left"),
    [
        ("He clearly pushed her.", "clearly", "He … pushed her."),
        ("Obviously, he pushed her.", "Obviously", "he pushed her."),
        ("He pushed her, which was vile!", "which was vile", "He pushed her!"),
        ("He hit her and was nasty and ran off.", "was nasty", "He hit her … and ran off."),
        ("He pushed her (the little horror).", "the little horror", "He pushed her."),
        ("It was awful. He pushed her.", "It was awful.", "He pushed her."),
        ("He pushed her because he is a bully", "he is a bully", "He pushed her"),
    ],
)  # fmt: skip
def test_cuts_are_closed_up_without_adding_words(text: str, flagged: str, left: str) -> None:
    story = Story()
    story.heard(text)
    story.incident(text)
    story.finding(flagged)

    assert _background(story) == [left]


def test_an_incident_with_nothing_left_is_only_held_out() -> None:
    story = Story()
    story.heard("Riley is a nasty boy.")
    story.person("Riley", group=PersonGroup.SUBJECT)
    story.incident("Riley is a nasty boy.")
    story.finding("a nasty boy")

    assert _background(story) == []
    assert _held(story) == ["a nasty boy"]


@pytest.mark.parametrize(
    ("text", "hedge", "left", "held"),
    [
        (
            "He wrote on the wall in chalk, his brother probably taught him it.",
            "probably",
            "He wrote on the wall in chalk.",
            "his brother probably taught him it",
        ),
        (
            "He hid, and I think he was scared, but he came out.",
            "I think",
            "He hid … but he came out.",
            "I think he was scared",
        ),
        ("Maybe, he is hungry. He ate.", "Maybe", "He ate.", "Maybe, he is hungry."),
        ("He ate. He is hungry, probably.", "probably", "He ate.", "He is hungry, probably."),
        (
            "I suspect he hits her because he is angry. He ran off.",
            "I suspect",
            "He ran off.",
            "I suspect he hits her because he is angry.",
        ),
    ],
)
def test_a_guess_is_held_out_with_its_whole_clause(
    text: str, hedge: str, left: str, held: str
) -> None:
    """Cutting only the hedge would turn a guess into a fact."""
    story = Story()
    story.heard(text)
    story.incident(text)
    finding = story.finding(hedge, Category.SPECULATION)

    assert _background(story) == [left]
    assert _held(story) == [held]

    story.decide(finding, ResolutionKind.KEEP, "it was said by his key worker")
    assert _background(story) == [text]


def test_an_opinion_that_is_a_belief_goes_with_what_is_believed() -> None:
    story = Story()
    story.heard("He ran off. The helpers reckon he is unhappy.")
    story.incident("He ran off. The helpers reckon he is unhappy.")
    story.finding("reckon", Category.OPINION)

    assert _background(story) == ["He ran off."]


def test_leaving_out_a_rumour_leaves_out_what_it_says() -> None:
    story = Story()
    story.heard("He ran off. Apparently he hits his sister.")
    story.incident("He ran off. Apparently he hits his sister.")
    finding = story.finding("Apparently", Category.UNATTRIBUTED_HEARSAY)

    story.decide(finding, ResolutionKind.LEAVE_OUT)

    assert _background(story) == ["He ran off."]


def test_a_sentence_broken_by_cuts_is_not_shown_in_pieces() -> None:
    story = Story()
    story.heard("He read 30 messages. Some are horrible, it made me feel sick reading them.")
    story.incident("He read 30 messages. Some are horrible, it made me feel sick reading them.")
    story.finding("horrible", Category.EMOTION)
    story.finding("made me feel sick", Category.EMOTION)

    assert _background(story) == ["He read 30 messages."]
    assert _held(story) == ["horrible", "made me feel sick"]


def test_a_finding_outside_every_fact_is_held_out_too() -> None:
    story = Story()
    story.heard("He pushed her. He is a creep.")
    story.incident("He pushed her.")
    story.finding("He is a creep", Category.LABELLING)

    assert _background(story) == ["He pushed her."]
    assert _held(story) == ["He is a creep"]


def test_information_only_holds_nothing_out() -> None:
    story = Story()
    story.heard("He pushed her a few times.")
    story.incident("He pushed her a few times.")
    story.finding("a few times", Category.VAGUE, severity=Severity.INFO)
    story.finding("pushed", Category.MINIMISING)

    assert _background(story) == ["He pushed her a few times."]
    assert _held(story) == []


def test_keeping_brings_the_words_back_as_typed() -> None:
    story = Story()
    story.heard("He always pushes her.")
    story.incident("He always pushes her.")
    finding = story.finding("always", Category.GENERALISATION)
    assert _background(story) == ["He … pushes her."]

    story.decide(finding, ResolutionKind.KEEP, "every day is logged")

    assert _background(story) == ["He always pushes her."]
    assert _held(story) == []


def test_leaving_out_cuts_for_good_and_nothing_is_held() -> None:
    story = Story()
    story.heard("He pushed her, the little horror.")
    story.incident("He pushed her, the little horror.")
    finding = story.finding("the little horror", Category.LABELLING)

    story.decide(finding, ResolutionKind.LEAVE_OUT)

    assert _background(story) == ["He pushed her."]
    assert _held(story) == []


def test_new_words_take_the_place_of_the_sentence() -> None:
    story = Story()
    story.heard("He came in late. He was vile to her. Then he left.")
    story.incident("He came in late. He was vile to her. Then he left.")
    finding = story.finding("vile", Category.EMOTION)

    story.decide(finding, ResolutionKind.REWORD, "He called her a name.")

    assert _background(story) == ["He came in late. He called her a name. Then he left."]


def test_new_words_may_be_held_out_in_turn() -> None:
    story = Story()
    story.heard("He was vile to her.")
    story.incident("He was vile to her.")
    finding = story.finding("vile", Category.EMOTION)
    story.decide(finding, ResolutionKind.REWORD, "He called her a name and was horrid.")

    story.finding("was horrid", Category.EMOTION)

    assert _background(story) == ["He called her a name."]
    assert _held(story) == ["was horrid"]


def test_two_rewordings_of_one_sentence_both_stand() -> None:
    story = Story()
    story.heard("He is a bully and enjoyed it.")
    story.incident("He is a bully and enjoyed it.")
    first = story.finding("a bully", Category.LABELLING)
    second = story.finding("enjoyed it", Category.SPECULATION)

    story.decide(first, ResolutionKind.REWORD, "He pushed her.")
    story.decide(second, ResolutionKind.REWORD, "He laughed.")

    assert _background(story) == ["He pushed her. He laughed."]


def test_an_attributed_statement_says_who_told_it() -> None:
    story = Story()
    story.heard("Wes shouts at them. It is loud.")
    story.person("Wes", group=PersonGroup.FAMILY)
    story.incident("Wes shouts at them. It is loud.")
    finding = story.finding("Wes shouts at them", Category.UNATTRIBUTED_HEARSAY)

    story.decide(
        finding, ResolutionKind.ATTRIBUTE, speaker="gran", listener="Wes", said_when="4 March"
    )

    assert _background(story) == [
        "[family member A] shouts at them (gran said this to [family member A], 4 March). "
        "It is loud."
    ]


def test_a_speaker_who_is_not_known_is_said_plainly() -> None:
    story = Story()
    story.heard("They shout at him.")
    story.incident("They shout at him.")
    finding = story.finding("They shout at him", Category.UNATTRIBUTED_HEARSAY)

    story.decide(finding, ResolutionKind.ATTRIBUTE, speaker="Not known")

    assert _background(story) == ["They shout at him (who said this is not known)."]


def test_an_action_typed_in_background_stands_under_interventions_only() -> None:
    story = Story()
    story.heard("He wrote on the wall. We rang mum.")
    incident = story.incident("He wrote on the wall. We rang mum.")
    call = story.intervention("We rang mum")
    finding = story.finding("We rang mum", Category.PLACEMENT, fact_ids=(call.id,))

    draft = build_draft(story.interview())
    assert _background(story) == ["He wrote on the wall."]
    assert _held(story) == ["We rang mum"]
    assert draft.section(Section.INTERVENTIONS).sentences[0].note == "typed in Background"

    story.decide(finding, ResolutionKind.MOVE_TO_INTERVENTIONS)
    assert visible_words(incident, story.interview()) == "He wrote on the wall."
    assert visible_words(call, story.interview()) == "We rang mum"
    assert _held(story) == []


def test_an_action_kept_in_background_stands_in_both() -> None:
    story = Story()
    story.heard("He wrote on the wall. We rang mum.")
    incident = story.incident("He wrote on the wall. We rang mum.")
    call = story.intervention("We rang mum")
    finding = story.finding("We rang mum", Category.PLACEMENT, fact_ids=(call.id,))

    story.decide(finding, ResolutionKind.KEEP, "it is part of what happened")

    assert visible_words(incident, story.interview()) == "He wrote on the wall. We rang mum."


def test_an_action_left_out_stands_nowhere() -> None:
    story = Story()
    story.heard("We rang mum.")
    call = story.intervention("We rang mum.")
    finding = story.finding("We rang mum", Category.PLACEMENT, fact_ids=(call.id,))

    story.decide(finding, ResolutionKind.LEAVE_OUT)

    assert visible_words(call, story.interview()) == ""


def test_judgement_in_request_and_outcomes_is_not_held_out() -> None:
    story = Story()
    story.heard("We believe he is a danger to himself", Section.OUTCOMES)
    outcome = story.outcome("We believe he is a danger to himself")
    story.finding("a danger", Category.LABELLING)

    assert visible_words(outcome, story.interview()) == "We believe he is a danger to himself"


def test_spans_left_are_the_runs_between_cuts() -> None:
    story = Story()
    story.heard("He hit her. Vile. He ran off.")
    incident = story.incident("He hit her. Vile. He ran off.")
    story.finding("Vile")

    assert spans_left(incident.evidence, story.interview()) == ("He hit her.", "He ran off.")
    assert spans_left(incident.evidence[0], story.interview()) == ("He hit her.", "He ran off.")


_WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60)


@given(before=_WORDS, flagged=_WORDS, after=_WORDS)
def test_what_is_left_was_typed_and_what_is_held_is_not_left(
    before: str, flagged: str, after: str
) -> None:
    """Any text: the runs that stand are runs of what was typed, outside the flagged span."""
    text = f"{before} <{flagged}> {after}"
    if not flagged.strip():
        return
    story = Story()
    message = story.heard(text)
    incident = story.incident(text)
    story.finding(f"<{flagged}>")

    left = spans_left(incident.evidence, story.interview())

    outside = f"{before} ", f" {after}"
    for run in left:
        core = run.strip(" .!?")
        assert core in message.text
        assert any(core in side for side in outside) or core in f"{before}"


@given(st.lists(_WORDS, min_size=1, max_size=5))
def test_closing_up_keeps_the_number_of_runs_and_adds_no_letter(runs: list[str]) -> None:
    closed = close_up(runs)

    assert len(closed) == len(runs)
    letters = [char for char in "".join(closed) if char.isalnum()]
    typed = [char for char in "".join(runs) if char.isalnum()]
    remaining = iter(typed)
    assert all(char in remaining for char in letters)
