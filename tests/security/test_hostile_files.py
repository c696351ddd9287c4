"""P13: more files written to exhaust, confuse, escape or call home; see `hostile_files`."""

from __future__ import annotations

import sys

import pytest

from assistant.errors import TextError
from assistant.intake.worker import FileReader
from tests.security.hostile_files import CANARY, READ, REFUSED

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits on a process are POSIX")


def test_seventy_files_are_tried() -> None:
    from tests.security.test_files_are_safe import BOMBS  # noqa: PLC0415

    assert len(BOMBS) + len(REFUSED) + len(READ) >= 70


@pytest.mark.parametrize("name", REFUSED)
async def test_it_is_refused_with_what_to_do_instead(name: str) -> None:
    with pytest.raises(TextError) as error:
        await FileReader().read(name, REFUSED[name]())

    assert "Nothing of it is saved" in str(error.value)
    assert "/etc/" not in str(error.value)


@pytest.mark.parametrize("name", READ)
async def test_its_words_are_read_and_nothing_else(name: str) -> None:
    document = await FileReader().read(name, READ[name]())

    assert "fell." in document.text
    assert CANARY not in document.text
