"""What an action told among events changed, where the next words say so."""

from __future__ import annotations

from assistant.domain.record import Impact
from assistant.engines.offline.account import Account, Act
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.explanations import gives_account
from assistant.engines.offline.impacts import effect_of, label_of
from assistant.engines.offline.lexicon import FAMILY_WORDS, Agent, forms_of
from assistant.engines.offline.reading import Reading
from assistant.engines.offline.roles import say_forms, shows_concern
from assistant.engines.offline.stretches import Stretch
from assistant.engines.offline.words import split_words


def answers_act(reading: Reading, account: Account, index: int, stretch: Stretch) -> bool:
    """Does a stretch say what the action told just before it changed?"""
    words = reading.text[stretch.start_char : stretch.end_char]
    dated = bool(reading.dates_in(stretch.start_char, stretch.end_char))
    if gives_account(words) and stretch.clauses[0].verb in say_forms():
        return False  # how a hurt came about
    if not account.acts or (dated and _SINCE_ACT.match(words) is None):
        return False
    act = account.acts[-1]
    clause = stretch.clauses[0]
    label = effect_of(words) if act.passage == index else label_of(words)
    if shows_concern(words) and label is not Impact.POSITIVE:
        return False
    if act.result is not None and (act.passage == index or stretch.start_char - act.result[1] > 3):
        return False
    if account.events and account.events[-1].spans[-1][0] > act.span[0]:
        return False
    if act.passage == index:
        came = clause.verb in ("came", "come", "attended", "collected", "answered")
        return clause.subject in (Agent.CHILD, Agent.FAMILY) and (
            label in (Impact.POSITIVE, Impact.NONE) or came
        )
    if act.passage != index - 1:
        return False
    if _says_what_follows(reading, act, stretch, words) or _LASTS.search(words) is not None:
        return clause.subject in (Agent.CHILD, Agent.FAMILY)
    if _AGREED.match(words) is not None:
        return True
    if label is Impact.UNKNOWN:
        return False
    spoke = '"' in words or "“" in words
    theirs = clause.words[0].norm in ("his", "her", "their")
    about = clause.subject in (Agent.CHILD, Agent.FAMILY) or theirs
    calmed = about and label is Impact.POSITIVE
    calmed = calmed and not spoke
    return calmed or _TOOK_OR_NOT.match(words) is not None or _SINCE_ACT.match(words) is not None


def is_still_out(reading: Reading, act: Act, index: int, stretch: Stretch) -> bool:
    """Does a stretch only say that the answer to an action is awaited?"""
    words = reading.text[stretch.start_char : stretch.end_char]
    next_to = 0 <= stretch.start_char - act.span[1] <= _JOINED
    return next_to and act.passage >= index - 1 and _AWAITED.match(words) is not None


def _says_what_follows(reading: Reading, act: Act, stretch: Stretch, words: str) -> bool:
    """Does somebody spoken to say what they will do ("Rang mum. Mum said she'd bring one in")?"""
    clause = stretch.clauses[0]
    told = {word.norm for word in split_words(reading.text, *act.span)}
    spoken_to = clause.subject_word in told or (
        clause.subject_word in _PRONOUNS and bool(told & FAMILY_WORDS)
    )
    if not spoken_to or clause.subject not in (Agent.CHILD, Agent.FAMILY):
        return False
    return clause.verb in _PROMISED or (
        clause.verb in say_forms() and _PROMISE.search(words) is not None
    )


_JOINED = 3
_PRONOUNS = frozenset("he she they".split())
_PROMISED = forms_of("agree refuse decline promise accept apologise")
_PROMISE = AnyCase(
    r"\b(?:said|says|told|replied|agreed)(?: (?:me|us|staff|that|ok|okay|yes|no|and|to)){0,2} "
    r"\W?(?:(?:i|we|he|she|they)(?:[’']?ll|[’']?d)|(?:i|we|he|she|they) (?:will|would|won[’']?t|"
    r"wouldn[’']?t|(?:[’']?s |is |are |was |were )?going to)|(?:i|he|she|they)[’']?(?:m|s|re) "
    r"going to)\b"
)
_LASTS = AnyCase(
    r"\b(?:every (?:day|night|morning|lesson|session|time|week) |ever |on time |fine |ok )since"
    r"\W*$"
)
_AWAITED = AnyCase(
    r"\W*(?:and |but |still |we are |i am |we[’']?re |i[’']?m )*(?:awaiting|waiting (?:for|on|to "
    r"hear)|pending|to be confirmed|tbc)\b[^.\n]{0,60}\W*$"
)
_TOOK_OR_NOT = AnyCase(
    r"\W*(?:but |and )?(?:he|she|they|mum|dad|parents?) (?:has |have )?(?:politely )?(?:declined|"
    r"refused|turned down|accepted|took|agreed to) (?:both|all|either|neither|it|this|these|"
    r"the offer|them)\b"
)
_AGREED = AnyCase(
    r"\W*(?:but |and )?(?:he|she|they|mum|dad|parents?) (?:has |have |.ve )?(?:now |then )?"
    r"agreed (?:to|that|she|he|they)\b"
)
_SINCE_ACT = AnyCase(
    r"\W*(?:and |but |so )?(?:since then|since that|after that|afterwards|no \w+ since|this|"
    r"that|it|thats|that.s|(?:there (?:was|has been|is) )?(?:no|nothing|any) (?:change|difference|"
    r"effect|reply|response|"
    r"improvement|answer|since|more)|(?:he|she|they) "
    r"(?:was|were|has been|have been|is|seems?|seemed) (?:\w+ )?(?:calm\w*|settled|better|"
    r"happier|grateful|supportive))\b"
)
