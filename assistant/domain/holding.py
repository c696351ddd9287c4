"""Where a finding's words stand, and how much has to be held out with them.

A guess or a rumour is more than its hedge: cutting only "probably" would turn a guess into a fact.
For those the whole clause is held, from one joint of the sentence to the next.
"""

from __future__ import annotations

import re

from assistant.domain.cut_text import sentence_spans
from assistant.domain.events import Decision, Interview
from assistant.domain.findings import Category, Finding
from assistant.domain.memo import remembered
from assistant.domain.record import Intervention
from assistant.domain.text import Frozen, Section

_HEDGES = frozenset({Category.SPECULATION, Category.UNATTRIBUTED_HEARSAY})
_BELIEF = re.compile(
    r"\b(?:reckon\w*|think|thinks|thought|believ\w+|suspect\w*|seem\w*|appear\w*|suppos\w+"
    r"|(?:in )?(?:my|our) (?:view|opinion))\b",
    re.IGNORECASE,
)
_FEW_WORDS = 2
_HEDGE_WORDS = 3
_JOINT = re.compile(
    r"[,;:](?=\s)|\s[–—-]\s|[()]"
    r"|\s(?=(?:and|but|so|then|because|cos|which|although|though|while|when)\s)",
    re.IGNORECASE,
)
# These open what the hedge still covers, so they end no clause to its right.
_CARRIES_ON = re.compile(r"\s+(?:because|cos|which|although|though|while|when)\s", re.IGNORECASE)

_OPENING = re.compile(r"\s*(?:(?:and|but|so|then)\s+)*", re.IGNORECASE)

Place = tuple[str, int, int]
"""A message's id and a half-open span in it."""


class Placed(Frozen):
    """A finding at one place of a message, with the decision about it."""

    finding: Finding
    decision: Decision | None
    start_char: int
    end_char: int
    held_start: int
    held_end: int
    """What goes when the words are held out, left out or moved."""

    @property
    def is_whole_clause(self) -> bool:
        """Does the sentence still read as one without it?"""
        return _is_hedge(self.finding)


def is_in_background(finding: Finding) -> bool:
    """Was it found in words that tell the background? Last additions at the close do too."""
    return finding.section in (Section.BACKGROUND, Section.CLOSE)


def finding_spans(finding: Finding, interview: Interview) -> tuple[Place, ...]:
    """Where the finding's words stand: its span, or the evidence of the facts it names."""
    if finding.message_id and finding.start_char is not None and finding.end_char is not None:
        return ((finding.message_id, finding.start_char, finding.end_char),)
    return tuple(
        (piece.message_id, piece.start_char, piece.end_char)
        for fact_id in finding.fact_ids
        if isinstance(fact := interview.record.fact(fact_id), Intervention)
        and fact.typed_in is Section.BACKGROUND
        for piece in fact.evidence
    )


def held_spans(finding: Finding, interview: Interview) -> tuple[Place, ...]:
    """What is held out for the finding: its words, or for a guess or rumour their whole clause."""
    spans = finding_spans(finding, interview)
    if not _is_hedge(finding):
        return spans
    return tuple(
        (message_id, *clause_around(message.text, start, end))
        for message_id, start, end in spans
        if (message := interview.message(message_id)) is not None
    )


@remembered
def findings_by_message(interview: Interview) -> dict[str, list[Placed]]:
    """Every finding at its places, by message id."""
    decisions = {decision.finding_id: decision for decision in interview.decisions}
    placed: dict[str, list[Placed]] = {}
    for finding in interview.findings:
        spans = finding_spans(finding, interview)
        for place, held in zip(spans, held_spans(finding, interview), strict=False):
            placed.setdefault(place[0], []).append(
                Placed(
                    finding=finding,
                    decision=decisions.get(finding.id),
                    start_char=place[1],
                    end_char=place[2],
                    held_start=held[1],
                    held_end=held[2],
                )
            )
    return placed


def _is_hedge(finding: Finding) -> bool:
    if finding.category is Category.OPINION:
        return _BELIEF.search(finding.words) is not None
    return finding.category in _HEDGES


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause a span stands in, widened when little but the span itself is in it."""
    first, last = start, end
    for sentence_start, sentence_end in sentence_spans(text, 0, len(text)):
        if sentence_start < end and start < sentence_end:
            first, last = min(first, sentence_start), max(last, sentence_end)
    joints = [first, *(first + mark.end() for mark in _JOINT.finditer(text[first:last])), last]
    left = max(joint for joint in joints if joint <= start)
    right = _right_end(text, joints, end)
    is_hedge_only = len(text[start:end].split()) <= _HEDGE_WORDS
    while is_hedge_only and _spare_words(text, left, right, start, end) < _FEW_WORDS:
        if right < last:
            right = _right_end(text, joints, right + 1)
        elif left > first:
            left = max(joint for joint in joints if joint < left)
        else:
            break
    return _trimmed(text, left, right, keeps_stop=left == first)


def _right_end(text: str, joints: list[int], end: int) -> int:
    return next(
        joint
        for joint in joints
        if joint == joints[-1] or (joint >= end and not _CARRIES_ON.match(text, joint - 1))
    )


def _spare_words(text: str, left: int, right: int, start: int, end: int) -> int:
    return len(text[left:start].split()) + len(text[end:right].split())


def _trimmed(text: str, start: int, end: int, *, keeps_stop: bool) -> tuple[int, int]:
    marks = ",;:–—-" if keeps_stop else ",;:–—-.!?"
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening else start
    while end > start and (text[end - 1].isspace() or text[end - 1] in marks):
        end -= 1
    return start, end
