"""Whose words a clause is: statements given with a named or described speaker outside the
writer's own team.

Such a clause is reported, not asserted, and the wording rules leave it alone. The writer's team
and unnamed people in general ("staff say", "people are saying") are not sources in this sense.
Bounded looks only, so linear in the sentence.
"""

import re
from typing import NamedTuple

from assistant.domain.rules.wording.scene import Scene
from assistant.domain.rules.wording.speakers import (
    ASIDE,
    BOUNDARY,
    BY_WHOM,
    COUNTED_PEOPLE,
    DOCUMENT,
    EXTERNAL_EXPERT,
    GENERAL_PEOPLE,
    GENERIC,
    GIVES_WORDS,
    MENTAL,
    NAMES_SOMEBODY,
    NEEDS_THAT,
    NOT_A_SUBJECT,
    NOUN_SOURCE,
    ONLY_DOCUMENT_OR_EXPERT,
    OPENING,
    OPENING_WORDS,
    OUR_OWN,
    PASSIVE,
    SAY_WORDS,
    SELF_TOLD,
    SHORT_END,
    SHORT_SPEECH,
    SOMEBODY,
    SOURCE_NOUNS,
    SOURCED,
    TALK_WORDS,
    TEAM,
    TEAM_WORDS,
    TRAILING,
    TRIM,
    WHOSE,
    WORD,
)
from assistant.domain.sentences import Sentence


class Attribution(NamedTuple):
    """A reported clause: a half-open span, and the speaker's words in the text when they stand
    there.
    """

    start_char: int
    end_char: int
    speaker: str | None


class UnnamedTalk(NamedTuple):
    """People in general saying something: the half-open span from who to the verb."""

    start_char: int
    end_char: int


Reported = tuple[list[Attribution], list[UnnamedTalk]]
_WHO = re.compile(r"\b(?:who|that)$")
_IT = re.compile(r"(?:^|\b)it$")
# What "according to" names nobody with.
_NOBODY = re.compile(
    r" (?:some|many|most|others|people|everyone|everybody|rumours?|gossip|local \w+|playground \w+|"
    r"the (?:grapevine|rumour mill|talk|gossip|locals|neighbours|mums|other \w+s)|word of mouth|"
    r"sources|"
    r"certain \w+s|various \w+s|several \w+s|(?:some|other|many) (?:of the )?\w+s|a few|"
    r"one or two)\b"
)
_APPOSED = re.compile(r"([^,.;]{3,50}), [a-z' -]{3,30}, $")
_TRAILING_VERBS = frozenset("said told wrote says tells writes explained noted recorded".split())
_TRAILS = re.compile(
    r"(?: (?:to|on|at|when|in|by|me|us|him|her|staff|mrs|mr|ms|miss|dr|the|a|his|her|our|pc|"
    r"yesterday|"
    r"today|last|this|during|after|again|that (?:day|morning|afternoon|"
    r"evening))\b[^,;]*)?[.!?\"' ]*$"
)
_OWNER = re.compile(r"\w+'s")
# How often somebody asks for a thing is told by the writer, not by the one who asks.
_ASKS_FOR = re.compile(
    r" for\b(?:(?! (?:constantly|continually|always|every|all the|all day|over and over|"
    r"non-?stop|whenever)\b)[^,;])*"
)
_READ_AT = SAY_WORDS | SOURCE_NOUNS | OPENING_WORDS


def sentence_reports(scene: Scene, sentence: Sentence) -> Reported:
    """The reported clauses of one sentence, and talk by people in general."""
    folded = scene.unquoted[sentence.start_char : sentence.end_char]
    base = sentence.start_char
    attributions: list[Attribution] = []
    talk: list[UnnamedTalk] = []
    covered = 0
    for match in WORD.finditer(folded):
        word = match.group()
        if word not in _READ_AT:
            continue
        if word in OPENING_WORDS:
            attributions += _read_opening(folded, base, match.start())
        if word in SOURCE_NOUNS:
            attributions += _read_noun(folded, base, match.start())
        if word not in SAY_WORDS or match.start() < covered:
            continue
        reading = _read_verb(folded, match.start(), match.end())
        if isinstance(reading, UnnamedTalk):
            talk.append(UnnamedTalk(base + reading.start_char, base + reading.end_char))
        elif reading is not None:
            attributions.append(
                Attribution(base + reading.start_char, base + reading.end_char, reading.speaker)
            )
            covered = reading.end_char if reading.start_char >= match.end() else covered
    return attributions, talk


def _read_opening(folded: str, base: int, start: int) -> list[Attribution]:
    """The clause that "according to …" and the like give to somebody, on either side of it."""
    opening = OPENING.match(folded, start)
    if opening is None:
        return []
    rest = folded[opening.end() : opening.end() + 40].split(",", maxsplit=1)[0]
    if opening.group().startswith("according") and (
        _is_team(rest.split(" that")[0]) or _NOBODY.match(rest)
    ):
        return []
    begin = 0 if len(folded[:start].strip()) > 2 else start
    end = _scope_end(folded, opening.end())
    return [Attribution(base + begin, base + end, rest.strip() or None)]


def _read_noun(folded: str, base: int, start: int) -> list[Attribution]:
    """The clause after somebody's statement, letter or view "is that"."""
    noun = NOUN_SOURCE.match(folded, start)
    if noun is None:
        return []
    before = folded[max(0, start - 30) : start]
    if _is_team(before) or OUR_OWN.search(before) or not WHOSE.search(before):
        return []
    return [Attribution(base + noun.end(), base + _scope_end(folded, noun.end()), None)]


def _scope_end(folded: str, start: int) -> int:
    aside = ASIDE.search(folded, start)
    while aside is not None and aside.group() in ("(", " - ", "; ") and aside.start() - start < 3:
        aside = ASIDE.search(folded, aside.end())
    return aside.start() if aside else len(folded)


def _read_verb(folded: str, start: int, end: int) -> Attribution | UnnamedTalk | None:
    """What a verb of saying at this place makes of the words after it, or before it."""
    verb = folded[start:end]
    after = folded[end:]
    if verb in ("told", "tell", "tells", "telling") and SELF_TOLD.match(after):
        return None
    if not verb.endswith("ing") and PASSIVE.search(folded[max(0, start - 24) : start]):
        return _read_passive(folded, verb, end)
    subject, subject_start, boundary = subject_of_verb(folded, start)
    alone = subject in ("some", "many", "most", "others", "several", "few")
    if not alone and NOT_A_SUBJECT.search(subject) and not _OWNER.fullmatch(subject):
        return None
    if _trails(
        folded, subject, verb, boundary, after
    ):  # "He wants to be a vet, he told the nurse."
        return Attribution(0, boundary, subject)
    if verb in NEEDS_THAT and not DOCUMENT.search(subject) and not GIVES_WORDS.match(after):
        return None
    if not subject:
        apposed = _APPOSED.search(folded, max(0, start - 90), start)
        if apposed and EXTERNAL_EXPERT.search(apposed.group(1)):
            subject = apposed.group(1).strip()  # "The health visitor, Sue Grant, recorded that"
    if not subject:
        if verb in ONLY_DOCUMENT_OR_EXPERT or verb in MENTAL:
            return None
        if boundary == 0:  # a note without a subject: "Said he was tired"
            return Attribution(end, _reported_end(folded, verb, end), None)
        subject, subject_start = _earliersubject_of_verb(folded, start)
    if _is_team(subject):
        return None
    if _is_general(subject) or (subject == "they" and verb in ("say", "reckon", "tell")):
        if verb in TALK_WORDS and not SOURCED.search(folded):
            return UnnamedTalk(subject_start, end)
        return None if verb in MENTAL else Attribution(end, _scope_end(folded, end), subject)
    if (subject.endswith("it") and _IT.search(subject)) or not _may_say(subject, verb, after):
        return None
    if verb in ("called", "calls", "calling", "named"):
        return Attribution(end, min(_scope_end(folded, end), _short_end(folded, end)), subject)
    trails = (
        boundary > 12
        and folded[boundary - 2 : boundary] == ", "
        and " that " not in after
        and TRAILING.match(after)
    )
    if trails:  # "He is a liar, Mum said."
        return Attribution(0, boundary, subject)
    return Attribution(end, _reported_end(folded, verb, end), subject)


def _trails(folded: str, subject: str, verb: str, boundary: int, after: str) -> bool:
    """Whether somebody outside the team is named as the speaker after the words."""
    return (
        verb in _TRAILING_VERBS
        and boundary > 12
        and folded[boundary - 2 : boundary] == ", "
        and bool(subject)
        and not _is_team(subject)
        and not _is_general(subject)
        and " that " not in after
        and _TRAILS.match(after) is not None
    )


def _read_passive(folded: str, verb: str, end: int) -> Attribution | None:
    """ "Was reported by Mrs Hale": reported speech when a speaker outside the team is named."""
    by = BY_WHOM.match(folded, end)
    if by is None or _is_team(by.group(1)) or _is_general(by.group(1)):
        return None
    return Attribution(end, _scope_end(folded, end), by.group(1))


def _is_team(words: str) -> bool:
    """Whether these words end in the writer or the writer's own team."""
    return not TEAM_WORDS.isdisjoint(words.split()[-4:]) and TEAM.search(words) is not None


def _is_general(words: str) -> bool:
    """Whether these words end in people in general, not counted and not named."""
    return (
        not GENERAL_PEOPLE.isdisjoint(words.split())
        and GENERIC.search(words) is not None
        and COUNTED_PEOPLE.search(words) is None
    )


def _may_say(subject: str, verb: str, after: str) -> bool:
    """Whether this verb reports this speaker's words: a nurse "found", Mum "said"."""
    informed = DOCUMENT.search(subject) or EXTERNAL_EXPERT.search(subject)
    if informed:
        return True
    if verb in ONLY_DOCUMENT_OR_EXPERT:
        return verb in NAMES_SOMEBODY and SOMEBODY.match(after) is not None
    return verb not in MENTAL


def _reported_end(folded: str, verb: str, end: int) -> int:
    """Where the words of one who says, or asks for, something end."""
    last = _short_or_full(folded, end)
    asks_for = _ASKS_FOR.match(folded, end) if verb.startswith("ask") else None
    return min(last, asks_for.end()) if asks_for else last


def _short_or_full(folded: str, end: int) -> int:
    if SHORT_SPEECH.match(folded, end) and not re.match(
        r" (?:that|so|it|no|to) (?:he|she|they|it|mum|dad|is|was|his|her|the|one|me|us|staff|"
        r"mrs|mr|ms|miss|dr|a|him|them)\b| to [a-z]+ that\b| no-one",
        folded[end : end + 30],
    ):
        return _short_end(folded, end)
    return _scope_end(folded, end)


def _short_end(folded: str, end: int) -> int:
    match = SHORT_END.search(folded, end)
    return match.start() if match else len(folded)


def subject_of_verb(folded: str, start: int) -> tuple[str, int, int]:
    """The words between the last clause boundary and the verb, without auxiliaries; where they
    start; the boundary.
    """
    window = max(0, start - 90)
    boundary = window
    for match in BOUNDARY.finditer(folded, window, start):
        boundary = match.end()
    if boundary == window and window == 0:
        boundary = 0
    segment = folded[boundary:start]
    trimmed = TRIM.sub("", segment)
    lead = len(trimmed) - len(trimmed.lstrip())
    subject = trimmed.strip()
    who = _WHO.search(subject) if subject.endswith(("who", "that")) else None
    if who and " " in subject:
        subject = subject[: who.start()].strip()
    return subject, boundary + lead, boundary


def _earliersubject_of_verb(folded: str, start: int) -> tuple[str, int]:
    """The subject of an earlier clause, shared by this verb ("Mum rang and said")."""
    head = re.match(
        r"\W*((?:[\w'.()-]+ ){0,3}?(?:i|we|staff|school|team|dsl|[\w'-]+))\b", folded[:start]
    )
    first = re.match(
        r"\W*(?:on \d[^,]*, |at \d[^,]*, )?((?:i|we|staff|the dsl|the team|school|the school|"
        r"our staff)\b|[\w'-]+)",
        folded[:start],
    )
    if first is None or head is None:
        return "", 0
    return first.group(1), first.start(1)
