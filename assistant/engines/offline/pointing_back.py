"""Sentences that say more of an event told before: who saw it, how it came about, how it looked.

They hold a word that stands for the event ("it", "the mark") and no date of their own, so they
belong to its entry, in the same message or the next one.
"""

from __future__ import annotations

from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause
from assistant.engines.offline.explanations import is_by_chance, tells_of_hurt
from assistant.engines.offline.lexicon import Agent, forms_of
from assistant.engines.offline.links import link_words, same_stem
from assistant.engines.offline.reading import Reading
from assistant.engines.offline.roles import say_forms
from assistant.engines.offline.stretches import Stretch

_STANDS_FOR_IT = frozenset("it this that them everything".split())
_DEFINITE = frozenset("the that this these those his her their its both".split())
_WITNESSED = forms_of("see hear witness notice overhear")
_WRITTEN = forms_of("write note draw photograph log record")
_LOOKED = forms_of("look seem appear") | frozenset(
    "was were is are had wasnt werent isnt arent".split()
)
_TOO = frozenset("too as also happen".split())


def says_more(reading: Reading, stretch: Stretch, told: str) -> bool:
    """Does a stretch without a date only add to what was told in `told`?"""
    if reading.dates_in(stretch.start_char, stretch.end_char):
        return False
    first = next((c for c in stretch.clauses if c.verb is not None), stretch.clauses[0])
    return (
        _is_witness(first, told)
        or (len(stretch.clauses) == 1 and _is_written(first))
        or _is_about(first, told)
        or _is_explained(reading, stretch, told)
        or _WAS_THERE.match(reading.text, stretch.start_char, stretch.end_char) is not None
    )


# Who stood by, and that it was not once.
_WAS_THERE = AnyCase(
    r"\W*(?:and |but )?(?:[\w'’]+ ){1,3}?(?:(?:was|were) (?:also |just |all |both )?"
    r"(?:(?:stood|sat|standing|sitting|right|still) )?there\W*$|"
    r"(?:says?|said|told \w+|thinks) (?:that )?(?:it|this)(?:.s| has| had)? "
    r"(?:also |already )?happen(?:s|ed)\b)"
)


def names_part(words: list[str], told: str) -> bool:
    """Do words name a thing that was told of?"""
    known = link_words(told)
    return any(
        word in known or any(same_stem(word, other) for other in known)
        for word in link_words(" ".join(words))
    )


def _after_verb(clause: Clause) -> list[str]:
    norms = [w.norm for w in clause.words]
    return norms[norms.index(clause.verb) + 1 :] if clause.verb in norms else []


def _is_witness(clause: Clause, told: str) -> bool:
    """Did somebody see it too ("Miss Reed saw it at lunch", "the TA heard this")?"""
    if clause.verb not in _WITNESSED or clause.subject is None or clause.is_passive:
        return False
    after = _after_verb(clause)
    if not after or after[0] in _STANDS_FOR_IT | _TOO:
        return True
    return after[0] in _DEFINITE and names_part(after[1:4], told)


def _is_written(clause: Clause) -> bool:
    """Was it only written down ("she wrote it down")?"""
    return clause.verb in _WRITTEN and _after_verb(clause)[:1] in (["it"], ["this"], ["that"])


def _is_about(clause: Clause, told: str) -> bool:
    """Does a clause describe a thing that was told of ("the mark was on the left side")?"""
    norms = [w.norm for w in clause.words]
    if clause.verb not in _LOOKED or clause.verb not in norms or norms[0] not in _DEFINITE:
        return False
    named = norms[1 : norms.index(clause.verb)]
    return 0 < len(named) <= 3 and clause.subject is Agent.THING and names_part(named[-1:], told)


def _is_explained(reading: Reading, stretch: Stretch, told: str) -> bool:
    """Is it said how a hurt came about ("Mum said he fell", "When I rang dad he had no idea…")?"""
    words = reading.text[stretch.start_char : stretch.end_char]
    said = any(w.norm in say_forms() for c in stretch.clauses for w in c.words)
    return said and tells_of_hurt(told) and is_by_chance(words)
