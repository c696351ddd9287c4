"""Who is who: every person named in the words, and the token that stands for them outside.

The subject child keeps their name. Everyone else is shown as a token ("pupil A", "mother's
partner") in anything that leaves the building.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from pydantic import Field

from assistant.domain.text import Frozen


class PersonGroup(StrEnum):
    """What a person is to the referral; it decides how their token is formed."""

    SUBJECT = "subject"
    CHILD = "child"
    FAMILY = "family"
    STAFF = "staff"
    PROFESSIONAL = "professional"
    OTHER = "other"


class Person(Frozen):
    """One person: every name used for them, their role in the writer's words, their token."""

    id: str
    names: tuple[str, ...] = Field(min_length=1)
    group: PersonGroup
    role: str | None = None
    token: str

    @property
    def is_subject(self) -> bool:
        """Is this the child the referral is about?"""
        return self.group is PersonGroup.SUBJECT


_TOKEN_NOUNS = {
    PersonGroup.CHILD: "child",
    PersonGroup.FAMILY: "family member",
    PersonGroup.STAFF: "staff member",
    PersonGroup.PROFESSIONAL: "professional",
    PersonGroup.OTHER: "person",
}


def next_token(group: PersonGroup, people: Iterable[Person]) -> str:
    """The next free token of a group: "child A", "child B", … "child Z", "child AA"."""
    noun = _TOKEN_NOUNS[group]
    taken = {person.token for person in people}
    number = 0
    while True:
        token = f"{noun} {_letters(number)}"
        if token not in taken:
            return token
        number += 1


def _letters(number: int) -> str:
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def find_person(name: str, people: Iterable[Person]) -> Person | None:
    """The person a name belongs to: the same name, or one that shares its words ("Ellie M")."""
    wanted = _name_words(name)
    if not wanted:
        return None
    for person in people:
        for known in person.names:
            words = _name_words(known)
            if wanted <= words or words <= wanted:
                return person
    return None


_TITLES = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr", "sir", "prof", "pc", "pcso"])


def _name_words(name: str) -> frozenset[str]:
    words = re.findall(r"[^\W_]+", name.lower().replace("'s", "").replace("’s", ""))
    return frozenset(words) - _TITLES
