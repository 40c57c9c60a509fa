"""Facts of pattern claims: two claims are one fact where every slot that their rule names is shared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from checker.facts.comparers import COMPARERS
from checker.facts.values import agree
from checker.model import Claim, Fact, Link
from checker.rulebook.rule import Rule, SameTest

__all__ = ["compared", "packed_facts", "tested"]


def packed_facts(rule: Rule, claims: Sequence[Claim], decided: Mapping[frozenset[str], bool]) -> list[Fact]:
    """Group the claims of a rule: the surest links first, and no chain through a claim that a veto keeps apart."""
    ordered = sorted(claims, key=lambda c: c.id)
    links: dict[frozenset[str], Link] = {}
    vetoed: set[frozenset[str]] = set()
    for a, b in combinations(ordered, 2):
        pair = frozenset((a.id, b.id))
        link = compared(rule, a, b, decided.get(pair))
        if link is None:
            vetoed.add(pair)
        else:
            links[pair] = link
    group_of = {c.id: {c.id} for c in ordered}
    values = {c.id: c.value for c in ordered}

    def order(link: Link) -> tuple[bool, bool, float, str, str]:
        # Agreements gather first, so that a deviant joins their fact or none.
        return (not link.decided, not agree(values[link.a], values[link.b]), -link.score, link.a, link.b)

    for link in sorted(links.values(), key=order):
        one, other = group_of[link.a], group_of[link.b]
        if one is other:
            continue
        if not link.decided and any(frozenset((x, y)) in vetoed for x in one for y in other):
            continue
        joined = one | other
        for identifier in joined:
            group_of[identifier] = joined
    facts, seen = [], set()
    for claim in ordered:
        group = group_of[claim.id]
        if claim.id in seen:
            continue
        seen |= group
        facts.append(
            Fact(
                "",
                rule.id,
                tuple(c for c in ordered if c.id in group),
                tuple(links[p] for p in map(frozenset, combinations(sorted(group), 2)) if p in links),
            )
        )
    return facts


def compared(rule: Rule, a: Claim, b: Claim, decision: bool | None = None) -> Link | None:
    """The link between two claims of a rule, or None where a slot keeps them apart."""
    if decision is not None:
        return Link(a.id, b.id, 1.0, (("decision", "person", 1.0, 1.0),), decided=True) if decision else None
    reasons = []
    for test, score in tested(rule, a, b):
        if score is None:
            if test.optional:
                continue
            return None
        if score < test.at_least:
            return None
        reasons.append((test.slot, test.compare, round(score, 3), test.at_least))
    if not reasons:
        return None
    return Link(a.id, b.id, round(sum(r[2] for r in reasons) / len(reasons), 3), tuple(reasons))


def tested(rule: Rule, a: Claim, b: Claim) -> Iterator[tuple[SameTest, float | None]]:
    """Each test of a rule with how alike two claims are in its slot, 0..1; None where one of them does not tell it."""
    for test in rule.same:
        one, other = a.slots.get(test.slot), b.slots.get(test.slot)
        yield test, None if one is None or other is None else COMPARERS[test.compare](one, other)
