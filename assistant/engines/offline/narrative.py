"""An account cut into its events and the actions told among them.

A sentence is cut into stretches of clauses with one role; each stretch becomes an event, joins the
event before it, or becomes an action. Dates govern the stretch they stand in, a heading governs
what follows it, and an undated stretch that clearly goes on with the last event shares its date.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.domain.date_reading import DateMention
from assistant.domain.text import Quote, Section
from assistant.engines.offline.account import Account, Act, Event, is_day, leave_out_sums
from assistant.engines.offline.amendments import corrects_here, standing_date
from assistant.engines.offline.answering import answers_act, is_still_out
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.asides import (
    OPINION_SHARE,
    after_lead,
    after_remark,
    announces_items,
    before_instruction,
    is_bare_heading,
    is_label,
    is_only_view,
    is_own_view,
    only_explains,
    only_says_when,
    opens_item,
    opens_referral,
    tells,
)
from assistant.engines.offline.chats import Chat, find_chats
from assistant.engines.offline.continuing import (
    ANAPHOR,
    continues,
    explains,
    is_note,
    is_told,
    speaks,
    speaks_on,
)
from assistant.engines.offline.datings import dates_words, read_dating
from assistant.engines.offline.framing import Frame, is_remark, says_all_is_well, skip_lead_in
from assistant.engines.offline.governing import (
    date_of_now,
    governs,
    heading_first,
    is_short,
    own_date,
    same_day,
    spoken_date,
)
from assistant.engines.offline.happenings import (
    is_incoming,
    only_announces,
    only_points,
    tells_of_happening,
)
from assistant.engines.offline.incidents import is_assurance, opens_as_view, told_runs
from assistant.engines.offline.lexicon import Agent, Role
from assistant.engines.offline.pointing_back import says_more
from assistant.engines.offline.reading import Passage, Reading, is_heading
from assistant.engines.offline.recalled import Told, names_again, recall_date
from assistant.engines.offline.roles import shows_concern
from assistant.engines.offline.stretches import Stretch, cut_stretches, is_mild, is_to_come
from assistant.engines.offline.tenses import Tense


def tell(reading: Reading, skip: Iterable[int] = ()) -> Account:
    """The events and actions of a message; `skip` holds indexes of sentences used otherwise."""
    account = Account()
    skipped = set(skip)
    heading: DateMention | None = None
    outer: DateMention | None = None
    heads_item = False
    corrected = -2
    announced: DateMention | None = None
    chats = find_chats(reading)
    pasted = -1
    for index, whole in enumerate(reading.passages):
        if index <= pasted:
            continue
        passage = after_lead(reading, after_remark(before_instruction(reading, whole)))
        first = passage.dates[0] if passage.dates else None
        item = opens_item(reading, passage)
        if heads_item and item:
            heading = outer
        if first is not None and is_heading(reading, first, passage):
            heading = first
            heads_item = item
            outer = outer if item else first
            if is_bare_heading(passage, first):
                continue
        chat = chats.get(index)
        if chat is not None:
            _hear_chat(reading, account, chat, heading or announced)
            pasted, announced = chat.last, None
            continue
        fixed = corrects_here(reading, index)
        if fixed is not None:
            _redate(account, index - 1, fixed)
            continue
        if index in skipped and (right := standing_date(reading, passage)) is not None:
            account.corrected.append(Told(passage.text, right))
            corrected = index
        if index in skipped or passage.frame is not Frame.FACT:
            announced = _day_to_start_with(reading, passage) or announced
            continue
        explained = corrected == index - 1 and only_explains(passage)
        if explained or _tells_nothing(reading, passage):
            continue
        if only_says_when(passage) or _only_leads_in(reading, passage, index):
            announced = _day_alone(passage) or announced
            continue
        if _dates_last(reading, account, index, passage):
            continue
        if is_own_view(passage):
            # A view between two sentences of one event does not part them.
            if account.events and account.events[-1].passage == index - 1:
                account.events[-1].passage = index
            continue
        told, done = len(account.events), len(account.acts)
        _hear(reading, account, index, passage, heading or announced)
        announced = None
        last = account.events[-1] if account.events else None
        same_line = not passage.starts_line and told == len(account.events)
        if last is not None and same_line and last.passage == index - 1:
            # An aside, or what staff did there and then, does not part an event from its end.
            last.passage = index
            last.is_answered = last.is_answered or len(account.acts) > done
    leave_out_sums(account, reading.text)
    account.events = [event for event in account.events if not event.is_announced]
    return account


def _tells_nothing(reading: Reading, passage: Passage) -> bool:
    """Is a sentence only a view, an assurance or an opening?"""
    return is_only_view(passage) or is_assurance(reading, passage) or opens_referral(passage)


def _only_leads_in(reading: Reading, passage: Passage, index: int) -> bool:
    if announces_items(reading, passage, index):
        return True
    return (is_remark(passage.text) or is_label(passage)) and not tells(passage)


def _hear_chat(reading: Reading, account: Account, chat: Chat, around: DateMention | None) -> None:
    span = (reading.passages[chat.first].start_char, reading.passages[chat.last].end_char)
    date = chat.date or around
    account.events.append(Event([span], date, chat.last, own_date=chat.date is not None))


_STARTS_WITH = AnyCase(
    r"\b(?:start\w*|begin\w*|first(?:ly)?|on to|next|now|back to)\b[^.,;!?\n]{0,16}$"
)


def _day_to_start_with(reading: Reading, passage: Passage) -> DateMention | None:
    """The day gone that a lead-in takes up ("I'll start with Saturday just gone.")."""
    day = _day_alone(passage) if passage.frame is Frame.META else None
    if day is None or (day.edtf or "") > reading.today.isoformat():
        return None
    return day if _STARTS_WITH.search(reading.text, passage.start_char, day.start_char) else None


_DATE_LAST = AnyCase(r"\W*(?:that|this|it) (?:was|happened|all happened)\b")


def _dates_last(reading: Reading, account: Account, index: int, passage: Passage) -> bool:
    """Does a short sentence only date an event before it ("That was on Thursday")?

    What it names may lie further back; an event with another date of its own keeps it.
    """
    if not passage.dates or not account.events:
        return False
    last = account.events[-1]
    if _DATE_LAST.match(passage.text) is not None:
        near = last.passage == index - 1 and len(passage.text.split()) <= 8
        if not near or last.date is not None or passage.dates[0].edtf is None:
            return False
        last.date = passage.dates[0]
        return True
    dating = read_dating(reading, passage)
    if dating is None or dating.is_pointer:
        return False
    for event in reversed(account.events):
        if dates_words(dating, " ".join(reading.text[start:end] for start, end in event.spans)):
            known = event.date.edtf if event.date is not None else None
            event.date = dating.date if known is None else event.date
            return known in (None, dating.date.edtf)
    return False


class _When(NamedTuple):
    """The dates a stretch stands under: typed in it, governing it, and whether it is a heading."""

    own: DateMention | None
    date: DateMention | None
    is_headed: bool


def _hear(
    reading: Reading, account: Account, index: int, passage: Passage, heading: DateMention | None
) -> None:
    is_entry = heading is not None and is_day(heading)
    stretches = cut_stretches(reading, passage, is_entry)
    sentence_date: DateMention | None = None
    for number, whole in enumerate(stretches):
        notes = whole.role in (Role.OTHER, Role.STATE) and not number
        follows = notes or (number > 0 and whole.role is Role.EVENT)
        last_act = account.acts[-1] if account.acts else None
        if last_act is not None and last_act.result == (whole.start_char, whole.end_char):
            continue
        if last_act is not None and follows and is_still_out(reading, last_act, index, whole):
            last_act.span = (last_act.span[0], whole.end_char)
            continue
        if last_act is not None and follows and answers_act(reading, account, index, whole):
            last_act.add_result(whole.start_char, whole.end_char, index)
            continue
        after = stretches[number + 1] if number + 1 < len(stretches) else None
        if whole.role is Role.ACTION and len(whole.clauses) == 1:
            whole.role = Role.EVENT if is_incoming(reading, whole.clauses[0]) else Role.ACTION
        for turn, stretch in enumerate(_runs(reading, whole)):
            own = own_date(reading, passage, stretch)
            if own is not None and stretch.role is Role.EVENT and is_to_come(reading, own):
                own = None
            if own is not None and sentence_date is None and governs(passage, own):
                sentence_date = own
            date = heading_first(own, heading) or sentence_date or heading
            if stretch.role is Role.ACTION:
                _hear_act(reading, account, index, stretch, date, after)
            elif stretch.role is Role.EVENT:
                if _goes_on_from_before(reading, account, passage, stretch):
                    account.onward.append((stretch.start_char, stretch.end_char))
                elif _is_told_here(reading, account, passage, stretch, own):
                    when = _When(own, date, date is not None and date is heading)
                    opens = number == turn == 0
                    _hear_event(reading, account, index, passage, stretch, when, opens)
            elif _goes_with_event(account, index, stretches, number) or _tells_state_after(
                reading, account, index, passage, stretch
            ):
                _add(account.events[-1], stretch)


def _goes_on_from_before(
    reading: Reading, account: Account, passage: Passage, stretch: Stretch
) -> bool:
    """Does a message open by saying more of the incident the one before it told?"""
    if account.events or account.acts or not reading.last_told:
        return False
    return says_more(reading, stretch, reading.last_told)


def _runs(reading: Reading, stretch: Stretch) -> list[Stretch]:
    return told_runs(reading, stretch) if stretch.role is Role.EVENT else [stretch]


def _goes_with_event(
    account: Account, index: int, stretches: Sequence[Stretch], number: int
) -> bool:
    """Does a stretch that is neither follow the event its own sentence tells?"""
    return (
        number > 0
        and bool(account.events)
        and account.events[-1].passage == index
        and stretches[number - 1].role is Role.EVENT
    )


def _tells_state_after(
    reading: Reading, account: Account, index: int, passage: Passage, stretch: Stretch
) -> bool:
    """Does a sentence say how the child was left by the event before it ("He was in tears")?"""
    clause = stretch.clauses[0]
    last = account.events[-1] if account.events else None
    return (
        last is not None
        and last.passage == index - 1
        and not last.is_answered
        and not passage.starts_line
        and not passage.dates
        and len(stretch.clauses) == 1
        and clause.tense is Tense.PAST
        and clause.subject in (Agent.CHILD, Agent.FAMILY)
        and not says_all_is_well(passage.text)
    )


def _hear_act(
    reading: Reading,
    account: Account,
    index: int,
    stretch: Stretch,
    date: DateMention | None,
    after: Stretch | None,
) -> None:
    first = stretch.clauses[0]
    if reading.section is Section.SAFETY and first.subject not in (
        Agent.STAFF,
        Agent.PROFESSIONAL,
        None,
    ):
        return
    result = None
    if after is not None and after.role is Role.OTHER:
        result = (after.start_char, after.end_char)
    recalled = None if date is not None else _recalled(reading, account, stretch)
    if isinstance(recalled, DateMention):
        date = recalled
    elif date is None and recalled is None:
        date = _carried(account, index, stretch)
    start = skip_lead_in(reading.text, stretch.start_char, stretch.end_char)
    account.acts.append(
        Act(
            (start, stretch.end_char),
            date,
            result,
            first,
            passage=index,
            recalled=recalled if isinstance(recalled, Quote) else None,
        )
    )


def _is_told_here(
    reading: Reading,
    account: Account,
    passage: Passage,
    stretch: Stretch,
    own: DateMention | None,
) -> bool:
    """Can a stretch stand as an event where it was typed, and for more than a view?"""
    if reading.section is Section.CHILD and not _tells_here(
        reading, account, passage, stretch, own
    ):
        return False
    flagged = reading.opinion_share(stretch.start_char, stretch.end_char) >= OPINION_SHARE
    return not flagged and not opens_as_view(reading, stretch, own)


def _hear_event(
    reading: Reading,
    account: Account,
    index: int,
    passage: Passage,
    stretch: Stretch,
    when: _When,
    opens: bool,
) -> None:
    own, date = when.own, when.date
    is_placed = date is not None or reading.section is Section.SAFETY
    is_entry = when.is_headed and is_day(date)
    is_noted = is_entry or _is_noted(reading, stretch, own)
    if is_entry and is_mild(reading, stretch):
        return
    happened = tells_of_happening(reading, stretch, is_placed, is_noted)
    if not happened and not only_points(reading, stretch):
        return
    if answers_act(reading, account, index, stretch):
        account.acts[-1].add_result(stretch.start_char, stretch.end_char, index)
        return
    last = account.events[-1] if account.events else None
    if last is not None and (
        continues(reading, last, index, passage, stretch, own)
        if opens
        else explains(reading, last, index, stretch, date)
    ):
        _add(last, stretch)
        last.passage = index
        last.is_announced = False
        if last.date is None and own is not None:
            last.date = own
        return
    announced = own is not None and only_announces(reading, stretch.clauses[0])
    if not happened and not announced:
        return
    if date is None and opens and last is not None and last.passage == index - 1:
        spoke = not passage.starts_line and (speaks(passage, stretch) or speaks_on(stretch))
        date = same_day(reading, last, stretch, spoke)
    recalled = None if date is not None else _recalled(reading, account, stretch)
    if isinstance(recalled, DateMention):
        date = recalled
    elif date is None and recalled is None:
        date = spoken_date(reading, stretch) or date_of_now(reading, stretch)
    start = skip_lead_in(reading.text, stretch.start_char, stretch.end_char)
    account.events.append(
        Event(
            [(start, stretch.end_char)],
            date,
            index,
            when.is_headed and date is when.date,
            is_told(stretch),
            own is not None,
            recalled if isinstance(recalled, Quote) else None,
            is_announced=announced and not happened,
            is_note=is_note(stretch),
        )
    )


def _recalled(reading: Reading, account: Account, stretch: Stretch) -> DateMention | Quote | None:
    """The date of an event told before that a stretch names again ("after the fight")."""
    words = reading.text[stretch.start_char : stretch.end_char]
    if not names_again(words):
        return None
    here = [
        Told(" ".join(reading.text[s:e] for s, e in event.spans), event.date)
        for event in account.events
        if event.date is not None and event.date.edtf is not None
    ]
    return recall_date(words, (*reading.told, *here, *account.corrected))


def _tells_here(
    reading: Reading,
    account: Account,
    passage: Passage,
    stretch: Stretch,
    own: DateMention | None,
) -> bool:
    """Does it tell an event among answers about the child?

    Quoted words do, and what was told, or is of concern, on a date, or stands among several dates,
    and what is both without one; once a message has told an event, what is past goes on telling.
    Other sentences there describe the child and the home.
    """
    if passage.quotations:
        return True
    if account.events:
        return any(c.tense in (Tense.PAST, Tense.PERFECT) for c in stretch.clauses)
    concern = shows_concern(reading.text[stretch.start_char : stretch.end_char])
    if own is None:
        return is_told(stretch) and concern
    return is_told(stretch) or (len(reading.dates) > 1 and is_day(own)) or concern


def _day_alone(passage: Passage) -> DateMention | None:
    """The one day a remark names, for what it announces ("my account of 11 March")."""
    return passage.dates[0] if len(passage.dates) == 1 and is_day(passage.dates[0]) else None


def _redate(account: Account, index: int, date: DateMention) -> None:
    """Give what one sentence told another date."""
    if account.events and account.events[-1].passage == index:
        account.events[-1].date = date
    elif account.acts and account.acts[-1].passage == index:
        account.acts[-1].date = date


def _add(event: Event, stretch: Stretch) -> None:
    start, end = event.spans[-1]
    if 0 <= stretch.start_char - end <= 3:
        event.spans[-1] = (start, stretch.end_char)
    else:
        event.spans.append((stretch.start_char, stretch.end_char))


def _carried(account: Account, index: int, stretch: Stretch) -> DateMention | None:
    """The last event's date, for an action that plainly answers it."""
    if not account.events:
        return account.acts[-1].date if account.acts and _points_back(stretch) else None
    last = account.events[-1]
    if index - last.passage > 2:
        return None
    past = stretch.clauses[0].tense in (Tense.PAST, Tense.NONE)
    return last.date if past and last.date is not None and is_short(last.date) else None


def _points_back(stretch: Stretch) -> bool:
    return any(w.norm in ANAPHOR for c in stretch.clauses for w in c.words)


def _is_noted(reading: Reading, stretch: Stretch, own: DateMention | None) -> bool:
    """Is something put down with its day and then more of it, without one verb?

    "Seizure in school 21 Sept, PE hall, 2 mins" tells of one; "EHC plan 21 Sept" does not.
    """
    if own is None or not is_day(own) or any(c.verb is not None for c in stretch.clauses):
        return False
    after = [w for c in stretch.clauses for w in c.words if w.start_char >= own.end_char]
    return reading.section is Section.BACKGROUND and len(after) > 1
