# make run: what five contradictory reports add up to.  make test: every test that pip can install.
PY ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Tests run on every core; tests of one file stay together, for they share what was read once.
CORES := -n auto --dist loadfile
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: run test test-all check gold floors golden bench learn clean help

help:
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile

$(BIN)/.run: pyproject.toml
	$(PY) -m venv $(VENV)
	$(BIN)/python -m pip install -q -e .
	touch $@

$(BIN)/.dev: pyproject.toml
	test -x $(BIN)/python || $(PY) -m venv $(VENV)
	$(BIN)/python -m pip install -q -e '.[dev]'
	touch $(BIN)/.run $@

run: $(BIN)/.run ## read the example reports and print what they add up to (writes out/)
	$(BIN)/habeas read examples/venezuela --out out --force

test: $(BIN)/.dev ## every test that pip can install; names what was skipped
	$(BIN)/python -m pytest -rs $(CORES)

test-all: $(BIN)/.dev ## the same with nothing skipped: wants chromium installed
	HABEAS_NO_SKIP=1 $(BIN)/python -m pytest -rs $(CORES)

check: $(BIN)/.dev ## lint, format, types, import rules
	$(BIN)/ruff check src tests scripts
	$(BIN)/ruff format --check src tests scripts
	$(BIN)/mypy
	$(BIN)/lint-imports

gold: $(BIN)/.dev ## precision, recall and F1 on the annotated reports, with gains and losses
	$(BIN)/python -m scripts.gold

floors: $(BIN)/.dev ## lift the floors under make gold to what is reached now; refuses to lower one
	$(BIN)/python -m scripts.floors --raise

golden: $(BIN)/.dev ## rewrite the golden dossiers; read the diff afterwards
	HABEAS_GOLDEN=write $(BIN)/python -m pytest tests/golden -q

bench: $(BIN)/.dev ## speed as ratios measured in one run
	$(BIN)/python -m scripts.bench

learn: $(BIN)/.dev ## learn the ranker's weights from tests/gold/reports/dev
	$(BIN)/python -m pip install -q -e '.[learn]'
	$(BIN)/python -m scripts.learn --write

clean: ## remove what can be made again
	rm -rf out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache src/*.egg-info
