"""The model's other tasks: phrase a chosen question, mark wording, join facts into sentences.

Each gives what stood up to the checks, or nothing; none ever raises for what a model did. Code has
already chosen the question, the facts and their order, and the offline text is always there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from assistant.domain.citations import check_citation
from assistant.domain.draft_text import Origin, Sentence
from assistant.domain.events import Interview
from assistant.domain.findings import Category
from assistant.domain.ports import (
    Engine,
    Extraction,
    ExtractionRequest,
    PhrasedQuestion,
    ProposedDraft,
    ProposedMark,
    ProposedMarks,
)
from assistant.domain.provenance import Provenance
from assistant.domain.suggestions import DRAFTED, pieces_of
from assistant.domain.text import Quote, Section
from assistant.engines.llm.claims import is_same_question, says_only
from assistant.engines.llm.engine import LlmEngine, case_of, may_ask_about
from assistant.engines.llm.outcomes import OutcomeKind, Reply, Signal
from assistant.engines.llm.privacy import Mask
from assistant.engines.llm.prompts import Prompt, Rendered, load_prompts
from assistant.engines.llm.settings import LlmSettings
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
_UNASKED = Reply(OutcomeKind.SKIPPED, Signal.NOTHING_TO_ASK, attempts=0)


def make_llm_parts(
    settings: LlmSettings, floor: Engine, prompts_folder: Path
) -> tuple[LlmEngine, LlmTasks]:
    """Engine and tasks as settings say; raises `SettingsError` before anything is sent."""
    prompts = load_prompts(prompts_folder)
    engine = LlmEngine(settings, floor, prompts)
    return engine, LlmTasks(engine, prompts)


class LlmTasks:
    """The other tasks over the same client, budget and rules of privacy as the engine.

    A request is to hold the record after its message was understood, so that the people named in
    that message are known and hidden too.
    """

    def __init__(self, engine: LlmEngine, prompts: Mapping[str, Prompt]) -> None:
        self._engine = engine
        self._prompts = prompts

    async def phrase_question(self, question: str, request: ExtractionRequest) -> PhrasedQuestion:
        """The chosen question in one sentence that fits what was just said, or None."""
        if "follow-up" not in self._engine.tasks:
            return PhrasedQuestion(text=None, made_by=self._made_by("follow-up", _UNASKED))
        mask = self._mask(request)
        said = mask.hide(request.message.text[:_SAID_CHARS]).text
        asked = mask.hide(question).text
        prompt = self._prompts["follow-up"].render(question=asked, staff_words=said)
        reply = await self._ask(
            prompt,
            mask,
            f"{asked}\n{said}",
            case_of(request),
            deadline_s=self._engine.question_deadline_s,
        )
        text = None
        if isinstance(reply.value, WireQuestion):
            offered = reply.value.question.strip()
            text = mask.show(offered) if is_same_question(offered, asked, said) else None
        return PhrasedQuestion(text=text, made_by=self._made_by(prompt.task, reply))

    async def review(
        self, request: ExtractionRequest, taken: Sequence[tuple[int, int]]
    ) -> ProposedMarks:
        """Wording outside the spans that are taken: what is marked already, and what is quoted."""
        if "review" not in self._engine.tasks or not may_ask_about(request):
            return ProposedMarks(made_by=self._made_by("review", _UNASKED))
        mask = self._mask(request)
        text = request.message.text
        lines = number_lines(text, mask)
        words = "\n".join(f"{line.number} {line.sent.text}" for line in lines)
        prompt = self._prompts["review"].render(section=request.section.value, staff_words=words)
        reply = await self._ask(prompt, mask, words, case_of(request))
        marks: list[tuple[int, int, Category]] = []
        for item in reply.value.marks if isinstance(reply.value, WireReview) else ():
            line = lines[item.s - 1] if item.s <= len(lines) else None
            span = locate_in_line(line, item.words) if line else None
            spans = [*taken, *(mark[:2] for mark in marks)]
            if span and not any(span[0] < end and start < span[1] for start, end in spans):
                marks.append((*span, Category(item.category.value)))
        return ProposedMarks(
            marks=tuple(
                ProposedMark(quote=Quote(text=text[start:end], start_char=start), category=category)
                for start, end, category in sorted(marks)
            ),
            made_by=self._made_by("review", reply),
        )

    async def draft(self, section: Section, interview: Interview) -> ProposedDraft:
        """Sentences for Request or Outcomes, each with the facts it rests on."""
        pieces = list(pieces_of(interview, section)) if section in DRAFTED else []
        task = _DRAFT_TASKS.get(section, section.value)
        if "drafts" not in self._engine.tasks or not pieces:
            return ProposedDraft(made_by=self._made_by(task, _UNASKED))
        mask = self._engine.mask_of(interview.record, Extraction(engine=self._engine.name))
        sent = [mask.hide(words).text for _, words in pieces]
        words = "\n".join(
            f"{number} {' '.join(text.split())}" for number, text in enumerate(sent, 1)
        )
        prompt = self._prompts[task].render(staff_words=words)
        reply = await self._ask(prompt, mask, words, interview.messages[0].id)
        kept: list[Sentence] = []
        dropped = 0
        offered = reply.value.sentences if isinstance(reply.value, WireDraft) else ()
        for number, item in enumerate(offered, 1):
            used = [place for place in item.facts if 1 <= place <= len(pieces)]
            facts = tuple(dict.fromkeys(pieces[place - 1][0] for place in used))
            sources = [sent[place - 1] for place in used]
            if len(used) < len(item.facts) or not says_only(
                item.text, sources, is_one_fact=len(facts) == 1
            ):
                dropped += 1
                continue
            sentence = Sentence(
                id=f"{section.value}.model.{number}",
                section=section,
                text=mask.show(item.text),
                fact_ids=facts,
                origin=Origin.DRAFTED,
                number=len(kept) + 1,
            )
            if check_citation(sentence, interview):
                dropped += 1
            else:
                kept.append(sentence)
        return ProposedDraft(
            sentences=tuple(kept), dropped=dropped, made_by=self._made_by(task, reply)
        )

    def _mask(self, request: ExtractionRequest) -> Mask:
        return self._engine.mask_for(request, Extraction(engine=self._engine.name))

    async def _ask(
        self,
        prompt: Rendered,
        mask: Mask,
        staff_words: str,
        case: str,
        *,
        deadline_s: float | None = None,
    ) -> Reply:
        """One call, unless this referral's last ones were refused; a refusal here counts too."""
        if self._engine.is_off_for(case):
            return Reply(OutcomeKind.SKIPPED, Signal.CASE_BREAKER_OPEN, attempts=0)
        output = OUTPUTS[self._prompts[prompt.task].output]
        reply = await self._engine.ask(
            prompt,
            output,
            mask=mask,
            staff_words=staff_words,
            case=case,
            deadline_s=deadline_s,
        )
        if reply.kind is OutcomeKind.REFUSED:
            self._engine.count_refusal(case)
        return reply

    def _made_by(self, task: str, reply: Reply) -> Provenance:
        return Provenance(
            task=task,
            engine=self._engine.name,
            model=self._engine.model,
            prompt_version=self._prompts[task].version if task in self._prompts else None,
            outcome=reply.kind.value,
            signal=reply.signal.value,
            tokens_in=reply.usage.tokens_in,
            tokens_out=reply.usage.tokens_out,
            tokens_cached=reply.usage.tokens_cached,
            is_estimate=reply.usage.is_estimate,
        )
