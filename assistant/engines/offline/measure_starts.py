"""Where a measure starts: a clause that opens one, goes on with the last, or only answers it."""

from __future__ import annotations

from assistant.domain.date_reading import DateMention
from assistant.domain.record import Impact
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause, Joint
from assistant.engines.offline.impacts import effect_of
from assistant.engines.offline.lexicon import ACTION_VERBS, AUXILIARIES, Agent, is_past
from assistant.engines.offline.measure_kinds import HOW_OFTEN, RELATIVE, Measure, Measures
from assistant.engines.offline.reading import Reading
from assistant.engines.offline.responses import is_reaction_form
from assistant.engines.offline.tenses import Tense
from assistant.engines.offline.words import agent_of

_ACT_HEAD = AnyCase(
    r"\b(?:meeting|session|call|visit|letter|work|group|club|sensor|alarm|plan|assessment|"
    r"referral|assembly|conversation|chat|review|report remove|lock|camera|"
    r"programme|interviews|sessions|visits|checks|grp|mtg|appt|sess|asst)\b"
)


_INSTALLED = frozenset("fitted installed used set booked bought ordered replaced swapped".split())


def _is_known_by_noun(reading: Reading, clause: Clause, measures: Measures) -> bool:
    """Does a sentence open with the bare name of a measure not told yet ("Lunch club stopped…")?"""
    at = next((n for n, w in enumerate(clause.words) if w.norm == clause.verb), None)
    if at is None or not 2 <= at <= 4 or clause.words[0].norm in _POINTERS:
        return False
    name = reading.text[clause.start_char : clause.words[at - 1].end_char].lower()
    told = " ".join(reading.text[s:e] for m in measures.found[-12:] for s, e in m.spans).lower()
    return _ACT_HEAD.search(name) is not None and not any(
        w.norm in told for w in clause.words[:at] if len(w.norm) > 3
    )


_POINTERS = frozenset("the this that these those his her their our all both each no".split())


def starts_measure(
    reading: Reading, clause: Clause, own: list[DateMention], measures: Measures
) -> bool:
    """Does a clause open a sentence with a measure of its own, dated or told as done to a thing?"""
    if clause.joint is not Joint.FIRST:
        return False
    if measures.found and HOW_OFTEN.match(reading.text, clause.start_char, clause.end_char):
        return False
    relative = RELATIVE.search(reading.text, clause.start_char, clause.end_char)
    head_end = relative.start() if relative else clause.end_char
    head = reading.text[clause.start_char : head_end]
    if own and opens_with(reading, clause, own[0]) and _ACT_HEAD.search(head):
        return not any(w.norm in _PERSONAL for w in clause.words[:4])
    if _is_known_by_noun(reading, clause, measures) or names_before(reading, clause, own):
        return True
    if clause.subject is None and _PASSED_ON.match(head):
        return True
    if clause.verb == "agreed" and _AGREED_WITH.search(head) and clause.subject is Agent.THING:
        return True
    if clause.is_passive and clause.verb in _HANDED_ON and clause.subject is Agent.THING:
        return True
    if _acts_now(reading, clause) or _acted_without_name(clause, is_dated=bool(own)):
        return True
    named = clause.verb in _INSTALLED and clause.tense is Tense.PAST
    typed = clause.verb is not None and reading.text[clause.start_char].isupper()
    given = clause.is_passive and clause.verb in ("given", "offered", "shown", "lent", "referred")
    return given or (named and typed and not any(w.norm in _PERSONAL for w in clause.words[:2]))


_ADVERBS = frozenset("now then also always both usually still already all just".split())
_BASES = frozenset(ACTION_VERBS.split()) - frozenset("agree plan stop work".split())


def _acts_now(reading: Reading, clause: Clause) -> bool:
    """Do staff open the clause and do something as a rule ("Staff now ring him every hour")?"""
    words = [word.norm for word in clause.words[:6]]
    if not words or agent_of(words[0], reading.agents) is not Agent.STAFF:
        return False
    rest = [word for word in words[1:] if word not in _ADVERBS]
    return len(rest) > 1 and rest[0] in _BASES


def _acted_without_name(clause: Clause, *, is_dated: bool) -> bool:
    """Do staff leave themselves out of what they did ("Put a note in his planner")?

    With a day and somebody or something it was done to, any past that tells no way a child takes
    to it does: "Trained 6 staff 8 Oct".
    """
    first = clause.words[0].norm
    if clause.subject is not None or clause.verb != first or len(clause.words) <= 2:
        return False
    if first in _STAFF_ONLY:
        return True
    then = clause.words[1].norm
    done_to = then in _DONE_TO or then.isdigit() or clause.words[1].is_capital
    return is_dated and done_to and is_past(first) and not is_reaction_form(first)


_DONE_TO = frozenset(
    "a an the his her their our all both each every two three four five six seven eight ten some "
    "staff mum dad nan parents carers him them class".split()
)


# Pasts that tell by themselves that staff acted; most others say as well how it was met.
_STAFF_ONLY = frozenset(
    "put gave lent sent rang phoned emailed texted wrote referred arranged booked logged bought "
    "organised introduced moved swapped paired".split()
)


def names_before(reading: Reading, clause: Clause, own: list[DateMention]) -> bool:
    """Does a measure's bare name stand before its date ("Lunch group since Oct, goes weekly")?"""
    since = next((d for d in own if (d.edtf or "").endswith("/..")), None)
    if since is None or clause.joint is not Joint.FIRST:
        return False
    name = [w for w in clause.words if w.start_char < since.start_char]
    # "Walking bus": a name can open in -ing.
    verb = None if clause.tense is Tense.PROGRESSIVE else clause.verb
    if not 1 <= len(name) <= 7 or any(w.norm in _PERSONAL or w.norm == verb for w in name):
        return False
    if _ACT_HEAD.search(reading.text, clause.start_char, since.start_char) is not None:
        return True
    told = reading.text[clause.start_char : since.start_char]
    is_told = any(is_past(w.norm) or w.norm in AUXILIARIES for w in name)
    alone = not reading.text[since.end_char : clause.end_char].strip(" ,.;:-–—")
    return alone and not is_told and not _HOW.match(told) and effect_of(told) is Impact.UNKNOWN


_HOW = AnyCase(
    r"\W*(?:all|both|quiet|much|a (?:bit|lot)|less|more|fewer|no|none|not|nothing|up|down|on|in|"
    r"back|the same|same|every|most|only|still)\b"
)
_PASSED_ON = AnyCase(
    r"\W*(?:and |then |also )?(?:passed|handed) (?:it|this|that) (?:on |over )?to\b"
)
_AGREED_WITH = AnyCase(r"\bagreed (?:w/?|with|by) (?!him\b|her\b|them\b)\w+")
_HANDED_ON = frozenset("passed sent shared forwarded".split())


_PERSONAL = frozenset("he she they hes shes theyre it this that which who".split())


BARE_CHANGE = AnyCase(
    r"\W*(?:(?:so far|really|honestly|still)\W+)?(?:(?:not|no) (?:much |real |any |a lot of )*"
    r"(?:change|difference|effect|improvement|impact|reply|response|answer)|same as before|"
    r"the same|worse|better|about the same)\b"
)


def is_answer(clause: Clause, text: str) -> bool:
    """Is this what a child or family did, or a bare change, with no action in it?"""
    if BARE_CHANGE.match(text):
        return True
    if clause.subject not in (Agent.CHILD, Agent.FAMILY) or clause.is_passive or not clause.verb:
        return False
    if clause.subject_word not in _RESPONDENTS or clause.tense is Tense.FUTURE:
        return False
    return not any(w.norm in _WITH_STAFF for w in clause.words) and not _ACT_NOUN.search(text)


_RESPONDENTS = frozenset("he she they hes shes theyre mum dad mums dads nan gran carer".split())


_WITH_STAFF = frozenset(
    "with me us staff our elsa senco dsl teacher ta mentor counsellor must allowed".split()
)


_ACT_NOUN = AnyCase(
    r"\b(?:work|sessions?|support|plans?|meetings?|charts?|cards?|seat(?:ed)?|table|1.?(?:to|:|"
    r"-).?1|"
    r"mentor\w*|counsell\w+|therapy|timetable|club|vouchers?|breakfast|referral|pass|group|elsa|"
    r"nurture|worker|tutor|buddy|key ?work|camhs|gp|doctor|appointments?|programme|course|has to|"
    r"have to|is to|supervised|escorted|detentions?|excluded|report)\b"
)


def opens_with(reading: Reading, clause: Clause, date: DateMention) -> bool:
    """Does a date stand at the start of a clause, so that it governs what follows?"""
    lead = reading.text[clause.start_char : date.start_char]
    return len(lead.split()) <= 2


_CONTACTED = AnyCase(
    r"\b(?:rang|rung|phoned|called|emailed|texted|spoke|spoken|met|referred|contacted|wrote|"
    r"had (?:a|another) (?:\w+ )?(?:chat|meeting|word|conversation|call))\b"
)


_PRELUDE = AnyCase(r"\W*(?:following|after|during|at|in|on|from|with)\b")


_OURSELVES = frozenset("i we ive weve im staff school".split())


def _by_others(current: Measure, clause: Clause) -> bool:
    """Does somebody else on the staff act now ("we moved his seat and Mrs Bell reads with him")?"""
    mine, theirs = current.doer, clause.subject_word
    if mine is None or theirs is None or mine == theirs or clause.is_passive:
        return False
    return clause.subject is Agent.STAFF and not {mine, theirs} <= _OURSELVES


def is_new(reading: Reading, current: Measure, clause: Clause, own: list[DateMention]) -> bool:
    """Does an act clause start another measure instead of going on with this one?"""
    if (
        own
        and current.date is not None
        and own[0].edtf != current.date.edtf
        and clause.joint is not Joint.FRAGMENT
    ):
        return clause.verb is not None
    if current.is_bare or (current.subject is Agent.FAMILY and clause.subject is Agent.STAFF):
        return False
    contacts = _CONTACTED.search(reading.text, clause.start_char, clause.end_char)
    if contacts is not None and clause.subject is Agent.STAFF:
        return _CONTACTED.search(reading.text, *current.spans[0]) is None
    if clause.joint is Joint.SUBJECT:
        opening = reading.text[current.spans[0][0] : current.spans[0][1]]
        if _PRELUDE.match(opening) and current.is_name:
            return False
        other = clause.subject is not current.subject or clause.tense is Tense.FUTURE
        return other or _by_others(current, clause)
    starts = [w.norm for w in clause.words[:3] if w.norm not in ("and", "then", "also", "but")]
    return bool(
        clause.is_passive
        and current.passive_word
        and starts[:1]
        and starts[0] in ("was", "were", "has", "have", "been")
    )
