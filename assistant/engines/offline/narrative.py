"""An account cut into its events and the actions told among them.

A sentence is cut into stretches of clauses with one role; each stretch becomes an event, joins the
event before it, or becomes an action. Dates govern the stretch they stand in, a heading governs
what follows it, and an undated stretch that clearly goes on with the last event shares its date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from assistant.domain.date_reading import DateMention
from assistant.domain.dates import first_day, last_day
from assistant.domain.record import Impact
from assistant.domain.text import Section
from assistant.engines.offline.amendments import corrects_here
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause, split_clauses
from assistant.engines.offline.continuing import ANAPHOR, Event, continues, is_day, is_told
from assistant.engines.offline.framing import (
    Frame,
    find_instruction,
    is_remark,
    skip_lead_in,
)
from assistant.engines.offline.impacts import label_of
from assistant.engines.offline.incidents import (
    is_assurance,
    is_circumstance,
    opens_as_view,
    told_runs,
)
from assistant.engines.offline.lexicon import Agent, Role
from assistant.engines.offline.reading import Passage, Reading, is_heading
from assistant.engines.offline.roles import say_forms, shows_concern
from assistant.engines.offline.stretches import Stretch, cut_stretches, usable
from assistant.engines.offline.tenses import Tense

_SHARED_DAYS = 31
_OPINION_SHARE = 0.6
_SOME_OPINION = 0.25
_OWN_VIEW = AnyCase(
    r"^\W*(?:and |but |so |also |honestly |personally )*(?:i (?:just |really |do |"
    r"honestly |personally )?(?:think|feel|felt|reckon|believe|suspect|guess|"
    r"suppose|wonder|worry|bet|hope|wish|should have|hate)|i.?m (?:sure|certain|"
    r"convinced|worried|concerned|afraid|really|so|not sure|gutted)|im (?:sure|"
    r"certain|convinced|worried|concerned|afraid|really|so|not sure|gutted)|"
    r"in my (?:opinion|view)|if you ask me|it.?s obvious|its obvious|obviously|"
    r"clearly|you can (?:just )?tell|we all (?:know|think)|everyone (?:knows|"
    r"thinks|says)|my gut|it (?:breaks|makes|made|seems)|it feels)\b"
)


@dataclass(slots=True)
class Act:
    """An action told among events, with the stretch that says what came of it."""

    span: tuple[int, int]
    date: DateMention | None
    result: tuple[int, int] | None = None
    clause: Clause | None = None
    is_planned: bool = False
    passage: int = -1


@dataclass(slots=True)
class Account:
    """What one message tells: events and actions in typed order."""

    events: list[Event] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)


def tell(reading: Reading, skip: Iterable[int] = ()) -> Account:
    """The events and actions of a message; `skip` holds indexes of sentences used otherwise."""
    account = Account()
    skipped = set(skip)
    heading: DateMention | None = None
    heads_item = False
    for index, whole in enumerate(reading.passages):
        passage = _after_remark(_before_instruction(reading, whole))
        first = passage.dates[0] if passage.dates else None
        if heads_item and _LIST_ITEM.match(passage.text):
            heading = None
        if first is not None and is_heading(reading, first, passage):
            heading = first
            heads_item = _LIST_ITEM.match(passage.text) is not None
            rest = len(passage.text) - len(first.words)
            if rest <= 12 and not any(c.verb for c in passage.clauses):
                continue
        fixed = corrects_here(reading, index)
        if fixed is not None:
            _redate(account, index - 1, fixed)
            continue
        if index in skipped or passage.frame is not Frame.FACT:
            continue
        if _is_only_view(passage) or is_assurance(reading, passage):
            continue
        if is_remark(passage.text) and not _tells(passage):
            continue
        if _DATE_LAST.match(passage.text) and _date_last(account, index, passage):
            continue
        if passage.opinion >= _OPINION_SHARE or _OWN_VIEW.match(passage.text):
            if not passage.dates and passage.opinion < _OPINION_SHARE and passage.quotations:
                pass
            else:
                # A view between two sentences of one event does not part them.
                if account.events and account.events[-1].passage == index - 1:
                    account.events[-1].passage = index
                continue
        _hear(reading, account, index, passage, heading)
    return account


_DATE_LAST = AnyCase(r"\W*(?:that|this|it) (?:was|happened|all happened)\b")


def _date_last(account: Account, index: int, passage: Passage) -> bool:
    """Give the undated event before it the date a short sentence adds ("That was on Thursday")."""
    if len(passage.text.split()) > 8 or not passage.dates or not account.events:
        return False
    last = account.events[-1]
    if last.date is not None or last.passage != index - 1 or passage.dates[0].edtf is None:
        return False
    last.date = passage.dates[0]
    return True


def _tells(passage: Passage) -> bool:
    """Is something told to have happened, with a date or somebody's words?"""
    return bool(passage.quotations) or (
        bool(passage.dates)
        and any(
            c.subject in (Agent.CHILD, Agent.FAMILY) and c.tense in (Tense.PAST, Tense.PERFECT)
            for c in passage.clauses
        )
    )


def _after_remark(passage: Passage) -> Passage:
    """A sentence without the words about the typing that open it ("Not sure it matters but…")."""
    if passage.frame is not Frame.META or len(passage.clauses) < 2:
        return passage
    rest = passage.clauses[1:]
    start = rest[0].start_char
    tells = replace(
        passage,
        start_char=start,
        text=passage.text[start - passage.start_char :],
        frame=Frame.FACT,
        clauses=rest,
        dates=tuple(d for d in passage.dates if d.start_char >= start),
        quotations=tuple(q for q in passage.quotations if q[0] >= start),
    )
    return tells if _tells(tells) else passage


_LIST_ITEM = re.compile(r"\W*\d{1,2}[.)]\s")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+")


def _before_instruction(reading: Reading, passage: Passage) -> Passage:
    """A pasted text up to the sentence that instructs the assistant, when that is not the first."""
    if passage.frame is not Frame.INSTRUCTION or not passage.clauses:
        return passage
    found = find_instruction(passage.text)
    ends = [m.end() for m in _SENTENCE_END.finditer(passage.text) if found and m.end() <= found[0]]
    if len(ends) < 2:
        return passage
    end = passage.start_char + ends[-1]
    dates = tuple(d for d in passage.dates if d.end_char <= end)
    kept = [(d.start_char, d.end_char) for d in dates]
    return replace(
        passage,
        end_char=end,
        text=passage.text[: ends[-1]],
        frame=Frame.FACT,
        clauses=split_clauses(reading.text, passage.start_char, end, reading.agents, kept),
        dates=dates,
        quotations=(),
    )


def _answers_act(
    reading: Reading, account: Account, index: int, stretch: Stretch, own: DateMention | None
) -> bool:
    """Does a stretch say what the action told just before it changed?"""
    words = reading.text[stretch.start_char : stretch.end_char]
    if not account.acts or (own is not None and _SINCE_ACT.match(words) is None):
        return False
    act = account.acts[-1]
    clause = stretch.clauses[0]
    if act.result is not None or shows_concern(words):
        return False
    if account.events and account.events[-1].spans[-1][0] > act.span[0]:
        return False
    label = label_of(words)
    if act.passage == index:
        came = clause.verb in ("came", "come", "attended", "collected", "answered")
        return clause.subject in (Agent.CHILD, Agent.FAMILY) and (
            label in (Impact.POSITIVE, Impact.NONE) or came
        )
    return (
        act.passage == index - 1
        and label is not Impact.UNKNOWN
        and _SINCE_ACT.match(words) is not None
    )


_SINCE_ACT = AnyCase(
    r"\W*(?:and |but |so )?(?:since then|since that|after that|afterwards|this|that|it|thats|"
    r"that.s|no (?:change|difference|effect|reply|response|improvement)|(?:he|she|they) "
    r"(?:was|were|has been|have been|is|seems?|seemed) (?:\w+ )?(?:calm\w*|settled|better|"
    r"happier|grateful|supportive))\b"
)


def _is_only_view(passage: Passage) -> bool:
    """Does a sentence hold a view and nothing dated, quoted, told or past beside it?"""
    if passage.opinion < _SOME_OPINION or passage.dates or passage.quotations:
        return False
    return not any(
        c.tense in (Tense.PAST, Tense.PERFECT) or c.verb in say_forms() for c in passage.clauses
    )


def _hear(
    reading: Reading, account: Account, index: int, passage: Passage, heading: DateMention | None
) -> None:
    stretches = cut_stretches(reading, passage)
    sentence_date: DateMention | None = None
    for number, stretch in enumerate(_without_views(reading, stretches)):
        own = _own_date(reading, passage, stretch)
        if own is not None and sentence_date is None and _governs(passage, own):
            sentence_date = own
        if (
            stretch.role is Role.ACTION
            and reading.section is Section.SAFETY
            and stretch.clauses[0].subject not in (Agent.STAFF, Agent.PROFESSIONAL, None)
        ):
            continue
        if stretch.role is Role.ACTION:
            result = None
            if number + 1 < len(stretches) and stretches[number + 1].role is Role.OTHER:
                after = stretches[number + 1]
                result = (after.start_char, after.end_char)
            date = (
                _heading_first(own, heading)
                or sentence_date
                or heading
                or _carried(reading, account, index, passage, stretch)
            )
            start = skip_lead_in(reading.text, stretch.start_char, stretch.end_char)
            account.acts.append(
                Act((start, stretch.end_char), date, result, stretch.clauses[0], passage=index)
            )
            continue
        if stretch.role is not Role.EVENT:
            if (
                number
                and account.events
                and account.events[-1].passage == index
                and stretches[number - 1].role is Role.EVENT
            ):
                _add(account.events[-1], stretch)
            continue
        if reading.section is Section.CHILD and not _tells_here(
            reading, account, passage, stretch, own
        ):
            continue
        if reading.opinion_share(stretch.start_char, stretch.end_char) >= _OPINION_SHARE:
            continue
        if opens_as_view(reading, stretch, own) or is_circumstance(reading, stretch):
            continue
        if _answers_act(reading, account, index, stretch, own):
            account.acts[-1].result = (stretch.start_char, stretch.end_char)
            continue
        last = account.events[-1] if account.events else None
        if (
            last is not None
            and number == 0
            and continues(reading, last, index, passage, stretch, own)
        ):
            _add(last, stretch)
            last.passage = index
            if last.date is None and own is not None:
                last.date = own
            continue
        date = _heading_first(own, heading) or sentence_date or heading
        if date is None and number == 0 and last is not None and last.passage == index - 1:
            date = _same_day(reading, last, stretch)
        start = skip_lead_in(reading.text, stretch.start_char, stretch.end_char)
        account.events.append(
            Event(
                [(start, stretch.end_char)],
                date,
                index,
                date is not None and date is heading,
                is_told(stretch),
                own is not None,
            )
        )


def _tells_here(
    reading: Reading,
    account: Account,
    passage: Passage,
    stretch: Stretch,
    own: DateMention | None,
) -> bool:
    """Does it tell an event among answers about the child?

    Quoted words do, and what was told, or is of concern, on a date, or stands among several dates;
    once a message has told an event, what is past goes on telling. Other sentences there describe
    the child and the home.
    """
    if passage.quotations:
        return True
    if account.events:
        return any(c.tense in (Tense.PAST, Tense.PERFECT) for c in stretch.clauses)
    return own is not None and (
        is_told(stretch)
        or len(reading.dates) > 1
        or shows_concern(reading.text[stretch.start_char : stretch.end_char])
    )


def _redate(account: Account, index: int, date: DateMention) -> None:
    """Give what one sentence told another date."""
    if account.events and account.events[-1].passage == index:
        account.events[-1].date = date
    elif account.acts and account.acts[-1].passage == index:
        account.acts[-1].date = date


def _without_views(reading: Reading, stretches: list[Stretch]) -> list[Stretch]:
    return [
        run
        for stretch in stretches
        for run in (told_runs(reading, stretch) if stretch.role is Role.EVENT else [stretch])
    ]


def _heading_first(own: DateMention | None, heading: DateMention | None) -> DateMention | None:
    """The date typed in a stretch, unless a day heads its line: then that day is the entry's."""
    return heading if own is not None and is_day(heading) and not is_day(own) else own


def _add(event: Event, stretch: Stretch) -> None:
    start, end = event.spans[-1]
    if 0 <= stretch.start_char - end <= 3:
        event.spans[-1] = (start, stretch.end_char)
    else:
        event.spans.append((stretch.start_char, stretch.end_char))


def _own_date(reading: Reading, passage: Passage, stretch: Stretch) -> DateMention | None:
    """The date that governs a stretch among those typed in it."""
    dates = [
        d
        for d in usable(reading, passage, stretch.start_char, stretch.end_char)
        if d.edtf is not None
    ]
    if not dates:
        loose = usable(reading, passage, stretch.start_char, stretch.end_char)
        return loose[0] if loose else None
    dates = [d for d in dates if not d.words.endswith(("'s", "’s"))] or dates
    best = dates[0]
    for other in dates[1:]:
        if _restates(best, other) or _says_exactly(reading, best, other):
            best = other
    if len(dates) > 1 and _reports_then_dates(reading, stretch, dates):
        return dates[-1]
    return best


def _restates(best: DateMention, other: DateMention) -> bool:
    """Is the later mention the same time said more exactly ("since half term, since 31/10")?"""
    if best.edtf is None or other.edtf is None:
        return best.edtf is None
    still = best.edtf.endswith("/..") and other.edtf.endswith("/..")
    return (
        still and any(c.isdigit() for c in other.words) and not any(c.isdigit() for c in best.words)
    )


_THAT_IS = AnyCase(
    r"\W*(?:(?:that.?s|that (?:was|is)|which (?:was|is)|its|it.?s|so|i\.?e\.?)\W+)?(?:the )?$"
)


def _says_exactly(reading: Reading, best: DateMention, other: DateMention) -> bool:
    """Does a numbered date say which day the weekday before it was ("Monday, that's the 22nd")?"""
    if other.start_char - best.end_char > 24:
        return False
    between = reading.text[best.end_char : other.start_char]
    return (
        _THAT_IS.match(between) is not None
        and any(c.isdigit() for c in other.words)
        and not any(c.isdigit() for c in best.words)
    )


def _reports_then_dates(reading: Reading, stretch: Stretch, dates: list[DateMention]) -> bool:
    """Does the event's own date follow a report's ("told me on Monday that on Saturday…")?"""
    text = reading.text[stretch.start_char : dates[-1].start_char]
    match = re.search(r"\b(?:told|said|disclosed|reported|stated|mentioned|informed)\b", text)
    if match is None:
        return False
    between = reading.text[dates[0].end_char : dates[-1].start_char]
    return (
        re.search(r"\bthat\b", between) is not None
        and dates[0].start_char > stretch.start_char + match.start() - 40
    )


def _governs(passage: Passage, date: DateMention) -> bool:
    """Does a date at the start of the sentence govern all of it?"""
    verb_start = next(
        (w.start_char for c in passage.clauses[:1] for w in c.words if w.norm == c.verb),
        passage.end_char,
    )
    typed = [
        d
        for d in passage.dates
        if not any(s < d.start_char and d.end_char < e for s, e in passage.quotations)
    ]
    return date.start_char <= max(verb_start, passage.start_char + 20) or len(typed) == 1


def _carried(
    reading: Reading, account: Account, index: int, passage: Passage, stretch: Stretch
) -> DateMention | None:
    """The last event's date, for an action that plainly answers it."""
    if not account.events:
        return account.acts[-1].date if account.acts and _points_back(stretch) else None
    last = account.events[-1]
    if index - last.passage > 2:
        return None
    past = stretch.clauses[0].tense in (Tense.PAST, Tense.NONE)
    return last.date if past and last.date is not None and _is_short(last.date) else None


_LATER_THAT_DAY = AnyCase(
    r"\W*(?:and |but |then )?(?:later|afterwards|then|shortly after|straight after|soon after|"
    r"(?:when |once |after being )?asked|when questioned|at (?:that|this) point|meanwhile|"
    r"at the same time)\b"
)


def _same_day(reading: Reading, last: Event, stretch: Stretch) -> DateMention | None:
    """The last event's day, for a telling that opens by pointing back to it ("Later he…")."""
    if last.date is None or not is_day(last.date):
        return None
    words = reading.text[stretch.start_char : stretch.end_char]
    return last.date if _LATER_THAT_DAY.match(words) else None


def _is_short(date: DateMention) -> bool:
    """Is this a stretch of days that an answer to what happened in it can share?"""
    if not date.edtf or date.edtf.startswith("../") or date.edtf.endswith("/.."):
        return False
    first, last = first_day(date.edtf), last_day(date.edtf)
    return first is not None and last is not None and (last - first).days <= _SHARED_DAYS


def _points_back(stretch: Stretch) -> bool:
    return any(w.norm in ANAPHOR for c in stretch.clauses for w in c.words)
