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
from checker.model import Claim, Value
from checker.values.relations import Relation, relation

__all__ = [
    "Pair", "Thresholds", "agreements", "alibi", "by_claim", "differences", "pairs_between", "rival", "settlements",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How alike two claims must be, 0..1."""

    agree: float = 0.12  # with equal values that are specific
    agree_vague: float = 0.2  # with values that many facts share ("two", a bound)
    differ: float = 0.25  # with values that cannot both be right: this raises an alarm
    differ_moment: float = 0.3  # … with days and hours, which a text tells of many deeds
    differ_word: float = 0.4  # … with words
    margin: float = 0.1  # share of its score by which a difference must beat the next best
    alibi: float = 0.9  # share of its score from which another pair explains the difference
    told: float = 0.6  # … where that pair's value is telling
    settled: float = 0.8  # share of a rival's score from which the rival belongs elsewhere
    far: float = 8.0  # a figure this many times the other is another thing
    bound: float = 3.0  # … and so is one this many times a bound that it keeps: "at least five", 31

    def needed(self, pair_of: Relation, a: Value, b: Value) -> float:
        """How alike two claims must be whose values agree: less where the values are equal and tell much."""
        if pair_of is not Relation.SAME:
            return self.agree_vague
        return self.agree_vague + (self.agree - self.agree_vague) * min(specific(a), specific(b))

    def least(self, pair_of: Relation, a: Value, b: Value) -> float:
        """Two claims less alike than this are never joined, and neither rival nor alibi of others that are."""
        differing = self.differing(a.kind)
        rival = differing * (1 - self.margin)
        if pair_of > Relation.WIDER:
            return rival
        useful = min(rival, differing * self.told, differing * self.alibi)
        return useful if useful <= self.agree else min(useful, self.needed(pair_of, a, b))

    def differing(self, kind: str) -> float:
        """How alike two claims of a kind must be whose values cannot both be right."""
        of = family(kind)
        return self.differ_word if of == "statement" else self.differ_moment if of == "moment" else self.differ


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


#: Of two claims how alike they are, and why; as third it may take a likeness, below which it need not look closely.
Score = Callable[..., tuple[float, Mapping[str, float]]]


def pairs_between(
    ones: Sequence[Claim],
    others: Sequence[Claim],
    score: Score,
    idle: Callable[[Claim, Claim], bool] | None = None,
    limits: Thresholds | None = None,
) -> list[Pair]:
    """Every comparable pair of two articles' claims with its score, the most alike first.

    Where `idle` says that a difference can come to nothing, it is left out, unless one of its claims has another that
    can: to that it may be a rival. Under some limits, pairs less alike than those ask of any pair are left out as well.
    """
    by_kind: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in others:
        by_kind[_block(claim)].append(claim)
    candidates: list[tuple[Claim, Claim, Relation]] = []
    for a in ones:
        block = _block(a)
        theirs = by_kind.get(block, ())
        if block[0] not in WORDS:
            candidates += [
                (a, b, relation(a.value, b.value))
                for b in theirs
                if _have_something_in_common(a, b) and comparable(a.value, b.value)
            ]
            continue
        # Words of one block can always be compared, and an article writes the same few again and again.
        known: dict[tuple[str, str], Relation] = {}
        for b in theirs:
            if _have_something_in_common(a, b):
                word = b.value.norm, b.value.text
                how = known.get(word)
                if how is None:
                    how = known[word] = relation(a.value, b.value)
                candidates.append((a, b, how))
    if idle:
        busy = {c.id for a, b, how in candidates if how is Relation.DIFFERENT and not idle(a, b) for c in (a, b)}
        candidates = [
            (a, b, how) for a, b, how in candidates if how is not Relation.DIFFERENT or a.id in busy or b.id in busy
        ]
    found = []
    for a, b, how in candidates:
        least = max(LEAST, limits.least(how, a.value, b.value)) if limits else LEAST
        likeness, row = score(a, b, least) if limits else score(a, b)
        if likeness > LEAST and likeness >= least:
            found.append(Pair(a, b, likeness, how, row))
    return sorted(found, key=lambda p: p.key)


#: Kinds whose values are words.
WORDS = frozenset(("polarity", "text", "name"))
#: Pairs less alike than this are of two things, whatever their values.
LEAST = 0.05


def _block(claim: Claim) -> tuple[str, str]:
    """Only claims of one block can be compared at all."""
    kind = claim.value.kind
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
            needed = limits.needed(pair.relation, pair.a.value, pair.b.value)
            if pair.score >= needed and ratio(pair.a.value, pair.b.value) <= limits.bound:
                taken |= {pair.a.id, pair.b.id}
                chosen.append(pair)
    return chosen


def differences(
    pairs: Sequence[Pair], joined: Sequence[Pair], limits: Thresholds, doubtful: Callable[[Pair], bool]
) -> list[Pair]:
    """Pairs whose values differ and that nothing explains away, one-to-one."""
    settled = settlements(joined)
    firm = settlements([p for p in joined if p.relation is Relation.SAME or specific(p.a.value) == specific(p.b.value)])
    others = by_claim(pairs)
    chosen: list[Pair] = []
    taken: set[object] = set()  # what an article says again is taken with it
    for pair in pairs:
        if pair.relation is not Relation.DIFFERENT or pair.score < limits.differing(pair.a.kind):
            continue
        if not taken.isdisjoint((_said(pair.a), _said(pair.b))):
            continue
        if any(firm.get(claim.id, 0.0) > pair.score * limits.alibi for claim in (pair.a, pair.b)):
            continue
        if ratio(pair.a.value, pair.b.value) > limits.far:
            continue
        if doubtful(pair):
            continue
        if rival(pair, others, settled, limits) or alibi(pair, others, limits):
            continue
        taken |= {_said(pair.a), _said(pair.b)}
        chosen.append(pair)
    return chosen


def _said(claim: Claim) -> tuple[object, ...]:
    """What a claim says of what: an article that says it twice says one thing."""
    value = claim.value
    what = (value.value, value.low, value.high, value.first, value.last, value.minute, value.norm)
    return claim.clipping, claim.kind, value.unit, claim.frame.head if claim.frame else "", what


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
            third = other.b if other.a.id == claim.id else other.a
            if other.relation is Relation.WIDER and specific(third.value) < specific(claim.value):
                continue  # "dozens" and "in the evening" are no alibi
            if other.same and other.score > pair.score * (limits.told if telling else limits.alibi):
                return other
    return None


def _near(claim: Claim, other: Pair) -> bool:
    """Whether an equal value stands in the same role, or is a figure of the same unit, which is seldom chance."""
    return bool(other.row["same role"]) or (claim.value.value is not None and other.a.value.unit == other.b.value.unit)


#: A value at least this specific is an alibi wherever it stands in the same role.
TELLING = 0.4
