"""Small files of every kind that can be brought in, made on the spot."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

from docx import Document as WordDocument
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    PdfObject,
    TextStringObject,
)

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(text: str) -> bytes:
    """A Word file with one paragraph a line."""
    made = WordDocument()
    for line in text.split("\n"):
        made.add_paragraph(line)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def word_with_xml(body: str, *, whole: bool = False) -> bytes:
    """A Word file whose document part is this XML; `whole` for all of it, not the body alone."""
    xml = body if whole else f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", xml)
    return out.getvalue()


def pdf_of(objects: list[bytes]) -> bytes:
    """A PDF of these objects, the first of which is its catalogue."""
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        out.write(b"%010d 00000 n \n" % place)
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return out.getvalue()


def pdf(text: str, *, password: str | None = None, pages: int = 1) -> bytes:
    """A PDF with one line of text on its first page; with a password, encrypted."""
    stream = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode("latin-1") if text else b""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join([b"3 0 R"] * pages), pages),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    made_of = pdf_of(objects)
    if password is None:
        return made_of
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made_of)))
    writer.encrypt(password, owner_password="another secret", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def mail(text: str, *, subtype: str = "plain", attached: str | None = None) -> bytes:
    """A mail of 12 March 2024 from one invented person to another."""
    message = EmailMessage()
    message["From"] = "A Hill <a.hill@larkfield.example>"
    message["To"] = "S Okafor <s.okafor@larkfield.example>"
    message["Date"] = "Tue, 12 Mar 2024 15:20:00 +0000"
    message["Subject"] = "Yesterday"
    message.set_content(text, subtype=subtype)
    if attached:
        message.add_attachment(
            b"PK\x03\x04", maintype="application", subtype="octet-stream", filename=attached
        )
    return message.as_bytes()


def pdf_form(text: str, *, xfa: bool = False) -> bytes:
    """A PDF with fields: two filled in, one empty, a ticked box and one that is not; and a note."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(text))))
    page = writer.pages[0]
    given: tuple[tuple[str, PdfObject], ...] = (
        ("concern", TextStringObject("He came in without a coat.\rHe was cold.")),
        ("child.name", TextStringObject("Sam")),
        ("school", TextStringObject("")),
        ("urgent", NameObject("/Yes")),
        ("police", NameObject("/Off")),
    )
    fields, notes = ArrayObject(), ArrayObject()
    for name, value in () if xfa else given:
        kind = "/Btn" if isinstance(value, NameObject) else "/Tx"
        field = DictionaryObject()
        field[NameObject("/Subtype")] = NameObject("/Widget")
        field[NameObject("/FT")] = NameObject(kind)
        field[NameObject("/T")] = TextStringObject(name)
        field[NameObject("/V")] = value
        if name == "concern":
            field[NameObject("/TU")] = TextStringObject("What is the concern?")
        fields.append(writer._add_object(field))
    notes.extend(fields)
    note = DictionaryObject()
    note[NameObject("/Subtype")] = NameObject("/FreeText")
    note[NameObject("/Contents")] = TextStringObject("Seen by the nurse.")
    notes.append(writer._add_object(note))
    page[NameObject("/Annots")] = notes
    form = DictionaryObject({NameObject("/Fields"): fields})
    if xfa:
        stream = DecodedStreamObject()
        stream.set_data(b"<xdp/>")
        packed = stream.flate_encode()
        form[NameObject("/XFA")] = ArrayObject(
            [TextStringObject("template"), writer._add_object(packed)]
        )
    writer._root_object[NameObject("/AcroForm")] = form
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def word_with_parts(body: str, **parts: str) -> bytes:
    """A Word file with further parts, by name, each a root element's inside: `footnotes=...`."""
    out = io.BytesIO(word_with_xml(body))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in parts.items():
            archive.writestr(f"word/{name}.xml", f'<w:x xmlns:w="{_WORD}">{inside}</w:x>')
    return out.getvalue()
