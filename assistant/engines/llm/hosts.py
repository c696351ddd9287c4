"""Which hosts words may go to: this machine always, any other only when named and over https."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from assistant.errors import SettingsError

_HOST = re.compile(
    r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)*"
)
_NUMBERS = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)(?:\.(?:0x[0-9a-f]*|[0-9]+))*")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the model service is."""

    url: str
    host: str
    is_remote: bool


def check_endpoint(url: str, allowed_hosts: tuple[str, ...] = ()) -> Endpoint:
    """The endpoint when words may go there; otherwise `SettingsError` saying what to change."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").lower().rstrip(".")
        _ = parts.port
    except ValueError as error:
        raise _problem("is not a web address") from error
    if parts.scheme not in ("http", "https"):
        raise _problem("must begin with http:// or https://")
    if parts.username is not None or parts.password is not None:
        raise _problem("must not hold a user name or password; give the key in its own setting")
    if parts.query or parts.fragment:
        raise _problem("must not have anything after the path")
    if not host or any(char.isspace() or char == "\\" for char in url.strip()):
        raise _problem("is not a web address")
    if _is_loopback(host):
        return Endpoint(url=url.strip().rstrip("/"), host=host, is_remote=False)
    allowed = {item.strip().lower().rstrip(".") for item in allowed_hosts if item.strip()}
    if host not in allowed:
        raise _problem(
            "is on another machine and its host is not in REFERRAL_LLM_ALLOWED_HOSTS. Name the "
            "host there only if your organisation has agreed that words may be sent to it"
        )
    if parts.scheme != "https":
        raise _problem("is on another machine and must begin with https://")
    if not _is_plain_host(host):
        raise _problem("must name its host by name, or by an ordinary address")
    return Endpoint(url=url.strip().rstrip("/"), host=host, is_remote=True)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        # Only plain forms are addresses here: "127.1", "0x7f000001" and "2130706433" are not.
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback


def _is_plain_host(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return bool(_HOST.fullmatch(host)) and not _NUMBERS.fullmatch(host)
    return not (
        address.is_link_local
        or address.is_unspecified
        or address.is_multicast
        or address.is_reserved
        or getattr(address, "ipv4_mapped", None) is not None
    )


def _problem(what: str) -> SettingsError:
    return SettingsError(f"REFERRAL_LLM_URL {what}. The AI helper is not started.")
