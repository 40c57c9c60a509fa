"""Folders of YAML files → the rulebook of a run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from checker.model import Place, Problem
from checker.problems import problem
from checker.rulebook.build import Lexicon, build_lexicon, build_rule, refines
from checker.rulebook.nodes import Faults, compose
from checker.rulebook.rule import Rule, Rulebook

__all__ = ["LEXICON", "load_rules", "packs_folder"]

#: The file that holds words for the rules.
LEXICON = "lexicon.yaml"
#: Those that hold words for the open claims: `checker.text.concepts`, `checker.claims.questions`.
OF_CLAIMS = ("concepts.yaml", "questions.yaml")
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
    YAML file is a folder of one. Rules that refine others come first, those of a later folder in front: yours are asked
    before ours which claims are their own.
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
        roots.append([(path, root) for path, root in composed if path.name not in (LEXICON, *OF_CLAIMS)])

    built: list[dict[str, Rule]] = [{} for _ in roots]
    for read, found in zip(roots, built, strict=True):
        _build([row for row in read if not refines(row[1])], words, {}, found, problems)
    bases = {r.id: r for found in built for r in found.values() if any(f.every for f in r.find)}
    for read, found in zip(roots, built, strict=True):
        _build([row for row in read if refines(row[1])], words, bases, found, problems)
    rules = {identifier: rule for found in built for identifier, rule in found.items()}
    refining = [r for found in reversed(built) for r in found.values() if r.refines and rules[r.id] is r]
    plain = [r for r in rules.values() if not r.refines]
    return Rulebook((*refining, *plain), words.sets, words.events, words.synonyms), problems


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


def _build(
    files: Sequence[tuple[Path, yaml.Node]],
    words: Lexicon,
    bases: Mapping[str, Rule],
    found: dict[str, Rule],
    problems: list[Problem],
) -> None:
    """Add the rules of some files of one folder to those found in it."""
    for path, root in files:
        faults = Faults(str(path))
        rule = build_rule(root, faults, words, bases)
        if rule.id in found:
            faults.problems.append(problem("R112", rule.place, id=rule.id, other=found[rule.id].place))
        if not faults.problems:
            found[rule.id] = rule
        problems += sorted(faults.problems, key=lambda p: (p.place, p.code))


def _joined(a: Lexicon, b: Lexicon) -> Lexicon:
    return Lexicon({**a.sets, **b.sets}, {**a.events, **b.events}, {**a.synonyms, **b.synonyms})
