"""The copy-ready pack: the referral under the fields of the local form, as data and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from assistant.domain.events import Interview
from assistant.domain.ports import ExportedFile
from assistant.export import printed
from assistant.export.document import ReferralDocument
from assistant.export.document_from import document_from
from assistant.export.file_names import file_name
from assistant.export.local_form import FilledGroup, LocalForm, fill_form
from assistant.export.markdown_export import plain


class PackExporter:
    """Makes the pack for one form. `name_of` gives a reviewer's name for their account id."""

    def __init__(self, form: LocalForm, *, name_of: printed.NameOf = lambda _: None) -> None:
        self.form = form
        self._name_of = name_of

    def groups(self, interview: Interview, *, now: datetime) -> tuple[FilledGroup, ...]:
        """The filled fields; every text of an unapproved referral begins with DRAFT."""
        document = document_from(interview, now=now)
        groups = fill_form(self.form, document, self._name_of)
        if not document.is_draft:
            return groups
        return tuple(
            group.model_copy(
                update={
                    "fields": tuple(
                        field.model_copy(update={"text": f"[{printed.DRAFT_MARK}] {field.text}"})
                        for field in group.fields
                    )
                }
            )
            for group in groups
        )

    def export(self, interview: Interview, *, now: datetime) -> ExportedFile:
        """The pack as a file."""
        document = document_from(interview, now=now)
        groups = self.groups(interview, now=now)
        text = "\n".join(self._lines(document, groups)) + "\n"
        return ExportedFile(
            name=file_name(interview, "pack.md"),
            media_type="text/markdown; charset=utf-8",
            content=text.encode("utf-8"),
        )

    def _lines(self, document: ReferralDocument, groups: tuple[FilledGroup, ...]) -> Iterator[str]:
        if document.is_draft:
            yield from (f"> **{document.notice}**", "")
        yield from (f"# {printed.TITLE}: {plain(self.form.title)}", "", printed.CONFIDENTIAL, "")
        for group in groups:
            yield from (f"## {plain(group.title)}", "")
            for field in group.fields:
                yield from (f"### {plain(field.label)}", "", plain(field.text), "")
        yield from ("---", "", plain(printed.state_line(document)))
