"""Accounts that differ: how a hurt came about, who stayed away, where a thing was, when a plan is.

Each pair is asked about and neither is said to be right. Few words are enough to name what is
compared: the thing a child is said to have fallen off, the place somebody is said to have left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from assistant.domain.date_reading import read_dates
from assistant.domain.dates import first_day, last_day
from assistant.domain.record import Incident, Record
from assistant.domain.rules.statements_apart import Pair
from assistant.domain.text import Message

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_WORD = re.compile(r"[a-z][a-z'’]+")
_HURT = re.compile(
    r"\b(?:bruis\w*|marks?|burn(?:s|t|ed)?|cuts?|injur\w*|scald\w*|fractur\w*|black eye|swell\w*|"
    r"swollen|scratch\w*|lumps?|bite marks?)\b",
    re.IGNORECASE,
)
_ARTICLE = r"(?:the|a|an|his|her|their|my|our|some|that|this)"
_THING = r"(?P<thing{n}>[a-z][\w-]+(?: (?:frame|bars|bed|door|iron|pan|edge|top))?)"
_CAUSE = re.compile(
    r"\b(?:(?:fell|fallen|falls?|tripped|slipped|knocked|bumped)"
    r"(?: (?!asleep|ill|out|behind)\w+)?? "
    r"(?:off|down|over|from|on|onto|into|out of)|(?:come|came|gone|went) (?:off|down)) "
    rf"(?:{_ARTICLE} )?{_THING.format(n=1)}|"
    rf"\b(?:done|did) (?:it|this|that|them) (?:at|on|in|playing) (?:{_ARTICLE} )?"
    rf"{_THING.format(n=2)}|"
    rf"\b(?:was|from) (?:the|a) {_THING.format(n=3)} (?:that )?(?:he|she|they) "
    r"(?:fell|came|slipped)(?: off| down| over| on)?|"
    rf"\b(?:walked|ran|run|crashed) into {_ARTICLE} {_THING.format(n=4)}|"
    r"\bcaught (?:it|him|her|himself|herself|his \w+|her \w+) on "
    rf"{_ARTICLE} {_THING.format(n=5)}|"
    r"\b(?:the|our|their|nan.?s) (?P<thing6>dog|cat|puppy|baby|toddler) "
    r"(?:did|had|has|scratch\w*|bit\w*|jump\w*|kick\w*|head\w*)",
    re.IGNORECASE,
)
_TELLER = re.compile(
    r"\b(?P<who>mum|mam|mom|mother|dad|father|nan|gran|grandad|carer|stepdad|stepmum|he|she|they|"
    r"(?-i:[A-Z])[\w’'-]+)(?: (?:then|also|has|had|now|later))* (?:told|said|says|explained|"
    r"claimed|reported|wrote|thinks|thought)\b",
    re.IGNORECASE,
)


class _Account(NamedTuple):
    who: str
    things: frozenset[str]
    words: str
    place: int


def explained_twice(record: Record, messages: Sequence[Message]) -> Iterator[Pair]:
    """One person's two accounts of how a hurt came about, or two accounts of the one hurt."""
    hurts = [fact for fact in record.incidents if _HURT.search(fact.words)]
    if not hurts:
        return
    found: list[_Account] = []
    for place, message in enumerate(messages):
        for sentence in _SENTENCE.finditer(message.text):
            found += _accounts(sentence.group(), place)
    for number, one in enumerate(found):
        for other in found[number + 1 :]:
            same = one.who == other.who or len(hurts) == 1
            if same and not one.things & other.things:
                yield (
                    (),
                    (one.words, other.words),
                    f"There are two explanations: “{one.words}” and “{other.words}”. What was said "
                    "to whom about the injury, and when?",
                )
                return


def _accounts(sentence: str, place: int) -> list[_Account]:
    """How a hurt is said to have come about, in one sentence and by whom."""
    tellers = list(_TELLER.finditer(sentence))
    found: list[_Account] = []
    for number, teller in enumerate(tellers):
        end = tellers[number + 1].start() if number + 1 < len(tellers) else len(sentence)
        for cause in _CAUSE.finditer(sentence, teller.end(), end):
            thing = next(value for value in cause.groups() if value)
            if thing.lower() not in _NO_THING:
                words = sentence[teller.start() : cause.end()].strip()
                things = frozenset(_stem(w) for w in thing.lower().split())
                found.append(_Account(teller.group("who").lower(), things, words, place))
                break
    return found


_NO_THING = frozenset(
    "holiday asleep monday tuesday wednesday thursday friday saturday sunday me us him her them it "
    "purpose time school home nursery work shop shops road town pub street and at when again in on "
    "because but while as so or outside inside yesterday today last the a".split()
)


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|s|es)$", "", word)


_NOT_NEAR = re.compile(
    r"\b(?P<who>he|she|they|dad|mum|[A-Z][\w’'-]+)(?:.?s| has| have)?(?: ?n[’']?o?t| never)? ?"
    r"(?:been (?:near|to|at|back (?:to|at)|round|anywhere near)|come near|set foot|visited|"
    r"had (?:any )?contact|seen (?:him|her|them|the children|the kids))\b[^.;\n]*?"
    r"\bsince\b(?P<since>[^.;,\n]*)",
    re.IGNORECASE,
)
_DENIED = re.compile(r"n[’']?t\b|\bnot\b|\bnever\b", re.IGNORECASE)
_AT_HOME = re.compile(
    r"\b(?:door|window|house|home|flat|garden|kitchen|bedroom|stairs|sofa|bed|drive|doorstep)\b",
    re.IGNORECASE,
)
_DID_THERE = re.compile(
    r"\b(?:kick\w*|came|come|turn\w* up|shout\w*|hit|push\w*|punch\w*|broke|smash\w*|got in|"
    r"grab\w*|was (?:at|in|there|round)|is back|moved|stay\w*|slept|banged|climbed)\b",
    re.IGNORECASE,
)


def stayed_away_but_there(record: Record, messages: Sequence[Message]) -> Iterator[Pair]:
    """Somebody said not to have been near since a day, and told to have been there after it."""
    for message in messages:
        for sentence in _SENTENCE.finditer(message.text):
            denied = _NOT_NEAR.search(sentence.group())
            if denied is None or _DENIED.search(denied.group()) is None:
                continue
            since = _since(sentence.group()[: denied.end()], message.today)
            for fact in record.incidents if since is not None else ():
                if _tells_of_one_there(fact, sentence.group(), denied.group("who"), since):
                    words = (denied.group().strip(), fact.words)
                    yield (
                        (fact.id,),
                        words,
                        f"It says “{sentence.group().strip()}” and also “{fact.words}”. Was "
                        "somebody near the home in that time, and who saw it?",
                    )
                    return


def _since(words: str, today: date) -> date | None:
    """The day that "since" runs from, or the last day of the time named before it."""
    named = [m.edtf for m in read_dates(words, today) if m.edtf]
    if not named:
        return None
    return first_day(named[-1]) if named[-1].endswith("/..") else last_day(named[-1])


def _is_after(fact: Incident, since: date | None) -> bool:
    """Is it dated, and after that day?"""
    day = first_day(fact.edtf) if fact.edtf else None
    return day is not None and since is not None and day > since


def _tells_of_one_there(fact: Incident, said: str, who: str, since: date | None) -> bool:
    if not _is_after(fact, since) or fact.words in said or said in fact.words:
        return False
    named = who.lower() in ("he", "she", "they") or who.lower() in fact.words.lower()
    return (
        named
        and _AT_HOME.search(fact.words) is not None
        and _DID_THERE.search(fact.words) is not None
    )


_DAYS = "mon tue wed thu fri sat sun".split()
_DAY_TO_DAY = re.compile(
    r"\b(?P<one>mon|tue|wed|thu|fri)\w* ?(?:to|-|–|until|till) ?(?P<two>mon|tue|wed|thu|fri)\w*",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\b(?:he|she|they|hes|shes|(?P<who>[A-Za-z][\w’'-]+))(?: was|.s| were| is)? "
    r"(?:off(?! (?:the|his|her|of|on|to))|absent|not in(?: school| college)?\b(?! the)|"
    r"away (?:from school|ill)|at home ill|off sick)\b[^.;\n]{0,60}",
    re.IGNORECASE,
)
# Who else may be away, and no day of the child's.
_NOT_THE_CHILD = frozenset(
    "mum mam mom dad mother father nan gran teacher staff i we worker sister brother carer partner "
    "it that this which was were been day coat shoes jumper top shirt kept ran came fell "
    "went".split()
)


_PRESENT = re.compile(
    r"\b(?:came in|came (?:to|into) (?:school|class|nursery|college)|in (?:class|school|assembly|"
    r"lessons?|the playground|the dinner hall|PE|reading)|at (?:lunch|break|playtime|circle time|"
    r"registration)|told (?:me|us|staff|the ta|mrs?|miss)|said to (?:me|us)|on the carpet)\b",
    re.IGNORECASE,
)


def away_but_in(record: Record, messages: Sequence[Message]) -> Iterator[Pair]:
    """The child said to be absent on days on which something is told from school."""
    for message in messages:
        for sentence in _SENTENCE.finditer(message.text):
            away = _AWAY.search(sentence.group())
            if away is None or (away.group("who") or "").lower() in _NOT_THE_CHILD:
                continue
            days = _absent_days(sentence.group(), away.group(), message.today)
            for fact in record.incidents if days else ():
                day = first_day(fact.edtf) if fact.edtf and "/" not in fact.edtf else None
                inside = day is not None and days is not None and days[0] <= day <= days[1]
                elsewhere = fact.words not in sentence.group()
                if inside and elsewhere and _PRESENT.search(fact.words):
                    words = (away.group().strip(), fact.words)
                    yield (
                        (fact.id,),
                        words,
                        f"It says “{words[0]}” and, on a day within that time, “{words[1]}”. Was "
                        "the child in on that day, or which day was it?",
                    )
                    return


def _absent_days(sentence: str, away: str, today: date) -> tuple[date, date] | None:
    """The first and last day of an absence, where the sentence gives them."""
    dates = [m.edtf for m in read_dates(sentence, today) if m.edtf and not m.is_rejected]
    spans = [(first_day(edtf), last_day(edtf)) for edtf in dates]
    between = _DAY_TO_DAY.search(away)
    if between is not None:
        weeks = [span for span in spans if span[0] and span[1] and (span[1] - span[0]).days == 6]
        monday = weeks[0][0] if weeks else _monday_before(spans)
        if monday is not None:
            one, two = (_DAYS.index(between.group(n)[:3].lower()) for n in ("one", "two"))
            return monday + timedelta(days=one), monday + timedelta(days=two)
    for first, last in spans:
        if first is not None and last is not None and (last - first).days <= 14:
            return first, last
    return None


def _monday_before(spans: Sequence[tuple[date | None, date | None]]) -> date | None:
    first = next((span[0] for span in spans if span[0] is not None), None)
    return None if first is None else first - timedelta(days=first.weekday())


_GONE_SINCE = re.compile(
    r"\b(?:the|his|her|their|that the) (?P<thing>[a-z][\w-]+)(?:.s| has| had)? "
    r"(?:been |is |was )*(?:away|broken|lost|gone|missing|being (?:mended|repaired|fixed)|"
    r"in for repair|confiscated|taken away|stopped)\b[^.;\n]*?\bsince\b[^.;\n]*",
    re.IGNORECASE,
)


def gone_but_used(record: Record, messages: Sequence[Message]) -> Iterator[Pair]:
    """A thing said to be gone or broken since a day, and used after it."""
    for message in messages:
        for gone in _GONE_SINCE.finditer(message.text):
            since = _since(gone.group(), message.today)
            thing = gone.group("thing").lower()
            used = re.compile(
                rf"\b(?:on|using|used|with|plays? on|has|had|took) (?:his|her|their|the) {thing}\b",
                re.IGNORECASE,
            )
            for fact in record.incidents if since is not None else ():
                if not _is_after(fact, since) or not used.search(fact.words):
                    continue
                if gone.group() in fact.words:
                    continue
                words = (gone.group().strip(), fact.words)
                yield (
                    (fact.id,),
                    words,
                    f"It says “{words[0]}” and also “{words[1]}”. Where was the {thing} in that "
                    "time?",
                )
                return


_TRAVEL = re.compile(
    r"\b(?:fl(?:y|ies|ight|ights|ying)|travel\w*|leav(?:e|es|ing) (?:the country|for|on)|tickets?|"
    r"trip|boarding)\b",
    re.IGNORECASE,
)


def two_days_of_travel(record: Record, messages: Sequence[Message]) -> Iterator[Pair]:
    """Two days given for one journey that is still to come."""
    del record
    first: tuple[tuple[int, int], str] | None = None
    for message in messages:
        for sentence in _SENTENCE.finditer(message.text):
            if _TRAVEL.search(sentence.group()) is None:
                continue
            for mention in read_dates(sentence.group(), message.today):
                day = last_day(mention.edtf) if mention.edtf else None
                if day is None or not _to_come(day, mention.words, message.today):
                    continue
                words = sentence.group().strip()
                if first is None:
                    first = ((day.month, day.day), words)
                elif first[0] != (day.month, day.day):
                    yield (
                        (),
                        (first[1], words),
                        f"It says “{first[1]}” and also “{words}”. Which date is the journey, and "
                        "who gave it?",
                    )
                    return


def _to_come(day: date, words: str, today: date) -> bool:
    """Is a day ahead, a day typed without its year taken as the next one?"""
    if day >= today:
        return True
    if re.search(r"\d{4}", words) or not re.search(r"\d", words):
        return False
    try:
        ahead = day.replace(year=today.year)
    except ValueError:
        return False
    return today <= ahead <= today + timedelta(days=120)
