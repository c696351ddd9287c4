"""Shapes that read a word's neighbours for weight: "far too strict", "a real strength"."""

import re

from assistant.domain.rules.wording.predicates import subject_of_predicate
from assistant.domain.rules.wording.scene import Scene
from assistant.domain.rules.wording.usage import (
    JUDGED_NOUN,
    PERSON_SUBJECT,
    Span,
    pattern,
    search_end,
)

_NEXT = re.compile(
    r" (?:very |really |so |far |way |much |bit |little |quite |too |"
    r"more ){0,8}([a-z]+(?:-[a-z]+)?)(?![\w'])"
)
_DESCRIBES = frozenset(
    "tall short small large big little long thin wide narrow red blue green yellow purple "
    "brown black white grey pink orange pale "
    "cold hot warm wet damp dry dark light loud quiet late early old young new near far high "
    "low deep shallow thick full empty busy "
    "fast slow quick well much many few strong bright similar different close hard soft heavy "
    "sharp sleepy still silent steep rare "
    "common swollen sore itchy bruised faint dizzy sick ill unwell tired thirsty hungry hot "
    "ready able good bad best same top next "
    "last first end likely often soon long recent recently small-scale unsteady unable sweaty "
    "muddy dusty stained torn burnt bare "
    "open closed shut locked broken blocked crowded overgrown noisy smoky windy icy rainy "
    "sunny foggy slippery loose tight "
    "underweight overweight premature deaf blind pregnant drunk asleep awake alone away absent "
    "present involved".split()
)
_NOT_ADJECTIVES = frozenset(
    "to the a an and or but of in on at for with as that this he she they it we i you his her "
    "him them there here when if not no "
    "one much many few more most some any all both been being have had has was is are were be "
    "do did does will would can could "
    "got get went go said says like just by from up down out off over than then now who what "
    "where how why which because so "
    "nobody everyone someone something anything nothing everything us me my our your their mum "
    "dad staff".split()
)
_ENDS_AS_DEED = ("ly", "ing", "ed", "s")
_INTENSIFIED = re.compile(r" ([a-z]+(?:-[a-z]+)?)(?![\w'])")
_THINGS = frozenset(
    "gun knife weapon name emergency fire coin phone diamond set match stop circle copy list "
    "record bag box number person risk "
    "time man woman boy girl family year day week lesson session school turn angle answer story "
    "reason reading test".split()
)


def degree(scene: Scene, start: int, end: int) -> Span | None:
    """A word of degree and the judging word it weighs, said of a person or of conduct."""
    following = _NEXT.match(scene.folded, end)
    if following is None:
        return None
    word = following.group(1)
    if word in _DESCRIBES or word in _NOT_ADJECTIVES or word.endswith(_ENDS_AS_DEED):
        return None
    stop = following.end(1)
    noun = JUDGED_NOUN.match(scene.after(stop))
    before = scene.before(start)
    if noun and pattern(r"\b(?:an?|the|his|her|their|such|is|was|has|had|with) $").search(before):
        return start, stop + noun.end()
    subject = subject_of_predicate(before)
    if subject and PERSON_SUBJECT.search(subject):
        return start, stop
    return None


def intensified(scene: Scene, start: int, end: int) -> Span | None:
    """A noun made weighty and said of somebody: "a real strength"."""
    following = _INTENSIFIED.match(scene.folded, end)
    if following is None or following.group(1) in _THINGS or following.group(1) in _NOT_ADJECTIVES:
        return None
    subject = subject_of_predicate(scene.before(start))
    if subject is None or subject in ("there", "here"):
        return None
    return start, following.end(1)


_PLAIN_KINDS = frozenset(
    "young tall small little big short older younger elder old eldest youngest local single "
    "disabled deaf blind pregnant new other "
    "foster adoptive birth biological black white asian mixed british male female teenage "
    "adult looked-after first second third only "
    "half step full-time part-time former previous retired married named known same different "
    "missing thin slim blonde blond "
    "dark-haired fair-haired primary secondary sixth previous day boarding trans gay lesbian "
    "muslim christian catholic hindu sikh "
    "jewish homeless working unknown unnamed adopted fostered lone kinship respite premature "
    "newborn healthy non-verbal verbal bilingual "
    "right-handed left-handed large traveller roma refugee unaccompanied exchange transition "
    "reception nursery infant junior "
    "mature third-party year-old bearded masked second-year vulnerable third four-year-old "
    "further fellow wider extended whole "
    "a an the his her their our my your its this that such one another any each every no some "
    "very really so".split()
)


def described_person(scene: Scene, start: int, end: int) -> Span | None:
    """Somebody said to be a so-and-so kind of child: "is a smashing lad"."""
    before = scene.before(start)
    described = pattern(
        r"((?:such |quite |)(?:an?|one) (?:very |really |so |)([a-z]+(?:-[a-z]+)*) )$"
    ).search(before)
    if described is None or described.group(2) in _PLAIN_KINDS or described.group(2)[0].isdigit():
        return None
    typed = scene.text[start - len(described.group(2)) - 1 : start]
    if typed[:1].isupper() or described.group(2).endswith("-old"):
        return None
    subject = subject_of_predicate(before[: described.start()])
    return (
        (start - len(described.group(1)), end)
        if subject not in (None, "there", "here", "it")
        else None
    )


def keeps_doing(scene: Scene, start: int, end: int) -> Span | None:
    """Doing something again and again, uncounted: "keeps leaving"."""
    if not pattern(r" [a-z]+ing\b").match(scene.after(end)) or pattern(
        r" (?:bring|string|king|ring|spring)\b"
    ).match(scene.after(end)):
        return None
    if search_end(r"\b(?:to|and|staff|we|i|will|must|should|can) $", scene.before(start)):
        return None
    return start, end


_HOW = re.compile(r" (?:very |really |)[a-z]+(?: of (?:him|her|them|mum|dad))?[ .!)]*$")


def exclaimed_how(scene: Scene, start: int, end: int) -> Span | None:
    """A remark after the sentence is over: ", how sweet"."""
    if not pattern(r"(?:[,;(:-]|^) ?$").search(scene.before(start)):
        return None
    sentence = scene.sentence_at(start)
    rest = _HOW.match(scene.folded[end : min(sentence.end_char, end + 60)])
    if rest is None or pattern(r" (?:much|many|long|often|far|old|he|she|they)\b").match(
        scene.after(end)
    ):
        return None
    return start, end + len(rest.group().rstrip(" .!)"))


_TIMES = (
    r" (?:single )?(?:day|week|weekend|night|evening|morning|afternoon|month|term|year|hour|minute|"
    r"lunchtime|lunch|break|breaktime|playtime|half term|holiday|time|other|few|two|three|four|"
    r"five|six|seven|\d|mon|tues|wednes|thurs|fri|satur|sun|last|bit|one|so often|now)"
)
_DEED = re.compile(
    r"\b(?:he|she|they|mum|dad|who|it|boy|girl|[a-z]+) ((?!attends|includes|covers|records|"
    r"checks|counts|"
    r"lists|shows|is|was|has|does|his|as|this|says|on|gets|takes|goes|walks|runs|trains|plays|"
    r"visits|reads|sees)[a-z]+s (?:with |to |at |about |over |against |on )?)$"
)


def every(scene: Scene, start: int, end: int) -> Span | None:
    """A deed said to befall every one of something: "ruins every lesson"."""
    if re.match(_TIMES, scene.after(end)):
        return None
    deed = _DEED.search(scene.before(start))
    what = pattern(r" (?:single )?[a-z]+").match(scene.after(end))
    if (
        deed is None
        or what is None
        or pattern(r" (?:pupil|child|bedroom|room|student|resident|staff|visitor)").match(
            what.group()
        )
    ):
        return None
    return start - len(deed.group(1)), end + what.end()


_REMARK = re.compile(r"[,;(-] ?((?:how |very |so |really |that was |that's |too ){0,3}[a-z]+ )$")


def of_somebody(scene: Scene, start: int, end: int) -> Span | None:
    """A remark on somebody's doing after the sentence is over: ", big of him"."""
    remark = pattern(
        r"[,;(-] ?((?:how |very |so |really |that was |that's |too ){0,3}[a-z]+ )$"
    ).search(scene.before(start))
    if remark is None or not pattern(r" ?[.!)]*$").match(scene.after(end)):
        return None
    if pattern(
        r"(?:all|some|most|both|none|one|two|three|many|few|each|half|several|afraid|scared)\b"
    ).match(remark.group(1)):
        return None
    return start - len(remark.group(1)), end


def to_all(scene: Scene, start: int, end: int) -> Span | None:
    """Conduct said to be towards a whole kind of people: "rude to all the female staff"."""
    if not search_end(
        r"\b(?:to|with|at|of|towards|hates|dislikes|ignores|bullies|hits|about) $",
        scene.before(start),
    ):
        return None
    people = pattern(
        r" (?:of )?(?:the |his |her |our |their )?(?:[a-z]+ )?"
        r"(?:staff|teachers|adults|women|men|girls|boys|children|kids|pupils|people|others|"
        r"residents"
        r"|authority|mums|dads|parents|neighbours|professionals|males|females|subjects|lessons)\b"
    ).match(scene.after(end))
    subject_verb = pattern(
        r"\b(?:given|sent|told|shown|said|read|spoke|explained|gave|went|"
        r"issued) (?:\w+ )?(?:to|with|at) $"
    ).search(scene.before(start))
    return (start, end + people.end()) if people and not subject_verb else None
