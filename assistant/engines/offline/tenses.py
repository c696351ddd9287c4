"""When a clause says its event is, and whether its subject did it or had it done to them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from assistant.engines.offline.lexicon import (
    AUXILIARIES,
    FUTURE_WORDS,
    PERFECT_AUXILIARIES,
    is_ing,
    is_participle,
    is_past,
)
from assistant.engines.offline.words import Word

CONTRACTED = frozenset(
    "hes shes theyre weve ive im its thats theyve hed shed theyd wed ill theres "
    "itll hell shell theyll well thatll whos "
    "mums dads".split()
)


PRESENT_VERBS = frozenset(
    "says said tells thinks feels wants needs knows likes goes comes gets makes "
    "takes keeps looks seems lives shares "
    "reports states describes believes confirms advises explains alleges claims "
    "complains writes notes sits stays uses has is sleeps sees asks refuses runs "
    "talks plays hits shouts swears cries wears smells brings "
    "works works meets attends supports supervises helps leaves hides steals "
    "throws bites kicks kicks touches follows "
    "watches walks spends struggles misses arrives turns falls eats drinks "
    "smokes vapes stands calls rings texts sends "
    "do go come get make take keep look seem live share sit stay use have are "
    "sleep see ask refuse run talk play "
    "hit shout swear cry wear smell bring work want need know think feel say "
    "like meet start starts allow allows check "
    "checks puts gives give lets let engages engage joins responds".split()
)


class Tense(StrEnum):
    """When a clause says its event is."""

    PAST = "past"
    PERFECT = "perfect"
    PRESENT = "present"
    PROGRESSIVE = "progressive"
    FUTURE = "future"
    NONE = "none"


def may_follow_is(norm: str) -> bool:
    return is_ing(norm) or norm in (
        "not",
        "been",
        "got",
        "never",
        "always",
        "still",
        "already",
        "just",
        "now",
        "in",
        "at",
        "a",
        "also",
    )


def third_person(norm: str, previous: str) -> bool:
    """Is this a present verb by its place alone ("she points to the sad face")?"""
    return (
        previous in ("he", "she", "it", "who")
        and len(norm) > 3
        and norm.endswith("s")
        and norm not in ("this", "always", "his")
    )


# What can stand behind "we" or "they" and is no verb.
_NO_VERB = frozenset(
    "and or but both all also each never not always often sometimes usually then now just still "
    "already only really regularly too either neither themselves ourselves who which that where "
    "when while as if because in on at by for with from of to into about after before until since "
    "during over under off out up down back home here there again together apart a an the his her "
    "their our my your this these those some any no every one two three four five later next "
    "first last once twice currently recently normally generally clearly probably certainly "
    "actually simply initially finally eventually immediately quickly quietly well so".split()
)


def present_by_place(norm: str, previous: str) -> bool:
    """Is this a present verb because it stands behind "we", "I" or "they" ("we report it")?"""
    return previous in ("we", "i", "they") and len(norm) > 1 and norm not in _NO_VERB


def read_tense(words: Sequence[Word], verb_at: int | None) -> tuple[Tense, bool, str | None]:
    if verb_at is None:
        return Tense.NONE, False, None
    aux = words[verb_at].norm
    if (
        aux.endswith("s")
        and aux not in AUXILIARIES
        and aux not in CONTRACTED
        and aux not in PRESENT_VERBS
        and not is_past(aux)
    ):
        aux = "hes" if verb_at + 1 < len(words) and may_follow_is(words[verb_at + 1].norm) else aux
    following = [w.norm for w in words[verb_at + 1 : verb_at + 5]]
    if _refuses(words, verb_at, following):
        return Tense.PAST, False, following[0]
    if aux in FUTURE_WORDS:
        main = next((w for w in following if w not in ("not", "be", "also", "then")), aux)
        return Tense.FUTURE, "be" in following and any(is_participle(w) for w in following), main
    # "We'd changed his set": what was done before, and no wish.
    had = aux in ("wed", "id") and len(following) > 0 and is_participle(following[0])
    if had:
        return Tense.PERFECT, False, following[0]
    if aux in AUXILIARIES or aux in CONTRACTED:
        return _compound_tense(aux, following)
    if is_past(aux):
        return Tense.PAST, False, aux
    if is_ing(aux):
        return Tense.PROGRESSIVE, False, aux
    return Tense.PRESENT, False, aux


# What somebody is seen to refuse: "won't eat", "wont let anyone look". Told like what happened.
_REFUSED = frozenset(
    "eat drink sleep talk speak let sit stay look wear take change settle engage tell say show "
    "listen stop do play touch use wash shower open answer leave".split()
)
_YET_TO_COME = frozenset(
    "tomorrow until till til next if unless when then again today tonight soon".split()
)


def _refuses(words: Sequence[Word], verb_at: int, following: list[str]) -> bool:
    """Is "won't" a refusal seen, not a future: no time to come, no condition, nobody on the staff?

    "We won't take it further" and "it won't stop" are futures.
    """
    if words[verb_at].norm != "wont" or not following:
        return False
    if verb_at and words[verb_at - 1].norm in ("i", "we", "it", "this", "that", "you"):
        return False
    dresses = following[:2] in (
        ["get", "changed"],
        ["get", "dressed"],
        ["get", "up"],
        ["get", "out"],
    )
    if following[0] not in _REFUSED and not dresses:
        return False
    return all(w.norm not in _YET_TO_COME for w in words)


_PASSIVE_AUXILIARIES = frozenset("was were wasnt werent be been got gets get is are being".split())


def _compound_tense(aux: str, following: list[str]) -> tuple[Tense, bool, str | None]:
    """The tense of an auxiliary with the words after it: ("was", ["spoken", "to"]) is a passive."""
    for place, word in enumerate(following):
        if word == "going" and following[place + 1 : place + 2] == ["to"]:
            main = following[place + 2] if place + 2 < len(following) else "going"
            return Tense.FUTURE, False, main
        if word == "gonna":
            return Tense.FUTURE, False, word
        if is_ing(word):
            if "been" in following[:place] or aux == "been":
                return Tense.PERFECT, False, word
            past = aux in ("was", "were", "wasnt", "werent")
            return (Tense.PAST if past else Tense.PROGRESSIVE), False, word
        if is_participle(word) and word not in ("been", "had", "got"):
            if "been" in following[:place] or "being" in following[:place]:
                return Tense.PERFECT, True, word
            if aux in _PASSIVE_AUXILIARIES:
                present = aux in ("is", "are", "gets", "get", "being")
                return (Tense.PRESENT if present else Tense.PAST), True, word
            if aux in PERFECT_AUXILIARIES or aux in ("had", "hadnt", "hed", "shed", "theyd", "wed"):
                return Tense.PERFECT, False, word
        if word in ("a", "an", "the", "to", "in", "on", "at", "with"):
            break
    return _simple_tense(aux, following)


def _simple_tense(aux: str, following: list[str]) -> tuple[Tense, bool, str | None]:
    if aux in ("had", "have", "has") and following[:1] == ["to"] and len(following) > 1:
        if following[1] == "be" and len(following) > 2:
            return Tense.PAST, True, following[2]
        return (Tense.PAST if aux == "had" else Tense.PRESENT), False, following[1]
    if aux in ("wouldnt", "couldnt") and following:
        return Tense.PAST, False, following[0]
    if aux in ("did", "didnt", "was", "were", "wasnt", "werent", "had", "hadnt"):
        return Tense.PAST, False, following[0] if following and aux.startswith("did") else aux
    if aux in ("has", "have", "hasnt", "havent") and "been" in following:
        return Tense.PERFECT, False, "been"
    contracted = aux in ("hes", "shes", "theyve", "weve", "ive", "its", "thats")
    if contracted and "been" in following[:2]:
        return Tense.PERFECT, False, "been"
    return Tense.PRESENT, False, aux
