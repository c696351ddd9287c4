#!/bin/sh
# Makes .venv from a hash-locked file; does nothing when that is done already.
# Usage: sh scripts/install.sh requirements.lock
set -eu

lock=$1
supported="3.11, 3.12 or 3.13"

find_python() {
    for name in "${PYTHON:-}" python3.13 python3.12 python3.11 python3 python; do
        [ -n "$name" ] || continue
        command -v "$name" >/dev/null 2>&1 || continue
        if "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null
        then
            echo "$name"
            return 0
        fi
    done
    return 1
}

fingerprint() {
    cat requirements.lock requirements-dev.lock pyproject.toml | cksum | tr ' ' '-'
}

stamp=".venv/.installed-$(basename "$lock")-$(fingerprint)"
dev=".venv/.installed-requirements-dev.lock-$(fingerprint)"
if [ -e "$stamp" ] || [ -e "$dev" ]; then
    exit 0
fi

if [ ! -x .venv/bin/python ]; then
    python=$(find_python) || {
        echo "Python $supported is needed and was not found." >&2
        echo "Found: $(python3 --version 2>/dev/null || echo 'no python3')." >&2
        echo "Install one of them, or name it: make run PYTHON=/path/to/python3.12" >&2
        exit 1
    }
    echo "Making the environment in .venv with $("$python" --version) ..."
    "$python" -m venv .venv || {
        echo "The environment could not be made. On Debian: apt-get install python3-venv" >&2
        exit 1
    }
fi

echo "Installing locked packages (a few minutes the first time) ..."
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
rm -f .venv/.installed-"$(basename "$lock")"-*
: > "$stamp"
