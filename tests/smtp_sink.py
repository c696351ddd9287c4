"""A mail server in this process that keeps what it is given, or refuses it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass
class Sink:
    """What arrived, and how the server behaves."""

    port: int = 0
    mails: list[str] = field(default_factory=list)
    refuses: bool = False
    hangs_up: bool = False

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One conversation, as RFC 5321 has it."""
        writer.write(b"220 sink\r\n")
        while line := (await reader.readline()).decode():
            word = line[:4].upper()
            if self.hangs_up and word == "MAIL":
                break
            if word == "DATA":
                writer.write(b"354 go on\r\n")
                lines: list[str] = []
                while (text := (await reader.readline()).decode()) != ".\r\n":
                    lines.append(text)
                self.mails.append("".join(lines))
                writer.write(b"250 kept\r\n")
            elif word == "RCPT" and self.refuses:
                writer.write(b"550 nobody here\r\n")
            elif word == "QUIT":
                writer.write(b"221 bye\r\n")
                break
            else:
                writer.write(b"250 ok\r\n")
        writer.close()


@asynccontextmanager
async def smtp_sink() -> AsyncIterator[Sink]:
    """A sink on a free port of this machine."""
    sink = Sink()
    server = await asyncio.start_server(sink.serve, "127.0.0.1", 0)
    sink.port = server.sockets[0].getsockname()[1]
    try:
        yield sink
    finally:
        server.close()
        await server.wait_closed()
