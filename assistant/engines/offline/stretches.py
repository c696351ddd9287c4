"""A sentence cut into stretches of clauses that do one thing: an event, an action, or neither."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.domain.date_reading import DateMention
from assistant.domain.dates import first_day
from assistant.engines.offline.account import is_day
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.circumstances import is_setting
from assistant.engines.offline.clauses import Clause, Joint
from assistant.engines.offline.explanations import gives_account
from assistant.engines.offline.helpers import is_help
from assistant.engines.offline.impacts import label_of
from assistant.engines.offline.lexicon import FAMILY_WORDS, PARENT_WORDS, Agent, Role, forms_of
from assistant.engines.offline.reading import Passage, Reading, is_heading
from assistant.engines.offline.roles import role_of, say_forms, shows_concern
from assistant.engines.offline.staff_acts import action_forms, harm_forms
from assistant.engines.offline.tenses import Tense

_FIRST_FINDING = AnyCase(
    r"\b(?:i|ive|i've|we|weve|we've)\b(?: \w+){0,2}? (?:found|seen|saw|noticed|"
    r"heard|overheard|discovered)\b"
)


@dataclass(slots=True)
class Stretch:
    role: Role
    clauses: list[Clause]

    @property
    def start_char(self) -> int:
        return self.clauses[0].start_char

    @property
    def end_char(self) -> int:
        return self.clauses[-1].end_char


def cut_stretches(reading: Reading, passage: Passage, is_entry: bool = False) -> list[Stretch]:
    """The sentence cut where the role changes or a new date brings a new event.

    `is_entry`: it stands in a log under the heading of its day.
    """
    found: list[Stretch] = []
    dated: list[DateMention] = []
    headed = bool(passage.dates) and is_heading(reading, passage.dates[0], passage)
    for place, clause in enumerate(passage.clauses):
        role = _role_here(reading, passage, place)
        if found and role is Role.EVENT and _fetches_on(found[-1], clause):
            role = Role.ACTION
        if found and _goes_on_as_told(found[-1], clause, role):
            found[-1].role = role if found[-1].role is Role.OTHER else found[-1].role
            role = found[-1].role
        own = usable(reading, passage, clause.start_char, clause.end_char)
        noted = role is Role.OTHER and _is_noted(clause, is_entry)
        words = _words_of(reading, clause)
        is_action = noted and _NOTED_ACTION.match(words) is not None
        is_dated = bool(own) and is_day(own[0]) and not is_to_come(reading, own[0])
        is_entry_here = (is_entry or is_dated) and not found
        if noted and (headed or is_entry_here or (is_action and own)) and not _is_mild(words):
            role = Role.ACTION if is_action else Role.EVENT
        if (
            role is Role.ACTION
            and found
            and clause.subject is None
            and found[-1].role is not Role.ACTION
            and not _contacts(clause)
        ):
            role = Role.EVENT
        if not found:
            found.append(Stretch(role, [clause]))
            dated = own
            continue
        last = found[-1]
        if (
            last.role is Role.ACTION
            and role is Role.EVENT
            and _asked(last)
            and not _asked_a_parent(last)
            and (clause.verb in say_forms())
        ):
            last.role = Role.EVENT
        if (
            last.role is Role.ACTION
            and role is Role.EVENT
            and not own
            and _is_result(reading, clause)
        ):
            role = Role.OTHER
            found.append(Stretch(role, [clause]))
            continue
        new_date = (
            bool(own)
            and bool(dated)
            and clause.verb is not None
            and own[0].edtf != dated[-1].edtf
            and not is_to_come(reading, own[0])
            and not _ends_then(reading, own[0])
            and not (last.role is Role.EVENT and _says_what_was_told(last, clause))
            and clause.words[0].norm not in _PAPER_DATED
            and not _explains(reading, clause)
            and not _only_tells_when(reading, clause, own[0])
        )
        finding = (
            role is Role.EVENT
            and clause.joint is not Joint.FIRST
            and last.role is Role.EVENT
            and (
                _FIRST_FINDING.search(reading.text[clause.start_char : clause.end_char]) is not None
                and passage.clauses.index(clause) > 0
                and not _evidence_only(reading, clause)
            )
        )
        if (
            role is last.role
            and not (role is Role.EVENT and (new_date or finding))
            and not (role is Role.ACTION and (new_date or _another_hand(last, clause)))
        ):
            last.clauses.append(clause)
        elif role in (Role.OTHER, Role.STATE):
            words = reading.text[clause.start_char : clause.end_char]
            answered = (
                clause.subject in (Agent.CHILD, Agent.FAMILY) or label_of(words).value != "unknown"
            )
            if last.role is Role.ACTION and answered:
                found.append(Stretch(Role.OTHER, [clause]))
            else:
                last.clauses.append(clause)
        elif last.role in (Role.OTHER, Role.STATE) and role is Role.EVENT and not new_date:
            last.clauses.append(clause)
            last.role = Role.EVENT
        elif (
            role is Role.ACTION and last.role is Role.EVENT and _is_how_known(reading, last, clause)
        ):
            last.clauses.append(clause)
        else:
            found.append(Stretch(role, [clause]))
        dated = own or dated
    return found


def _is_noted(clause: Clause, is_entry: bool) -> bool:
    """Is something noted without a verb, or in an entry of a log without saying who?"""
    if clause.verb is None:
        return len(clause.words) >= 3
    return is_entry and clause.subject is None and clause.tense is Tense.PAST


def _role_here(reading: Reading, passage: Passage, place: int) -> Role:
    """The role of the clause at a place of its sentence, by itself and by what follows it."""
    clause = passage.clauses[place]
    role = role_of(clause, reading.text, passage.quotations)
    if (
        role is Role.STATE
        and clause.subject is not Agent.PROFESSIONAL
        and shows_concern(reading.text[clause.start_char : clause.end_char])
    ):
        role = Role.EVENT
    if role is Role.ACTION and is_setting(clause, passage.clauses[place + 1 :]):
        role = Role.EVENT
    if role is Role.EVENT and is_help(reading, clause):
        role = Role.ACTION
    return role


# What came back from it, said by those who did it: "and we've heard nothing since".
_NO_WORD = AnyCase(
    r"\b(?:heard|had|got|received) (?:nothing|no (?:reply|answer|response|news|word))\b|"
    r"\bnot heard (?:back|anything)\b"
)


def _goes_on_as_told(last: Stretch, clause: Clause, role: Role) -> bool:
    """Does a clause only add to what was reported or done ("and that…", "and handed to the DSL")?

    What "and that" opens is still what somebody reported; a second participle after "was done" is
    still done to the same paper.
    """
    norms = [w.norm for w in clause.words[:2]]
    if last.role is Role.EVENT:
        before = last.clauses[-1]
        return norms == ["and", "that"] and before.verb in say_forms()
    if last.role is Role.ACTION and clause.joint is Joint.PREDICATE and clause.verb in _FILED:
        return len(clause.words) <= _BARE  # "Bodymapped and logged."
    if last.role is Role.OTHER and role is Role.ACTION:
        # Who went and then acted did both: "went over and moved him on".
        before = last.clauses[-1]
        went = before.subject is Agent.STAFF and before.verb in _WENT
        return went and clause.joint is Joint.PREDICATE
    return (
        last.role is Role.ACTION
        and role is Role.EVENT
        and last.clauses[-1].is_passive
        and (clause.joint is Joint.PREDICATE or clause.is_passive)
        and clause.subject is Agent.THING
        and clause.verb in action_forms()
        and (clause.verb in norms or clause.is_passive)
    )


_FILED = frozenset("logged recorded noted reported".split())
_BARE = 3
_WENT = frozenset("went came walked got ran stepped popped drove".split())


_FETCHED = frozenset("got came went took collected fetched left".split())


def _fetches_on(last: Stretch, clause: Clause) -> bool:
    """Does a short clause with no doer only end an action ("rang nan who came n got him")?"""
    return (
        last.role is Role.ACTION
        and clause.joint is Joint.PREDICATE
        and clause.subject is None
        and clause.verb in _FETCHED
        and len(clause.words) <= 4
    )


def _words_of(reading: Reading, clause: Clause) -> str:
    """The words of a clause."""
    return reading.text[clause.start_char : clause.end_char]


_MILD = AnyCase(
    r"\b(?:ok|okay|fine|good|great|better|settled|quiet|well|on time|as (?:usual|normal)|"
    r"nothing (?:of note|to (?:report|note|add))|no (?:issues?|problems?|concerns?|incidents?))"
    r"\b"
)


# What staff note of their own doings without a verb: "phone call to mum", "home visit".
_NOTED_ACTION = AnyCase(
    r"\W*(?:(?:phone|telephone|video|home|follow.?up|joint|team|strategy|core group|parents?|"
    r"review|welfare|safe and well|1:1|return home|health|key.?work|another|further|first|"
    r"second)\W+)*"
    r"(?:calls?|phone.?calls?|meetings?|visits?|e?mails?|letters?|reviews?|referrals?|supervision|"
    r"appointments?|conversations?|chat|tac|taf|check.?in|sessions?|voicemails?|consultation|"
    r"conference|interview|handover|debrief)\b(?! (?:from|off)\b)"
)


def _is_mild(words: str) -> bool:
    """Does a note only say that all was well ("ok day")?"""
    return _MILD.search(words) is not None


def is_mild(reading: Reading, stretch: Stretch) -> bool:
    """Is an entry only a note that a day went well, with no verb but how it went?"""
    words = reading.text[stretch.start_char : stretch.end_char]
    return (
        _MILD.search(words) is not None
        and not shows_concern(words)
        and all(c.subject is None for c in stretch.clauses)
        and '"' not in words
    )


def _contacts(clause: Clause) -> bool:
    """Does a clause with no subject tell of contact made, as staff write it ("rang mum")?"""
    norms = [w.norm for w in clause.words]
    return any(
        n
        in (
            "rang",
            "rung",
            "phoned",
            "called",
            "emailed",
            "texted",
            "spoke",
            "told",
            "logged",
            "informed",
            "contacted",
            "referred",
        )
        for n in norms[:3]
    ) and any(
        n in FAMILY_WORDS
        or n in ("dsl", "cpoms", "head", "social", "slt", "camhs", "them", "him", "her")
        for n in norms
    )


def _another_hand(last: Stretch, clause: Clause) -> bool:
    """Does somebody else on the staff act now ("ringing 999, Mr Quayle is driving round")?"""
    before = last.clauses[-1]
    mine, theirs = clause.subject_word, before.subject_word
    pair = {mine, theirs}
    return (
        clause.joint is Joint.SUBJECT
        and clause.subject is Agent.STAFF
        and before.subject in (Agent.STAFF, None)
        and not before.is_passive
        and mine != theirs
        and not pair <= {"i", "we", "ive", "weve", "im", None}
    )


def _asked(stretch: Stretch) -> bool:
    return any(
        w.norm in ("asked", "spoke", "spoken", "talked", "chatted", "sat", "challenged")
        for c in stretch.clauses
        for w in c.words
    )


def _asked_a_parent(stretch: Stretch) -> bool:
    """Was it a parent who was spoken to, so that what follows is their answer?"""
    return any(w.norm in PARENT_WORDS for c in stretch.clauses for w in c.words)


def _evidence_only(reading: Reading, clause: Clause) -> bool:
    return len(clause.words) <= 5


def _is_how_known(reading: Reading, last: Stretch, clause: Clause) -> bool:
    norms = [w.norm for w in clause.words]
    return "measured" in norms or "weighed" in norms or "photographed" in norms


def _is_result(reading: Reading, clause: Clause) -> bool:
    words = reading.text[clause.start_char : clause.end_char]
    if _NO_WORD.search(words):
        return True
    if clause.subject not in (Agent.CHILD, Agent.FAMILY, Agent.THING, Agent.PROFESSIONAL):
        return False
    if '"' in words or "“" in words or clause.verb in ("told", "disclosed"):
        return False
    if clause.verb in say_forms() and (gives_account(words) or clause.has(harm_forms())):
        return False  # a parent's account of a hurt, or of another: told, and no effect
    return label_of(words).value != "unknown" or len(clause.words) <= 7


_SETS_OUT = re.compile(r"\W*(?:theyve|they've|we|i|it|that|which|term|school)\b")


def _explains(reading: Reading, clause: Clause) -> bool:
    words = reading.text[clause.start_char : clause.end_char].lower()
    return _SETS_OUT.match(words) is not None and clause.subject in (
        Agent.STAFF,
        Agent.THING,
        None,
    )


_PAPER_DATED = frozenset("dated timed stamped postmarked".split())


def _says_what_was_told(last: Stretch, clause: Clause) -> bool:
    """Does who came, rang or wrote go on to say something ("rang on Friday and said that…")?"""
    if last.clauses[-1].verb not in _GETS_IN_TOUCH or len(last.clauses) > 1:
        return False
    return clause.joint is Joint.PREDICATE and clause.verb in _SAYING


_GETS_IN_TOUCH = forms_of("ring phone call come email text write message stop visit pop")
_SAYING = forms_of("say tell explain mention admit claim report state")
_UNTIL = AnyCase(r"\b(?:un)?till?\W+(?:the )?$")


def _ends_then(reading: Reading, date: DateMention) -> bool:
    """Does a date only say how long it went on ("not seen till Sunday")?"""
    return _UNTIL.search(reading.text, max(0, date.start_char - 12), date.start_char) is not None


_TOLD_US = AnyCase(
    r"\W*(?:and |but )?[\w' ]{0,24}?\b(?:told|reported|mentioned|informed|said|handed|passed|"
    r"rang|let)(?: it| this| that)?(?: (?:to|in to))? (?:me|us|staff|school|the \w+|"
    r"(?:mrs?|ms|miss) \w+)"
    r"(?: know)?(?: on| this| the)?\W*$"
)


def _only_tells_when(reading: Reading, clause: Clause, own: DateMention) -> bool:
    """Does a clause only say when the writer was told ("she told me 11/11")?"""
    after = reading.text[own.end_char : clause.end_char]
    return _TOLD_US.match(
        reading.text[clause.start_char : own.start_char]
    ) is not None and not after.strip(" .,;!)")


def usable(reading: Reading, passage: Passage, start: int, end: int) -> list[DateMention]:
    return [
        d
        for d in reading.dates_in(start, end)
        if not d.is_rejected
        and not any(s < d.start_char and d.end_char < e for s, e in passage.quotations)
        and _COMPARED.search(reading.text, start, d.start_char) is None
    ]


# "31.2kg, down from 33.9 in September": the other figure's date.
_COMPARED = AnyCase(
    r"\b(?:down|up|compared (?:to|with)|as against|rather than|instead of|"
    r"(?:more|less|fewer|lower|higher|better|worse) than)\W+(?:from |on |what |it was |she was |"
    r"he was )*[£\d][\w.,%£]*(?: (?:kg|kilos?|stone|per ?cent|%|cm|in|on|at|last|the|was|were|"
    r"it|he|she|back))*\s*$"
)


def is_to_come(reading: Reading, date: DateMention) -> bool:
    """Does a date lie wholly after the day of typing, as only a plan's can?"""
    first = first_day(date.edtf) if date.edtf else None
    return first is not None and first > reading.today
