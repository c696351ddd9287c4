"""The use cases of the review: send for review, comment, edit, decide, and take a file.

Each authorises by itself with the table of `assistant.domain.lifecycle`. `revision` is what was on
the person's screen: a newer text or state is never acted on unseen. `once` is a form's own id: the
same form twice, as after a double click, is one act.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

from assistant.domain import access
from assistant.domain.approval import Comment, ReviewState, check_decision, check_submit
from assistant.domain.draft import (
    Sentence,
    build_draft,
    current_hash,
    effective_state,
    is_approved,
)
from assistant.domain.edited_wording import Noticed, notice_edit
from assistant.domain.events import Event, Interview, SentenceEdited
from assistant.domain.findings import Severity
from assistant.domain.lifecycle import Action, Party
from assistant.domain.ports import Actor, Clock, EventStore, ExportedFile, Exporter
from assistant.domain.review_events import (
    APPENDING_EVENTS,
    Approved,
    Commented,
    Exported,
    Overridden,
    Returned,
    Submitted,
)
from assistant.domain.rules.record_checks import check_record
from assistant.domain.rules.wording import WordingPolicy
from assistant.domain.speech import Say, SayKind
from assistant.domain.text import clean_text
from assistant.errors import CommandError, StaleError
from assistant.journals import Journals, NewId, Turn, Work

KEY_FORMAT = "key"
"""The exporter whose file stays in the building; `export` does not give it out."""
_CHANGED = (
    "The referral changed since this page was loaded. Nothing was done. "
    "What you typed is below; read the referral as it is now, then decide again."
)


class WordingError(CommandError):
    """An edit brought in words that read as something other than fact; a person decides."""

    def __init__(self, noticed: tuple[Noticed, ...], sentence: Sentence) -> None:
        super().__init__(
            "Nothing is changed yet: some of the new words read as something other than fact."
        )
        self.noticed = noticed
        self.sentence = sentence


class ReviewDesk(Journals):
    """What author and reviewer do with a referral up to its approval."""

    def __init__(
        self,
        *,
        store: EventStore,
        clock: Clock,
        new_id: NewId,
        exporters: Mapping[str, Exporter],
        policy: WordingPolicy | None,
    ) -> None:
        super().__init__(store=store, clock=clock, new_id=new_id)
        self._exporters = dict(exporters)
        self._policy = policy

    # ------------------------------------------------------------ sending for review

    async def submit(
        self,
        actor: Actor,
        interview_id: str,
        *,
        reviewer_id: str | None = None,
        revision: int | None = None,
        once: str | None = None,
    ) -> Turn:
        """Send the present content to the team's supervisors; one of them can be asked by name.

        With `revision`, only the text that was on the screen: `StaleError` for a newer one.
        """
        async with self._lock(interview_id):
            state = await self._load(interview_id)
            access.check_write(actor, state)
            turn = once or self._new_id()
            if self._is_done(actor, state, turn):
                return Turn(interview=state)
            if revision is not None and revision != state.revision:
                raise StaleError(
                    "The referral changed since it was shown here. Read it again, then send it."
                )
            work = self._work(state)
            say = self._submit(actor, work, turn, reviewer_id)
            return await self._commit(work, [say])

    def _submit(self, actor: Actor, work: Work, turn: str, reviewer_id: str | None) -> Say:
        state = work.state
        content = current_hash(state)
        check_submit(state.review, content)
        access.check(actor, Action.SUBMIT, state)
        if not state.team:
            raise CommandError(
                "This referral was begun by an account in no team, so nobody could review it. "
                "Nothing was sent, and every word is kept. Ask your administrator to put you in "
                "a team, then begin a new referral and paste the words into it."
            )
        if reviewer_id == state.owner_id:
            raise CommandError("A second person reviews it. Nothing was sent.")
        if not state.record.facts:
            raise CommandError("There is nothing to send yet: no fact has been recorded.")
        version = state.review.version + 1
        work.add(
            Submitted(
                **self._stamp(actor, turn),
                version=version,
                content_hash=content,
                reviewer_id=reviewer_id,
            )
        )
        return Say(
            kind=SayKind.NOTE,
            text=f"Version {version} is with the reviewer. This is not a referral yet: "
            "a second person approves it, and a person sends it.",
        )

    # ------------------------------------------------------------ the text

    async def comment(
        self, actor: Actor, interview_id: str, anchor: str, text: str, *, once: str | None = None
    ) -> Turn:
        """A reviewer's words on a sentence or a section."""
        words = _needed(text, "There were no words in that comment. Nothing was saved.")

        def make(state: Interview, turn: str) -> Event:
            return self._commented(actor, state, turn, anchor, words, None)

        return await self._act(actor, interview_id, Action.COMMENT, make, once=once)

    async def answer_comment(
        self,
        actor: Actor,
        interview_id: str,
        comment_id: str,
        text: str,
        *,
        once: str | None = None,
    ) -> Turn:
        """Words in answer to a comment, by the author or another reviewer."""
        words = _needed(text, "There were no words in that answer. Nothing was saved.")

        def make(state: Interview, turn: str) -> Event:
            asked = next((item for item in state.review.comments if item.id == comment_id), None)
            if asked is None:
                raise CommandError("That comment is not there. Nothing was saved.")
            return self._commented(actor, state, turn, asked.anchor, words, asked.id)

        return await self._act(actor, interview_id, Action.ANSWER, make, once=once)

    def _commented(
        self,
        actor: Actor,
        state: Interview,
        turn: str,
        anchor: str,
        words: str,
        reply_to: str | None,
    ) -> Event:
        comment = Comment(
            id=self._new_id(),
            author_id=actor.user_id,
            at=self._clock.now(),
            anchor=anchor,
            text=words,
            version=state.review.version,
            reply_to=reply_to,
        )
        return Commented(**self._stamp(actor, turn), comment=comment)

    async def edit_sentence(
        self,
        actor: Actor,
        interview_id: str,
        sentence_id: str,
        after: str,
        *,
        revision: int,
        reason: str = "",
        once: str | None = None,
    ) -> Turn:
        """Change a sentence of the draft; its facts stay.

        Raises `WordingError` for words a rule notices, unless a reason for them is given, and
        `StaleError` when the text is no longer the one on the screen.
        """
        words, why = clean_text(after)[0].strip(), clean_text(reason)[0].strip()

        def make(state: Interview, turn: str) -> Event:
            sentence = find_sentence(state, sentence_id)
            if sentence is None or not words:
                raise CommandError("That sentence can't be changed. Nothing was saved.")
            noticed = notice_edit(sentence.text, words, sentence.section, self._policy)
            if noticed and not why:
                raise WordingError(noticed, sentence)
            return SentenceEdited(
                **self._stamp(actor, turn),
                sentence_id=sentence_id,
                before=sentence.text,
                after=words,
                reason=why if noticed else "",
            )

        return await self._act(actor, interview_id, Action.EDIT, make, revision=revision, once=once)

    async def override(
        self,
        actor: Actor,
        interview_id: str,
        check_id: str,
        reason: str,
        *,
        revision: int | None = None,
        once: str | None = None,
    ) -> Turn:
        """Answer a check with a recorded reason instead of a change."""
        words = _needed(reason, "A reason is needed. Nothing was saved.")

        def make(state: Interview, turn: str) -> Event:
            if check_id not in {check.id for check in check_record(state)}:
                raise CommandError("That check asks for nothing now. Nothing was saved.")
            return Overridden(
                **self._stamp(actor, turn),
                check_id=check_id,
                reason=words,
                content_hash=current_hash(state),
            )

        return await self._act(
            actor, interview_id, Action.OVERRIDE, make, revision=revision, once=once
        )

    # ------------------------------------------------------------ the decision

    async def return_(
        self,
        actor: Actor,
        interview_id: str,
        *,
        seen_hash: str,
        note: str = "",
        once: str | None = None,
    ) -> Turn:
        """Send it back to the author with the comments made so far."""
        words, _ = clean_text(note)

        def make(state: Interview, turn: str) -> Event:
            _check_seen(actor, state, seen_hash)
            return Returned(
                **self._stamp(actor, turn),
                version=state.review.version,
                content_hash=seen_hash,
                note=words.strip(),
            )

        return await self._act(
            actor, interview_id, Action.RETURN, make, seen_hash=seen_hash, once=once
        )

    async def approve(
        self,
        actor: Actor,
        interview_id: str,
        *,
        seen_hash: str,
        revision: int | None = None,
        once: str | None = None,
    ) -> Turn:
        """Approve exactly the content whose hash was read; once is once.

        With `revision`, only with the reasons for going past a stop that were on the screen:
        `StaleError` when another person gave one since.
        """

        def make(state: Interview, turn: str) -> Event | None:
            _check_seen(actor, state, seen_hash)
            self._check_overrides_seen(actor, state, revision)
            stops = [item for item in check_record(state) if item.severity is Severity.STOP]
            if stops:
                needs = (
                    "1 stop still needs" if len(stops) == 1 else f"{len(stops)} stops still need"
                )
                raise CommandError(f"Not approved. {needs} an answer or your recorded reason.")
            return Approved(
                **self._stamp(actor, turn),
                version=state.review.version,
                content_hash=seen_hash,
            )

        def is_done(state: Interview) -> bool:
            return (
                access.party_of(actor, state) is Party.REVIEWER
                and effective_state(state) is ReviewState.APPROVED
                and state.review.approved_hash == seen_hash
            )

        return await self._act(
            actor,
            interview_id,
            Action.APPROVE,
            make,
            seen_hash=seen_hash,
            once=once,
            is_done=is_done,
        )

    # ------------------------------------------------------------ files

    async def export(
        self, actor: Actor, interview_id: str, file_format: str, *, recorded_as: str | None = None
    ) -> ExportedFile:
        """The referral as a file; the making of it is recorded.

        `recorded_as` names who made it, where that is not the person whose rights are used.
        """
        exporter = self._exporters.get(file_format)
        if exporter is None or file_format == KEY_FORMAT:
            known = ", ".join(sorted(set(self._exporters) - {KEY_FORMAT}))
            raise CommandError(f"There is no such file format. The formats are: {known}.")
        async with self._lock(interview_id):
            state = await self._load(interview_id)
            access.check(actor, Action.EXPORT, state)
            made = await asyncio.to_thread(exporter.export, state, now=self._clock.now())
            maker = actor.model_copy(update={"user_id": recorded_as or actor.user_id})
            event = Exported(
                **self._stamp(maker, self._new_id()),
                file_format=file_format,
                content_hash=current_hash(state),
                is_approved=is_approved(state),
            )
            await self._commit(self._work(state, event), [])
            return made

    # ------------------------------------------------------------ acting once, on what was seen

    async def _act(
        self,
        actor: Actor,
        interview_id: str,
        action: Action,
        make: Callable[[Interview, str], Event | None],
        *,
        revision: int | None = None,
        seen_hash: str | None = None,
        once: str | None = None,
        is_done: Callable[[Interview], bool] = lambda _: False,
    ) -> Turn:
        """Take one action on what was on the screen, or nothing."""
        async with self._lock(interview_id):
            state = await self._load(interview_id)
            access.check_read(actor, state)
            turn = once or self._new_id()
            if self._is_done(actor, state, turn) or is_done(state):
                return Turn(interview=state)
            try:
                access.check(actor, action, state)
            except CommandError:
                # It could be done on the page as it was: that it moved on is the better answer.
                self._check_current(state, revision)
                if seen_hash is not None and seen_hash != current_hash(state):
                    raise StaleError(_CHANGED) from None
                raise
            self._check_current(state, revision)
            event = make(state, turn)
            return await self._commit(self._work(state, *([event] if event else [])), [])

    def _is_done(self, actor: Actor, state: Interview, turn: str) -> bool:
        return any(
            event.turn == turn and event.actor_id == actor.user_id for event in self._events(state)
        )

    def _check_overrides_seen(self, actor: Actor, state: Interview, revision: int | None) -> None:
        """A hash holds no reviewer's override: raise for one of somebody else since `revision`."""
        if revision is None:
            return
        since = self._events(state)[revision:]
        if revision > state.revision or any(
            isinstance(event, Overridden) and event.actor_id != actor.user_id for event in since
        ):
            raise StaleError(_CHANGED)

    def _check_current(self, state: Interview, revision: int | None) -> None:
        """Raise `StaleError` when more than a comment or a file came since that revision."""
        if revision is None:
            return
        since = self._events(state)[revision:]
        if revision > state.revision or any(
            not isinstance(event, APPENDING_EVENTS) for event in since
        ):
            raise StaleError(_CHANGED)


def find_sentence(state: Interview, sentence_id: str) -> Sentence | None:
    """The sentence of the present text with that id, if there is one."""
    return next((item for item in build_draft(state).sentences if item.id == sentence_id), None)


def _check_seen(actor: Actor, state: Interview, seen_hash: str) -> None:
    check_decision(
        state.review,
        author_id=state.owner_id,
        actor_id=actor.user_id,
        seen_hash=seen_hash,
        current_hash=current_hash(state),
    )


def _needed(text: str, refusal: str) -> str:
    words = clean_text(text)[0].strip()
    if not words:
        raise CommandError(refusal)
    return words
