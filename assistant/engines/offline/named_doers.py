"""Among the actions, what somebody named without a role did, and where a child was put."""

from __future__ import annotations

from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause, Joint
from assistant.engines.offline.lexicon import ACTION_VERBS, CHILD_WORDS, Agent, forms_of
from assistant.engines.offline.measure_kinds import Measures, names_measure
from assistant.engines.offline.reading import Reading
from assistant.engines.offline.tenses import Tense
from assistant.engines.offline.words import norms_of

_DOES_FOR = forms_of(ACTION_VERBS + " see go come catch sort") | frozenset("has had".split())
_SOMEBODY = frozenset(
    "him her them mum mam dad nan parents carer carers child children both family".split()
)
_DENIED = frozenset("not never no didnt doesnt hasnt wont wouldnt isnt wasnt cant".split())


def is_by_somebody_named(reading: Reading, clause: Clause, measures: Measures) -> bool:
    """Does a name of nobody told before do something for the child ("Rose sat down with mum")?

    A name that an action of the message holds may be a child it was for: what that child does
    says how it went.
    """
    word = clause.subject_word
    if clause.subject is not Agent.CHILD or word is None or word in CHILD_WORDS:
        return False
    if word in reading.subject or word not in reading.agents or clause.joint is not Joint.FIRST:
        return False
    told = " ".join(reading.text[s:e] for m in measures.found for s, e in (*m.spans, *m.results))
    norms = [w.norm for w in clause.words]
    if word in norms_of(told) or clause.is_passive or clause.tense is Tense.FUTURE:
        return False
    at = norms.index(clause.verb) if clause.verb in norms else -1
    if at < 1 or clause.verb not in _DOES_FOR or _DENIED & set(norms):
        return False
    whom = _SOMEBODY | reading.subject
    text = reading.text[clause.start_char : clause.end_char]
    return any(n in whom for n in norms[at + 1 : at + 7]) or names_measure(text)


_DID_IT = AnyCase(
    r"\W*(?:and |by )?(?:[\w'’.]+ ){1,4}(?:did|does|has done|saw to|sorted|arranged|fitted|set) "
    r"(?:it|that|this|them)(?: up| out)?\W*$"
)


def only_says_who(text: str) -> bool:
    """Does a clause only say who did what was told before ("Len did it")?"""
    return _DID_IT.match(text) is not None


_PUT_SAFE = AnyCase(
    r"\W*(?:and |but |so )?(?:[\w'’]+ ){0,3}?(?:is|are|hes|he.s|shes|she.s|theyre|they.re)"
    r"(?: (?:now|safe|safely|here|currently|sat|staying|both|all))*"
    r" (?:(?:in|inside|up in) (?:the |our |my |a )?(?:\w+ ){0,2}?(?:office|room|medical|library|"
    r"staffroom|reception|hall|building)|with (?:me|us|our \w+|my \w+|staff|the (?:head|dsl|nurse|"
    r"deputy|manager|ta)|mrs? \w+|ms \w+|miss \w+))\b"
)
_KEPT_SAFE = AnyCase(
    r"\b(?:door|locked|shut|safe|until|till|with (?:me|us|our|my|staff|the (?:head|dsl|nurse|"
    r"deputy|manager|ta)|mrs?|ms|miss))\b"
)


def is_put_safe(clause: Clause, text: str) -> bool:
    """Is a child told to be where staff have put them ("Sunny is in the office, door locked")?"""
    if clause.joint is not Joint.FIRST or clause.subject not in (Agent.CHILD, Agent.FAMILY):
        return False
    return _PUT_SAFE.match(text) is not None and _KEPT_SAFE.search(text) is not None


_ANSWERED = AnyCase(
    r"\W*(?:and |but )?(?:[\w'’]+ ){1,3}(?:got |was |were |has |have )?(?:been )?(?:answered|"
    r"picked up|put (?:me |us )?through)\b|"
    r"\W*(?:and |but )?(?:the )?(?:[\w'’]+ ){1,3}(?:is|are|said (?:they|she|he)(?:.re| are| were)|"
    r"were|was)(?: all| now)? (?:on (?:the|their|his|her|its) way|coming(?: out| round)?|"
    r"en route)\b"
)


def is_help_coming(clause: Clause, text: str) -> bool:
    """Does a clause say that a call was answered or that help is on its way?"""
    outside = clause.subject in (Agent.PROFESSIONAL, Agent.THING)
    return outside and _ANSWERED.match(text) is not None
