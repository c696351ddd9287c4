"""Finding who is named: the span of each name, what the person is, and the writer's words for them.

Names are told from words by where they stand (after a title, a relation, "called"; before a verb; a
capital inside a sentence) and only then by a list. The subject child is never proposed here.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from assistant.domain.people import PersonGroup
from assistant.domain.sentences import Sentence
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.given_names import GIVEN_NAMES
from assistant.engines.offline.lexicon import (
    Agent,
)
from assistant.engines.offline.name_shapes import (
    CALLED,
    adjacent,
    is_function,
    is_name,
    is_run_together,
)
from assistant.engines.offline.not_names import (
    DAYS,
    MONTHS,
    NOT_NAMES,
    TITLES,
)
from assistant.engines.offline.ordinary_words import ORDINARY_WORDS
from assistant.engines.offline.person_roles import FAMILY_TITLES, describe_person
from assistant.engines.offline.words import Word, norms_of, split_words

_LISTED = GIVEN_NAMES | TITLES | {f"{name}s" for name in GIVEN_NAMES}
_INTRODUCING = CALLED | {"as"}
_WEAK_TITLES = frozenset(
    "miss father sister nurse nan nanny nanna taid nain aunt ds di dc sir".split()
)
_FORMAL_TITLES = frozenset("mr mrs ms mx dr pc pcso sgt".split())
_CAPITAL_TITLES = _WEAK_TITLES | FAMILY_TITLES
# A name on the internet told by its figures or line, where the words before announce one.
_ANNOUNCED = (
    r"(?:(?<=user )|(?<=username )|"
    r"(?<=account )|(?<=called )|(?<=named )|(?<=by )|(?<=name )|(?<=as )|"
    r"(?<=from )|(?<=to )|(?<=with )|(?<=himself )|(?<=herself )|(?<=themselves )|(?<=is )|"
    r"(?<=tag )|(?<=handle )|(?<=profile )|(?<=username: )|(?<=user: ))"
    r"[\"'“‘]?(?=[\w.]*[A-Za-z])(?=[\w.]*[\d_])[A-Za-z0-9_.]{3,30}\b(?<!\.)|"
    # Whoever a pasted message is by: "[12/10/2022, 20:41] jay07: …".
    r"(?:(?<=\] )|(?<=\d - ))(?=[\w.]*[A-Za-z])(?=[\w.]*[\d_])[A-Za-z0-9_.]{3,30}(?=: )"
)
_ONLINE = re.compile(
    r"(?<![\w.])@[A-Za-z0-9_.]{2,30}\b(?!\.\w)|(?<![\w.#])[A-Za-z0-9_.]{2,30}#\d{3,5}\b|"
    r"(?<![\w./\\@-])(?=[A-Za-z0-9.]{0,30}_)(?=[\w.]{0,30}[A-Za-z])[A-Za-z0-9_][A-Za-z0-9_.]{1,30}"
    r"(?<![.])(?![\w@/\\-])|" + _ANNOUNCED
)
_ANNOUNCED_HERE = re.compile(_ANNOUNCED)
_FIGURES = re.compile(r"\d+")
_FILE = AnyCase(r"\.(?:jpe?g|png|gif|pdf|docx?|xlsx?|csv|txt|mp[34]|mov|eml|msg|html?)$")
_POSSESSION = re.compile(r"['’]s?$")
_DIGIT_FORMS = re.compile(
    r"(?i)^(?:ks\d|yr?\d+\w?|\d+(?:st|nd|rd|th|am|pm|yrs?|x|m|mins?|hrs?)?|"
    r"year\d+|covid.*|p\d|a\d|\d+[a-z]{0,2}|v\d|h\d)$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """One mention of a name: its span as typed, and what the words around it say of the person."""

    start_char: int
    end_char: int
    name: str
    group: PersonGroup
    role: tuple[int, int] | None = None
    key: frozenset[str] = field(init=False, compare=False, repr=False)
    """The name's words without title, for telling mentions of one person together."""

    def __post_init__(self) -> None:
        """Take the name apart, once."""
        words = frozenset(norms_of(_bare(self.name)))
        object.__setattr__(self, "key", words - TITLES)


def _bare(name: str) -> str:
    return _POSSESSION.sub("", name)


def find_names(
    text: str,
    sentences: Iterable[Sentence],
    subject: frozenset[str] = frozenset(),
    known: Mapping[str, PersonGroup] | None = None,
    words: tuple[Word, ...] | None = None,
) -> tuple[Named, ...]:
    """Every mention of a named person but the subject child, in order, none overlapping."""
    words = split_words(text) if words is None else words
    starts = {sentence.start_char for sentence in sentences}
    found: list[Named] = []
    taken = -1
    for match in _online(text):
        start = match.start() + (match.group()[0] in "\"'“‘")
        typed = text[start : match.end()]
        if not _DIGIT_FORMS.match(typed) and not _FILE.search(typed) and typed.strip("_."):
            found.append(Named(start, match.end(), typed, PersonGroup.OTHER))
    online = [(n.start_char, n.end_char) for n in found]
    done = 0
    shouting = len(words) > 6 and sum([w.is_capital for w in words]) > 0.7 * len(words)
    ours = {*subject, *(f"{name}s" for name in subject), *(known or ())}
    for index in _likely(words, ours):
        start = words[index].start_char
        if index < done or start < taken or any(s <= start < e for s, e in online):
            continue
        run = _name_run(text, words, index, starts, subject, known or {}, shouting)
        if run is None:
            continue
        first, last = run
        done = last + 1
        if _is_subject(words[first : last + 1], subject):
            continue
        end = words[last].end_char
        raw = text[words[first].start_char : end]
        trimmed = raw[:-2] if raw[-2:].lower() in ("'s", "’s") else raw
        end -= len(raw) - len(trimmed)
        if first == last and is_run_together(words, last, known or {}):
            end -= 1
            trimmed = text[words[first].start_char : end]
        group, role = describe_person(text, words, first, last, known or {})
        found.append(Named(words[first].start_char, end, trimmed, group, role))
        taken = words[last].end_char
    return tuple(sorted(found, key=lambda n: n.start_char))


def _likely(words: tuple[Word, ...], ours: Container[str]) -> list[int]:
    """The places of words that may be a name, or a title before one; the others surely are not."""
    places = {
        place
        for place, (_, _, norm, is_capital) in enumerate(words)
        if is_capital or norm in _LISTED or norm in ours
    }
    places.update(place for place, word in enumerate(words[:-1], 1) if word.norm in _INTRODUCING)
    return sorted(places)


def _online(text: str) -> Iterator[re.Match[str]]:
    """The names used on the internet, in order."""
    if "@" in text or "#" in text or "_" in text:
        yield from _ONLINE.finditer(text)
        return
    # Without those marks only an announced name with a figure in it is left, behind a space.
    seen = 0
    for figures in _FIGURES.finditer(text):
        space = text.rfind(" ", seen, figures.start())
        seen = figures.end()
        match = _ANNOUNCED_HERE.match(text, space + 1) if space >= 0 else None
        if match is not None:
            yield match


def agents(named: Iterable[Named], subject: frozenset[str]) -> dict[str, Agent]:
    """Each word of a name with the kind of person it stands for, for reading clauses."""
    kinds = {
        PersonGroup.FAMILY: Agent.FAMILY,
        PersonGroup.STAFF: Agent.STAFF,
        PersonGroup.PROFESSIONAL: Agent.PROFESSIONAL,
    }
    words = dict.fromkeys(subject, Agent.CHILD)
    for person in named:
        for word in person.key:
            agent = kinds.get(person.group, Agent.CHILD)
            if agent is not Agent.CHILD or word not in words:
                words[word] = agent
    return words


def _is_subject(words: Iterable[Word], subject: frozenset[str]) -> bool:
    norms = [_singular(w.norm, subject) for w in words if w.norm not in TITLES]
    return bool(norms) and norms[0] in subject and all(n in subject or len(n) == 1 for n in norms)


def _singular(norm: str, subject: frozenset[str]) -> str:
    return (
        norm[:-1] if norm not in subject and norm.endswith("s") and norm[:-1] in subject else norm
    )


def _name_run(
    text: str,
    words: tuple[Word, ...],
    index: int,
    starts: set[int],
    subject: frozenset[str],
    known: Mapping[str, PersonGroup],
    shouting: bool,
) -> tuple[int, int] | None:
    """The first and last word of the name that starts at this word, or None."""
    word = words[index]
    if (
        word.norm in TITLES
        and index + 1 < len(words)
        and adjacent(text, word, words[index + 1], ". ")
    ):
        after = words[index + 1]
        strong = word.norm not in _WEAK_TITLES
        if word.norm in _FORMAL_TITLES and word.is_capital and after.is_capital:
            return index, _extend(text, words, index + 1, subject)
        if word.norm in _CAPITAL_TITLES and not word.is_capital:
            return None
        named = after.norm in GIVEN_NAMES or after.norm in known
        plausible = after.norm not in ORDINARY_WORDS and not is_function(after.norm)
        bare = strong and plausible and len(after.norm) > 2 and not after.norm[0].isdigit()
        no_name = after.norm in NOT_NAMES or (after.norm in MONTHS and word.norm in _WEAK_TITLES)
        is_miss = (
            word.norm == "miss" and word.is_capital and not (shouting or is_function(after.norm))
        )
        named = named or is_miss
        if not no_name and ((after.is_capital and (plausible or named)) or bare):
            return index, _extend(text, words, index + 1, subject)
    if not is_name(text, words, index, starts, subject, known, shouting):
        return None
    return index, _extend(text, words, index, subject)


def _extend(text: str, words: tuple[Word, ...], index: int, subject: frozenset[str]) -> int:
    last = index
    while (
        last + 1 < len(words)
        and last - index < 3
        and adjacent(text, words[last], words[last + 1], " ")
    ):
        after = words[last + 1]
        typed = text[after.start_char : after.end_char]
        if text[words[last].start_char : words[last].end_char][-2:].lower() in ("'s", "’s"):
            break
        initial = len(typed) == 1 and typed.isupper() and typed not in "IA"
        surname = (
            after.is_capital
            and len(typed) > 1
            and not typed.isupper()
            and after.norm not in ORDINARY_WORDS
            and after.norm not in NOT_NAMES
            and after.norm not in DAYS
            and after.norm not in MONTHS
            and not is_function(after.norm)
        )
        if not (initial or surname):
            break
        last += 1
    return last
