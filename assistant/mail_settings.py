"""Where mails go out, if any do; see `assistant.mail` for what they say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

MAIL_ADDRESS = re.compile(r"[^\s@<>,;:\"\\()\[\]]{1,64}@[A-Za-z0-9.-]{1,180}\.[A-Za-z]{2,24}")
"""What is taken for an address: plain enough that no header can be smuggled into it."""


class Security(StrEnum):
    """How the way to the mail server is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


@dataclass(frozen=True)
class MailSettings:
    """A mail server, and who the mails come from."""

    host: str
    port: int
    sender: str
    security: Security = Security.STARTTLS
    user: str = ""
    password: str = field(default="", repr=False)


def read_mail(given: Mapping[str, str]) -> tuple[MailSettings | None, list[str]]:
    """The settings from `REFERRAL_MAIL_*`, None for no mail, and what is wrong with them."""
    server = given.get("REFERRAL_MAIL_SERVER", "")
    if not server:
        return None, []
    problems: list[str] = []
    host, _, port = server.rpartition(":") if ":" in server else (server, "", "587")
    if not host or not port.isdecimal() or not 0 < int(port) < 65_536:
        problems.append("REFERRAL_MAIL_SERVER has to look like mail.example.org:587.")
        port = "587"
    security = given.get("REFERRAL_MAIL_SECURITY") or Security.STARTTLS.value
    if security not in tuple(Security):
        problems.append(f"REFERRAL_MAIL_SECURITY can be: {', '.join(Security)}.")
        security = Security.STARTTLS.value
    user = given.get("REFERRAL_MAIL_USER", "")
    password = ""
    if user:
        try:
            password = Path(given.get("REFERRAL_MAIL_PASSWORD_FILE", "")).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            problems.append("REFERRAL_MAIL_PASSWORD_FILE names no file that can be read.")
        if security == Security.NONE:
            problems.append(
                "REFERRAL_MAIL_SECURITY is none, which would send the mail password in clear."
            )
    sender = given.get("REFERRAL_MAIL_FROM", "")
    if not MAIL_ADDRESS.fullmatch(sender):
        problems.append("REFERRAL_MAIL_FROM has to be the address that mails come from.")
    if not given.get("REFERRAL_ORIGIN"):
        problems.append("REFERRAL_MAIL_SERVER needs REFERRAL_ORIGIN: the link leads there.")
    settings = MailSettings(host, int(port), sender, Security(security), user, password)
    return settings, problems
