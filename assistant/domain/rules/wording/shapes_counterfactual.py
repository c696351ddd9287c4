"""What would have been otherwise: fault laid by "had she …" and "if only he …"."""

import re

from assistant.domain.rules.wording.scene import Scene
from assistant.domain.rules.wording.usage import Span

_OTHERWISE = re.compile(
    r"\b(?:wouldn't|wouldnt|would|might|could|'d (?:be|have|never|still)|"
    r"none of (?:this|it|that))\b"
)
_ASKED = re.compile(r"\b(?:asked|asks|asking|wondered|know|knew|see|say|sure|unsure|check\w*) $")
_CLAUSE = re.compile(r"^(?: [a-z'-]+){1,9}")
_MOST = 60


def counterfactual(scene: Scene, start: int, end: int) -> Span | None:
    """A condition that did not hold, with what would have come of it in the same sentence."""
    before, after = scene.before(start), scene.after(end)
    if _ASKED.search(before) or not re.match(r"[' ]", after + " "):
        return None
    opens = scene.is_sentence_start(start) or before.endswith(", ")
    follows = opens or not scene.folded[start:end].startswith("had")
    if not _OTHERWISE.search(before) and not (follows and _OTHERWISE.search(after)):
        return None
    clause = _CLAUSE.match(after.split(",")[0][:_MOST])
    return start, end + (clause.end() if clause else 0)
