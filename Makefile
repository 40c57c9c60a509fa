# Two commands do everything on a machine that has Python 3.11 and make: `make demo` and `make test`.

PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
JOBS ?= 2

.PHONY: demo test bench golden clean

demo: $(VENV)/ready
	@echo
	@echo '$$ check examples/tariff-talks --retrieved 2025-05-29'
	@$(BIN)/check examples/tariff-talks --retrieved 2025-05-29 --fail-on never -o md=build/tariff-talks.md
	@echo
	@echo '$$ check examples/storm'
	@$(BIN)/check examples/storm --fail-on never -o md=build/storm.md
	@echo
	@echo '$$ cat build/storm.md'
	@cat build/storm.md

# All of it even where a part fails, so that one run tells everything.
test: $(VENV)/ready
	@failed=; \
	$(BIN)/ruff check . || failed="$$failed ruff"; \
	$(BIN)/mypy || failed="$$failed mypy"; \
	$(BIN)/check rules validate || failed="$$failed rules"; \
	$(BIN)/check rules test || failed="$$failed examples"; \
	$(BIN)/pytest -q -n $(JOBS) --dist loadfile || failed="$$failed tests"; \
	test -z "$$failed" || { echo "failed:$$failed"; exit 1; }

bench: $(VENV)/ready
	$(BIN)/python bench/run.py

# Written anew: the reports of the examples, the generated pages of the docs, the session of the README.
golden: $(VENV)/ready
	$(BIN)/pytest -q --rewrite -m golden

$(VENV)/ready: pyproject.toml
	@test -n "$(PYTHON)" || { echo "check needs Python 3.11 or later: make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
