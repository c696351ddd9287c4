"""Shapes that ask whether a count, a date, a source or a routine stands beside the words:
frequency, amounts, absolutes, conditions and hearsay.
"""

import re

from assistant.domain.rules.wording.scene import Scene
from assistant.domain.rules.wording.shapes import Span, _hyphenated, _is_name

_COUNTED_AFTER = re.compile(
    r"^[^.;]{0,60}?(?:[(:] ?(?:on )?\(?\d|\(?on \w+ (?:recorded |separate |logged |"
    r"different )?occasions|\bon \d{1,2}(?:st|nd|rd|th)?\b|\b\d+ (?:times|recorded|logged|"
    r"occasions))"
)
_RULE = re.compile(
    r"\b(?:policy|policies|protocol|rules?|must|procedure|procedures|under the|per the|"
    r"plan says|agreement|contract|timetable|register|registers|law|guidance|"
    r"risk assessment says|licence|door|doors|gate|gates|alarm|alarms|lock|locked|cupboard|"
    r"office|handbook|leaflet|sign|system)\b"
)
_WORN = re.compile(
    r"^ (?:wears?|wore|worn|carries|carried|sits?|sat|uses?|used|walks?|eats?|has (?:his|her)|"
    r"had (?:his|her)|takes? (?:his|her)|sleeps?|travels?|catches|goes (?:home|to)|"
    r"writes with|speaks?|lived|been|worked|attended|had)\b"
)
_NEVER_FACT = re.compile(
    r"^ (?:met|lived|been (?:to|excluded|assessed|diagnosed|seen by|known|married|registered|"
    r"to school|suspended|arrested|on a|in care|absent|late|in)|attended|held|had (?:contact|"
    r"a|an|any)|seen (?:him|her|them|it|the|a)|returned|arrived|came back|visited|worked|"
    r"travelled|registered|started|signed|used|received|returned to|collected|"
    r"replied to the)\b"
)
_DATED = re.compile(
    r"\b(?:since|until|between|from|on|in|before|after) (?:\w+ )?(?:\d|january|february|march|"
    r"april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|"
    r"thursday|friday|jan|feb|sept|oct|nov|dec)"
)
_CLINICAL = re.compile(
    r"\b(?:diagnos\w*|dr|doctor|doctors|gp|consultant|paediatrician|psychiatrist|psychologist|"
    r"camhs|clinic|clinical|clinician|hospital|nurse|midwife|health visitor|therapist|"
    r"optician|audiologist|dentist|ep|ehcp|ehc|echp|care plan|health plan|healthcare plan|"
    r"medical|prescri\w*|medication|takes \w+ for|tablets|inhaler|nhs|"
    r"report|letter|assessment|assessed|assessor|specialist|senco file|summary|pathway|"
    r"waiting list|referral|referred|leaflet|lesson|lessons|assembly|workshop|training|"
    r"awareness|group|team|unit|base|poster|charity|book|film|week|course|talk|policy|topic|"
    r"screening|scored?|scale|questionnaire|sdq|phq|gad|rcads|plan|certificate|passport|"
    r"register|record states|records state|confirmed by|under the)\b"
)
_PERSON_CONDITION = re.compile(
    r"(?:\b(?:has|have|had|having|got|gets|with|suffers? from|suffered from|suffering from|"
    r"displays?|shows?|showing|exhibits?|presents? with|developed|develops|probably has|"
    r"definitely has|'s got|hes got|shes got|n't got)|\bis|\bwas|\bare|\bbe|\bbeen|'s|\bhes|"
    r"\bshes|\bmums|\bdads|\bbecoming|\bbecame|\bcall it|\bher|\bhis|\btheir|'s|\bmother's|"
    r"\bclassic|\bobvious|\bclear|\bas|\bof|\bto|\bsevere|\bmild|\bbad|\bhis own|"
    r"\bundiagnosed|\bseverely|\bclinically|\band|\bor|\bfor|\bhaving|\ba|\ban|\bsome|\bvery|"
    r"\bsome sort of|\bsome form of|\bis a|\bmakes (?:him|her)|\bmade (?:him|her)|"
    r"\bcaused (?:his|her)|\bdue to|\bfrom|\bthrough) ?$"
)
_HAS = re.compile(
    r"(?:\b(?:has got|have got|has|have|had got|hes got|shes got|got) (?:some |severe |"
    r"serious |bad |real |clear |obvious |mild |undiagnosed |signs of |classic |massive |"
    r"huge |big )*)$"
)


def frequency(scene: Scene, start: int, end: int) -> Span | None:
    """How often, with neither count nor dates beside it."""
    after, before, words = scene.after(end), scene.before(start), scene.folded[start:end]
    if _is_name(scene, start, end) and not scene.is_sentence_start(start):
        return None
    if _COUNTED_AFTER.match(after) or re.match(r" since (?!he|she|they|then)", after):
        return None
    if words in ("usual", "normally", "usually", "generally", "routinely") and _RULE.search(
        scene.nearby(start, end)
    ):
        return None
    if words in (
        "hardly",
        "barely",
        "mainly",
        "mostly",
        "largely",
        "generally",
        "consistently",
        "normally",
        "scarcely",
    ) and re.match(
        r" (?:visible|audible|made of|open|\d|brown|black|white|blue|red|green|yellow)\b", after
    ):
        return None
    if (
        words
        in (
            "repeated",
            "occasional",
            "frequent",
            "persistent",
            "continued",
            "sporadic",
            "ongoing",
            "on-going",
            "on going",
        )
        and words in ("repeated", "continued")
        and (
            re.match(r" (?:to|the|it|this|that|her|his|what|with|for|until|in|at|a|\")", after)
            or not re.search(
                r"\b(?:of|the|his|her|their|with|despite|after|for|by|are|is|were|was) $", before
            )
        )
    ):
        return None
    if words in ("at times",) and re.match(r" (?:of|set|agreed|when|between)\b", after):
        return None
    if words in ("sometime",) and re.match(r" (?:between|on)\b", after):
        return None
    if words == "once again" and re.search(r"\bonce $", before):
        return None
    if re.search(r"\b(?:policy|rule|protocol|timetable|plan)\b", before) and words in (
        "usually",
        "normally",
        "routinely",
        "regularly",
    ):
        return None
    return start, end


def again(scene: Scene, start: int, end: int) -> Span | None:
    """ "Again" that says how often rather than a second time that is told."""
    words = scene.folded[start:end]
    return (start, end) if " " in words else None


def amount(scene: Scene, start: int, end: int) -> Span | None:
    """How much or how many, with no number beside it."""
    after, before, words = scene.after(end), scene.before(start), scene.folded[start:end]
    if _is_name(scene, start, end) and not scene.is_sentence_start(start):
        return None
    if _COUNTED_AFTER.match(after) and not words.startswith(("a few of",)):
        return None
    if words in (
        "various",
        "multiple",
        "substantial",
        "considerable",
        "excessive",
        "not enough",
        "too much",
        "low level",
        "low-level",
        "many",
        "endless",
        "a range of",
        "a variety of",
        "a series of",
    ) and re.match(
        r" (?:choice|sclerosis|fracture|fractures|school|schools|of the questions)\b", after
    ):
        return None
    if words in (
        "a few",
        "a couple of",
        "a bit of",
        "one or two",
        "two or three",
        "a handful of",
    ) and re.match(
        r" (?:steps|metres|feet|inches|bites|mouthfuls|sips|crisps|spoonfuls|minutes|seconds|"
        r"words|pieces|paper|card|string|tissue|toast|bread|wood|cake|food|cloth|tape)\b",
        after,
    ):
        return None
    if words in ("lots", "a lot", "loads", "heaps", "alot"):
        return (start, end) if not re.search(r"\b(?:a|the|car parking|parking) $", before) else None
    return start, end


_SOME_WHAT = re.compile(
    r" (?:[a-z-]+ )?(?:swearing|shouting|hitting|bullying|fighting|biting|kicking|issues?|"
    r"concerns?|worries|problems?|incidents?|behaviours?|bruis\w+|marks|contact|difficult\w+|"
    r"days|weeks|months|times|lessons|evenings|mornings|nights|absences?|lateness|trouble|"
    r"disruption|aggression|violence|damage|conflict|tension|arguments?|disagreements?|"
    r"fallings? out|language|comments|remarks|scratches|injuries|cuts|improvement|progress|"
    r"changes?|support|time)\b"
)


def some(scene: Scene, start: int, end: int) -> Span | None:
    """ "Some" in front of what could have been counted."""
    if re.search(
        r"\b(?:has been|have been|is|was|were|are|had|has|have|with|shown|seen|of|for|on|been|"
        r"shows|showed) $",
        scene.before(start),
    ) and _SOME_WHAT.match(scene.after(end)):
        return (start, end) if not _COUNTED_AFTER.match(scene.after(end)) else None
    return None


def vague_time(scene: Scene, start: int, end: int) -> Span | None:
    """When, with neither date nor count."""
    after, before = scene.after(end), scene.before(start)
    words = scene.folded[start:end]
    if _is_name(scene, start, end) and not scene.is_sentence_start(start):
        return None
    if re.match(r"^,? ?[(:] ?(?:on |since |from |in )?\w* ?\d", after) or re.match(
        r",? (?:on|since|from|between) (?:\w+ )?\d", after
    ):
        return None
    if words in (
        "for hours",
        "for days",
        "for weeks",
        "for months",
        "for years",
        "historically",
        "lately",
        "long-term",
        "a history of",
        "prolonged",
        "lengthy",
        "nowadays",
        "growing up",
        "one time",
        "ongoing",
        "early on",
    ) and re.search(r"\d $", before):
        return None
    return start, end


def absolute(scene: Scene, start: int, end: int) -> Span | None:
    """Always and never, unless a rule, a worn thing, a biography or a dated record."""
    after, before, words = scene.after(end), scene.before(start), scene.folded[start:end]
    folded = scene.nearby(start, end)
    if _is_name(scene, start, end) and not scene.is_sentence_start(start):
        return None
    if words in (
        "as per",
        "at all",
        "as normal",
        "as expected",
        "constant",
        "typically",
        "continuously",
        "continuous",
        "every lesson",
        "in every lesson",
        "each time",
        "at all times",
        "as ever",
        "without a break",
        "not once",
    ):
        if words in ("as per", "at all", "each time", "as normal", "as expected"):
            return None
        if words in (
            "at all times",
            "continuously",
            "every lesson",
            "in every lesson",
            "without a break",
        ) and (
            _RULE.search(folded)
            or re.search(r"\d", folded)
            or re.search(
                r"\b(?:supervis|accompan|report card|escort|staff|sight|1:1|in (?:his|"
                r"her) (?:bag|pocket))",
                folded,
            )
        ):
            return None
    if words in (
        "always",
        "allways",
        "never",
        "constantly",
        "every time",
        "everytime",
    ) or words.startswith("every"):
        if _RULE.search(before) or re.search(
            r"\b(?:policy|protocol|rule|procedure|must)\b", folded
        ):
            return None
        if re.search(
            r"\b(?:doors?|gates?|registers?|windows?|room|cupboard|office|club|bus|lunch|"
            r"assembly|school day|shop|alarm) (?:is|are) $",
            before,
        ):
            return None
    if (
        words in ("always", "allways")
        and _WORN.match(after)
        and not re.search(
            r"\b(?:late|dirty|without|no |alone|trouble|upset|angry|phone)\b", after[:40]
        )
    ):
        return None
    if words == "never" and (
        _NEVER_FACT.match(after)
        and (re.search(r"\b(?:has|have|had|'s|hes|shes) $", before) or _DATED.search(folded))
    ):
        return None
    if words == "never" and re.match(r" (?:before|mind|again (?:spoke|came|returned))\b", after):
        return None
    if words in (
        "never",
        "always",
        "constantly",
        "continually",
        "all the time",
        "every time",
    ) and re.search(r"\bsince (?:\w+ )?\d", folded):
        return None
    if (
        words in ("forever", "for ever")
        and not re.search(r"\b(?:is|was|are|were|'s|hes|shes) $", before)
        and re.match(r"[.,]|$", after) is None
    ):
        return None
    return start, end


_DISPOSITION = re.compile(
    r"^(?: (?:else|here|there|in|on|at|who|that|the|his|her|our|of|from|class|family|school|"
    r"year|estate|village|street|home|team|staff|group|[a-z]+)){0,5}? ?"
    r"(?:is|are|was|were)? ?(?:\b(?:knows?|says?|thinks?|likes?|loves?|hates?|wants?|cares?|"
    r"trusts?|plays? with|listens?|helps?|bothers?|believes?|agrees?|will|would|ever|"
    r"dislikes?|avoids?|fears?|dreads?|"
    r"feels?|scared|frightened|terrified|afraid|fed up|sick|tired|sees|understands?|gets|"
    r"worried|at risk|affected|talks?|walks on|hates|resents?|laughs? at|ignores?|suffers?|"
    r"can stand|can see|can cope|can manage|takes|works|bothered|cared|knew|liked|wanted|wary|"
    r"petrified|blames?|looks up|treats?|picks|copies|follows|does anything|do anything|seems|"
    r"hits|can control|pays)\b)"
)
_DISPOSITION_NOT = re.compile(
    r"^ (?:was|were) (?:hurt|injured|in|at|there|present|available|evacuated|seen|told|asked|"
    r"safe|out|home|moved|sent|seated|able)|^ (?:else )?(?:answered|came|saw|sat|left|stood|"
    r"walked|went|could get|got|heard|laughed|clapped|moved|had left|has been told)\b"
)
_TO_ALL = re.compile(
    r"\b((?:[a-z]+s|rude|horrible|nasty|mean|vile|unkind|aggressive|cheeky|abusive|lie|lies|"
    r"lied|fight|argue|swear|blame|hate|hostile|kind|lovely|polite|disrespectful|listens?|"
    r"listen|do|eat|care|like|trust) "
    r"(?:to |with |at |about |on |for |off |towards |up )?)$"
)


def everyone(scene: Scene, start: int, end: int) -> Span | None:
    """Everybody and nobody said of people in general, not of who was in the room."""
    after, before, words = scene.after(end), scene.before(start), scene.folded[start:end]
    if (
        _RULE.search(before)
        or _DISPOSITION_NOT.match(after)
        or (
            re.search(
                r"\b(?:tell|told|asked|if|whether|for|hear|see|without|before|like|is|was|that|"
                r"did|not see|n't see) $",
                before,
            )
            and words in ("anyone", "anybody", "anything", "nothing", "everything")
        )
    ):
        return None
    if words not in (
        "everything",
        "nothing",
        "anything",
        "anyone",
        "anybody",
    ) and _DISPOSITION.match(after):
        return start, end
    if words in ("nothing",) and re.match(r" (?:is|was) (?:ever|good|done|his|her|their)", after):
        return start, end
    verb = _TO_ALL.search(before)
    if verb and re.match(
        r"(?: (?:he|she|they|is|that|in (?:the|his|her) (?:class|family|house|school)|around|"
        r"and|else|you|we)\b|[.,;!]|$)",
        after,
    ):
        if re.search(
            r"\b(?:this|was|is|has|his|its|yes|as|us|does|gives|tells|shows|passes|hands) ?$",
            verb.group(1),
        ) or re.match(r"(?:tell|show|give|hand|pass)", verb.group(1)):
            return None
        tail = re.match(r" else", after)
        return start - len(verb.group(1)), end + (tail.end() if tail else 0)
    return None


def condition(scene: Scene, start: int, end: int) -> Span | None:
    """A diagnosis or clinical word put on somebody with no clinician, date or document in the
    sentence.
    """
    words = scene.folded[start:end]
    typed = scene.text[start:end]
    folded = scene.nearby(start, end)
    if (
        words in ("add", "odd", "pda", "asc", "tics", "fii", "bpd", "pnd", "asd", "obese")
        and len(words) <= 3
        and not typed.isupper()
    ):
        return (
            None
            if words in ("add", "odd")
            else (start, end)
            if _PERSON_CONDITION.search(scene.before(start))
            else None
        )
    if _hyphenated(scene, end):
        return None
    without = folded.replace(words, " ")
    source = _CLINICAL.search(without)
    if source and not re.search(
        r"\b(?:un-?diagnosed|never (?:been )?diagnosed|no diagnosis|not been diagnosed|"
        r"without a diagnosis|not diagnosed|needs? (?:a )?(?:diagnos|assess|medication)|"
        r"should be (?:diagnos|assess|referred))",
        without,
    ):
        return None
    before, after = scene.before(start), scene.after(end)
    if re.match(
        r" (?:nurse|team|clinic|pathway|assessment|assessments|unit|base|lead|service|"
        r"services|leaflet|book|group|week|charity|society|training|specialist|hub|"
        r"support worker|resource|school|friendly|awareness|screening|referral|of (?:his|her|"
        r"the) (?:leg|ankle))\b",
        after,
    ):
        return None
    if words in (
        "trauma",
        "backward",
        "breakdown",
        "depression",
        "dissociation",
        "anxiety",
        "autism",
        "special needs",
        "insomnia",
        "delusions",
        "concussion",
        "epilepsy",
        "hallucinations",
        "sensory needs",
        "tics",
        "special educational needs",
    ) and re.match(r" (?:of|in) the\b", after):
        return None
    if words == "breakdown" and not re.search(
        r"\b(?:had|having|have|has|a|nervous|mental|heading for a) $", before
    ):
        return None
    if words in ("backward", "hyperactive", "epileptic", "diabetic", "asthmatic") and not re.search(
        r"\b(?:is|was|are|hes|shes|'s|a bit|very|so|be) $", before
    ):
        return None
    have = _HAS.search(before)
    return (start - len(have.group()), end) if have else (start, end)


_SOURCED = re.compile(
    r"\bby (?!some|people|other|various|many|several|a number|locals|them|him|her own|word|"
    r"one or two|a few)(?:\w+)|\bfrom (?:mum|dad|mrs|mr|ms|miss|dr|the (?:police|"
    r"social worker|gp|health visitor|hospital|court|letter|report)|[a-z]+'s (?:mum|dad|"
    r"mother|father))\b"
)


def hearsay(scene: Scene, start: int, end: int) -> Span | None:
    """News with nobody named behind it."""
    after, words = scene.after(end), scene.folded[start:end]
    if _SOURCED.search(after[:50]):
        return None
    if re.search(r"\b(?:according to|as) \w+ ?$", scene.before(start)) and words.startswith(
        ("it is", "it was")
    ):
        return None
    if re.match(r"i (?:heard|hear) (?:he|she|they|his|her|mum|dad|there)$", words) and re.match(
        r" (?:shout|scream|cry|say|call|bang|door|name|tell|voice|foot|swear|hit|laugh|sing|"
        r"talk|music|crash)\w*|'s (?:voice|name)",
        after,
    ):
        return None
    more = re.match(r" that\b", after)
    return start, end + (more.end() if more else 0)


def course(scene: Scene, start: int, end: int) -> Span | None:
    """A word that is an aside when it stands alone, or apart at the end."""
    before, after = scene.before(start), scene.after(end)
    apart = re.search(r"(?:[,;:(-] ?|\.\.\. ?)$", before) and re.match(r" ?[,;.!)-]|$", after)
    alone = scene.is_sentence_start(start) and re.match(r" ?(?:[.!]+|,)?$", after)
    return (start, end) if apart or alone else None


def acronym(scene: Scene, start: int, end: int) -> Span | None:
    """Letters that readers outside the setting may not know; only as typed in capitals."""
    typed = scene.text[start:end]
    return (
        (start, end)
        if typed.isupper() or " " in typed or typed.lower() in ("s17", "s47", "s20")
        else None
    )
