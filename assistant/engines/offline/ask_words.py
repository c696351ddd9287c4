"""The words asks are made of: who is asked, what is asked for, and how an ask is put."""

from __future__ import annotations

from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.words import norms_of

ASK_VERB = (
    r"(?:(?:we|i|school|staff|the (?:school|home|college|nursery|team|club))"
    r"(?:.?d| would| wud|d| do| are| is| am|.?m|.?re)? (?:also |"
    r"really |just |therefore |still |both |all )*(?:like|love|wants?|needs?|request(?:ing)?|"
    r"ask(?:ing)?|appreciate|welcome|value|hop(?:e|ing)|look(?:ing)? for|"
    r"seek(?:ing)?|recommend|propose|believe the following|be grateful)\b|"
    r"(?:please )?(?:can|could|would|cd|cud) (?:we|you|u|someone|somebody|anyone|social care|"
    r"the|a|they|he|she|i|it be possible|his|her|our|police|camhs)\b|"
    r"(?:also |and |just |really )*(?:want(?:ing)?|requesting|"
    r"asking for|looking for|hoping for|need(?:ing)?|request(?: for)?:?)\b|"
    r"what (?:we|i)(?:.?d| would|d)? (?:really )?(?:like|want|need|am asking for|are asking for)\b|"
    r"(?:we|i)(?:.?re| are| am|.?m| were| was) (?:really |also |just )*(?:after|keen (?:to|for)|"
    r"hoping (?:to|that|for|you|we))\b|"
    r"(?:my|our|the) (?:main |first |second |other )?(?:request|ask) (?:is|would be)\b|"
    r"(?:this |the )?referral is for\b|"
    r"(?:it would be|would be) (?:helpful|useful|good|great) (?:if|to)\b|"
    r"(?:very |most )?grateful (?:if|for)\b|(?:is there )?any chance of\b|"
    r"(?:(?:i|we) think )?(?:the )?(?:best|right|next) (?:thing|way forward|step|option)(?: now)? "
    r"(?:is|would be)\b|"
    r"(?:(?:we|i) )?(?:(?:was|were|am|are|.?m) )?(?:just )?(?:hoping|(?:thought|thinking|"
    r"wonder(?:ed|"
    r"ing)?)(?: that| of| about)? (?:perhaps|maybe|whether|if))(?: that)? (?:you|someone|"
    r"somebody|a|"
    r"an|the|he|she|mum|dad|we|they)\b|"
    r"is there (?:any(?:one|body|thing)|some(?:one|body|thing)|an? \w+) (?:who |that )?"
    r"(?:can|could|would|to)\b|is (?:there any way|it possible)\b|(?:please|pls|plz)\b)"
)
# What a local authority can be told to do, as the bare verb that opens an imperative.
DO = (
    r"(?:hold|convene|call|arrange|organise|set up|book|consider|assess|reassess|review|visit|"
    r"check|look (?:at|into|for)|find|speak|talk|ring|phone|contact|meet|tell|let|advise|inform|"
    r"confirm|share|send|give|provide|offer|allocate|assign|refer|link|add|put|place|move|keep|"
    r"make|ensure|help|support|carry out|complete|undertake|do|start|begin|open|investigate|"
    r"explore|establish|agree|fund|pay|get|go|come|see|invite|include|clarify|"
    r"remove|find out|see whether|work with|sort out)"
)
ASK_NOUN = (
    r"(?:assessment|support|interventions?|meeting|plan|advice|visit|referral|"
    r"consultation|chronology|counselling|therapy|information|respite|"
    r"worker|someone|somebody|help|review|checks?|opportunity|package|work|course|"
    r"placement|housing|medical|interpreter|mentor\w*|feedback|"
    r"allocation|services?|input|investigation|enquir(?:y|ies)|beds?|parcel|"
    r"programme|conference|discussion|guidance|training|camhs|chat|call|"
    r"contact|order|supervision|sessions?|team|strategy|screening|appointment|"
    r"family help|early help|mapping|update|copy|reports?|conversation|"
    r"somewhere|interview|info|disc|mtg|tac|taf|mediation|monitoring|observation|"
    r"equipment|vouchers?|break|group|grant|scheme|club|protection|"
    r"decision|outcome|details|names?|records?|history|funding|transport|"
    r"nursery place|place|space|carers?|package|home visit|risk management)"
)
ASK = AnyCase(ASK_VERB)
AGENCIES = (
    r"(?:social care|social services|childrens? services|children.s services|"
    r"(?:la|local authority|council|team|police|mash|health visitor|social worker|hub)|camhs)"
)
HELPERS = rf"(?:you|someone(?: from [\w ]{{3,24}})?|somebody|(?:the |a )?{AGENCIES})"
_VAGUE = frozenset(
    "la local authority team council believe following necessary school so and "
    "but well just please we i someone somebody you they social care can could "
    "would really need needs want wants d "
    "id wed like to a an any some your the it this that more further for of with "
    "from whatever something done be is get help "
    "support input advise advice intervention act action take look into sort "
    "sorted fix out do what ever normally usually "
    "think best asap urgently now has have should must know let letting us me "
    "happen dunno not sure idk anything everything "
    "nothing possible forward as appropriate consideration information in on him "
    "her them thanks thank find obviously there "
    "here offer offered guidance assistance matter issue case services tell told full right ok "
    "keep safe ought one two three four things "
    "okay only step really who when where happens "
    "looking sorting dealing knows know about aware".split()
)


def is_vague(text: str) -> bool:
    """Is nothing asked for by name ("someone needs to sort this out")?"""
    return all(norm in _VAGUE for norm in norms_of(text))


NOUN = AnyCase(rf"\b{ASK_NOUN}\b")
