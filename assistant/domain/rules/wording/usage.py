"""What the shapes share: names and compounds that are not the word they look like, and the nouns
people judge.
"""

import functools
import re
from collections.abc import Callable

from assistant.domain.rules.wording.scene import Scene

Span = tuple[int, int]


pattern = functools.cache(re.compile)
"""A pattern, compiled once; asking `re` for it each time costs more than most matches here."""
_LISTED_WORDS = re.compile(r"\\b(?:\(\?:([a-z '|]+)\)|([a-z ]+)) \$")


@functools.cache
def _endings(source: str) -> tuple[str, ...]:
    """What a text ends in where a pattern of listed words finds one at its end; any other pattern
    may find anything.
    """
    listed = _LISTED_WORDS.fullmatch(source)
    words = (listed[1] or listed[2]).split("|") if listed else []
    return tuple(f"{word} " for word in words) or ("",)


def search_end(source: str, before: str) -> re.Match[str] | None:
    """What a pattern that ends at the end of a text finds in it."""
    return pattern(source).search(before) if before.endswith(_endings(source)) else None


Shape = Callable[[Scene, int, int], Span | None]


BE = (
    r"(?:is|was|are|were|be|been|being|am|'s|'re|'m|isn'?t|wasn'?t|aren'?t|weren'?t|hes|shes|"
    r"its|theyre|im|thats|whos|weve been"
    r"|(?:mum|dad|nan|gran|nana|mother|father|mam|carer|parent|brother|sister|school|home|"
    r"behaviour|attitude)s"
    r"|became|becomes?|becoming|gets?|got|getting|feels?|felt|feeling|seems?|seemed|looks?|"
    r"looked|looking|appears?|appeared"
    r"|remains?|remained|sounds?|sounded|turned|turning|grew|grows|acts?|acted|acting|going|"
    r"went|stays?|stayed|presents? as"
    r"|presented as|presenting as|comes across as|came across as|comes over as|can be|"
    r"come across as|find (?:him|her|them|it)|found (?:him|her|them|it)"
    r"|finds (?:him|her|them|it)|(?:made|makes|making|left|leaves|leaving|got|gets) (?:me|us|"
    r"him|her|them|staff|everyone|mum|dad|the other children))"
)


_DEGREE = (
    r"(?:very|so|really|realy|rly|extremely|absolutely|totally|completely|quite|rather|pretty|"
    r"too|more|most|less|increasingly"
    r"|utterly|deeply|truly|genuinely|incredibly|particularly|especially|just|always|often|"
    r"also|still|not|never|clearly|obviously"
    r"|visibly|a bit|a little|a lot|a bit of an?|somewhat|fairly|dead|well|proper|super|such|"
    r"now|even|simply|frankly|equally|both"
    r"|constantly|generally|usually|all|plain|downright|highly|naturally|bitterly|desperately|"
    r"terribly|awfully|kind of|sort of|that|this|only|far|as|been|being|already|probably|"
    r"quickly|no longer|right)"
)


LINK = rf"(?:{_DEGREE} )*"


_JUDGED = (
    r"behaviours?|attitudes?|accounts?|explanations?|story|stories|version|response|reply|"
    r"reaction|transition|handover|contact|conduct|teaching|handwriting|spelling|parenting|"
    r"parents?|mothers?|mums?|fathers?|dads?|carers?|homes?|"
    r"home life|homelife|house|flat|household|conditions?|influences?"
    r"|choices?|manners?|hygiene|attendance|timekeeping|punctuality|relationships?|progress|"
    r"effort|work|language|example|start in life|upbringing"
    r"|families|family|child|children|boys?|girls?|lads?|kids?|pupils?|students?|person|"
    r"people|man|woman|men|women|friends?|friendships?|care|supervision"
    r"|discipline|role models?|environment|diet|temper|mood|reputation|engagement|"
    r"communication|boundaries|routines?|support|decisions?|judgement"
    r"|marriage|atmosphere|time of it|deal|loss|concerns?|concentration|presentation|"
    r"self-esteem|sleep|appetite|social skills|lifestyle|character"
    r"|personality|nature|impact|effect|improvement|change|deterioration|decline|amount|"
    r"impression|excuse|job|sense|understanding|grasp|bond|attachment|life|childhood|"
    r"outcomes?|learner|worker|team|school|placement|member|addition|asset|leader|listener|"
    r"company|way|ways|thing|things|comments?|remarks?|names?|words?|stuff|messages?|needs?|"
    r"treatment|handling|dynamic|interactions?|habits?|traits?|tendencies|emotions?|insight|"
    r"interest|interests"
)


JUDGED_NOUN = re.compile(rf" (?:[a-z-]+ )?(?:{_JUDGED})\b")


PERSON_SUBJECT = re.compile(
    rf"(?:he|she|they|hes|shes|theyre|who|i|we|mum|dad|mam|nan|gran|nana|grandma|grandad|"
    rf"grandmother|grandfather|stepdad|stepmum|stepfather|stepmother|uncle|aunt|brother|"
    rf"sister|yp|{_JUDGED})(?:'s|s)?$"
)


NOUN_AFTER = re.compile(
    rf" (?:{_JUDGED}|individual|teenager|adult|teacher|creature|mess|state|place|area|"
    rf"home life|attitude|situation|story|reaction|thing)\b"
)


_TITLED = re.compile(
    r"\b(?:mr|mrs|ms|miss|dr|sir|pc|dc|sgt|rev|nurse|judge|auntie|uncle|st)\.? (?:[a-z]+ )?$"
)


def is_name(scene: Scene, start: int, end: int) -> bool:
    """Whether the words are part of a name: a capital inside a sentence, or a title in front."""
    word = scene.text[start:end]
    if not word[0].isupper():
        return False
    if _TITLED.search(scene.before(start)):
        return True
    if len(word) == 1 or scene.text[max(0, start - 40) : end + 40].isupper():
        return False
    if not scene.is_sentence_start(start):
        return not word.isupper() or len(word) > 5
    following = pattern(r"(?:'s)? (\w+)").match(scene.text[end : end + 20])
    return bool(
        following
        and following.group(1)[0].isupper()
        and following.group(1) not in ("I", "Mum", "Dad", "DSL")
    )


_SPOKEN_OF = re.compile(
    r"(?:i|i'm|i've|i'd|im|ive|mum|mum's|mums|dad|dad's|dads|mam|nan|gran|mother|father|"
    r"parents|staff|we|god|english|dsl)\b"
)


def is_proper(scene: Scene, start: int, end: int) -> bool:
    """Whether a phrase is a name or a title: one capital word or two, and not a word that often
    has a capital.
    """
    return (
        not _SPOKEN_OF.match(scene.folded, start)
        and scene.text[start:end].count(" ") < 2
        and is_name(scene, start, end)
    )


_LETTER = re.compile("[A-Za-z]")


def is_hyphenated(scene: Scene, end: int) -> bool:
    """Whether the words are the first part of a longer, hyphenated word."""
    return (
        scene.text[end : end + 1] in ("-", "–") and _LETTER.match(scene.text, end + 1) is not None
    )
