"""The package is built as docs/architecture.md says."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "checker"
MODULES = sorted(PACKAGE.rglob("*.py"))

#: What each part of the package may import of the others; the lowest stand first.
LAYERS: dict[str, set[str]] = {
    "model": set(),
    "batches": {"model"},
    "problems": {"model"},
    "text": {"model"},
    "values": {"model", "text"},
    "rulebook": {"model", "problems", "text", "values"},
    "clippings": {"model", "problems", "text", "values"},
    "claims": {"model", "problems", "text", "values", "rulebook"},
    "facts": {"model", "problems", "text", "values", "rulebook", "claims"},
    "verdicts": {"model", "problems", "text", "values", "rulebook"},
    "reporting": {"model", "problems", "rulebook"},
    "trials": {"model", "rulebook", "claims", "facts", "verdicts"},
    "pipeline": {"model", "problems", "rulebook", "clippings", "claims", "facts", "verdicts", "reporting", "batches"},
}
#: These see everything.
TOP = {"__init__", "__main__", "cli"}


def part(module: Path) -> str:
    return module.relative_to(PACKAGE).with_suffix("").parts[0]


def imported(module: Path) -> Iterator[str]:
    """The parts of the package that a module imports, anywhere in it."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "checker":
            yield from node.module.split(".")[1:2] or [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] == "checker":
                    yield from alias.name.split(".")[1:2]


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PACKAGE)))
def test_imports_go_one_way(module: Path) -> None:
    here = part(module)
    if here in TOP:
        return
    assert here in LAYERS, f"{here} has no place in LAYERS and docs/architecture.md"
    wrong = {name for name in imported(module) if name != here} - LAYERS[here]
    assert not wrong, f"{module.name} of {here} imports {sorted(wrong)}"


def test_layers_have_no_circle() -> None:
    done: set[str] = set()
    for name, below in LAYERS.items():
        assert below <= done, f"{name} imports what stands above it"
        done.add(name)


def test_every_module_says_what_it_holds() -> None:
    silent = [str(m) for m in MODULES if m.name != "__init__.py" and not ast.get_docstring(ast.parse(m.read_text()))]
    assert silent == []


def test_the_engine_knows_no_rule() -> None:
    """A rule's id in the engine would mean that a mechanism is missing its name."""
    ids = {yaml.safe_load(path.read_text(encoding="utf-8")).get("id") for path in (ROOT / "rules").glob("*.yaml")}
    ids -= {None, "lexicon"}
    assert ids
    found = []
    for module in MODULES:
        tree = ast.parse(module.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and node.value in ids:
                found.append(f"{module.relative_to(ROOT)}:{node.lineno}: {node.value}")
    assert found == []
