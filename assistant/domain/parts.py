"""A whole referral told in one message: its headings say in which section each part is read.

Staff paste what they have written elsewhere. A heading on a line of its own holds until the next;
one with words behind it holds for its paragraph. What no heading covers is read in the section the
interview stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.domain.text import Frozen, Message, Section

_LEAD = (
    r"[ \t]*(?:#{1,6}[ \t]*|\*{1,2}|[-–•][ \t]*|\(?\d{1,2}[.)][ \t]*|section \d{1,2}[:.]?[ \t]*)?"
)
_TITLES: dict[Section, str] = {
    Section.SAFETY: r"(?:immediate |current )?(?:safety|danger)(?: now)?|immediate risk",
    Section.CHILD: (
        r"(?:about )?(?:the )?(?:child|pupil|student|young person|family|household)"
        r"(?:['’]s)?(?: and (?:the )?family)?(?: details| information)?"
        r"|(?:personal |family )details"
        r"|informing the family|consent"
    ),
    Section.BACKGROUND: (
        r"background(?: information| to (?:the )?(?:concern|referral))?|what (?:has )?happened"
        r"|(?:the |our |my |main |current |details of (?:the )?)?concerns?|chronology|timeline"
        r"|(?:details of )?(?:the )?incidents?|history|reason for (?:the )?referral"
        r"|what (?:are you|we are|we['’]re|i am|i['’]m) worried about|facts"
    ),
    Section.INTERVENTIONS: (
        r"(?:previous |our )?interventions?|(?:the )?actions?(?: taken)?(?: so far)?"
        r"|what (?:we|school|the school|the home|staff|i)(?: have| has|['’]ve)? "
        r"(?:done|tried|put in place)(?: so far| already)?"
        r"|what (?:has|['’]s) been (?:done|tried)(?: so far| already)?"
        r"|(?:support|help|work|steps|strategies)(?: already)?(?: in place| given| offered| taken"
        r"| tried| done)?(?: so far)?"
    ),
    Section.REQUEST: (
        r"(?:our |the )?(?:requests?|asks?)|what (?:we|i|school)(?: are|['’]re| am|['’]m)? "
        r"(?:want|need|ask(?:ing)?(?: for)?|would like|requesting)(?: to happen| from you)?"
        r"|(?:help|support|services?) (?:requested|wanted|needed|required)|what is requested"
        r"|what (?:help|support) (?:is|do you) (?:needed|wanted|want)"
    ),
    Section.OUTCOMES: (
        r"outcomes?|what (?:could|might|will|would) happen(?: if nothing (?:changes|is done))?"
        r"|(?:the )?(?:risks?|consequences)(?: if nothing (?:changes|is done))?"
        r"|if nothing (?:changes|is done)|(?:the )?impact on (?:the )?(?:child|him|her|them)"
    ),
}
_HEADING = re.compile(
    rf"^{_LEAD}(?:"
    + "|".join(f"(?P<{section.value}>{titles})" for section, titles in _TITLES.items())
    + r")[ \t]*(?:\*{1,2})?(?P<mark>:|[ \t][-–][ \t]|)(?:\*{1,2})?[ \t]*(?P<rest>[^\n]*)$",
    re.IGNORECASE | re.MULTILINE,
)
_DATED_LINE = re.compile(
    r"^[ \t]*(?:\d{1,2}[./]\d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Z])", re.MULTILINE
)
_NOT_A_LINE_END = re.compile(r"[^\n]")


class Part(Frozen):
    """What of a message is read in one section: half-open stretches, in typed order."""

    section: Section
    spans: tuple[tuple[int, int], ...]


def find_parts(message: Message) -> tuple[Part, ...]:
    """A part for each section, by first appearance; the whole where no heading stands in it."""
    text = message.text
    found: dict[Section, list[tuple[int, int]]] = {}
    section, start = message.section, 0

    def close(of: Section, first: int, last: int) -> None:
        if text[first:last].strip():
            found.setdefault(of, []).append((first, last))

    for heading, of, body_end in _headings(text):
        close(section, start, heading.start())
        if body_end is None:
            section, start = of, heading.end()
            continue
        close(of, heading.start("rest"), body_end)
        start = body_end
    close(section, start, len(text))
    whole = Part(section=message.section, spans=((0, len(text)),))
    return tuple(Part(section=of, spans=tuple(spans)) for of, spans in found.items()) or (whole,)


def only(message: Message, part: Part) -> Message:
    """The message as read in one part: the rest is blank, so that every place stays the same."""
    text = message.text
    shown: list[str] = []
    place = 0
    for start, end in part.spans:
        shown += [_NOT_A_LINE_END.sub(" ", text[place:start]), text[start:end]]
        place = end
    shown.append(_NOT_A_LINE_END.sub(" ", text[place:]))
    return message.model_copy(update={"section": part.section, "text": "".join(shown)})


def _headings(text: str) -> Iterator[tuple[re.Match[str], Section, int | None]]:
    """Each heading with its section and, where words stand behind it, where those end."""
    covered = 0
    for match in _HEADING.finditer(text):
        if match.start() < covered:
            continue
        section = next(item for item in _TITLES if match[item.value] is not None)
        if not match["rest"].strip():
            yield match, section, None
        elif match["mark"]:
            covered = _paragraph_end(text, match.end())
            yield match, section, covered


def _paragraph_end(text: str, line_end: int) -> int:
    """Where a heading's paragraph ends: a blank line, a dated line, or another heading."""
    place = line_end
    while place < len(text):
        following = text.find("\n", place + 1)
        stop = len(text) if following < 0 else following
        line = text[place + 1 : stop]
        if not line.strip() or _DATED_LINE.match(line) or _HEADING.match(line):
            return place
        place = stop
    return len(text)
