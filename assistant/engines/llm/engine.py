"""The hybrid engine: the offline result first, always, and a model's proposals merged into it.

The model is asked about one message at a time, in words whose names are tokens. Whatever happens to
that call, the offline result stands; what is told to the person is one calm sentence.
"""

from __future__ import annotations

import logging
import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from pydantic import BaseModel

from assistant.domain.ports import Engine, Extraction, ExtractionRequest
from assistant.domain.provenance import Provenance
from assistant.domain.record import Record
from assistant.domain.rules.danger import find_danger
from assistant.domain.text import MessageKind, Section
from assistant.engines.llm.budget import Budget, make_counter
from assistant.engines.llm.client import ModelClient
from assistant.engines.llm.merge import has_room, merge
from assistant.engines.llm.outcomes import OutcomeKind, Reply, Signal, Usage
from assistant.engines.llm.privacy import Mask, make_mask
from assistant.engines.llm.prompts import Prompt, Rendered
from assistant.engines.llm.settings import LlmSettings
from assistant.engines.llm.translate import Proposals, translate
from assistant.engines.llm.windows import Window, cut_windows, number_lines
from assistant.engines.llm.wire import WireExtraction

_log = logging.getLogger(__name__)

NOT_PROCESSED = (
    "The AI helper did not process this message. Your words are saved and unchanged. "
    "The built-in reader's result is shown."
)
NO_ANSWER = (
    "The AI helper did not answer. Your words are saved and unchanged. "
    "The built-in reader's result is shown."
)
ONLY_PART = (
    "The AI helper read only part of this message. Your words are saved and unchanged. "
    "The built-in reader has read all of it."
)
_READ_SECTIONS = frozenset(
    {Section.BACKGROUND, Section.INTERVENTIONS, Section.REQUEST, Section.OUTCOMES}
)
_FEWEST_WORDS = 5
_RICH_FACTS = 3
_CASES_KEPT = 500
_OUTPUT_SHARE = 150
# Of a turn's time, what is kept for phrasing the question after the message was read.
_QUESTION_SHARE = 1 / 6


@dataclass(frozen=True, slots=True)
class Trace:
    """How the reading of one message went, without any of its words."""

    model: str
    prompt: str
    prompt_version: int
    outcome: OutcomeKind
    signal: Signal
    windows: int = 0
    windows_read: int = 0
    added: int = 0
    filled: int = 0
    disagreed: int = 0
    unfound: int = 0
    usage: Usage = field(default_factory=Usage)
    duration_ms: int = 0

    @property
    def is_model_used(self) -> bool:
        """Did a model read any of the message?"""
        return self.windows_read > 0

    def provenance(self, engine: str) -> Provenance:
        """What is stored with the result."""
        return Provenance(
            task=self.prompt,
            engine=engine,
            model=self.model,
            prompt_version=self.prompt_version,
            outcome=self.outcome.value,
            signal=self.signal.value,
            tokens_in=self.usage.tokens_in,
            tokens_out=self.usage.tokens_out,
            tokens_cached=self.usage.tokens_cached,
            is_estimate=self.usage.is_estimate,
        )


@dataclass(frozen=True, slots=True)
class UsageReport:
    """What an administrator sees: calls by ending, messages read, tokens."""

    model: str
    host: str
    is_remote: bool
    endings: Mapping[str, int]
    messages: int
    messages_read: int
    usage: Usage
    is_resting: bool


class LlmEngine:
    """Reads one message with the offline engine and, where it can add something, with a model."""

    def __init__(
        self,
        settings: LlmSettings,
        floor: Engine,
        prompts: Mapping[str, Prompt],
        *,
        client: ModelClient | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = f"llm:{settings.model}"
        self.model = settings.model
        self.tasks = settings.tasks
        self.own_names = settings.own_names
        self.question_deadline_s = settings.deadline_s * _QUESTION_SHARE
        self.client = client or ModelClient(settings, clock=clock)
        self.endpoint = self.client.endpoint
        self.budget = Budget(
            turn_tokens=settings.turn_tokens, referral_tokens=settings.referral_tokens
        )
        self._settings = settings
        self._floor = floor
        self._prompt = prompts["extract"]
        self._clock = clock
        self._count = make_counter(settings.vocabulary_file)
        self._refusals: OrderedDict[str, int] = OrderedDict()
        self._endings: Counter[str] = Counter()
        self._messages = self._messages_read = 0

    async def extract(self, request: ExtractionRequest) -> Extraction:
        """The offline proposals with the model's merged in.

        When the model gave nothing usable, the offline result with a note for the person.
        """
        extraction, _ = await self.extract_with_trace(request)
        return extraction

    async def extract_with_trace(self, request: ExtractionRequest) -> tuple[Extraction, Trace]:
        """The same, with what made it; never raises for anything the model did."""
        started = self._clock()
        offline = await self._floor.extract(request)
        run = _Run(case=case_of(request))
        proposals = Proposals()
        signal = self._why_not(request, offline, run.case)
        if signal is not Signal.NONE:
            run.end(Reply(OutcomeKind.SKIPPED, signal, attempts=0))
        else:
            proposals = await self._ask(request, offline, run)
        merged = merge(offline, proposals, request, self.name)
        if run.read and proposals.count == 0 and _fact_count(offline) >= _RICH_FACTS:
            run.end(Reply(OutcomeKind.REFUSED, Signal.NOTHING_IN_RICH_PASSAGE))
            run.read = 0
        self._remember_refusal(run)
        trace = Trace(
            model=self._settings.model,
            prompt=self._prompt.id,
            prompt_version=self._prompt.version,
            outcome=run.outcome,
            signal=run.signal,
            windows=run.windows,
            windows_read=run.read,
            added=merged.added,
            filled=merged.filled,
            disagreed=merged.disagreed,
            unfound=proposals.unfound,
            usage=run.usage,
            duration_ms=int((self._clock() - started) * 1000),
        )
        self._record(request, trace)
        extraction = merged.extraction
        engine = self.name if merged.added or merged.filled else extraction.engine
        update = {
            "engine": engine,
            "note": _note_for(trace),
            "made_by": trace.provenance(engine),
        }
        return extraction.model_copy(update=update), trace

    def usage_report(self) -> UsageReport:
        """The counts since the server started."""
        return UsageReport(
            model=self._settings.model,
            host=self.endpoint.host,
            is_remote=self.endpoint.is_remote,
            endings=dict(self._endings),
            messages=self._messages,
            messages_read=self._messages_read,
            usage=self.budget.total,
            is_resting=self.client.breaker.is_open,
        )

    async def prepare(self) -> None:
        """Load the client libraries now rather than at the first message; sends nothing."""
        await self.client.prepare()

    async def close(self) -> None:
        """Let the connections go."""
        await self.client.close()

    def mask_for(self, request: ExtractionRequest, offline: Extraction) -> Mask:
        """What is hidden of a request's case before words are sent."""
        return self.mask_of(request.record, offline)

    def mask_of(self, record: Record, offline: Extraction) -> Mask:
        """What is hidden of a case before words are sent."""
        remote = self.endpoint.is_remote
        hide_quotes = self._settings.hide_quotes
        return make_mask(
            record,
            offline,
            own_names=self.own_names,
            hide_quotes=remote if hide_quotes is None else hide_quotes,
            hide_unknown_names=remote,
        )

    async def ask(
        self,
        prompt: Rendered,
        output: type[BaseModel],
        *,
        mask: Mask,
        staff_words: str,
        case: str,
        used_this_turn: int = 0,
        deadline_s: float | None = None,
    ) -> Reply:
        """One call of any task within the budget, stopped when a hidden word would be sent."""
        if mask.leaks(staff_words):
            return Reply(OutcomeKind.SKIPPED, Signal.LEAK_GUARD, attempts=0)
        wanted = self._count(prompt.system + prompt.user).tokens + _OUTPUT_SHARE
        if not self.budget.allows(case, wanted, used_this_turn):
            return Reply(OutcomeKind.SKIPPED, Signal.BUDGET_SPENT, attempts=0)
        reply = await self.client.ask(prompt, output, deadline_s=deadline_s)
        used = reply.usage
        if reply.is_ok and not used.total:
            used = Usage(wanted - _OUTPUT_SHARE, _OUTPUT_SHARE, is_estimate=True)
        self.budget.spend(case, used)
        return replace(reply, usage=used)

    async def _ask(self, request: ExtractionRequest, offline: Extraction, run: _Run) -> Proposals:
        mask = self.mask_for(request, offline)
        lines = number_lines(request.message.text, mask)
        windows = tuple(
            cut_windows(
                lines,
                max_chars=self._settings.window_chars,
                overlap=self._settings.overlap_sentences,
            )
        )
        run.windows = len(windows)
        proposals = Proposals()
        end = self._clock() + self._settings.deadline_s - self.question_deadline_s
        for window in windows:
            left_s = end - self._clock()
            if left_s <= 0:
                run.end(Reply(OutcomeKind.TIMEOUT, Signal.DEADLINE, attempts=0))
                break
            found = await self._ask_window(request, window, mask, run, left_s)
            if found is None:
                break
            proposals += found
        return proposals

    async def _ask_window(
        self, request: ExtractionRequest, window: Window, mask: Mask, run: _Run, left_s: float
    ) -> Proposals | None:
        """One window's proposals; None when no more windows are to be asked about."""
        prompt = self._prompt.render(section=request.section.value, staff_words=window.staff_words)
        reply = await self.ask(
            prompt,
            WireExtraction,
            mask=mask,
            staff_words=window.staff_words,
            case=run.case,
            used_this_turn=run.usage.total,
            deadline_s=left_s,
        )
        run.usage += reply.usage
        if isinstance(reply.value, WireExtraction):
            run.read += 1
            run.end(reply)
            return translate(reply.value, window, request.message.text, mask)
        run.end(reply)
        # A refused or spoilt window says nothing about the others; a silent service does.
        gone_on = reply.kind in (
            OutcomeKind.REFUSED,
            OutcomeKind.TRUNCATED,
            OutcomeKind.INVALID,
        )
        return Proposals() if gone_on else None

    def _why_not(self, request: ExtractionRequest, offline: Extraction, case: str) -> Signal:
        """Why the model is not asked about this message, or `NONE`."""
        sure = self._settings.skip_when_sure and not has_room(offline, request)
        if not may_ask_about(request) or sure:
            return Signal.NOTHING_TO_ASK
        return Signal.CASE_BREAKER_OPEN if self.is_off_for(case) else Signal.NONE

    def is_off_for(self, case: str) -> bool:
        """Were the last calls for this referral refused?"""
        return self._refusals.get(case, 0) >= self._settings.case_refusals

    def count_refusal(self, case: str) -> None:
        """Remember one refusal of a referral; the oldest referrals are forgotten."""
        self._refusals[case] = self._refusals.get(case, 0) + 1
        self._refusals.move_to_end(case)
        while len(self._refusals) > _CASES_KEPT:
            self._refusals.popitem(last=False)

    def _remember_refusal(self, run: _Run) -> None:
        if run.outcome is OutcomeKind.REFUSED:
            self.count_refusal(run.case)
        elif run.read:
            self._refusals.pop(run.case, None)

    def _record(self, request: ExtractionRequest, trace: Trace) -> None:
        self._messages += 1
        self._messages_read += trace.is_model_used
        self._endings[f"{trace.outcome.value}:{trace.signal.value}"] += 1
        _log.info(
            "model asked",
            extra={
                "model": trace.model,
                "prompt": f"{trace.prompt}@{trace.prompt_version}",
                "message_id": request.message.id,
                "outcome": trace.outcome.value,
                "signal": trace.signal.value,
                "windows": trace.windows,
                "windows_read": trace.windows_read,
                "tokens_in": trace.usage.tokens_in,
                "tokens_out": trace.usage.tokens_out,
                "tokens_cached": trace.usage.tokens_cached,
                "duration_ms": trace.duration_ms,
            },
        )


def may_ask_about(request: ExtractionRequest) -> bool:
    """Is it a message that a model may be asked about at all?

    Not commands, scraps, Safety and Child, or words of danger: advice waits for nobody.
    """
    message = request.message
    return (
        request.section in _READ_SECTIONS
        and message.kind is not MessageKind.COMMAND
        and len(message.text.split()) >= _FEWEST_WORDS
        and not find_danger(message.text)
    )


@dataclass(slots=True)
class _Run:
    """One message on its way through the model."""

    case: str
    windows: int = 0
    read: int = 0
    usage: Usage = field(default_factory=Usage)
    outcome: OutcomeKind = OutcomeKind.OK
    signal: Signal = Signal.NONE

    def end(self, reply: Reply) -> None:
        """Keep the worst ending of the windows."""
        if reply.kind is not OutcomeKind.OK:
            self.outcome, self.signal = reply.kind, reply.signal


def case_of(request: ExtractionRequest) -> str:
    """What messages of one interview have in common: the id of its first."""
    return request.earlier[0].id if request.earlier else request.message.id


def _fact_count(extraction: Extraction) -> int:
    return sum(
        map(
            len,
            (
                extraction.incidents,
                extraction.interventions,
                extraction.requests,
                extraction.outcomes,
            ),
        )
    )


def _note_for(trace: Trace) -> str | None:
    """The one sentence the person is told, or None when there is nothing to tell."""
    if trace.outcome is OutcomeKind.OK or trace.signal is Signal.NOTHING_TO_ASK:
        return None
    if trace.is_model_used:
        return ONLY_PART
    if trace.outcome is OutcomeKind.REFUSED or trace.signal in (
        Signal.CASE_BREAKER_OPEN,
        Signal.BUDGET_SPENT,
        Signal.LEAK_GUARD,
    ):
        return NOT_PROCESSED
    return NO_ANSWER
