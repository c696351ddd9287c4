"""A guess told as a percentage: "80% sure", "he's 100% running for somebody"."""

import re
from collections.abc import Iterator

from assistant.domain.rules.wording.scene import Scene

_SURE = re.compile(
    r"(?:\b(?:i am|i'm|im|we are|we're|am|are) )?\b\d{1,3} ?(?:%|per ?cent\b|pc\b) ?"
    r"(?:sure|certain|convinced|positive|confident|definite(?:ly)?|guaranteed?|likely|sold|behind|"
    r"responsible|guilty|to blame|at fault|lying|true|right|him|her|the|down to|because|that|it|"
    r"he|she|they)\b"
    r"(?! (?:of|attendance|attended))"
)
_DOING = re.compile(
    r"\b(?:(?:he|she|they|mum|dad|someone|somebody)(?:'s|'re| is| are| was| were|s)|hes|shes|"
    r"theyre) "
    r"(?:now |just )?\d{1,3} ?(?:%|per ?cent\b) ?[a-z]+ing\b(?: (?:for|to|it|the|his|her|from|on|"
    r"with|at|"
    r"someone|somebody|him|us|that|about|anyone|something))*"
)


def guessed_shares(scene: Scene) -> Iterator[tuple[int, int]]:
    """Where a share says how sure the writer is, not how much was counted."""
    if "%" not in scene.folded and "per cent" not in scene.folded:
        return
    for pattern in (_SURE, _DOING):
        for match in pattern.finditer(scene.folded):
            yield match.span()
