"""Counts of what is still undecided about wording, by kind, and sentences that say too much."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.domain.draft import Origin, build_draft, check_citation
from assistant.domain.events import Interview
from assistant.domain.findings import Category, Severity
from assistant.domain.rules.record_checks.check import Hit, RecordCheck, shortened
from assistant.domain.text import Section

_NAMED = re.compile(r"\b(?:called|named)\s+([A-Z][\w’'-]+)")


def _count(
    categories: frozenset[Category], one: str, many: str
) -> Callable[[Interview], Iterator[Hit]]:
    def look(interview: Interview) -> Iterator[Hit]:
        number = sum(finding.category in categories for finding in interview.open_findings)
        if number:
            yield Hit(reason=one if number == 1 else many.replace("{number}", str(number)))

    return look


def _edits_that_say_more(interview: Interview) -> Iterator[Hit]:
    for sentence in build_draft(interview).sentences:
        if sentence.origin is not Origin.EDITED:
            continue
        problems = check_citation(sentence, interview)
        if problems:
            yield Hit(
                key=sentence.id,
                fact_ids=sentence.fact_ids,
                words=shortened(sentence.text),
                reason=f"“{{words}}” was edited and says more than its facts: {problems[0]}",
            )


def _edits_over_changed_words(interview: Interview) -> Iterator[Hit]:
    if not interview.edits:
        return
    unedited = build_draft(interview.model_copy(update={"edits": ()}))
    texts = {sentence.id: sentence.text for sentence in unedited.sentences}
    checked: set[str] = set()
    for edit in interview.edits:
        if edit.sentence_id in checked or edit.sentence_id not in texts:
            continue
        checked.add(edit.sentence_id)
        if texts[edit.sentence_id] != edit.before:
            words = shortened(texts[edit.sentence_id])
            yield Hit(key=edit.sentence_id, words=words)


def _names_left(interview: Interview) -> Iterator[Hit]:
    own = (interview.record.child_name or "").lower().split()
    for sentence in build_draft(interview).sentences:
        found = [name for name in _NAMED.findall(sentence.text) if name.lower() not in own]
        if found:
            yield Hit(key=sentence.id, fact_ids=sentence.fact_ids, words=shortened(sentence.text))


CHECKS = (
    RecordCheck(
        id="BG-1",
        section=Section.BACKGROUND,
        severity=Severity.WARN,
        category=Category.OPINION,
        reason="Wording in Background is still to decide.",
        question="Reword it, leave it out, move it to Request, say who said it, or keep it?",
        source="guide",
        look=_count(
            frozenset(
                {
                    Category.OPINION,
                    Category.EMOTION,
                    Category.SPECULATION,
                    Category.GENERALISATION,
                    Category.UNATTRIBUTED_HEARSAY,
                    Category.DIAGNOSIS,
                    Category.NOTE,
                }
            ),
            "1 passage that may not be fact is still to decide.",
            "{number} passages that may not be fact are still to decide.",
        ),
    ),
    RecordCheck(
        id="BG-2",
        section=Section.BACKGROUND,
        severity=Severity.WARN,
        category=Category.PLACEMENT,
        reason="Words typed in Background belong elsewhere.",
        question="Shall they stand in their own section alone?",
        source="guide",
        look=_count(
            frozenset({Category.PLACEMENT}),
            "1 passage in Background belongs in another section.",
            "{number} passages in Background belong in another section.",
        ),
    ),
    RecordCheck(
        id="BG-7",
        section=Section.BACKGROUND,
        severity=Severity.WARN,
        category=Category.VAGUE,
        reason="A number or a time is vague.",
        question="How many times is it logged, from when to when?",
        source="R7",
        look=_count(
            frozenset({Category.VAGUE}),
            "1 number or time is vague: no count or date stands with it.",
            "{number} numbers or times are vague: no count or date stands with them.",
        ),
    ),
    RecordCheck(
        id="BG-10",
        section=Section.BACKGROUND,
        severity=Severity.INFO,
        category=Category.JARGON,
        reason="A short form is not spelled out.",
        question="What does it stand for?",
        source="G4",
        look=_count(
            frozenset({Category.JARGON}),
            "1 short form or trade word is not spelled out.",
            "{number} short forms or trade words are not spelled out.",
        ),
    ),
    RecordCheck(
        id="LANG-1",
        section=Section.BACKGROUND,
        severity=Severity.WARN,
        category=Category.LABELLING,
        reason="Words read as a label.",
        question="What did the person do or say?",
        source="H4",
        look=_count(
            frozenset({Category.LABELLING}),
            "1 passage reads as a label on a person.",
            "{number} passages read as labels on people.",
        ),
    ),
    RecordCheck(
        id="LANG-2",
        section=Section.BACKGROUND,
        severity=Severity.WARN,
        category=Category.BLAME,
        reason="Words put the responsibility on a child who was harmed.",
        question="What happened, told as what each person did?",
        source="V1",
        look=_count(
            frozenset({Category.BLAME}),
            "1 passage puts the responsibility on a child.",
            "{number} passages put the responsibility on a child.",
        ),
    ),
    RecordCheck(
        id="LANG-3",
        section=Section.BACKGROUND,
        severity=Severity.INFO,
        category=Category.MINIMISING,
        reason="Words may make it sound smaller than it was.",
        question="What exactly was done, in plain words, without adding detail?",
        source="V4",
        look=_count(
            frozenset({Category.MINIMISING}),
            "1 passage may make it sound smaller than it was.",
            "{number} passages may make it sound smaller than it was.",
        ),
    ),
    RecordCheck(
        id="GEN-1",
        section=Section.CLOSE,
        severity=Severity.STOP,
        category=Category.GENERAL,
        reason="An edited sentence says more than its facts.",
        question="Where was that said? Tell it in the chat, or take it out of the sentence.",
        source="A1",
        look=_edits_that_say_more,
    ),
    RecordCheck(
        id="GEN-1.stale-edit",
        section=Section.CLOSE,
        severity=Severity.WARN,
        category=Category.CONSISTENCY,
        reason="The words under an edited sentence have changed: they now read “{words}”.",
        question="Does the edited sentence still hold?",
        source="A1",
        look=_edits_over_changed_words,
    ),
    RecordCheck(
        id="GEN-3",
        section=Section.CLOSE,
        severity=Severity.WARN,
        category=Category.GENERAL,
        reason="“{words}” may name a person who is not the child.",
        question="Who is this? A token such as “child A” is used in what leaves.",
        source="L6",
        look=_names_left,
    ),
)
