"""Each wording rule against its own examples, and the mechanisms that must hold whatever the
words.
"""

import pytest

from assistant.domain.findings import NOT_FACT, Category, Severity
from assistant.domain.rules.wording import WORDING_RULES, review_wording, rule_by_id
from assistant.domain.rules.wording.lexicon import LEXICONS
from assistant.domain.rules.wording.surroundings import SHAPES

FLAGGED = [(rule.id, text) for rule in WORDING_RULES for text in rule.flagged]
PASSED = [(rule.id, text) for rule in WORDING_RULES for text in rule.passed]


def marked(text: str, section: str = "background") -> list[str]:
    """The words marked as not fact."""
    return [hit.words for hit in review_wording(text, section) if hit.category in NOT_FACT]


def categories(text: str) -> set[Category]:
    return {hit.category for hit in review_wording(text) if hit.category in NOT_FACT}


@pytest.mark.parametrize(("rule_id", "text"), FLAGGED)
def test_every_flagged_example_is_flagged_by_its_rule(rule_id: str, text: str) -> None:
    section = rule_by_id(rule_id).sections[0]
    assert rule_id in {hit.rule_id for hit in review_wording(text, section)}


@pytest.mark.parametrize(("rule_id", "text"), PASSED)
def test_every_passed_example_passes_its_rule(rule_id: str, text: str) -> None:
    section = rule_by_id(rule_id).sections[0]
    assert rule_id not in {hit.rule_id for hit in review_wording(text, section)}


def test_rule_ids_are_unique_and_each_has_its_words() -> None:
    ids = [rule.id for rule in WORDING_RULES]
    assert len(ids) == len(set(ids))
    by_words = {lexicon.rule_id for lexicon in LEXICONS}
    by_marks = {
        "BG-1.note.exclamation",
        "BG-1.note.rhetorical-question",
        "BG-1.note.scare-quotes",
        "BG-5.unattributed-hearsay.people-say",
    }
    assert set(ids) == by_words | by_marks


def test_every_lexicon_names_a_known_shape_and_plain_phrases() -> None:
    for lexicon in LEXICONS:
        assert lexicon.shape in SHAPES
        for phrase in lexicon.expanded():
            assert phrase == phrase.lower().strip()
            assert not set('|(){}?"') & set(phrase), phrase


def test_an_unknown_rule_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        rule_by_id("BG-99.no-such-rule")


@pytest.mark.parametrize(
    "text",
    [
        "Mum said he is a liar.",
        "The PCSO told Mrs Kay that the boys are thugs.",
        'He shouted "you are all disgusting liars" at 10:20.',
        "According to the GP letter of 2 May she is depressed.",
        "He felt the radiator and moved his chair.",
        "It was a kind of rope.",
        "He always wears glasses.",
        "Mr Savage met Faith and Joy at the gate.",
        "The policy says phones are never allowed in lessons.",
        "She appeared upset: crying, looking at the floor.",
        "He was crying, looking at the floor.",
        "On four recorded occasions he left the room.",
        "PANTS work has run every Friday since 23 Feb.",
        "The incident was rated Amber on the Brook tool by Ms Hale on 4 May.",
        "Dr Osei diagnosed depression on 4 May.",
        "He is a liar, Mum said.",
    ],
)
def test_reported_words_descriptions_and_sources_pass(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Staff feel he is unsafe here.", Category.OPINION),
        ("The DSL considers that he is unsafe.", Category.OPINION),
        ("We believe he took it.", Category.OPINION),
        ("I think mums probably depressed.", Category.DIAGNOSIS),
        ("the MDSAs reckon Wes is a bit funny", Category.LABELLING),
        ("She was livid.", Category.EMOTION),
        ("hes allways late", Category.GENERALISATION),
        ("she dosent care", Category.BLAME),
        ("His 'friends' ran off.", Category.NOTE),
        ("Mum said he was ill, which is obviously a lie.", Category.OPINION),
    ],
)
def test_the_writer_and_the_team_are_no_source(text: str, category: Category) -> None:
    assert category in categories(text)


def test_an_aside_after_reported_words_is_the_writers_again() -> None:
    text = "Mum said he was asleep all day, which is ridiculous."
    assert marked(text) == ["ridiculous"]


def test_judgement_is_welcome_in_request_and_outcomes() -> None:
    text = "In our professional opinion he is unsafe and probably at risk."
    assert marked(text, "request") == []
    assert marked(text, "outcomes") == []
    assert marked(text) != []


def test_info_categories_are_info_and_stand_apart() -> None:
    hits = review_wording("He assaulted a boy; it was just horseplay.")
    assert {hit.category for hit in hits} == {Category.VERDICT, Category.MINIMISING}
    assert {hit.severity for hit in hits} == {Severity.INFO}


def test_apostrophes_and_capitals_do_not_matter() -> None:
    for text in (
        "He DOESN'T CARE about it.",
        "he doesnt care about it",
        "He doesn’t care about it.",
    ):
        assert Category.BLAME in categories(text)


def test_offsets_survive_letters_that_grow_when_lower_cased() -> None:
    text = "İİİ went home. He is a bully."
    assert [text[hit.start_char : hit.end_char] for hit in review_wording(text)] == ["a bully"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Had mum rung, none of this would have happened.", "Had mum rung"),
        ("80% sure it was him.", "80% sure"),
        ("He's 100% running for somebody.", "He's 100% running for somebody"),
        ("Dad's story was not remotely convincing.", "not remotely convincing"),
        ("All the kids on that street are the same.", "All the kids on that street are the same"),
        ("People off that estate don't come.", "People off that estate don't"),
        ("The mark on her arm is from a belt.", "is from a belt"),
        ("The predator in 9B was moved.", "The predator"),
        ("According to some, she stays out.", "According to some"),
    ],
)
def test_a_verdict_without_a_judging_word_is_marked(text: str, words: str) -> None:
    assert words in marked(text)


@pytest.mark.parametrize(
    "text",
    [
        "She asked if he had eaten.",
        "If he had a seizure, staff were to ring 999.",
        "Attendance is 94% this term and she scored 80% in the test.",
        "He is 100% funded for his place.",
        "The boiler wasn't working on 3 May.",
        "They are the same age.",
        "The cut came from a tin lid.",
        "She played a bully in the drama assessment.",
        "Residents may have visitors until 20:00.",
        "He wore odd socks.",
        "She ran on and off the pitch.",
        "The meeting is around half term.",
        "His pad was the one we put on him.",
        "He wants to be a vet, he told the careers adviser.",
        "We understand from Ms Cole that the review is on 9 May.",
    ],
)
def test_what_only_looks_like_a_verdict_passes(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The visit was positive.", "positive"),
        ("It was a difficult conversation.", "difficult conversation"),
        ("Her relationship with mum is strained.", "strained"),
        ("The house was clean and tidy.", "clean and tidy"),
        ("He needs firmer boundaries.", "needs firmer boundaries"),
    ],
)
def test_how_a_visit_or_a_home_is_judged_is_marked(text: str, words: str) -> None:
    assert words in marked(text)


@pytest.mark.parametrize(
    "text",
    [
        "The test was positive.",
        "The health visitor, Sue Grant, recorded on 12 June that the home was cluttered.",
        "Per the health visitor's letter of 3 June, the home was cluttered.",
    ],
)
def test_a_sourced_or_measured_judgement_passes(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize("opening", ["If nobody helps,", "Unless everyone helps,"])
def test_what_is_only_supposed_is_no_generalisation(opening: str) -> None:
    text = f"{opening} he goes home alone."
    assert Category.GENERALISATION not in categories(text)
