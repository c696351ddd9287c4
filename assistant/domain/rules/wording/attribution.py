"""Whose words a clause is: statements given with a named or described speaker outside the
writer's own team.

Such a clause is reported, not asserted, and the wording rules leave it alone. The writer's team
and unnamed people in general ("staff say", "people are saying") are not sources in this sense.
Bounded looks only, so linear in the sentence.
"""

import re
from dataclasses import dataclass

from assistant.domain.rules.wording.scene import Scene
from assistant.domain.sentences import Sentence

_SAY = (
    r"said|says|say|saying|sed|told|tells|tell|telling|stated|states|stating|disclosed|"
    r"discloses|disclosing|reported|reports|reporting|wrote|writes|writing|written|explained|"
    r"explains|explaining|described|describes|describing|asked|asks|asking|"
    r"replied|replies|answered|answers|added|adds|confirmed|confirms|mentioned|mentions|"
    r"commented|comments|shouted|shouts|shouting|yelled|yells|screamed|whispered|muttered|"
    r"mumbled|texted|messaged|emailed|posted|tweeted|informed|informs|advised|advises|"
    r"shared|revealed|expressed|expresses|recalled|recalls|complained|complains|denied|denies|"
    r"denying|agreed|agrees|warned|warns|apologised|repeated|remarked|responded|called|calls|"
    r"calling|named|concluded|concludes|assessed|found|diagnosed|"
    r"suggested|suggests|recommended|recommends|requested|noted|notes|recorded|records|lists|"
    r"listed|reads|shows|showed|gives|gave|identified|identifies|observed|considers|"
    r"considered|thinks|thought|believes|believed|feels|felt|"
    r"worries|worried|fears|feared|claims|claimed|alleges|alleged|insists|insisted|admits|"
    r"admitted|maintains|argued|argues|indicated|indicates|signed|spoke|speaks|talked|talks|"
    r"thanked|threatened|promised|rated|rates|graded|classed|"
    r"classes|scored|"
    r"estimated|specifies|specified|summarises|summarised|prescribed|queried|queries|suspects|"
    r"suspected|predicted|understands|hopes|joked|swore|protested|declared|announced|"
    r"testified|reckons|reckoned|raised|highlighted|attributes|attributed|put|puts|let|ruled|"
    r"decided|directed|convicted|cautioned|awarded|praised|tagged|captioned|labelled|labels|"
    r"titled|headed|refers to|referred to|mouthed|signalled|gestured|sang|chanted|spelled|"
    r"typed"
)
_SAY_WORDS = frozenset(re.sub(r" to say| to", "", _SAY).split("|"))
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")
_OPENING = re.compile(
    r"\b(?:according to|as (?:reported|described|stated|told|noted|recorded|explained|written|"
    r"given|set out|confirmed|disclosed|relayed|detailed) (?:to \w+ )?(?:by|in|on)|"
    r"in the (?:words|opinion|view) of|in [a-z]+'s (?:words|opinion|view|own words|statement|"
    r"letter|report)|in (?:his|her|their) (?:own )?(?:words|statement|letter|opinion|view|"
    r"account|police statement)|per (?:the )?(?:email|letter|report|call|note|log)|"
    r"as per (?:the )?[a-z]+'s|from (?:his|her|the) (?:letter|report|statement|email) (?:of|"
    r"dated)|on (?:his|her|their) own account|by (?:his|her|their) own account)\b"
)
_NOUN_SOURCE = re.compile(
    r"\b(?:statement|letter|report|email|e-mail|note|account|view|opinion|words|message|text|"
    r"voicemail|assessment|summary|entry|log|diary|explanation|answer|reply|version|response|"
    r"feedback|worry|voice sheet|finding|conclusion|diagnosis) (?:(?:of|from|by|dated|on|"
    r"in) [^,;:]{1,40}? )?(?:is that|was that|were that|that|is: |was: )"
)
_BOUNDARY = re.compile(
    r"(?:[.;:!?()]|, |\band |\bbut |\bso |\bwhen |\bbecause |\bafter |\bwhile |\bthen |\bif |"
    r"\balthough |\bwhere |\buntil )"
)
_TRIM = re.compile(
    r"(?:\b(?:has|have|had|also|later|then|again|just|previously|first|initially|already|"
    r"always|often|repeatedly|can|could|may|might|just|did|does|do|once|since|immediately|"
    r"quietly|openly|calmly|clearly|simply|now|been|was|were|is|are|am|being|further|both|all|"
    r"regularly|never|only|sometimes|usually|still|kept|keeps|went on to|tried to|wanted to|"
    r"would|will|formally|verbally|loudly|directly|twice|subsequently|consistently|recently|"
    r"to|on|and|that|and then)\s+)+$"
)
_TEAM = re.compile(
    r"(?:^|\b)(?:i|you|we|us|me|myself|staff|all staff|school staff|night staff|care staff|"
    r"day staff|our staff|team|staff team|our team|school|colleagues|teachers|teaching staff|"
    r"home|dsl|ddsl|dsls|head|headteacher|head teacher|senco|sendco|mdsas?|tas|lsas?|"
    r"lunchtime staff|midday (?:staff|supervisors)|supervisors|deputy|manager|key ?worker|"
    r"keyworkers|key person|class teacher"
    r"|everyone here|all of us|most of us|some of us|pastoral team|pastoral|safeguarding team|"
    r"slt|office|nursery|governors|staffroom|staff on (?:shift|duty|nights|days)|staff here|"
    r"support staff|residential staff|nursery staff|kitchen staff|head of year|dinner ladies|"
    r"lunchtime supervisors|form tutor|shift)(?: (?:strongly|firmly|all|both|really|"
    r"unanimously|sincerely|seriously|honestly))?\s*$"
)
_GENERIC = re.compile(
    r"(?:^|\b)(?:people|some people|many people|lots of people|other people|everyone|"
    r"everybody|somebody|someone|anyone|nobody|others|many|most|some|several|various people|"
    r"a few people|a lot of people|sources|a source|locals|the locals|neighbours|"
    r"the neighbours|some neighbours|folk|parents|other parents|some parents|many parents|"
    r"several parents|the other [a-z]+s|(?:some|other|many|several|most|various|certain|"
    r"different|local) (?:of the )?(?:[a-z]+ )?[a-z]+s|local people|the other parents|"
    r"a few parents|the mums|other mums|some mums|mums|"
    r"the school gate mums|some of the (?:mums|parents|kids|children|girls|boys|dads|pupils|"
    r"lads|other \w+|neighbours|residents|mothers|families|class|year \w+|"
    r"staff from elsewhere|locals|older \w+|younger \w+)"
    r"|sum of the \w+|a few of the \w+|a couple of the \w+|several of the \w+|many of the \w+|"
    r"most of the \w+|one of the (?:mums|parents|kids|children|girls|boys|dads|neighbours|"
    r"other \w+|lads|mothers)|lots of the \w+|a number of (?:people|parents|pupils|children|"
    r"neighbours|residents|girls|boys)|kids|the kids|other kids|some kids|children|"
    r"other children|some children|the other children|other pupils|some pupils|pupils|"
    r"other residents|other boys|other girls|some girls|some boys|the other girls|"
    r"the other boys|the girls|the boys|the lads|lads|the older (?:kids|children|boys|girls|"
    r"lads|ones)|older pupils|older kids|(?:his|her|their) (?:mates|friends|classmates|peers)|"
    r"peers|classmates|friends|another parent|another mum|a parent|a mum|a neighbour|a friend|"
    r"a member of the public|a passer-?by|a relative|a family friend|a family member|a local|"
    r"a local resident|a source|residents|local residents|the community|"
    r"members of the community|the village|the estate|the rumour mill|gossip|rumours?|word|"
    r"reports|certain parents|different people|various (?:people|parents|pupils|children)|"
    r"two or three (?:people|parents)|a couple of (?:people|parents|mums|kids|girls|boys)|"
    r"a few (?:mums|kids|girls|boys|pupils|neighbours|locals)|several (?:people|pupils|"
    r"children|girls|boys|neighbours|mums)|other (?:families|young people|yps?)|(?:some|"
    r"many) (?:families|residents|locals|students)|students|other students)"
    r"(?: (?:at|in|on|of|from|who|near|round|around) [a-z' ]{1,30}?)?\s*$"
)
_COUNTED_PEOPLE = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|both|\d+|year \d+|y\d+|older brother|"
    r"named) (?:of |other |[a-z-]+ )?"
)
TALK_WORDS = frozenset(
    (
        "say|says|saying|tell|tells|telling|reckon|reckons|mentioned|mentions|talk|talks|"
        "report|reports|claim|claims|think|thinks|believe|believes|suggest|suggests|feel|"
        "feels|comment|comments|commented|said|told|reported|complain|complains|complained|"
        "thought|believed|raised|alleged|worry|worries|alleges|allege|noted|shared|whispered|"
        "swear|swears|describe|describes"
    ).split("|")
)
_SOURCED = re.compile(
    r"\b(?:on (?:the )?\d{1,2}|on (?:mon|tues?|wednes|thurs|fri|satur|sun)day|"
    r"at \d{1,2}[:.]\d\d|at \d{1,2} ?[ap]m|yesterday|this morning|today|\d{1,2}/\d{1,2}|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december) \d|\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*|(?:mr|"
    r"mrs|ms|miss|dr|pc|dc|sgt) [a-z]+)\b"
)
_ASIDE = re.compile(
    r"(?:, (?:my foot|my eye|my arse|yeah|aye|sure|as if|or so|so (?:he|she|they|mum|"
    r"dad) says?|supposedly|would you|for what|believe it|if you|honestly|seriously|we will|"
    r"we shall|we.ll|whatever|no doubt|conveniently|lol|ha|which (?:is|was|i|we|seems|makes|"
    r"shows|explains|suggests|says|tells|just|"
    r"of course|clearly|obviously|really|cannot|can't)|as (?:usual|always|ever|per usual|if)|"
    r"typical|no surprise|of course|surprise|needless|so (?:clearly|obviously|i|we|he must|"
    r"she must|it must)|but (?:clearly|obviously|i|we|staff|this|that is|that's|it is|in my|"
    r"in our|he is clearly|she is clearly)|and (?:i|we|clearly|obviously|staff|frankly|in my)|"
    r"yet (?:again|clearly)|(?:in|to) my|if you ask|which,|poor |bless|yeah|apparently|sadly|"
    r"unfortunately|although (?:i|we|staff|this|clearly)|though (?:i|we|staff|this)|however|"
    r"what a|how |a likely|quelle|like |not that|as you|obviously|clearly)"
    r"| (?:but|and|so|because|although|though) (?:i|we|staff|the team|clearly|obviously|"
    r"frankly|in my|in our|this is|this was|this shows|this seems|that is|that's|"
    r"he is clearly|she is clearly|he's clearly|she's clearly|he clearly|she clearly|"
    r"he obviously|she obviously|mum clearly|dad clearly|typical|honestly|to be honest|"
    r"it is clear|it's clear|sadly|as usual)\b"
    r"|; | - |\(|\.\.\. ?|: (?:typical|as usual|what a))"
)
_SHORT_SPEECH = re.compile(
    r" (?:sorry|hello|hi|goodbye|bye|nothing|yes|no|thank you|thanks|please|it\b(?= and|,)|so|for|"
    r"to|off|\x00+|goodnight|good morning)\b"
)
_SHORT_END = re.compile(r"[,;]| and | but | then | so | before | after | while | as ")
_SELF_TOLD = re.compile(r"^ off\b")
_TRAILING = re.compile(
    r"^(?: (?:to|on|at|when|in|yesterday|today|last|this|during|after|before|via|by|me|us|him|"
    r"her|staff|mrs|mr|ms|miss|quietly|loudly|again|that (?:day|morning|afternoon|"
    r"evening))\b[^,;]*)?[.!?\"' ]*$"
)
_DOCUMENT = re.compile(
    r"\b(?:letter|report|reports|email|note|notes|log|logs|record|records|form|plan|minutes|"
    r"assessment|file|notice|chronology|policy|summary|paperwork|voicemail|message|text|post|"
    r"sheet|certificate|cctv|footage|statement|system|register|history|referral|document|"
    r"handover|ehcp|questionnaire|survey|score|tool|screenshot|page|website|profile|data|"
    r"checklist|book|diary|card|order|agreement|decision|judgment|judgement|finding|findings|"
    r"results?|scan|x-ray|test|tests)\b"
)
_EXTERNAL_EXPERT = re.compile(
    r"\b(?:dr|doctor|gp|consultant|paediatrician|psychiatrist|psychologist|police|pc|dc|sgt|"
    r"officer|officers|nurse|midwife|health visitor|social worker|worker|therapist|camhs|"
    r"hospital|court|judge|magistrates?|housing|paramedics?|dentist|pharmacist|optician|"
    r"ofsted|inspector|inspectors|inspection|coroner|guardian|cafcass|ewo|education welfare|"
    r"unit|service|clinic|ward|sister|surgeon|audiologist|lawyer|solicitor|coach|leader|"
    r"practitioner|specialist|advocate|counsellor|ep|consultants|engineer|surveyor|"
    r"fire service)\b"
)
_ONLY_DOCUMENT_OR_EXPERT = frozenset(
    "found noted notes recorded records lists listed reads shows showed gives gave assessed "
    "identified identifies observed considers considered rated rates graded classed classes "
    "scored concluded concludes diagnosed suggested suggests suspected suspects prescribed "
    "specifies specified summarises estimated predicted put puts ruled decided directed "
    "convicted cautioned indicated indicates queries queried highlighted raised titled headed "
    "tagged labelled labels let understands refers referred awarded "
    "attributes attributed spoke called calls calling named".split()
)
_MENTAL = frozenset(
    "thinks thought believes believed feels felt worries worried fears feared understands hopes reckons reckoned considers considered".split()
)
_NEEDS_THAT = frozenset(
    "wrote writes writing written shouted shouts shouting yelled yells screamed whispered "
    "muttered mumbled swore sang chanted threatened typed spelled spoke speaks talked talks "
    "answered answers shared repeated posted "
    "agreed agrees found showed shows put puts let signed thanked praised joked gestured mouthed signalled tweeted captioned promised protested added adds argued argues gave gives raised requested".split()
)
_GIVES_WORDS = re.compile(
    r"^(?: [\w'-]+){0,5}? ?(?:\bthat\b|\bto say\b|\bsaying\b|\babout\b|\bof\b|\bhow\b|\bwhy\b|"
    r":|\x00|\bdiagnosis\b)|^ (?:he|she|they|his|her|it|mum|dad|i) (?:\w+)|"
    r"^ (?:to (?:[\w']+ ){1,4}(?:that|about|saying|to say)|in (?:her|his|a|"
    r"the) (?:\w+ )?(?:book|diary|letter|card|statement|report|email|message)|on \d)\b"
)
_NOT_A_SUBJECT = re.compile(
    r"(?:^|\b)(?:his|her|their|the|a|an|my|our|your|these|those|this|some|any|no|of|more|rude|"
    r"daily|nasty|other|several|many|few|two|three|four|\w+'s|for|in|with|by|from|at|into|"
    r"about)$"
)
_DOUBTED = frozenset("claims claimed alleges alleged insists insisted admits maintains".split())


@dataclass(frozen=True, slots=True)
class Attribution:
    """A reported clause: a half-open span, and the speaker's words in the text when they stand
    there.
    """

    start_char: int
    end_char: int
    speaker: str | None


@dataclass(frozen=True, slots=True)
class UnnamedTalk:
    """People in general saying something: the half-open span from who to the verb."""

    start_char: int
    end_char: int


def attributed_spans(text: str) -> tuple[Attribution, ...]:
    """Every reported clause of the text, in order."""
    scene = Scene(text)
    found = [
        item for sentence in scene.sentences for item in sentence_attributions(scene, sentence)[0]
    ]
    return tuple(sorted(found, key=lambda item: (item.start_char, item.end_char)))


def sentence_attributions(
    scene: Scene, sentence: Sentence
) -> tuple[list[Attribution], list[UnnamedTalk]]:
    """The reported clauses of one sentence, and talk by people in general."""
    folded = _without_quotations(scene, sentence)
    base = sentence.start_char
    attributions: list[Attribution] = []
    talk: list[UnnamedTalk] = []
    covered = 0
    for opening in _OPENING.finditer(folded):
        rest = folded[opening.end() : opening.end() + 40]
        if _TEAM.search(rest.split(",")[0].split(" that")[0]) and opening.group().startswith(
            "according"
        ):
            continue
        before = folded[: opening.start()].strip()
        start = 0 if len(before) > 2 else opening.start()
        attributions.append(
            Attribution(
                base + start,
                base + _scope_end(folded, opening.end()),
                rest.split(",")[0].strip() or None,
            )
        )
    for noun in _NOUN_SOURCE.finditer(folded):
        if (
            not _TEAM.search(folded[max(0, noun.start() - 14) : noun.start()])
            and re.search(r"(?:'s|his|her|their|the|a) (?:\w+ )?$", folded[: noun.start()])
            and not re.search(r"\b(?:my|our)\b", folded[: noun.start()])
        ):
            attributions.append(
                Attribution(base + noun.end(), base + _scope_end(folded, noun.end()), None)
            )
    for verb in _WORD.finditer(folded):
        if verb.group() not in _SAY_WORDS or verb.start() < covered:
            continue
        reading = _read_verb(folded, verb.start(), verb.end())
        if isinstance(reading, UnnamedTalk):
            talk.append(UnnamedTalk(base + reading.start_char, base + reading.end_char))
        elif reading is not None:
            attributions.append(
                Attribution(base + reading.start_char, base + reading.end_char, reading.speaker)
            )
            covered = reading.end_char if reading.start_char >= verb.end() else covered
    return attributions, talk


def _without_quotations(scene: Scene, sentence: Sentence) -> str:
    """The folded sentence with every quotation blanked, character for character."""
    parts: list[str] = []
    at = sentence.start_char
    for quotation in scene.quotations_in(sentence.start_char, sentence.end_char):
        start = max(quotation.start_char, sentence.start_char)
        end = min(quotation.end_char, sentence.end_char)
        parts += [scene.folded[at:start], "\x00" * (end - start)]
        at = end
    return "".join(parts) + scene.folded[at : sentence.end_char]


def _scope_end(folded: str, start: int) -> int:
    aside = _ASIDE.search(folded, start)
    while aside is not None and aside.group() in ("(", " - ", "; ") and aside.start() - start < 3:
        aside = _ASIDE.search(folded, aside.end())
    return aside.start() if aside else len(folded)


def _read_verb(folded: str, start: int, end: int) -> Attribution | UnnamedTalk | None:
    verb = folded[start:end].split(maxsplit=1)[0]
    subject, subject_start, boundary = _subject(folded, start)
    after = folded[end:]
    if verb in ("told", "tell", "tells", "telling") and _SELF_TOLD.match(after):
        return None
    passive = not verb.endswith("ing") and re.search(
        r"\b(?:was|were|is|are|been|being|be) (?:\w+ly )?$", folded[max(0, start - 24) : start]
    )
    if passive:
        by = re.match(r"[^,;.]{0,24}?\bby ([^,;.]{2,40}?)(?: that| to | as |,|;|\.|$)", after)
        if verb in ("told", "informed", "advised", "asked", "called") and by is None:
            return None
        if by is None or _TEAM.search(by.group(1)) or _GENERIC.search(by.group(1)):
            return None
        return Attribution(end, _scope_end(folded, end), by.group(1))
    alone = subject in ("some", "many", "most", "others", "several", "few")
    if not alone and _NOT_A_SUBJECT.search(subject) and not re.fullmatch(r"\w+'s", subject):
        return None
    if verb in _NEEDS_THAT and not _DOCUMENT.search(subject) and not _GIVES_WORDS.match(after):
        return None
    if not subject:
        if verb in _ONLY_DOCUMENT_OR_EXPERT or verb in _MENTAL:
            return None
        if boundary == 0:  # a note without a subject: "Said he was tired"
            return Attribution(end, _short_or_full(folded, end), None)
        subject, subject_start = _earlier_subject(folded, start)
    if _TEAM.search(subject):
        return None
    if (_GENERIC.search(subject) and not _COUNTED_PEOPLE.search(subject)) or (
        re.fullmatch(r"they", subject) and verb in ("say", "reckon", "tell")
    ):
        if verb in TALK_WORDS and not _SOURCED.search(folded):
            return UnnamedTalk(subject_start, end)
        return None if verb in _MENTAL else Attribution(end, _scope_end(folded, end), subject)
    if re.search(r"(?:^|\b)it$", subject):
        return None
    if (
        verb in _ONLY_DOCUMENT_OR_EXPERT
        and not _DOCUMENT.search(subject)
        and not _EXTERNAL_EXPERT.search(subject)
    ):
        if verb not in (
            "called",
            "calls",
            "calling",
            "described",
            "named",
            "noted",
            "raised",
            "spoke",
        ) or not re.match(
            r" (?:him|her|them|me|us|it|mum|dad|staff|the|a|his|another|that|about|of|mrs|mr|"
            r"ms|miss|\w+ a)\b",
            after,
        ):
            return None
        if verb in ("called", "calls", "calling", "named"):
            return Attribution(end, min(_scope_end(folded, end), _short_end(folded, end)), subject)
    if (
        verb in _MENTAL
        and re.search(r"(?:^|\b)(?:he|she|they|who|child|boy|girl)$", subject)
        and verb not in ("thinks", "thought", "worries", "worried")
    ):
        return None
    if verb in _MENTAL and not (_EXTERNAL_EXPERT.search(subject) or _DOCUMENT.search(subject)):
        return None
    if (
        boundary
        and folded[boundary - 2 : boundary] == ", "
        and _TRAILING.match(after)
        and len(folded[:boundary]) > 12
    ):
        return Attribution(0, boundary, subject)
    return Attribution(end, _short_or_full(folded, end), subject)


def _short_or_full(folded: str, end: int) -> int:
    if _SHORT_SPEECH.match(folded, end) and not re.match(
        r" (?:that|so|it|no|to) (?:he|she|they|it|mum|dad|is|was|his|her|the|one|me|us|staff|"
        r"mrs|mr|ms|miss|dr|a|him|them)\b| to [a-z]+ that\b| no-one",
        folded[end : end + 30],
    ):
        return _short_end(folded, end)
    return _scope_end(folded, end)


def _short_end(folded: str, end: int) -> int:
    match = _SHORT_END.search(folded, end)
    return match.start() if match else len(folded)


def _subject(folded: str, start: int) -> tuple[str, int, int]:
    """The words between the last clause boundary and the verb, without auxiliaries; where they
    start; the boundary.
    """
    window = max(0, start - 90)
    boundary = window
    for match in _BOUNDARY.finditer(folded, window, start):
        boundary = match.end()
    if boundary == window and window == 0:
        boundary = 0
    segment = folded[boundary:start]
    trimmed = _TRIM.sub("", segment)
    lead = len(trimmed) - len(trimmed.lstrip())
    who = re.search(r"\b(?:who|that)$", trimmed.strip())
    subject = trimmed.strip()
    if who and " " in subject:
        subject = subject[: who.start()].strip()
    return subject, boundary + lead, boundary


def _earlier_subject(folded: str, start: int) -> tuple[str, int]:
    """The subject of an earlier clause, shared by this verb ("Mum rang and said")."""
    head = re.match(
        r"\W*((?:[\w'.()-]+ ){0,3}?(?:i|we|staff|school|team|dsl|[\w'-]+))\b", folded[:start]
    )
    first = re.match(
        r"\W*(?:on \d[^,]*, |at \d[^,]*, )?((?:i|we|staff|the dsl|the team|school|the school|"
        r"our staff)\b|[\w'-]+)",
        folded[:start],
    )
    if first is None or head is None:
        return "", 0
    return first.group(1), first.start(1)
