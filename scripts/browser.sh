#!/bin/sh
# Prints the path of a Chromium for the browser tests; installs one where there is none.
set -eu

for name in "${REFERRAL_TEST_BROWSER:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [ -n "$name" ] || continue
    if command -v "$name" >/dev/null 2>&1; then
        command -v "$name"
        exit 0
    fi
done

for path in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
            "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    if [ -x "$path" ]; then
        echo "$path"
        exit 0
    fi
done

bundled() {
    .venv/bin/python -c '
import os
from playwright.sync_api import sync_playwright
with sync_playwright() as p:
    path = p.chromium.executable_path
    print(path if os.path.exists(path) else "")
'
}

found=$(bundled 2>/dev/null || true)
if [ -z "$found" ]; then
    echo "No browser found; installing one for the tests ..." >&2
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        { apt-get update -qq && apt-get install -y -qq chromium; } >&2 || true
        if command -v chromium >/dev/null 2>&1; then
            command -v chromium
            exit 0
        fi
    fi
    .venv/bin/python -m playwright install chromium >&2 || true
    found=$(bundled 2>/dev/null || true)
fi

if [ -z "$found" ]; then
    echo "The browser tests need Chromium and none could be installed." >&2
    echo "Install Chromium or Chrome, or set REFERRAL_TEST_BROWSER to its path." >&2
    exit 1
fi
echo "$found"
