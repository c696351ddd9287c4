"""Cutting what staff typed into sentences, with exact offsets.

Made for hurried notes: lower-case starts, list lines, clock times with a full stop, initials and
the abbreviations of schools and homes. Words inside closed quotation marks stay in one sentence.
Linear in the length of the text.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from assistant.domain.quotations import Quotation, find_quotations

_QUOTED = re.compile("[\"“„«‘'](?:(?<!')|(?<![^\\s(:].))")
# Read backwards from the full stop: the same backwards as forwards.
_LAST_WORD = re.compile(r"[A-Za-z]+(?:\.[A-Za-z]+)*")
_NEXT_WORD = re.compile(r"\s*[\"'“‘(\[]*([A-Za-z]+|\d+)?")
_BULLET = re.compile(r"[ \t]*(?:[-–—*•·‣▪●○>]+[ \t]+)?")
_LIST_NUMBER = re.compile(r"[ \t(]*(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]?$")
_SPEECH_TAG = re.compile(
    r"\s*(?:(?:[A-Z]\w*|[Tt]he \w+|[Hh]e|[Ss]he|[Tt]hey|I|[Hh]is \w+|[Hh]er \w+)(?: [A-Z]\w*)?) "
    r"(?:said|shouted|asked|replied|told|yelled|whispered|screamed|answered|added|wrote)\b"
)
_NEVER_LAST = frozenset(
    "mr mrs ms miss dr prof rev revd sgt insp supt cllr fr sr st messrs approx eg e.g ie i.e "
    "vs v cf incl viz ca esp aka "
    "a.k.a".split()
)
_BEFORE_NUMBER = frozenset(
    "yr yrs no nos tel ext ref fig p pp para pt rm wk wks max min temp mob tele room ch vol "
    "sect art c ks "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri "
    "sat sun".split()
)
_SELDOM_LAST = frozenset(
    "etc a.m p.m am pm appt appts mtg hosp dept govt assoc inc ltd co ave rd sq tel adm info "
    "resp attd obs meds "
    "yr yrs hr hrs mins min secs sec wk wks mth mths bk brk".split()
)
# Without a vowel and no abbreviation of what follows: a hurried writer ends a sentence with them.
_TYPED_LAST = frozenset("tbh rn btw pls plz thx nvm imo smh".split())
_STARTERS = frozenset(
    "he she they we i it its hes shes theyre mum mums dad dads nan gran mother father this "
    "that these those there then when "
    "after before at on in the his her their staff no yes but and so also later today "
    "yesterday".split()
)
_SELDOM_STARTERS = frozenset("in on at and the then his her that".split())


def _not_after(words: Iterable[str]) -> str:
    """A look back from a full stop that fails after any of these patterns of one length."""
    return rf"(?<!(?<![A-Za-z])(?i:{'|'.join(sorted(words))})\.)"


_PLAIN_WORDS = [word for word in _NEVER_LAST if word.isalpha() and len(word) > 1]
ORDINARY_END = (
    r"(?<=[a-z]{2}\.)(?= [A-Z])"
    + "".join(
        _not_after(word for word in _PLAIN_WORDS if len(word) == length)
        for length in sorted(set(map(len, _PLAIN_WORDS)))
    )
    + "".join(_not_after([f"[ivx]{{{length}}}"]) for length in (2, 3, 4))
)
"""Just after a full stop that ends its sentence whatever else stands around it, quotation marks
aside: an ordinary word, no list number, and a capital.
"""
# A group is named where no look at the words around is needed: an ordinary end, a line's end.
_CANDIDATE = re.compile(
    rf"[\n.!?…](?:(?P<plain>{ORDINARY_END})"
    r"|(?P<line>(?:(?<=\n)|[.!?…]*\n)[\n.!?…]*[)\]\"'”’»]*[.!?]*)"
    r"|[.!?…]*[)\]\"'”’»]*[.!?]*)"
)


# The marks a dictating program writes out as words; one alone may be a saying ("and that's that,
# full stop").
_SPOKEN_END = re.compile(
    r"(?<!\ba )\b(?:(?:full stop|(?:new|next) (?:paragraph|line)|exclamation mark)\b[ \t.,;!]*)+",
    re.IGNORECASE,
)
_SPOKEN_MARKS = (
    *("full stop", "new paragraph", "next paragraph", "new line", "next line", "comma"),
    *("open quote", "open quotes", "close quote", "close quotes", "semicolon", "semi-colon"),
    *("question mark", "exclamation mark"),
)
_SPOKEN_MARK = re.compile(rf"(?<!\ba )\b(?:{'|'.join(_SPOKEN_MARKS)})\b", re.IGNORECASE)


class Sentence(NamedTuple):
    """One sentence: a half-open span of code points in the text it was cut from, and those
    characters.
    """

    start_char: int
    end_char: int
    text: str


def split_sentences(
    text: str, quotations: tuple[Quotation, ...] | None = None
) -> tuple[Sentence, ...]:
    """The sentences in order; white space and list bullets between them belong to none.

    `quotations` are those of `find_quotations`, for a caller that has them already.
    """
    found: list[Sentence] = []
    closed: list[Quotation] = []
    if ("'" in text or not text.isascii() or '"' in text) and _QUOTED.search(text) is not None:
        quotations = find_quotations(text) if quotations is None else quotations
        closed = [quotation for quotation in reversed(quotations) if quotation.closed]
    start = 0
    at_word = False
    for candidate in _CANDIDATE.finditer(text):
        kind, end = candidate.lastgroup, candidate.end()
        if closed and _is_inside(closed, candidate.start(), end):
            continue
        if kind == "plain":
            if at_word:
                found.append(Sentence(start, end, text[start:end]))
            else:
                _append(found, text, start, end)
            start, at_word = end + 1, True
        elif kind == "line" or _ends_sentence(text, start, candidate):
            _append(found, text, start, end)
            start, at_word = end, False
    _append(found, text, start, len(text))
    return tuple(_cut_at_spoken_marks(text, found) if _is_dictated(text) else found)


def _is_dictated(text: str) -> bool:
    """Were marks spoken, and so typed as words ("… with a bruise full stop the next day …")?"""
    lowered = text.lower()
    if not any(mark in lowered for mark in _SPOKEN_MARKS):
        return False  # nearly always, and far faster said
    marks = _SPOKEN_MARK.finditer(text)
    return next(marks, None) is not None and next(marks, None) is not None


def _cut_at_spoken_marks(text: str, sentences: Iterable[Sentence]) -> list[Sentence]:
    found: list[Sentence] = []
    for sentence in sentences:
        start = sentence.start_char
        for mark in _SPOKEN_END.finditer(text, start, sentence.end_char):
            _append(found, text, start, mark.start())
            start = mark.end()
        _append(found, text, start, sentence.end_char)
    return found


def _is_inside(closed: list[Quotation], start: int, end: int) -> bool:
    """Whether this span lies between the marks of a quotation, the next of which stands last;
    those that end before it are dropped.
    """
    while closed and closed[-1].end_char <= start:
        closed.pop()
    return bool(closed) and closed[-1].start_char < start and end < closed[-1].end_char


def _append(found: list[Sentence], text: str, start: int, end: int) -> None:
    body = text[start:end].lstrip()
    if not body:
        return
    if not body[0].isalnum():
        bullet = _BULLET.match(body)
        body = body[bullet.end() :].lstrip() if bullet is not None else body
    start = end - len(body)
    body = body.rstrip()
    if body and (body[0].isalnum() or any(map(str.isalnum, body))):
        found.append(Sentence(start, start + len(body), body))


def _ends_sentence(text: str, start: int, candidate: re.Match[str]) -> bool:
    mark = candidate.group()
    end = candidate.end()
    if end < len(text) and not text[end].isspace():
        return _runs_on(text, candidate)
    following = _NEXT_WORD.match(text, candidate.end())
    word_after = (following.group(1) or "") if following is not None else ""
    if not word_after:
        return True
    if mark[-1] in "\"'”’»" and (
        word_after[0].islower() or _SPEECH_TAG.match(text, candidate.end())
    ):
        return False
    if mark[0] in "!?":
        if ")" in mark and word_after[0].islower():
            return False  # a doubt in brackets: "a male (20s?) in a white car"
        return (
            word_after[0].isupper()
            or word_after[0].isdigit()
            or len(mark) == 1
            or "!" in mark
            or "?" in mark
        )
    if mark[0] == "…" or mark.startswith(".."):
        return not word_after[0].islower()
    return _full_stop_ends(text, start, candidate.start(), word_after)


def _runs_on(text: str, candidate: re.Match[str]) -> bool:
    """Whether a sentence ends here although no space follows: "went home.He was"."""
    start, end = candidate.span()
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (
        len(before) == 2
        and before.isalpha()
        and before.islower()
        and after[0].isupper()
        and (len(after) == 1 or after[1].islower() or after[1].isspace())
        and candidate.group()[-1] in ".!?"
    )


def _full_stop_ends(text: str, start: int, stop: int, word_after: str) -> bool:
    """Whether the single full stop at this place ends its sentence, judged by the words on both
    sides.
    """
    window = max(start, stop - 24)
    before = _LAST_WORD.match(text[window:stop][::-1])
    if stop - start <= 8 and _LIST_NUMBER.fullmatch(text[start:stop].strip()):
        return False
    if before is None:
        return True
    word = before.group()[::-1]
    lowered = word.lower()
    capital, number = word_after[0].isupper(), word_after[0].isdigit()
    starter = word_after.lower() in _STARTERS
    if lowered in _NEVER_LAST:
        return lowered in ("v", "st", "sr") and starter and capital
    if number and lowered in _BEFORE_NUMBER:
        return False
    if lowered in _SELDOM_LAST:
        return capital or (starter and word_after not in _SELDOM_STARTERS)
    if len(word) == 1 or ("." in word and all(len(part) == 1 for part in word.split("."))):
        return starter and capital if word[0].isupper() else starter or capital or number
    clipped = len(word) <= 4 and not re.search("[aeiouy]", lowered) and lowered not in _TYPED_LAST
    if clipped and not capital and not number:
        return starter
    return True
