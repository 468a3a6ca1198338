# The verbs of this project. Python 3.11 or newer and make are all that is presumed.
#
#   make run      the demonstration, on this machine       make bench    how fast it is
#   make test     every test                               make format   put the code in form
#   make check    form, lint, types, contracts             make lock     renew the two lock files
#   make bench-intake     how well spreadsheets are understood, file by file
#   make bench-measures   how fast measures are at 1 and 20 million people
#   make bench-disclosure what an attacker learns from every protected figure
#   make bench-funnel     what the funnel finds of a council that differs, and claims of others
#   make bench-changes    how often a council that hardly changed is said to have changed
#   make bench-projection whether goals are met, and shares come to lie, where projections say
#   make clean    remove what the other verbs made

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check

# What is installed is known by what it was installed from, so a second start installs nothing, and
# a changed lock file or a checkout moved elsewhere installs anew.
RUNTIME_KEY := $(shell { pwd; cat requirements.lock pyproject.toml; } | cksum | cut -d ' ' -f 1)
DEV_KEY := $(shell { pwd; cat requirements-dev.lock pyproject.toml; } | cksum | cut -d ' ' -f 1)
RUNTIME := $(VENV)/.installed-runtime-$(RUNTIME_KEY)
DEV := $(VENV)/.installed-dev-$(DEV_KEY)

# An environment whose Python has gone, or is too old, counts as nothing installed.
NEW_ENOUGH := 'import sys; sys.exit(sys.version_info < (3, 11))'
$(shell $(PY) -c $(NEW_ENOUGH) 2>/dev/null || rm -f $(VENV)/.installed-*)

.PHONY: help run test check bench bench-intake bench-measures bench-disclosure bench-funnel \
	bench-changes bench-projection format lock clean servers

help:
	@sed -n '/^#   make/s/^# //p' Makefile

run: $(RUNTIME)
	@exec $(VENV)/bin/wit demo $(ARGS)

test: $(DEV) servers
	$(PY) -m pytest $(ARGS)

check: $(DEV)
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) -c 'from importlinter.cli import lint_imports_command as lint; lint()' --no-logo

bench: $(DEV) servers
	$(PY) -m pytest tests/bench -o python_files='bench_*.py' -s $(ARGS)

bench-intake: $(DEV)
	$(PY) -m tests.bench.intake $(ARGS)

bench-measures: $(DEV) servers
	$(PY) -m tests.bench.measures $(ARGS)

bench-disclosure: $(DEV)
	OPENBLAS_NUM_THREADS=1 $(PY) -m tests.bench.disclosure $(ARGS)

bench-funnel: $(DEV)
	$(PY) -m tests.bench.funnel $(ARGS)

bench-changes: $(DEV)
	$(PY) -m tests.bench.changes $(ARGS)

bench-projection: $(DEV)
	$(PY) -m tests.bench.projection $(ARGS)

format: $(DEV)
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

# Both locks hold every file of every platform by its hash, and name no place to fetch it from.
COMPILE := pip compile pyproject.toml --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links \
	--custom-compile-command 'make lock' --quiet $(ARGS)

lock: $(PY)
	@test -x $(VENV)/bin/uv || $(PIP) install --quiet 'uv>=0.13'
	$(VENV)/bin/uv $(COMPILE) --group build --output-file requirements.lock
	$(VENV)/bin/uv $(COMPILE) --group dev --constraints requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
	rm -rf .import_linter_cache .grimp_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# ---------------------------------------------------------------- behind the verbs

$(RUNTIME): | $(PY)
	@echo 'Installing what the dashboard needs (about half a minute, once).'
	@$(PIP) install --quiet --require-hashes -r requirements.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@$(PY) -m compileall -q etl dashboard
	@rm -f $(VENV)/.installed-runtime-* && touch $@

# The development lock holds all of the other, at the same versions.
$(DEV): | $(PY)
	@echo 'Installing what the dashboard and its tests need (about a minute, once).'
	@$(PIP) install --quiet --require-hashes -r requirements-dev.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@$(PY) -m compileall -q etl dashboard
	@rm -f $(VENV)/.installed-* && touch $@ $(RUNTIME)

# Always looked at: a folder made by other means may lack pip, and one whose Python has gone is
# made anew.
.PHONY: $(PY)
$(PY):
	@$(PY) -c $(NEW_ENOUGH) 2>/dev/null || { \
	  $(PYTHON) -c $(NEW_ENOUGH) 2>/dev/null || { \
	    echo 'This needs Python 3.11 or newer; none was found. Install it, or name it: make PYTHON=/path/to/python3.11' >&2; \
	    exit 1; }; \
	  $(PYTHON) -m venv --clear $(VENV) || { \
	    echo 'Python could not make an environment. On Debian and Ubuntu, install python3-venv.' >&2; \
	    exit 1; }; }
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PY) -m ensurepip >/dev/null

# The tests use a real browser and a real PostgreSQL server: found, or installed where that is ours
# to do, or asked for in a sentence.
servers: $(DEV)
	@$(PY) tests/servers.py >/dev/null 2>&1 || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	    echo 'Installing Chromium and PostgreSQL for the tests (once).'; \
	    export DEBIAN_FRONTEND=noninteractive; \
	    apt-get update -qq </dev/null && \
	    apt-get install -qq -y --no-install-recommends chromium postgresql </dev/null >/dev/null; \
	  fi; \
	  $(PY) tests/servers.py; }
