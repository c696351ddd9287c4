"""What stands among the actions and is none: headings, asides, and what was taken back."""

from __future__ import annotations

from assistant.engines.offline.any_case import AnyCase

_ABOUT_THE_TELLING = AnyCase(
    r"\W*(?:(?:oh|ok|okay|right|so|now|sorry|and|also|well)\W+)*(?:"
    r"(?:this is |here is |heres |here.s )?what (?:we|school|i|staff)(?: have|.?ve)? (?:\w+ )?"
    r"(?:done|tried|put in(?: place)?|did|do)(?: so far| already| to date)?|"
    r"(?:i )?(?:forgot|forgotten|meant|nearly forgot) to (?:mention|say|add|put)"
    r"(?: (?:it|this|that))?|"
    r"(?:i )?should(?: have|.?ve) (?:said|mentioned|added)|"
    r"(?:there (?:are|were|have been) )?no (?:previous|prior|earlier|other|known|past) "
    r"(?:referrals?|involvement|interventions?|concerns|support|agenc\w+)(?: (?:made|known|on "
    r"file))?)\W*$"
)
# How whoever writes feels: no deed, unless words of a deed follow.
_FEELING = AnyCase(
    r"\W*(?:(?:and|but|so|also|honestly|really)\W+)*(?:(?:very |really |just |still )*(?:worried|"
    r"concerned)|(?:i|we|staff|everyone|all of us)(?:[’']?m|[’']?re| am| are| feel| is| remain) "
    r"(?:all |so |very |really |just |still |quite |now |a bit |pretty |always |both )*(?:tired|"
    r"worried|concerned|exhausted|upset|sad|fed up|frustrated|anxious|unsure|glad|pleased|proud|"
    r"sorry|hopeful|lucky|stuck|at a loss|struggling|run ragged|drained|scared|shocked|gutted|"
    r"heartbroken))\b(?![^.]*\b(?:so (?:we|i)|rang|spoke|told|asked|referred|emailed)\b)"
)
_TAKEN_BACK = AnyCase(
    r"[-–—,;.] ?(?:oh |sorry |no |wait |actually )*(?:thats|that.s|thats|its|it.s|this is) "
    r"(?:not (?:us|him|her|ours|for us|this (?:child|one))|"
    r"(?:a |an |the )?(?:different|wrong|other) "
    r"(?:child|one|pupil|family))\b|"
    r"\b(?:ignore|scrap|delete|forget) (?:that|this|it|the above)?\W*$"
)


def is_about_the_telling(text: str) -> bool:
    """Is a clause only a heading, an afterthought's opening, or that there was nothing before?"""
    return _ABOUT_THE_TELLING.match(text) is not None or _FEELING.match(text) is not None


def is_taken_back(text: str) -> bool:
    """Does a sentence take back what it has just told ("CPN for mum - no, that's not us")?"""
    return _TAKEN_BACK.search(text) is not None
