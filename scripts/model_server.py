"""Serve a GGUF model on this machine: `python scripts/model_server.py model.gguf [port]`.

For trying the optional model by hand; needs the package xllamacpp in an environment of its own.
The server speaks the OpenAI protocol at http://127.0.0.1:PORT/v1 until it is stopped.
"""

from __future__ import annotations

import sys
import time

THREADS = 2
CONTEXT_TOKENS = 8192


def main() -> None:
    """Start the server on loopback and stay."""
    import xllamacpp  # noqa: PLC0415 -- no part of the product

    parameters = xllamacpp.CommonParams()
    parameters.model.path = sys.argv[1]
    parameters.n_ctx = CONTEXT_TOKENS
    parameters.n_parallel = 1
    parameters.cpuparams.n_threads = THREADS
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = int(sys.argv[2]) if len(sys.argv) > 2 else 8181
    server = xllamacpp.Server(parameters)
    sys.stdout.write(f"{server.listening_address}/v1\n")
    sys.stdout.flush()
    while True:
        time.sleep(3600)


if __name__ == "__main__":
    main()
