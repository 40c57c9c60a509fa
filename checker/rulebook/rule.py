"""A claim kind as its YAML file declares it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.model import Place

__all__ = ["Finder", "Rulebook", "Rule", "Rung", "SameTest"]


@dataclass(frozen=True, slots=True)
class Finder:
    """How a claim is found: by a sentence pattern (`say`), or as every value of some kinds (`every`)."""

    say: str = ""
    every: tuple[str, ...] = ()
    value: str = ""  # the value a match stands for ("no"), or the name of the placeholder that holds it
    place: Place = field(default_factory=lambda: Place(""))


@dataclass(frozen=True, slots=True)
class SameTest:
    """One slot that two claims of the same fact must share, and how it is compared."""

    slot: str
    compare: str
    at_least: float = 1.0
    optional: bool = False  # a claim without the slot passes


@dataclass(frozen=True, slots=True)
class Rung:
    """A step of the ladder: the first whose condition holds gives the verdict."""

    id: str
    when: str
    verdict: str
    severity: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One claim kind: how it is found, what makes two claims the same fact, how a fact is judged."""

    id: str
    title: str
    why: str = ""
    version: int = 1
    severity: str = "error"
    find: tuple[Finder, ...] = ()
    same: tuple[SameTest, ...] = ()
    judge: tuple[Rung, ...] = ()
    place: Place = field(default_factory=lambda: Place(""))


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of a run, by id, and the words they share."""

    rules: tuple[Rule, ...] = ()
    lexicon: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def rule(self, identifier: str) -> Rule:
        return next(r for r in self.rules if r.id == identifier)
