# Each target works from a clean clone and is quick when it was run before.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
export PYANNOTE_METRICS_ENABLED := 0

.PHONY: all demo test lint bench models clean

all: lint test

$(INSTALLED): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@

models: $(INSTALLED)
	$(BIN)/panelscribe models fetch

demo: models
	$(BIN)/panelscribe transcribe samples/breakfast/breakfast.mp3 -o drafts || test $$? -eq 3

test: models
	$(BIN)/panelscribe models fetch tiny.en
	$(BIN)/python -m pytest

lint: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: models
	$(BIN)/python -m tests.bench

clean:
	rm -rf $(VENV) drafts build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
