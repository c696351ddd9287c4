"""Situations told in the present by their own form: no "now" need stand beside them in a story.

Each joins cues of `danger_ties_people` and `danger_ties_state` (who is feared and who reaches the
child, what is threatened and when, what is wrong and that nobody has seen to it).
"""

from __future__ import annotations

from assistant.domain.rules.danger_patterns import DangerKind
from assistant.domain.rules.danger_situations import DangerSituation, situation

_M, _S, _B = DangerKind.MISSING, DangerKind.SUICIDE, DangerKind.BEING_HURT
_U, _P, _D = DangerKind.UNSAFE_HOME, DangerKind.PERPETRATOR, DangerKind.MEDICAL


def tie(kind: DangerKind, cues: str, found: str, passed: str, reach: int = 130) -> DangerSituation:
    """A situation whose cues are present by their own form."""
    return situation(kind, cues, found, passed, reach, is_of_now=True)


DANGER_TIES: tuple[DangerSituation, ...] = (
    tie(
        _P,
        "FEARED REACHES",
        "the cousin she told us about is minding her",
        "the cousin she told us about has moved to Leeds",
    ),
    tie(
        _P,
        "UNFIT IN_CHARGE",
        "nan is slurring and insists on driving them",
        "mum smelled of wine in May and came to collect",
    ),
    tie(
        _D,
        "UNWELL|INJURY|GRAVE|NO_DOSE NOT_SEEN",
        "his hand is badly swollen and nobody has taken him to a doctor",
        "her arm was broken in 2020 and nobody had taken her to hospital",
    ),
    tie(
        _D,
        "NO_DOSE UNWELL|STUPOR|SICK",
        "no insulin since breakfast and he is confused",
        "his inhaler was not given on 3 May and he was sick",
    ),
    tie(
        _M,
        "GONE_STILL AT_PERIL",
        "she has not been seen since tea and her shoes were found by the lake",
        "she was by the river with no coat in 2020 and her aunt walked her home",
    ),
    tie(
        _M,
        "ELSEWHERE|WENT_WITH STRANGER|FEARED",
        "her phone shows a lorry park and she doesn't know the man",
        "the location shows that she is at the library with her nan",
    ),
    tie(
        _P,
        "STRANGER REACHES|FETCHES",
        "a woman he met online is on her way to collect him",
        "the supply teacher is a stranger and she was at the gate in May",
        reach=100,
    ),
    tie(
        _S,
        "PARTING GIVEN_UP",
        "he won't be here after Friday and has given his bike to his cousin",
        "she said thank you for everything in 2020 and gave her brother the bike",
    ),
    tie(
        _S,
        "PARTING MEANS|HIGH_UP|AT_PERIL",
        "she keeps asking whether it hurts and how high the bridge is",
        "she asked which train goes to Leeds for the trip",
        reach=80,
    ),
    tie(
        _S,
        "MEANS_TAKEN WATCHED",
        "we have taken her shoelaces and someone is within arm's reach",
        "we took the scissors away on 3 March and sat with her",
    ),
    tie(
        _S,
        "HIGH_UP",
        "she is sat on the wrong side of the railings",
        "he climbed out of the window in May and was found",
    ),
    tie(
        _B,
        "OWN_FEAR LITTLE_ONES|COMING|SAID_IT",
        "dad says he is not responsible for what he does if the boy comes in",
        "the head is not responsible for what the boys say",
    ),
    tie(
        _B,
        "OWED CALLED_IN",
        "the older boys want the package by seven and he hasn't got it",
        "he owes me three pages of homework by Friday",
        reach=110,
    ),
    tie(
        _P,
        "JOURNEY NO_RETURN VERY_SOON",
        "they have a one-way ticket and the flight is tomorrow",
        "they fly out in August for a wedding",
    ),
    tie(
        _P,
        "PACKED NO_RETURN",
        "they have packed his bag and he has been told to say goodbye to his class",
        "she packed her bag for camp and was back on the Friday",
    ),
    tie(
        _D,
        "CARRIES_INSIDE UNWELL|SICK|DAZED",
        "she swallowed two wraps for them and is being sick",
        "she swallowed a bug in May and her tummy hurt",
    ),
    tie(
        _B,
        "HUNTED ROUGH",
        "four lads in masks are outside asking for him",
        "two men from the council are looking for the caretaker",
        reach=90,
    ),
    tie(
        _U,
        "NO_BED TO_SLEEP",
        "the locks have been changed and he is sleeping on a bench",
        "the locks were changed in June by the landlord and mum sleeps better",
        reach=110,
    ),
    tie(
        _B,
        "RITE RITE_COMING",
        "her aunt says there is a demon in her and the healer is coming",
        "he drew a demon and a church in art",
        reach=110,
    ),
    tie(
        _B,
        "UNREACHED LITTLE_ONES ALARM",
        "nobody is answering the door and a baby is crying",
        "mum is not answering the letter about the toddler group",
        reach=110,
    ),
    tie(
        _M,
        "SEARCHING AT_PERIL|GONE_STILL",
        "two of us are out looking along the canal with torches",
        "we looked along the river on a walk for the project",
        reach=110,
    ),
    tie(
        _B,
        "MEANS_HARM BESIEGED",
        "he says he'll stab anyone who comes in and we are locked in the office",
        "he said he would hurt the other boys last week and was kept in",
        reach=120,
    ),
    tie(
        _D,
        "HELP_CALLED",
        "we are waiting for the paramedics",
        "we waited for the ambulance in March",
    ),
    tie(
        _P,
        "PLEA FEARED|UNREACHED|BEFORE_THEN|UNFIT",
        "can an officer go round tonight, the uncle who hit him is in the house",
        "could someone ring us tonight about the meeting",
        reach=110,
    ),
    tie(
        _P,
        "WATCHER GOING_OUT",
        "a van has been parked opposite since one and she has to walk home",
        "her mum is waiting for her at the bus stop",
        reach=110,
    ),
)
