# make demo: sets up, runs the main job on the shipped example, says where the files are.
# make test: sets up, checks and runs all tests. Both need Python 3.11+ and make only.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready-to-use

.PHONY: demo test check clean

demo: $(READY)
	@rm -rf out/demo
	@$(BIN)/compact-draft demo out/demo

test: check
	$(BIN)/python -m pytest -n 2 -q

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $(READY)

clean:
	rm -rf .venv out dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
