"""Whether the family agrees to the referral or the help: who, how they stand to it, and to what.

Agreeing to something else ("agreed to meet us", "happy at school") is no agreement to the referral.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.reading import Reading

_WHO = (
    r"(?:(?:mum|dad|mam|nan)['’]?s(?= (?:said|says|happy|ok|fine|on board|agreed|given|not))|mum|"
    r"mam|mom|mummy|mother|dad|daddy|father|parents?|carers?|nan|nana|gran|grandmother|"
    r"grandad|grandparents|guardians?|family|both|step-?mum|step-?dad|aunt|auntie|uncle)"
)
_BETWEEN = r"[^.;!?\n]{0,45}?"
# What is agreed to: the referral, help in general, or a bare "this".
_WHAT = (
    r"(?!\s+to (?:support|help|assess|share)\b)(?:\s+(?:to|with|for|4|of|about|by|that|us|me|school"
    r"|having|getting|have|get|receive|accept|"
    r"making|be|being|speak(?:ing)?|talk(?:ing)?|contact(?:ing)?|go(?:ing)?|the|a|an|this|any|"
    r"some|more|our|my|further|family|extra|early))*\s+"
    r"(?:referr\w*|refer(?:red)?|early (?:help|intervention)|help\w*|support\w*|assessments?|"
    r"social (?:care|services|workers?)|children['’]?s (?:services|social care)|services|"
    r"involvement|ask(?:ing)? for|shar(?:e|ing)|this|that|it)\b"
)
_STANDS = (
    r"(?:(?:fully |both |all |also |very |quite |really |now |verbally |said (?:(?:s?he|they)"
    r"(?:['’]s|['’]re| is| are|['’]d| would)? )?|would |is |are |was |were |has |have |does |do )*"
    r"(?:agree[sd]?|agreeable|consent(?:s|ed|ing)?|happy|fine|ok(?:ay)?|content|supportive|"
    r"in agreement|on board|keen|willing|glad|grateful|welcom(?:e|es|ed)|support(?:s|ed)?))"
)
_AGREES = (
    # Somebody of the family stands well to it, or says no more than that.
    AnyCase(rf"\b{_WHO}\b{_BETWEEN}\b{_STANDS}(?:{_WHAT}|(?=\s*(?:$|[.,;\n])))"),
    # They give their consent, or a form says that it was given.
    AnyCase(
        rf"\b{_WHO}\b{_BETWEEN}\b(?:gave|given|gives|giving|signed|signs)(?: \w+){{0,3}}? "
        r"(?:consent|permission|agreement|form|paperwork)\b"
    ),
    AnyCase(rf"\b{_WHO} (?:has |have |both )?signed(?=\s*(?:$|[.,;+\n]))"),
    AnyCase(
        r"\b(?:consent|permission|agreement)(?: (?:to (?:the )?referral|form|was|is|has been|from "
        r"\w+))*\s*[:\-–]?\s*(?:yes|given|obtained|gained|signed|in place|received|granted"
        r"|agreed)\b"
    ),
    AnyCase(
        rf"\b(?:early help|eha|taf|referral)\b{_BETWEEN}\bwith {_WHO}\b{_BETWEEN}"
        r"\b(?:he|she|they|both)(?: have| has)?(?: both)? signed (?:it|this|the form)\b"
    ),
    # They ask for it themselves.
    AnyCase(
        rf"\b{_WHO}\b{_BETWEEN}\b(?:asked (?:us|me|school|for)|asking for|ask(?:s|ed)? for"
        rf"|requested|"
        rf"requests|wants?|would (?:like|welcome)|said yes|says yes|keen)(?:{_WHAT})"
    ),
)
_NOT = AnyCase(
    r"\b(?:not|no|never|without|unless|until|yet to|if|whether|unsure|don['’]?t|doesn['’]?t"
    r"|didn['’]?t|"
    r"hasn['’]?t|haven['’]?t|won['’]?t|wouldn['’]?t|isn['’]?t|aren['’]?t|refus\w*|declin\w*"
    r"|withdr[ae]w\w*|withh\w*)\b"
)
_BREAK = re.compile(r"\s[-–—]\s|[;:(]")
"""What parts a clause from a "not" that belongs to the one before it."""
_AFTER_NOT = AnyCase(r"\s*[:\-–]?\s*(?:not|no|refused|declined|withheld)\b")


def find_agreement(reading: Reading) -> Iterator[tuple[int, int]]:
    """Spans that say the family agrees to the referral or to help, in typed order."""
    spans = []
    for passage in reading.passages:
        for pattern in _AGREES:
            for match in pattern.finditer(passage.text):
                if not _is_denied(passage.text, match.start(), match.end()):
                    spans.append(
                        (passage.start_char + match.start(), passage.start_char + match.end())
                    )
    yield from sorted(spans)


def _is_denied(text: str, start: int, end: int) -> bool:
    near = _BREAK.split(text[max(0, start - 25) : start])[-1] + text[start:end]
    return _NOT.search(near) is not None or _AFTER_NOT.match(text, end) is not None
