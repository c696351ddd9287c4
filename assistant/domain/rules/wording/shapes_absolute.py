"""Shapes for always and never, everybody and nobody: absolutes that are not a rule or a record."""

import re

from assistant.domain.rules.wording.scene import Scene
from assistant.domain.rules.wording.shapes_counted import RULE
from assistant.domain.rules.wording.usage import Span, is_name, pattern, search_end

_WORN = re.compile(
    r"^ (?:wears?|wore|worn|carries|carried|sits?|sat|uses?|used|walks?|eats?|has (?:his|her)|"
    r"had (?:his|her)|takes? (?:his|her)|sleeps?|travels?|catches|goes (?:home|to)|"
    r"writes with|speaks?|lived|been|worked|attended|had)\b"
)


_NEVER_FACT = re.compile(
    r"^ (?:met|lived|been (?:to|excluded|assessed|diagnosed|seen by|known|married|registered|"
    r"to school|suspended|arrested|on a|in care|absent|late|in)|attended|held|had (?:contact|"
    r"a|an|any)|seen (?:him|her|them|it|the|a)|returned|arrived|came back|visited|worked|"
    r"travelled|registered|started|signed|used|received|returned to|collected|"
    r"replied to the)\b"
)


_DATED = re.compile(
    r"\b(?:since|until|between|from|on|in|before|after) (?:\w+ )?(?:\d|january|february|march|"
    r"april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|"
    r"thursday|friday|jan|feb|sept|oct|nov|dec)"
)


def absolute(scene: Scene, start: int, end: int) -> Span | None:
    """Always and never, unless a rule, a worn thing, a biography or a dated record."""
    after, before, words = scene.after(end), scene.before(start), scene.folded[start:end]
    folded = scene.nearby(start, end)
    if is_name(scene, start, end) and not scene.is_sentence_start(start):
        return None
    if words in (
        "as per",
        "at all",
        "as normal",
        "as expected",
        "constant",
        "typically",
        "continuously",
        "continuous",
        "every lesson",
        "in every lesson",
        "each time",
        "at all times",
        "as ever",
        "without a break",
        "not once",
    ):
        if words in ("as per", "at all", "each time", "as normal", "as expected"):
            return None
        if words in (
            "at all times",
            "continuously",
            "every lesson",
            "in every lesson",
            "without a break",
        ) and (
            RULE.search(folded)
            or pattern(r"\d").search(folded)
            or pattern(
                r"\b(?:supervis|accompan|report card|escort|staff|sight|1:1|in (?:his|"
                r"her) (?:bag|pocket))"
            ).search(folded)
        ):
            return None
    if words in (
        "always",
        "allways",
        "never",
        "constantly",
        "every time",
        "everytime",
    ) or words.startswith("every"):
        if RULE.search(before) or pattern(r"\b(?:policy|protocol|rule|procedure|must)\b").search(
            folded
        ):
            return None
        if pattern(
            r"\b(?:doors?|gates?|registers?|windows?|room|cupboard|office|club|bus|lunch|"
            r"assembly|school day|shop|alarm) (?:is|are) $"
        ).search(before):
            return None
    if (
        words in ("always", "allways")
        and _WORN.match(after)
        and not pattern(r"\b(?:late|dirty|without|no |alone|trouble|upset|angry|phone)\b").search(
            after[:40]
        )
    ):
        return None
    if words == "never" and (
        _NEVER_FACT.match(after)
        and (search_end(r"\b(?:has|have|had|'s|hes|shes) $", before) or _DATED.search(folded))
    ):
        return None
    if words == "never" and pattern(r" (?:before|mind|again (?:spoke|came|returned))\b").match(
        after
    ):
        return None
    if words in (
        "never",
        "always",
        "constantly",
        "continually",
        "all the time",
        "every time",
    ) and pattern(r"\bsince (?:\w+ )?\d").search(folded):
        return None
    if (
        words in ("forever", "for ever")
        and not search_end(r"\b(?:is|was|are|were|'s|hes|shes) $", before)
        and pattern(r"[.,]|$").match(after) is None
    ):
        return None
    return start, end


_DISPOSITION = re.compile(
    r"^(?: (?:else|here|there|in|on|at|who|that|the|his|her|our|of|from|class|family|school|"
    r"year|estate|village|street|home|team|staff|group|[a-z]+)){0,5}? ?"
    r"(?:is|are|was|were)? ?(?:\b(?:knows?|says?|thinks?|likes?|loves?|hates?|wants?|cares?|"
    r"trusts?|plays? with|listens?|helps?|bothers?|believes?|agrees?|will|would|ever|"
    r"dislikes?|avoids?|fears?|dreads?|"
    r"feels?|scared|frightened|terrified|afraid|fed up|sick|tired|sees|understands?|gets|"
    r"worried|at risk|affected|talks?|walks on|hates|resents?|laughs? at|ignores?|suffers?|"
    r"can stand|can see|can cope|can manage|takes|works|bothered|cared|knew|liked|wanted|wary|"
    r"petrified|blames?|looks up|treats?|picks|copies|follows|does anything|do anything|seems|"
    r"hits|can control|pays)\b)"
)


_DISPOSITION_NOT = re.compile(
    r"^ (?:was|were) (?:hurt|injured|in|at|there|present|available|evacuated|seen|told|asked|"
    r"safe|out|home|moved|sent|seated|able)|^ (?:else )?(?:answered|came|saw|sat|left|stood|"
    r"walked|went|could get|got|heard|laughed|clapped|moved|had left|has been told)\b"
)


_TO_ALL = re.compile(
    r"\b((?:[a-z]+s|rude|horrible|nasty|mean|vile|unkind|aggressive|cheeky|abusive|lie|lies|"
    r"lied|fight|argue|swear|blame|hate|hostile|kind|lovely|polite|disrespectful|listens?|"
    r"listen|do|eat|care|like|trust) "
    r"(?:to |with |at |about |on |for |off |towards |up )?)$"
)


# What is supposed is not claimed of anybody: "if nobody does anything".
_SUPPOSED = re.compile(r"\b(?:if|unless|in case|supposing|as long as)(?: (?:then|so|still))? $")


def everyone(scene: Scene, start: int, end: int) -> Span | None:
    """Everybody and nobody said of people in general, not of who was in the room."""
    after, before, words = scene.after(end), scene.before(start), scene.folded[start:end]
    if (
        RULE.search(before)
        or _SUPPOSED.search(before)
        or _DISPOSITION_NOT.match(after)
        or (
            search_end(
                r"\b(?:tell|told|asked|if|whether|for|hear|see|without|before|like|is|was|that|"
                r"did|not see|n't see) $",
                before,
            )
            and words in ("anyone", "anybody", "anything", "nothing", "everything")
        )
    ):
        return None
    if words not in (
        "everything",
        "nothing",
        "anything",
        "anyone",
        "anybody",
    ) and _DISPOSITION.match(after):
        return start, end
    if words in ("nothing",) and pattern(r" (?:is|was) (?:ever|good|done|his|her|their)").match(
        after
    ):
        return start, end
    verb = _TO_ALL.search(before)
    if verb and pattern(
        r"(?: (?:he|she|they|is|that|in (?:the|his|her) (?:class|family|house|school)|around|"
        r"and|else|you|we)\b|[.,;!]|$)"
    ).match(after):
        if pattern(
            r"\b(?:this|was|is|has|his|its|yes|as|us|does|gives|tells|shows|passes|hands) ?$"
        ).search(verb.group(1)) or pattern(r"(?:tell|show|give|hand|pass)").match(verb.group(1)):
            return None
        tail = pattern(r" else").match(after)
        return start - len(verb.group(1)), end + (tail.end() if tail else 0)
    return None
