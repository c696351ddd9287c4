"""The questions every referral is asked, with the label a printed row has, in printed order."""

from __future__ import annotations

from assistant.domain.draft_text import AnswerRow
from assistant.domain.events import Interview
from assistant.domain.masking import mask_others
from assistant.domain.record import Answer, AnswerStatus
from assistant.domain.text import Section

LABELS: dict[str, tuple[Section, str]] = {
    "immediate-danger": (Section.SAFETY, "Immediate danger"),
    "child-location": (Section.SAFETY, "Where the child is now"),
    "safe-tonight": (Section.SAFETY, "Who the child is with tonight"),
    "police-contacted": (Section.SAFETY, "Police or children’s services phoned"),
    "child-name": (Section.CHILD, "Name"),
    "child-known-as": (Section.CHILD, "Known as"),
    "child-dob": (Section.CHILD, "Date of birth"),
    "child-age": (Section.CHILD, "Age"),
    "child-year-group": (Section.CHILD, "Year group"),
    "child-gender": (Section.CHILD, "Gender"),
    "child-address": (Section.CHILD, "Address"),
    "child-school": (Section.CHILD, "School or setting"),
    "child-ethnicity": (Section.CHILD, "Ethnicity"),
    "child-language": (Section.CHILD, "First language, interpreter"),
    "child-send": (Section.CHILD, "Special needs or disability"),
    "child-legal-status": (Section.CHILD, "Legal status"),
    "social-worker": (Section.CHILD, "Social worker or plan"),
    "household": (Section.CHILD, "Lives with"),
    "parental-responsibility": (Section.CHILD, "Parental responsibility"),
    "contact-with-parents": (Section.CHILD, "Contact with parents"),
    "other-children": (Section.CHILD, "Other children in contact"),
    "parents-informed": (Section.CHILD, "Family told of this referral"),
    "reason-not-informed": (Section.CHILD, "Reason for not telling the family"),
    "parents-agreement": (Section.CHILD, "Family agrees to it"),
    "child-told": (Section.CHILD, "Child told of this referral"),
    "child-views": (Section.CHILD, "What the child says and wants"),
    "confidential-from-family": (Section.CHILD, "Not to be shared with the family"),
    "family-notes": (Section.CHILD, "Also told of the child and family"),
    "why-now": (Section.BACKGROUND, "Why now"),
    "strengths": (Section.BACKGROUND, "What is going well"),
    "other-children-safety": (Section.BACKGROUND, "Safety of other children at home"),
    "history-source": (Section.BACKGROUND, "Source of the history"),
    "parent-contact": (Section.INTERVENTIONS, "Conversations with the family"),
    "previous-referrals": (Section.INTERVENTIONS, "Earlier referrals"),
    "early-help": (Section.INTERVENTIONS, "Early help"),
    "harmed-child-support": (Section.INTERVENTIONS, "Support for another child harmed"),
    "tool-rating": (Section.INTERVENTIONS, "Rating tool"),
    "request-first-step": (Section.REQUEST, "A good first step"),
    "request-level-view": (Section.REQUEST, "Referrer’s view of the level of help"),
    "outcome-timeframe": (Section.OUTCOMES, "In what time"),
    "outcome-other-children": (Section.OUTCOMES, "For other children"),
    "outcome-basis": (Section.OUTCOMES, "What has been seen that points to it"),
    "anything-else": (Section.CLOSE, "Anything else"),
}
STATUS_WORDS = {
    AnswerStatus.NOT_KNOWN: "Not known",
    AnswerStatus.NOT_ASKED: "Not answered",
    AnswerStatus.DECLINED: "Declined",
    AnswerStatus.NOT_APPLICABLE: "Does not apply",
}
# Asked only when something else was said, so their absence is no gap.
_ONLY_IF_ANSWERED = frozenset(
    {
        "child-known-as",
        "reason-not-informed",
        "confidential-from-family",
        "family-notes",
        "other-children-safety",
        "history-source",
        "harmed-child-support",
        "request-first-step",
        "outcome-timeframe",
        "outcome-basis",
        "anything-else",
    }
)
# Fewer words than that ("y4") only spell the value another way.
_TELLING_WORDS = 3
_CHOICES = frozenset({"yes", "no", "unsure", "not sure", "not yet"})
_OWN_NAME = ("child-name", "child-known-as")


def answer_rows(interview: Interview) -> tuple[AnswerRow, ...]:
    """A row for every question, in printed order; any others that were answered come last."""
    record = interview.record
    rows = [
        _row(record.answer(question_id), section, label, interview)
        for question_id, (section, label) in LABELS.items()
        if question_id not in _ONLY_IF_ANSWERED
        or record.answer(question_id).status is not AnswerStatus.NOT_ASKED
    ]
    facts = {fact.id for fact in record.facts}
    rows += [
        _row(answer, Section.CHILD, _label_from_id(answer.question_id), interview)
        for answer in record.answers
        if answer.question_id not in LABELS
        and answer.status is AnswerStatus.GIVEN
        and answer.question_id.partition(":")[2] not in facts
    ]
    return tuple(rows)


def _row(answer: Answer, section: Section, label: str, interview: Interview) -> AnswerRow:
    value = STATUS_WORDS.get(answer.status) or _masked(answer, answer.value or "", interview)
    words = " … ".join(piece.quote.strip() for piece in answer.evidence)
    says_more = (
        answer.status is AnswerStatus.GIVEN
        and len(words.split()) >= _TELLING_WORDS
        and _letters(words) not in _letters(answer.value or "")
    )
    return AnswerRow(
        question_id=answer.question_id,
        section=section,
        label=label,
        value=value.capitalize() if value.lower() in _CHOICES else value,
        status=answer.status,
        words=_masked(answer, words, interview) if words and says_more else None,
        evidence=answer.evidence,
    )


def _masked(answer: Answer, text: str, interview: Interview) -> str:
    if answer.question_id in _OWN_NAME:
        keep = answer.value
        return text if text == keep else mask_others(text, interview.record.people, keep)
    return mask_others(text, interview.record.people, interview.record.child_name)


def _label_from_id(question_id: str) -> str:
    words = question_id.replace("-", " ").replace(":", " ").strip()
    return words[:1].upper() + words[1:] or question_id


def _letters(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())
