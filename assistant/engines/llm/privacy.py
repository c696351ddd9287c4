"""Names, birth dates, school, places and quoted speech as tokens before words are sent, and back.

What is hidden comes from the case's own people and answers, from what the offline engine has just
found in the message, and from plain forms (telephone numbers, addresses, capitalised words that are
no ordinary ones). A token is the same for the same person in every message. The way back is by
place: a span of the sent text is a span of the typed text, exactly.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.domain.people import Person
from assistant.domain.ports import Extraction
from assistant.domain.quotations import find_quotations
from assistant.domain.record import Record
from assistant.engines.llm.hidden_words import (
    PLACE_WORDS,
    RELATIONS,
    TITLES,
    WORD_NAMES,
)
from assistant.engines.llm.unknown_names import find_unknown_names

_SHORTEST_PART = 2
_SECRET_ANSWERS = ("name", "dob", "address", "school", "setting", "gp")
_FORMS = re.compile(
    r"(?P<EMAIL>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<LINK>https?://\S+|www\.\S+)"
    r"|(?P<POSTCODE>\b[A-Z]{1,2}[0-9][A-Z0-9]?\s*[0-9][A-Z]{2}\b)"
    r"|(?P<NUMBER>(?<![\w/.-])\+?[0-9](?:[ -]?[0-9]){6,}(?![\w/]))",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\[[A-Z0-9_]+\]")
_BIRTH = re.compile(
    r"\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?|birthday(?: is)?)[\s:=-]*(?:is\s+)?"
    r"(?P<date>[0-9]{1,2}(?:st|nd|rd|th)?[\s./-]+(?:of\s+)?[A-Za-z0-9]{1,9}[\s./-]+[0-9]{2,4})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Secret:
    """Words that must not be sent, and the token that stands for them."""

    words: str
    token: str
    any_case: bool = True


@dataclass(frozen=True, slots=True)
class _Piece:
    sent_start: int
    sent_end: int
    typed_start: int
    typed_end: int
    is_token: bool


@dataclass(frozen=True, slots=True)
class SentText:
    """A stretch of typed text as it is sent, with the way back."""

    text: str
    pieces: tuple[_Piece, ...]

    def typed_span(self, start: int, end: int) -> tuple[int, int]:
        """The typed half-open span of a sent one; the edge of a token is the edge of its words."""
        return self._place(start, is_end=False), self._place(end, is_end=True)

    def _place(self, sent: int, *, is_end: bool) -> int:
        if not self.pieces:
            return sent
        starts = [piece.sent_start for piece in self.pieces]
        index = max(0, bisect_right(starts, sent - (1 if is_end and sent else 0)) - 1)
        piece = self.pieces[index]
        if sent <= piece.sent_start:
            return piece.typed_start
        if sent >= piece.sent_end:
            return piece.typed_end
        if piece.is_token:
            return piece.typed_end if is_end else piece.typed_start
        return piece.typed_start + sent - piece.sent_start


class Mask:
    """Everything to hide in one case, and the texts made with it."""

    def __init__(
        self,
        secrets: Iterable[Secret],
        *,
        hide_quotes: bool,
        hide_unknown_names: bool,
    ) -> None:
        known: dict[str, Secret] = {}
        for secret in secrets:
            words = " ".join(secret.words.split())
            if words:
                known.setdefault(_key(words), Secret(words, secret.token, secret.any_case))
        self._secrets = tuple(sorted(known.values(), key=lambda item: -len(item.words)))
        self._pattern = _pattern_of(self._secrets)
        self._by_words = {_key(item.words): item for item in self._secrets}
        self._hide_quotes = hide_quotes
        self._hide_unknown = hide_unknown_names
        self._typed_of: dict[str, str] = {}
        self._numbers: dict[str, int] = {}

    def hide(self, text: str) -> SentText:
        """The text as it may be sent."""
        spans = self._spans(text)
        out: list[str] = []
        pieces: list[_Piece] = []
        sent = place = 0
        for start, end, token in spans:
            if start > place:
                out.append(text[place:start])
                pieces.append(_Piece(sent, sent + start - place, place, start, is_token=False))
                sent += start - place
            out.append(token)
            pieces.append(_Piece(sent, sent + len(token), start, end, is_token=True))
            sent += len(token)
            self._typed_of.setdefault(token, text[start:end])
            place = end
        if place < len(text):
            out.append(text[place:])
            pieces.append(_Piece(sent, sent + len(text) - place, place, len(text), is_token=False))
        return SentText("".join(out), tuple(pieces))

    def show(self, text: str) -> str:
        """Sent words with their tokens turned back; for words whose place is not known."""
        for token, typed in self._typed_of.items():
            text = text.replace(token, typed)
        return text

    def leaks(self, sent: str) -> int:
        """How many hidden words a text about to be sent still holds; anything but 0 stops it."""
        return sum(1 for _ in self._matches(_TOKEN.sub("[]", sent)))

    def _spans(self, text: str) -> list[tuple[int, int, str]]:
        found: list[tuple[int, int, str]] = []
        if self._hide_quotes:
            # Our own questions quote a fact that may quote in turn: the outer marks hide both.
            for start, end in _nested(text):
                self._add(found, start, end, self._token_for("QUOTE", text[start:end]))
            for quotation in find_quotations(text):
                start = quotation.start_char + 1
                end = quotation.end_char - (1 if quotation.closed else 0)
                if text[start:end].strip():
                    self._add(found, start, end, self._token_for("QUOTE", text[start:end]))
        for match in _BIRTH.finditer(text):
            start, end = match.span("date")
            self._add(found, start, end, self._token_for("BIRTH", text[start:end]))
        for start, end, token in self._matches(text):
            self._add(found, start, end, token)
        for match in _FORMS.finditer(text):
            kind = match.lastgroup or "NUMBER"
            self._add(found, *match.span(), self._token_for(kind, match.group()))
        if self._hide_unknown:
            for start, end in find_unknown_names(text):
                self._add(found, start, end, self._token_for("NAME", text[start:end]))
        return sorted(found)

    def _matches(self, text: str) -> Iterable[tuple[int, int, str]]:
        if self._pattern is None:
            return
        for match in self._pattern.finditer(text):
            words = _key(match.group(1))
            if not self._stands_for_name(match.group(1), self._by_words.get(words)):
                continue
            yield match.start(1), match.end(1), self._by_words[words].token

    def _stands_for_name(self, typed: str, secret: Secret | None) -> bool:
        """A name that is also a word ("Will") is hidden where it is capitalised.

        Before words leave this machine it is hidden wherever it stands: "faith" may be a child's
        name in a hurried note, and a word too many costs only some understanding.
        """
        if secret is None:
            return False
        if secret.any_case or typed[:1].isupper():
            return True
        return self._hide_unknown and secret.words.lower() not in PLACE_WORDS

    @staticmethod
    def _add(found: list[tuple[int, int, str]], start: int, end: int, token: str) -> None:
        if start < end and not any(s < end and start < e for s, e, _ in found):
            found.append((start, end, token))

    def _token_for(self, kind: str, words: str) -> str:
        key = f"{kind}:{' '.join(words.lower().split())}"
        if key not in self._numbers:
            same = sum(1 for known in self._numbers if known.startswith(f"{kind}:"))
            self._numbers[key] = same + 1
        return f"[{kind}_{self._numbers[key]}]"


def make_mask(
    record: Record,
    found: Extraction,
    *,
    own_names: Sequence[str] = (),
    hide_quotes: bool,
    hide_unknown_names: bool,
) -> Mask:
    """The mask of a case: its people and answers, and what was just found in the message."""
    secrets = [*_people_secrets(record.people)]
    child = record.child_name
    if child:
        secrets += _name_secrets(child, "[CHILD]")
    answers = [(answer.question_id, answer.value or "") for answer in record.answers]
    answers += [(item.question_id, item.value or item.quote.text) for item in found.answers]
    answers += [(item.question_id, item.quote.text) for item in found.answers]
    secrets += _answer_secrets(answers)
    known = {item.words.lower() for item in secrets}
    for number, person in enumerate(found.people, 1):
        token = "[CHILD]" if person.group.value == "subject" else f"[NEW_PERSON_{number}]"
        for name in (person.name.text, *(quote.text for quote in person.known_as)):
            if name.lower() not in known:
                secrets += _name_secrets(name, token)
    for name in own_names:
        if name.strip():
            secrets.append(Secret(name, "[OUR_SETTING]"))
    return Mask(secrets, hide_quotes=hide_quotes, hide_unknown_names=hide_unknown_names)


def _people_secrets(people: Iterable[Person]) -> Iterable[Secret]:
    for person in people:
        label = re.sub(r"[^A-Za-z0-9]+", "_", person.token).strip("_").upper()
        token = "[CHILD]" if person.is_subject else f"[{label}]"
        for name in person.names:
            yield from _name_secrets(name, token)


def _name_secrets(name: str, token: str) -> list[Secret]:
    words = [word for word in re.split(r"[\s\-]+", name.strip()) if word]
    whole = " ".join(name.split())
    found = []
    if whole.lower() not in RELATIONS:
        found.append(Secret(whole, token, any_case=len(words) > 1 or _is_any_case(whole)))
    for word in words:
        plain = word.strip(".,'’\"()")
        if (
            len(words) > 1
            and len(plain) >= _SHORTEST_PART
            and plain.lower() not in RELATIONS
            and plain.lower().rstrip(".") not in TITLES
        ):
            found.append(Secret(plain, token, any_case=_is_any_case(plain)))
    return found


def _is_any_case(word: str) -> bool:
    plain = word.lower()
    return plain not in WORD_NAMES and plain not in PLACE_WORDS and len(word) > _SHORTEST_PART


def _answer_secrets(answers: Iterable[tuple[str, str]]) -> Iterable[Secret]:
    for question_id, value in answers:
        kind = next((key for key in _SECRET_ANSWERS if key in question_id.split("-")), None)
        if kind is None or not value.strip():
            continue
        if kind == "name":
            yield from _name_secrets(value, "[CHILD]") if len(value.split()) <= 5 else ()
            continue
        token = {"dob": "[BIRTH]", "address": "[ADDRESS]", "gp": "[GP]"}.get(kind, "[SCHOOL]")
        yield Secret(value, token)
        if kind in ("address", "school", "setting"):
            for part in re.split(r"[,\n;]", value):
                if len(part.strip()) > 3 and part.strip().lower() not in RELATIONS:
                    yield Secret(part.strip(), token)


def _key(words: str) -> str:
    """Words as they are compared: lower case, single spaces, straight apostrophes."""
    return " ".join(words.lower().replace("’", "'").split())


def _pattern_of(secrets: Sequence[Secret]) -> re.Pattern[str] | None:
    if not secrets:
        return None
    each = (
        r"\s+".join(re.escape(word) for word in _key(item.words).split()).replace("'", "['’]")
        for item in secrets
    )
    return re.compile(
        r"(?<![^\W_])(" + "|".join(each) + r")(?=(?:['’]?s)?(?![^\W_]))", re.IGNORECASE
    )


def _nested(text: str) -> Iterable[tuple[int, int]]:
    """What stands inside curly marks that hold other opening marks, in order, none overlapping."""
    start = text.find("“")
    while start >= 0:
        end = text.find("”", start + 1)
        if end < 0:
            return
        inner = text[start + 1 : end]
        if '"' in inner or "“" in inner:
            yield start + 1, end
        start = text.find("“", end + 1)
