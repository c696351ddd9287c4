"""Later words about a recorded fact: a corrected date, an effect, a reason, a withdrawal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.domain.date_reading import DateMention
from assistant.domain.ports import (
    AmendedField,
    ExtractionRequest,
    ProposedAmendment,
    ProposedIncident,
)
from assistant.domain.record import (
    Impact,
    Incident,
    Intervention,
)
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.datings import find_dated
from assistant.engines.offline.framing import Frame
from assistant.engines.offline.impacts import OFFERS, combine, declines, effect_of
from assistant.engines.offline.links import link_words, same_stem
from assistant.engines.offline.reading import Passage, Reading
from assistant.engines.offline.redating import day_of, find_moved, moves_entry

_MARKED = AnyCase(
    r"^\W*(?:(?:and|also|but|ok|oh|so|wait|oops|hang on|hold on|"
    r"update|no)\W+)*(?:(?:one |a |quick |small )*(?:fix|correction|erratum|error|slip)\b|sorry|"
    r"soz|sry|"
    r"actually|scratch that|hang on|hold on|no\b(?=\W+(?:it|that|this) (?:was|is|wasn))|"
    r"scrap that|my mistake|my bad|"
    r"i meant|i got (?:that|the|it|my)|edit\b|typo|apologies|thinking about it|"
    r"on reflection|having checked|just checked|checked (?:the|my|our|cpoms)|"
    r"to correct|that should (?:be|say|read)|should (?:be|say|read|have been)|"
    r"i (?:said|put|wrote)|looking (?:back )?at (?:the|my|our)|ive checked|"
    r"i.?ve (?:just )?checked|correcting|amend(?:ment|ed)?|not \d)"
)
_WAS_NOT = AnyCase(
    r"\b(?:was|is|were|happened|should be|should say|should read|"
    r"should have been)\s?(?:n.?t|not)?\b[^.!?\n]{0,80}\b(?:not|n.?t|instead of|"
    r"rather than|but)\b|\b(?:wasnt|wasn.t|was not|isnt|isn.t|werent|weren.t|"
    r"not)\b[^.!?\n]{0,60}\b(?:it was|but|was|its|it.?s)\b|"
    r"\bnot (?:the )?[^.!?\n]{1,24}$"
)
_SHORT_FIX = AnyCase(
    r"^\W*(?:it was|that was|this was|thats|that.s|was|i mean|make that|should be)\b"
)
_WITHDRAWN = AnyCase(
    r"\b(?:(?:was|is)n.?t (?:him|her|them|true|actually (?:him|her)|"
    r"\w+) after all|(?:was|is) not (?:him|her|them|true) after all|"
    r"turns out (?:it |that )?(?:was|is)(?:n.?t| not)|(?:it )?(?:didn.?t|did not|"
    r"never) (?:actually )?happen(?:ed)?(?: after all)?|please (?:ignore|"
    r"disregard|withdraw|remove) (?:that|the|what)|(?:scrap|ignore|forget|"
    r"withdraw|take back|retract|disregard) (?:that|what i said|the (?:one|bit|"
    r"thing|incident|last)|my last)|was (?:a )?(?:different|another|"
    r"someone else.s?) (?:child|boy|girl|pupil|kid)|wrong (?:child|pupil|boy|girl|"
    r"student))\b"
)
_POLICE_RESULT = AnyCase(
    r"^\W*(?:the )?(?:police|ambulance|paramedics?)\b[^.!?\n]{0,20}\b(?:have it|"
    r"are (?:here|on|coming|out|looking|attending|with)|have been|has been|here|"
    r"arrived|attending|found|have (?:him|her|found|got|taken|arrived))\b"
)


# How the wrong day came to be written, whoever got it wrong.
_MIXED_UP = AnyCase(
    r"\b(?:mixed|muddled|confused|got|gotten|had) (?:up )?(?:(?:her|his|my|the|their|our|its) )?"
    r"(?:days?|dates?|weeks?|weekends?|sessions?)(?: (?:all|both|round))* ?"
    r"(?:(?:mixed|muddled) )?(?:up|wrong|muddled|confused|the wrong way|back to front)\b|"
    r"\b(?:gave|got|wrote|put|said|had|typed|read|reading|looking|read off|reading off)"
    r"(?: (?:me|us|down|at|off|from))* the wrong (?:day|date|week|page|line|entry)\b|"
    r"\bmixed up (?:the |her |his |my |their )?(?:days?|dates?|weeks?)\b"
)


# How the writer is today, and nothing put right: "Sorry I'm all over the place today".
_EXCUSE = AnyCase(
    r"\W*(?:sorry|apologies|soz|sry)\b[^.!?\n]{0,60}\b(?:i.?m|i am|i.?ve (?:been|got|had)|"
    r"it.?s been|been|my (?:head|brain|typing|laptop|phone))\b(?![^.!?\n]*\b(?:wrong|not|meant|"
    r"mixed|mistake|should|the \d|\d{1,2}(?:st|nd|rd|th)|\d+/\d+)\b)[^.!?\n]*\b(?:today|"
    r"this morning|this afternoon|this week|all day|now|tonight)\W*$"
)


def _opens_dated(passage: Passage) -> bool:
    """Does a sentence open with its date, as news does ("On 4 May dad got the wrong day")?"""
    return passage.dates[0].start_char - passage.start_char <= len("On ")


def is_correction(passage: Passage) -> bool:
    """Does a sentence put an earlier one right instead of telling something new?"""
    if passage.frame not in (Frame.FACT, Frame.META):
        return False
    text = passage.text
    if _EXCUSE.match(text):
        return False
    if _MARKED.match(text):
        return (
            bool(passage.dates)
            or _WAS_NOT.search(text) is not None
            or _SHORT_FIX.search(text) is not None
        )
    return bool(passage.dates) and (
        any(d.is_rejected for d in passage.dates)
        or (_MIXED_UP.search(text) is not None and not _opens_dated(passage))
        or (
            re.search(
                r"\b(?:one|thing|bit|incident)\b[^.]{0,20}\b(?:was|wasnt|wasn.t)\b", text, re.I
            )
            is not None
            and _WAS_NOT.search(text) is not None
        )
    )


_SHORT_DATE = AnyCase(
    r"^\W*(?:(?:no|nope|wait|sorry|actually|hang on|scratch that|i mean|oops)\W+)*"
    r"(?:(?:it|that|this) was(?!\s?n.?t)|make that|i mean)\b"
)


_TAKING_BACK = frozenset("no nope wait sorry actually hang scratch i oops make".split())


def corrects_here(reading: Reading, index: int) -> DateMention | None:
    """The date a short correction gives the sentence before it ("No, it was the Thursday")."""
    passage = reading.passages[index]
    if index == 0 or len(passage.text) > 60 or not passage.dates:
        return None
    before = reading.passages[index - 1]
    short = _SHORT_DATE.match(passage.text)
    if short is None or short.group().split()[0].lower().strip(",.") not in _TAKING_BACK:
        return None
    if before.frame is not Frame.FACT or is_correction(before) or not before.dates:
        return None
    return standing_date(reading, passage)


def find_amendments(
    request: ExtractionRequest, reading: Reading, incidents: Sequence[ProposedIncident]
) -> tuple[tuple[ProposedAmendment, ...], frozenset[int]]:
    """Amendments of recorded facts, and the indexes of the sentences they used up."""
    found: list[ProposedAmendment] = []
    used: set[int] = set()
    facts = [f for f in request.record.facts if isinstance(f, Incident | Intervention)]
    awaited: Passage | None = None
    for index, passage in enumerate(reading.passages):
        asked, awaited = awaited, None
        if passage.frame is Frame.INSTRUCTION or passage.frame is Frame.SIGNATURE:
            continue
        if facts and passage.frame is not Frame.QUESTION and _WITHDRAWN.search(passage.text):
            target = _target(passage, facts, None)
            if target is None:
                continue
            found.append(_amend(reading, passage, target, AmendedField.WITHDRAWN))
            used.add(index)
            continue
        if corrects_here(reading, index) is not None:
            used.add(index)
            continue
        if facts and moves_entry(reading, passage) is not None:
            moved = find_moved(reading, passage, facts, None)
            found += [
                _amend(reading, passage, fact, AmendedField.DATE, date) for fact, date in moved
            ]
            used.add(index)
            continue
        answers = asked is not None and _SHORT_DATE.match(passage.text) is not None
        if is_correction(passage) or answers:
            used.add(index)
            about = asked if asked is not None and answers else passage
            winner = standing_date(reading, passage)
            if winner is None or not facts:
                awaited = passage
                continue
            target = _target(about, facts, winner)
            if target is None:
                continue
            for fact in _affected(target, facts):
                found.append(_amend(reading, passage, fact, AmendedField.DATE, winner))
            found += [
                _amend(reading, passage, fact, AmendedField.DATE, date)
                for fact, date in find_moved(reading, passage, facts, winner)
                if fact.id != target.id
            ]
            continue
        dated = find_dated(request, reading, index, facts)
        if dated is not None:
            found += [
                _amend(reading, passage, fact, AmendedField.DATE, dated[1])
                for fact in _affected(dated[0], facts)
            ]
            used.add(index)
            continue
        if _POLICE_RESULT.match(passage.text):
            call = next(
                (
                    f
                    for f in reversed(facts)
                    if isinstance(f, Intervention)
                    and re.search(r"999|101|police|ambulance", f.words, re.I)
                ),
                None,
            )
            if call is not None and not call.impact_evidence:
                found.append(
                    ProposedAmendment(
                        fact_id=call.id,
                        field=AmendedField.IMPACT,
                        quotes=(reading.quote(passage.start_char, passage.end_char),),
                        impact=Impact.POSITIVE,
                    )
                )
                used.add(index)
    return tuple(found), frozenset(used)


def amend_impact(
    reading: Reading, results: Sequence[tuple[int, int, str | None]], request: ExtractionRequest
) -> tuple[ProposedAmendment, ...]:
    """Impact words told without their action belong to the one whose id stands with them, else to
    the one asked about, else to the last recorded.
    """
    facts = {f.id: f for f in request.record.facts if isinstance(f, Intervention)}
    if not facts:
        return ()
    usual = list(facts)[-1]
    pending = request.pending
    if pending is not None and pending.field == "impact" and pending.fact_id in facts:
        usual = pending.fact_id
    spans: dict[str, list[tuple[int, int]]] = {}
    for start, end, fact_id in results:
        spans.setdefault(fact_id or usual, []).append((start, end))
    found: list[ProposedAmendment] = []
    for fact_id, told in spans.items():
        quotes = tuple(reading.quote(*span) for span in told)
        told_of = facts[fact_id].words
        declined = OFFERS.search(told_of) and any(declines(q.text) for q in quotes)
        label = Impact.NONE if declined else effect_of(" ".join(q.text for q in quotes))
        found.append(
            ProposedAmendment(
                fact_id=fact_id,
                field=AmendedField.IMPACT,
                quotes=quotes,
                impact=combine([facts[fact_id].impact, label]),
            )
        )
    return tuple(found)


def _amend(
    reading: Reading,
    passage: Passage,
    fact: Incident | Intervention,
    kind: AmendedField,
    date: DateMention | None = None,
) -> ProposedAmendment:
    return ProposedAmendment(
        fact_id=fact.id,
        field=kind,
        quotes=(reading.quote(passage.start_char, passage.end_char),),
        date_quote=reading.quote(date.start_char, date.end_char) if date else None,
    )


def standing_date(reading: Reading, passage: Passage) -> DateMention | None:
    """The date that stands after a correction: not the rejected one, and not an aside's."""
    kept = [d for d in passage.dates if not d.is_rejected and d.edtf is not None]
    ruled_out = {d.edtf for d in passage.dates if d.is_rejected}
    kept = [d for d in kept if d.edtf not in ruled_out]
    if not kept:
        return None
    if any(d.is_rejected for d in passage.dates):
        rejected = next(d for d in passage.dates if d.is_rejected)
        before = [d for d in kept if d.end_char <= rejected.start_char]
        return (
            before[-1] if before else kept[-1] if _more_exact(kept) is None else _more_exact(kept)
        )
    explained = re.search(
        r",\s*(?:i|we|it|as|because|cos|since|(?:s?he|they)(?:.?d)?)\b", passage.text, re.I
    )
    limit = passage.start_char + explained.start() if explained else passage.end_char
    main = [d for d in kept if d.start_char < limit] or kept
    return _more_exact(main) or main[0]


def _more_exact(dates: Sequence[DateMention]) -> DateMention | None:
    return max(
        dates,
        key=lambda d: (
            len(d.edtf.split("/")[0]) - 20 * ("/" in d.edtf) if d.edtf else -99,
            any(c.isdigit() for c in d.words),
        ),
        default=None,
    )


def _restates(mention: DateMention, winner: DateMention | None) -> bool:
    """Is a mention only the weekday of the right date ("after the Wednesday contact, the 7th")?"""
    day = day_of(winner.edtf) if winner is not None else None
    words = mention.words.lower()
    return day is not None and f"{day:%A}".lower() in words and not any(c.isdigit() for c in words)


def _target(
    passage: Passage, facts: Sequence[Incident | Intervention], winner: DateMention | None
) -> Incident | Intervention | None:
    """The fact a correction speaks of: by shared words, else the date ruled out, else the last.

    None when the date ruled out is one that no fact has.
    """
    rejected = next((d for d in passage.dates if d.is_rejected and d.edtf), None)
    others = {
        d.edtf for d in passage.dates if d.edtf and d is not winner and not _restates(d, winner)
    }
    wanted = link_words(passage.text)
    best: tuple[float, int] = (0.0, -1)
    for number, fact in enumerate(facts):
        words = link_words(fact.words)
        score = float(
            sum(1 for w in wanted if w in words or any(same_stem(w, other) for other in words))
        )
        if fact.edtf in others and (winner is None or fact.edtf != winner.edtf):
            score += 1.25
        if isinstance(fact, Incident):
            score += 0.25
        if score >= best[0] and score > 0.3:
            best = (score, number)
    if best[1] >= 0 and best[0] >= 0.75:
        return facts[best[1]]
    if rejected is not None and len(wanted) > 1:
        return None
    incidents = [f for f in facts if isinstance(f, Incident)]
    return incidents[-1] if incidents else facts[-1]


_POINTS_BACK = AnyCase(
    r"\W*(?:later |on )*(?:the|that) (?:very )?(?:same )?(?:day|afternoon|evening)\b"
)


def _same_day(fact: Incident | Intervention, target: Incident | Intervention) -> bool:
    """Is a fact dated by pointing back to the day of another ("the same day")?"""
    return (
        fact.date_evidence is not None
        and fact.edtf is not None
        and fact.edtf == target.edtf
        and _POINTS_BACK.match(fact.date_evidence.quote) is not None
    )


def _affected(
    target: Incident | Intervention, facts: Sequence[Incident | Intervention]
) -> list[Incident | Intervention]:
    """The fact itself, and those that share its date evidence."""
    affected = [target]
    for fact in facts:
        if fact.id == target.id or (isinstance(fact, Incident) and isinstance(target, Incident)):
            continue
        shares = (
            fact.date_evidence is not None
            and target.date_evidence is not None
            and fact.date_evidence == target.date_evidence
        )
        if shares or _same_day(fact, target):
            affected.append(fact)
    return affected
