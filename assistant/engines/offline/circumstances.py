"""Clauses that look like staff's doing and are not, and the other way round.

Staff say what they were doing when something came about; and they tell some of what they did from
the child's side.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause, Joint
from assistant.engines.offline.lexicon import CHILD_WORDS, FAMILY_WORDS, Agent, forms_of
from assistant.engines.offline.tenses import Tense

_SELF = frozenset("i ive im we weve".split())


def is_setting(clause: Clause, following: Sequence[Clause]) -> bool:
    """Does a clause only say what staff were doing when it came about ("I was changing him and…")?

    What follows in the sentence then has its own subject, and is not what staff did.
    """
    norms = [w.norm for w in clause.words]
    place = norms.index(clause.verb) if clause.verb in norms else 0
    if clause.subject_word not in _SELF or not place:
        return False
    going = clause.tense is Tense.PAST and norms[place - 1] in ("was", "were", "just", "only")
    if not (going and norms[place].endswith("ing")) or not following:
        return False
    after = following[0]
    if after.joint is Joint.PREDICATE:
        return after.verb in _NOTICING
    return after.joint is Joint.SUBJECT and after.subject is not Agent.STAFF


_NOTICING = forms_of("see notice hear find spot smell overhear")


def is_reported(clause: Clause, norms: list[str]) -> bool:
    """Is a clause only when something came about ("when we were changing") or what was said?"""
    norms = norms[1:] if norms[:1] in (["and"], ["but"]) else norms
    if clause.subject_word in _SELF and _comes_about(norms):
        return True
    if norms[:1] in (["when"], ["while"], ["whilst"]):
        going = any(n in ("was", "were") for n in norms[1:4]) and any(
            n.endswith("ing") for n in norms[3:5]
        )
        return clause.subject is Agent.STAFF and going
    return norms[:1] == ["that"] and clause.subject_word not in (None, "that", "i", "we")


def _comes_about(norms: list[str]) -> bool:
    """Does something come about in the midst of what staff were doing ("was … when he said")?"""
    place = norms.index("when") if "when" in norms[2:] else 0
    return (
        place > 0
        and any(n in ("was", "were") for n in norms[:place])
        and norms[place + 1 : place + 2] != []
        and norms[place + 1] in CHILD_WORDS | FAMILY_WORDS
    )


_SUPPORTED = AnyCase(
    r"\b(?:been|.?s been|ve been) (?:seeing|having|attending|getting|working with|going to|doing) "
    r"(?:\w+ ){0,3}?(?:counsell\w+|mentor\w*|elsa|camhs|therap\w+|key ?worker|youth worker|"
    r"family worker|early help|nurture|breakfast club|lunch club|1:1s?|psychologist|school nurse)\b"
)


def is_supported(clause: Clause, text: str) -> bool:
    """Has a child or family been having help ("He's been seeing the counsellor since May")?"""
    theirs = clause.subject in (Agent.CHILD, Agent.FAMILY) and clause.tense is Tense.PERFECT
    return theirs and _SUPPORTED.search(text, clause.start_char, clause.end_char) is not None


_BY_RULE = AnyCase(
    r"\blost (?:all )?(?:his|her|their|the|a|an|\w+) (?:\w+ )??(?:break|breaktime|lunchtime|"
    r"playtime|playtimes|breaks|golden time|free time|screen time|privileges?)\b|"
    r"\blost (?:his|her|their|the) (?:\w+ ){1,2}?for (?:\d+|an?|the|one|two|three|four|five) "
    r"(?:\w+ )??(?:days?|nights?|weeks?|weekend|evenings?|lessons?|hours?)\b"
)


def loses_by_rule(clause: Clause, text: str) -> bool:
    """Was something taken from a child as a consequence ("lost his break", "his xbox for 3 days")?

    Staff tell it from the child's side.
    """
    if clause.subject is not Agent.CHILD or clause.tense is not Tense.PAST:
        return False
    return _BY_RULE.search(text, clause.start_char, clause.end_char) is not None
