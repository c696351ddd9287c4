"""Marks that say more than a fact: exclamations, questions to the reader, asides in brackets,
scare quotes.
"""

import re
from collections.abc import Iterator

from assistant.domain.quotations import Quotation
from assistant.domain.rules.wording.scene import Scene
from assistant.domain.rules.wording.usage import pattern

_ASKING = re.compile(
    r"\b(?:ask|asks|asked|asking|question|questions|wanted to know|enquired|queried|said|"
    r"shouted|wondered)\b|^\W*q\d?\W"
)
_TO_ASSISTANT = re.compile(
    r"\b(?:do you (?:need|want)|shall i|should i|can i|is that (?:ok|okay|enough)|"
    r"does that help|what else|anything else|do i|is this (?:ok|right|the right)|"
    r"which section)\b"
)
_REPORTING_BEFORE = re.compile(
    r"\b(?:said|says|say|saying|told|called|calls|calling|wrote|writes|written|shouted|shouts|"
    r"reads|read|reading|asked|asks|replied|answered|graded|rated|classed|recorded|named|"
    r"titled|entitled|labelled|label|marked|word|words|comment|message|note|text|sign|letter|"
    r"report|headed|known as|section|code|category|term|phrase|used|using|typed|searched|"
    r"search|spelt|game|song|book|film|app|programme|described|refers|referred|told us|stated|"
    r"states|quote|quoted|heading|file|logged|policy|survey|sheet|form|group|club|called it|"
    r"calls it|chanted|sang|whispered|yelled|muttered|answer|name|nickname|listed|heard|hear|"
    r"disclosed|explained|mentioned|account|username|profile|post|posted|captioned|caption|"
    r"wearing|drew|score|score in|that)\b"
)
_OWNER = re.compile(
    r"\b(?:his|her|their|the|this|a|an|my|our|such|another|any|some|[a-z]+'s|mums|dads|of|had|"
    r"has|was|is|were|are|being|very|so|too|for|usual|out|with|from|doing|just|only|"
    r"by) (?:\w+ )?$"
)
_DOUBTED = re.compile(
    r"^(?:best |good |new |close |latest |little |bad |poor |family |sore |urgent |special |"
    r"full-time |\w+ )?(?:friends?|mates?|boyfriend|girlfriend|partner|husband|wife|uncles?|"
    r"aunts?|auntie|cousins?|father|dad|mum|mother|daddy|parents?|carer|carers|accidents?|"
    r"sick days?|days? off|early nights?|merits?|awards?|business trips?|"
    r"illness|ill|sick|poorly|unwell|sickness|injury|headaches?|tummy ache|stomach ache|job|"
    r"work|working|busy|help|helping|support|supporting|supervis\w+|care|caring|parenting|"
    r"discipline|concern|concerned|concerns|love|loving|apology|apologies|sorry|excuse|"
    r"excuses|reasons?|explanation|story|version|truth|joke|jokes|joking|play|playing|fun|"
    r"games?|lost|found|forgot|forgotten|forgetting|borrowed|borrowing|fell|fallen|tired|"
    r"sleep|asleep|resting|homework|revision|research|appointment|appointments|emergency|"
    r"emergencies|crisis|meeting|meetings|lifestyle|religion|beliefs|medical|condition|"
    r"diagnosis|disability|expert|experts|professional|professionals|plan|safe|safety|happy|"
    r"fine|ok|okay|normal|family|home|holiday|education|routine|rules|boundaries|treat|treats|"
    r"gift|gifts|present|presents|punishment|chores|business|relationship|date|victim|problem|"
    r"problems|issues?|trauma|anxiety|adhd|needs?|rights?|privacy|contact|quality time|"
    r"time off|dinner|meal|meals|breakfast|tea|lunch|clean|tidy|washed|bed|bedroom|engaged|"
    r"engaging|cooperating|trying|coping|managing|cured|changed|reformed|innocent|angel|good|"
    r"helpful|nice|kind|caring \w+|loving \w+|visitor|visitors|landlord|lodger|guest|guests)$"
)
_POSSESSIVE = re.compile(r"\b(?:his|her|their|our|the|these|this|that|[a-z]+'s) $")
_PERSON_AFTER = re.compile(
    r" (?:dad|mum|father|mother|parents?|step\w+|uncle|aunt|carer|family|friends?|brother|"
    r"sister|boyfriend|partner|nan|gran|lad|boy|girl|child|man|woman)\b"
)
_EXCLAIMED_WORDS = 8


def punctuation_marks(scene: Scene) -> Iterator[tuple[int, int, str]]:
    """Exclamations and questions to the reader outside quotations: start, end, rule id."""
    for sentence in scene.sentences:
        text = sentence.text
        body = text.rstrip(" )]\"'”’")
        for aside in re.finditer(r"\(([^()]{3,80}[!?]+)\)", text):
            start = sentence.start_char + aside.start()
            if not _quoted(scene, start + 1):
                yield start, sentence.start_char + aside.end(), "BG-1.note.aside"
        if not body or body[-1] not in "!?":
            continue
        mark = sentence.start_char + len(body) - 1
        if _quoted(scene, mark) or body.endswith("(?"):
            continue
        folded = scene.folded[sentence.start_char : sentence.end_char]
        start = sentence.start_char
        if "!" not in body[-3:]:
            words = len(re.findall(r"\w+", folded))
            if words < 3 or _ASKING.search(folded) or _TO_ASSISTANT.search(folded):
                continue
            yield start, mark + 1, "BG-1.note.rhetorical-question"
            continue
        start += _exclaimed_from(body.rstrip("!?"))
        if not scene.quotations_in(start, mark):
            yield start, mark + 1, "BG-1.note.exclamation"


def _exclaimed_from(body: str) -> int:
    """Where the exclaimed part of a sentence begins: its last part, or its last two words."""
    begin = max(body.rfind(mark) for mark in ",;:()") + 1
    words = body[begin:].split()
    if len(words) > _EXCLAIMED_WORDS:
        return body.rfind(words[-1], 0) if len(words) < 2 else body.rfind(words[-2])
    return begin + len(body[begin:]) - len(body[begin:].lstrip())


def scare_quotations(scene: Scene) -> Iterator[tuple[int, int]]:
    """Quotations of the writer's own that put a word in doubt, marks included."""
    for quotation in scene.quotations:
        if quotation.closed and is_scare_quotation(scene, quotation):
            yield quotation.start_char, quotation.end_char


def is_scare_quotation(scene: Scene, quotation: Quotation) -> bool:
    """Whether a short quotation holds nobody's words but a doubt about them."""
    inner = scene.folded[quotation.start_char + 1 : quotation.end_char - 1].strip()
    if len(inner) > 30 or inner.count(" ") > 2:
        return False
    before, after = scene.before(quotation.start_char), scene.after(quotation.end_char)
    described = _POSSESSIVE.search(before) and _PERSON_AFTER.match(after) and inner.islower()
    if not described and not _DOUBTED.match(inner):
        return False
    if _REPORTING_BEFORE.search(before) or pattern(
        r",? (?:he|she|they|mum|dad|[a-z]+) (?:said|shouted|replied|wrote)|,? said"
    ).match(after):
        return False
    return _OWNER.search(before) is not None


def _quoted(scene: Scene, position: int) -> bool:
    return bool(scene.quotations_in(position, position + 1))
