"""What the wording rules notice in a sentence a person edited: only what the edit brought in."""

from __future__ import annotations

from assistant.domain.findings import NOT_FACT, Severity
from assistant.domain.rules.wording import WordingPolicy, review_wording, rule_by_id
from assistant.domain.text import Frozen, Section


class Noticed(Frozen):
    """Words in an edit that read as something other than fact, and the question about them."""

    rule_id: str
    words: str
    start_char: int
    end_char: int
    reason: str
    question: str


def notice_edit(
    before: str, after: str, section: Section, policy: WordingPolicy | None = None
) -> tuple[Noticed, ...]:
    """What is new in `after` and reads as judgement, label, guess or hearsay; in typed order."""
    known = {(hit.rule_id, hit.words.casefold()) for hit in _hits(before, section, policy)}
    return tuple(
        hit
        for hit in _hits(after, section, policy)
        if (hit.rule_id, hit.words.casefold()) not in known
    )


def _hits(text: str, section: Section, policy: WordingPolicy | None) -> list[Noticed]:
    found = []
    for hit in review_wording(text, section.value, policy):
        rule = rule_by_id(hit.rule_id)
        if hit.category in NOT_FACT and hit.severity is not Severity.INFO:
            found.append(
                Noticed(
                    rule_id=hit.rule_id,
                    words=hit.words,
                    start_char=hit.start_char,
                    end_char=hit.end_char,
                    reason=rule.reason,
                    question=rule.question,
                )
            )
    return found
