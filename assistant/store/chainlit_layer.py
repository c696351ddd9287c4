"""The chat framework's view of what is kept: an owner's own interviews, rebuilt from our tables.

It writes nothing: words are kept by the conversation, what was said by the chat. Thread ids are
interview ids. Anything the framework would otherwise store, change or delete does nothing or fails.
"""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import TYPE_CHECKING, Any, NoReturn
from zoneinfo import ZoneInfo

from chainlit.data.base import BaseDataLayer
from chainlit.types import PageInfo, PaginatedResponse
from chainlit.user import PersistedUser

from assistant.domain.events import Heard, Started
from assistant.domain.ports import Summary
from assistant.domain.text import Message, MessageKind
from assistant.errors import NotAllowedError, NotFoundError
from assistant.store.opening import Storage
from assistant.store.transcript import Line

if TYPE_CHECKING:
    from chainlit.element import Element, ElementDict
    from chainlit.step import StepDict
    from chainlit.types import Feedback, Pagination, ThreadDict, ThreadFilter
    from chainlit.user import User

ASSISTANT = "Referral Assistant"
_LONDON = ZoneInfo("Europe/London")
_MOST_THREADS = 100
_SHOWN_OF_A_FILE = 600
_STATES = {
    "draft": "draft",
    "in_review": "in review",
    "returned": "returned to you",
    "approved": "approved",
    "stepped_down": "stepped down",
}


def label(started_at: datetime) -> str:
    """A thread's name: when it began, and nothing that was said in it. The list is narrow."""
    local = started_at.astimezone(_LONDON)
    return f"{local.day} {local:%b %Y, %H:%M}"


def said_step(line: Line) -> dict[str, Any]:
    """Something the assistant said, as the browser shows it."""
    # The card shows the finding's words itself, as they stand today.
    text = "" if line.finding_id else line.text
    return _step(line.id, line.interview_id, line.at, ASSISTANT, "assistant_message", text)


def typed_step(message: Message, interview_id: str, author: str) -> dict[str, Any]:
    """Something the person typed, as the browser shows it."""
    return _step(message.id, interview_id, message.at, author, "user_message", _shown(message))


def _shown(message: Message) -> str:
    # A file's words are kept whole; in the chat its beginning says which file it was.
    if message.origin is None:
        return message.text
    title = f"File: {message.origin.file_name}"
    if message.origin.part:
        title += f" · {message.origin.part}"
    start = message.text[:_SHOWN_OF_A_FILE]
    more = len(message.text) - len(start)
    return f"{title}\n\n{start}" + (f" …\n({more:,} more characters are kept)" if more else "")


def finding_element(line: Line) -> dict[str, Any] | None:
    """The card that goes with a line, if it speaks of a finding; it holds ids alone."""
    if line.finding_id is None:
        return None
    return custom_element(
        "Finding",
        {"referral_id": line.interview_id, "finding_id": line.finding_id},
        element_id=str(uuid.uuid5(uuid.NAMESPACE_OID, line.id)),
        interview_id=line.interview_id,
        for_id=line.id,
        display="inline",
    )


def custom_element(
    name: str,
    props: dict[str, str],
    *,
    element_id: str,
    interview_id: str,
    for_id: str | None,
    display: str,
) -> dict[str, Any]:
    """One of our components as the browser takes it; its state it fetches from our API."""
    return {
        "id": element_id,
        "threadId": interview_id,
        "type": "custom",
        # An element without an address would be written to a file, once for each time it is sent.
        "url": f"/api/referrals/{interview_id}",
        "chainlitKey": None,
        "name": name,
        "display": display,
        "objectKey": None,
        "size": None,
        "props": props,
        "page": None,
        "autoPlay": None,
        "playerConfig": None,
        "language": None,
        "forId": for_id,
        "mime": "application/json",
    }


def _step(
    step_id: str, interview_id: str, at: datetime, author: str, kind: str, text: str
) -> dict[str, Any]:
    moment = at.isoformat()
    return {
        "id": step_id,
        "threadId": interview_id,
        "parentId": None,
        "createdAt": moment,
        "start": moment,
        "end": moment,
        "command": None,
        "modes": None,
        "output": text,
        "name": author,
        "type": kind,
        "language": None,
        "streaming": False,
        "isError": False,
        "waitForAnswer": False,
        "metadata": {},
        "tags": None,
    }


class ReferralDataLayer(BaseDataLayer):  # type: ignore[misc]  # mypy leaves Chainlit unread
    """A read-only view for the framework; errors of the store pass through it unchanged."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def get_user(self, identifier: str) -> PersistedUser | None:
        """The person with that id, while their account is active."""
        try:
            actor = await self._storage.accounts.actor(identifier)
        except NotAllowedError:
            return None
        return PersistedUser(
            id=actor.user_id,
            identifier=actor.user_id,
            display_name=actor.name,
            createdAt="1970-01-01T00:00:00Z",
            metadata={"role": actor.role.value},
        )

    async def create_user(self, user: User) -> PersistedUser | None:
        """Accounts are made by an administrator: this only finds one."""
        return await self.get_user(user.identifier)

    async def list_threads(
        self, pagination: Pagination, filters: ThreadFilter
    ) -> PaginatedResponse[Any]:
        """The person's own interviews, newest first, by date and state alone."""
        found = await self._storage.events.started_by(filters.userId or "")
        wanted = (filters.search or "").casefold()
        threads = [_thread(item) for item in found]
        threads = [item for item in threads if wanted in str(item["name"]).casefold()]
        ids = [item["id"] for item in threads]
        start = ids.index(pagination.cursor) + 1 if pagination.cursor in ids else 0
        page = threads[start : start + min(pagination.first, _MOST_THREADS)]
        return PaginatedResponse(
            pageInfo=PageInfo(
                hasNextPage=len(threads) > start + len(page),
                startCursor=page[0]["id"] if page else None,
                endCursor=page[-1]["id"] if page else None,
            ),
            data=page,
        )

    async def get_thread(self, thread_id: str) -> ThreadDict | None:
        """The whole chat in the order it happened; callers check whose it is."""
        try:
            events = await self._storage.events.load(thread_id)
        except NotFoundError:
            return None
        lines = await self._storage.transcript.lines(thread_id)
        begun = next(event for event in events if isinstance(event, Started))
        typed = [
            (number, typed_step(event.message, thread_id, begun.owner_name))
            for number, event in enumerate(events, start=1)
            if isinstance(event, Heard) and event.message.kind is not MessageKind.DECISION
        ]
        said = [(line.after_revision, said_step(line)) for line in lines]
        # sorted() is stable: at the same revision, what was typed stands before what was said.
        steps = [step for _, step in sorted([*typed, *said], key=lambda item: item[0])]
        elements = [element for line in lines if (element := finding_element(line))]
        return {
            "id": thread_id,
            "createdAt": begun.at.isoformat(),
            "name": label(begun.at),
            "userId": begun.owner_id,
            "userIdentifier": begun.owner_id,
            "tags": None,
            "metadata": {},
            "steps": steps,
            "elements": elements,
        }

    async def get_thread_author(self, thread_id: str) -> str:
        """Whose thread it is; empty for none, which the framework answers with 404."""
        return await self._storage.events.owner(thread_id) or ""

    async def update_thread(
        self,
        thread_id: str,
        name: str | None = None,
        user_id: str | None = None,
        metadata: dict[str, Any] | None = None,
        tags: list[str] | None = None,
    ) -> None:
        """Nothing: names are ours, and the framework's session data is not kept."""

    async def create_step(self, step_dict: StepDict) -> None:
        """Nothing: what was typed and said is kept by the conversation and the chat."""

    async def update_step(self, step_dict: StepDict) -> None:
        """Nothing."""

    async def create_element(self, element: Element) -> None:
        """Nothing: cards are rebuilt from the lines that speak of them."""

    async def get_element(self, thread_id: str, element_id: str) -> ElementDict | None:
        """None: elements hold no content to be fetched."""
        return None

    async def get_favorite_steps(self, user_id: str) -> list[StepDict]:
        """None are kept."""
        return []

    async def build_debug_url(self) -> str:
        """There is no such page."""
        return ""

    async def close(self) -> None:
        """Nothing: the storage is closed by whoever opened it."""

    async def delete_step(self, step_id: str) -> NoReturn:
        """Words stay."""
        _refuse()

    async def delete_element(self, element_id: str, thread_id: str | None = None) -> NoReturn:
        """Cards stay."""
        _refuse()

    async def delete_thread(self, thread_id: str) -> NoReturn:
        """Interviews stay."""
        _refuse()

    async def upsert_feedback(self, feedback: Feedback) -> NoReturn:
        """There is no feedback."""
        _refuse()

    async def delete_feedback(self, feedback_id: str) -> NoReturn:
        """There is no feedback."""
        _refuse()


def _refuse() -> NoReturn:
    raise NotAllowedError("That is not part of this program. Nothing has changed.")


def _thread(summary: Summary) -> dict[str, Any]:
    state = _STATES.get(summary.state, summary.state)
    return {
        "id": summary.id,
        "createdAt": summary.started_at.isoformat(),
        "name": f"{label(summary.started_at)} · {state}",
        "userId": summary.owner_id,
        "userIdentifier": summary.owner_id,
        "tags": None,
        "metadata": {},
        "steps": [],
        "elements": [],
    }
