"""Which way a concern might go, as a prompt to think: never a threshold decision.

Source: the guide's introduction (police first in danger; early help needs the family's agreement)
and the field brief A2. The person decides, with the local threshold document.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from assistant.domain.record import Record
from assistant.domain.text import Frozen


class Route(StrEnum):
    """Where the words recorded so far point."""

    EMERGENCY = "emergency"
    SOCIAL_CARE = "social_care"
    EARLY_HELP = "early_help"
    MORE_INFO = "more_info"


class RouteThought(Frozen):
    """A route with the reasons to think about it, each a plain sentence."""

    route: Route
    reasons: tuple[str, ...]


# What points beyond early help when it stands in an incident: harm, neglect, violence, sexual
# behaviour, exploitation, going missing, something the child said at home happened.
_SERIOUS: tuple[tuple[str, str], ...] = (
    (
        r"\b(?:bruis\w*|burn(?:s|t|ed)? (?:on|marks?)|fractur\w*|black eye|belt|"
        r"slapped|smacked|punched|kicked|strangl\w*|beat(?:en|s|ing)?|thrown|"
        r"cigarette|scald\w*|cut lip|bite marks?|bleeding|blood|swollen|welts?|scratch(?:es)? "
        r"(?:on|"
        r"across|down)|(?:red |hand |finger |belt )(?:lines?|prints?|marks?)|marks? (?:on|round"
        r"|around|"
        r"across) (?:his|her|their|the|both|one))\b",
        "an injury or a hurt is recorded",
    ),
    (
        r"\b(?:hits?|hit|hurts?|smacks?|pushes|pushed|grabs|grabbed|drags|dragged|shakes|shook"
        r"|holds|"
        r"held|pins|pinned|throws|threw|locks|locked|ties|tied|pulls|pulled) (?:him|her|them|me"
        r"|us) "
        r"(?:down|by|in|into|up|out|against|across|round|around|hard|with|on|over|when)\b|"
        r"\b(?:hits?|hit|hurts?|smacks?) (?:him|her|them|me|us)\b",
        "someone is said to have hurt a child",
    ),
    (
        r"\b(?:sexual\w*|touch(?:ed|es|ing)? (?:him|her|them|their|his|over|under|a|"
        r"the)\b|private(?:s| parts)|undress\w*|trousers down|nudes?|indecent|"
        r"kiss(?:ed|es|ing)|under (?:their|her|his) (?:skirts?|clothes|clothing)|"
        r"inappropriate(?:ly)? (?:touch\w*|photos?|images?|messages?|pictures?)|"
        r"naughty (?:ones|videos?|pictures?))\b",
        "sexual behaviour or touching is recorded",
    ),
    (
        r"\b(?:(?:asks?|asked|asking|wants?|wanted) (?:\w+ ){0,2}?for (?:a |an |some |more "
        r"|private )*"
        r"(?:pictures?|photos?|pics?|selfies?|videos?|images?)|(?:sent|sends?|sending|shared"
        r"|posted|post) "
        r"(?:\w+ ){0,3}?(?:pictures?|photos?|pics?|nudes?|images?|the first one)|blackmail\w*"
        r"|sextort\w*|"
        r"(?:met|meets?|talking to|messag\w+|speaking to) (?:\w+ ){0,4}?online|"
        r"(?:says|said) (?:he|she)['’]?s \d\d\b)",
        "contact or pictures online are recorded",
    ),
    (
        r"\b(?:fgm|forced marriage|honou?r[- ]based|radicali[sz]\w*|extremis\w*|taken abroad|"
        r"getting (?:him|her) married)\b",
        "a harm with a route of its own is recorded",
    ),
    (
        r"\b(?:domestic (?:abuse|violence)|arrest\w*|police|knife|machete|weapon|gang|"
        r"county lines|exploit\w*|groom\w*|traffick\w*|older (?:man|men|boyfriend)|"
        r"missing (?:from|over|for|since|overnight)|absconded|ran away)\b",
        "police, violence, exploitation or going missing is recorded",
    ),
    (
        r"\b(?:overdose|suicid\w*|self.?harm\w*|cut(?:s|ting)? (?:himself|herself|his|"
        r"her)|cuts on (?:his|her)|end (?:his|her|my) life)\b",
        "self-harm or suicide is recorded",
    ),
    (
        r"\b(?:drunk|drinking|drugs?|cannabis|weed|needles?|passed out|couldn.?t wake|"
        r"asleep and|home alone|left alone|locked (?:in|out)|no (?:food|heating|"
        r"electric\w*|bed)|out of the (?:class )?bin|starving|hungry|soaked|filthy|"
        r"lice|too small|unwashed|not fed|neglect\w*|missed (?:\d+|two|three|four|"
        r"several|his|her) (?:\w+ )?appointments?)\b",
        "care at home is in question",
    ),
    (
        r"\b(?:scared|frightened|afraid|terrified) (?:of|to go)\b|\b(?:flinch\w*|cower\w*)\b|"
        r"\b(?:do(?:es)?n['’]?t|did ?n['’]?t|not|never|refus\w+ to|begg?\w* not to) (?:want(?:s"
        r"|ed|ing)? to )?"
        r"go home\b",
        "the child is said to be afraid",
    ),
    (
        r"\b(?:threaten\w*|allegation|disclosed)\b",
        "a threat, an allegation or a disclosure is recorded",
    ),
)


@cache
def _serious() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), reason) for pattern, reason in _SERIOUS)


# What only social care or the police can give, asked for in so many words.
_ASKED_OF_SOCIAL_CARE = re.compile(
    r"\b(?:strategy (?:meeting|discussion)|section ?(?:17|47|20|31)|s\.?(?:17|47|20)|child "
    r"protection|"
    r"(?:social (?:work(?:er)?|care)|single|statutory|c&f|child and family|pre-?birth|joint) "
    r"(?:assessment|visit|involvement|allocat\w+)|allocated (?:a )?social worker|cin plan|child "
    r"in need|"
    r"place of safety|police (?:to|check|investigat\w+|welfare))\b",
    re.IGNORECASE,
)


_ASKED_OF_EARLY_HELP = re.compile(
    r"\b(?:early help|eha|tafs?|team around the (?:family|child)|family hub)\b",
    re.IGNORECASE,
)


def suggest_route(record: Record, is_danger: bool) -> Route:
    """Where the words recorded so far point; see `think_about_route` for why."""
    return think_about_route(record, is_danger).route


def think_about_route(record: Record, is_danger: bool) -> RouteThought:
    """A route with the reasons a person can weigh."""
    if is_danger:
        return RouteThought(
            route=Route.EMERGENCY, reasons=("Words in this referral say a child is at risk now.",)
        )
    absent = _absent(record)
    if absent:
        return RouteThought(route=Route.MORE_INFO, reasons=absent)
    reasons = _serious_reasons(record)
    legal = (record.value("child-legal-status") or "").lower()
    plan = (
        re.search(
            r"protection|child in need|\bcin\b|care order|looked|\blac\b|section|s20|s31", legal
        )
        is not None
    )
    if plan:
        reasons = (
            *reasons,
            "the child already has a plan or a legal status with the local authority",
        )
    agreed = record.value("parents-agreement") == "agreed"
    asks = [fact.words for fact in record.requests]
    if any(_ASKED_OF_SOCIAL_CARE.search(words) for words in asks):
        reasons = (*reasons, "what is asked for is for social care or the police to give")
    elif agreed and not plan and any(_ASKED_OF_EARLY_HELP.search(words) for words in asks):
        return RouteThought(
            route=Route.EARLY_HELP,
            reasons=(
                "Early help is what is asked for, and the family is said to agree.",
                *(f"Weigh as well: {reason}." for reason in reasons),
            ),
        )
    if agreed and not reasons:
        return RouteThought(
            route=Route.EARLY_HELP,
            reasons=("The family is said to agree, and nothing recorded points to social care.",),
        )
    if not agreed and not reasons:
        reasons = ("the family's agreement to early help is not recorded",)
    return RouteThought(
        route=Route.SOCIAL_CARE, reasons=tuple(f"{r[0].upper()}{r[1:]}." for r in reasons)
    )


def _absent(record: Record) -> tuple[str, ...]:
    """The essential parts that are not there yet."""
    absent: list[str] = []
    dated = [fact for fact in record.incidents if fact.edtf]
    if not record.incidents:
        absent.append("No incident is recorded yet.")
    elif not dated:
        absent.append("No incident has a date yet.")
    if not record.requests:
        absent.append("There is no explicit request yet.")
    return tuple(absent)


def _serious_reasons(record: Record) -> tuple[str, ...]:
    words = " \n ".join(fact.words for fact in record.incidents)
    return tuple(reason for pattern, reason in _serious() if pattern.search(words))
