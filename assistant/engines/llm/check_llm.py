"""Tries a model with forty fictional passages and says plainly whether it is fit to help.

To be run before a model is used and again when it changes. Nothing of a case is sent.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from assistant.domain.text import Section
from assistant.engines.llm.client import ModelClient
from assistant.engines.llm.outcomes import OutcomeKind, Usage
from assistant.engines.llm.passages import PASSAGES
from assistant.engines.llm.privacy import Mask
from assistant.engines.llm.prompts import Prompt, load_prompts
from assistant.engines.llm.settings import LlmSettings
from assistant.engines.llm.translate import translate
from assistant.engines.llm.windows import cut_windows, number_lines
from assistant.engines.llm.wire import WireExtraction

MOST_REFUSED = 0.10
FEWEST_VALID = 0.90
FEWEST_EXACT = 0.80
SLOW_S = 15.0


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What forty passages showed."""

    model: str
    host: str
    form: str
    passages: int
    endings: dict[str, int]
    quotes: int
    quotes_found: int
    empty: int
    """Answers that point at nothing, in passages that all hold something."""
    seconds: tuple[float, ...] = ()
    usage: Usage = field(default_factory=Usage)

    @property
    def refused(self) -> float:
        """The share of passages refused."""
        return self._share(OutcomeKind.REFUSED)

    @property
    def valid(self) -> float:
        """The share of passages answered in the right form."""
        return self._share(OutcomeKind.OK)

    @property
    def exact(self) -> float:
        """The share of quotes whose words were in the passage."""
        return self.quotes_found / self.quotes if self.quotes else 0.0

    @property
    def recommendation(self) -> str:
        """What to do, in one sentence."""
        unanswered = self._share(OutcomeKind.FAILED, OutcomeKind.TIMEOUT, OutcomeKind.SKIPPED)
        if unanswered > MOST_REFUSED:
            return (
                f"Do not use it yet: {unanswered:.0%} of the passages got no answer. "
                "Check the address, the key and the model's name, or use REFERRAL_ENGINE=offline."
            )
        if self.refused > MOST_REFUSED:
            return (
                f"Use REFERRAL_ENGINE=offline: this model refuses {self.refused:.0%} of ordinary "
                "safeguarding passages."
            )
        if self.valid < FEWEST_VALID:
            return (
                f"Use REFERRAL_ENGINE=offline: only {self.valid:.0%} of the answers have the right "
                "form."
            )
        if self.exact < FEWEST_EXACT or self.empty > self.passages // 2:
            return (
                f"It adds little: {self.exact:.0%} of its quotes are exact and {self.empty} of "
                f"{self.passages} answers are empty. Nothing wrong can get into a referral, but "
                "REFERRAL_ENGINE=offline is faster."
            )
        if self.seconds and _percentile(self.seconds, 0.95) > SLOW_S:
            return "It can be used, but people will wait for it; a faster machine would help."
        return "It can be used."

    def lines(self) -> tuple[str, ...]:
        """The report as plain text."""
        endings = ", ".join(f"{name} {count}" for name, count in sorted(self.endings.items()))
        seconds = self.seconds or (0.0,)
        calls = max(1, len(self.seconds))
        return (
            f"model            {self.model} at {self.host}, asked for {self.form}",
            f"passages         {self.passages} ({endings})",
            f"refused          {self.refused:.1%}",
            f"right form       {self.valid:.1%}",
            f"exact quotes     {self.exact:.1%} ({self.quotes_found} of {self.quotes})",
            f"empty answers    {self.empty}",
            f"seconds a call   {median(seconds):.2f} median, {_percentile(seconds, 0.95):.2f} p95",
            f"tokens a call    {self.usage.tokens_in / calls:.0f} in "
            f"({self.usage.tokens_cached / calls:.0f} cached), "
            f"{self.usage.tokens_out / calls:.0f} out",
            f"recommendation   {self.recommendation}",
        )

    def _share(self, *kinds: OutcomeKind) -> float:
        return sum(self.endings.get(kind.value, 0) for kind in kinds) / max(1, self.passages)


async def check_model(
    client: ModelClient,
    prompt: Prompt,
    *,
    model: str,
    passages: Sequence[tuple[Section, str]] = PASSAGES,
    clock: Callable[[], float] = time.perf_counter,
) -> CheckReport:
    """Ask about each passage once and count how it ended."""
    mask = Mask((), hide_quotes=False, hide_unknown_names=False)
    endings: Counter[str] = Counter()
    quotes = found = empty = 0
    seconds: list[float] = []
    usage = Usage()
    await client.prepare()
    for section, text in passages:
        window = next(iter(cut_windows(number_lines(text, mask), max_chars=10_000, overlap=0)))
        rendered = prompt.render(section=section.value, staff_words=window.staff_words)
        started = clock()
        reply = await client.ask(rendered, WireExtraction)
        seconds.append(clock() - started)
        usage += reply.usage
        endings[reply.kind.value] += 1
        if isinstance(reply.value, WireExtraction):
            read = translate(reply.value, window, text, mask)
            quotes += read.quotes
            found += read.quotes - read.unfound
            empty += reply.value.is_empty
    return CheckReport(
        model=model,
        host=client.endpoint.host,
        form=client.mode.name.lower().replace("_", " "),
        passages=len(passages),
        endings=dict(endings),
        quotes=quotes,
        quotes_found=found,
        empty=empty,
        seconds=tuple(seconds),
        usage=usage,
    )


async def run_check(settings: LlmSettings, prompts_folder: Path) -> CheckReport:
    """The trial of the model that settings name; raises `SettingsError` for a wrong address."""
    client = ModelClient(settings)
    try:
        return await check_model(
            client, load_prompts(prompts_folder)["extract"], model=settings.model
        )
    finally:
        await client.close()


def _percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
