"""What staff do: which of it is action, and which is seeing, hearing and being told."""

from __future__ import annotations

from functools import cache

from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause, Joint
from assistant.engines.offline.lexicon import (
    ACTION_VERBS,
    CHILD_WORDS,
    FAMILY_WORDS,
    OBSERVE_VERBS,
    PROFESSIONAL_WORDS,
    STAFF_WORDS,
    Agent,
    Role,
    forms_of,
)
from assistant.engines.offline.tenses import Tense

_MOVING_VERBS = (
    "walk come go arrive open turn pass stand finish break return wake be get work live remain "
    "reach lean bend crouch kneel bump"
)


_HARM_VERBS = (
    "grab shout hit push drag swear slap punch threaten smack pull kick scream shove bully touch"
)


_SELF = frozenset("i ive im we weve".split())


_RECIPIENTS_STAFF = STAFF_WORDS | frozenset("me us mr mrs ms miss".split())


@cache
def action_forms() -> frozenset[str]:
    """Every form of the verbs that are actions when staff do them."""
    return forms_of(ACTION_VERBS)


@cache
def observe_forms() -> frozenset[str]:
    """Every form of the verbs for how something came to be known."""
    return forms_of(OBSERVE_VERBS)


@cache
def harm_forms() -> frozenset[str]:
    """Every form of the verbs of hurting."""
    return forms_of(_HARM_VERBS)


@cache
def _moving_forms() -> frozenset[str]:
    return forms_of(_MOVING_VERBS)


_EDITS = AnyCase(
    r"\b(?:taken|took|left|cut|copied|pasted|typed|put|added|removed|changed|attached|included|"
    r"blanked|scanned)\b[^.\n]{0,30}\b(?:(?:entr(?:y|ies)|names?|bits?|notes|pages?|the log|"
    r"the list|the email|the dates|the times)\b|(?:below|above)\W*$)"
)


def is_not_done(clause: Clause, norms: list[str], verb: str, text: str) -> bool:
    """Does a clause open by denying an action, or tell only of handling these words?"""
    denied = bool(norms) and norms[0] in _NOT_DONE and verb in action_forms()
    return denied or _is_about_the_text(clause, text)


def _is_about_the_text(clause: Clause, text: str) -> bool:
    """Does the writer tell what they did to the words themselves ("I took out the names")?"""
    if clause.subject_word not in (None, "i", "ive", "we", "weve"):
        return False
    return _EDITS.search(text, clause.start_char, clause.end_char) is not None


def is_sent_here(norms: list[str], verb: str) -> bool:
    """Is something only passed to the writer ("forwarded to me on Tuesday")?"""
    place = norms.index(verb) if verb in norms else 0
    return verb in ("forwarded", "sent", "passed", "copied") and norms[place + 1 : place + 3] in (
        ["to", "me"],
        ["to", "us"],
    )


def calls_in_help(clause: Clause, norms: list[str], verb: str) -> bool:
    """Does "he" ring somebody whom no child rings ("told Tunde, he rang the placing SW")?"""
    place = norms.index(verb) if verb in norms else 0
    return (
        clause.joint is not Joint.FIRST
        and clause.subject is Agent.CHILD
        and verb in ("rang", "phoned", "emailed", "contacted")
        and any(n in _CALLED_IN for n in norms[place + 1 : place + 5])
    )


_CALLED_IN = frozenset("sw ssw duty mash camhs lado social edt ehh hub".split())


def _is_time_clause(norms: list[str]) -> bool:
    """Do staff act only in the clause that says when ("when I changed him his nappy was…")?"""
    for place, norm in enumerate(norms[:8]):
        if norm in ("when", "while", "whilst") and norms[place + 1 : place + 2] in (["i"], ["we"]):
            return any(n in ("was", "were", "had", "wasnt", "hadnt") for n in norms[place + 3 :])
    return False


_ENCOUNTERS = frozenset(
    "meeting meetings chat chats conversation conversations call calls session sessions word "
    "words discussion discussions review reviews appointment".split()
)


def staff_role(clause: Clause, norms: list[str], verb: str) -> Role:
    """The role of a clause that staff are the subject of."""
    if norms[:1] in (["when"], ["while"], ["whilst"]) and norms[2:3] in (["was"], ["were"]):
        return Role.OTHER  # only says when: "when we were changing for swimming"
    if clause.is_passive or _is_time_clause(norms):
        return Role.EVENT
    thinks = verb in _cognition_forms() and clause.tense is Tense.PRESENT
    if thinks or verb in forms_of("accept assume doubt trust regret teach know"):
        return Role.OTHER
    if (
        any(n in _NOT_DONE for n in norms[:5])
        and "able" not in norms
        and verb not in observe_forms()
    ):
        return Role.OTHER
    if (
        verb in ("had", "have", "has", "weve", "ive", "held", "hold")
        and clause.tense is not Tense.FUTURE
    ):
        if any(n in _ENCOUNTERS for n in norms[:8]):
            return Role.ACTION
        if clause.tense is Tense.PRESENT:
            return Role.OTHER
    if verb in harm_forms() and verb not in ("touch", "kick"):
        return Role.EVENT
    if verb in forms_of("tell"):
        return _telling(clause, norms, verb)
    if verb in forms_of("ask"):
        place = norms.index(verb) if verb in norms else 0
        rest = norms[place + 1 : place + 8]
        asks_for = ("to" in rest or "for" in rest) and _WONDERED.isdisjoint(rest[:2])
        return Role.ACTION if asks_for else Role.EVENT
    if (verb == "found" and _is_handed_over(norms)) or _is_seen_to(norms):
        return Role.ACTION
    if verb in observe_forms() and not (verb in forms_of("log record report") and _files(norms)):
        return Role.EVENT
    if verb in forms_of("show") and any(n in ("me", "us") for n in norms[:6]):
        return Role.EVENT
    if verb in _moving_forms() and not _moves_somebody(norms, verb):
        return Role.ACTION if _goes_through(norms, verb) else Role.OTHER
    if verb in action_forms() or clause.tense in (Tense.PAST, Tense.PERFECT):
        quiet = verb in (
            "was",
            "were",
            "had",
            "is",
            "are",
            "been",
            "has",
            "have",
            "weve",
            "ive",
            "im",
            "did",
            "didnt",
        )
        return Role.OTHER if quiet else Role.ACTION
    if verb in ("is", "are", "has", "have", "weve", "ive", "im", "do", "dont"):
        return Role.ACTION if _is_calling(norms) else Role.OTHER
    return Role.EVENT


def _is_calling(norms: list[str]) -> bool:
    """Is somebody on the staff calling now ("Mrs Gates is on to 999", "is on the phone to mum")?"""
    place = norms.index("on") if "on" in norms[:6] else -1
    after = norms[place + 1 : place + 6] if place >= 0 else []
    if after[:1] not in (["to"], ["with"]) and "phone" not in after[:2] and "line" not in after[:3]:
        return False
    return any(n in _CALLED for n in after)


_CALLED = PROFESSIONAL_WORDS | FAMILY_WORDS | frozenset("999 111 101 social them".split())


_WONDERED = frozenset("why when where what whatd whats how hows who whos which if whether".split())


def _goes_through(norms: list[str], verb: str) -> bool:
    """Is something gone through with somebody ("went over the plan with mum")?"""
    place = norms.index(verb) if verb in norms else len(norms)
    after = norms[place + 1 :]
    return after[:1] in (["through"], ["over"]) and "with" in after[2:]


def _moves_somebody(norms: list[str], verb: str) -> bool:
    """Was somebody taken along ("walked her back to reception")?"""
    place = norms.index(verb) if verb in norms else len(norms)
    after = norms[place + 1 : place + 3]
    return after[:1] in (["him"], ["her"], ["them"], ["both"]) or after == ["it", "up"]


def _is_seen_to(norms: list[str]) -> bool:
    """Was somebody got ready or help got out ("got her dressed", "had the police out")?"""
    for place, norm in enumerate(norms[:5]):
        if norm == "got" and norms[place + 1 : place + 2] in (["him"], ["her"], ["them"]):
            return len(norms) > place + 2
        if norm == "had" and set(norms[place + 1 : place + 4]) & _EMERGENCY:
            return bool({"out", "round", "in"} & set(norms[place + 2 : place + 6]))
    return False


_EMERGENCY = frozenset("police ambulance paramedics paramedic doctor".split())


def _is_handed_over(norms: list[str]) -> bool:
    """Was something found for somebody ("found him dry clothes"), not somebody found?"""
    place = norms.index("found")
    whom, what = norms[place + 1 : place + 2], norms[place + 2 : place + 3]
    return whom in (["him"], ["her"], ["them"]) and what != [] and what[0] in _GOODS


_GOODS = frozenset("a an some dry spare clean new another something somewhere".split())


def _files(norms: list[str]) -> bool:
    """Is a report or a log made to somebody or something, and so an action?"""
    place = norms.index("to") if "to" in norms else -1
    listener = norms[place + 1 : place + 2]
    if norms[0] in _SELF and 2 < place < 7 and listener and listener[0] not in ("me", "us"):
        return "that" not in norms
    return "that" not in norms and any(
        n in ("cpoms", "system", "dsl", "myconcern", "form", "safeguarding", "police", "mash")
        for n in norms
    )


_CONTENT_STARTS = frozenset(
    "he she they hes shes theyve his her hed shed theyd theyre it its mum dad".split()
)


_COGNITION = (
    "think believe feel know reckon hope guess suppose want need expect wonder worry suspect mean "
    "accept assume doubt trust regret"
)


_NOT_DONE = frozenset("havent hasnt didnt not never dont wont cant couldnt hadnt".split())


@cache
def _cognition_forms() -> frozenset[str]:
    return forms_of(_COGNITION)


_LONE_LISTENERS = (["ta"], ["staff"], ["teacher"], ["dsl"], ["me"], ["us"])


def _tells_to_do(rest: list[str]) -> bool:
    """Is somebody told what to do, whatever stands between ("told Bev on 9/3 not to")?"""
    place = rest.index("to") if "to" in rest[1:10] else -1
    if place < 1 or rest[0] in ("me", "us") or rest[place + 1 : place + 2] in _NO_DEED:
        return False
    return not any(n in _CONTENT_STARTS or n in ("that", "about") for n in rest[:place])


_NO_DEED: tuple[list[str], ...] = (
    [],
    ["the"],
    ["a"],
    ["his"],
    ["her"],
    ["their"],
    ["me"],
    ["us"],
    ["him"],
)


def _telling(clause: Clause, norms: list[str], verb: str) -> Role:
    place = norms.index(verb) if verb in norms else 0
    rest = norms[place + 1 :]
    head = rest[:6]
    if _tells_to_do(rest):
        return Role.ACTION
    if "off" in head[:3] or (len(head) > 1 and "to" in head[1:4]):
        return Role.ACTION
    to_staff = head[:1] in _LONE_LISTENERS or (
        any(n in _RECIPIENTS_STAFF for n in head[:3])
        and not any(n in FAMILY_WORDS or n in CHILD_WORDS for n in head[:2])
    )
    content = "that" in rest or any(n in _CONTENT_STARTS for n in rest[1:])
    if to_staff and content:
        return Role.ACTION if clause.subject_word in _SELF and head[:1] != ["me"] else Role.EVENT
    if head[:1] in (["me"], ["us"]):
        return Role.EVENT
    if any(n in FAMILY_WORDS or n in CHILD_WORDS or n in PROFESSIONAL_WORDS for n in head[:3]):
        return Role.ACTION
    if content and clause.subject_word not in _SELF and clause.subject is Agent.STAFF:
        return Role.EVENT
    return Role.ACTION
