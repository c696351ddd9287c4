"""Does a sentence a model wrote say anything its sources do not? Word by word, and strictly.

Used for the two tasks in which a model may phrase: a question that code has chosen, and sentences
joined from facts. A sentence that holds one content word of its own is not shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

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


def is_same_question(offered: str, question: str, said: str) -> bool:
    """Is it the chosen question, in one sentence, with words from it or from what was said?"""
    text = offered.strip()
    if not text.endswith("?") or text.count("?") != 1 or len(text) > _LONGEST_QUESTION:
        return False
    if re.search(r"[\n\r]|[.!;]\s", text):
        return False
    if _NOT_IN_A_QUESTION.search(text) and not _NOT_IN_A_QUESTION.search(f"{question} {said}"):
        return False
    asked = {_stem(word) for word in _words(question)}
    keeps = {_stem(word) for word in _words(text)} & asked
    return bool(keeps - {"the", "a", "this"}) and not new_words(text, (question, said))


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _stem(word: str) -> str:
    """A number or a short word whole, a longer word by its beginning."""
    return word if word.isdigit() or len(word) <= _STEM_CHARS else word[:_STEM_CHARS]
