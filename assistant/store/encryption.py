"""Encryption of single fields, and the key file they all hang on.

AES-256-GCM; a blob is version ‖ key id ‖ nonce ‖ ciphertext with tag. The place a blob belongs to
(table, column, row, interview) is authenticated with it, so a blob moved elsewhere does not open.
"""

from __future__ import annotations

import base64
import binascii
import os
import secrets
import stat
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from assistant.errors import SettingsError, StorageError

_KEY_BYTES = 32
_KEY_ID_BYTES = 4
_NONCE_BYTES = 12
_VERSION = b"\x01"
_HEADER = "referral-assistant-key-1"


class MasterKey:
    """The one secret on disk; every other key is derived from it and never stored."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) != _KEY_BYTES:
            raise SettingsError("The key file does not hold a whole key. Restore it from a copy.")
        self._secret = secret

    def derive(self, purpose: str) -> bytes:
        """A 32-byte key for one purpose; other purposes give unrelated keys."""
        return HKDF(SHA256(), _KEY_BYTES, salt=None, info=purpose.encode()).derive(self._secret)


def create_key(path: Path) -> MasterKey:
    """A new random key, written to `path` for its owner's eyes only.

    Raises `SettingsError` when the file exists already: a key is never overwritten.
    """
    secret = secrets.token_bytes(_KEY_BYTES)
    text = f"{_HEADER} {base64.b64encode(secret).decode()}\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError as exc:
        raise SettingsError(
            f"The key file can't be created: {path}. Check the folder and its permissions.",
            detail=type(exc).__name__,
        ) from None
    return MasterKey(secret)


def read_key(path: Path) -> MasterKey:
    """The key in the file; raises `SettingsError` when it is missing, open to others or damaged."""
    try:
        mode = path.stat().st_mode
        text = path.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as exc:
        raise SettingsError(
            f"The key file can't be read: {path}. Without it the records can't be opened. "
            "Restore it from the copy made when the server was set up.",
            detail=type(exc).__name__,
        ) from None
    if os.name == "posix" and stat.S_IMODE(mode) & 0o077:
        raise SettingsError(
            f"The key file can be read by other accounts: {path}. Run: chmod 600 {path}"
        )
    header, _, encoded = text.strip().partition(" ")
    try:
        secret = base64.b64decode(encoded, validate=True)
    except binascii.Error:
        secret = b""
    if header != _HEADER or len(secret) != _KEY_BYTES:
        raise SettingsError(f"This is not a key file of this program: {path}.")
    return MasterKey(secret)


class Cipher:
    """Seals and opens single fields."""

    def __init__(self, key: MasterKey) -> None:
        secret = key.derive("fields")
        self._aead = AESGCM(secret)
        self._key_id = key.derive("fields-id")[:_KEY_ID_BYTES]

    def seal(self, plain: bytes, *, table: str, column: str, row: str, interview: str) -> bytes:
        """The blob to store at that place."""
        nonce = os.urandom(_NONCE_BYTES)
        place = _place(table, column, row, interview)
        return _VERSION + self._key_id + nonce + self._aead.encrypt(nonce, plain, place)

    def open(self, blob: bytes, *, table: str, column: str, row: str, interview: str) -> bytes:
        """What was sealed; raises `StorageError` for other keys, other places and any change."""
        start = len(_VERSION) + _KEY_ID_BYTES
        known = blob[:start] == _VERSION + self._key_id
        nonce = blob[start : start + _NONCE_BYTES]
        place = _place(table, column, row, interview)
        try:
            if not known or len(nonce) != _NONCE_BYTES:
                raise InvalidTag
            return self._aead.decrypt(nonce, blob[start + _NONCE_BYTES :], place)
        except InvalidTag:
            raise StorageError(
                "A stored entry can't be opened: it was changed outside this program, or belongs "
                "to another key. Nothing was overwritten. Please tell your administrator.",
                detail=f"{table}.{column}",
            ) from None


def _place(*parts: str) -> bytes:
    # Lengths go in, so that no two different places share a spelling.
    return "|".join(f"{len(part)}:{part}" for part in parts).encode()
