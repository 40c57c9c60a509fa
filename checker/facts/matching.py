"""Competitive matching: which claims of two articles speak of the same thing.

Agreements come first and are joined loosely; what is left may differ, and is joined strictly: a difference counts only
where the pair is the best of its rows by a margin and no other claim of either article explains it away (an alibi).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.facts.likeness import family
from checker.facts.sides import Side
from checker.facts.values import IN_UNITS, akin, category, ratio, specific
from checker.model import Claim, Value
from checker.values.relations import Relation, relation

__all__ = [
    "Article", "Matcher", "Pair", "Thresholds", "agreements", "alibi", "by_claim", "differences",
    "pairs_between", "rival", "settlements",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How alike two claims must be, 0..1."""

    agree: float = 0.12  # with equal values that are specific
    agree_vague: float = 0.2  # with values that many facts share ("two", a bound)
    differ: float = 0.35  # with values that cannot both be right: this raises an alarm
    differ_moment: float = 0.35  # … with days and hours, which a text tells of many deeds
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
        if pair_of > _WIDER:
            return rival
        useful = min(rival, differing * self.told, differing * self.alibi)
        return useful if useful <= self.agree else min(useful, self.needed(pair_of, a, b))

    def lowest(self, kind: str) -> float:
        """Two claims of a kind less alike than this are of no use, however their values stand to each other."""
        return min(self.agree, self.differing(kind) * min(1 - self.margin, self.told, self.alibi))

    def differing(self, kind: str) -> float:
        """How alike two claims of a kind must be whose values cannot both be right."""
        of = family(kind)
        return self.differ_word if of == "statement" else self.differ_moment if of == "moment" else self.differ


@dataclass(slots=True, eq=False)
class Pair:
    """Two claims of two articles, and how alike they are. Nothing changes it; a frozen record takes longer to make."""

    a: Claim
    b: Claim
    score: float
    relation: Relation  # how their values stand to each other
    row: Mapping[str, float]  # the features of their frames that are not 0

    @property
    def same(self) -> bool:
        """Whether both values can be right."""
        return self.relation <= Relation.WIDER

    @property
    def key(self) -> tuple[float, int, int, str, str]:
        """For the greedy order: the more alike first; then the earlier in the texts."""
        return (-self.score, self.a.span.start, self.b.span.start, self.a.id, self.b.id)


#: A side that another is like, how alike the two are, and why.
Alike = tuple[Side, float, Mapping[str, float]]
#: Of a side, some of another article and a likeness: those that are at least so alike.
Score = Callable[[Side, Sequence[Side], float], Iterable[Alike]]
#: Of some claims with one value, those whose difference with an article, by its id, may count.
Lively = Callable[[Sequence[Side], str], Sequence[Side]]
#: Of some claims of another article with other values than a claim, those whose difference from it may count.
Telling = Callable[[Side, Sequence[Side]], Sequence[Side]]
#: Kinds whose values are words.
WORDS = frozenset(("polarity", "text", "name"))
#: Pairs less alike than this are of two things, whatever their values.
LEAST = 0.05
#: Only claims of one block can be compared at all: a kind of value, and what it is of.
Block = tuple[str, str]
#: A value in words: an article writes the same few again and again.
Word = tuple[str, str, str]
Words = Mapping[Word, Sequence[Side]]
# A member costs a call to look up.
_SAME, _WIDER, _UNKNOWN, _DIFFERENT = Relation


class Article:
    """The open claims of one article by their blocks, and those whose values are words by these."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self.clipping = sides[0].claim.clipping if sides else ""
        self.figures: dict[Block, list[Side]] = defaultdict(list)
        self.words: dict[Block, dict[Word, list[Side]]] = defaultdict(lambda: defaultdict(list))
        for side in sides:
            value = side.claim.value
            kind = value.kind
            if kind in WORDS:
                word = value.norm, value.text, value.unit
                self.words[kind, "" if kind == "name" else category(value)][word].append(side)
            elif kind in ("date", "time"):
                self.figures["moment", ""].append(side)
            else:
                self.figures[kind, value.unit if kind == "score" else ""].append(side)


class Matcher:
    """Compares the open claims of a story, article by article.

    Under some limits, pairs less alike than those ask of any pair are left out. `lively` says of claims in the same
    words which of them may differ from an article in a way that counts, `telling` from which of its claims. Other
    differences are left out as well, but for those that may be rivals of one that counts.
    """

    def __init__(
        self,
        score: Score,
        limits: Thresholds | None = None,
        lively: Lively = lambda sides, _: sides,
        telling: Telling = lambda _, others: others,
    ) -> None:
        self._score = score
        self._limits = limits
        self._lively = lively
        self._telling = telling
        self._leasts: dict[tuple[Relation, str], float] = {}
        self._related: dict[Word, dict[Word, Relation]] = defaultdict(dict)

    def pairs(self, one: Article, other: Article) -> list[Pair]:
        """Every comparable pair of two articles' claims with its score, the most alike first."""
        found: list[Pair] = []
        for block, sides in one.figures.items():
            others = other.figures.get(block)
            if others:
                self._add_figures(found, sides, others)
        for block, mine in one.words.items():
            theirs = other.words.get(block)
            if theirs:
                found += self._of_words(mine, theirs, one.clipping, other.clipping)
        return sorted(found, key=lambda p: p.key)

    def _add_figures(self, found: list[Pair], sides: Sequence[Side], others: Sequence[Side]) -> None:
        """Add the pairs of one block of figures or moments, not all of which can be compared.

        Likeness rules out most pairs, so that it is asked before what costs more: how their values stand to each other.
        """
        for a in sides:
            value = a.claim.value
            lowest = max(LEAST, self._limits.lowest(value.kind)) if self._limits else LEAST
            near = [b for b in others if akin(value, b.claim.value)]
            for b, likeness, row in self._score(a, near, lowest):
                how = relation(value, b.claim.value)
                if how is _UNKNOWN and value.kind in IN_UNITS:
                    continue
                if likeness > LEAST and likeness >= self._least(how, value, b.claim.value):
                    found.append(Pair(a.claim, b.claim, likeness, how, row))

    def _of_words(self, mine: Words, theirs: Words, one: str, other: str) -> list[Pair]:
        """The pairs of one block of words, all of which can be compared."""
        found: list[Pair] = []
        apart: dict[Word, list[Word]] = {}
        for word, sides in mine.items():
            related = self._related[word]
            agreeing: dict[Relation, list[Side]] = {}
            differing: list[Word] = []
            for its_word, others in theirs.items():
                how = related.get(its_word)
                if how is None:
                    how = relation(sides[0].claim.value, others[0].claim.value)
                    related[its_word] = self._related[its_word][word] = how
                if how is _DIFFERENT:
                    differing.append(its_word)
                else:
                    agreeing.setdefault(how, []).extend(others)
            for how, others in agreeing.items():
                self._add(found, sides, others, how)
            apart[word] = differing
        busy, its_busy = self._busy(mine, other), self._busy(theirs, one)
        seen: dict[str, set[str]] = {}  # claim → those of the other article that it was compared with
        for word, sides in busy.items():
            others = [b for its_word in apart[word] for b in its_busy.get(its_word, ())]
            for a in sides if others else ():
                near = self._telling(a, others)
                if near:
                    self._add(found, (a,), near, _DIFFERENT)
                    seen[a.claim.id] = {b.claim.id for b in near}
        if self._limits and seen:
            least = self._limits.differing
            counting = {
                claim.id
                for pair in found
                if pair.relation is _DIFFERENT and pair.score >= least(pair.a.kind)
                for claim in (pair.a, pair.b)
            }
            if counting:
                self._add_rivals(found, apart, (mine, theirs), seen, counting)
        return found

    def _add_rivals(
        self,
        found: list[Pair],
        apart: Mapping[Word, Sequence[Word]],
        words: tuple[Words, Words],
        seen: Mapping[str, Container[str]],
        counting: Container[str],
    ) -> None:
        """Add the idle differences of those claims, by their ids, that have another which may count."""
        mine, theirs = words
        for word, its_words in apart.items():
            for a in mine[word]:
                known = seen.get(a.claim.id, ())
                others = [
                    b
                    for its_word in its_words
                    for b in theirs[its_word]
                    if (a.claim.id in counting or b.claim.id in counting) and b.claim.id not in known
                ]
                if others:
                    self._add(found, (a,), others, _DIFFERENT)

    def _busy(self, words: Words, article: str) -> Words:
        """Those of some claims whose differences with an article may count."""
        busy = ((word, self._lively(sides, article)) for word, sides in words.items())
        return {word: sides for word, sides in busy if sides}

    def _add(self, found: list[Pair], sides: Sequence[Side], others: Sequence[Side], how: Relation) -> None:
        """Add the pairs of some claims that are alike enough for any use, whose values all stand so to each other."""
        least = self._least(how, sides[0].claim.value, others[0].claim.value)
        for a in sides:
            for b, likeness, row in self._score(a, others, least):
                if likeness > LEAST:
                    found.append(Pair(a.claim, b.claim, likeness, how, row))

    def _least(self, how: Relation, a: Value, b: Value) -> float:
        """How alike a pair must be for any use, under the limits."""
        if self._limits is None:
            return LEAST
        if how is _SAME and a.kind not in WORDS:
            return max(LEAST, self._limits.least(how, a, b))
        known = self._leasts.get((how, a.kind))  # else no value tells more than others of its kind
        if known is None:
            known = self._leasts[how, a.kind] = max(LEAST, self._limits.least(how, a, b))
        return known


def pairs_between(
    ones: Sequence[Side], others: Sequence[Side], score: Score, limits: Thresholds | None = None
) -> list[Pair]:
    """Every comparable pair of two articles' claims with its score, the most alike first."""
    return Matcher(score, limits).pairs(Article(ones), Article(others))


def agreements(pairs: Sequence[Pair], limits: Thresholds) -> list[Pair]:
    """One-to-one pairs whose values agree, the equal ones first, the most alike first."""
    taken: set[str] = set()
    chosen = []
    agreeing = [pair for pair in pairs if pair.relation <= _WIDER]
    for exact in (True, False):
        for pair in agreeing:
            if exact != (pair.relation is _SAME) or pair.a.id in taken or pair.b.id in taken:
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
    differing = [p for p in pairs if p.relation is _DIFFERENT and p.score >= limits.differing(p.a.kind)]
    if not differing:
        return []
    settled = settlements(joined)
    firm = settlements([p for p in joined if p.relation is Relation.SAME or specific(p.a.value) == specific(p.b.value)])
    others = by_claim(pairs)
    chosen: list[Pair] = []
    taken: set[object] = set()  # what an article says again is taken with it
    for pair in differing:
        if not taken.isdisjoint((_said(pair.a), _said(pair.b))):
            continue
        if any(firm.get(claim.id, 0.0) > pair.score * limits.alibi for claim in (pair.a, pair.b)):
            continue
        if ratio(pair.a.value, pair.b.value) > limits.far and "near-copy" not in pair.row:
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
            again = relation(third.value, partner.value)
            if third.id == partner.id or again is _SAME or (again is _WIDER and third.kind == "time"):
                continue  # its article tells it twice, or more exactly: "early on Tuesday", "at 4.12"
            if _is_part(third) and not _is_part(partner) and not _is_part(claim):
                continue  # "21 injured, three of them badly"
            if third.kind == "name" and claim.frame and third.value.norm in claim.frame.names:
                continue  # the claim's own sentence names it too, beside the claim
            if settled.get(third.id, 0.0) >= other.score * limits.settled:
                continue
            if other.score > pair.score * (1 - limits.margin):
                return other
    return None


def _is_part(claim: Claim) -> bool:
    """Whether a figure is said to be a part of what stands beside it."""
    return claim.frame is not None and "part" in claim.frame.scope


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
    return "same role" in other.row or (claim.value.value is not None and other.a.value.unit == other.b.value.unit)


#: A value at least this specific is an alibi wherever it stands in the same role.
TELLING = 0.4
