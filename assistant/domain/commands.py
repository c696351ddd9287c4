"""Words that steer the interview when they are all that was typed: skip, why, undo, go to …"""

from __future__ import annotations

import re
from enum import StrEnum

from assistant.domain.text import Frozen, Section


class CommandName(StrEnum):
    """What a person can ask of the interview itself."""

    SKIP = "skip"
    NOT_KNOWN = "not-known"
    WHY = "why"
    BACK = "back"
    UNDO = "undo"
    DONE = "done"
    MORE = "more"
    GO = "go"
    ASK = "ask"
    CHECK = "check"
    HELP = "help"
    SUBMIT = "submit"
    DECIDE = "decide"
    PLACE = "place"
    LEAVE = "leave"


class Command(Frozen):
    """A command, with the section or gap it speaks of where it needs one."""

    name: CommandName
    argument: str = ""


_WORDS: dict[str, CommandName] = {
    **dict.fromkeys(("skip", "skip it", "skip this", "pass"), CommandName.SKIP),
    **dict.fromkeys(
        (
            "not known", "unknown", "don't know", "dont know", "do not know", "not sure",
            "i don't know", "i dont know", "no idea", "dk",
        ),
        CommandName.NOT_KNOWN,
    ),
    **dict.fromkeys(
        ("why", "why is this asked", "why do you ask", "why this question"), CommandName.WHY
    ),
    **dict.fromkeys(("back", "go back", "previous"), CommandName.BACK),
    **dict.fromkeys(("undo", "undo that", "take that back"), CommandName.UNDO),
    **dict.fromkeys(
        (
            "done", "next section", "move on", "move on please", "next", "next please", "ok next",
            "that's all", "thats all", "that's it", "thats it", "that is it", "that is all",
            "that's everything", "thats everything", "that is everything", "nothing else",
            "nothing more", "no that's all", "no thats all", "no that's it", "no thats it",
            "no, that's all", "no, thats all", "no, that's it", "no, thats it", "finished",
            "i'm done", "im done", "all done",
        ),
        CommandName.DONE,
    ),
    **dict.fromkeys(("keep going", "carry on", "next question", "more"), CommandName.MORE),
    **dict.fromkeys(("help", "commands"), CommandName.HELP),
    **dict.fromkeys(
        (
            "leave it out", "leave that out", "take it out", "take that out", "keep it",
            "keep that", "keep it in", "reword", "reword it", "move it to request",
        ),
        CommandName.DECIDE,
    ),
    **dict.fromkeys(
        (
            "check", "check it", "check the whole referral", "check and send", "send it",
            "send it off", "ready to send", "submit it",
        ),
        CommandName.CHECK,
    ),
    **dict.fromkeys(("send for review", "send it for review", "submit"), CommandName.SUBMIT),
}  # fmt: skip

_SECTIONS: dict[str, Section] = {
    **{section.value: section for section in Section},
    "child and family": Section.CHILD,
    "family": Section.CHILD,
    "requests": Section.REQUEST,
    "outcome": Section.OUTCOMES,
    "intervention": Section.INTERVENTIONS,
    "check and send": Section.CLOSE,
    "end": Section.CLOSE,
}
_GO = re.compile(r"(?:go|jump|skip) to (?:the )?(.{2,30}?)(?: section)?", re.IGNORECASE)


def parse_command(text: str) -> Command | None:
    """The command a message is, or None when it is something told; never part of a message."""
    words = " ".join(text.replace("’", "'").split()).strip(" .!?/").lower()
    if words in _WORDS:
        return Command(name=_WORDS[words])
    match = _GO.fullmatch(words)
    if match and match.group(1) in _SECTIONS:
        return Command(name=CommandName.GO, argument=_SECTIONS[match.group(1)])
    return None


def read_section(name: str) -> Section | None:
    """The section a word names, if it names one."""
    return _SECTIONS.get(name.strip().lower())
