"""What numbers say of an effect: "1 session out of 10", "four times a night and it's once now"."""

from __future__ import annotations

from assistant.domain.record import Impact
from assistant.engines.offline.any_case import AnyCase

_NUMBERS = {
    "no": 0,
    "none": 0,
    "once": 1,
    "twice": 2,
    **{
        word: value
        for value, word in enumerate(
            "one two three four five six seven eight nine ten eleven twelve".split(), start=1
        )
    },
}
_NUMBER = r"(\d{1,3}|" + "|".join(_NUMBERS) + r")"
_SHARE = AnyCase(
    rf"\b{_NUMBER}(?: (?:of (?:the )?)?(?!out\b)\w+)? (?:out )?of (?:the |a possible |about )?"
    rf"{_NUMBER}\b"
)
_TAKEN_UP = AnyCase(
    r"\b(?:been|be|went|come|came|comes|goes|attend\w*|turn(?:s|ed) up|on time|made it|in|eat\w*|"
    r"ate|us(?:ed|es)|did|done|took|taken|finished|completed|managed|settled)\b"
)
_DOWN = AnyCase(
    rf"\b(?:was|were|up|woke|waking|wet|wetting|late|{_NUMBER} times)\b[^.]{{0,40}}?\b{_NUMBER}"
    rf"(?: (?:times?|nights?|days?)\b)?[^.]{{0,30}}?\b(?:and|but|now|,)[^.]{{0,14}}?\b{_NUMBER}"
    r"(?: (?:times?|a night|a week|nights?|days?))* now\b"
)
_FEW, _MOST = 0.25, 0.7


def share_of(text: str) -> Impact:
    """The label of a share of what was offered that was taken up, or of a number that fell."""
    match = _SHARE.search(text)
    if match is not None and _TAKEN_UP.search(text):
        part, whole = _value(match.group(1)), _value(match.group(2))
        if whole > 0 and part <= whole and whole > 1:
            share = part / whole
            return (
                Impact.NONE if share < _FEW else Impact.POSITIVE if share >= _MOST else Impact.MIXED
            )
    fell = _DOWN.search(text)
    if fell is not None:
        before, after = _value(fell.group(2)), _value(fell.group(3))
        if after < before:
            return Impact.POSITIVE
    return Impact.UNKNOWN


def _value(word: str) -> int:
    return _NUMBERS[word] if word in _NUMBERS else int(word)
