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
from assistant.engines.offline.clauses import Clause, Joint, Tense
from assistant.engines.offline.framing import Frame, skip_lead_in
from assistant.engines.offline.impacts import label_of
from assistant.engines.offline.lexicon import PARENT_WORDS, Agent
from assistant.engines.offline.reading import Passage, Reading, is_heading
from assistant.engines.offline.roles import Role, role_of, say_forms, shows_concern

_OPINION_SHARE = 0.6
_SOME_OPINION = 0.25
_ADDITIVE = re.compile(
    r"^\W*(?:also|another|again|as well|(?:the|a) (?:next|following|"
    r"same)? ?(?:day|week|month|morning|night|evening|weekend|term)\b(?: after|"
    r" before| later)?|(?:\w+ )?(?:days?|weeks?|months?) (?:later|after|before|"
    r"earlier)|in addition|separately|additionally|other than that|a (?:different|"
    r"second|third) )|\b(?:also|too|as well|another time|on another occasion|"
    r"separately)\b",
    re.IGNORECASE,
)
_HABIT = re.compile(
    r"\b(?:often|sometimes|always|regularly|usually|most days|every (?:day|week|"
    r"morning|night|time)|keeps?|has been|hes been|shes been|he's been|she's been|"
    r"theyve been|they've been|have been|there(?:s| is| are| have been| has been)|"
    r"carried on|continued?|going on|over the (?:last|past)|for (?:weeks|months|"
    r"ages)|lately|recently)\b",
    re.IGNORECASE,
)
_ANAPHOR = frozenset(
    "he she they him her them it this that his their hes shes then when afterwards".split()
)
_FIRST_FINDING = re.compile(
    r"\b(?:i|ive|i've|we|weve|we've)\b(?: \w+){0,2}? (?:found|seen|saw|noticed|"
    r"heard|overheard|discovered)\b",
    re.IGNORECASE,
)
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
_CORRECTION = re.compile(
    r"^\W*(?:correction|sorry[, ]|actually|wait|scrap that|ignore that|my mistake|"
    r"i meant|i got|edit\b|typo|thinking about it|on reflection|apologies|oops|"
    r"i said|to correct)",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(?:i|we|were|we're|im|i'm|school|staff|team) (?:will|ll|are going to|"
    r"going to|plan to|intend to|have agreed to)\b|^\W*plan (?:is|to)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Event:
    """An event being gathered: its spans, the date that governs it, the sentence it came from."""

    spans: list[tuple[int, int]]
    date: DateMention | None
    passage: int
    is_headed: bool = False
    said: bool = False
    own_date: bool = False


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


@dataclass(slots=True)
class _Stretch:
    role: Role
    clauses: list[Clause]

    @property
    def start_char(self) -> int:
        return self.clauses[0].start_char

    @property
    def end_char(self) -> int:
        return self.clauses[-1].end_char


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
    stretches = _stretches(reading, passage)
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
            passage.quotations or (own and _is_told(stretch))
        ):
            continue
        if reading.opinion_share(stretch.start_char, stretch.end_char) >= _OPINION_SHARE:
            continue
        last = account.events[-1] if account.events else None
        if (
            last is not None
            and number == 0
            and _continues(reading, last, index, passage, stretch, own)
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
                _is_told(stretch),
                own is not None,
            )
        )


def _heading_first(own: DateMention | None, heading: DateMention | None) -> DateMention | None:
    """The date typed in a stretch, unless a day heads its line: then that day is the entry's."""
    return heading if own is not None and _is_day(heading) and not _is_day(own) else own


def _add(event: Event, stretch: _Stretch) -> None:
    start, end = event.spans[-1]
    if 0 <= stretch.start_char - end <= 3:
        event.spans[-1] = (start, stretch.end_char)
    else:
        event.spans.append((stretch.start_char, stretch.end_char))


def _stretches(reading: Reading, passage: Passage) -> list[_Stretch]:
    """The sentence cut where the role changes or a new date brings a new event."""
    found: list[_Stretch] = []
    dated: list[DateMention] = []
    headed = bool(passage.dates) and is_heading(reading, passage.dates[0], passage)
    for clause in passage.clauses:
        role = role_of(clause, reading.text, passage.quotations)
        if (
            role is Role.STATE
            and clause.subject is not Agent.PROFESSIONAL
            and shows_concern(reading.text[clause.start_char : clause.end_char])
        ):
            role = Role.EVENT
        own = _usable(reading, passage, clause.start_char, clause.end_char)
        noted = role is Role.OTHER and clause.verb is None and len(clause.words) >= 3
        if noted and headed and not _is_mild(_words_of(reading, clause)):
            role = Role.EVENT
        if (
            role is Role.ACTION
            and found
            and clause.subject is None
            and found[-1].role is not Role.ACTION
            and not _contacts(clause)
        ):
            role = Role.EVENT
        if not found:
            found.append(_Stretch(role, [clause]))
            dated = own
            continue
        last = found[-1]
        if (
            last.role is Role.ACTION
            and role is Role.EVENT
            and _asked(last)
            and (clause.verb in say_forms())
        ):
            last.role = Role.EVENT
        if (
            last.role is Role.ACTION
            and role is Role.EVENT
            and not own
            and _is_result(reading, clause)
        ):
            role = Role.OTHER
            found.append(_Stretch(role, [clause]))
            continue
        new_date = (
            bool(own)
            and bool(dated)
            and clause.verb is not None
            and own[0].edtf != dated[-1].edtf
            and not _explains(reading, clause)
        )
        finding = (
            role is Role.EVENT
            and clause.joint is not Joint.FIRST
            and last.role is Role.EVENT
            and (
                _FIRST_FINDING.search(reading.text[clause.start_char : clause.end_char]) is not None
                and passage.clauses.index(clause) > 0
                and not _evidence_only(reading, clause)
            )
        )
        if (
            role is last.role
            and not (role is Role.EVENT and (new_date or finding))
            and not (role is Role.ACTION and (new_date or _another_hand(last, clause)))
        ):
            last.clauses.append(clause)
        elif role in (Role.OTHER, Role.STATE):
            words = reading.text[clause.start_char : clause.end_char]
            answered = (
                clause.subject in (Agent.CHILD, Agent.FAMILY) or label_of(words).value != "unknown"
            )
            if last.role is Role.ACTION and answered:
                found.append(_Stretch(Role.OTHER, [clause]))
            else:
                last.clauses.append(clause)
        elif last.role in (Role.OTHER, Role.STATE) and role is Role.EVENT and not new_date:
            last.clauses.append(clause)
            last.role = Role.EVENT
        elif (
            role is Role.ACTION and last.role is Role.EVENT and _is_how_known(reading, last, clause)
        ):
            last.clauses.append(clause)
        else:
            found.append(_Stretch(role, [clause]))
        dated = own or dated
    return found


def _words_of(reading: Reading, clause: Clause) -> str:
    """The words of a clause."""
    return reading.text[clause.start_char : clause.end_char]


_MILD = re.compile(
    r"\b(?:ok|okay|fine|good|great|better|settled|quiet|no (?:issues?|problems?|"
    r"concerns?|incidents?))"
    r"\b",
    re.IGNORECASE,
)


def _is_mild(words: str) -> bool:
    """Does a note only say that all was well ("ok day")?"""
    return _MILD.search(words) is not None


def _contacts(clause: Clause) -> bool:
    """Does a clause with no subject tell of contact made, as staff write it ("rang mum")?"""
    norms = [w.norm for w in clause.words]
    return any(
        n
        in (
            "rang",
            "phoned",
            "called",
            "emailed",
            "texted",
            "spoke",
            "told",
            "logged",
            "informed",
            "contacted",
            "referred",
        )
        for n in norms[:3]
    ) and any(
        n in PARENT_WORDS
        or n in ("dsl", "cpoms", "head", "social", "slt", "camhs", "them", "him", "her")
        for n in norms
    )


def _another_hand(last: _Stretch, clause: Clause) -> bool:
    """Does somebody else on the staff act now ("ringing 999, Mr Quayle is driving round")?"""
    before = last.clauses[-1]
    mine, theirs = clause.subject_word, before.subject_word
    pair = {mine, theirs}
    return (
        clause.joint is Joint.SUBJECT
        and clause.subject is Agent.STAFF
        and before.subject in (Agent.STAFF, None)
        and not before.is_passive
        and mine != theirs
        and not pair <= {"i", "we", "ive", "weve", "im", None}
    )


def _asked(stretch: _Stretch) -> bool:
    return any(
        w.norm in ("asked", "spoke", "spoken", "talked", "chatted", "sat", "challenged")
        for c in stretch.clauses
        for w in c.words
    )


def _evidence_only(reading: Reading, clause: Clause) -> bool:
    return len(clause.words) <= 5


def _is_how_known(reading: Reading, last: _Stretch, clause: Clause) -> bool:
    norms = [w.norm for w in clause.words]
    return "measured" in norms or "weighed" in norms or "photographed" in norms


def _is_result(reading: Reading, clause: Clause) -> bool:
    words = reading.text[clause.start_char : clause.end_char]
    if clause.subject not in (Agent.CHILD, Agent.FAMILY, Agent.THING, Agent.PROFESSIONAL):
        return False
    if re.search(r"[\"“]", words) or clause.verb in ("told", "disclosed"):
        return False
    return label_of(words).value != "unknown" or len(clause.words) <= 7


def _explains(reading: Reading, clause: Clause) -> bool:
    words = reading.text[clause.start_char : clause.end_char].lower()
    return re.match(
        r"\W*(?:theyve|they've|we|i|it|that|which|term|school)\b", words
    ) is not None and clause.subject in (Agent.STAFF, Agent.THING, None)


def _usable(reading: Reading, passage: Passage, start: int, end: int) -> list[DateMention]:
    return [
        d
        for d in reading.dates_in(start, end)
        if not d.is_rejected
        and not any(s < d.start_char and d.end_char < e for s, e in passage.quotations)
    ]


def _own_date(reading: Reading, passage: Passage, stretch: _Stretch) -> DateMention | None:
    """The date that governs a stretch among those typed in it."""
    dates = [
        d
        for d in _usable(reading, passage, stretch.start_char, stretch.end_char)
        if d.edtf is not None
    ]
    if not dates:
        loose = _usable(reading, passage, stretch.start_char, stretch.end_char)
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


def _reports_then_dates(reading: Reading, stretch: _Stretch, dates: list[DateMention]) -> bool:
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


def _is_told(stretch: _Stretch) -> bool:
    return any(w.norm in say_forms() for c in stretch.clauses for w in c.words)


def _carried(
    reading: Reading, account: Account, index: int, passage: Passage, stretch: _Stretch
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


def _points_back(stretch: _Stretch) -> bool:
    return any(w.norm in _ANAPHOR for c in stretch.clauses for w in c.words)


def _is_day(date: DateMention | None) -> bool:
    return (
        date is not None and date.edtf is not None and len(date.edtf) == 10 and "/" not in date.edtf
    )


_ASKED_ABOUT = re.compile(
    r"^\W*(?:and )?(?:when|once|after) (?:i |we |staff |\w+ )?(?:asked|challenged|"
    r"questioned|spoken|spoke|confronted|pressed)\b",
    re.IGNORECASE,
)


_DATES_LAST = re.compile(
    r"\W*(?:(?:that|this|it) (?:was|happened)|"
    r"(?:he|she|they) (?:sent|said|did|told|wrote|posted) (?:it|this|that|me)\b)",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(r"\bof (?:those|these|them|which)\b", re.IGNORECASE)
_SAW_IT = re.compile(
    r"^\W*[\w' ]{1,30}? (?:also )?(?:saw|heard|witnessed|overheard|was there|"
    r"were there)(?: (?:it|this|that|him|her|them|everything|all of it|"
    r"what happened))?(?: too| as well| and \w+)?\W*$",
    re.IGNORECASE,
)


def _continues(
    reading: Reading,
    last: Event,
    index: int,
    passage: Passage,
    stretch: _Stretch,
    own: DateMention | None,
) -> bool:
    """Does this sentence go on with the last event instead of telling a new one?"""
    if index - last.passage > 1:
        return False
    words = reading.text[stretch.start_char : stretch.end_char]
    if own is not None and (last.date is None or own.edtf != last.date.edtf):
        return last.date is None and _DATES_LAST.match(words) is not None
    if (
        passage.starts_line
        and passage.start_char > reading.passages[last.passage].start_char
        and "\n" in reading.text[last.spans[-1][1] : passage.start_char]
    ):
        return False
    if _ASKED_ABOUT.match(words) or _SAW_IT.match(words) or _OF_THOSE.search(words):
        return True
    if _ADDITIVE.search(words) or (
        _HABIT.search(words) and not (last.is_headed and _is_day(last.date))
    ):
        return False
    if last.is_headed and _is_day(last.date):
        return True
    if stretch.clauses[0].subject_word in ("it", "this", "that") and last.passage == index - 1:
        return True
    clause = stretch.clauses[0]
    if clause.tense in (Tense.PRESENT, Tense.FUTURE, Tense.PERFECT):
        return clause.subject_word in ("it", "its", "that", "this", "thats") and not last.is_headed
    first = [w.norm for w in clause.words[:3]]
    if last.is_headed:
        return (
            first[:1] in (["he"], ["she"], ["they"], ["it"], ["then"], ["when"], ["this"])
            and not _is_told(stretch)
            and not clause.is_passive
        )
    if _is_told(stretch) and not _is_anaphor(reading, clause.subject_word):
        return _mentioned(reading, last, clause.subject_word) and not passage.quotations
    if first and first[0] in _ANAPHOR:
        return (
            not (last.said and _is_told(stretch) and bool(passage.quotations)) or not last.own_date
        )
    if first and first[0] in (
        "the",
        "both",
        "nobody",
        "no",
        "staff",
        "i",
        "we",
        "on",
        "in",
        "at",
        "as",
        "during",
    ):
        return True
    return _mentioned(reading, last, clause.subject_word)


def _is_anaphor(reading: Reading, word: str | None) -> bool:
    return word in _ANAPHOR or (word is not None and word in reading.subject)


def _mentioned(reading: Reading, last: Event, word: str | None) -> bool:
    if word is None:
        return False
    said = reading.text[max(last.spans[0][0], last.spans[-1][1] - 600) : last.spans[-1][1]].lower()
    return re.search(rf"\b{re.escape(word)}\b", said) is not None
