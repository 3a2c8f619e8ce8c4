# make demo   sets up, compares the sample story, prints the dossier, writes dossier.html
# make test   sets up, runs every check
# make bench  sets up, measures speed, memory and accuracy
# PYTHON=python3.12 make demo   chooses the interpreter (3.11 to 3.13)

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STORY := examples/ostrel-dam

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.PHONY: demo test lint format bench clean
.DEFAULT_GOAL := demo

demo: $(VENV)/.stamp
	@$(BIN)/rashomon compare $(STORY) --html dossier.html

test: lint
	@$(BIN)/pytest

lint: $(VENV)/.stamp-dev
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

format: $(VENV)/.stamp-dev
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

bench: $(VENV)/.stamp-dev
	@$(BIN)/python benchmarks/speed.py
	@$(BIN)/python benchmarks/stages.py
	@$(BIN)/python benchmarks/reading.py
	@$(BIN)/python benchmarks/accuracy.py

clean:
	@rm -rf $(VENV) dossier.html

# An environment that is there already is kept; pip is asked where there is no uv.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(None if (3, 11) <= v < (3, 14) else "Rashomon needs Python 3.11 to 3.13, this is %d.%d; choose another: PYTHON=python3.12 make" % v[:2])'
	@echo "Setting up $(VENV) ..."
	@if command -v uv >/dev/null; then uv venv --quiet --python "$(PYTHON)" $(VENV); else $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }; fi

install = if command -v uv >/dev/null; then uv pip install --quiet --python $(BIN)/python $(1); else $(BIN)/python -m pip install --quiet --quiet $(1); fi

$(VENV)/.stamp: pyproject.toml | $(BIN)/python
	@$(call install,--editable .)
	@touch $@

$(VENV)/.stamp-dev: pyproject.toml | $(BIN)/python
	@$(call install,--editable '.[dev]')
	@touch $(VENV)/.stamp $@
