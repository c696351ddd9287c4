"""Statements that do not fit together, each with the question that would settle it.

Compares what is recorded and what was typed: weekdays with dates, figures with figures, "no more"
with "still", one event under two dates, who was told. It never says which statement is right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from assistant.domain.date_reading import DateMention, read_dates
from assistant.domain.dates import first_day, last_day
from assistant.domain.record import Fact, Impact, Incident, Intervention, Record
from assistant.domain.rules.accounts_apart import (
    away_but_in,
    explained_twice,
    gone_but_used,
    stayed_away_but_there,
    two_days_of_travel,
)
from assistant.domain.rules.statements_apart import (
    hurt_where_not_been,
    none_since_but_later,
    unreached_but_coming,
)
from assistant.domain.text import Frozen, Message

_NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve "
        "thirteen fourteen fifteen".split()
    )
}
_NUMBERS.update({"once": 1, "twice": 2, "thrice": 3, "a dozen": 12})
_COUNTED = re.compile(
    r"\b(\d{1,3}|"
    + "|".join(w for w in _NUMBERS if w not in ("once", "twice", "thrice", "zero"))
    + r")\s+(?:of the |other |female |male |separate |recorded |different |odd |year \d+ |y\d+ )*"
    r"(girls|boys|children|pupils|students|occasions|times|messages|logs|"
    r"incidents|siblings|brothers|sisters|yps|residents|days|bruises|absences|"
    r"appointments|photos|videos|notes|visits|calls)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"^[^.!?\n]{0,30}?[:(\-–]\s*((?:[A-Z][\w'’-]*(?: [A-Z])?)(?:(?:, | and |"
    r", and | & )[A-Z][\w'’-]*(?: [A-Z])?){1,11})"
)
_NO_MORE = re.compile(
    r"\bno (?:more |further |new |other )?(?:logs?|incidents?|problems?|issues?|"
    r"reports?|concerns?|repeats?|absences?|fights?)\b|\b(?:none|nothing|not once|"
    r"hasn.?t happened|not happened) (?:again )?since\b|\b(?:has|have|it|its|he|"
    r"she|they|completely|now) (?:completely |now |all )?stopped\b|\bnot (?:once|"
    r"again) since\b",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:he.?s|hes|she.?s|shes|they.?re|is|are|it.?s|its)? ?still (?!at|in|with|"
    r"on|here|has|have|not|waiting|under|a|the|no|living|"
    r"lives)\w+(?:ing)?\b[^.,;\n]{0,40}|\b(?:happened|did it|done it|started|"
    r"doing it|at it) again\b|\bcarr(?:ies|ied|ying) on\b|\bcontinu(?:es|ed|ing)\b",
    re.IGNORECASE,
)
_AGE_OF = re.compile(
    r"\b((?:his|her|their) (?:(?:younger|older|little|big|baby|half|"
    r"step) )?(?:brother|sister|sibling|cousin|friend)|he|she|hes|shes|he.s|"
    r"she.s)\b(?:,? (?:who )?(?:is|whos|who.s|aged?|'s))?,? \(?(?:is |"
    r"aged? )?(\d{1,2})\b(?! ?(?:st|nd|rd|th|/|\.\d|times|months|weeks|days|mins|"
    r"minutes|hours|pm|am|other|of|to|:|out|brothers?|sisters?|siblings?|friends?|"
    r"per))",
    re.IGNORECASE,
)
_LIVES_WITH = re.compile(
    r"\blives? (?:at home )?with (?:just |only )?((?:his |her |"
    r"their )?(?:\w+ )?(?:mum|dad|mam|nan|gran|grandmother|grandad|grandparents|"
    r"aunt|auntie|uncle|foster carers?|parents|both parents|stepdad|carers?))\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(mum|dad|mam|nan|gran|parents?|carers?|grandmother|police|social worker|"
    r"family)\b[^.;!?\n]{0,14}\b(?:knows?|is aware|are aware|been (?:told|"
    r"informed)|was (?:told|informed)|were (?:told|informed)|informed)\b|"
    r"\b(?:told|informed|rang|phoned|spoke to|spoken to|called) (?:his |her |the |"
    r"their )?(mum|dad|mam|nan|gran|parents?|carers?|grandmother|police|"
    r"social worker|family)\b",
    re.IGNORECASE,
)
_NOT_TOLD = re.compile(
    r"\b(mum|dad|mam|nan|gran|parents?|carers?|grandmother|police|social worker|"
    r"family)\b[^.;!?\n]{0,10}\b(?:do(?:es)?n.?t know|not (?:been )?(?:told|"
    r"informed|aware)|ha(?:s|ve)n.?t been (?:told|informed)|isn.?t aware|"
    r"aren.?t aware)\b|\b(?:haven.?t|havent|hasn.?t|not|never|no one has|"
    r"nobody has|didn.?t) (?:yet )?(?:told|informed|spoken to|tell|contacted|rung|"
    r"rang|phoned|called) (?:his |her |the |their )?(mum|dad|mam|nan|gran|"
    r"parents?|carers?|grandmother|police|social worker|family)\b",
    re.IGNORECASE,
)
_STOP = frozenset(
    "the a an and or but of to in on at for with from by he she they his her him "
    "them their it was were is are had has have been be "
    "that this said told then when who which not also again saw seen one two "
    "three staff child school class".split()
)
_WORD = re.compile(r"[a-z][a-z'’-]{2,}")
_SAME_EVENT = 0.7


class Contradiction(Frozen):
    """Two statements that do not fit, the facts they are in, and the question to ask."""

    fact_ids: tuple[str, ...]
    words: tuple[str, str]
    question: str


def find_contradictions(record: Record, messages: Sequence[Message]) -> tuple[Contradiction, ...]:
    """What does not fit together, in the order found; each pair of words once."""
    typed = tuple(m for m in messages if m.tells)
    found: list[Contradiction] = []
    seen: set[tuple[str, str]] = set()
    checks: tuple[Callable[[Record, Sequence[Message]], Iterable[Contradiction]], ...] = (
        _weekdays,
        _figures,
        _lists,
        _improvements,
        _two_dates,
        _ages,
        _homes,
        _informed,
        _apart,
    )
    for check in checks:
        for contradiction in check(record, typed):
            if contradiction.words not in seen:
                seen.add(contradiction.words)
                found.append(contradiction)
    return tuple(found)


@lru_cache(maxsize=256)
def _dates_of(text: str, today: date) -> tuple[DateMention, ...]:
    return read_dates(text, today)


def _weekdays(record: Record, messages: Sequence[Message]) -> Iterator[Contradiction]:
    """A weekday that is not the weekday of the date it stands with."""
    texts = {message.id: message for message in messages}
    for fact in record.facts:
        evidence = fact.date_evidence if isinstance(fact, Incident | Intervention) else None
        message = texts.get(evidence.message_id) if evidence else None
        if evidence is None or message is None:
            continue
        for mention in _dates_of(message.text, message.today):
            if mention.weekday_conflict and evidence.overlaps(
                message.id, mention.start_char, mention.end_char
            ):
                yield Contradiction(
                    fact_ids=(fact.id,),
                    words=(mention.words, mention.edtf or mention.words),
                    question=f"“{mention.words}”: the weekday and the date differ. Which is right?",
                )


def _figures(record: Record, messages: Sequence[Message]) -> Iterator[Contradiction]:
    """Two different numbers of the same thing in statements about the same event."""
    counted: dict[str, list[tuple[int, str, Fact, frozenset[str]]]] = {}
    for fact in record.facts:
        words = _content(fact.words)
        for match in _COUNTED.finditer(fact.words):
            number = _number(match.group(1))
            kind = match.group(2).lower()
            for other, phrase, earlier, known in counted.get(kind, [])[-20:]:
                shared = words & known - {kind}
                if other != number and len(shared) >= 3 and _could_be_one(fact, earlier):
                    yield Contradiction(
                        fact_ids=(earlier.id, fact.id),
                        words=(phrase, match.group()),
                        question=(
                            f"Earlier it says “{phrase}”, here “{match.group()}”. "
                            "Which figure is right?"
                        ),
                    )
            counted.setdefault(kind, []).append((number, match.group(), fact, words))


def _could_be_one(left: Fact, right: Fact) -> bool:
    """Could two facts be about one event, as far as their dates tell?"""
    one, two = getattr(left, "edtf", None), getattr(right, "edtf", None)
    return one is None or two is None or _overlap(one, two)


def _lists(record: Record, messages: Sequence[Message]) -> Iterator[Contradiction]:
    """A number of people followed by a list of another length ("five girls: …" and four names)."""
    for fact in record.facts:
        for match in _COUNTED.finditer(fact.words):
            listed = _LISTED.match(fact.words[match.end() :])
            if listed is None:
                continue
            names = [n for n in re.split(r", and | and |, | & ", listed.group(1)) if n]
            if len(names) != _number(match.group(1)) and len(names) > 1:
                yield Contradiction(
                    fact_ids=(fact.id,),
                    words=(match.group(), listed.group(1)),
                    question=(
                        f"It says “{match.group()}” but {len(names)} are listed. "
                        "How many were there?"
                    ),
                )


def _improvements(record: Record, messages: Sequence[Message]) -> Iterator[Contradiction]:
    """ "No logs since" beside "still doing it"."""
    better: list[tuple[Intervention, str]] = []
    still: list[tuple[Fact, str]] = []
    for fact in record.interventions:
        for piece in fact.impact_evidence:
            stopped = _NO_MORE.search(piece.quote)
            if stopped is not None and fact.impact is not Impact.NONE:
                better.append((fact, piece.quote[stopped.start() :]))
            goes_on = _STILL.search(piece.quote)
            if goes_on is not None:
                still.append((fact, goes_on.group().strip()))
    for fact, words in better:
        for other, still_said in still:
            if other.id == fact.id and fact.impact is Impact.MIXED and words in still_said:
                continue
            yield Contradiction(
                fact_ids=tuple(dict.fromkeys((fact.id, other.id))),
                words=(words, still_said),
                question=(
                    f"It says “{words}” and also “{still_said}”. Has it stopped, or does it still "
                    f"happen, and since when?"
                ),
            )


def _two_dates(record: Record, messages: Sequence[Message]) -> Iterator[Contradiction]:
    """One event told twice under two dates."""
    index: dict[str, list[tuple[Incident, frozenset[str]]]] = {}
    for fact in record.incidents:
        words = _content(fact.words)
        if fact.edtf is None or len(words) < 5:
            continue
        candidates = {id(pair): pair for word in words for pair in index.get(word, [])[-8:]}
        for other, known in candidates.values():
            alike = len(words & known) / min(len(words), len(known))
            if alike >= _SAME_EVENT and not _overlap(fact.edtf, other.edtf or ""):
                yield Contradiction(
                    fact_ids=(other.id, fact.id),
                    words=(other.words, fact.words),
                    question=(
                        "These two entries read alike but have different dates. Are they one event "
                        "or two, and when?"
                    ),
                )
        entry = (fact, words)
        for word in words:
            index.setdefault(word, []).append(entry)


def _ages(record: Record, messages: Sequence[Message]) -> Iterator[Contradiction]:
    """Two ages for one person."""
    known: dict[str, tuple[int, str]] = {}
    for message in messages:
        for match in _AGE_OF.finditer(message.text):
            who = re.sub(
                r"^(?:he.?s|she.?s)$",
                lambda m: m.group()[:2] if m.group()[0] == "h" else "she",
                match.group(1).lower(),
            )
            if who in ("he", "she") and message.section != "child":
                continue
            age = int(match.group(2))
            if who in known and known[who][0] != age and age < 19:
                yield Contradiction(
                    fact_ids=(),
                    words=(known[who][1], match.group()),
                    question=(
                        f"Earlier it says “{known[who][1]}”, here “{match.group()}”. Which age is "
                        f"right?"
                    ),
                )
            known.setdefault(who, (age, match.group()))


def _homes(record: Record, messages: Sequence[Message]) -> Iterator[Contradiction]:
    """Two statements of who the child lives with that share nobody."""
    first: tuple[str, str] | None = None
    for message in messages:
        for match in _LIVES_WITH.finditer(message.text):
            home = match.group(1).lower().split()[-1]
            if (
                first is not None
                and home not in first[0]
                and first[0].split()[-1] not in match.group().lower()
            ):
                yield Contradiction(
                    fact_ids=(),
                    words=(first[1], match.group()),
                    question=(
                        f"Earlier it says “{first[1]}”, here “{match.group()}”. Who does the child "
                        f"live with now?"
                    ),
                )
            first = first or (message.text[match.start() : match.end() + 60].lower(), match.group())


def _informed(record: Record, messages: Sequence[Message]) -> Iterator[Contradiction]:
    """Someone told about the referral, and not told."""
    told: dict[str, str] = {}
    untold: dict[str, str] = {}
    for message in messages:
        for pattern, store in ((_NOT_TOLD, untold), (_TOLD, told)):
            for match in pattern.finditer(message.text):
                around = message.text[max(0, match.start() - 30) : match.end() + 40].lower()
                if re.search(r"referr|social care|concern|this\b|about it", around) is None:
                    continue
                if pattern is _TOLD and _NOT_TOLD.search(
                    message.text[max(0, match.start() - 16) : match.end() + 10]
                ):
                    continue
                who = (match.group(1) or match.group(2)).lower()
                store.setdefault(who, match.group())
    for who, words in told.items():
        if who in untold:
            yield Contradiction(
                fact_ids=(),
                words=(words, untold[who]),
                question=(
                    f"It says “{words}” and also “{untold[who]}”. Who has been told, and when?"
                ),
            )


def _apart(record: Record, messages: Sequence[Message]) -> Iterator[Contradiction]:
    """Two statements about where somebody is or was, or that something stopped."""
    for pairs in (
        unreached_but_coming(messages),
        hurt_where_not_been(record, messages),
        none_since_but_later(record),
        explained_twice(record, messages),
        stayed_away_but_there(record, messages),
        away_but_in(record, messages),
        gone_but_used(record, messages),
        two_days_of_travel(record, messages),
    ):
        for fact_ids, words, question in pairs:
            yield Contradiction(fact_ids=fact_ids, words=words, question=question)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


def _content(text: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(text.lower()) if w not in _STOP)


def _overlap(left: str, right: str) -> bool:
    """Do two readings share a day?"""
    if not left or not right:
        return True
    start, end = first_day(left), last_day(left)
    begin, finish = first_day(right), last_day(right)
    return (start is None or finish is None or start <= finish) and (
        begin is None or end is None or begin <= end
    )
