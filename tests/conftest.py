"""Fixtures for all tests; the served app is one for the session, as Chainlit is for a process."""

from tests.served import server

__all__ = ["server"]
