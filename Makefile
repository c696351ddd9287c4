# Two commands are all a newcomer needs: `make run` and `make test`.
.POSIX:
.PHONY: install install-dev run test check format bench lock clean

PORT = 8000

run: install
	@.venv/bin/referral demo --port $(PORT)

install:
	@sh scripts/install.sh requirements.lock

install-dev:
	@sh scripts/install.sh requirements-dev.lock

# The browser tests hold an event loop of their own, so they have a process of their own.
test: install-dev
	@browser=$$(sh scripts/browser.sh) || exit 1; \
	export REFERRAL_TEST_BROWSER="$$browser"; \
	if [ -n "$(ARGS)" ]; then exec .venv/bin/python -m pytest $(ARGS); fi; \
	.venv/bin/python -m pytest tests --ignore=tests/e2e && .venv/bin/python -m pytest tests/e2e

check: install-dev
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/referral flow lint

format: install-dev
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .

bench: install-dev
	@.venv/bin/python -m tests.bench
	@.venv/bin/python -W ignore -m tests.bench_startup

lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -q requirements.in -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -q requirements-dev.in -o requirements-dev.lock

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache test-output
