"""Danger jotted down as a note: who, what state, what act and where, often without a verb."""

from __future__ import annotations

from assistant.domain.rules.danger_patterns import DangerKind, DangerPattern

_WHO = (
    r"(?:child|pupil|student|bab(?:y|ies)|toddler|infant|resident|boys?|girls?|lads?|lass|kids?|"
    r"yp|young person|(?:\w+|\d+)[ -](?:year|yr|month)s?[ -]olds?|(?:year|yr|y) ?\d+(?: \w+)?|"
    r"he|she|they|twins|children|brother|sister|pupils|(?-i:[A-Z][a-z]+))"
)
_START = r"(?:^\W*|[,;:.–—-] ?|\b(?:and|but|a|an|the|one|two|three|our|my|his|her) )"
_SEARCH = (
    r"\b(?:gates?|doors?|window|phone|search\w*|looking|police|no ?one|nobody|seen|find|coat|pond|"
    r"road|river|(?:two|three|four|five|six|[1-6])[ -](?:year|yr)s?[ -]old)\b"
)
_ALARM = r"\b(?:ambulance|paramedics?|999|nurse|first aid\w*|staff with|won'?t|not|now|help)\b"

NOTE_PATTERNS: tuple[DangerPattern, ...] = (
    DangerPattern(
        kind=DangerKind.MISSING,
        words="missing gone room",
        pattern=(
            rf"{_START}{_WHO} (?:gone |now )?(?:missing|gone) from (?:the |our |his |her )?"
            r"(?!(?:\w+ )?(?:lessons?|class|album|list|register|photos?|file|group|meeting|"
            r"training|registration|report|team|sessions?|page|plan)\b)\w+|"
            rf"{_START}{_WHO} (?:not|isn'?t) in (?:the |his |her )?(?:bed)?room (?:at|on|when|now)|"
            rf"^\W*missing: {_WHO}"
        ),
        beside=_SEARCH,
        needs_now=True,
        is_standing=True,
        found=(
            "Two year old missing from nursery, gate open",
            "Resident not in her room at 02:00, window open",
        ),
        passed=("Signature missing from the form, police informed", "Ben missing from lessons"),
    ),
    DangerPattern(
        kind=DangerKind.MEDICAL,
        words="breathing responding unresponsive unconscious collapsed drowsy fitting choking "
        "floppy",
        pattern=(
            r"\b(?:not|isn'?t) (?:breathing|responding) (?:right|properly|normally|much)\b|"
            rf"{_START}{_WHO}(?: (?:very|now|just|found|is|gone))* (?:unresponsive|unconscious|"
            r"collapsed|drowsy|fitting|choking|floppy|not breathing)\b"
        ),
        beside=_ALARM,
        needs_now=True,
        found=(
            "Baby not breathing right, lips pale",
            "Toddler unconscious, nurse with her",
        ),
        passed=(
            "Reece has been drowsy in lessons",
            "In June Reece collapsed in PE and an ambulance came",
        ),
    ),
    DangerPattern(
        kind=DangerKind.SELF_HARM,
        words="blood bleeding cut cuts gash wound",
        pattern=(
            r"\bblood (?:everywhere|all over|pouring|pumping|spurting|gushing)\b|"
            r"\bbleeding (?:a lot|lots|heavily|badly|everywhere|profusely)\b|"
            r"(?:^\W*|<HAVE> )cut (?:him|her|them)sel\w+ (?:badly|deep\w*)|"
            r"\b(?:deep|bad) (?:cuts?|gash|wound) (?:to|on|in)\b<30>\b(?:won'?t|will not|bleeding)"
        ),
        needs_now=True,
        found=("Blood everywhere, she's in the toilets", "Cut herself badly, staff with her"),
        passed=("On 3 May there was blood everywhere after his nosebleed", "a deep cut has healed"),
    ),
    DangerPattern(
        kind=DangerKind.WEAPON,
        words="threatening threatens attacking knife blade machete gun screwdriver hammer razor "
        "scissors axe",
        pattern=(
            r"\b(?:threatening|threatens|attacking)\b<30>\bwith (?:a |an |the )?(?:\w+ ){0,2}"
            r"(?:<ARMS>|bottle|glass|chair|bat)\b|"
            r"^\W*<ARMS> (?:in|up|down) (?:his |her |the )?(?:bag|hand|pocket|sleeve|rucksack|coat|"
            r"blazer|waistband|sock)\b"
        ),
        needs_now=True,
        found=(
            "threatening his sister with a bottle",
            "Knife in bag, pupil in my office",
        ),
        passed=("Knife in the cutlery drawer", "In Year 8 he was threatening boys with a stick"),
    ),
    DangerPattern(
        kind=DangerKind.SUICIDE,
        words="roof ledge railings barrier parapet track tracks bridge window scaffolding",
        pattern=(
            rf"{_START}{_WHO}(?: \w+)? (?:up )?on (?:the |a |top of the )?(?:\w+ )?(?:roof|ledge|"
            r"parapet|scaffolding)\b(?! (?:terrace|garden))|"
            r"\b(?:wrong|other|far) side of the (?:railings?|barriers?|parapet)\b|"
            rf"{_START}{_WHO}(?: \w+)? on the (?:railway |train |rail )?(?:tracks?|line|bridge)\b"
            r"<40>\b(?:trains?|jump|edge|footbridge|come down|legs)\b|"
            r"\b(?:hanging|leaning|climbing|climbed) out of (?:a|an|the|his|her)(?: \w+)? window\b"
        ),
        needs_now=True,
        found=(
            "Kid on the roof of the sports hall",
            "Two boys on the track by the footbridge",
            "Girl on the wrong side of the railings",
        ),
        passed=("Boys on the roof in June 2022", "Girls on the track team by Mr Bridge"),
    ),
    DangerPattern(
        kind=DangerKind.OVERDOSE,
        words="overdose something unlabelled unmarked petrol kerosene paraffin spirit fluid",
        pattern=(
            r"^\W*(?:suspected |possible |paracetamol |tablet |mixed )?overdose(?=\W*$|[,.:;-]"
            r"(?! ?(?:awareness|leaflet|\d{4}|in |last |aged )))|"
            r"^\W*(?:drank|drunk|swallowed|eaten|ate|taken) (?:something|some)\b<24>\b(?:unmarked|"
            r"unlabelled|bleach|cleaner|cleaning|poison\w*)|"
            r"\b(?:petrol|kerosene|paraffin|white spirit|lighter fluid) (?:poured |all |thrown |"
            r"tipped )*over (?:him|her|them|his|her)"
        ),
        found=(
            "Overdose, tablets, an hour back",
            "Drank something from an unmarked bottle in the lab",
            "Petrol poured over himself, lighter in hand",
        ),
        passed=("Overdose awareness leaflet given", "Overdose, 2019, seen by CAMHS in May 2019"),
    ),
    DangerPattern(
        kind=DangerKind.PERPETRATOR,
        words="leading dragging pulling carrying pushed bundled dragged forced pulled",
        pattern=(
            r"\b(?:man|woman|male|stranger|someone|men|dad|father|uncle)\b<12>\b(?:leading|"
            r"dragging|pulling|carrying) (?:a |the |our |my |one of the )?(?:little |young )?"
            r"(?:child|girl|boy|baby|toddler|kid|pupil|him|her|them)\b<20>\b(?:away|off|into|out "
            r"of)\b|"
            r"(?<!was )(?<!were )\b(?:pushed|bundled|dragged|forced|pulled) in(?:to)? "
            r"(?:a|the|his) (?:\w+ )?(?:van|car|taxi)\b"
        ),
        beside=(
            r"\b(?:not (?:his|her|their|the)|unknown|stranger|don'?t know|scream\w*|refus\w+|"
            r"crying|no contact|allowed|by (?:two|three|four|a|some) \w+|gone|order|just|now)\b"
        ),
        found=(
            "Man leading a child away from the play area, not her dad",
            "Pushed into a van by three men outside the chip shop",
        ),
        passed=("Dad carrying her off to bed", "He was pushed into a car in 2021"),
    ),
    DangerPattern(
        kind=DangerKind.UNSAFE_HOME,
        words="alone own unattended locked fire trapped stuck",
        pattern=(
            r"<YOUNG>(?: left)? (?:alone|on (?:his|her|their) own|unattended|locked)<8>\b(?:in|on)"
            r" (?:a |the )?(?:\w+ )?(?:car|dual carriageway|road|street|bath|motorway)\b|"
            r"\b(?:house|flat|home|bedroom|caravan|building|classroom) (?:is )?on fire\b|"
            rf"{_START}{_WHO} (?:trapped|stuck) (?:in|on|under) (?:a |the )?(?:\w+ )?(?:ledge|"
            r"shaft|quarry|mud|river|cliff|well|weir|car|wreck|freezer|machinery)\b"
        ),
        found=(
            "Baby alone in a locked car in the sun",
            "House on fire, children upstairs",
            "Child trapped in the lift shaft",
        ),
        passed=("He drew a house on fire in his drawing", "Toddler asleep in her cot"),
    ),
)
