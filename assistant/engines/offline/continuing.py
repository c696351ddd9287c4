"""Whether a sentence goes on with the last event or tells a new one."""

from __future__ import annotations

import re

from assistant.domain.date_reading import DateMention
from assistant.engines.offline.account import Event, is_day
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.lexicon import forms_of
from assistant.engines.offline.pointing_back import says_more
from assistant.engines.offline.reading import Passage, Reading
from assistant.engines.offline.roles import say_forms
from assistant.engines.offline.stretches import Stretch
from assistant.engines.offline.tenses import Tense

_ADDITIVE = AnyCase(
    r"^\W*(?:also|another|again|as well|(?:the|a) (?:next|following|"
    r"same)? ?(?:day|week|month|morning|night|evening|weekend|term)\b(?: after|"
    r" before| later)?|(?:\w+ )?(?:days?|weeks?|months?) (?:later|after|before|"
    r"earlier)|in addition|separately|additionally|other than that|a (?:different|"
    r"second|third) )|\b(?:also|too|as well|another time|on another occasion|"
    r"separately)\b"
)


_HABIT = AnyCase(
    r"\b(?:often|sometimes|always|regularly|usually|most days|every (?:day|week|"
    r"morning|night|time)|keeps?|has been|hes been|shes been|he's been|she's been|"
    r"theyve been|they've been|have been|there(?:s| is| are| have been| has been)|"
    r"carried on|continued?|going on|over the (?:last|past)|for (?:weeks|months|"
    r"ages)|lately|recently)\b"
)


ANAPHOR = frozenset(
    "he she they him her them it this that his their hes shes then when afterwards".split()
)


def is_told(stretch: Stretch) -> bool:
    said = say_forms()
    return any(w.norm in said for c in stretch.clauses for w in c.words)


# What somebody does next, told without saying who: "Ran out of the hall."
_SEQUELS = forms_of("run leave walk go hide cry laugh sit return apologise deny smile shrug storm")
_ASKED_ABOUT = AnyCase(
    r"^\W*(?:and )?(?:when|once|after) (?:i |we |staff |\w+ )?(?:asked|challenged|"
    r"questioned|spoken|spoke|confronted|pressed)\b"
)


# A question put there and then, with its answer: "I said when, she said "in bed"."
_ASKED_NEXT = AnyCase(
    r"^\W*(?:so |then |and )?(?:(?:i|we|staff|\w+) )?(?:asked|said|prompted)"
    r"(?: (?:him|her|them|to him|to her))?,? (?:why|when|where|what|how|who|which|if|whether)\b"
)


# "I sat with her and asked about it": what was just told.
_ASKED_OF_IT = AnyCase(
    r"^\W*(?:so |then |and )?(?:i|we) (?:\w+ (?:down )?with (?:him|her|them) and )?(?:asked|talked|"
    r"spoke)(?: (?:him|her|them|to him|to her|to them|with him|with her))? about (?:it|this|that)\b"
)


def _asks_on(last: Event, words: str) -> bool:
    """Is a question put to what was just told?"""
    asks = last.said and _ASKED_NEXT.match(words) is not None
    return asks or _ASKED_OF_IT.match(words) is not None


_DATES_LAST = AnyCase(
    r"\W*(?:(?:that|this|it) (?:was|happened)|"
    r"(?:he|she|they) (?:sent|said|did|told|wrote|posted) (?:it|this|that|me)\b)"
)


_OF_THOSE = AnyCase(r"\bof (?:those|these|them|which)\b")


_SAW_IT = AnyCase(
    r"^\W*[\w' ]{1,30}? (?:also )?(?:saw|heard|witnessed|overheard|was there|"
    r"were there)(?: (?:it|this|that|him|her|them|everything|all of it|"
    r"what happened))?(?: too| as well| and \w+)?\W*$"
)


def speaks(passage: Passage, stretch: Stretch) -> bool:
    """Does a stretch give somebody's own words, with who said them?"""
    first = stretch.clauses[0]
    return bool(passage.quotations) and first.subject is not None and first.verb in say_forms()


def speaks_on(stretch: Stretch) -> bool:
    """Does a stretch open with saying and leave out who, as the one before named them?"""
    first = stretch.clauses[0]
    return first.subject is None and first.words[0].norm == first.verb in say_forms()


def continues(
    reading: Reading,
    last: Event,
    index: int,
    passage: Passage,
    stretch: Stretch,
    own: DateMention | None,
) -> bool:
    """Does this sentence go on with the last event instead of telling a new one?"""
    if index - last.passage > 1:
        return False
    if own is None and says_more(reading, stretch, _said_in(reading, last)):
        return True
    return _tells_on(reading, last, index, passage, stretch, own)


def explains(
    reading: Reading, last: Event, index: int, stretch: Stretch, when: DateMention | None
) -> bool:
    """Does what came back from a call explain the hurt told last ("rang mum, she said he fell")?"""
    if index - last.passage > 1 or (when is not None and when is not last.date):
        return False
    return says_more(reading, stretch, _said_in(reading, last))


def _tells_on(
    reading: Reading,
    last: Event,
    index: int,
    passage: Passage,
    stretch: Stretch,
    own: DateMention | None,
) -> bool:
    if last.is_announced and own is None and not passage.starts_line:
        return True
    words = reading.text[stretch.start_char : stretch.end_char]
    if own is not None and (
        last.date is None or own.edtf != last.date.edtf or _heads_another(last, passage, own)
    ):
        return last.date is None and _DATES_LAST.match(words) is not None
    if (
        passage.starts_line
        and passage.start_char > reading.passages[last.passage].start_char
        and "\n" in reading.text[last.spans[-1][1] : passage.start_char]
    ):
        return False
    if last.passage == index - 1 and _asks_on(last, words):
        return True
    if last.is_answered and (passage.quotations or is_told(stretch)):
        return False
    if not last.said and speaks(passage, stretch):
        return False  # what was seen and what was said of it have different sources
    one_note = last.is_note and is_note(stretch) and not passage.quotations and not is_told(stretch)
    if (
        (one_note and not _ADDITIVE.match(words))
        or _ASKED_ABOUT.match(words)
        or _SAW_IT.match(words)
        or _OF_THOSE.search(words)
    ):
        return True
    if _ADDITIVE.search(words) or (
        _HABIT.search(_before_said(words)) and not (last.is_headed and is_day(last.date))
    ):
        return False
    if last.is_headed and is_day(last.date):
        return True
    if stretch.clauses[0].subject_word in ("it", "this", "that") and last.passage == index - 1:
        return True
    clause = stretch.clauses[0]
    if clause.tense in (Tense.PRESENT, Tense.FUTURE, Tense.PERFECT):
        return clause.subject_word in ("it", "its", "that", "this", "thats") and not last.is_headed
    first = [w.norm for w in clause.words[:3]]
    if _has_no_new_subject(reading, stretch) and not is_told(stretch):
        return True
    if last.is_headed:
        return (
            first[:1] in (["he"], ["she"], ["they"], ["it"], ["then"], ["when"], ["this"])
            and not is_told(stretch)
            and not clause.is_passive
        )
    if is_told(stretch) and not _is_anaphor(reading, clause.subject_word):
        return _mentioned(reading, last, clause.subject_word) and not passage.quotations
    if first and first[0] in ANAPHOR:
        return (
            not (last.said and is_told(stretch) and bool(passage.quotations)) or not last.own_date
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


def _heads_another(last: Event, passage: Passage, own: DateMention) -> bool:
    """Does the same day head another entry of a log typed on one line ("15/11 early", "late")?"""
    again = last.is_headed and last.date is not None and own.start_char != last.date.start_char
    return again and own.start_char - passage.start_char <= 1 and own.words[:1].isdigit()


def _has_no_new_subject(reading: Reading, stretch: Stretch) -> bool:
    """Does the child go on doing something, unnamed or in a few words ("Ran out", "Kai got in")?"""
    clause = stretch.clauses[0]
    if clause.subject is None:
        return clause.verb in _SEQUELS
    few = len(stretch.clauses) == 1 and len(clause.words) <= 4
    return few and clause.tense is Tense.PAST and clause.words[0].norm in reading.subject


def is_note(stretch: Stretch) -> bool:
    """Is a sentence noted down with nobody as its subject ("Not eaten.", "Fell asleep")?"""
    first = stretch.clauses[0]
    return first.subject is None and first.verb is not None and first.tense is Tense.PAST


_SAID_THAT = AnyCase(r"\b(?:said|told (?:\w+)|says|explained|stated|reported|disclosed)\b")


def _before_said(words: str) -> str:
    """The words up to what somebody said: a habit told of is no other event than its telling."""
    match = _SAID_THAT.search(words)
    return words if match is None else words[: match.start()]


def _said_in(reading: Reading, last: Event) -> str:
    """The words of an event gathered so far."""
    return " ".join(reading.text[start:end] for start, end in last.spans)


def _is_anaphor(reading: Reading, word: str | None) -> bool:
    return word in ANAPHOR or (word is not None and word in reading.subject)


def _mentioned(reading: Reading, last: Event, word: str | None) -> bool:
    if word is None:
        return False
    said = reading.text[max(last.spans[0][0], last.spans[-1][1] - 600) : last.spans[-1][1]].lower()
    return re.search(rf"\b{re.escape(word)}\b", said) is not None
