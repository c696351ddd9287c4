"""Does a sentence a model wrote say anything its sources do not? Word by word, and strictly.

Used for the two tasks in which a model may phrase: a question that code has chosen, and sentences
joined from facts. A sentence that holds one content word of its own is not shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_STEM_CHARS = 5
_LONGEST_QUESTION = 240
_JOINERS = (
    "a about after again all also although an and any are as asked asking at be because been "
    "before being both but by can could did do does doing during each for from had has have "
    "having he her here hers him his how i if in into is it its may me might more most much "
    "must my no not now of on once one only or other our out over own said say says she "
    "should since so some such than that the their them then there these they this those "
    "through to told too under until up us was we were what when where whether which while "
    "who whom why will with would you your it's he's she's they're we'd didn't doesn't don't "
    "isn't wasn't weren't won't wouldn't couldn't "
)
_FREE = frozenset(_JOINERS.split())
_JOIN = frozenset("a an the and also but for in of on that this to with which".split())
_CAUSES = frozenset("as because so".split())
_WEIGHTY = frozenset(
    "no not never none nobody nothing nor without only must should shall will would could can may "
    "might all every always again most more less if unless until".split()
)
_ASKING = frozenset("when who whom whose what which why how where".split())
_TELLING = frozenset("told said say".split())
_QUOTED = re.compile(r"“[^”]*”")
_TOKEN = re.compile(r"\[[^\]\[]+\]")
_NOT_IN_A_QUESTION = re.compile(
    r"\b(?:sorry|thanks?|thank you|i think|i understand|i feel|we feel|unfortunately|must|should"
    r"|please don't worry|well done|brave|awful|terrible|concerning|worrying|abuse[dr]?|assault\w*"
    r"|threshold|section (?:17|47)|perpetrator|victim|guilty|blame)\b",
    re.IGNORECASE,
)


def new_words(sentence: str, sources: Iterable[str]) -> tuple[str, ...]:
    """The content words of a sentence that none of its sources holds, in order."""
    held = {_stem(word) for source in sources for word in _words(source)}
    return tuple(
        dict.fromkeys(
            word for word in _words(sentence) if word not in _FREE and _stem(word) not in held
        )
    )


def says_only(sentence: str, sources: Sequence[str], *, is_one_fact: bool) -> bool:
    """Does it say what its sources say, in their order, and leave no weight out or add any?

    All its words but a few that join stand in the sources in the same order, so that who did what
    to whom is kept; "not", "could" and their like stand in both or in neither. "Because" may join
    only the parts of one fact, its words and its reason.
    """
    join = {_stem(word) for word in (_JOIN | _CAUSES if is_one_fact else _JOIN)}
    said = [word for word in _weighed(_words(sentence)) if word not in join]
    held = [[word for word in _weighed(_words(source)) if word not in join] for source in sources]
    weights = {word for words in held for word in words if word in _WEIGHTY}
    if {word for word in said if word in _WEIGHTY} != weights:
        return False
    return any(
        _is_part(said, [word for words in order for word in words]) for order in (held, held[::-1])
    )


def is_same_question(offered: str, question: str, said: str) -> bool:
    """Is it the chosen question, in one sentence, with words from it or from what was said?

    It asks with the same question words, keeps half of what the question is about ("when" alone
    needs no more), and brings in no person, number, negation or promise of its own.
    """
    text = offered.strip()
    if not text.endswith("?") or text.count("?") != 1 or len(text) > _LONGEST_QUESTION:
        return False
    if re.search(r"[\n\r]|[.!;]\s", text):
        return False
    both = f"{question} {said}"
    loose = {word.lower() for word in _NOT_IN_A_QUESTION.findall(text)}
    loose -= {word.lower() for word in _NOT_IN_A_QUESTION.findall(both)}
    if loose or not set(_TOKEN.findall(text)) <= set(_TOKEN.findall(both)):
        return False
    words = _words(text)
    weights = {word for word in _weighed(words) if word in _WEIGHTY}
    if not weights <= set(_weighed(_words(both))):
        return False
    own = _words(_QUOTED.sub(" ", question))
    asks = {word for word in own if word in _ASKING}
    if {word for word in words if word in _ASKING} != asks:
        return False
    about = {_stem(word) for word in own if word not in _FREE or word in _TELLING}
    kept = about & {_stem(word) for word in words}
    if asks != {"when"} and 2 * len(kept) < len(about):
        return False
    return not new_words(text, (question, said))


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _weighed(words: list[str]) -> list[str]:
    """The words as they are compared, a negation inside a word as one of its own."""
    found: list[str] = []
    for word in words:
        if word.endswith("n't"):
            found += [_stem(word[:-3]), "not"]
        else:
            found.append(word if word in _WEIGHTY else _stem(word))
    return found


def _is_part(said: list[str], held: list[str]) -> bool:
    rest = iter(held)
    return all(word in rest for word in said)


def _stem(word: str) -> str:
    """A number or a short word whole, a longer word by its beginning."""
    return word if word.isdigit() or len(word) <= _STEM_CHARS else word[:_STEM_CHARS]
