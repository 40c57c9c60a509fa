"""Competitive matching: which claims of two articles speak of the same thing.

Agreements come first and are joined loosely; what is left may differ, and is joined strictly: a difference counts only
where the pair is the best of its rows by a margin and no other claim of either article explains it away (an alibi).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from checker.facts.likeness import family
from checker.facts.values import comparable, ratio, specific
from checker.model import Claim
from checker.values.relations import Relation, relation

__all__ = [
    "Pair", "Thresholds", "agreements", "alibi", "by_claim", "differences", "pairs_between", "rival", "settlements",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How alike two claims must be, 0..1."""

    agree: float = 0.15  # with equal values that are specific
    agree_vague: float = 0.3  # with values that many facts share ("two", a bound)
    differ: float = 0.2  # with values that cannot both be right: this raises an alarm
    differ_moment: float = 0.3  # … with days and hours, which a text tells of many deeds
    differ_word: float = 0.4  # … with words
    margin: float = 0.1  # share of its score by which a difference must beat the next best
    alibi: float = 0.9  # share of its score from which another pair explains the difference
    told: float = 0.6  # … where that pair's value is telling
    settled: float = 0.8  # share of a rival's score from which the rival belongs elsewhere
    far: float = 8.0  # a figure this many times the other is another thing

    def differing(self, kind: str) -> float:
        """How alike two claims of a kind must be whose values cannot both be right."""
        told = {"moment": self.differ_moment, "statement": self.differ_word}
        return told.get(family(kind), self.differ)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of two articles, and how alike they are."""

    a: Claim
    b: Claim
    score: float
    relation: Relation  # how their values stand to each other
    row: Mapping[str, float]  # the features of their frames

    @property
    def same(self) -> bool:
        """Whether both values can be right."""
        return self.relation <= Relation.WIDER

    @property
    def key(self) -> tuple[float, int, int, str, str]:
        """For the greedy order: the more alike first; then the earlier in the texts."""
        return (-self.score, self.a.span.start, self.b.span.start, self.a.id, self.b.id)


Score = Callable[[Claim, Claim], tuple[float, Mapping[str, float]]]


def pairs_between(
    ones: Sequence[Claim], others: Sequence[Claim], score: Score, idle: Callable[[Claim, Claim], bool] | None = None
) -> list[Pair]:
    """Every comparable pair of two articles' claims with its score, the most alike first.

    Where `idle` says that a difference can come to nothing, it is left out, unless one of its claims has another that
    can: to that it may be a rival.
    """
    by_kind: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in others:
        by_kind[_block(claim)].append(claim)
    candidates = [
        (a, b, relation(a.value, b.value))
        for a in ones
        for b in by_kind.get(_block(a), ())
        if _have_something_in_common(a, b) and comparable(a.value, b.value)
    ]
    if idle:
        busy = {c.id for a, b, how in candidates if how is Relation.DIFFERENT and not idle(a, b) for c in (a, b)}
        candidates = [
            (a, b, how) for a, b, how in candidates if how is not Relation.DIFFERENT or a.id in busy or b.id in busy
        ]
    found = []
    for a, b, how in candidates:
        likeness, row = score(a, b)
        if likeness > LEAST:
            found.append(Pair(a, b, likeness, how, row))
    return sorted(found, key=lambda p: p.key)


#: Pairs less alike than this are of two things, whatever their values.
LEAST = 0.05


def _block(claim: Claim) -> tuple[str, str]:
    """Only claims of one block can be compared at all."""
    kind = claim.kind
    if kind in ("date", "time"):
        return "moment", ""
    return kind, claim.value.unit if kind in ("polarity", "text", "score") else ""


def _have_something_in_common(a: Claim, b: Claim) -> bool:
    """Whether two claims share a word of their sentences, a name or a role: without one they are never alike."""
    one, other = a.frame, b.frame
    if one is None or other is None:
        return False
    return (
        one.role == other.role
        or not one.sentence.isdisjoint(other.sentence)
        or not one.names.keys().isdisjoint(other.names)
    )


def agreements(pairs: Sequence[Pair], limits: Thresholds) -> list[Pair]:
    """One-to-one pairs whose values agree, the equal ones first, the most alike first."""
    taken: set[str] = set()
    chosen = []
    for exact in (True, False):
        for pair in pairs:
            if not pair.same or exact != (pair.relation is Relation.SAME) or pair.a.id in taken or pair.b.id in taken:
                continue
            weight = min(specific(pair.a.value), specific(pair.b.value))
            needed = limits.agree_vague + (limits.agree - limits.agree_vague) * (weight if exact else 0.0)
            if pair.score >= needed:
                taken |= {pair.a.id, pair.b.id}
                chosen.append(pair)
    return chosen


def differences(
    pairs: Sequence[Pair], joined: Sequence[Pair], limits: Thresholds, doubtful: Callable[[Pair], bool]
) -> list[Pair]:
    """Pairs whose values differ and that nothing explains away, one-to-one."""
    settled = settlements(joined)
    others = by_claim(pairs)
    chosen: list[Pair] = []
    taken: set[str] = set()
    for pair in pairs:
        if pair.relation is not Relation.DIFFERENT or pair.score < limits.differing(pair.a.kind):
            continue
        if pair.a.id in taken or pair.b.id in taken:
            continue
        if any(settled.get(claim.id, 0.0) > pair.score * limits.alibi for claim in (pair.a, pair.b)):
            continue
        if ratio(pair.a.value, pair.b.value) > limits.far:
            continue
        if doubtful(pair):
            continue
        if rival(pair, others, settled, limits) or alibi(pair, others, limits):
            continue
        taken |= {pair.a.id, pair.b.id}
        chosen.append(pair)
    return chosen


def settlements(joined: Sequence[Pair]) -> Mapping[str, float]:
    """Claim id → the score of the agreement that it stands in."""
    return {claim.id: pair.score for pair in joined for claim in (pair.a, pair.b)}


def by_claim(pairs: Sequence[Pair]) -> Mapping[str, list[Pair]]:
    """Claim id → the pairs that it stands in."""
    found: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        found[pair.a.id].append(pair)
        found[pair.b.id].append(pair)
    return found


def rival(
    pair: Pair, others: Mapping[str, list[Pair]], settled: Mapping[str, float], limits: Thresholds
) -> Pair | None:
    """A pair of either claim with another value that is nearly as good, if there is one.

    What agrees as well with a third claim belongs there and is no rival; `settled` has the scores of agreements.
    """
    for claim, partner in ((pair.a, pair.b), (pair.b, pair.a)):
        for other in others.get(claim.id, ()):
            third = other.b if other.a.id == claim.id else other.a
            if third.id == partner.id or relation(third.value, partner.value) is Relation.SAME:
                continue
            if settled.get(third.id, 0.0) >= other.score * limits.settled:
                continue
            if other.score > pair.score * (1 - limits.margin):
                return other
    return None


def alibi(pair: Pair, others: Mapping[str, list[Pair]], limits: Thresholds) -> Pair | None:
    """A pair of either claim with an agreeing value in a frame nearly as close, or with a telling one in its role."""
    for claim in (pair.a, pair.b):
        for other in others.get(claim.id, ()):
            telling = other.relation is Relation.SAME and specific(claim.value) >= TELLING and _near(claim, other)
            if other.same and other.score > pair.score * (limits.told if telling else limits.alibi):
                return other
    return None


def _near(claim: Claim, other: Pair) -> bool:
    """Whether an equal value stands in the same role, or is a figure of the same unit, which is seldom chance."""
    return bool(other.row["same role"]) or (claim.value.value is not None and other.a.value.unit == other.b.value.unit)


#: A value at least this specific is an alibi wherever it stands in the same role.
TELLING = 0.4
