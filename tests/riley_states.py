"""The fictional case brought to every state a referral can have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from pydantic import TypeAdapter

from assistant.domain.approval import Outcome, Sending, SentHow
from assistant.domain.draft import current_hash
from assistant.domain.events import Event
from assistant.domain.review_events import Acknowledged, Decided, Overridden, Sent, Withdrawn
from assistant.domain.rules.record_checks import check_record
from tests import riley_case as case

SENT_ON = case.TODAY + timedelta(days=1)
STATES = (
    *("draft", "in_review", "returned", "approved", "sent", "acknowledged"),
    *("accepted", "stepped_down", "rejected", "withdrawn"),
)
_EVENTS: TypeAdapter[list[Event]] = TypeAdapter(list[Event])


def renamed(events: Sequence[Event], ids: Mapping[str, str]) -> list[Event]:
    """The same events with other account ids."""
    text = _EVENTS.dump_json(list(events)).decode()
    for old, new in ids.items():
        text = text.replace(f'"{old}"', f'"{new}"')
    return _EVENTS.validate_json(text)


def _stamp(name: str, who: str = case.REVIEWER) -> dict[str, object]:
    return {"id": f"e-{name}", "at": case.at(16, 0), "actor_id": who, "turn": f"t-{name}"}


def in_state(state: str, name: str) -> list[Event]:
    """A full case brought to that state, a comment on it, every stop but one answered."""
    first = case.returned(case.submitted(case.complete(), interview_id=name))
    if state == "returned":
        return first
    events: list[Event] = case.submitted(first, version=2, interview_id=name)
    if state == "draft":
        return [*events, case.decided_anew()]
    interview = case.interview(events, name)
    content = current_hash(interview)
    stops = [item for item in check_record(interview) if item.severity == "stop"]
    # One warning stays for `override` to answer.
    for number, check in enumerate(stops):
        events.append(
            Overridden.model_validate(
                {
                    **_stamp(f"over-{number}"),
                    "check_id": check.id,
                    "reason": "Agreed by phone.",
                    "content_hash": content,
                }
            )
        )
    if state == "in_review":
        return events
    events = case.approved(events, version=2, interview_id=name)
    if state == "approved":
        return events
    if state == "withdrawn":
        withdrawn = {**_stamp("wd"), "reason": "The family moved away."}
        return [*events, Withdrawn.model_validate(withdrawn)]
    sending = Sending(sent_by="Sam Okafor", sent_on=SENT_ON, how=SentHow.SECURE_EMAIL)
    events.append(
        Sent.model_validate({**_stamp("sent"), "content_hash": content, "sending": sending})
    )
    if state == "sent":
        return events
    if state == "acknowledged":
        return [*events, Acknowledged.model_validate({**_stamp("ack"), "on": SENT_ON})]
    answer = {**_stamp("out"), "outcome": Outcome(state), "on": SENT_ON, "reason": "No reason."}
    return [*events, Decided.model_validate(answer)]
