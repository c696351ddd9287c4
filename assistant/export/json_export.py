"""The JSON file: the published document, always spelled the same."""

from __future__ import annotations

from datetime import datetime

from assistant.domain.events import Interview
from assistant.domain.ports import ExportedFile
from assistant.export.document import write_document
from assistant.export.document_from import document_from
from assistant.export.file_names import file_name


class JsonExporter:
    """Makes `referral.json`."""

    def export(self, interview: Interview, *, now: datetime) -> ExportedFile:
        """The file; an unapproved one says DRAFT in its notice and its name."""
        return ExportedFile(
            name=file_name(interview, "json"),
            media_type="application/json",
            content=write_document(document_from(interview, now=now)),
        )
