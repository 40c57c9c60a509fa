"""Which rule judges an open fact: of those that refine the rule which found its claims, the one that most fall under.

Claims are found and joined under the rule that is refined: what a figure says of its thing may read differently in two
articles, and two claims of one fact may fall under two refinements. So the choice comes last, and moves no claim.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.model import Claim, Fact, Frame
from checker.rulebook.rule import Finder, Rule, Rulebook
from checker.values.units import dimension

__all__ = ["judging_rule", "refined"]


def refined(facts: Iterable[Fact], rulebook: Rulebook) -> list[Fact]:
    """The facts, each with the rule that judges it."""
    refining = {rule.id: rulebook.refining(rule.id) for rule in rulebook.rules if not rule.refines}
    return [
        replace(fact, rule=_chosen(fact, refining[fact.rule])) if refining.get(fact.rule) else fact for fact in facts
    ]


def judging_rule(claim: Claim, rulebook: Rulebook) -> str:
    """The id of the rule that judges a claim that stands alone."""
    return _rule_of(claim, rulebook.refining(claim.rule))


def _chosen(fact: Fact, refining: Sequence[Rule]) -> str:
    """The rule of most claims; of as many, a refinement before the rule that is refined, then the one asked first."""
    votes = Counter(_rule_of(claim, refining) for claim in fact.claims)
    order = {rule.id: number for number, rule in enumerate(refining)}
    return min(votes, key=lambda rule: (-votes[rule], order.get(rule, len(order))))


def _rule_of(claim: Claim, refining: Sequence[Rule]) -> str:
    """The refinement that asks most of the claim, of as many conditions the first; else the rule that found it."""
    taking = [
        (-finder.conditions, number)
        for number, rule in enumerate(refining)
        for finder in rule.find
        if _takes(finder, claim)
    ]
    return refining[min(taking)[1]].id if taking else claim.rule


def _takes(finder: Finder, claim: Claim) -> bool:
    """Whether a claim is of one of a finder's kinds and meets each of its conditions."""
    if claim.kind not in finder.every:
        return False
    frame, unit = claim.frame or Frame(), claim.value.unit
    return (
        (not finder.of or frame.role in _marked(finder.of))
        and (not finder.head or frame.head in _marked(finder.head))
        and (not finder.unit or unit in finder.unit or (claim.kind == "measure" and dimension(unit) in finder.unit))
        and (not finder.near or not frame.sentence.isdisjoint(_marked(finder.near)))
    )


def _marked(concepts: Sequence[str]) -> frozenset[str]:
    """Concepts as frames hold them, which hold stems of other words as well."""
    return frozenset(f"#{name}" for name in concepts)
