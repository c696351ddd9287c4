"""The wording review: opinion, guess, label and the like in what should be fact, outside
anybody's reported words.

`review_wording` finds them; `WORDING_RULES` says what each rule means and asks. Nothing here
rewrites a word.
"""

from assistant.domain.quotations import quoted_spans
from assistant.domain.rules.wording.attribution import Attribution
from assistant.domain.rules.wording.catalogue import WORDING_RULES, rule_by_id
from assistant.domain.rules.wording.policy import ExtraPhrases, WordingPolicy
from assistant.domain.rules.wording.reporting import attributed_spans
from assistant.domain.rules.wording.review import review_wording

__all__ = [
    "WORDING_RULES",
    "Attribution",
    "ExtraPhrases",
    "WordingPolicy",
    "attributed_spans",
    "quoted_spans",
    "review_wording",
    "rule_by_id",
]
