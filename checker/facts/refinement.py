"""Which rule judges an open fact: of those that refine the rule which found its claims, the one that most fall under.

Claims are found and joined under the rule that is refined: what a figure says of its thing may read differently in two
articles, and two claims of one fact may fall under two refinements. So the choice comes last, and moves no claim.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.model import Claim, Fact, Frame
from checker.rulebook.rule import Finder, Rulebook
from checker.values.units import dimension

__all__ = ["Refinements", "refinements"]


@dataclass(frozen=True)
class Refinements:
    """The rules of a rulebook that refine others, ready to be asked."""

    order: Mapping[str, int]  # of their ids
    finders: Mapping[tuple[str, str], Sequence[tuple[Finder, str]]]  # (rule, kind) → who may take its claims, in order

    def rule_of(self, claim: Claim) -> str:
        """The refinement that takes a claim, else the rule that found it."""
        asked = self.finders.get((claim.rule, claim.kind), ())
        return next((rule for finder, rule in asked if _takes(finder, claim)), claim.rule)

    def refined(self, fact: Fact) -> Fact:
        """A fact with the rule that judges it.

        It is the rule of most claims; of as many, a refinement goes before the rule that is refined, then the first.
        """
        if fact.claims[0].frame is None:
            return fact
        if len(fact.claims) == 1:
            judging = self.rule_of(fact.claims[0])
        else:
            votes = Counter(self.rule_of(claim) for claim in fact.claims)
            last = len(self.order)
            judging = min(votes, key=lambda rule: (-votes[rule], self.order.get(rule, last)))
        return fact if judging == fact.rule else fact.changed(rule=judging)


def refinements(rulebook: Rulebook) -> Refinements:
    """Who takes which claims: the finder with most conditions goes first, of as many that of the first rule."""
    refining = [rule for rule in rulebook.rules if rule.refines]
    rows = [(-finder.conditions, n, finder, rule) for n, rule in enumerate(refining) for finder in rule.find]
    finders: dict[tuple[str, str], list[tuple[Finder, str]]] = defaultdict(list)
    for _, _, finder, rule in sorted(rows, key=lambda row: row[:2]):
        for kind in finder.every:
            finders[rule.refines, kind].append((finder, rule.id))
    return Refinements({rule.id: n for n, rule in enumerate(refining)}, dict(finders))


def _takes(finder: Finder, claim: Claim) -> bool:
    """Whether a claim meets each condition of a finder."""
    frame, unit = claim.frame or Frame(), claim.value.unit
    return (
        (not finder.of or frame.role in _marked(finder.of))
        and (not finder.head or frame.head in _marked(finder.head))
        and (not finder.unit or unit in finder.unit or (claim.kind == "measure" and dimension(unit) in finder.unit))
        and (not finder.near or not frame.sentence.isdisjoint(_marked(finder.near)))
    )


@lru_cache(maxsize=1000)
def _marked(concepts: tuple[str, ...]) -> frozenset[str]:
    """Concepts as frames hold them, which hold stems of other words as well."""
    return frozenset(f"#{name}" for name in concepts)
