"""Actions told in Request or Outcomes, where staff say what they have tried already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.domain.ports import ProposedIntervention
from assistant.domain.text import Quote, Section
from assistant.engines.offline.any_case import AnyCase
from assistant.engines.offline.ask_shapes import is_request
from assistant.engines.offline.framing import Frame
from assistant.engines.offline.interventions import propose_measure
from assistant.engines.offline.lexicon import Agent, Role
from assistant.engines.offline.measures import read_measures
from assistant.engines.offline.reading import Passage, Reading
from assistant.engines.offline.roles import role_of
from assistant.engines.offline.tenses import Tense

_NOT_DONE = AnyCase(
    r"\b(?:will|would|could|might|may|should|if|unless|without|because|so that|want|need|like "
    r"to|please|worr(?:y|ied)|concerned|afraid|fear|risk|.ll)\b"
)
_TRIED = frozenset("tried".split())


def acts_told(reading: Reading) -> tuple[Passage, ...]:
    """The sentences that tell what staff did, and neither ask nor say what could happen."""
    return tuple(passage for passage in reading.passages if _tells_act(reading, passage))


def _tells_act(reading: Reading, passage: Passage) -> bool:
    if passage.frame is not Frame.FACT or not passage.clauses or _NOT_DONE.search(passage.text):
        return False
    first = passage.clauses[0]
    if first.subject is not Agent.STAFF or first.tense not in (Tense.PAST, Tense.PERFECT):
        return False
    acted = role_of(first, reading.text, passage.quotations) is Role.ACTION
    return (acted or first.verb in _TRIED) and not is_request(reading, passage)


def propose_acts(
    reading: Reading, told: Sequence[Passage], used: Iterable[Quote]
) -> tuple[ProposedIntervention, ...]:
    """The actions of these sentences, but for those whose words serve an ask, as its reason say."""
    taken = [(quote.start_char or 0, (quote.start_char or 0) + len(quote.text)) for quote in used]
    free = tuple(
        passage
        for passage in told
        if not any(start < passage.end_char and passage.start_char < end for start, end in taken)
    )
    if not free:
        return ()
    there = replace(reading, passages=free, section=Section.INTERVENTIONS)
    return tuple(propose_measure(there, measure) for measure in read_measures(there).found)
