"""Shapes that ask whether a source stands beside the words; and remarks set apart."""

import re

from assistant.domain.rules.wording.scene import Scene
from assistant.domain.rules.wording.usage import Span, is_hyphenated, pattern, search_end

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
    if is_hyphenated(scene, end):
        return None
    without = folded.replace(words, " ")
    source = _CLINICAL.search(without)
    if source and not pattern(
        r"\b(?:un-?diagnosed|never (?:been )?diagnosed|no diagnosis|not been diagnosed|"
        r"without a diagnosis|not diagnosed|needs? (?:a )?(?:diagnos|assess|medication)|"
        r"should be (?:diagnos|assess|referred))"
    ).search(without):
        return None
    before, after = scene.before(start), scene.after(end)
    if pattern(
        r" (?:nurse|team|clinic|pathway|assessment|assessments|unit|base|lead|service|"
        r"services|leaflet|book|group|week|charity|society|training|specialist|hub|"
        r"support worker|resource|school|friendly|awareness|screening|referral|of (?:his|her|"
        r"the) (?:leg|ankle))\b"
    ).match(after):
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
    ) and pattern(r" (?:of|in) the\b").match(after):
        return None
    if words == "breakdown" and not search_end(
        r"\b(?:had|having|have|has|a|nervous|mental|heading for a) $", before
    ):
        return None
    if words in (
        "backward",
        "hyperactive",
        "epileptic",
        "diabetic",
        "asthmatic",
    ) and not search_end(r"\b(?:is|was|are|hes|shes|'s|a bit|very|so|be) $", before):
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
    if pattern(r"\b(?:according to|as) \w+ ?$").search(scene.before(start)) and words.startswith(
        ("it is", "it was")
    ):
        return None
    if pattern(r"i (?:heard|hear) (?:he|she|they|his|her|mum|dad|there)$").match(words) and pattern(
        r" (?:shout|scream|cry|say|call|bang|door|name|tell|voice|foot|swear|hit|laugh|sing|"
        r"talk|music|crash)\w*|'s (?:voice|name)"
    ).match(after):
        return None
    more = pattern(r" that\b").match(after)
    return start, end + (more.end() if more else 0)


def course(scene: Scene, start: int, end: int) -> Span | None:
    """A word that is an aside when it stands alone, or apart at the end."""
    before, after = scene.before(start), scene.after(end)
    apart = pattern(r"(?:[,;:(-] ?|\.\.\. ?)$").search(before) and pattern(r" ?[,;.!)-]|$").match(
        after
    )
    alone = scene.is_sentence_start(start) and pattern(r" ?(?:[.!]+|,)?$").match(after)
    return (start, end) if apart or alone else None


def acronym(scene: Scene, start: int, end: int) -> Span | None:
    """Letters that readers outside the setting may not know; only as typed in capitals."""
    typed = scene.text[start:end]
    return (
        (start, end)
        if typed.isupper() or " " in typed or typed.lower() in ("s17", "s47", "s20")
        else None
    )
