"""The words of a mail: who wrote to whom and when, its subject and text; attachments stay closed.

Of two forms of the same words (`multipart/alternative`) one is read; all other text is, in order.
Pages (HTML) become their words alone: nothing is loaded, run or followed.
"""

from __future__ import annotations

import re
from datetime import date
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from typing import NamedTuple

from assistant.errors import TextError
from assistant.intake.file_kinds import plain_name, refusal

_MAX_PARTS = 200
_MAX_DEPTH = 10
# How many times the words of the plain form a page has to hold to be read in its place.
_FULLER = 2
_BLOCKS = frozenset(
    "p div br tr li h1 h2 h3 h4 h5 h6 table ul ol blockquote section article header footer".split()
)
_CELLS = frozenset(("td", "th"))
_SPACE = re.compile(r"\s+")
_UNSEEN = frozenset("script style head title template noscript".split())


class Mail(NamedTuple):
    """A mail's words, the day they count from, and what was not opened."""

    text: str
    described: str
    sent_on: date | None
    unopened: tuple[str, ...]


def read_mail(name: str, content: bytes) -> Mail:
    """The mail; raises `TextError` when there are no words in it."""
    message = BytesParser(policy=policy.default).parsebytes(content)
    assert isinstance(message, EmailMessage)  # noqa: S101 -- for the type: the policy's own class
    texts: list[str] = []
    unopened: list[str] = []
    parts = _own_parts(name, message, 0)
    if len(parts) > _MAX_PARTS:
        raise _too_many_parts(name)
    for part in parts:
        if _is_text(part):
            texts.append(_words(part))
        else:
            unopened.append(plain_name(part.get_filename() or part.get_content_type()))
    text = "\n".join(piece.strip("\n") for piece in texts if piece.strip())
    if not text.strip():
        raise refusal(f"“{name}” is a mail without text", "Check that it is the right mail")
    subject = " ".join(str(message.get("subject", "")).split())
    if subject:
        text = f"Subject: {subject}\n{text}"
    sent = _sent_on(message)
    return Mail(text, _described(message, sent), sent, tuple(unopened))


def _own_parts(name: str, message: EmailMessage, depth: int) -> list[EmailMessage]:
    if depth > _MAX_DEPTH:
        raise _too_many_parts(name)
    if message.get_content_maintype() != "multipart":
        return [message]
    found: list[EmailMessage] = []
    # A mail inside a mail is an attachment: it has another writer and another day.
    forms = [
        _own_parts(name, part, depth + 1)
        for part in message.iter_parts()
        if isinstance(part, EmailMessage)
    ]
    if message.get_content_subtype() == "alternative":
        read = _fullest(forms)
        # A form may bring more than words: a picture, or an invitation to open.
        return [part for form in forms for part in form if not _is_text(part) or form is read]
    for parts in forms:
        found += parts
    return found


def _fullest(forms: list[list[EmailMessage]]) -> list[EmailMessage] | None:
    """The plain form, unless it only says to look at the other one."""
    chosen: list[EmailMessage] | None = None
    most = 0
    for form in sorted(forms, key=lambda parts: any(_is_text(part, "html") for part in parts)):
        words = sum(len(_words(part).split()) for part in form if _is_text(part))
        if words > _FULLER * most:
            chosen, most = form, words
    return chosen


def _is_text(part: EmailMessage, *subtypes: str) -> bool:
    kinds = [f"text/{subtype}" for subtype in subtypes or ("plain", "html")]
    return part.get_content_type() in kinds and not part.is_attachment()


def _words(part: EmailMessage) -> str:
    return page_words(_content(part)) if _is_text(part, "html") else _content(part)


def _too_many_parts(name: str) -> TextError:
    return refusal(f"“{name}” has too many parts", "Copy the words of the mail into the chat")


def _content(part: EmailMessage) -> str:
    try:
        return str(part.get_content())
    except (LookupError, UnicodeError, ValueError):
        payload = part.get_payload(decode=True)
        return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""


def _sent_on(message: EmailMessage) -> date | None:
    try:
        return parsedate_to_datetime(str(message["date"])).date()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _described(message: EmailMessage, sent: date | None) -> str:
    line = "mail"
    for word, header in (("from", "from"), ("to", "to")):
        value = " ".join(str(message.get(header, "")).split())[:120]
        if value:
            line += f" {word} {value}"
    return f"{line}, {sent.day} {sent:%B %Y}" if sent else line


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "body":
            self._unseen = 0  # a head need not be closed
        elif tag in _UNSEEN:
            self._unseen += 1
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag in _CELLS:
            self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(_SPACE.sub(" ", data))


def page_words(page: str) -> str:
    """What a person would read on the page, one block a line."""
    reader = _Words()
    reader.feed(page)
    reader.close()
    lines = ("".join(reader.pieces)).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())
