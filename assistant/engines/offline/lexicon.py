"""The words the offline engine knows: who people are, what they do, and how verbs change.

Only closed lists and inflection live here; what a list means in a sentence is decided by the modules
that use it. Everything is lower case, with apostrophes removed ("hes", "didnt").
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache


class Agent(StrEnum):
    """What kind of person a word stands for."""

    STAFF = "staff"
    PROFESSIONAL = "professional"
    CHILD = "child"
    FAMILY = "family"
    THING = "thing"


class Role(StrEnum):
    """What a clause does in an account."""

    ACTION = "action"
    EVENT = "event"
    STATE = "state"
    OTHER = "other"


STAFF_WORDS = frozenset(
    "i we ive weve im were ill well id wed staff school college nursery home "
    "team teacher teachers tutor tutors ta tas dsl "
    "ddsl dsp dsls sendco senco head headteacher deputy slt mdsa mdsas midday "
    "middays supervisor supervisors "
    "caretaker receptionist keyworker keyworkers mentor mentors counsellor elsa lsa lsas hlta "
    "hoy lead leads nurse matron warden colleague colleagues assistant "
    "assistants practitioner practitioners "
    "childminder manager governors governor office reception librarian coach "
    "lecturer aider aiders escort escorts cleaner cook dinner lady "
    "worker workers officer heads setting unit house parents' provision".split()
) - frozenset(
    "home team house unit dinner lady well were duty parents' behaviour id "
    "worker workers officer".split()
)
PROFESSIONAL_WORDS = frozenset(
    "police pc pcso officer officers policeman gp doctor dr paramedic paramedics "
    "ambulance camhs hospital "
    "midwife consultant psychologist psychiatrist paediatrician yjs yot mash "
    "cafcass nspcc helpline ewo "
    "physio physiotherapist salt duty edt "
    "housing dentist optician lado surgery clinic therapist sw ssw iro hv".split()
)
CHILD_WORDS = frozenset(
    "he she hes shes hed shed hell they theyre theyve theyd child children kid "
    "kids boy boys girl girls pupil pupils "
    "student students lad lads yp yps youngster teenager teen friend friends "
    "mate mates classmate classmates "
    "peer peers resident residents learner learners baby toddler bairn little "
    "ones girlfriend boyfriend him her "
    "hell shell theyll".split()
) - frozenset(["little", "shed"])
FAMILY_WORDS = frozenset(
    "mum mums mam mams mummy mom mother mothers dad dads daddy father fathers "
    "parent parents nan nans nana nanna gran "
    "grandma grandmother grandad grandpa grandfather nain taid granny brother "
    "brothers sister sisters sibling siblings "
    "stepdad stepmum stepfather stepmother stepbrother stepsister partner uncle "
    "aunt auntie aunty cousin cousins carer "
    "carers foster family guardian husband wife boyfriend mums dads twin twins "
    "stepdads ex relatives relative "
    "step-dad step-mum neighbour neighbours".split()
) - frozenset(["boyfriend"])

PARENT_WORDS = frozenset(
    "mum mums mam mams mummy mom mother dad dads daddy father parent parents nan "
    "nana nanna gran grandma grandmother "
    "grandad grandfather nain taid granny stepdad stepmum carer carers guardian "
    "family home aunt auntie".split()
)

AUXILIARIES = frozenset(
    "is are am was were be been being has have had having do does did will would "
    "shall should can could may might must "
    "isnt arent wasnt werent hasnt havent hadnt doesnt dont didnt wont wouldnt "
    "shouldnt cant cannot couldnt mustnt "
    "hes shes theyre its thats theyve weve ive im youre whos theres hed theyd "
    "wed ive hell shell theyll itll well ill "
    "gets got get thatll".split()
) - frozenset(["hell", "shell", "well", "ill", "wed", "got"])
PAST_AUXILIARIES = frozenset(
    "was were wasnt werent had hadnt did didnt has have hasnt havent hes shes "
    "theyve weve ive".split()
)
PERFECT_AUXILIARIES = frozenset(
    "has have hasnt havent hes shes theyve weve ive its thats been".split()
)
FUTURE_WORDS = frozenset(
    "will wont going gonna could might would may ill shell theyll well itll "
    "thatll hell hed shed".split()
)

_IRREGULAR = """
be was been|become became become|begin began begun|bend bent bent|bite bit bitten|bleed bled bled|blow blew blown
break broke broken|breed bred bred|bring brought brought|build built built|burn burnt burnt|burst burst burst
buy bought bought|catch caught caught|choose chose chosen|cling clung clung|come came come|creep crept crept
cut cut cut|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown
forget forgot forgotten|freeze froze frozen|get got got|give gave given|go went gone|grab grabbed grabbed
grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
keep kept kept|kick kicked kicked|kneel knelt knelt|know knew known|lay laid laid|lead led led|lean leant leant
learn learnt learnt|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost
make made made|mean meant meant|meet met met|pay paid paid|put put put|read read read|ride rode ridden
ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold
send sent sent|set set set|shake shook shaken|shave shaved shaved|shoot shot shot|show showed shown|shut shut shut
sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|smell smelt smelt|speak spoke spoken
spend spent spent|spit spat spat|split split split|spread spread spread|stand stood stood|steal stole stolen
stick stuck stuck|sting stung stung|strike struck struck|swear swore sworn|sweep swept swept|swing swung swung
take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown
tread trod trodden|understand understood understood|wake woke woken|wear wore worn|weep wept wept|win won won
wind wound wound|withdraw withdrew withdrawn|write wrote written|overhear overheard overheard|undo undid undone
undress undressed undressed|upset upset upset|wet wet wet|soil soiled soiled|set set set|foresee foresaw foreseen
""".replace("\n", "|")

_NOT_PAST = frozenset(
    "bed red shed need seed feed speed indeed bleed weed wed sped naked hundred "
    "biased wicked beloved shred "
    "bored tired scared worried concerned aged interested related supposed embed "
    "breed exceed med sacred".split()
)
_PAST_ING = frozenset(
    "thing nothing something anything everything morning evening during king "
    "ring string wing bring "
    "building swimming bruising swelling scarring clothing ceiling wedding meeting setting reading writing "
    "feeling swing".split()
)


@cache
def irregular_forms() -> tuple[dict[str, str], dict[str, str]]:
    """Irregular past forms and participles, each with its verb's plain form."""
    past: dict[str, str] = {}
    participle: dict[str, str] = {}
    for entry in _IRREGULAR.split("|"):
        parts = entry.split()
        if len(parts) == 3:
            past.setdefault(parts[1], parts[0])
            participle.setdefault(parts[2], parts[0])
    return past, participle


@cache
def inflections(verb: str) -> frozenset[str]:
    """The forms of one verb that staff type: "ring" → ring, rings, ringing, rang, rung."""
    past, participle = irregular_forms()
    forms = {verb}
    if verb.endswith("e"):
        forms |= {verb + "s", verb[:-1] + "ing"}
        regular = verb + "d"
    elif verb.endswith("y") and verb[-2:-1] not in "aeiou":
        forms |= {verb[:-1] + "ies", verb + "ing"}
        regular = verb[:-1] + "ied"
    else:
        forms.add(verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"))
        doubled = (
            verb[-1] not in "aeiouwxy" and verb[-2:-1] in "aeiou" and verb[-3:-2] not in "aeiou"
        )
        stem = verb + verb[-1] if doubled else verb
        forms |= {stem + "ing", verb + "ing"}
        regular = stem + "ed"
        forms.add(verb + "ed")
    irregular = {form for form, base in (*past.items(), *participle.items()) if base == verb}
    return frozenset(forms | (irregular or {regular}))


@cache
def forms_of(verbs: str) -> frozenset[str]:
    """Every form of the verbs named in a string."""
    return frozenset().union(*(inflections(verb) for verb in verbs.split()))


@lru_cache(maxsize=8_192)
def is_past(word: str) -> bool:
    """Could this word be a past form or a participle ("touched", "threw")?"""
    past, participle = irregular_forms()
    if word in past or word in participle:
        return True
    return len(word) > 3 and word.endswith("ed") and word not in _NOT_PAST


@lru_cache(maxsize=8_192)
def is_participle(word: str) -> bool:
    """Could this word be a past participle ("spoken", "excluded")?"""
    _, participle = irregular_forms()
    return word in participle or (len(word) > 3 and word.endswith("ed") and word not in _NOT_PAST)


def is_ing(word: str) -> bool:
    """Could this word be a verb's -ing form?"""
    return len(word) > 4 and word.endswith("ing") and word not in _PAST_ING


# What only a person who keeps children safe, or an institution, does to or about a child.
ACTION_VERBS = (
    "ring phone call email text contact message speak talk chat meet discuss "
    "discussed refer report log record inform "
    "notify tell remind warn ask advise reassure comfort calm support help "
    "assist offer provide give arrange book "
    "organise introduce implement start begin set put make move remove separate "
    "sit seat sat keep hold escort supervise "
    "monitor watch check search confiscate lock exclude suspend isolate sanction "
    "detain send take drive collect "
    "share apply complete submit write review update assess visit attend invite "
    "request seek consult agree plan "
    "deliver run do carry teach work buy lend change swap fit install restrict "
    "block limit stop ban withdraw "
    "sign-post signpost signposted use adopt incorporate follow chase liaise "
    "involve allocate assign apply hand "
    "challenge question explain praise reward encourage show let walk bring "
    "place increase reduce step cover "
    "raise escalate forward pass trial extend re-refer mediate pair debrief "
    "close open discharge restrain prescribe interview fill carry conduct undertake issue "
    "feed dress clean wash change train brief"
)
# Verbs that say how something came to be known, not something done about it.
OBSERVE_VERBS = (
    "see hear notice note find witness observe record log smell spot watch "
    "measure weigh count time overhear catch "
    "report say tell think believe feel know reckon understand suspect learn "
    "realise remember recall mean want "
    "wonder suppose guess worry come discover receive get read look disclose "
    "state mention describe confirm explain "
    "photograph film time estimate hope expect have need"
)
SAY_VERBS = (
    "say tell state disclose report mention reveal describe explain claim allege "
    "confirm admit shout yell whisper "
    "reply write text message add ask call scream"
)
