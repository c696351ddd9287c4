"""The state of one reading pass: tokens, the day of the message, and what was read so far."""

import datetime
from collections.abc import Callable

from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import Match, Reading, only_day
from assistant.domain.date_reading.tokens import Tokens
from assistant.domain.date_reading.vocabulary import FOLLOWERS, words_of
from assistant.domain.dates import first_day, last_day
from assistant.domain.school_calendar import SchoolCalendar

_PLANNED = words_of("due booked arranged planned scheduled rearranged rebooked")
_CONTRACTED = words_of("i'll we'll he'll she'll they'll it'll")
_MEETINGS = words_of(
    "meeting appointment review visit session contact conference hearing court check call core one"
)
_ARRANGING = words_of(
    """meeting seeing visiting coming ringing calling having holding attending starting
    moving speaking hoping planning"""
)
_AM = words_of("is are am i'm im we're they're hes shes theyre")
_ARRANGED = frozenset(
    "seeing meeting coming going ringing calling visiting starting taking moving leaving joining "
    "speaking collecting attending returning bringing having doing".split()
)
_IS = frozenset("is are am hes shes theyre im".split())
_PLANS_BEFORE = (
    _PLANNED
    | _CONTRACTED
    | _ARRANGING
    | {
        "will",
        "shall",
        "starts",
        "ends",
        "finishes",
        "begins",
        "tomorrow",
        "upcoming",
        "next",
        "going",
        "agreed",
    }
)
_PLANS_AFTER = _CONTRACTED | {"will", "shall"}
_FOLLOW_UP = words_of(
    """ring call phone speak talk see meet visit email chase check update review ask
    tell let send raise discuss pass do have hold start come attend try contact complete
    finish"""
)
_TOLD_OF = words_of(
    """was had saw said told went came took got gave found heard rang left made threw ran fell did
    has is says bit broke brought caught drove felt held kept met sat spoke stood
    swore woke wrote"""
)
_CLAUSE_ENDS = frozenset(".!?;\n")
_LOOK_BACK = 10
_LOOK_AHEAD = 4


class Scan(Tokens):
    """Tokens with the context that gives dates without a year, month or day their meaning."""

    __slots__ = (
        "_read_phrase",
        "anchor",
        "calendar",
        "depth",
        "entry",
        "heading",
        "is_newest_first",
        "last",
        "last_end",
        "school_days",
        "today",
        "week",
    )

    def __init__(
        self,
        text: str,
        today: datetime.date,
        calendar: SchoolCalendar,
        anchor: str | None,
        read_phrase: "PhraseReader",
    ) -> None:
        """Start a pass over a text written on `today`.

        `read_phrase` is the door to every phrase; it comes in as an argument because phrases are
        built of phrases.
        """
        super().__init__(text)
        self._read_phrase = read_phrase
        self.today = today
        self.calendar = calendar
        self.anchor = anchor
        self.last: Reading | None = None
        self.heading: Reading | None = None
        self.entry: datetime.date | None = None
        self.is_newest_first = False
        self.depth = 0
        self.last_end = -1
        self.week: tuple[datetime.date, datetime.date] | None = None
        self.school_days: dict[str, datetime.date] = {}

    def read_phrase(self, at: int) -> Match | None:
        """The date expression, of any sort but an interval, that starts at a token."""
        return self._read_phrase(self, at)

    def note(self, reading: Reading, is_heading: bool) -> None:
        """Remember a reading as the one later phrases point back to."""
        if reading.edtf is None:
            return
        if is_heading:
            self.heading = reading
        self.last = reading
        self.anchor = reading.edtf
        is_week = reading.kind in (MentionKind.WEEK, MentionKind.WEEKEND)
        if self.week is None and not is_week:
            return
        first, last = first_day(reading.edtf), last_day(reading.edtf)
        if is_week and first and last:
            self.week = (first, last)
        elif self.week and not (first and last and self.week[0] <= first <= last <= self.week[1]):
            self.week = None

    def note_entry(self, reading: Reading) -> None:
        """Remember the day that heads an entry, and which way the entries run."""
        day = only_day(reading.edtf)
        if day is not None and self.entry is not None and day != self.entry:
            self.is_newest_first = day < self.entry
        self.entry = day

    def looks_forward(self, index: int) -> bool:
        """Whether the clause around a token plans: "will ... on Friday", "booked for Tuesday"."""
        words = self.words
        start, end = max(index - _LOOK_BACK, 0), index + _LOOK_AHEAD + 1
        if not _PLANS_BEFORE.isdisjoint(words[start:index]):
            for at in range(index - 1, start - 1, -1):
                if words[at] in _CLAUSE_ENDS:
                    break
                if words[at] in _PLANS_BEFORE and self._plans(at):
                    return True
        if not _PLANS_AFTER.isdisjoint(words[index + 1 : end]):
            for at in range(index + 1, end):
                word = words[at]
                if word in _CLAUSE_ENDS or word == ",":
                    break
                if word not in _PLANS_AFTER:
                    continue
                if self._is_follow_up(at) if word in _CONTRACTED else not self._names(at):
                    return True
        if words[index - 1] != "on":
            return False
        return words[index - 2] in ("is", "are") or self._is_arranged(index - 2)

    def _is_arranged(self, index: int) -> bool:
        """Whether words before "on Friday" tell what is arranged: "Kit is seeing her on Friday"."""
        for at in range(index, max(index - _LOOK_BACK, 0), -1):
            word = self.words[at]
            if word in _CLAUSE_ENDS or word == ",":
                return False
            if word in _ARRANGED:
                before = self.words[at - 1]
                return before in _IS or before.endswith(("'s", "’s", "'re", "’re", "'m", "’m"))
        return False

    def follows_meeting(self, index: int) -> bool:
        """Whether a meeting is named right before a date: "review on 30/11", "TAC set for".

        So does "release date is 3 July" and "we break up on 28 March".
        """
        words = self.words
        if words[index - 1] in ("is", "are"):
            return words[index - 2] in _MEETINGS or words[index - 2] in ("date", "deadline")
        if words[index - 2] == "up" and words[index - 1] == "on":
            return words[index - 3] in ("break", "breaks")
        lead = words[index - 2] if words[index - 1] in ("on", "for", ":") else words[index - 1]
        return lead in _MEETINGS or (lead == "set" and words[index - 1] == "for")

    def _names(self, at: int) -> bool:
        """Whether "Will" is somebody, as what follows is told ("Will saw the car")."""
        after = self.words[at + 1]
        return self.words[at] == "will" and (
            after in _TOLD_OF or (after.endswith("ed") and not after.endswith("eed"))
        )

    def _plans(self, at: int) -> bool:
        """Whether a word that can plan does so here."""
        word, before, after = self.words[at], self.words[at - 1], self.words[at + 1]
        if word in _CONTRACTED:
            return self._is_follow_up(at)
        if word == "next":
            return after in _MEETINGS or self.words[at + 2] in _MEETINGS
        if word == "going":
            return after == "to" and before in _AM
        if word == "agreed":
            return after == "for"
        if word in _ARRANGING:
            return before in _AM
        if word == "will":
            return not self._names(at)
        if word in _PLANNED:
            return before not in ("was", "were", "been", "originally", "had")
        return True

    def may_end_date(self, index: int) -> bool:
        """Whether the token at `index` can follow a bare number that is meant as a day."""
        word = self.words[index]
        return not word[:1].isalpha() or word in FOLLOWERS or self.is_capital(index)

    def heading_period(self) -> tuple[datetime.date, datetime.date] | None:
        """The first and last day of the heading the text stands under, if it has one."""
        if self.heading is None or self.heading.edtf is None:
            return None
        first, last = first_day(self.heading.edtf), last_day(self.heading.edtf)
        return (first, last) if first and last else None

    def _is_follow_up(self, at: int) -> bool:
        following = self.words[at + 1 : at + 4]
        if "be" in following:
            return any(word.endswith(("ing", "ed", "seen", "held")) for word in following)
        return not _FOLLOW_UP.isdisjoint(following[:2])


PhraseReader = Callable[[Scan, int], Match | None]
