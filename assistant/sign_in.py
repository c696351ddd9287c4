"""How people sign in: with a password here, with the organisation's own sign-in, or by a proxy.

Only settings, and what the claims of another sign-in mean here; the doing is in `web`.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from assistant.domain.ports import Role

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


class SignInKind(StrEnum):
    """The ways; one at a time, said outright."""

    PASSWORD = "password"  # noqa: S105 -- the name of a way, no password
    OIDC = "oidc"
    HEADER = "header"


@dataclass(frozen=True)
class RoleMapping:
    """Which groups of another sign-in make somebody what here; with none, accounts stand here."""

    staff: frozenset[str] = frozenset()
    supervisors: frozenset[str] = frozenset()
    administrators: frozenset[str] = frozenset()

    @property
    def is_used(self) -> bool:
        """Do groups decide about roles at all?"""
        return bool(self.staff or self.supervisors or self.administrators)

    def role_of(self, groups: frozenset[str]) -> Role | None:
        """The role these groups give; None for none.

        Somebody in several gets the first of administrator, supervisor, staff: what an
        administrator may read is less, so being both never opens more cases than either.
        """
        for role, wanted in (
            (Role.ADMINISTRATOR, self.administrators),
            (Role.SUPERVISOR, self.supervisors),
            (Role.STAFF, self.staff),
        ):
            if groups & wanted:
                return role
        return None


@dataclass(frozen=True)
class OidcSettings:
    """An OpenID Connect provider."""

    issuer: str
    client_id: str
    client_secret: str = field(default="", repr=False)
    scopes: str = "openid profile email"
    login_claim: str = "preferred_username"
    name_claim: str = "name"
    groups_claim: str = "groups"
    team_claim: str = ""


@dataclass(frozen=True)
class HeaderSettings:
    """A proxy that has signed the person in and says who it is."""

    proxies: tuple[Network, ...]
    user_header: str = "x-forwarded-user"
    name_header: str = "x-forwarded-name"
    groups_header: str = "x-forwarded-groups"

    def trusts(self, address: str) -> bool:
        """Is this the address of one of the named proxies?"""
        try:
            found = ipaddress.ip_address(address)
        except ValueError:
            return False
        if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped is not None:
            found = found.ipv4_mapped
        return any(found in network for network in self.proxies)


@dataclass(frozen=True)
class SignInSettings:
    """Which way is used, and its settings."""

    kind: SignInKind = SignInKind.PASSWORD
    roles: RoleMapping = RoleMapping()
    oidc: OidcSettings | None = None
    header: HeaderSettings | None = None

    @property
    def uses_passwords(self) -> bool:
        """Are there passwords here?"""
        return self.kind is SignInKind.PASSWORD


def read_sign_in(given: Mapping[str, str]) -> tuple[SignInSettings, list[str]]:
    """The settings from `REFERRAL_LOGIN` and its companions, and what is wrong with them."""
    name = given.get("REFERRAL_LOGIN") or SignInKind.PASSWORD.value
    if name not in tuple(SignInKind):
        return SignInSettings(), [
            f"REFERRAL_LOGIN is {name!r}; it can be: {', '.join(SignInKind)}."
        ]
    kind = SignInKind(name)
    roles = RoleMapping(
        staff=_listed(given, "REFERRAL_LOGIN_STAFF"),
        supervisors=_listed(given, "REFERRAL_LOGIN_SUPERVISORS"),
        administrators=_listed(given, "REFERRAL_LOGIN_ADMINISTRATORS"),
    )
    problems: list[str] = []
    if kind is SignInKind.OIDC:
        return SignInSettings(kind, roles, oidc=_read_oidc(given, problems)), problems
    if kind is SignInKind.HEADER:
        return SignInSettings(kind, roles, header=_read_header(given, problems)), problems
    return SignInSettings(kind), problems


def _read_oidc(given: Mapping[str, str], problems: list[str]) -> OidcSettings:
    issuer = given.get("REFERRAL_OIDC_ISSUER", "").rstrip("/")
    parts = urlsplit(issuer)
    is_local = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "::1", "localhost")
    if not parts.netloc or not (parts.scheme == "https" or is_local) or parts.query:
        problems.append(
            "REFERRAL_OIDC_ISSUER has to be your provider's address, beginning with https://."
        )
    client_id = given.get("REFERRAL_OIDC_CLIENT_ID", "")
    if not client_id:
        problems.append("REFERRAL_OIDC_CLIENT_ID is missing: the name your provider knows us by.")
    secret = ""
    secret_file = given.get("REFERRAL_OIDC_SECRET_FILE", "")
    if secret_file:
        try:
            secret = Path(secret_file).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            problems.append("REFERRAL_OIDC_SECRET_FILE names a file that can't be read.")
    defaults = OidcSettings(issuer, client_id)
    return OidcSettings(
        issuer=issuer,
        client_id=client_id,
        client_secret=secret,
        scopes=given.get("REFERRAL_OIDC_SCOPES") or defaults.scopes,
        login_claim=given.get("REFERRAL_OIDC_LOGIN_CLAIM") or defaults.login_claim,
        name_claim=given.get("REFERRAL_OIDC_NAME_CLAIM") or defaults.name_claim,
        groups_claim=given.get("REFERRAL_OIDC_GROUPS_CLAIM") or defaults.groups_claim,
        team_claim=given.get("REFERRAL_OIDC_TEAM_CLAIM") or defaults.team_claim,
    )


def _read_header(given: Mapping[str, str], problems: list[str]) -> HeaderSettings:
    networks: list[Network] = []
    for text in sorted(_listed(given, "REFERRAL_HEADER_PROXIES")):
        try:
            networks.append(ipaddress.ip_network(text))
        except ValueError:
            problems.append(f"REFERRAL_HEADER_PROXIES has {text!r}, which is no address.")
    if not networks and not problems:
        problems.append(
            "REFERRAL_HEADER_PROXIES is missing: the addresses of the proxies that are believed."
        )
    if any(network.prefixlen == 0 for network in networks):
        problems.append("REFERRAL_HEADER_PROXIES names every address there is; name the proxies.")
    defaults = HeaderSettings(())
    return HeaderSettings(
        proxies=tuple(networks),
        user_header=(given.get("REFERRAL_HEADER_USER") or defaults.user_header).lower(),
        name_header=(given.get("REFERRAL_HEADER_NAME") or defaults.name_header).lower(),
        groups_header=(given.get("REFERRAL_HEADER_GROUPS") or defaults.groups_header).lower(),
    )


def _listed(given: Mapping[str, str], name: str) -> frozenset[str]:
    return frozenset(item.strip() for item in given.get(name, "").split(",") if item.strip())
