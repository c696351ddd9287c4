"""The state of one reading pass: tokens, the day of the message, and what was read so far."""

import datetime

from assistant.domain.date_reading.mention import MentionKind
from assistant.domain.date_reading.readings import Reading
from assistant.domain.date_reading.tokens import Tokens
from assistant.domain.date_reading.vocabulary import FOLLOWERS
from assistant.domain.dates import first_day, last_day
from assistant.domain.school_calendar import SchoolCalendar

_PLANNED = frozenset(
    """will shall due booked arranged planned scheduled starts planning tomorrow upcoming
    rearranged rebooked""".split()
)
_CONTRACTED = frozenset("i'll we'll he'll she'll they'll it'll".split())
_FOLLOW_UP = frozenset(
    """ring call phone speak talk see meet visit email chase check update review ask tell let send
    raise discuss pass do have hold start come attend try contact complete finish""".split()
)
_AM_GOING = frozenset("is are am i'm im we're they're he she hes shes theyre".split())
_CLAUSE_ENDS = frozenset(".!?;\n")
_LOOK_BACK = 10
_LOOK_AHEAD = 4


class Scan(Tokens):
    """Tokens with the context that gives dates without a year, month or day their meaning."""

    __slots__ = (
        "anchor",
        "calendar",
        "depth",
        "heading",
        "last",
        "last_end",
        "school_days",
        "today",
    )

    def __init__(
        self,
        text: str,
        today: datetime.date,
        calendar: SchoolCalendar,
        anchor: str | None,
    ) -> None:
        """Start a pass over a text written on `today`."""
        super().__init__(text)
        self.today = today
        self.calendar = calendar
        self.anchor = anchor
        self.last: Reading | None = None
        self.heading: Reading | None = None
        self.depth = 0
        self.last_end = -1
        self.school_days: dict[str, datetime.date] = {}

    def note(self, reading: Reading, is_heading: bool) -> None:
        """Remember a reading as the one later phrases point back to."""
        if reading.edtf is None:
            return
        if is_heading:
            self.heading = reading
        if reading.kind is not MentionKind.RECURRING:
            self.last = reading
            self.anchor = reading.edtf

    def looks_forward(self, index: int) -> bool:
        """Whether the clause around a token plans: "will ... on Friday", "booked for Tuesday"."""
        words = self.words
        for at in range(index - 1, max(index - _LOOK_BACK, 0) - 1, -1):
            word = words[at]
            if word in _CLAUSE_ENDS:
                break
            if word in _PLANNED or (word in _CONTRACTED and self._is_follow_up(at)):
                return True
            if word == "going" and words[at + 1] == "to" and words[at - 1] in _AM_GOING:
                return True
        for at in range(index + 1, index + _LOOK_AHEAD + 1):
            word = words[at]
            if word in _CLAUSE_ENDS or word == ",":
                break
            if word in ("will", "shall") or (word in _CONTRACTED and self._is_follow_up(at)):
                return True
        return False

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

    def week_in_mind(self) -> tuple[datetime.date, datetime.date] | None:
        """The week last spoken of, when a bare weekday is to be looked for in it."""
        if self.last is None or self.last.edtf is None or self.last.kind is not MentionKind.WEEK:
            return None
        first, last = first_day(self.last.edtf), last_day(self.last.edtf)
        return (first, last) if first and last else None

    def _is_follow_up(self, at: int) -> bool:
        following = self.words[at + 1 : at + 4]
        if "be" in following:
            return any(word.endswith("ing") for word in following)
        return not _FOLLOW_UP.isdisjoint(following[:2])
