"""Which tellings are no incident, and proposing the others.

An assurance, a view and a way of life are told like events; what is left is proposed with its date,
source, place and count.
"""

from __future__ import annotations

from assistant.domain.date_reading import DateMention
from assistant.domain.ports import ProposedIncident
from assistant.domain.rules.danger import find_danger
from assistant.domain.text import Quote, Section
from assistant.engines.offline.account import Event
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.attribution import attribute
from assistant.engines.offline.clauses import Clause
from assistant.engines.offline.framing import find_instruction, says_all_is_well
from assistant.engines.offline.reading import Passage, Reading
from assistant.engines.offline.roles import say_forms, shows_concern
from assistant.engines.offline.stretches import Stretch
from assistant.engines.offline.tenses import Tense
from assistant.engines.offline.words import PREPOSITIONS, norms_of


def propose_incident(reading: Reading, event: Event) -> ProposedIncident | None:
    """One event with what its words say about date, source, place and count."""
    spans = tuple(
        span for span in (_without_instruction(reading, s) for s in event.spans) if span is not None
    )
    if not spans:
        return None
    said = attribute(reading, spans)
    date = event.date
    return ProposedIncident(
        quotes=tuple(reading.quote(*span) for span in spans),
        date_quote=reading.quote(date.start_char, date.end_char) if date else event.recalled,
        source=said.source,
        statement=said.statement,
        told_by=said.told_by if _is_person(reading, said.told_by) else None,
        told_to=said.told_to,
        place=said.place,
        count=said.count,
        spoken=said.spoken,
    )


def _is_person(reading: Reading, teller: Quote | None) -> bool:
    """Is this a short phrase for somebody, with no date, verb or clause piece in it?"""
    if teller is None or teller.start_char is None:
        return False
    end = teller.start_char + len(teller.text)
    norms = norms_of(teller.text)
    return (
        0 < len(norms) <= 6
        and norms[0] not in PREPOSITIONS
        and say_forms().isdisjoint(norms)
        and not any(
            d.start_char < end and teller.start_char < d.end_char
            for d in reading.dates
            if any(c.isdigit() for c in d.words)
        )
    )


def _without_instruction(reading: Reading, span: tuple[int, int]) -> tuple[int, int] | None:
    """A span up to where words to the assistant start, or None when little is left."""
    start, end = span
    found = find_instruction(reading.text[start:end])
    if found is None:
        return span if end > start else None
    cut = start + found[0]
    return (start, cut) if cut - start > 20 else None


def is_assurance(reading: Reading, passage: Passage) -> bool:
    """Is this a safety answer's word that all is well, with nothing told beside it?"""
    return (
        reading.section is Section.SAFETY
        and not passage.quotations
        and (
            _NOTHING.match(passage.text) is not None
            or _is_calm(reading, passage)
            or _is_whereabouts(reading, passage)
            or (
                says_all_is_well(passage.text)
                and (
                    not shows_concern(_ASLEEP.sub("", passage.text))
                    or _DENIED.search(passage.text) is not None
                )
                and not any(c.tense in (Tense.PAST, Tense.PERFECT) for c in passage.clauses)
            )
        )
    )


# An answer about safety is short; asked of each sentence, a long text is looked at no further.
_ANSWER_CHARS = 2_000


def _is_calm(reading: Reading, passage: Passage) -> bool:
    """Does a sentence of an answer that denies danger tell of nothing that was done to a child?"""
    return (
        _DENIES.match(reading.text) is not None
        and not shows_concern(_KEPT_SAFE.sub("", passage.text))
        and not _before_today(reading, passage)
        and not find_danger(reading.text[:_ANSWER_CHARS])
    )


def _before_today(reading: Reading, passage: Passage) -> list[DateMention]:
    """The dates of a sentence that lie before the day it was typed."""
    today = reading.today.isoformat()
    return [
        d
        for d in passage.dates
        if d.edtf is not None and not d.is_rejected and d.edtf[:10] < today[: len(d.edtf)]
    ]


_DENIES = AnyCase(
    r"\W*(?:no|nope|nah|not|none|nobody|i don.?t think so|"
    r"(?:he|she|they|all|everyone)(?:.?s| is| are)? (?:safe|fine|ok|okay|well)|"
    r"(?:all |both |quite |perfectly )?(?:safe|fine|ok|okay|well|settled))\b"
)
_KEPT_SAFE = AnyCase(
    r"\b(?:asleep|police|arrest\w*|custody|bail\w*|tired|quiet\w*|returned|"
    r"on (?:his|her|their) own|"
    r"(?:no|not|nobody|isn.?t|aren.?t)\b[^.!?\n]{0,24}\b(?:hurt|injur\w*)|"
    r"den(?:y|ies|ied|ying)\b[^.!?\n]{0,24}\b(?:hurt\w*|touch\w*|hit\w*))"
)
_ASLEEP = AnyCase(r"\basleep\b")
_DENIED = AnyCase(r"\b(?:no|not|nobody|none|nothing|isn.?t|aren.?t)\b")


def _is_whereabouts(reading: Reading, passage: Passage) -> bool:
    """Where everybody is, beside a word that all is well ("he left with his aunt")?"""
    return (
        any(says_all_is_well(p.text) or _SEEMS_WELL.search(p.text) for p in reading.passages[:12])
        and not shows_concern(passage.text)
        and all(c.verb is None or c.verb in _WHEREABOUTS | _COPULAS for c in passage.clauses)
    )


_SEEMS_WELL = AnyCase(
    r"\b(?:think|reckon|sure|hope)\b[^.!?]{0,20}\b(?:ok|okay|fine|safe|alright)\b"
)
_WHEREABOUTS = frozenset(
    "left went gone go goes collected been picked has have had got came come back picking "
    "collecting coming going".split()
)
_NOTHING = AnyCase(
    r"\W*(?:no|nothing|nobody|no one)(?! (?:longer|wonder))\b[^.,;!?\n]{0,40}\b(?:has|have|is|are|"
    r"was|were)\b"
)


_VIEW_TAIL = AnyCase(
    r"\b(?:if you ask me|to be honest|tbh|in my (?:opinion|view|book)|i (?:think|reckon|bet)|"
    r"imo)\b"
)
_ENDS_AS_VIEW = AnyCase(r"\b(?:if you ask me|in my (?:opinion|view|book)|i (?:reckon|bet)|imo)\W*$")
_COPULAS = frozenset(
    "is are was were isnt arent wasnt werent hes shes theyre its thats be been seems seem looks "
    "mums dads".split()
)
_BARE_JOIN = frozenset("and but so then or also plus".split())


def _is_view(reading: Reading, clause: Clause) -> bool:
    """Is what a clause says of its subject only the writer's view ("she is just lazy")?"""
    words = reading.text[clause.start_char : clause.end_char]
    if any(c in words for c in '"“”') or clause.verb in say_forms():
        return False
    if _ENDS_AS_VIEW.search(words) and not shows_concern(words):
        return not reading.dates_in(clause.start_char, clause.end_char)
    at = next((n for n, w in enumerate(clause.words) if w.norm in _COPULAS), None)
    if at is None or at > 5:
        return False
    if _VIEW_TAIL.search(words) and len(clause.words) - at <= 12:
        return True
    after = [w for w in clause.words[at + 1 : at + 4] if w.norm not in _BARE_JOIN]
    return not shows_concern(words) and any(
        start <= w.start_char < end for w in after for start, end in reading.opinions
    )


def opens_as_view(reading: Reading, stretch: Stretch, own: DateMention | None) -> bool:
    """Does an undated telling start with a flagged word ("Apparently…", "Always…")?

    Vague words for how long it has gone on ("Over the last few weeks he's been…") are no view.
    """
    if own is not None:
        return False
    first = stretch.clauses[0].words[0]
    opening = next((o for o in reading.opinions if o[0] <= first.start_char < o[1]), None)
    return opening is not None and _LASTED.match(reading.text, *opening) is None


_LASTED = AnyCase(
    r"(?:over|for|since|in|during|throughout|within|most|some|many|several|every|each|these)\b"
    r"[^.!?\n]*\b(?:days?|nights?|mornings?|weeks?|months?|terms?|years?|weekends?|times?|while)\b"
)


def told_runs(reading: Reading, stretch: Stretch) -> list[Stretch]:
    """The stretch without the clauses that are views, as runs of neighbours."""
    runs: list[Stretch] = []
    joined = False
    joins: list[Clause] = []
    for clause in stretch.clauses:
        if all(w.norm in _BARE_JOIN for w in clause.words):
            joins.append(clause)
            continue
        if _is_view(reading, clause):
            joined = False
        elif joined:
            runs[-1].clauses += [*joins, clause]
        else:
            runs.append(Stretch(stretch.role, [clause]))
            joined = True
        joins.clear()
    return runs
