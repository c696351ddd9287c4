"""Which of a fact's words stand in the text, once findings and decisions about them are counted.

A finding that is open holds its words out; so does one settled by leaving them out or by moving
them. New words take the place of the sentence they reword. Cuts are closed up without adding a
word: an ellipsis marks one inside a sentence, and a stump that says nothing is dropped whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.domain.cut_text import (
    Segment,
    close_up,
    is_mostly_cut,
    join_segments,
    says_something,
    sentence_spans,
    with_suffix,
)
from assistant.domain.events import Decision, Interview
from assistant.domain.findings import Category, Finding, ResolutionKind, says_not_fact
from assistant.domain.holding import (
    Placed,
    findings_by_message,
    held_spans,
    is_in_background,
)
from assistant.domain.memo import remembered
from assistant.domain.record import Fact, Incident, Intervention
from assistant.domain.text import Evidence

_CUTTING = frozenset(
    {
        ResolutionKind.LEAVE_OUT,
        ResolutionKind.MOVE_TO_REQUEST,
        ResolutionKind.MOVE_TO_INTERVENTIONS,
    }
)
_MAX_DEPTH = 3
_NOT_KNOWN = frozenset({"not known", "unknown", "not sure", "don't know", "dont know"})


@dataclass(frozen=True, slots=True)
class _Change:
    start: int
    end: int
    reword: Decision | None = None
    suffix: str = ""
    breaks: bool = False
    """Does cutting it leave a sentence that may no longer read as one?"""


@dataclass(frozen=True, slots=True)
class _Kind:
    """Which findings count for the words in hand."""

    is_incident: bool
    holds_open: bool = True
    depth: int = _MAX_DEPTH

    def heeds(self, finding: Finding, decision: Decision | None) -> bool:
        """Does this finding, open or decided so, change the words?"""
        if finding.category is Category.PLACEMENT:
            left_out = decision is not None and decision.kind is ResolutionKind.LEAVE_OUT
            return self.is_incident or left_out
        if not says_not_fact(finding):
            return False
        if self.holds_open:
            return True
        # Judgement may stand in Request and Outcomes; only a decision to drop or reword counts.
        return decision is not None and decision.kind in (
            ResolutionKind.LEAVE_OUT,
            ResolutionKind.REWORD,
            ResolutionKind.ATTRIBUTE,
        )


def spans_left(
    evidence: Evidence | Sequence[Evidence], interview: Interview, *, is_incident: bool = True
) -> tuple[str, ...]:
    """The runs of words that stand, verbatim and in typed order; empty when all is held out.

    `is_incident` also leaves out words that a placement finding says belong in Interventions.
    Names are not masked.
    """
    pieces = (evidence,) if isinstance(evidence, Evidence) else tuple(evidence)
    kind = _Kind(is_incident=is_incident)
    return tuple(
        segment.text for piece in pieces for segment in _segments(piece, pieces, interview, kind)
    )


def words_left(
    evidence: Sequence[Evidence],
    interview: Interview,
    *,
    is_incident: bool = False,
    holds_open: bool = True,
) -> str:
    """The words of some evidence as the text shows them, names not masked; may be empty."""
    pieces = tuple(evidence)
    kind = _Kind(is_incident=is_incident, holds_open=holds_open)
    shown = (join_segments(_segments(piece, pieces, interview, kind)) for piece in pieces)
    return " … ".join(text for text in shown if text)


def visible_words(fact: Fact, interview: Interview) -> str:
    """The fact's words as the text shows them, names not masked; empty when all is held out.

    Requests, outcomes and views lose only what a person decided to leave out or reword: judgement
    is welcome there.
    """
    known = _recorded_words(interview).get(id(fact))
    return known if known is not None else _words_of(fact, interview)


@remembered
def _recorded_words(interview: Interview) -> dict[int, str]:
    # By identity: the record keeps these very objects for as long as the interview lives.
    return {id(fact): _words_of(fact, interview) for fact in interview.record.facts}


def _words_of(fact: Fact, interview: Interview) -> str:
    return words_left(
        fact.evidence,
        interview,
        is_incident=isinstance(fact, Incident),
        holds_open=isinstance(fact, Incident | Intervention),
    )


def holding_findings(interview: Interview) -> tuple[Finding, ...]:
    """Open findings whose words are held out of Background or Interventions, in typed order."""
    places = {message.id: number for number, message in enumerate(interview.messages)}
    holding = [
        finding
        for finding in interview.open_findings
        if finding.message_id in places
        and finding.message_id not in interview.withdrawn_messages
        and _holds(finding, interview)
    ]
    return tuple(
        sorted(holding, key=lambda item: (places[item.message_id or ""], item.start_char or 0))
    )


def overlaps(finding: Finding, evidence: Iterable[Evidence], interview: Interview) -> bool:
    """Does any of the evidence share a character with the finding's words?"""
    spans = held_spans(finding, interview)
    return any(piece.overlaps(*span) for piece in evidence for span in spans)


def _holds(finding: Finding, interview: Interview) -> bool:
    if finding.category is Category.PLACEMENT:
        return is_in_background(finding)
    if not says_not_fact(finding):
        return False
    if is_in_background(finding):
        return True
    return any(
        overlaps(finding, fact.evidence, interview)
        for fact in (*interview.record.incidents, *interview.record.interventions)
    )


def _segments(
    piece: Evidence, siblings: tuple[Evidence, ...], interview: Interview, kind: _Kind
) -> tuple[Segment, ...]:
    """The runs of one piece of evidence that stand."""
    message = interview.message(piece.message_id)
    changes = _changes(piece, siblings, message.text, interview, kind) if message else []
    if message is None or not changes:
        return (Segment(piece.quote),)
    segments: list[Segment] = []
    for start, end in sentence_spans(message.text, piece.start_char, piece.end_char):
        here = [item for item in changes if item.start < end and start < item.end]
        if not here:
            segments.append(Segment(message.text[start:end].strip()))
            continue
        segments.extend(_cut_sentence(message.text, start, end, here, interview))
        for change in here:
            if change.reword is not None and change.start >= start:
                segments.extend(_reworded(change.reword, interview, kind))
    return tuple(segment for segment in segments if segment.text)


def _changes(
    piece: Evidence,
    siblings: tuple[Evidence, ...],
    text: str,
    interview: Interview,
    kind: _Kind,
) -> list[_Change]:
    """What findings do to the piece, in typed order: cut, reword or attribute."""
    changes: list[_Change] = []
    for placed in findings_by_message(interview).get(piece.message_id, ()):
        if kind.heeds(placed.finding, placed.decision):
            change = _change(placed, piece, siblings, text)
            if change is not None and change.start < change.end:
                changes.append(change)
    return sorted(changes, key=lambda item: (item.start, item.end))


def _change(
    placed: Placed, piece: Evidence, siblings: tuple[Evidence, ...], text: str
) -> _Change | None:
    decision = placed.decision
    if decision is None or _cuts(placed.finding, decision):
        return _Change(
            max(placed.held_start, piece.start_char),
            min(placed.held_end, piece.end_char),
            breaks=not placed.is_whole_clause,
        )
    start = max(placed.start_char, piece.start_char)
    end = min(placed.end_char, piece.end_char)
    if start >= end:
        return None
    if decision.kind is ResolutionKind.ATTRIBUTE and attribution(decision):
        return _Change(start, end, suffix=attribution(decision))
    if decision.kind is not ResolutionKind.REWORD or not (decision.words or "").strip():
        return None
    spans = [
        span
        for span in sentence_spans(text, piece.start_char, piece.end_char)
        if span[0] < end and start < span[1]
    ]
    # Where the fact itself was given the new words as evidence, they already stand there.
    is_evidence = any(item.message_id == decision.message_id for item in siblings)
    return _Change(
        spans[0][0] if spans else start,
        spans[-1][1] if spans else end,
        reword=None if is_evidence else decision,
    )


def _cuts(finding: Finding, decision: Decision) -> bool:
    # Settled by saying yes, misplaced words stand in their own section alone.
    is_elsewhere = (
        finding.category is Category.PLACEMENT and decision.kind is ResolutionKind.ANSWERED
    )
    return is_elsewhere or decision.kind in _CUTTING


def attribution(decision: Decision) -> str:
    """The fixed wording that says who said it, to whom and when, as far as was told."""
    if not decision.speaker:
        return ""
    if decision.speaker.strip().lower() in _NOT_KNOWN:
        return " (who said this is not known)"
    listener = f" to {decision.listener}" if decision.listener else ""
    when = f", {decision.said_when}" if decision.said_when else ""
    return f" ({decision.speaker} said this{listener}{when})"


def _reworded(decision: Decision, interview: Interview, kind: _Kind) -> tuple[Segment, ...]:
    """New words, less what findings about those words hold out in turn."""
    words = (decision.words or "").strip()
    message = interview.message(decision.message_id or "")
    start = message.text.find(words) if message else -1
    if message is None or start < 0 or kind.depth == 0:
        return (Segment(words),)
    piece = Evidence(message_id=message.id, start_char=start, quote=words)
    return _segments(piece, (piece,), interview, replace(kind, depth=kind.depth - 1))


def _uncovered(changes: list[_Change]) -> list[_Change]:
    """The changes, an attribution only where some of its words stand once the rest is cut."""
    cuts = [change for change in changes if not change.suffix]
    shown = [
        replace(change, start=start, end=end)
        for change in changes
        if change.suffix
        for start, end in _less(change, cuts)[-1:]
    ]
    return sorted([*cuts, *shown], key=lambda item: (item.start, item.end))


def _less(change: _Change, cuts: list[_Change]) -> list[tuple[int, int]]:
    """The runs of a change that no cut covers, in order."""
    runs: list[tuple[int, int]] = []
    place = change.start
    for cut in cuts:
        if cut.start < change.end and place < cut.end:
            if cut.start > place:
                runs.append((place, cut.start))
            place = max(place, cut.end)
    if place < change.end:
        runs.append((place, change.end))
    return runs


def _cut_sentence(
    text: str, start: int, end: int, changes: list[_Change], interview: Interview
) -> list[Segment]:
    """What is left of one sentence, cuts closed up; nothing when only a stump would stand."""
    runs: list[str] = []
    run = ""
    place = start
    for change in _uncovered(changes):
        if change.suffix:
            stop = min(change.end, end)
            run += text[place:stop] if stop > place else ""
            place = max(place, stop)
            if run.strip() and change.end <= end:
                run = with_suffix(run, change.suffix)
            continue
        if change.start > place:
            run += text[place : change.start]
        runs.append(run)
        run = ""
        place = max(place, min(change.end, end))
    runs.append(run + text[place:end])
    if len(runs) == 1:
        return [Segment(runs[0].strip())]
    left = [text for text in close_up(runs) if text]
    cuts = [text[max(item.start, start) : item.end] for item in changes if item.breaks]
    is_broken = len(left) > 1 and is_mostly_cut(text[start:end], cuts)
    if is_broken or not says_something(" ".join(left), interview.record.people):
        return []
    return [Segment(text, cut_before=number > 0) for number, text in enumerate(left)]
