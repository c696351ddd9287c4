"""The words dates are made of, with the ways they are misspelt. Tables only."""

from collections.abc import Iterable


def _split(text: str) -> list[str]:
    return text.split()


_MONTH_NAMES = _split(
    """january february march april may june july august september october november december"""
)
_WEEKDAY_NAMES = _split("monday tuesday wednesday thursday friday saturday sunday")
_VOWELS = "aeiou"


def words_of(text: str) -> frozenset[str]:
    """The words of a list written as one text."""
    return frozenset(text.split())


def _table(rows: Iterable[tuple[str, int]]) -> dict[str, int]:
    return {word: value for words, value in rows for word in words.split()}


def _misspell(word: str) -> set[str]:
    """One slip away from a word: a letter lost, doubled, swapped, or the wrong vowel."""
    slips = set()
    for at, letter in enumerate(word):
        head, tail = word[:at], word[at + 1 :]
        slips.add(head + tail)
        slips.add(head + letter * 2 + tail)
        if tail and at:
            slips.add(head + tail[0] + letter + tail[1:])
        if letter in _VOWELS:
            slips.update(head + vowel + tail for vowel in _VOWELS)
    slips.discard(word)
    return slips


def _with_misspellings(names: list[str], spare: frozenset[str]) -> dict[str, int]:
    table = {}
    for value, name in enumerate(names):
        if len(name) > 5:
            table.update({slip: value for slip in _misspell(name) if slip not in spare})
    table.update({name: value for value, name in enumerate(names)})
    return table


WEEKDAYS = {
    **_with_misspellings(_WEEKDAY_NAMES, frozenset({"sundae", "sundy", "munday", "mondy"})),
    **_table(
        [
            ("mon munday mondy", 0),
            ("tue tues teusday tuseday", 1),
            ("wed weds wensday wednsday wendsday wedensday wednesdy", 2),
            ("thu thur thurs thusday thrusday", 3),
            ("fri", 4),
            ("sat satday saterday", 5),
            ("sun sundy", 6),
        ]
    ),
}
"""Weekday words, Monday is 0."""

WEAK_WEEKDAYS = frozenset({"mon", "wed", "sat", "sun", "thu", "fri"})
"""Read as weekdays only beside other date words: "sat on", "the sun", "they wed"."""

PLURAL_WEEKDAYS = frozenset(
    [f"{word}s" for word in WEEKDAYS if word.endswith(("day", "dy"))] + ["weekdays", "weekends"]
)

MONTHS = {
    **{
        word: value + 1
        for word, value in _with_misspellings(_MONTH_NAMES, frozenset({"augusta"})).items()
    },
    **_table(
        [
            ("jan janurary janury", 1),
            ("feb febuary febrary feburary febuary", 2),
            ("mar", 3),
            ("apr", 4),
            ("jun", 6),
            ("jul", 7),
            ("aug", 8),
            ("sep sept septemeber setpember", 9),
            ("oct ocotber", 10),
            ("nov novemeber", 11),
            ("dec decemeber", 12),
        ]
    ),
}
"""Month words, January is 1."""

WEAK_MONTHS = words_of("may march april june august jan mar apr jun jul aug dec sep")
"""Also verbs or people's names: read as months only beside other date words."""

NUMBERS = _table(
    [
        ("a an one", 1),
        ("two couple", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("thirteen", 13),
        ("fourteen", 14),
        ("fifteen", 15),
        ("sixteen", 16),
        ("eighteen", 18),
        ("twenty", 20),
        ("thirty", 30),
    ]
)

_ORDINAL_NAMES = _split(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
)
ORDINALS = {word: number for number, word in enumerate(_ORDINAL_NAMES, 1)} | {"thirtieth": 30}

TENS = {"twenty": 20, "thirty": 30}
CARDINALS = {
    word: number
    for number, word in enumerate(
        _split(
            """one two three four five six seven eight nine ten eleven twelve thirteen fourteen
            fifteen sixteen seventeen eighteen nineteen twenty"""
        ),
        1,
    )
}
"""Days spelt out without an ending, after a month: "May twenty one"."""

UNITS = {
    "day": "day",
    "days": "day",
    "night": "day",
    "nights": "day",
    "week": "week",
    "weeks": "week",
    "wk": "week",
    "wks": "week",
    "fortnight": "fortnight",
    "fortnights": "fortnight",
    "month": "month",
    "months": "month",
    "mth": "month",
    "mths": "month",
    "year": "year",
    "years": "year",
    "yr": "year",
    "yrs": "year",
    "weekend": "weekend",
    "weekends": "weekend",
    "wkend": "weekend",
}

HOURS = words_of("second seconds sec secs minute minutes min mins hour hours hr hrs moment moments")
"""Units inside a day."""

DAY_PARTS = words_of(
    """morning mornings mornin afternoon aft evening eve night nite lunchtime lunch
    dinnertime breaktime playtime teatime bedtime break am pm"""
)
DAY_PARTS_AFTER_THIS = DAY_PARTS - {"eve", "break", "lunch", "am", "pm"} | {"break", "lunch"}

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""The first month of each season."""

YESTERDAY = frozenset({"yesterday", "yday", "yest", "ystrday"} | _misspell("yesterday"))
TODAY = frozenset({"today", "tonight", "2day", "2nite", "2night", "tonite", "todays"})
TOMORROW = frozenset(
    {"tomorrow", "tommorow", "tommorrow", "tomorow", "tmrw", "tomorrows"}
    | set("tmw tomoz 2moro 2morrow".split())
)

HOLIDAY_WORDS = words_of("holiday holidays hols hol vacation break vac holidys holliday hollidays")

FOLLOWERS = words_of(
    """he she they we i it you his her their our my your its him them us someone
    everyone nobody mum mam mom dad gran nan grandma grandad stepdad stepmum carer
    parents mother father staff sw dsl school police and but when where who which that
    because as so then or while after before until till since at in on with by from to
    for of about around during between within into via near over was were is are had has
    have been being did does do got went came told said saw made did didn would will
    could should can may not no nothing also again this these last next the a an there
    here just only even both all any some another later when what why how if approx
    approximately am pm onwards onward re following ref mid comma full"""
)
"""Words that may follow a bare "the 14th" or "October 4": anything but a noun it could count.

"Comma" and "full" (stop) are spoken marks.
"""

CLASS_WORDS = words_of(
    """year years yr yrs y class room page pg group set ks level band age aged bus route
    number no unit chapter form grade placement house flat block door bay bed cabin
    phase section step part p nos numbers key stage tier size size score scored
    reception lesson period question q table team appendix item point points over under
    than only exactly nearly almost version"""
)
"""Words after which a number counts or names something else than a day."""

URGENT_ACTIONS = words_of(
    "ringing calling phoning dialling dialing contacting escorting evacuating sending"
)
"""Actions that "now" at the end of a clause dates: "I'm ringing 999 now"."""

TRIGGERS = frozenset(
    set(WEEKDAYS)
    | PLURAL_WEEKDAYS
    | set(MONTHS)
    | set(UNITS)
    | YESTERDAY
    | TODAY
    | TOMORROW
    | set(SEASONS)
    | (HOLIDAY_WORDS - {"break", "vac", "hol"})
    | DAY_PARTS - {"am", "pm", "lunch", "break", "eve"}
    | words_of(
        """ago term terms easter christmas xmas halloween bonfire boxing gone halfterm wc
    new hallowe nineteen thousand nineties eighties seventies sixties noughties"""
    )
    | URGENT_ACTIONS
    | set(TENS)
    | set(_ORDINAL_NAMES[5:])
)
"""A text with no digit and none of these words holds no date we read."""
