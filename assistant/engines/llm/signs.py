"""What a fact only a model saw must hold in its own words before it is proposed at all.

A model points at too much rather than too little. An event has somebody in it besides the writer,
an action somebody who acts for the child, an ask a word of asking, a consequence a word that looks
ahead, a reason a word that gives one. Words alone; what they mean is for the person to confirm.
"""

from __future__ import annotations

import re

from assistant.domain.people import Person

_SOMEBODY = re.compile(
    r"\b(?:he|she|they|him|her|them|his|hes|shes|theyre|himself|herself|child|children|pupils?"
    r"|students?|boys?|girls?|resident|yp|young person|sister|brother|mum|mother|dad|father|gran\w*"
    r"|nan|carer|partner|parents?|staff|teacher|ta|dsl|mdsas?)\b",
    re.IGNORECASE,
)
_WRITER_ONLY = re.compile(r"^\W*(?:i['’]?ll|i will|sorry|let me|as i said)\b", re.IGNORECASE)
_ACTS = re.compile(
    r"\b(?:we|weve|we['’]ve|our|staff|school|teachers?|ta|dsl|head\w*|counsellor|keywork\w*|i"
    r"|nurse|police|social worker|camhs|helpline|service|meeting|session|referral|mrs?|ms|miss"
    r"|dr)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:\w{2,}ed|rang|spoke|met|put|gave|told|made|held|sent|wrote|took|sat|sits?|set|has|have|had"
    r"|is|are|was|were|will|now|meeting|session|plan|work)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:ask\w*|request\w*|want\w*|would like|we['’]?d like|i['’]?d like|need\w*|please|could you"
    r"|can you|can we|assess\w*|advice|support|help|meeting|visit|plan|therap\w*|review)\b",
    re.IGNORECASE,
)
_LOOKS_AHEAD = re.compile(
    r"\b(?:could|would|will|wont|won['’]t|might|may|likely|risk\w*|going to|gonna|\w+['’]ll|hell"
    r"|shell|theyll|end up|become|without|unless|if)\b",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"\b(?:because|cos|coz|as|since|so that|so|due to|given|to (?:see|find|help|keep|make|check)"
    r"|in order)\b",
    re.IGNORECASE,
)


def is_event(words: str, people: tuple[Person, ...]) -> bool:
    """Is somebody in it besides the writer?"""
    if _WRITER_ONLY.search(words):
        return False
    return bool(_SOMEBODY.search(words)) or any(
        name.lower() in words.lower() for person in people for name in person.names
    )


def is_action(words: str) -> bool:
    """Does somebody act, and is something done?"""
    return bool(_ACTS.search(words) and _DONE.search(words))


def is_ask(words: str) -> bool:
    """Does it hold a word of asking?"""
    return bool(_ASKS.search(words))


def is_consequence(words: str) -> bool:
    """Does it look ahead?"""
    return bool(_LOOKS_AHEAD.search(words))


def is_reason(words: str) -> bool:
    """Does it give a reason?"""
    return bool(_BECAUSE.search(words))
