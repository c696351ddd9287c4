"""Answers to the flow's questions wherever they were typed: exact words and a short value."""

from __future__ import annotations

import re
from functools import cache

from assistant.domain.ports import ProposedAnswer
from assistant.domain.rules.danger import read_danger_answer
from assistant.domain.text import Quote, Section
from assistant.engines.offline.clauses import Word, split_words
from assistant.engines.offline.framing import Frame
from assistant.engines.offline.given_names import GIVEN_NAMES
from assistant.engines.offline.lexicon import is_ing
from assistant.engines.offline.not_names import DAYS, MONTHS, NOT_NAMES, TITLES
from assistant.engines.offline.ordinary_words import ORDINARY_WORDS
from assistant.engines.offline.reading import Passage, Reading

_NAME_LEAD = re.compile(
    r"\s*(?:(?:hi|hello|ok|so|right|its|it's|it is|this is|thats|about|re|"
    r"regarding|concerning|referral for|the child is|child is|pupil is|"
    r"child'?s name is|"
    r"full name|child|pupil|student|young person|yp|resident|name|his name is|"
    r"her name is|name is|called|is called|we have|i have|subject|"
    r"learner)\b[\s:,\-–]*)*",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:(?:child|boy|girl|pupil|student|lad|resident|yp|young person|his|her|"
    r"their)(?:'?s)? (?:full )?(?:name is|name:|is called|"
    r"called))\s+((?:[A-Za-z][\w'’-]+)(?: [A-Z][\w'’-]+){0,3})",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’\-]*")
_KNOWN_AS = re.compile(
    r"\(\s*(?:known as |aka |a\.k\.a\.? |prefers |goes by |"
    r"called )?[\"'“‘]?([A-Z][\w'’-]+)[\"'”’]?\s*\)|\b(?:known as|aka|goes by|"
    r"prefers to be called|likes to be called|everyone calls (?:him|her|them)|"
    r"we call (?:him|her|them)|nickname(?:d| is)?)\s+[\"'“‘]?([A-Z][\w'’-]+)"
)
_DATE = (
    r"(?:\d{1,2}[./\-]\d{1,2}[./\-]\d{2,4}|\d{1,2}(?:st|nd|rd|"
    r"th)?(?: of)? [A-Za-z]{3,9}\.?,? \d{2,4}|\d{4}-\d\d-\d\d)"
)
_DOB = re.compile(
    rf"\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?|birthday(?: is)?)\s*(?:is|:|-|–)?\s*({_DATE})",
    re.IGNORECASE,
)
_DOB_BARE = re.compile(rf"({_DATE})")
_AGE = re.compile(
    r"(?:\b(?:aged?|age is|(?:he|she|they)(?:'s|’s|s| is| are)|hes|shes|theyre|"
    r"just turned|is)\s*(?:now |just |only |about "
    r")?:?\s*(\d{1,2})\b(?!\s*(?:months|weeks|days|times|/|\.\d|th|st|nd|rd|%|"
    r"other|out of|o'clock))|\b(\d{1,2})[\s-]?(?:years?[\s-]old|yrs?[\s-]old|"
    r"y/?o\b|yrs?\b(?! \d)))",
    re.IGNORECASE,
)
_AGE_BARE = re.compile(
    r"(?:^|[,(\s])(\d{1,2})(?=\s*(?:[,.)\-–]|$|\s(?:y|yr|year|in|and|he|she|lives|"
    r"from|at|attends)\b))"
)
_YEAR = re.compile(r"\b(?:y|yr|year)\.?\s?(\d{1,2})\b(?! ?(?:years|olds?|month))", re.IGNORECASE)
_EARLY_YEARS = re.compile(
    r"\b(?:in |my |our )?(?:the )?(reception|nursery|pre-?school|sixth form|"
    r"toddler room|baby room)\b",
    re.IGNORECASE,
)
_KIN = frozenset(
    "brother sister bro sis sibling siblings mum dad twin cousin baby friend "
    "partner who whos partner stepbrother stepsister".split()
)

# question id, pattern, value (None: the words themselves), an example
RULES: tuple[tuple[str, str, str | None, str], ...] = (
    (
        "child-gender",
        r"\b(?:he is a|hes a|he's a|is a|a) (?:\w+[\s-]){0,3}?boy\b(?! (?:in|who|from|"
        r"called|pushed))",
        "boy",
        "he is a Year 6 boy",
    ),
    (
        "child-gender",
        r"\b(?:she is a|shes a|she's a|is a|a) (?:\w+[\s-]){0,3}?girl\b(?! (?:in|who|"
        r"from|called|pushed))",
        "girl",
        "she's a Year 2 girl",
    ),
    (
        "child-gender",
        r"\b(?:non.?binary|gender fluid|genderfluid)\b",
        "non-binary",
        "they are non-binary",
    ),
    (
        "child-gender",
        r"\b(?:gender|sex)\s*[:\-]?\s*(?:is )?male\b|(?<=, )male\b",
        "boy",
        "gender: male",
    ),
    (
        "child-gender",
        r"\b(?:gender|sex)\s*[:\-]?\s*(?:is )?female\b|(?<=, )female\b",
        "girl",
        "gender: female",
    ),
    (
        "child-address",
        r"\b(?:address(?: is|:)?|lives at|living at|lives on|"
        r"live at)\s+(?:\d+[A-Za-z]?|flat|the|[A-Z])[^.\n;]{4,80}",
        None,
        "lives at 4 Mill Lane",
    ),
    (
        "child-address",
        r"\b\d{1,4}[A-Za-z]? (?:[A-Z][\w']+ ){1,3}(?:Road|Street|Avenue|Lane|Close|"
        r"Drive|Way|Court|Crescent|Terrace|Gardens|Place|Grove|Rd|St|"
        r"Ave)\b(?:,? [A-Z]\w+)?(?:,? [A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2})?",
        None,
        "12 Beech Grove",
    ),
    (
        "child-school",
        r"\b(?:attends|goes to|is at|pupil at|student at|on roll at|school is|"
        r"school:)\s+(?:the )?[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|of|and|the))*",
        None,
        "attends Hillview Primary",
    ),
    (
        "child-school",
        r"\b(?:at|in) the (?:PRU|pupil referral unit)\b[^.,;\n]{0,20}",
        None,
        "at the PRU 3 days",
    ),
    (
        "child-ethnicity",
        r"\b(?:white (?:british|irish|other|european)|black (?:british|african|"
        r"caribbean)|british (?:asian|pakistani|indian|bangladeshi)|asian british|"
        r"mixed (?:race|heritage|white[\w ]*)|dual heritage|gypsy roma|"
        r"(?:irish )?traveller|ethnicity[: ]+[\w /]+|of (?:pakistani|indian|"
        r"bangladeshi|somali|nigerian|ghanaian|polish|romanian|chinese|arab|"
        r"kurdish) (?:heritage|origin|background))\b",
        None,
        "white British",
    ),
    (
        "child-language",
        r"\b(?:(?:first|home|main) language (?:is |at home is )?[:\-]?\s*\w+|"
        r"speaks? (?:\w+ and )?(?:english|welsh|polish|urdu|punjabi|arabic|somali|"
        r"romanian|bengali|ukrainian|portuguese|kurdish|tamil|turkish|farsi|pashto|"
        r"gujarati|\w+ at home)\b|\bEAL\b|welsh speaking|first language welsh|"
        r"needs? (?:an )?interpreter)",
        None,
        "first language is Polish",
    ),
    (
        "child-send",
        r"\b(?:no (?:send|sen|additional needs|ehcp)\b|(?:has |on |"
        r"with )?(?:an? )?(?:ehcp|ehc plan|sen support|send support|idp|aln|"
        r"sen register|send register|statement of sen)\b[^.,;\n]{0,40}|"
        r"(?:diagnosed with|diagnosis of|has a diagnosis of) [^.,;\n]{3,50}|"
        r"(?:awaiting|waiting for|on the waiting list for|"
        r"on the pathway for) (?:an? )?(?:asd|adhd|autism|camhs|"
        r"assessment)[^.,;\n]{0,40})",
        None,
        "has an EHCP for speech",
    ),
    (
        "child-legal-status",
        r"\b(?:looked[\s-]after(?: child)?|\bLAC\b|\bCLA\b|(?:section|s\.?) ?(?:20|31|"
        r"76)\b|(?:interim |full )?care order|child protection plan|cp plan|"
        r"on the (?:cp|child protection) register|child in need(?: plan)?|"
        r"\bCIN(?: plan)?\b|special guardianship(?: order)?|\bSGO\b|"
        r"child arrangements order|kinship (?:care|placement|foster\w*)|"
        r"private(?:ly)? foster\w*|foster (?:care|placement)|in foster care|adopted|"
        r"out of area placement)\b",
        None,
        "on a child protection plan",
    ),
    (
        "social-worker",
        r"\b(?:(?:his|her|their|the|has an? (?:allocated )?|allocated |"
        r"got an? ) ?social worker(?: is|:| called|"
        r" named)?(?: [A-Z][\w'-]+(?: [A-Z][\w'-]+)?)?|no (?:current |"
        r"allocated )?social worker|not (?:currently )?(?:known|"
        r"open) to (?:social care|children'?s services|social services)|(?:open|known|"
        r"closed) to (?:social care|children'?s (?:services|social care)|"
        r"social services|early help))\b",
        None,
        "her social worker is Donna Price",
    ),
    (
        "household",
        r"\b(?:(?:lives?|living|lived|stays?|staying) (?:at home )?with|(?:household|"
        r"at home)(?: is| are|:)|(?:in|at) (?:the )?home (?:there )?(?:is|are)|"
        r"placed with|been with us since|the home\b|other (?:yp|young people|"
        r"residents)[^.;\n]{0,14} in the home)[^.;\n]*",
        None,
        "lives with mum and his nan",
    ),
    (
        "household",
        r"(?<![\w])(?:mum|mam|dad|nan|gran|grandmother|mums partner|mum's partner|"
        r"stepdad)\b[^.;\n]{0,50}?(?:\band\b|,)[^.;\n]{0,80}(?:brother|sister|baby|"
        r"sibling|partner|dad|nan|gran|twins?)[^.;\n]*",
        None,
        "mum, mums partner and his brother",
    ),
    (
        "contact-with-parents",
        r"\b(?:sees? (?:his|her|their) (?:\w+ )?(?:dad|mum|father|mother|parents|"
        r"mam)[^.;,\n]*|(?:limited|no|weekly|regular|supervised|monthly|fortnightly|"
        r"letterbox|phone|unsupervised|some|little) contact(?: with)?[^.;\n]*|"
        r"contact (?:with|is|every|arrangements)[^.;\n]*|(?:dad|mum|father|"
        r"mother) (?:is )?not (?:on the scene|around|involved|in contact)[^.;\n]*|"
        r"(?:at|with) (?:dads|dad's|mums|mum's|his dads|her dads) (?:on|every|at|some|"
        r"most)[^.;\n]*)",
        None,
        "sees his dad some weekends",
    ),
    (
        "other-children",
        r"\b(?:\d|one|two|three|four|five|no) (?:other |younger |older |little |"
        r"half )*(?:siblings?|brothers?|sisters?|children|kids|yp|"
        r"young people)\b[^.;\n]{0,60}|\b(?:a |his |her |their )(?:younger |older |"
        r"baby |little |half |step)?\s?(?:brother|sister|sibling)s?\b[^.;\n]{0,50}|"
        r"\bonly child\b",
        None,
        "3 other YP in the home",
    ),
    (
        "parental-responsibility",
        r"(?:\w+ ){0,3}?(?:has|have|holds?|share[sd]?|with|got|got no|"
        r"no) (?:\w+ )?(?:parental responsibility|PR)\b[^.;,\n]{0,50}",
        None,
        "mum has PR",
    ),
    (
        "police-contacted",
        r"\b(?:police (?:have it|are (?:aware|involved|here|on|coming|attending|out)|"
        r"have been (?:called|informed|contacted|told|rung)|informed|called|contacted|"
        r"notified|attended|on (?:their|the) way)|(?:rang|ringing|called|calling|"
        r"phoned|rung|contacted|reported (?:it )?to|spoke to|told|informed|dialled|"
        r"on the phone to) (?:the )?(?:police|999|101)|crime (?:number|ref\w*)|(?:log|"
        r"incident) (?:number|no\.?) ?\d+)\b",
        "yes",
        "ringing 999 now",
    ),
    (
        "police-contacted",
        r"\b(?:police (?:not|haven'?t been|have not been) (?:called|contacted|"
        r"informed|involved|told)|(?:not|haven'?t|have not|no one has|"
        r"nobody has) (?:called|rung|contacted|informed|told|involved|"
        r"reported (?:it )?to) (?:the )?police|no police (?:involvement|contact)|"
        r"police no\b)",
        "no",
        "police not contacted",
    ),
    (
        "safe-tonight",
        r"\b(?:(?:will be |be |is |hes |shes |he'?s |she'?s )?(?:safe|staying (?:with|"
        r"at)|going (?:home )?(?:to|with)|sleeping at|collected by|picked up by|"
        r"with (?:his|her) \w+) [^.;\n]{0,40}?tonight|tonight (?:he|she|"
        r"they)[^.;\n]{0,60}|safe tonight|waking night staff on)\b",
        "yes",
        "she will be with her nan tonight",
    ),
    (
        "safe-tonight",
        r"\b(?:not safe (?:to go home )?tonight|nowhere to (?:go|sleep|stay) tonight|"
        r"can.?t go home tonight)\b",
        "no",
        "not safe to go home tonight",
    ),
    (
        "child-location",
        r"\b(?:(?:(?:he|she|they)(?:'s|’s| is| are)|hes|shes|theyre|[A-Z][\w-]+(?:'s|"
        r"’s| is)) (?:currently |now |safe |here |still |back |sat |sitting |"
        r"downstairs |upstairs |at the moment )*(?:in|at|with|here|on|downstairs|"
        r"upstairs|outside|asleep)\b[^.;\n]{0,60}|(?:dont|don't|don’t|do not|"
        r"no idea) (?:know )?where (?:he|she|they) (?:is|are)|(?:whereabouts|"
        r"location) unknown|missing since[^.;\n]{0,30})",
        None,
        "shes with me in class",
    ),
    (
        "parents-informed",
        r"\b(?:(?:mum|dad|mam|gran|nan|grandmother|parents?|carers?|mother|father|"
        r"family|foster carers?)(?: and (?:mum|dad|nan))? (?:know|knows|is aware|"
        r"are aware|aware|has been (?:told|informed)|have been (?:told|informed)|"
        r"was (?:told|informed)|were (?:told|informed)|been told|"
        r"informed)(?: (?:about|of|that|we))?(?: (?:this|the|it|a))?(?: referral)?\b|"
        r"(?:told|informed|spoke to|spoken to|discussed (?:it |this |"
        r"the referral )?with) (?:mum|dad|mam|gran|nan|parents?|the family|carers?|"
        r"grandmother|both parents)[^.;\n]{0,30}(?:referral|referring|this form|"
        r"social care|early help))",
        "yes",
        "mum is aware of the referral",
    ),
    (
        "parents-informed",
        r"\b(?:(?:mum|dad|mam|parents?|carers?|family|nan|gran) (?:do(?:es)?n.?t know|"
        r"not (?:been )?(?:told|informed|aware)|has ?n.?t been (?:told|informed)|"
        r"have ?n.?t been (?:told|informed)|is ?n.?t aware|are ?n.?t aware|is unaware|"
        r"are unaware)|(?:have ?n.?t|has ?n.?t|not|did ?n.?t|"
        r"have not) (?:yet )?(?:told|informed|spoken to|tell|contacted) (?:mum|dad|"
        r"parents?|the parents|home|family|carers?|either parent)\b(?! yet))",
        "no",
        "parents not told",
    ),
    (
        "parents-informed",
        r"\b(?:will (?:tell|ring|speak to|inform|let) (?:mum|dad|parents?|carers?)|"
        r"(?:not|haven.?t|havent) (?:told|informed|spoken to) (?:mum|dad|parents?|"
        r"the parents|home|them) (?:about (?:it|this|the referral) )?yet|"
        r"not yet (?:told|informed)|going to (?:tell|ring|speak to) (?:mum|dad|"
        r"parents?))\b",
        "not yet",
        "havent told mum yet",
    ),
    (
        "parents-agreement",
        r"\b(?:(?:mum|dad|mam|parents?|they|both|gran|nan|grandmother|carers?|family|"
        r"mother|father|[A-Z]\w+)(?: and (?:mum|dad))? (?:(?:has|have|is|are|both|"
        r"fully|also|all|very|would|does|do) )*(?:agree[sd]?|happy|in agreement|"
        r"on board|wants?|welcomes?|supports)\b(?! to "
        r"support)[^.;\n]{0,40}?(?:\b(?:referr\w+|early help|(?:the|this|our|more|any|"
        r"some) (?:support|help)|both|assessment|family help)\b|\b(?:to|with) (?:this|"
        r"it)\b)|(?:mum|dad|mam|parents?|they|both|gran|nan|carers?|family|mother|"
        r"father) (?:(?:has|have|is|are|both|fully|also) )*(?:consent(?:s|ed)?|"
        r"given (?:consent|permission)|agree[sd]?|in agreement|on board)(?=[.,;]|$)|"
        r"consent (?:given|obtained|gained|signed)|signed (?:the |a )?(?:consent|"
        r"early help|referral|form)|with (?:mum|dad|parents?|their|her|"
        r"his)'?s? (?:consent|agreement|permission))",
        "agreed",
        "mum agrees to early help",
    ),
    (
        "parents-agreement",
        r"\b(?:(?:mum|dad|parents?|they|carers?|family|mam) (?:has |have |is |"
        r"are )?(?:refused?s?|refusing|declined?s?|does ?n.?t (?:agree|consent|want)|"
        r"do ?n.?t (?:agree|consent|want)|did ?n.?t (?:agree|consent|want)|"
        r"not (?:agree\w*|consent\w*|happy|in agreement)|"
        r"withdr[ae]w\w*)[^.;\n]{0,20}\b(?:consent|referral|help|support|early help|"
        r"this|it)\b|no consent|consent (?:refused|not given|declined|withdrawn))",
        "refused",
        "mum refuses consent",
    ),
    (
        "child-told",
        r"\b(?:(?:he|she|they|the child) (?:knows?|is aware|has been told|been told|"
        r"understands) (?:that )?(?:we|i|about (?:the|this)|this|of the) ?(?:are |am |"
        r"re )?(?:referr\w+|making|writing|passing|telling|doing)|(?:told|"
        r"explained to|spoke to) (?:him|her|them)[^.;\n]{0,30}(?:referral|referring|"
        r"pass (?:it|this) on|tell someone|share (?:it|this)))",
        "yes",
        "she knows we are referring",
    ),
    (
        "child-told",
        r"\b(?:(?:he|she|they|child) (?:does ?n.?t|do ?n.?t|"
        r"do(?:es)? not) know (?:about|that|we|i)|(?:not|haven.?t|havent) told (?:him|"
        r"her|them|the child))\b",
        "no",
        "she doesnt know about this",
    ),
    (
        "child-views",
        r"\b(?:(?:he|she|they) (?:says?|said|told (?:me|us)) (?:that )?(?:he|she|"
        r"they)(?:'d|d|’d)? (?:just )?(?:wants?|wanted|would like|likes?|"
        r"doesn.?t want|does not want|wishes|feels?)|(?:his|her|their) (?:views?|"
        r"wishes|voice))\b[^.;\n]{0,90}",
        None,
        "she says she wants to stay with nan",
    ),
    (
        "early-help",
        r"\bearly help\b[^.;\n]{0,60}|\b(?:TAF|TAC|team around the (?:family|child)|"
        r"EHA)\b[^.;\n]{0,40}",
        None,
        "early help was offered in May",
    ),
    (
        "previous-referrals",
        r"\b(?:(?:previous|earlier|last|first|no previous|another|"
        r"prior) referrals?\b[^.;\n]{0,80}|(?:previously|already|last (?:year|term|"
        r"month)) (?:submitted|made|sent|put in) (?:a|one|two|three|"
        r"the)?\s?referrals?[^.;\n]{0,80}|(?:we|i) (?:have )?referred (?:him|her|them|"
        r"the family|this)[^.;\n]{0,60}|\bNFA\b[^.;\n]{0,30})",
        None,
        "we made a previous referral in May",
    ),
    (
        "parent-contact",
        r"\b(?:rang|phoned|called|spoke (?:to|with)|spoken (?:to|with)|met with|met|"
        r"emailed|texted|meeting with|discussed (?:\w+ ){0,3}with|left a (?:voicemail|"
        r"message) (?:for|with)) (?:his |her |their |the |both )?(?:mum|dad|mam|nan|"
        r"gran|grandmother|parents?|carers?|mother|father|family|foster carers?|"
        r"grandad)\b[^.;\n]{0,60}|(?:grandmother|mum|dad|parents?|carers?|nan|gran|"
        r"mam) (?:has |have |was |were )?(?:been )?(?:spoken to|called in|contacted|"
        r"phoned|rung|invited)[^.;\n]{0,50}",
        None,
        "rang mum on 3 May",
    ),
)
_ONLY_IN: dict[str, tuple[Section, ...]] = {
    "child-ethnicity": (Section.CHILD, Section.SAFETY),
    "child-language": (Section.CHILD, Section.SAFETY),
    "child-gender": (Section.CHILD,),
    "child-location": (Section.SAFETY,),
    "safe-tonight": (Section.SAFETY,),
    "household": (Section.CHILD, Section.SAFETY),
    "other-children": (Section.CHILD,),
    "child-address": (Section.CHILD, Section.SAFETY),
    "child-school": (Section.CHILD,),
    "parent-contact": (Section.INTERVENTIONS, Section.BACKGROUND),
    "early-help": (Section.INTERVENTIONS, Section.BACKGROUND, Section.CHILD),
    "previous-referrals": (Section.INTERVENTIONS, Section.BACKGROUND, Section.CHILD),
}


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str], str | None], ...]:
    return tuple(
        (
            question,
            re.compile(
                pattern,
                re.IGNORECASE
                if value is not None or question not in ("child-school", "child-address")
                else 0,
            ),
            value,
        )
        for question, pattern, value, _ in RULES
    )


def find_child_name(text: str, section: Section) -> tuple[int, int] | None:
    """The span of the subject child's name in a message of the child section, or None."""
    called = _CALLED.search(text)
    if called is not None:
        return called.span(1)
    if section is not Section.CHILD:
        return None
    lead = _NAME_LEAD.match(text)
    start = lead.end() if lead else 0
    end = start
    place = start
    count = 0
    for match in _NAME_WORD.finditer(text, start):
        norm = match.group().lower().replace("'", "").replace("’", "")
        gap = text[place : match.start()]
        if count and gap != " ":
            break
        if not count and gap.strip():
            return None
        capital = match.group()[0].isupper()
        listed = norm in GIVEN_NAMES
        stop = (
            norm in ORDINARY_WORDS
            or norm in NOT_NAMES
            or norm in DAYS
            or is_ing(norm)
            or (norm in MONTHS and not listed)
        )
        if (
            norm in ("y", "yr", "yrs", "dob", "aged", "age")
            or (stop and not (capital and listed))
            or (count and not capital and not _lower_surname(text, match.end(), norm))
        ):
            break
        if norm in TITLES and not count:
            return None
        if (
            not count
            and not capital
            and not listed
            and not re.match(
                r"\s*(?:[,.(]|yr?\b|year|\d|$|[a-z]+\s*(?:[,.(]|\d))", text[match.end() :]
            )
        ):
            return None
        end = place = match.end()
        count += 1
        if count == 4:
            break
    if not count:
        return None
    trimmed = text[start:end]
    while end > start and not text[start].isalpha():
        start += 1
    if trimmed[-2:].lower() in ("'s", "’s"):
        end -= 2
    return start, end


def find_known_as(text: str) -> tuple[int, int] | None:
    """The span of another name for the subject child ("Tobias Fenn (Toby)"), or None."""
    known = _KNOWN_AS.search(text)
    if known is None:
        return None
    group = 1 if known.group(1) else 2
    norm = known.group(group).lower()
    near = text[max(0, known.start() - 40) : known.start()]
    if (
        norm in ORDINARY_WORDS
        or norm in NOT_NAMES
        or (
            group == 1
            and re.search(
                r"\b(?:mum|dad|mam|nan|gran|brother|sister|partner|carers?|with|"
                r"worker)\b[\w ]{0,8}$",
                near,
                re.I,
            )
        )
    ):
        return None
    return known.span(group)


def _is_of_kin(before: tuple[Word, ...]) -> bool:
    """Do the words before an age or a year speak of somebody else in the family?"""
    return any(w.norm.removesuffix("s") in _KIN or w.norm in _KIN for w in before[-4:])


def _lower_surname(text: str, end: int, norm: str) -> bool:
    return (
        norm.isalpha()
        and len(norm) > 2
        and re.match(r"\s*(?:[,.(]|\d|yr?\d|$)", text[end:]) is not None
    )


def find_answers(reading: Reading, asked: str | None = None) -> tuple[ProposedAnswer, ...]:
    """Every answer found in the message; the first wins when one question is answered twice."""
    found: dict[str, ProposedAnswer] = {}
    text = reading.text
    if reading.section is Section.SAFETY or asked == "immediate-danger":
        answer = read_danger_answer(text)
        quote = _first_sentence(reading)
        if answer is not None and quote is not None and asked in (None, "immediate-danger"):
            found["immediate-danger"] = ProposedAnswer(
                question_id="immediate-danger", quote=quote, value=answer
            )
    if reading.section is Section.CHILD:
        _identity(reading, found)
    for question, pattern, value in _rules():
        allowed = _ONLY_IN.get(question)
        if (allowed and reading.section not in allowed and question != asked) or (
            question in found and value is None
        ):
            continue
        match = next((m for m in pattern.finditer(text) if _may_answer(reading, m.start())), None)
        if match is None or (question in found and value not in ("not yet", "no", "refused")):
            continue
        quote = reading.quote(*match.span())
        found[question] = ProposedAnswer(
            question_id=question, quote=quote, value=value or quote.text
        )
    return tuple(found.values())


def _may_answer(reading: Reading, place: int) -> bool:
    """Does the place stand in a statement of the writer's own, outside quotation marks?"""
    passages = reading.passages_in(place, place + 1)
    if not passages or passages[0].frame in (Frame.INSTRUCTION, Frame.SIGNATURE, Frame.QUESTION):
        return False
    return not any(s <= place < e for s, e in passages[0].quotations)


def _first_sentence(reading: Reading) -> Quote | None:
    for passage in reading.passages:
        if re.search(r"\bdanger\b|\bsafe\b", passage.text, re.I) or len(reading.passages) == 1:
            return reading.quote(passage.start_char, passage.end_char)
    if reading.passages:
        return reading.quote(reading.passages[0].start_char, reading.passages[0].end_char)
    return None


def _identity(reading: Reading, found: dict[str, ProposedAnswer]) -> None:
    text = reading.text
    name = find_child_name(text, reading.section)
    place = 0
    if name is not None:
        quote = reading.quote(*name)
        found["child-name"] = ProposedAnswer(
            question_id="child-name", quote=quote, value=quote.text
        )
        place = name[1]
    known = find_known_as(text)
    if known is not None:
        quote = reading.quote(*known)
        found["child-known-as"] = ProposedAnswer(
            question_id="child-known-as", quote=quote, value=quote.text
        )
    _age_and_year(reading, found, place)
    dob = _DOB.search(text)
    if dob is not None:
        quote = reading.quote(*dob.span(1))
        found["child-dob"] = ProposedAnswer(
            question_id="child-dob", quote=quote, value=_iso(quote.text)
        )


def _age_and_year(reading: Reading, found: dict[str, ProposedAnswer], place: int) -> None:
    text = reading.text
    first_end = reading.passages[1].end_char if len(reading.passages) > 1 else len(text)
    for pattern in (_AGE, _AGE_BARE):
        for match in pattern.finditer(text, 0, first_end):
            group = 1 if match.group(1) else 2
            before = split_words(text, max(0, match.start() - 30), match.start(group))
            if _is_of_kin(before) or (
                before and before[-1].norm in ("y", "yr", "year", "dob", "ks")
            ):
                continue
            if int(match.group(group)) > 19 or ("child-name" in found and match.start() < place):
                continue
            quote = reading.quote(*match.span(group))
            found.setdefault(
                "child-age",
                ProposedAnswer(question_id="child-age", quote=quote, value=str(int(quote.text))),
            )
            break
        if "child-age" in found:
            break
    for match in _YEAR.finditer(text):
        before = split_words(text, max(0, match.start() - 30), match.start())
        if _is_of_kin(before) or int(match.group(1)) > 14:
            continue
        quote = reading.quote(*match.span())
        found["child-year-group"] = ProposedAnswer(
            question_id="child-year-group", quote=quote, value=f"Year {int(match.group(1))}"
        )
        return
    early = _EARLY_YEARS.search(text)
    if early is not None:
        quote = reading.quote(*early.span(1))
        found["child-year-group"] = ProposedAnswer(
            question_id="child-year-group", quote=quote, value=quote.text.capitalize()
        )


_MONTH_NUMBERS = {
    m: i + 1 for i, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split())
}


def _iso(words: str) -> str:
    """A date of birth as `2014-03-02` where the words say day, month and year; else the words."""
    numbers = re.fullmatch(r"(\d{1,2})[./\-](\d{1,2})[./\-](\d{2,4})", words)
    if numbers:
        day, month, year = (int(n) for n in numbers.groups())
    else:
        named = re.fullmatch(
            r"(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Za-z]{3})[a-z]*\.?,? (\d{2,4})", words
        )
        if named is None or named.group(2).lower() not in _MONTH_NUMBERS:
            return words
        day, month, year = (
            int(named.group(1)),
            _MONTH_NUMBERS[named.group(2).lower()],
            int(named.group(3)),
        )
    year += 2000 if year < 100 else 0
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= month <= 12 and 1 <= day <= 31 else words


def is_answer_passage(passage: Passage) -> bool:
    """Is a sentence too short to be anything but an answer?"""
    return len(split_words(passage.text)) <= 4
