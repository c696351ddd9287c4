"""The key of tokens: who each one stands for. It stays in the building, apart from every export."""

from __future__ import annotations

from datetime import datetime

from assistant.domain.events import Interview
from assistant.domain.ports import ExportedFile
from assistant.export.file_names import file_name
from assistant.export.printed import day_and_time
from assistant.export.word_parts import clean

HEADING = "KEY OF TOKENS. Keep it in the building: never send it with the referral."


class KeyExporter:
    """Makes the key as plain text."""

    def export(self, interview: Interview, *, now: datetime) -> ExportedFile:
        """The file; one line a person, their token first."""
        lines = [HEADING, f"Referral {interview.id}. Made {day_and_time(now)}.", ""]
        for person in interview.record.people:
            if person.is_subject:
                continue
            role = f" ({_line(person.role)})" if person.role else ""
            names = ", also ".join(_line(name) for name in person.names)
            lines.append(f"{person.token}: {names}{role}")
        if len(lines) == 3:
            lines.append("Nobody is named by a token in this referral.")
        text = "\r\n".join(lines) + "\r\n"
        return ExportedFile(
            name=file_name(interview, "txt").replace("referral-", "key-", 1).replace("-DRAFT", ""),
            media_type="text/plain; charset=utf-8",
            content=text.encode("utf-8"),
        )


def _line(text: str) -> str:
    return " ".join(clean(text).split())
