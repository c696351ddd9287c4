"""What an action told among events changed, where the next words say so."""

from __future__ import annotations

from assistant.domain.record import Impact
from assistant.engines.offline.account import Account
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.impacts import effect_of, label_of
from assistant.engines.offline.lexicon import Agent
from assistant.engines.offline.reading import Reading
from assistant.engines.offline.roles import shows_concern
from assistant.engines.offline.stretches import Stretch


def answers_act(reading: Reading, account: Account, index: int, stretch: Stretch) -> bool:
    """Does a stretch say what the action told just before it changed?"""
    words = reading.text[stretch.start_char : stretch.end_char]
    dated = bool(reading.dates_in(stretch.start_char, stretch.end_char))
    if not account.acts or (dated and _SINCE_ACT.match(words) is None):
        return False
    act = account.acts[-1]
    clause = stretch.clauses[0]
    label = effect_of(words) if act.passage == index else label_of(words)
    if act.result is not None or (shows_concern(words) and label is not Impact.POSITIVE):
        return False
    if account.events and account.events[-1].spans[-1][0] > act.span[0]:
        return False
    if act.passage == index:
        came = clause.verb in ("came", "come", "attended", "collected", "answered")
        return clause.subject in (Agent.CHILD, Agent.FAMILY) and (
            label in (Impact.POSITIVE, Impact.NONE) or came
        )
    if act.passage != index - 1 or label is Impact.UNKNOWN:
        return False
    spoke = '"' in words or "“" in words
    theirs = clause.words[0].norm in ("his", "her", "their")
    about = clause.subject in (Agent.CHILD, Agent.FAMILY) or theirs
    calmed = about and label is Impact.POSITIVE
    calmed = calmed and not spoke
    return calmed or _TOOK_OR_NOT.match(words) is not None or _SINCE_ACT.match(words) is not None


_TOOK_OR_NOT = AnyCase(
    r"\W*(?:but |and )?(?:he|she|they|mum|dad|parents?) (?:has |have )?(?:politely )?(?:declined|"
    r"refused|turned down|accepted|took|agreed to) (?:both|all|either|neither|it|this|these|"
    r"the offer|them)\b"
)
_SINCE_ACT = AnyCase(
    r"\W*(?:and |but |so )?(?:since then|since that|after that|afterwards|this|that|it|thats|"
    r"that.s|(?:there (?:was|has been|is) )?(?:no|nothing|any) (?:change|difference|effect|reply|"
    r"response|"
    r"improvement|answer|since|more)|(?:he|she|they) "
    r"(?:was|were|has been|have been|is|seems?|seemed) (?:\w+ )?(?:calm\w*|settled|better|"
    r"happier|grateful|supportive))\b"
)
