"""A local authority's form as data: its fields in its order, and what goes into each.

Most areas take no other form than their own, so the pack puts the referral's words under the
fields of that form, to be copied one by one.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from pydantic import Field, ValidationError, field_validator

from assistant.domain.answer_rows import LABELS, STATUS_WORDS
from assistant.domain.record import AnswerStatus
from assistant.domain.text import Frozen, Section
from assistant.errors import SettingsError
from assistant.export import printed
from assistant.export.document import ReferralDocument

TEXT_PARTS = {
    "text.background": Section.BACKGROUND,
    "text.interventions": Section.INTERVENTIONS,
    "text.request": Section.REQUEST,
    "text.outcomes": Section.OUTCOMES,
}
OTHER_PARTS = (
    "text.views",
    "referral.reference",
    "referral.date",
    "referral.written_by",
    "referral.team",
    "referral.approval",
    "referral.other_children",
)
_KNOWN = frozenset({*LABELS, *TEXT_PARTS, *OTHER_PARTS})


class FormField(Frozen):
    """One field of the form and what is put into it, in this order."""

    label: str = Field(min_length=1, max_length=200)
    sources: tuple[str, ...] = Field(alias="from", min_length=1)

    @field_validator("sources")
    @classmethod
    def _are_known(cls, sources: tuple[str, ...]) -> tuple[str, ...]:
        for source in sources:
            if source not in _KNOWN:
                raise ValueError(f"{source!r} is no question and no part of the referral")
        return sources


class FormGroup(Frozen):
    """Some fields under one heading."""

    title: str = Field(min_length=1, max_length=200)
    fields: tuple[FormField, ...] = Field(min_length=1)


class LocalForm(Frozen):
    """The whole form."""

    id: str
    version: int
    title: str
    groups: tuple[FormGroup, ...] = Field(min_length=1)


class FilledField(Frozen):
    """A field with its words; a blank one says so, because blanks are sent back."""

    label: str
    text: str
    is_blank: bool


class FilledGroup(Frozen):
    """Filled fields under their heading."""

    title: str
    fields: tuple[FilledField, ...]


def load_form(path: Path | None = None) -> LocalForm:
    """The form in that file, ours without one; raises `SettingsError` with every problem."""
    shipped = files("assistant.export") / "forms" / "local-form.yaml"
    try:
        text = (path or shipped).read_text(encoding="utf-8")
        return LocalForm.model_validate(yaml.safe_load(text))
    except (yaml.YAMLError, UnicodeDecodeError):
        raise SettingsError(f"{path} can’t be used: it is not readable YAML.") from None
    except ValidationError as error:
        lines = [f"  {_place(item['loc'])}: {item['msg']}" for item in error.errors()]
        raise SettingsError("\n".join([f"{path} can’t be used:", *lines])) from None


def _place(parts: tuple[Any, ...]) -> str:
    return ".".join(str(part) for part in parts)


def fill_form(
    form: LocalForm, document: ReferralDocument, name_of: printed.NameOf
) -> tuple[FilledGroup, ...]:
    """The referral's words under the fields of the form."""
    return tuple(
        FilledGroup(
            title=group.title,
            fields=tuple(_fill(field, document, name_of) for field in group.fields),
        )
        for group in form.groups
    )


def _fill(field: FormField, document: ReferralDocument, name_of: printed.NameOf) -> FilledField:
    found = [
        text for source in field.sources if (text := _words(source, document, name_of)) is not None
    ]
    given = [text for text, is_given in found if is_given]
    # "Not known" is an answer and is written; a question nobody answered is a gap, and says so.
    shown = given or [text for text, _ in found][:1] or [STATUS_WORDS[AnswerStatus.NOT_ASKED]]
    return FilledField(label=field.label, text="\n".join(shown), is_blank=not given)


def _words(
    source: str, document: ReferralDocument, name_of: printed.NameOf
) -> tuple[str, bool] | None:
    """The words of one source and whether something was given; None where it was never asked."""
    if source in TEXT_PARTS:
        text = "\n".join(_lines(document, TEXT_PARTS[source]))
        return (text, True) if text else ("Nothing is recorded.", False)
    if source in OTHER_PARTS:
        text = _own(source, document, name_of)
        return (text, True) if text else None
    answer = printed.answers_by_id(document).get(source)
    if answer is None:
        return None
    return printed.answer_text(answer), answer.status is AnswerStatus.GIVEN


def _lines(document: ReferralDocument, section: Section) -> list[str]:
    lines = []
    for sentence in printed.sentences_of(document, section):
        number = f"{sentence.number}. " if sentence.number is not None else ""
        date = f"{sentence.date_label}: " if sentence.date_label else ""
        lines.append(f"{number}{date}{sentence.text}")
    return lines


def _own(source: str, document: ReferralDocument, name_of: printed.NameOf) -> str:
    match source:
        case "referral.reference":
            return printed.reference(document)
        case "referral.date":
            return printed.day(document.exported_at)
        case "referral.written_by":
            return document.written_by
        case "referral.team":
            return document.team
        case "referral.approval":
            return printed.approval_line(document, name_of)
        case "referral.other_children":
            return "\n".join(printed.other_children_lines(document))
        case _:
            return "\n".join(fact.text for fact in document.views if fact.text)
