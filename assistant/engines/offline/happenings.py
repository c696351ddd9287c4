"""Whether a telling is of something that happened, or of how things stand and why it is written.

Each clause of a stretch has one character, read from its subject, verb and tense; the stretch tells
of a happening when one of them does.
"""

from __future__ import annotations

from enum import StrEnum

from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.clauses import Clause, Joint
from assistant.engines.offline.lexicon import Agent, forms_of
from assistant.engines.offline.reading import Reading
from assistant.engines.offline.roles import is_found, shows_concern
from assistant.engines.offline.stretches import Stretch
from assistant.engines.offline.tenses import Tense
from assistant.engines.offline.words import agent_of


class Character(StrEnum):
    """What a clause contributes to an account."""

    HAPPENED = "happened"
    STANDING = "standing"
    REPORTING = "reporting"
    POINTING = "pointing"


_STANDING_VERBS = forms_of(
    "work live speak attend prefer own rent rely belong study have like love enjoy share need "
    "visit receive suffer include require take wear"
)
# How somebody is or puts things, in any tense.
_ATTITUDES = forms_of("cite describe express engage cooperate")
# Present habits that are of concern with no word of harm beside them.
_TELLING_HABITS = forms_of("refuse hide sleep steal flinch hoard say tell state report describe")
_COPULAS = frozenset(
    "is are was were isnt arent wasnt werent hes shes theyre its thats be been seems seem looks "
    "theres has have had mums dads im am".split()
)
# What a case file says of a child or a home whatever happens: no concern words of an event.
_ON_FILE = AnyCase(
    r"\b(?:attendance|medication|weight|shares? (?:a |the |his |her )?(?:room|bed)\w*|"
    r"ill|poorly|unwell|prison|police)\b"
)
_PLACED = AnyCase(
    r"\b(?:been|was|were) (?:(?:here|there|with (?:us|me|them)|open to|known to|under|"
    r"looked after|"
    r"fostered|adopted|diagnosed|assessed|identified|born|brought up)\b|"
    r"(?:in|at|on) (?:the |our |a |an |his |her |their |this )?(?:\w+ ){0,2}?(?:school|nursery|"
    r"college|placement|care|reception|year \d+|unit|home|register|plan|list|area|country|uk|"
    r"programme|roll|class|set|team)\b)"
)
_LIFE = AnyCase(
    r"\b(?:moved (?:here|to|from|into|over|back|house|schools?|up)|"
    r"(?:transferred|relocated|came) (?:to us|here|from)|separated|divorced|split up|"
    r"(?:got )?married|was born|were born|passed away)\b"
)
_JOINED = AnyCase(
    r"\b(?:enrolled|registered|(?:started|joined|began)(?: with| at| on| in)? "
    r"(?:us|here|our|the (?:school|course|unit|nursery|college|programme)|nursery|school|"
    r"college|reception|year \d|the level)|used to|(?:taught|known|supported|fostered|worked with) "
    r"(?:him|her|them|the \w+) (?:for|since))\b"
)
_REPORT_ACTS = forms_of(
    "write log raise put record report note type submit complete refer flag share highlight "
    "document summarise list send pass keep start try make add give let speak"
)
_MENTAL = forms_of("think hope wonder worry decide want believe expect suppose guess wish mean")
_PAPERS = frozenset(
    "incident incidents concern concerns behaviour behaviours event events following entry entries "
    "note notes information detail details account statement chronology log logs form referral "
    "report reports summary timeline pattern picture history background context list".split()
)
_FILED = forms_of("record log report note document list write compile make take share raise")
_AGAIN = AnyCase(r"\b(?:again|another|same thing|happened|started)\b")
_SELF = frozenset("i we ive weve im id ill were".split())
_UNSURE = AnyCase(
    r"\W*(?:(?:and|but|so|who.?s|who|what|when|where|why|how|said|that|it|was|exactly)\W+)*"
    r"(?:i|we) (?:don.?t|do not|can.?t|couldn.?t|didn.?t) (?:really |actually )?"
    r"(?:know|remember|recall|say|see)"
    r"(?: (?:who|what|when|where|why|how|exactly|for sure|any more|more))*\W*$|"
    r"\W*(?:and |but )?(?:who.?s|who|what.?s) (?:said|told) (?:that|this|it|them)\W*(?:i\W|we\W|$)"
)
_ECHOES = frozenset("did does do was were has have had is are".split())
_HABIT = AnyCase(r"\b(?:always|never|constantly|all the time|generally|forever)\b")
_VAGUE = _PAPERS | frozenset("thing things few lot lots number several pattern more".split())
_POINTERS = frozenset(
    "it its this that thats these those things thing which everything all both most none first "
    "second third last latest recent time one other nothing nobody none".split()
)


def tells_of_happening(reading: Reading, stretch: Stretch, dated: bool, noted: bool) -> bool:
    """Does any clause of a stretch say that something happened, was seen or was told?

    `dated`: some time governs it, so that what goes on counts; `noted`: a day does, as in a log,
    so that a note without a verb counts.
    """
    return Character.HAPPENED in _characters(reading, stretch, dated, noted)


def only_points(reading: Reading, stretch: Stretch) -> bool:
    """Does a stretch only say more about what "it" stands for, and so need something before it?"""
    spoken = [clause for clause in stretch.clauses if clause.verb is not None]
    told = Stretch(stretch.role, spoken or stretch.clauses)
    found = _characters(reading, told, dated=True, noted=True)
    return Character.POINTING in found and Character.HAPPENED not in found


# A call, a letter or a mail that came in, and not what it said.
_INCOMING = AnyCase(
    r"\b(?:had|have had|received|got|took|was|came) (?:a|an|another|this) (?:\w+ )?"
    r"(?:phone call|call|e-?mail|message|letter|text|voicemail|"
    r"report|notification|alert)\b(?: \w+){0,2}? (?:from|off|"
    r"in from)\b(?![^.!?\n]*\b(?:saying|that|to say|asking|about|because|regarding|to tell)\b)"
)


def is_incoming(reading: Reading, clause: Clause) -> bool:
    """Did word only come in from somebody ("We had a call from the neighbour on Saturday")?"""
    return _INCOMING.search(reading.text, clause.start_char, clause.end_char) is not None


def only_announces(reading: Reading, clause: Clause) -> bool:
    """Does a clause say that there was something, and not what ("There was an incident on…")?"""
    if is_incoming(reading, clause):
        return True
    return clause.subject_word in ("there", "theres") and any(
        w.norm in _VAGUE for w in clause.words
    )


def _characters(reading: Reading, stretch: Stretch, dated: bool, noted: bool) -> list[Character]:
    found: list[Character] = []
    standing = False
    for clause in stretch.clauses:
        character = character_of(reading, clause, dated, noted)
        if standing and _hangs_on(reading, clause):
            character = Character.STANDING
        standing = character is Character.STANDING and clause.verb is not None
        found.append(character)
    return found


def _hangs_on(reading: Reading, clause: Clause) -> bool:
    """Does a clause only add to how things stand ("lives with mum, supervised by nan")?"""
    words = reading.text[clause.start_char : clause.end_char]
    if shows_concern(words) or _is_spoken(reading, clause):
        return False
    participle = clause.joint is Joint.PREDICATE and clause.words[0].norm == clause.verb
    return participle or clause.verb in ("dont", "doesnt", "do", "does", "can", "cant")


def character_of(
    reading: Reading, clause: Clause, dated: bool = False, noted: bool = False
) -> Character:
    """What one clause contributes to an account."""
    words = reading.text[clause.start_char : clause.end_char]
    if _is_spoken(reading, clause):
        return Character.HAPPENED
    if _is_report_act(reading, clause, words) or _UNSURE.match(words):
        return Character.REPORTING
    if _is_pointing(reading, clause, words):
        return Character.POINTING
    if _is_standing(reading, clause, words, dated, noted):
        return Character.STANDING
    return Character.HAPPENED


def _is_report_act(reading: Reading, clause: Clause, words: str) -> bool:
    """Does the writer only tell of writing, or of why they write?"""
    norms = [w.norm for w in clause.words]
    before = norms[: norms.index(clause.verb)] if clause.verb in norms else []
    if clause.subject is Agent.THING and not _PAPERS.isdisjoint(before):
        return (
            clause.verb in _FILED | _COPULAS
            and not shows_concern(words)
            and not reading.dates_in(clause.start_char, clause.end_char)
        )
    if norms[:1] == ["you"] or "you" in before:
        return _asks_to_report(norms)
    if clause.subject is not Agent.STAFF or clause.subject_word not in _SELF:
        return False
    if shows_concern(words) and not _asks_to_report(norms):
        return False
    if clause.verb in _MENTAL:
        return True
    if clause.tense in (Tense.PRESENT, Tense.PROGRESSIVE, Tense.FUTURE):
        return clause.verb in _REPORT_ACTS | _COPULAS | frozenset(("like",))
    return _asks_to_report(norms)


def _asks_to_report(norms: list[str]) -> bool:
    """Was somebody asked, told or advised to write it down ("asked to put this in writing")?"""
    return any(
        norm in ("asked", "told", "advised", "wanted", "like", "need", "want", "decided", "going")
        and "to" in norms[place + 1 : place + 3]
        and any(n in _REPORT_ACTS for n in norms[place + 2 : place + 5])
        for place, norm in enumerate(norms)
    )


def _is_pointing(reading: Reading, clause: Clause, words: str) -> bool:
    """Does a clause only say where, when or how often "it" was, naming nobody who did anything?"""
    if shows_concern(words) or _AGAIN.search(words) or _tells_of_labelled(reading, clause, words):
        return False
    if (
        clause.words[0].norm in ("so", "neither", "nor")
        and clause.words[1:2]
        and (clause.words[1].norm in _ECHOES)
    ):
        return True
    if clause.subject_word in ("there", "theres"):
        return only_announces(reading, clause)
    if _is_bare_telling(reading, clause) or is_incoming(reading, clause):
        return True
    people = [w.norm for w in clause.words if agent_of(w.norm, reading.agents) is not None]
    if clause.verb in forms_of("see hear witness know") and clause.subject is Agent.STAFF:
        return len(clause.words) <= 7 and any(w.norm in _POINTERS for w in clause.words)
    return clause.subject_word in _POINTERS and not [n for n in people if n not in _SELF]


# "it's been 61%", "down to 12": a figure says what happened.
_FIGURE = AnyCase(r"\d ?%|\bper ?cent\b|\b\d+ ?(?:kg|kilos?|lates?|sessions?)\b")


def _tells_of_labelled(reading: Reading, clause: Clause, words: str) -> bool:
    """Does "it" stand for what a label names, or give a figure ("Tablet: it hasn't come in")?"""
    before = reading.text[max(0, clause.start_char - 3) : clause.start_char].rstrip()
    labelled = before.endswith(":") and clause.tense is not Tense.PRESENT
    return labelled or _FIGURE.search(words) is not None


def _is_standing(reading: Reading, clause: Clause, words: str, dated: bool, noted: bool) -> bool:
    """Does a clause say how things are or have long been, with no event in it?"""
    concern = shows_concern(words if _is_timed(reading, clause) else _ON_FILE.sub(" ", words))
    if clause.tense is Tense.PROGRESSIVE:
        # "Mum not answering": what goes on is told as an event under its date, or as a concern.
        return not (dated or shows_concern(words))
    if clause.tense in (Tense.PRESENT, Tense.NONE) or _is_aside(clause):
        if clause.verb is None or _is_aside(clause):
            return not (noted or shows_concern(words) or is_found(clause, reading.text))
        if "same" in words.split():
            return False
        if _HABIT.search(words) is not None and not _is_timed(reading, clause):
            return True
        if dated:
            return not concern and clause.verb in _STANDING_VERBS | _COPULAS
        return not concern and clause.verb not in _TELLING_HABITS
    if concern:
        return False
    if _JOINED.search(words) is not None or clause.verb in _ATTITUDES:
        return True
    if _HABIT.search(words) is not None and not dated:
        return True
    if _LIFE.search(words) is not None:
        # A move given its day or month is told for its own sake.
        return not _is_timed(reading, clause)
    return _PLACED.search(words) is not None


def _is_timed(reading: Reading, clause: Clause) -> bool:
    """Does a clause hold a date finer than a year?"""
    return any(
        d.edtf is not None and len(d.edtf) > len("2024")
        for d in reading.dates_in(clause.start_char, clause.end_char)
    )


def _is_aside(clause: Clause) -> bool:
    """Does the only verb stand in a clipped time clause ("Mum defensive when asked")?"""
    norms = [w.norm for w in clause.words]
    place = norms.index(clause.verb) if clause.verb in norms else 0
    return place > 1 and norms[place - 1] in ("when", "if", "once", "as", "unless")


def _is_spoken(reading: Reading, clause: Clause) -> bool:
    """Does a clause hold somebody's own words?"""
    return any(
        start < clause.end_char and clause.start_char < end
        for passage in reading.passages_in(clause.start_char, clause.end_char)
        for start, end in passage.quotations
    )


_BARE_TELLING = AnyCase(
    r"\W*(?:[\w']+ ){1,3}?(?:(?:has|have|had) )?(?:also |only |first |just )?(?:told|informed|let|"
    r"said(?: so)?(?: to)?|reported(?: it| this)?(?: to)?|noticed|seen|commented)"
    r"(?: (?:me|us|staff|it|this|that|so|too|know|about|as well|the same|"
    r"(?:a|the) (?:change|difference|pattern)|the \w+))*\W*$"
)


def _is_bare_telling(reading: Reading, clause: Clause) -> bool:
    """Is it only said that somebody told or noticed, not what ("Nan told us")?"""
    end = clause.end_char
    dates = reading.dates_in(clause.start_char, end)
    if dates and not reading.text[dates[-1].end_char : end].strip(" .,;!"):
        # When it was told is no more than that it was.
        end = dates[-1].start_char
    words = reading.text[clause.start_char : end].rstrip()
    return _BARE_TELLING.match(words.removesuffix(" on")) is not None
