"""Whether a message answers the question on screen, and what that changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.domain.date_reading import DateMention
from assistant.domain.ports import (
    AmendedField,
    ExtractionRequest,
    ProposedAmendment,
)
from assistant.domain.record import (
    Fact,
    Impact,
    IncidentSource,
    Intervention,
    RequestItem,
)
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.attribution import attribute
from assistant.engines.offline.framing import Frame
from assistant.engines.offline.impacts import effect_of, is_unsure
from assistant.engines.offline.reading import Reading


def answer_pending(
    request: ExtractionRequest, reading: Reading, has_news: bool
) -> tuple[bool, tuple[ProposedAmendment, ...]]:
    """Whether the message answers the question on screen, and the amendment that makes.

    A message that tells something new (`has_news`) is an answer only where it is too short to be
    anything else.
    """
    pending = request.pending
    if pending is None:
        return False, ()
    count = len(reading.word_starts)
    frames = {p.frame for p in reading.passages}
    if not count or Frame.INSTRUCTION in frames or frames == {Frame.QUESTION}:
        return False, ()
    fact = request.record.fact(pending.fact_id) if pending.fact_id else None
    if fact is None:
        return not has_news and count <= 12 and len(reading.passages) <= 2, ()
    if _UNKNOWN.match(reading.text):
        return True, ()
    if pending.field == "impact":
        if _NOTHING_ELSE.match(reading.text):
            return False, ()
        if is_unsure(reading.text) and effect_of(reading.text) is Impact.UNKNOWN:
            return not has_news, ()
    amended = _answer_field(reading, fact, pending.field or "", count, has_news)
    if amended is not None:
        return True, (amended,)
    return not has_news and count <= 6 and len(reading.passages) == 1, ()


def _answer_field(
    reading: Reading, fact: Fact, field: str, count: int, has_news: bool
) -> ProposedAmendment | None:
    """The amendment of one field that a reply makes, or None when it is no answer to it."""
    whole = (reading.quote(0, len(reading.text)),)
    if field == "date":
        usable = [d for d in reading.dates if not d.is_rejected and d.edtf is not None]
        if usable and count <= 14 and (not has_news or count <= 6):
            meant = usable[0] if _are_listed(reading, usable) else usable[-1]
            date = reading.quote(meant.start_char, meant.end_char)
            return ProposedAmendment(
                fact_id=fact.id, field=AmendedField.DATE, quotes=whole, date_quote=date
            )
    elif field == "impact" and isinstance(fact, Intervention):
        label = effect_of(reading.text)
        if not has_news and count <= 40 and (label is not Impact.UNKNOWN or count <= 12):
            return ProposedAmendment(
                fact_id=fact.id, field=AmendedField.IMPACT, quotes=whole, impact=label
            )
    elif field == "reason" and isinstance(fact, RequestItem):
        if not has_news and count <= 60:
            return ProposedAmendment(fact_id=fact.id, field=AmendedField.REASON, quotes=whole)
    elif field in ("source", "told"):
        said = attribute(reading, ((0, len(reading.text)),))
        source = said.source
        if source is IncidentSource.NOT_SAID:
            source = _short_source(reading.text)
        short = count <= 6 or (not has_news and count <= 25)
        if source is not IncidentSource.NOT_SAID and short:
            return ProposedAmendment(
                fact_id=fact.id,
                field=AmendedField.SOURCE,
                quotes=whole,
                source=source,
                statement=said.statement,
            )
    elif field == "place" and not has_news and count <= 12 and len(reading.passages) == 1:
        return ProposedAmendment(fact_id=fact.id, field=AmendedField.PLACE, quotes=whole)
    return None


_AND = re.compile(
    r"\W*(?:(?:and|also|then|on|one|the|a|again|some|day|night|time)\W+)*", re.IGNORECASE
)


def _are_listed(reading: Reading, dates: Sequence[DateMention]) -> bool:
    """Are several days given, so that the last puts none of the others right?"""
    return all(
        _AND.fullmatch(reading.text, before.end_char, after.start_char) is not None
        for before, after in pairwise(dates)
    )


_UNKNOWN = AnyCase(
    r"^\W*(?:dunno|don.?t know|not sure|no idea|not known|unknown|idk|"
    r"can.?t (?:say|remember)|too (?:early|soon)|n/?a|none|skip|no)\W*$"
)


_NOTHING_ELSE = AnyCase(r"\W*(?:no|nothing|none)(?:thing)? (?:else|more|further)\b")


_SHORT_SOURCES: tuple[tuple[str, IncidentSource], ...] = (
    (
        r"^\W*(?:i|we|me|myself|both|staff|one of us|i did|the ta|ta|mdsa|"
        r"lunchtime staff|his teacher|her teacher)\b(?! was told|"
        r" were told)(?:[^.]{0,20}\b(?:saw|seen|heard|did|there|witness\w*))?|"
        r"\b(?:saw|seen|witnessed|heard) (?:it|this|him|her)\b",
        IncidentSource.WITNESSED,
    ),
    (
        r"^\W*(?:he|she|they|the child)\b(?: \w+){0,2} (?:told|said|did)|^\W*(?:he|"
        r"she) did\b|from (?:him|her)(?:self)?\b",
        IncidentSource.CHILD_TOLD,
    ),
    (r"\b(?:mum|dad|mam|nan|gran|parents?|carers?|mother|father)\b", IncidentSource.PARENT_TOLD),
    (r"\b(?:cpoms|logs?|register|records?|file|paperwork|notes)\b", IncidentSource.RECORD),
    (
        r"\b(?:police|social worker|gp|doctor|nurse|health visitor|camhs|hospital)\b",
        IncidentSource.PROFESSIONAL_REPORT,
    ),
    (r"\b(?:phone|screenshot|cctv|filter|smoothwall|device|alert)\b", IncidentSource.DEVICE_LOG),
    (
        r"\b(?:friend|another (?:child|pupil|girl|boy)|girl|boy|pupil|brother|sister|"
        r"neighbour|colleague)\b",
        IncidentSource.THIRD_PARTY,
    ),
)


def _short_source(text: str) -> IncidentSource:
    for pattern, source in _SHORT_SOURCES:
        if re.search(pattern, text, re.IGNORECASE):
            return source
    return IncidentSource.NOT_SAID
