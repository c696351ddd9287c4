"""Checks of the whole record: what a reader would send a referral back for.

Each states what is so and asks one question. None of them locks anything: a stop needs an answer or
a recorded reason. No check states a threshold, a level of risk, a cause or blame.
"""

from __future__ import annotations

from assistant.domain.draft import current_hash
from assistant.domain.events import Interview
from assistant.domain.findings import Finding, Severity
from assistant.domain.memo import remembered
from assistant.domain.review_events import Overridden
from assistant.domain.rules.record_checks import (
    agreement,
    background,
    identity,
    interventions,
    language,
    leaving,
    outcomes,
    request,
    safety,
)
from assistant.domain.rules.record_checks.check import Hit, RecordCheck

__all__ = [
    "EXPORT_CHECKS",
    "RECORD_CHECKS",
    "RULES_VERSION",
    "Hit",
    "RecordCheck",
    "check_export",
    "check_record",
    "notices",
    "overridden_checks",
]

RULES_VERSION = "1"
RECORD_CHECKS: tuple[RecordCheck, ...] = (
    *safety.CHECKS,
    *identity.CHECKS,
    *background.CHECKS,
    *interventions.CHECKS,
    *request.CHECKS,
    *outcomes.CHECKS,
    *agreement.CHECKS,
    *language.CHECKS,
)
EXPORT_CHECKS: tuple[RecordCheck, ...] = leaving.CHECKS
_ORDER = {Severity.STOP: 0, Severity.WARN: 1, Severity.INFO: 2}


def check_record(interview: Interview) -> tuple[Finding, ...]:
    """What the checks notice now, stops first, without those overridden with a reason."""
    overridden = {override.check_id for override in _standing(interview)}
    return tuple(finding for finding in _look(interview) if finding.id not in overridden)


def _standing(interview: Interview) -> list[Overridden]:
    """Overrides that cover the text as it is; a reason given for another text covers nothing."""
    if not interview.overrides:
        return []
    present = current_hash(interview)
    return [item for item in interview.overrides if item.content_hash in ("", present)]


def overridden_checks(interview: Interview) -> tuple[tuple[Finding, Overridden], ...]:
    """What would be noticed but was answered with a recorded reason, and that reason."""
    latest = {override.check_id: override for override in _standing(interview)}
    return tuple(
        (finding, latest[finding.id]) for finding in _look(interview) if finding.id in latest
    )


def notices(check_id: str, interview: Interview) -> bool:
    """Does the check with that id notice something now, overridden or not?"""
    return any(
        True for check in RECORD_CHECKS if check.id == check_id for _ in check.look(interview)
    )


def check_export(interview: Interview) -> tuple[Finding, ...]:
    """What is to be said about a text that leaves now: not approved, or long."""
    return tuple(found for check in EXPORT_CHECKS for found in check.findings(interview))


@remembered
def _look(interview: Interview) -> list[Finding]:
    found = [finding for check in RECORD_CHECKS for finding in check.findings(interview)]
    return sorted(found, key=lambda finding: _ORDER[finding.severity])
