"""The Word file: the referral on the organisation's page, ready to copy into a local form.

Four numbered headings, tables whose header rows repeat, and the state of the text in the header
and footer of every page. The page itself is a template; ours is black on white A4.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime

from docx.document import Document
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from assistant.domain.approval import fingerprint
from assistant.domain.events import Interview
from assistant.domain.ports import ExportedFile
from assistant.domain.record import AnswerStatus
from assistant.domain.text import Section
from assistant.errors import ExportError
from assistant.export import printed
from assistant.export.document import IncidentEntry, ReferralDocument, SentenceEntry
from assistant.export.document_from import document_from
from assistant.export.file_names import file_name
from assistant.export.watermark import add_watermark
from assistant.export.word_parts import (
    TEXT_WIDTH_CM,
    add_box,
    add_pairs,
    add_row,
    add_table,
    add_text,
    set_language,
    shade,
)
from assistant.export.word_template import default_template, fill, open_template

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class WordExporter:
    """Makes the Word document. `name_of` gives a reviewer's name for their account id."""

    def __init__(
        self,
        *,
        local_authority: str = "",
        name_of: printed.NameOf = lambda _: None,
        template: bytes | None = None,
    ) -> None:
        self._local_authority = local_authority
        self._name_of = name_of
        self._template = template or default_template()

    def export(self, interview: Interview, *, now: datetime) -> ExportedFile:
        """The file; unapproved, it says DRAFT on every page, on a banner and in its name."""
        document = document_from(interview, now=now)
        try:
            content = self._content(document)
        except (ValueError, KeyError, OSError) as exc:
            raise ExportError(
                "The Word document could not be made. The referral itself is unchanged.",
                detail=type(exc).__name__,
            ) from exc
        return ExportedFile(
            name=file_name(interview, "docx"), media_type=MEDIA_TYPE, content=content
        )

    def _content(self, document: ReferralDocument) -> bytes:
        word = open_template(self._template)
        set_language(word)
        _properties(word, document)
        place = fill(word, self._values(document))
        if document.is_draft:
            add_watermark(word)
        already = list(word.element.body)
        self._opening(word, document)
        _child(word, document)
        _background(word, document)
        _interventions(word, document)
        _list_section(word, document, Section.REQUEST, "3. Request")
        _list_section(word, document, Section.OUTCOMES, "4. Outcomes")
        word.add_heading("Approval", level=1)
        lines = printed.approval_lines(document, self._name_of)
        add_box(word, [*lines, printed.origin_line(document)], bold=False)
        _appendix(word, document)
        for element in list(word.element.body):
            if element not in already:
                place.addprevious(element)
        place.getparent().remove(place)
        buffer = io.BytesIO()
        word.save(buffer)
        return buffer.getvalue()

    def _opening(self, word: Document, document: ReferralDocument) -> None:
        if document.is_draft:
            add_box(word, [printed.DRAFT_MARK, _notice(document)], size=22, bold=True)
            word.add_paragraph().paragraph_format.space_after = Pt(0)
        _key_table(word, document)

    def _values(self, document: ReferralDocument) -> dict[str, str]:
        """What takes the place of each mark of the template."""
        who = document.child.name or "Name not known"
        version = document.review.version
        to = f"To {self._local_authority}. " if self._local_authority else ""
        team = f"From {document.team}. " if document.team else ""
        author = document.written_by or "the referrer"
        day = printed.day(document.exported_at)
        return {
            "title": printed.TITLE,
            "addressed": f"{to}{team}Written by {author}. {day}.",
            "mark": printed.DRAFT_MARK if document.is_draft else f"{who}, version {version}",
            "confidential": printed.CONFIDENTIAL,
            "state": printed.state_line(document),
            "reference": printed.reference(document),
            "version": str(version),
            "fingerprint": fingerprint(document.review.content_hash),
            "approval": printed.approval_line(document, self._name_of),
            "child": who,
            "written_by": author,
            "team": document.team,
            "authority": self._local_authority,
            "date": day,
        }


def _notice(document: ReferralDocument) -> str:
    return (document.notice or "").removeprefix(f"{printed.DRAFT_MARK}. ")


def _properties(word: Document, document: ReferralDocument) -> None:
    properties = word.core_properties
    properties.title = printed.TITLE
    properties.subject = f"Referral {printed.reference(document)}"
    properties.author = ""
    properties.comments = ""
    properties.keywords = "DRAFT" if document.is_draft else "Approved"
    properties.created = properties.modified = document.exported_at.replace(tzinfo=None)


def _key_table(word: Document, document: ReferralDocument) -> None:
    answers = printed.answers_by_id(document)
    widths = (3.0, 5.5, 3.0, 5.5)
    table = add_table(word, widths, (), "Key details")
    for pair in printed.KEY_ROWS:
        cells = add_row(table)
        for place, question_id in enumerate(pair):
            answer = answers[question_id]
            add_text(cells[2 * place].paragraphs[0], answer.label, bold=True)
            shade(cells[2 * place])
            add_text(
                cells[2 * place + 1].paragraphs[0],
                printed.answer_text(answer),
                italic=answer.status is not AnswerStatus.GIVEN,
            )


def _child(word: Document, document: ReferralDocument) -> None:
    word.add_heading("Child and family", level=1)
    shown = {question_id for pair in printed.KEY_ROWS for question_id in pair}
    answers = printed.answers_by_id(document)
    hidden = {answers[question_id].label for question_id in shown}
    sections = (Section.SAFETY, Section.CHILD)
    rows = [row for row in printed.printed_answers(document, *sections) if row[0] not in hidden]
    if rows:
        add_pairs(word, rows, "Child and family")
    missing = [label for label in printed.unanswered(document, *sections) if label not in hidden]
    _not_answered(word, missing)


def _background(word: Document, document: ReferralDocument) -> None:
    word.add_heading("1. Background", level=1)
    sentences = printed.sentences_of(document, Section.BACKGROUND)
    incidents = {incident.id: incident for incident in document.incidents}
    if sentences:
        widths = (4.2, 8.8, 4.0)
        heads = ("Date", "What was seen, heard or said", "Source")
        table = add_table(word, widths, heads, "Background in date order")
        for sentence in sentences:
            cells = add_row(table)
            _date(cells[0].paragraphs[0], sentence)
            add_text(cells[1].paragraphs[0], sentence.text)
            incident = incidents.get(sentence.fact_ids[0])
            if isinstance(incident, IncidentEntry):
                add_text(cells[2].paragraphs[0], printed.source_text(incident))
    else:
        _nothing(word, "Nothing is recorded in Background.")
    if sentences:
        note = word.add_paragraph()
        note.paragraph_format.space_before = Pt(4)
        add_text(note, printed.TOKENS_NOTE, size=9)
    _answers(word, document, Section.BACKGROUND)


def _interventions(word: Document, document: ReferralDocument) -> None:
    word.add_heading("2. Interventions", level=1)
    sentences = printed.sentences_of(document, Section.INTERVENTIONS)
    impacts = {
        sentence.fact_ids[0]: sentence for sentence in sentences if sentence.id.endswith(".impact")
    }
    actions = [sentence for sentence in sentences if not sentence.id.endswith(".impact")]
    if actions:
        widths = (4.2, 6.9, 5.9)
        heads = ("Date", "What was done, by whom", "What changed")
        table = add_table(word, widths, heads, "Interventions in date order")
        for sentence in actions:
            cells = add_row(table)
            _date(cells[0].paragraphs[0], sentence)
            add_text(cells[1].paragraphs[0], sentence.text)
            impact = impacts.get(sentence.fact_ids[0])
            if impact is not None:
                add_text(cells[2].paragraphs[0], impact.text)
    else:
        _nothing(word, "Nothing is recorded under Interventions.")
    _answers(word, document, Section.INTERVENTIONS)


def _list_section(
    word: Document, document: ReferralDocument, section: Section, heading: str
) -> None:
    word.add_heading(heading, level=1)
    part = next(part for part in document.text if part.section is section)
    if part.lead:
        add_text(word.add_paragraph(), part.lead)
    for sentence in part.sentences:
        paragraph = word.add_paragraph()
        if sentence.number is not None:
            paragraph.paragraph_format.left_indent = Cm(0.8)
            paragraph.paragraph_format.first_line_indent = Cm(-0.8)
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(0.8))
            add_text(paragraph, f"{sentence.number}.\t")
        add_text(paragraph, sentence.text)
    if not part.sentences:
        _nothing(word, f"Nothing is recorded under {part.title}.")
    _answers(word, document, section)


def _answers(word: Document, document: ReferralDocument, section: Section) -> None:
    rows = printed.printed_answers(document, section)
    if rows:
        gap = word.add_paragraph()
        gap.paragraph_format.space_after = Pt(0)
        add_pairs(word, rows, "Further answers")
    _not_answered(word, printed.unanswered(document, section))


def _not_answered(word: Document, labels: Iterable[str]) -> None:
    listed = "; ".join(labels)
    if listed:
        paragraph = word.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(6)
        add_text(paragraph, "Not answered: ", bold=True)
        add_text(paragraph, f"{listed}.")


def _nothing(word: Document, text: str) -> None:
    add_text(word.add_paragraph(), text, italic=True)


def _date(paragraph: Paragraph, sentence: SentenceEntry) -> None:
    add_text(paragraph, sentence.date_label or "")
    if sentence.date_words:
        add_text(paragraph, f"\n“{sentence.date_words}”", size=9)


def _appendix(word: Document, document: ReferralDocument) -> None:
    heading = word.add_heading("Appendix: checks and sources", level=1)
    heading.paragraph_format.page_break_before = True
    word.add_heading("Checks", level=2)
    if document.checks:
        widths = (2.2, TEXT_WIDTH_CM - 2.2)
        table = add_table(word, widths, ("Check", "What it says"), "Checks of the whole text")
        for check in printed.grouped_checks(document):
            cells = add_row(table)
            add_text(cells[0].paragraphs[0], printed.SEVERITIES[check.severity])
            add_text(cells[1].paragraphs[0], check.reason)
            if check.override_reason:
                add_text(cells[1].paragraphs[0], f"\nGone on with: “{check.override_reason}”")
    else:
        add_text(word.add_paragraph(), "The checks of the whole text found nothing.")
    held = printed.held_out(document)
    if held and document.is_draft:
        word.add_heading("Held out of the text until decided", level=2)
        for item in held:
            add_text(word.add_paragraph(), f"“{item.words}”")
    elif held:
        passages = "1 passage is" if len(held) == 1 else f"{len(held)} passages are"
        add_text(word.add_paragraph(), f"{passages} held out of the text, undecided.")
    _others(word, document)
    _sources(word, document)


def _others(word: Document, document: ReferralDocument) -> None:
    lines = printed.other_children_lines(document)
    if lines:
        word.add_heading("Referrals of their own", level=2)
        add_text(word.add_paragraph(), printed.SEPARATE)
        for line in lines:
            add_text(word.add_paragraph(), line)


def _sources(word: Document, document: ReferralDocument) -> None:
    facts = (
        *(("Background", fact, fact.date) for fact in document.incidents),
        *(("Interventions", fact, fact.date) for fact in document.interventions),
        *(("Request", fact, None) for fact in (*document.requests, *document.views)),
        *(("Outcomes", fact, None) for fact in document.outcomes),
    )
    if not facts:
        return
    messages = {message.id: message for message in document.messages}
    word.add_heading("Sources", level=2)
    widths = (3.0, 5.0, TEXT_WIDTH_CM - 8.0)
    table = add_table(word, widths, ("Section", "Entry", "Typed"), "Where each entry was typed")
    counts: dict[str, int] = {}
    for title, fact, date in facts:
        counts[title] = counts.get(title, 0) + 1
        cells = add_row(table)
        add_text(cells[0].paragraphs[0], title)
        add_text(cells[1].paragraphs[0], date.label if date else f"Entry {counts[title]}")
        typed = dict.fromkeys(
            f"{printed.day_and_time(message.typed_at)}, in {message.section.capitalize()}"
            for piece in fact.evidence
            if (message := messages.get(piece.message_id)) is not None
        )
        add_text(cells[2].paragraphs[0], "; ".join(typed))
