"""The words that a ladder may use in `when:`. Each is a test of a `Case`: the claims of one fact, side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import combinations

from checker.model import Claim, Clipping, Days, Fact
from checker.values.relations import Relation, relation

__all__ = ["CONDITIONS", "Case"]

_SAID = frozenset({"happened", "unknown"})
_AHEAD = frozenset({"planned", "possible"})
_DIFFERENT = Relation.DIFFERENT  # an enum's member costs a call to look up


#: A figure that moved grows within so many days; later it is counted anew, or is another event's.
GROWING = 31


class Case:
    """A fact with what its judging needs: the clippings of its claims by id.

    Attributes:
        claims: those of the fact.
        outlets: the keys of the outlets that they stand in, sorted.
        relations: how the values of each two claims stand to each other, by their places in the fact.
        different: the pairs of claims that cannot both be right.
    """

    # Every fact asks for all of them, and most facts of a large run are one claim: worked out at once, not on demand.
    __slots__ = ("claims", "clippings", "different", "fact", "outlets", "relations")

    def __init__(self, fact: Fact, clippings: Mapping[str, Clipping]) -> None:
        self.fact = fact
        self.clippings = clippings
        self.claims = claims = fact.claims
        if len(claims) == 1:
            self.outlets: tuple[str, ...] = (self.outlet(claims[0]),)
            self.relations: dict[tuple[int, int], Relation] = {}
            self.different: list[tuple[Claim, Claim]] = []
            return
        self.outlets = tuple(sorted({self.outlet(c) for c in claims}))
        self.relations = {
            (i, j): relation(claims[i].value, claims[j].value) for i, j in combinations(range(len(claims)), 2)
        }
        self.different = [(claims[i], claims[j]) for (i, j), kind in self.relations.items() if kind is _DIFFERENT]

    def outlet(self, claim: Claim) -> str:
        """The key of the outlet that a claim stands in."""
        clipping = self.clippings.get(claim.clipping)
        return clipping.outlet.key if clipping else claim.clipping

    def published(self, claim: Claim) -> Days:
        """The days that a claim can be from: its own as-of time, else when its clipping was published."""
        clipping = self.clippings.get(claim.clipping)
        return claim.as_of or (clipping.published if clipping else Days())

    @property
    def across(self) -> list[tuple[Claim, Claim]]:
        """Those of them that stand in two outlets."""
        return [(a, b) for a, b in self.different if self.outlet(a) != self.outlet(b)]

    def told_of(self, concepts: tuple[str, ...]) -> bool:
        """Whether all open claims are of one of some concepts, by what their figures say of their things; none: yes."""
        if not concepts:
            return True
        roles = {f"#{name}" for name in concepts}
        return all(c.frame is not None and c.frame.role in roles for c in self.claims)

    def farthest(self) -> Relation:
        return max(self.relations.values(), default=Relation.SAME)

    def order(self, a: Claim, b: Claim) -> int:
        """-1 where the first claim is surely the earlier one, 1 where the second is, 0 where the days do not tell."""
        one, other = self.published(a), self.published(b)
        if one.last and other.first and one.last < other.first:
            return -1
        if other.last and one.first and other.last < one.first:
            return 1
        return 0


def always(case: Case) -> bool:
    """Whatever the claims say."""
    return True


def single_outlet(case: Case) -> bool:
    """One outlet alone speaks of it, and does not contradict itself."""
    return len(case.outlets) == 1 and not case.different


def same_value(case: Case) -> bool:
    """All say the same, after units, rounding and dates are resolved."""
    return case.farthest() is Relation.SAME


def hedged_or_wider(case: Case) -> bool:
    """Some are hedged, vaguer or ranges, and all can be right."""
    return case.farthest() <= Relation.WIDER


def outlet_contradicts_itself(case: Case) -> bool:
    """One outlet gives two values, and no other outlet differs from it."""
    return bool(case.different) and not case.across


def outlet_revises_itself(case: Case) -> bool:
    """One outlet gives two values, the later one on a later day, and no other outlet differs from it."""
    return outlet_contradicts_itself(case) and all(case.order(a, b) for a, b in case.different)


def speakers_differ(case: Case) -> bool:
    """The values differ just as the people differ who are quoted for them."""
    return bool(case.different) and all(a.said_by and b.said_by and a.said_by != b.said_by for a, b in case.different)


def corrected(case: Case) -> bool:
    """Of two values that differ one is what the other's clipping, not the earlier one, says was wrong."""
    return bool(case.different) and all(_puts_right(case, a, b) or _puts_right(case, b, a) for a, b in case.different)


def _puts_right(case: Case, a: Claim, b: Claim) -> bool:
    return case.order(a, b) >= 0 and any(relation(old, b.value) is Relation.SAME for old in a.corrects)


def planned_then_happened(case: Case) -> bool:
    """What differs was first a plan: one clipping announces it, another of the same day or later tells of it."""
    return bool(case.different) and all(_moved(case, a, b) for a, b in case.different)


def _moved(case: Case, a: Claim, b: Claim) -> bool:
    if a.kind == "ordinal" and all(claim.frame is not None and claim.frame.head for claim in (a, b)):
        return False  # which round of the talks it is does not change when it is held; who is to come in third may not
    order = case.order(a, b)
    if a.modality in _AHEAD and b.modality in _SAID:
        return order <= 0
    return b.modality in _AHEAD and a.modality in _SAID and order >= 0


def rises_with_time(case: Case) -> bool:
    """Of two figures that differ, the later one is always the higher, and days lie between them, not months."""
    return _grows(case, 1)


def falls_with_time(case: Case) -> bool:
    """Of two figures that differ, the later one is always the lower, and days lie between them, not months."""
    return _grows(case, -1)


def counted_at_two_times(case: Case) -> bool:
    """Of two figures that differ, a clipping says up to when one was counted, and the other was at another time."""
    return bool(case.different) and all((a.as_of or b.as_of) and case.order(a, b) != 0 for a, b in case.different)


def _grows(case: Case, sign: int) -> bool:
    def holds(a: Claim, b: Claim) -> bool:
        order = case.order(a, b)
        x, y = _figure(a), _figure(b)
        if order == 0 or x is None or y is None or _days_between(case, a, b) > GROWING:
            return False
        if any(claim.frame and claim.frame.event for claim in (a, b)):
            return False  # what happened long ago is counted to the end
        return (y - x) * -order * sign > 0

    return bool(case.different) and all(holds(a, b) for a, b in case.different)


def _figure(claim: Claim) -> float | None:
    value = claim.value
    number = value.value if value.value is not None else value.low if value.low is not None else value.high
    return None if number is None else float(number)


def changes_with_time(case: Case) -> bool:
    """Claims that differ are more than a week apart."""
    return bool(case.different) and all(_weeks_apart(case, a, b) for a, b in case.different)


def _weeks_apart(case: Case, a: Claim, b: Claim) -> bool:
    return _days_between(case, a, b) > 7


def _days_between(case: Case, a: Claim, b: Claim) -> int:
    """The days that surely lie between two claims."""
    early, late = (a, b) if case.order(a, b) < 0 else (b, a)
    last, first = case.published(early).last, case.published(late).first
    return (first - last).days if last and first else 0


def weakly_linked(case: Case) -> bool:
    """Claims that differ are joined by nothing that is sure enough to raise an alarm on."""
    if not case.different:
        return False
    strict = {frozenset((link.a, link.b)) for link in case.fact.links if link.strict or link.decided}
    group = _groups([c.id for c in case.claims], strict)
    return bool(case.fact.links) and all(group[a.id] != group[b.id] for a, b in case.different)


def _groups(ids: list[str], joined: set[frozenset[str]]) -> dict[str, int]:
    """Claims that sure links join have one number."""
    group = {identifier: n for n, identifier in enumerate(ids)}
    for pair in sorted(sorted(p) for p in joined if len(p) == 2):
        if pair[0] in group and pair[1] in group:
            old, new = group[pair[1]], group[pair[0]]
            group = {i: new if n == old else n for i, n in group.items()}
    return group


CONDITIONS: dict[str, Callable[[Case], bool]] = {
    condition.__name__: condition
    for condition in (
        single_outlet, same_value, hedged_or_wider, corrected, planned_then_happened, counted_at_two_times,
        rises_with_time, falls_with_time, changes_with_time, speakers_differ, outlet_revises_itself,
        outlet_contradicts_itself, weakly_linked, always,
    )
}
