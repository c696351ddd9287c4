"""Names of exported files: neutral, so that a downloads folder tells nobody about a child."""

from __future__ import annotations

from assistant.domain.draft import is_approved
from assistant.domain.events import Interview


def file_name(interview: Interview, ending: str) -> str:
    """`referral-<first 8 of the id>-v<version>[-DRAFT].<ending>`."""
    short = "".join(char for char in interview.id if char.isascii() and char.isalnum())[:8]
    mark = "" if is_approved(interview) else "-DRAFT"
    return f"referral-{short}-v{interview.review.version}{mark}.{ending}"
