"""Phrases that mean danger now: the words each needs, and what it finds and lets pass.

A pattern is written with `<NAME>` for a class of words and `<30>` for at most thirty characters of
one sentence. It is tried only where a word of each group in `words` stands (by its first six
letters), so that an ordinary message costs a single look.
"""

from __future__ import annotations

import re
from enum import StrEnum

from pydantic import Field

from assistant.domain.text import Frozen


class DangerKind(StrEnum):
    """What kind of danger a phrase means."""

    MISSING = "missing"
    SUICIDE = "suicide"
    SELF_HARM = "self_harm"
    WEAPON = "weapon"
    BEING_HURT = "being_hurt"
    UNSAFE_HOME = "unsafe_home"
    OVERDOSE = "overdose"
    PERPETRATOR = "perpetrator"
    MEDICAL = "medical"
    SAID_SO = "said_so"


class DangerPattern(Frozen):
    """A pattern with sentences it must find and sentences it must let pass.

    `needs_now`: the sentence must also say that it is so now. `is_standing`: a past time beside it
    does not end it ("not seen since last night"). `beside`: what must stand near it.
    """

    kind: DangerKind
    words: str
    pattern: str
    beside: str = ""
    needs_now: bool = False
    is_standing: bool = False
    found: tuple[str, ...] = Field(min_length=1)
    passed: tuple[str, ...] = Field(min_length=1)


_ADVERBS = (
    r"(?: (?:now|still|currently|just|actually|also|literally|again|all|both|actively|really|"
    r"already|back|apparently|definitely|only|very|so|quite|completely|possibly|gone|been|to be|"
    r"in \w+|clearly|badly|presently))*"
)
CLASSES: dict[str, str] = {
    "ADV": _ADVERBS,
    "BE": r"(?:\b(?:is|are|am|im|hes|shes|theyre|dads|mums|nans)|'(?:s|re|m))" + _ADVERBS,
    "HAVE": (
        r"(?:\b(?:has|have|having|hes|shes|theyve|theyre|weve|ive|dads|mums|nans|just|been)|"
        r"'(?:s|ve))" + _ADVERBS
    ),
    "CANT": r"\b(?:can'?t|cannot|can not|couldn'?t|unable to|not able to|can barely|can hardly)",
    "WONT": (
        r"\b(?:won'?t|will not|refus\w+ (?:to )?|doesn'?t want to|does not want to|"
        r"isn'?t willing to)"
    ),
    "NOT": (
        r"\b(?:not|hasn'?t|haven'?t|never|didn'?t|isn'?t|aren'?t|yet to)"
        r"(?: yet| been| even| still| actually)*"
    ),
    "PERSON": (
        r"(?:him|her|them|he|she|they|me|us|mum|dad|mummy|daddy|nan|gran|everyone|somebody|"
        r"someone|"
        r"people|staff|himself|"
        r"(?:his|her|their|the|my|our|a|an|one of|another|other|both|all)(?: of)?(?: \w+){0,2}?"
        r" (?:mum|dad|mother|father|sisters?|brothers?|siblings?|bab(?:y|ies)|toddlers?|child|"
        r"children|kids?|girls?|boys?|twins|ones?|pupils?|students?|staff|teachers?|tas?|partner|"
        r"girlfriend|foster \w+|son|daughter|resident|residents|lad|family|nan|gran|parents?|"
        r"adult|man|woman|"
        r"member|carer)|"
        r"(?-i:[A-Z][a-z]+))"
    ),
    "CHILD": (
        r"(?:(?:he|she|they|who|and|but|still|kid|child|girl|boy|lad|pupil|student|resident|"
        r"young person|yp|toddler|sister|brother|twins|kids|children|(?-i:[A-Z][a-z]+))(?:'s)?|"
        r"^\W*)"
    ),
    "YOUNG": (
        r"(?:bab(?:y|ies)|toddlers?|newborn|infants?|little (?:one|ones|girl|boy|brother|sister)|"
        r"kids|children|twins|siblings|(?:\d{1,2}|two|three|four|five|six|seven)[- ]?"
        r"(?:yr|year|month|week|y)s?[- /]?o(?:lds?)?|little lad|child|under[- ]?(?:fives|\ds|"
        r"threes|twos))"
    ),
    "ADULT": (
        r"(?:dads?|daddy|mummy|fathers?|step ?-?dad|step ?-?father|uncle|boyfriend|bf|partner|ex|"
        r"ex[- ](?:partner|husband|boyfriend)|husband|abuser|perp\w*|man|men|bloke|guy|brother|"
        r"grandad|cousin|mums?|mother|step ?mum|aunt\w*|gang|lads?|group|someone|stranger|"
        r"offender|rapist|attacker|step ?mum|stepmother|stalker|intruder|male|nans?|gran|carer|"
        r"childminder|parents?|he|she|they|hes|"
        r"shes|theyre|neighbour)"
    ),
    "PLACE": (
        r"(?:here|(?:at|by|near|round|around|outside) (?:the |our |his |her |their |my )?(?:\w+ "
        r")?(?:gates?|school|nursery|"
        r"reception|door|window|entrance|home|house|flat|address|unit|centre|bus stop|refuge|"
        r"college|office|hostel|placement)|outside|in (?:the |our )?(?:reception|car ?park|"
        r"building|foyer|playground|office|corridor|entrance|house|flat|garden|waiting room|"
        r"street)|on (?:the )?(?:site|premises|doorstep|corner|drive)|up the road|"
        r"(?:round|around) the corner|downstairs|back to the (?:house|flat)|"
        r"(?:moved|back|moved back|let back) in(?: with)?\b)"
    ),
    "ARMS": (
        r"(?:knife|knives|knfe|machetes?|blades?|guns?|pistol|firearm|weapons?|axe|hammers?|"
        r"screwdriver|acid|sword|bats?|crowbar|scissors|shank|stanley|air rifle|bb gun|petrol|"
        r"razors?|(?:metal|iron) (?:bar|pole)|cleaver|chisel|aerosol|broken (?:glass|bottle)|"
        r"bit of glass|lighter fluid|catapult|brick|golf club|saw)\b(?! (?:and fork|skills|"
        r"safety|crime|amnesty|licen[cs]es?|certificates?|cabinet|arch|set|drawer|block|rest|tattoo|wound|work|club|kit|cat|pen))"
    ),
    "FAR": (
        r"(?:belts?|sticks?|chains?|knife|knives|machetes?|blades?|guns?|bats?|hammers?|weapons?|"
        r"acid|axes?|"
        r"crowbars?|poles?|bars?|swords?|petrol)"
    ),
    "SELFEND": (
        r"(?:(?:kill|killing|end|ending|hang|hanging|hung|drown|drowning|shoot|finish) "
        r"(?:himself|herself|"
        r"themsel\w+|myself|yourself|her ?self|him ?self|it all|it tonight|it now|things|(?:his|"
        r"her|my|"
        r"their)(?: own)? life)(?! laughing)|(?:die(?! of| out| down| laugh\w+)|be dead|end it(?: "
        r"(?:tonight|now|today|all)|"
        r"\W*$)|take (?:his|her|their|my) (?:own )?life|commit suicide|od\b|overdose|"
        r"jump(?: (?:off|in front|from|out|into)|(?=\W*$|[,.!]| and| if))|not wake up|do it "
        r"tonight|throw (?:himself|herself)|"
        r"(?:walk|step|run|lie|jump) (?:out |down )?(?:on ?to|into|in front of|on) (?:the |a |"
        r"some )"
        r"?(?:\w+ )?(?:tracks?|traffic|trains?|lorry|car|bus|railway|motorway|road|line)))"
    ),
    "GOING": (
        r"\b(?:going to|goin to|gonna|gunna|planning (?:to|on)|plans? (?:to|on)|intends? (?:to|"
        r"on)|intending (?:to|on)|wants? to|wanting to|wanna|threaten\w* to|about to|trying to|"
        r"tries to|talking (?:about|of)|thinking (?:about|of)|considering|will|'ll|ready to|"
        r"decided to|means to|is to)"
    ),
    "SOON": (
        r"(?:now|tonight|today|tomorrow|this (?:afternoon|evening|weekend|morning|week)|later|"
        r"after school|when (?:he|she|they|i|we) gets?|(?:at )?home ?time|on (?:his|her|the) way|"
        r"if (?:he|she|they|i|we) (?:go|goes|come|comes|gets?|tells?|is sent)|in the morning|"
        r"outside|at \d|at the end of|by \d|in (?:a few|an|half an|\d+) (?:min|hour|day)\w*|"
        r"(?:on |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|first thing|next week|"
        r"at the weekend|as soon as|the minute|once (?:he|she) gets?|for (?:grassing|telling))"
    ),
    "UNRESOLVED": (
        r"(?:not back|isn'?t back|not answering|isn'?t answering|isn'?t picking up|"
        r"not picking up|no answer|where (?:he|she|they|hes|shes)\b|can'?t (?:find|see)|"
        r"no sign|nobody has seen|no ?one has seen|not (?:been )?seen|no ?one can find|voicemail|"
        r"phone(?:s| is|'s)? (?:is )?(?:off|dead|switched)|searching|looking for|out looking|"
        r"nothing yet|police|lost (?:sight|him|her|them)|(?:hasn'?t|not) (?:been|come|"
        r"returned)|still (?:out|not|gone|missing)|not got eyes|no eyes|motorway|main road|"
        r"railway|"
        r"river|unaccounted|won'?t (?:answer|pick up)|after (?:him|her|them) now|no idea|"
        r"doesn'?t know|don'?t know|whereabouts|gone now)"
    ),
    "HURTING": (
        r"(?:hitting|beating|attacking|assaulting|strangling|choking|stabbing|punching|kicking|"
        r"battering|smashing|hurting|threatening|fighting|dragging|chasing|raping|suffocating|"
        r"throttling|slapping|throwing (?:things|stuff|chairs) at|strangeling|killing|holding)"
    ),
    "HURT": (
        r"(?:punched|hit|slapped|kicked|attacked|grabbed|stabbed|strangled|assaulted|pushed|"
        r"bitten|headbutted|thrown|beaten|beat up|battered|choked|raped|dragged|smashed|snatched|"
        r"taken|thumped|whacked|jumped|robbed|burnt|burned|cut|slashed|throttled)"
    ),
    "DRUNK": (
        r"(?:drunk|drinking|intoxicated|under the influence|slurring|stoned|high(?! (?:up|school|"
        r"vis))|off (?:his|her|their) (?:head|face)|out of it|paralytic|wasted|pissed|hammered|"
        r"swaying|unsteady|stumbling|staggering|can'?t (?:stand|walk)(?! (?:his|her|my|him|it|"
        r"them|this|that|to)\b)|hardly stand|barely stand|"
        r"no (?:fit )?(?:state|condition)|stinks? of (?:drink|alcohol|booze|weed|cannabis)|"
        r"(?:smell\w*|smelt|reek\w*|stink\w*) (?:\w+ )?of (?:drink|alcohol|booze|weed|cannabis|"
        r"spirits|vodka|booze|whisky|beer|wine|lager|cider|gin|rum|skunk))"
    ),
    "MENACE": (
        r"(?:shout\w*|threat\w*|demand\w*|drunk|refus\w+|won'?t (?:leave|go)|aggress\w+|kicking "
        r"(?:off|the|at|in)|"
        r"banging|angry|furious|kicking off|scared|terrified|petrified|frightened|hiding|crying|"
        r"court order|injunction|non.?mol\w*|restraining|(?:on|got|his|her) bail\w*|"
        r"not (?:allowed|supposed|meant|permitted)|isn'?t (?:allowed|supposed|meant)|"
        r"shouldn'?t be|banned|no.?contact order|licence|prohibited|smell\w* of|abused|abuses|"
        r"abusing|assaulted|(?:who|that|one) (?:\w+ )?(?:hit|hurt|raped|abused|touched|attacked|"
        r"beat|threatened)|violent|lock(?:ed)? ?down|barred|undertaking|breach\w*|kill|"
        r"snatch\w*|grab\w*|drag\w*|by force|screaming|swearing|weapon|knife|on the run|"
        r"one (?:he|she|they) (?:told|said|disclosed)|asking for (?:him|her)|accused|"
        r"(?:an|the|court) order\b|order (?:saying|against|in place)|groom\w*|disclosure|offender|"
        r"\brso\b|tried to|follow(?:ed|ing) (?:him|her|them|kids|"
        r"children)|approach\w+|raging|livid|insisting|rapist|attacker|fuming|irate|seething|"
        r"alleg\w+|tak(?:e|ing) (?:him|her|them) (?:away|from|without)|pacing|trying to get in|"
        r"contact list|not on (?:his|her|the)|"
        r"police|without (?:permission|consent)|stalk\w*|hurt(?:s|ing)? (?:him|her|them)|"
        r"hits (?:him|her|them)|perpetrator|bailed|released)"
    ),
    "ABROAD": (
        r"(?:fly|flies|flying|flown|flight|plane|airport|ferry|abroad|boarding|(?:leav\w+|out of|"
        r"taken out "
        r"of) the (?:country|uk)|passports?|tickets?|boarding|taken to|taking (?:him|her|them) to|"
        r"going to|sent (?:to|back)|back home)"
    ),
    "BRIDE": (
        r"(?:marri\w+|marry|wedding|fgm|ceremony|husband|fianc\w+|engaged|nikah|to be cut|"
        r"get(?:ting)? cut|being cut|circumcis\w+|never (?:coming|come) back|not coming back|"
        r"won'?t (?:be )?com(?:e|ing) back|one.?way|without (?:consent|permission|mum|dad|"
        r"telling)|"
        r"court|prohibited steps|abduct\w*|\bico\b|care order|(?:has|got) the (?:children|kids)|"
        r"doesn'?t want to "
        r"go|does not want to go|against (?:his|her) will|"
        r"not allowed|by force|snatched|cutter|cutting)"
    ),
    "POISON": (
        r"(?:batter(?:y|ies)|magnets?|bleach|anti ?freeze|white spirit|weed ?killer|"
        r"(?:rat )?poison|(?:dishwasher|washing|laundry) (?:tablet|tab|pod|capsule|liquid)s?|"
        r"nail varnish remover|screen ?wash|hand sanitiser|petrol|turps|cleaning (?:fluid|stuff|"
        r"products?)|drain cleaner|disinfectant|methadone|glass|razor blades?|rat bait|berries|"
        r"caustic \w+|lighter fluid|e.?liquid|vape (?:liquid|juice))"
    ),
    "DRUG": (
        r"(?:tablets?|pills?|par[ae]c[ei]t[aoe]m[aoeu]ls?|para\b|ibuprofen|nurofen|calpol|meds|"
        r"medication|"
        r"medicine|capsules?|antidepressants?|sertraline|fluoxetine|citalopram|propranolol|"
        r"insulin|codeine|tramadol|diazepam|aspirin|melatonin|methylphenidate|beta ?blockers|"
        r"co.?codamol|sleepers|ketamine|mdma|ecstasy|xanax|spice|cocaine|vodka|iron|pregabalin)"
    ),
    "LOTS": (
        r"(?:(?:a |the )?(?:whole |full |entire |big )?(?:loads?|lots?|packets?|packs?|box(?:es)?|"
        r"bottles?|strips?|handfuls?|bunch|stash|tub)\b|too many|loads|all (?:of )?(?:the|his|"
        r"her|my|their)|most of|several|(?:about |around |like |at least |over |maybe )*(?:[5-9]|"
        r"\d{2,3}|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|"
        r"dozen|a dozen)\b|double|half a (?:packet|bottle|box)|everything (?:in|out of|from)|"
        r"unknown (?:amount|number|"
        r"quantity))"
    ),
    "TOOK": (
        r"(?:taken|took|takn|swallowed|swallow|drunk|drank|eaten|ate|ingested|necked|downed|"
        r"taking|"
        r"swallowing|drinking|popped|injected|(?:have|has|hes|shes|just) had)"
    ),
    "SUBDUED": (
        r"(?:unconscious|unresponsive|un.?responsive|not respond\w+|passed out|blacked out|"
        r"not breathing|barely breathing|hardly breathing|struggling to breathe?|"
        r"struggling for breath|gasping|floppy|"
        r"limp|lifeless|fitting|having (?:a |an )?(?:\w+ )?(?:fit|seizure|asthma attack|"
        r"allergic reaction|anaphyla\w+|heart attack|stroke|miscarriage)|choking|in labour|not "
        r"moving|unable to move|"
        r"convulsing|going into shock|in and out of consciousness|foaming|not waking(?! up "
        r"(?:early|on|for|in|at))|"
        r"turning blue|stopped breathing|going blue|gone blue|blue in the face|anaphyla\w+|"
        r"drowning|overdosing|"
        r"haemorrhaging|bleeding out|dying)"
    ),
}

_GAP = re.compile(r"<(\d+)>")
_CLASS = re.compile(r"<([A-Z]+)>")


def expand(pattern: str) -> str:
    """The regular expression that a written pattern stands for."""
    with_classes = _CLASS.sub(lambda name: CLASSES[name[1]], pattern)
    return _GAP.sub(lambda size: r"[^!?\n;]{0," + size[1] + "}?", with_classes)


_M, _S, _H = DangerKind.MISSING, DangerKind.SUICIDE, DangerKind.SELF_HARM
_W, _B, _U = DangerKind.WEAPON, DangerKind.BEING_HURT, DangerKind.UNSAFE_HOME
_O, _P, _D = DangerKind.OVERDOSE, DangerKind.PERPETRATOR, DangerKind.MEDICAL

DANGER_PATTERNS: tuple[DangerPattern, ...] = (
    DangerPattern(
        kind=_M,
        words="missing misper awol unaccounted",
        pattern=(
            r"(?:<BE>|<HAVE>|\b(?:gone|reported|still|been|awol|currently|now))"
            r"(?: reported| gone| been| as)* (?:missing|awol|unaccounted for|a (?:\w+ )*misper|"
            r"a missing (?:person|child))\b(?= (?:since|"
            r"from (?:here|home|care|site|the|his|her|their)\b(?! (?:lessons?|class))|again|"
            r"now|and|for|still|at|after|tonight|today|this|police|as|we|i|in|right|over|all|"
            r"according|but|overnight|with|he|she|mum|dad|phone|possibly|believed|about)\b|\W*$|"
            r"[,.!?;:\n)(-]| -)|\bmissing (?:since|right now|now)\b"
            r"|\b(?:resident|female|male|yp|pupil|child|girl|boy|\d\d) (?:\w+ )?(?:awol|"
            r"missing) (?:since|from)\b"
        ),
        is_standing=True,
        found=("hes been missing since lunch", "Kayla is missing"),
        passed=("he is missing lessons again", "his PE kit has gone missing"),
    ),
    DangerPattern(
        kind=_M,
        words="find locate trace see",
        pattern=(
            r"(?:<CANT>|\b(?:no ?one|nobody|none of us|staff|we|failed to)(?: can| cant| can't)?)"
            r"(?: seem to| even)? (?:find|locate|trace|see)"
            r" (?:(?:him|her(?= anywhere|\W*$|[,.!?]| and| or| on| in)|them|the (?:child|boy|girl|"
            r"kids?|"
            r"toddler|baby|pupil|little \w+))(?! (?:a|an|the) )|"
            r"(?:(?:\w+ )?(?:him|her|them|he|she|(?-i:[A-Z][a-z]+)) )?anywhere|\w+ anywhere|"
            r"(?-i:[A-Z][a-z]+))\b(?! (?:a|an|any|work|another|someone|something|being|doing|"
            r"get\w*|room|book|bag|coat|[a-z]+ing)\b|'s)"
        ),
        found=("cant find Leo anywhere", "we can't find her"),
        passed=("she can't find her glasses", "we cant find a time to meet"),
    ),
    DangerPattern(
        kind=_M,
        words="where wheres whereabouts | know knows idea clue sure unknown known unclear certain",
        pattern=(
            r"\b(?:don'?t|dont|do not|no idea|no clue|nobody|no ?one|not sure|none of us|unsure|"
            r"not known|doesn'?t|does not|without knowing)<20>\bwhere(?:abouts)? (?:on earth )?"
            r"(?:(?:he|she|they|the (?:child|boys?|girls?|kids?|children|twins|baby|\w+ ones?)|"
            r"(?-i:[A-Z][a-z]+))"
            r"(?: is| are|'s|'re| has gone| have gone| went| has got to| could be| might be)|hes|"
            r"shes|theyre)\b(?! (?:living|going (?:to|on|for)|from|up to|appl\w+|placed|coming|in "
            r"terms|getting|with (?:his|her|their)|hoping|hurting|heading for|at with|moving|"
            r"meant|"
            r"supposed))"
            r"|\bwhereabouts<12>\b(?:unknown|not known|unclear)|\bunknown whereabouts\b"
        ),
        found=("we dont know where he is", "her whereabouts are unknown"),
        passed=("don't know where he is going to college", "we don't know where mum works"),
    ),
    DangerPattern(
        kind=_M,
        words="not hasn haven hasnt havent never didn didnt isnt isn yet nobody one noone | "
        "come back returned home seen heard found made got touch where",
        pattern=(
            r"<NOT> (?:(?:come|got|made it|been|arrived|returned)"
            r" (?:back|home)(?: (?:home|here))?|returned|back|"
            r"home (?:yet|for \w+ nights?|since|all night)|been (?:seen|heard from|located|found)|"
            r"seen since|heard from|"
            r"got off the (?:bus|train|coach)|been in touch|come out of)\b"
            r"(?! (?:the|a|an|any|my|our|his|her|their|by|to (?:me|us)|for|on time|with|late|"
            r"about|"
            r"to school|in school|to class|until|till|at|or)\b)"
            r"|\b(?:no ?one|nobody)(?: has|s|'s| have)?(?: \w+)? (?:seen|heard from) (?:him|her|"
            r"them|either|anything|(?-i:[A-Z][a-z]+))"
            r"|\b(?:is|are)(?:n't|nt| not) (?:where (?:he|she|they) should be|in (?:his|her|"
            r"their) "
            r"(?:bed|room))"
        ),
        is_standing=True,
        found=("She hasn't come back from lunch", "no one has seen him since"),
        passed=("she hasn't returned the consent form", "the social worker hasn't come back to us"),
    ),
    DangerPattern(
        kind=_M,
        words="arrived turned shown arrive turn got back due made come dropped out | left should "
        "worried phone "
        "police supposed nobody noone search voicemail expected midnight bus off answer mum dad "
        "dark still its",
        pattern=(
            r"\bneither\b<24>\b(?:arrived|turned up)|<NOT> (?:arrived?|turn(?:ed)? up|shown? up|"
            r"come in|made it|"
            r"get off|come out|come)\b(?! (?:to|for|on time) (?:me|us|the meeting|a meeting)|"
            r" late)|\b(?:not|isn'?t|never) (?:in|at|here|arrived)\b<60>\b(?:dropped (?:him|her|"
            r"them)|"
            r"left (?:home|the house|for))|\bstill out\b<20>\b(?:\d ?am|midnight|dark)|\bleft "
            r"(?:for (?:school|college)|home|the house)\b<60>\b(?:not|isn'?t|never|"
            r"hasn'?t)\b|\b(?:was|were) (?:due|supposed|meant|expected) (?:to be )?(?:back|home|"
            r"here|"
            r"in)\b"
        ),
        beside=(
            r"left (?:home|at|the house|for)|dropped|\d ?am|dark|should (?:have|be)|worried|phone|"
            r"police|nobody|"
            r"no ?one|search|voicemail|midnight|on the bus|put (?:him|her|them)|not answer\w*|"
            r"no answer|no contact|no sign|can'?t find"
        ),
        found=("Tilly's phone is going to voicemail and she hasn't arrived at her nan's",),
        passed=("he hasn't turned up for the trip meeting",),
    ),
    DangerPattern(
        kind=_M,
        words="run ran legged bolted bunked wandered slipped absconded escaped climbed jumped "
        "scarpered vanished "
        "disappeared runner slipped taken got walked gone snuck sneaked shot left took fled",
        pattern=(
            r"<HAVE> (?:(?:jumped|climbed|scaled|hopped) the (?:\w+ )?(?:fence|wall|gate)|(?:run|"
            r"ran|legged it|bolted|bunked|wandered|taken|took|escaped|climbed|"
            r"jumped|slipped|"
            r"snuck|sneaked|shot|walked|gone|got|fled|stormed|broken|pushed|went)<20>\b(?:off "
            r"(?:site|with (?:a|the|some|an) (?:\w+ )?(?:man|men|bloke|"
            r"guy|lad|lads|stranger|adult|boy|girl|group))|"
            r"away|over the (?:\w+ )?(?:fence|wall|gate)|out (?:of )?(?:the |a |his |her )?(?:\w+ "
            r")"
            r"?(?:gates?|window|door|building|school|nursery|fire exit|house|unit|site)|"
            r"through the (?:\w+ )?(?:fence|gate|hedge|window)|onto the (?:road|motorway|roof|"
            r"tracks|dual \w+|railway)|off\b(?! (?:\w+ing\b|sick|ill|the|for|with|to (?:work|"
            r"school))))|"
            r"absconded|scarpered|vanished|disappeared|done a runner|did a runner|legged it|"
            r"bolted|"
            r"left (?:the )?(?:site|building|premises|unit))\b"
            r"(?! (?:of (?:lessons?|class)|\d+ times|twice|several|on holiday|with (?:his|her) "
            r"(?:mum|dad|nan|family|class)|the (?:stage|test|exam)))"
        ),
        found=("he's legged it out of the fire door", "Jo has run off"),
        passed=("he has run out of lessons 6 times this week", "they have gone out for lunch"),
    ),
    DangerPattern(
        kind=_M,
        words="run ran legged bolted absconded escaped climbed jumped left walked went gone got "
        "stormed slipped wandered | ago now answering picking not isn isnt find sign seen police "
        "looking "
        "searching where phone voicemail since lost motorway railway road out idea eyes",
        pattern=(
            r"\b(?:ran|run|legged it|bolted|absconded|escaped|climbed|jumped|left|walked|went|"
            r"gone|"
            r"stormed|slipped|got)\b<25>\b(?:off|out|away|over|through|past|from|site|school|"
            r"building|premises|home|house|unit|placement|lesson|class|nursery|without|missing|"
            r"window|gate|"
            r"fence)\b<70>\b(?:<UNRESOLVED>|(?:\d+|few|ten|five|twenty|fifteen|half an|an|couple "
            r"of) ?(?:mins?|minutes|hours?|hr|hrs) ago|just now)"
        ),
        needs_now=True,
        is_standing=True,
        found=("she absconded from the unit 20 minutes ago", "he walked out and isn't answering"),
        passed=("he left the building at break last Thursday", "he walked out of maths"),
    ),
    DangerPattern(
        kind=_M,
        words="misper sign lost contact seen looking searching search trace eyes wandering found "
        "misper | open curfew police him "
        "her them "
        "last out for street road alone contact sight",
        pattern=(
            r"\bno (?:sign|trace) of (?:him|her|them|(?-i:[A-Z][a-z]+))|<HAVE> (?:lost|not got)"
            r"(?: sight of| track of| eyes on)? (?:him|her|them)\b(?! (?:job|way|phone|temper|"
            r"bag|coat|glasses|tooth|[a-z]+ )[a-z]*)|\b(?:no ?one|nobody|not got|haven'?t got|"
            r"no)(?: has| have| got)? eyes on\b(?! the\b)|\bmisper<14>\b(?:open|live|reported)|"
            r"\blost (?:sight|track) "
            r"of\b|"
            r"\blost contact with (?:him|her|them)(?=[,.!?;]|\W*$| and| since| about| at)"
            r"|\blast seen (?:getting|in|at|near|heading|walking|running|on|with|by|around|\d)\b"
            r"|\b(?:out|police|staff|us|helicopter)(?: \w+){0,2} (?:looking|searching)"
            r"(?: for (?:him|her|them)|,|\W*$| now)"
            r"|\bfound (?:\w+ )?(?:wandering|(?:on|in) the (?:\w+ )?(?:street|"
            r"road))<50>\b(?:alone|"
            r"no (?:adult|parent|one)|nappy|by (?:himself|herself))|\bfound wandering\b"
        ),
        is_standing=True,
        found=("police are out, no sign of her", "last seen at the bus stop"),
        passed=("no sign of injury", "he has lost his bag"),
    ),
    DangerPattern(
        kind=_M,
        words="gone empty open left runner chasing wandered slipped bunked | bed window room "
        "runner staff "
        "tas teachers setting nursery site building escort carer",
        pattern=(
            r"\bnot in (?:his|her) (?:room|bed)<20>\bwindow|\b(?:slipped|given) (?:his|her|the)"
            r" (?:escort|carer|staff)\b|\bwandered (?:out|off)<20>\b(?:setting|nursery|site|"
            r"building)\b|"
            r"(?:<BE>|<HAVE>) gone\b(?! (?:to|for|with|through|in|out|home))<40>\b(?:window|bed|"
            r"door|gate)|\bwindow\b<30>\b(?:gone|left)\b|"
            r"\b(?:have|got) a runner\b|\b(?:staff|tas|teachers?)(?: \w+){0,2} chasing\b|\b(?:bed|"
            r"room)(?:'s| is|s) empty\b|\bwindow is open "
            r"and\b"
        ),
        found=("She's gone. Her window is open and her bed is empty",),
        passed=("the room was empty last night",),
    ),
    DangerPattern(
        kind=_M,
        words="motorway carriageway railway tracks river canal lake sea rails road | gone onto "
        "running walking heading going run standing wandering in on",
        pattern=(
            r"(?:<BE>|<HAVE>|\b(?:gone|run|ran|running|walking|heading|going|"
            r"wandering))<25>\b(?:on ?to|"
            r"in(?:to)?|towards?|over|on|along|in the middle of) the (?:\w+ )?(?:motorway|"
            r"(?:dual )?carriageway|railway(?: line)?|tracks|rails|river|canal|lake|sea|main road|"
            r"road|a\d+)\b"
        ),
        needs_now=True,
        found=("kid has gone over the fence and onto the motorway",),
        passed=("they walked along the canal on a trip last week",),
    ),
    DangerPattern(
        kind=_M,
        words="man adult male stranger bloke guy lad lads someone older men people boys meet "
        "meeting "
        "meets picking pick sneaking | online snap snapchat snapchatt insta instagram roblox "
        "discord tiktok internet "
        "met meeting meet car picking collecting van hotel train vape shop left went gone "
        "driving travelling coming",
        pattern=(
            r"\b(?:meeting|meet|meets|gone to meet|picking (?:him|her|them) up|pick (?:him|her|"
            r"them) up|staying with|collecting (?:him|her)|picking up)\b<40>\b(?:man|men|adult|"
            r"stranger|bloke|guy|lad|"
            r"someone|older|person|boyfriend|him|he|boy|girl|people|\d\d ye?a?r "
            r"old)\b<60>\b(?:online|snap\w*|"
            r"insta\w*|roblox|discord|tik ?tok|internet|app|park|never met|\d\d|chat\w*|hotel|"
            r"money|"
            r"station|game|dont know|don't know|adult|older)"
            r"|\b(?:man|adult|stranger|older|someone|online|snap\w*|insta\w*)\b<60>\b"
            r"(?:(?:picking|meeting|collecting) (?:him|her|them)|meet(?:ing)?|pick (?:him|her) up)"
            r"|(?:<HAVE>|\b(?:and|he|she|they|yp|female|male|girl|boy|who)) (?:got|gone|left|went|"
            r"been picked up|driven off|jumped|climbed)<20>\b(?:in(?:to)?|"
            r"with|by)<14>\b(?:(?:car|van|taxi) with|older|strange|man|bloke|stranger|adult|men|"
            r"older|male|"
            r"someone (?:she|he) met|guy|lads?)\b"
            r"|<BE> (?:in a (?:car|van|hotel|flat)|(?:on|in) (?:a|an|the) (?:train|bus|coach|uber|"
            r"taxi)|staying|off)"
            r"<20>\b(?:with|to meet) (?:a|the|some|an|someone)<14>"
            r"\b(?:man|adult|stranger|bloke|guy|men|boy|lad|met)\b"
            r"|\b(?:hotel|flat|party)\b<30>\bwith (?:\w+ )?(?:men|man|guys|lads|blokes|males?)\b"
            r"|\b(?:adult|man|someone|person|stranger|guy|boy|lad|male)\b<40>\b(?:driving|coming|"
            r"travelling|on (?:his|their|the) way)\b<12>\b(?:to|for|get|pick) (?:him|her|them|"
            r"here|meet)\b"
            r"|\b(?:gone|went|is) with (?:the|a|an) (?:\w+ )?(?:man|adult|stranger|bloke|guy)\b"
        ),
        beside=(
            r"tonight|now|today|this (?:evening|afternoon|morning)|after school|later|at \d|just|"
            r"phone|worried|has got|online|not answering|on (?:his|her) way|he'?s got|ago|driving|"
            r"location"
        ),
        needs_now=True,
        found=("she is going to meet a guy off snapchat at the station at 6 tonight",),
        passed=("he plays fortnite online with a boy he has never met",),
    ),
    DangerPattern(
        kind=_S,
        words="suicidal suicide suicidle suicidel sucidal suicdal suisidal ideation",
        pattern=(
            r"(?:<BE>|\b(?:feels?|feeling|actively|currently|now|seems?|very|really|is feeling))"
            r"(?: feeling| actively| very| really| quite| extremely| acutely| highly)*"
            r" (?:sui[cs]id(?:al|le|el)|sucidal|suicdal)\b|\bsuicide note\b|"
            r"\b(?:having|expressing|voicing|disclosing|disclosed|has|got)<20>\b(?:suicid\w+|"
            r"sucidal|"
            r"suicdal) (?:thoughts|ideation|feelings|intent|plans?)(?= (?:now|today|tonight|and|"
            r"with|right|this|just)|\W*$)|\bplan for suicide\b|\battempting suicide\b"
        ),
        found=("She is suicidal", "he is feeling suicidal right now"),
        passed=("we did an assembly on suicide prevention", "he was suicidal last summer"),
    ),
    DangerPattern(
        kind=_S,
        words="kill killing end ending hang hanging hung drown drowning die dead jump shoot "
        "finish "
        "overdose suicide life refusing won wont walk step throw run wake lie",
        pattern=(
            r"<GOING> (?:\w+ )?<SELFEND>|\b(?:says?|said|saying|told \w+|texted|messaged|telling "
            r"\w+)"
            r"(?: me| us)? (?:(?:that )?(?:he|she|they|i)(?:'?s|'?ll| will| is|'?m|'?d| was| would"
            r"| wants)?) (?:going to |gonna )?(?:rather )?<SELFEND>|\bwish(?:es)?<12>\b(?:dead|"
            r"die)\b|\bplan to (?:kill|end|hang|die|jump)|\btried to (?:hang|kill|"
            r"drown|jump|strangle)<40>\b(?:today|just|now|this (?:morning|afternoon|evening)|"
            r"tonight|ago)|\b(?:taking|ending) (?:his|her|my) (?:own )?life (?:today|tonight|now)"
            r"|\bplans? (?:on|to|for) (?:ending|killing|tonight)|\bthreatening to (?:jump|kill "
            r"(?:him|her)self)|\bhow to (?:hang|kill|overdose|die|end)\b<60>\b<SOON>|(?:<WONT>|"
            r"\b(?:refusing to|not)) come "
            r"down (?:from|off)\b|\btrying to (?:kill|hang|drown|strangle) (?:him|her)self"
        ),
        found=("she says she is going to kill herself tonight", "he wants to die"),
        passed=("he wants to end the lesson", "she could have died laughing"),
    ),
    DangerPattern(
        kind=_S,
        words="going gonna said told | jump kill hang harm hurt end tonight",
        pattern=(
            r"\b(?:was|were) (?:going to|gonna) (?:\w+ )?(?:<SELFEND>|(?:hurt|harm|cut) "
            r"(?:himself|"
            r"herself|themsel\w+))<30>\b<SOON>"
        ),
        found=("told me he was going to jump in front of a train on his way home",),
        passed=("he was going to jump in the pool last year",),
    ),
    DangerPattern(
        kind=_S,
        words="goodbye goodbyes sorry here alive around live living point anymore better never "
        "nothing wake keep safe gone night way something dead note cope carry last | goodbye "
        "goodbyes sorry alive live living won wont will dead without doesn doesnt don dont want "
        "wants tonight see promise guarantee cannot cant can read ill wish anymore letter unable "
        "message messaged stop point",
        pattern=(
            r"\bgoodbye (?:note|letter|messages?|texts?|video)\b|\b(?:says?|said|saying|messag\w+|"
            r"text\w*|sent|left|wrote|written|post\w*|note|ringing|phon\w+)\b<40>\b(?:goodbyes?"
            r"(?! to| and (?:went|left|walked))|"
            r"sorry for everything|look after my|can'?t (?:do (?:this|it)|go on|cope|carry on|"
            r"take "
            r"it) any ?more|can'?t go on|tell (?:mum|dad|my \w+) i love|no ?one will miss)\b"
            r"|(?:(?:\bhe|\bshe|\bthey|\bi) |^\W*)(?:won'?t|will not|will no longer|wont) be "
            r"(?:here|alive|around)"
            r" (?:tomorrow|tonight|any ?more|much longer|by |after |next |on |when|in the morning|"
            r"for (?:his|her) birthday)(?!<60>\b(?:appointment|"
            r"dentist|doctors?|training|trip|holiday|inset|wedding|course|meeting|interview|"
            r"because|as (?:he|she|it|they)|due to|exam|funeral|mum|dad))"
            r"|\b(?:doesn'?t|does not|don'?t|do not|didn'?t|did not|dont) (?:want to|wanna|wants? "
            r"to) (?:live|be alive|wake up|be here(?= any|\W*$| tomorrow)|exist|carry on|go on|be "
            r"around)\b"
            r"|\b(?:no point|no reason|nothing(?: left)?|nothing)<10>\b(?:living|being here|"
            r"live for|being alive|to live|going on)\b|\bbetter off (?:dead|without (?:me|him|"
            r"her))\b|\b(?:can'?t|cannot|can not|not able to|unable to|couldn'?t) keep (?:himself|"
            r"herself|themsel\w+|myself) safe\b|\bwant\w* to (?:be dead|not wake up)\b|"
            r"\bwish (?:i|he|she) (?:was|were) dead\b|\bnever wake up\b"
            r"|\b(?:can'?t|cannot) see (?:a|any) way out\b|\bno way out\b|\b(?:going to|gonna) do "
            r"something"
            r"(?: (?:stupid|silly))? (?:tonight|today|now)\b|\b(?:my|his|her|the) last (?:night|"
            r"day) (?:alive|on earth|here)\b|\bis (?:my|his|her) last "
            r"(?:night|day)\b(?! (?:on holiday|at|of|in))|\brather (?:be dead|die)\b|\bby the "
            r"time you read\b|\bi'?ll be "
            r"gone\b|\btonight'?s the night\b|\b(?:can'?t|"
            r"cannot|won'?t|can not|unable to|doesn'?t) (?:promise|guarantee|agree|commit|assure|"
            r"say)"
            r"<24>\bsafe\b|\b(?:has|having|got|have) (?:\w+ )?thoughts (?:of|about) (?:end|kill|"
            r"hurt|"
            r"harm)ing<40>\b(?:now|tonight|today|plan|safe)"
            r"|\bwon'?t (?:have to|need to) (?:worry|see)<20>\b(?:after (?:tonight|today))"
        ),
        found=(
            "he says he has nothing to live for",
            "tell dad its not his fault, I wont be here tomorrow",
        ),
        passed=(
            "he won't be here tomorrow as it is a training day",
            "she says goodbye to the cat every morning",
        ),
    ),
    DangerPattern(
        kind=_S,
        words="roof bridge ledge parapet railway tracks storey cliff balcony sill railings "
        "railing barrier "
        "platform flyover scaffolding windowsill viaduct banister | is are hes shes standing "
        "stood "
        "sat sitting climbing climbed up got on gone theyre hanging wrong",
        pattern=(
            r"\bon the wrong side of the\b<14>\b(?:railings?|bridge|barrier|fence)|(?:<BE>(?: "
            r"(?:stood|standing|sat|sitting|up|climbing|perched|leaning|hanging|out|"
            r"alone))*|\b(?:stood|standing|sat|sitting|climbing|climbed|got|perched|gone)"
            r"(?: up| out)*) (?:on(?:to| to)?|off|over|at|by)"
            r" (?:the |a )?(?:(?:edge|wrong side|other side|top) of (?:the |a )?)?(?:\w+ "
            r")?(?:roof|"
            r"bridge|ledge|parapet|railway|(?:train )?tracks|multi.?storey|cliff|balcony|"
            r"window ?sill|windowsill|window ledge|railings?|railing|barrier|flyover|"
            r"scaffolding|viaduct|"
            r"train line)\b"
            r"(?! (?:terrace|team|garden|club|road|street|box|course|programme|unit|project|"
            r"house|primary|academy|school|visit|trip|with (?:his|her) (?:class|mum|dad)|class))"
            r"|\bclimbing the (?:roof|railings|scaffolding|bridge)\b"
        ),
        needs_now=True,
        found=("he is stood on the bridge", "she's on the roof"),
        passed=(
            "he climbed onto the shed roof and threw tiles",
            "the shed is on the roof terrace",
            "she lives near the railway bridge",
        ),
    ),
    DangerPattern(
        kind=_S,
        words="plan rope noose ligature neck belt cord shoelaces tablets pills blade razor "
        "stockpiled "
        "stash tie",
        pattern=(
            r"\b(?:ligature|noose|rope)\b(?=<60>\b(?:neck|round|around|room|tonight|now|use|made|"
            r"tied|bag|hidden|him|her|says|tied))(?! (?:swing|ladder|climb\w*|bridge|course|"
            r"skipping|free))|\b(?:something|tie|belt|"
            r"cord|scarf|laces?|shoelaces?|lead|cable|bag|tights|rope|wire)\b<14>\b(?:round|"
            r"around|"
            r"to|over|tight)(?:<25> and)? (?:his|her|their|my) (?:own )?(?:neck|throat|head)\b"
            r"|\bplan\b<30>\b(?:rope|tablets|pills|knife|blade|bridge|noose)\b"
            r"|\b(?:has|got|have|hiding|hidden|saving|saved|stash\w+|stockpil\w+|there are|"
            r"collected)\b<20>\b(?:tablets|pills|blades?|razors?|rope|paracetamol)\b"
            r"<20>\b(?:ready|saved|stash\w*|hidden|under (?:his|her)|in (?:his|her) (?:room|bed|"
            r"bag|hand|pocket))"
        ),
        found=("she has tied her shoelaces round her neck", "there's a ligature round her neck"),
        passed=("there is a rope swing in his garden now", "he lost his tie"),
    ),
    DangerPattern(
        kind=_H,
        words="cutting carving slashing scratching burning biting headbutting banging punching "
        "strangling "
        "choking hurting harming stabbing cut slit slashed gouging hitting",
        pattern=(
            r"(?:<BE>|\b(?:keeps|currently|started|started to|actively|sat|trying to|is))(?: in "
            r"(?:the|her|his) (?:\w+ )?\w+| \w+)? (?:cut|cutting|carving|gouging|slash\w*(?: at)?|"
            r"scratching|"
            r"burning|biting|headbutting|banging|punching|strangl\w*|choking|hurting|harming|"
            r"stabbing|gouging|hitting) (?:himself|herself|"
            r"themsel\w+|(?:into )?(?:his|her|their) (?:own )?(?:arms?|wrists?|legs?|thighs?|neck|"
            r"throat|"
            r"head|face|skin))\b(?! (?:from|with (?:the|his|her) drum))"
            r"|<HAVE> (?:cut|slit|slashed|stabbed|burnt|burned) (?:himself|herself|themsel\w+|"
            r"(?:his|her|their) (?:own )?(?:arms?|wrists?|legs?|throat|neck|thighs?))\b"
            r"(?! (?:on (?:the|a) (?:paper|trimmer|fence|tin)|in the past|before|on the paper|"
            r"shaving|off))"
        ),
        found=("she is cutting herself right now", "he has just cut his wrists"),
        passed=("she used to cut herself in Year 8", "he cut himself on the paper trimmer in art"),
    ),
    DangerPattern(
        kind=_H,
        words="bleeding blood cuts bleed",
        pattern=(
            r"\bfresh (?:cuts|wounds?)\b(?! flowers)|\bcuts\b(?:(?! "
            r"not)[^!?\n;]){0,40}?\b(?:fresh|deep|gaping|bleeding)\b|\b(?:cuts|wound) (?:are|is|"
            r"looks?) (?:\w+ )?"
            r"(?:deep|open|bleeding|infected|fresh)|(?:<BE>|\b(?:still|now|won'?t stop|"
            r"not stopped|pouring))<14>\bbleed(?:ing)?\b(?! gums)|\bbleed(?:ing)? (?:heavily|"
            r"badly|a lot|everywhere|now|and)\b|\bblood (?:everywhere|all over|pouring|coming)|"
            r"\b(?:there'?s|there is|(?:covered|dripping|soaked|pouring)(?: in| with)?|losing|lot "
            r"of|lots of) (?:lots of |a lot of |so "
            r"much )?blood\b(?! (?:test|pressure|sugar|tests|type))"
        ),
        found=("he's just shown me fresh cuts", "hes bleeding badly from the wrist"),
        passed=("we looked at fresh cut flowers", "she gets bleeding gums"),
    ),
    DangerPattern(
        kind=_H,
        words="locked barricaded shut lock | razor blade glass knife scissors come out respond "
        "answering answer responding open pills tablets lighter now open",
        pattern=(
            r"\b(?:locked|barricaded|shut|hiding)\b<12>\bin(?:side)?\b<50>\b(?:blades?|razors?|"
            r"scissors|knife|glass|lighter|pills|tablets|(?:not|isn'?t|won'?t) "
            r"(?:\w+ )?(?:com(?:e|ing) out|respond\w*|answer\w*|open)|refus\w+|threatening)"
            r"|\bbarricaded\b"
        ),
        needs_now=True,
        found=("she has locked herself in the toilets with a razor",),
        passed=("he locked himself in the toilet last month for an hour",),
    ),
    DangerPattern(
        kind=_H,
        words="razor blade glass scissors knife | bathroom toilet toilets bedroom hand won wont "
        "refuses let give bed sharpener",
        pattern=(
            r"\b(?:razors?|blades?|glass|scissors|knife|sharpener)\b<30>\b(?:bathroom|toilets?|"
            r"bedroom|(?:wont|won'?t|refus\w+ to) (?:\w+ )?(?:give|hand|let|put|open|come|"
            r"drop))\b|"
            r"\b(?:won'?t|wont|refus\w+ to) (?:let go of|give (?:me|us|up|back)|hand over|put "
            r"down|"
            r"drop)<14>\b(?:razors?|blades?|glass|scissors|knife|pills|tablets|lighter|rope)\b"
        ),
        needs_now=True,
        found=("she has a razor blade in the bathroom and won't open the door",),
        passed=("he put his glasses case in the bedroom",),
    ),
    DangerPattern(
        kind=_W,
        words="knife knives knfe machete machetes blade blades gun guns pistol firearm weapon "
        "weapons axe hammer screwdriver acid sword bat bats crowbar scissors shank stanley "
        "petrol razor metal iron cleaver chisel aerosol broken glass catapult brick golf saw "
        "rifle lighter zombie",
        pattern=(
            r"(?:<HAVE>|\b(?:got|holding|carrying|waving|brandishing|swinging|armed|pulled|"
            r"produced|clutching|grabbed|threatening|picked up|with|hiding|concealing|carrys))"
            r"(?: got| hold of| found| pulled| out| brought| grabbed| picked up| holding|"
            r" carrying| taken| seen| armed with| with| people with| staff with| everyone with|"
            r" us with| produced| hidden| showed (?:me|us)| shown (?:me|us)| a pupil with)*"
            r" (?:a |an |the |his |her |their |some |what looks like a |two |big |large )*"
            r"(?:\w+[- ]){0,2}?<ARMS>"
            r"<40>\b(?:on (?:him|her|them|site)|in (?:his|her|their|the|my|a|our) (?:\w+ )?(?:bag|"
            r"pocket|hands?|coat|locker|blazer|rucksack|sock|waistband|trousers|classroom|school|"
            r"building|house|kitchen|"
            r"corridor|office|room|car|toilets?|playground|car ?park|jacket|hoodie|bedroom)|"
            r"right now|now|at the (?:\w+ )?(?:gates?|door|school)|in (?:school|class|reception|"
            r"here)|outside|(?:to|at|against) (?:his|her|my|their|a|the)(?: \w+'?s?)? (?:throat|"
            r"neck|face|chest|"
            r"wrist|arm)|and (?:is|he'?s|she'?s|they'?re|wont|won'?t|we|says|saying|"
            r"threatening|locked|has locked|going|staff|refus\w+|heading|coming|running|"
            r"spraying|about|looking)|"
            r"locked|by the \w+ \w+|refus\w+|won'?t|today|tonight|just now|at (?:staff|people|"
            r"another|other|me|us)|around|into (?:school|college|class|the|site)|for (?:after|"
            r"later)|up (?:his|her) sleeve|down (?:his|her) trousers|saying|says|after school|"
            r"spraying)\b"
        ),
        found=("he has got a knife in his bag", "she's waving a knife around in the kitchen"),
        passed=("he drew a picture of a knife", "the knife crime workshop is on Tuesday"),
    ),
    DangerPattern(
        kind=_W,
        words="knife machete blade gun firearm weapon machetes",
        pattern=(
            r"\b(?:there is|there'?s|theres|someone|student|pupil|lad|boy|girl|kid|man|he'?s|"
            r"she'?s|"
            r"is)\b<40>\bwith an? (?:\w+ )?(?:knife|machete|blade|gun|firearm|weapon)\b"
            r"(?! (?:and fork|skills|crime))|"
            r"\b(?:letting off|firing|shooting)<12>\b(?:gun|firearm|rifle|pistol)\b|\b(?:left|"
            r"gone|"
            r"heading|going|set off)\b<20>\bwith an? (?:\w+ )?(?:knife|machete|blade|gun)\b|"
            r"(?:\b(?:he|she|they|pupil|student|lad|boy|girl|child|kid|man|men|someone|who|"
            r"(?-i:[A-Z][a-z]+))(?:'s|'ve| has| have|s)(?: \w+)?|\b(?:hes|shes|theyve|ive))"
            r"(?: just| now)? ?(?:got|has|seen|brought|pulled)? "
            r"?(?:a|an) (?:\w+ )?(?:knife|machete|blade|gun|firearm|weapon)\b"
            r"(?! (?:skills|safety|crime|amnesty|arch|set|drawer|block|rest|tattoo|and fork|"
            r"licen\w+|collection|at (?:his|her) (?:dad|mum|nan))|<40>\b(?:in (?:his|her) "
            r"(?:drawing|game|"
            r"story|"
            r"play)|fork|lego|toy))"
        ),
        found=("she has a knife", "he has a weapon on him"),
        passed=("he has a knife and fork set",),
    ),
    DangerPattern(
        kind=_W,
        words="belt stick chain knife knives machete machetes blade blades bat bats hammer "
        "hammers gun guns weapons "
        "weapon acid axe crowbar pole poles bar bars sword | waiting outside coming heading "
        "driving way gate gates on round group gang hurt kill stab running door",
        pattern=(
            r"\b(?:waiting|outside|coming|heading|driving|on (?:his|her|their|the) way|going "
            r"round|"
            r"coming round|at the (?:\w+ )?gates?|running|walking|turned up|here|group|gang|"
            r"door)\b<40>"
            r"\bwith (?:\w+ ){0,4}<FAR>\b"
            r"|\bwith (?:\w+ ){0,3}<FAR>\b<40>\b(?:waiting|outside|coming|heading|"
            r"at the (?:\w+ )?gates?|on (?:his|her|their|the) way|going|looking for|after)\b"
            r"|\b(?:knife|blade|gun|machete)\b<30>\b(?:and (?:is|he'?s|she'?s|hes|shes) going to|"
            r"going to|gonna|threat\w+) (?:\w+ )?(?:stab|hurt|kill|use|cut)"
        ),
        needs_now=True,
        found=("a group of lads with bats are waiting for him outside",),
        passed=("bats and balls are kept outside",),
    ),
    DangerPattern(
        kind=_W,
        words="smoke gas light fire burn petrol smoke alight lit burning",
        pattern=(
            r"(?:<HAVE>|\b(?:just|trying to|is)) (?:set|setting|lit|light|started|start)"
            r" (?:a )?(?:\w+ ){0,2}(?:fires?|alight|light to)\b(?! (?:drill|alarm|door|pit|bell))|"
            r"<BE> (?:on fire|setting (?:fire|light) to|ablaze)|\b(?:there'?s|theres|there is) "
            r"(?:a )?(?:\w+ )?(?:fire|smoke)\b(?! (?:drill|alarm|door|pit|safety|exit|risk|"
            r"officer|"
            r"engine|plan|practice|training|talk|on (?:mon|tue|wed|thu|fri)))"
            r"|\b(?:going to|gonna|will|threaten\w+ to|trying to) (?:burn|torch|set fire|blow up|"
            r"set <20>(?:on fire|alight)|light it)\b"
            r"(?! (?:calories|off|cd))|\bfull of smoke\b|\bgas is on\b|\bthreat to burn\b|"
            r"\bpouring petrol\b|\bgot "
            r"hold of (?:\w+ ){0,2}(?:petrol|"
            r"lighter)"
        ),
        needs_now=True,
        found=("there is a fire in her room", "the house is on fire"),
        passed=("fire drill at 2 today", "there was a fire drill today"),
    ),
    DangerPattern(
        kind=_W,
        words="stabbed stabbing shots shot armed explosive bomb slashed",
        pattern=(
            r"<HAVE>(?: been)? (?:stabbed|shot|slashed)\b(?! (?:up|in the leg with a water|a|the|"
            r"of)\b)|\bstabbed\b"
            r"<30>\b(?:just now|outside|now|minutes ago|mins ago)|\barmed (?:police|man|person|"
            r"robber)<30>\b(?:here|outside|at|in|on|now|are)|"
            r"\bshots? (?:fired|being fired)\b|<BE> (?:armed|stabbing)\b"
        ),
        found=("he has been stabbed outside the gates",),
        passed=("her brother is in prison for a stabbing",),
    ),
    DangerPattern(
        kind=_W,
        words="waving brandishing swinging threatening chasing lunging pulled pointing attacking "
        "slashing threatened holding holds | knife knives machete machetes blade gun pistol axe "
        "hammer screwdriver sword bat crowbar scissors shank stanley petrol razor metal iron "
        "cleaver chisel aerosol glass brick golf saw rifle bottle pole neck throat wrist head",
        pattern=(
            r"(?:<BE>|<HAVE>|\b(?:started|and|is|he|she|they|just)) (?:waving|brandishing|"
            r"swinging|"
            r"threaten(?:ing|ed)|chasing|lunging|pulled|pointing|attacking|slashing)<48>"
            r"\b(?:<ARMS>|(?:the|some) glass|a bottle|a chair)|\b(?:holding|holds)<14>\b(?:to|at|"
            r"against) (?:his|her|my|their|\w+'s)"
            r" (?:own )?(?:neck|throat|wrist|head)\b"
        ),
        needs_now=True,
        found=("lad in year 10 is threatening people with a screwdriver by the bike sheds",),
        passed=("he is swinging his bat in the nets game",),
    ),
)
