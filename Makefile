# Two commands are enough: `make site` and `make test`. `make help` lists the rest.
# Needs Python 3.11 or newer, with venv, and make; all else goes into .venv.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
UV_VERSION := 0.13.9
COMPILE := $(BIN)/uv pip compile pyproject.toml --no-config --quiet --universal --python-version 3.11 \
	--generate-hashes --group build --custom-compile-command "make lock"

.DEFAULT_GOAL := site
.DELETE_ON_ERROR:
.PHONY: site test serve check bench lock clean help

# Exit code 1 of a build says: done, with problems to look at.
site: .venv/site.stamp ## build the dossier of this repository into site/ (the default)
	$(BIN)/python build.py || [ $$? = 1 ]

test: check ## all checks of the code, then all tests
	$(BIN)/python -m pytest --numprocesses auto $(PYTEST_ARGS)

serve: .venv/site.stamp ## show the site, and show it again after every change
	$(BIN)/mkdocs serve

check: .venv/dev.stamp ## style, types and architecture, without the tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/site.stamp ## time a build of 100 made-up clippings from nothing, then with nothing changed
	$(BIN)/python benchmarks/build.py --articles 100

lock: .venv/bin/python ## make requirements/*.txt anew from pyproject.toml (UPGRADE=1: with the newest releases)
	$(PIP) install "uv==$(UV_VERSION)"
	$(COMPILE) $(if $(UPGRADE),--upgrade) --output-file requirements/site.txt
	$(COMPILE) $(if $(UPGRADE),--upgrade) --extra dev --constraint requirements/site.txt \
		--output-file requirements/dev.txt

clean: ## remove what can be made again: the environment, the caches and site/
	rm -rf .venv .dossier site build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' Makefile

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Dossier needs Python 3.11 or newer: make PYTHON=python3.11 ..." if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }

# Everything that is installed is in a lock file, the builder of the package too: hence no build isolation.
.venv/site.stamp: requirements/site.txt pyproject.toml | .venv/bin/python
	$(PIP) install --require-hashes --requirement requirements/site.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

.venv/dev.stamp: requirements/dev.txt .venv/site.stamp
	$(PIP) install --require-hashes --requirement requirements/dev.txt
	touch $@
