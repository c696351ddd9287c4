"""Prompt files: one Markdown file a task, checked when loaded, rendered with `$names`.

The system part is the same for every call, so a model server can keep it ready; whatever belongs
to one message stands in the user part, staff words between markers.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any

import yaml

from assistant.errors import SettingsError

TASKS = ("extract", "follow-up", "review", "draft-request", "draft-outcomes")
OPENING = "<notes>"
CLOSING = "</notes>"
_STAFF = "staff_words"
_PARTS = re.compile(
    r"\A---\n(?P<front>.*?)\n---\n\s*## system\n(?P<system>.*?)\n## user\n(?P<user>.*)\Z", re.DOTALL
)
# Whatever could open or close the markers is folded to look-alikes of the same length.
_FOLDS = str.maketrans({"<": "‹", ">": "›"})


@dataclass(frozen=True, slots=True)
class Rendered:
    """What is sent: the stable system part and the part of this message."""

    task: str
    version: int
    system: str
    user: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """One task's prompt file."""

    id: str
    version: int
    inputs: tuple[str, ...]
    output: str
    system: str
    user: str

    @property
    def digest(self) -> str:
        """A short hash of the text, so that a change without a new version is seen."""
        return hashlib.sha256(f"{self.system}\n{self.user}".encode()).hexdigest()[:12]

    def render(self, **values: str) -> Rendered:
        """The prompt with its inputs filled in; staff words can't leave their markers."""
        if set(values) != set(self.inputs):
            raise ValueError(f"{self.id} needs exactly {', '.join(self.inputs)}")
        safe = {name: fold_markers(value) for name, value in values.items()}
        user = Template(self.user).substitute(safe)
        return Rendered(task=self.id, version=self.version, system=self.system, user=user)


def fold_markers(text: str) -> str:
    """The text with angle brackets as look-alikes; every character keeps its place."""
    return text.translate(_FOLDS)


def parse_prompt(text: str, name: str) -> Prompt:
    """A prompt from a file's text; raises `SettingsError` with one line a problem."""
    parts = _PARTS.match(text.replace("\r\n", "\n"))
    if parts is None:
        raise SettingsError(f"{name}: needs front matter, then ## system, then ## user")
    problems: list[str] = []
    front = _front_matter(parts["front"], problems)
    system, user = parts["system"].strip(), parts["user"].strip()
    inputs = tuple(str(item) for item in front.get("inputs") or ())
    problems += _input_problems(system, user, inputs)
    version = front.get("version")
    if not isinstance(version, int) or version < 1:
        problems.append("version: must be a whole number from 1")
        version = 1
    for key in ("id", "output"):
        if not isinstance(front.get(key), str):
            problems.append(f"{key}: must be there")
    if front.get("id") != Path(name).stem:
        problems.append("id: must be the file's name")
    if problems:
        raise SettingsError("\n".join(f"{name}: {problem}" for problem in problems))
    return Prompt(
        id=str(front["id"]),
        version=version,
        inputs=inputs,
        output=str(front["output"]),
        system=system,
        user=user,
    )


def load_prompts(folder: Path) -> dict[str, Prompt]:
    """Every task's prompt; raises `SettingsError` with all problems in one report."""
    problems: list[str] = []
    found: dict[str, Prompt] = {}
    for task in TASKS:
        path = folder / f"{task}.md"
        try:
            found[task] = parse_prompt(path.read_text(encoding="utf-8"), path.name)
        except (OSError, UnicodeDecodeError):
            problems.append(f"{path.name}: can't be read")
        except SettingsError as error:
            problems.append(str(error))
    if problems:
        raise SettingsError("The prompt files have problems:\n" + "\n".join(problems))
    return found


def _front_matter(text: str, problems: list[str]) -> dict[str, Any]:
    try:
        front = yaml.safe_load(text)
    except yaml.YAMLError:
        front = None
    if not isinstance(front, dict):
        problems.append("the front matter is not readable YAML")
        return {}
    unknown = set(front) - {"id", "version", "inputs", "output"}
    problems += [f"{key}: is not a key of a prompt" for key in sorted(map(str, unknown))]
    return front


def _input_problems(system: str, user: str, inputs: tuple[str, ...]) -> list[str]:
    problems = []
    if "$" in system:
        problems.append("system: holds a placeholder; only the user part may")
    template = Template(user)
    used = set(template.get_identifiers()) if template.is_valid() else set()
    if used != set(inputs) or len(inputs) != len(set(inputs)):
        problems.append(f"inputs: {sorted(inputs)} are declared and {sorted(used)} are used")
    between = user.partition(OPENING)[2].partition(CLOSING)[0]
    if user.count(f"${_STAFF}") != 1 or f"${_STAFF}" not in between:
        problems.append(f"user: ${_STAFF} must stand once, between {OPENING} and {CLOSING}")
    return problems
