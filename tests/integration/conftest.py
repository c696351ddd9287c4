"""Names that the tests of this folder use; the fixtures stand in `tests.conftest`."""

from tests.served import ACCOUNTS, ELSEWHERE, PASSWORD, Server

__all__ = ["ACCOUNTS", "ELSEWHERE", "PASSWORD", "Server"]
