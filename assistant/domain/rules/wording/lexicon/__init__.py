"""The words the wording rules look for, as data: one module a category, each a tuple of `Lexicon`.

`shapes` says in what surroundings a phrase counts; here are only phrases and their exceptions.
"""

from assistant.domain.rules.wording.lexicon import (
    adjectives,
    blame,
    combinations,
    diagnosis,
    emotion,
    faulting,
    frequency,
    guesses,
    hearsay,
    idioms,
    judgement,
    labelling,
    notes,
    opinion,
    other,
    remarks,
    responsibility,
    sayings,
    speculation,
    verdicts,
)
from assistant.domain.rules.wording.lexicon.entry import Lexicon

LEXICONS: tuple[Lexicon, ...] = (
    *blame.LEXICONS,
    *diagnosis.LEXICONS,
    *notes.LEXICONS,
    *hearsay.LEXICONS,
    *labelling.LEXICONS,
    *emotion.LEXICONS,
    *opinion.LEXICONS,
    *speculation.LEXICONS,
    *idioms.LEXICONS,
    *combinations.LEXICONS,
    *adjectives.LEXICONS,
    *frequency.LEXICONS,
    *responsibility.LEXICONS,
    *judgement.LEXICONS,
    *guesses.LEXICONS,
    *sayings.LEXICONS,
    *faulting.LEXICONS,
    *remarks.LEXICONS,
    *verdicts.LEXICONS,
    *other.LEXICONS,
)
"""Every lexicon; where two hold the same phrase with the same surroundings, the earlier one wins."""

__all__ = ["LEXICONS", "Lexicon"]
