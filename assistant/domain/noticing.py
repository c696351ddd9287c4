"""From words and facts to findings on one message: wording, and actions typed into Background."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from assistant.domain.findings import Category, Finding, Severity, WordingHit
from assistant.domain.flow import Question
from assistant.domain.misplaced import find_misplaced
from assistant.domain.record import Fact, Incident
from assistant.domain.rules.wording import WordingPolicy, review_wording, rule_by_id
from assistant.domain.sentences import split_sentences
from assistant.domain.text import Evidence, Message, Section

NewId = Callable[[], str]

SHOWN_AT_ONCE = 3
_JUDGEMENTS = frozenset({Category.OPINION, Category.EMOTION, Category.VAGUE})
_BEFORE_BACKGROUND = (Section.SAFETY, Section.CHILD)


def notice(
    message: Message,
    facts: Sequence[Fact],
    new_id: NewId,
    policy: WordingPolicy | None = None,
) -> tuple[Finding, ...]:
    """Every finding on a message: its wording, and the actions in it that belong elsewhere.

    What happened can be told before Background was reached. It stands there all the same, so its
    words are reviewed as Background's.
    """
    wording = [
        Finding(
            id=new_id(),
            rule_id=hit.rule_id,
            category=hit.category,
            severity=hit.severity,
            section=section,
            message_id=message.id,
            start_char=hit.start_char,
            end_char=hit.end_char,
            words=hit.words,
            reason=rule_by_id(hit.rule_id).reason,
            question=rule_by_id(hit.rule_id).question,
            resolutions=rule_by_id(hit.rule_id).resolutions,
        )
        for section, hit in _hits(message, facts, policy)
    ]
    return (*wording, *find_misplaced(message, facts, new_id))


def less_asked_for(findings: Sequence[Finding], question: Question | None) -> tuple[Finding, ...]:
    """The findings, without those on a judgement that the question asked for.

    Where more than a judgement stands in the answer (a guess, a label), all of them are kept.
    """
    if question is None:
        return tuple(findings)
    asked = question.ask.lower()
    others = [item for item in findings if item.words.lower().rstrip("s") not in asked]
    if any(item.category not in _JUDGEMENTS for item in others):
        return tuple(others)
    return ()


def _hits(
    message: Message, facts: Sequence[Fact], policy: WordingPolicy | None
) -> Iterator[tuple[str, WordingHit]]:
    """What the wording rules notice, each with the section its words will stand in."""
    own = message.section.value
    told = [
        piece
        for fact in facts
        if isinstance(fact, Incident) and message.section in _BEFORE_BACKGROUND
        for piece in fact.evidence
    ]
    seen = set()
    if told:
        for hit in review_wording(message.text, Section.BACKGROUND.value, policy):
            if any(piece.overlaps(message.id, hit.start_char, hit.end_char) for piece in told):
                seen.add((hit.start_char, hit.end_char))
                yield Section.BACKGROUND.value, hit
    for hit in review_wording(message.text, _section_name(message.section), policy):
        if (hit.start_char, hit.end_char) not in seen:
            yield own, hit


def _section_name(section: Section) -> str:
    # The close takes last additions to the story, so it is reviewed like Background.
    return Section.BACKGROUND.value if section is Section.CLOSE else section.value


def cards_to_show(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """At most three findings to put as cards, the most important first; the rest on the panel."""
    waiting = [finding for finding in findings if finding.severity is not Severity.INFO]
    ordered = sorted(waiting, key=lambda finding: (_rank(finding), finding.start_char or 0))
    return tuple(ordered[:SHOWN_AT_ONCE])


_FIRST = (
    Category.LABELLING,
    Category.DIAGNOSIS,
    Category.BLAME,
    Category.SPECULATION,
    Category.UNATTRIBUTED_HEARSAY,
    Category.OPINION,
    Category.EMOTION,
    Category.NOTE,
    Category.GENERALISATION,
    Category.PLACEMENT,
    Category.VAGUE,
)


def _rank(finding: Finding) -> tuple[int, int]:
    severity = 0 if finding.severity is Severity.STOP else 1
    place = _FIRST.index(finding.category) if finding.category in _FIRST else len(_FIRST)
    return severity, place


def sentence_around(message: Message, start_char: int, end_char: int) -> Evidence:
    """The sentence a span stands in, as evidence: what is kept when a person keeps the words."""
    for sentence in split_sentences(message.text):
        if sentence.start_char <= start_char and end_char <= sentence.end_char:
            return Evidence(
                message_id=message.id,
                start_char=sentence.start_char,
                quote=message.text[sentence.start_char : sentence.end_char],
            )
    return Evidence(
        message_id=message.id, start_char=start_char, quote=message.text[start_char:end_char]
    )
