"""Where a sentence typed without commas goes on to its next clause: "rang mum she said no".

Only what staff did next is cut off ("… overnight I rang the duty line"), and how what they did was
met. A relative clause without its pronoun looks the same ("the plan we put in place"), so the verb
has to have its object, and the words before it have to tell something by themselves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from assistant.engines.offline.lexicon import (
    ACTION_VERBS,
    AUXILIARIES,
    FAMILY_WORDS,
    STAFF_WORDS,
    Agent,
    forms_of,
    is_participle,
    is_past,
)
from assistant.engines.offline.tenses import CONTRACTED
from assistant.engines.offline.words import PREPOSITIONS, Word, agent_of

_WE = frozenset("i we".split())
_WE_HAVE = frozenset("ive weve".split())
_THEY = frozenset("he she they".split())
_THEY_ARE = frozenset("hes shes theyre theyve hed shed theyd".split())
_OPENERS = _WE | _WE_HAVE | _THEY | _THEY_ARE
_STEPS_OVER = frozenset("then also just immediately straight again still even only".split())
_ARTICLES = frozenset(
    "a an the this that these those his her their our my every each some any no first last".split()
)
# After these a clause is part of what stands before it.
_GOES_ON = (
    PREPOSITIONS
    | _ARTICLES
    | frozenset(
        "that than as like how what why who whom where when if whether because cos cause so and or "
        "but while once until unless though although whenever plus then to of is was are were am "
        "be been not all everything anything nothing more much".split()
    )
)
# "the day I rang", "every time he came": what follows says which.
_POINTS_ON = frozenset(
    "time times day days week night morning minute moment second way reason thing things stuff one "
    "ones place person".split()
)
_SUBORDINATE = frozenset(
    "when if after as once while because since before until whenever although though".split()
)
_WITHOUT_OBJECT = frozenset("spoke spoken talked met chatted checked liaised followed rung".split())
_LONGEST = 120


@cache
def _acted() -> frozenset[str]:
    return forms_of(ACTION_VERBS) - forms_of("start begin stop run plan agree adopt use do hold")


@cache
def _taking_content() -> frozenset[str]:
    """Verbs whose object can be a clause: what follows may be what was said or seen."""
    return forms_of(
        "say tell inform remind warn reassure advise explain report record log note agree show "
        "check know think believe feel find see hear notice hope write confirm state mention "
        "disclose reveal describe claim allege admit worry wish mean make let"
    )


@cache
def _met() -> frozenset[str]:
    """Forms of the verbs for how somebody meets what was done, and what denies one."""
    return forms_of(
        "say refuse decline agree cry hang accept deny laugh swear shout walk take come eat calm "
        "settle stop enjoy like love hate use answer reply promise apologise thank seem ignore"
    ) | frozenset(
        "didnt wouldnt wont hasnt havent doesnt dont never was were is are has had couldnt cant "
        "seems".split()
    )


def run_on_starts(
    words: Sequence[Word], names: Mapping[str, Agent], shielded: frozenset[int]
) -> list[int]:
    """The places in a clause's words where the next clause starts with nothing before it."""
    if len(words) > _LONGEST or not any(
        word.norm in _OPENERS or word.norm in FAMILY_WORDS for word in words[2:]
    ):
        return []
    found: list[int] = []
    begin = 0
    for place in range(2, len(words) - 1):
        word = words[place]
        if word.start_char in shielded or place - begin < 2:
            continue
        before, after = words[begin:place], words[place + 1 :]
        if _answers_after_date(words, place, shielded):
            found.append(place)
            begin = place
            continue
        if word.norm not in _OPENERS:
            continue
        while after and after[0].norm in _STEPS_OVER:
            after = after[1:]
        if not after or _is_bound(before):
            continue
        norms = [w.norm for w in after[:3]]
        if _tells_an_act(word.norm, norms, before) or (
            not _opens_subordinate(before) and _tells_how_met(word.norm, norms, before, names)
        ):
            found.append(place)
            begin = place
    return found


def _answers_after_date(words: Sequence[Word], place: int, shielded: frozenset[int]) -> bool:
    """Does somebody meet what a short note names with its date ("Meeting 4 Nov dad refused")?"""
    word, before = words[place], words[place - 1]
    if word.norm not in FAMILY_WORDS and word.norm not in _THEY:
        return False
    if before.start_char not in shielded or words[place + 1].norm not in _met():
        return False
    named = [item for item in words[:place] if item.start_char not in shielded]
    return 0 < len(named) <= _NOTE_WORDS and not any(
        item.norm in AUXILIARIES or item.norm in FAMILY_WORDS or item.norm in _GOES_ON
        for item in named
    )


_NOTE_WORDS = 5


def _is_bound(before: Sequence[Word]) -> bool:
    """Do the last words need what follows them?"""
    last, earlier = before[-1].norm, [word.norm for word in before[-3:-1]]
    return last in _GOES_ON or (last in _POINTS_ON and bool(_ARTICLES & set(earlier)))


def _opens_subordinate(before: Sequence[Word]) -> bool:
    return any(word.norm in _SUBORDINATE for word in before[:2])


def _tells_an_act(opener: str, after: Sequence[str], before: Sequence[Word]) -> bool:
    """Did the writer do something next, the clause before it being whole?"""
    verb = after[0]
    if opener in _WE:
        acted = verb in _acted() and is_past(verb)
    else:
        acted = opener in _WE_HAVE and verb in _acted() and is_participle(verb)
    if not acted or len(after) < 2 or not _is_whole(before):
        return False
    if after[1] in PREPOSITIONS or after[1] in _GOES_ON - _ARTICLES:
        return verb in _WITHOUT_OBJECT
    named = any(word.norm in _ARTICLES for word in before[-3:-1])
    return not (named and after[1] in ("him", "her", "them", "it", "up", "out", "down"))


def _is_whole(before: Sequence[Word]) -> bool:
    """Is something told in these words, and nothing said whose content is still to come?"""
    verbs = [n for n, word in enumerate(before) if is_past(word.norm)]
    if not verbs:
        return False
    said = [n for n in verbs if before[n].norm in _taking_content()]
    if not said:
        return True
    # "told mum": what she was told may follow. "told mum about it", "logged it": it is there.
    rest = [word.norm for word in before[said[0] + 1 :]]
    if before[said[0] - 1].norm not in _DIRECT and _DIRECT & set(rest):
        return False
    if verbs[-1] != said[-1]:
        return True
    rest = [word.norm for word in before[said[-1] + 1 :]]
    is_said = any(norm in CONTRACTED or norm in AUXILIARIES for norm in rest)
    return is_said or any(norm in PREPOSITIONS for norm in rest) or rest[:1] == ["it"]


_DIRECT = frozenset("i me my im ive we us our".split())


def _tells_how_met(
    opener: str, after: Sequence[str], before: Sequence[Word], names: Mapping[str, Agent]
) -> bool:
    """Does a child or a parent meet what staff did in the words before?"""
    if opener in _WE or opener in _WE_HAVE or not _is_act(before, names):
        return False
    verb = after[0]
    if opener in _THEY and (verb not in _met() or not (is_past(verb) or verb in _met())):
        return False
    at_end = len(after) < 2
    return not (verb in ("was", "is", "were", "are") and (at_end or after[1] in PREPOSITIONS))


def _is_act(before: Sequence[Word], names: Mapping[str, Agent]) -> bool:
    """Do these words tell what staff did to somebody or with something?"""
    for number, word in enumerate(before[:5]):
        norm = word.norm
        if norm in _acted() and (is_past(norm) or is_participle(norm)):
            if norm in _taking_content() and not any(w.norm in PREPOSITIONS for w in before):
                return False
            return len(before) > number + 1
        agent = agent_of(norm, names)
        if agent not in (None, Agent.STAFF) and norm not in STAFF_WORDS:
            return False
        if norm in FAMILY_WORDS:
            return False
    return False
