"""The words that tie a later mention to the event it speaks of."""

from __future__ import annotations

from assistant.engines.offline.words import split_words

_INITIALS = frozenset(("PE", "RE", "IT", "DT", "TA"))
_ORDINARY_LINK = frozenset(
    "thing one that was not the it incident bit time day sorry correction "
    "actually week weekend month last before this "
    "happened date dates said should have been just gone also with and for from "
    "his her him she they them their then were "
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept oct nov dec "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun".split()
)


def link_words(text: str) -> frozenset[str]:
    """The words that can tell one event from another."""
    return frozenset(
        w.norm
        for w in split_words(text)
        if (len(w.norm) > 2 or text[w.start_char : w.end_char] in _INITIALS)
        and w.norm not in _ORDINARY_LINK
        and not w.norm[0].isdigit()
    )


def same_stem(left: str, right: str) -> bool:
    """Are two words forms of one ("push", "pushed")?"""
    short = min(len(left), len(right))
    return short >= 4 and left[:short] == right[:short] and abs(len(left) - len(right)) <= 3
