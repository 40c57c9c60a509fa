"""YAML as a tree whose every node knows its line and column, read with every scalar as text.

PyYAML's C composer gives the marks; nothing is constructed, so `no` stays "no", `1:30` stays "1:30" and no tag can
run code.
Each reader takes a node and notes what is wrong with it in `faults`; it returns a usable empty value then, so that
the next mistake is found as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

import yaml

from checker.model import Place, Problem
from checker.problems import problem

__all__ = ["Faults", "compose", "did_you_mean"]

_Loader: type[yaml.CBaseLoader] | type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 30  # collections within collections, counted before the composer recurses into them


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """A remedy for a name that is not known: the nearest known one, else all of them."""
    near = get_close_matches(word.lower(), list(known), 1, 0.6)
    if near:
        return f"did you mean '{near[0]}'?"
    return f"one of: {', '.join(known)}" if known else "see docs/rules.md"


@dataclass
class Faults:
    """Reads the nodes of one file and collects what is wrong with them."""

    path: str
    problems: list[Problem] = field(default_factory=list)

    def place(self, node: yaml.Node | None, within: int | None = None) -> Place:
        """Where a node begins, or where the character `within` its text stands (of a scalar on one line)."""
        if node is None:
            return Place(self.path)
        mark = node.start_mark
        column = mark.column + 1
        if within is not None:
            quoted = isinstance(node, yaml.ScalarNode) and node.style in ("'", '"')
            column += within + quoted
        return Place(self.path, mark.line + 1, column, mark.index, node.end_mark.index)

    def add(self, code: str, node: yaml.Node | None, within: int | None = None, **words: object) -> None:
        self.problems.append(problem(code, self.place(node, within), **words))

    def mapping(self, node: yaml.Node | None, known: Sequence[str] | None, what: str) -> dict[str, yaml.Node]:
        """Key → node; a repeated key and (unless `known` is None) an unknown one are noted and left out."""
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            self.add("R103", node, what=what, shape="key: value pairs")
            return {}
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if not name:
                self.add("R103", key, what=f"a key of {what}", shape="a word")
            elif name in found:
                self.add("R104", key, key=name)
            elif known is not None and name not in known:
                self.add("R101", key, key=name, what=what, hint=did_you_mean(name, known))
            else:
                found[name] = value
        return found

    def items(self, node: yaml.Node | None, what: str) -> list[yaml.Node]:
        """The nodes of a list; a missing one is empty."""
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.add("R103", node, what=what, shape="a list")
            return []
        return list(node.value)

    def word(self, node: yaml.Node | None, what: str, default: str = "") -> str:
        """A scalar's text."""
        if node is None:
            return default
        if not isinstance(node, yaml.ScalarNode):
            self.add("R103", node, what=what, shape="text")
            return default
        return str(node.value)

    def words(self, node: yaml.Node | None, what: str) -> list[str]:
        """The texts of a list of scalars, or of a lone scalar."""
        if isinstance(node, yaml.ScalarNode):
            return [str(node.value)]
        return [w for item in self.items(node, what) if (w := self.word(item, f"an item of {what}"))]

    def one_of(self, node: yaml.Node | None, known: Sequence[str], code: str, default: str) -> str:
        """A scalar that must be one of the known names."""
        if node is None:
            return default
        word = self.word(node, "a name")
        if word in known:
            return word
        if isinstance(node, yaml.ScalarNode):
            self.add(code, node, name=word, hint=did_you_mean(word, known))
        return default


def compose(text: str, path: str) -> tuple[yaml.Node | None, list[Problem]]:
    """The root node of a YAML text, or why there is none."""
    try:
        if _too_deep(text):
            return None, [problem("R115", Place(path), fault="is nested too deeply")]
        return yaml.compose(text, Loader=_Loader), []
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(path, mark.line + 1, mark.column + 1, mark.index, mark.index) if mark else Place(path)
        return None, [problem("R115", place, fault=error.problem or error.context or "cannot be read")]
    except yaml.YAMLError as error:
        return None, [problem("R115", Place(path), fault=str(error).splitlines()[0])]


def _too_deep(text: str) -> bool:
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                return True
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return False
