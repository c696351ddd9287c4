"""How a lexicon is written down: phrases with small alternations, the rule they belong to, where they count."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_IRREGULAR = {"has": "have", "does": "do", "is": "are", "was": "were", "lies": "lie"}
_NOT_VERBS = frozenset(
    "his its this always as less yes us excuses choices failings mums dads parents mothers fathers "
    "fibs tales stories towards others boys girls kids lads families perhaps sometimes "
    "besides is was "
    "weeks days months years hours signs issues problems difficulties goings ups things bits".split()
)
_MACROS = {
    "{be}": "(is|was|are|were|be|been|being|am)",
    "{has}": "(has|have|had|having|has got|have got|got|gets|hasn't got)",
    "{his}": "(his|her|their|my|our|your|its)",
    "{him}": "(him|her|them|me|us|you|it|himself|herself|themselves|people|others|staff|everyone|mum|dad|his mum|her mum)",
    "{himself}": "(himself|herself|themselves|itself|yourself|myself|ourselves|themself|hisself)",
    "{he}": "(he|she|they|it|mum|dad|i|we|you|mother|father)",
    "{not}": "(doesn't|does not|don't|do not|didn't|did not|won't|will not|can't|cannot|can not|wouldn't|would not|dosent|dont|doesnt|carnt|wont)",
}

_VERB = re.compile(r"~([a-z]+)")
_WRITTEN_SHORT = re.compile(r"[({~?|)]")
_PART = re.compile(r"[^()|?]+|[()|?]")
_IRREGULAR_VERBS = {
    "be": "be|is|was|are|were|being|been",
    "break": "break|breaks|broke|breaking|broken",
    "bring": "bring|brings|brought|bringing",
    "buy": "buy|buys|bought|buying",
    "choose": "choose|chooses|chose|choosing|chosen",
    "come": "come|comes|came|coming",
    "do": "do|does|did|doing|done",
    "drag": "drag|drags|dragged|dragging",
    "drop": "drop|drops|dropped|dropping",
    "fall": "fall|falls|fell|falling|fallen",
    "fly": "fly|flies|flew|flying|flown",
    "get": "get|gets|got|getting",
    "give": "give|gives|gave|giving|given",
    "go": "go|goes|went|going|gone",
    "have": "have|has|had|having",
    "hide": "hide|hides|hid|hiding",
    "hit": "hit|hits|hitting",
    "keep": "keep|keeps|kept|keeping",
    "leave": "leave|leaves|left|leaving",
    "let": "let|lets|letting",
    "lose": "lose|loses|lost|losing",
    "make": "make|makes|made|making",
    "pull": "pull|pulls|pulled|pulling",
    "put": "put|puts|putting",
    "run": "run|runs|ran|running",
    "set": "set|sets|setting",
    "sit": "sit|sits|sat|sitting",
    "skip": "skip|skips|skipped|skipping",
    "stand": "stand|stands|stood|standing",
    "sweep": "sweep|sweeps|swept|sweeping",
    "swan": "swan|swans|swanned|swanning",
    "take": "take|takes|took|taking|taken",
    "tell": "tell|tells|told|telling",
    "think": "think|thinks|thought|thinking",
    "throw": "throw|throws|threw|throwing|thrown",
    "wear": "wear|wears|wore|wearing",
}


def verb_forms(verb: str) -> str:
    """The forms of a verb, separated by "|"; a regular verb needs no entry above."""
    if verb in _IRREGULAR_VERBS:
        return _IRREGULAR_VERBS[verb]
    if verb.endswith("e"):
        return f"{verb}|{verb}s|{verb}d|{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return f"{verb}|{verb[:-1]}ies|{verb[:-1]}ied|{verb}ing"
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return f"{verb}|{verb}es|{verb}ed|{verb}ing"
    return f"{verb}|{verb}s|{verb}ed|{verb}ing"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases of one rule that count in the same surroundings.

    `phrases` are separated by commas or lines; `(a|b)` stands for either, `(a )?` and `s?` may be absent, `{be}` and the
    like stand for a set of forms, `~take` for every form of the verb.
    `unless_before` and `unless_after` are patterns; a phrase does not count when the words next to it match.
    Each phrase is read after each of the `openings`, when there are any. An `inflected` phrase that begins with a verb
    about one person counts about several as well.
    """

    rule_id: str
    shape: str
    phrases: str
    unless_before: str = ""
    unless_after: str = ""
    openings: str = ""
    inflected: bool = False

    def expanded(self) -> Iterator[str]:
        """Every phrase in full, lower case, with straight apostrophes."""
        endings = [ending for phrase in _listed(self.phrases) for ending in expand_phrase(phrase)]
        openings = [f"{words} " for item in _listed(self.openings) for words in expand_phrase(item)]
        for opening in openings or [""]:
            for ending in endings:
                yield opening + ending
                if self.inflected:
                    yield from _plural_form(opening + ending)


def _plural_form(phrase: str) -> Iterator[str]:
    """The phrase as said of several people ("turns a blind eye": "turn a blind eye"), if it begins with a verb."""
    verb, space, rest = phrase.partition(" ")
    if (
        not rest
        or not verb.endswith("s")
        or verb.endswith(("ss", "us", "'s"))
        or verb in _NOT_VERBS
    ):
        return
    if verb in _IRREGULAR:
        base = _IRREGULAR[verb]
    elif verb.endswith("ies"):
        base = verb[:-3] + "y"
    elif verb.endswith(("shes", "ches", "xes", "sses", "zes", "oes")):
        base = verb[:-2]
    else:
        base = verb[:-1]
    yield base + space + rest


def _listed(text: str) -> list[str]:
    return [item for raw in re.split(r"[,\n]", text) if (item := raw.strip())]


def expand_phrase(phrase: str) -> list[str]:
    """Every reading of a phrase with alternations, each once: "(a|b) c" gives "a c" and "b c"."""
    if _WRITTEN_SHORT.search(phrase) is None:
        return [" ".join(phrase.split())]
    for name, forms in _MACROS.items():
        phrase = phrase.replace(name, forms)
    phrase = _VERB.sub(lambda match: f"({verb_forms(match.group(1))})", phrase)
    parts = _PART.findall(phrase)
    readings, rest = _alternatives(parts, 0)
    if rest != len(parts):
        raise ValueError(f"unbalanced brackets in {phrase!r}")
    return [reading for reading in dict.fromkeys(map(_tidy, readings)) if reading]


def _tidy(reading: str) -> str:
    return " ".join(reading.split()) if "  " in reading else reading.strip()


def _alternatives(parts: list[str], at: int) -> tuple[list[str], int]:
    """The readings from this part to the closing bracket or the end, and where that is."""
    readings: list[str] = []
    current = [""]
    while at < len(parts) and parts[at] != ")":
        part = parts[at]
        at += 1
        if part == "|":
            readings += current
            current = [""]
            continue
        choices, missing = [part], part[:-1]
        if part == "(":
            choices, at = _alternatives(parts, at)
            missing = ""
            at += 1
        if parts[at : at + 1] == ["?"]:
            choices = [*choices, missing]
            at += 1
        current = [before + choice for before in current for choice in choices]
    return readings + current, at
