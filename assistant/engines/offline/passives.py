"""Which passives are something staff did ("was spoken to", "a call was made")."""

from __future__ import annotations

from assistant.engines.offline.clauses import Clause
from assistant.engines.offline.lexicon import (
    CHILD_WORDS,
    FAMILY_WORDS,
    PROFESSIONAL_WORDS,
    STAFF_WORDS,
    Agent,
    Role,
)
from assistant.engines.offline.tenses import Tense

_FIRM_PASSIVES = frozenset(
    "spoken reminded escorted supervised excluded suspended isolated separated "
    "informed contacted phoned rung "
    "invited referred sanctioned warned signposted sign-posted monitored "
    "reassured notified consulted emailed "
    "confiscated reviewed implemented introduced allocated applied arranged "
    "offered challenged calmed comforted "
    "submitted installed supported searched".split()
)


_THING_PASSIVES = frozenset(
    "made held discussed completed logged recorded reported agreed started set "
    "put provided given shared updated "
    "fitted removed changed sent done booked carried undertaken conducted issued "
    "attempted brought".split()
)


_SEEN = frozenset(
    "seen found noticed observed heard witnessed caught overheard spotted noted".split()
)


_MEETINGS = frozenset(
    "meeting call conversation discussion referral visit assessment plan review "
    "chat email letter session message "
    "support apology advice consultation strategy appointment contact voicemail "
    "text report log incident form map statement chronology cpoms aid plaster plasters inhaler "
    "lotion leaflet parcel voucher vouchers clothes number card".split()
)


# What staff hold and so can cut short ("Contact was ended after 20 minutes").
_HELD = frozenset(
    "contact visit session lesson meeting call placement trip outing activity game match".split()
)
_CUT_SHORT = frozenset("ended stopped suspended halted paused abandoned cut terminated".split())


def reduced_passive(norms: list[str], clause: Clause) -> bool:
    if clause.verb in ("barred", "banned") and clause.verb in norms:
        return norms[norms.index(clause.verb) + 1 :][:1] in (["from"], ["since"], ["after"])
    if clause.subject is Agent.FAMILY and clause.verb in norms:
        rest = norms[norms.index(clause.verb) + 1 :]
        if rest and rest[0] not in (
            "about",
            "by",
            "on",
            "at",
            "re",
            "regarding",
            "that",
            "and",
            "to",
            "in",
            "today",
            "same",
        ):
            return False
        if rest[:2] in (
            ["to", "say"],
            ["to", "ask"],
            ["to", "tell"],
            ["to", "complain"],
            ["in", "to"],
            ["in", "sick"],
        ):
            return False
    if clause.tense is Tense.PAST and _is_paper_done(norms, clause):
        return True
    return (
        clause.tense is Tense.PAST
        and clause.verb in (_FIRM_PASSIVES | frozenset(["held", "spoken", "given", "taken"]))
        and clause.subject in (Agent.THING, Agent.FAMILY, Agent.CHILD, None)
        and (
            clause.subject is not Agent.CHILD
            or clause.verb
            in (
                "spoken",
                "escorted",
                "excluded",
                "suspended",
                "isolated",
                "supervised",
                "given",
                "reminded",
            )
        )
    )


def _is_paper_done(norms: list[str], clause: Clause) -> bool:
    """Is a form or a call told as done, with "was" left out ("Body map completed")?"""
    if clause.subject is not Agent.THING or clause.verb not in _THING_PASSIVES:
        return False
    place = norms.index(clause.verb) if clause.verb in norms else 0
    after = norms[place + 1 : place + 2]
    return any(n in _MEETINGS for n in norms[:place]) and after not in (["a"], ["the"], ["his"])


_OURS = frozenset(
    "building site premises school grounds centre unit nursery college home gate gates visiting "
    "contact office setting club".split()
)
_HANDED = frozenset("handed passed reported forwarded escalated sent given taken".split())
_TAKERS = frozenset("police dsl ddsl safeguarding head office mash cpoms camhs lado senco".split())
_LIMITS = frozenset("could couldnt cant cannot must mustnt not to".split())


def passive_role(clause: Clause, norms: list[str], verb: str) -> Role | None:
    if verb in _SEEN:
        return Role.EVENT
    if "by" in norms:
        after = norms[norms.index("by") + 1 : norms.index("by") + 5]
        if any(n in CHILD_WORDS or n in FAMILY_WORDS for n in after) and not any(
            n in STAFF_WORDS or n in PROFESSIONAL_WORDS for n in after
        ):
            return Role.EVENT
    if verb in _FIRM_PASSIVES:
        return Role.ACTION
    place = norms.index(verb) if verb in norms else 0
    rest = norms[place + 1 :]
    if verb in ("agreed", "arranged") and clause.subject_word == "it" and rest[:1] == ["with"]:
        return Role.ACTION
    if verb in ("barred", "banned"):
        return Role.ACTION if _OURS & set(rest) else None
    if verb in _HANDED and "to" in rest[:2] and _TAKERS & set(rest[:5]):
        return Role.ACTION
    if (verb, *rest[:1]) in (("refused", "entry"), ("turned", "away"), ("denied", "entry")):
        return Role.ACTION
    if verb in _CUT_SHORT and clause.is_passive and clause.subject_word in _HELD:
        return Role.ACTION
    if clause.subject is Agent.THING or any(n in _MEETINGS for n in norms[:place]):
        return (
            Role.ACTION
            if verb in _THING_PASSIVES and any(n in _MEETINGS for n in norms[: place + 1])
            else None
        )
    if verb == "told":
        if rest[:1] in (["to"], ["off"], ["that"], ["about"], ["not"]):
            return Role.ACTION
        warned = clause.subject is Agent.FAMILY and "by" not in rest and _LIMITS & set(rest)
        return Role.ACTION if warned else None
    if verb in (
        "sent",
        "taken",
        "moved",
        "put",
        "placed",
        "given",
        "asked",
        "called",
        "removed",
        "collected",
        "logged",
        "made",
        "seated",
    ):
        targets = {
            "sent": {"home", "out", "office", "head", "nurse", "medical", "isolation"},
            "taken": {
                "office",
                "head",
                "medical",
                "first",
                "nurse",
                "quiet",
                "calm",
                "aside",
                "room",
                "out",
            },
            "moved": {
                "seat",
                "seats",
                "table",
                "class",
                "group",
                "front",
                "away",
                "set",
                "form",
                "room",
                "bedroom",
            },
            "put": {"report", "plan", "timetable", "detention", "isolation", "place", "list"},
            "placed": {"report", "plan", "list", "timetable"},
            "given": {
                "detention",
                "support",
                "sanction",
                "time",
                "warning",
                "card",
                "mentor",
                "breakfast",
                "clothes",
                "coat",
                "food",
                "consequence",
                "choice",
                "toast",
            },
            "asked": {"to"},
            "called": {"in", "ambulance"},
            "removed": {"class", "lesson", "classroom", "playground", "room"},
            "collected": {"early"},
            "logged": {"cpoms", "system"},
            "made": {"apologise", "sit", "clean", "write"},
            "seated": set(rest),
        }[verb]
        if targets & set(rest):
            return Role.ACTION
        if (
            verb == "called"
            and clause.subject in (Agent.FAMILY, Agent.PROFESSIONAL)
            and not ({"house", "home", "address", "flat"} & set(rest))
        ):
            return Role.ACTION
    return None
