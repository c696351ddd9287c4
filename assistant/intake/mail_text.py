"""The words of a mail: who wrote to whom and when, and its text; attachments stay closed.

Pages (HTML) become their words alone: nothing is loaded, run or followed.
"""

from __future__ import annotations

from datetime import date
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from typing import NamedTuple

from assistant.intake.file_kinds import plain_name, refusal

_MAX_PARTS = 200
_BLOCKS = frozenset(
    "p div br tr li h1 h2 h3 h4 h5 h6 table ul ol blockquote section article header footer".split()
)
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
    parts = list(_own_parts(message, 0))
    if len(parts) > _MAX_PARTS:
        raise refusal(f"“{name}” has too many parts", "Copy the words of the mail into the chat")
    has_plain = any(_is_text(part, "plain") for part in parts)
    for part in parts:
        if _is_text(part, "plain"):
            texts.append(_content(part))
        elif _is_text(part, "html") and not has_plain:
            texts.append(page_words(_content(part)))
        elif not _is_text(part, "html"):
            unopened.append(plain_name(part.get_filename() or part.get_content_type()))
    text = "\n".join(piece.strip("\n") for piece in texts if piece.strip())
    if not text.strip():
        raise refusal(f"“{name}” is a mail without text", "Check that it is the right mail")
    sent = _sent_on(message)
    return Mail(text, _described(message, sent), sent, tuple(unopened))


def _own_parts(message: EmailMessage, depth: int) -> list[EmailMessage]:
    if depth > 10:
        return []
    if message.get_content_maintype() != "multipart":
        return [message]
    found: list[EmailMessage] = []
    for part in message.iter_parts():
        # A mail inside a mail is an attachment: it has another writer and another day.
        if isinstance(part, EmailMessage) and part.get_content_maintype() == "multipart":
            found += _own_parts(part, depth + 1)
        elif isinstance(part, EmailMessage):
            found.append(part)
    return found


def _is_text(part: EmailMessage, subtype: str) -> bool:
    return part.get_content_type() == f"text/{subtype}" and not part.is_attachment()


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
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(" ".join(data.split()) if data.strip() else " ")


def page_words(page: str) -> str:
    """What a person would read on the page, one block a line."""
    reader = _Words()
    reader.feed(page)
    reader.close()
    lines = ("".join(reader.pieces)).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())
