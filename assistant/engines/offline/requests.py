"""Finding explicit asks, one each, with the reason given for them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from assistant.domain.ports import ProposedRequest
from assistant.domain.text import Section
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.ask_reasons import (
    REASON,
    REASON_LABEL,
    clause_after,
    is_reason,
    reason_before,
    reason_in,
)
from assistant.engines.offline.ask_shapes import (
    NONE_ASKED,
    POLITE,
    AskSentence,
    asks_openly,
    begins,
    is_request,
    puts_off,
    states,
)
from assistant.engines.offline.ask_words import ASK, ASK_NOUN, ASK_VERB, DO, NOUN, is_vague
from assistant.engines.offline.framing import Frame, skip_lead_in
from assistant.engines.offline.late_reasons import points_back
from assistant.engines.offline.reading import Reading

_CONJUNCT = AnyCase(
    rf"(?:\s*\+\s*|\s*[,;]\s*(?:and (?:also )?|also |plus |then )?|\s+(?:and (?:also |for |"
    rf"then )?|plus |as well as |also )|\s+(?=\(?\d\)))(?=(?:(?:an?|the|some|any|"
    rf"for|his|her|our|someone|somebody|help|support|advice|that|"
    rf"to)\b[^,.;]{{0,60}}?\b)?{ASK_NOUN}\b|someone to|somebody to|{ASK_VERB}|"
    rf"for (?:him|her|them|mum|dad|the|his|someone)\b|to (?:be|have|know|see)\b|"
    rf"(?:tell|let|advise|inform|keep) (?:us|me)\b|"
    rf"that (?:mum|dad|he|she|they|the|someone)\b)"
)
_LONG_LEAD = 60
_SHORT = 5
_ENUMERATOR = AnyCase(
    r"(?:^|(?<=[\s:;,]))\(?(?:\d{1,2}|[a-h]|i{1,3}|iv|v)\)\s*(?=\w)|"
    r"(?:^|(?<=\s))\d{1,2}\.\s(?=[a-zA-Z])|(?:^|(?<=[;:,]\s))(?=(?:first|second|third)(?:ly)?,? )"
)
_SEMICOLON = re.compile(r";\s*(?:and |also |plus )*")
_ABBREVIATED = re.compile(r"\b[A-Za-z]{1,6}\.$")
_RUNS_ON = re.compile(
    r"(?:re|for|with|about|regarding|of|on|at|by|from|bc|because|cos|coz|as|so that)\b"
)
_NUMBER = re.compile(r"\W*(\d{1,2})(?![\d/:.]\d|[a-z])\b", re.IGNORECASE)
_SAME_ASK = AnyCase(
    r"\W*(?:and |but |also )*(?:we|i)(?:.?d| would|.?ll)? (?:like|want|need) (?:it|this|that)\b"
)
_PLEASE_LAST = AnyCase(r"\W*(?:please|pls|plz)\s*(?:[-–—(]|[.,;:]?\s*$)")
_MORE_ASK = AnyCase(
    rf"\W*(?:and |also |plus )*(?:(?:we|i)\b|(?:an?|someone|somebody)\b|{ASK_VERB}|"
    rf"(?:tell|let|advise) (?:us|me)\b)|\W*(?:also|plus)|\W*\(?\d"
)


# Those named before the verb of a question are asked about together: no cut parts them.
_WHOM_FIRST = AnyCase(
    rf"\W*(?:and |also |so )*(?:can|could|would|will|if) [^.;?]{{0,60}}?"
    rf"\b(?:all |both |each )?(?:be|have|{DO})\b"
)


@dataclass(slots=True)
class _Ask:
    start: int
    end: int
    reasons: list[tuple[int, int]] = field(default_factory=list)
    passage: int = 0


def find_requests(reading: Reading) -> tuple[ProposedRequest, ...]:
    """The explicit asks of a message, in order."""
    asks: list[_Ask] = []
    in_section = reading.section is Section.REQUEST
    before: tuple[int, int] | None = None
    last_number = 0
    for index, told in enumerate(_stretches(reading)):
        short = len(told.text.split()) <= _SHORT
        runs_on = bool(asks) and asks[-1].passage == index - 1 and short
        numbered = _NUMBER.match(told.text)
        number = int(numbered.group(1)) if numbered else 0
        stretch = replace(
            told, follows_ask=runs_on, is_next_number=bool(asks) and number == last_number + 1
        )
        first = stretch.passages[0]
        if first.frame is not Frame.FACT and not (
            first.frame is Frame.QUESTION
            and (POLITE.match(stretch.text) or (in_section and asks_openly(stretch.text)))
        ):
            continue
        if not in_section and not is_request(reading, first):
            continue
        back = points_back(stretch.text) if in_section else None
        if back is not None:
            _give_reason(asks, (stretch.start + back[0], stretch.end), for_all=back[1])
            continue
        found = _asks_in(reading, stretch, index)
        if found:
            last_number = number
            if before and not asks and not any(ask.reasons for ask in found):
                found[0].reasons.append(before)
            asks.extend(found)
        elif in_section and is_reason(stretch, first):
            span = (stretch.start, stretch.end)
            if not asks:
                before = span
                continue
            together = [a for a in asks if a.passage == asks[-1].passage]
            bare = all(not a.reasons for a in together)
            for ask in together if bare else [asks[-1]]:
                ask.reasons.append(span)
    return tuple(
        ProposedRequest(
            quotes=(reading.quote(ask.start, ask.end),),
            reason_quotes=tuple(reading.quote(*span) for span in ask.reasons),
        )
        for ask in asks
    )


def _give_reason(asks: list[_Ask], span: tuple[int, int], for_all: bool) -> None:
    """Give a reason told behind the asks to each that has none yet, or to the last."""
    for ask in [ask for ask in asks if not ask.reasons] if for_all else asks[-1:]:
        ask.reasons.append(span)


def _stretches(reading: Reading) -> list[AskSentence]:
    found: list[AskSentence] = []
    for passage in reading.passages:
        if (
            found
            and not passage.starts_line
            and _ABBREVIATED.search(found[-1].text)
            and _RUNS_ON.match(passage.text)
        ):
            last = found.pop()
            found.append(
                AskSentence(
                    last.start,
                    passage.end_char,
                    reading.text[last.start : passage.end_char],
                    (*last.passages, passage),
                )
            )
        else:
            found.append(
                AskSentence(passage.start_char, passage.end_char, passage.text, (passage,))
            )
    return found


def _asks_in(reading: Reading, stretch: AskSentence, index: int) -> list[_Ask]:
    text = reading.text
    if NONE_ASKED.match(stretch.text) or puts_off(stretch.text):
        return []
    if REASON_LABEL.match(stretch.text):
        return []
    start, reasons = reason_before(text, skip_lead_in(text, stretch.start, stretch.end), stretch)
    if start is None:
        return []
    if not begins(text[start : stretch.end], stretch, start) and not reasons:
        inside = ASK.search(text[start : stretch.end])
        asked = inside and NOUN.search(stretch.text)
        if not asked or inside is None or _subject_before(text[start:], inside.start()):
            return []
    found: list[_Ask] = []
    pieces = _pieces(text, start, stretch.end)
    if len(pieces) > 1 and _only_leads(text, pieces, stretch):
        pieces[:2] = [(pieces[0][0], pieces[1][1])]
    for begin, limit in pieces:
        end = _trim(text, begin, limit)
        reason = reason_in(text, begin, end) or clause_after(reading, stretch, begin, end)
        words = text[begin : reason[2]] if reason and not reason[3] else text[begin:end]
        if is_vague(words):
            continue
        spans = [(reason[0], reason[1])] if reason else []
        if reason and not reason[3]:
            end = _trim(text, begin, reason[2])
        found.append(_Ask(begin, end, spans, index))
    if found and reasons and not any(ask.reasons for ask in found):
        for ask in found:
            ask.reasons.extend(reasons)
    return found


def _only_leads(text: str, pieces: list[tuple[int, int]], stretch: AskSentence) -> bool:
    """Does the first piece say something and only the second ask ("A letter will follow, please
    add it")?
    """
    (start, end), (begin, limit) = pieces[0], pieces[1]
    lead, asked = text[start:end], text[begin:limit]
    return not is_vague(asked) and states(lead) and not begins(lead, stretch, start)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The part of a sentence each ask stands in."""
    cuts = [m.span() for m in _ENUMERATOR.finditer(text, start, end)]
    if len(cuts) >= 2:
        if cuts[0][0] - start > _LONG_LEAD:
            cuts.insert(0, (start, start))
    else:
        reasons = [m.start() for m in REASON.finditer(text, start, end)]
        cuts = [(start, start)]
        whom = _WHOM_FIRST.match(text, start, end)
        for match in _CONJUNCT.finditer(text, whom.end() if whom else start, end):
            rest = text[match.end() : end]
            after_reason = any(reason < match.start() for reason in reasons)
            if (
                match.start() <= start + 5
                or _SAME_ASK.match(rest)
                or _PLEASE_LAST.match(rest)
                or (after_reason and not _MORE_ASK.match(rest))
            ):
                continue
            cuts.append(match.span())
        cuts.extend(m.span() for m in _SEMICOLON.finditer(text, start, end) if m.end() < end)
        cuts = sorted({begin: (stop, begin) for stop, begin in sorted(cuts)}.values(), key=_begin)
    stops = [stop for stop, _ in cuts[1:]]
    return [(begin, stop) for (_, begin), stop in zip(cuts, [*stops, end], strict=True)]


def _begin(cut: tuple[int, int]) -> int:
    return cut[1]


def _subject_before(text: str, place: int) -> bool:
    """Does another sentence's subject and verb stand before the ask, so that it is not an ask?"""
    lead = text[:place]
    return (
        re.search(
            r"\b(?:he|she|they|mum|dad|nan|gran)\s+(?:\w+\s+)?(?:said|says|told|asked|"
            r"wants?|needs?|would)\s*$|\bif\b",
            lead,
            re.I,
        )
        is not None
    )


def _trim(text: str, begin: int, end: int) -> int:
    while end > begin and (text[end - 1].isspace() or text[end - 1] in ",;-–("):
        end -= 1
    tail = re.search(r"[\s,;]+(?:and|also|plus|and also)$", text[begin:end], re.I)
    return begin + tail.start() if tail else end
