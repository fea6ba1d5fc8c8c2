# make demo: sets up what the command needs, runs the main job on the shipped example and
# says where the files are. make test: sets up the rest, checks and runs all tests.
# Both need Python 3.11+ and make only.

PYTHON ?= python3
BIN := .venv/bin
RUNS := .venv/ready-to-run
READY := .venv/ready-to-use

.PHONY: demo test test-long check clean

# What Python has compiled once is kept: the tests start many processes.
test test-long: export PYTHONDONTWRITEBYTECODE :=

demo: $(RUNS)
	@rm -rf out/demo
	@$(BIN)/compact-draft demo out/demo

test: check
	$(BIN)/python -m pytest -n 2 --dist loadfile -q

test-long: check
	$(BIN)/python -m pytest -n 2 --dist loadfile -q -m long

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

$(RUNS): requirements-run.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed: make PYTHON=python3.12 ..."; exit 1; }
	@echo "Setting up, once: about a minute, and 400 MB in .venv ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-run.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(RUNS)

$(READY): requirements.lock $(RUNS)
	@echo "Setting up what the tests need too ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $(READY)

clean:
	rm -rf .venv out dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
