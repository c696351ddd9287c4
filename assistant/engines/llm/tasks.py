"""The model's other tasks: phrase a chosen question, mark wording, join facts into sentences.

Each gives what stood up to the checks, or nothing; none ever raises for what a model did. Code has
already chosen the question, the facts and their order, and the offline text is always there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.domain.citations import check_citation
from assistant.domain.draft_text import Origin, Sentence
from assistant.domain.events import Interview
from assistant.domain.findings import Category, WordingHit
from assistant.domain.masking import mask_others
from assistant.domain.ports import Extraction, ExtractionRequest
from assistant.domain.quotations import quoted_spans
from assistant.domain.record import Outcome, RequestItem
from assistant.domain.text import Section
from assistant.engines.llm.claims import is_same_question, new_words
from assistant.engines.llm.engine import LlmEngine, case_of
from assistant.engines.llm.outcomes import Reply
from assistant.engines.llm.privacy import Mask, make_mask
from assistant.engines.llm.prompts import Prompt, Rendered
from assistant.engines.llm.translate import locate_in_line
from assistant.engines.llm.windows import number_lines
from assistant.engines.llm.wire import (
    OUTPUTS,
    WireDraft,
    WireQuestion,
    WireReview,
)

_DRAFT_TASKS = {Section.REQUEST: "draft-request", Section.OUTCOMES: "draft-outcomes"}
_SAID_CHARS = 600


@dataclass(frozen=True, slots=True)
class Mark:
    """Words a model thinks are not plain fact: a half-open span of the message, and which kind."""

    start_char: int
    end_char: int
    words: str
    category: Category


@dataclass(frozen=True, slots=True)
class Drafted:
    """Sentences joined from facts that say nothing else, and how many were not shown."""

    sentences: tuple[Sentence, ...] = ()
    dropped: int = 0


class LlmTasks:
    """The other tasks over the same client, budget and rules of privacy as the engine.

    A request is to hold the record after its message was understood, so that the people named in
    that message are known and hidden too.
    """

    def __init__(self, engine: LlmEngine, prompts: Mapping[str, Prompt]) -> None:
        self._engine = engine
        self._prompts = prompts

    async def phrase_question(self, question: str, request: ExtractionRequest) -> str | None:
        """The chosen question in one sentence that fits what was just said, or None."""
        mask = self._mask(request)
        said = mask.hide(request.message.text[:_SAID_CHARS]).text
        asked = mask.hide(question).text
        prompt = self._prompts["follow-up"].render(question=asked, staff_words=said)
        reply = await self._ask(prompt, mask, f"{asked}\n{said}", case_of(request))
        if not isinstance(reply.value, WireQuestion):
            return None
        offered = reply.value.question.strip()
        return mask.show(offered) if is_same_question(offered, asked, said) else None

    async def review(
        self, request: ExtractionRequest, known: Sequence[WordingHit]
    ) -> tuple[Mark, ...]:
        """Wording the rules have not marked; never inside quotation marks, never twice."""
        mask = self._mask(request)
        text = request.message.text
        lines = number_lines(text, mask)
        words = "\n".join(f"{line.number} {line.sent.text}" for line in lines)
        prompt = self._prompts["review"].render(section=request.section.value, staff_words=words)
        reply = await self._ask(prompt, mask, words, case_of(request))
        if not isinstance(reply.value, WireReview):
            return ()
        taken = [(hit.start_char, hit.end_char) for hit in known]
        taken += quoted_spans(text)
        marks: list[Mark] = []
        for item in reply.value.marks:
            line = lines[item.s - 1] if item.s <= len(lines) else None
            span = locate_in_line(line, item.words) if line else None
            if span is None or any(span[0] < end and start < span[1] for start, end in taken):
                continue
            taken.append(span)
            category = Category(item.category.value)
            marks.append(Mark(*span, words=text[span[0] : span[1]], category=category))
        return tuple(sorted(marks, key=lambda mark: mark.start_char))

    async def draft(self, section: Section, interview: Interview) -> Drafted:
        """Sentences for Request or Outcomes, each with the facts it rests on."""
        kind = RequestItem if section is Section.REQUEST else Outcome
        facts = [fact for fact in interview.record.facts if isinstance(fact, kind)]
        task = _DRAFT_TASKS.get(section)
        if task is None or not facts:
            return Drafted()
        record = interview.record
        pieces = [
            (fact.id, mask_others(piece.quote, record.people, record.child_name))
            for fact in facts
            for piece in (*fact.evidence, *getattr(fact, "reason", ()))
        ]
        empty = Extraction(engine=self._engine.name)
        mask = make_mask(
            record,
            empty,
            own_names=self._engine.own_names,
            hide_quotes=self._engine.endpoint.is_remote,
            hide_unknown_names=self._engine.endpoint.is_remote,
        )
        sent = [mask.hide(words).text for _, words in pieces]
        words = "\n".join(
            f"{number} {' '.join(text.split())}" for number, text in enumerate(sent, 1)
        )
        prompt = self._prompts[task].render(staff_words=words)
        reply = await self._ask(prompt, mask, words, interview.messages[0].id)
        if not isinstance(reply.value, WireDraft):
            return Drafted()
        kept: list[Sentence] = []
        dropped = 0
        for number, item in enumerate(reply.value.sentences, 1):
            used = [place for place in item.facts if 1 <= place <= len(pieces)]
            if len(used) < len(item.facts) or new_words(item.text, [sent[p - 1] for p in used]):
                dropped += 1
                continue
            sentence = Sentence(
                id=f"{section.value}.model.{number}",
                section=section,
                text=mask.show(item.text),
                fact_ids=tuple(dict.fromkeys(pieces[place - 1][0] for place in used)),
                origin=Origin.DRAFTED,
                number=len(kept) + 1,
            )
            if check_citation(sentence, interview):
                dropped += 1
            else:
                kept.append(sentence)
        return Drafted(tuple(kept), dropped)

    def _mask(self, request: ExtractionRequest) -> Mask:
        return self._engine.mask_for(request, Extraction(engine=self._engine.name))

    async def _ask(self, prompt: Rendered, mask: Mask, staff_words: str, case: str) -> Reply:
        output = OUTPUTS[self._prompts[prompt.task].output]
        return await self._engine.ask(prompt, output, mask=mask, staff_words=staff_words, case=case)
