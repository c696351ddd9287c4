"""Shapes for what is said of people: feelings, labels, character."""

import re

from assistant.domain.rules.wording.predicates import is_predicate
from assistant.domain.rules.wording.scene import Scene
from assistant.domain.rules.wording.usage import BE, LINK, Span, is_hyphenated, is_name, pattern

OBSERVED = re.compile(
    r"^ ?(?:[:(,;-]|and|as|because|with|when)? ?\(?(?:(?:he|she|they) (?:was|were) |was |were )?"
    r"(?:crying|cried|sobb|tear|weep|wept|shak|trembl|shout|scream|yell|hid|hiding|rock|red|"
    r"flush|pac(?:ed|ing)|clench|hand|fists?|head|eyes|looking|looked at|star|"
    r"star(?:ed|ing)|hugg|curl|sat |sitting|shouting|kicked|threw|throwing|slamm|walked|ran |"
    r"running|smil|laugh|bit|biting|refus|would not|wouldn't|said)"
)


_DETERMINER = re.compile(
    r"(?:\b(?:such an?|an?|the|our|quite an?|a bit of an?|right|real|proper|total|complete|"
    r"absolute|little|most|very|young|such) )+$"
)


_FELT_BY = re.compile(
    r"(?: and [a-z]+|, [a-z]+)? (?:little |young )?(?:child|boy|girl|lad|kid|young man|"
    r"young woman|young person|man|woman|mother|mum|father|dad|family|teenager)\b"
)


_ARTICLE = re.compile(rf"\b(?:an?|the) {LINK}(?:[a-z]+ and )?$")


def feeling(scene: Scene, start: int, end: int) -> Span | None:
    """An inner state said of somebody, with nothing seen or heard beside it."""
    if is_name(scene, start, end) or is_hyphenated(scene, end):
        return None
    before = scene.before(start)
    attributive = _FELT_BY.match(scene.after(end)) and _ARTICLE.search(before)
    if not attributive and not is_predicate(before):
        return None
    if OBSERVED.match(scene.after(end)):
        return None
    return start, end


def strong_feeling(scene: Scene, start: int, end: int) -> Span | None:
    """An inner state strong enough to count wherever it stands."""
    if is_name(scene, start, end) or is_hyphenated(scene, end) or OBSERVED.match(scene.after(end)):
        return None
    return start, end


def sentence_adverb(scene: Scene, start: int, end: int) -> Span | None:
    """A feeling word that comments on the whole sentence."""
    if is_name(scene, start, end):
        return None
    before, after = scene.before(start), scene.after(end)
    if (
        scene.is_sentence_start(start)
        or after.startswith(",")
        or pattern(r"(?:,|-|\bbut|\band|\bwas|\bis|\bhad|\bhas)\s*$").search(before)
    ):
        return start, end
    return None


_DETERMINER_ENDS = tuple(
    f"{word} "
    for word in (
        "a an the our right real proper total complete absolute little most very young such"
    ).split()
)
_VERB_LEADS = ("he ", "she ", "they ", "not ", "n't ", "boys ", "girls ", "who ")
_TO = re.compile(r"\bto $")


# A part, a book, a course, a sport: the word describes nobody.
ON_STAGE = re.compile(
    r"\b(?:plays? the|played (?:the|an?)|drama|panto\w*|nativity|macbeth|musical|film|movie|novel|"
    r"chapter|cartoon|storybook|comic|costume|fancy dress|halloween|poster|assembly|lesson|"
    r"workshop|"
    r"policy|programme|register|leaflet|scheme|charity|titled|entitled|"
    r"chess|tag|lego|minecraft|marathon|athletics|cross country|relay|boxing club|worksheet|"
    r"spelling)\b"
)
_ACTED = re.compile(
    r"\b(?:play(?:s|ed|ing)|cast as|dressed (?:up )?as|part of|role of) (?:an?|the) $"
)


def label_noun(scene: Scene, start: int, end: int) -> Span | None:
    """A label with the article and degree words in front of it."""
    if is_name(scene, start, end) or is_hyphenated(scene, end):
        return None
    before = scene.before(start)
    if before.endswith(_VERB_LEADS) or _TO.search(before[-4:]):
        return None  # the verb: "to bully"
    if _ACTED.search(before):
        return None
    determiner = _DETERMINER.search(before) if before.endswith(_DETERMINER_ENDS) else None
    return (start - len(determiner.group()), end) if determiner else (start, end)


_ONE_OF_THINGS = re.compile(r" (?:i|we|that|he|she|they|staff|on|in|from|at|with)\b")
_IS_THE = re.compile(rf"\b{BE} {LINK}(the )$")


def label_in_the(scene: Scene, start: int, end: int) -> Span | None:
    """A label after "is the"."""
    match = _IS_THE.search(scene.before(start))
    if scene.folded[start:end].endswith("one") and _ONE_OF_THINGS.match(scene.after(end)):
        return None
    return (start - len(match.group(1)), end) if match and not is_hyphenated(scene, end) else None


_LABEL_ARTICLES = frozenset(("a", "an", "our", "the"))
_SAID_TO_BE = re.compile(
    rf"\b(?:he|she|they|who|hes|shes|theyre|i|you|mum|dad|mother|father|parents?|"
    rf"[a-z]+(?:'s)?)\b ?{BE} {LINK}"
    r"((?:(?:(?:such|quite|turning into|not) )*(?:an?|our|the|one of the|one of our|"
    r"a bit of an?) )(?:[a-z]+ ){0,2})$"
)


def label_pred(scene: Scene, start: int, end: int) -> Span | None:
    """A word that is a label only when somebody is said to be one."""
    if is_hyphenated(scene, end) or is_name(scene, start, end):
        return None
    before = scene.before(start)
    if scene.folded[start:end] == "one" and (
        _ONE_OF_THINGS.match(scene.after(end)) or before.endswith("same ")
    ):
        return None
    match = None
    if not _LABEL_ARTICLES.isdisjoint(before.split()[-3:]):
        match = _SAID_TO_BE.search(before)
    if match:
        return start - len(match.group(1)), end
    if (
        scene.folded[end - 1] == "s"
        and is_predicate(before)
        and scene.folded[start:end] in ("animals",)
    ):
        return start, end
    return None


def trait(scene: Scene, start: int, end: int) -> Span | None:
    """A character word said of a person."""
    if is_name(scene, start, end) or is_hyphenated(scene, end):
        return None
    before, after = scene.before(start), scene.after(end)
    if is_predicate(before):
        return start, end
    person = pattern(
        r"(?:,? [a-z-]+| and [a-z-]+){0,2} (?:child|children|boys?|girls?|lads?|kids?|pupils?|"
        r"students?|man|woman|men|women|mothers?|mums?|fathers?|dads?|parents?"
        r"|teenagers?|family|families|individual|person|people|partner|side|streak|nature|"
        r"behaviour|attitude|way|manner|ways|character|towards|with|at|to|liar|sod|cow|madam|"
        r"one|so-and-so|little)\b"
    ).match(after)
    if person:
        return start, end + (
            person.end()
            if not pattern(r"(?:towards|with|at|to|and [a-z-]+.*)$").search(person.group())
            else 0
        )
    if scene.is_sentence_start(start):  # a note without a subject: "Lazy in lessons."
        return start, end
    return None


def poor_name(scene: Scene, start: int, end: int) -> Span | None:
    """Pity in front of a name: "poor Ellie"."""
    name = pattern(r" [A-Z][a-z]+(?![\w'’-])").match(scene.text[end : end + 24])
    if name is None or pattern(r" (?:I|Law|Laws|Clare|Yorkshire)\b").match(
        scene.text[end : end + 12]
    ):
        return None
    return start, end + name.end()
