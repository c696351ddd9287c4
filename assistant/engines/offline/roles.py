"""What a clause does in an account: what happened, what was done about it, or how things stand.

Agency decides: staff or an agency as the subject of an action verb, or a passive of such a verb,
is an action; a child or family as the subject is an event, as is what staff saw or were told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from assistant.engines.offline.any_case import AnyCase, once_a_message
from assistant.engines.offline.circumstances import is_reported, is_supported, loses_by_rule
from assistant.engines.offline.clauses import Clause, Joint
from assistant.engines.offline.lexicon import (
    FAMILY_WORDS,
    PROFESSIONAL_WORDS,
    SAY_VERBS,
    STAFF_WORDS,
    Agent,
    Role,
    forms_of,
)
from assistant.engines.offline.passives import passive_role, reduced_passive
from assistant.engines.offline.staff_acts import (
    action_forms,
    calls_in_help,
    harm_forms,
    is_not_done,
    is_sent_here,
    observe_forms,
    staff_role,
)
from assistant.engines.offline.tenses import Tense

_CONCERN = AnyCase(
    r"\b(?:hungry|starving|dirty|filthy|unwashed|smel\w*|thin|underweight|"
    r"bruis\w*|scratch\w*|marks?|burns?|cuts?|sores?|injur\w*|lumps?|swelling|graz\w*|"
    r"bleed\w*|bled|blood\w*|rash|welts?|limp\w*|"
    r"swollen|black eye|no (?:coat|shoes|lunch|food|breakfast|socks|bed|heating|"
    r"money|underwear|uniform)|too (?:small|big|tight|short)|"
    r"outgrown|no show|dna|no access|not brought|"
    r"food from (?:the|other|another|his|her) \w+|holes? in|matted|unkempt|"
    r"thinner|in tears|ripped|soaked|soiled|"
    r"wet|cold|tired|asleep|scared|afraid|frightened|terrified|crying|cries|"
    r"tearful|withdrawn|quiet\w*|lates?|truan\w*|absent|missing|not back|returned|failed to|"
    r"picked on|bullied|hurt\w*|hits?|hitting|kick\w*|bites?|biting|bitten|"
    r"bit (?:him|her|a|an|another|his|the)|touch\w*|vap\w*|smok\w*|drunk|drink\w*|"
    r"drugs?|cannabis|weed|alcohol|"
    r"sexual\w*|naughty|threat\w*|knife|weapon|self.?harm\w*|suicid\w*|run(?:s|"
    r"ning)? away|violen\w*|shout\w*|swear\w*|fight\w*|argu\w*|"
    r"steal\w*|lice|nits|ill|poorly|unwell|medication|weight|shares? (?:a |the |"
    r"his |her )?(?:room|bed)|locked|left alone|on (?:his|her|their) own|"
    r"home alone|"
    r"police|arrest\w*|prison|older man|older boyfriend|money|gifts?|new phone|attendance)\b"
)


_STRONG_START = (
    "ring phone call email text contact message speak talk chat meet discuss "
    "refer report log record inform notify remind warn "
    "advise reassure offer provide give arrange book introduce move separate "
    "escort confiscate send share update "
    "attend liaise follow chase complete submit hand put challenge praise "
    "debrief tell ask agree visit change"
)


@cache
def say_forms() -> frozenset[str]:
    """Every form of the verbs of saying."""
    return forms_of(SAY_VERBS)


@cache
def _strong_forms() -> frozenset[str]:
    return forms_of(_STRONG_START) - frozenset(_STRONG_START.split())


@once_a_message
def shows_concern(text: str) -> bool:
    """Does a description of how things stand hold something a referral would record?"""
    return _CONCERN.search(text) is not None


def role_of(clause: Clause, text: str, spoken: Sequence[tuple[int, int]] = ()) -> Role:
    """The role of one clause; `text` is the message, `spoken` its quotations in this sentence."""
    words = clause.words
    if spoken:
        words = tuple([w for w in words if not any(s <= w.start_char < e for s, e in spoken)])
    norms = [w.norm for w in words]
    verb = clause.verb
    if (
        _is_dictated_speech(clause, text)
        or _presents(clause, text)
        or _tells_staff(clause, norms, spoken)
    ):
        return Role.EVENT
    if clause.tense is Tense.FUTURE:
        return Role.OTHER
    if is_reported(clause, norms):
        return Role.EVENT
    if verb is None:
        return _verbless(clause, norms, text, spoken)
    if is_not_done(clause, norms, verb, text):
        return Role.OTHER
    if is_sent_here(norms, verb):
        return Role.OTHER if text[: clause.end_char].rstrip().endswith(":") else Role.EVENT
    if loses_by_rule(clause, text) or is_supported(clause, text):
        return Role.ACTION
    by_staff = calls_in_help(clause, norms, verb) or _is_done_by_staff(clause, norms, verb, text)
    if by_staff or _is_called_out(clause, verb):
        return Role.ACTION
    if clause.subject is Agent.STAFF:
        return staff_role(clause, norms, verb)
    if (
        clause.subject is None
        and clause.joint in (Joint.FIRST, Joint.PREDICATE)
        and (_starts_with_action(norms) or _is_done_to_somebody(norms, verb))
    ):
        return staff_role(clause, norms, verb)
    if clause.is_passive or (reduced_passive(norms, clause) and not _raves(clause, norms)):
        passive = passive_role(clause, norms, verb)
        if passive is not None:
            return passive
    if clause.subject is Agent.PROFESSIONAL:
        return _professional_role(clause, norms, verb)
    if clause.tense in (Tense.PAST, Tense.PERFECT):
        return _past_role(clause, norms, text)
    if clause.tense is Tense.PROGRESSIVE:
        return Role.EVENT
    return _present_role(clause, norms, verb, text, spoken)


def _professional_role(clause: Clause, norms: list[str], verb: str) -> Role:
    if verb in say_forms() or _is_document(clause, norms) or "not" in _before(norms, verb):
        return Role.EVENT
    if verb in ("have", "has"):
        return Role.STATE
    place = norms.index(verb) if verb in norms else 0
    if place and norms[place - 1] == "not":
        return Role.EVENT  # "clinic not brought": the child was not taken there
    done = clause.tense in (Tense.PAST, Tense.PERFECT)
    if verb in action_forms() and (done or clause.tense is Tense.PROGRESSIVE):
        return Role.ACTION
    return Role.EVENT if done else Role.STATE


def _before(norms: list[str], verb: str) -> list[str]:
    """The word before the verb ("clinic not attended": what was not done is no action)."""
    place = norms.index(verb) if verb in norms else 0
    return norms[max(0, place - 1) : place]


_STATIVE = frozenset(
    "is are has have lives live its hes shes thats theyre isnt arent theres do does can likes goes "
    "attends looks seems gets feels stays dont doesnt".split()
)


def _present_role(
    clause: Clause, norms: list[str], verb: str, text: str, spoken: Sequence[tuple[int, int]]
) -> Role:
    """How things stand, unless it is something a referral would record."""
    words = text[clause.start_char : clause.end_char]
    if shows_concern(words) or spoken or _has_had_some(norms, verb):
        return Role.EVENT
    return Role.EVENT if verb not in _STATIVE and clause.subject is not None else Role.STATE


def _is_called_out(clause: Clause, verb: str) -> bool:
    """Is an emergency service told as called ("999 called")?"""
    called = clause.subject_word in _CALLED_OUT
    return called and verb in forms_of("call ring phone do alert contact")


# What somebody came with, as clinics write it: "attended drop-in c/o headaches".
_PRESENTS = AnyCase(r"(?<!\w)(?:c/o|complain(?:ed|ing|s) of|present(?:ed|ing) with)\W")


def _presents(clause: Clause, text: str) -> bool:
    """Does a clause say what the child came with or complained of?"""
    return (
        clause.subject in (Agent.CHILD, Agent.THING, None)
        and _PRESENTS.search(text, clause.start_char, clause.end_char) is not None
    )


_FOUND_WHEN = AnyCase(
    r"\b(?:when|as) (?:i|we|staff) \w+(?: (?:it|him|her|them|there|in|up|on it))?\W*$"
)


def is_found(clause: Clause, text: str) -> bool:
    """Does a note without a verb say how something was found ("inhaler empty when I checked")?"""
    return (
        clause.verb is None
        and len(clause.words) > 4
        and _FOUND_WHEN.search(text[clause.start_char : clause.end_char]) is not None
    )


_CALLED_OUT = frozenset("ambulance police 999 101 111 mash lado".split())


_BY_STAFF = STAFF_WORDS - frozenset("i we ive weve im".split()) | frozenset(
    "me us mr mrs ms miss".split()
)


_QUOTE_WORD = re.compile(r"\b(?:un|end )?quote\b")


_UNQUOTE = AnyCase(r"\b(?:unquote|end quote)\b")


_DOCUMENTS = frozenset(
    "summary notification letter report reports note notes record records log appointment "
    "appointments bag list sheet form file".split()
)


def _is_dictated_speech(clause: Clause, text: str) -> bool:
    """Does a clause stand between a dictated "quote" and "unquote"?"""
    before = text[max(0, clause.start_char - 300) : clause.start_char].lower()
    if "quote" not in before:
        return False
    opened = [m.group() for m in _QUOTE_WORD.finditer(before)]
    return (
        bool(opened)
        and opened[-1] == "quote"
        and _UNQUOTE.search(text, clause.start_char, clause.start_char + 300) is not None
    )


def _tells_staff(clause: Clause, norms: list[str], spoken: Sequence[tuple[int, int]]) -> bool:
    """Does a note give a child's words to staff ('cut to hand, told nurse "caught it"')?"""
    verb = clause.verb
    if verb != "told" or clause.subject is not None or not spoken:
        return False
    after = norms[norms.index(verb) + 1 :] if verb in norms else []
    return any(n in _LISTENERS for n in after[:2])


_LISTENERS = STAFF_WORDS | frozenset("nurse matron me us mr mrs ms miss".split())


def _holds(clause: Clause, start: int, end: int) -> bool:
    """Does a clause hold a quotation of three words or more?"""
    inside = [w for w in clause.words if start <= w.start_char < end]
    return len(inside) >= 3 and clause.start_char <= start


def _is_done_by_staff(clause: Clause, norms: list[str], verb: str, text: str) -> bool:
    """Is this a passive that names staff as the doers, or gives a family something to use?"""
    if verb not in norms or clause.tense not in (Tense.PAST, Tense.PERFECT, Tense.NONE):
        return False
    after = norms[norms.index(verb) + 1 :]
    if (
        "by" in after[:4]
        and verb in action_forms()
        and clause.subject is not Agent.STAFF
        and any(n in _BY_STAFF for n in after[after.index("by") + 1 : after.index("by") + 3])
    ):
        return verb not in observe_forms()
    if verb in action_forms() and _BY_INITIALS.search(text, clause.start_char, clause.end_char):
        return clause.subject is not Agent.STAFF and verb not in observe_forms()
    return (
        clause.is_passive
        and verb in ("given", "offered", "shown", "lent")
        and clause.subject in (Agent.FAMILY, Agent.CHILD)
        and "by" not in after
        and not shows_concern(text[clause.start_char : clause.end_char])
    )


# Staff sign with their letters: "Mum texted by KF".
_BY_INITIALS = re.compile(r"\bby [A-Z]{2,3}\b(?! (?:his|her|their))")


def _has_had_some(norms: list[str], verb: str) -> bool:
    """Is a number of something counted up ("he's had 14 lates")?"""
    place = norms.index(verb) if verb in norms else -1
    return place >= 0 and norms[place + 1 : place + 2] == ["had"] and _counts(norms[place + 2 :])


def _counts(norms: list[str]) -> bool:
    return any(n.isdigit() or n in _NUMBER_WORDS for n in norms[:3])


_NUMBER_WORDS = frozenset("two three four five six seven eight nine ten twelve several".split())


def _raves(clause: Clause, norms: list[str]) -> bool:
    """Did a family member do the phoning ("Dad phoned on 6 March shouting")?"""
    return clause.subject is Agent.FAMILY and any(n in harm_forms() for n in norms)


def _is_document(clause: Clause, norms: list[str]) -> bool:
    """Is the subject a paper and not the professional it names ("GP summary", "police report")?"""
    word = clause.subject_word
    place = norms.index(word) if word in norms else -1
    return place >= 0 and norms[place + 1 : place + 2] != [] and norms[place + 1] in _DOCUMENTS


def _past_role(clause: Clause, norms: list[str], text: str) -> Role:
    if (
        clause.subject is Agent.THING
        and clause.verb in ("was", "were")
        and "to" in norms[1:4]
        and len(norms) < 12
    ):
        return Role.OTHER
    quiet = clause.verb in ("was", "were", "had", "been", "has", "have") or clause.verb == "been"
    if (
        quiet
        and clause.tense is Tense.PAST
        and len(norms) <= 4
        and not shows_concern(text[clause.start_char : clause.end_char])
    ):
        return Role.OTHER
    return Role.EVENT


def _verbless(
    clause: Clause, norms: list[str], text: str, spoken: Sequence[tuple[int, int]]
) -> Role:
    if len(norms) >= 2 and any(_holds(clause, s, e) for s, e in spoken):
        return Role.EVENT
    if is_found(clause, text):
        return Role.EVENT
    if len(norms) >= 2 and shows_concern(text[clause.start_char : clause.end_char]):
        return Role.EVENT
    return Role.OTHER


_TAKERS = STAFF_WORDS | PROFESSIONAL_WORDS | frozenset("mr mrs ms miss cpoms".split())


_LEADS = frozenset(
    "and n then also so but have ive weve just since again now ok right am im".split()
)


def _is_done_to_somebody(norms: list[str], verb: str) -> bool:
    """Does a note without a subject tell of help given ("Drove him home")?"""
    place = norms.index(verb) if verb in norms else len(norms)
    helped = norms[place + 1 : place + 2] in (["him"], ["her"], ["them"])
    if verb in ("passed", "handed") and norms[place + 1 : place + 2] in (
        ["it"],
        ["this"],
        ["that"],
    ):
        return place <= 1 and "to" in norms[place + 2 : place + 5]
    if verb in ("passed", "handed", "reported", "escalated", "referred"):
        told = norms[place + 1 :][:1] == ["to"] or norms[place + 1 :][:2] == ["on", "to"]
        return place <= 1 and told and any(n in _TAKERS for n in norms[place + 2 : place + 5])
    return helped and place <= 1 and verb in action_forms() and verb not in harm_forms()


_NOTED = frozenset("bodymapped body-mapped mapped cpomsd cpomsed".split())


def _tries(norms: list[str]) -> bool:
    """Was contact tried ("tried mum on the 6th", "tried ringing home")?"""
    place = norms.index("tried") if "tried" in norms[:3] else -1
    sought = norms[place + 1 : place + 4]
    reached = [n for n in sought if n not in ("to", "his", "her", "their", "the")][:1]
    return (
        place >= 0
        and bool(reached)
        and (reached[0] in FAMILY_WORDS or reached[0] in forms_of("ring phone call text email"))
    )


def _starts_with_action(norms: list[str]) -> bool:
    for norm in norms[:4]:
        if norm in _LEADS:
            continue
        return norm in _strong_forms() or norm in _NOTED or _tries(norms)
    return False
