"""The small parts a Word file is made of: clean text, plain tables, page furniture.

Content goes into text runs only. The one field is the page number, and it is ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

LANGUAGE = "en-GB"
FONT = "Calibri"
TEXT_WIDTH_CM = 17.0
_BLACK = RGBColor(0, 0, 0)
_HEAD_SHADE = "F2F2F2"
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def clean(text: str) -> str:
    """The text with what XML can't hold replaced, visibly, by U+FFFD."""
    return "".join(char if _is_legal(char) else _REPLACEMENT for char in text)


def _is_legal(char: str) -> bool:
    code = ord(char)
    return (
        char in "\t\n"
        or 0x20 <= code <= 0xD7FF
        or 0xE000 <= code <= 0xFFFD
        or 0x10000 <= code <= 0x10FFFF
    )


def set_up_styles(document: Document) -> None:
    """A4, Calibri, black on white, British English; real heading styles."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(2.2), Cm(2)
    section.header_distance = section.footer_distance = Cm(1)
    sizes = {
        "Normal": (11, 4),
        "Title": (20, 2),
        "Subtitle": (11, 8),
        "Heading 1": (14, 4),
        "Heading 2": (12, 3),
        "Header": (9, 0),
        "Footer": (9, 0),
    }
    for name, (size, after) in sizes.items():
        style = _paragraph_style(document, name)
        style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), _BLACK
        style.font.italic = False
        style.paragraph_format.space_after = Pt(after)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for script in ("ascii", "hAnsi", "cs"):
            fonts.set(qn(f"w:{script}"), FONT)
    for name in ("Heading 1", "Heading 2"):
        layout = _paragraph_style(document, name).paragraph_format
        layout.space_before = Pt(14)
        layout.keep_with_next = True
    _paragraph_style(document, "Title").font.bold = True
    for name, tag in (
        ("Title", "w:pBdr"),
        ("Header", "w:tabs"),
        ("Footer", "w:tabs"),
        ("Subtitle", "w:spacing"),
    ):
        _drop(_paragraph_style(document, name), tag)
    set_language(document)


def _paragraph_style(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    if not isinstance(style, ParagraphStyle):
        raise KeyError(name)
    return style


def _drop(style: ParagraphStyle, tag: str) -> None:
    """Take one of the template's own settings off a style."""
    place = style.element.rPr if tag == "w:spacing" else style.element.pPr
    found = place.find(qn(tag)) if place is not None else None
    if found is not None:
        place.remove(found)


def set_language(document: Document) -> None:
    """British English, for screen readers and spelling."""
    document.core_properties.language = LANGUAGE
    for found in document.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), LANGUAGE)


def add_text(
    paragraph: Paragraph, text: str, *, bold: bool = False, italic: bool = False, size: int = 0
) -> None:
    """A run of text and nothing else."""
    run = paragraph.add_run(clean(text))
    run.bold = bold or None
    run.italic = italic or None
    if size:
        run.font.size = Pt(size)


def add_table(
    document: Document, widths_cm: Sequence[float], heads: Sequence[str], caption: str
) -> Table:
    """A ruled table whose header row repeats on every page; no header row for no heads."""
    table: Table = document.add_table(rows=0, cols=len(widths_cm))
    table.style = "Table Grid"
    scale = _text_width_cm(document) / TEXT_WIDTH_CM
    widths_cm = [width * scale for width in widths_cm]
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    properties = table._tbl.tblPr
    if caption:
        properties.append(_element("w:tblCaption", val=caption))
    margins = _element("w:tblCellMar")
    for side in ("top", "bottom"):
        margins.append(_element(f"w:{side}", w="40", type="dxa"))
    for column, width in zip(table.columns, widths_cm, strict=True):
        column.width = Cm(width)
    place = properties.find(qn("w:tblLook"))
    if place is not None:
        place.addprevious(margins)
        # A screen reader takes the first row, or the first column, for headings.
        for name, value in (("firstRow", heads), ("firstColumn", not heads)):
            place.set(qn(f"w:{name}"), "1" if value else "0")
        place.attrib.pop(qn("w:val"), None)
    if heads:
        cells = add_row(table)
        for cell, head in zip(cells, heads, strict=True):
            add_text(cell.paragraphs[0], head, bold=True)
            shade(cell)
        row = table.rows[0]._tr.get_or_add_trPr()
        row.append(_element("w:tblHeader"))
    return table


def _text_width_cm(document: Document) -> float:
    section = document.sections[0]
    width, left, right = section.page_width, section.left_margin, section.right_margin
    if width is None or left is None or right is None:
        return TEXT_WIDTH_CM
    return float(width.cm - left.cm - right.cm)


def add_row(table: Table) -> tuple[_Cell, ...]:
    """A new row that does not break over pages; its cells' first paragraphs are empty."""
    row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx 1.2 leaves it untyped
    row._tr.get_or_add_trPr().append(_element("w:cantSplit"))
    for cell, column in zip(row.cells, table.columns, strict=True):
        cell.width = column.width
        cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    return tuple(row.cells)


def shade(cell: _Cell) -> None:
    """A light grey that a photocopier keeps apart from white without hiding the words."""
    cell._tc.get_or_add_tcPr().append(
        _element("w:shd", val="clear", color="auto", fill=_HEAD_SHADE)
    )


def add_pairs(document: Document, rows: Iterable[tuple[str, str]], caption: str) -> None:
    """A table of labels and what was answered."""
    widths = (5.5, TEXT_WIDTH_CM - 5.5)
    table = add_table(document, widths, (), caption)
    for label, text in rows:
        head, cell = add_row(table)
        add_text(head.paragraphs[0], label, bold=True)
        shade(head)
        add_text(cell.paragraphs[0], text)


def add_box(document: Document, lines: Sequence[str], *, size: int = 11, bold: bool) -> None:
    """Lines inside one ruled box."""
    table = add_table(document, (TEXT_WIDTH_CM,), (), "")
    (cell,) = add_row(table)
    for number, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(3)
        add_text(paragraph, line, bold=bold and number == 0, size=size if number == 0 else 0)


def add_two_sides(paragraph: Paragraph, left: str, right: str) -> None:
    """One line with words at both edges."""
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Cm(TEXT_WIDTH_CM), WD_TAB_ALIGNMENT.RIGHT)
    add_text(paragraph, f"{clean(left)}\t{clean(right)}")


def add_page_number(paragraph: Paragraph) -> None:
    """`1 of 2`, counted by the program that shows the page."""
    for number, instruction in enumerate(("PAGE", "NUMPAGES")):
        if number:
            add_text(paragraph, " of ")
        field = _element("w:fldSimple", instr=instruction)
        run = _element("w:r")
        text = _element("w:t")
        text.text = "1"
        run.append(text)
        field.append(run)
        paragraph._p.append(field)


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    made: BaseOxmlElement = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made
