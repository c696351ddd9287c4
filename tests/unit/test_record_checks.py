"""Every check of the record has one interview it flags and one it passes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from assistant.domain.draft import build_draft, current_hash
from assistant.domain.events import Interview
from assistant.domain.findings import Category, Finding, ResolutionKind, Severity
from assistant.domain.people import PersonGroup
from assistant.domain.record import Impact, IncidentSource, StatementType
from assistant.domain.rules.record_checks import (
    EXPORT_CHECKS,
    RECORD_CHECKS,
    check_export,
    check_record,
    overridden_checks,
)
from assistant.domain.text import Section
from tests.builders import AUTHOR, Story, bus_story

Telling = Callable[[Story], object]


def _answers(**answers: str) -> Telling:
    def tell(story: Story) -> None:
        for question_id, value in answers.items():
            story.answer(question_id.replace("_", "-"), value)

    return tell


def _incident(
    text: str,
    *,
    edtf: str | None = "2024-03-07",
    source: IncidentSource = IncidentSource.WITNESSED,
    statement: StatementType = StatementType.OBSERVED,
    told_by: str | None = None,
    told_to: str | None = None,
) -> Telling:
    def tell(story: Story) -> None:
        story.heard(text)
        story.incident(
            text, edtf=edtf, source=source, statement=statement, told_by=told_by, told_to=told_to
        )

    return tell


def _intervention(
    text: str, impact: Impact = Impact.UNKNOWN, *, edtf: str | None = "2024-03-07"
) -> Telling:
    def tell(story: Story) -> None:
        story.heard(text, Section.INTERVENTIONS)
        words = () if impact is Impact.UNKNOWN else (text,)
        story.intervention(text, edtf=edtf, impact=impact, impact_words=words)

    return tell


def _request(text: str, *reason: str) -> Telling:
    def tell(story: Story) -> None:
        story.heard(". ".join((text, *reason)), Section.REQUEST)
        story.request(text, reason=reason)

    return tell


def _outcome(text: str, *, is_child_centred: bool = True) -> Telling:
    def tell(story: Story) -> None:
        story.heard(text, Section.OUTCOMES)
        story.outcome(text, is_child_centred=is_child_centred)

    return tell


def _both(*tellings: Telling) -> Telling:
    def tell(story: Story) -> None:
        for telling in tellings:
            telling(story)

    return tell


def _finding(category: Category, *, is_decided: bool = False) -> Telling:
    def tell(story: Story) -> None:
        story.heard("He is a bit of a handful at lunch.")
        finding = story.finding("a bit of a handful", category)
        if is_decided:
            story.decide(finding, ResolutionKind.LEAVE_OUT)

    return tell


def _edited(after: str, *, is_stale: bool = False) -> Telling:
    def tell(story: Story) -> None:
        story.heard("An assessment of his needs", Section.REQUEST)
        item = story.request("An assessment of his needs")
        before = "“An assessment”." if is_stale else "“An assessment of his needs”."
        story.edit(f"request.{item.id}", before, after)

    return tell


def _named(is_known: bool) -> Telling:
    def tell(story: Story) -> None:
        story.heard("A boy called Tobias hid.")
        if is_known:
            story.person("Tobias")
        story.incident("A boy called Tobias hid.")

    return tell


def _nothing(_: Story) -> None:
    """Nothing was told."""


def _approved(story: Story) -> None:
    content_hash = current_hash(story.interview())
    story.submit(content_hash)
    story.approve(content_hash)


def _told(told_by: str | None, told_to: str | None) -> Telling:
    return _incident(
        "Gran told the teacher that he hid food",
        source=IncidentSource.THIRD_PARTY,
        told_by=told_by,
        told_to=told_to,
    )


EXAMPLES: dict[str, tuple[Telling, Telling]] = {
    "SAF-1": (
        _answers(immediate_danger="Yes"),
        _answers(immediate_danger="Yes", police_contacted="999 at 14:05, log 118"),
    ),
    "SAF-1.not-answered": (_nothing, _answers(immediate_danger="No")),
    "SAF-2": (
        _incident("He punched a boy in the yard"),
        _both(_incident("He punched a boy in the yard"), _answers(police_contacted="no")),
    ),
    "SAF-3": (
        _answers(household="mum and his sister, 5"),
        _answers(household="mum and his sister, 5", other_children="safe at nan's"),
    ),
    "SAF-4": (
        _incident("He pushed another child over"),
        _both(
            _incident("He pushed another child over"),
            _answers(harmed_child_support="her parents were rung, a referral was made"),
        ),
    ),
    "ID-1": (_nothing, _answers(child_name="Riley Dunmore", child_dob="4 May 2015")),
    "ID-2": (
        _nothing,
        _answers(child_ethnicity="White British", child_language="English", child_send="none"),
    ),
    "ID-3": (
        _answers(household="his paternal grandmother and a sister"),
        _answers(household="his mum and grandmother"),
    ),
    "ID-4": (
        _answers(social_worker="Yes, child in need plan"),
        _answers(social_worker="No"),
    ),
    "CON-1": (
        _answers(parents_informed="No, not yet"),
        _answers(parents_informed="No", reason_not_informed="it would put her at risk"),
    ),
    "CON-2": (
        _request("We ask for early help for the family"),
        _both(
            _request("We ask for early help for the family"),
            _answers(parents_agreement="Mum agreed on 7 March"),
        ),
    ),
    "CON-3": (_nothing, _answers(child_told="Yes, he wants it to stop")),
    "CON-4": (
        lambda story: story.heard("mum gave consent under GDPR"),
        lambda story: story.heard("mum agreed to help. GDPR notices were sent."),
    ),
    "BG-1": (_finding(Category.OPINION), _finding(Category.OPINION, is_decided=True)),
    "BG-2": (_finding(Category.PLACEMENT), _finding(Category.PLACEMENT, is_decided=True)),
    "BG-4": (_incident("He ran off", edtf=None), _incident("He ran off", edtf="2024-03")),
    "BG-4.none": (_nothing, _incident("He ran off")),
    "BG-5": (_told(None, "the teacher"), _told("Gran", "the teacher")),
    "BG-5.to-whom": (_told("Gran", None), _told("Gran", "the teacher")),
    "BG-6": (
        _incident("He said he was hungry", source=IncidentSource.CHILD_TOLD),
        _incident(
            'He said "im hungry"',
            source=IncidentSource.CHILD_TOLD,
            statement=StatementType.VERBATIM_QUOTE,
        ),
    ),
    "BG-7": (_finding(Category.VAGUE), _finding(Category.VAGUE, is_decided=True)),
    "BG-8": (_nothing, _answers(strengths="he loves drawing")),
    "BG-9": (_incident("He had a bruise"), _incident("He had a bruise on his left arm")),
    "BG-10": (_finding(Category.JARGON), _finding(Category.JARGON, is_decided=True)),
    "BG-11": (
        _incident("They were removed from home due to neglect", source=IncidentSource.NOT_SAID),
        _incident("They were removed from home due to neglect", source=IncidentSource.RECORD),
    ),
    "BG-12": (_nothing, _answers(why_now="it is daily since March")),
    "BG-13": (
        _both(_incident("He ran off"), _incident("he ran off.")),
        _both(_incident("He ran off"), _incident("he ran off.", edtf="2024-03-08")),
    ),
    "BG-13.agreement": (
        _both(
            _intervention("Zones: no logs since we started", Impact.POSITIVE),
            _intervention("PANTS: hes still doing the dancing", Impact.MIXED),
        ),
        _both(
            _intervention("Zones: no logs since we started", Impact.POSITIVE),
            _intervention("PANTS: he can tell the rules", Impact.POSITIVE),
        ),
    ),
    "INT-1": (_nothing, _intervention("We moved his seat")),
    "INT-2": (
        _intervention("We moved his seat"),
        _intervention("We moved his seat and it stopped", Impact.POSITIVE),
    ),
    "INT-3": (
        _both(_intervention("A helped", Impact.POSITIVE), _intervention("B too", Impact.POSITIVE)),
        _both(_intervention("A helped", Impact.POSITIVE), _intervention("B did not", Impact.NONE)),
    ),
    "INT-4": (_intervention("We moved his seat", edtf=None), _intervention("We moved his seat")),
    "INT-5": (_intervention("We moved his seat"), _intervention("We rang mum")),
    "INT-6": (
        _answers(previous_referrals="Yes, there was one"),
        _answers(previous_referrals="Yes, in May 2023, no further action, it is daily now"),
    ),
    "INT-7": (_answers(tool_rating="red"), _answers(tool_rating="Brook, red, 7 March, by the DSL")),
    "INT-8": (
        _answers(tool_rating="Brook red according to Hackett's continuum"),
        _answers(tool_rating="Brook red, 7 March"),
    ),
    "REQ-1": (_nothing, _request("An assessment of his needs")),
    "REQ-2": (
        _request("An assessment of his needs"),
        _request("An assessment of his needs because he is hungry"),
    ),
    "REQ-3": (
        _request("An assessment of his needs and specialist sessions for him"),
        _request("An assessment of his needs and wishes"),
    ),
    "REQ-4": (_request("Please can we have some help"), _request("An assessment, please help")),
    "REQ-5": (
        _request("He should be taken into care"),
        _request("An assessment of where he can live"),
    ),
    "REQ-6": (_nothing, _answers(request_level_view="we think early help")),
    "REQ-7": (
        _request("This case meets the threshold for an assessment"),
        _request("In our professional view this meets the threshold for an assessment"),
    ),
    "REQ-8": (
        _both(_incident("He ran off twice"), _request("An assessment", "he ran off 14 times")),
        _both(_incident("He ran off 14 times"), _request("An assessment", "he ran off 14 times")),
    ),
    "OUT-1": (
        _outcome("We would have to exclude him", is_child_centred=False),
        _outcome("He could lose his friends"),
    ),
    "OUT-2": (
        _outcome("We would have to exclude him", is_child_centred=False),
        _outcome("He could lose his friends"),
    ),
    "OUT-3": (_outcome("He will definitely be hurt"), _outcome("He could be hurt")),
    "OUT-4": (
        _outcome("He could lose his friends"),
        _outcome("He could lose his friends, he is already left out"),
    ),
    "OUT-5": (
        _both(_answers(household="mum, a baby sister"), _outcome("He could be hurt")),
        _both(
            _answers(household="mum, a baby sister", outcome_other_children="she could too"),
            _outcome("He could be hurt"),
        ),
    ),
    "LANG-1": (_finding(Category.LABELLING), _finding(Category.LABELLING, is_decided=True)),
    "LANG-2": (_finding(Category.BLAME), _finding(Category.BLAME, is_decided=True)),
    "LANG-3": (_finding(Category.MINIMISING), _finding(Category.MINIMISING, is_decided=True)),
    "GEN-1": (_edited("An assessment by 12 May."), _edited("An assessment of needs.")),
    "GEN-1.stale-edit": (
        _edited("An assessment of needs.", is_stale=True),
        _edited("An assessment of needs."),
    ),
    "GEN-2": (_incident("He ran off"), _both(_incident("He ran off"), _approved)),
    "GEN-3": (_named(is_known=False), _named(is_known=True)),
    "GEN-4": (_incident("He ran off. " * 700), _incident("He ran off. " * 10)),
}


def _noticed(telling: Telling) -> dict[str, Finding]:
    story = Story()
    telling(story)
    interview = story.interview()
    return {found.rule_id: found for found in (*check_record(interview), *check_export(interview))}


def test_every_check_has_its_examples() -> None:
    assert set(EXAMPLES) == {check.id for check in (*RECORD_CHECKS, *EXPORT_CHECKS)}


@pytest.mark.parametrize("check_id", EXAMPLES)
def test_a_check_flags_its_example(check_id: str) -> None:
    assert check_id in _noticed(EXAMPLES[check_id][0])


@pytest.mark.parametrize("check_id", EXAMPLES)
def test_a_check_passes_its_counter_example(check_id: str) -> None:
    assert check_id not in _noticed(EXAMPLES[check_id][1])


@pytest.mark.parametrize("check_id", EXAMPLES)
def test_what_a_check_says_is_plain_and_claims_nothing(check_id: str) -> None:
    """No threshold met, no risk, no diagnosis, no fault, no shouting, one sentence or two."""
    found = _noticed(EXAMPLES[check_id][0])[check_id]

    for text in (found.reason, found.question):
        assert "{" not in text
        assert "!" not in text
        assert text[0].isupper() or text[0] in "“0123456789"
        own_words = re.sub(r"“[^”]*”", "", text)
        assert not re.search(
            r"\b(?:we think|I think|at risk|meets the|fault|guilty|offence|must)\b", own_words
        )
    assert len(found.reason) < 200


def test_ids_are_unique_and_the_same_at_every_look() -> None:
    interview = bus_story().interview()
    first, second = check_record(interview), check_record(interview)

    assert first == second
    assert len({found.id for found in first}) == len(first)


def test_stops_come_first_and_only_they_can_be_overridden() -> None:
    found = check_record(bus_story().interview())
    severities = [item.severity for item in found]

    assert severities == sorted(severities, key=list(Severity).index)
    for item in found:
        assert (ResolutionKind.OVERRIDE in item.resolutions) == (item.severity is Severity.STOP)


def test_an_overridden_check_is_no_longer_noticed_and_keeps_its_reason() -> None:
    story = bus_story()
    story.override("CON-1", "first reason")
    story.override("CON-1", "it would put him at risk")
    interview = story.interview()

    assert "CON-1" not in {found.id for found in check_record(interview)}
    ((finding, override),) = overridden_checks(interview)
    assert (finding.rule_id, override.reason) == ("CON-1", "it would put him at risk")


def test_an_override_of_what_was_put_right_is_not_listed() -> None:
    story = bus_story()
    story.override("CON-1", "it would put him at risk", AUTHOR)
    story.answer("parents-informed", "Yes, mum by phone")

    assert overridden_checks(story.interview()) == ()


def test_names_of_others_are_masked_in_what_checks_say() -> None:
    story = Story()
    story.heard("Ellie Marsh ran and then she hid under a very long table in the hall with others")
    story.person("Ellie Marsh", group=PersonGroup.CHILD)
    story.incident(
        "Ellie Marsh ran and then she hid under a very long table in the hall with others"
    )

    text = " ".join(found.reason + found.words for found in check_record(story.interview()))

    assert "Ellie" not in text
    assert "[child A] ran" in text


def test_facts_wholly_held_out_are_not_asked_about() -> None:
    story = Story()
    story.heard("He is a nasty boy.")
    fact = story.incident("He is a nasty boy.")
    story.finding("He is a nasty boy", Category.LABELLING)

    found = {item.id for item in check_record(story.interview())}

    assert f"BG-4:{fact.id}" not in found
    assert "BG-4.none" in found
    assert build_draft(story.interview()).sentences == ()


def test_an_outcome_about_a_named_child_counts_as_considering_others() -> None:
    story = Story()
    story.answer("household", "mum and a sister")
    story.heard("Mia won't feel safe at home", Section.OUTCOMES)
    story.person("Mia")
    story.outcome("Mia won't feel safe at home")

    assert "OUT-5" not in {found.rule_id for found in check_record(story.interview())}


def _empty() -> Interview:
    return Story().interview()


def test_an_empty_record_stops_at_the_essentials_and_at_nothing_else() -> None:
    stops = {found.id for found in check_record(_empty()) if found.severity is Severity.STOP}

    assert stops == {
        "SAF-1.not-answered",
        "ID-1:name",
        "ID-1:match",
        "CON-1",
        "BG-4.none",
        "INT-1",
        "REQ-1",
        "OUT-1",
    }
