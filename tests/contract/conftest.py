"""Loads the client libraries once, so that no test's deadline pays for it."""

from __future__ import annotations

import warnings

import pytest


@pytest.fixture(scope="session", autouse=True)
def _client_libraries() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import langchain_openai  # noqa: F401, PLC0415 -- slow, and only these tests need it
