"""What the rules' patterns know goes before what words alone suggest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from checker.facts.values import agree
from checker.model import Claim, Fact

__all__ = ["without_overruled"]

#: What words alone are so sure of, no pattern overrules.
SURE = 0.75
#: Clipping → the pattern claims' (start, end, rule, number of the fact).
_Places = Mapping[str, Sequence[tuple[int, int, str, int]]]


def without_overruled(facts: Sequence[Fact]) -> list[Fact]:
    """The facts without the open ones that set two values against each other which a pattern's rule holds apart.

    Two weekdays may look like one departure to words alone; the rule for departures knows that they are two trips.
    Where the words are as sure as can be, the rule's slots were read wrong.
    """
    places: dict[str, list[tuple[int, int, str, int]]] = defaultdict(list)
    for number, fact in enumerate(facts):
        for claim in fact.claims:
            if claim.frame is None:
                places[claim.clipping].append((claim.span.start, claim.span.end, fact.rule, number))
    return [
        fact
        for fact in facts
        if fact.claims[0].frame is None or fact.confidence >= SURE or not _overruled(fact, places)
    ]


def _overruled(fact: Fact, places: _Places) -> bool:
    known = [(claim, facts) for claim in fact.claims if (facts := _pattern_facts(claim, places))]
    return any(
        not agree(a.value, b.value) and any(ones[rule].isdisjoint(others[rule]) for rule in ones.keys() & others.keys())
        for (a, ones), (b, others) in combinations(known, 2)
    )


def _pattern_facts(claim: Claim, places: _Places) -> dict[str, set[int]]:
    """Rule → the numbers of its facts that stand on the words of an open claim."""
    found: dict[str, set[int]] = defaultdict(set)
    for start, end, rule, number in places.get(claim.clipping, ()):
        if start < claim.span.end and claim.span.start < end:
            found[rule].add(number)
    return found
