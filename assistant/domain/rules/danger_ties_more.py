"""More situations told in the present by their own form: acts, vows, shelter, first aid."""

from __future__ import annotations

from assistant.domain.rules.danger_patterns import DangerKind
from assistant.domain.rules.danger_situations import DangerSituation
from assistant.domain.rules.danger_ties import tie

_M, _S, _B = DangerKind.MISSING, DangerKind.SUICIDE, DangerKind.BEING_HURT
_U, _P, _D = DangerKind.UNSAFE_HOME, DangerKind.PERPETRATOR, DangerKind.MEDICAL
_W = DangerKind.WEAPON

MORE_TIES: tuple[DangerSituation, ...] = (
    tie(
        _P,
        "TAKEN_OFF TAKER JUST_SO",
        "her cousins are trying to drag her into the car and she is screaming",
        "he was taken off the bus by his nan in May",
    ),
    tie(
        _B,
        "USED MEN",
        "he comes into her room again most nights and the lodger is still there",
        "he shares a bed with his brother on holiday",
        reach=110,
    ),
    tie(
        _S,
        "ENDING AT_RISK_NOW",
        "she says she has done something stupid and her words are slurred",
        "he did something silly with the paint in art and said sorry",
        reach=110,
    ),
    tie(
        _B,
        "CARER_GONE ONLY_CHILD_THERE",
        "nan has had a fall and the four-year-old is the only one there",
        "nan had a fall in March and was in hospital",
        reach=120,
    ),
    tie(
        _U,
        "TURNED_OUT TURNED_OUT|TO_SLEEP|VERY_SOON",
        "he is here with his things in a bin bag, dad has told him not to come home",
        "they put the leaves in a bin bag on the gardening day",
        reach=110,
    ),
    tie(
        _P,
        "NO_ONE_FIT KEPT_BACK",
        "nobody is sober in that house and we are not sending them home",
        "nobody was fit for the match on Saturday",
        reach=110,
    ),
    tie(
        _P,
        "SHELTERED AT_DOOR",
        "we have put the family in the store room because he is at the door",
        "we put the chairs away and dad was at the gate in May",
        reach=120,
    ),
    tie(
        _P,
        "WONT_SEND HE_WAITS",
        "I am not letting her go, her uncle keeps ringing and is waiting",
        "we do not let them go until the bell",
        reach=130,
    ),
    tie(
        _B,
        "VOWS VOW_NOW",
        "she says she can't go home or her brothers will kill her",
        "he said they would regret it and left the club in 2021",
        reach=120,
    ),
    tie(
        _W,
        "SOMETHING ADVANCING",
        "he has something long under his coat and is heading back to the yard",
        "she made something heavy out of clay in May and took it to the fair",
        reach=110,
    ),
    tie(
        _D,
        "AID_GIVEN AID_NEEDED",
        "she is in the recovery position and the ambulance is ten minutes away",
        "we practised the recovery position on 3 May",
        reach=110,
    ),
    tie(
        _M,
        "GONE_STILL FRAIL",
        "he has not been seen since ten and he needs his insulin",
        "he had not been seen by the nurse about his inhaler in May",
        reach=110,
    ),
    tie(
        _D,
        "BABY_HURT UNEXPLAINED",
        "the baby is floppy and mum says he rolled off the bed",
        "the baby was floppy at birth in 2020 and is well",
        reach=120,
    ),
    tie(
        _D,
        "SHAKEN STUPOR|DAZED|UNWELL|SICK|GRAVE",
        "the baby has been shaken and is very sleepy and limp",
        "the doll was dropped on the floor in May",
        reach=110,
    ),
    tie(
        _P,
        "MARKED FETCHES",
        "there are new bruises round his neck and dad is on his way to collect him",
        "he had a mark on his arm in May and nan came to collect him",
    ),
    tie(
        _B,
        "ATTEMPTS",
        "his cousin is trying to smother him",
        "they were fighting with sticks in the woods in May",
    ),
    tie(
        _S,
        "DEAD_BY",
        "he says he will be dead by teatime",
        "the old tree would be dead by the summer of 2020",
    ),
    tie(
        _B,
        "NOT_OURS CHILD_THERE",
        "there is a little girl in there who isn't his",
        "the coat in the hall isn't his",
        reach=90,
    ),
    tie(
        _P,
        "AIRPORT AIRPORT_NOW",
        "they are going straight to the airport from school",
        "we went to the airport with the class in May",
        reach=90,
    ),
)
