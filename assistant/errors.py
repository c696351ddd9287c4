"""Everything that can go wrong and be told to a person, as one family.

ReferralError
├── TextError            the words can't be taken as they are (too long)
├── CommandError         what was asked can't be done now; says what can
├── NotFoundError        no such thing, or not for this person: the two look the same
├── NotAllowedError      this person may not do this
├── StaleError           somebody or another tab changed it first
├── StorageError         it could not be saved; says what is safe
├── EngineUnavailableError   an engine gave no answer; the words are safe
├── FlowError            the interview files do not hold together (all problems in one report)
├── SignInError          a sign-in elsewhere did not work; says what to do
├── SettingsError        the server can't start safely
└── ExportError          a file could not be made

Each error's text is for the person: what happened, what is safe, what to do next. `detail` is for
the log and holds no names, quotes or typed words.
"""

from __future__ import annotations


class ReferralError(Exception):
    """The family's root. `str(error)` may be shown to the person as it is."""

    def __init__(self, message: str, *, detail: str = "") -> None:
        super().__init__(message)
        self.detail = detail


class TextError(ReferralError):
    """The typed words can't be taken as they are."""


class CommandError(ReferralError):
    """What was asked can't be done in this state."""


class NotFoundError(ReferralError):
    """No such thing, or not for this person; deliberately one and the same."""

    def __init__(self, message: str = "There is nothing here for this account.") -> None:
        super().__init__(message)


class NotAllowedError(ReferralError):
    """This person may see it but not do this."""


class StaleError(ReferralError):
    """It changed since this page was loaded; nothing was overwritten."""


class StorageError(ReferralError):
    """It could not be written; the message says what is and is not saved."""


class EngineUnavailableError(ReferralError):
    """An engine gave no usable answer; the words themselves are saved."""


class FlowError(ReferralError):
    """The interview files do not hold together.

    `problems` has one line per place: `background.yaml: questions[2].ask: must not be empty`.
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(
            "The interview files have problems, so the interview can't start:\n"
            + "\n".join(f"  {problem}" for problem in problems)
        )
        self.problems = problems


class SignInError(ReferralError):
    """The organisation's own sign-in could not be completed."""


class SettingsError(ReferralError):
    """The server can't start safely with these settings."""


class ExportError(ReferralError):
    """A file could not be made; the referral itself is unchanged."""
