"""Where a file dropped into the chat arrives: capped, looked at, and held in memory until sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from assistant.bootstrap import Application
from assistant.domain.ports import Actor
from assistant.errors import CommandError, NotFoundError, TextError
from assistant.intake.file_kinds import MAX_FILE_BYTES
from assistant.intake.uploads import Uploads
from assistant.web.replies import actor_of

FILE_PATH = "/project/file"
FILE_BODY_CAP_BYTES = MAX_FILE_BYTES + 100_000
"""The largest file and what a form adds to it."""


class _InMemory(MultiPartParser):
    # Past this size the library would write the file to disk, in clear.
    spool_max_size = FILE_BODY_CAP_BYTES


def router(
    application: Application,
    uploads: Uploads,
    *,
    owns_chat: Callable[[Actor, str], bool],
    tell_refused: Callable[[str, str], Awaitable[None]],
) -> APIRouter:
    """The route; `owns_chat` says whether an open chat is this person's."""
    routes = APIRouter()
    audit = application.storage.audit

    @routes.post(FILE_PATH)
    async def receive(request: Request, session_id: str = "") -> JSONResponse:
        actor = actor_of(request)
        if not owns_chat(actor, session_id):
            await audit.record("file", actor_id=actor.user_id, allowed=False)
            raise NotFoundError
        try:
            name, content = await _read(request)
            held = uploads.add(
                owner_id=actor.user_id, session_id=session_id, name=name, content=content
            )
        except (TextError, CommandError) as error:
            await tell_refused(session_id, str(error))
            # "detail" is what the chat framework's page shows.
            return JSONResponse({"error": str(error), "detail": str(error)}, status_code=400)
        return JSONResponse({"id": held.id, "name": held.name, "size": len(content)})

    return routes


async def _read(request: Request) -> tuple[str, bytes]:
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise CommandError("No file came with that. Nothing is saved. Drop it in again.")
    parser = _InMemory(request.headers, request.stream(), max_files=1, max_fields=1)
    try:
        form = await parser.parse()
    except MultiPartException:
        raise CommandError(
            "The file did not arrive whole. Nothing is saved. Drop it in again."
        ) from None
    file = form.get("file")
    if not isinstance(file, UploadFile):
        raise CommandError("No file came with that. Nothing is saved. Drop it in again.")
    try:
        return file.filename or "", await file.read()
    finally:
        await file.close()
