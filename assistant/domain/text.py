"""Messages as typed, and evidence that ties a fact to a span of them.

Holds `Message`, `Quote` (what an engine claims was said), `Evidence` (where it was said) and
`locate_quote`, the one way from the first to the second. What a quote means is left to others.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from assistant.errors import TextError

MAX_MESSAGE_CHARS = 50_000
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# Length-preserving folds, so that a span in folded text is the same span in the typed text.
_FOLDS = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " ", "\n": " ", "\t": " "}
)


class Section(StrEnum):
    """The parts of the interview, in the order they are taken."""

    SAFETY = "safety"
    CHILD = "child"
    BACKGROUND = "background"
    INTERVENTIONS = "interventions"
    REQUEST = "request"
    OUTCOMES = "outcomes"
    CLOSE = "close"


class MessageKind(StrEnum):
    """Why a message was typed; only narrative is read for facts."""

    NARRATIVE = "narrative"
    COMMAND = "command"
    DECISION = "decision"


class Frozen(BaseModel):
    """A value that can't change and takes no unknown field.

    Its checks are built when the first one is made, so that starting up waits for none of them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Origin(Frozen):
    """The file a message's words were taken from."""

    file_name: str
    digest: str
    """SHA-256 of the file's bytes, in hex: says which file it was; the file itself is not kept."""
    part: str = ""
    """What of it these words are, where a file holds several things: "what was done"."""
    described: str = ""
    """Where it came from, in the file's own words: "mail from …"."""
    is_read: bool = True
    """False for words that are only kept."""


class Message(Frozen):
    """One thing a staff member typed or brought in a file, kept verbatim for good."""

    id: str
    section: Section
    text: str
    author_id: str
    at: datetime
    today: date
    kind: MessageKind = MessageKind.NARRATIVE
    origin: Origin | None = None

    @property
    def tells(self) -> bool:
        """Is it read for facts?"""
        return self.kind is MessageKind.NARRATIVE and (self.origin is None or self.origin.is_read)


class Quote(Frozen):
    """What an engine says was typed: exact words, and where it believes they start.

    `message_id` is None for the message being read; an earlier message's id for words that carry
    over (a heading, the incident a correction speaks of).
    """

    text: str = Field(min_length=1)
    start_char: int | None = None
    message_id: str | None = None


class Evidence(Frozen):
    """Where a fact was said: a half-open span of code points in one message.

    Always true: `messages[message_id].text[start_char:end_char] == quote`.
    """

    message_id: str
    start_char: int = Field(ge=0)
    quote: str = Field(min_length=1)

    @property
    def end_char(self) -> int:
        """Where the quote ends, exclusive."""
        return self.start_char + len(self.quote)

    def overlaps(self, message_id: str, start_char: int, end_char: int) -> bool:
        """Does this evidence share a character with the span?"""
        return (
            self.message_id == message_id
            and self.start_char < end_char
            and start_char < self.end_char
        )


def whole_words(message: Message) -> Evidence:
    """All the words of a message that is not blank, as evidence."""
    text = message.text.strip()
    return Evidence(message_id=message.id, start_char=message.text.index(text), quote=text)


def clean_text(raw: str) -> tuple[str, int]:
    """The words as they will be kept, and how many characters had to be replaced.

    NUL, other control characters and lone surrogates can't be stored or exported everywhere; each
    becomes U+FFFD, visibly. Line ends become one newline. Nothing else is touched.

    Raises `TextError` for more than `MAX_MESSAGE_CHARS` characters.
    """
    text = raw.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > MAX_MESSAGE_CHARS:
        raise TextError(
            f"This message has {len(text):,} characters; at most {MAX_MESSAGE_CHARS:,} can be "
            "taken at once. It is not saved. Send it in two or more parts.",
            detail=f"chars={len(text)}",
        )
    kept = [_REPLACEMENT if _is_unstorable(char) else char for char in text]
    return "".join(kept), sum(a != b for a, b in zip(kept, text, strict=True))


def _is_unstorable(char: str) -> bool:
    code = ord(char)
    return (
        (code < 0x20 and char not in "\n\t")
        or code == 0x7F
        or 0xD800 <= code <= 0xDFFF
        or code in (0xFFFE, 0xFFFF)
    )


def locate_quote(
    quote: Quote, message: Message, messages: Mapping[str, Message] | None = None
) -> Evidence | None:
    """Evidence for a quote, or None when those words were not typed.

    Looks in `message`, or in the earlier message the quote names. Curly and straight quotation
    marks and kinds of white space count as equal, as does case; the evidence always holds the
    characters as typed. Of several places the one nearest to the quote's own claim is taken.
    """
    source = message
    if quote.message_id is not None and quote.message_id != message.id:
        found = (messages or {}).get(quote.message_id)
        if found is None:
            return None
        source = found
    start = quote.start_char
    if start is not None and source.text[start : start + len(quote.text)] == quote.text:
        return _evidence(source, start, len(quote.text))
    for haystack, needle in (
        (source.text, quote.text),
        (source.text.translate(_FOLDS), quote.text.translate(_FOLDS)),
        (_lower(source.text.translate(_FOLDS)), _lower(quote.text.translate(_FOLDS))),
    ):
        place = _nearest(haystack, needle, start or 0)
        if place >= 0:
            return _evidence(source, place, len(needle))
    return None


def _evidence(message: Message, start: int, length: int) -> Evidence | None:
    words = message.text[start : start + length]
    if not words.strip():
        return None
    return Evidence(message_id=message.id, start_char=start, quote=words)


def _lower(text: str) -> str:
    # A few letters (İ) grow when lowered, which would move every later offset.
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _nearest(haystack: str, needle: str, wanted: int) -> int:
    best = place = haystack.find(needle)
    while place >= 0:
        if abs(place - wanted) < abs(best - wanted):
            best = place
        place = haystack.find(needle, place + 1)
        if place > wanted and best >= 0 and abs(place - wanted) >= abs(best - wanted):
            break
    return best
