"""Which clauses say how an action was met instead of telling another one.

A response is told of the one the action was for ("Mum said…" after "Rang mum"), of nobody at all
("Declined both times", "Never uses it"), or as what followed ("there has been no trouble").
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from assistant.domain.record import Impact
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause, Joint
from assistant.engines.offline.impacts import effect_of, is_unsure
from assistant.engines.offline.lexicon import (
    ACTION_VERBS,
    CHILD_WORDS,
    SAY_VERBS,
    Agent,
    forms_of,
    is_participle,
    is_past,
)
from assistant.engines.offline.tenses import PRESENT_VERBS, Tense
from assistant.engines.offline.words import PREPOSITIONS, Word

_STEPS_OVER = frozenset(
    "and but so then still never always only just mostly usually often really also not both "
    "hardly rarely sometimes now has have had been being was were hasnt havent hadnt wasnt werent "
    "got".split()
)
_MET_IT = frozenset("came took tried ate threw refused declined ignored lost left gave".split())
_DENIED = frozenset("didnt doesnt hasnt hadnt wont wouldnt wasnt isnt dont cant couldnt".split())
_UNDOING = frozenset("off down apart back away up".split())
_OBJECTS = frozenset("it them that one a an the his her their him".split())
_NOUNS_TOO = frozenset("walks talks plays calls texts checks starts helps shares visits".split())
_PROVIDED = frozenset(
    "has gets sees attends goes works sits comes meets receives starts stays does reads lives "
    "needs".split()
)
_RECEIVED = frozenset("had heard received got".split())
_NOTHING = frozenset("no nothing not none never havent hasnt hadnt".split())
_REACTIONS = frozenset(
    "good great fine better worse brilliant helpful useful ok okay mixed calmer happier quieter "
    "slow pointless useless too".split()
)


@cache
def acting_forms() -> frozenset[str]:
    """Forms of verbs that staff write with themselves left out ("Rang mum", "Moved his seat")."""
    return forms_of(ACTION_VERBS) - forms_of("use agree keep hold run stop walk show close")


@cache
def _reacting() -> frozenset[str]:
    """Forms of the verbs for how a child or family meets what is done."""
    return forms_of(
        "refuse decline reject ignore hide break rip tear bin lose like love enjoy hate engage "
        "join attend eat sleep cry settle laugh smile calm come go turn leave run swear kick agree "
        "accept use last stop improve seem struggle miss throw smash cope manage respond react "
        "shrug nod grin sulk sob blank storm "
        "talk open work help cooperate comply welcome say reckon"
    ) - frozenset("worked talked opened turned stopped help left".split())


def is_reaction_form(verb: str) -> bool:
    """Is this how a child or family meets what is done ("lost", "refused", "liked")?"""
    return verb in _reacting() or verb in _MET_IT or verb in _MET_TOO


_MET_TOO = frozenset(
    "had got was were been seemed used kept said told missed made needed wanted found felt saw "
    "heard thought did became started began helped worked stayed fell gave up".split()
) - frozenset("gave".split())


@cache
def _saying() -> frozenset[str]:
    return forms_of(SAY_VERBS + " record find feel think agree note")


def is_response(
    clause: Clause, told: Iterable[Word], own_date: bool, is_bare: bool = False
) -> bool:
    """Does a clause say how the action told in the words `told`, a bare name or not, was met?"""
    norms = [w.norm for w in clause.words]
    if not norms:
        return False
    if (is_bare or clause.joint is not Joint.PREDICATE) and _is_told_of_nobody(clause, norms):
        return True
    if clause.subject is Agent.THING and norms[0] in _MET_IT and clause.joint is Joint.PREDICATE:
        return True  # "Club place offered, took it up for a week": no place takes itself up
    if clause.verb == "theres" or norms[:2] in (["there", "has"], ["there", "have"]):
        return bool(_NOTHING & set(norms[:5]))
    if clause.subject is Agent.STAFF:
        unanswered = bool(_RECEIVED & set(norms[:5])) and bool(_NOTHING & set(norms[:6]))
        return unanswered and not own_date
    if own_date or clause.tense is Tense.FUTURE or clause.subject_word is None:
        return False
    named = any(w.norm == clause.subject_word for w in told)
    if clause.subject is Agent.THING:
        parted = clause.joint in (Joint.FIRST, Joint.SUBJECT)
        return named and parted and not clause.is_passive and clause.verb not in acting_forms()
    if clause.subject is Agent.PROFESSIONAL:
        return named and clause.verb in _saying()
    return named and clause.subject is Agent.FAMILY


def _is_told_of_nobody(clause: Clause, norms: list[str]) -> bool:
    """Is the subject left out, and what is told something staff don't do ("Hides a second one")?"""
    place = 0
    denied = False
    while place < len(norms) and (norms[place] in _STEPS_OVER or norms[place] in _DENIED):
        denied = denied or norms[place] in _DENIED or norms[place] in ("never", "still", "not")
        place += 1
    if place >= len(norms):
        return False
    first = norms[place]
    after = norms[place + 1 : place + 4]
    if clause.words[place].is_capital and place == 0 and first in CHILD_WORDS:
        return False
    if place == 0 and first in _REACTIONS:
        return True
    goes_how = first not in ("needs", "gets") and _GOES_HOW.match(" ".join([first, *after]))
    if goes_how or (first not in _PROVIDED and third_person_of_nobody(first, after)):
        return True
    if not (is_past(first) or is_participle(first)):
        return denied and norms[0] in _DENIED
    if clause.joint is Joint.SUBJECT:
        return False
    undone = bool(_UNDOING & set(after[:1])) and is_participle(first)
    return first in _reacting() or undone or (after[:1] == ["it"] and first not in acting_forms())


# Any word in -s is a verb when what follows says how or where to: "settles quicker", "goes there".
_GOES_HOW = AnyCase(
    r"(?!(?:sessions|visits|checks|meetings|lessons|staff|meds|his|this|always|sometimes|days|"
    r"nights|weeks|times|hours|minutes|mins|others|things|was|has|is|does)\b)[a-z]{3,}s "
    r"(?:(?!(?:daily|weekly|monthly|early|only|family|after|over|under|other|another|however|"
    r"whether|never|number|per|offer|letter|together|ever|later|easter|september|october|november|"
    r"december|\w*(?:day|worker|teacher|carer|mother|father|brother|sister|officer|leader|visitor|"
    r"helper|manager|partner|paper|computer|counsellor|her|their))\b)[a-z]{3,}(?:er|ly)\b|"
    r"(?:there|here|himself|herself|themselves|well|better|worse|less|more|through|straight|"
    r"alone|fine|happy|calm|quiet|without|like|every time|each time|when)\b)"
)


def third_person_of_nobody(first: str, after: list[str]) -> bool:
    """Is a word in -s a verb ("Keeps a spare") and not a noun ("Sessions with…")?"""
    if not first.endswith("s") or first.endswith("ss") or len(first) < 4:
        return False
    if _GOES_HOW.match(" ".join([first, *after])) and first not in _NOUNS_TOO:
        return True
    return after[:1] != [] and (
        after[0] in _OBJECTS
        or (first in PRESENT_VERBS and first not in _NOUNS_TOO)
        or (first in ("plays", "talks", "says", "reckons") and after[0] not in PREPOSITIONS)
    )


_WAITING = AnyCase(
    r"\W*(?:(?:up|down) (?:by |to )?[\d.]+\w*|\d+ ?-?(?:wk|week|month|mth)s? wait|"
    r"wait(?:ing)?(?: list)?|pending|no \w+|nothing|none|"
    r"mum|dad|nan|he|she|they|parents?|hes|shes)\b"
)
_PRESENT = AnyCase(
    r"\W*(?:mostly |usually |still |just |now |always |never )*([a-z]{3,}s)\b(?! \w+s\b)"
)


def is_outcome(text: str) -> bool:
    """Do the words behind a comma, dash or colon say what came of the measure named before?"""
    if is_unsure(text):
        return False
    if _WAITING.match(text) and len(text.split()) > 1:
        return True
    verb = _PRESENT.match(text)
    if verb is not None and verb.group(1) not in _PROVIDED:
        base = verb.group(1)[:-1]
        known = verb.group(1) in PRESENT_VERBS or base in _reacting() or base in _COMMON
        if known and verb.group(1) not in _NOUNS_TOO - {"talks", "plays", "shares"}:
            return True
    if _NOBODY_SINCE.match(text) is not None:
        return True
    return effect_of(text) is not Impact.UNKNOWN and not _DESCRIBES.match(text)


_NOBODY_SINCE = AnyCase(r"\W*(?:nobody|no one|no-one|not once|none)\b[^.]{2,50}\bsince\b")
_COMMON = frozenset("sneak wander argue moan forget fiddle rush pretend listen copy draw".split())
_DESCRIBES = AnyCase(
    r"\W*(?:with|to (?:help|support|improve|stop|reduce)|for|by|about|on|in|at|run by)\b"
)
