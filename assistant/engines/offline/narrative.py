"""An account cut into its events and the actions told among them.

A sentence is cut into stretches of clauses with one role; each stretch becomes an event, joins the
event before it, or becomes an action. Dates govern the stretch they stand in, a heading governs
what follows it, and an undated stretch that clearly goes on with the last event shares its date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.domain.date_reading import DateMention
from assistant.domain.text import Section
from assistant.engines.offline.clauses import Clause
from assistant.engines.offline.continuing import ANAPHOR, Event, continues, is_day, is_told
from assistant.engines.offline.framing import Frame, skip_lead_in
from assistant.engines.offline.lexicon import Agent, Role
from assistant.engines.offline.reading import Passage, Reading, is_heading
from assistant.engines.offline.roles import say_forms
from assistant.engines.offline.stretches import Stretch, cut_stretches, usable
from assistant.engines.offline.tenses import Tense

_OPINION_SHARE = 0.6
_SOME_OPINION = 0.25
_OWN_VIEW = re.compile(
    r"^\W*(?:and |but |so |also |honestly |personally )*(?:i (?:just |really |do |"
    r"honestly |personally )?(?:think|feel|felt|reckon|believe|suspect|guess|"
    r"suppose|wonder|worry|bet|hope|wish|should have|hate)|i.?m (?:sure|certain|"
    r"convinced|worried|concerned|afraid|really|so|not sure|gutted)|im (?:sure|"
    r"certain|convinced|worried|concerned|afraid|really|so|not sure|gutted)|"
    r"in my (?:opinion|view)|if you ask me|it.?s obvious|its obvious|obviously|"
    r"clearly|you can (?:just )?tell|we all (?:know|think)|everyone (?:knows|"
    r"thinks|says)|my gut|it (?:breaks|makes|made|seems)|it feels)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Act:
    """An action told among events, with the stretch that says what came of it."""

    span: tuple[int, int]
    date: DateMention | None
    result: tuple[int, int] | None = None
    clause: Clause | None = None
    is_planned: bool = False


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
    for index, passage in enumerate(reading.passages):
        first = passage.dates[0] if passage.dates else None
        if first is not None and is_heading(reading, first, passage):
            heading = first
            if len(passage.text) - len(first.words) <= 12:
                continue
        if index in skipped or passage.frame is not Frame.FACT:
            continue
        if _is_only_view(passage):
            continue
        if passage.opinion >= _OPINION_SHARE or _OWN_VIEW.match(passage.text):
            if not passage.dates and passage.opinion < _OPINION_SHARE and passage.quotations:
                pass
            else:
                continue
        _hear(reading, account, index, passage, heading)
    return account


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
    for number, stretch in enumerate(stretches):
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
            account.acts.append(Act((start, stretch.end_char), date, result, stretch.clauses[0]))
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
        if reading.section in (Section.CHILD,) and not (
            passage.quotations or (own and is_told(stretch))
        ):
            continue
        if reading.opinion_share(stretch.start_char, stretch.end_char) >= _OPINION_SHARE:
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
    best = dates[0]
    for other in dates[1:]:
        if _restates(best, other):
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
    return (
        last.date
        if past and not re.search(r"/\.\.$", (last.date.edtf or "") if last.date else "")
        else None
    )


def _points_back(stretch: Stretch) -> bool:
    return any(w.norm in ANAPHOR for c in stretch.clauses for w in c.words)
