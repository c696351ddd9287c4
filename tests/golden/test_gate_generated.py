"""A thousand made-up model answers: nothing invented gets in, nothing true is lost."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from assistant.domain.grounding import Grounded, ground
from assistant.domain.ports import Extraction, ExtractionRequest
from assistant.domain.sentences import split_sentences
from assistant.domain.text import Message, Section
from assistant.engines.llm.merge import merge
from assistant.engines.llm.privacy import Mask, Secret
from assistant.engines.llm.translate import translate
from assistant.engines.llm.windows import Window, cut_windows, number_lines
from assistant.engines.llm.wire import WireExtraction
from tests.contract.model_service import make_message

REPLIES = 1_000
PASSAGES = (
    "On 4 March Riley pushed a chair into the door of the hall. A Y4 girl told Mrs Lund that he "
    "took her bag and would not give it back. He did not hit anyone. He was in the toilets at "
    "10.40 and came out with a Y2 boy. Cody rang the office on 6 March to say he was ill.",
    "last thurs he was sat under the table for 20 mins and wouldnt come out, TA stayed with him. "
    'friday he had no lunch again. mum said "he had breakfast" when we rang. his shoes are 2 '
    "sizes too small and his coat was wet through. he might have been up late, we dont know.",
    "- 12/1 found asleep in the book corner\n- 19/1 asleep again, woken for lunch\n- 26/1 told TA "
    "“I sleep on the settee cos of the baby”\n- 2/2 absent, no call\nAttendance this term is 84%.",
    "Tobias stood on the landing outside a bedroom at 21.40 and did not move for 25 minutes. "
    "Night staff asked him to go back to his room. He went at 22.05. The door alarm was working "
    "that night. On Saturday he sat by the other resident and staff asked him to change seats.",
)
INVENTED = (
    "He hit a girl in the playground",
    "Dad shouted at him",
    "On 9 March he ran away",
    "he was taken to hospital",
    "the police were called at once",
    "She had bruises on both arms",
    "he threatened a teacher with scissors",
    "a social worker visited the home",
)
KINDS = ("incidents", "actions", "requests", "outcomes")


@dataclass(frozen=True)
class Made:
    """One proposal of a made-up answer."""

    kind: str
    item: dict[str, Any]
    words: str
    is_true: bool


@pytest.mark.parametrize("seed", range(10))
def test_no_invented_span_is_accepted_and_no_true_one_is_lost(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 -- made-up answers, the same in every run
    invented = lost = checked = 0
    for number in range(REPLIES // 10):
        text = PASSAGES[number % len(PASSAGES)]
        made = tuple(_answer(rng, text))
        grounded = _through_the_gate(made, text)
        assert grounded.dropped >= sum(not item.is_true for item in made)
        for fact in grounded.facts:
            pieces = [*fact.evidence, *getattr(fact, "impact_evidence", ())]
            for piece in [*pieces, *getattr(fact, "reason", ())]:
                end = piece.start_char + len(piece.quote)
                invented += text[piece.start_char : end] != piece.quote
        accepted = [
            (piece.start_char, piece.start_char + len(piece.quote))
            for fact in grounded.facts
            for piece in fact.evidence
        ]
        for item in made:
            checked += 1
            if item.is_true:
                lost += not any(item.words in text[low:high] for low, high in accepted)
            else:
                invented += any(item.words in text[low:high] for low, high in accepted)
    assert checked > 300
    assert (invented, lost) == (0, 0)


@pytest.mark.parametrize("seed", range(5))
def test_the_merged_result_holds_only_typed_words_and_all_of_the_floor(seed: int) -> None:
    from assistant.engines.offline.engine import OfflineEngine  # noqa: PLC0415

    rng = random.Random(1_000 + seed)  # noqa: S311
    for number in range(40):
        text = PASSAGES[number % len(PASSAGES)]
        request = _request(text)
        floor = OfflineEngine().read(request)
        window, mask = _window(text)
        proposals = translate(_wire(tuple(_answer(rng, text))), window, text, mask)
        merged = merge(floor, proposals, request, "llm:test").extraction
        before, after = _ground(floor, request), _ground(merged, request)
        kept = {(fact.kind, fact.evidence) for fact in after.facts}
        assert {(fact.kind, fact.evidence) for fact in before.facts} <= kept
        for fact in after.facts:
            for piece in fact.evidence:
                end = piece.start_char + len(piece.quote)
                assert text[piece.start_char : end] == piece.quote


@pytest.mark.parametrize(
    ("line", "words", "kept"),
    [
        ("He did not hit anyone.", "hit anyone", "He did not hit anyone."),
        ("Mum said he had eaten breakfast.", "he had eaten breakfast", None),
        ("He may have hurt the younger boy.", "hurt the younger boy", None),
        ("He was stopped before he hit her.", "he hit her", None),
        ("He sat on the heart rug by the door.", "art rug by the door", ""),
        (
            "He sat on the blue rug by the door.",
            "the blue rug by the door",
            "the blue rug by the door",
        ),
        ("He sat on the blue rug by the door.", "sat", None),
    ],
)
def test_words_that_would_turn_the_meaning_round_are_widened(
    line: str, words: str, kept: str | None
) -> None:
    window, mask = _window(line)
    wire = _wire((Made("incidents", _item("incidents", 1, words), words, is_true=True),))
    facts = _ground_proposals(translate(wire, window, line, mask), _request(line)).facts
    wanted = line if kept is None else kept
    assert [fact.words for fact in facts] == ([wanted] if wanted else [])


def _answer(rng: random.Random, text: str) -> Iterator[Made]:
    """One to six proposals: true, altered, merged and invented words in any order."""
    sentences = [sentence.text for sentence in split_sentences(text)]
    for _ in range(rng.randint(1, 6)):
        number = rng.randrange(len(sentences))
        words = sentences[number].split()
        kind = rng.choice(KINDS)
        match rng.randrange(5):
            case 0:
                yield Made(kind, _item(kind, number + 1, ""), sentences[number], is_true=True)
            case 1:
                start = rng.randrange(max(1, len(words) - 3))
                cut = _slice(sentences[number], words, start, start + rng.randint(3, 8))
                yield Made(kind, _item(kind, number + 1, cut), cut, is_true=True)
            case 2:
                changed = list(words)
                changed[rng.randrange(len(changed))] = rng.choice(("knife", "Tuesday", "forty"))
                yield _false(kind, number, " ".join(changed), text)
            case 3:
                other = sentences[(number + 2) % len(sentences)].split()
                merged = [*words[: len(words) // 2], *other[len(other) // 2 :], "then"]
                yield _false(kind, number, " ".join(merged), text)
            case _:
                yield _false(kind, number, rng.choice(INVENTED), text)


def _false(kind: str, number: int, words: str, text: str) -> Made:
    words = words if words not in text else f"{words} indeed"
    return Made(kind, _item(kind, number + 1, words), words, is_true=False)


def _slice(sentence: str, words: list[str], start: int, end: int) -> str:
    """Those words of the sentence as they stand in it, white space and all."""
    place, spans = 0, []
    for word in words:
        at = sentence.index(word, place)
        spans.append((at, at + len(word)))
        place = at + len(word)
    return sentence[spans[start][0] : spans[min(end, len(words)) - 1][1]]


def _item(kind: str, number: int, words: str) -> dict[str, Any]:
    extra: dict[str, dict[str, Any]] = {
        "incidents": {"date": "", "source": "not_said"},
        "actions": {"date": "", "impact": "unknown", "effect": ""},
        "requests": {"reason": ""},
        "outcomes": {},
    }
    return {"s": number, "words": words, **extra[kind]}


def _wire(made: tuple[Made, ...]) -> WireExtraction:
    data = {kind: [item.item for item in made if item.kind == kind] for kind in KINDS}
    return WireExtraction.model_validate(data)


def _window(text: str) -> tuple[Window, Mask]:
    secrets = [Secret("Riley", "[CHILD]"), Secret("Cody", "[CHILD_A]"), Secret("Tobias", "[X]")]
    mask = Mask(secrets, hide_quotes=False, hide_unknown_names=False)
    lines = number_lines(text, mask)
    return next(iter(cut_windows(lines, max_chars=10_000, overlap=0))), mask


def _through_the_gate(made: tuple[Made, ...], text: str) -> Grounded:
    window, mask = _window(text)
    sent = tuple(
        Made(
            item.kind,
            {**item.item, "words": _as_sent(str(item.item["words"]), mask)},
            item.words,
            item.is_true,
        )
        for item in made
    )
    return _ground_proposals(translate(_wire(sent), window, text, mask), _request(text))


def _as_sent(words: str, mask: Mask) -> str:
    return mask.hide(words).text


def _ground_proposals(proposals: Any, request: ExtractionRequest) -> Grounded:
    extraction = Extraction(
        engine="llm:test",
        incidents=proposals.incidents,
        interventions=proposals.interventions,
        requests=proposals.requests,
        outcomes=proposals.outcomes,
    )
    return _ground(extraction, request)


def _ground(extraction: Extraction, request: ExtractionRequest) -> Grounded:
    numbers = itertools.count(1)
    return ground(extraction, request, lambda: f"f{next(numbers)}")


def _request(text: str) -> ExtractionRequest:
    message: Message = make_message(text, Section.BACKGROUND, "m1")
    return ExtractionRequest(message=message)
