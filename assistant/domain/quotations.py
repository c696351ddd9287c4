"""Where somebody's exact words stand: quotation marks of every kind staff type, as half-open
spans.

Curly and straight, double and single, closed and never closed. Apostrophes are not quotation
marks. Whether a quotation is verbatim speech or a writer's scare quotes is for the wording
review to say; here only the marks are found.
"""

import re
from typing import NamedTuple

_MARK = re.compile("[\"'“”„‟«»‘’‚‹›`´\n]")
_OPENING = re.compile("[\"'“”„«‘`´‹]")
# A double mark, or a single one with no letter or figure before it.
_MAY_OPEN = re.compile('["“”„‟«\'‘`´‹](?:(?<=["“”„‟«])|(?<![^\\W_].))')
_DOUBLE_OPEN = "“„‟«"
_DOUBLE_CLOSE = "”»"
_ELISIONS = (
    "cause",
    "cos",
    "coz",
    "em",
    "til",
    "till",
    "bout",
    "n",
    "ere",
    "tis",
    "twas",
    "im",
    "er",
    "appen",
    "ello",
)
_INTRODUCES_SPEECH = re.compile(
    r"(?:\b(?:said|says|say|saying|told|tells|asked|asks|shouted|shouting|shouts|yelled|wrote|"
    r"writes|replied|called|calling"
    r"|texted|messaged|whispered|screamed|muttered|answered|reads|goes|like|was|him|her|me|us|"
    r"staff|them)|[,:;])\s*$"
)
_SPEECH_WINDOW = 24
_PLURAL_REACH = 20
_SINGLES = "'‘`´‹"
_AFTER_SPEECH = re.compile(
    r" (?:he|she|they|i|we|said|says|and|then|when|to|at|but|as|while|before|after|in|on|mum|"
    r"dad|which|who|was|is|twice|three)\b"
)


class Quotation(NamedTuple):
    """One quotation with its marks: a half-open span of code points, and whether its closing
    mark was typed.
    """

    start_char: int
    end_char: int
    closed: bool


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Every quotation in order, marks included; none overlaps another and none crosses a line
    break.
    """
    if not may_hold_quotation(text):
        return ()
    marks = [(m.start(), m.group()) for m in _MARK.finditer(text)]
    found: list[Quotation] = []
    index = 0
    unclosed_before = (
        0  # up to here no single quotation mark closes: looking again would find nothing
    )
    while index < len(marks):
        position, mark = marks[index]
        if mark in _SINGLES and position < unclosed_before:
            index += 1
            continue
        closer = _closing(text, marks, index)
        if closer is None:
            if mark in _SINGLES and _may_open(text, position):
                unclosed_before = _line_end(text, position)
            index += 1
            continue
        end, closed = closer
        found.append(Quotation(position, end, closed))
        while index < len(marks) and marks[index][0] < end:
            index += 1
    return tuple(found)


def may_hold_quotation(text: str) -> bool:
    """Whether a mark of the text could open a quotation; far faster than finding out."""
    if text.isascii() and "'" not in text and '"' not in text and "`" not in text:
        return False
    return _MAY_OPEN.search(text) is not None and _OPENING.search(text) is not None


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The half-open spans of every quotation, marks included, closed or not."""
    return tuple((q.start_char, q.end_char) for q in find_quotations(text))


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _may_open(text: str, position: int) -> bool:
    return _opens(text, position) and not _is_elision(text, position)


def _closing(text: str, marks: list[tuple[int, str]], index: int) -> tuple[int, bool] | None:
    """Where the quotation opened by this mark ends, or None when the mark opens nothing."""
    position, mark = marks[index]
    if mark in _DOUBLE_OPEN or mark == "”":
        closers = _DOUBLE_CLOSE + '"' + ("“" if mark == "”" else "")
        return _double_end(text, marks, index, closers)
    if mark == '"':
        if position and text[position - 1].isdigit() and not _opens(text, position):
            return None  # inches: 5'6"
        return _double_end(text, marks, index, '"”“')
    if mark in _SINGLES and _may_open(text, position):
        return _single_end(text, marks, index)
    return None


def _double_end(
    text: str, marks: list[tuple[int, str]], index: int, closers: str
) -> tuple[int, bool]:
    for place in range(index + 1, len(marks)):
        later, mark = marks[place]
        if mark == "\n":
            return later, False
        if mark in closers:
            return later + 1, True
    return len(text), False


def _single_end(text: str, marks: list[tuple[int, str]], index: int) -> tuple[int, bool] | None:
    """The closing single mark: not an apostrophe inside a word, nor a plural's if better
    follows.
    """
    plural: int | None = None
    last = len(marks)
    for place in range(index + 1, len(marks)):
        later, mark = marks[place]
        if mark == "\n" or (plural is not None and place >= last):
            break
        if mark not in "'’´`›" or not _closes(text, later):
            if plural is not None and (mark == "‘" or (mark in _SINGLES and _opens(text, later))):
                break
            continue
        if not _may_be_plural(text, later):
            return later + 1, True
        if plural is None:
            plural, last = later, place + _PLURAL_REACH
    if plural is not None:
        return plural + 1, True
    position, mark = marks[index]
    spoken = text[max(0, position - _SPEECH_WINDOW) : position].lower()
    if mark == "‘" or _INTRODUCES_SPEECH.search(spoken):
        return _line_end(text, position), False
    return None


def _opens(text: str, position: int) -> bool:
    before = text[position - 1] if position else " "
    after = text[position + 1] if position + 1 < len(text) else " "
    return not before.isalnum() and before not in ".!?" and not after.isspace()


def _closes(text: str, position: int) -> bool:
    before = text[position - 1] if position else " "
    after = text[position + 1] if position + 1 < len(text) else " "
    return not before.isspace() and not after.isalnum()


def _may_be_plural(text: str, position: int) -> bool:
    """Whether the mark could be a plural's apostrophe ("the boys' toilets")."""
    return (
        text[position - 1] in "sS"
        and text[position + 1 : position + 2] == " "
        and text[position + 2 : position + 3].islower()
        and _AFTER_SPEECH.match(text, position + 1) is None
    )


def _is_elision(text: str, position: int) -> bool:
    """Whether the mark stands for letters left out: 'cause, 'em, '90s."""
    word = re.match(r"\w+", text[position + 1 : position + 12])
    if word is None:
        return False
    lowered = word.group().lower()
    return lowered in _ELISIONS or (lowered[0].isdigit() and lowered.endswith("s"))
