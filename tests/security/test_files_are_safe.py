"""P13: files written to exhaust, confuse or escape are refused, and hold nobody else up."""

from __future__ import annotations

import asyncio
import io
import os
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.errors import TextError
from assistant.intake.worker import FileReader
from tests.files import mail, pdf, word, word_with_xml

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def zip_bomb() -> bytes:
    """60 MB of document in 60 kB."""
    return word_with_xml("<w:p><w:r><w:t>" + "a" * 60_000_000 + "</w:t></w:r></w:p>")


def lying_zip() -> bytes:
    """A document part that says it is small and is not."""
    content = bytearray(zip_bomb())
    place = content.rfind(b"word/document.xml") - 46
    assert content[place : place + 4] == b"PK\x01\x02"
    content[place + 24 : place + 28] = (1_000).to_bytes(4, "little")
    return bytes(content)


def many_entries() -> bytes:
    out = io.BytesIO(word("He fell."))
    with zipfile.ZipFile(out, "a") as archive:
        for number in range(3_000):
            archive.writestr(f"word/media/{number}.bin", b"")
    return out.getvalue()


def entity_bomb() -> bytes:
    layers = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return word_with_xml(
        f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "lol">{layers}]>'
        f'<w:document xmlns:w="{_W}"><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body>'
        "</w:document>",
        whole=True,
    )


def deep_xml() -> bytes:
    return word_with_xml("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000)


def deep_mail() -> bytes:
    text = b"From: a@b.example\n"
    for number in range(3_000):
        text += b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (number, number)
    return text + b"\nHe fell."


def pdf_stream_bomb() -> bytes:
    packed = zlib.compress(b"BT (a) Tj ET " * 15_000_000, 9)[:4_000_000]
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>" % (len(packed), packed)
    )


def circular_pdf() -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>endobj\ntrailer<</Root 1 0 R>>"
    )


BOMBS: dict[str, Callable[[], bytes]] = {
    "zip-bomb.docx": zip_bomb,
    "lying.docx": lying_zip,
    "entries.docx": many_entries,
    "entities.docx": entity_bomb,
    "deep.docx": deep_xml,
    "deep.eml": deep_mail,
    "ten-thousand.pdf": lambda: pdf("He fell.", pages=10_000),
    "stream.pdf": pdf_stream_bomb,
    "circle.pdf": circular_pdf,
    "zip-named.pdf": lambda: word("He fell."),
    "quadratic.csv": lambda: b'"' + b'a""' * 1_500_000,
    "wide.csv": lambda: b"," * 4_900_000,
    "page.txt": lambda: b"<html><script>alert(1)</script>",
}


def peak_kb() -> int:
    """The most memory this process has used."""
    import resource  # noqa: PLC0415 -- not on every system

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.mark.skipif(sys.platform == "win32", reason="limits on a process are POSIX")
@pytest.mark.parametrize("name", BOMBS)
async def test_it_is_refused_in_words_and_unpacked_nowhere_near_the_server(name: str) -> None:
    content = BOMBS[name]()
    before = peak_kb()

    with pytest.raises(TextError) as error:
        await FileReader().read(name, content)

    assert "Nothing of it is saved" in str(error.value)
    # The server itself unpacks nothing: what it holds is the file and a refusal.
    assert peak_kb() - before < 200_000


async def test_the_loop_goes_on_while_a_file_is_read() -> None:
    reading = asyncio.create_task(FileReader().read("a.docx", word("He fell.")))
    turns = 0
    while not reading.done():
        await asyncio.sleep(0)
        turns += 1

    assert (await reading).text == "He fell."
    assert turns > 100


async def test_what_runs_too_long_is_ended() -> None:
    with pytest.raises(TextError, match="more time or memory"):
        await FileReader(wall_s=0.0).read("a.docx", word("He fell."))


async def test_the_worker_knows_no_secret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What a file could make the worker run would find nothing: no settings, no writable disk."""
    monkeypatch.setenv("REFERRAL_LLM_KEY", "a secret that must stay here")
    seen = tmp_path / "seen"
    probe = tmp_path / "sitecustomize.py"
    probe.write_text(
        f"import os\nwith open({str(seen)!r}, 'w') as f: f.write(repr(dict(os.environ)))\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))

    await FileReader().read("a.docx", word("He fell."))

    assert "a secret" not in seen.read_text()
    assert os.environ["REFERRAL_LLM_KEY"] == "a secret that must stay here"


async def test_two_are_read_beside_each_other_and_a_third_waits_its_turn() -> None:
    reader = FileReader()

    read = await asyncio.gather(
        *(reader.read(f"{number}.eml", mail(f"He fell {number}.")) for number in range(3))
    )

    last_lines = [document.text.splitlines()[-1] for document in read]
    assert last_lines == ["He fell 0.", "He fell 1.", "He fell 2."]
