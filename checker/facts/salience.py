"""Which agreements are worth showing: a report that floods its reader is no report.

Figures, days and what packs find are kept; names and statements fill the rest of a story's share, the telling ones first.
What is not shown falls apart into claims that stand alone: nothing is lost, and a difference is never left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.facts.likeness import family
from checker.facts.values import differ
from checker.model import Claim, Fact

__all__ = ["salient"]

#: Facts of two clippings or more that a story shows, where nothing differs.
SHOWN = 30
#: How telling an agreement on a word is. On annotated stories one in three of the categories' agreements is a fact that an
#: editor notes, one in ten of the places', one in twenty of the persons' and of the verbs'.
TELLING = {"nationality": 1.0, "place": 0.5, "org": 0.5, "person": 0.3}
CATEGORY, DENIED, AFFIRMED = 1.0, 0.9, 0.35


def salient(facts: Sequence[Fact]) -> list[Fact]:
    """The facts of one story, those that tell too little taken apart."""
    kept: list[Fact] = []
    statements: list[tuple[float, str, Fact]] = []
    for fact in facts:
        first = fact.claims[0]
        if len({c.clipping for c in fact.claims}) < 2:
            kept.append(fact)
        elif first.frame is None or family(first.kind) != "statement" or _differs(fact):
            kept.append(fact)
        else:
            statements.append((-_telling(fact), first.id, fact))
    room = SHOWN - sum(len({c.clipping for c in f.claims}) > 1 for f in kept)
    seen: set[tuple[str, str]] = set()
    for _, _, fact in sorted(statements, key=lambda row: row[:2]):
        value = fact.claims[0].value
        subject = (value.unit, value.norm)
        if room > 0 and subject not in seen:
            room -= 1
            seen.add(subject)
            kept.append(fact)
        else:
            kept += [replace(fact, claims=(claim,), links=()) for claim in fact.claims]
    return kept


def _differs(fact: Fact) -> bool:
    values = [c.value for c in fact.claims]
    return any(differ(a, b) for i, a in enumerate(values) for b in values[i + 1 :])


def _telling(fact: Fact) -> float:
    """How much an agreement on words tells, 0..1: its kind, and how surely the claims are of one thing."""
    first: Claim = fact.claims[0]
    if first.kind == "name":
        weight = TELLING.get(first.value.unit, 0.3)
    elif first.kind == "text":
        weight = CATEGORY
    else:
        weight = DENIED if first.value.norm == "no" else AFFIRMED
    return weight * max((link.score for link in fact.links), default=0.0)
