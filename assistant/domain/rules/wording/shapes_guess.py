"""Shapes for guesses: hedges, seeming, causes, minds, predictions."""

import re

from assistant.domain.rules.wording.predicates import skip_adverbs
from assistant.domain.rules.wording.scene import Scene
from assistant.domain.rules.wording.usage import Span, is_name, pattern, search_end


def hedge(scene: Scene, start: int, end: int) -> Span | None:
    """A word that says the writer is guessing."""
    return None if is_name(scene, start, end) else (start, end)


def seems(scene: Scene, start: int, end: int) -> Span | None:
    """Seeming: a guess, unless what was seen follows or somebody came into view."""
    after = scene.after(end)
    word = scene.folded[start:end]
    if word in ("appeared", "appears", "appear"):
        if pattern(
            r" (?:from|at|in|on|behind|out|with|before|for|outside|by|back|next|again|under|"
            r"beside|through|above|below|over|around|twice|\d|when|and|as (?:a|the|himself|"
            r"herself))\b|[.,;]|$"
        ).match(after):
            return None
        if not pattern(r" (?:very |really |quite |so |a bit |to )?[a-z-]+").match(after) or pattern(
            r" [a-z-]+(?: and [a-z]+)? ?[:(]"
        ).match(after):
            return None
        return start, end
    if word.startswith(
        (
            "looks like",
            "look like",
            "looked like",
            "sounds like",
            "sounded like",
            "feels like",
            "felt like",
        )
    ) and pattern(r"\bwhat (?:it )?$|\bdrawing.{0,20}$|\bshaped.{0,10}$|\bwhat .{0,20}$").search(
        scene.before(start)
    ):
        return None
    return start, end


def modal(scene: Scene, start: int, end: int) -> Span | None:
    """Might, may, could and must of guessing; not of permission, rules or ability."""
    words, after, before = scene.folded[start:end], scene.after(end), scene.before(start)
    if is_name(scene, start, end) and not scene.is_sentence_start(start):
        return None
    if pattern(
        r"\b(?:policy|rule|rules|asked if|asked whether|in|of|since|until|by|every|last|this|"
        r"to|on|\d|so that|so) $"
    ).search(before):
        return None
    if words in (
        "may be",
        "may not be",
        "must be",
        "may also be",
        "can't be",
        "cannot be",
        "could be",
    ) and pattern(
        r" (?:only |not |then |always )?(?:seen|heard|collected|picked|given|used|taken|"
        r"searched|worn|kept|handed|signed|returned|left|supervised|accompanied|locked|"
        r"completed|logged|recorded|made|sent"
        r"|stored|informed|told|shared|found|reached|contacted|identified|opened|switched|"
        r"turned off|closed|read|held|brought|done by|escorted|checked|weighed|in bed|in by|"
        r"home by|in school|removed|extended|played|unlocked|moved|fixed|got)\b"
    ).match(after):
        return None
    if words in ("may have", "might have") and _PERMITTED.match(after):
        return None
    if words == "could have" and pattern(
        r" (?:a|an|the|some|his|her|their|more|another|it|one|two|\d)\b"
    ).match(after):
        return None
    if words in ("must have", "would have") and pattern(
        r" (?:a|an|two|one|at least|their|his|her)\b"
    ).match(after):
        return None
    if words == "might" and pattern(r" and main\b|[.,]").match(after):
        return None
    if words.startswith("can") and not search_end(
        r"\b(?:it|this|that|there|he|she|they|story) $", before
    ):
        return None
    return start, end


_PERMITTED = re.compile(
    r" (?:visitors?|guests?|access|phones?|contact|a|an|the|their|his|her|its|two|three|one|up to|"
    r"some|no|snacks?|showers?|lunch|breakfast|time)\b"
)


def cause_clause(scene: Scene, start: int, end: int) -> Span | None:
    """A cause given for conduct or a state; not for a plain fact ("late because of the bus")."""
    after = scene.after(end)
    if pattern(
        r" (?:bus|train|traffic|weather|snow|ice|illness|appointment|dentist|medical|hospital|"
        r"coronavirus|covid|a|an|hay|nut|injury|cast|fire|lock|rain|flood|power|strike|road|"
        r"age|number|court|order|ankle|arm|leg|glasses)\b"
    ).match(after):
        return None
    if pattern(
        r"\b(?:excluded|absent|cancelled|closed|sent home|late|delayed|moved|postponed|ended|"
        r"stopped|removed from|exempt|restrained|called|off)\b[^,]{0,30}$"
    ).search(scene.before(start)) and pattern(r"(?:due|owing|because of)").match(
        scene.folded[start:end]
    ):
        return None
    return start, end


def mind(scene: Scene, start: int, end: int) -> Span | None:
    """What somebody wanted, knew or felt, said of another person as if seen from inside."""
    before, after, words = scene.before(start), scene.after(end), scene.folded[start:end]
    single = " " not in words
    if pattern(
        r"\b(?:if|whether|what|who|asked (?:him|her|them|staff)?|how|anyone|n't|not|to|"
        r"if (?:he|she|they)|what (?:he|she|they)|whatever (?:he|she|they)|who (?:he|she|"
        r"they)|where (?:he|she|they)|whether (?:he|she|they)|which|why|when asked what (?:he|"
        r"she)) $"
    ).search(before) and words not in ("doesn't care", "knowing"):
        return None
    if not single:
        if words.startswith(("meant to", "means to", "understood", "lied", "lying")) and search_end(
            r"\b(?:is|was|are|were|am) $", before
        ):
            return None
        return (
            (start, end)
            if _subject_is_other(before)
            or words.startswith(
                (
                    "knowing",
                    "no ",
                    "without",
                    "hiding",
                    "keeping",
                    "crying",
                    "looking",
                    "using",
                    "taking",
                )
            )
            else None
        )
    if not _subject_is_other(before):
        return (
            (start, end)
            if words == "knowing" and not pattern(r" (?:sign|look)").match(after)
            else None
        )
    if words in ("knows", "knew") and pattern(
        r" (?:the|his|her|him|them|all|most|\d|how to (?:read|swim|ride|count|spell|write)|"
        r"each|one another|it as|where the)\b"
    ).match(after):
        return None
    if words in ("felt", "feels", "feel") and pattern(
        r" (?:the|a|an|his|her|for|along|around|in|under|inside|like a|like an|\w+ with|hot|"
        r"cold|warm|sick|dizzy|faint|ill)\b"
    ).match(after):
        return None
    if words in (
        "likes",
        "like",
        "liked",
        "enjoys",
        "enjoyed",
        "loves",
        "loved",
        "prefers",
    ) and not pattern(
        r" (?:to (?:wind|hurt|scare|be the|control|cause|annoy|shock|get|make|push|test|lie|"
        r"provoke|upset|be in|tease|bully)|the (?:attention|drama|power|control|thrill|"
        r"reaction|fact|feeling)|being (?:in|the|difficult|naughty|told|cruel|nasty|bad|on)|"
        r"winding|hurting|scaring|causing|annoying|upsetting|shocking|getting|making|pushing|"
        r"provoking|it when|this|seeing|attention|drama|hitting|frightening|bullying|"
        r"tormenting|watching|having|playing (?:up|the|mum|staff)|power|every|himself|herself|"
        r"a reaction|trouble|misery|chaos|how)\b"
    ).match(after):
        return None
    if words in ("decided", "decides") and pattern(r" (?:on|at|in|by)\b").match(after):
        return None
    if words in ("wants", "wanted", "wanting") and not pattern(
        r" (?:to|him|her|them|everyone|everybody|me|us|people|attention|revenge|nothing|out|"
        r"rid|more|it to|others|mum|dad|staff|love|control|power|sympathy|trouble|a reaction|"
        r"a fight|an excuse|what|all|someone|nobody)\b"
    ).match(after):
        return None
    if words in (
        "understands",
        "understood",
        "recognises",
        "recognised",
        "trusts",
        "regrets",
        "realised",
        "remembers",
        "believed",
        "believes",
        "blames",
        "hates",
        "adores",
        "thinks",
        "thought",
        "assumed",
        "assumes",
    ) and pattern(
        r" (?:english|polish|bsl|makaton|spoken|one-step|two-step|simple|single|french|urdu|"
        r"letters|numbers|his own name|her own name|and)\b"
    ).match(after):
        return None
    return start, end


_SUBJECT_ADVERBS = frozenset(
    "also really just only always never obviously clearly definitely probably secretly "
    "actually simply still now then often "
    "genuinely truly so very much defo do does did even absolutely already fully completely "
    "seriously deeply openly".split()
)


_NOT_OTHER = frozenset(
    "i we staff school you team policy rule letter report home dsl head teacher to the a an "
    "his her is was of on in by for my our "
    "their its with at from as be been that this what if not or some any no has had have are "
    "were will would can could".split()
)


def _subject_is_other(before: str) -> bool:
    """Whether the nearest subject in front is somebody other than the writer."""
    subject = skip_adverbs(before, _SUBJECT_ADVERBS)
    return bool(subject) and subject not in _NOT_OTHER and subject[0].isalpha()


def prediction(scene: Scene, start: int, end: int) -> Span | None:
    """What will happen, said as known."""
    if search_end(
        r"\b(?:policy|meeting|review|plan|school|we|staff|i|was|home|not) $", scene.before(start)
    ) and not scene.folded[start:end].startswith(("bound", "will end up")):
        return None
    if search_end(r"\bmake $", scene.before(start)) and scene.folded[start:end].startswith(
        ("sure", "certain")
    ):
        return None
    return start, end
