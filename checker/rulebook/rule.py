"""A claim kind as its YAML file declares it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from checker.model import Place
from checker.rulebook.pattern import Pattern

__all__ = ["ClaimExample", "Finder", "Rule", "Rulebook", "Rung", "SameTest", "VerdictExample"]


@dataclass(frozen=True, slots=True)
class Finder:
    """How a claim is found: by a sentence pattern (`say`), or as every value of some kinds (`every`).

    In a rule that refines another, `every` and the fields below it say which of the other's claims are the rule's own;
    all that are filled must hold.
    """

    say: str = ""
    every: tuple[str, ...] = ()
    value: str = ""  # the value a match stands for ("no"), or the name of the placeholder that holds it
    place: Place = field(default_factory=lambda: Place(""))
    pattern: Pattern | None = None  # `say`, parsed
    slots: tuple[tuple[str, str], ...] = ()  # slots that a match sets besides those of its placeholders
    modality: str = ""  # overrides what the verb group says
    of: tuple[str, ...] = ()  # concepts of what the value says of its thing: death, cost
    head: tuple[str, ...] = ()  # concepts of what is counted or measured: home, worker
    unit: tuple[str, ...] = ()  # units and their dimensions, currencies, counted nouns, sorts of words
    near: tuple[str, ...] = ()  # concepts of words of the sentence

    @property
    def conditions(self) -> int:
        """How much it asks of a claim besides its kind."""
        return sum(bool(asked) for asked in (self.of, self.head, self.unit, self.near))


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
    of: tuple[str, ...] = ()  # concepts: the rung is only for claims of one of them ("death", "injury")


@dataclass(frozen=True, slots=True)
class ClaimExample:
    """A text and the claims it gives, each as (slot or "value", what it must be) pairs; none: a near miss."""

    text: str
    expect: tuple[tuple[tuple[str, str], ...], ...] = ()
    published: date | None = None
    xfail: str = ""  # why the row is known to fail
    place: Place = field(default_factory=lambda: Place(""))


@dataclass(frozen=True, slots=True)
class VerdictExample:
    """What some outlets write, and the verdict on it. `outlets` are (name, publication day, text)."""

    name: str
    outlets: tuple[tuple[str, date | None, str], ...]
    expect: str
    xfail: str = ""
    place: Place = field(default_factory=lambda: Place(""))


@dataclass(frozen=True, slots=True)
class Rule:
    """One claim kind: how it is found, what makes two claims the same fact, how a fact is judged."""

    id: str
    title: str
    why: str = ""
    version: int = 1
    severity: str = "error"
    find: tuple[Finder, ...] = ()
    skip: tuple[Pattern, ...] = ()  # where one of these touches a match, there is no claim
    same: tuple[SameTest, ...] = ()
    judge: tuple[Rung, ...] = ()
    place: Place = field(default_factory=lambda: Place(""))
    about: str = ""  # names a fact in reports: "tariff on {what}[ from {when}]"; […] goes where a slot is missing
    refines: str = ""  # the rule that finds and aligns this one's claims; "" of a rule that does so itself
    claims: tuple[ClaimExample, ...] = ()
    verdicts: tuple[VerdictExample, ...] = ()


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of a run, by id, and the words they share."""

    rules: tuple[Rule, ...] = ()
    lexicon: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # word sets, for {name} in patterns
    events: Mapping[str, str] = field(default_factory=dict)  # event noun → type of event
    synonyms: Mapping[str, str] = field(default_factory=dict)  # word or phrase → the one it counts as

    def rule(self, identifier: str) -> Rule:
        return next(r for r in self.rules if r.id == identifier)
