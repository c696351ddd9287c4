"""A sentence may say what its facts hold and nothing else."""

from __future__ import annotations

import pytest

from assistant.domain.draft import Origin, Sentence, build_draft, check_citation, keep_cited
from assistant.domain.events import Interview
from assistant.domain.people import PersonGroup
from assistant.domain.text import Section
from tests.builders import Story


def _interview() -> tuple[Interview, str]:
    story = Story()
    story.heard('on 7 March riley pulled florence\'s hair twice and said "give it". Hannah saw.')
    story.person("Riley Dunmore", "Riley", group=PersonGroup.SUBJECT)
    story.person("Florence")
    fact = story.incident(
        'on 7 March riley pulled florence\'s hair twice and said "give it"',
        when="on 7 March",
        edtf="2024-03-07",
    )
    return story.interview(), fact.id


def _sentence(text: str, fact_id: str, origin: Origin = Origin.DRAFTED) -> Sentence:
    return Sentence(id="s1", section=Section.REQUEST, text=text, fact_ids=(fact_id,), origin=origin)


@pytest.mark.parametrize(
    "text",
    [
        "On Thu 7 March 2024 Riley pulled [child A]’s hair.",
        "Riley pulled it twice.",
        "Riley pulled it 2 times.",
        "Riley said “give it”.",
        'He said "Give  it."',
        "He pulled hair on 2024-03-07.",
        "In our professional view: “riley pulled [child A]’s hair”.",
        "They were seen. The child was told.",
    ],
)
def test_what_the_facts_hold_passes(text: str) -> None:
    interview, fact_id = _interview()

    assert check_citation(_sentence(text, fact_id), interview) == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Riley pulled it 3 times.", "The number 3 is not in the facts."),
        ("Riley pulled it three times.", "The number “three” is not in the facts."),
        ("On 8 March Riley pulled hair.", "The number 8 is not in the facts."),
        ("On 7 April Riley pulled hair.", "“April” is not in the facts."),
        ("Riley pulled Karen’s hair.", "“Karen’s” is not in the facts."),
        ("Karen saw it.", "“Karen” is not in the facts."),
        ("He was with Hannah.", "“Hannah” is not in the facts."),
        ("Riley pulled [child B]’s hair.", "[child B] is not in the facts."),
        ("Riley said “go away”.", "The words “go away” are in quotation marks and were not typed."),
    ],
)
def test_what_the_facts_do_not_hold_is_named(text: str, problem: str) -> None:
    interview, fact_id = _interview()

    assert problem in check_citation(_sentence(text, fact_id), interview)


def test_a_fact_that_is_gone_is_no_ground() -> None:
    interview, fact_id = _interview()
    sentence = _sentence("Riley pulled hair.", fact_id)

    assert check_citation(sentence.model_copy(update={"fact_ids": ("gone",)}), interview) == (
        "It names no fact it rests on.",
    )
    assert check_citation(
        sentence.model_copy(update={"fact_ids": (fact_id, "gone")}), interview
    ) == ("It names a fact that is no longer recorded.",)


def test_a_drafted_sentence_that_says_more_is_dropped_and_counted() -> None:
    interview, fact_id = _interview()
    good = _sentence("Riley pulled hair.", fact_id)
    invented = _sentence("Riley pulled hair 40 times.", fact_id)
    edited = _sentence("Riley pulled hair 40 times.", fact_id, Origin.EDITED)

    assert keep_cited((good, invented, edited), interview) == ((good, edited), 1)


def test_an_edited_sentence_that_says_more_stays_in_the_draft() -> None:
    interview, fact_id = _interview()
    story = Story()
    story.heard("An assessment", Section.REQUEST)
    item = story.request("An assessment")
    story.edit(f"request.{item.id}", "“An assessment”.", "An assessment by 12 May.")

    (sentence,) = build_draft(story.interview()).section(Section.REQUEST).sentences

    assert sentence.text == "An assessment by 12 May."
    assert check_citation(sentence, story.interview())
    assert fact_id in {fact.id for fact in interview.record.facts}
