"""Folders of YAML files → the rulebook of a run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import yaml

from checker.model import Place, Problem
from checker.problems import problem
from checker.rulebook.build import Lexicon, build_lexicon, build_rule
from checker.rulebook.nodes import Faults, compose
from checker.rulebook.rule import Rule, Rulebook

__all__ = ["LEXICON", "load_rules", "packs_folder"]

#: The file that holds words for the rules, and the one that holds words for the open claims (`checker.text.concepts`).
LEXICON, CONCEPTS = "lexicon.yaml", "concepts.yaml"
LARGEST = 5_000_000  # bytes of a rule file; more is a mistake, not a rule


def packs_folder() -> Path:
    """The folder of the rules that come with the program: in the installed package, else in the source tree."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "packs"
    return installed if installed.is_dir() else package.parent / "rules"


def load_rules(folders: Sequence[str | Path] = (), *, shipped: bool = True) -> tuple[Rulebook, list[Problem]]:
    """The shipped rules and those of the folders, and every mistake in them.

    A later folder's rule takes the place of an earlier one with the same id; so do its word sets, event nouns and
    synonyms. A rule with a mistake is left out. A folder is read with its subfolders, in the order of names; a single
    YAML file is a folder of one.
    """
    problems: list[Problem] = []
    chosen: list[tuple[str, list[Path]]] = []
    for folder in ([packs_folder()] if shipped else []) + [Path(f) for f in folders]:
        if folder.is_dir():
            chosen.append((str(folder), sorted(p for p in folder.rglob("*") if p.suffix in (".yaml", ".yml"))))
        elif folder.is_file():
            chosen.append((str(folder), [folder]))
        else:
            problems.append(problem("R100", Place(str(folder))))

    roots: list[list[tuple[Path, yaml.Node]]] = []
    words = Lexicon()
    for _, files in chosen:
        composed = [(path, root) for path in files if (root := _compose(path, problems)) is not None]
        for path, root in composed:
            if path.name == LEXICON:
                faults = Faults(str(path))
                words = _joined(words, build_lexicon(root, faults))
                problems += faults.problems
        roots.append([(path, root) for path, root in composed if path.name not in (LEXICON, CONCEPTS)])

    rules: dict[str, Rule] = {}
    for files_and_roots in roots:
        rules |= _rules_of(files_and_roots, words, problems)
    return Rulebook(tuple(rules.values()), words.sets, words.events, words.synonyms), problems


def _compose(path: Path, problems: list[Problem]) -> yaml.Node | None:
    place = Place(str(path))
    try:
        if path.stat().st_size > LARGEST:
            problems.append(problem("R116", place, fault="it is larger than 5 MB"))
            return None
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        problems.append(problem("R116", place, fault="it is not UTF-8"))
        return None
    except OSError as error:
        problems.append(problem("R116", place, fault=error.strerror or "the system refuses"))
        return None
    root, faults = compose(text, str(path))
    problems += faults
    if root is None and not faults:
        problems.append(problem("R116", place, fault="it is empty"))
    return root


def _rules_of(
    files: Sequence[tuple[Path, yaml.Node]], words: Lexicon, problems: list[Problem]
) -> dict[str, Rule]:
    found: dict[str, Rule] = {}
    for path, root in files:
        faults = Faults(str(path))
        rule = build_rule(root, faults, words)
        if rule.id in found:
            faults.problems.append(problem("R112", rule.place, id=rule.id, other=found[rule.id].place))
        if not faults.problems:
            found[rule.id] = rule
        problems += sorted(faults.problems, key=lambda p: (p.place, p.code))
    return found


def _joined(a: Lexicon, b: Lexicon) -> Lexicon:
    return Lexicon({**a.sets, **b.sets}, {**a.events, **b.events}, {**a.synonyms, **b.synonyms})
