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
_ROLE = (
    r"(?:head\w*|senco|counsellor|keywork\w*|nurse|police|social worker|camhs|helpline|tutor|ta|dsl"
    r"|family worker|teachers?|officer|staff|school)"
)
_ACTOR = (
    r"(?:we|weve|we['’](?:ve|re|d|ll)|i|ive|i['’]ve|(?:mrs?|ms|miss|mx|dr) [\w'’-]+"
    rf"|(?:(?:the|his|her|a|their|our) )?(?:\w+ )?{_ROLE})"
)
_OPENS = (
    r"^\W*(?:(?:and|then|so|also|since|after|before|on|at|in|from|as|next|later)\b"
    r"[^,.;]{0,40},?\s+)?"
)
_AUXILIARY = r"(?:(?:have|has|had|also|then|now|will|are|is|were|was|been)\s+)*"
_DOES = (
    r"(?:[\w-]{2,}ed|rang|spoke|met|put|gave|told|made|held|sent|wrote|took|saw|sat|sits?|set|use"
    r"|supervises?|working|doing|seeing)"
)
# The actor opens the words, or something was done to or for somebody.
_ACTS = re.compile(rf"{_OPENS}{_ACTOR}\s+{_AUXILIARY}{_DOES}\b", re.IGNORECASE)
_DONE_FOR = re.compile(
    r"\b(?:was|were|has been|have been|been|is now|are now|will be|is being)\s+(?:\w+ly )?"
    r"(?:put in place|fitted|offered|given|held|started|referred|spoken to|phoned|rung|called|moved"
    r"|supervised|excluded|sign-?posted|escorted|reviewed|written|arranged|booked|set up)\b",
    re.IGNORECASE,
)
# An effect says what is different, or that nothing is.
_DIFFERS = re.compile(
    r"\b(?:calm\w*|better|worse|improv\w*|help(?:ed|s|ing)?|worked|working|settled|happier|less|fewer"
    r"|no (?:more|logs?|change|difference|reply|further|longer)|only (?:twice|once)|more|since then"
    r"|not (?:yet )?(?:\w+ )?(?:used|changed|worked|helped|stopped|engag\w*)|still|stopp?(?:ed|s)?"
    r"|reduced|increased|escalat\w*|difference|able to|can (?:now )?tell|engag\w*|declined|refus\w*"
    r"|hung up|walked out|joined in|kicked off|agreed|continu\w*|isn['’]?t|hasn['’]?t|didn['’]?t"
    r"|successful\w*|unsuccessful\w*|disclos\w*)\b",
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
    """Does somebody act for the child, in the first words, or is something done for them?"""
    return bool(_ACTS.search(words) or _DONE_FOR.search(words))


def is_effect(words: str) -> bool:
    """Does it say what is different, or that nothing is?"""
    return bool(_DIFFERS.search(words))


def is_ask(words: str) -> bool:
    """Does it hold a word of asking?"""
    return bool(_ASKS.search(words))


def is_consequence(words: str) -> bool:
    """Does it look ahead?"""
    return bool(_LOOKS_AHEAD.search(words))


def is_reason(words: str) -> bool:
    """Does it give a reason?"""
    return bool(_BECAUSE.search(words))
