"""Everybody but the child becomes a token; the child's own name stays whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.masking import mask_others
from assistant.domain.people import Person, PersonGroup

PEOPLE = (
    Person(id="p0", names=("Riley Marsh", "Riley"), group=PersonGroup.SUBJECT, token="the child"),
    Person(id="p1", names=("Cody",), group=PersonGroup.FAMILY, token="family member A"),
    Person(id="p2", names=("Mrs Marsh", "Marsh"), group=PersonGroup.STAFF, token="staff member A"),
    Person(id="p3", names=("Ellie M", "Ellie"), group=PersonGroup.CHILD, token="child A"),
    Person(id="p4", names=("Mark",), group=PersonGroup.CHILD, token="child B"),
    Person(id="p5", names=("O'Brien",), group=PersonGroup.STAFF, token="staff member B"),
    Person(id="p6", names=("Mia",), group=PersonGroup.CHILD, token="child C"),
    Person(id="p7", names=("Sam",), group=PersonGroup.CHILD, token="child D"),
    Person(id="p8", names=("May",), group=PersonGroup.CHILD, token="child E"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Cody saw it", "[family member A] saw it"),
        ("cody's phone", "[family member A]'s phone"),
        ("Codys phone", "[family member A]s phone"),
        ("Ellie M and Ellie", "[child A] and [child A]"),
        ("Ellie\nM told me", "[child A] told me"),
        ("Riley Marsh and Mrs Marsh", "Riley Marsh and [staff member A]"),
        ("red marks on her arm", "red marks on her arm"),
        ("Marks bag", "[child B]s bag"),
        ("nobody", "nobody"),
        ("O’Brien and o'brien", "[staff member B] and [staff member B]"),
        ("Mıa and ſam", "[child C] and [child D]"),
        ("in May 2024 May may go", "in May 2024 [child E] may go"),
        ("on 3rd of May he spoke to May", "on 3rd of May he spoke to [child E]"),
    ],
)
def test_names_become_tokens(text: str, masked: str) -> None:
    assert mask_others(text, PEOPLE) == masked


@given(
    st.text(max_size=40),
    st.lists(st.text(min_size=1, max_size=8).filter(lambda name: bool(name.strip())), max_size=4),
)
def test_masking_any_text_ends_well(text: str, names: list[str]) -> None:
    people = [
        Person(id=f"q{number}", names=(name,), group=PersonGroup.OTHER, token=f"person {number}")
        for number, name in enumerate(names)
    ]

    assert isinstance(mask_others(" ".join((text, *names)), people), str)


def test_a_name_to_keep_stays_whole() -> None:
    assert mask_others("Jo Marsh met Marsh", PEOPLE, keep="Jo Marsh") == (
        "Jo Marsh met [staff member A]"
    )


def test_without_people_nothing_changes() -> None:
    assert mask_others("Cody", ()) == "Cody"
