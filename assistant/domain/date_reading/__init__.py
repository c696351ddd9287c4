"""Dates in what staff write: found, read against the day of the message, never over-exact.

`read_dates` is the whole interface, with `join_day_lists` for days told in a row. `reader` walks
the tokens of a text (`tokens`, `scan`); at each word a date can start with, a grammar in layers
reads the longest expression:

- calendar dates: `figures`, `days`, `months`, `weekdays`, `years`, `year_phrases`
- time counted from today: `counts`, `ago`, `relative`, `moments`, `weekday_phrases`
- school time: `terms`, `holidays`, `feasts`, `school`
- time counted from other dates: `anchored`, `offsets`, `parts`, `nths`
- every phrase, then every interval: `figure_phrases`, `phrases`, `joins`, `open_ranges`, `ranges`

Words and their misspellings are data in `vocabulary`; EDTF is built in `readings`.
"""

from assistant.domain.date_reading.day_lists import join_day_lists
from assistant.domain.date_reading.mention import DateMention, MentionKind
from assistant.domain.date_reading.reader import read_dates

__all__ = ["DateMention", "MentionKind", "join_day_lists", "read_dates"]
