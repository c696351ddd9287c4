"""Token budgets for a turn and for a referral, and the count of what was really used.

Before a call there is a count from a vocabulary on this machine, or an estimate that says it is
one. After a call the service's own `usage` is the truth.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assistant.engines.llm.outcomes import Usage

CHARS_PER_TOKEN = 4.48
_CASES_KEPT = 500


@dataclass(frozen=True, slots=True)
class TokenCount:
    """How many tokens a text has, and whether that is an estimate."""

    tokens: int
    is_estimate: bool


def estimate_tokens(text: str) -> TokenCount:
    """Tokens by length: 4.48 characters each, measured on English case notes."""
    return TokenCount(int(len(text) / CHARS_PER_TOKEN) + 1, is_estimate=True)


def make_counter(vocabulary_file: Path | None) -> Callable[[str], TokenCount]:
    """A counter that uses a vocabulary file when it is there; it never fetches one."""
    if vocabulary_file is None or not vocabulary_file.is_file():
        return estimate_tokens
    encode: list[Callable[[str], int]] = []

    def count(text: str) -> TokenCount:
        if not encode:
            encode.append(_load(vocabulary_file))
        return TokenCount(encode[0](text), is_estimate=False)

    return count


def _load(path: Path) -> Callable[[str], int]:
    import tiktoken  # noqa: PLC0415 -- only where a vocabulary is at hand
    from tiktoken.load import load_tiktoken_bpe  # noqa: PLC0415
    from tiktoken_ext.openai_public import (  # type: ignore[import-untyped]  # noqa: PLC0415 -- no stubs
        r50k_pat_str,
    )

    encoding = tiktoken.Encoding(
        name=path.stem,
        pat_str=r50k_pat_str,
        mergeable_ranks=load_tiktoken_bpe(str(path)),
        special_tokens={},
    )
    return lambda text: len(encoding.encode_ordinary(text))


class Budget:
    """What each referral has used; the oldest ones are forgotten, so it can't grow without end."""

    def __init__(self, *, turn_tokens: int, referral_tokens: int) -> None:
        self.total = Usage()
        self._turn = turn_tokens
        self._referral = referral_tokens
        self._used: OrderedDict[str, Usage] = OrderedDict()

    def allows(self, case: str, tokens: int, used_this_turn: int = 0) -> bool:
        """May a call of about this many tokens still be made?"""
        return (
            used_this_turn + tokens <= self._turn
            and self.used(case).total + tokens <= self._referral
        )

    def used(self, case: str) -> Usage:
        """What a referral has used so far."""
        return self._used.get(case, Usage())

    def spend(self, case: str, usage: Usage) -> None:
        """Count what a call used."""
        self.total += usage
        self._used[case] = self.used(case) + usage
        self._used.move_to_end(case)
        while len(self._used) > _CASES_KEPT:
            self._used.popitem(last=False)
