"""Dates in what staff write: found, read against the day of the message, never over-exact.

`read_dates` is the whole interface. Inside, tokens (`tokens`, `vocabulary`) are read by a grammar
that grows from calendar dates (`absolute`) over relative, school and anchored time to phrases and
intervals (`phrases`, `ranges`); `reader` walks the text.
"""

from assistant.domain.date_reading.mention import DateMention, MentionKind
from assistant.domain.date_reading.reader import read_dates

__all__ = ["DateMention", "MentionKind", "read_dates"]
