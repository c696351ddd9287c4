"""Everybody named but the child is found; months, places and services are nobody."""

from __future__ import annotations

import pytest

from assistant.domain.grounding import ground
from assistant.domain.people import PersonGroup
from assistant.domain.ports import ExtractionRequest
from assistant.domain.record import Record
from tests.unit.offline_reading import message, read


def names(text: str, section: str = "background") -> list[str]:
    """The names proposed for a message."""
    return [p.name.text for p in read(text, section).people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a Y4 girl Florence told me on Monday", ["Florence"]),
        ("mums partner Wes and his brother Cody whos 13", ["Wes", "Cody"]),
        ("Mrs Lund made him scrub it off", ["Mrs Lund"]),
        ("he gave his headphones to Isaac Penn", ["Isaac Penn"]),
        ("told Jan (our DSL)", ["Jan"]),
        ("he was hit by his mate kieran on the field", ["kieran"]),
        ("April told me on Thursday. Summer saw it.", ["April", "Summer"]),
        ("Dawn saw it", ["Dawn"]),
        ("Ellie M was crying", ["Ellie M"]),
        ("Bea is in his class", ["Bea"]),
        ("[12/10/2022, 20:41] kez07: ask him about it\n[12/10/2022, 20:42] mum: ok", ["kez07"]),
        ("he talks to a user called shadow_fox09 online", ["shadow_fox09"]),
        ("foster carers Jean and Bob Tate rang", ["Jean", "Bob Tate"]),
        ("his keyworker, Sam, was there", ["Sam"]),
        ("Lives with Mam (Mai), Dad (Ifan) and nan (Pearl)", ["Mai", "Ifan", "Pearl"]),
        ("Mum: Zawadi Otieno. Foster dad = Paul", ["Zawadi Otieno", "Paul"]),
        ("he lives with his mum hope and his baby sister summer", ["hope", "summer"]),
        ("999 done, bill rang it at 11", ["bill"]),
        ("Grace (her friend) told me first", ["Grace"]),
        ("now calling himself xX_ryker_Xx on there", ["xX_ryker_Xx"]),
        ("a user called ghost messaged him", ["ghost"]),
        ('an older male, "Spider", drives him', ["Spider"]),
        ("blessing and destiny took his bag", ["blessing", "destiny"]),
        ("kaydens mum texted jodie", ["kayden", "jodie"]),
        ("he hit june in the corridor", ["june"]),
        ("then may told me and april laughed", ["may", "april"]),
        ("Tia-Mae and Ellie-Jo fell out", ["Tia-Mae", "Ellie-Jo"]),
        ("he wont go near Skipper's house", ["Skipper"]),
        ("his cousin mark too", ["mark"]),
        ("JB hit him and then KT pushed him", ["JB", "KT"]),
        ("harry and jack hit another boy", ["harry", "jack"]),
    ],
)
def test_a_name_is_found(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Riley hit another boy. Riley's mum came in.",
        "In April and May he was late. On Monday he was absent.",
        "We used NSPCC PANTS resources and the Brook Traffic Light Tool.",
        "sign-posted to the UK Safer Internet Centre",
        "He goes to Northfield Primary on Mill Lane in Leeds.",
        "Curfew was broken twice. Uniform was dirty.",
        "The Summer term and the Autumn term were better.",
        "Mum said Dad was out. Nan was there. MDSAs logged it.",
        "He was on TikTok and Snapchat until 2am.",
        "Will you ring me? May I add something?",
        "I'd like advice. Told staff. Asked again.",
        "Reg was taken. Reg moved to the hall.",
        "Bl.4 (Year 4), 8, in Dosbarth Derwen. First language Cymraeg.",
        "picked up by a black Corsa. Operation Encompass call came.",
        "Spoke to the HoY. Ed Psych report due. Wildside mentor booked.",
        "the HV and the LA agreed. EP said so. TA told SW.",
        "Mum (Polish) works. Dad (absent). brother (autistic)",
        "found IMG_2043.jpg and notes_v2.docx on it",
        "he hopes to move. gas bill not paid. his dog Rex bit him.",
        "referred to Talking Heads. We went to Butlins.",
    ],
)
def test_what_is_no_name_is_left_alone(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "group", "role"),
    [
        ("his brother Cody was there", PersonGroup.FAMILY, "his brother"),
        ("told Jan (our DSL)", PersonGroup.STAFF, "our DSL"),
        ("a Y4 girl Florence cried", PersonGroup.CHILD, "a Y4 girl"),
        ("social worker Ade Bello came", PersonGroup.PROFESSIONAL, "social worker"),
        ("Dr Farrell saw him", PersonGroup.PROFESSIONAL, None),
    ],
)
def test_who_a_person_is_comes_from_the_words(
    text: str, group: PersonGroup, role: str | None
) -> None:
    (person,) = read(text).people
    assert person.group is group
    assert (person.role.text if person.role else None) == role


def test_one_person_is_proposed_once_with_every_spelling() -> None:
    (person,) = read("Mr Vaughan phoned. Later Vaughan wrote it down.").people
    assert person.name.text == "Mr Vaughan"
    assert "Vaughan" in [q.text for q in person.known_as]


def test_the_childs_own_message_names_no_third_party_for_the_child() -> None:
    found = read("Tobias Fenn (Toby), 14, year 9. Lives with his nan Rita.", "child")
    assert [p.name.text for p in found.people] == ["Rita"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Riley lives w mum and her boyfriend Daz", {"Daz": PersonGroup.FAMILY}),
        ("his mum's new boyfriend, Craig, moved in", {"Craig": PersonGroup.FAMILY}),
        ("she told her boyfriend Tyler", {"Tyler": PersonGroup.CHILD}),
        ("she has a boyfriend Tyler who is 19", {"Tyler": PersonGroup.OTHER}),
        ("Leanne is her keyworker", {"Leanne": PersonGroup.STAFF}),
        ("her keyperson is Leanne", {"Leanne": PersonGroup.STAFF}),
        ("Karim is her uncle", {"Karim": PersonGroup.FAMILY}),
        ("Daz - hes mums boyfriend", {"Daz": PersonGroup.FAMILY}),
        ("He is with Sam. Sam's a teaching assistant", {"Sam": PersonGroup.STAFF}),
        (
            "gran and 2 sisters Maja 10 and Zosia 4",
            {"Maja": PersonGroup.FAMILY, "Zosia": PersonGroup.FAMILY},
        ),
        (
            "siblings: Ava 3, Noah 5 and Theo 11",
            dict.fromkeys(("Ava", "Noah", "Theo"), PersonGroup.FAMILY),
        ),
    ],
)
def test_a_role_comes_from_whose_one_is_and_from_what_is_told_beside_the_name(
    text: str, expected: dict[str, PersonGroup]
) -> None:
    assert {p.name.text: p.group for p in read(text).people} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Northmoor is the LA",
        "our council is Westmere",
        "PEx last yr from St Cuthberts",
        "Home-Start were involved",
    ],
)
def test_a_council_school_or_charity_is_nobody(text: str) -> None:
    assert names(text, "child") == []


def test_a_bare_name_among_the_family_is_not_called_a_child() -> None:
    (person,) = read("told Priya", "child").people
    assert person.group is PersonGroup.OTHER


def test_the_words_after_a_name_say_that_it_is_not_the_childs() -> None:
    for text in ("Evie is 6 months (thats the baby)", "Leanne is her keyworker"):
        found = read(text, "child", Record())
        assert "child-name" not in {a.question_id for a in found.answers}
        assert [p.name.text for p in found.people] == [text.split()[0]]


def test_a_role_learnt_later_corrects_the_group_and_the_token() -> None:
    first = ExtractionRequest(message=message("Leanne saw the mark"))
    (guessed,) = ground(read("Leanne saw the mark"), first, lambda: "p1").people
    later = "Leanne is her keyworker"
    told = ExtractionRequest(message=message(later), record=Record(people=(guessed,)))
    (known,) = ground(read(later), told, lambda: "p2").people
    assert (guessed.token, known.token) == ("child A", "staff member A")
    assert known.id == guessed.id


def test_a_name_joined_to_a_childs_is_a_childs() -> None:
    found = read("other yp Callum and Jay, both 16", "child").people
    assert [p.group for p in found] == [PersonGroup.CHILD, PersonGroup.CHILD]
