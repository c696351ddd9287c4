"""The wording review: opinion, guess, label and the like in what should be fact, outside
anybody's reported words.

`review_wording` finds them; `WORDING_RULES` says what each rule means and asks. Nothing here
rewrites a word. What reads a text, some forty modules of words and patterns, is loaded with the
first one that is read, and not before a server's first page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.domain.findings import WordingHit
from assistant.domain.rules.wording.catalogue import WORDING_RULES, rule_by_id
from assistant.domain.rules.wording.policy import ExtraPhrases, WordingPolicy

if TYPE_CHECKING:
    from assistant.domain.rules.wording.attribution import Attribution

__all__ = [
    "WORDING_RULES",
    "ExtraPhrases",
    "WordingPolicy",
    "attributed_spans",
    "review_wording",
    "rule_by_id",
]


def review_wording(
    text: str, section: str = "background", policy: WordingPolicy | None = None
) -> tuple[WordingHit, ...]:
    """The words the rules of this section notice, in order; see `review`."""
    from assistant.domain.rules.wording import review  # noqa: PLC0415 -- with the first text

    return review.review_wording(text, section, policy)


def attributed_spans(text: str) -> tuple[Attribution, ...]:
    """Every reported clause of the text, in order."""
    from assistant.domain.rules.wording import reporting  # noqa: PLC0415 -- with the first text

    return reporting.attributed_spans(text)
