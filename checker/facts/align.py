"""Claims → facts: claims of one rule and one story that speak of the same thing, with the reasons that joined them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from checker.facts.identity import doubts
from checker.facts.likeness import features, weigh
from checker.facts.matching import Pair, Thresholds, agreements, differences, pairs_between
from checker.facts.names import canonical
from checker.facts.packed import packed_facts
from checker.facts.precedence import without_overruled
from checker.facts.stories import stories
from checker.model import Claim, Clipping, Days, Fact, Frame, Link, Problem
from checker.rulebook.rule import Rule, Rulebook

__all__ = ["align"]


def align(
    claims: Sequence[Claim],
    clippings: Sequence[Clipping],
    rulebook: Rulebook,
    links: Iterable[tuple[str, str, bool]] = (),
) -> tuple[list[Fact], list[Problem]]:
    """Join claims into facts.

    Args:
        claims: of all clippings.
        clippings: what the claims were taken from.
        rulebook: says which slots of a rule's claims must be shared.
        links: decisions of a person, as (claim id, claim id, same fact or not).

    Returns:
        The facts, unjudged and sorted by content, each claim in exactly one of a rule's facts; and no problems so far.
    """
    story = stories(clippings)
    decided = {frozenset(ids): same for *ids, same in links}
    groups: dict[tuple[int, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[story.get(claim.clipping, -1), claim.rule].append(claim)
    rules = {rule.id: rule for rule in rulebook.rules}
    facts: list[Fact] = []
    for (_, rule), members in sorted(groups.items(), key=lambda item: (item[0][0], item[0][1])):
        facts += align_rule(rules[rule], members, decided)
    return _settled(without_overruled(facts)), []


def align_rule(rule: Rule, claims: Sequence[Claim], decided: Mapping[frozenset[str], bool]) -> list[Fact]:
    """The facts of one rule's claims within one story."""
    if any(claim.frame is None for claim in claims):
        return packed_facts(rule, claims, decided)
    return open_facts(rule, claims, decided, Thresholds())


def open_facts(
    rule: Rule, claims: Sequence[Claim], decided: Mapping[frozenset[str], bool], limits: Thresholds
) -> list[Fact]:
    """Facts of open claims: agreements are clustered first, then each disagreement is attached to its cluster."""
    claims = _one_spelling(claims)
    by_clipping: dict[str, list[Claim]] = defaultdict(list)
    spoken: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        by_clipping[claim.clipping].append(claim)
        if claim.frame:
            spoken[claim.clipping] |= claim.frame.names.keys()
    mentioned = {clipping: sorted(names) for clipping, names in spoken.items()}
    crowd = _crowds(claims)

    def score(a: Claim, b: Claim) -> tuple[float, Mapping[str, float]]:
        row = features(a.frame, b.frame, max(crowd[_place_in_crowd(a)], crowd[_place_in_crowd(b)]))
        decision = decided.get(frozenset((a.id, b.id)))
        if decision is not None:
            return (1.0 if decision else 0.0), row
        return weigh(row, a.kind), row

    def doubtful(pair: Pair) -> bool:
        return bool(doubts(pair.a, pair.b, pair.row, mentioned))

    same: list[Pair] = []
    different: list[Pair] = []
    for one, other in combinations(sorted(by_clipping), 2):
        pairs = pairs_between(by_clipping[one], by_clipping[other], score)
        joined = agreements(pairs, limits)
        same += joined
        different += differences(pairs, joined, limits, doubtful)
    clusters = _clusters(claims, same)
    return _with_differences(rule, clusters, different)


def _one_spelling(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with the names of their frames under the spelling that the story's clippings share."""
    spelling = canonical(n for c in claims if c.frame for n in (*c.frame.names, c.frame.holder, c.frame.subject, c.frame.landmark))
    spelled = [
        replace(
            claim,
            frame=claim.frame.within(
                names={spelling[n]: w for n, w in claim.frame.names.items()},
                holder=spelling[claim.frame.holder],
                subject=spelling[claim.frame.subject],
                landmark=spelling[claim.frame.landmark],
            ),
        )
        for claim in claims
        if claim.frame
    ]
    return _with_rare_words(spelled)


#: A word in more sentences of its clipping than this tells little of which of them is meant.
RARE = 2


def _with_rare_words(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with those words and names of their sentence that few sentences of the same clipping have."""
    sentences: dict[tuple[str, str], set[int]] = defaultdict(set)
    for claim in claims:
        if claim.frame:
            for word in (*claim.frame.sentence, *claim.frame.names):
                sentences[claim.clipping, word].add(claim.sentence.start)
    return [
        replace(
            claim,
            frame=claim.frame.within(
                rare=frozenset(
                    w for w in (*claim.frame.sentence, *claim.frame.names) if len(sentences[claim.clipping, w]) <= RARE
                )
            ),
        )
        for claim in claims
        if claim.frame
    ]


def _place_in_crowd(claim: Claim) -> tuple[str, str, str, Days]:
    """Claims of one clipping that have this in common compete for one fact."""
    frame = claim.frame or Frame()
    return claim.clipping, claim.kind, frame.role, frame.event


def _crowds(claims: Sequence[Claim]) -> Mapping[tuple[str, str, str, Days], int]:
    """How many different values of a clipping share a place in the crowd; a repeated one counts once."""
    values: dict[tuple[str, str, str, Days], set[object]] = defaultdict(set)
    for claim in claims:
        v = claim.value
        values[_place_in_crowd(claim)].add((v.value, v.low, v.high, v.first, v.last, v.minute, v.norm))
    return {place: len(found) for place, found in values.items()}


def _clusters(claims: Sequence[Claim], same: Sequence[Pair]) -> list[tuple[list[Claim], list[Pair]]]:
    """Clusters of agreeing claims without chains: one claim of each clipping, the surest pairs first."""
    of: dict[str, int] = {}
    clusters: dict[int, tuple[list[Claim], list[Pair]]] = {}
    for i, claim in enumerate(claims):
        of[claim.id] = i
        clusters[i] = ([claim], [])
    for pair in sorted(same, key=lambda p: p.key):
        a, b = of[pair.a.id], of[pair.b.id]
        if a == b:
            clusters[a][1].append(pair)
            continue
        mine, theirs = clusters[a], clusters[b]
        if {c.clipping for c in mine[0]} & {c.clipping for c in theirs[0]}:
            continue
        clusters[a] = (mine[0] + theirs[0], mine[1] + theirs[1] + [pair])
        for claim in theirs[0]:
            of[claim.id] = a
        del clusters[b]
    return list(clusters.values())


def _with_differences(
    rule: Rule, clusters: list[tuple[list[Claim], list[Pair]]], different: Sequence[Pair]
) -> list[Fact]:
    """One fact for each cluster, the deviants joined to the largest cluster that they differ from."""
    of = {claim.id: i for i, (members, _) in enumerate(clusters) for claim in members}
    members = [list(found) for found, _ in clusters]
    reasons = [list(pairs) for _, pairs in clusters]
    gone: set[int] = set()
    for pair in sorted(different, key=lambda p: p.key):
        a, b = of[pair.a.id], of[pair.b.id]
        if a == b:
            reasons[a].append(pair)
            continue
        large, small = (a, b) if len(members[a]) >= len(members[b]) else (b, a)
        if {c.clipping for c in members[large]} & {c.clipping for c in members[small]}:
            continue
        members[large] += members[small]
        reasons[large] += [*reasons[small], pair]
        for claim in members[small]:
            of[claim.id] = large
        gone.add(small)
    return [
        Fact("", rule.id, tuple(sorted(members[i], key=lambda c: c.id)), tuple(_link(p) for p in reasons[i]))
        for i in range(len(clusters))
        if i not in gone
    ]


def _link(pair: Pair) -> Link:
    reasons = tuple((name, "frame", round(x, 2), 0.0) for name, x in pair.row.items() if x)
    return Link(pair.a.id, pair.b.id, round(pair.score, 3), reasons)


def _settled(facts: Sequence[Fact]) -> list[Fact]:
    """Without the open facts whose every word a larger fact covers; sorted by content.

    A pattern's facts stay: one figure may stand for several things ("25% on cars, steel and copper").
    """
    covered: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for size, fact in ((len({c.clipping for c in f.claims}), f) for f in facts):
        for claim in fact.claims:
            covered[claim.clipping].append((claim.span.start, claim.span.end, size + (claim.frame is None)))
    longest = {}
    for clipping, rows in covered.items():
        rows.sort()
        longest[clipping] = max(end - start for start, end, _ in rows)

    def larger(claim: Claim, size: int) -> bool:
        """Whether a fact of more clippings than `size` has words of the claim; looks only at the rows around it."""
        rows, span = covered[claim.clipping], claim.span
        first = bisect_left(rows, (span.start - longest[claim.clipping],))
        last = bisect_left(rows, (span.end,))
        return any(span.start < end and n > size for _, end, n in rows[first:last])

    kept = []
    for fact in facts:
        size = len({c.clipping for c in fact.claims}) + (fact.claims[0].frame is None)
        if fact.claims[0].frame is None or not all(larger(claim, size) for claim in fact.claims):
            kept.append(fact)
    return sorted(kept, key=lambda f: (f.rule, [c.id for c in f.claims]))
