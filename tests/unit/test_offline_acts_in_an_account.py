"""In an account of what happened, what staff did about it is told apart from what came about."""

from __future__ import annotations

import pytest

from tests.unit.offline_reading import read, words_of


@pytest.mark.parametrize(
    "text",
    [
        "I was doing his buttons up on 6 March and saw a mark on his neck.",
        'On 6 March I was helping him with his shoes and he said "dad kicks me".',
        "On 6 March I was calming him down and he bit me.",
        'I was walking him to class on 9 March when he said "I hate it there".',
        "On Tuesday I reached over him for the jug and he put both hands over his head.",
    ],
)
def test_what_staff_were_doing_when_it_came_about_is_part_of_the_event(text: str) -> None:
    found = read(text)
    assert found.interventions == ()
    assert len(found.incidents) == 1


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Dad was shouting on 9 March. The visit was stopped early.", "The visit was stopped"),
        ("On 9 March he hit a boy. He lost his break and all of lunch.", "lost his break"),
        ("On 9 March he broke it again. He lost his tablet for two days.", "lost his tablet"),
        ("On 9 March she had a nosebleed. First aid given by Mrs Bell.", "First aid given"),
        ("On 9 March he ran out. Two of us went after him and brought him back.", "Two of us went"),
        ("On 9 March he was at the fence. Jan the TA went over and walked him in.", "Jan the TA"),
        ("On 9 March he was at the fence. Len our caretaker moved him on.", "moved him on"),
        ("On 9 March we found a knife in his bag. It was handed to the police.", "handed to"),
        ("Dad came to the door on 9 March. He was refused entry.", "refused entry"),
        ("On 9 March he kicked off. Jo took the others upstairs.", "Jo took the others"),
        ("He fell asleep on Tuesday tbh. gave her a banana n let her nap.", "let her nap"),
    ],
)
def test_what_was_done_about_it_is_an_action(text: str, act: str) -> None:
    found = read(text)
    assert [act in words_of(i) for i in found.interventions] == [True]
    assert len(found.incidents) == 1


@pytest.mark.parametrize(
    "text",
    [
        "I told the office on the 9th not to let anyone but mum collect him.",
        "I told the DSL on the 9th what he had said to me.",
        "Logged on CPOMS same day and passed to DSL.",
        "Bodymapped and logged.",
        "He's been seeing the school counsellor since January.",
        "Tried mum on the 6th, 7th and 9th, straight to voicemail each time.",
        "It was agreed with mum on 6 March that he would come in ten minutes early.",
        "Dad was told on 6 March he could no longer come past the gate.",
        "Grandad has been banned from the site since 6 March.",
        "On 6 March his room was searched and two vapes were taken off him.",
    ],
)
def test_a_sentence_of_action_alone_is_one_action(text: str) -> None:
    found = read(text)
    assert len(found.interventions) == 1
    assert found.incidents == ()


@pytest.mark.parametrize(
    "text",
    [
        "He lost his phone on 6 March.",
        "On 6 March he lost his temper and threw a chair.",
        "On 6 March his game was stopped by his dad who smashed the controller.",
        "On 9 March he was barred from the shop for stealing.",
        "On 9 March one of his friends told me he is cutting himself.",
        "Mum told the office on the 9th to stop ringing her.",
    ],
)
def test_a_childs_own_loss_or_a_familys_doing_is_no_measure(text: str) -> None:
    found = read(text)
    assert found.interventions == ()
    assert len(found.incidents) == 1
