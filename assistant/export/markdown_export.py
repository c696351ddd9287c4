"""The Markdown file: the same text for tools that read plain text, with content made inert."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from assistant.domain.events import Interview
from assistant.domain.ports import ExportedFile
from assistant.domain.text import Section
from assistant.export import printed
from assistant.export.document import ReferralDocument, SectionEntry, SentenceEntry
from assistant.export.document_from import document_from
from assistant.export.file_names import file_name
from assistant.export.word_parts import clean

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_NUMBERED = {
    Section.BACKGROUND: "1. Background",
    Section.INTERVENTIONS: "2. Interventions",
    Section.REQUEST: "3. Request",
    Section.OUTCOMES: "4. Outcomes",
}


class MarkdownExporter:
    """Makes the Markdown file. `name_of` gives a reviewer's name for their account id."""

    def __init__(self, *, name_of: printed.NameOf = lambda _: None) -> None:
        self._name_of = name_of

    def export(self, interview: Interview, *, now: datetime) -> ExportedFile:
        """The file; unapproved, it opens and closes with the word DRAFT."""
        document = document_from(interview, now=now)
        text = "\n".join(self._lines(document)) + "\n"
        return ExportedFile(
            name=file_name(interview, "md"),
            media_type="text/markdown; charset=utf-8",
            content=text.encode("utf-8"),
        )

    def _lines(self, document: ReferralDocument) -> Iterator[str]:
        if document.is_draft:
            yield from (f"> **{document.notice}**", "")
        yield from (f"# {printed.TITLE}", "", f"{printed.CONFIDENTIAL}  ")
        team = f"{plain(document.team)}. " if document.team else ""
        written = f"Written by {plain(document.written_by)}. "
        yield f"{team}{written}{printed.day(document.exported_at)}."
        yield from ("", "## Child and family", "")
        yield from _answers(document, Section.SAFETY, Section.CHILD)
        for part in document.text:
            if part.section in _NUMBERED:
                yield from ("", f"## {_NUMBERED[part.section]}", "")
                yield from _section(part)
                yield from _answers(document, part.section)
        yield from ("", "## Approval", "")
        for line in (
            *printed.approval_lines(document, self._name_of),
            printed.origin_line(document),
        ):
            yield from (plain(line), "")
        yield from ("## Checks", "")
        for check in printed.grouped_checks(document):
            why = f" Gone on with: “{check.override_reason}”" if check.override_reason else ""
            yield f"- {printed.SEVERITIES[check.severity]}: {plain(check.reason + why)}"
        others = printed.other_children_lines(document)
        if others:
            yield from ("", "## Referrals of their own", "", printed.SEPARATE, "")
            yield from (f"- {plain(line)}" for line in others)
        held = printed.held_out(document)
        if held and document.is_draft:
            yield from ("", "## Held out of the text until decided", "")
            yield from (f"- “{plain(item.words)}”" for item in held)
        mark = f"{printed.DRAFT_MARK}. " if document.is_draft else ""
        yield from ("", "---", "", f"{mark}{plain(printed.state_line(document))}")


def _section(part: SectionEntry) -> Iterator[str]:
    if part.lead:
        yield from (part.lead, "")
    for sentence in part.sentences:
        yield _entry(sentence)
    if not part.sentences:
        yield f"Nothing is recorded under {part.title}."


def _entry(sentence: SentenceEntry) -> str:
    if sentence.id.endswith(".impact"):
        return f"  - {plain(sentence.text)}"
    number = f"{sentence.number}." if sentence.number is not None else "-"
    date = ""
    if sentence.date_label:
        words = f" (“{plain(sentence.date_words)}”)" if sentence.date_words else ""
        date = f"**{sentence.date_label}**{words}: "
    return f"{number} {date}{plain(sentence.text)}"


def _answers(document: ReferralDocument, *sections: Section) -> Iterator[str]:
    rows = printed.printed_answers(document, *sections)
    if rows:
        yield ""
    yield from (f"- **{plain(label)}:** {plain(text)}" for label, text in rows)
    missing = printed.unanswered(document, *sections)
    if missing:
        yield from ("", f"**Not answered:** {'; '.join(missing)}.")


def plain(text: str) -> str:
    """Content that Markdown shows as it was typed: marks escaped, line ends as breaks."""
    escaped = _SPECIAL.sub(r"\\\1", clean(text).replace("&", "&amp;"))
    return escaped.replace("\n", "<br>")
