"""Does a sentence say only what its facts hold? Numbers, dates, names and quotations are compared.

The comparison is with the words of the facts named by the sentence, their date readings, the tokens
of the people in the record, and what was said when a finding about them was settled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.domain.dates import describe
from assistant.domain.draft_text import DATE_NOT_KNOWN, Sentence
from assistant.domain.events import Interview
from assistant.domain.held_out import attribution, overlaps
from assistant.domain.masking import mask_others
from assistant.domain.record import Fact, Incident, Intervention, ProfessionalView, RequestItem
from assistant.domain.text import Evidence

VIEW_LEAD = "In our professional view: "
FIXED_WORDS = (
    VIEW_LEAD,
    "In our professional view, if nothing changes:",
    "Impact:",
    "rests on",
    DATE_NOT_KNOWN,
)
_QUOTED = re.compile(r"“([^”]*)”|\"([^\"]*)\"")
_NUMBER = re.compile(r"\d+(?:[.:/,-]\d+)*")
_ISO_DATE = re.compile(r"\b\d{4}-\d{2}(?:-\d{2})?\b")
_CAPITALISED = re.compile(r"(?<![\w\[])[A-Z][^\W\d_]*(?:[-'’][^\W\d_]+)*")
_TOKEN = re.compile(r"\[([^\]\[]+)\]")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_START = re.compile(r"(?:^|[.!?…:]\s+|\n\s*)[\s(“\"'‘\[]*$")
_STARTERS = (
    "the a an he she they it we his her their our its this that these those there here when while "
    "after before then on in at by for from to with during since until if as because and but so "
    "both all some no not one another other later earlier once again also staff child children "
    "pupil pupils parents mum dad mother father school home who what where she's he's they're"
)
_STARTER_WORDS = frozenset(_STARTERS.split())
_NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        (
            *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
            *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
            *("nineteen", "twenty"),
        ),
        start=2,
    )
}
_NUMBER_WORDS |= {"twice": "2", "thirty": "30", "forty": "40", "fifty": "50", "hundred": "100"}
_SAME_CHARACTERS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " "})


def check_citation(sentence: Sentence, interview: Interview) -> tuple[str, ...]:
    """What the sentence says that its facts do not, one line each; empty when all of it is held."""
    facts = [interview.record.fact(fact_id) for fact_id in sentence.fact_ids]
    known = [fact for fact in facts if fact is not None]
    if not known:
        return ("It names no fact it rests on.",)
    if len(known) < len(facts):
        return ("It names a fact that is no longer recorded.",)
    ground = _ground(known, sentence, interview)
    text = _without_fixed_words(sentence.text)
    return tuple(
        dict.fromkeys(
            (
                *_loose_quotations(text, ground),
                *_loose_numbers(text, ground),
                *_loose_tokens(text, ground, interview),
                *_loose_names(text, ground, interview),
            )
        )
    )


def _ground(facts: list[Fact], sentence: Sentence, interview: Interview) -> str:
    """Everything the facts hold, as typed and as masked, in one text."""
    pieces = [text for fact in facts for text in _fact_texts(fact, interview)]
    pieces += [sentence.date_label or "", sentence.date_words or ""]
    for fact in facts:
        if isinstance(fact, ProfessionalView):
            for fact_id in fact.rests_on:
                other = interview.record.fact(fact_id)
                if other is not None:
                    pieces += _date_texts(other)
    people = interview.record.people
    both = [*pieces, *(mask_others(piece, people) for piece in pieces)]
    return _flat("\n".join(both))


def _fact_texts(fact: Fact, interview: Interview) -> Iterator[str]:
    evidence = list(_evidence(fact))
    yield fact.words
    yield from (piece.quote for piece in evidence)
    yield from _date_texts(fact)
    for finding in interview.findings:
        decision = interview.decision(finding.id)
        if decision is None or not overlaps(finding, evidence, interview):
            continue
        yield decision.words or ""
        yield attribution(decision)
        message = interview.message(decision.message_id or "")
        yield message.text if message else ""


def _evidence(fact: Fact) -> Iterator[Evidence]:
    yield from fact.evidence
    optional: tuple[Evidence | None, ...] = ()
    if isinstance(fact, Incident):
        optional = (fact.date_evidence, fact.told_by, fact.told_to, fact.place, fact.count)
        yield from fact.spoken
    elif isinstance(fact, Intervention):
        optional = (fact.date_evidence, fact.by)
        yield from fact.impact_evidence
    elif isinstance(fact, RequestItem):
        yield from fact.reason
    yield from (piece for piece in optional if piece is not None)


def _date_texts(fact: Fact) -> list[str]:
    if not isinstance(fact, Incident | Intervention) or fact.date is None:
        return []
    reading = [fact.date.edtf, describe(fact.date.edtf)] if fact.date.edtf else []
    return [fact.date.words, *reading]


def _without_fixed_words(text: str) -> str:
    for words in FIXED_WORDS:
        text = text.replace(words, " ")
    return text


def _loose_quotations(text: str, ground: str) -> Iterator[str]:
    for match in _QUOTED.finditer(text):
        quoted = match.group(1) or match.group(2) or ""
        for part in quoted.split("…"):
            words = _flat(part).strip(" .,;:")
            if words and words not in ground:
                yield f"The words “{part.strip()}” are in quotation marks and were not typed."


def _loose_numbers(text: str, ground: str) -> Iterator[str]:
    readings = set(_ISO_DATE.findall(ground))
    # A reading's month is no count: "2024-03-07" does not ground "3 times".
    held = {_bare(digits) for digits in re.findall(r"\d+", _ISO_DATE.sub(" ", ground))}
    held |= {_NUMBER_WORDS[word] for word in _WORD.findall(ground) if word in _NUMBER_WORDS}
    for number in _NUMBER.findall(text):
        parts = re.findall(r"\d+", number)
        if number not in readings and not all(_bare(part) in held for part in parts):
            yield f"The number {number} is not in the facts."
    for word in _WORD.findall(text.lower()):
        if word in _NUMBER_WORDS and _NUMBER_WORDS[word] not in held:
            yield f"The number “{word}” is not in the facts."


def _loose_tokens(text: str, ground: str, interview: Interview) -> Iterator[str]:
    tokens = {person.token.lower() for person in interview.record.people}
    for token in _TOKEN.findall(text):
        if f"[{token.lower()}]" not in ground and (
            token.lower() not in tokens or token.lower() not in ground
        ):
            yield f"[{token}] is not in the facts."


def _loose_names(text: str, ground: str, interview: Interview) -> Iterator[str]:
    held = set(_WORD.findall(ground))
    child = interview.record.child_name or ""
    held |= set(_WORD.findall(child.lower()))
    for person in interview.record.people:
        if person.is_subject:
            held |= {word for name in person.names for word in _WORD.findall(name.lower())}
    typed = _WORD.findall(_flat("\n".join(message.text for message in interview.messages)))
    for match in _CAPITALISED.finditer(text):
        word = match.group()
        parts = _WORD.findall(_flat(word))
        if word == "I" or all(part in held or len(part) == 1 for part in parts):
            continue
        if _SENTENCE_START.search(text[: match.start()]) and (
            word.lower() in _STARTER_WORDS or word.lower() in typed
        ):
            continue
        yield f"“{word}” is not in the facts."


def _bare(digits: str) -> str:
    return digits.lstrip("0") or "0"


def _flat(text: str) -> str:
    return " ".join(text.translate(_SAME_CHARACTERS).lower().split())
