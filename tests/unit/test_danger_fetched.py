"""A parent coming for a child who is unwell is care; beside anything else the alarm stands."""

from __future__ import annotations

import pytest

from assistant.domain.rules.danger import find_danger


@pytest.mark.parametrize(
    "text",
    [
        "sick this morning, dad is on his way to collect",
        "was sick, dad is on his way to collect him",
        "hes feeling sick so mum is coming to get him",
        "no one in danger, she was sick at break and her nan's on the way",
        "he fell over at break, dad is on his way to take him to the walk in",
        "Cut his hand in DT, mum is on her way to collect.",
    ],
)
def test_a_parent_coming_for_a_child_who_is_unwell_is_no_danger(text: str) -> None:
    assert not find_danger(text)


@pytest.mark.parametrize(
    "text",
    [
        "he was sick after taking tablets, dad is on his way",
        "shes being sick and wont wake up, mum is on her way",
        "she fell down the stairs at home and dad is on his way",
        "was sick, dad is on his way to collect and hes drunk",
        "sick again and begging not to go home, mum is on her way",
        "hes terrified and dad is on his way to collect",
        "banged his head and has been sick, mum is on her way",
    ],
)
def test_anything_else_told_beside_it_keeps_the_alarm(text: str) -> None:
    assert find_danger(text)
