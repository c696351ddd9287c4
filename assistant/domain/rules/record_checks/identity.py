"""Who the child is, who has been told, and who agrees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.domain.events import Interview
from assistant.domain.findings import Category, Severity
from assistant.domain.record import AnswerStatus
from assistant.domain.rules.record_checks.check import (
    Hit,
    RecordCheck,
    is_unasked,
    once,
    says_no,
    says_something,
    says_unsure,
    says_yes,
)
from assistant.domain.sentences import split_sentences
from assistant.domain.text import Section

_EQUALITY = {
    "child-ethnicity": "Ethnicity",
    "child-language": "First language and interpreter",
    "child-send": "Special needs or disability",
}
_PARENT = re.compile(r"\b(?:m[uao]ms?|mothers?|mam|dads?|fathers?|parents?|both)\b", re.IGNORECASE)
_NOT_THE_PARENT = re.compile(
    r"\b(?:grand|foster|step|god)[- ]?(?:m[uao]m|mother|dad|father|parent)s?\b", re.IGNORECASE
)
_AGREED_HELP = re.compile(
    r"\b(?:early help|family support|family help|parenting|targeted support|support for the family"
    r"|section 17|s17)\b",
    re.IGNORECASE,
)
_AGREES = re.compile(r"\b(?:yes|agree[sd]?|agreed|consent(?:s|ed)?|happy|signed)\b", re.IGNORECASE)
_REFUSES = re.compile(r"\b(?:not|no|refus\w+|declin\w+|doesn'?t|don'?t)\b", re.IGNORECASE)


def _cannot_be_matched(interview: Interview) -> Iterator[Hit]:
    record = interview.record
    if record.child_name is None:
        yield Hit(key="name", reason="The child’s name is not recorded.")
    known = ("child-dob", "child-age", "child-address")
    if not any(record.value(question_id) for question_id in known):
        yield Hit(
            key="match",
            reason="Neither a date of birth or age nor an address is recorded for the child.",
        )


def _equality_unanswered(interview: Interview) -> Iterator[Hit]:
    for question_id, label in _EQUALITY.items():
        if is_unasked(interview, question_id):
            yield Hit(key=question_id, reason=f"{label}: not answered. “Not known” is an answer.")


def _responsibility_unknown(interview: Interview) -> tuple[Hit, ...]:
    household = interview.record.value("household")
    if household is None:
        return ()
    with_parent = _PARENT.search(_NOT_THE_PARENT.sub("", household)) is not None
    return once(not with_parent and interview.record.value("parental-responsibility") is None)


def _has_social_worker(interview: Interview) -> tuple[Hit, ...]:
    answered = says_something(interview, "social-worker")
    return once(answered and not says_unsure(interview, "social-worker"))


def _family_not_told(interview: Interview) -> Iterator[Hit]:
    record = interview.record
    if record.value("reason-not-informed"):
        return
    status = record.answer("parents-informed").status
    if says_no(interview, "parents-informed"):
        yield Hit(
            reason="A parent or carer has not been told of the referral, and no reason is given."
        )
    elif status in (AnswerStatus.NOT_ASKED, AnswerStatus.NOT_KNOWN) or says_unsure(
        interview, "parents-informed"
    ):
        yield Hit()


def _help_without_agreement(interview: Interview) -> tuple[Hit, ...]:
    asks_for_help = any(_AGREED_HELP.search(item.words) for item in interview.record.requests)
    agreement = interview.record.value("parents-agreement") or ""
    agrees = says_yes(interview, "parents-agreement") or (
        _AGREES.search(agreement) is not None and _REFUSES.search(agreement) is None
    )
    return once(asks_for_help and not agrees)


def _child_not_asked(interview: Interview) -> tuple[Hit, ...]:
    return once(is_unasked(interview, "child-told") and is_unasked(interview, "child-views"))


def _data_consent(interview: Interview) -> tuple[Hit, ...]:
    for message in interview.messages:
        if message.id in interview.withdrawn_messages:
            continue
        for sentence in split_sentences(message.text):
            text = sentence.text.lower()
            if "gdpr" in text and "consent" in text:
                return once(True)
    return ()


CHECKS = (
    RecordCheck(
        id="ID-1",
        section=Section.CHILD,
        severity=Severity.STOP,
        category=Category.IDENTITY,
        reason="The child can’t be told from another child.",
        question="What is the child’s full name, and their date of birth or address?",
        source="G1",
        look=_cannot_be_matched,
    ),
    RecordCheck(
        id="ID-2",
        section=Section.CHILD,
        severity=Severity.WARN,
        category=Category.IDENTITY,
        reason="A question about the child is not answered.",
        question="What can be said about it? “Not known” is an answer.",
        source="M20",
        look=_equality_unanswered,
    ),
    RecordCheck(
        id="ID-3",
        section=Section.CHILD,
        severity=Severity.WARN,
        category=Category.IDENTITY,
        reason=(
            "No parent is named in the household, and it does not say who holds parental "
            "responsibility."
        ),
        question="Who holds parental responsibility, and how is that known?",
        source="M8",
        look=_responsibility_unknown,
    ),
    RecordCheck(
        id="ID-4",
        section=Section.CHILD,
        severity=Severity.WARN,
        category=Category.IDENTITY,
        reason=(
            "A social worker or a plan is recorded: in many areas they are contacted directly. "
            "Check the local procedure."
        ),
        question="Has the child’s social worker been contacted, and when?",
        source="M11",
        look=_has_social_worker,
    ),
    RecordCheck(
        id="CON-1",
        section=Section.CHILD,
        severity=Severity.STOP,
        category=Category.CONSENT,
        reason=(
            "It does not say whether a parent or carer has been told about the referral, or why "
            "not."
        ),
        question="Have the parents or carers been told? By whom, when, and what did they say?",
        source="M5",
        look=_family_not_told,
    ),
    RecordCheck(
        id="CON-2",
        section=Section.CHILD,
        severity=Severity.WARN,
        category=Category.CONSENT,
        reason=(
            "The request is for help the family takes part in, and their agreement is not recorded."
        ),
        question="Do the parents or carers agree to the help asked for?",
        source="M11",
        look=_help_without_agreement,
    ),
    RecordCheck(
        id="CON-3",
        section=Section.CHILD,
        severity=Severity.WARN,
        category=Category.CONSENT,
        reason="It does not say whether the child knows about the referral, or what they want.",
        question="Does the child know about the referral, and what do they say they want?",
        source="M7",
        look=_child_not_asked,
    ),
    RecordCheck(
        id="CON-4",
        section=Section.CHILD,
        severity=Severity.INFO,
        category=Category.CONSENT,
        reason=(
            "Consent is tied to data protection. Agreeing to help and sharing information are two "
            "things; check the local procedure."
        ),
        question="Is this about agreeing to help, or about sharing information?",
        source="L7",
        look=_data_consent,
    ),
)
