"""Two hundred random interleavings of editing, sending, overriding and deciding.

However they fall, an approval covers a text that its approver had on the screen, and nobody's
accepted words are lost.
"""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass, field

from assistant.bootstrap import load_flow
from assistant.conversation import Conversation
from assistant.domain.draft import build_draft, content_of, current_hash, is_approved
from assistant.domain.events import Event, Interview, SentenceEdited, fold
from assistant.domain.findings import Severity
from assistant.domain.ports import Actor, Role
from assistant.domain.review_events import Approved, Commented
from assistant.domain.rules.record_checks import check_record
from assistant.domain.summaries import summarise
from assistant.engines.offline.engine import OfflineEngine
from assistant.errors import ReferralError
from assistant.store.memory import MemoryEventStore
from tests import riley_case as case
from tests.fakes import FixedClock, counter

RUNS, STEPS = 200, 14
SAM = Actor(user_id=case.AUTHOR, name="Sam Okafor", role=Role.STAFF, team="school")
SUPERVISORS = (
    Actor(user_id=case.REVIEWER, name="Helen Marsh", role=Role.SUPERVISOR, team="school"),
    Actor(user_id="u-two", name="Ruth Bell", role=Role.SUPERVISOR, team="school"),
)
FLOW = load_flow()


@dataclass
class Screen:
    """What one person has loaded, which may be old by the time they act."""

    actor: Actor
    state: Interview


@dataclass
class Run:
    """One case in the hands of three people, each in their own process."""

    seed: int
    store: MemoryEventStore = field(default_factory=MemoryEventStore)
    read: dict[str, set[str]] = field(default_factory=dict)
    accepted: list[str] = field(default_factory=list)
    refused: int = 0

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)  # noqa: S311 -- chooses what is tried
        self.hands = {actor.user_id: self._conversation(actor) for actor in (SAM, *SUPERVISORS)}
        self.screens: dict[str, Screen] = {}

    def _conversation(self, actor: Actor) -> Conversation:
        floor = OfflineEngine()
        return Conversation(
            store=self.store,
            engine=floor,
            floor=floor,
            flow=FLOW,
            clock=FixedClock(),
            new_id=counter(f"{actor.user_id}-{self.seed}"),
            exporters={},
        )

    async def begin(self) -> None:
        events = case.submitted(case.complete())
        await self.store.append(
            "r-1", events, expected_revision=0, summary=summarise(case.interview(events))
        )
        for actor in (SAM, *SUPERVISORS):
            await self.look(actor)

    async def look(self, actor: Actor) -> None:
        state = await self.hands[actor.user_id].open(actor, "r-1")
        self.screens[actor.user_id] = Screen(actor, state)
        self.read.setdefault(actor.user_id, set()).add(current_hash(state))

    async def step(self, number: int) -> None:
        actor = self.random.choice((SAM, *SUPERVISORS))
        acts = ("look", "edit", "submit") if actor is SAM else _REVIEWERS_ACTS
        act = self.random.choice(acts)
        try:
            await getattr(self, act)(actor, number) if act != "look" else await self.look(actor)
        except ReferralError:
            self.refused += 1

    async def edit(self, actor: Actor, number: int) -> None:
        seen = self.screens[actor.user_id].state
        sentence = self.random.choice(build_draft(seen).sentences)
        words = f"{sentence.text} Noted {self.seed} {number}."
        await self.hands[actor.user_id].edit_sentence(
            actor, "r-1", sentence.id, words, revision=seen.revision
        )
        self.accepted.append(words)

    async def submit(self, actor: Actor, number: int) -> None:
        seen = self.screens[actor.user_id].state
        await self.hands[actor.user_id].submit(actor, "r-1", revision=seen.revision)

    async def comment(self, actor: Actor, number: int) -> None:
        words = f"Comment {self.seed} {number}"
        await self.hands[actor.user_id].comment(actor, "r-1", "background", words)
        self.accepted.append(words)

    async def override(self, actor: Actor, number: int) -> None:
        await self.look(actor)
        for check in check_record(self.screens[actor.user_id].state):
            if check.severity is Severity.STOP:
                await self.hands[actor.user_id].override(actor, "r-1", check.id, "By phone.")

    async def approve(self, actor: Actor, number: int) -> None:
        seen = current_hash(self.screens[actor.user_id].state)
        await self.hands[actor.user_id].approve(actor, "r-1", seen_hash=seen)

    async def send_back(self, actor: Actor, number: int) -> None:
        seen = current_hash(self.screens[actor.user_id].state)
        await self.hands[actor.user_id].return_(actor, "r-1", seen_hash=seen)


_REVIEWERS_ACTS = ("look", "edit", "override", "override", "approve", "approve", "comment",
                   "send_back")  # fmt: skip


async def _play(run: Run) -> tuple[Event, ...]:
    await run.begin()
    for number in range(0, STEPS, 2):
        # Two at once, so that one acts while the other's act is under way.
        await asyncio.gather(run.step(number), run.step(number + 1))
    return await run.store.load("r-1")


def _check(run: Run, events: tuple[Event, ...]) -> int:
    approvals = 0
    for place, event in enumerate(events):
        if not isinstance(event, Approved):
            continue
        approvals += 1
        covered = fold("r-1", events[:place])
        assert event.content_hash == current_hash(covered), run.seed
        assert event.content_hash in run.read[event.actor_id], run.seed
        assert event.actor_id != covered.owner_id
    last = fold("r-1", events)
    if is_approved(last):
        approved = next(
            place
            for place, event in reversed(list(enumerate(events)))
            if isinstance(event, Approved)
        )
        assert content_of(fold("r-1", events[: approved + 1])) == content_of(last), run.seed
    kept = {event.after for event in events if isinstance(event, SentenceEdited)}
    kept |= {event.comment.text for event in events if isinstance(event, Commented)}
    assert kept >= set(run.accepted), run.seed
    return approvals


async def test_nothing_is_approved_unseen_and_nothing_accepted_is_lost() -> None:
    approvals = refusals = 0
    for seed in range(RUNS):
        run = Run(seed)
        events = await _play(run)
        approvals += _check(run, events)
        refusals += run.refused
    # Both happen often enough for the runs to say something.
    assert approvals >= RUNS // 10
    assert refusals >= RUNS
